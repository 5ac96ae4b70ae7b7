"""The daily run between store and page: what waits becomes an edition, and what was delivered waits no longer."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from digest.config import Config
from digest.editions import (
    Compiled,
    Past,
    Reading,
    Wishes,
    compile_edition,
    compile_news,
    group_edition,
    in_print_order,
)
from digest.model import Article, Brief, Digest, Problem, Story, moment
from digest.storage.store import Store
from digest.tagging import tags_by_rule

KNOWN_DAYS = 14  # how long after its newest article a story still takes in coverage; followed ones always do
AFFAIR_DAYS = 90  # how far back a story of the same running affair is looked for


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """Which articles an edition is of: those that wait, or with `since` or `everything` all stored in a window.

    `since` and `until` are ISO times; `tag` keeps only stories with it, and what it leaves out goes on waiting.
    """

    since: str | None = None
    until: str | None = None
    everything: bool = False
    tag: str | None = None

    @property
    def is_past(self) -> bool:
        """Whether it asks for what is stored, printed before or not."""
        return self.everything or self.since is not None


def prepare(
    store: Store,
    *,
    config: Config,
    wishes: Wishes,
    window: Window,
    now: str,
    record: bool = True,
    problems: Iterable[Problem] = (),
    sources: int = 0,
) -> Compiled:
    """Groups what is to be told into stories, stores these with their tags by rule, and compiles the edition.

    Without `record` the digest has no edition id: it is only looked at.
    """
    arrived = _articles_of(store, window)
    places = store.places([article.id for article in arrived])
    homeless = [article for article in arrived if article.id not in places]
    past = _past(store, homeless, config)
    grouped = group_edition(homeless, past)
    with store.change():
        store.save_stories(grouped, regroup=True)
        stories = store.stories(sorted({story.id for story in grouped}.union(places.values())), having=arrived)
        if _tag(store, stories, config, past, now):
            stories = store.stories([story.id for story in stories], having=arrived)
    left = [story for story in stories if window.tag and window.tag not in story.tags]
    waiting = {article.id for story in left for article in story.coverage}
    stories = tuple(story for story in stories if not window.tag or window.tag in story.tags)
    return compile_edition(
        stories,
        arrived=[article for article in arrived if article.id not in waiting],
        past=with_marks(store, past, stories),
        wishes=replace(wishes, seen=window.is_past),
        now=now,
        edition=store.new_edition_id(now) if record else None,
        since=window.since or (None if window.everything else _last_until(store, now)),
        until=window.until or now,
        problems=problems,
        sources=sources,
    )


def _articles_of(store: Store, window: Window) -> Sequence[Article]:
    if window.is_past:
        return store.articles_between(window.since, window.until)
    return store.pending(until=window.until)


def _last_until(store: Store, now: str) -> str | None:
    """The time up to which the last edition reached, if the clock has not gone back before it since."""
    last = store.last_edition()
    return last.until if last and moment(last.until) <= moment(now) else None


def show(store: Store, digest: Digest) -> None:
    """Makes the digest's numbers those that commands understand, and its headlines those of its stories.

    This comes before the digest is out: a reader who closes the pager half-way has seen its numbers.
    """
    with store.change():
        store.rename_stories({brief.story.id: brief.story.headline for brief in digest.briefs})
        store.remember_shown(digest)


def settle(store: Store, digest: Digest, articles: Iterable[str], *, at: str) -> None:
    """Records an edition that is out, with the articles that it settles."""
    if digest.edition is not None:
        store.record_edition(digest, at=at, articles=articles)


def followed_news(store: Store, *, config: Config, words: int, now: str) -> Digest:
    """What has changed in every followed story since the reader was last told of it; quiet ones are seen."""
    ids = store.tagged(config.digest.follow_up_tags)
    stories = store.stories(ids)
    past = with_marks(store, replace(_past(store, (), config), followed=frozenset(ids)), stories)
    briefs = [_with_timeline(store, compile_news(story, past=past, words=words)) for story in stories]
    briefs.sort(key=lambda brief: brief.status == "seen")
    since = min((brief.told for brief in briefs if brief.told), key=moment, default=None)
    return Digest(edition=None, generated=now, since=since, until=now, briefs=in_print_order(briefs))


def with_marks(store: Store, past: Past, stories: Sequence[Story]) -> Past:
    """What is known of these stories besides their texts: what the reader was told, notes and rules of tags."""
    ids = [story.id for story in stories]
    readings = {story: Reading(at=told.at, articles=told.articles) for story, told in store.told(ids).items()}
    rules = store.tag_rules(ids)
    notes = {story: tuple(note.text for note in found) for story, found in store.notes(ids).items()}
    return replace(past, readings=readings, rules=rules, notes=notes)


def _past(store: Store, arrived: Sequence[Article], config: Config) -> Past:
    followed = store.tagged(config.digest.follow_up_tags)
    known: dict[str, Story] = {}
    if arrived:
        earliest = min(moment(article.published or article.retrieved) for article in arrived)
        since, affairs = ((earliest - timedelta(days=days)).isoformat() for days in (KNOWN_DAYS, AFFAIR_DAYS))
        known = {story.id: story for story in store.related_stories(arrived, since=since, affairs_since=affairs)}
        known |= {story.id: story for story in store.stories([one for one in followed if one not in known])}
    together, apart = store.pairings()
    threads = {line.thread for line in store.lines(followed)}
    return Past(
        stories=tuple(known.values()),
        followed=frozenset(followed) | threads,
        together=together,
        apart=apart,
    )


def _tag(store: Store, stories: Sequence[Story], config: Config, past: Past, at: str) -> int:
    """Puts the tags by rule on stories, and answers how many were not there.

    A new story of a followed thread is followed too.
    """
    fresh = 0
    given = store.source_tags(article.id for story in stories for article in story.coverage)
    for story in stories:
        for tag, rule in tags_by_rule(story, config.tags).items():
            fresh += store.tag([story.id], [tag], at=at, rule=rule)
        for tag in dict.fromkeys(tag for article in story.coverage for tag in given.get(article.id, ())):
            fresh += store.tag([story.id], [tag], at=at, rule="its source")
        if story.thread in past.followed and story.id not in past.followed:
            fresh += store.tag([story.id], config.digest.follow_up_tags[:1], at=at, rule=f"thread {story.thread}")
    return fresh


def _with_timeline(store: Store, brief: Brief) -> Brief:
    from digest.changes import timeline

    return replace(brief, timeline=timeline(store.thread(brief.story.thread)))
