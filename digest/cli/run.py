"""`digest run`: from sources to a printed digest."""

from typing import Annotated

import typer

from digest.cli.options import Form, Now, Output, WithText, Words
from digest.cli.session import read_now, session
from digest.errors import UsageError


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
    from digest.cli.choosing import read_window
    from digest.cli.output import choose_form
    from digest.cli.printing import page_of, printer

    here = session(context)
    config = here.config()
    name = choose_form(form, config.digest.format, output, color=color)
    page = page_of(
        config,
        name,
        output,
        with_text=with_text,
        color=color,
        to=to,
        sender=sender,
        subject=subject,
        steps=not no_store,
    )
    deliver = printer(name, page, output, paged=config.digest.pager if pager is None else pager)
    at = read_now(now)
    first, last = read_window(since, until, at)
    if sources:
        from digest.cli.named import Named, run_named

        refuse(context, ("everything", "tag", "no_fetch", "force"))
        refuse_commands(sources)
        named = Named(
            sources=tuple(sources),
            since=first,
            until=last,
            limit=limit,
            words=words,
            keep=not no_store,
            strict=strict,
        )
        raise typer.Exit(run_named(here, config, named, at, deliver))
    from digest.cli.daily import Asked, run_edition
    from digest.daily import Window

    window = Window(since=first, until=last, everything=everything, tag=tag)
    asked = Asked(
        now=at.isoformat(),
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


def refuse_commands(sources: list[str]) -> None:
    """Says of a command that stands behind an option that it comes first: `digest --limit 3 list`."""
    import os

    from digest.cli.app import COMMANDS

    for word in sources:
        if word in COMMANDS and not os.path.exists(word):
            raise UsageError(word, "is a command, and no file of this name is here", f"it comes first: digest {word} …")


def refuse(context: typer.Context, names: tuple[str, ...]) -> None:
    """Says of options that ask something of the configured sources that they do not go with named ones."""
    given = [name for name in names if context.params.get(name)]
    if given:
        option = {"everything": "--all"}.get(given[0], f"--{given[0].replace('_', '-')}")
        raise UsageError(option, "goes with the configured sources, not with named ones", "leave one of them out")
