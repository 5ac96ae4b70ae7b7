"""What a page says of itself: JSON-LD, OpenGraph, other meta elements, canonical address, by-line, dates."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from lxml import etree

from digest.sources.building import split_byline
from digest.sources.dates import iso_date
from digest.sources.links import absolute, host_of
from digest.sources.markup import title
from digest.sources.outlets import kinship

_ARTICLE_TYPES = re.compile(r"(?:Article|Posting|Report|NewsItem|Review|AnalysisNewsArticle|CreativeWork)$")
_PUBLISHED = (
    "article:published_time", "og:article:published_time", "og:published_time", "datepublished", "parsely-pub-date",
    "sailthru.date", "pubdate", "publishdate", "publish-date", "publish_date", "publication_date", "dc.date.issued",
    "dcterms.created", "dcterms.date", "dc.date", "dcterms.issued", "article.published", "cxenseparse:recs:publishtime",
    "date", "article_date_original",
)  # fmt: skip
_AUTHORS = (
    "author",
    "article:author",
    "parsely-author",
    "sailthru.author",
    "dc.creator",
    "dcterms.creator",
    "byl",
    "byline",
)
_SITES = (
    "og:site_name",
    "application-name",
    "apple-mobile-web-app-title",
    "publisher",
    "dc.publisher",
    "twitter:app:name:iphone",
)
_TITLE_PARTS = re.compile(r"\s+[-–—|·•»:]+\s+|\s*[|»]\s*|:\s+")
_FEED_TYPES = ("application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml")
_DATED_PATH = re.compile(r"/((?:19|20)\d\d)[/-]?([01]\d)[/-]?([0-3]\d)(?=[/_-])")
_BYLINE_CLASS = re.compile(r"(?:^|[\s_-])(?:byline|author|authors|autor|auteur)(?:$|[\s_-])", re.I)


@dataclass(slots=True, kw_only=True)
class PageMeta:
    """The page's own account; whatever it does not say is empty. `body` is its articleBody. `free` is False when the
    page says that the text must be paid for."""

    headline: str = ""
    outlet: str = ""
    url: str | None = None
    byline: tuple[str, ...] = ()
    published: str | None = None
    language: str = ""
    body: str = ""
    free: bool = True
    kind: str = ""


def read_meta(tree: Any, address: str) -> PageMeta:
    """The account that a parsed page gives of itself; `address` is where it was fetched, or "" for a file."""
    said = _meta_elements(tree)
    described = _described(tree)
    url = _canonical(tree, said, described, address)
    full_title = title(_text(tree.find(".//head/title")) or _text(tree.find(".//title")))
    outlet = title(_name(described.get("publisher"))) or next((title(said[key]) for key in _SITES if said.get(key)), "")
    headline = _headline(tree, said, described, full_title)
    if not outlet:
        outlet = _outlet_in_title(full_title, headline, url or address)
    return PageMeta(
        headline=_without_outlet(headline, outlet),
        outlet=outlet,
        url=url,
        byline=_byline(tree, said, described, outlet),
        published=_published(tree, said, described) or _date_in(url),
        language=_language(tree, said, described),
        body=_string(described.get("articleBody")),
        free=described.get("isAccessibleForFree") not in (False, "False", "false", "no"),
        kind=said.get("og:type", "") or ("article" if described else ""),
    )


def _meta_elements(tree: Any) -> dict[str, str]:
    """The first content of each meta element by its name, property or itemprop, in lower case."""
    said: dict[str, str] = {}
    for element in tree.iter("meta"):
        content = (element.get("content") or "").strip()
        name = element.get("property") or element.get("name") or element.get("itemprop") or ""
        if content and name:
            said.setdefault(name.strip().lower(), content[:2000])
    return said


def _described(tree: Any) -> dict[str, Any]:
    """The JSON-LD object that describes the article, or an empty one."""
    best: dict[str, Any] = {}
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or ""):
            continue
        try:
            value = json.loads(
                (script.text or "").strip().removeprefix("<!--").removesuffix("-->").strip(), strict=False
            )
        except (ValueError, RecursionError):
            continue
        for found in _objects(value):
            if _is_article(found) and len(found) > len(best):
                best = found
    return best


def _objects(value: Any, depth: int = 0) -> Iterator[dict[str, Any]]:
    if isinstance(value, list):
        for part in value[:200]:
            yield from _objects(part, depth + 1) if depth < 6 else ()
    elif isinstance(value, dict):
        yield value
        for key in ("@graph", "mainEntity", "mainEntityOfPage", "hasPart"):
            yield from _objects(value.get(key), depth + 1) if depth < 6 else ()


def _is_article(found: dict[str, Any]) -> bool:
    kinds = found.get("@type")
    listed = kinds if isinstance(kinds, list) else [kinds]
    return any(isinstance(kind, str) and _ARTICLE_TYPES.search(kind) for kind in listed)


def _string(value: Any) -> str:
    if isinstance(value, list):
        value = value[0] if value else ""
    return value if isinstance(value, str) else ""


def _name(value: Any) -> str:
    if isinstance(value, list):
        value = value[0] if value else ""
    return _string(value.get("name")) if isinstance(value, dict) else _string(value)


def _text(element: Any) -> str:
    return "" if element is None else " ".join("".join(element.itertext()).split())


def _canonical(tree: Any, said: dict[str, str], described: dict[str, Any], address: str) -> str | None:
    """The page's address as it wants to be known, when that can be true; else where it was fetched."""
    here = absolute(address)
    links = [
        link.get("href") or "" for link in tree.iter("link") if "canonical" in (link.get("rel") or "").lower().split()
    ]
    entity = described.get("mainEntityOfPage")
    links += [said.get("og:url", ""), _string(entity.get("@id") if isinstance(entity, dict) else entity)]
    for link in links:
        found = absolute(link, address)
        if found and (not here or _same_site(found, here)) and not (_is_front(found) and here and not _is_front(here)):
            return found
    return here


def _same_site(one: str, other: str) -> bool:
    return host_of(one).split(".")[-2:] == host_of(other).split(".")[-2:]


def _is_front(url: str) -> bool:
    return url.count("/") <= 3 and url.endswith("/")


def _headline(tree: Any, said: dict[str, str], described: dict[str, Any], full_title: str) -> str:
    top = [heading for heading in (title(_text(element)) for element in tree.iter("h1")) if heading]
    stated = (
        title(_string(described.get("headline")))
        or title(said.get("og:title", ""))
        or title(said.get("twitter:title", ""))
    )
    known = f"{stated}\n{full_title}".casefold()
    for heading in top:
        # The heading readers see is the headline; elsewhere it is shortened for search engines and shares.
        if heading.casefold() in known or (stated and heading.casefold().startswith(stated.casefold().rstrip(".… "))):
            return heading
    if stated:
        return stated
    for element in tree.iter("h1", "h2", "h3"):
        heading = title(_text(element))
        if len(heading) > 15 and heading.casefold() in full_title.casefold():
            return heading
    return top[0] if len(top) == 1 and (len(top[0]) > 15 or not full_title) else full_title


def _outlet_in_title(full_title: str, headline: str, url: str | None) -> str:
    """The outlet in "headline - outlet" or "outlet: headline": what is left beside the headline, or like the host."""
    at = full_title.casefold().find(headline.casefold()) if headline else -1
    if at >= 0 and len(headline) < len(full_title):
        rest = [full_title[:at], full_title[at + len(headline) :]]
        parts = [part.strip() for side in rest for part in _TITLE_PARTS.split(f" {side} ") if part.strip(" -–—|·•»:")]
        if parts:
            best: str = max(reversed(parts), key=lambda part: kinship(part, url))
            return best.strip(" -–—|·•»:")
    parts = [part.strip() for part in _TITLE_PARTS.split(full_title) if part.strip()]
    likely = max(parts, key=lambda part: kinship(part, url), default="")
    return likely if len(parts) > 1 and kinship(likely, url) > 0.6 else ""


def _without_outlet(headline: str, outlet: str) -> str:
    """A headline without the outlet's name behind or before it."""
    if outlet and len(headline) > len(outlet) + 10:
        name = re.escape(outlet)
        headline = re.sub(
            rf"\s*[-–—|·•»:]+\s*{name}(?:\.[a-z]{{2,4}})?\s*$|^{name}\s*[-–—|·•»:]+\s+", "", headline, flags=re.I
        )
    return headline


def _byline(tree: Any, said: dict[str, str], described: dict[str, Any], outlet: str) -> tuple[str, ...]:
    stated = described.get("author")
    written = [_name(author) for author in (stated if isinstance(stated, list) else [stated])]
    if not any(written):
        written = next(([said[key]] for key in _AUTHORS if said.get(key) and "://" not in said[key]), [])
    if not any(written):
        written = _visible_byline(tree)
    names = [name for part in written for name in split_byline(title(part))]
    return tuple(dict.fromkeys(name for name in names if name.casefold() != outlet.casefold()))[:12]


def _visible_byline(tree: Any) -> list[str]:
    for element in tree.iter("a", "span", "p", "div", "address"):
        marked = element.get("rel") == "author" or element.get("itemprop") == "author"
        if marked or _BYLINE_CLASS.search(element.get("class") or ""):
            words = _text(element)
            if 3 < len(words) < 80 and not any(char.isdigit() for char in words):
                return [words]
    return []


def _published(tree: Any, said: dict[str, str], described: dict[str, Any]) -> str | None:
    stated = [_string(described.get("datePublished")), *(said.get(key, "") for key in _PUBLISHED)]
    for written in stated:
        if written and (found := iso_date(written)):
            return found
    times = [element for element in tree.iter("time") if element.get("datetime")]
    marked = [
        element for element in times if element.get("pubdate") is not None or element.get("itemprop") == "datePublished"
    ]
    for element in (marked or times)[:3]:
        if found := iso_date(element.get("datetime")):
            return found
    return iso_date(_string(described.get("dateModified")))


def _date_in(url: str | None) -> str | None:
    """The day in an address of the form /2026/02/10/, as many outlets build theirs."""
    found = _DATED_PATH.search(url or "")
    return iso_date("-".join(found.groups())) if found else None


def _language(tree: Any, said: dict[str, str], described: dict[str, Any]) -> str:
    root = tree.getroottree().getroot()
    stated = (
        root.get("lang"),
        root.get("{http://www.w3.org/XML/1998/namespace}lang"),
        _string(described.get("inLanguage")),
    )
    return next((code for code in (*stated, said.get("content-language"), said.get("og:locale")) if code), "")


def alternates(body: bytes) -> list[tuple[str, str]]:
    """The feeds a page names in its head: (address as written, title), in their order."""
    tree = etree.HTML(body, parser=etree.HTMLParser(huge_tree=True))
    found = []
    for link in [] if tree is None else tree.iter("link"):
        kind = (link.get("type") or "").lower().split(";")[0].strip()
        if kind in _FEED_TYPES and "alternate" in (link.get("rel") or "").lower().split() and link.get("href"):
            found.append((link.get("href"), " ".join((link.get("title") or "").split())))
    return found
