"""`digest schedule`: a run every day, by systemd's user timer or by cron."""

from typing import Annotated

import typer

from digest.cli.output import say, write
from digest.cli.session import session
from digest.errors import DigestError, UsageError


def register(app: typer.Typer) -> None:
    """Adds the command."""
    app.command(epilog='Example: `digest schedule --at 06:30 --command "digest send" --install`')(schedule)


def schedule(
    context: typer.Context,
    at: Annotated[str, typer.Option(help="When every day, HH:MM.", metavar="TIME")] = "07:00",
    command: Annotated[str, typer.Option(help="What to run.", metavar="COMMAND")] = "digest send",
    cron: Annotated[bool, typer.Option("--cron", help="A cron line rather than a systemd timer.")] = False,
    install: Annotated[bool, typer.Option("--install", help="Put it in place.")] = False,
) -> None:
    """Print what runs the digest every day, or install it."""
    import shutil

    from digest import scheduling

    plan = scheduling.plan(at=at, command=_whole(context, command))
    use_cron = cron or not shutil.which("systemctl")
    if not install:
        write(plan.cron_line + "\n" if use_cron else plan.units_text)
        say("digest schedule --install puts it in place" + ("" if use_cron else "; --cron prints a cron line instead"))
        return
    for line in scheduling.install_cron(plan) if use_cron else scheduling.install_timer(plan):
        say(line)


def _whole(context: typer.Context, command: str) -> list[str]:
    """The command's words with the program's own path, and with the files of this invocation."""
    import os
    import shlex
    import shutil
    import sys
    from pathlib import Path

    try:
        words = shlex.split(command)
    except ValueError as error:
        raise UsageError("--command", f"cannot be read: {error}", "close its quotes") from error
    if not words or any(not char.isprintable() for char in command):
        raise UsageError("--command", "is not a command", 'such as "digest send"')
    if words[0] == "digest":
        program = shutil.which("digest")
        here = session(context)
        files = [
            ("--config", here.config_path or os.environ.get("DIGEST_CONFIG")),
            ("--store", here.store_path or os.environ.get("DIGEST_STORE")),
        ]
        options = [word for name, path in files if path for word in (name, str(Path(path).resolve()))]
        words[:1] = [program] if program else [sys.executable, "-m", "digest"]
        words += options
    elif not shutil.which(words[0]):
        raise DigestError(words[0], "no such program", "give its path")
    return words
