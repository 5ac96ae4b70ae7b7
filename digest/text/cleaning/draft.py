"""What cleaning answers with."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A cleaned text before it has a source: `body` is its paragraphs, parted by empty lines.

    `published` is an ISO day or instant, as exact as it was printed; `notes` are corrections that stood in a box.
    """

    headline: str
    body: str
    byline: tuple[str, ...] = ()
    outlet: str | None = None
    dateline: str | None = None
    published: str | None = None
    language: str = "en"
    notes: tuple[str, ...] = ()
