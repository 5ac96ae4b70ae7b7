"""Which format a resource has: its first bytes decide, then what its sender or its name says."""

import re
from pathlib import PurePath

from digest.model import Resource
from digest.text.decode import binary_kind

HEAD = 8192  # bytes that are looked at
_BLANK = b" \t\r\n\f\v\x00\xef\xbb\xbf"

_ENDINGS = {
    ".html": "webpage",
    ".htm": "webpage",
    ".xhtml": "webpage",
    ".rss": "feed",
    ".atom": "feed",
    ".rdf": "feed",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".eml": "mail",
    ".mbox": "mail",
    ".opml": "opml",
    ".txt": "textfile",
    ".text": "textfile",
    ".md": "textfile",
    ".markdown": "textfile",
}
READABLE_ENDINGS = frozenset((*_ENDINGS, ".xml", ".json", ""))
_MEDIA_TYPES = {
    "text/html": "webpage",
    "application/xhtml+xml": "webpage",
    "application/rss+xml": "feed",
    "application/atom+xml": "feed",
    "application/rdf+xml": "feed",
    "application/feed+json": "jsonfeed",
    "application/x-ndjson": "jsonl",
    "application/jsonl": "jsonl",
    "message/rfc822": "mail",
    "application/mbox": "mail",
    "text/x-opml": "opml",
    "text/plain": "textfile",
    "text/markdown": "textfile",
}
_ROOTS = {"rss": "feed", "channel": "feed", "rdf:rdf": "feed", "feed": "feed", "opml": "opml", "html": "webpage"}
_MISC = re.compile(r"\s*<(?:\?[^>]*\?|!--.*?--|!doctype(?P<name>\s+[a-z:]+)?[^>\[]*(?:\[[^\]]*\]\s*)?)>", re.S)
_ROOT = re.compile(r"\s*<([a-z][a-z0-9]*:)?([a-z][a-z0-9]*)[\s>/]")
_PAGE_TAG = re.compile(r"<(?:html|head|body|title|meta|article|div|p|h1|table)[\s>]")
_HEADER = re.compile(r"([a-z][a-z0-9-]*):[ \t\n]")
_TELLING_HEADERS = frozenset(
    ("message-id", "mime-version", "received", "return-path", "delivered-to", "dkim-signature")
)
_PLAIN_HEADERS = frozenset(("from", "to", "subject", "date"))


def sniff(resource: Resource) -> str:
    """The format's name, a key of PARSERS.

    Or what holds no articles: "opml" (a list of sources), "digest" (our own JSON form), "binary" (no text), "empty".
    """
    if not resource.body[:HEAD].strip(_BLANK) and not resource.body.strip(_BLANK):
        return "empty"
    if binary_kind(resource.body):
        return "binary"
    head = _head_text(resource.body)
    media_type = resource.media_type.partition(";")[0].strip().lower()
    said = _MEDIA_TYPES.get(media_type, "") or _ENDINGS.get(PurePath(resource.url).suffix.lower(), "")
    if head.startswith("<"):
        return _markup(head, said)
    if head.startswith(("{", "[")):
        return _json(head, said)
    if said in ("mail", "jsonl"):
        return said
    return "mail" if _is_mail(head) else said if said == "webpage" and "<" in head else "textfile"


def _head_text(body: bytes) -> str:
    """The beginning in lower case, good enough to see tags and keys in any encoding that contains ASCII."""
    head = body[:HEAD]
    if head.startswith((b"\xff\xfe", b"\xfe\xff")) or _looks_utf16(head):
        head = head.replace(b"\x00", b"").removeprefix(b"\xff\xfe").removeprefix(b"\xfe\xff")
    return head.removeprefix(b"\xef\xbb\xbf").decode("latin-1").lstrip().lower()


def _looks_utf16(head: bytes) -> bool:
    """Whether every other byte is zero, as in UTF-16 text of a Latin script."""
    if 0 not in head:
        return False
    even, odd = head[0::2].count(0), head[1::2].count(0)
    return max(even, odd) * 10 > len(head) * 4 and min(even, odd) * 20 < len(head)


def _markup(head: str, said: str) -> str:
    at, doctype = 0, ""
    while misc := _MISC.match(head, at):
        at, doctype = misc.end(), (misc["name"] or doctype).strip()
    root = _ROOT.match(head, at)
    if root:
        name = (root[1] or "") + root[2]
        found = _ROOTS.get(name) or _ROOTS.get(root[2])
        if found:
            return found
    if doctype == "html" or said == "webpage":
        return "webpage"
    if said in ("feed", "opml"):
        return said
    if "<rss" in head or "<feed" in head:
        return "feed"
    if said != "textfile" and _PAGE_TAG.search(head):
        return "webpage"
    return "textfile"


def _json(head: str, said: str) -> str:
    if head.lstrip("{ \r\n\t").startswith('"schema": "digest/'):
        return "digest"
    if "jsonfeed.org/version" in head or said == "jsonfeed":
        return "jsonfeed"
    if said == "jsonl" or (said != "textfile" and re.match(r'[\[{]\s*[{"]', head)):
        return "jsonfeed" if '"items"' in head and '"headline"' not in head else "jsonl"
    return "jsonl" if head.startswith("{") and ('"headline"' in head or '"text"' in head) else "textfile"


def _is_mail(head: str) -> bool:
    """Whether it begins with the headers of a message, perhaps after a mailbox's "From " line."""
    head = head.replace("\r\n", "\n")
    if head.startswith("from ") and "\n" in head:
        head = head.partition("\n")[2]
    names = set()
    for line in head.partition("\n\n")[0].split("\n"):
        header = _HEADER.match(line + "\n")
        if header:
            names.add(header[1])
        elif not names or not line.startswith((" ", "\t")):
            return False
    return (len(names & _PLAIN_HEADERS) >= 1 and bool(names & _TELLING_HEADERS)) or len(names & _PLAIN_HEADERS) >= 3
