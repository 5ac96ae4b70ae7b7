"""Finds the dates of a text: which rule may begin at which word, and the time of day beside a date."""

from datetime import date
from functools import cache

from digest.facts.dating import (
    absolute,
    ago,
    calendar,
    digits,
    edges,
    foreign,
    foreign_spans,
    holidays,
    periods,
    relative,
)
from digest.facts.dating.clock import afternoon, read_time, worded_time
from digest.facts.dating.foreign_clock import foreign_time
from digest.facts.dating.reader import DateReader, Reading, Rule
from digest.facts.scan import Scan
from digest.facts.spans import Found
from digest.text import numbers


def _digits(reader: DateReader, place: int) -> Reading | None:
    """Whatever date begins with digits: ISO, 3/3/2021, 3 March, 6am, 2021, 1990s, five years ago, 19th century."""
    for rule in _DIGIT_RULES:
        found = rule(reader, place)
        if found is not None:
            return found
    return None


def _clock(reader: DateReader, place: int) -> Reading | None:
    return read_time(reader.scan, place)


_DIGIT_RULES: tuple[Rule, ...] = (
    digits.numeric, absolute.day_first, foreign_time, foreign_spans.german_digits, _clock, absolute.era,
    absolute.year_or_decade, ago.ago, absolute.century,
)  # fmt: skip


def _number_word(reader: DateReader, place: int) -> Reading | None:
    """Five years ago, seven o'clock, twenty-second of June."""
    found = (
        foreign_time(reader, place)
        or ago.ago(reader, place)
        or worded_time(reader.scan, place)
        or absolute.day_first(reader, place)
    )
    return found or absolute.year_in_words(reader, place)


def _article(reader: DateReader, place: int) -> Reading | None:
    """A year ago, a quarter past six, or what other languages begin with an article."""
    return ago.ago(reader, place) or worded_time(reader.scan, place) or foreign.foreign(reader, place)


def _worded(reader: DateReader, place: int) -> Reading | None:
    return worded_time(reader.scan, place)


def _or_holiday(rule: Rule | None) -> Rule:
    """The rule for a word that begins the name of a day and, it may be, other dates."""
    if rule is None:
        return holidays.holiday
    return lambda reader, place: holidays.holiday(reader, place) or rule(reader, place)


def _or_span(rule: Rule | None) -> Rule:
    """The rule for a word that begins a longer time in another language and, it may be, other dates."""
    if rule is None:
        return foreign_spans.span
    return lambda reader, place: foreign_spans.span(reader, place) or rule(reader, place)


@cache
def _rules(language: str) -> dict[str, Rule]:
    """The rule for each word that may begin a date; "0" stands for digits."""
    rules: dict[str, Rule] = dict.fromkeys(numbers.small_words(language), _number_word)
    english: tuple[tuple[str, Rule], ...] = (
        ("early late mid later earlier middle beginning start end close turn dawn small closing opening", edges.edge),
        ("morning afternoon evening night eve", edges.part_of_day),
        ("week month year quarter decade century", edges.own_end),
        ("seconds minutes hours days weeks months years decades centuries moments", ago.units_ago),
        ("ad a.d.", absolute.era),
        ("final", lambda reader, place: periods.nth_of(reader, place + 1, -1)),
        ("last next this past previous coming recent same following current upcoming that", relative.relative),
        ("the", periods.after_the),
        (" ".join(calendar.ORDINALS), periods.ordinal),
        (" ".join(calendar.SEASONS), periods.season),
        ("all", relative.all_period),
        ("a an", _article),
        ("several few many couple", ago.ago),
        ("half", lambda reader, place: ago.ago(reader, place) or worded_time(reader.scan, place)),
        ("quarter", _worded),
        ("q1 q2 q3 q4 h1 h2", periods.quarter_code),
        ("noon midnight midday", _worded),
        ("twenties thirties forties fifties sixties seventies eighties nineties noughties", periods.decade_word),
        ("fy fiscal financial", periods.fiscal),
    )
    for words, rule in english:
        rules |= dict.fromkeys(words.split(), rule)
    if language != "en":
        rules |= dict.fromkeys(foreign.FOREIGN_STARTS, foreign.foreign)
        rules |= dict.fromkeys(foreign.edge_words(language), foreign.edge)
        rules["halb"] = foreign_time
        for first in foreign_spans.starts(language):
            rules[first] = _or_span(rules.get(first))
    rules |= dict.fromkeys(calendar.near_days(language), relative.near_day)
    rules |= dict.fromkeys(calendar.weekdays(language), relative.weekday)
    rules |= dict.fromkeys(calendar.months(language), absolute.month_first)
    rules["9"] = _digits
    for first in holidays.NAMES:
        rules[first] = _or_holiday(rules.get(first))
    return rules | {"0": _digits, "0s": absolute.year_or_decade, "0th": absolute.century}


def _with_time(reader: DateReader, stop: int, value: dict[str, object]) -> Reading:
    """Takes in a part of the day or a time after a date ("today at 11am"), or the date after a time."""
    scan = reader.scan
    if "time" in value:
        at = stop + 1 if reader.at(stop) in ("on", ",") else stop
        later = None if scan.is_break(at) or scan.is_break(stop) else _day_after(reader, at)
        if later is not None:
            part = reader.at(later[0]) if not scan.is_break(later[0]) else ""
            time = afternoon(str(value["time"])) if part in ("afternoon", "evening", "night") else value["time"]
            return later[0], {"datetime": f"{later[1]['date']}T{time}"}
        return stop, value
    day = str(value.get("date", ""))
    if "to" in value or ("date" in value and len(day) != 10) or "datetime" in value:
        return stop, value
    at = stop
    if reader.at(at) in calendar.PARTS_OF_DAY and not scan.is_break(at):
        return at + 1, value
    if reader.at(at) == "," and reader.at(at + 1) == "at":
        at += 1
    if reader.at(at) in ("at", "um", "à", "ab") or (reader.at(at) == "," and reader.at(at + 1)[:1].isdecimal()):
        at += 1
    clock = None if scan.is_break(at) else _time_at(reader, at)
    if clock is None:
        return stop, value
    return clock[0], {"datetime": f"{day}T{clock[1]['time']}"} if len(day) == 10 else value


def _time_at(reader: DateReader, place: int) -> Reading | None:
    word = reader.at(place)
    if word[:1].isdecimal():
        return read_time(reader.scan, place)
    return worded_time(reader.scan, place) if word in ("noon", "midnight", "half", "quarter") else None


def _day_after(reader: DateReader, place: int) -> Reading | None:
    """A single day that stands right after a time."""
    word = reader.at(place)
    named = word in reader.weekdays or word in reader.near_days or word in reader.months
    if not named and not (word[:1].isdecimal() and reader.day_at(place)[0]) and word not in ("last", "next", "this"):
        return None
    later = reader.dated(place)
    return later if later and len(str(later[1].get("date", ""))) == 10 else None


def _publication_day(published: str | None) -> date | None:
    """The day of an ISO day or instant; None also for one at the ends of the calendar, from which no day is counted."""
    try:
        day = date.fromisoformat(published[:10]) if published else None
    except ValueError:
        return None
    return day if day and 1000 < day.year < 9000 else None


def find_dates(scan: Scan, published: str | None, used: bytearray) -> list[Found]:
    """All dates and times of the text, in order; marks their tokens in `used`.

    `published` is the ISO day or instant from which relative dates are counted.
    """
    rules = _rules(scan.language)
    reader = DateReader(scan, _publication_day(published), rules, holidays.NAMES)
    found: list[Found] = []
    place, size, low = 0, len(scan), scan.low
    while place < size:
        word = low[place]
        rule = rules.get(word)
        if rule is None:
            if not (word[0].isdecimal() or word in ("'", "’")):
                place += 1
                continue
            rule = _digits if word[0].isdecimal() else absolute.year_or_decade
        reading = rule(reader, place)
        if reading is None:
            place += 1
            continue
        stop, value = _with_time(reader, *reading)
        day = str(value.get("date", ""))
        if len(day) == 10 and day[-2:].isdecimal() and day[0] != "-":
            reader.told = date.fromisoformat(day)
        found.append(Found("date", place, stop, value))
        used[place:stop] = b"\1" * (stop - place)
        place = stop
    return found
