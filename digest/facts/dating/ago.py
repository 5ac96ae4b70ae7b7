"""Dates so many units away: five years ago, a year earlier, a week from Thursday, two Sundays ago, Thursday week."""

from datetime import date, timedelta

from digest.facts.dating import calendar
from digest.facts.dating.reader import DateReader, Reading
from digest.facts.grammar import TIME_UNITS
from digest.text import numbers

_BACK = frozenset({"ago", "earlier", "before", "previously", "prior"})
_ON = frozenset({"later", "hence", "afterwards"})
_DAYS = {"days": 1, "nights": 1, "weeks": 7, "fortnights": 14}
_YEARS = {"years": 1, "decades": 10, "centuries": 100}


def ago(reader: DateReader, place: int, parts: int = 3) -> Reading | None:
    """Five years ago, a year earlier, two weeks later, a few days ago, 1 month 21 days ago, two weeks from now.

    `parts` is how many numbers with their units may stand one behind the other.
    """
    if place >= reader.size:
        return None
    number, at = _amount(reader, place)
    if at == place:
        return None
    if reader.at(at) in reader.weekday_plurals:
        return _weekdays_ago(reader, place, number, at)
    if reader.at(at).removesuffix("s") in calendar.SEASONS and reader.at(at + 1) == "ago":
        name = calendar.SEASONS[reader.low[at].removesuffix("s")]
        known = 0 < (number or 0) < 1000
        return at + 2, reader.year_by(-round(number or 0), name) if known else {"text": f"{name} ago"}
    unit = TIME_UNITS.get(reader.at(at))
    if unit is None:
        return None
    stop = at + 1
    if parts > 1 and (reader.at(stop) in ("and", ",") or reader.at(stop)[:1].isdecimal()):
        rest = ago(reader, stop + (reader.at(stop) in ("and", ",")), parts - 1)
        if rest is not None:
            return rest[0], {"text": reader.scan.span(place, rest[0]).lower()}
    return _counted(reader, place, stop, number, unit)


def units_ago(reader: DateReader, place: int) -> Reading | None:
    """Centuries ago, weeks later: units without a number."""
    how = reader.at(place + 1)
    if numbers.scale_of(reader.at(place - 1), reader.language) or reader.at(place - 1)[:1].isdecimal():
        return None  # "4.6 billion years ago" is a span of time
    if how in ("ago", "earlier", "later") and reader.at(place + 2) != "than":
        return place + 2, {"text": reader.scan.span(place, place + 2).lower()}
    return None


def _counted(reader: DateReader, place: int, stop: int, number: numbers.Number | None, unit: str) -> Reading | None:
    """What the word behind the units at `stop` makes of them: ago, earlier, later, from now, from Thursday."""
    how = reader.at(stop)
    if how in ("from", "after", "before", "on") and not reader.scan.is_break(stop):
        return _from_day(reader, place, stop, number, unit)
    if how in ("'", "’") and reader.at(stop + 1) == "time" and reader.at(place - 1) == "in":
        return stop + 2, moved(reader, number, unit, 1, reader.scan.span(place, stop + 2).lower())
    stop += 1
    if reader.language == "it" and how == "fa":
        how = "ago"
    if how not in _BACK and how not in _ON:
        return None
    if how in ("before", "prior") and reader.at(stop) not in (".", ",", "", "when"):
        return None
    if how in ("earlier", "later") and reader.at(stop) == "than":
        return None
    # Only "ago" and "hence" are counted from the day of publication.
    if how not in ("ago", "hence"):
        return stop, {"text": reader.scan.span(place, stop).lower()}
    value = moved(reader, number, unit, -1 if how == "ago" else 1, reader.scan.span(place, stop).lower())
    if "text" in value and number is not None and reader.today and unit in _YEARS:
        return None  # before all years that are counted: "2,300 years ago" says how long
    return _weekday_then(reader, stop, unit, value)


def _weekday_then(reader: DateReader, stop: int, unit: str, value: dict[str, object]) -> Reading:
    """The weekday that may follow: a week ago Thursday, two weeks ago on Monday."""
    at = stop + 1 if reader.at(stop) in ("on", "this", "last") else stop
    day = str(value.get("date", ""))
    if (
        reader.at(at) not in reader.weekdays
        or unit not in _DAYS
        or not reader.capital(at)
        or reader.scan.is_break(stop)
    ):
        return stop, value
    if len(day) == 10 and reader.today:
        back = (reader.today.weekday() - reader.weekdays[reader.low[at]]) % 7
        value = {"date": (date.fromisoformat(day) - timedelta(days=back)).isoformat()}
    return at + 1, value


def _from_day(reader: DateReader, place: int, at: int, number: numbers.Number | None, unit: str) -> Reading | None:
    """A week from Thursday, two weeks from now, two days before Christmas; the joint stands at `at`."""
    how, named = reader.low[at], reader.at(at + 1)
    way = -1 if how == "before" else 1
    if named in ("now", "today") and how != "on":
        stop = at + 2
        return stop, moved(reader, number, unit, way, reader.scan.span(place, stop).lower())
    sure = named in ("tomorrow", "yesterday") or (how in ("before", "after") and named in reader.holidays)
    weekday = named in reader.weekdays and (how == "from" or (how == "on" and unit == "weeks"))
    if not sure and not weekday and not (how == "from" and named in ("next", "this", "last", *reader.months)):
        return None
    inner = reader.dated(at + 1)
    if inner is None:
        return None
    words = reader.scan.span(place, inner[0]).lower()
    if weekday and reader.today:
        start = calendar.weekday_near(reader.weekdays[named], reader.today, True)
    else:
        day = str(inner[1].get("date", ""))
        if len(day) != 10 or day[0] == "-":
            return (inner[0], {"text": words}) if named in ("tomorrow", "yesterday") else None
        start = date.fromisoformat(day)
    return inner[0], moved(reader, number, unit, way, words, start)


def _weekdays_ago(reader: DateReader, place: int, number: numbers.Number | None, at: int) -> Reading | None:
    """Two Sundays ago."""
    if reader.at(at + 1) not in ("ago", "from"):
        return None
    stop = at + 2 + (reader.low[at + 1] == "from" and reader.at(at + 2) == "now")
    if not reader.today or number is None or number > 60:
        return stop, {"text": reader.scan.span(place, stop).lower()}
    day = reader.weekday_plurals[reader.low[at]]
    back = (reader.today.weekday() - day) % 7 or 7
    if reader.low[at + 1] == "ago":
        return stop, {"date": (reader.today - timedelta(days=back + 7 * (int(number) - 1))).isoformat()}
    ahead = (day - reader.today.weekday()) % 7 or 7
    return stop, {"date": (reader.today + timedelta(days=ahead + 7 * (int(number) - 1))).isoformat()}


def _amount(reader: DateReader, place: int) -> tuple[numbers.Number | None, int]:
    """How many units: a number, or None for "a few"; and the place of the unit (`place` itself: none)."""
    first, at = reader.low[place], place + 1
    if first in ("a", "an"):
        if reader.at(at) not in ("few", "couple", "dozen", "half", "hundred", "thousand"):
            return 1, at
        if reader.at(at) in ("hundred", "thousand"):
            return {"hundred": 100, "thousand": 1000}[reader.low[at]], at + 1
        at += 1
    elif first in ("several", "few", "half", "many", "couple"):
        pass
    elif first[0].isdecimal():
        return numbers.read_digits(first, reader.language), at
    else:
        return numbers.read_words(reader.low, place, reader.language) or (None, place)
    while reader.at(at) in ("of", "-", "a"):
        at += 1
    return None, at


def moved(
    reader: DateReader, number: numbers.Number | None, unit: str, way: int, words: str, start: date | None = None
) -> dict[str, object]:
    """The date so many units before or after `start`, which is the day of publication when it is not given."""
    start = start or reader.today
    if start is None or number is None or number > 10_000:
        return {"text": words}
    if unit in _DAYS:
        return {"date": (start + timedelta(days=round(way * number * _DAYS[unit]))).isoformat()}
    if unit == "months":
        return {"date": calendar.shift_months(start, round(way * number))}
    year = start.year + round(way * number * _YEARS[unit]) if unit in _YEARS else 0
    return {"date": f"{year:04d}"} if 0 < year < 10_000 else {"text": words}
