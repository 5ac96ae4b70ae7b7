"""The Typer application: which module holds which command, and one handler around them all."""

import os
import sys
from collections.abc import Iterable
from importlib import import_module
from typing import Annotated, Any, TextIO

import typer

from digest.cli.output import printable
from digest.cli.session import Session
from digest.errors import DigestError, ExitCode, UsageError

# The module of each command, so that a command's start does not pay for its neighbours. The order is that of the help.
COMMANDS = {
    "run": "run",
    "show": "show",
    "article": "show",
    "verify": "show",
    "list": "stories",
    "search": "stories",
    "open": "stories",
    "tag": "tags",
    "untag": "tags",
    "tags": "tags",
    "note": "tags",
    "follow-ups": "followups",
    "done": "tags",
    "split": "stories",
    "merge": "stories",
    "editions": "store",
    "edition": "store",
    "prune": "store",
    "export": "store",
    "import": "store",
    "feeds": "feeds",
    "send": "mailing",
    "schedule": "schedule",
    "init": "setup",
    "doctor": "setup",
    "config": "setup",
    "man": "manual",
}
GLOBAL_VALUES = ("--config", "--store")
GLOBAL_FLAGS = ("--debug",)

app_settings: dict[str, Any] = {
    "help": "A terminal news digest whose every sentence and figure says where it comes from.",
    "rich_markup_mode": None,
    "pretty_exceptions_enable": False,
    "context_settings": {"help_option_names": ["-h", "--help"]},
    "epilog": "Begin with `digest run FILE_OR_FOLDER`, or `digest init` for a daily digest.",
}


def settings(
    context: typer.Context,
    config: Annotated[str | None, typer.Option(help="Read the settings from this file.", metavar="FILE")] = None,
    store: Annotated[str | None, typer.Option(help="Keep articles and tags in this file.", metavar="FILE")] = None,
    debug: Annotated[bool, typer.Option("--debug", help="Show the details of an unexpected error.")] = False,
    version: Annotated[bool, typer.Option("--version", "-V", help="Print the version and exit.")] = False,
) -> None:
    """Settles what holds for every command."""
    if version:
        from digest import __version__

        typer.echo(f"digest {__version__}")
        raise typer.Exit
    context.obj = Session(config_path=config, store_path=store, debug=debug)


def build(modules: Iterable[str]) -> typer.Typer:
    """The application with the commands of these modules."""
    app = typer.Typer(**app_settings)
    app.callback()(settings)
    for name in modules:
        import_module(f"digest.cli.{name}").register(app)
    return app


def globals_first(words: list[str]) -> tuple[list[str], list[str]]:
    """Parts the options that hold for every command from the rest, wherever they stand before a `--`."""
    first: list[str] = []
    rest: list[str] = []
    left = iter(words)
    for word in left:
        if word == "--":
            rest += [word, *left]
        elif word in GLOBAL_VALUES:
            first += [word, *[value for value in [next(left, None)] if value is not None]]
        elif word in GLOBAL_FLAGS or word.startswith(tuple(f"{option}=" for option in GLOBAL_VALUES)):
            first.append(word)
        else:
            rest.append(word)
    return first, rest


def run(words: list[str], talk: TextIO) -> int:
    """Runs the command and answers its exit code; what goes wrong is one line on `talk`."""
    first, rest = globals_first(words)
    whole = "_DIGEST_COMPLETE" in os.environ or (rest and rest[0] in ("-h", "--help", "--version", "-V"))
    if not whole and (not rest or rest[0].startswith("-")) and "completion" not in "".join(rest[:1]):
        rest = ["run", *rest]
    named = rest[0] if rest else ""
    modules = [COMMANDS[named]] if named in COMMANDS and not whole else list(dict.fromkeys(COMMANDS.values()))
    try:
        refuse_source(named)
        build(modules)(args=[*first, *rest], prog_name="digest")
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else int(end.code is not None)
    except DigestError as error:
        print(f"digest: {printable(str(error))}", file=talk)
        return int(error.exit_code)
    except KeyboardInterrupt:
        return int(ExitCode.INTERRUPTED)
    except Exception as error:
        if undecodable := [word for word in rest if isinstance(error, UnicodeEncodeError) and not _is_text(word)]:
            print(f"digest: {undecodable[0]!a}: is not text in this terminal's encoding", file=talk)
            return int(ExitCode.USAGE)
        return unexpected(error, talk, debug="--debug" in first)
    return 0


def refuse_source(word: str) -> None:
    """Says of a file, folder or address in the place of the command which command reads it. Raises UsageError."""
    if word not in COMMANDS and ("://" in word or os.path.exists(word)):
        raise UsageError(word, "is a source and no command", f"digest run {word}")


def _is_text(word: str) -> bool:
    """Whether a word of the command line is more than bytes that stand for no characters, as file names may have."""
    return not any("\udc80" <= char <= "\udcff" for char in word)


def unexpected(error: Exception, talk: TextIO, *, debug: bool) -> int:
    """Says an error that nobody foresaw in one line, and keeps the details in a file."""
    import traceback

    from digest.renderers.encode import unsigned

    details = unsigned("".join(traceback.format_exception(error)), "***@")
    if debug:
        print(printable(details), file=talk)
        return int(ExitCode.FAILED)
    what = " ".join(printable(unsigned(str(error), "***@")).split())
    print(f"digest: unexpected error: {type(error).__name__}: {what}".rstrip(": "), file=talk)
    kept = keep_details(details)
    print(f"  details in {kept}" if kept else "  run it again with --debug to see the details", file=talk)
    return int(ExitCode.FAILED)


def keep_details(details: str) -> str | None:
    """Writes the details of an error where only this user can read them, and answers the path."""
    from pathlib import Path

    from platformdirs import user_log_path

    from digest import __version__

    try:
        folder = user_log_path("digest", appauthor=False)
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        path = Path(folder) / "last-error.txt"
        path.unlink(missing_ok=True)
        with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
            file.write(f"digest {__version__}, Python {sys.version}\n\n{details}")
    except OSError:
        return None
    return str(path)
