"""How well each fact stands: agreed on, disputed, updated, or known from one source only."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from digest.facts.ledger.figures import NUMERIC
from digest.facts.ledger.merging import Cluster
from digest.facts.ledger.readings import Reading
from digest.facts.ledger.reliances import is_correction
from digest.facts.ledger.same_names import initials, name_words
from digest.facts.ledger.statements import Statement
from digest.facts.ledger.timeline import Changes
from digest.model import FactStatus, Origin

# "A report by the institute is out. It says …"
_GOING_ON = frozenset("it they its their the el ella sus er sie es il elle".split())
_SURENESS = {"time": 0, "words": 1, "correction": 2}


@dataclass(slots=True, eq=False)
class Standing:
    """A fact's status, the facts it contradicts, the one it supersedes, and the one report that all state it from."""

    status: FactStatus = "single"
    conflicts: set[int] = field(default_factory=set)
    supersedes: int | None = None
    origin: str = ""


def stand(
    readings: Sequence[Reading],
    clusters: Sequence[Cluster],
    changes: Changes,
    conflicts: set[tuple[int, int]],
    origins: Sequence[Origin],
    relying: Sequence[set[int]],
) -> list[Standing]:
    """The standing of each cluster; `relying` holds for each origin the places of the articles that rely on it."""
    standing = [Standing() for _ in clusters]
    corrections = {reading.place for reading in readings if is_correction(reading)}
    documents = [
        (origin, {reading.place for reading in readings if reading.article.id in origin.wholly}, articles)
        for origin, articles in zip(origins, relying, strict=True)
        if origin.form
    ]
    for stands, cluster in zip(standing, clusters, strict=True):
        if len(cluster.groups) > 1:
            stands.origin = _common_origin(cluster, documents, corrections)
            stands.status = "single" if stands.origin else "corroborated"
    for old, new in sorted(changes.pairs, key=lambda pair: (_SURENESS[changes.pairs[pair]], pair)):
        standing[old].status = standing[new].status = "updated"
        best = standing[new].supersedes
        if best is None or _later(clusters[old], clusters[best]):
            standing[new].supersedes = old
    replaced = {old for old, _ in changes.pairs}
    for a, b in conflicts:
        for one, other in ((a, b), (b, a)):
            standing[one].conflicts.add(other)
            if one not in replaced:
                standing[one].status = "conflict"
    return standing


def _later(a: Cluster, b: Cluster) -> bool:
    """Whether `a` is the better known of two replaced figures: stated by more sources, else more often."""
    return (len(a.groups), len(a.statements)) > (len(b.groups), len(b.statements))


def _common_origin(
    cluster: Cluster, documents: Sequence[tuple[Origin, set[int], set[int]]], corrections: set[int]
) -> str:
    """The one report or newsroom from which every source has this fact, or empty."""
    if cluster.kind not in NUMERIC and cluster.kind != "quote":
        return ""
    for origin, wholly, articles in documents:
        words = {*name_words(origin.name), initials(origin.name)} - {""}
        own = {s.reading.place for s in cluster.statements if words >= set(name_words(s.reading.article.outlet or "x"))}
        told = {statement.reading.place for statement in cluster.statements} <= articles | own
        if told and all(_is_from(statement, words, wholly | own, corrections) for statement in cluster.statements):
            return origin.name
    return ""


def _is_from(statement: Statement, words: set[str], wholly: set[int], corrections: set[int]) -> bool:
    """Whether a statement has its fact from the origin with these words in its name."""
    place = statement.reading.place
    if place in wholly or place in corrections:
        return True
    attribution = statement.attribution
    if attribution is not None and words & set(name_words(attribution.source)):
        return True
    told = statement.passage.words
    if told[0] in _GOING_ON and statement.sentence:
        told += statement.reading.passage(statement.sentence - 1).words
    named = words & set(told)
    return len(named) >= min(2, len(words)) or (
        len(words) > 2 and any(len(word) > 2 and word in named for word in words)
    )
