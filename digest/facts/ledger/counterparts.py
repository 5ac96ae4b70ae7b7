"""Figures of different articles that are about one thing, judged by all that their sentences say of it.

No word need be shared. What counts for two figures being values of one thing: what happens to the things counted, what
sort of thing they are, the rarer words around them, where in their articles they stand and how near the numbers are.
What speaks against it: another happening, another sort, another place, a part beside a whole. A figure has at most one
counterpart in an article, the best one, and what both articles state themselves is nobody's counterpart.
"""

import math
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from digest.facts.ledger.clusters import Cluster
from digest.facts.ledger.figures import NUMERIC, could_be_rounded, near
from digest.facts.ledger.holders import of_one_person
from digest.facts.ledger.readings import Reading, stems
from digest.facts.ledger.senses import SET_APART
from digest.facts.ledger.slots import WIDE
from digest.facts.ledger.statements import Scene, Statement

ENOUGH = 4.0
# Shares are of many things: these need more.
_MORE = {"percent": 1.5, "duration": 1.5}
_MANY = 12
_FEW = 4
_NEAR = 8
_LEDE = 2
_FAR = 12.0
# Small numbers are of many things; large ones are seldom met twice by chance.
_SMALL = 5
_LARGE = 100
_CHANGES = {
    "gap": frozenset("above below premium discount prime aufschlag than".split()),
    "up": frozenset(
        "rose rise rises risen grew grown gained jumped climbed increase increased higher up raise".split()
    ),
    "down": frozenset("fell fall falls fallen dropped lost lower down decline declined cut reduced less fewer".split()),
}
_NO = frozenset("disagree disagreed oppose opposed opposes disapprove disapproved reject rejected no nein non".split())
_TOLLS = {"deaths": 4.5, "injured": 3.5, "missing": 3.5, "tally": 2.5}
_CONTEXT = 3.0
_LITTLE, _SOME, _MUCH = 0.3, 0.6, 1.5
# The least that a shared noun or sort counts, and how many figures of one sort make an article a list.
_KINDRED = 1.5
_SAME = 3.0
_CROWD = 3
# What two languages would share, were they one.
_FOREIGN = 0.8
# Sentences of an article in which a figure without its like says something.
_LONG = 8
# In other languages the words are not known that keep figures apart.
_READ = frozenset({"en", "es", "de", "fr"})
_OF_WHOLE = (("of",), ("out",), ("von",), ("der",), ("de",), ("des",), ("sur",))
_BACKWARD = ("old", "past", "not")
_UP_TO = ("up to", "as many", "as much", "hasta", "bis zu", "jusqu")


class Match(NamedTuple):
    """Two facts, by place (lower first), that are values of one thing, with the statements that show it best.

    `apart`: no article states both, and neither has a better counterpart in the other's articles.
    """

    a: int
    b: int
    one: Statement
    other: Statement
    score: float
    apart: bool = False


def find_counterparts(readings: Sequence[Reading], clusters: Sequence[Cluster]) -> list[Match]:
    """The pairs of facts that are values of one thing in different articles, in the order of their places."""
    weights = _weights(readings)
    wholes = _wholes(clusters)
    likeness: dict[tuple[int, int], Match] = {}
    shown = [_showing(cluster) for cluster in clusters]
    for members in _buckets(clusters, shown):
        for at, a in enumerate(members):
            for b in members[at + 1 :]:
                pair = (min(a, b), max(a, b))
                if pair not in likeness and pair not in wholes and clusters[a].scaled != clusters[b].scaled:
                    likeness[pair] = _best(pair, shown, weights)
    return _mutual(clusters, likeness)


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


def _weights(readings: Sequence[Reading]) -> dict[str, float]:
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


def _buckets(clusters: Sequence[Cluster], shown: Sequence[Sequence[Statement]]) -> Iterable[list[int]]:
    """Facts worth comparing: they have a dimension and a happening, noun or sort in common. The best known of each."""
    buckets: dict[tuple[str, str], set[int]] = {}
    for place, statements in enumerate(shown):
        for statement in statements:
            for key in _keys(statement):
                buckets.setdefault((statement.dimension, key), set()).add(place)
    for _, places in sorted(buckets.items()):
        if len(places) > 1:
            ranked = sorted(places, key=lambda place: (-len(clusters[place].groups), place))
            yield sorted(ranked[:_MANY])


def _keys(statement: Statement) -> Iterable[str]:
    scene = statement.scene
    yield from scene.acts
    if statement.dimension == "count":
        yield f"noun {scene.noun[:5]}"
        yield from (f"sort {sort}" for sort in scene.sorts)
        yield from (f"who {who}" for who in scene.persons)
    else:
        yield ""


def _best(pair: tuple[int, int], shown: Sequence[Sequence[Statement]], weights: dict[str, float]) -> Match:
    ones, others = shown[pair[0]], shown[pair[1]]
    scored = [
        (likeness(one, other, weights), -i, -j)
        for i, one in enumerate(ones)
        for j, other in enumerate(others)
        if one.reading.place != other.reading.place
    ]
    if not scored:
        return Match(*pair, ones[0], others[0], -9.0)
    score, i, j = max(scored)
    return Match(*pair, ones[-i], others[-j], score)


def _mutual(clusters: Sequence[Cluster], likeness: dict[tuple[int, int], Match]) -> list[Match]:
    """The matches that are good enough, each with whether it stands between articles and has no better rival."""
    # An article that only looks back at a figure does not state it.
    articles = [{s.reading.place for s in cluster.statements if s.role not in ("old", "past")} for cluster in clusters]
    by_fact: dict[int, list[tuple[int, float]]] = {}
    for (a, b), match in likeness.items():
        if match.score > 0:
            by_fact.setdefault(a, []).append((b, match.score))
            by_fact.setdefault(b, []).append((a, match.score))
    found = []
    for (a, b), match in sorted(likeness.items()):
        if match.score < ENOUGH:
            continue
        together = articles[a] & articles[b]
        bettered = any(_bettered(*pair, match.score, by_fact, articles) for pair in ((a, b), (b, a)))
        found.append(match._replace(apart=not together and not bettered))
    return found


def _bettered(
    a: int, b: int, score: float, by_fact: dict[int, list[tuple[int, float]]], articles: Sequence[set[int]]
) -> bool:
    """Whether an article that states `a` has another figure that fits `b` better."""
    return any(rival != a and other > score and articles[rival] & articles[a] for rival, other in by_fact.get(b, ()))


def likeness(a: Statement, b: Statement, weights: dict[str, float]) -> float:
    """How well two figures pass for values of one thing; 4 is enough, below 0 they are certainly not."""
    if a.dimension != b.dimension or _apart(a, b):
        return -9.0
    if a.dimension == "age":
        return of_one_person(a, b)
    happening = _happening(a, b)
    sort = _sort(a, b)
    if happening is None or sort is None:
        return -9.0
    context = _context(a, b, weights)
    if not _founded(a, b, happening, sort, context):
        return -9.0
    score = happening + sort + context + _standing(a, b) + _owners(a, b) + _alone(a, b)
    return score - (_MORE.get(a.mention.kind, 0.0))


def _founded(a: Statement, b: Statement, happening: float, sort: float, context: float) -> bool:
    """Whether enough sides speak for it: a happening or noun alone is shared by chance."""
    kind, opening = a.mention.kind, a.sentence <= 1 and b.sentence <= 1
    crowd = max(a.scene.alike, b.scene.alike)
    if a.dimension == "tally":
        return context >= 1.0
    if a.dimension in _TOLLS:
        return crowd < _CROWD or opening or context >= 1.0
    if kind == "count" and a.dimension == "count":
        if sort >= _KINDRED:
            return happening >= 2 or context >= 1.0 or (crowd == 1 and near(a.scaled, b.scaled, 2.0))
        if sort < 0 and (happening < 3 or context < _MUCH):
            return False
        alone = happening == _SAME and (crowd == 1 or (context >= _LITTLE and near(a.scaled, b.scaled, 1.5)))
        return happening >= 2 and (opening or context >= _SOME or alone)
    if kind == "money":
        if crowd == 1 and (context >= _SOME or _wish(a)):
            return True
        return (happening >= 2 and (context >= _LITTLE or opening or crowd == 1)) or context >= _MUCH
    if kind == "duration":
        return (happening >= 2 and context >= _SOME) or context >= 2
    if crowd == 1 and context >= _SOME:
        return True
    return happening >= 2 and (context >= _SOME or opening or crowd == 1)


def _apart(a: Statement, b: Statement) -> bool:
    """Whether place, part, measure or distance of the numbers keep two figures apart."""
    one, other = a.slot, b.slot
    if one.per != other.per or _wish(a) != _wish(b) or _elsewhere(a, b):
        return True
    if "times" in (a.scene.noun, b.scene.noun) or "to" in a.mention.value or "to" in b.mention.value:
        return True
    low, high = sorted((abs(a.scaled), abs(b.scaled)))
    return high > (_FAR if low >= _SMALL or a.dimension in _TOLLS else _FEW) * low


def _wish(statement: Statement) -> str:
    """Who wants or foresees a figure; what is offered for something is its price."""
    return "" if statement.slot.goal == "offer" else statement.slot.goal


def _elsewhere(a: Statement, b: Statement) -> bool:
    one, other = a.slot.where, b.slot.where
    if one and other and one != other:
        return True
    here, there = a.scene.places, b.scene.places
    if WIDE in (one, other) and one != other:
        return bool(here or there)
    if not here or not there or here & there:
        return False
    # Both articles know both places: then these are two. Else they may be two names for one.
    first, second = a.reading.article.text.lower(), b.reading.article.text.lower()
    return any(name in second for name in here) or any(name in first for name in there)


def _change(statement: Statement) -> str:
    """Whether a share tells by how much something rose or fell, or what it is: "up", "down", "gap" or empty."""
    near = (*statement.left(4), *statement.right(3))
    return next((change for change, words in _CHANGES.items() if not words.isdisjoint(near)), "")


def _against(statement: Statement) -> bool:
    """Whether a figure counts those who are against something."""
    return not _NO.isdisjoint((*statement.left(4), *statement.right(4)))


def _happening(a: Statement, b: Statement) -> float | None:
    """What the acts around two figures say: up to 3 for the same, None for different ones."""
    if a.mention.kind == "percent" and _change(a) != _change(b):
        return None
    if _against(a) != _against(b):
        return None
    if a.dimension in _TOLLS:
        return _TOLLS[a.dimension]
    one, other = a.scene, b.scene
    if one.acts and other.acts:
        if one.acts[0] == other.acts[0]:
            return _SAME
        if one.acts[0] in other.acts or other.acts[0] in one.acts:
            return 2.0
        if set(one.acts) & set(other.acts):
            return 1.0
        if one.sure and other.sure:
            return None
    return 0.0


def _sort(a: Statement, b: Statement) -> float | None:
    """What the nouns of two figures say: up to 2 for the same noun, None for certainly different things."""
    if a.dimension != "count":
        stuff, other_stuff = a.unit_stems, b.unit_stems
        if stuff and other_stuff:
            return 1.0 if stuff & other_stuff else -1.0
        return 0.0
    one, other = a.scene, b.scene
    if not one.noun or not other.noun:
        return 0.5
    if one.noun[:5] == other.noun[:5]:
        return 2.0
    if one.sorts & other.sorts:
        return 1.5
    if one.counts_persons and other.counts_persons:
        return _persons(one, other)
    if one.counts_persons or other.counts_persons:
        known = (one.sorts or one.persons) and (other.sorts or other.persons)
        return None if known else -1.0
    return -1.5 if one.sorts and other.sorts else -0.5


def _persons(one: Scene, other: Scene) -> float | None:
    shared = one.persons & other.persons - {""}
    if shared:
        return 1.5
    if any(who in SET_APART for who in one.persons | other.persons):
        return None
    return 0.5 if "" in one.persons | other.persons else 0.0


def _context(a: Statement, b: Statement, weights: dict[str, float]) -> float:
    """What the words say that both sentences share: those around the figures in full, the others by half."""
    noun = {a.scene.noun[:5], b.scene.noun[:5]}
    close = stems(a.left(_NEAR) + a.right(_NEAR)) & stems(b.left(_NEAR) + b.right(_NEAR))
    if a.reading.article.language != b.reading.article.language:
        return _FOREIGN
    shared = (a.about & b.about) - noun
    return min(sum(weights.get(word, 0.0) * (1.0 if word in close else 0.5) for word in shared), _CONTEXT)


def _owners(a: Statement, b: Statement) -> float:
    """What the names say that stand right beside the figures: "Dahl 12,481" and "Dahl polled 12,476"."""
    one, other = a.scene.owners, b.scene.owners
    if not one or not other:
        return 0.0
    return 1.0 if one & other else -2.5


def _alone(a: Statement, b: Statement) -> float:
    """What it says that each of two longer articles has no other figure of this sort."""
    crowd = max(a.scene.alike, b.scene.alike)
    length = min(len(a.reading.spans), len(b.reading.spans)) / _LONG
    return (2.0 if crowd <= 1 else 1.0 if crowd == 2 else 0.0) * min(length, 1.0)


def _standing(a: Statement, b: Statement) -> float:
    """What place and size say: both where their articles open, numbers near each other."""
    score = 1.5 * bool(_wish(a)) + 0.5 * (a.sentence <= _LEDE) + 0.5 * (b.sentence <= _LEDE)
    low, high = sorted((abs(a.scaled), abs(b.scaled)))
    ratio = high / low if low else 99.0
    if a.dimension not in _TOLLS:
        score += -1.0 if low < _SMALL else 0.5 if low >= _LARGE else 0.0
    far = 0.0 if a.dimension == "missing" else -1.0
    score += 1.0 if ratio <= 1.5 else 0.5 if ratio <= 2 else 0.0 if ratio <= 4 else far
    if could_be_rounded(a.scaled, b.scaled):
        score -= 1.0
    return score
