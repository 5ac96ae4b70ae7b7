"""An edition: what is new or changed since the reader was last told. Pure: articles and what is known in, digest out.

Which article waits for an edition is the store's to know; here its story is found, compared with what the reader was
told of it, and becomes a brief that is new, updated (with its changes) or seen (nothing to print). What groups,
extracts and summarises is imported when there is something to tell: most runs from cron bring nothing new.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from digest.model import Article, Brief, Digest, Problem, Sentence, Story
from digest.ranking import Interests, Mute, Ranking, rank


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What the reader was told of a story: when (ISO time), and the ids of its articles then."""

    at: str
    articles: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Past:
    """What is known before an edition.

    `stories` are those that new articles may belong to; `readings` maps story ids to what the reader was told;
    `followed` are the ids of stories and threads that the reader follows; `notes` and `rules` (tag → rule) go by story
    id; `together` and `apart` are the reader's corrections, as pairs of article ids.
    """

    stories: tuple[Story, ...] = ()
    readings: Mapping[str, Reading] = field(default_factory=dict)
    followed: Collection[str] = ()
    notes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    rules: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    together: tuple[tuple[str, str], ...] = ()
    apart: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """How the reader wants an edition: `limit` stories at most (0: all) with about `words` words each.

    `total` words are shared among their summaries by rank; 0 gives each its `words`.
    `seen`: stories without news are printed as well, because a window was asked for rather than what is new.
    """

    limit: int = 20
    words: int = 100
    total: int = 0
    seen: bool = False
    interests: Interests | None = None
    mute: Mute | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Compiled:
    """An edition ready to print: its digest, every story it touched, and the articles that it settles.

    `stories` (to be stored) holds those cut, muted or without news too, and `articles` theirs: none waits any longer.
    """

    digest: Digest
    stories: tuple[Story, ...]
    articles: tuple[str, ...]


def group_edition(arrived: Sequence[Article], past: Past) -> tuple[Story, ...]:
    """The stories that the arrived articles belong to, known ones grown by them."""
    if not arrived and not past.stories:
        return ()
    from digest.stories import group_articles

    return group_articles(arrived, known=past.stories, together=past.together, apart=past.apart)


def compile_edition(
    stories: Sequence[Story],
    *,
    arrived: Iterable[Article],
    past: Past,
    wishes: Wishes,
    now: str,
    edition: str | None,
    since: str | None,
    until: str,
    problems: Iterable[Problem] = (),
    sources: int = 0,
) -> Compiled:
    """The edition of these stories: followed ones first, then by rank, up to the limit.

    `arrived` are the articles it settles; `since` and `until` (ISO times) are its window.
    """
    ranking = rank(stories, now=now, interests=wishes.interests, mute=wishes.mute)
    ranked = sorted((one.story for one in ranking.ranked), key=lambda story: not _is_followed(story, past))
    briefs, unchanged, cut = _compile(ranked, past, wishes, _shares(ranking, ranked, wishes))
    digest = Digest(
        edition=edition,
        generated=now,
        since=since,
        until=until,
        briefs=in_print_order(briefs),
        omitted=_omitted(cut, unchanged, ranking.muted, wishes.limit),
        problems=tuple(problems),
        sources=sources,
    )
    return Compiled(digest=digest, stories=tuple(stories), articles=tuple(article.id for article in arrived))


def _compile(
    ranked: Iterable[Story], past: Past, wishes: Wishes, words: Mapping[str, int]
) -> tuple[list[Brief], list[Story], list[Story]]:
    """The briefs to print, the stories without news, and those beyond the limit; `words` by story."""
    briefs: list[Brief] = []
    unchanged: list[Story] = []
    cut: list[Story] = []
    for story in ranked:
        if wishes.limit and len(briefs) >= wishes.limit and not _is_followed(story, past):
            cut.append(story)
            continue
        brief = compile_news(story, past=past, words=words[story.id])
        if brief.status == "seen" and not wishes.seen:
            unchanged.append(story)
        else:
            briefs.append(brief)
    return briefs, unchanged, cut


def _shares(ranking: Ranking, stories: Sequence[Story], wishes: Wishes) -> dict[str, int]:
    """The words of each story's summary, by its id: no story is left without."""
    if not wishes.total:
        return {story.id: wishes.words for story in stories}
    from digest.summary import SHORTEST, share_words

    scores = {one.story.id: one.score for one in ranking.ranked}
    printed = stories[: wishes.limit] if wishes.limit else stories
    shares = share_words([scores[story.id] for story in printed], total=wishes.total, most=wishes.words)
    found = {story.id: share for story, share in zip(printed, shares, strict=True) if share}
    return {story.id: found.get(story.id, min(SHORTEST, wishes.words)) for story in stories}


def in_print_order(briefs: Iterable[Brief]) -> tuple[Brief, ...]:
    """The briefs numbered as they are printed: followed, updated, new and seen ones, each group in the order given."""
    place = {"updated": 1, "new": 2, "seen": 3}
    ordered = sorted(briefs, key=lambda brief: 0 if brief.follow_up else place[brief.status])
    return tuple(replace(brief, number=number) for number, brief in enumerate(ordered, 1))


def compile_news(story: Story, *, past: Past, words: int) -> Brief:
    """What to print on one story: the whole when the reader was never told of it, else what is new since."""
    from digest.changes import current_coverage
    from digest.compile import compile_brief

    reading = past.readings.get(story.id)
    told = [article for article in story.coverage if reading and article.id in reading.articles]
    if reading is None or not told:
        brief = compile_brief(current_coverage(story), number=1, words=words)
    else:
        brief = _compare(story, told, reading, words=words)
    return replace(
        brief,
        follow_up=_is_followed(story, past),
        notes=past.notes.get(story.id, ()),
        rules=dict(past.rules.get(story.id, {})),
    )


def _compare(story: Story, told: Sequence[Article], reading: Reading, *, words: int) -> Brief:
    from digest.changes import current_coverage, find_changes, fresh_coverage
    from digest.compile import find_mentions
    from digest.facts import build_ledger
    from digest.summary import best_headline, length_in_words, only_one_source_tells, summarize

    mentions = find_mentions(story.coverage)
    story, whole = current_coverage(story), story
    after = build_ledger(story.coverage, mentions, reprints=story.reprints)
    before = build_ledger(told, mentions, reprints=_within(whole.reprints, told))
    fresh = fresh_coverage(story, reading.articles)
    candidates: tuple[Sentence, ...] = ()
    if fresh:
        news = replace(story, coverage=fresh, reprints=_within(story.reprints, fresh))
        candidates = summarize(news, build_ledger(fresh, mentions, reprints=news.reprints), words=words)
        # What a summary leaves aside may be all that is new to a reader who knows the rest.
        left = words - sum(length_in_words(sentence.text) for sentence in candidates)
        own = {article.id for article in fresh}
        aside = only_one_source_tells(story, after, candidates, words=left)
        candidates += tuple(sentence for sentence in aside if sentence.citations[0].article in own)
    changes = find_changes(whole, told=reading.articles, before=before, after=after, sentences=candidates)
    said = {change.text for change in changes if change.kind == "sentence"}
    story = replace(story, headline=best_headline(story.coverage))
    new = tuple(sentence for sentence in candidates if sentence.text in said)
    return Brief(
        number=1,
        story=story,
        summary=new if changes else summarize(story, after, words=words),
        ledger=after,
        status="updated" if changes else "seen",
        changes=changes,
        told=reading.at,
    )


def _is_followed(story: Story, past: Past) -> bool:
    return story.id in past.followed or story.thread in past.followed


def _within(reprints: Mapping[str, str], coverage: Sequence[Article]) -> dict[str, str]:
    ids = {article.id for article in coverage}
    return {copy: original for copy, original in reprints.items() if copy in ids and original in ids}


def _omitted(
    cut: Sequence[Story], unchanged: Sequence[Story], muted: Sequence[tuple[Story, str]], limit: int
) -> dict[str, Any]:
    omitted: dict[str, Any] = {}
    if cut:
        omitted["limit"] = {"stories": len(cut), "why": f"more than {limit} stories", "cut": _named(cut)}
    if unchanged:
        omitted["unchanged"] = {"stories": len(unchanged), "why": "nothing new in them", "seen": _named(unchanged)}
    if muted:
        omitted["muted"] = [
            {"id": story.id, "headline": story.headline, "why": why, "articles": _ids(story)} for story, why in muted
        ]
    return omitted


def _named(stories: Sequence[Story]) -> list[dict[str, Any]]:
    return [{"id": story.id, "headline": story.headline, "articles": _ids(story)} for story in stories]


def _ids(story: Story) -> list[str]:
    return [article.id for article in story.coverage]
