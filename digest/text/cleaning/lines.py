"""A text as lines with their shapes: what ends as a sentence, what is a bullet, what was merely wrapped."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Literal

from digest.text.cleaning.spoken import outside_quotes, words_of

# What a line turns out to be. Only "body" is printed; "heading" is any short line that is no sentence.
Role = Literal["", "headline", "head", "standfirst", "caption", "furniture", "heading", "bullet", "note", "body"]

_TERMINAL = frozenset(".!?…。！？।॥؟۔｡")
_CLOSERS = "\"'”’“‘»›)]}」』】）*_■◼● \u200b"
# An agency's name behind the last sentence: "(AP)", "EFE", "/dpa".
AGENCY_TAG = re.compile(
    r"(?<=[.!?…\"”’»])\s*(?:[(\[/–—]\s?[A-ZÀ-Þ][\w .,/&-]{1,40}[)\]/]?"
    r"|[(/](?:dpa|afp|efe|ansa|lusa)[^)]{0,20}\)?|\s[A-Z]{2,7})$"
)
_NOTE_MARKS = re.compile(r"(?:\[\d{1,3}\])+$")
_BULLET = re.compile(r"(?:[-*•·▪▸►▶●○◦‣■□✓✔➤→]|&bull;)\s+(?=\S)")
_HYPHENATED = re.compile(r"[^\W\d_]-$")
_WRAPPED_AT = range(50, 101)
_WORDLESS = re.compile(r"[^\W_]")


@dataclass(slots=True, eq=False)
class Line:
    """One line of the text: a paragraph, a heading, a label."""

    text: str
    block: int
    """The number of its block; blocks are parted by empty lines."""
    bullet: bool = False
    level: int = 0
    """1 to 6 for a Markdown heading."""
    stops: bool = False
    """Whether it ends as a sentence does."""
    size: int = 0
    """Its words; two characters of Chinese or Japanese count as one."""
    role: Role = ""
    _lowered: str = field(default="", repr=False)
    _words: list[str] | None = field(default=None, repr=False)
    _said: tuple[str, list[str]] | None = field(default=None, repr=False)
    _vocabulary: frozenset[str] | None = field(default=None, repr=False)

    def lowered(self) -> str:
        """Its text in lower case."""
        if not self._lowered:
            self._lowered = self.text.lower()
        return self._lowered

    def words(self) -> list[str]:
        """Its words in lower case; asked for by many steps, divided once."""
        if self._words is None:
            self._words = words_of(self.lowered())
        return self._words

    def said(self) -> tuple[str, list[str]]:
        """What stands outside quotation marks, in lower case, and its words."""
        if self._said is None:
            outside = outside_quotes(self.text)
            same = outside is self.text
            lowered = self.lowered() if same else outside.lower()
            self._said = (lowered, self.words() if same else words_of(lowered))
        return self._said

    def vocabulary(self) -> frozenset[str]:
        """The words outside quotation marks, each once."""
        if self._vocabulary is None:
            self._vocabulary = frozenset(self.said()[1])
        return self._vocabulary


def ends_as_sentence(text: str) -> bool:
    """Whether a sentence's terminator stands at the end, behind it at most closing marks and a note's number."""
    core = text[-80:].rstrip()
    if core.endswith("]"):
        core = _NOTE_MARKS.sub("", core)
    if core[-1:] not in _TERMINAL:
        core = AGENCY_TAG.sub("", core)
    return core.rstrip(_CLOSERS)[-1:] in _TERMINAL if core else False


def measure(text: str) -> int:
    """The number of words; scripts without spaces count two characters as one."""
    spaced = text.count(" ") + 1
    return spaced if text.isascii() or len(text) < 12 * spaced else max(spaced, len(text) // 2)


def make_line(text: str, block: int) -> Line:
    """A line with its shape; a bullet's mark and the marks of a Markdown heading ("\\x01" per level) are taken off."""
    level = 0
    if text[:1] == "\x01":
        level = len(text) - len(text.lstrip("\x01"))
        text = text[level:].strip()
    mark = None if level else _BULLET.match(text)
    if mark:
        text = text[mark.end() :]
    size = measure(text)
    trails_off = size <= 4 and text.endswith(("...", "…"))
    return Line(text, block, bool(mark), level, not trails_off and ends_as_sentence(text), size)


def read_lines(text: str) -> list[Line]:
    """The lines of a text that has passed the gate, unwrapped where it was wrapped; wordless lines are left out."""
    # The gate leaves no other blank than the space.
    rows = [" ".join(row.split()) if "  " in row else row.strip(" ") for row in text.split("\n")]
    width = wrap_width(rows)
    lines: list[Line] = []
    block, parted = 0, True
    for row in _unwrapped(rows, width) if width else rows:
        if not row:
            parted = True
        elif _WORDLESS.search(row):
            block += parted
            lines.append(make_line(row, block))
            parted = False
    return lines


def _unwrapped(rows: list[str], width: int) -> Iterator[str]:
    """The rows with those put together that were broken at `width`."""
    broken: list[str] = []
    for row in rows:
        if broken and row and _goes_on(broken[-1], row, width):
            if _HYPHENATED.search(broken[-1]) and row[0].islower():
                broken[-1] = broken[-1][:-1] + row
            else:
                broken.append(row)
            continue
        if broken:
            yield " ".join(broken)
        broken = [row] if row else []
        if not row:
            yield row
    if broken:
        yield " ".join(broken)


def wrap_width(rows: list[str]) -> int:
    """The width at which the text was hard-wrapped, 0 when it was not."""
    pairs = [(row, after) for row, after in pairwise(rows) if row and after]
    broken = [row for row, after in pairs if len(row) in _WRAPPED_AT and after[0].islower()]
    if len(broken) < 3 or len(broken) * 4 < len(pairs):
        return 0
    widest = max(len(row) for row in broken)
    longer = sum(1 for row in rows if len(row) > widest + 8)
    return 0 if longer * 5 > len(broken) else widest


def _goes_on(row: str, after: str, width: int) -> bool:
    """Whether `after` would have stood on the line before, had it been wide enough."""
    first = after.split(" ", 1)[0]
    return len(row) <= width + 8 and len(row) + 1 + len(first) > width - 6 and not _BULLET.match(after)
