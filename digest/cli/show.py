"""`digest article` and `digest verify`: what a citation points at, and the proof that it does."""

from pathlib import Path
from typing import Annotated

import typer

from digest.cli.output import say, write
from digest.cli.session import session
from digest.errors import SourceError, UsageError


def register(app: typer.Typer) -> None:
    """Adds the commands."""
    app.command(epilog="Example: `digest article 3f2a9c0b77de`")(article)
    app.command(epilog="Example: `digest run seeds/ -f json -o today.json && digest verify today.json`")(verify)


def article(
    context: typer.Context,
    name: Annotated[str, typer.Argument(help="The article's id, as the JSON form gives it.", metavar="ID")],
) -> None:
    """Print the cleaned text of an article, into which citations point."""
    with session(context).store() as store:
        found = store.article(name)
    if found is None:
        raise UsageError(
            name, "no such article in the store", "`digest run SOURCE -f json` prints articles with their ids"
        )
    write(found.text + "\n")


def verify(
    context: typer.Context,
    file: Annotated[str, typer.Argument(help="A digest in JSON form.", metavar="FILE.json")],
) -> None:
    """Check every citation of a digest against the articles it cites."""
    import json

    from digest.verify import verify as check

    try:
        said = json.loads(Path(file).read_bytes())
    except OSError as error:
        raise SourceError(file, f"cannot be read: {error.strerror}") from error
    except (ValueError, RecursionError) as error:
        raise SourceError(file, f"is not JSON: {error}", "make a digest with `digest run … -f json`") from error
    try:
        with session(context).store() as store:
            verdict = check(said, store.article)
    except SourceError as error:
        raise SourceError(file, error.what, error.hint) from error
    for problem in verdict.problems:
        say(f"{problem.source}: {problem.what}")
    if verdict.problems:
        raise SourceError(file, f"{len(verdict.problems)} of its claims do not hold")
    write(f"{verdict.sentences} sentences and {verdict.facts} facts verified\n")
