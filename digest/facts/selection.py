"""Which facts a reader needs first: what the articles lead with, agree on, dispute and revise, before trivia."""

from collections.abc import Sequence

from digest.facts.merging import Cluster
from digest.facts.readings import Reading
from digest.facts.standing import Standing
from digest.facts.statements import Statement

_BY_KIND = {
    "casualties": 4.0,
    "money": 2.5,
    "count": 2.0,
    "percent": 2.0,
    "quote": 1.6,
    "org": 0.9,
    "person": 0.9,
    "date": 0.8,
    "duration": 0.7,
    "place": 0.6,
}
_BY_STATUS = {"conflict": 3.0, "updated": 3.0, "corroborated": 0.0, "single": 0.0}
_LEADING = 40
# The second fact of a kind counts so much of its weight, the third so much again.
_AGAIN = 0.86


def order_of(readings: Sequence[Reading], clusters: Sequence[Cluster], standing: Sequence[Standing]) -> list[int]:
    """The places of the clusters, the most telling first, with the kinds mixed at the top."""
    superseded = {stands.supersedes for stands in standing if stands.supersedes is not None}
    scores = {
        place: _score(cluster, stands, len(readings)) - 1.5 * (place in superseded)
        for place, (cluster, stands) in enumerate(zip(clusters, standing, strict=True))
    }
    ranked = sorted(scores, key=lambda place: (-scores[place], _first(clusters[place])))
    return _mixed(ranked[:_LEADING], scores, clusters) + ranked[_LEADING:]


def _first(cluster: Cluster) -> tuple[int, int]:
    return min((statement.reading.place, statement.mention.start) for statement in cluster.statements)


def _score(cluster: Cluster, stands: Standing, articles: int) -> float:
    """How telling a fact is: its kind and standing, how early it stands, and how many sources bother to tell it."""
    groups = len(cluster.groups)
    spread = len({statement.reading.place for statement in cluster.statements}) / articles
    score = _BY_KIND[cluster.kind] + _BY_STATUS[stands.status]
    score += 1.2 * min(groups - 1, 3) + spread
    score += max(_prominence(statement) for statement in cluster.statements)
    if cluster.kind == "date" and len(str(next(iter(cluster.statements[0].mention.value.values()), ""))) < 10:
        score -= 1.0
    if cluster.kind == "quote":
        score -= 0.8 * (len(cluster.statements[0].mention.text) < 25)
    return score


def _prominence(statement: Statement) -> float:
    """2 in the headline, 1.8 in the first sentence after it, then less and less."""
    return 2.0 if statement.sentence == 0 else 2.0 / (1.0 + 0.12 * statement.sentence)


def _mixed(ranked: Sequence[int], scores: dict[int, float], clusters: Sequence[Cluster]) -> list[int]:
    """The leading facts reordered so that a kind that has already been told weighs less each time."""
    left = list(ranked)
    told: dict[str, int] = {}
    mixed = []
    while left:
        best = max(left, key=lambda place: scores[place] * _AGAIN ** told.get(clusters[place].kind, 0))
        told[clusters[best].kind] = told.get(clusters[best].kind, 0) + 1
        left.remove(best)
        mixed.append(best)
    return mixed
