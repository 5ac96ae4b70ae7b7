"""Retrieve, parse, save: from the names of sources to articles; one bad source never stops a run."""

from typing import TYPE_CHECKING

from digest.ingest.local import read_sources
from digest.ingest.results import Ingested, Progress

if TYPE_CHECKING:
    from digest.ingest.configured import fetch_sources, sources_of

__all__ = ["Ingested", "Progress", "fetch_sources", "read_sources", "sources_of"]


def __getattr__(name: str) -> object:
    """What needs the store and the network is imported when it is asked for: reading files never does."""
    if name in ("fetch_sources", "sources_of"):
        from digest.ingest import configured

        return getattr(configured, name)
    raise AttributeError(name)
