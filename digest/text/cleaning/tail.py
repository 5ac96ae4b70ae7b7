"""The end of a page: biographies, appeals and by-lines behind the last paragraph of the body."""

import re

from digest.text.cleaning.cues import BIO_VERBS, OCCUPATIONS
from digest.text.cleaning.furniture import ADVICE, APPEAL, LIKELY
from digest.text.cleaning.head import Head, is_name, read_head_line
from digest.text.cleaning.lines import Line

_FIRST_WORDS = re.compile(r"[^\W\d_][\w'’.-]*")
_HOUSE_ROLES = OCCUPATIONS - frozenset(
    ["chief", "deputy", "author", "professor", "fellow", "lecturer", "researcher", "producer"]
)


def is_biography(line: Line, byline: list[str]) -> bool:
    """Whether a line tells who wrote the article."""
    if line.size > 110:
        return False
    words = line.text.split()
    if len(words) < 4:
        return False
    if _opens_with_writer(words, byline):
        return True
    name = next((count for count in (2, 3, 4) if words[count : count + 1] and words[count].lower() in BIO_VERBS), 0)
    if not name or not is_name(" ".join(words[:name])):
        return False
    return any(word.strip(".,;:").lower() in _HOUSE_ROLES for word in words[name + 1 : name + 14])


def _opens_with_writer(words: list[str], byline: list[str]) -> bool:
    """Whether a writer's name, whole or in part, opens the line and a biography's verb follows."""
    for name in byline:
        parts = name.split()
        for opening in (parts, parts[:1], parts[-1:]):
            at = len(opening)
            if [word.strip(",") for word in words[:at]] == opening and any(
                word.strip(",").lower() in BIO_VERBS for word in words[at : at + 3]
            ):
                return True
    return False


def mark_tail(lines: list[Line], weights: list[int], head: Head) -> None:
    """From the last line upwards: what is no body ends the page, until the body's own last paragraph."""
    _read_signatures(lines, head)
    advises = sum(1 for weighed in weights if weighed == ADVICE) > 2
    for at in range(len(lines) - 1, -1, -1):
        line = lines[at]
        if line.role in ("", "body"):
            if not is_biography(line, head.byline) and weights[at] < (APPEAL if advises else LIKELY):
                break
            line.role = "furniture"


def _read_signatures(lines: list[Line], head: Head) -> None:
    """By-lines and outlets that stand behind the body: "Justin Klawans, The Week US", "CPA 161955 GMT MAY 26"."""
    last = max((at for at, line in enumerate(lines) if line.role in ("", "body") and line.size >= 12), default=0)
    signed = Head()
    for line in lines[max(0, last - 4) :]:
        if line.role in ("heading", "furniture") and line.size <= 14 and (told := read_head_line(line.text, near=True)):
            signed.published += told.published
            if told.byline and (told.outlets or line.text[:3].lower() in ("by ", "von", "por", "par")):
                signed.byline = signed.byline or told.byline
                signed.outlets += told.outlets
    if not head.byline:
        head.byline = signed.byline
    if not head.outlets:
        head.outlets = signed.outlets
    if not head.published:
        head.published = signed.published
