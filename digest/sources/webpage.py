"""HTML pages: one article each. trafilatura finds the text, the page's own account the rest, our cleaning follows."""

import logging
import re
from collections.abc import Iterator
from functools import cache
from html import unescape
from typing import Any

import trafilatura
from lxml import html as lxml_html
from lxml.etree import LxmlError, XPath

from digest.errors import SourceError
from digest.model import Article, Resource
from digest.sources import walls
from digest.sources.building import believable, build, main_language
from digest.sources.markup import HIDDEN_STYLE, paragraphs
from digest.sources.pagemeta import PageMeta, read_meta
from digest.sources.terms import USUAL, Terms
from digest.text.decode import codec, decode
from digest.text.language import detect

_CHARSET = re.compile(r"charset\s*=\s*[\"']?\s*([A-Za-z0-9._:-]{1,40})", re.I)
_META_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9._:-]{1,40})""", re.I)
# One reference to a control character and the parser would drop the rest of the page.
_CONTROL_REFERENCE = re.compile(
    r"&#(?:0*(?:[0-8]|1[1-24-9]|2\d|3[01]|127|12[89]|1[3-5]\d)|[xX]0*(?:[0-8bBcCeEfF]|1[\da-fA-F]|7[fF]|[89][\da-fA-F]))(?:;|(?![\da-fA-F]))"
)
_UNCLEAN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_MAY_HIDE = XPath("//body//*[@style or @hidden or @aria-hidden]")
_HIDDEN_STYLE = re.compile(HIDDEN_STYLE, re.I)
_JOINERS = "\u200c\u200d"
LAYOUT_CELL = 60  # words: a cell with more is no cell of a table of figures
_SHORT = 250  # characters: less than that is hardly an article
_LINE = 60  # characters of a line from which on it is text, where nothing else tells
for _name in ("trafilatura", "htmldate", "courlan"):
    logging.getLogger(_name).setLevel(logging.CRITICAL + 1)  # what they tell is in our own problems


def parse(resource: Resource, *, terms: Terms = USUAL) -> Iterator[Article]:
    """The article on a page. Raises SourceError where there is none."""
    text, note = page_text(resource)
    if note:
        terms.report(note, "")
    address = resource.url if resource.url.startswith(("http://", "https://")) else ""
    html, restore = _joiners_kept(text)
    tree = _tree(html)
    if tree is None:
        raise SourceError(resource.url, "is no page that can be read", "")
    meta = read_meta(tree, address)
    try:
        body = restore(_body(tree, html, meta, terms))
    except LxmlError:
        hint = "limits.page sets how large it may be"
        raise SourceError(resource.url, "has too many elements to be read", hint) from None
    published, note = believable(meta.published, resource.retrieved)
    if note:
        terms.report(note, "")
    wall = walls.wall(text, body, free=meta.free)
    article = body.strip() and build(
        resource=resource,
        terms=terms,
        source=meta.url or address if address else resource.url,
        url=meta.url,
        outlet=terms.outlet or restore(meta.outlet),
        headline=restore(meta.headline),
        body=body,
        byline=[restore(name) for name in meta.byline],
        published=published,
        language=_language(meta, body),
        teaser=bool(wall),
    )
    if not article or (_says_nothing(article) and not wall):
        raise SourceError(resource.url, "no article text was found on the page", "save the text itself as .txt")
    if wall:
        terms.report(f"only a teaser could be read: {wall}", "")
    yield article


def _says_nothing(article: Article) -> bool:
    """Whether a page is only its headline, or has none and a few words such as "Enable JavaScript"."""
    return article.text == article.headline if article.headline else len(article.text) < _LINE


@cache
def _deeper(depth: int) -> XPath:
    """Finds out whether elements stand within more than `depth` others."""
    return XPath(f"boolean({'/*' * (depth + 1)})")


def page_text(resource: Resource) -> tuple[str, str]:
    """A page's text and what had to be guessed for it: byte-order mark, server, meta element, then the bytes."""
    told = _CHARSET.search(resource.media_type)
    declared = _META_CHARSET.search(resource.body[:4096])
    charset = told[1] if told else declared[1].decode("ascii") if declared else ""
    if codec(charset) == "cp1252":
        charset = ""  # a habit rather than knowledge: UTF-8 wherever the bytes are that, else windows-1252
    decoded = decode(resource.body, charset)
    note = decoded.note if charset or not declared else ""
    return _UNCLEAN.sub("", _CONTROL_REFERENCE.sub(_as_windows, decoded.text)), note


def _as_windows(reference: re.Match[str]) -> str:
    """What HTML makes of a reference to a control character: windows-1252 for 128 to 159, nothing for the others."""
    char = unescape(reference[0].rstrip(";") + ";")
    return char if char.isprintable() and char != "\ufffd" else " "


def _joiners_kept(html: str) -> tuple[str, Any]:
    """The page with its joiners replaced by letters that trafilatura leaves alone, and what puts them back."""
    used = [joiner for joiner in _JOINERS if joiner in html]
    for written, joiner in (("&zwnj;", "\u200c"), ("&zwj;", "\u200d"), ("&#8204;", "\u200c"), ("&#8205;", "\u200d")):
        if written in html:
            html = html.replace(written, joiner)
            used.append(joiner)
    if not used:
        return html, lambda text: text
    spare = iter(char for char in map(chr, range(0x13000, 0x13400)) if char not in html)
    pairs = [(joiner, next(spare, "")) for joiner in dict.fromkeys(used)]
    for joiner, stand_in in pairs:
        html = html.replace(joiner, stand_in)

    def restore(text: str) -> str:
        for joiner, stand_in in pairs:
            text = text.replace(stand_in, joiner) if stand_in else text
        return text

    return html, restore


def _tree(html: str) -> Any:
    parser = lxml_html.HTMLParser(huge_tree=True, encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        return lxml_html.document_fromstring(html.encode("utf-8", "replace"), parser=parser)
    except (LxmlError, ValueError):
        return None


def _drop_hidden(tree: Any) -> None:
    """Takes out what a browser would not show, unless that is most of the page: then a script is meant to show it."""
    hidden = [element for element in _MAY_HIDE(tree) if _is_hidden(element)]
    whole = len("".join(tree.itertext("p", "h1", "h2", "li", "td")))
    if sum(len("".join(element.itertext("p", "h1", "h2", "li", "td"))) for element in hidden[:500]) * 2 > whole > 0:
        return
    for element in hidden:
        if element.getparent() is not None:
            element.drop_tree()


def _is_hidden(element: Any) -> bool:
    hidden = element.get("hidden")
    return (
        (hidden is not None and hidden not in ("until-found", "false"))
        or element.get("aria-hidden") == "true"
        or bool(_HIDDEN_STYLE.search(element.get("style") or ""))
    )


def _unlayout(tree: Any) -> None:
    """Turns tables that only lay out the page (a cell of them holds running text) into plain blocks."""
    for table in tree.xpath("//table[not(.//th or ./caption)]"):
        cells = table.xpath("./tr/td|./tbody/tr/td")
        if any(len(" ".join(cell.itertext()).split()) > LAYOUT_CELL for cell in cells):
            for element in (table, *table.xpath("./tbody|./tr|./tbody/tr"), *cells):
                element.tag = "div"


def _body(tree: Any, html: str, meta: PageMeta, terms: Terms) -> str:
    """The article's paragraphs, one a line. Raises LxmlError where there are too many elements."""
    if _deeper(terms.depth)(tree):
        what = f"has more than {terms.depth:,} elements within one another and was read as plain paragraphs"
        terms.report(what, "limits.depth sets how many")
        return _stated_or_all("", html, meta)
    _drop_hidden(tree)
    _unlayout(tree)
    try:
        found: Any = trafilatura.bare_extraction(tree, fast=True, include_comments=False)
        body = "" if found is None else found.text or ""
    except (RecursionError, ValueError, TypeError, AttributeError, LxmlError):
        body = ""
    return _stated_or_all(body, html, meta)


def _stated_or_all(body: str, html: str, meta: PageMeta) -> str:
    """The paragraphs found, those that the page itself states where they are many more, or at worst all there are."""
    stated = paragraphs(meta.body) if meta.body else ""
    if len(body) < _SHORT and len(stated) > 2 * len(body):
        return stated
    if not body:
        whole = paragraphs(html)
        return "\n".join(line for line in whole.split("\n") if len(line) > _LINE)
    return body


def _language(meta: PageMeta, body: str) -> str:
    """The declared language, unless that is English as templates say and a long text speaks another."""
    declared = main_language(meta.language)
    if declared in ("", "en") and len(body) > 300:
        return detect(body)
    return declared
