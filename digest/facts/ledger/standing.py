"""How well each fact stands: agreed on, disputed, updated, or known from one source only."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from digest.facts.ledger.changes import Changes
from digest.facts.ledger.clusters import Cluster
from digest.facts.ledger.common_bodies import common_body, names_of_people
from digest.facts.ledger.common_origins import common_origin, find_documents
from digest.facts.ledger.corrections import is_correction
from digest.facts.ledger.readings import Reading
from digest.model import FactStatus, Origin

_SURENESS = {"time": 0, "words": 1, "correction": 2}


@dataclass(slots=True, eq=False)
class Standing:
    """A fact's status, the facts it contradicts, the one it supersedes, and whom all cite for it."""

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
    documents = find_documents(readings, origins, relying)
    people = names_of_people(clusters)
    for stands, cluster in zip(standing, clusters, strict=True):
        if len(cluster.groups) > 1:
            stands.origin = common_origin(cluster, documents, corrections)
            written = bool(stands.origin)
            if not stands.origin:
                stands.origin, written = common_body(cluster, people)
            stands.status = "single" if written else "corroborated"
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
