"""Dates and times as papers print them, to ISO 8601 as exact as they are; nothing is made up."""

import re
from datetime import date, datetime, timedelta, timezone
from functools import cache
from typing import NamedTuple

from digest.text.patterns import Late

_MONTHS = """
    january jan enero ene janvier janv januar jän jänner jan januari janeiro gennaio gen ocak stycznia января jan. янв|
    february feb febrero février févr fevr fév februar febr februari fevereiro fev febbraio şubat lutego февраля фев|
    march mar marzo mars märz mrz maart mrt março marca mart марта мар|
    april apr abril abr avril avr aprile kwietnia nisan апреля апр|
    may mayo mai mei maio maggio mag maj maja mayıs мая|
    june jun junio juin juni junho giugno giu czerwca haziran июня июн|
    july jul julio juillet juil juli julho luglio lug lipca temmuz июля июл|
    august aug agosto ago août aout augustus augusti sierpnia ağustos августа авг|
    september sept sep septiembre septembre setembro set settembre setiembre września eylül сентября сен сент|
    october oct octubre octobre oktober okt outubro out ottobre ott października ekim октября окт|
    november nov noviembre novembre novembro listopada kasım ноября ноя|
    december dec diciembre dic décembre déc dezember dez dezembro dicembre desember grudnia aralık декабря дек
"""
# Hours ahead of UTC. Names that stand for several zones (IST, BDT) are left out: then only the day is known.
_ZONES = {
    "gmt": 0.0, "utc": 0.0, "z": 0.0, "wet": 0.0, "bst": 1.0, "west": 1.0, "cet": 1.0, "mez": 1.0, "cest": 2.0,
    "mesz": 2.0, "eet": 2.0, "sast": 2.0, "eest": 3.0, "msk": 3.0, "eat": 3.0, "gst": 4.0, "pkt": 5.0, "wib": 7.0,
    "sgt": 8.0, "hkt": 8.0, "awst": 8.0, "jst": 9.0, "kst": 9.0, "aest": 10.0, "aedt": 11.0, "nzst": 12.0,
    "nzdt": 13.0, "brt": -3.0, "art": -3.0, "ast": -4.0, "edt": -4.0, "est": -5.0, "cdt": -5.0, "cst": -6.0,
    "mdt": -6.0, "mst": -7.0, "pdt": -7.0, "pst": -8.0,
}  # fmt: skip
# American zones that change with the season, by their standard offset.
_SEASONAL = {"et": -5.0, "eastern": -5.0, "ct": -6.0, "central": -6.0, "mt": -7.0, "pt": -8.0, "pacific": -8.0}


class PrintedDate(NamedTuple):
    """A date in a line: text[start:end] prints `iso`; `updated` when it is said to be a later change."""

    start: int
    end: int
    iso: str
    updated: bool = False


@cache
def months() -> dict[str, int]:
    """Month names and their short forms, lower-cased without a stop, in the languages that papers here are in."""
    return {name: number for number, names in enumerate(_MONTHS.split("|"), 1) for name in names.split()}


@cache
def _date_pattern() -> re.Pattern[str]:
    return re.compile(
        r"(?P<iso>\b(?:19|20)\d\d-\d\d-\d\d)(?:[T ](?=\d\d:\d\d))?"
        r"|\b(?P<d1>\d{1,2})(?:st|nd|rd|th|er|º|ª|\.)?\s(?:of\s|de\s)?(?P<m1>[^\W\d_]{3,12})\.?,?\s(?:del?\s)?(?P<y1>(?:19|20)\d\d)\b"
        r"|\b(?P<m2>[^\W\d_]{3,12})\.?\s(?P<d2>\d{1,2})(?:st|nd|rd|th)?,?\s(?P<y2>(?:19|20)\d\d)\b"
        r"|\b(?P<d3>\d{1,2})(?P<s3>[./-])(?P<m3>\d{1,2})(?P=s3)(?P<y3>(?:19|20)\d\d)\b"
        r"|\b(?P<y4>(?:19|20)\d\d)[/.](?P<m4>\d{1,2})[/.](?P<d4>\d{1,2})\b"
        r"|(?P<y5>(?:19|20)\d\d)年(?P<m5>\d{1,2})月(?P<d5>\d{1,2})日"
        r"|\bngày (?P<d6>\d{1,2})(?: tháng |[/-])(?P<m6>\d{1,2})(?: năm |[/-])(?P<y6>(?:19|20)\d\d)\b"
        r"|\b(?P<d7>\d\d)(?P<hm7>\d{4}) ?(?:GMT|UTC|Z) (?P<m7>[A-Z]{3}) (?P<y7>\d\d)\b"
    )


@cache
def _time_pattern() -> re.Pattern[str]:
    return re.compile(
        r"(?<![\d.])(?P<hour>\d{1,2})(?:(?:[:.h]| h )(?P<minute>[0-5]\d)(?::[0-5]\d(?:\.\d+)?)?(?![\d.]*%)"
        r"|(?=\s?[ap]\.?m\b))"
        r"\s?(?P<half>[ap]\.?m\b\.?)?(?:\s?(?:Uhr|hrs?|h|uur)\b\.?)?"
        r"(?:,?\s?\(?(?P<zone>[A-Za-z]{1,8})?(?P<offset>[+\-−]\d{1,2}(?::?\d\d)?)?\)?)?",
        re.IGNORECASE,
    )


_UPDATED = (
    *("update", "actuali", "mis à jour", "maj ", "aktualisiert", "aggiornat", "atualizad", "bijgewerkt", "cập nhật"),
    "modified",
)
_YEAR = re.compile(r"(?:19|20)\d\d|\d{6} ?(?:GMT|UTC|Z) [A-Z]{3} \d\d")
_BETWEEN = Late(r"[\s,;|·•–—/-]*(?:at|um|à|a las|alle ore|ore|às|om|kl\.?|a|,)?[\s:]*", flags=re.I)


def find_dates(text: str, language: str = "") -> list[PrintedDate]:
    """The full dates in a short text, each with the time and zone beside it.

    A day without a known zone stays a day, whatever time is printed. 03/04/2026 is read by the language's custom, and
    not at all in English, where two customs live.
    """
    if not _YEAR.search(text):
        return []
    found: list[PrintedDate] = []
    for match in _date_pattern().finditer(text):
        day = _day(match, language)
        if not day:
            continue
        start, end, iso = match.start(), match.end(), day.isoformat()
        if match["hm7"]:
            iso = _instant(day, int(match["hm7"][:2]), int(match["hm7"][2:]), 0.0) or iso
        else:
            behind = found[-1].end if found else 0
            start, end, iso = _with_time(text, behind, match.start(), match.end(), day)
        found.append(PrintedDate(start, end, iso, _is_updated(text[max(0, start - 24) : start])))
    return found


def _is_updated(before: str) -> bool:
    """Whether the words before a date say that it is a change's."""
    return any(map(before.lower().__contains__, _UPDATED))


def _day(match: re.Match[str], language: str) -> date | None:
    if match["iso"]:
        parts = [int(part) for part in match["iso"].split("-")]
        return _checked(*parts)
    form = str(match.lastgroup)[-1] if match.lastgroup else ""
    year, month, day = match[f"y{form}"], match[f"m{form}"], match[f"d{form}"]
    if form == "7":
        year = f"20{year}"
    number = int(month) if month.isdigit() else months().get(month.lower(), 0)
    if form == "3":
        return _numeric(int(year), int(day), number, match["s3"], language)
    return _checked(int(year), number, int(day))


def _numeric(year: int, first: int, second: int, separator: str, language: str) -> date | None:
    """A date of three numbers: the day first, unless only the American order makes sense; ambiguous English is none."""
    if second > 12:
        return _checked(year, first, second)
    if first <= 12 and first != second and separator != "." and language in ("", "en"):
        return None
    return _checked(year, second, first)


def _checked(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _with_time(text: str, behind: int, start: int, end: int, day: date) -> tuple[int, int, str]:
    """The span and ISO text of a date with the time printed after it or before it."""
    gap = _BETWEEN.match(text, end)
    after = _time_pattern().match(text, gap.end() if gap else end)
    if after and (iso := _timed(day, after)):
        known = after["offset"] or not after["zone"] or len(iso) > 10
        return start, after.end() if known else after.start("zone"), iso
    for before in _time_pattern().finditer(text, max(behind, start - 32), start):
        between = text[before.end() : start].strip(" ,;|·–—-.").lower()
        beside = not between or between in _BEFORE_DATE or between in weekdays()
        if beside and (iso := _timed(day, before)):
            return before.start(), end, iso
    return start, end, day.isoformat()


_BEFORE_DATE = frozenset(["on", "am", "le", "del", "il", "em", "op", "on the", "el", "do dia"])


@cache
def weekdays() -> frozenset[str]:
    return frozenset(
        """monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun montag
        dienstag mittwoch donnerstag freitag samstag sonnabend sonntag lunes martes miércoles jueves viernes sábado
        domingo lundi mardi mercredi jeudi vendredi samedi dimanche lunedì martedì mercoledì giovedì venerdì sabato
        domenica segunda terça quarta quinta sexta segunda-feira terça-feira quarta-feira quinta-feira sexta-feira
        maandag dinsdag woensdag donderdag vrijdag zaterdag zondag""".split()
    )


def _timed(day: date, time: re.Match[str]) -> str:
    """The instant when its zone is known, the day when only a time is printed, "" when this is no time."""
    hour, minute = int(time["hour"]), int(time["minute"] or 0)
    half = (time["half"] or "").lower()[:1]
    if half:
        if not 1 <= hour <= 12:
            return ""
        hour = hour % 12 + (12 if half == "p" else 0)
    if hour > 23:
        return ""
    offset = _offset(day, (time["zone"] or "").lower(), time["offset"] or "")
    return day.isoformat() if offset is None else _instant(day, hour, minute, offset) or day.isoformat()


def _offset(day: date, zone: str, offset: str) -> float | None:
    """Hours ahead of UTC, or None when the text does not say."""
    if offset and zone in ("", "gmt", "utc"):
        digits = offset[1:].replace(":", "")
        hours = int(digits[:2]) + int(digits[2:] or 0) / 60 if len(digits) > 2 else float(digits)
        return (hours if offset[0] == "+" else -hours) if hours <= 14 else None
    if zone in _SEASONAL:
        return _SEASONAL[zone] + _is_american_summer(day)
    return _ZONES.get(zone)


def _is_american_summer(day: date) -> bool:
    """From the second Sunday in March to the first in November."""
    march, november = date(day.year, 3, 8), date(day.year, 11, 1)
    return march + timedelta((6 - march.weekday()) % 7) <= day < november + timedelta((6 - november.weekday()) % 7)


def _instant(day: date, hour: int, minute: int, offset: float) -> str:
    try:
        zone = timezone(timedelta(hours=offset))
        return datetime(day.year, day.month, day.day, hour, minute, tzinfo=zone).isoformat()
    except ValueError:
        return ""
