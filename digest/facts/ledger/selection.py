"""Which facts a reader needs first: what the articles lead with, agree on, dispute and revise, before trivia."""

from collections.abc import Sequence

from digest.facts.ledger.clusters import Cluster
from digest.facts.ledger.figures import NAMES
from digest.facts.ledger.readings import Reading
from digest.facts.ledger.standing import Standing
from digest.facts.ledger.statements import Statement

_BY_KIND = {
    "casualties": 4.0,
    "money": 2.6,
    "count": 2.1,
    "percent": 2.2,
    "quote": 1.7,
    "date": 1.3,
    "duration": 0.8,
    "person": 0.9,
    "org": 0.9,
    "place": 0.3,
}
_BY_STATUS = {"conflict": 3.0, "updated": 3.0, "corroborated": 0.0, "single": 0.0}
# A disputed or moved day tells more than the day of the event, which all articles give.
_DISPUTED_DAY = 2.5
_LEADING = 40
# How much a further fact of a kind counts after the first, and one that the line of another already tells.
_AGAIN = 0.86
_AGAIN_NAME = 0.55
_TOLD = 0.4
# What a figure loses that only a speaker's words tell: "we need forty of them" stands with the quotation.
_IN_A_QUOTE = 2.0
# How much less somebody's age tells than another count.
_AGED = 3.0
# What a figure loses of which no words say what it is, and victims that are a part of others.
_UNTOLD = 0.9
_ENOUGH = 2
_LESSER = 2.5
_LONG_QUOTE = 170
_SHORT_QUOTE = 25


def order_of(readings: Sequence[Reading], clusters: Sequence[Cluster], standing: Sequence[Standing]) -> list[int]:
    """The places of the clusters, the most telling first, with the kinds mixed at the top."""
    scores = [_score(cluster, stands, len(readings)) for cluster, stands in zip(clusters, standing, strict=True)]
    for place in _lesser_tolls(clusters, standing):
        scores[place] -= _LESSER
    for new, stands in enumerate(standing):
        if stands.supersedes is not None:
            scores[new] = max(scores[new], scores[stands.supersedes] + 0.1)
    ranked = sorted(range(len(clusters)), key=lambda place: (-scores[place], _first(clusters[place])))
    return _mixed(ranked[:_LEADING], scores, clusters, standing) + ranked[_LEADING:]


def _lesser_tolls(clusters: Sequence[Cluster], standing: Sequence[Standing]) -> list[int]:
    """The victims that one source tells apart from a greater number that is better known: "five bodies" of eight."""
    found = []
    for place, (cluster, stands) in enumerate(zip(clusters, standing, strict=True)):
        if cluster.kind != "casualties" or stands.status != "single" or len(cluster.groups) > 1:
            continue
        if any(
            other.dimension == cluster.dimension
            and other.scaled > cluster.scaled
            and (len(other.groups) > 1 or standing[at].status != "single")
            for at, other in enumerate(clusters)
            if other.kind == "casualties"
        ):
            found.append(place)
    return found


def _first(cluster: Cluster) -> tuple[int, int]:
    return min((statement.reading.place, statement.mention.start) for statement in cluster.statements)


def _score(cluster: Cluster, stands: Standing, articles: int) -> float:
    """How telling a fact is: its kind and standing, how early it stands, and how many sources bother to tell it."""
    groups = len(cluster.groups)
    spread = len({statement.reading.place for statement in cluster.statements}) / articles
    score = _BY_KIND[cluster.kind] + _BY_STATUS[stands.status]
    if cluster.kind == "date" and stands.status in ("conflict", "updated"):
        score += _DISPUTED_DAY
    score += 1.2 * min(groups - 1, 3) + spread
    score += max(_prominence(statement) for statement in cluster.statements)
    if stands.status in ("single", "corroborated") and all(statement.quoted for statement in cluster.statements):
        score -= _IN_A_QUOTE
    return score - _triviality(cluster)


def _triviality(cluster: Cluster) -> float:
    """What a fact loses for telling little: a vague time, a year alone, "two countries", too short or long a quote."""
    mention = cluster.statements[0].mention
    if cluster.kind == "date":
        day = str(mention.value.get("date") or mention.value.get("datetime") or "")
        return 4.0 if not day else 1.5 if len(day) == len("2026") else 0.0
    if cluster.dimension == "age":
        return _AGED
    if cluster.kind in ("count", "duration"):
        return 1.6 * (cluster.scaled <= 3 and len(cluster.groups) == 1)
    if cluster.kind == "quote":
        speaker = str(mention.value.get("speaker") or "")
        length = len(mention.text)
        return 0.8 * (length < _SHORT_QUOTE) + 1.0 * (length > _LONG_QUOTE) + 0.6 * (len(speaker.split()) < 2)
    return 0.0


def _prominence(statement: Statement) -> float:
    """2 in the headline, 1.8 in the first sentence after it, then less and less."""
    return 2.0 if statement.sentence == 0 else 2.0 / (1.0 + 0.12 * statement.sentence)


def _mixed(
    ranked: Sequence[int], scores: Sequence[float], clusters: Sequence[Cluster], standing: Sequence[Standing]
) -> list[int]:
    """The leading facts reordered: kinds already told weigh less, and so does what "was 12, now 17" has told."""
    left = list(ranked)
    told: dict[str, int] = {}
    covered: set[int] = set()
    mixed = []

    def weight(place: int) -> float:
        kind = clusters[place].kind
        again = _AGAIN_NAME if kind in NAMES or kind == "date" else _AGAIN
        family = "name" if kind in NAMES else kind
        return scores[place] * again ** told.get(family, 0) * (_TOLD if place in covered else 1.0)

    while left:
        best = max(left, key=weight)
        left.remove(best)
        mixed.append(best)
        family = "name" if clusters[best].kind in NAMES else clusters[best].kind
        told[family] = told.get(family, 0) + 1
        covered |= standing[best].conflicts
        old = standing[best].supersedes
        if old is not None:
            covered.add(old)
    return mixed
