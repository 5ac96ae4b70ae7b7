"""`digest run`: from sources to a printed digest."""

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Annotated

import typer

from digest.cli.options import Form, Now, Output, WithText, Words
from digest.cli.session import read_now, session
from digest.errors import ExitCode, StoreError, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from digest.config import Config
    from digest.model import Article, Digest, Story
    from digest.ranking import Interests, Mute
    from digest.storage.store import Store


def register(app: typer.Typer) -> None:
    """Adds the command."""
    app.command(epilog="Example: `digest run seeds/` prints the stories of a folder of texts.")(run)


def run(
    context: typer.Context,
    sources: Annotated[list[str] | None, typer.Argument(help="Files, folders, URLs, or - for standard input.")] = None,
    form: Form = None,
    limit: Annotated[int | None, typer.Option(min=0, help="At most so many stories; 0 for all.", metavar="N")] = None,
    words: Words = None,
    no_store: Annotated[bool, typer.Option("--no-store", help="Keep nothing of this run.")] = False,
    output: Output = None,
    now: Now = None,
    with_text: WithText = False,
    since: Annotated[str | None, typer.Option(help="From then on: a day, a time, 24h, 7d.", metavar="TIME")] = None,
    until: Annotated[str | None, typer.Option(help="Up to then.", metavar="TIME")] = None,
    everything: Annotated[bool, typer.Option("--all", help="All that is stored, printed before or not.")] = False,
    tag: Annotated[str | None, typer.Option(help="Only stories with this tag.", metavar="TAG")] = None,
    no_fetch: Annotated[bool, typer.Option("--no-fetch", help="Ask no source: only what is stored.")] = False,
    force: Annotated[bool, typer.Option("--force", help="Ask sources that are not due, too.")] = False,
    peek: Annotated[bool, typer.Option("--peek", help="Only look: the next run brings it again.")] = False,
    to: Annotated[list[str] | None, typer.Option(help="eml: to this address.", metavar="ADDRESS")] = None,
    sender: Annotated[str | None, typer.Option("--from", help="eml: from this address.", metavar="ADDRESS")] = None,
    subject: Annotated[str | None, typer.Option(help="eml: the subject.", metavar="TEXT")] = None,
    pager: Annotated[bool | None, typer.Option("--pager/--no-pager", help="Show it in $PAGER.")] = None,
    color: Annotated[bool | None, typer.Option("--color/--no-color", help="With colour or without.")] = None,
    exit_code: Annotated[bool, typer.Option("--exit-code", help="Answer 4 when nothing is new.")] = False,
    strict: Annotated[bool, typer.Option("--strict", help="Answer 3 when a source failed.")] = False,
) -> None:
    """Print a cited digest of what is new, or of the sources named."""
    from digest import ingest
    from digest.cli.output import choose_form, tell
    from digest.cli.printing import page_of, printer
    from digest.cli.progress import progress
    from digest.compile import compile_digest
    from digest.stories import group_articles

    here = session(context)
    config = here.config()
    name = choose_form(form, config.digest.format, output)
    page = page_of(config, name, output, with_text=with_text, color=color, to=to, sender=sender, subject=subject)
    deliver = printer(name, page, output, paged=config.digest.pager if pager is None else pager)
    at = read_now(now)
    when = at.isoformat()
    if not sources:
        from digest.cli.choosing import read_time
        from digest.cli.daily import Asked, run_edition
        from digest.daily import Window

        window = Window(
            since=read_time(since, at, "--since") if since else None,
            until=read_time(until, at, "--until") if until else None,
            everything=everything,
            tag=tag,
        )
        asked = Asked(
            now=when,
            window=window,
            limit=limit,
            words=words,
            fetch=not no_fetch,
            force=force,
            peek=peek,
            keep=not no_store,
            exit_code=exit_code,
            strict=strict,
        )
        raise typer.Exit(run_edition(here, config, asked, deliver))
    refuse(context, ("everything", "tag", "no_fetch", "force"))
    with progress() as watch:
        found = ingest.read_sources(sources, config=config, now=when, watch=watch)
    tell(found.problems)
    articles = tuple(within(found.articles, since=since, until=until, now=at))
    if found.all_failed or not found.articles:
        raise typer.Exit(int(ExitCode.FAILED))
    stories = group_articles(articles)
    digest = compile_digest(
        stories,
        now=when,
        limit=config.digest.limit if limit is None else limit,
        words=words or config.digest.words,
        total=config.digest.total_words,
        interests=interests(config),
        mute=mute(config),
        problems=found.problems,
    )
    try:
        with here.store(keep=not no_store) as store:
            digest = keep(store, articles, stories, digest)
    except StoreError:
        deliver(digest)
        raise
    deliver(digest)
    if strict and found.some_failed:
        raise typer.Exit(int(ExitCode.SOURCES_FAILED))


def refuse(context: typer.Context, names: tuple[str, ...]) -> None:
    """Says of options that ask something of the configured sources that they do not go with named ones."""
    given = [name for name in names if context.params.get(name)]
    if given:
        option = {"everything": "--all"}.get(given[0], f"--{given[0].replace('_', '-')}")
        raise UsageError(option, "goes with the configured sources, not with named ones", "leave one of them out")


def within(
    articles: "Iterable[Article]", *, since: str | None, until: str | None, now: datetime
) -> "Iterator[Article]":
    """The articles of a window; one without a date is in every window."""
    from digest.cli.choosing import read_time
    from digest.model import moment

    first = moment(read_time(since, now, "--since")) if since else None
    last = moment(read_time(until, now, "--until")) if until else None
    for article in articles:
        at = moment(article.published) if article.published else None
        if at is None or ((first is None or at >= first) and (last is None or at <= last)):
            yield article


def keep(store: "Store", articles: "Sequence[Article]", stories: "Sequence[Story]", digest: "Digest") -> "Digest":
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


def interests(config: "Config") -> "Interests":
    """What the reader wants more of, as the ranking takes it."""
    from digest.ranking import Interests

    return Interests(
        words=dict.fromkeys(config.interests.words, 1.0), outlets=dict.fromkeys(config.interests.outlets, 1.0)
    )


def mute(config: "Config") -> "Mute":
    """What the reader never wants, as the ranking takes it."""
    from digest.ranking import Mute

    return Mute(words=config.mute.words, outlets=config.mute.outlets)
