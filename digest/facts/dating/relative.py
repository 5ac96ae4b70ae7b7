"""Dates seen from the day of publication: Thursday, yesterday, last week, next March."""

from datetime import date, timedelta

from digest.facts.dating import calendar
from digest.facts.dating.absolute import day_first, month_first
from digest.facts.dating.digits import numeric
from digest.facts.dating.edges import PERIODS
from digest.facts.dating.foreign import points
from digest.facts.dating.periods import nth_of, season_passed
from digest.facts.dating.reader import DateReader, Reading

_MANY = frozenset("weeks months years days decades hours quarters centuries weekends".split())
_KINDS_OF_YEAR = frozenset("fiscal financial tax calendar school academic business".split())
_STEP = {"last": -1, "past": -1, "previous": -1, "next": 1, "coming": 1, "following": 1, "upcoming": 1}


def weekday(reader: DateReader, place: int) -> Reading | None:
    """Thursday; Thursday, 3 March 2021; mardi dernier."""
    word, after = reader.low[place], place + 1
    if reader.at(place - 1) in ("every", "each", "cada", "chaque", "jeden", "ogni"):
        return None
    if word in calendar.DOUBTFUL_DAYS:
        if not reader.capital(place):
            return None
        if reader.at(after) == "." and reader.scan.glued(after):
            after += 1
    if reader.at(after) == "-" and reader.at(after + 1) == "feira":
        after += 2
    longer = _full_date(reader, after)
    if longer is not None:
        return longer
    numbered = _day_number(reader, place, after)
    if numbered is not None:
        return numbered
    follows = reader.at(after + 1)[:1]
    counted = reader.at(after) in ("week", "fortnight") and word not in calendar.DOUBTFUL_DAYS
    if counted and reader.today and follows not in ("'", "’") and not follows.isalpha():
        return after + 1, _weeks_on(reader, word, 7 if reader.low[after] == "week" else 14)
    alone = word in _COMMON_WORDS and after == place + 1
    if alone and reader.at(place - 1) not in ("on", "last", "next", "na", "nesta"):
        return None
    if reader.language == "fr" and reader.at(place - 1) == "le":
        return None  # "le jeudi" is every Thursday
    if not reader.today:
        return after, {"text": word}
    step = points(reader, after) if reader.language != "en" else 0
    future = step > 0 or (not step and reader.future(place) and reader.at(after) not in ("'s", "’s"))
    day = calendar.weekday_near(reader.weekdays[word], reader.today, future)
    return after + bool(step), {"date": day.isoformat()}


def _day_number(reader: DateReader, place: int, after: int) -> Reading | None:
    """Monday the 5th, sábado 6: a weekday with its day of the month; the month is the near one in which they meet."""
    at = after + (reader.at(after) in ("the", "den", "le", "el", "día"))
    day, stop = reader.day_at(at)
    bare = stop == at + 1 and reader.at(at).isdecimal()
    if not day or not reader.today or (bare and reader.language == "en") or reader.scan.is_break(after):
        return None
    if not reader.at(at)[:1].isdecimal() or (
        reader.at(stop)[:1].isalnum() and reader.at(stop) not in reader.scan.function
    ):
        return None
    for step in (0, 1, -1, 2, -2):
        month = calendar.shift_months(reader.today, step)
        exists = day <= calendar.days_in(int(month[:4]), int(month[5:]))
        if exists and date.fromisoformat(f"{month}-{day:02d}").weekday() == reader.weekdays[reader.low[place]]:
            return stop, {"date": f"{month}-{day:02d}"}
    return None


def _weeks_on(reader: DateReader, word: str, days: int) -> dict[str, object]:
    """Thursday week: so many days after the next Thursday."""
    today = reader.today or date.min
    day = calendar.weekday_near(reader.weekdays[word], today, True)
    return {"date": (day + timedelta(days=days)).isoformat()}


_COMMON_WORDS = frozenset("sun sat segunda quarta quinta sexta terça".split())


def _full_date(reader: DateReader, place: int) -> Reading | None:
    """The date that a weekday only introduces."""
    at = place + 1 if reader.at(place) == "," else place
    if reader.at(at) in ("the", "den", "le", "el"):
        at += 1
    if reader.scan.is_break(at):
        return None
    if reader.at(at) in reader.months:
        return month_first(reader, at)
    return day_first(reader, at) or (numeric(reader, at) if reader.at(at)[:1].isdecimal() else None)


def near_day(reader: DateReader, place: int) -> Reading | None:
    """Today, yesterday, tonight, aujourd'hui."""
    word, after = reader.low[place], place + 1
    if word == "avant" and reader.low[after : after + 2] == ["-", "hier"]:
        return after + 2, reader.days_on(-2, "avant-hier")
    if word == "antes":
        return (after + 2, reader.days_on(-2, word)) if reader.low[after : after + 2] == ["de", "ayer"] else None
    if word == "avant":
        return None
    if word == "aujourd":
        if reader.at(place + 2) != "hui":
            return None
        after = place + 3
    if word in ("morgen", "mañana") and (
        (reader.capital(place) and reader.scan.sentence(place)[0] != place)
        or reader.at(place - 1) in ("la", "por", "jeden", "esta", "am")
    ):
        return None
    return after, reader.days_on(reader.near_days[word], word)


def relative(reader: DateReader, place: int) -> Reading | None:
    """Last Thursday, next week, this month, the same period of 2003, recent years, last March, this summer."""
    word, after = reader.low[place], place + 1
    noun, step = reader.at(after), _STEP.get(word, 0)
    if word == "last":
        counted = nth_of(reader, after, -1)
        if counted is not None:
            return counted
    if noun in _KINDS_OF_YEAR and reader.at(after + 1) in ("year", "quarter") and word != "that":
        return after + 2, reader.period(reader.low[after + 1], step)
    if noun in PERIODS or noun == "period":
        return _this_period(reader, place, step)
    if noun in _MANY:
        return (after + 1, {"text": f"{word} {noun}"}) if word in ("recent", "coming") else None
    if noun in ("night", "evening") and word == "last":
        return after + 1, reader.days_on(-1, "last night")
    if noun in calendar.PARTS_OF_DAY and word == "this":
        return after + 1, reader.days_on(0, f"this {noun}")
    if noun in reader.weekdays and noun not in calendar.DOUBTFUL_DAYS:
        return _named_day(reader, place, step)
    doubtful = noun in calendar.DOUBTFUL_MONTHS and not reader.capital(after)
    if noun in reader.months and not doubtful and word != "that":
        if reader.day_at(after + 1)[0] or reader.year_after(after + 1)[0]:
            return month_first(reader, after)
        return _named_month(reader, after, step)
    if noun in calendar.SEASONS and word in ("last", "this", "next", "past", "coming"):
        name = calendar.SEASONS[noun]
        return after + 1, reader.year_by(0 if _this_year(reader, name, step) else step, name)
    return None


def _this_year(reader: DateReader, name: str, step: int) -> bool:
    """Whether last or next summer is this year's; a winter bears the year that it begins in."""
    if name == "winter":
        return step > 0 and bool(reader.today) and not season_passed(reader, name)
    return step < 0 and season_passed(reader, name)


def _this_period(reader: DateReader, place: int, step: int) -> Reading | None:
    word, unit, stop = reader.low[place], reader.low[place + 1], place + 2
    if word == "same":
        if reader.at(stop) in ("of", "in", "last"):
            return reader.dated(stop if reader.at(stop) == "last" else stop + 1)
        return None if unit in ("period", "season", "term") else (stop, reader.period(unit, 0))
    if (
        unit == "period"
        or word in ("recent", "that", "current")
        or (unit in ("season", "term") and word not in ("last", "next", "this"))
    ):
        return None
    if unit in ("week", "weekend") and reader.at(stop) == "of" and word == "last":
        inner = reader.dated(stop + 1)
        if inner is not None and "date" in inner[1]:
            return inner
    if unit == "week" and (
        reader.at(stop) in reader.weekdays or (reader.at(stop) == "on" and reader.at(stop + 1) in reader.weekdays)
    ):
        at = stop + (reader.at(stop) == "on")
        return at + 1, _weekday_of_week(reader, at, step)
    return stop, reader.period(unit, step)


def _weekday_of_week(reader: DateReader, place: int, step: int) -> dict[str, object]:
    """The Friday of next week."""
    if not reader.today:
        return {"text": reader.low[place]}
    monday = reader.today - timedelta(days=reader.today.weekday()) + timedelta(days=7 * step)
    return {"date": (monday + timedelta(days=reader.weekdays[reader.low[place]])).isoformat()}


def _named_day(reader: DateReader, place: int, step: int) -> Reading | None:
    """Last Thursday is before today, next Thursday after it, this Thursday as the clause has it."""
    word, after = reader.low[place + 1], place + 2
    if not reader.today:
        return after, {"text": f"{reader.low[place]} {word}"}
    if reader.low[place] == "following":
        if reader.at(after) in ("'s", "’s"):
            return None  # "following Thursday's raid"
        start = reader.told if reader.at(place - 1) in ("the", "der") and reader.told else reader.today
        return after, {"date": calendar.weekday_after(reader.weekdays[word], start).isoformat()}
    start = reader.today - timedelta(days=1) if step < 0 else reader.today
    ahead = step > 0 or (step == 0 and (reader.low[place] == "this" or reader.future(place)))
    day = calendar.weekday_near(reader.weekdays[word], start, ahead)
    if step > 0 and day == reader.today:
        day += timedelta(days=7)
    return after, {"date": day.isoformat()}


def _named_month(reader: DateReader, place: int, step: int) -> Reading:
    month = reader.months[reader.low[place]]
    if not reader.today:
        return place + 1, {"date": f"--{month:02d}"}
    year, here = reader.today.year, reader.today.month
    if step < 0:
        year -= month >= here
    elif step > 0:
        year += month <= here
    return place + 1, {"date": f"{year:04d}-{month:02d}"}


def all_period(reader: DateReader, place: int) -> Reading | None:
    """All year, all week."""
    noun = reader.at(place + 1)
    if noun in ("year", "week", "month") and reader.at(place + 2) != "-":
        return place + 2, reader.period(noun, 0)
    return None
