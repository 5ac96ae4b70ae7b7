"""Dates relative to publication in other languages: la semana pasada, l'année dernière, vor zwei Wochen, Anfang Mai."""

from datetime import timedelta

from digest.facts.dating import calendar
from digest.facts.dating.ago import moved
from digest.facts.dating.reader import DateReader, Reading
from digest.facts.grammar import TIME_UNITS
from digest.text import numbers

# Adjectives that point back, ahead or here; they agree with their noun.
_STEMS = {
    "es": (("pasad",), ("próxim", "proxim"), ("est",)),
    "fr": (("dernier", "dernière", "passé"), ("prochain",), ("ce", "cet")),
    "de": (("letzt", "vergangen", "vorig"), ("nächst", "kommend"), ("dies",)),
    "pt": (("passad",), ("próxim",), ("est", "nest")),
    "it": (("scors", "passat"), ("prossim",), ("quest",)),
}
FOREIGN_STARTS = frozenset(
    "la el le l il los na no im hace vor há letzte letzten letztes letzter vergangene vergangenen vergangenes nächste "
    "nächsten nächstes kommende kommenden diese dieser dieses dieser diesen diesem este esta ce cette cet questa "
    "questo quest am próximo próxima dans dentro in".split()
)
_ARTICLES = frozenset("la el le l los las les die der das im am in der den na no il lo".split())
# What stands before a number of units that lie back, and before one that lies ahead.
_AGO_FIRST = {"es": ("hace",), "fr": ("il", "y", "a"), "de": ("vor",), "pt": ("há",)}
_IN_FIRST = {"es": ("dentro", "de"), "fr": ("dans",), "de": ("in",)}
# Parts of a month or year: the words before it, without articles.
_EDGES = {
    "de": "anfang mitte ende",
    "fr": "début fin mi courant",
    "es": "principios comienzos inicios mediados finales fines",
    "pt": "início começo meados final fim",
    "it": "inizio metà fine",
}
_COMING = {"es": ("que", "viene"), "pt": ("que", "vem"), "fr": ("qui", "vient")}
_SEASONS_IN = frozenset("primavera verano otoño invierno printemps été automne hiver frühling frühjahr sommer herbst "
                        "winter".split())  # fmt: skip


def edge_words(language: str) -> list[str]:
    """The words that name a part of a month or year in `language`."""
    return _EDGES.get(language, "").split()


def edge(reader: DateReader, place: int) -> Reading | None:
    """Anfang Mai, Ende 2025, début avril, finales de abril, mi-mars: as exact as the month or year behind it."""
    at = place + 1
    while reader.at(at) in ("de", "d", "del", "di", "do", "der", "des", "-", "'", "’", "l", "la", "el"):
        at += 1
    if reader.at(at) in reader.months:
        month, stop = reader.month_at(at)
        year, stop = reader.year_after(stop)
        value = reader.day_value(at, year, month, 0)
        return (stop, value) if value else None
    year, stop = reader.year_at(at)
    if year:
        return stop, {"date": str(year)}
    found = _foreign_period(reader, at)
    return found if found and "date" in found[1] else None


def foreign(reader: DateReader, place: int) -> Reading | None:
    """La semana pasada, l'année dernière, letzte Woche, im vergangenen Jahr, hace dos semanas, vor zwei Wochen."""
    if reader.language == "en":
        return None
    for words, way in ((_AGO_FIRST, -1), (_IN_FIRST, 1)):
        first = words.get(reader.language, ())
        if first and tuple(reader.low[place : place + len(first)]) == first:
            found = _units_away(reader, place, place + len(first), way)
            if found is not None:
                return found
    at = place
    if reader.low[at] in _ARTICLES:
        at += 1
        if reader.at(at) in ("'", "’"):
            at += 1
    return _foreign_period(reader, at)


def _units_away(reader: DateReader, place: int, at: int, way: int) -> Reading | None:
    """Hace tres días, vor zwei Wochen, dans trois jours; the number stands at `at`."""
    read = numbers.read_words(reader.low, at, reader.language)
    if reader.at(at)[:1].isdecimal():
        read = (numbers.read_digits(reader.low[at], reader.language) or 0, at + 1)
    unit = TIME_UNITS.get(reader.at(read[1])) if read else None
    if not read or not unit or (way > 0 and reader.language != "es" and not reader.future(place)):
        return None
    return read[1] + 1, moved(reader, read[0], unit, way, reader.scan.span(place, read[1] + 1).lower())


def points(reader: DateReader, place: int) -> int:
    """-1, 1 or 0 as the adjective at `place` points back, ahead or nowhere."""
    back, ahead, _ = _STEMS.get(reader.language, ((), (), ()))
    word = reader.at(place)
    return -1 if word.startswith(back) and back else 1 if word.startswith(ahead) and ahead else 0


def _foreign_period(reader: DateReader, at: int) -> Reading | None:
    """A unit of time with its adjective, before or behind it; or a weekday, month or season with its adjective."""
    here = _STEMS.get(reader.language, ((), (), ()))[2]
    step, this = points(reader, at), bool(here) and reader.at(at) in _forms(here)
    if step and reader.at(at + 1) in reader.weekdays and reader.today:
        day = calendar.weekday_near(
            reader.weekdays[reader.at(at + 1)], reader.today - timedelta(days=step < 0), step > 0
        )
        return at + 2, {"date": day.isoformat()}
    noun = reader.at(at)
    unit = TIME_UNITS.get(noun, "")[:-1]
    if unit in ("week", "month", "year"):
        step = points(reader, at + 1)
        if not step and tuple(reader.low[at + 1 : at + 3]) == _COMING.get(reader.language):
            return at + 3, reader.period(unit, 1)
        return (at + 2, reader.period(unit, step)) if step else None
    if noun in _SEASONS_IN and (step := points(reader, at + 1)):
        return at + 2, reader.year_by(step, calendar.SEASONS[noun])
    if (noun == "nuit" and reader.at(at + 1) == "dernière") or (noun == "noche" and reader.at(at + 1) == "pasada"):
        return at + 2, reader.days_on(-1, "last night")
    noun = reader.at(at + 1)
    if this and noun in calendar.PARTS_OF_DAY:
        return at + 2, reader.days_on(0, f"this {noun}")
    unit = TIME_UNITS.get(noun, "")[:-1]
    if unit in ("week", "month", "year") and (step or this):
        return at + 2, reader.period(unit, step)
    if noun in _SEASONS_IN and (step or this):
        return at + 2, reader.year_by(step, calendar.SEASONS[noun])
    return None


def _forms(stems: tuple[str, ...]) -> frozenset[str]:
    return frozenset(stem + ending for stem in stems for ending in ("", "a", "e", "o", "te", "er", "es", "en", "em"))
