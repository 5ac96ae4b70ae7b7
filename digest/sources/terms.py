"""On which terms a resource is parsed: what the caller knows of the source, what it may bring, whom to tell."""

from collections.abc import Callable
from typing import NamedTuple


def _nobody(*_: str) -> None:
    """Nobody wants to know."""


class SlowError(Exception):
    """Reading this takes a parser that may take long."""


class Terms(NamedTuple):
    """`outlet` overrides what the source calls itself; `entries` is the most articles one resource may bring,
    `headline`, `sentence` and `article` are the most characters those may have, `depth` the most elements within one
    another, `expansion` the most characters that entities which the resource declares may stand for.

    `first_line` is the number of the resource's first line, where it is a piece of something longer.

    `known` holds the marks of entries that need not be read again; `mark` is told those of all that there are.
    `report(what, hint)` is told of every part that could not be read; the rest of the resource is still read.
    `swift` allows only parsers that take time in proportion to the size; SlowError says that it would take another.
    `broke_off()` is told when the resource ends too early, so that it should be asked for again.
    """

    outlet: str = ""
    entries: int = 1000
    first_line: int = 1
    headline: int = 500
    sentence: int = 4000
    article: int = 1_000_000
    depth: int = 500
    expansion: int = 1_000_000
    swift: bool = False
    known: frozenset[str] = frozenset()
    mark: Callable[[str], None] = _nobody
    report: Callable[[str, str], None] = _nobody
    broke_off: Callable[[], None] = _nobody


USUAL = Terms()
