"""`digest run`: from sources to a printed digest."""

from typing import TYPE_CHECKING, Annotated

import typer

from digest.cli import completing
from digest.cli.session import read_now, session
from digest.errors import StoreError

if TYPE_CHECKING:
    from digest.config import Config
    from digest.ranking import Interests, Mute


def register(app: typer.Typer) -> None:
    """Adds the command."""
    app.command(epilog="Example: `digest run seeds/` prints the stories of a folder of texts.")(run)


def run(
    context: typer.Context,
    sources: Annotated[list[str] | None, typer.Argument(help="Files, folders, URLs, or - for standard input.")] = None,
    form: Annotated[
        str | None,
        typer.Option(
            "--format",
            "-f",
            help="terminal, text, markdown, html, eml or json.",
            metavar="FORM",
            autocompletion=completing.formats,
        ),
    ] = None,
    limit: Annotated[int | None, typer.Option(min=0, help="At most so many stories; 0 for all.", metavar="N")] = None,
    words: Annotated[int | None, typer.Option(min=1, help="About so many words a story.", metavar="N")] = None,
    no_store: Annotated[bool, typer.Option("--no-store", help="Keep nothing of this run.")] = False,
    output: Annotated[str | None, typer.Option("--output", "-o", help="Write to this file.", metavar="FILE")] = None,
    now: Annotated[str | None, typer.Option(help="Take this as the time.", metavar="ISO")] = None,
    with_text: Annotated[bool, typer.Option("--with-text", help="json: add the articles' texts.")] = False,
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
    """Read the sources, put overlapping coverage together and print a cited digest."""
    from digest import ingest
    from digest.cli.output import choose_form, tell
    from digest.cli.printing import page_of, printer
    from digest.cli.progress import progress
    from digest.compile import compile_digest

    here = session(context)
    config = here.config()
    name = choose_form(form, config.digest.format, output)
    page = page_of(config, name, output, with_text=with_text, color=color, to=to, sender=sender, subject=subject)
    deliver = printer(name, page, output, paged=config.digest.pager if pager is None else pager)
    when = read_now(now).isoformat()
    if not sources:
        from digest.cli.choosing import read_time
        from digest.cli.daily import Asked, run_edition
        from digest.daily import Window

        window = Window(
            since=read_time(since, read_now(now), "--since") if since else None,
            until=read_time(until, read_now(now), "--until") if until else None,
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
        raise typer.Exit(run_edition(here, asked, deliver))
    with progress() as watch:
        found = ingest.read_sources(sources, config=config, now=when, watch=watch)
    tell(found.problems)
    if not found.articles:
        raise typer.Exit(1)
    digest = compile_digest(
        found.articles,
        now=when,
        limit=config.digest.limit if limit is None else limit,
        words=words or config.digest.words,
        interests=interests(config),
        mute=mute(config),
        problems=found.problems,
    )
    try:
        with here.store(keep=not no_store) as store:
            store.save_articles(found.articles)
            store.save_stories(brief.story for brief in digest.briefs)
            store.remember_shown(digest)
    except StoreError:
        deliver(digest)
        raise
    deliver(digest)


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
