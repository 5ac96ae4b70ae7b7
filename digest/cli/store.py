"""`editions` and `edition`: what was printed; `prune`, `export` and `import`: care of the store."""

from typing import Annotated

import typer

from digest.cli.options import Form, Output, WithText
from digest.cli.output import say, write_json, write_plain
from digest.cli.session import read_named, read_now, session
from digest.errors import SourceError, UsageError
from digest.text.plurals import counted

LARGEST_MARKS = 50_000_000  # bytes; a hundred thousand marks have ten million


def register(app: typer.Typer) -> None:
    """Adds the commands."""
    app.command(epilog="Example: `digest editions | head -3`; in a pipe the columns are parted by tabs")(editions)
    app.command(epilog="Example: `digest edition 2026-11-20 -f markdown`; without an id, the last one")(edition)
    app.command(epilog="Example: `digest prune --older-than 90d`")(prune)
    app.command(epilog="Example: `digest export marks.txt`, kept in git by everyone who follows the same stories")(
        export
    )
    app.command("import", epilog="Example: `digest import marks.txt`; the same file twice changes nothing")(import_)


def editions(
    context: typer.Context, as_json: Annotated[bool, typer.Option("--json", help="Print them as JSON.")] = False
) -> None:
    """List the editions delivered so far, the newest first."""
    with session(context).store() as store:
        found = store.editions()
    if as_json:
        write_json([line._asdict() for line in found])
        return
    from digest.cli.output import on_terminal
    from digest.cli.table import minute, table

    shown = minute if on_terminal() else str
    rows = [
        (line.id, shown(line.since or ""), shown(line.until), str(line.stories), str(line.articles)) for line in found
    ]
    write_plain(table(("EDITION", "SINCE", "UNTIL", "STORIES", "ARTICLES"), rows, terminal=on_terminal()))
    if not found:
        say("no edition yet: `digest` prints one once sources are configured (`digest init`)")


def edition(
    context: typer.Context,
    name: Annotated[str | None, typer.Argument(help="The edition's id; none: the last one.", metavar="ID")] = None,
    form: Form = None,
    output: Output = None,
    with_text: WithText = False,
) -> None:
    """Print a past edition again, as it was."""
    from digest.cli.output import choose_form
    from digest.cli.printing import page_of, printer, remember_numbers

    here = session(context)
    config = here.config()
    with here.store() as store:
        last = store.last_edition()
        wanted = name or (last.id if last else "")
        found = store.edition(wanted)
        if found is None:
            hint = f"the last one is {last.id}; `digest editions` lists them" if last else "none has been delivered yet"
            raise UsageError(wanted or "edition", "no such edition", hint)
        if with_text and any(not article.text for brief in found.briefs for article in brief.story.coverage):
            say("digest: some texts of this edition were pruned and are missing")
        kind = choose_form(form, config.digest.format, output)
        remember_numbers(store, found)
        printer(kind, page_of(config, kind, output, with_text=with_text), output, paged=config.digest.pager)(found)


def prune(
    context: typer.Context,
    older_than: Annotated[str, typer.Option("--older-than", help="An age such as 90d, or a day.", metavar="AGE")],
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what would go.")] = False,
) -> None:
    """Take old stories out of the store. Tagged and noted ones and all editions stay."""
    from digest.cli.choosing import read_time

    with session(context).store() as store:
        gone = store.prune(before=read_time(older_than, read_now(None), "--older-than"), really=not dry_run)
    verb = "would go" if dry_run else "taken out"
    say(f"{counted(gone.stories, 'story', 'stories')} with {counted(gone.articles, 'article')} {verb}")


def export(
    context: typer.Context,
    output: Annotated[str | None, typer.Argument(help="Write to this file.", metavar="FILE")] = None,
) -> None:
    """Write tags, notes and corrected groupings as text. One line each, in an order that merges in git."""
    from digest.marks import to_text

    with session(context).store() as store:
        marks = store.marks()
    write_plain(to_text(marks), output)


def import_(
    context: typer.Context,
    file: Annotated[str, typer.Argument(help="What `digest export` wrote; - for standard input.", metavar="FILE")],
) -> None:
    """Take in tags, notes and corrected groupings. What is there stays."""
    from digest.marks import from_text

    body = read_named(file, LARGEST_MARKS)
    try:
        marks = from_text(body.decode("utf-8-sig"), file)
    except UnicodeDecodeError as error:
        raise SourceError(file, "is not UTF-8 text", "`digest export` writes it so") from error
    with session(context).store() as store:
        unknown = store.add_marks(marks, at=read_now(None).isoformat())
    later = f"; {counted(unknown, 'waits', 'wait')} for stories not read here yet" if unknown else ""
    say(f"{counted(len(marks), 'mark')} read{later}")
