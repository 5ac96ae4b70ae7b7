"""Which figures can be set against each other, and what each article gives as its figure for a thing."""

from collections.abc import Sequence, Set
from typing import NamedTuple

from digest.facts.figures import NUMERIC
from digest.facts.statements import Statement

_OPENING = 3
# A bare number of millions beside a sum may be a sum without its currency: "41 billion krona, not 28 billion".
_A_SUM = 1_000_000
_SCALES = frozenset({"kilograms", "litres", "square metres"})


class Topic(NamedTuple):
    """A thing that is counted or priced: by its subject, by the noun that is counted, or by what is measured at all."""

    dimension: str
    subject: str
    noun: str
    per: str


def topics_of(statement: Statement) -> list[Topic]:
    """The topics on which a figure says something; none when it is not the plain current figure."""
    slot = statement.slot
    if slot.aside or statement.number is None or statement.mention.kind == "duration":
        return []
    if statement.mention.qualifier.lower().startswith(("up to", "as many", "as much", "hasta", "bis zu", "jusqu")):
        return []
    if statement.dimension == "tally":
        return [Topic("tally", "", "", "")]
    found = [Topic(statement.dimension, subject, "", slot.per) for subject in slot.subjects]
    if statement.mention.kind == "count":
        noun = statement.unit_head
        if noun and statement.dimension == "count":
            found.append(Topic("count", "", noun, slot.per))
        elif statement.dimension in _SCALES and not found:
            found.append(Topic(statement.dimension, "", "", slot.per))
    return found


def principal_figures(
    by_article: Sequence[Sequence[Statement]], disputed: Set[tuple[int, int]]
) -> dict[Topic, list[Statement]]:
    """For each topic, what each article gives as its figure.

    That is the one said to be new, else the first where the article opens, else the largest toll or the first figure;
    where nothing but a noun tells what is counted, only one that no other of the article competes with.
    """
    found: dict[Topic, list[Statement]] = {}
    for statements in by_article:
        mine: dict[Topic, list[Statement]] = {}
        for statement in statements:
            if statement.role in ("", "new"):
                for topic in topics_of(statement):
                    mine.setdefault(topic, []).append(statement)
        for topic, rivals in mine.items():
            rivals = _without_lists(topic, rivals, disputed)
            if not rivals:
                continue
            if topic.subject or len({statement.fact for statement in rivals}) == 1:
                found.setdefault(topic, []).append(_principal(topic, rivals))
    return found


def _without_lists(topic: Topic, rivals: Sequence[Statement], disputed: Set[tuple[int, int]]) -> list[Statement]:
    """The figures that stand alone in their sentence: "44 in Haiti and 11 in Cuba" are parts, unless `disputed`."""

    def listed(one: Statement, other: Statement) -> bool:
        pair = min(one.fact, other.fact), max(one.fact, other.fact)
        beside = one.sentence == other.sentence and one.fact != other.fact and pair not in disputed
        return beside and (not topic.subject or other.slot.subject == topic.subject)

    return [one for one in rivals if one.role == "new" or not any(listed(one, other) for other in rivals)]


def _principal(topic: Topic, rivals: Sequence[Statement]) -> Statement:
    def rank(statement: Statement) -> tuple[bool, bool, bool, float]:
        toll = statement.mention.kind == "casualties"
        away = bool(topic.subject) and statement.slot.subject != topic.subject
        first = -statement.scaled if toll else statement.mention.start
        return statement.role != "new", away, statement.sentence > _OPENING, first

    return min(rivals, key=rank)


def comparable(a: Statement, b: Statement) -> bool:
    """Whether two figures could be two values of one thing: one dimension, or a bare number beside what is counted."""
    if a.mention.kind not in NUMERIC or b.mention.kind not in NUMERIC or a.scaled == b.scaled:
        return False
    if a.dimension == b.dimension:
        if a.dimension == "count" and a.unit_stems and b.unit_stems:
            return not a.unit_stems.isdisjoint(b.unit_stems) or bool(set(a.slot.subjects) & set(b.slot.subjects))
        if a.dimension == "count" and a.bare and not b.bare:
            return not set(a.slot.subjects).isdisjoint(b.slot.subjects)
        return True
    bare, other = (b, a) if b.bare else (a, b)
    if not bare.bare or bare.lender is not None:
        return False
    if other.mention.kind == "count" and a.sentence == b.sentence and not bare.counts_people:
        return True
    return other.mention.kind == "casualties" or (other.mention.kind == "money" and bare.scaled >= _A_SUM)
