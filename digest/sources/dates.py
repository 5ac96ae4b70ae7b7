"""The dates that feeds, pages and mails write, as ISO 8601."""

import re
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from functools import lru_cache

_MONTHS = {name: at for at, name in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), 1)}
_DAY_FIRST = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th)?[ .-]{1,2}([A-Za-z]{3})[a-z]{0,6}[ .,-]{1,2}(\d{4})\b")
_MONTH_FIRST = re.compile(r"\b([A-Za-z]{3})[a-z]{0,6}\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b")
_NUMBERS = re.compile(r"(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")
_CLOCK = re.compile(
    r"(?<!\d)(\d{1,2}):(\d\d)(?::(\d\d))?(?:\.\d{1,9})?\s*([ap]m)?\s*(z\b|gmt|utc|[+-]\d\d:?\d\d)?", re.I
)
# What nearly every feed writes; read by hand in a tenth of the time that a forgiving parser takes.
_USUAL = re.compile(
    r"(?:[A-Z][a-z]{2}, )?(\d{1,2}) ([A-Z][a-z]{2}) (\d{4}) (\d\d):(\d\d):(\d\d) (?:GMT|UTC|([+-])(\d\d)([0-5]\d))",
    re.A,
)


def iso_date(written: str) -> str | None:
    """The day or instant in ISO 8601 that a date as written stands for, or None.

    ISO 8601 and RFC 822 in full; else a day written in figures (year first) or with an English month, with its clock
    when there is one. A time without a zone counts as UTC.
    """
    written = " ".join(written[:100].split())
    if not written:
        return None
    if written[:4].isdigit() and (exact := _iso(written)):
        return exact
    if (usual := _USUAL.fullmatch(written)) and (exact := _rfc822(usual)):
        return exact
    from email.utils import parsedate_to_datetime  # takes as long to import as all of this package

    if written[-2:].lower() not in ("am", "pm") and " pm " not in written.lower():
        try:
            return _instant(parsedate_to_datetime(written))
        except (ValueError, TypeError, IndexError, OverflowError):
            pass
    return _pieces(written)


def _rfc822(found: re.Match[str]) -> str | None:
    """The instant in a date such as "Sun, 01 Mar 2026 10:05:00 +0100", None where there is no such time."""
    day, month, year, hour, minute, second, sign, ahead, beside = found.groups()
    try:
        zone = _zone(sign, int(ahead), int(beside)) if sign else UTC
        return datetime(
            int(year), _MONTHS[month.lower()], int(day), int(hour), int(minute), int(second), tzinfo=zone
        ).isoformat()
    except (ValueError, KeyError):
        return None


@lru_cache(maxsize=200)
def _zone(sign: str, hours: int, minutes: int) -> tzinfo:
    """The time zone so far ahead of UTC ("+") or behind it ("-")."""
    offset = timedelta(hours=hours, minutes=minutes)
    return timezone(-offset if sign == "-" else offset) if offset else UTC


def _iso(written: str) -> str | None:
    try:
        when = datetime.fromisoformat(written)
    except ValueError:
        return None
    return (
        written
        if len(written) == 10 and written[4] == "-"
        else when.date().isoformat()
        if _day_only(written)
        else _instant(when)
    )


def _day_only(written: str) -> bool:
    return len(written) <= 10 and ":" not in written


def _instant(when: datetime) -> str:
    when = when.replace(microsecond=0)
    return (when.replace(tzinfo=UTC) if when.tzinfo is None else when).isoformat()


def _pieces(written: str) -> str | None:
    day = _day(written)
    if day is None:
        return None
    clock = _CLOCK.search(written)
    try:
        if not clock:
            return datetime(*day, tzinfo=UTC).date().isoformat()
        hour = int(clock[1]) % 12 + (12 if clock[4].lower() == "pm" else 0) if clock[4] else int(clock[1])
        zone = (clock[5] or "+00:00").upper().replace("GMT", "+00:00").replace("UTC", "+00:00").replace("Z", "+00:00")
        moment = f"{day[0]:04}-{day[1]:02}-{day[2]:02}T{hour:02}:{clock[2]}:{clock[3] or '00'}{zone}"
        return datetime.fromisoformat(moment).isoformat()
    except ValueError:
        return None


def _day(written: str) -> tuple[int, int, int] | None:
    if found := _NUMBERS.search(written):
        return int(found[1]), int(found[2]), int(found[3])
    if (found := _DAY_FIRST.search(written)) and found[2].lower() in _MONTHS:
        return int(found[3]), _MONTHS[found[2].lower()], int(found[1])
    if (found := _MONTH_FIRST.search(written)) and found[1].lower() in _MONTHS:
        return int(found[3]), _MONTHS[found[1].lower()], int(found[2])
    return None
