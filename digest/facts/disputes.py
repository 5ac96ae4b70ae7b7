"""Figures that contradict each other: two sources set against each other, or two articles that differ at one time."""

from collections.abc import Mapping, Sequence

from digest.facts.figures import could_be_rounded
from digest.facts.merging import Cluster
from digest.facts.readings import ASSERTING
from digest.facts.statements import Statement, about_the_same, between, distance
from digest.facts.subjects import EVOLVING
from digest.facts.timeline import Changes
from digest.facts.topics import Topic, comparable, topics_of

_NEAR = 5
_MANY = 12
# One number is set beside another: "far more than the 27 on the list".
_THAN = frozenset("than que als".split())
_THE = frozenset(
    "the its their his her a an official el la los las su der die das den dem ihre le les la son leur".split()
)
_AGAINST = frozenset(
    "while but however although though whereas meanwhile yet only contrast mientras pero aunque während aber jedoch "
    "hingegen dagegen tandis mais alors cependant instead".split()
)
_DISPUTE = frozenset(
    "true real actual actually wahre tatsächlich verdadero réel dispute disputes disputed disputing differ "
    "differs differed different differing conflicting contradict contradicts contradicted contradictory "
    "contested contests divided disagree disagreed disagrees depends discrepancy rejected rejects denied "
    "challenged accounts discrepan distintas widersprechen unterschiedliche umstritten divergent contestent".split()
)
_FIGURE = frozenset(
    "figure figures number numbers count toll total tally estimate estimates crowd cifra número zahl chiffre "
    "list".split()
)
_ENOUGH = 3
_AT_LEAST = ("least", "more", "over", "menos", "mind", "moins")
# A figure a dozen times another counts something else, or is a slip of the pen.
_FAR = 12.0
# What happens to people is counted whoever they are called; other things are told apart by their nouns.
_HAPPENING = frozenset({"crowd", "strikers", "displaced", "arrests", "rescued", "cases"})
_ONE_SUM = frozenset({"price", "fine", "stolen", "prize", "damage"})


def find_rivals(by_article: Sequence[Sequence[Statement]]) -> set[tuple[int, int]]:
    """The pairs of facts (lower place first) that stand close together in an article and are set against each other."""
    found: set[tuple[int, int]] = set()
    for statements in by_article:
        for place, a in enumerate(statements):
            for b in statements[place + 1 : place + 1 + _NEAR]:
                if distance(a, b) > 1:
                    break
                if a.fact != b.fact and _opposed(a, b):
                    found.add(_pair(a.fact, b.fact))
    return found


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


def _opposed(a: Statement, b: Statement) -> bool:
    """Whether the article sets `b` against `a`, which stands before it: by comparing them or by their sources."""
    if not comparable(a, b) or a.mention.kind == "duration" or a.role in ("old", "past") or b.role == "old":
        return False
    if not _near(a.scaled, b.scaled, _FAR):
        return False
    one, other = a.slot, b.slot
    if one.where and other.where and one.where != other.where:
        return False
    if one.part or other.part or one.more or other.more or one.goal or other.goal or one.per != other.per:
        return False
    elliptic = b.bare and not b.counts_people
    if one.subjects and other.subjects and set(one.subjects).isdisjoint(other.subjects) and not elliptic:
        return False
    score = 3 if _set_beside(b, elliptic or a.mention.kind == b.mention.kind == "casualties") else 0
    words = between(a, b)
    score += 2 if _rival_sources(a, b) else 0
    score += 1 if elliptic or _same_unit(a, b) else 0
    score += 1 if not _AGAINST.isdisjoint(words) or not _DISPUTE.isdisjoint((*words, *a.passage.words)) else 0
    score += 1 if not _FIGURE.isdisjoint(b.left(6)) else 0
    score += 1 if a.mention.kind == "casualties" and b.dimension == a.dimension else 0
    return score >= _ENOUGH


def _same_unit(a: Statement, b: Statement) -> bool:
    if a.dimension == b.dimension and a.mention.kind == "count" and a.dimension not in ("count", "tally"):
        return True
    return not a.unit_stems.isdisjoint(b.unit_stems)


def _set_beside(b: Statement, elliptic: bool) -> bool:
    """Whether a figure is compared with the one before it: "far more than the 27", "and not the 2,900 named by"."""
    left = b.left(5)
    for place, word in enumerate(left):
        following = left[place + 1] if place + 1 < len(left) else ""
        if word in _THAN and (
            following in _THE or (not following and not left[place - 1].endswith(("er", "re", "ss")))
        ):
            return elliptic or not _FIGURE.isdisjoint(left)
    return b.role == "not"


def _rival_sources(a: Statement, b: Statement) -> bool:
    """Whether both figures have a source of their own, and not the same."""
    one, other = a.source, b.source
    if a.sentence == b.sentence and b.attribution is None:
        other = b.nearest_source() or other
    if not one or not other or one <= other or other <= one:
        return False
    return not ASSERTING.isdisjoint(b.passage.words) or b.attribution is not None


def _divided(
    topic: Topic, members: Sequence[Statement], by_article: Sequence[Sequence[Statement]]
) -> set[tuple[int, int]]:
    """Where an article says that opinions differ over a thing, and gives another figure for it than most do."""
    found = set()
    for statement in (s for place in {m.reading.place for m in members} for s in by_article[place]):
        if statement.slot.subject != topic.subject or statement.role == "old" or topic not in topics_of(statement):
            continue
        before = statement.reading.passage(statement.sentence - 1).words if statement.sentence > 1 else ()
        if _DISPUTE.isdisjoint((*before, *statement.passage.words)):
            continue
        usual = _usual(statement, members)
        if usual is not None and usual.fact != statement.fact and _near(usual.scaled, statement.scaled, _FAR):
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
    if _bounds_allow(ones, others) or _bounds_allow(others, ones) or not _near(a.scaled, b.scaled, _FAR):
        return False
    one, other = ones[0], others[0]
    if one.slot.where and other.slot.where and one.slot.where != other.slot.where:
        return False
    if topic.subject and all(s.slot.subject != topic.subject for s in (*ones, *others)):
        return False
    if a.units and b.units and a.units.isdisjoint(b.units) and topic.subject not in _HAPPENING:
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
    return alike or (min(a.scaled, b.scaled) >= 100 and _near(a.scaled, b.scaled, 4.0))


def _near(a: float, b: float, ratio: float) -> bool:
    low, high = sorted((abs(a), abs(b)))
    return high <= ratio * low


def _bounds_allow(low: Sequence[Statement], high: Sequence[Statement]) -> bool:
    """Whether "at least 12" leaves room for the other figure."""
    open_above = any(cue in s.mention.qualifier.lower() for s in low for cue in _AT_LEAST)
    return open_above and low[0].scaled < high[0].scaled <= 1.5 * low[0].scaled
