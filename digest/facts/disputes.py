"""Figures that contradict each other: where opinions are said to differ, or two articles differ at one time."""

from collections.abc import Mapping, Sequence

from digest.facts.figures import could_be_rounded
from digest.facts.merging import Cluster
from digest.facts.rivals import DISPUTE, FAR, near
from digest.facts.statements import Statement, about_the_same
from digest.facts.subjects import EVOLVING
from digest.facts.timeline import Changes
from digest.facts.topics import Topic, topics_of

_MANY = 12
_LEDE = 2
_AT_LEAST = ("least", "more", "over", "menos", "mind", "moins")
# What happens to people is counted whoever they are called; other things are told apart by their nouns.
_HAPPENING = frozenset({"magnitude", "crowd", "strikers", "displaced", "arrests", "rescued", "cases"})
_ONE_SUM = frozenset({"price", "fine", "stolen", "prize", "damage"})


def find_divided(
    by_article: Sequence[Sequence[Statement]], figures: Mapping[Topic, Sequence[Statement]]
) -> set[tuple[int, int]]:
    """The pairs of which an article says that opinions differ."""
    found: set[tuple[int, int]] = set()
    for topic, members in figures.items():
        if topic.subject:
            found |= _divided(topic, members, by_article)
    return found


def _pair(a: int, b: int) -> tuple[int, int]:
    return min(a, b), max(a, b)


def _divided(
    topic: Topic, members: Sequence[Statement], by_article: Sequence[Sequence[Statement]]
) -> set[tuple[int, int]]:
    """Where an article says that opinions differ over a thing, and gives another figure for it than most do."""
    found = set()
    for statement in (s for place in {m.reading.place for m in members} for s in by_article[place]):
        if statement.slot.subject != topic.subject or statement.role == "old" or topic not in topics_of(statement):
            continue
        before = statement.reading.passage(statement.sentence - 1).words if statement.sentence > 1 else ()
        if DISPUTE.isdisjoint((*before, *statement.passage.words)):
            continue
        usual = _usual(statement, members)
        if usual is not None and usual.fact != statement.fact and near(usual.scaled, statement.scaled, FAR):
            found.add(_pair(statement.fact, usual.fact))
    return found


def _usual(rival: Statement, members: Sequence[Statement]) -> Statement | None:
    """The figure that most sources gave by the time of the rival's article."""
    support: dict[int, set[int]] = {}
    known = [m for m in members if not (m.reading.when and rival.reading.when and m.reading.when > rival.reading.when)]
    for member in known:
        support.setdefault(member.fact, set()).add(member.group)
    return max(known, key=lambda member: (len(support[member.fact]), -member.fact), default=None)


def add_contradictions(
    figures: Mapping[Topic, Sequence[Statement]],
    clusters: Sequence[Cluster],
    changes: Changes,
    found: set[tuple[int, int]],
) -> None:
    """Add the pairs that differ between independent articles at about the same time, for one and the same thing.

    What has been replaced contradicts nothing any more.
    """
    replaced = {old for old, _ in changes.pairs}
    for topic, members in figures.items():
        by_fact: dict[int, list[Statement]] = {}
        for statement in members:
            by_fact.setdefault(statement.fact, []).append(statement)
        dated = all(statement.reading.when for statement in members)
        if len(by_fact) > 2 and topic.subject in EVOLVING and not dated:
            continue
        places = sorted(by_fact, key=lambda place: (-len(clusters[place].groups), place))[:_MANY]
        for at, a in enumerate(places):
            for b in places[at + 1 :]:
                if replaced.isdisjoint((a, b)) and _contradict(topic, by_fact[a], by_fact[b], clusters[a], clusters[b]):
                    found.add(_pair(a, b))


def _contradict(topic: Topic, ones: Sequence[Statement], others: Sequence[Statement], a: Cluster, b: Cluster) -> bool:
    """Whether two facts of one topic exclude each other. No article states both: that one would show the difference."""
    if a.scaled == b.scaled or {s.group for s in ones} & {s.group for s in others}:
        return False
    if {s.reading.place for s in a.statements} & {s.reading.place for s in b.statements}:
        return False
    if could_be_rounded(a.scaled, b.scaled) and a.kind != "percent":
        return False
    if _bounds_allow(ones, others) or _bounds_allow(others, ones) or not near(a.scaled, b.scaled, FAR):
        return False
    one, other = ones[0], others[0]
    if one.slot.where and other.slot.where and one.slot.where != other.slot.where:
        return False
    if topic.subject and all(s.slot.subject != topic.subject for s in (*ones, *others)):
        return False
    apart = a.units and b.units and a.units.isdisjoint(b.units)
    if apart and topic.subject not in _HAPPENING and topic.dimension != "tally":
        return False
    shared = len(one.about & other.about)
    alike = about_the_same(one, other)
    if a.kind == "percent" or (a.kind == "money" and topic.subject not in _ONE_SUM):
        return alike
    if topic.subject in _HAPPENING or topic.dimension in ("deaths", "injured", "missing") or a.kind == "money":
        return True
    if topic.dimension in ("metres", "tally", "seconds"):
        return shared >= 2
    if not topic.subject and not topic.noun:
        return shared >= 1
    least = min(a.scaled, b.scaled)
    leading = one.sentence <= _LEDE and other.sentence <= _LEDE and least >= 5 and near(a.scaled, b.scaled, 2.0)
    return alike or leading or (least >= 100 and near(a.scaled, b.scaled, 4.0))


def _bounds_allow(low: Sequence[Statement], high: Sequence[Statement]) -> bool:
    """Whether "at least 12" leaves room for the other figure."""
    open_above = any(cue in s.mention.qualifier.lower() for s in low for cue in _AT_LEAST)
    return open_above and low[0].scaled < high[0].scaled <= 1.5 * low[0].scaled
