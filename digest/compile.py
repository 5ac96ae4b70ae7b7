"""The whole product on one screen: stories to a digest. Pure: no IO, no clock."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from digest.facts import build_ledger, extract
from digest.model import Article, Brief, Digest, Mention, Problem, Story
from digest.ranking import Interests, Mute, rank
from digest.summary import best_headline, length_in_words, share_words, summarize


def compile_brief(story: Story, *, number: int, words: int) -> Brief:
    """What is printed on one story: its headline, ledger and summary of about `words` words."""
    story = replace(story, headline=best_headline(story.coverage))
    ledger = build_ledger(story.coverage, find_mentions(story.coverage), reprints=story.reprints)
    return Brief(number=number, story=story, summary=summarize(story, ledger, words=words), ledger=ledger)


def find_mentions(coverage: Iterable[Article]) -> dict[str, tuple[Mention, ...]]:
    """The facts that each of these articles states, by its id."""
    return {
        article.id: extract(
            article.text, language=article.language, published=article.published, body_start=article.body_start
        )
        for article in coverage
    }


def compile_digest(
    stories: Sequence[Story],
    *,
    now: str,
    limit: int = 20,
    words: int = 100,
    total: int = 0,
    interests: Interests | None = None,
    mute: Mute | None = None,
    problems: Iterable[Problem] = (),
) -> Digest:
    """The digest of exactly these stories, the weightiest first; `limit` 0 keeps all of them.

    `total` words are shared among the summaries by the stories' rank; 0 gives each its `words`.
    """
    ranking = rank(stories, now=now, interests=interests, mute=mute)
    kept = ranking.ranked[:limit] if limit else ranking.ranked
    omitted: dict[str, Any] = {}
    if len(kept) < len(ranking.ranked):
        omitted["limit"] = {"stories": len(ranking.ranked) - len(kept), "why": f"more than {limit} stories"}
    if ranking.muted:
        omitted["muted"] = [{"id": story.id, "headline": story.headline, "why": why} for story, why in ranking.muted]
    shares = share_words([one.score for one in kept], total=total, most=words) if total else (words,) * len(kept)
    told = [(one.story, share) for one, share in zip(kept, shares, strict=True) if share]
    briefs = _within(told, total)
    if len(briefs) < len(kept):
        omitted["words"] = {"stories": len(kept) - len(briefs), "why": f"more than {total} words"}
    return Digest(
        edition=None,
        generated=now,
        since=None,
        until=now,
        briefs=briefs,
        omitted=omitted,
        problems=tuple(problems),
    )


def _within(told: Iterable[tuple[Story, int]], total: int) -> tuple[Brief, ...]:
    """The briefs of stories with the words each may take; one whose first sentence would break `total` is left out.

    The first story is told whatever its length; `total` 0 is no bound.
    """
    briefs: list[Brief] = []
    used = 0
    for story, words in told:
        brief = compile_brief(story, number=len(briefs) + 1, words=words)
        taken = sum(length_in_words(sentence.text) for sentence in brief.summary)
        if total and briefs and used + taken > total:
            continue
        used += taken
        briefs.append(brief)
    return tuple(briefs)
