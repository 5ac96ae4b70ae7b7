"""Feeds that are not well-formed XML, through feedparser, which forgives nearly everything."""

import re
from collections.abc import Mapping
from typing import Any

import feedparser

from digest.errors import SourceError
from digest.sources.channel import Channel, Entry

_REFERENCE = re.compile(r"&#([xX][0-9a-fA-F]{1,12}|\d{1,12});?")
_DECLARED = re.compile(r"^\s*<\?xml[^>]{0,200}\?>")


def read(text: str, address: str) -> Channel:
    """The channel in a decoded feed from `address`. feedparser is given bytes, never a name to open or fetch."""
    text = _REFERENCE.sub(_possible, _DECLARED.sub("", text, count=1))
    body = text.encode("utf-8", "replace")
    base = address if address.startswith(("http://", "https://")) else ""
    headers = {"content-type": "application/xml; charset=utf-8", "content-location": base}
    try:
        found = feedparser.parse(body, response_headers=headers, sanitize_html=False, resolve_relative_uris=False)
    except Exception as error:  # a forgiving parser that gives up does so in any way
        raise SourceError(address, "is no feed that can be read", type(error).__name__) from error
    feed = found.feed
    return Channel(
        title=_words(feed, "title"),
        link=_words(feed, "link"),
        language=_words(feed, "language"),
        authors=_authors(feed) if found.version.startswith("atom") else [],
        entries=[_entry(entry, "text" if found.version.startswith("atom") else "") for entry in found.entries],
    )


def _possible(reference: re.Match[str]) -> str:
    """A character reference, unless there is no such character: feedparser stumbles over those."""
    number = reference[1].lower()
    code = int(number[1:], 16) if number.startswith("x") else int(number)
    return reference[0] if code < 0x110000 and not 0xD800 <= code < 0xE000 else "\N{REPLACEMENT CHARACTER}"


def _words(mapping: Mapping[str, Any], key: str) -> str:
    value = mapping.get(key)
    return value if isinstance(value, str) else ""


def _kind(detail: Any, otherwise: str) -> str:
    kind = detail.get("type", "") if isinstance(detail, Mapping) else ""
    return "html" if "html" in kind else otherwise


def _authors(mapping: Mapping[str, Any]) -> list[str]:
    names = [author.get("name", "") for author in mapping.get("authors", ()) if isinstance(author, Mapping)]
    return [name for name in names if name] or [name for name in [_words(mapping, "author")] if name]


def _entry(entry: Mapping[str, Any], otherwise: str) -> Entry:
    content = [part for part in entry.get("content", ()) if isinstance(part, Mapping)]
    source = entry.get("source")
    return Entry(
        guid=_words(entry, "id"),
        links=[link for link in (_words(entry, "feedburner_origlink"), _words(entry, "link")) if link],
        title=_words(entry, "title"),
        title_kind=_kind(entry.get("title_detail"), otherwise),
        authors=_authors(entry),
        published=_words(entry, "published") or _words(entry, "created"),
        updated=_words(entry, "updated") if "updated" in entry else "",
        content=[_words(part, "value") for part in content],
        content_kind="html" if any(_kind(part, "") for part in content) else otherwise,
        summary=_words(entry, "summary"),
        summary_kind=_kind(entry.get("summary_detail"), otherwise),
        source=_words(source, "title") if isinstance(source, Mapping) else "",
        language="",
        base="",
    )
