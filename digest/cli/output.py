"""The exits of the process: standard output, a file, and talk on standard error."""

import errno
import os
import re
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from digest.errors import DeliveryError, UsageError
from digest.model import Page, Problem

if TYPE_CHECKING:
    from digest.config import Edition


def printable(text: str) -> str:
    """The text without anything that a terminal would act on."""
    return "".join(char if char.isprintable() or char == "\n" else "\N{REPLACEMENT CHARACTER}" for char in text)


def say(line: str) -> None:
    """Says one line to the user; standard output stays the product's."""
    if sys.stderr is not None:
        print(printable(line), file=sys.stderr)


def tell(problems: Iterable[Problem]) -> None:
    """Says what went wrong in a run without ending it, one line each."""
    for problem in problems:
        hint = f" ({problem.hint})" if problem.hint else ""
        say(f"digest: {problem.source}: {problem.what}{hint}".replace("\n", "\\n"))


def write(text: str, output: str | None = None) -> None:
    """Writes the product to `output`, or to standard output, and returns only when all of it is out.

    Raises DeliveryError when it cannot be written, whole, to the end; UsageError for an empty `output`.
    """
    if output is not None:
        if not output:
            raise UsageError("--output", "is empty", "name a file")
        write_file(text, Path(output))
        return
    if sys.stdout is None:
        raise DeliveryError("standard output", "it is closed", "use --output FILE")
    try:
        stream = getattr(sys.stdout, "buffer", None)
        if stream is None:
            sys.stdout.write(text)
        else:
            sys.stdout.flush()
            plain = not sys.stdout.isatty() or not sys.stdout.encoding
            write_all(stream, text.encode("utf-8" if plain else sys.stdout.encoding, "replace"))
        sys.stdout.flush()
    except BrokenPipeError as error:
        silence_stdout()
        raise DeliveryError("standard output", "the reader closed the pipe before the end") from error
    except OSError as error:
        silence_stdout()
        raise DeliveryError("standard output", f"cannot write: {error.strerror}") from error


def write_all(stream: BinaryIO, body: bytes) -> None:
    """Writes all of it: an unbuffered stream (`python -u`) takes a part at a time."""
    left = memoryview(body)
    while left:
        taken = stream.write(left)
        if not taken:
            raise OSError(errno.EAGAIN, "it takes no more")
        left = left[taken:]


def write_plain(text: str, output: str | None = None) -> None:
    """Writes what is no renderer's: each character that would act on a terminal stands as U+FFFD, in its place."""
    from digest.renderers.encode import ACTING

    write(ACTING.sub("\N{REPLACEMENT CHARACTER}", text), output)


def write_json(form: object) -> None:
    """Writes a value as JSON in which such characters stand as escapes."""
    import json

    from digest.renderers.encode import json_escapes

    write(json_escapes(json.dumps(form, ensure_ascii=False, indent=1)) + "\n")


def silence_stdout() -> None:
    """Sends what is left in the buffer nowhere, so that the interpreter's last flush does not fail again."""
    try:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
    except (OSError, ValueError, AttributeError):
        return


def write_file(text: str, path: Path) -> None:
    """Writes a file whole or not at all; a device or pipe is written to as it is."""
    try:
        if path.exists() and not path.is_file():
            with path.open("w", encoding="utf-8", newline="\n") as stream:
                stream.write(text)
            return
        draft = path.with_name(f".{path.name}.{os.getpid()}.part")
        try:
            with draft.open("w", encoding="utf-8", newline="\n") as stream:
                stream.write(text)
                stream.flush()
                os.fsync(stream.fileno())
            draft.replace(path)
        finally:
            draft.unlink(missing_ok=True)
    except OSError as error:
        raise DeliveryError(str(path), f"cannot write: {error.strerror}") from error


def choose_form(asked: str | None, configured: str, output: str | None, *, color: bool | None = None) -> str:
    """The form to print in: as asked, else as configured, else `terminal` on a terminal and `text` elsewhere.

    Who asks this run for colour means `terminal` in a pipe, too: text has none. Raises UsageError for a form that does
    not exist.
    """
    from digest.renderers import RENDERERS

    name = asked or configured
    if name in ("auto", ""):
        return "terminal" if color or (output is None and on_terminal()) else "text"
    if name not in RENDERERS:
        raise UsageError("--format", f"there is no {name!r}", f"one of {', '.join(RENDERERS)}")
    return name


def page_for(edition: "Edition", output: str | None, *, with_text: bool = False) -> Page:
    """What the target can show and what the reader wants, as the settings and the environment say."""
    terminal = output is None and on_terminal()
    color = {"always": True, "never": False}.get(edition.color, wants_color(terminal))
    return Page(
        facts=edition.facts,
        weight=color or (edition.color == "auto" and terminal and not dumb()),
        with_text=with_text,
        width=edition.width or columns(terminal),
        color=color,
        links={"always": True, "never": False}.get(edition.links, terminal and hyperlinks()),
        theme=edition.theme if edition.theme != "auto" else ground(),
    )


def hyperlinks() -> bool:
    """Whether the terminal is one of those known to make a link of a text (OSC 8)."""
    said = os.environ.get
    if dumb() or said("TERM", "").startswith(("linux", "screen")):
        return False
    known = ("KITTY_WINDOW_ID", "WT_SESSION", "KONSOLE_VERSION", "ITERM_SESSION_ID", "DOMTERM", "GHOSTTY_RESOURCES_DIR")
    if any(said(name) for name in known) or said("VTE_VERSION", "0").rjust(4, "0") >= "5000":
        return True
    programs = ("iTerm.app", "WezTerm", "vscode", "ghostty", "Hyper", "Tabby", "rio")
    return said("TERM_PROGRAM") in programs or said("TERM", "").startswith(
        ("xterm-kitty", "foot", "alacritty", "contour")
    )


def ground() -> str:
    """The theme that the terminal's ground asks for, as far as it says so (COLORFGBG), else "auto"."""
    color = os.environ.get("COLORFGBG", "").rpartition(";")[2]
    if not color.isdigit():
        return "auto"
    return "light" if color in ("7", "15") else "dark"


def on_terminal() -> bool:
    """Whether standard output is a terminal."""
    return sys.stdout is not None and sys.stdout.isatty()


def columns(terminal: bool) -> int:
    """The width to write for: COLUMNS, else the terminal's, else 80."""
    said = os.environ.get("COLUMNS", "")
    if re.fullmatch("[0-9]{1,5}", said) and int(said) > 0:
        return int(said)
    if not terminal:
        return 80
    try:
        return os.get_terminal_size(sys.stdout.fileno()).columns or 80
    except OSError:
        return 80


def dumb() -> bool:
    """Whether the terminal says that it can do nothing but print."""
    return os.environ.get("TERM", "") in ("dumb", "unknown", "")


def wants_color(terminal: bool) -> bool:
    """Colour as the environment asks: NO_COLOR, then FORCE_COLOR and CLICOLOR_FORCE, CLICOLOR, TERM, the target."""
    if os.environ.get("NO_COLOR"):
        return False
    forced = os.environ.get("FORCE_COLOR") or os.environ.get("CLICOLOR_FORCE")
    if forced:
        return forced not in ("0", "false")
    return terminal and os.environ.get("CLICOLOR") != "0" and not dumb()
