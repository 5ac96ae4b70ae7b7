"""Figures of different articles that are about one thing, judged by all that their sentences say of it.

No word need be shared. Each pair of figures of one measure is weighed side by side (`likeness`); then it counts how
much better they fit each other than any other figure in the other's articles, and what the articles themselves make of
them: what one article states side by side is seldom two values of one thing.
"""

import math
from collections.abc import Iterable, Sequence
from itertools import combinations, pairwise
from typing import NamedTuple

from digest.facts.ledger.clusters import Cluster
from digest.facts.ledger.figures import NUMERIC
from digest.facts.ledger.holders import NEVER
from digest.facts.ledger.likeness import likeness, log_odds
from digest.facts.ledger.readings import Reading
from digest.facts.ledger.statements import Statement, distance

# The least log-odds of a match.
ENOUGH = -0.8
# The best known figures of one measure that are compared, and by how many statements each.
_MANY = 24
_FEW = 4
_NEAR = 8
# A fit beyond this says no more, and one that no other figure comes near is as good as this.
_BOUND = 6.0
# In other languages the words are not known that keep figures apart.
_READ = frozenset({"en", "es", "de", "fr"})
_OF_WHOLE = (("of",), ("out",), ("von",), ("der",), ("de",), ("des",), ("sur",))
_BACKWARD = ("old", "past", "not")
_UP_TO = ("up to", "as many", "as much", "hasta", "bis zu", "jusqu")


class Match(NamedTuple):
    """Two facts, by place (lower first), that are values of one thing, with the statements that show it best.

    `score` are the log-odds. `apart`: no article states both.
    """

    a: int
    b: int
    one: Statement
    other: Statement
    score: float
    apart: bool = False


class Comparison(NamedTuple):
    """Two facts, by place (lower first), with all that their match is judged by."""

    a: int
    b: int
    one: Statement
    other: Statement
    features: dict[str, float]


def find_counterparts(readings: Sequence[Reading], clusters: Sequence[Cluster]) -> list[Match]:
    """The pairs of facts of different articles, in the order of their places, with how well they fit each other.

    Those of at least `ENOUGH` are taken for values of one thing.
    """
    # An article that only looks back at a figure does not state it.
    articles = [{s.reading.place for s in cluster.statements if s.role not in ("old", "past")} for cluster in clusters]
    return [
        Match(
            pair.a,
            pair.b,
            pair.one,
            pair.other,
            log_odds("pair", pair.features),
            articles[pair.a].isdisjoint(articles[pair.b]),
        )
        for pair in compare(readings, clusters)
    ]


def compare(readings: Sequence[Reading], clusters: Sequence[Cluster]) -> list[Comparison]:
    """All pairs of facts that could be values of one thing, with what the second model judges them by."""
    rarity = rarity_of(readings)
    shown = [_showing(cluster) for cluster in clusters]
    best: dict[tuple[int, int], tuple[float, Statement, Statement]] = {}
    # How well a fact (first) fits the figures (last) of an article (second).
    fits: dict[int, dict[int, dict[int, float]]] = {}
    for members in _of_one_measure(clusters, shown):
        for a, b in combinations(members, 2):
            if clusters[a].scaled == clusters[b].scaled:
                continue
            for one in shown[a]:
                for other in shown[b]:
                    if one.reading is not other.reading:
                        score = likeness(one, other, rarity)
                        if score <= NEVER:
                            continue
                        _keep(fits, a, other.reading.place, b, score)
                        _keep(fits, b, one.reading.place, a, score)
                        if (a, b) not in best or score > best[a, b][0]:
                            best[a, b] = (score, one, other)
    wholes = _wholes(clusters)
    return [
        Comparison(a, b, one, other, _features(clusters[a], clusters[b], score, _margins(fits, a, b), (a, b) in wholes))
        for (a, b), (score, one, other) in sorted(best.items())
    ]


def _keep(fits: dict[int, dict[int, dict[int, float]]], fact: int, article: int, other: int, score: float) -> None:
    row = fits.setdefault(fact, {}).setdefault(article, {})
    row[other] = max(score, row.get(other, score))


def _margins(fits: dict[int, dict[int, dict[int, float]]], a: int, b: int) -> list[float]:
    """How much better two facts fit each other than the next best figure in the other's articles: from each side."""
    margins = []
    for fact, other in ((a, b), (b, a)):
        rows = [row for row in fits[fact].values() if other in row]
        gaps = [
            row[other] - max((score for rival, score in row.items() if rival != other), default=-_BOUND) for row in rows
        ]
        margins += [_bound(max(gaps)), _bound(min(gaps))]
    return margins


def _bound(value: float) -> float:
    return min(max(value, -_BOUND), _BOUND)


def _features(a: Cluster, b: Cluster, score: float, margins: Sequence[float], whole: bool) -> dict[str, float]:
    ones, others = ({s.reading.place for s in cluster.statements} for cluster in (a, b))
    beside = any(
        one.reading is other.reading and distance(one, other) == 1
        for one in a.statements[:_NEAR]
        for other in b.statements[:_NEAR]
    )
    return {
        "sides": max(score, -_NEAR),
        "margin": min(margins[0], margins[2]),
        "least margin": min(margins[1], margins[3]),
        "together": float(min(len(ones & others), _FEW)),
        "whole": float(whole),
        "sources": float(min(len(a.groups), len(b.groups), _FEW)),
        "beside": float(beside),
    }


def _wholes(clusters: Sequence[Cluster]) -> set[tuple[int, int]]:
    """The pairs of facts of which an article makes one the part of the other: "three of the port's five terminals"."""
    sentences: dict[tuple[int, int], list[Statement]] = {}
    for cluster in clusters:
        for statement in cluster.statements:
            if statement.number is not None:
                sentences.setdefault((statement.reading.place, statement.sentence), []).append(statement)
    found = set()
    for figures in sentences.values():
        figures.sort(key=lambda statement: statement.first)
        for part, whole in pairwise(figures):
            words = part.passage.words[part.last : whole.first]
            if len(words) < _NEAR and words[:1] in _OF_WHOLE:
                found.add((min(part.fact, whole.fact), max(part.fact, whole.fact)))
    return found


def rarity_of(readings: Sequence[Reading]) -> dict[str, float]:
    """How much it says that two sentences of this story share a word: 1 for a rare one, near 0 for one in most."""
    seen: dict[str, int] = {}
    total = 0
    for reading in readings:
        for place in range(len(reading.spans)):
            total += 1
            for stem in reading.passage(place).stems:
                seen[stem] = seen.get(stem, 0) + 1
    most = math.log(total + 2)
    return {stem: math.log((total + 2) / count) / most for stem, count in seen.items()}


def _showing(cluster: Cluster) -> list[Statement]:
    """The statements by which a fact is compared: the first plain ones of a few articles."""
    if cluster.kind not in NUMERIC:
        return []
    found: dict[int, Statement] = {}
    for statement in sorted(cluster.statements, key=lambda s: (s.reading.place, s.sentence == 0, s.mention.start)):
        if statement.reading.article.language not in _READ:
            continue
        slot = statement.slot
        most = statement.mention.qualifier.lower().startswith(_UP_TO) and statement.role != "new" and slot.per != "hour"
        if not (slot.part or slot.more or slot.past or most):
            known = found.setdefault(statement.reading.place, statement)
            if known.role in _BACKWARD and statement.role not in _BACKWARD:
                found[statement.reading.place] = statement
    ranked = sorted(found.values(), key=lambda s: s.role in _BACKWARD)
    return ranked[:_FEW]


def _of_one_measure(clusters: Sequence[Cluster], shown: Sequence[Sequence[Statement]]) -> Iterable[list[int]]:
    """The facts worth comparing: by measure, the best known of each."""
    measures: dict[str, list[int]] = {}
    for place, statements in enumerate(shown):
        if statements:
            measures.setdefault(clusters[place].dimension, []).append(place)
    for _, places in sorted(measures.items()):
        ranked = sorted(places, key=lambda place: (-len(clusters[place].groups), place))
        yield sorted(ranked[:_MANY])
