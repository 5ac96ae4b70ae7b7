"""What the shell offers at the tab key: the stories of the digest shown last, the tags in use, the formats.

Nothing is said and nothing is made here: without a store there is nothing to offer.
"""

from typing import TYPE_CHECKING

import typer

from digest.cli.output import printable
from digest.cli.session import Session
from digest.text.plurals import counted

if TYPE_CHECKING:
    from digest.storage.store import Store

Offers = list[tuple[str, str]]


def stories(context: typer.Context, incomplete: str) -> Offers:
    """The numbers of the digest shown last, with their headlines; after a comma, the next number."""
    before, comma, begun = incomplete.rpartition(",")
    with _store(context) as store:
        shown = store.shown() if store else None
    if shown is None:
        return []
    numbers = ((str(brief.number), brief.story.headline) for brief in shown.briefs)
    return [(f"{before}{comma}{number}", printable(text)) for number, text in numbers if number.startswith(begun)]


def tags(context: typer.Context, incomplete: str) -> Offers:
    """The tags in use and those that mean following, with the number of their stories."""
    with _store(context) as store:
        used = store.tags() if store else {}
    found = {"follow-up": 0, "read-later": 0} | used
    return [(tag, _counted(count)) for tag, count in found.items() if tag.startswith(incomplete)]


def _counted(count: int) -> str:
    return counted(count, "story", "stories") if count else "no story yet"


def formats(incomplete: str) -> list[str]:
    """The names of the formats."""
    from digest.renderers import RENDERERS

    return [name for name in RENDERERS if name.startswith(incomplete)]


class _store:  # noqa: N801 (used like a function)
    """The store if it is there, else None; its errors are silence."""

    def __init__(self, context: typer.Context) -> None:
        given = context.find_root().params.get("store")
        self.place = Session(store_path=given if isinstance(given, str) else None).place()
        self.store: Store | None = None

    def __enter__(self) -> "Store | None":
        from digest.errors import DigestError
        from digest.storage import open_store

        try:
            self.store = open_store(self.place) if self.place.is_file() else None
        except DigestError:
            self.store = None
        return self.store

    def __exit__(self, *_: object) -> None:
        if self.store is not None:
            self.store.close()
