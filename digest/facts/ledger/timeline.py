"""Figures that replace others: revised, corrected, or overtaken by what happened since."""

from collections.abc import Sequence
from datetime import timedelta

from digest.facts.ledger.changes import Changes
from digest.facts.ledger.clusters import Cluster
from digest.facts.ledger.comparable import comparable
from digest.facts.ledger.corrections import is_correction
from digest.facts.ledger.counterparts import Match
from digest.facts.ledger.readings import Reading
from digest.facts.ledger.retractions import owns_up, read_correction
from digest.facts.ledger.roles import FIGURE, OLD
from digest.facts.ledger.statements import Statement, distance
from digest.facts.ledger.subjects import EVOLVING

# How far apart two articles of one day must be for a difference to be news and not a contradiction.
_APART = timedelta(hours=3)
# Seconds by which a figure must come later to be the newer one, though somebody gives it without a time.
_LONG = 36 * 3600
_NEAR = 6
# The least log-odds of a match by which an article that gives both figures looks back at the older one.
_LOOKS_BACK = 0.4
_BESIDE = 2

_CHANGED = frozenset("changed recount recounted revised corrected updated".split())
_REVISED = frozenset("revised corrected restated recounted korrigiert révisé révisée revisado".split())


def find_changes(
    readings: Sequence[Reading],
    by_article: Sequence[Sequence[Statement]],
    clusters: Sequence[Cluster],
) -> Changes:
    """Which facts replace which, told by words. `by_article` holds each article's figures in order of the text."""
    changes = Changes()
    corrections = {reading.place for reading in readings if is_correction(reading)}
    for reading, statements in zip(readings, by_article, strict=True):
        read_correction(statements, reading.place in corrections, changes)
    for statements in by_article:
        for place, statement in enumerate(statements):
            if _is_renounced(statement, corrections, clusters) or statement.role in ("old", "past"):
                _pair_old(statements, place, clusters, changes)
    return changes


def _is_renounced(statement: Statement, corrections: set[int], clusters: Sequence[Cluster]) -> bool:
    """Whether "not five" takes back what was said before: in a correction, where a number "has changed", or by the
    source that had given it.
    """
    if statement.role != "not":
        return False
    if statement.reading.place in corrections or owns_up(statement.passage):
        return True
    if any(_of_one_source(other, statement) for other in clusters[statement.fact].statements):
        return True
    before = statement.reading.passage(statement.sentence - 1).words if statement.sentence > 1 else ()
    return not _CHANGED.isdisjoint((*before, *statement.passage.words))


def _of_one_source(older: Statement, newer: Statement) -> bool:
    """Whether one source is said to say both, the second in a later article."""
    return is_later(older.reading, newer.reading) and not older.source.isdisjoint(newer.source)


def _pair_old(
    statements: Sequence[Statement],
    place: int,
    clusters: Sequence[Cluster],
    changes: Changes,
) -> None:
    """Find what replaces an old figure: the nearest other one for the same thing, rather one that is said to be new."""
    old = statements[place]
    best: tuple[int, int, int] | None = None
    for other in range(max(0, place - _NEAR), min(len(statements), place + _NEAR)):
        new = statements[other]
        if new.fact == old.fact or distance(old, new) > 1 or not comparable(*_in_text(old, new)):
            continue
        said = new.role
        if (
            said == "old"
            or (said == "past" and old.role == "past")
            or (old.role == "past" and said != "new" and not _was_told(old, clusters))
            or new.slot.part
            or new.slot.per != old.slot.per
        ):
            continue
        rank = (distance(old, new), said != "new", abs(other - place))
        if best is None or rank < best[:3]:
            best = (*rank[:2], abs(other - place))
            target = new
    if best is not None and _is_news(old, target, clusters):
        changes.add(old.fact, target.fact, "words")


def _was_told(old: Statement, clusters: Sequence[Cluster]) -> bool:
    """Whether an earlier article gave plainly what this one says had been so."""
    return any(
        s.role == "" and not s.slot.aside and is_later(s.reading, old.reading) for s in clusters[old.fact].statements
    )


def _in_text(a: Statement, b: Statement) -> tuple[Statement, Statement]:
    """Two statements of one article in the order of its text."""
    return (a, b) if a.mention.start < b.mention.start else (b, a)


def _is_news(old: Statement, new: Statement, clusters: Sequence[Cluster]) -> bool:
    """Whether a change is one of what was reported and not of the world over years ("down from a peak of 8.1 %")."""
    if "casualties" in (old.mention.kind, new.mention.kind) or old.slot.subject in EVOLVING:
        return True
    words = set(old.left(_NEAR)) | set(old.right(4))
    if not _REVISED.isdisjoint(words):
        return True
    if words & FIGURE and (words & OLD or "still" in words):
        return True
    if old.left(1) == ("not",):
        return True
    return any(s.reading.place != old.reading.place for s in clusters[old.fact].statements)


def add_overtaken(
    matches: Sequence[Match], clusters: Sequence[Cluster], disputed: set[tuple[int, int]], changes: Changes
) -> None:
    """Add the changes that the articles' times show: a toll of 12 in the morning and 17 in the evening.

    Where times are missing or near, what is said to be new ("has climbed to 17") overtakes what is not.
    """
    for match in matches:
        if (match.a, match.b) in disputed:
            continue
        if not match.apart:
            _add_told(match, clusters, changes)
            _add_looked_back(match, clusters, changes)
            continue
        one, other = _plain(clusters[match.a]), _plain(clusters[match.b])
        if bool(one) != bool(other):
            _add_recalled(match, clusters, changes)
        told = {place for place in (match.a, match.b) if any(s.role == "new" for s in clusters[place].statements)}
        pair = _in_order(one, other, told) if one and other else None
        if pair is not None and _looks_back(clusters[pair[1][0].fact], clusters[pair[0][0].fact]):
            changes.add(pair[0][0].fact, pair[1][0].fact, "words")
        elif pair is not None and _overtakes(match, *pair, pair[1][0].fact in told):
            changes.add(pair[0][0].fact, pair[1][0].fact, "time")


def _add_told(match: Match, clusters: Sequence[Cluster], changes: Changes) -> None:
    """Where one article gives both figures and calls one new, that one replaces what was known before its time."""
    for old, new in ((match.a, match.b), (match.b, match.a)):
        for statement in clusters[new].statements:
            if statement.role != "new":
                continue
            before = [
                other
                for other in clusters[old].statements
                if other.reading is statement.reading and distance(other, statement) <= 1 and other.role != "new"
            ]
            known = any(is_later(other.reading, statement.reading) for other in clusters[old].statements)
            if before and known and not any(other.slot.aside for other in before):
                changes.add(old, new, "words")


def _add_looked_back(match: Match, clusters: Sequence[Cluster], changes: Changes) -> None:
    """Where each article that gives one figure came after the first that gave the other, and one of them looks back."""
    if match.score < _LOOKS_BACK or changes.linked(match.a, match.b):
        return
    for old, new in ((match.a, match.b), (match.b, match.a)):
        first = min(clusters[old].statements, key=lambda s: _time_of(s.reading))
        beside = evolves(match) or any(
            one.reading is other.reading and distance(one, other) <= _BESIDE
            for one in clusters[old].statements
            for other in clusters[new].statements
        )
        if beside and all(is_later(first.reading, s.reading) for s in clusters[new].statements):
            changes.add(old, new, "time")


def _add_recalled(match: Match, clusters: Sequence[Cluster], changes: Changes) -> None:
    """Where one figure is only ever told as an old one, its counterpart in a later article has replaced it."""
    old, new = (match.b, match.a) if _plain(clusters[match.a]) else (match.a, match.b)
    first = min(clusters[new].statements, key=lambda s: _time_of(s.reading))
    if any(s.role == "old" and is_later(s.reading, first.reading) for s in clusters[old].statements):
        changes.add(old, new, "words")


def _looks_back(new: Cluster, old: Cluster) -> bool:
    """Whether an article that states the newer figure tells the other one as what was said before."""
    here = {statement.reading.place for statement in new.statements if statement.role != "old"}
    return any(s.role in ("old", "past") and s.reading.place in here for s in old.statements)


def _plain(cluster: Cluster) -> list[Statement]:
    """The statements that assert a fact, not those that only look back at it."""
    return [s for s in cluster.statements if s.role in ("", "new", "held")]


def is_later(a: Reading, b: Reading) -> bool:
    """Whether `b` came so much later than `a` that a difference is news: by hours, or on another day."""
    if a.when is None or b.when is None:
        return False
    if a.exact and b.exact:
        return b.when - a.when >= _APART
    return b.when.date() > a.when.date()


def _in_order(
    a: Sequence[Statement], b: Sequence[Statement], told: set[int]
) -> tuple[Sequence[Statement], Sequence[Statement]] | None:
    """The older and the newer of two figures: by their first times, else by which is `told` to be new; or None."""
    for older, newer in ((a, b), (b, a)):
        first_old, first_new = (min(row, key=lambda s: _time_of(s.reading)) for row in (older, newer))
        if is_later(first_old.reading, first_new.reading):
            # What is still asserted after the newer figure came has not been overtaken by it.
            kept = any(s.role == "held" or is_later(first_new.reading, s.reading) for s in older)
            known = newer[0].fact in told or _time_of(first_new.reading) - max(map(_stated, older)) > _LONG
            undated = not known and any(s.reading.when is None for s in newer)
            return None if kept or undated else (older, newer)
    if (a[0].fact in told) != (b[0].fact in told):
        return (b, a) if a[0].fact in told else (a, b)
    return None


def _time_of(reading: Reading) -> float:
    return reading.when.timestamp() if reading.when is not None else float("inf")


def _stated(statement: Statement) -> float:
    """When a figure was stated, in seconds; long ago where that is not known."""
    return statement.reading.when.timestamp() if statement.reading.when is not None else 0.0


def _overtakes(match: Match, older: Sequence[Statement], newer: Sequence[Statement], told: bool) -> bool:
    """Whether the newer figure takes the place of the older one for something that goes on changing."""
    evolving = evolves(match)
    if not (told or evolving):
        return False
    falls = newer[0].scaled < older[0].scaled
    return told or not (falls and newer[0].dimension in ("deaths", "injured"))


def evolves(match: Match) -> bool:
    """Whether what both figures say happens goes on happening after the first reports."""
    if match.one.dimension in EVOLVING:
        return True
    shared = set(match.one.scene.acts) & set(match.other.scene.acts)
    return not shared.isdisjoint(EVOLVING)
