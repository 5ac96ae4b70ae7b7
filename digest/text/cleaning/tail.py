"""The edges of a body: what speaks of the page above it; biographies, appeals and by-lines below it."""

import re
from collections import Counter
from functools import cache

from digest.text.cleaning.cues import BIO_VERBS, OCCUPATIONS, READER
from digest.text.cleaning.furniture import APPEAL, LIKELY, starts_with
from digest.text.cleaning.head import Head, read_head_line
from digest.text.cleaning.lines import Line
from digest.text.cleaning.names import is_name
from digest.text.cleaning.spoken import words_of
from digest.text.patterns import Late

_QUOTE_MARKS = "\"“„«‘'"
# "Graphics by Mei Tan.": a word or three, "by" and names.
_ROLE_BY = Late(
    r"(?:With )?(?:[A-Z][\w-]+ ){1,3}(?:by|von|por|par|di|door) [A-ZÀ-Þ][\w’'.-]*"
    r"(?:,? (?:and |in |und |y |et |e )?[A-ZÀ-Þ][\w’'.-]*){0,8}$",
    *(" by ", " von ", " por ", " par ", " di ", " door "),
)
_OF_ITSELF = Late(
    r"This (?:story|article|report|piece|interview|series|page|content|post|column|review) (?:[\w’']+ ){0,3}?"
    r"(?:published|produced|supported|updated|developing|part|translated|originally|first|based|made possible|edited|"
    r"corrected|funded|available|reserved|exclusive|brought|sponsored|appeared|appears|contains|condensed)\b",
    "This ",
)
# What papers print above their articles about them; reports hardly ever open so.
_ABOVE = Late(
    r"This (?:story|article|series|page|post)\b|Our (?:live )?coverage\b|Dieser (?:Text|Artikel|Beitrag)\b"
    r"|Der folgende (?:Text|Artikel|Beitrag)\b|(?:Cet|Questo|Este|Dit) arti[ck](?:le|olo|ulo|el|go)\b|Ver versión\b",
    *("This ", "Our ", "Dieser ", "Der folgende ", "Cet arti", "Questo arti", "Este arti", "Dit arti", "Ver versión"),
)
_SIGNED = Late(r"(?:by|von|por|par|di|door|text|texto|texte|testo|words)\b", flags=re.I)
_ABOUT = Late(r"About the (?:author|writer)s?:\s+", "About the ")
_LONGEST_CLOSING = 45
_LONGEST_BOXED = 30
_LONGEST_ABOVE = 22
_MOST_ABOVE, _LEAST_BELOW = 3, 2  # lines
_HOUSE = frozenset(["our", "ours", "we"])
_HOUSE_ROLES = OCCUPATIONS - frozenset(
    ["chief", "deputy", "author", "professor", "fellow", "lecturer", "researcher", "producer"]
)


def is_biography(line: Line, byline: list[str]) -> bool:
    """Whether a line tells who wrote the article."""
    if line.size > 110:
        return False
    about = _ABOUT.match(line.text)
    words = line.text[about.end() if about else 0 :].split()
    if len(words) < 4:
        return False
    if _opens_with_writer(words, byline):
        return True
    name = next((count for count in (2, 3, 4) if words[count : count + 1] and words[count].lower() in BIO_VERBS), 0)
    if not name or not is_name(" ".join(words[:name])):
        return False
    return words[name] == "covers" or any(
        word.strip(".,;:").lower() in _HOUSE_ROLES for word in words[name + 1 : name + 14]
    )


def _opens_with_writer(words: list[str], byline: list[str]) -> bool:
    """Whether a writer's name, whole or in part, opens the line and a biography's verb follows."""
    for name in byline:
        parts = name.split()
        for opening in (parts, parts[:1], parts[-1:]):
            at = len(opening)
            if [word.strip(",") for word in words[:at]] == opening and any(
                word.strip(",").lower() in BIO_VERBS
                for word in words[at : at + (10 if words[at - 1][-1:] == "," else 3)]
            ):
                return True
    return False


def mark_tail(lines: list[Line], weights: list[int], head: Head, language: str, *, advising: bool) -> None:
    """From the last line upwards: what is no body ends the page, until the body's own last paragraph."""
    _read_signatures(lines, head)
    closing = _closing_blocks(lines)
    reader = _reader(language)
    aloof = bool(reader) and sum(1 for line in lines if _is_body(line) and _addresses(line, reader)) <= 1
    for at in range(len(lines) - 1, -1, -1):
        line = lines[at]
        if not _is_body(line):
            continue
        below_furniture = at > 0 and lines[at - 1].role in ("furniture", "heading", "caption")
        if not (
            is_biography(line, head.byline)
            or weights[at] >= (APPEAL if advising else LIKELY)
            or (line.size <= _LONGEST_CLOSING and _closes(line, advising=advising))
            or (line.size <= _LONGEST_BOXED and _speaks_of_itself(line, head.outlets))
            or (line.size <= _LONGEST_BOXED and line.block in closing and line.text[0] not in _QUOTE_MARKS)
            or (line.size <= _LONGEST_BOXED and aloof and below_furniture and _addresses(line, reader))
        ):
            break
        line.role = "furniture"


def mark_opening(lines: list[Line], weights: list[int], head: Head, *, advising: bool) -> None:
    """From the body's first line downwards: what speaks of the page, the house or its wares is none of it."""
    body = [at for at, line in enumerate(lines) if _is_body(line)]
    for at in body[: min(_MOST_ABOVE, len(body) - _LEAST_BELOW)]:
        line = lines[at]
        ours = weights[at] > 0 and not _HOUSE.isdisjoint(line.vocabulary())
        if line.size > _LONGEST_ABOVE or not (
            _ABOVE.match(line.text)
            or _speaks_of_itself(line, head.outlets)
            or (not advising and (ours or weights[at] >= LIKELY))
        ):
            break
        line.role = "furniture"


@cache
def _reader(language: str) -> frozenset[str]:
    """The words by which papers in a language speak to their reader."""
    return frozenset(READER.get(language, "").split())


def _is_body(line: Line) -> bool:
    return line.role in ("", "body")


def _closes(line: Line, *, advising: bool) -> bool:
    """Whether a line begins as those below an article do, or says only who did what for it."""
    if line.size <= 10 and _ROLE_BY.match(line.text):
        return True
    if _OF_ITSELF.match(line.text):
        return True
    return not advising and starts_with("CLOSINGS", words_of(line.text[:60].lower())) > 0


def _speaks_of_itself(line: Line, outlets: list[str]) -> bool:
    """Whether the outlet tells about itself: "Science Ledger is reader-funded."."""
    text = line.text.removeprefix("The ")
    for name in (form for outlet in outlets for form in (outlet.removeprefix("The "), outlet.rpartition(" ")[2])):
        if text.startswith((f"{name} is ", f"{name} are ", f"{name} was founded")):
            return True
    return False


def _addresses(line: Line, reader: frozenset[str]) -> bool:
    """Whether a line says "you" or "we" outside quotation marks."""
    return not reader.isdisjoint(line.said()[1] if line.size <= 80 else words_of(line.text[:400].lower()))


def _closing_blocks(lines: list[Line]) -> frozenset[int]:
    """Blocks of several lines with furniture among them, on a page whose paragraphs stand alone in theirs."""
    if not any(line.role == "furniture" for line in lines):
        return frozenset()
    sizes = Counter(line.block for line in lines)
    prose = [line for line in lines if _is_body(line) and line.stops]
    alone = sum(1 for line in prose if sizes[line.block] == 1)
    if alone * 2 < len(prose) or not alone:
        return frozenset()
    return frozenset(line.block for line in lines if line.role == "furniture" and sizes[line.block] > 1)


def _read_signatures(lines: list[Line], head: Head) -> None:
    """By-lines and outlets that stand behind the body: "Justin Klawans, The Week US", "CPA 161955 GMT MAY 26"."""
    last = max((at for at, line in enumerate(lines) if line.role in ("", "body") and line.size >= 12), default=0)
    signed = Head()
    for line in lines[max(0, last - 4) :]:
        if line.role in ("heading", "furniture") and line.size <= 14 and (told := read_head_line(line.text, near=True)):
            signed.published += told.published
            if told.byline and (told.outlets or _SIGNED.match(line.text)):
                signed.byline = signed.byline or told.byline
                signed.outlets += told.outlets
    if not head.byline:
        head.byline = signed.byline
    if not head.outlets:
        head.outlets = signed.outlets
    if not head.published:
        head.published = signed.published
