"""What every kind of feed comes down to: a channel and its entries; and the articles made of them."""

import hashlib
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from operator import attrgetter

from digest.model import Article, Resource
from digest.sources.building import believable, build, main_language, split_byline
from digest.sources.dates import iso_date
from digest.sources.links import absolute
from digest.sources.markup import paragraphs, plain, title
from digest.sources.outlets import outlet_of
from digest.sources.terms import Terms

UNTITLED = "(untitled)"  # the headline of an entry that gives neither a title nor a text nor a link
TEASER = 700  # characters: what a feed without full content may say at most to count as an announcement
_said = attrgetter(
    "guid", "title", "title_kind", "published", "updated", "content_kind", "summary", "summary_kind", "source",
    "language", "base",
)  # fmt: skip
_LED_ON = re.compile(r"</a>\s*(?:</p>\s*)?$")
_CUT = re.compile(r"(?:…|\.\.\.|\[…\]|\[\.\.\.\]|\[&hellip;\])\s*$")


@dataclass(slots=True, kw_only=True)
class Entry:
    """One entry as its feed gives it: markup and entities still in place, dates as written.

    `title_kind` and `content_kind` are "html", "text" or "" (nobody said); `base` is what relative links start from.
    """

    guid: str = ""
    links: list[str] = field(default_factory=list)
    title: str = ""
    title_kind: str = ""
    authors: list[str] = field(default_factory=list)
    published: str = ""
    updated: str = ""
    content: list[str] = field(default_factory=list)
    content_kind: str = ""
    summary: str = ""
    summary_kind: str = ""
    source: str = ""
    language: str = ""
    base: str = ""

    @property
    def says_nothing(self) -> bool:
        """Whether it gives neither a title nor a text nor a link."""
        return not (self.title or self.summary or self.links or any(self.content))


@dataclass(slots=True, kw_only=True)
class Channel:
    """A feed: what it calls itself, where its page is, its language and its entries in their order, of which `more`
    were left out."""

    title: str = ""
    link: str = ""
    language: str = ""
    authors: list[str] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)
    more: int = 0


def articles(channel: Channel, resource: Resource, terms: Terms) -> Iterator[Article]:
    """The articles of a channel, one for each entry; the same entry twice is one."""
    base = _base(channel, resource)
    outlet = terms.outlet or outlet_of(title(channel.title), base)
    guids = Counter(entry.guid for entry in channel.entries)
    salted = _salted(channel, terms, base, outlet)
    led = [_link(entry, base) for entry in channel.entries]
    links = Counter(link for link in led if link)
    seen: set[str] = set()
    clamped = 0
    if channel.more:
        what = f"{channel.more} entries beyond the first {terms.entries} were left out"
        terms.report(what, "limits.entries sets how many")
    for place, entry in enumerate(channel.entries):
        link = led[place]
        shared = links[link or ""] > 1 or (bool(entry.guid) and guids[entry.guid] > 1)
        source = _source(entry, link, resource, place, shared=shared)
        mark = _mark(entry, salted)
        terms.mark(mark)
        if mark in terms.known:
            seen.add(source)
            continue
        article, late = _article(entry, channel, resource, terms, outlet=outlet, link=link, source=source)
        clamped += late
        if article is None or (key := source or article.id) in seen:
            continue
        seen.add(key)
        yield article
    if clamped:
        terms.report(f"{clamped} entries dated in the future were taken as of now", "")


def _salted(channel: Channel, terms: Terms, base: str, outlet: str | None) -> "hashlib.blake2b":
    """The beginning of every entry's mark: what its article depends on besides the entry."""
    limits = (terms.headline, terms.sentence, terms.article)
    given = repr((base, outlet, channel.language, channel.authors, limits))
    return hashlib.blake2b(given.encode("utf-8", "surrogatepass"), digest_size=8)


def _mark(entry: Entry, salted: "hashlib.blake2b") -> str:
    """Sixteen characters that stand for all that an entry says."""
    said = "\1".join(map("\0".join, (_said(entry), entry.links, entry.authors, entry.content)))
    marked = salted.copy()
    marked.update(said.encode("utf-8", "surrogatepass"))
    return marked.hexdigest()


def _base(channel: Channel, resource: Resource) -> str:
    if resource.url.startswith(("http://", "https://")):
        return absolute(channel.link, resource.url) or resource.url
    return absolute(channel.link) or ""


def _link(entry: Entry, base: str) -> str | None:
    for link in entry.links:
        if found := absolute(link, (absolute(entry.base, base) or base) if entry.base else base):
            return found
    return absolute(entry.guid) if entry.guid.startswith(("http://", "https://")) else None


def _source(entry: Entry, link: str | None, resource: Resource, place: int, *, shared: bool) -> str:
    """The entry's link; where several entries share it, with the entry's own name (else its place) behind it."""
    name = entry.guid.strip()
    if link and not shared:
        return link
    if not name or (link and absolute(name) == link):
        name = title(entry.title, entry.title_kind) or f"entry {place + 1}"
    if not link:
        return f"{resource.url}#{name[:200]}"
    return f"{link}{'&' if '#' in link else '#'}{name[:200]}"


def _article(
    entry: Entry,
    channel: Channel,
    resource: Resource,
    terms: Terms,
    *,
    outlet: str | None,
    link: str | None,
    source: str,
) -> tuple[Article | None, bool]:
    headline = title(entry.title, entry.title_kind)
    body, teaser = _body(entry)
    if not headline and not body:
        headline = link or UNTITLED  # what a reader of links would show
    published, note = believable(iso_date(entry.published) or iso_date(entry.updated), resource.retrieved)
    made = build(
        resource=resource,
        terms=terms,
        source=source,
        url=link,
        outlet=title(entry.source) or outlet,
        headline=headline,
        body=body,
        byline=_byline(entry.authors or channel.authors, outlet),
        published=published,
        language=main_language(entry.language or channel.language),
        teaser=teaser,
    )
    return made, "future" in note


def _body(entry: Entry) -> tuple[str, bool]:
    """The fullest text an entry carries as plain paragraphs, and whether it only announces a longer one."""
    full = max((_text(part, entry.content_kind) for part in entry.content), key=len, default="")
    short = _text(entry.summary, entry.summary_kind)
    if len(full) >= len(short) and full:
        return full, False
    cut = bool(_CUT.search(short[-20:])) or bool(_LED_ON.search(entry.summary[-200:]))
    return short, bool(entry.links) and (len(short) <= TEASER if not cut else len(short) <= 4 * TEASER)


def _text(markup: str, kind: str) -> str:
    if kind == "text" and "<" in markup:
        return "\n\n".join(" ".join(part.split()) for part in markup.split("\n\n") if part.strip())
    if kind != "html" and "&lt;" in markup and "<" not in markup:
        markup = plain(markup)  # escaped twice
    return paragraphs(markup)


def _byline(authors: Sequence[str], outlet: str | None) -> tuple[str, ...]:
    names = [name for author in authors for name in split_byline(title(author))]
    return tuple(dict.fromkeys(name for name in names if name.casefold() != (outlet or "").casefold()))
