"""A digest of exactly the sources named on the command line."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from typing import NamedTuple

from digest import ingest
from digest.cli.output import tell
from digest.cli.preferences import interests, mute
from digest.cli.progress import progress
from digest.cli.session import Session
from digest.compile import compile_digest
from digest.config import Config
from digest.errors import ExitCode, StoreError
from digest.model import Article, Digest, Story, moment
from digest.storage.store import Store
from digest.stories import group_articles


class Named(NamedTuple):
    """What was asked for: the sources, the window (ISO times), and how much to print and keep."""

    sources: tuple[str, ...]
    since: str | None
    until: str | None
    limit: int | None
    words: int | None
    keep: bool
    strict: bool


def run_named(here: Session, config: Config, asked: Named, at: datetime, deliver: Callable[[Digest], None]) -> int:
    """Reads the sources, delivers the digest of their articles, and answers the exit code.

    Where the store fails the digest is delivered all the same, and StoreError raised after it.
    """
    with progress() as watch:
        found = ingest.read_sources(asked.sources, config=config, now=at.isoformat(), watch=watch)
    tell(found.problems)
    if found.all_failed or not found.articles:
        return int(ExitCode.FAILED)
    articles = tuple(within(found.articles, since=asked.since, until=asked.until))
    stories = group_articles(articles)
    digest = compile_digest(
        stories,
        now=at.isoformat(),
        limit=config.digest.limit if asked.limit is None else asked.limit,
        words=asked.words or config.digest.words,
        total=config.digest.total_words,
        interests=interests(config),
        mute=mute(config),
        problems=found.problems,
    )
    try:
        with here.store(keep=asked.keep) as store:
            digest = keep(store, articles, stories, digest)
    except StoreError:
        deliver(digest)
        raise
    deliver(digest)
    return int(ExitCode.SOURCES_FAILED if asked.strict and found.some_failed else ExitCode.OK)


def within(articles: Iterable[Article], *, since: str | None, until: str | None) -> Iterator[Article]:
    """The articles between two ISO times; one without a date is in every window."""
    first = moment(since) if since else None
    last = moment(until) if until else None
    for article in articles:
        at = moment(article.published) if article.published else None
        if at is None or ((first is None or at >= first) and (last is None or at <= last)):
            yield article


def keep(store: Store, articles: Sequence[Article], stories: Sequence[Story], digest: Digest) -> Digest:
    """Keeps what was read, and answers the digest with the ids, tags and notes that its stories have in the store."""
    with store.change():
        store.save_articles(articles)
        places = store.save_stories(stories)
        ids = list(places.values())
        tags = {story.id: story.tags for story in store.stories(ids)}
        notes = store.notes(ids)
        rules = store.tag_rules(ids)
        briefs = []
        for brief in digest.briefs:
            place = places[brief.story.id]
            story = replace(brief.story, id=place, tags=tags.get(place, ()))
            written = tuple(note.text for note in notes.get(place, ()))
            briefs.append(replace(brief, story=story, notes=written, rules=rules.get(place, {})))
        digest = replace(digest, briefs=tuple(briefs))
        store.remember_shown(digest)
    return digest
