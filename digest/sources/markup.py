"""Fragments of HTML, as feeds and mails carry them, to plain paragraphs. One pass, linear in the length."""

import re
from html import unescape

# Opening, closing or void tag up to its ">" or the next "<"; the name without its prefix, then the attributes.
_PLAIN_TAGS = re.compile(r"</?(?:em|strong|b|i|u|sup|sub|cite|code|small|span|font|mark)>", re.I)
_TAG = re.compile(r"<(/?)(?:[a-zA-Z0-9]+:)?([a-zA-Z][a-zA-Z0-9-]*)([^<>]*)>?|<([!?])")
_LOOKS_LIKE_MARKUP = re.compile(
    r"</?(?:[abip]|br|em|strong|span|div|sub|sup|img|ul|ol|li|font|tt|code|cite|blockquote|h[1-6]|small|wbr)(?:\s[^<>]*)?/?>",
    re.I,
)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,30});")
HIDDEN_STYLE = r"display\s*:\s*none|visibility\s*:\s*hidden|(?:font-size|max-height|opacity)\s*:\s*0(?![.\d])"
_HIDDEN = re.compile(
    r"\bhidden\b(?!\s*=\s*[\"']?(?:false|until-found))|\baria-hidden\s*=\s*[\"']?true|" + HIDDEN_STYLE, re.I
)
BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details dialog div dl dt fieldset figure footer form h1 "
    "h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody td tfoot th thead title tr "
    "ul".split()
)
_SILENT = frozenset(
    "script style noscript template svg math iframe object audio video canvas select button figcaption head nav form "
    "textarea title".split()
)
_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_RAW = ("script", "style", "textarea", "title")  # their content is no markup
_TELLING = BLOCKS | _SILENT | {"a", "br"}  # the other elements only matter where something is hidden
_RAW_TAGS_AND_HIDING = (*(f"<{name}" for name in _RAW), "hidden", "display", "font-size", "max-height", "opacity")
_QUOTES = re.compile("\"[^\"]*\"|'[^']*'")
_OPEN_QUOTE = re.compile("=\\s*[\"']")
_EMPTY_LINE = re.compile(r"\n[ \t\r\xa0]*\n")


def paragraphs(html: str, *, keep_links: bool = False) -> str:
    """The text of a fragment: paragraphs parted by empty lines, entities resolved, hidden parts and captions left out.

    A line break stays a line break. Paragraphs that are nothing but a link ("Continue reading…") are left out where
    other paragraphs stand, unless `keep_links`.
    """
    if "<" not in html:
        return "\n\n".join(_squeezed(part) for part in re.split(r"\n[ \t\r]*\n", plain(html)) if part.strip())
    reader = _Reader()
    html = _PLAIN_TAGS.sub("", html)
    if not _is_simple(html) or not reader.read_simple(html):
        reader = _Reader()
        reader.read(html)
    kept = [text for text, linked in reader.done if keep_links or not linked]
    return "\n\n".join(kept or [text for text, _ in reader.done])


def plain(text: str) -> str:
    """Text with its entities resolved, also when a careless writer escaped them twice."""
    for _ in range(2):
        if "&" not in text or not _ENTITY.search(text):
            break
        text = unescape(text)
    return text


def title(text: str, kind: str = "") -> str:
    """A title on one line. `kind` is what the feed says: "text", "html" or "" (nobody knows, so the text decides)."""
    if "<" not in text and "&" not in text:
        return " ".join(text.split())
    if kind == "html" or (kind != "text" and _LOOKS_LIKE_MARKUP.search(text)):
        text = " ".join(paragraphs(text, keep_links=True).split())
    text = plain(text)
    # "&lt;em&gt;" in HTML is what a reader should see as "<em>"; as a title it is a careless double escape.
    if kind != "text" and _LOOKS_LIKE_MARKUP.search(text):
        text = paragraphs(text, keep_links=True)
    return " ".join(text.split())


def _squeezed(text: str) -> str:
    if "\n" not in text:
        # Of all that is white space only the plain blank is printable, and most texts have single ones.
        return " ".join(text.split()) if "  " in text or not text.isprintable() else text.strip()
    return "\n".join([line for line in (" ".join(line.split()) for line in text.split("\n")) if line])


def _tag_end(html: str, end: int, attributes: str, last_quote: dict[str, int]) -> int:
    """Where a tag ends whose attributes may hold a ">" within quotes, given where its first ">" is."""
    for quote, last in last_quote.items():
        if attributes.count(quote) % 2 and end <= last and html[end - 1] == ">":
            if not _OPEN_QUOTE.search(_QUOTES.sub("", attributes)):
                continue  # an apostrophe within the other quotes
            closed = html.find(">", html.find(quote, end))
            return closed + 1 if 0 <= closed < end + 4000 else end
    return end


def _is_simple(html: str) -> bool:
    """Whether a fragment is nothing but tags and text: no comments, no scripts, nothing hidden."""
    if "<!" in html or "<?" in html:
        return False
    lowered = html.lower()
    return not any(map(lowered.__contains__, _RAW_TAGS_AND_HIDING))


class _Reader:
    """Collects paragraphs, each with whether all its words stand in links."""

    def __init__(self) -> None:
        self.done: list[tuple[str, bool]] = []
        self.pieces: list[str] = []
        self.loose = False  # whether the paragraph at hand has words outside links
        self.link = 0
        self.silent = ""  # the name of the element whose content is left out
        self.depth = 0
        self.preformatted = False

    def read_simple(self, html: str) -> bool:
        """What `read` does, for fragments that are simple: most are, and these take half the time.

        False, with nothing done that counts, where a quotation within a tag is left open: it may hold the tag's ">".
        """
        parts = _TAG.split(html)
        self.words(parts[0])
        rest = iter(parts[1:])
        for closing, name, attributes, _, text in zip(rest, rest, rest, rest, rest, strict=True):
            if attributes and (attributes.count('"') % 2 or attributes.count("'") % 2):
                return False
            if (name := name.lower()) in _TELLING:
                if self.silent:
                    self.tag(name, closing=bool(closing), attributes=attributes)
                elif name == "a":
                    self.link = 0 if closing else 1
                elif name == "br":
                    self.pieces.append("\n")
                else:
                    if name in BLOCKS:
                        if self.pieces:
                            self.end_paragraph()
                        self.preformatted = name == "pre" and not closing
                    if name in _SILENT and not closing and not attributes.endswith("/"):
                        self.silent, self.depth = name, 1
            if text and not self.silent:
                if not self.loose and not self.link and not text.isspace():
                    self.loose = True
                self.pieces.append(text if self.preformatted or "\n" not in text else text.replace("\n", " "))
        self.end_paragraph()
        return True

    def read(self, html: str) -> None:
        at = 0
        last_quote = {quote: html.rfind(quote) for quote in "\"'"}
        for found in _TAG.finditer(html):
            start = found.start()
            if start < at:
                continue  # within what was passed over
            if start > at and not self.silent:
                self.words(html[at:start])
            closing, name, attributes, other = found.groups()
            if other:
                at = self.aside(html, start)
                continue
            at = found.end()
            if attributes and "=" in attributes:
                at = _tag_end(html, at, attributes, last_quote)
            name = name.lower()
            self.tag(name, closing=bool(closing), attributes=attributes)
            if self.silent in _RAW and not closing:
                at = self.raw_end(html, at)
        if at < len(html):
            self.words(html[at:])
        self.end_paragraph()

    def aside(self, html: str, at: int) -> int:
        """Behind a comment, CDATA, doctype or processing instruction; an unended one ends at the next ">"."""
        for opening, closing in (("<!--", "-->"), ("<![CDATA[", "]]>")):
            if html.startswith(opening, at):
                end = html.find(closing, at + len(opening))
                if end >= 0:
                    if opening != "<!--":
                        self.words(html[at + len(opening) : end])
                    return end + len(closing)
                return len(html)
        end = html.find(">", at)
        return end + 1 if end >= 0 else len(html)

    def raw_end(self, html: str, at: int) -> int:
        end = re.compile(rf"</{self.silent}\b", re.I).search(html, at)
        self.silent, self.depth = "", 0
        if end is None:
            return len(html)
        closed = html.find(">", end.end())
        return closed + 1 if closed >= 0 else len(html)

    def tag(self, name: str, *, closing: bool, attributes: str) -> None:
        if self.silent:
            if name == self.silent:
                self.depth += -1 if closing else 0 if attributes.endswith("/") else 1
                if self.depth <= 0:
                    self.silent = ""
            return
        if name == "br":
            self.pieces.append("\n")
        elif name in BLOCKS:
            self.end_paragraph()
            self.preformatted = name == "pre" and not closing
        elif name == "a":
            self.link = 0 if closing else 1
        if closing or name in _VOID or attributes.endswith("/"):
            return
        if name in _SILENT or (attributes and _HIDDEN.search(attributes)):
            self.silent, self.depth = name, 1

    def words(self, text: str) -> None:
        if self.silent or not text:
            return
        if not self.link and not self.loose and not text.isspace():
            self.loose = True
        self.pieces.append(text if self.preformatted else text.replace("\n", " "))

    def end_paragraph(self) -> None:
        if self.pieces:
            text = "".join(self.pieces)
            if "&" in text:
                text = unescape(text)
            for part in _EMPTY_LINE.split(text) if "\n" in text else (text,):
                squeezed = _squeezed(part)
                if squeezed:
                    self.done.append((squeezed, not self.loose))
        self.pieces, self.loose = [], False
