"""Figures of one fact put together: the same number in another notation, unit or rounding, about the same thing."""

from collections.abc import Sequence

from digest.facts.ledger.clusters import Cluster
from digest.facts.ledger.figures import is_rough_share, is_rounding, same_rest, unit_words, weight
from digest.facts.ledger.readings import stems
from digest.facts.ledger.senses import ACTS
from digest.facts.ledger.slots import unlike
from digest.facts.ledger.statements import Scene, Slot, Statement

_MANY = 12
_SMALL = 3
_SUM = 1e6  # from which a number without a noun may be one of money
_NAMED = frozenset({"count", "casualties", "money"})
_TEN = 10
_TELLING = 3  # how telling a number is that few things share
_RARE = 4  # how telling a number is proof enough


def gather_figures(members: Sequence[Statement]) -> list[Cluster]:
    """Figures of one kind: first those of the same number, then the rounder ones to the more exact ones."""
    buckets: dict[tuple[str, float], list[Cluster]] = {}
    for statement in members:
        slot = statement.slot
        bucket = buckets.setdefault((statement.dimension, _key(statement.scaled)), [])
        for cluster in bucket:
            if _same_fact(cluster, statement, slot):
                cluster.add(statement, slot)
                break
        else:
            fresh = Cluster(statement.mention.kind, statement.dimension, statement.scaled, [], slot)
            fresh.add(statement, slot)
            bucket.append(fresh)
    by_dimension: dict[str, list[Cluster]] = {}
    for (dimension, _), bucket in buckets.items():
        by_dimension.setdefault(dimension, []).extend(bucket)
    return [cluster for clusters in by_dimension.values() for cluster in _join_roundings(clusters)]


def _key(amount: float) -> float:
    return float(f"{amount:.9g}")


def _same_fact(cluster: Cluster, statement: Statement, slot: Slot) -> bool:
    """Whether a statement with the cluster's number speaks of the same thing.

    A rare number (61,204) is proof enough; a common one ("two") needs the same noun or a sentence about the same. What
    is measured, a length or share of two digits, is hardly the same by chance in another article.
    """
    first = cluster.statements[0]
    if not same_rest(first.mention.value, statement.mention.value):
        return False
    proof = _proof(first, statement)
    elsewhere = statement.reading.place not in cluster.told
    if proof >= _RARE and elsewhere and not (cluster.slot and _per_differs(slot, cluster.slot)):
        return True
    if _other_kind(first, statement):
        return False
    if cluster.slot is not None and (_per_differs(slot, cluster.slot) or slot.more != cluster.slot.more):
        return False
    if statement.mention.kind == "casualties" or statement.dimension == "tally":
        return statement.dimension == "tally" or (cluster.slot is not None and slot.part == cluster.slot.part)
    if proof >= _RARE or (proof > 1 and _same_sort(first.scene, statement.scene)):
        return True
    measured = elsewhere and (proof > 1 or abs(statement.number or 0.0) >= _TEN) and statement.dimension != "count"
    if measured and not (cluster.slot and unlike(slot, cluster.slot)):
        return True
    return _of_one_thing(cluster, statement, proof, elsewhere)


def _of_one_thing(cluster: Cluster, statement: Statement, proof: int, elsewhere: bool) -> bool:
    """Whether a figure and a cluster of the same number are told of one thing, by noun, subject and sentence."""
    subjects = statement.slot.subjects
    shared = len((cluster.about & statement.about) - _own(statement))
    foreign = cluster.statements[0].reading.article.language != statement.reading.article.language
    if cluster.units and statement.unit_stems and statement.dimension == "count":
        if not cluster.units.isdisjoint(statement.unit_stems):
            return True
        if cluster.subjects.isdisjoint(subjects) and not (foreign and abs(cluster.scaled) >= _TEN):
            return _named_otherwise(proof, shared, elsewhere)
    if subjects and cluster.subjects and cluster.subjects.isdisjoint(subjects):
        return proof >= _TELLING and shared >= 1
    if proof >= _TELLING or not cluster.subjects.isdisjoint(subjects):
        return True
    if foreign:
        return proof > 1 or statement.dimension != "count"
    return shared >= max(1, 3 - proof)


def _named_otherwise(proof: int, shared: int, elsewhere: bool) -> bool:
    """Whether one number of two nouns ("240 guests", "240 friends") is of one thing."""
    if proof >= _TELLING:
        return shared >= 1 or elsewhere
    return proof > 1 and shared > 1 and elsewhere


def _same_sort(a: Scene, b: Scene) -> bool:
    """Whether two nouns name one sort of thing or people: "homes" and "households", "officers" and "cops"."""
    return bool(a.sorts & b.sorts or (a.persons & b.persons) - {""})


def _proof(a: Statement, b: Statement) -> int:
    """How much it says that both have this number; that "72 hours" are "three days" says more."""
    converted = b.dimension == "seconds" and a.mention.value.get("unit") != b.mention.value.get("unit")
    return weight(b.number or 0.0) + (b.mention.kind == "money") + converted


def _other_kind(a: Statement, b: Statement) -> bool:
    """Whether one counts people and the other things: "three people", "three countries"."""
    one, other = a.scene, b.scene
    if a.dimension != "count" or not one.noun or not other.noun or one.counts_persons == other.counts_persons:
        return False
    thing = other if one.counts_persons else one
    return a.reading.article.language == b.reading.article.language and thing.noun not in ACTS and not thing.sorts


def _own(statement: Statement) -> frozenset[str]:
    """The stems of a small figure's own words, which two sentences share by chance ("three minutes")."""
    if (statement.number or 0.0) > _SMALL or statement.dimension == "count":
        return frozenset()
    return stems(statement.mention.text.lower().split()) | stems(unit_words(statement.mention.value))


def _per_differs(a: Slot, b: Slot) -> bool:
    return bool(a.per and b.per and a.per != b.per)


def _join_roundings(clusters: list[Cluster]) -> list[Cluster]:
    """Clusters whose numbers are roundings of each other become one, led by the more exact."""
    clusters.sort(key=lambda cluster: cluster.scaled)
    gone: set[int] = set()
    for place, low in enumerate(clusters):
        for high in clusters[place + 1 : place + 1 + _MANY]:
            if high.scaled > low.scaled * 1.15 + 1e-9:
                break
            if id(low) in gone or id(high) in gone or high.scaled == low.scaled:
                continue
            pair = _exact_and_rough(low, high)
            if pair is not None and _could_be_one(*pair):
                lead, other = _written_first(*pair)
                lead.absorb(other)
                gone.add(id(other))
    return [cluster for cluster in clusters if id(cluster) not in gone]


def _written_first(exact: Cluster, rough: Cluster) -> tuple[Cluster, Cluster]:
    """The two with the one first that leads: of a measure and its conversion, what the first article wrote.

    3,400 hectares are no rounding of the 8,400 acres that another outlet made of them.
    """
    one, other = exact.statements[0], rough.statements[0]
    if not one.number or not other.number or one.scaled / one.number == other.scaled / other.number:
        return exact, rough
    places = [min(s.reading.place for s in cluster.statements) for cluster in (exact, rough)]
    return (exact, rough) if places[0] <= places[1] else (rough, exact)


def _exact_and_rough(a: Cluster, b: Cluster) -> tuple[Cluster, Cluster] | None:
    for exact, rough in ((a, b), (b, a)):
        for statement in rough.statements[:3]:
            if statement.dimension == "percent" and is_rough_share(statement.scaled) and said_as_fraction(statement):
                if abs(exact.scaled - rough.scaled) <= 0.08 * rough.scaled:
                    return exact, rough
            elif is_rounding(rough.scaled, exact.scaled, statement.mention.qualifier):
                return exact, rough
    return None


def said_as_fraction(statement: Statement) -> bool:
    """Whether a share is said in words: "a third", "two in five"."""
    return not any(char.isdigit() for char in statement.mention.text)


def _could_be_one(exact: Cluster, rough: Cluster) -> bool:
    """Whether two near values may be one fact: about the same thing, and never set side by side in one sentence."""
    if exact.slot is None or rough.slot is None or unlike(exact.slot, rough.slot) or exact.dimension == "tally":
        return False
    if exact.kind == "casualties":
        return any(statement.mention.qualifier for statement in rough.statements)
    here = {(s.reading.place, s.sentence) for s in exact.statements}
    beside = any((s.reading.place, s.sentence) in here for s in rough.statements)
    if beside:
        return exact.dimension.endswith(("metres", "kilograms", "litres")) and len(exact.statements) == 1
    if exact.units and rough.units and exact.units.isdisjoint(rough.units) and exact.dimension == "count":
        return False
    same_subject = not exact.subjects.isdisjoint(rough.subjects)
    return same_subject or len(exact.about & rough.about) >= 2


def place_bare(clusters: list[Cluster]) -> list[Cluster]:
    """A bare number ("the office still reported 12") joins the counted or hurt people of the same number.

    A large one joins the sum of money: "112 millones" behind "86 millones de euros".
    """
    named: dict[float, list[Cluster]] = {}
    for cluster in clusters:
        if cluster.kind in _NAMED and not _all_bare(cluster):
            for key in dict.fromkeys(_key(statement.number or 0.0) for statement in cluster.statements):
                named.setdefault(key, []).append(cluster)
    kept = []
    for cluster in clusters:
        targets = named.get(_key(cluster.statements[0].number or 0.0), []) if _all_bare(cluster) else []
        fitting = [target for target in targets if _fits_bare(target, cluster)]
        lent = cluster.statements[0].lender
        if len(fitting) == 1 or (fitting and lent is not None and lent.dimension != "count"):
            fitting[0].absorb(cluster)
        else:
            kept.append(cluster)
    return kept


def _all_bare(cluster: Cluster) -> bool:
    return cluster.kind == "count" and cluster.dimension != "tally" and all(s.bare for s in cluster.statements)


def _fits_bare(target: Cluster, bare: Cluster) -> bool:
    if target.kind == "money":
        return target.scaled >= _SUM and not any(unit_words(s.mention.value) for s in bare.statements)
    lender = bare.statements[0].lender
    if lender is not None and lender.dimension != "count":
        return target.dimension == lender.dimension
    slot = bare.statements[0].slot
    if target.kind == "count" and slot.subjects and target.subjects and target.subjects.isdisjoint(slot.subjects):
        return False
    return len(target.about & bare.about) >= (1 if weight(target.scaled) >= 2 else 2)
