"""Parts of years and longer: quarters, halves, seasons, decades, weeks of a date, holidays."""

from digest.facts.dating import calendar
from digest.facts.dating.absolute import day_first
from digest.facts.dating.reader import DateReader, Reading

_STEPS = {"last": -1, "this": 0, "next": 1}
_DECADES = "twenties thirties forties fifties sixties seventies eighties nineties".split()
_SEASON_ENDS = {"spring": 6, "summer": 9, "autumn": 12, "winter": 3}
# Holidays with a fixed day; Eve is the day before.
_HOLIDAYS = {"christmas": (12, 25), "halloween": (10, 31), "valentine": (2, 14), "hogmanay": (12, 31)}


def ordinal(reader: DateReader, place: int) -> Reading | None:
    """Third quarter of 2025, first half, twentieth century, first of May, first week of May."""
    word, after = reader.low[place], place + 1
    found = day_first(reader, place)
    if found is not None:
        return found
    if reader.at(after) == "-":
        after += 1
    unit, number = reader.at(after), calendar.ORDINALS[word]
    if unit == "quarter" and number <= 4:
        return _part_of_year(reader, place, after, f"Q{number}")
    if unit == "half" and number <= 2:
        return _part_of_year(reader, place, after, f"H{number}")
    if unit == "century":
        return after + 1, {"date": f"{number - 1:02d}00s"}
    if unit in ("week", "weekend", "day", "month", *reader.weekdays) and reader.at(after + 1) in ("of", "in"):
        inner = reader.dated(after + 2)
        if inner and "date" in inner[1]:
            return inner
    return None


def _part_of_year(reader: DateReader, place: int, at: int, part: str) -> Reading | None:
    """A quarter or half whose word stands at `at`, with its year as far as the text gives one."""
    stop = at + 1
    year, after = reader.year_after(stop)
    if year:
        return after, {"date": f"{year}-{part}"}
    inner = stop + 1 if reader.at(stop) == "of" else stop
    if reader.at(inner) == "the":
        inner += 1
    step = _STEPS.get(reader.at(inner))
    if step is not None and reader.at(inner + 1) == "year":
        return inner + 2, reader.year_by(step, part)
    if part[0] == "H":  # "the second half" is more often one of a match
        return None
    return stop, quarter_near(reader, part)


def quarter_near(reader: DateReader, part: str) -> dict[str, object]:
    """The last such quarter that has ended by the day of publication."""
    if not reader.today:
        return {"text": part.lower()}
    return {"date": f"{reader.today.year - (int(part[1]) * 3 > reader.today.month)}-{part}"}


def quarter_code(reader: DateReader, place: int) -> Reading | None:
    """Q3 2025, Q3, H1 2025."""
    part = reader.low[place].upper()
    year, stop = reader.year_after(place + 1)
    if year:
        return stop, {"date": f"{year}-{part}"}
    return (place + 1, quarter_near(reader, part)) if part[0] == "Q" else None


def fiscal(reader: DateReader, place: int) -> Reading | None:
    """FY 2025."""
    year, stop = reader.year_at(place + 1)
    return (stop, {"date": str(year)}) if year else None


def season(reader: DateReader, place: int) -> Reading | None:
    """Summer 2015, the summer of 2015; the autumn, where it stands for a time."""
    name = calendar.SEASONS[reader.low[place]]
    year, stop = reader.year_after(place + 1)
    if year:
        return stop, {"date": f"{year}-{name}"}
    step = _STEPS.get(reader.at(place + 2))
    if reader.at(place + 1) == "of" and step is not None and reader.at(place + 3) == "year":
        return place + 4, reader.year_by(step, name)
    timed = reader.at(place - 1) in ("the", "el", "zum", "im", "la") or reader.at(place - 1) in ("until", "by", "in")
    if not reader.today or not timed or (reader.low[place] in ("fall", "spring") and reader.at(place - 1) != "the"):
        return None
    if reader.at(place - 1) == "the" and reader.at(place - 2) not in (
        "in",
        "until",
        "by",
        "during",
        "for",
        "from",
        "of",
        "over",
    ):
        return None
    return place + 1, reader.year_by(int(reader.future(place) and season_passed(reader, name)), name)


def season_passed(reader: DateReader, name: str) -> bool:
    """Whether this year's season of that name is over on the day of publication."""
    return bool(reader.today and reader.today.month >= _SEASON_ENDS[name])


def decade_word(reader: DateReader, place: int) -> Reading | None:
    """The nineties."""
    tens = _DECADES.index(reader.low[place]) + 2
    if reader.at(place - 1) in ("the", "early", "late", "mid", "-"):
        return place + 1, {"date": f"19{tens}0s"}
    return None


_BEFORE_HOLIDAY = frozenset("since until before at by on after".split())


def holiday(reader: DateReader, place: int) -> Reading | None:
    """Christmas Day, New Year's Eve, Halloween, Valentine's Day."""
    word, after = reader.low[place], place + 1
    if not reader.capital(place):
        return None
    if word == "new":
        if (
            reader.at(after) != "year"
            or reader.at(after + 2) not in ("day", "eve")
            or reader.at(after + 1) not in ("'s", "’s")
        ):
            return None
        month, day, after = (12, 31, after + 3) if reader.at(after + 2) == "eve" else (1, 1, after + 3)
    else:
        month, day = _HOLIDAYS[word]
        if reader.at(after) in ("'s", "’s"):
            after += 1
        if reader.at(after) in ("day", "eve"):
            day -= reader.low[after] == "eve"
            after += 1
        elif not reader.year_at(after)[0] and (
            word == "valentine" or reader.capital(after) or reader.at(place - 1) not in _BEFORE_HOLIDAY
        ):
            return None
    year, after = reader.year_after(after)
    value = reader.day_value(place, year, month, day)
    return (after, value) if value else None


def after_the(reader: DateReader, place: int) -> Reading | None:
    """Dates that begin with the article: the 1990s, the third quarter, the 3rd of March, the week of April 14."""
    after, word = place + 1, reader.at(place + 1)
    if word in ("day", "days") and reader.at(after + 1) in ("before", "after"):
        near = {"yesterday": -2, "tomorrow": 2}.get(reader.at(after + 2))
        return (after + 3, reader.days_on(near, reader.scan.span(place, after + 3).lower())) if near else None
    if word == "week" and reader.at(after + 1) == "of":
        return _week_of(reader, after)
    if word == "weekend":
        return None if reader.at(after + 1) in ("'s", "’s") else (after + 1, reader.period("weekend", 0))
    if word[:1].isdecimal() or word in ("'", "’", "‘"):
        return _day_or_decade(reader, place)
    if word in ("twenty", "thirty"):
        return day_first(reader, after)
    if word in ("following", "previous") and reader.at(after + 1) in ("day", "week", "month", "year"):
        return after + 2, {"text": f"the {word} {reader.low[after + 1]}"}
    if word in calendar.ORDINALS or word in calendar.SEASONS or word in _DECADES or word in _AFTER_THE:
        rule = reader.rules.get(word)
        return rule(reader, after) if rule else None
    return None


_AFTER_THE = frozenset(
    "same end beginning start middle close early late mid turn last past next coming month year".split()
)


def _day_or_decade(reader: DateReader, place: int) -> Reading | None:
    after = place + 1
    for rule in (day_first, reader.rules["0s"], reader.rules["0th"]):
        found = rule(reader, after)
        if found is not None:
            return found if not str(found[1].get("date", "")).isdecimal() else None
    day, stop = reader.day_at(after)
    marked = day and stop > after + 1 and reader.at(place - 1) in ("on", "by", "until", "from", "of", "back")
    if marked and reader.today and reader.at(stop) in (".", ",", "at", "and", "", "in", "for"):
        return stop, {"date": f"{reader.today.year:04d}-{reader.today.month:02d}-{day:02d}"}
    return None


def _week_of(reader: DateReader, place: int) -> Reading | None:
    """The week of April 14; `place` is that of "week"."""
    at = place + 2
    if reader.at(at) == "the":
        at += 1
    inner = reader.dated(at)
    day = str(inner[1].get("date", "")) if inner else ""
    if inner is None or len(day) != 10 or day[0] == "-":
        return None
    return inner[0], {"date": calendar.week_of(day)}
