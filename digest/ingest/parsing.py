"""One resource to its articles, with every failure caught: what runs here, and in the processes of the workshop."""

import os
import time
from collections.abc import Callable, Iterable, Sequence
from typing import Any, NamedTuple

from digest.errors import SourceError
from digest.model import Article, Resource
from digest.sources import PARSERS, Terms, sniff
from digest.sources.terms import SlowError
from digest.text.decode import binary_kind

_UNREADABLE = {
    "empty": ("is empty", ""),
    "digest": ("is a digest in JSON form, not articles", "digest verify checks it"),
    "opml": ("is a list of sources, not articles", "digest feeds import reads it"),
}
MOST_TOGETHER = 200  # articles that are handed over together
EVERY = 0.5  # seconds after which those that there are go


class Order(NamedTuple):
    """What the parser is told besides the resource; see `sources.Terms`."""

    first_line: int = 1

    outlet: str = ""
    entries: int = 1000
    headline: int = 500
    sentence: int = 4000
    article: int = 1_000_000
    depth: int = 500
    expansion: int = 1_000_000
    page: int = 5_000_000
    known: frozenset[str] = frozenset()


class Parsed(NamedTuple):
    """What one resource brought: articles, and (what, hint) for each thing that went wrong.

    `whole` is False where the resource broke off, so that it should be asked for again. `marks` are those of all
    entries that it has, also of those that were known.
    """

    articles: tuple[Article, ...] = ()
    faults: tuple[tuple[str, str], ...] = ()
    whole: bool = True
    form: str = ""
    marks: tuple[str, ...] = ()


def parse(
    resource: Resource, order: Order, *, swift: bool = False, part: Callable[[Sequence[Article]], None] | None = None
) -> Parsed:
    """Raises nothing, but with `swift` SlowError for what takes more than a linear parser.

    `part` is given articles while others are still to come; they are not in the answer then.
    """
    form = sniff(resource)
    if form == "binary":
        kind = binary_kind(resource.body)
        return _fault(form, f"is {kind}, not text", "convert it to text or give the page's address")
    if form in _UNREADABLE:
        return _fault(form, *_UNREADABLE[form])
    if form == "webpage" and len(resource.body) > order.page:
        return _fault(form, f"is a page of more than {order.page:,} bytes", "limits.page sets how large it may be")
    faults: list[tuple[str, str]] = []
    torn: list[bool] = []
    marks: list[str] = []
    articles: list[Article] = []
    terms = _terms(
        order,
        swift=swift,
        mark=marks.append,
        report=lambda what, hint: faults.append((what, hint)),
        broke_off=lambda: torn.append(True),
    )
    try:
        _gather(PARSERS[form](resource, terms=terms), articles, part)
    except SourceError as error:
        faults.append((error.what, error.hint))
        torn.append(True)
    except SlowError:
        raise
    except Exception as error:  # a fault of a parser's costs its source, never the others
        faults.append(_blamed(error))
        torn.append(True)
    return Parsed(articles=tuple(articles), faults=tuple(faults), whole=not torn, form=form, marks=tuple(marks))


def _terms(order: Order, **ours: Any) -> Terms:
    return Terms(
        outlet=order.outlet,
        entries=order.entries,
        first_line=order.first_line,
        headline=order.headline,
        sentence=order.sentence,
        article=order.article,
        depth=order.depth,
        expansion=order.expansion,
        known=order.known,
        **ours,
    )


def _gather(
    found: Iterable[Article], articles: list[Article], part: Callable[[Sequence[Article]], None] | None
) -> None:
    """Puts the articles into the list, or, where somebody takes parts, only those that are left over."""
    until = time.monotonic() + EVERY
    for article in found:
        articles.append(article)
        if part is not None and (len(articles) >= MOST_TOGETHER or time.monotonic() > until):
            part(articles)
            articles.clear()
            until = time.monotonic() + EVERY


def _blamed(error: Exception) -> tuple[str, str]:
    """What is said of a resource whose parser failed."""
    if isinstance(error, RecursionError | MemoryError):
        return "is built in a way that takes too much to read", ""
    return f"made its parser fail ({_place(error)})", "that is a fault of digest's own: please report it"


def _place(error: Exception) -> str:
    """What an error is and where it was raised."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    place = f"{os.path.basename(trace.tb_frame.f_code.co_filename)}:{trace.tb_lineno}" if trace else "nowhere"
    return f"{type(error).__name__} at {place}"


def _fault(form: str, what: str, hint: str) -> Parsed:
    return Parsed(faults=((what, hint),), whole=False, form=form)
