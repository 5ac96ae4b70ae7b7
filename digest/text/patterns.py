"""Regular expressions that cost nothing before a text may match them.

To compile one takes up to some milliseconds, to look for a word less than a microsecond. So a pattern of which every
match holds one of a few words is neither compiled nor tried on a text that has none of them.
"""

import re
import sys
from collections.abc import Callable, Iterator, Sequence

_WHOLE = sys.maxsize


class Late:
    """A regular expression that is compiled when a text first has one of the words without which it cannot match.

    `words` are compared as they are written, in lower case where the expression disregards case; without any the
    expression only waits for its first use. One of the words `beside` must stand in the text as well, if there are any.
    `source` may be a function where putting it together costs something, too.
    """

    __slots__ = ("_compiled", "_flags", "_folds", "_source", "beside", "words")

    def __init__(
        self,
        source: str | Callable[[], str],
        *words: str,
        beside: Sequence[str] = (),
        flags: int = 0,
        folds: bool = False,
    ) -> None:
        self.words = words
        self.beside = beside
        self._source = source
        self._flags = flags
        self._folds = folds or bool(flags & re.IGNORECASE)
        self._compiled: re.Pattern[str] | None = None

    @property
    def compiled(self) -> re.Pattern[str]:
        """The expression itself."""
        if self._compiled is None:
            source = self._source if isinstance(self._source, str) else self._source()
            self._compiled = re.compile(source, self._flags)
        return self._compiled

    def fits(self, text: str, start: int = 0, end: int = _WHOLE) -> bool:
        """Whether text[start:end] has the words, so that a match is possible."""
        if not self.words:
            return True
        part = text if start == 0 and end >= len(text) else text[start:end]
        has = (part.lower() if self._folds else part).__contains__
        return any(map(has, self.words)) and (not self.beside or any(map(has, self.beside)))

    def search(self, text: str, start: int = 0, end: int = _WHOLE) -> re.Match[str] | None:
        """As `re.Pattern.search`."""
        return self.compiled.search(text, start, end) if self.fits(text, start, end) else None

    def match(self, text: str, start: int = 0, end: int = _WHOLE) -> re.Match[str] | None:
        """As `re.Pattern.match`."""
        return self.compiled.match(text, start, end) if self.fits(text, start, end) else None

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """As `re.Pattern.fullmatch`."""
        return self.compiled.fullmatch(text) if self.fits(text) else None

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """As `re.Pattern.finditer`."""
        return self.compiled.finditer(text) if self.fits(text) else iter(())

    def findall(self, text: str) -> list[str]:
        """As `re.Pattern.findall`, of an expression without groups."""
        return self.compiled.findall(text) if self.fits(text) else []

    def sub(self, put: str | Callable[[re.Match[str]], str], text: str, count: int = 0) -> str:
        """As `re.Pattern.sub`."""
        return self.compiled.sub(put, text, count) if self.fits(text) else text


def first_matches(patterns: Sequence[Late], text: str) -> Iterator[re.Match[str]]:
    """The matches of the expressions as alternatives of one: the first in the text, of those the first pattern's."""
    at = 0
    while found := [match for pattern in patterns if (match := pattern.search(text, at))]:
        first = min(found, key=lambda match: match.start())
        yield first
        at = first.end()
