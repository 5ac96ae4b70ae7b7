"""Media type → `parse(Resource) -> Iterator[Article]`.

`sniff` names the format of a resource and `PARSERS` maps the name to its parser; a parser's module is imported when it
is first called, so that reading text files never waits for the feed and page libraries.
"""

from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from typing import Any

from digest.model import Article, Resource
from digest.sources.sniffing import sniff
from digest.sources.terms import Terms

__all__ = ["PARSERS", "Parser", "Terms", "load", "sniff"]

Parser = Callable[..., Iterator[Article]]


def _late(module: str) -> Parser:
    """The `parse` of a module of this package, imported at its first call."""

    def parse(resource: Resource, *, terms: Terms | None = None) -> Iterator[Article]:
        parser: Any = import_module(f"digest.sources.{module}").parse
        found: Iterator[Article] = parser(resource, terms=terms or Terms())
        return found

    return parse


PARSERS: Mapping[str, Parser] = {
    name: _late(name) for name in ("textfile", "webpage", "feed", "jsonfeed", "jsonl", "mail")
}


def load(form: str) -> None:
    """Imports a format's parser before it is needed; other names are passed over."""
    if form in PARSERS:
        import_module(f"digest.sources.{form}")
