"""What cleaning answers with."""

from typing import NamedTuple

from digest.text.tokens import words

# What a note says of a mistake; others only tell that something was added.
_MISTAKEN = frozenset(
    "version correct wrong wrongly incorrect incorrectly error mistake said gave stated put named not versión decía "
    "error fassung hieß falsch fälschlich version erreur".split()
)


class Draft(NamedTuple):
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

    @property
    def corrected(self) -> str:
        """The body, and behind it the notes that say which figure in it was wrong."""
        telling = (note for note in self.notes if any(map(str.isdigit, note)) and not _MISTAKEN.isdisjoint(words(note)))
        return "\n\n".join((self.body, *telling)) if self.body else self.body
