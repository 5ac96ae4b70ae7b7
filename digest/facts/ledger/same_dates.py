"""Dates of one day put together, also where an article leaves out the year, or names only the weekday."""

from collections.abc import Sequence
from datetime import date

from digest.facts.dating.calendar import weekdays
from digest.facts.ledger.statements import Statement
from digest.model import Value

_PUBLISHED_WITHIN = 8  # days around the coverage in which a weekday without a date may lie
_LANGUAGES = ("en", "es", "fr", "de", "pt", "it")
_DAY = len("2026-03-01")


def gather_dates(members: Sequence[Statement]) -> list[list[Statement]]:
    """Dates by their value; who gives a time of a day gives the day, too.

    "1 March" without a year is that of most articles, and of equals the one nearest to the coverage: the year was
    guessed. "Friday" in an article without a date of its own is the one Friday that the others speak of.
    """
    groups: dict[str, list[Statement]] = {}
    for member in members:
        groups.setdefault(str(sorted(member.mention.value.items())), []).append(member)
    found = _with_weekdays(_with_years(_with_days(list(groups.values()))))
    days = {str(group[0].mention.value["date"]): group for group in found if "date" in group[0].mention.value}
    for group in found:
        day = days.get(str(group[0].mention.value.get("datetime", ""))[:_DAY])
        if day is not None:
            told = {statement.reading.place for statement in day}
            day += [statement for statement in group if statement.reading.place not in told]
    return found


def is_yearless(text: str) -> bool:
    """Whether a date is written with its day and month alone: "1 March", "14. Oktober"."""
    numbers = "".join(char if char.isdigit() else " " for char in text).split()
    return len(numbers) == 1 and len(numbers[0]) < len("2026")


def day_of(value: object) -> date | None:
    """The day of a date's value as text; None for what is less exact."""
    try:
        return date.fromisoformat(str(value)[:_DAY])
    except ValueError:
        return None


def _with_days(groups: list[list[Statement]]) -> list[list[Statement]]:
    """The groups with each bare time of day put to the one day on which the story has that time."""
    dated: dict[str, list[list[Statement]]] = {}
    for group in groups:
        _, _, clock = str(group[0].mention.value.get("datetime", "")).partition("T")
        dated.setdefault(clock, []).append(group)
    kept = []
    for group in groups:
        known = dated.get(str(group[0].mention.value.get("time", "")) or "none", [])
        if len(known) == 1:
            known[0].extend(group)
        else:
            kept.append(group)
    return kept


def _with_years(groups: list[list[Statement]]) -> list[list[Statement]]:
    """Groups of one day and month put together where the year is missing or was guessed."""
    by_day: dict[str, list[list[Statement]]] = {}
    for group in groups:
        told = str(group[0].mention.value.get("date", ""))
        if len(told) >= len("--03-01"):
            by_day.setdefault(told[-len("03-01") :], []).append(group)
    gone: set[int] = set()
    for same in by_day.values():
        full = [group for group in same if day_of(group[0].mention.value["date"])]
        if len(same) < 2 or not full:
            continue
        best = max(full, key=_likelihood)
        for group in same:
            if group is not best and all(is_yearless(statement.mention.text) for statement in group):
                best += group
                gone.add(id(group))
    return [group for group in groups if id(group) not in gone]


def _likelihood(group: Sequence[Statement]) -> tuple[bool, int, int]:
    """How likely a group's year is right: where somebody writes it, else by how many articles, else how near it is."""
    day = day_of(group[0].mention.value["date"])
    whens = [statement.reading.when for statement in group if statement.reading.when]
    apart = min((abs((when.date() - day).days) for when in whens), default=0) if day else 0
    written = any(not is_yearless(statement.mention.text) for statement in group)
    return written, len({statement.reading.place for statement in group}), -apart


def _with_weekdays(groups: list[list[Statement]]) -> list[list[Statement]]:
    """Weekdays of articles without a date put to the one day of that name of which the others speak."""
    days = [(day_of(group[0].mention.value.get("date", "")), group) for group in groups]
    whens = [s.reading.when.date() for group in groups for s in group if s.reading.when]
    gone: set[int] = set()
    for group in groups:
        name = weekday_of(group[0].mention.value)
        if name is None or not whens:
            continue
        fitting = [
            other
            for day, other in days
            if day and day.weekday() == name and min(abs((when - day).days) for when in whens) < _PUBLISHED_WITHIN
        ]
        if len(fitting) == 1:
            fitting[0].extend(group)
            gone.add(id(group))
    return [group for group in groups if id(group) not in gone]


def weekday_of(value: Value) -> int | None:
    """The weekday that a date without a day names, 0 for Monday: that of "Friday evening"."""
    words = str(value.get("text", "")).lower().split()
    if not words or len(words) > 2:
        return None
    return next((names[words[0]] for names in map(weekdays, _LANGUAGES) if words[0] in names), None)
