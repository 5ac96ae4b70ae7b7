"""Newsletters: a message (.eml) or a mailbox of them (.mbox), one article each."""

import email
import re
from collections.abc import Iterator
from email.errors import MessageError
from email.header import decode_header
from email.message import Message
from email.utils import parseaddr

from digest.errors import SourceError
from digest.model import Article, Resource
from digest.sources.building import believable, build, one_line
from digest.sources.dates import iso_date
from digest.sources.markup import paragraphs
from digest.sources.terms import USUAL, SlowError, Terms
from digest.text.decode import codec, decode

_FROM_LINE = re.compile(rb"(?:\A|\n\r?\n)(?=From [^\n]{1,500}\n[A-Za-z][A-Za-z0-9-]{0,60}:)")
_QUOTED_FROM = re.compile(rb"(?m)^>(>*From )")
_BOUNDARY = re.compile(
    rb"boundary\s{0,9}=\s{0,9}\"?([^\"\r\n;]{1,100})|^--([^\r\n]{1,100}?)(--)?[ \t]{0,9}\r?$", re.I | re.M
)
SWIFT_NESTED = 8  # parts within parts: the library's parser takes time in proportion to their product with the lines
MOST_CARRIED = 20  # messages within messages


def parse(resource: Resource, *, terms: Terms = USUAL) -> Iterator[Article]:
    """The articles in a message or mailbox, with those of messages attached to it."""
    count = 0
    for place, raw in enumerate(_messages(resource.body), 1):
        nested = _nested(raw)
        if terms.swift and nested > SWIFT_NESTED:
            raise SlowError
        if nested > terms.depth:
            what = f"message {place} has more than {terms.depth} parts within one another"
            terms.report(what, "limits.depth sets how many")
            continue
        try:
            found = list(_read(email.message_from_bytes(raw), resource, terms, place, depth=0))
        except RecursionError:
            terms.report(f"message {place} is nested too deeply", "")
            continue
        except ValueError:  # the library stumbles over a null in the charset of a parameter
            terms.report(f"message {place} has a head that cannot be read", "")
            continue
        for article in found:
            if count == terms.entries:
                terms.report(f"more than {count} messages; the rest was left out", "limits.entries sets how many")
                return
            count += 1
            yield article
    if not count:
        raise SourceError(resource.url, "holds no message with a text", "")


def _nested(raw: bytes) -> int:
    """How many multiparts stand within one another, told from their boundaries in one pass."""
    open_parts: dict[bytes, None] = {}
    deepest = 0
    for named, line, closed in _BOUNDARY.findall(raw):
        name = (named or line).strip()
        if named:
            open_parts.setdefault(name)
            deepest = max(deepest, len(open_parts))
        elif name in open_parts:
            while next(reversed(open_parts)) != name:
                open_parts.popitem()
            if closed:
                open_parts.popitem()
    return deepest


def _messages(body: bytes) -> Iterator[bytes]:
    if not body.startswith(b"From "):
        yield body
        return
    starts = [found.end() for found in _FROM_LINE.finditer(body)] or [0]
    for start, end in zip(starts, [*starts[1:], len(body)], strict=True):
        yield _QUOTED_FROM.sub(rb"\1", body[start:end].partition(b"\n")[2])


def _read(message: Message, resource: Resource, terms: Terms, place: int, *, depth: int) -> Iterator[Article]:
    """The article of one message, then those of the messages it carries."""
    plain, html, attached, carried = _parts(message)
    name = one_line(str(message.get("Message-ID", "")))[:200].strip("<> ")
    source = f"{resource.url}#{name or place}" if depth == 0 or name else f"{resource.url}#{place}.{depth}"
    if attached:
        named = ", ".join(attached[:5]) + (", …" if len(attached) > 5 else "")
        terms.report(f"attachments of {one_line(_header(message, 'Subject'))[:60]!r} were left out: {named}", "")
    published, note = believable(iso_date(str(message.get("Date", ""))), resource.retrieved)
    if note:
        terms.report(f"{source}: {note}", "")
    sender, address = parseaddr(_header(message, "From"))
    body = _body(plain, html)
    if body:
        article = build(
            resource=resource,
            terms=terms,
            source=source,
            headline=_header(message, "Subject"),
            body=body,
            outlet=terms.outlet or sender or address.rpartition("@")[2],
            published=published,
        )
        if article:
            yield article
    if carried and depth == MOST_CARRIED:
        terms.report(f"message {place} carries messages more than {MOST_CARRIED} deep; those were left out", "")
    for inner in carried:
        if depth < MOST_CARRIED:
            yield from _read(inner, resource, terms, place, depth=depth + 1)


def _parts(message: Message) -> tuple[list[str], list[str], list[str], list[Message]]:
    """The plain and the HTML texts of a message, the names of its attachments and the messages it carries."""
    plain: list[str] = []
    html: list[str] = []
    attached: list[str] = []
    carried: list[Message] = []
    waiting = [message]
    while waiting:
        part = waiting.pop()
        kind = part.get_content_type()
        payload = part.get_payload() if part.is_multipart() else None
        if kind == "message/rfc822" and part is not message and isinstance(payload, list):
            carried.extend(inner for inner in payload if isinstance(inner, Message))
        elif isinstance(payload, list):
            waiting.extend(inner for inner in reversed(payload) if isinstance(inner, Message))
        elif part.get_content_maintype() == "multipart":
            plain.append(_text(part))  # a multipart that lost its boundary
        elif part.get_content_disposition() == "attachment" or not kind.startswith("text/"):
            attached.append(one_line(_decoded(_file_name(part)))[:80] or kind)
        elif kind in ("text/plain", "text/html"):
            (html if kind == "text/html" else plain).append(_text(part))
    return plain, html, attached, carried


def _file_name(part: Message) -> str:
    try:
        return part.get_filename() or ""
    except (ValueError, LookupError):  # a charset whose name is none
        return ""


def _text(part: Message) -> str:
    try:
        body = part.get_payload(decode=True)
    except (ValueError, LookupError):  # a charset whose name is none
        part.replace_header("Content-Type", part.get_content_type())
        body = part.get_payload(decode=True)
    charset = part.get_content_charset() or ""
    return decode(body if isinstance(body, bytes) else b"", "" if codec(charset) == "cp1252" else charset).text


def _body(plain: list[str], html: list[str]) -> str:
    """One paragraph a line. The HTML is what readers see; the plain part often lags behind it."""
    seen = "\n".join(paragraphs(part, keep_links=True) for part in html)
    written = "\n".join(_unwrapped(part) for part in plain)
    return seen if len(seen) * 2 > len(written) else written


def _unwrapped(text: str) -> str:
    """Paragraphs that were broken into lines of about seventy characters, each on one line again."""
    joined = []
    for block in re.split(r"\n[ \t\r]*\n", text.replace("\r\n", "\n")):
        lines = [line.strip() for line in block.split("\n") if line.strip()]
        wrapped = len(lines) > 1 and all(40 <= len(line) <= 100 for line in lines[:-1])
        joined.append((" " if wrapped else "\n").join(lines))
    return "\n".join(joined)


def _header(message: Message, name: str) -> str:
    return _decoded(str(message.get(name, "")))


def _decoded(value: str) -> str:
    """A header with its encoded words resolved; what cannot be decoded stays as it is written."""
    try:
        parts = decode_header(value)
    except (ValueError, LookupError, MessageError):
        return value
    return "".join(part if isinstance(part, str) else decode(part, charset or "").text for part, charset in parts)
