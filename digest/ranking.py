"""The order of the stories, and what is left out of it, each with its reason.

A story's score is a plain sum, so that it can be shown: independent sources and size on a logarithmic scale (the second
source says more than the twentieth), freshness that halves every day, and the reader's interests.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from math import log2
from typing import NamedTuple

from digest.model import Article, Story, moment
from digest.text.phrases import holds

SOURCES_WEIGHT = 1.0  # a doubling of the independent sources
SIZE_WEIGHT = 0.25  # a doubling of the articles
FRESH_WEIGHT = 2.0  # a story of this minute
FRESH_HALF_HOURS = 24.0
INTEREST_CAP = 3  # an interest counts once for each article that has it, this often at most
INTEREST_WEIGHT = 1.0


class Interests(NamedTuple):
    """What the reader wants more of (positive) or less of (negative): words or phrases, and outlets by name."""

    words: Mapping[str, float] = {}
    outlets: Mapping[str, float] = {}


class Mute(NamedTuple):
    """What the reader never wants: a story goes for a word in a headline, or when all its outlets are muted."""

    words: tuple[str, ...] = ()
    outlets: tuple[str, ...] = ()


class Ranked(NamedTuple):
    """A story with its score and what the score is made of, as label → points."""

    story: Story
    score: float
    points: Mapping[str, float]


class Ranking(NamedTuple):
    """The stories to print, best first, and the muted ones, each with the rule that muted it (`word "x"`)."""

    ranked: tuple[Ranked, ...]
    muted: tuple[tuple[Story, str], ...] = ()


def rank(
    stories: Sequence[Story],
    *,
    now: str,
    sources: Mapping[str, int] | None = None,
    interests: Interests | None = None,
    mute: Mute | None = None,
) -> Ranking:
    """Order stories; `now` is ISO 8601, `sources` maps a story's id to its independent sources (else: its outlets).

    Equal scores fall to the fresher story, then to the lower id.
    """
    interests, mute = interests or Interests(), mute or Mute()
    until = moment(now)
    kept: list[tuple[Ranked, float]] = []
    muted: list[tuple[Story, str]] = []
    for story in stories:
        rule = _muted_by(story, mute)
        if rule:
            muted.append((story, rule))
            continue
        count = (sources or {}).get(story.id) or _outlets(story)
        freshest = _freshest(story)
        points = _points(story, freshest, until, count, interests)
        kept.append((Ranked(story=story, score=round(sum(points.values()), 6), points=points), freshest))
    kept.sort(key=lambda pair: (-pair[0].score, -pair[1], pair[0].story.id))
    muted.sort(key=lambda pair: pair[0].id)
    return Ranking(ranked=tuple(one for one, _ in kept), muted=tuple(muted))


def _points(story: Story, freshest: float, until: datetime, sources: int, interests: Interests) -> dict[str, float]:
    points = {
        f"independent sources: {sources}": SOURCES_WEIGHT * log2(1 + sources),
        f"articles: {len(story.coverage)}": SIZE_WEIGHT * log2(1 + len(story.coverage)),
    }
    if freshest > float("-inf"):
        hours = max(0.0, (until.timestamp() - freshest) / 3600)
        points[f"newest article: {hours:.0f} h old"] = FRESH_WEIGHT * 0.5 ** (hours / FRESH_HALF_HOURS)
    for word, weight in sorted(interests.words.items()):
        hits = sum(holds(article.text, word) for article in story.coverage)
        if hits:
            points[f'interest "{word}"'] = (
                INTEREST_WEIGHT * weight * min(hits, INTEREST_CAP) / min(len(story.coverage), INTEREST_CAP)
            )
    for outlet, weight in sorted(interests.outlets.items()):
        if any(_is_outlet(article, outlet) for article in story.coverage):
            points[f"outlet {outlet}"] = INTEREST_WEIGHT * weight
    return points


def _muted_by(story: Story, mute: Mute) -> str:
    for word in sorted(mute.words):
        if any(holds(article.headline, word) for article in story.coverage):
            return f'word "{word}"'
    for article in story.coverage:
        if not any(_is_outlet(article, outlet) for outlet in mute.outlets):
            return ""
    names = sorted({article.outlet or "" for article in story.coverage})
    return f"outlet {', '.join(names)}"


def _is_outlet(article: Article, outlet: str) -> bool:
    return (article.outlet or "").casefold() == outlet.casefold()


def _outlets(story: Story) -> int:
    known = {
        article.outlet.casefold() for article in story.coverage if article.outlet and article.id not in story.reprints
    }
    unknown = sum(1 for article in story.coverage if not article.outlet and article.id not in story.reprints)
    return max(1, len(known) + unknown)


def _freshest(story: Story) -> float:
    """Seconds since 1970 of the newest dated article, or minus infinity."""
    return max(
        (moment(article.published).timestamp() for article in story.coverage if article.published),
        default=float("-inf"),
    )
