"""Days and times of day that contradict or replace each other: when it began, from when it holds.

A day is told of many things. Two are compared only where an article sets them against each other, or where the words
close to both, in two articles, tell of one thing.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from digest.facts.ledger.changes import Changes
from digest.facts.ledger.disagreement import speaks_against
from digest.facts.ledger.readings import Reading, stems
from digest.facts.ledger.statements import Statement
from digest.facts.ledger.timeline import is_later
from digest.text.tokens import stop_words

_CLOSE = 8
_SHARED = 2
_BACK = 2
_DAYS = 45
_MINUTES = 240
_HALF_DAY = 720
_NOT = frozenset("not nicht no".split())
_BEFORE = frozenset("previously originally initially earlier instead rather before ursprünglich inicialmente".split())
_MOVED = frozenset(
    "moved postponed delayed put pushed brought rescheduled shifted changed verschoben verlegt aplazado aplazada "
    "retrasa reporté reportée renunciado".split()
)
_PREPOSITIONS = frozenset("on at from until to till of den der el al le am um bis von the".split())
_AHEAD = frozenset(
    "will would due expected expects hopes plans planned scheduled set should try begin prevista previsto soll "
    "wird".split()
)
# What says only that something was told or when: these words are shared by chance.
_TELLING = stems(
    "said says told according reported published announced agency police morning afternoon evening night local time "
    "monday tuesday wednesday thursday friday saturday sunday week month year today yesterday clock hours minutes "
    "january february march april june july august september october november december".split()
)


class Moment(NamedTuple):
    """A day or time of day where it stands: `day` ("2026-05-04", "2026-05") or `clock` ("05:52") may be empty."""

    statement: Statement
    day: str
    clock: str


def read_moments(statements: Sequence[Statement]) -> list[Moment]:
    """The single days and times among the statements, in their order."""
    found = []
    for statement in statements:
        value = statement.mention.value
        if statement.mention.kind != "date" or "to" in value or statement.sentence == 0:
            continue
        day, _, clock = str(value.get("datetime", "")).partition("T")
        day, clock = day or str(value.get("date", "")), clock or str(value.get("time", ""))
        if clock or len(day) in (7, 10):
            found.append(Moment(statement, day, clock))
    return found


def add_moments(by_article: Sequence[Sequence[Moment]], changes: Changes, conflicts: set[tuple[int, int]]) -> None:
    """Add the days and times that replace (`changes`) and that contradict each other (`conflicts`), by their facts."""
    for moments in by_article:
        for a, b in _neighbours(moments):
            old = _replaced(a, b)
            if old is not None:
                new = b if old is a else a
                changes.add(old.statement.fact, new.statement.fact, "words")
            elif _opposed(a, b):
                conflicts.add(_pair(a, b))
    for place, ones in enumerate(by_article):
        for others in by_article[place + 1 :]:
            _compare(ones, others, changes, conflicts)


def _neighbours(moments: Sequence[Moment]) -> Iterator[tuple[Moment, Moment]]:
    """The moments of one article that stand close together and may be two values of one thing."""
    for place, b in enumerate(moments):
        for a in reversed(moments[max(0, place - _BACK) : place]):
            if b.statement.sentence - a.statement.sentence <= 1 and _differ(a, b):
                yield a, b


def _pair(a: Moment, b: Moment) -> tuple[int, int]:
    one, other = a.statement.fact, b.statement.fact
    return min(one, other), max(one, other)


def _differ(a: Moment, b: Moment) -> bool:
    """Whether two moments are of one precision and may be two values of one thing: near in time, not the same."""
    if a.clock and b.clock:
        return a.clock != b.clock and (not a.day or not b.day or a.day == b.day) and _minutes(a, b) <= _MINUTES
    if a.clock or b.clock or len(a.day) != len(b.day) or a.day == b.day:
        return False
    return len(a.day) == 7 or abs((date.fromisoformat(a.day) - date.fromisoformat(b.day)).days) <= _DAYS


def _minutes(a: Moment, b: Moment) -> int:
    """The minutes between two times; "half past five" may be either of two."""
    one, other = (int(m.clock[:2]) * 60 + int(m.clock[3:5]) for m in (a, b))
    apart = abs(one - other)
    worded = any(m.statement.mention.text[-1].isalpha() and not _has_half(m) for m in (a, b))
    return min(apart % _HALF_DAY, _HALF_DAY - apart % _HALF_DAY) if worded else apart


def _has_half(moment: Moment) -> bool:
    """Whether digits or "am" and "pm" say which half of the day is meant."""
    return any(map(str.isdecimal, moment.statement.mention.text))


def _replaced(a: Moment, b: Moment) -> Moment | None:
    """Which of two moments close together is given up: "on 28 May and not on 21 May", "moved from Friday to Monday"."""
    words = a.statement.passage.words
    if a.statement.sentence == b.statement.sentence:
        for moment in (a, b):
            if _lead(moment) & _NOT:
                return moment
        between = words[a.statement.last : b.statement.first]
        if not _MOVED.isdisjoint(words[: b.statement.first]) and between[-1:] == ("to",) and _is_written_out(a):
            return a
        if not _BEFORE.isdisjoint(between[-4:]):
            return b
    return None


def _lead(moment: Moment) -> set[str]:
    """The words right before a moment, past prepositions."""
    left = list(moment.statement.left(4))
    while left and left[-1] in _PREPOSITIONS:
        left.pop()
    return set(left[-1:])


def _opposed(a: Moment, b: Moment) -> bool:
    """Whether two sources give different times for what is said to be disputed."""
    one, other = a.statement, b.statement
    if not one.source or not other.source or one.source & other.source:
        return False
    first = max(one.sentence - 1, 1)
    last = max(one.sentence, other.sentence - 1)
    return any(speaks_against(one.reading.passage(place).words) for place in range(first, last + 1))


def _compare(
    ones: Sequence[Moment], others: Sequence[Moment], changes: Changes, conflicts: set[tuple[int, int]]
) -> None:
    """Compare two articles: a moment of each whose close words tell of one thing, and that the other does not give."""
    here, there = {(m.day, m.clock) for m in ones}, {(m.day, m.clock) for m in others}
    for a in ones:
        for b in others:
            if a.statement.group == b.statement.group or not _differ(a, b):
                continue
            if not (_is_written_out(a) and _is_written_out(b)) or not _of_one_thing(a, b):
                continue
            if (a.day, a.clock) in there or (b.day, b.clock) in here:
                continue
            older, newer = (a, b) if is_later(a.statement.reading, b.statement.reading) else (b, a)
            ahead = is_later(older.statement.reading, newer.statement.reading) and _is_ahead(newer) and _is_ahead(older)
            if ahead:
                changes.add(older.statement.fact, newer.statement.fact, "time")
            else:
                conflicts.add(_pair(a, b))


def _is_written_out(moment: Moment) -> bool:
    """Whether it is a time of day or a day of the calendar: "on Friday" mostly says when somebody spoke."""
    return bool(moment.clock) or any(map(str.isdecimal, moment.statement.mention.text))


def _is_ahead(moment: Moment) -> bool:
    """Whether the sentence speaks of what is to come."""
    return not _AHEAD.isdisjoint(moment.statement.passage.words)


def _of_one_thing(a: Moment, b: Moment) -> bool:
    """Whether the words close to both moments tell of one thing, and the articles are in one language."""
    if a.statement.reading.article.language != b.statement.reading.article.language:
        return False
    return len(_told(a) & _told(b)) >= _SHARED


def _told(moment: Moment) -> frozenset[str]:
    """What the words close to a moment tell, in cut form."""
    reading: Reading = moment.statement.reading
    near = (*moment.statement.left(_CLOSE), *moment.statement.right(_CLOSE))
    return stems(near, stop_words(reading.article.language)) - _TELLING
