"""JSON Feed 1.0 and 1.1."""

import json
from collections.abc import Iterator
from typing import Any

from digest.errors import SourceError
from digest.model import Article, Resource
from digest.sources.channel import Channel, Entry, articles
from digest.sources.terms import USUAL, Terms


def parse(resource: Resource, *, terms: Terms = USUAL) -> Iterator[Article]:
    """The articles of a JSON Feed. Raises SourceError for what is none."""
    try:
        feed = json.loads(resource.body.removeprefix(b"\xef\xbb\xbf"))
    except (ValueError, RecursionError):
        raise SourceError(resource.url, "is no JSON that can be read", "was it cut off?") from None
    if not isinstance(feed, dict) or not isinstance(feed.get("items"), list):
        raise SourceError(resource.url, "is JSON, but neither a feed nor article records", "")
    return articles(_channel(feed, terms.entries), resource, terms)


def _channel(feed: dict[str, Any], most: int) -> Channel:
    entries = [entry for entry in feed["items"] if isinstance(entry, dict)]
    return Channel(
        title=_words(feed, "title"),
        link=_words(feed, "home_page_url"),
        language=_words(feed, "language"),
        authors=_authors(feed),
        entries=[_entry(entry) for entry in entries[:most]],
        more=max(0, len(entries) - most),
    )


def _entry(entry: dict[str, Any]) -> Entry:
    html, text = _words(entry, "content_html"), _words(entry, "content_text")
    return Entry(
        guid=_words(entry, "id"),
        links=[link for link in (_words(entry, "url"), _words(entry, "external_url")) if link],
        title=_words(entry, "title"),
        title_kind="text",
        authors=_authors(entry),
        published=_words(entry, "date_published"),
        updated=_words(entry, "date_modified"),
        content=[html or text] if html or text else [],
        content_kind="html" if html else "text",
        summary=_words(entry, "summary"),
        summary_kind="text",
        language=_words(entry, "language"),
    )


def _authors(mapping: dict[str, Any]) -> list[str]:
    listed = mapping.get("authors")
    authors = [*(listed if isinstance(listed, list) else ()), mapping.get("author")]
    return list(
        dict.fromkeys(name for author in authors if isinstance(author, dict) and (name := _words(author, "name")))
    )


def _words(mapping: dict[str, Any], key: str) -> str:
    value = mapping.get(key)
    return value if isinstance(value, str) else str(value) if isinstance(value, int | float) else ""
