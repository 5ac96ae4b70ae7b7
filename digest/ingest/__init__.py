"""Retrieve, parse, save: from the names of sources to articles; one bad source never stops a run."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from digest.ingest.configured import fetch_sources, sources_of
    from digest.ingest.local import read_sources
    from digest.ingest.results import Ingested, Progress

__all__ = ["Ingested", "Progress", "fetch_sources", "read_sources", "sources_of"]

_MODULES = {
    "fetch_sources": "configured",
    "sources_of": "configured",
    "read_sources": "local",
    "Ingested": "results",
    "Progress": "results",
}


def __getattr__(name: str) -> object:
    """What is here is imported when it is asked for: reading files needs no network, a parsing process neither."""
    if name not in _MODULES:
        raise AttributeError(name)
    from importlib import import_module

    return getattr(import_module(f"digest.ingest.{_MODULES[name]}"), name)
