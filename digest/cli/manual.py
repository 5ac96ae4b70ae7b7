"""`man`: the manual page, made from the commands' own help, so that the two cannot differ."""

import re
from typing import Any

import typer


def register(app: typer.Typer) -> None:
    """Adds the command."""
    app.command("man", epilog="Example: `digest man > ~/.local/share/man/man1/digest.1`")(man)


def man() -> None:
    """Print the manual page."""
    from digest.cli.output import write

    write(page())


def page() -> str:
    """The manual page in the man macros."""
    from digest import __version__
    from digest.cli.app import COMMANDS, build

    command: Any = typer.main.get_command(build(dict.fromkeys(COMMANDS.values())))
    found = [
        f'.TH DIGEST 1 "" "digest {__version__}" "User Commands"',
        ".SH NAME",
        "digest \\- " + _text(str(command.help)),
        ".SH SYNOPSIS",
        ".B digest\n[\\fIOPTIONS\\fR] [\\fICOMMAND\\fR] [\\fIARGS\\fR]",
        ".SH OPTIONS",
        *_options(command.params),
        ".SH COMMANDS",
        *_commands(command, "digest"),
        ".SH EXIT STATUS",
        *(f".TP\n.B {code}\n{_text(words)}" for code, words in _EXITS),
        ".SH ENVIRONMENT",
        *(f".TP\n.B {name}\n{_text(words)}" for name, words in _ENVIRONMENT),
        ".SH FILES",
        ".TP\n.I ~/.config/digest/config.toml\nThe settings; `digest config` shows them.",
        ".TP\n.I ~/.local/share/digest/store.sqlite3\nArticles, stories, tags and editions.",
    ]
    return "\n".join(found) + "\n"


_EXITS = (
    ("0", "done"),
    ("1", "failed; also when every source failed"),
    ("2", "wrong usage or configuration"),
    ("3", "some sources failed (only with --strict)"),
    ("4", "nothing new (only with --exit-code)"),
    ("75", "another run holds the lock"),
    ("130", "interrupted"),
)
_ENVIRONMENT = (
    ("DIGEST_CONFIG", "the configuration file, like --config"),
    ("DIGEST_STORE", "the store, like --store"),
    ("DIGEST_NOW", "the time to work with, like --now"),
    ("NO_COLOR, CLICOLOR, CLICOLOR_FORCE, FORCE_COLOR, TERM, COLORFGBG", "whether colour is wanted, and which"),
    ("COLUMNS", "the width to write for"),
    ("PAGER", "what --pager shows the digest in; else less"),
)


def _commands(group: Any, before: str) -> list[str]:
    found = []
    for name, command in group.commands.items():
        if command.hidden:
            continue
        arguments = [param for param in command.params if param.param_type_name == "argument"]
        words = " ".join(f"\\fI{_text(param.metavar or param.name.upper())}\\fR" for param in arguments)
        found.append(f".SS {before} {name} {words}".rstrip())
        found.append(_text(str(command.help or "")))
        if hasattr(command, "commands"):
            found += _commands(command, f"{before} {name}")
            continue
        for param in arguments:
            if getattr(param, "help", None):
                found.append(f".TP\n.I {_text(param.metavar or param.name.upper())}\n{_text(param.help)}")
        found += _options(command.params)
        found += [f".PP\n{_text(command.epilog)}"] if command.epilog else []
    return found


def _options(params: list[Any]) -> list[str]:
    found = []
    for param in params:
        if param.param_type_name != "option" or getattr(param, "hidden", False):
            continue
        names = ", ".join(f"\\fB{_text(name)}\\fR" for name in (*param.opts, *param.secondary_opts))
        value = "" if param.is_flag else f" \\fI{_text(param.metavar or param.type.name.upper())}\\fR"
        found.append(f".TP\n{names}{value}\n{_text(str(param.help or ''))}")
    return found


def _text(words: str) -> str:
    """The words as roff takes them: no escape, no hyphen that turns into a dash, no line that begins a request."""
    one_line = re.sub(r"\s+", " ", words).strip().replace("\\", "\\e").replace("-", "\\-")
    return f"\\&{one_line}" if one_line[:1] in (".", "'") else one_line
