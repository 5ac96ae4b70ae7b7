"""Article records: one JSON object a line (a JSON array of them, or a single object over many lines, is read too)."""

import json
from collections.abc import Iterator
from typing import Any

from digest.model import Article, Resource
from digest.sources.building import believable, build, main_language
from digest.sources.terms import USUAL, Terms

FIELDS = ("id", "url", "headline", "text", "published", "outlet", "language")


def parse(resource: Resource, *, terms: Terms = USUAL) -> Iterator[Article]:
    """The articles of a file of records; a record that cannot be read is reported with its line."""
    for place, record, wrong in _records(resource.body, terms.first_line):
        wrong = wrong or _fault(record)
        if wrong:
            terms.report(f"line {place}: {wrong}", "a record has a headline or a text, and text in every field")
            continue
        if article := _article(resource, terms, place, record):
            yield article


def pieces(body: bytes, size: int) -> Iterator[tuple[int, bytes]]:
    """A large file of records cut at line ends into pieces of about `size` bytes, each with its first line's number."""
    if is_whole(body):
        yield 1, body
        return
    start, line = 0, 1
    while start < len(body):
        end = body.find(b"\n", start + size) + 1 or len(body)
        piece = body[start:end]
        yield line, piece
        start, line = end, line + piece.count(b"\n")


def is_whole(body: bytes) -> bool:
    """Whether it is one JSON value over many lines and not a record a line."""
    start = body[:1000].lstrip(b"\xef\xbb\xbf \t\r\n")[:2]
    return start[:1] == b"[" or start in (b"{\n", b"{\r")


def _records(body: bytes, first_line: int) -> Iterator[tuple[int, Any, str]]:
    """Each record with its line, and what was wrong with it."""
    if is_whole(body):
        yield from _whole(body)
        return
    for place, line in enumerate(body.removeprefix(b"\xef\xbb\xbf").splitlines(), first_line):
        if line.strip():
            try:
                yield place, json.loads(line), ""
            except (ValueError, RecursionError) as error:
                yield place, None, _reason(error)


def _whole(body: bytes) -> Iterator[tuple[int, Any, str]]:
    try:
        value = json.loads(body.removeprefix(b"\xef\xbb\xbf"))
    except (ValueError, RecursionError) as error:
        yield getattr(error, "lineno", 1), None, _reason(error)
        return
    for place, record in enumerate(value if isinstance(value, list) else [value], 1):
        yield place, record, ""


def _reason(error: Exception) -> str:
    if isinstance(error, UnicodeDecodeError):
        return "not UTF-8"
    return f"not JSON ({getattr(error, 'msg', None) or 'nested too deeply'})"


def _fault(record: Any) -> str:
    if not isinstance(record, dict):
        return "not an object"
    for name in FIELDS:
        value = record.get(name)
        if value is not None and not isinstance(value, str) and not (name == "id" and isinstance(value, int)):
            return f'"{name}" is not text'
    byline = record.get("byline")
    if byline is not None and not _is_byline(byline):
        return '"byline" is neither text nor a list of texts'
    if not (record.get("headline") or "").strip() and not (record.get("text") or "").strip():
        return "neither a headline nor a text"
    return ""


def _is_byline(value: Any) -> bool:
    return isinstance(value, str) or (isinstance(value, list) and all(isinstance(name, str) for name in value))


def _article(resource: Resource, terms: Terms, place: int, record: dict[str, Any]) -> Article | None:
    byline = record.get("byline") or ()
    published, note = believable(record.get("published"), resource.retrieved)
    url = record.get("url") or None
    name = record.get("id") if record.get("id") not in (None, "") else place
    if note:
        terms.report(f"record {name}: {note}", "")
    return build(
        resource=resource,
        terms=terms,
        source=url or f"{resource.url}#{name}",
        url=url,
        outlet=record.get("outlet") or terms.outlet,
        headline=record.get("headline") or "",
        body=record.get("text") or "",
        byline=(byline,) if isinstance(byline, str) else byline,
        published=published,
        language=main_language(record.get("language") or ""),
    )
