"""Days with a name: Christmas Eve, Thanksgiving, Easter Monday, Bastille Day, 9/11; fixed ones and those that move."""

from collections.abc import Callable
from datetime import date, timedelta

from digest.facts.dating.heading import is_ahead
from digest.facts.dating.reader import DateReader, Reading

# The day of each name in a year. A name is its words in lower case; a possessive "'s" is not written.
_FIXED = {
    "new year day": (1, 1), "new year eve": (12, 31), "epiphany": (1, 6), "australia day": (1, 26),
    "groundhog day": (2, 2), "valentine day": (2, 14), "st valentine day": (2, 14), "international women day": (3, 8),
    "women day": (3, 8), "st patrick day": (3, 17), "saint patrick day": (3, 17), "nowruz": (3, 21),
    "april fool day": (4, 1), "april fools day": (4, 1), "april fools": (4, 1), "earth day": (4, 22),
    "st george day": (4, 23), "anzac day": (4, 25), "king day": (4, 27), "walpurgis night": (4, 30),
    "may day": (5, 1), "ve day": (5, 8), "v-e day": (5, 8),
    "cinco de mayo": (5, 5), "d-day": (6, 6), "juneteenth": (6, 19), "midsummer day": (6, 24), "canada day": (7, 1),
    "bastille day": (7, 14), "assumption day": (8, 15), "halloween": (10, 31),
    "all saints day": (11, 1), "all souls day": (11, 2), "guy fawkes night": (11, 5), "bonfire night": (11, 5),
    "armistice day": (11, 11), "veterans day": (11, 11), "remembrance day": (11, 11), "st andrew day": (11, 30),
    "st nicholas day": (12, 6), "human rights day": (12, 10), "christmas": (12, 25), "christmas day": (12, 25),
    "christmas eve": (12, 24), "boxing day": (12, 26), "st stephen day": (12, 26), "hogmanay": (12, 31),
    "all hallows eve": (10, 31), "twelfth night": (1, 5), "candlemas": (2, 2),
    "weihnachten": (12, 25), "heiligabend": (12, 24), "silvester": (12, 31), "neujahr": (1, 1), "navidad": (12, 25),
    "nochebuena": (12, 24), "nochevieja": (12, 31), "noël": (12, 25),
}  # fmt: skip
# Days counted from Easter Sunday.
_FROM_EASTER = {
    "shrove tuesday": -47, "mardi gras": -47, "ash wednesday": -46, "palm sunday": -7, "maundy thursday": -3,
    "good friday": -2, "holy saturday": -1, "easter": 0, "easter sunday": 0, "easter day": 0, "easter monday": 1,
    "ascension day": 39, "pentecost": 49, "whit sunday": 49, "whit monday": 50, "corpus christi": 60,
}  # fmt: skip
# The nth weekday of a month (Monday is 0; -1: the last), and days after it.
_NTH = {
    "martin luther king day": (1, 0, 3, 0), "mlk day": (1, 0, 3, 0), "presidents day": (2, 0, 3, 0),
    "memorial day": (5, 0, -1, 0), "father day": (6, 6, 3, 0), "labor day": (9, 0, 1, 0),
    "columbus day": (10, 0, 2, 0), "indigenous peoples day": (10, 0, 2, 0), "thanksgiving": (11, 3, 4, 0),
    "thanksgiving day": (11, 3, 4, 0), "thanksgiving eve": (11, 3, 4, -1), "black friday": (11, 3, 4, 1),
    "cyber monday": (11, 3, 4, 4), "small business saturday": (11, 3, 4, 2),
}  # fmt: skip
# Feasts whose day follows another calendar or differs by country: found, but not reckoned.
_UNRECKONED = frozenset(
    "ramadan|eid|eid al-fitr|eid al-adha|diwali|hanukkah|chanukah|passover|yom kippur|rosh hashanah|purim|sukkot|holi|"
    "vesak|ashura|muharram|lunar new year|chinese new year|orthodox easter|orthodox christmas|independence day|"
    "election day|victory day|labour day|mother day|super tuesday".split("|")
)
# Names of one day long past.
_SINGLE = {"9/11": "2001-09-11"}
# Names that are also given to people and things: they need the word before them that leads to a day.
_DOUBTFUL = frozenset({"christmas", "easter", "thanksgiving", "halloween", "epiphany", "pentecost"})
_LEADS = frozenset(
    "since until till before at by on after over during around for from every last next this of in -".split()
)
_PARTS = frozenset("morning afternoon evening night weekend".split())


def _names() -> dict[str, tuple[tuple[str, ...], ...]]:
    """The names by their first word, longest first; a hyphen or slash is a word of its own."""
    begun: dict[str, list[tuple[str, ...]]] = {}
    for name in (*_FIXED, *_FROM_EASTER, *_NTH, *_UNRECKONED, *_SINGLE):
        words = tuple(name.replace("-", " - ").replace("/", " / ").split())
        begun.setdefault(words[0], []).append(words)
    return {first: tuple(sorted(names, key=len, reverse=True)) for first, names in begun.items()}


NAMES = _names()


def holiday(reader: DateReader, place: int) -> Reading | None:
    """Christmas Day, New Year's Eve 2024, Good Friday, Thanksgiving, Ramadan, 9/11."""
    if not (reader.capital(place) or reader.words[place][0].isdecimal()):
        return None
    for words in NAMES[reader.low[place]]:
        stop = _spelled(reader, place, words)
        if stop:
            return _valued(reader, place, stop, words)
    return None


def _spelled(reader: DateReader, place: int, words: tuple[str, ...]) -> int:
    """The place after a name that begins at `place`, 0 when it is not written there."""
    at = place
    for word in words:
        if at > place and reader.at(at) in ("'s", "’s", "'", "’", "."):
            at += 1
        if reader.at(at) != word or (at > place and word == "night" and not reader.capital(at)):
            return 0
        at += 1
    if words == ("9", "/", "11") and (reader.at(at) == "/" or reader.scan.glued(place)):
        return 0
    return at


def _valued(reader: DateReader, place: int, stop: int, words: tuple[str, ...]) -> Reading | None:
    name = " ".join(words).replace(" - ", "-").replace(" / ", "/")
    if reader.at(place - 1) in ("every", "each"):
        return stop, {"text": f"every {name}"}
    if name in _SINGLE:
        return stop, {"date": _SINGLE[name]}
    year, after = reader.year_after(stop)
    if name in _DOUBTFUL and not year:
        led = reader.at(place - 1) in _LEADS and (not reader.capital(stop) or reader.scan.is_break(stop))
        if not led or (reader.at(place - 1) == "of" and reader.at(place - 2) != "eve"):
            return None
    if reader.low[stop : stop + 1] and reader.at(stop) in _PARTS:
        stop = after = stop + 1
    step = {"last": -1, "next": 1}.get(reader.at(place - 1), 0)
    if name in _UNRECKONED:
        return (after if year else stop), {"text": name}
    if not year and not reader.today:
        known = _FIXED.get(name)
        return stop, ({"date": "--{:02d}-{:02d}".format(*known)} if known else {"text": name})
    day = _day_of(name)
    return (after if year else stop), {"date": (day(year) if year else _near(reader, place, day, step)).isoformat()}


def _near(reader: DateReader, place: int, day: Callable[[int], date], step: int) -> date:
    """The feast that is meant when no year is given: the next one or the last, as the clause looks."""
    today = reader.today or date.min
    this = day(today.year)
    coming = this if this >= today else day(today.year + 1)
    passed = this if this <= today else day(today.year - 1)
    points = 2 * step if step else reader.heading(place)
    ahead = step >= 0 and is_ahead(
        (today - passed).days, (coming - today).days, points, this_year=passed.year == today.year
    )
    return coming if ahead or (not step and coming == today) else passed


def _day_of(name: str) -> Callable[[int], date]:
    """The function from a year to the day that bears the name in it."""
    if name in _FIXED:
        month, number = _FIXED[name]
        return lambda year: date(year, month, number)
    if name in _FROM_EASTER:
        return lambda year: easter(year) + timedelta(days=_FROM_EASTER[name])
    month, weekday, count, more = _NTH[name]
    return lambda year: nth_weekday(year, month, weekday, count) + timedelta(days=more)


def nth_weekday(year: int, month: int, weekday: int, count: int) -> date:
    """The `count`th such weekday of a month, the last one for -1; a fifth that does not exist falls into the next."""
    if count < 0:
        last = date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
        return last - timedelta(days=(last.weekday() - weekday) % 7)
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (count - 1))


def easter(year: int) -> date:
    """Easter Sunday of a year of the Gregorian calendar (the anonymous algorithm in Meeus, Astronomical Algorithms)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)
