"""Lists of sources: OPML in and out, and addresses written down one a line."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from html import unescape
from xml.etree import ElementTree
from xml.sax.saxutils import quoteattr

from digest.errors import SourceError
from digest.model import Resource
from digest.sources.building import one_line
from digest.sources.feed import feed_text
from digest.sources.nesting import check_depth

_OUTLINE = re.compile(r"<outline\b([^<>]{0,4000})>", re.I)
_ATTRIBUTE = re.compile(r"([A-Za-z:]{1,40})\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
_ADDRESS = re.compile(r"https?://[^\s<>\"',;|]+", re.I)
_TAG_ODDITIES = re.compile(r"[^\w-]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """One source in a list: its address as written, its title and the folders it stands in, as tags."""

    url: str
    title: str = ""
    tags: tuple[str, ...] = ()


def _nobody(_: str) -> None:
    """Who is told when nobody asked to be."""


def read_outlines(
    resource: Resource, *, depth: int = 500, report: Callable[[str], None] = _nobody
) -> tuple[Outline, ...]:
    """The sources in a list, each address once. Raises SourceError for what holds none.

    `report` is told when an OPML list breaks off. A text without markup is a list of the addresses that stand in it.
    """
    text, _ = feed_text(resource)
    check_depth(text, resource.url, depth)
    try:
        if "<!ENTITY" in text:
            raise ValueError
        found = _nested(ElementTree.fromstring(text))
    except (ElementTree.ParseError, ValueError):
        found = [_outline(dict(_attributes(tag)), ()) for tag in _OUTLINE.findall(text)]
        if found and "</opml" not in text[-300:].lower():
            report("breaks off in the middle; what came of it was read")
    if "<" not in text:
        lines = (line for line in text.splitlines() if not line.lstrip().startswith("#"))
        found = [Outline(url=one_line(address)) for line in lines for address in _ADDRESS.findall(line)]
    listed: dict[str, Outline] = {}
    for outline in found:
        if outline.url:
            listed.setdefault(outline.url, outline)
    if not listed:
        raise SourceError(resource.url, "lists no source", "a list is OPML, or has one address a line")
    return tuple(listed.values())


def _nested(root: ElementTree.Element) -> list[Outline]:
    found = []
    waiting: list[tuple[ElementTree.Element, tuple[str, ...]]] = [(root, ())]
    while waiting:
        element, folders = waiting.pop()
        if element.tag.lower() == "outline":
            said = {name.lower(): value for name, value in element.attrib.items()}
            outline = _outline(said, folders)
            if outline.url:
                found.append(outline)
            elif name := _tag(said.get("text") or said.get("title") or ""):
                folders = (*folders, name)
        waiting.extend((child, folders) for child in reversed(element))
    return found


def _attributes(tag: str) -> Iterable[tuple[str, str]]:
    return ((name.lower(), unescape(double or single)) for name, double, single in _ATTRIBUTE.findall(tag))


def _outline(said: dict[str, str], folders: tuple[str, ...]) -> Outline:
    categories = [_tag(part.rpartition("/")[2]) for part in said.get("category", "").split(",")]
    return Outline(
        url=one_line(said.get("xmlurl", "")).replace(" ", "%20"),
        title=one_line(said.get("title") or said.get("text") or ""),
        tags=tuple(dict.fromkeys(tag for tag in (*folders, *categories) if tag)),
    )


def _tag(name: str) -> str:
    """A folder's name as a tag: lower case, words joined by hyphens."""
    return _TAG_ODDITIES.sub("-", one_line(name).lower()).strip("-")[:60]


def write_opml(outlines: Iterable[Outline], *, created: str) -> str:
    """The list as OPML 2.0; the first tag of a source is its folder, the others its categories."""
    folders: dict[str, list[Outline]] = {}
    for outline in outlines:
        folders.setdefault(outline.tags[0] if outline.tags else "", []).append(outline)
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', '<opml version="2.0">', "  <head>"]
    lines += ["    <title>digest</title>", f"    <dateCreated>{created}</dateCreated>", "  </head>", "  <body>"]
    for folder in sorted(folders):
        indent = "    "
        if folder:
            lines.append(f"{indent}<outline text={quoteattr(folder)}>")
            indent += "  "
        lines += [f"{indent}{_written(outline)}" for outline in folders[folder]]
        if folder:
            lines.append("    </outline>")
    return "\n".join([*lines, "  </body>", "</opml>", ""])


def _written(outline: Outline) -> str:
    title = quoteattr(outline.title or outline.url)
    rest = f" category={quoteattr(','.join(outline.tags[1:]))}" if len(outline.tags) > 1 else ""
    return f'<outline type="rss" text={title} title={title} xmlUrl={quoteattr(outline.url)}{rest}/>'
