"""Figures that contradict each other: where opinions are said to differ, or two articles differ at one time."""

from collections.abc import Sequence
from datetime import timedelta

from digest.facts.ledger.changes import Changes
from digest.facts.ledger.clusters import Cluster
from digest.facts.ledger.counterparts import Match
from digest.facts.ledger.disagreement import speaks_against
from digest.facts.ledger.figures import could_be_rounded, is_rough_share, is_rounding, near
from digest.facts.ledger.rivals import FAR
from digest.facts.ledger.same_figures import said_as_fraction
from digest.facts.ledger.statements import Statement
from digest.facts.ledger.timeline import evolves

# What goes on changing has two values of one time only within hours, and shares, which are told of days, within days;
# a count may change unsaid, a price does not.
_HOURS = timedelta(hours=20)
_DAYS = timedelta(hours=40)
_LONG = timedelta(hours=72)
_MONTH = timedelta(days=30)
_SIDES = 2
# The least log-odds of a match that contradicts by itself, and where its article says that opinions differ.
_SURE, _LIKELY = 0.4, 0.0
_ROUGHLY = 0.08
_AT_LEAST = ("least", "more", "over", "menos", "mind", "moins")


def find_divided(matches: Sequence[Match], clusters: Sequence[Cluster]) -> set[tuple[int, int]]:
    """The pairs of which an article says that opinions differ, giving another figure than most do."""
    found = set()
    for match in matches:
        a, b = clusters[match.a], clusters[match.b]
        grown = evolves(match) and _days_apart(a, b, _HOURS)
        if match.score >= _LIKELY and near(a.scaled, b.scaled, FAR) and not _rough(a, b) and not grown:
            for rival, usual in ((match.a, match.b), (match.b, match.a)):
                if any(_is_divided(statement, clusters[usual]) for statement in clusters[rival].statements):
                    found.add((match.a, match.b))
    return found


def _rough(a: Cluster, b: Cluster) -> bool:
    """Whether one of two shares may be the other said as a fraction: "a third" of 32 %."""
    if a.dimension != "percent" or abs(a.scaled - b.scaled) > _ROUGHLY * max(a.scaled, b.scaled):
        return False
    return any(is_rough_share(share.scaled) and any(map(said_as_fraction, share.statements)) for share in (a, b))


def _is_divided(statement: Statement, usual: Cluster) -> bool:
    """Whether a figure's article says that opinions differ, and others had given the usual figure by then."""
    if statement.role == "old" or statement.slot.aside:
        return False
    first = max(statement.sentence - 1, min(statement.sentence, 1))
    if not any(speaks_against(statement.reading.passage(at).words) for at in range(first, statement.sentence + 1)):
        return False
    when = statement.reading.when
    return any(
        other.group != statement.group and not (when and other.reading.when and other.reading.when > when)
        for other in usual.statements
    )


def add_contradictions(
    matches: Sequence[Match], clusters: Sequence[Cluster], changes: Changes, found: set[tuple[int, int]]
) -> None:
    """Add the counterparts that exclude each other at about the same time.

    What has been replaced contradicts nothing any more. Of a toll without times, three values are steps, not a dispute.
    """
    replaced = {old for old, _ in changes.pairs}
    for match in matches:
        if (
            match.apart
            and match.score >= _SURE
            and replaced.isdisjoint((match.a, match.b))
            and _contradict(match, clusters)
        ):
            found.add((match.a, match.b))


def _contradict(match: Match, clusters: Sequence[Cluster]) -> bool:
    a, b = clusters[match.a], clusters[match.b]
    if len(a.groups | b.groups) < _SIDES:
        return False
    if evolves(match) and _dated(a) != _dated(b):
        return False
    if any(all(s.role not in ("", "new", "held") for s in cluster.statements) for cluster in (a, b)):
        return False
    if (could_be_rounded(a.scaled, b.scaled) and a.kind != "percent") or _rough(a, b):
        return False
    if _is_hedged(a, b) or _is_hedged(b, a):
        return False
    limit = _HOURS if evolves(match) else {"percent": _DAYS, "money": _MONTH}.get(a.kind, _LONG)
    return not (_bounds_allow(a, b) or _bounds_allow(b, a) or _days_apart(a, b, limit))


def _is_hedged(rough: Cluster, exact: Cluster) -> bool:
    """Whether "nearly three hours" are the other's two hours and 40 minutes."""
    return any(
        s.mention.qualifier and is_rounding(s.scaled, exact.scaled, s.mention.qualifier) for s in rough.statements
    )


def _dated(cluster: Cluster) -> bool:
    """Whether it is known when a figure was stated."""
    return any(statement.reading.when for statement in cluster.statements)


def _days_apart(a: Cluster, b: Cluster, limit: timedelta) -> bool:
    """Whether two figures were never stated within this time of each other."""
    ones, others = ([s.reading.when for s in cluster.statements] for cluster in (a, b))
    return all(one and other and abs(one - other) > limit for one in ones for other in others)


def _bounds_allow(low: Cluster, high: Cluster) -> bool:
    """Whether "at least 12" leaves room for the other figure."""
    open_above = any(cue in s.mention.qualifier.lower() for s in low.statements for cue in _AT_LEAST)
    return open_above and low.scaled < high.scaled <= 1.5 * low.scaled
