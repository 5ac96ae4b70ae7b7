"""What articles state: typed facts with their places; and how well each stands across the coverage of a story."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from digest.facts.again import found_again
    from digest.facts.extraction import extract, sources
    from digest.facts.ledger import build_ledger

__all__ = ["build_ledger", "extract", "found_again", "sources"]
_ROOMS = {"build_ledger": "ledger", "extract": "extraction", "found_again": "again", "sources": "extraction"}


def __getattr__(name: str) -> object:
    """Who only prints what stands in a ledger does not pay for the expressions that extraction compiles."""
    if name in _ROOMS:
        return getattr(import_module(f"digest.facts.{_ROOMS[name]}"), name)
    raise AttributeError(name)
