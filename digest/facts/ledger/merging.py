"""Mentions of one fact put together: the same value in another notation, rounding or language, about the same thing."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from digest.facts.ledger.figures import NAMES, is_rough_share, is_rounding, same_rest, unit_words, weight
from digest.facts.ledger.readings import stems
from digest.facts.ledger.same_names import gather_names, name_words
from digest.facts.ledger.same_quotes import gather_quotes, speaker_key
from digest.facts.ledger.senses import ACTS
from digest.facts.ledger.slots import unlike
from digest.facts.ledger.statements import Scene, Slot, Statement
from digest.model import FactKind

_MANY = 12
_SMALL = 3


@dataclass(slots=True, eq=False)
class Cluster:
    """All statements of one fact. `slot` is that of the first; `units` and `about` gather those of all."""

    kind: FactKind
    dimension: str
    scaled: float
    statements: list[Statement]
    slot: Slot | None = None
    units: set[str] = field(default_factory=set)
    about: set[str] = field(default_factory=set)
    subjects: set[str] = field(default_factory=set)

    @property
    def groups(self) -> set[int]:
        """The independent sources that state it."""
        return {statement.group for statement in self.statements}

    def add(self, statement: Statement, slot: Slot) -> None:
        """Take in one more statement of the fact."""
        self.statements.append(statement)
        self.units |= statement.unit_stems
        if len(self.statements) <= _MANY:
            self.about |= statement.about
        self.subjects.update(slot.subjects)

    def absorb(self, other: "Cluster") -> None:
        """Take in another cluster of the same fact."""
        self.statements += other.statements
        self.units |= other.units
        self.about |= other.about
        self.subjects |= other.subjects


def gather(statements: Sequence[Statement]) -> list[Cluster]:
    """The facts that the statements state."""
    by_kind: dict[str, list[Statement]] = {}
    for statement in statements:
        family: str = "name" if statement.mention.kind in NAMES else statement.mention.kind
        by_kind.setdefault(family, []).append(statement)
    clusters: list[Cluster] = []
    voices = {speaker_key(statement.mention.value) for statement in by_kind.get("quote", ())}
    for family, members in by_kind.items():
        if family == "name":
            clusters += [_named(group, voices) for group in gather_names(members)]
        elif family == "quote":
            clusters += _plain(gather_quotes(members))
        elif family == "date":
            clusters += _plain(_dates(members))
        else:
            clusters += _gather_figures(members)
    return _place_bare(clusters)


def _plain(groups: Iterable[list[Statement]]) -> list[Cluster]:
    """Clusters of statements that were put together by what they name."""
    found = []
    for members in groups:
        kinds = [member.mention.kind for member in members]
        kind = max(dict.fromkeys(kinds), key=kinds.count)
        found.append(Cluster(kind, members[0].dimension, 0.0, list(members)))
    return found


def _named(members: list[Statement], voices: set[str]) -> Cluster:
    """The fact of one name. Two capitals are taken for a person where nothing else is known: one article that knows it
    for an organisation or place counts more, unless somebody of this name speaks or has a role."""
    kinds: list[FactKind] = [member.mention.kind for member in members]
    known: list[FactKind] = [kind for kind in kinds if kind != "person"]
    names = (name_words(str(member.mention.value.get("name") or member.mention.text)) for member in members)
    speaks = any(words and words[-1] in voices for words in names)
    if known and not speaks and not any(member.mention.value.get("role") for member in members):
        kinds = known
    kind = max(dict.fromkeys(kinds), key=kinds.count)
    return Cluster(kind, members[0].dimension, 0.0, members)


def _dates(members: Sequence[Statement]) -> list[list[Statement]]:
    """Dates by their value; who gives a time of a day gives the day, too."""
    groups = _with_days(_by_key(members, _date_key))
    days = {str(group[0].mention.value["date"]): group for group in groups if "date" in group[0].mention.value}
    for group in groups:
        day = days.get(str(group[0].mention.value.get("datetime", ""))[:10])
        if day is not None:
            told = {statement.reading.place for statement in day}
            day += [statement for statement in group if statement.reading.place not in told]
    return groups


def _with_days(groups: list[list[Statement]]) -> list[list[Statement]]:
    """The groups with each bare time of day put to the one day on which the story has that time."""
    dated: dict[str, list[list[Statement]]] = {}
    for group in groups:
        _, _, clock = str(group[0].mention.value.get("datetime", "")).partition("T")
        dated.setdefault(clock, []).append(group)
    kept = []
    for group in groups:
        known = dated.get(str(group[0].mention.value.get("time", "")) or "none", [])
        if len(known) == 1:
            known[0].extend(group)
        else:
            kept.append(group)
    return kept


def _date_key(statement: Statement) -> str:
    return str(sorted(statement.mention.value.items()))


def _by_key(members: Sequence[Statement], key: Callable[[Statement], str]) -> list[list[Statement]]:
    groups: dict[str, list[Statement]] = {}
    for member in members:
        groups.setdefault(key(member), []).append(member)
    return list(groups.values())


def _gather_figures(members: Sequence[Statement]) -> list[Cluster]:
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

    A rare number (61,204) is proof enough; a common one ("two") needs the same noun or a sentence about the same.
    """
    first = cluster.statements[0]
    if not same_rest(first.mention.value, statement.mention.value) or _other_kind(first, statement):
        return False
    if cluster.slot is not None and (_per_differs(slot, cluster.slot) or slot.more != cluster.slot.more):
        return False
    if statement.mention.kind == "casualties" or statement.dimension == "tally":
        return statement.dimension == "tally" or (cluster.slot is not None and slot.part == cluster.slot.part)
    proof = _proof(first, statement)
    if proof >= 4:
        return True
    shared = len((cluster.about & statement.about) - _own(statement))
    if proof > 1 and _same_sort(first.scene, statement.scene):
        return True
    if cluster.units and statement.unit_stems and statement.dimension == "count":
        if not cluster.units.isdisjoint(statement.unit_stems):
            return proof >= 2 or shared >= 2 or bool(cluster.units & statement.unit_stems)
        foreign = first.reading.article.language != statement.reading.article.language
        if cluster.subjects.isdisjoint(slot.subjects) and not (foreign and abs(cluster.scaled) >= 10):
            return proof >= 3 and shared >= 1
    if slot.subjects and cluster.subjects and cluster.subjects.isdisjoint(slot.subjects):
        return proof >= 3 and shared >= 1
    if proof >= 3 or not cluster.subjects.isdisjoint(slot.subjects):
        return True
    if first.reading.article.language != statement.reading.article.language:
        return proof > 1 or statement.dimension != "count"
    return shared >= max(1, 3 - proof)


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
                pair[0].absorb(pair[1])
                gone.add(id(pair[1]))
    return [cluster for cluster in clusters if id(cluster) not in gone]


def _exact_and_rough(a: Cluster, b: Cluster) -> tuple[Cluster, Cluster] | None:
    for exact, rough in ((a, b), (b, a)):
        for statement in rough.statements[:3]:
            if statement.dimension == "percent" and is_rough_share(statement.scaled) and _said_as_fraction(statement):
                if abs(exact.scaled - rough.scaled) <= 0.08 * rough.scaled:
                    return exact, rough
            elif is_rounding(rough.scaled, exact.scaled, statement.mention.qualifier):
                return exact, rough
    return None


def _said_as_fraction(statement: Statement) -> bool:
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


def _place_bare(clusters: list[Cluster]) -> list[Cluster]:
    """A bare number ("the office still reported 12") joins the counted or hurt people of the same number."""
    named: dict[float, list[Cluster]] = {}
    for cluster in clusters:
        if cluster.kind in ("count", "casualties") and not _all_bare(cluster):
            for key in dict.fromkeys(_key(statement.scaled) for statement in cluster.statements):
                named.setdefault(key, []).append(cluster)
    kept = []
    for cluster in clusters:
        targets = named.get(_key(cluster.scaled), []) if _all_bare(cluster) else []
        fitting = [target for target in targets if _fits_bare(target, cluster)]
        lent = cluster.statements[0].lender
        if len(fitting) == 1 or (fitting and lent is not None and lent.dimension != "count"):
            fitting[0].absorb(cluster)
        else:
            kept.append(cluster)
    return kept


def _all_bare(cluster: Cluster) -> bool:
    return cluster.kind == "count" and cluster.dimension == "count" and all(s.bare for s in cluster.statements)


def _fits_bare(target: Cluster, bare: Cluster) -> bool:
    lender = bare.statements[0].lender
    if lender is not None and lender.dimension != "count":
        return target.dimension == lender.dimension
    slot = bare.statements[0].slot
    if target.kind == "count" and slot.subjects and target.subjects and target.subjects.isdisjoint(slot.subjects):
        return False
    return len(target.about & bare.about) >= (1 if weight(target.scaled) >= 2 else 2)
