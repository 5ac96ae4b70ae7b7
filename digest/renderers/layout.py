"""Text in columns: how wide it is, where a line may end. The only place that asks Rich, and only for wide scripts."""

import re
from itertools import pairwise

# Everything outside these ranges may be wider or narrower than one column.
_NARROW = re.compile("[\n -~\xa0-\xac\xae-\u02ff\u0370-\u0482\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2260]*")
_WIDE = ((0x1100, 0x115F), (0x2E80, 0x303E), (0x3041, 0x9FFF), (0xA960, 0xA97F), (0xF900, 0xFAFF), (0xFE30, 0xFE4F),
         (0xFF00, 0xFF60))  # fmt: skip
# Marks that may not begin a line in East Asian text, and those that may not end one.
_NOT_FIRST = frozenset("、。，．・：；？！」』）】〉》〕｝”’ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々,.:;?!)]}%…\xa0")
_NOT_LAST = frozenset("「『（【〈《〔｛“‘([{")
NO_BREAK = "\xa0"
WIDEST = 100  # columns of a line to read, however wide the terminal

Span = tuple[int, int]


def narrow(text: str) -> bool:
    """Whether every character of the text takes one column."""
    return _NARROW.fullmatch(text) is not None


def width(text: str) -> int:
    """The columns that the text takes on one line."""
    if narrow(text):
        return len(text)
    from rich.cells import cell_len

    return cell_len(text, "latest")


def graphemes(text: str) -> list[tuple[int, int, int]]:
    """What a reader takes for one character each: start, end, and the columns it takes."""
    if narrow(text):
        return [(at, at + 1, 1) for at in range(len(text))]
    from rich.cells import split_graphemes

    return list(split_graphemes(text, "latest")[0])


def pad(text: str, columns: int) -> str:
    """The text with spaces after it, up to so many columns."""
    return text + " " * (columns - width(text))


def shorten(text: str, columns: int) -> str:
    """The text in at most so many columns, with an ellipsis where it was cut."""
    if width(text) <= columns:
        return text
    end = taken = 0
    for _, stop, wide in graphemes(text):
        if taken + wide > columns - 1:
            break
        end, taken = stop, taken + wide
    return text[:end].rstrip() + "…"


def lines(text: str, columns: int, first: int | None = None) -> list[Span]:
    """Where the lines of the text start and end, none wider than `columns` (the first: than `first`).

    Lines end at spaces, and between East Asian characters; a word that is too wide for a line is cut between two
    characters. A no-break space keeps its neighbours together.
    """
    found: list[Span] = []
    room = columns if first is None else first
    start = end = taken = 0  # the line so far, and the columns it takes
    for left, right, gap, wide in _pieces(text):
        if end > start and taken + gap + wide > room:
            found.append((start, end))
            start, taken, gap, room = left, 0, 0, columns
        elif end == start:
            start, gap = left, 0
        if wide > room:
            *full, (start, end, taken) = _cut(text, left, right, room, columns)
            found.extend((a, b) for a, b, _ in full)
            room = columns
        else:
            end, taken = right, taken + gap + wide
    return [*found, (start, end)] if end > start else found


def _pieces(text: str) -> list[tuple[int, int, int, int]]:
    """What may stand on a line of its own: start, end, the spaces before it, its columns."""
    found = []
    last = 0
    for match in re.finditer(r"[^ \n\t]+", text):
        left, right = match.span()
        gap = left - last
        for a, b in pairwise((left, *_east_asian_breaks(text, left, right), right)):
            found.append((a, b, gap, width(text[a:b])))
            gap = 0
        last = right
    return found


def _east_asian_breaks(text: str, left: int, right: int) -> list[int]:
    if narrow(text[left:right]):
        return []
    return [
        at
        for at in range(left + 1, right)
        if (_east_asian(text[at]) or _east_asian(text[at - 1]))
        and text[at] not in _NOT_FIRST
        and text[at - 1] not in _NOT_LAST
        and not _joined(text[at])
    ]


def _east_asian(char: str) -> bool:
    return any(first <= ord(char) <= last for first, last in _WIDE)


def _joined(char: str) -> bool:
    """Whether the character belongs to the one before it (a combining mark, a joiner, a variation selector)."""
    return char in "\u200c\u200d" or "\ufe00" <= char <= "\ufe0f" or "\u3099" <= char <= "\u309a"


def _cut(text: str, left: int, right: int, room: int, columns: int) -> list[tuple[int, int, int]]:
    """The parts of one overlong word: start, end, columns."""
    parts = []
    start, taken = left, 0
    for a, b, wide in graphemes(text[left:right]):
        if taken and taken + wide > room:
            parts.append((start, left + a, taken))
            start, taken, room = left + a, 0, columns
        taken += wide
        end = left + b
    return [*parts, (start, end, taken)]


def fold(text: str, columns: int, first: str = "", rest: str | None = None) -> list[str]:
    """The text in lines of at most so many columns, the first beginning with `first` and the others with `rest`."""
    rest = first if rest is None else rest
    spans = lines(text, columns - len(rest), columns - len(first))
    return [(rest if place else first) + text[a:b].replace(NO_BREAK, " ") for place, (a, b) in enumerate(spans)]
