"""Of two values of one thing: whether one replaced the other, or both stand against each other.

Words and times propose what changed (`timeline`) and what is disputed (`rivals`, `disputes`); a logistic regression
(`fitted.json`, model "change") weighs for each proposed pair what speaks for the one and for the other. A ministry that
raises its own count has changed it; a union that calls the true number another disputes it, however late it says so.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from digest.facts.ledger.changes import Changes
from digest.facts.ledger.clusters import Cluster
from digest.facts.ledger.corrections import is_correction
from digest.facts.ledger.counterparts import Match
from digest.facts.ledger.disagreement import speaks_against
from digest.facts.ledger.likeness import log_odds
from digest.facts.ledger.retractions import owns_up
from digest.facts.ledger.statements import Statement, distance
from digest.facts.ledger.subjects import EVOLVING

# The log-odds from which a pair is a change: to call news a contradiction is the worse mistake.
_CHANGED = -0.5
_BOUND = 4.0
_HOUR = 3600
_HOURS, _DAYS = 3, 40
_NEAR = 2
_BACKWARD = ("old", "past", "not")
_TRUE = frozenset("true real actual actually really wahre tatsächlich verdadero réel vrai".split())


class Proposal(NamedTuple):
    """What words and times say has changed and what is disputed, before one is weighed against the other.

    `rivals` are the log-odds with which an article sets two figures against each other, by the places of their facts
    (lower first).
    """

    changes: Changes
    disputed: set[tuple[int, int]]
    rivals: Mapping[tuple[int, int], float]
    matches: Sequence[Match]


def settle(proposal: Proposal, clusters: Sequence[Cluster]) -> None:
    """Make disputes of the changes that their articles tell as such, and the other way round."""
    fits = {(match.a, match.b): match.score for match in proposal.matches}
    for old, new in sorted(proposal.changes.pairs):
        if log_odds("change", weigh(old, new, proposal, clusters, fits)) < _CHANGED:
            proposal.changes.drop(old, new)
            proposal.disputed.add(_in_order(old, new))
    for pair in sorted(proposal.disputed):
        if not proposal.changes.linked(*pair):
            old, new = sorted(pair, key=lambda place: _span(clusters[place].statements))
            if log_odds("change", weigh(old, new, proposal, clusters, fits)) >= _CHANGED:
                proposal.changes.add(old, new, "words")


def weigh(
    old: int, new: int, proposal: Proposal, clusters: Sequence[Cluster], fits: Mapping[tuple[int, int], float]
) -> dict[str, float]:
    """What speaks for and against the fact `new` having replaced `old`, by name."""
    older, newer = clusters[old].statements, clusters[new].statements
    pair, shown = _in_order(old, new), proposal.changes.pairs.get((old, new), "")
    beside = _beside(older, newer)
    near = [(one, other) for one, other in beside if distance(one, other) <= _NEAR]
    (first, last), (follows, _) = _span(older), _span(newer)
    known = bool(first and follows)
    return {
        "by words": float(shown == "words"),
        "by correction": float(shown == "correction"),
        "by time": float(shown == "time"),
        "disputed": float(pair in proposal.disputed),
        "rivals": _bounded(proposal.rivals.get(pair, -_BOUND)),
        "matched": _bounded(fits.get(pair, -_BOUND)),
        "called new": float(any(statement.role == "new" for statement in newer)),
        "called true": float(any(not _TRUE.isdisjoint(words) for both in near for words in _words(*both, before=0))),
        "opinions differ": float(any(speaks_against(words) for both in near for words in _words(*both, before=1))),
        "in a correction": float(any(is_correction(one.reading) for one, _ in near)),
        "owned up to": float(any(owns_up(one.passage) for one in older)),
        "one source": float(not _sources(older).isdisjoint(_sources(newer))),
        "still told": float(known and last - follows > _HOURS * _HOUR),
        "days later": float(known and follows - first > _DAYS * _HOUR),
        "told together": float(bool(beside)),
        "by time, told together": float(shown == "time" and bool(beside)),
        "by time, evolving": float(shown == "time" and _evolves(clusters[old], clusters[new])),
        "victims": float("casualties" in (clusters[old].kind, clusters[new].kind)),
        "well known": float(len(clusters[new].groups) > 1),
    }


def _beside(older: Sequence[Statement], newer: Sequence[Statement]) -> list[tuple[Statement, Statement]]:
    """The statements of two facts that stand in one article."""
    here: dict[int, list[Statement]] = {}
    for statement in newer:
        here.setdefault(statement.reading.place, []).append(statement)
    return [(one, other) for one in older for other in here.get(one.reading.place, ())]


def _sources(statements: Sequence[Statement]) -> frozenset[str]:
    """The words by which articles name whom they have a figure from."""
    return frozenset().union(*(statement.source for statement in statements))


def _evolves(old: Cluster, new: Cluster) -> bool:
    """Whether what both figures say happens goes on happening after the first reports."""
    acts = [{act for statement in cluster.statements for act in statement.scene.acts} for cluster in (old, new)]
    return old.dimension in EVOLVING or not EVOLVING.isdisjoint(acts[0] & acts[1])


def _in_order(a: int, b: int) -> tuple[int, int]:
    return (min(a, b), max(a, b))


def _bounded(score: float) -> float:
    return min(max(score, -_BOUND), _BOUND)


def _span(statements: Sequence[Statement]) -> tuple[float, float]:
    """When a figure was first and last asserted, in seconds; 0 where that is not known."""
    plain = [statement for statement in statements if statement.role not in _BACKWARD] or statements
    times = [statement.reading.when.timestamp() for statement in plain if statement.reading.when is not None]
    return min(times, default=0.0), max(times, default=0.0)


def _words(one: Statement, other: Statement, *, before: int) -> list[tuple[str, ...]]:
    """The words of the sentences from one figure to another, and of so many `before`."""
    first, last = sorted((one.sentence, other.sentence))
    return [one.reading.passage(place).words for place in range(max(first - before, 0), last + 1)]
