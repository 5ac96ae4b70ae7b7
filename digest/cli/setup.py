"""`init`, `doctor` and `config`: the first set-up, what is wrong here, and the settings in force."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from digest.cli.session import session

if TYPE_CHECKING:
    from digest.cli.checkup import Finding


def register(app: typer.Typer) -> None:
    """Adds the commands."""
    app.command(epilog="Example: `digest init https://news.example.org/feed.xml`")(init)
    app.command(epilog="Example: `digest doctor` after the first set-up, or when a morning brought nothing")(doctor)
    app.command(epilog="Example: `digest config | grep mail`")(config)


def init(
    context: typer.Context,
    sources: Annotated[
        list[str] | None, typer.Argument(help="Feeds, pages, files, folders or OPML lists to begin with.")
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Replace a configuration that is there.")] = False,
    no_input: Annotated[bool, typer.Option("--no-input", help="Ask nothing.")] = False,
) -> None:
    """Write a commented configuration. On a terminal it asks which sources to begin with."""
    import sys

    from digest.cli.configuring import begin, listed
    from digest.cli.output import say
    from digest.config import default_path, find, load
    from digest.errors import UsageError

    here = session(context)
    path = find(here.config_path) or default_path()
    if path.exists() and not force:
        raise UsageError(str(path), "there is a configuration already", "edit it, or --force to write a new one")
    wanted = [one for given in sources or [] for one in listed(given)]
    mail = ""
    if not no_input and not wanted and sys.stdin is not None and sys.stdin.isatty() and sys.stderr.isatty():
        wanted, mail = _ask()
    begin(path, wanted, mail=mail)
    load(path)
    say(f"digest: wrote {path}")
    if wanted:
        say("next: `digest` prints your first edition; `digest doctor` checks the rest; `digest schedule` the mornings")
    else:
        say("next: `digest feeds add URL`, `digest feeds import LIST.opml`, or write [[sources]] into that file")


def _ask() -> tuple[list[str], str]:
    """The sources that the user names, and the address for mail, "" for none; what cannot be is asked again."""
    from digest.cli.configuring import listed
    from digest.cli.output import say
    from digest.errors import DigestError
    from digest.renderers.eml import mailbox

    say("Which feeds, pages, files or folders? One a line; an OPML list is read; an empty line ends.")
    wanted: list[str] = []
    while given := typer.prompt("source", default="", show_default=False, err=True).strip():
        try:
            wanted += listed(given)
        except DigestError as error:
            say(f"  {error}")
    while mail := typer.prompt(
        "mail address for `digest send` (empty: none)", "", show_default=False, err=True
    ).strip():
        try:
            mailbox(mail)
            break
        except DigestError as error:
            say(f"  {error}")
    return wanted, mail


def doctor(
    context: typer.Context,
    online: Annotated[bool, typer.Option("--online", help="Also reach the mail server.")] = False,
) -> None:
    """Check the set-up and say what to do. Python, settings, store, locale, terminal, sources, mail and clock."""
    from digest.cli.checkup import checkup
    from digest.cli.output import write

    findings = checkup(session(context), online=online)
    write("".join(_line(finding) for finding in findings))
    if any(finding.verdict == "wrong" for finding in findings):
        raise typer.Exit(1)


def _line(finding: "Finding") -> str:
    from digest.cli.output import printable
    from digest.cli.table import hanging

    advice = f"; {finding.advice}" if finding.advice else ""
    words = printable(f"{finding.words}{advice}".replace("\n", " "))
    return hanging(words, printable(f"{finding.verdict:<6} {finding.what:<10} "))


def config(
    context: typer.Context,
    path: Annotated[bool, typer.Option("--path", help="Print only where the file is.")] = False,
) -> None:
    """Show the settings in force and where each comes from."""
    from digest.cli.configuring import settings_in_force
    from digest.cli.output import printable, write, write_plain
    from digest.config import default_path, find

    here = session(context)
    if path:
        write_plain(f"{find(here.config_path) or default_path()}\n")
        return
    write(printable(settings_in_force(here.config(), store=Path(here.place()))))
