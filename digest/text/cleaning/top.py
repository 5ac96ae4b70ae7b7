"""The top of a page: the headline, what stands above it, and what stands between it and the body."""

import re

from digest.text.cleaning.cues import SECTIONS
from digest.text.cleaning.furniture import APPEAL, CERTAIN, contains, is_navigation, starts_with, weight
from digest.text.cleaning.head import Head, read_head_line
from digest.text.cleaning.lines import Line
from digest.text.cleaning.names import is_founded, is_outlet, without_motto
from digest.text.cleaning.outlet_traces import is_plausible, unnumbered

_HEAD_LINES = 16
_STANDFIRST = 45
_TITLE_SUFFIX = re.compile(r"\s[|]\s(?P<outlet>[^|]{2,40})$")


def headline_at(lines: list[Line]) -> int:
    """The line that is the headline, -1 when the text begins with its body."""
    for at, line in enumerate(lines[:12]):
        if line.level == 1:
            return at
    skipped = False
    for at, line in enumerate(lines[:10]):
        recurs = at == 0 and _stands_below_too(line, lines)
        if recurs or _is_above(line, lines[at + 1 : at + 8]) or (skipped and line.stops and weight(line)):
            skipped = True
            continue
        long = line.size > 40 or (line.size > 25 and line.stops)
        return -1 if long and len(line.text) > 160 else at
    return 0 if lines else -1


def _is_above(line: Line, below: list[Line]) -> bool:
    """Whether this line is a link, a section's name, a masthead, an appeal or a by-line above the headline."""
    spoken = line.words()
    if not below or line.size > 14:
        return False
    if not spoken or is_navigation(line.text) or (line.size == 1 and "/" in line.text):
        return True
    if line.size <= 3 and all(word in SECTIONS for word in spoken):
        return True
    if line.size <= 8 and (contains("ANYWHERE", spoken) or (not line.stops and starts_with("OPENING", spoken))):
        return True
    if _is_named_row(line, below):
        return True
    told = read_head_line(line.text)
    better = any(_may_be_headline(after) for after in below)
    if told and (told.published or told.byline or not told.outlets):
        return better
    if better and weight(line) >= APPEAL and not line.stops:
        return True
    if better and (name := without_motto(line.text)) != line.text:
        return is_outlet(name)
    if line.size > 5 or ":" in line.text or not is_outlet(line.text):
        return False
    paged = unnumbered(line.text) != line.text
    return paged or any(_may_be_headline(after) and after.size > line.size for after in below)


def _stands_below_too(line: Line, lines: list[Line]) -> bool:
    """Whether the first line is a name of few words that the page's end has again, with a headline in between."""
    if line.size > 4 or line.stops or not all(word[0].isupper() for word in line.text.split() if word[0].isalpha()):
        return False
    again = any(line.text in below.text and below.size <= 20 for below in lines[max(8, len(lines) - 14) :])
    return again and any(map(_may_be_headline, lines[1:5]))


def _is_named_row(line: Line, below: list[Line]) -> bool:
    """Whether a line is an outlet's name with a link, motto or edition behind a bar, and a headline stands below."""
    first, bar, _ = line.text.partition(" | ")
    if not bar or line.stops or line.size > 10 or not (is_outlet(first) or is_founded(line.text)):
        return False
    return any(map(_may_be_headline, below))


def _may_be_headline(line: Line) -> bool:
    """Whether a line further down has the look of a headline."""
    if line.size < 4 or line.size > 30 or line.bullet or (line.stops and line.text[-1] not in "?!"):
        return False
    return not is_navigation(line.text) and weight(line) < CERTAIN and read_head_line(line.text, near=True) is None


def split_title(title: str, lines: list[Line]) -> tuple[str, str]:
    """A browser's title without the outlet behind its bar, and the outlet."""
    found = _TITLE_SUFFIX.search(title)
    if found and len(title[: found.start()].split()) >= 3 and is_plausible(found["outlet"].strip()):
        return title[: found.start()].strip(), found["outlet"].strip()
    for dash in (" - ", " – ", " — "):
        front, _, back = title.rpartition(dash)
        if front and len(back.split()) <= 4 and any(line.text in (front, back) for line in lines[:6]):
            return front, back
    return title, ""


def _is_prose(line: Line) -> bool:
    return line.stops and line.size >= 3 and not line.level


def first_prose(lines: list[Line], weights: list[int], start: int) -> int:
    """The first line that can be the body's."""
    for at in range(start, len(lines)):
        if _is_prose(lines[at]) and not lines[at].bullet and weights[at] < CERTAIN and lines[at].size >= 8:
            return at
    return len(lines)


def read_head(lines: list[Line], weights: list[int], start: int, head: Head, language: str) -> int:
    """Reads by-lines, dates and outlets above the body; answers where the body may begin."""
    named = Head()
    at = start
    for line in lines[:start]:
        if line.role == "head":
            head.published += (read_head_line(line.text, language=language) or Head()).published
    while at < len(lines) and at < start + _HEAD_LINES:
        line = lines[at]
        told = None
        if line.role != "caption" and line.role != "headline" and not (line.bullet and line.size > 6):
            told = read_head_line(line.text, language=language, near=not line.stops and not line.level)
        if told and (told.published or told.byline or told.outlets) and not (_is_prose(line) and line.size > 14):
            line.role = "head"
            if told.published and named.byline and not _has_cue(line.text):
                told.byline = []  # below the writer's name a name beside the date is a place's
            (named if not told.published and not _has_cue(line.text) else head).take(told)
        elif told is not None and line.size <= 8:
            line.role = "head"
        elif _is_prose(line) and not line.role and not line.bullet and weights[at] < CERTAIN:
            if not _head_follows(lines, at, language):
                break
            line.role = "standfirst"
        at += 1
    head.take(named)
    return at


def _has_cue(text: str) -> bool:
    return bool(re.match(r"(?i:by|von|por|par|di|door|av|af|text|words by|written by)\b", text))


def _head_follows(lines: list[Line], at: int, language: str) -> bool:
    """Whether a by-line or date stands just below a short paragraph, which then is no body."""
    if lines[at].size > _STANDFIRST:
        return False
    for line in lines[at + 1 : at + 4]:
        if line.stops and line.size > 14:
            return False
        told = read_head_line(line.text, language=language) if line.size <= 20 and not line.role else None
        if told and (told.published or told.byline):
            return True
    return False
