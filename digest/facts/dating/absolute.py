"""Dates by the calendar: 3 March 2021, March 3-5, years, decades, eras and centuries."""

from digest.facts.amounts.nouns import is_plural
from digest.facts.dating import calendar
from digest.facts.dating.reader import DateReader, Reading
from digest.text import numbers

_COUNTED = frozenset("people % million percent billion per deaths homes jobs".split())
_BEFORE_YEAR = frozenset(
    "in since by of until till from during before after the for en de im seit and between to".split()
)
_NOT_BEFORE_YEAR = frozenset(
    "no number than least about nearly some rs room flight usd eur gbp almost around over".split()
)
_NOT_AFTER_YEAR = frozenset(
    "percent % million billion thousand dollars euros pounds per km kg tonnes people homes".split()
)
# Before a year and a plural: "your 2026 orders", "the club's 2019 accounts".
_OWNERS = frozenset("its their his her your our my 's ’s".split())
_MONTH_BEFORE = frozenset(
    "in of since until till by from to last next this mid early late during before after and through between for every "
    "en de im seit bis em a -".split()
)


def month_first(reader: DateReader, place: int) -> Reading | None:
    """March 3, 2021; March 3-5; March the third; March 2021; March."""
    month, after = reader.month_at(place)
    day, stop = (0, after) if reader.scan.is_break(after) else reader.day_at(after)
    if not day and reader.at(after) == "the":
        day, stop = reader.day_at(after + 1)
    if day and reader.at(after).isdecimal() and stop == after + 1 and reader.at(stop) in _COUNTED:
        day = 0
    if day:
        to, stop = _last_day(reader, stop)
        year, stop = reader.year_after(stop)
        value = reader.day_value(place, year, month, day)
        if value is not None:
            return stop, _until(value, to)
    joint = reader.at(after) in ("-", "–", "/") and reader.scan.glued(after)
    if joint and reader.at(after + 1) in reader.months and reader.capital(place) and reader.capital(after + 1):
        return _months(reader, place, after + 1)
    if joint and after == place + 1 and reader.at(after + 1).isdecimal():  # Jan-21-2016
        day, year = reader.day_at(after + 1)[0], reader.year_at(after + 3)[0]
        value = reader.day_value(place, year, month, day) if day and year and reader.at(after + 2) == "-" else None
        if value is not None:
            return after + 4, value
    year, stop = reader.year_after(after)
    if not year:
        if not _is_month(reader, place):
            return None
        stop = after
        if reader.at(stop - 1) == "." and reader.scan.sentence(place)[1] == stop:
            stop -= 1
        if reader.at(place - 1) in ("every", "each"):
            return stop, {"text": f"every {reader.low[place]}"}
    value = reader.day_value(place, year, month, 0)
    return (stop, value) if value else None


def _months(reader: DateReader, place: int, last: int) -> Reading | None:
    """April-June, January–March 2025; the second month stands at `last`."""
    to, stop = reader.month_at(last)
    year, after = reader.year_after(stop)
    value = reader.day_value(place, year, reader.months[reader.low[place]], 0)
    if value is None or value["date"] == f"--{to:02d}":
        return None
    if reader.at(stop) in ("quarter", "period", "half") and not year:
        stop += 1
    return (after if year else stop), {**value, "to": f"{str(value['date'])[:-2]}{to:02d}"}


def _is_month(reader: DateReader, place: int) -> bool:
    """Whether a word like "May" or "august" stands for the month here, where no number stands beside it."""
    word, before = reader.low[place], reader.at(place - 1)
    if word == "sept" and reader.language == "fr":  # seven
        return False
    capital = reader.capital(place) or reader.language not in ("en", "de")
    if word not in calendar.DOUBTFUL_MONTHS:
        return capital or word != "august"
    if not reader.capital(place):
        return before in ("of", "last", "next", "in") and word not in ("may", "mar", "set", "out")
    if before not in _MONTH_BEFORE:
        return False
    if before in ("and", "for", "a", "to"):
        return reader.at(place + 1) in (".", ",", "and", "") or word == "march"
    return True


_TO_DAY = frozenset("- – to and through thru until till bis al au".split())


def _last_day(reader: DateReader, stop: int) -> tuple[int, int]:
    """The last day of a span of days, March 3-5 or 3 to 5 March, and the place after it."""
    if reader.at(stop) in _TO_DAY and not reader.scan.is_break(stop + 1):
        day, after = reader.day_at(stop + 1)
        counted = after == stop + 2 and reader.at(after) in _COUNTED
        if day and reader.low[stop + 1].isdecimal() and not counted:
            return day, after
    return 0, stop


def _until(value: dict[str, object], to: int) -> dict[str, object]:
    return {**value, "to": f"{str(value['date'])[:-2]}{to:02d}"} if to else value


def day_first(reader: DateReader, place: int) -> Reading | None:
    """3 March 2021, 3rd of March, 3-5 March, 3 de marzo de 2021, 3. März."""
    day, after = reader.day_at(place)
    if not day:
        return None
    to, after = _last_day(reader, after)
    if reader.at(after) == "-" and reader.scan.glued(after) and reader.at(after + 1) in reader.months:
        return _dashed(reader, after + 1, day)
    while reader.at(after) in ("of", "de", "di"):
        after += 1
    named = after
    month, after = reader.month_at(after)
    if not month:
        return None
    year, stop = reader.year_after(after)
    plain = reader.low[named] in ("may", "march", "mar") and not reader.capital(named)
    if plain and not year and reader.at(named - 1) != "of":
        return None
    if not year and reader.at(after - 1) == "." and reader.scan.sentence(place)[1] == after:
        stop -= 1
    value = reader.day_value(place, year, month, day)
    return (stop, _until(value, to)) if value else None


def _dashed(reader: DateReader, place: int, day: int) -> Reading | None:
    """03-May-2016; `place` is that of the month."""
    year, stop = reader.year_at(place + 2)
    if not year or reader.at(place + 1) != "-":
        return None
    value = reader.day_value(place, year, reader.months[reader.low[place]], day)
    return (stop, value) if value else None


def year_or_decade(reader: DateReader, place: int) -> Reading | None:
    """2021, 1990s, '90s; not 2000 people."""
    year, stop = reader.year_at(place)
    plural = reader.at(stop) == "s" and reader.scan.glued(stop)
    if year and plural and year % 10 == 0:
        return stop + 1, {"date": f"{year}s"}
    word = reader.low[place]
    if (
        len(word) == 2
        and word.isdecimal()
        and word[1] == "0"
        and reader.at(place + 1) == "s"
        and reader.scan.glued(place + 1)
    ) and reader.at(place - 1) in ("the", "late", "early", "mid", "-"):
        return place + 2, {"date": f"{19 if int(word) >= 20 else 20}{word}s"}
    if len(word) != 4 or not 1000 <= year <= 2100 or not _is_year(reader, place):
        return None
    if year < 1500 and not _is_old_year(reader, place):
        return None
    return place + 1, {"date": str(year)}


def _is_year(reader: DateReader, place: int) -> bool:
    """Whether four digits are a year: not after a currency or "No.", not before what they would count."""
    scan, before, after = reader.scan, reader.at(place - 1), reader.at(place + 1)
    if scan.glued(place) and not before.isalnum() and before not in ("(", "“", '"', "‘", "[", "'", "«", "„"):
        return False
    loosely = before in ("around", "about", "almost") and (
        not after[:1].isalnum() or after in ("in", "by", "and", "when")
    )
    if (before in _NOT_BEFORE_YEAR and not loosely) or before in tuple("$£€¥₹#"):
        return False
    if scan.glued(place + 1) and (after[:1].isalpha() or after in ("%", "/", "+", "@", "=", "_", "°", "-")):
        return after == "-" and not reader.at(place + 2).isdecimal()
    if after in _NOT_AFTER_YEAR:
        return before == "the" and after in ("people",)
    if before.isdecimal() and len(before) > 2:
        return False  # the last part of a telephone number
    year = int(reader.low[place])
    if is_plural(after) and year % 10 and 1950 < year < 2040 and reader.language == "en" and before.isalpha():
        if before in ("in", "since") and year % 10 and year <= (reader.today.year if reader.today else 2100) + 10:
            return True  # "in 2019 taxpayers had been promised"
        # the deadly 2012 raids, your 2026 orders
        return before in _OWNERS or not (before.endswith("ed") or before in reader.scan.function - {"the", "this"})
    if before in _BEFORE_YEAR or (before in _OWNERS and int(reader.low[place]) % 100 and reader.language == "en"):
        return True
    return not is_plural(after) or reader.capital(place + 1)


def _is_old_year(reader: DateReader, place: int) -> bool:
    """Whether four digits that are more often an amount are a year: "in 1066", "the charter of 1215"."""
    after = reader.at(place + 1)
    if reader.at(place - 1) not in ("in", "since", "of", "circa", "anno", "until", "year", "im", "en"):
        return False
    return not after[:1].isalnum() or after in reader.scan.function


def before_christ(reader: DateReader, place: int, stop: int) -> Reading | None:
    """What BC or BCE at `stop` makes of the year or century that began at `place`."""
    era = reader.at(stop)
    if era not in ("bc", "bce", "b.c.", "b.c.e.") or reader.scan.words[stop].islower():
        return None
    return stop + 1, {"text": reader.scan.span(place, stop + 1).lower()}


def era(reader: DateReader, place: int) -> Reading | None:
    """1000 BC, 476 AD; or AD 79, which begins with the era."""
    word, after = reader.low[place], place + 1
    if word in ("ad", "a.d."):
        year = reader.at(after)
        sure = reader.words[place].isupper() and year.isdecimal() and len(year) <= 4
        return (after + 1, {"date": f"{int(year):04d}"}) if sure else None
    digits = word.replace(",", "")
    if not digits.isdecimal() or len(digits) > 6:
        return None
    if reader.at(after) in ("ad", "ce", "a.d.") and reader.words[after].isupper() and 0 < int(digits) < 2200:
        return after + 1, {"date": f"{int(digits):04d}"}
    return before_christ(reader, place, after)


def year_in_words(reader: DateReader, place: int) -> Reading | None:
    """Nineteen ninety-nine, twenty twenty-four, nineteen-fifties; only where a year may stand."""
    hundreds = {"eighteen": 1800, "nineteen": 1900, "twenty": 2000}.get(reader.low[place])
    at = place + 1 + (reader.at(place + 1) == "-")
    if hundreds is None or reader.scan.is_break(at):
        return None
    if reader.at(at) in _DECADES:
        return at + 1, {"date": f"{hundreds + 10 * (_DECADES.index(reader.low[at]) + 2)}s"}
    if hundreds == 2000 and reader.at(place + 1) == "-":
        return None
    read = numbers.read_words(reader.low, at, "en")
    if read is None or not 10 <= read[0] <= 99 or reader.low[at] in ("-", "and"):
        return None
    before, after = reader.at(place - 1), reader.at(read[1])
    if before not in _BEFORE_YEAR and before not in reader.months and before not in calendar.SEASONS:
        return None
    if after[:1].isalpha() and after not in reader.scan.function:
        return None
    return read[1], {"date": str(hundreds + int(read[0]))}


_DECADES = "twenties thirties forties fifties sixties seventies eighties nineties".split()


def century(reader: DateReader, place: int) -> Reading | None:
    """19th century, 20th-century, 1800s being its value."""
    word = reader.low[place]
    ordinal = reader.at(place + 1) in ("st", "nd", "rd", "th") and reader.scan.glued(place + 1)
    if not (word.isdecimal() and len(word) <= 2 and ordinal):
        return None
    at = place + 3 if reader.at(place + 2) == "-" else place + 2
    if reader.at(at) not in ("century", "centuries"):
        return None
    return before_christ(reader, place, at + 1) or (at + 1, {"date": f"{int(word) - 1:02d}00s"})
