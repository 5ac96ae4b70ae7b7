"""Markdown for notes and static sites: CommonMark with a table of facts; article text can make no markup of its own."""

import re
from collections.abc import Sequence

from digest.model import Brief, Digest, Page
from digest.renderers import difference, edition, outline, references
from digest.renderers.encode import inert
from digest.renderers.layout import NO_BREAK

_SPECIAL = re.compile(r"[\\`*_{}\[\]#|~$^]")
_ENTITIES = re.compile(r"[&<>@]|(?<=[A-Za-z]):(?=//)|(?<!:)/(?=/)|(?<=\bwww)\.", re.IGNORECASE)
_BLOCK_START = re.compile(r"([-+=]|[0-9]+(?=[.)]))")


def render(digest: Digest, page: Page) -> str:
    """The digest as one Markdown page, a paragraph a line, whatever the width."""
    found = [f"# Digest, {edition.day(digest.until)}", ""]
    found.append(" · ".join(filter(None, (*edition.scale(digest), edition.window(digest), edition.asked(digest)))))
    for section in edition.sections(digest):
        found += ["", f"## {section.heading}"] if section.heading else []
        for brief in section.briefs:
            found += ["", *_story(brief, digest, page, "###" if section.heading else "##")]
    notes = edition.endnotes(digest)
    found += ["", "---", "", *(f"- {text(note)}" for note in notes)] if notes else []
    return "\n".join(found) + "\n"


def text(words: str) -> str:
    """The words as Markdown that shows exactly them."""
    escaped = _SPECIAL.sub(r"\\\g<0>", inert(words).replace(NO_BREAK, " "))
    escaped = _ENTITIES.sub(lambda match: f"&#{ord(match[0])};", escaped)
    return _BLOCK_START.sub(_escape_start, escaped, count=1) if _BLOCK_START.match(escaped) else escaped


def _escape_start(match: re.Match[str]) -> str:
    return f"{match[0]}\\" if match[0].isdigit() else f"\\{match[0]}"


def _story(brief: Brief, digest: Digest, page: Page, level: str) -> list[str]:
    urls = {one.mark: one.url for one in references.listings(brief, digest)}
    words = (difference.standing_of_brief(brief, digest.until), *outline.provenance(brief))
    found = [f"{level} {brief.number}. {text(outline.headline(brief))}", ""]
    found.append(f"*{text(' · '.join(filter(None, words)))}*")
    tags = outline.tags(brief)
    found += ["", f"Tags: {text(', '.join(tags))}"] if tags else []
    found += [line for note in brief.notes for line in ("", f"> Note: {text(note)}")]
    if difference.is_difference(brief):
        lines = difference.changes(brief)
        found += ["", *(f"- {_sentence(line, urls)}" for line in lines)] if lines else []
    else:
        lines = outline.summary(brief, page)
        found += ["", " ".join(_sentence(line, urls) for line in lines)] if lines else []
        alone = [f"- {_sentence(line, urls)}" for line in outline.apart(brief, page)]
        found += ["", "Told by one source only:", "", *alone] if alone else []
        found += _facts(outline.rows(brief, page), urls)
    timeline = difference.timeline(brief, digest.until)
    found += ["", "Timeline:", *(f"- {text(day)}: {text(headline)}" for day, headline in timeline)] if timeline else []
    listings = references.listings(brief, digest)
    return [*found, "", "Sources:", *(_listing(one) for one in listings)] if listings else found


def _facts(rows: Sequence[outline.Row], urls: dict[int, str]) -> list[str]:
    if not rows:
        return []
    found = ["", "| Fact | About | How it stands |", "| --- | --- | --- |"]
    for row in rows:
        value = f"**{text(row.value)}**"
        found.append(f"| {value} | {text(row.label)} | {_with_marks(row.standing, urls)} |")
    return found


def _sentence(line: outline.Line, urls: dict[int, str]) -> str:
    pieces = [_piece(piece, urls) for piece in line.pieces]
    cited = "".join(_mark(ref, urls) for ref in line.marks)
    doubt = f" **({text(line.doubt)})**" if line.doubt else ""
    # Four spaces at the beginning of a line would make it code.
    return "".join(pieces).lstrip() + (f" {cited}" if cited else "") + doubt


def _piece(piece: outline.Piece, urls: dict[int, str]) -> str:
    if not piece.style:
        return text(piece.text)
    words = _with_marks(piece.text, urls) if piece.style == "disputed" else text(piece.text)
    lead = piece.text[: len(piece.text) - len(piece.text.lstrip())]
    return f"{lead}**{words.strip()}**"


def _with_marks(words: str, urls: dict[int, str]) -> str:
    return "".join(_mark(ref, urls) if ref in urls else text(part) for part, ref in outline.split_marks(words))


def _mark(ref: int, urls: dict[int, str]) -> str:
    return f"[\\[{ref}\\]]({_target(urls[ref])})" if urls.get(ref) else f"\\[{ref}\\]"


def _target(url: str) -> str:
    return f"<{url.replace('&', '&amp;')}>"


def _listing(listing: references.Listing) -> str:
    about = [text(word) for word in listing.about]
    if listing.url:
        about[:1] = [f"[{about[0]}]({_target(listing.url)})"]
    else:
        about.append(text(listing.place))
    return f"- \\[{listing.mark}\\] {', '.join(about)}"
