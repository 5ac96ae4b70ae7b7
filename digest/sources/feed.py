"""RSS 0.9 to 2.0, RDF and Atom."""

import re
from collections.abc import Iterator

from digest.errors import SourceError
from digest.model import Article, Resource
from digest.sources import channel, entities, feedxml
from digest.sources.nesting import check_depth
from digest.sources.terms import USUAL, SlowError, Terms
from digest.text.decode import codec, decode

_ENCODING = re.compile(rb"""^[^<]{0,8}<\?xml[^>]{0,100}?encoding\s*=\s*["']([A-Za-z0-9._:-]{1,40})["']""")
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([A-Za-z0-9._:-]{1,40})", re.I)
_ENTRY = re.compile(r"<(?:[a-z]+:)?(?:item|entry)[\s>]", re.I)
_END = re.compile(r"</(?:[a-z]+:)?(?:rss|feed|rdf|channel)\s*>", re.I)
_UNCLEAN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")  # what XML allows nowhere
_CONTROLS = bytes([*range(9), 11, 12, *range(14, 32)])


def parse(resource: Resource, *, terms: Terms = USUAL) -> Iterator[Article]:
    """The articles of a feed, in its order. Raises SourceError where there is no feed at all."""
    text, note = feed_text(resource)
    if entities.declared(text):
        text = entities.expanded(text, resource.url, terms.expansion)
    broken = not _END.search(text[-300:])
    text, more = shortened(text, terms.entries)
    found = feedxml.read(text, cut=more > 0)
    whole = found is not None and not more  # the strict parser would have seen a missing end
    if found is None:
        if terms.swift:
            raise SlowError
        check_depth(text, resource.url, terms.depth)
        from digest.sources import feedloose

        found = feedloose.read(text, resource.url)
        if not found.entries and not found.title:
            raise SourceError(resource.url, "is no feed that can be read", "digest feeds check looks closer")
    if broken and not whole:
        if found.entries and found.entries[-1].says_nothing:
            found.entries.pop()  # the one that it broke off in
        where = "in the middle; what came was read" if found.entries else "before its first article"
        terms.report(f"breaks off {where}", "it is asked for again next time")
        terms.broke_off()
    found.more = more
    if note:
        terms.report(note, "")
    return channel.articles(found, resource, terms)


def shortened(text: str, most: int) -> tuple[str, int]:
    """A feed up to the end of so many entries, and how many stand behind: what is left out need not be parsed."""
    if text.count("<") <= 2 * most or sum(map(text.lower().count, ("item", "entry"))) <= most:
        return text, 0  # told by a look, a fraction of the time of the search
    starts = [found.start() for found in _ENTRY.finditer(text)]
    return (text[: starts[most]], len(starts) - most) if len(starts) > most else (text, 0)


def feed_text(resource: Resource) -> tuple[str, str]:
    """A feed's text and what had to be guessed for it.

    A byte-order mark decides, then the charset the server gave, then the XML declaration, then the bytes themselves.
    """
    told = _CHARSET.search(resource.media_type)
    declared = _ENCODING.match(resource.body)
    charset = told[1] if told else declared[1].decode("ascii") if declared else ""
    if codec(charset) == "cp1252":
        charset = ""  # a server's habit rather than knowledge: UTF-8 wherever the bytes are that, else windows-1252
    decoded = decode(resource.body, charset)
    if decoded.note and told and declared and declared[1].decode("ascii").lower() != charset.lower():
        decoded = decode(resource.body, declared[1].decode("ascii"))  # the server was wrong
    # Who declares ISO-8859-1 means windows-1252: that is no guess.
    meant = decoded.note == "guessed windows-1252" and (told or declared) and not charset
    return _clean(decoded.text).lstrip(), "" if meant else decoded.note


def _clean(text: str) -> str:
    """The text without characters that XML forbids; a cheap look first, because hardly any text has one."""
    body = text.encode("utf-8", "replace")
    if "\ufffe" in text or "\uffff" in text or len(body.translate(None, _CONTROLS)) != len(body):
        return _UNCLEAN.sub("", text)
    return text
