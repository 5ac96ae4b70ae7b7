"""Rows for the eye on a terminal, tab-separated in a pipe."""

import sys
import unicodedata
from collections.abc import Sequence


def table(head: Sequence[str], rows: Sequence[Sequence[str]], *, terminal: bool, width: int = 100) -> str:
    """The rows under their heads, the last column cut to `width`; in a pipe one line a row, fields parted by tabs.

    Tabs and line ends within a field are spaces.
    """
    clean = [[" ".join(field.split()) for field in row] for row in rows]
    if not terminal:
        return "".join("\t".join(row) + "\n" for row in clean)
    widths = [max(_columns(row[place]) for row in (head, *clean)) for place in range(len(head) - 1)]
    room = max(20, width - sum(widths) - 2 * len(widths))
    lines = ([head] if clean else []) + clean
    return "".join(
        "  ".join([*(_padded(f, w) for f, w in zip(row[:-1], widths, strict=True)), _cut(row[-1], room)]).rstrip()
        + "\n"
        for row in lines
    )


def terminal() -> bool:
    """Whether standard output is a terminal."""
    return sys.stdout is not None and sys.stdout.isatty()


def _columns(text: str) -> int:
    return sum(
        0 if unicodedata.combining(char) else 2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text
    )


def _padded(text: str, width: int) -> str:
    return text + " " * (width - _columns(text))


def _cut(text: str, width: int) -> str:
    if _columns(text) <= width:
        return text
    while text and _columns(text) > width - 1:
        text = text[:-1]
    return text.rstrip() + "…"
