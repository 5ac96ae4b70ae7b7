"""Parts of years and longer: quarters, halves, seasons, decades, weeks of a date, the nth weekday of a month."""

from datetime import timedelta

from digest.facts.dating import calendar
from digest.facts.dating.absolute import before_christ, day_first
from digest.facts.dating.heading import is_ahead
from digest.facts.dating.holidays import nth_weekday
from digest.facts.dating.reader import DateReader, Reading

_STEPS = {"last": -1, "this": 0, "next": 1}
_DECADES = "twenties thirties forties fifties sixties seventies eighties nineties".split()
_SEASON_STARTS = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}
_SEASON_ENDS = {"spring": 6, "summer": 9, "autumn": 12, "winter": 3}


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
        return before_christ(reader, place, after + 1) or (after + 1, {"date": f"{number - 1:02d}00s"})
    return nth_of(reader, after, number)


def nth_of(reader: DateReader, place: int, number: int) -> Reading | None:
    """First Monday of May, last Sunday in October, first week of March; the unit stands at `place`, -1 is the last."""
    unit = reader.at(place)
    if unit in ("quarter", "half") and reader.at(place + 1) == "of" and number in (-1, 1):
        part = "Q1" if number == 1 else "Q4"
        return _part_of_year(reader, place, place, part if unit == "quarter" else f"H{1 if number == 1 else 2}")
    weekday = unit in reader.weekdays
    if not weekday and unit not in ("week", "weekend", "day", "month"):
        return None
    if reader.at(place + 1) not in ("of", "in") or reader.at(place + 2) in ("this", "that"):
        return None
    inner = reader.dated(place + 2 + (reader.at(place + 2) == "the"))
    if inner is None or "date" not in inner[1]:
        return None
    month = str(inner[1]["date"])
    if len(month) != 7 or not month.replace("-", "").isdecimal() or not (weekday or unit == "day"):
        return inner
    year, month_number = int(month[:4]), int(month[5:])
    if unit == "day":
        number = number if number > 0 else calendar.days_in(year, month_number)
        return (inner[0], {"date": f"{month}-{number:02d}"}) if number <= calendar.days_in(year, month_number) else None
    day = nth_weekday(year, month_number, reader.weekdays[unit], number)
    return inner[0], {"date": day.isoformat()}


def _part_of_year(reader: DateReader, place: int, at: int, part: str) -> Reading | None:
    """A quarter or half whose word stands at `at`, with its year as far as the text gives one."""
    stop = at + 1
    year, after = reader.year_after(stop)
    if year:
        return after, {"date": f"{year}-{part}"}
    inner = stop + 1 if reader.at(stop) == "of" else stop
    the = reader.at(inner) == "the"
    inner += the
    year, after = reader.year_at(inner + (reader.at(inner) in ("fiscal", "fy", "financial")))
    if year:
        return after, {"date": f"{year}-{part}"}
    step = _STEPS.get(reader.at(inner), 0 if the else None)
    at = inner + (reader.at(inner) in _STEPS)
    at += reader.at(at) in ("fiscal", "financial", "calendar")
    if step is not None and reader.at(at) == "year":
        return at + 1, reader.year_by(step, part)
    if part[0] == "H":  # "the second half" is more often one of a match
        return None
    return stop, quarter_near(reader, part, place)


# What is told of a quarter when it is over.
_TOLD = frozenset("results figures earnings profit profits numbers sales revenue loss report accounts".split())


def quarter_near(reader: DateReader, part: str, place: int) -> dict[str, object]:
    """The quarter of that name at token `place` that is nearest, or that the words around it point to."""
    today, last = reader.today, int(part[1]) * 3
    if not today:
        return {"text": part.lower()}
    told = reader.at(place + 1 + (reader.at(place + 1) == "quarter")) in _TOLD
    told = told or reader.at(place + 3) in _TOLD
    points, first = -1 if told else reader.heading(place), last - 2
    if first <= today.month <= last:
        return {"date": f"{today.year - (points < 0 and today.month < last)}-{part}"}
    ahead = 30 * ((first - today.month) % 12)
    if is_ahead(30 * ((today.month - last) % 12), ahead, points):
        return {"date": f"{today.year + (first < today.month)}-{part}"}
    return {"date": f"{today.year - (last > today.month)}-{part}"}


def quarter_code(reader: DateReader, place: int) -> Reading | None:
    """Q3 2025, Q3, H1 2025."""
    part = reader.low[place].upper()
    year, stop = reader.year_after(place + 1)
    if year:
        return stop, {"date": f"{year}-{part}"}
    return (place + 1, quarter_near(reader, part, place)) if part[0] == "Q" else None


def fiscal(reader: DateReader, place: int) -> Reading | None:
    """FY 2025, fiscal 2024, the financial year 2024/25."""
    at = place + 1
    if reader.low[place] != "fy":
        at += reader.at(at) == "year"
    year, stop = reader.year_at(at)
    if not year:
        return None
    both = reader.rules["0"](reader, at)
    return both if both and "to" in both[1] else (stop, {"date": str(year)})


def season(reader: DateReader, place: int) -> Reading | None:
    """Summer 2015, the summer of 2015; the autumn, where it stands for a time."""
    name = calendar.SEASONS[reader.low[place]]
    year, stop = reader.year_after(place + 1)
    if year:
        return stop, {"date": f"{year}-{name}"}
    step = _STEPS.get(reader.at(place + 2))
    if reader.at(place + 1) == "of" and step is not None and reader.at(place + 3) == "year":
        return place + 4, reader.year_by(step, name)
    plain = reader.at(place + 1)[:1].isalpha() and reader.at(place + 1) not in reader.scan.function
    if reader.low[place] == "spring" and reader.at(place - 1) in ("in", "by", "until") and plain:
        return None
    timed = reader.at(place - 1) in ("the", "el", "zum", "im", "la") or reader.at(place - 1) in ("until", "by", "in")
    if not reader.today or not timed or (reader.low[place] == "fall" and reader.at(place - 1) != "the"):
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
    return place + 1, reader.year_by(_season_step(reader, place, name), name)


def _season_step(reader: DateReader, place: int, name: str) -> int:
    """1 for a season of next year, -1 for one of last year that this year's has not come to yet."""
    points = reader.heading(place)
    if points > 0:
        return int(season_passed(reader, name) and name != "winter")
    begun = reader.today is None or reader.today.month >= _SEASON_STARTS[name]
    far = reader.today is not None and _SEASON_STARTS[name] - reader.today.month > 6
    return -1 if not begun and name != "winter" and (points < 0 or far) else 0


def season_passed(reader: DateReader, name: str) -> bool:
    """Whether this year's season of that name is over on the day of publication."""
    return bool(reader.today and reader.today.month >= _SEASON_ENDS[name])


def decade_word(reader: DateReader, place: int) -> Reading | None:
    """The nineties."""
    if reader.low[place] == "noughties":
        return place + 1, {"date": "2000s"}
    tens = _DECADES.index(reader.low[place]) + 2
    before = reader.at(place - 1)
    if before == "-" and reader.at(place - 2) in ("nineteen", "eighteen"):
        return None
    if before in ("the", "early", "late", "mid", "-"):
        return place + 1, {"date": f"19{tens}0s"}
    return None


def after_the(reader: DateReader, place: int) -> Reading | None:
    """Dates that begin with the article: the 1990s, the third quarter, the 3rd of March, the week of April 14."""
    after, word = place + 1, reader.at(place + 1)
    if word in ("day", "days") and reader.at(after + 1) in ("before", "after"):
        near = {"yesterday": -2, "tomorrow": 2}.get(reader.at(after + 2))
        return (after + 3, reader.days_on(near, reader.scan.span(place, after + 3).lower())) if near else None
    if word in ("week", "weekend") and reader.at(after + 1) in ("of", "ending", "beginning", "commencing", "starting"):
        found = _week_of(reader, after)
        if found is not None or word == "week":
            return found
    if word in ("week", "weekend", "month", "year", *reader.weekdays) and (
        step := {("before", "last"): -2, ("after", "next"): 2}.get((reader.at(after + 1), reader.at(after + 2)))
    ):
        return after + 3, _two_away(reader, word, step)
    if word == "weekend":
        return None if reader.at(after + 1) in ("'s", "’s") else (after + 1, reader.weekend(place))
    if word[:1].isdecimal() or word in ("'", "’", "‘"):
        return _day_or_decade(reader, place)
    if word in ("twenty", "thirty"):
        return day_first(reader, after)
    if word in ("following", "previous") and reader.at(after + 1) in _AFTER_FOLLOWING:
        return after + 2, {"text": f"the {word} {reader.low[after + 1]}"}
    if word in calendar.ORDINALS or word in calendar.SEASONS or word in _DECADES or word in _AFTER_THE:
        rule = reader.rules.get(word)
        return rule(reader, after) if rule else None
    return None


_AFTER_THE = frozenset(
    "same end beginning start middle close early late mid turn last past next coming current month year small closing "
    "opening final morning afternoon evening night eve noughties nineteen eighteen fiscal financial april january july "
    "october quarter".split()
)
_AFTER_FOLLOWING = frozenset("day night morning evening afternoon week weekend month year summer winter".split())


def _two_away(reader: DateReader, unit: str, step: int) -> dict[str, object]:
    """The week after next, the year before last, the Tuesday after next."""
    today = reader.today
    if not today:
        return {"text": f"{unit} {'after next' if step > 0 else 'before last'}"}
    if unit in reader.weekdays:
        near = calendar.weekday_near(reader.weekdays[unit], today + timedelta(days=1 if step > 0 else -1), step > 0)
        return {"date": (near + timedelta(days=7 if step > 0 else -7)).isoformat()}
    if unit == "month":
        return {"date": calendar.shift_months(today, step)}
    if unit == "year":
        return {"date": str(today.year + step)}
    return {"date": calendar.week_of((today + timedelta(days=7 * step)).isoformat())}


def _day_or_decade(reader: DateReader, place: int) -> Reading | None:
    after = place + 1
    for rule in (day_first, reader.rules["0s"], reader.rules["0th"]):
        found = rule(reader, after)
        if found is not None:
            return found if not str(found[1].get("date", "")).isdecimal() else None
    day, stop = reader.day_at(after)
    if day and stop > after + 1 and reader.at(stop) == "of" and reader.at(stop + 1) in ("this", "next", "last", "the"):
        return _day_of_month(reader, stop + 1, day)
    marked = day and stop > after + 1 and reader.at(place - 1) in ("on", "by", "until", "from", "of", "back")
    if marked and reader.today and reader.at(stop) in (".", ",", "at", "and", "", "in", "for"):
        later = day > reader.today.day and not reader.future(place)
        month = calendar.shift_months(reader.today, -1 if later else 0)
        return (
            (stop, {"date": f"{month}-{day:02d}"}) if day <= calendar.days_in(int(month[:4]), int(month[5:])) else None
        )
    return None


def _day_of_month(reader: DateReader, place: int, day: int) -> Reading | None:
    """The 15th of next month; the word before "month" stands at `place`."""
    if reader.at(place + 1) != "month" or not reader.today:
        return None
    month = calendar.shift_months(reader.today, _STEPS.get(reader.low[place], 0))
    return place + 2, {"date": f"{month}-{min(day, calendar.days_in(int(month[:4]), int(month[5:]))):02d}"}


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
