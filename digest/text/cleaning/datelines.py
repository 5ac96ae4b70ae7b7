"""The place, day and agency with which a report opens: "LONDON, Jan 3 (Reuters) - "."""

import re
from typing import NamedTuple

from digest.text.cleaning.cues import SECTIONS
from digest.text.cleaning.printed_dates import find_dates, months, weekdays

_DASH = re.compile(r"\s?\.?\s?(?:[-–—]{1,2}|\.-|:)\s+|(?<=[)/])\s?\.?[-–—:]\s?|\s[-–—](?=[^\W_])|(?<=\w)—(?=[^\W_])")
_AGENCY = re.compile(r"\s?[(/](?P<name>[^()/\n]{2,40}(?:/[^()/\n]{2,20})?)[)/]\s*$")
_BRACKETED = re.compile(r"\([^()]{1,40}\)|\[[^\[\]]{1,40}\]")
_WORD = re.compile(r"[^\s,/]+")
_PARTICLES = frozenset(
    "de del la las los el le les di da do dos das du of and y et und am an der upon sur von und i".split()
)
_SMALL_AGENCIES = frozenset(
    "dpa afp ots sda apa epd kna sid dts efe ansa lusa tt ntb ritzau belga anp pap ctk hina".split()
)
_NO_PLACES = SECTIONS | frozenset(
    "watch video photo photos update updated note related read warning alert factbox q a".split()
)
_LONGEST = 110


class Dateline(NamedTuple):
    """A paragraph's opening up to `end`: its text without the dash, the agency, and the full day if one is printed."""

    text: str
    end: int
    agency: str = ""
    published: str | None = None


def find_dateline(paragraph: str) -> Dateline | None:
    """The dateline that a paragraph opens with; two in a row ("(ANSA) - ROMA, 12 FEB - ") count as one."""
    first = _read(paragraph, 0)
    if first is None:
        return None
    second = _read(paragraph, first.end) if not first.text[:1].isalpha() else None
    if second is None:
        return first
    text = paragraph[: second.end].rstrip(" -–—:.")
    return Dateline(text, second.end, first.agency or second.agency, first.published or second.published)


def _read(paragraph: str, start: int) -> Dateline | None:
    opening = paragraph[start : start + _LONGEST]
    if not any(map(opening.__contains__, "-–—:")):
        return None
    for number, dash in enumerate(_DASH.finditer(paragraph, start, start + _LONGEST)):
        if number > 2:
            return None
        opening = paragraph[start : dash.start()].strip()
        rest = paragraph[dash.end() : dash.end() + 2].lstrip("\"“‘'«„¿¡([")
        if not opening or not rest or not (rest[0].isalnum()):
            continue
        found = _AGENCY.search(opening)
        agency = found["name"].strip() if found else ""
        place = opening[: found.start()] if found else opening
        if found:
            place = _BRACKETED.sub("", place)
        colon = paragraph[dash.start() : dash.end()].strip() == ":"
        if _is_agency(agency) if agency else _is_shouted(place, colon):
            if not _is_place_and_day(place):
                return None
            dates = find_dates(opening)
            return Dateline(opening, dash.end(), agency, dates[0].iso if dates else None)
    return None


def _is_agency(name: str) -> bool:
    parts = name.split()
    return (
        len(parts) <= 4
        and (parts[0][0].isupper() or re.split(r"\W", name)[0] in _SMALL_AGENCIES)
        and not name.isdigit()
    )


def _is_shouted(place: str, colon: bool) -> bool:
    """Whether a place without an agency is one: in capitals, and no word that papers shout."""
    city = place.split(",")[0].strip()
    letters = [char for char in city if char.isalpha()]
    if len(letters) < 4 or len(city.split()) > 4 or not all(char.isupper() for char in letters):
        return False
    return not (colon and len(letters) < 5) and not any(word.lower() in _NO_PLACES for word in city.split())


def _is_place_and_day(text: str) -> bool:
    """Whether all the words are names of places, months, weekdays or numbers of days."""
    words = _WORD.findall(text)
    if len(words) > 10:
        return False
    for word in words:
        core = word.strip(".()").lower()
        if word[0].isupper() or core.isdigit() or core in _PARTICLES or core in months() or core in weekdays():
            continue
        return False
    return True
