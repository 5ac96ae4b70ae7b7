"""The ways in which an article sets one figure against another, and what keeps two of its figures apart."""

from itertools import pairwise

from digest.facts.ledger.answers import BEHIND, CLAUSE, FIGURE, HARMED, THE, speaks_for_itself
from digest.facts.ledger.disagreement import speaks_against
from digest.facts.ledger.figures import near, unit_words
from digest.facts.ledger.likeness import change_of
from digest.facts.ledger.readings import ASSERTING, stems
from digest.facts.ledger.slots import WIDE
from digest.facts.ledger.statements import Statement, between

# Counts that are said to be in dispute, though of things by two names, are large and near each other.
_SOME, _NOT_FAR = 20, 2.0
# One number is set beside another: "far more than the 27 on the list", "twice the 31 that the agency knows of".
_THAN = frozenset("than que als".split())
_TIMES = frozenset("twice double triple doble doppelt".split())
_SOURCED = frozenset("in on of by from that reported given counted listed named claimed admitted acknowledged".split())
_PUT = frozenset("put puts putting".split())


def may_answer(a: Statement, b: Statement) -> bool:
    """Whether counts of things by two names are said to be in dispute: "9,200 drivers were paid", "6,500 refunds"."""
    plain = a.dimension == b.dimension == "count" and a.scaled != b.scaled and min(a.scaled, b.scaled) >= _SOME
    opening = stems(b.passage.words[:CLAUSE])
    sourced = plain and bool(a.source) and b.frame >= 0 and bool(opening) and a.source.isdisjoint(opening)
    before = a.reading.passage(a.sentence - 1).words if a.sentence > 1 else ()
    return sourced and speaks_against(before) and near(a.scaled, b.scaled, _NOT_FAR)


def counts_others(a: Statement, b: Statement) -> bool:
    """Whether `b` counts people of whom something else is said: "22 were hurt. There were 64 people on site"."""
    victims = a.mention.kind == "casualties" or (a.mention.kind == "count" and not unit_words(a.mention.value))
    if not victims or b.mention.kind != "count" or not b.counts_people:
        return False
    unit = unit_words(b.mention.value)
    behind = next((word for word in b.right(6) if word not in unit), "")
    else_said = (bool(behind) and behind not in BEHIND) or "there" in b.left(3)
    return else_said and HARMED.isdisjoint(set(b.passage.words) - set(unit))


def puts_it(b: Statement) -> bool:
    """Whether what is counted was told of before: "has put the holding at 240,000"."""
    left = b.left(5)
    return left[-1:] == ("at",) and any(one in _PUT and other in THE for one, other in pairwise(left))


def of_one_subject(a: Statement, b: Statement) -> bool:
    """Whether two figures may be of one subject; shares, which are of many, must name the same."""
    one, other = set(a.slot.subjects), set(b.slot.subjects)
    measured = a.mention.kind == "count" != a.dimension
    return measured or not one.isdisjoint(other) or (a.dimension != "percent" and not (one and other))


def are_kept_apart(a: Statement, b: Statement) -> bool:
    """Whether one is a part, an addition, a wish, or counted by something else or elsewhere."""
    one, other = a.slot, b.slot
    other_kind = a.mention.kind == "casualties" != b.mention.kind
    if (other_kind or a.sentence == b.sentence) and b.scaled < a.scaled and _is_of_theirs(b):
        return True
    if a.mention.kind in ("money", "percent") and one.past != other.past:
        return True
    if a.mention.kind == "percent" == b.mention.kind and change_of(a) != change_of(b):
        return True
    if one.where != other.where and ((one.where and other.where) or WIDE in (one.where, other.where)):
        return True
    wishes = bool(one.goal or other.goal) and not (b.bare and b.frame >= 0) and b.left(2) != ("figure", "of")
    return one.part or other.part or one.more or other.more or wishes or (one.per != other.per and not b.bare)


def _is_of_theirs(statement: Statement) -> bool:
    """Whether some of a body's own are counted: "it was 22, since five of its members were driven to hospital"."""
    right = statement.right(2)
    return right[:1] == ("of",) and right[1:] in (("its",), ("their",), ("his",), ("her",))


def is_contested(a: Statement, b: Statement) -> bool:
    """Whether a sentence between two figures rejects the first: "That is not the number the mayor uses. He says …"."""
    told = b.frame >= 0 or b.attribution is not None
    return told and b.sentence - a.sentence >= 2 and speaks_against(a.reading.passage(b.sentence - 1).words)


def is_disputed(a: Statement, b: Statement) -> bool:
    """Whether the sentences of two figures, or the one before them, say that opinions differ."""
    first = max(a.sentence - 1, 1)
    return any(speaks_against(a.reading.passage(place).words) for place in range(first, b.sentence + 1)) or (
        a.sentence == 0 and speaks_against(a.passage.words)
    )


def is_measured(a: Statement, b: Statement) -> bool:
    """Whether the first is measured against a count: "31, eight more than the number given by the brigade, 23"."""
    words = between(a, b)
    return any(word in _THAN and not FIGURE.isdisjoint(words[at + 1 : at + 4]) for at, word in enumerate(words))


def count_the_same(a: Statement, b: Statement) -> bool:
    if a.dimension == b.dimension and a.mention.kind == "count" and a.dimension not in ("count", "tally"):
        return True
    return not a.unit_stems.isdisjoint(b.unit_stems) or not a.scene.sorts.isdisjoint(b.scene.sorts)


def is_set_beside(b: Statement, bare: bool) -> bool:
    """Whether a figure is compared with the one before it: "far more than the 27", "and not the 2,900 named by"."""
    left = b.left(5)
    for place, word in enumerate(left):
        following = left[place + 1] if place + 1 < len(left) else ""
        plain = not following and not left[place - 1].endswith(("er", "re", "ss"))
        if word in _THAN and (following in THE or plain):
            return bare or not FIGURE.isdisjoint(left)
        if word in _TIMES and following in THE and place + 2 == len(left):
            return bare and not _SOURCED.isdisjoint(b.right(1))
    return b.role == "not"


def have_rival_sources(a: Statement, b: Statement) -> bool:
    """Whether both figures have a source of their own, and not the same."""
    one, other = a.source, b.source
    if a.sentence == b.sentence and b.attribution is None:
        other = b.nearest_source() or other
    if not one or not other or one <= other or other <= one:
        return False
    if speaks_for_itself(a) and speaks_for_itself(b):
        return False
    return not ASSERTING.isdisjoint(b.passage.words) or b.attribution is not None
