"""The paragraphs that remain, without the datelines, clocks and tags at their edges."""

import re

from digest.text.cleaning.captions import ends_in_credit
from digest.text.cleaning.datelines import Dateline, find_dateline
from digest.text.cleaning.lines import AGENCY_TAG, Line, ends_as_sentence
from digest.text.patterns import Late

_CLOCK = Late(
    r"[(\[]?\d{1,2}[:.h]\d{2}(?::\d{2})?\s?(?:[ap]\.?m\.?)?\s?(?:Uhr|h|hrs|[A-Z]{2,4})?[)\]]?\s?(?:[-–—:|]\s*|(?=$))",
    flags=re.I,
)


def paragraphs(lines: list[Line]) -> tuple[list[str], Dateline | None]:
    """The body's paragraphs, one that repeats the one before it left out, and the dateline that opened them."""
    kept = [line for line in lines if line.role in ("", "body")]
    if not kept:
        kept = [line for line in lines if line.role in ("heading", "bullet", "standfirst") and line.size >= 6]
    clocks = sum(1 for line in lines if _clock(line.text))
    found: list[str] = []
    dateline: Dateline | None = None
    for number, line in enumerate(kept):
        text = line.text
        if number < 2 and (opening := find_dateline(text)):
            dateline = dateline or opening
            text = text[opening.end :]
        if clocks > 1 and (clock := _clock(text)):
            text = text[clock.end() :]
        text = _without_tail(text)
        if text and text not in found[-1:]:
            found.append(text)
    return found, dateline


def _clock(text: str) -> re.Match[str] | None:
    """The time with which a line opens, as those of a live report do."""
    return _CLOCK.match(text) if any(map(str.isdigit, text[:2])) else None


def _without_tail(text: str) -> str:
    """A paragraph without the agency's name or the picture's credit behind its last sentence."""
    if text[-1:] in ".!?":
        return text.strip()
    credit = ends_in_credit(text)
    if credit > 0 and ends_as_sentence(text[: credit + 1]):
        text = text[: credit + 1].rstrip(" ([–—|,")
    return AGENCY_TAG.sub("", text).strip()
