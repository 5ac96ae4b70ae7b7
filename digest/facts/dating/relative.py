"""Dates counted from the day of publication: Thursday, yesterday, last week, five years ago, la semana pasada."""

from datetime import timedelta

from digest.facts.dating import calendar
from digest.facts.dating.absolute import day_first, month_first, numeric
from digest.facts.dating.periods import season_passed
from digest.facts.dating.reader import DateReader, Reading
from digest.facts.grammar import TIME_UNITS
from digest.text import numbers

_PERIODS = frozenset("week month year quarter decade century weekend fortnight season term".split())
_MANY = frozenset("weeks months years days decades hours quarters centuries weekends".split())
_STEP = {"last": -1, "past": -1, "previous": -1, "next": 1, "coming": 1, "following": 1, "upcoming": 1}
_BACK = frozenset({"ago", "earlier", "before", "previously", "prior"})
_ON = frozenset({"later", "hence", "afterwards"})
# Other languages: adjectives that point back, ahead or here; they agree with their noun.
_STEMS = {
    "es": (("pasad",), ("próxim", "proxim"), ("est",)),
    "fr": (("dernier", "dernière", "passé"), ("prochain",), ("ce", "cet")),
    "de": (("letzt", "vergangen", "vorig"), ("nächst", "kommend"), ("dies",)),
    "pt": (("passad",), ("próxim",), ("est", "nest")),
    "it": (("scors", "passat"), ("prossim",), ("quest",)),
}
FOREIGN_STARTS = frozenset(
    "la el le l il los na no im hace vor há letzte letzten letztes letzter vergangene vergangenen vergangenes nächste "
    "nächsten nächstes kommende kommenden diese dieser dieses este esta ce cette questa quest am".split()
)
_ARTICLES = frozenset("la el le l los las les die der das im am in der den na no il lo".split())
_AGO_FIRST = {"es": ("hace",), "fr": ("il", "y", "a"), "de": ("vor",), "pt": ("há",)}


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
    alone = word in _COMMON_WORDS and after == place + 1
    if alone and reader.at(place - 1) not in ("on", "last", "next", "na", "nesta"):
        return None
    if not reader.today:
        return after, {"text": word}
    step = _points(reader, after) if reader.language != "en" else 0
    future = step > 0 or (not step and reader.future(place) and reader.at(after) not in ("'s", "’s"))
    day = calendar.weekday_near(reader.weekdays[word], reader.today, future)
    return after + bool(step), {"date": day.isoformat()}


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
    if word == "aujourd":
        if reader.at(place + 2) != "hui":
            return None
        after = place + 3
    if word in ("morgen", "mañana") and (
        reader.capital(place) or reader.at(place - 1) in ("la", "por", "jeden", "esta", "am")
    ):
        return None
    return after, reader.days_on(reader.near_days[word], word)


def edge(reader: DateReader, place: int) -> Reading | None:
    """Early March, mid-May, late last year, later on Friday, earlier this week, the end of 2024."""
    word, after = reader.low[place], place + 1
    if word in ("middle", "beginning", "start", "end", "close", "turn", "dawn"):
        if reader.at(after) != "of":
            return None
        after += 1
    elif reader.at(after) in ("on", "in") or (reader.at(after) == "-" and word in ("mid", "early", "late")):
        after += 1
    if reader.at(after) == "the" and reader.at(after + 1) in _PERIODS:
        return after + 2, reader.period(reader.low[after + 1], 0)
    if reader.at(after) in ("a", "an") or (reader.at(after) in reader.rules and reader.rules[reader.at(after)] is edge):
        return None
    return reader.dated(after)


def relative(reader: DateReader, place: int) -> Reading | None:
    """Last Thursday, next week, this month, the same period of 2003, recent years, last March, this summer."""
    word, after = reader.low[place], place + 1
    noun, step = reader.at(after), _STEP.get(word, 0)
    if noun in _PERIODS or noun == "period":
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
        passed = step < 0 and season_passed(reader, name) and name != "winter"
        return after + 1, reader.year_by(0 if passed else step, name)
    return None


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


def _named_day(reader: DateReader, place: int, step: int) -> Reading:
    """Last Thursday is before today, next Thursday after it, this Thursday as the clause has it."""
    word, after = reader.low[place + 1], place + 2
    if not reader.today:
        return after, {"text": f"{reader.low[place]} {word}"}
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


def ago(reader: DateReader, place: int) -> Reading | None:
    """Five years ago, a year earlier, two weeks later, a few days ago, 1 month 21 days ago, two weeks from now."""
    number, at = _amount(reader, place)
    unit = TIME_UNITS.get(reader.at(at)) if at > place else None
    if unit is None:
        return None
    stop = at + 1
    if reader.at(stop) in ("and", ",") or reader.at(stop)[:1].isdecimal():
        rest = ago(reader, stop + (reader.at(stop) in ("and", ",")))
        if rest is not None:
            return rest[0], {"text": reader.scan.span(place, rest[0]).lower()}
    how = reader.at(stop)
    stop += 1
    if how in ("from", "after") and reader.at(stop) in ("now", "today", "tomorrow", "yesterday"):
        offset = {"tomorrow": 1, "yesterday": -1}.get(reader.low[stop], 0)
        how, stop = "hence", stop + 1
        if offset and reader.today:
            return stop, _moved(reader, number, unit, 1, "", offset)
    elif reader.language == "it" and how == "fa":
        how = "ago"
    if how not in _BACK and how not in _ON:
        return None
    if how in ("before", "prior") and reader.at(stop) not in (".", ",", "", "when"):
        return None
    if how in ("earlier", "later") and reader.at(stop) == "than":
        return None
    words = reader.scan.span(place, stop).lower()
    # Only "ago" and "from now" are counted from the day of publication.
    if how not in ("ago", "hence"):
        return stop, {"text": words}
    return stop, _moved(reader, number, unit, -1 if how == "ago" else 1, words)


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


def _moved(
    reader: DateReader, number: numbers.Number | None, unit: str, way: int, words: str, offset: int = 0
) -> dict[str, object]:
    """The date so many units before or after the day of publication."""
    if reader.today is None or number is None or number > 10_000:
        return {"text": words}
    days = {"days": 1, "nights": 1, "weeks": 7, "fortnights": 14}.get(unit)
    if days:
        return reader.days_on(round(way * number * days) + offset, words)
    if unit == "months":
        return {"date": calendar.shift_months(reader.today, round(way * number))}
    years = {"years": 1, "decades": 10, "centuries": 100}.get(unit)
    year = reader.today.year + round(way * number * years) if years else 0
    return {"date": f"{year:04d}"} if 0 < year < 10_000 else {"text": words}


def _points(reader: DateReader, place: int) -> int:
    """-1, 1 or 0 as the adjective at `place` points back, ahead or nowhere."""
    back, ahead, _ = _STEMS.get(reader.language, ((), (), ()))
    word = reader.at(place)
    return -1 if word.startswith(back) and back else 1 if word.startswith(ahead) and ahead else 0


def foreign(reader: DateReader, place: int) -> Reading | None:
    """La semana pasada, l'année dernière, letzte Woche, im vergangenen Jahr, hace dos semanas, vor zwei Wochen."""
    if reader.language == "en":
        return None
    first = _AGO_FIRST.get(reader.language, ())
    if first and tuple(reader.low[place : place + len(first)]) == first:
        read = numbers.read_words(reader.low, place + len(first), reader.language)
        digits = reader.at(place + len(first))
        if digits[:1].isdecimal():
            read = (numbers.read_digits(digits, reader.language) or 0, place + len(first) + 1)
        unit = TIME_UNITS.get(reader.at(read[1])) if read else None
        if read and unit:
            return read[1] + 1, _moved(reader, read[0], unit, -1, reader.scan.span(place, read[1] + 1).lower())
    at = place
    if reader.low[at] in _ARTICLES:
        at += 1
        if reader.at(at) in ("'", "’"):
            at += 1
    return _foreign_period(reader, at)


def _foreign_period(reader: DateReader, at: int) -> Reading | None:
    """A unit of time with its adjective, before or behind it; or a weekday with its adjective before it."""
    here = _STEMS.get(reader.language, ((), (), ()))[2]
    step = _points(reader, at)
    if step and reader.at(at + 1) in reader.weekdays and reader.today:
        day = calendar.weekday_near(
            reader.weekdays[reader.at(at + 1)], reader.today - timedelta(days=step < 0), step > 0
        )
        return at + 2, {"date": day.isoformat()}
    unit = TIME_UNITS.get(reader.at(at), "")[:-1]
    if unit in ("week", "month", "year"):
        step = _points(reader, at + 1)
        return (at + 2, reader.period(unit, step)) if step else None
    unit = TIME_UNITS.get(reader.at(at + 1), "")[:-1]
    if unit in ("week", "month", "year") and (step or (here and reader.at(at) in _forms(here))):
        return at + 2, reader.period(unit, step)
    return None


def _forms(stems: tuple[str, ...]) -> frozenset[str]:
    return frozenset(stem + ending for stem in stems for ending in ("", "a", "e", "o", "te", "er", "es", "en", "em"))
