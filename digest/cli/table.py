"""Rows for the eye on a terminal, tab-separated in a pipe."""

from collections.abc import Sequence
from datetime import datetime

_WIDEST = 30  # columns that a field before the last takes at most
_LAST = 24  # columns: in less room than so many the last field goes below the others
_BELOW = "    "


def table(head: Sequence[str], rows: Sequence[Sequence[str]], *, terminal: bool, width: int | None = None) -> str:
    """The rows under their heads, in lines of at most `width` columns, by default the terminal's.

    The last field is cut, or stands in a line of its own below the others where too little room is left for it. In a
    pipe a row is one line of fields parted by tabs; tabs and line ends within a field are spaces.
    """
    clean = [[" ".join(field.split()) for field in row] for row in rows]
    if not terminal:
        return "".join("\t".join(row) + "\n" for row in clean)
    if not clean:
        return ""
    from digest.cli.output import columns
    from digest.renderers import layout

    most = columns(terminal) if width is None else width
    lines = [[*(layout.shorten(field, _WIDEST) for field in row[:-1]), row[-1]] for row in (head, *clean)]
    widths = [max(layout.width(row[place]) for row in lines) for place in range(len(head))]
    parted = sum(widths[:-1]) + 2 * (len(head) - 1) + min(widths[-1], _LAST) > most
    found = []
    for row in lines:
        *first, last = [layout.pad(field, columns) for field, columns in zip(row, widths, strict=True)]
        found += ["  ".join(first), _BELOW + last] if parted else ["  ".join([*first, last])]
    return "".join(layout.shorten(line.rstrip(), most) + "\n" for line in found if line.strip())


def hanging(text: str, lead: str) -> str:
    """The text behind `lead`; on a terminal in lines of its width, the later ones below the text's beginning."""
    from digest.cli.output import columns, on_terminal

    if not on_terminal():
        return f"{lead}{text}\n"
    from digest.renderers import layout

    found = layout.fold(text, max(columns(terminal=True), 2 * len(lead)), lead, " " * len(lead))
    return "".join(f"{line}\n" for line in found)


def minute(time: str | None) -> str:
    """An ISO time as a terminal's table shows it: "2026-11-22 07:00", by this machine's clock; "" for none."""
    return f"{datetime.fromisoformat(time).astimezone():%Y-%m-%d %H:%M}" if time else ""
