"""How well two figures of different articles pass for values of one thing, weighed as labelled stories teach it.

What each side of a pair says (the nouns counted, what happens to them, the words around, the numbers' nearness, where
they stand in their articles) is one number; the weights are those of a logistic regression (`fitted.json`, made by
tests/quality/fit_counterparts.py), so none of them is anybody's guess.
"""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from digest.facts.ledger.figures import could_be_rounded
from digest.facts.ledger.holders import NEVER, of_one_person
from digest.facts.ledger.readings import stems
from digest.facts.ledger.senses import SET_APART
from digest.facts.ledger.slots import WIDE
from digest.facts.ledger.statements import Scene, Statement

_NEAR = 8
_BESIDE = 4
_LEDE = 2
_SMALL = 5
# A number so many times another is no other value of it; of small ones, so many.
_FAR, _FEW = 12.0, 4.0
_LARGE = 100
_MOST = 3.0
_DOUBLE = 2.0
# What two languages would share, were they one.
_FOREIGN = 0.8
# Sentences of a long article.
_LONG = 8
_TOLLS = {"deaths": 4.5, "injured": 3.5, "missing": 3.5, "tally": 2.5}
_CHANGES = {
    "gap": frozenset("above below premium discount prime aufschlag than".split()),
    "up": frozenset(
        "rose rise rises risen grew grown gained jumped climbed increase increased higher up raise".split()
    ),
    "down": frozenset("fell fall falls fallen dropped lost lower down decline declined cut reduced less fewer".split()),
}
_NO = frozenset("disagree disagreed oppose opposed opposes disapprove disapproved reject rejected no nein non".split())


@cache
def weights_of(model: str) -> tuple[float, Mapping[str, float]]:
    """The bias and the weights of one of the fitted models: "sides", "pair", "beside" or "change"."""
    table = json.loads(Path(__file__).with_name("fitted.json").read_text(encoding="utf-8"))[model]
    return float(table["bias"]), {name: float(weight) for name, weight in table["weights"].items()}


def log_odds(model: str, features: Mapping[str, float]) -> float:
    """The logarithm of the odds that a model gives to these features; 0 is even."""
    bias, weights = weights_of(model)
    return bias + sum(weights[name] * features[name] for name in weights)


def likeness(a: Statement, b: Statement, rarity: Mapping[str, float]) -> float:
    """The log-odds that two figures of one measure are values of one thing, by what both sides say."""
    if a.dimension == "age":
        return of_one_person(a, b)
    features = sides(a, b, rarity)
    return NEVER if features is None else log_odds("sides", features)


def sides(a: Statement, b: Statement, rarity: Mapping[str, float]) -> dict[str, float] | None:
    """What speaks for and against two figures being values of one thing, by name; None where they certainly are not.

    `rarity` is 1 for a rare word.
    """
    one, other = a.scene, b.scene
    happening, sort = happening_of(a, b), sort_of(a, b)
    if happening is None or sort is None or _apart(a, b):
        return None
    low, high = sorted((abs(a.scaled), abs(b.scaled)))
    ratio = high / low if low else 99.0
    crowd = max(one.alike, other.alike)
    noun = {one.noun[:5], other.noun[:5]}
    near = _close(a, b, _NEAR)
    # Where it stands, and that nothing else of its sort does, says little in an article of a few sentences.
    length = min(len(a.reading.spans), len(b.reading.spans), _LONG) / _LONG
    return {
        "same happening": happening,
        "no happening": float(happening == 0),
        "only the noun": float(sort > 0 and happening == 0 and ratio > _DOUBLE),
        "same sort": sort,
        "same noun": float(bool(one.noun) and one.noun[:5] == other.noun[:5]),
        "same subject": float(not set(a.slot.subjects).isdisjoint(b.slot.subjects)),
        "sentence": _context(a, b, rarity, near, noun),
        "words near": _rare(near - noun, rarity),
        "words beside": _rare(_close(a, b, _BESIDE) - noun, rarity),
        "ratio 1.5": float(ratio <= 1.5),
        "ratio 2": float(ratio <= 2),
        "ratio 4": float(ratio <= 4),
        "rounding": float(could_be_rounded(a.scaled, b.scaled)),
        "small": float(low < _SMALL),
        "large": float(low >= _LARGE),
        "opening": length * (float(a.sentence <= _LEDE) + (b.sentence <= _LEDE)),
        "first": length * (a.sentence <= 1 and b.sentence <= 1),
        "elsewhere": abs(a.sentence / len(a.reading.spans) - b.sentence / len(b.reading.spans)),
        "crowd": min(crowd, 10) / 10,
        "alone": length * (2.0 if crowd <= 1 else 1.0 if crowd == 2 else 0.0),
        "said": float(bool(a.source)) + bool(b.source),
        "said by others": float(bool(a.source and b.source) and a.source.isdisjoint(b.source)),
        "owners": _owners(a, b),
        "looks back": float((a.role in ("old", "not", "past")) != (b.role in ("old", "not", "past"))),
        "told as change": float(a.role in ("new", "old")) + (b.role in ("new", "old")),
        "wish": float(bool(_wish(a))),
        "casualties": float(a.mention.kind == "casualties"),
        "money": float(a.mention.kind == "money"),
    }


def _apart(a: Statement, b: Statement) -> bool:
    """Whether place, part, measure or distance of the numbers keep two figures apart."""
    if a.slot.per != b.slot.per or _wish(a) != _wish(b) or _elsewhere(a, b):
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


def change_of(statement: Statement) -> str:
    """Whether a share tells by how much something rose or fell, or what it is: "up", "down", "gap" or empty."""
    near = (*statement.left(4), *statement.right(3))
    return next((change for change, words in _CHANGES.items() if not words.isdisjoint(near)), "")


def _against(statement: Statement) -> bool:
    """Whether a figure counts those who are against something."""
    return not _NO.isdisjoint((*statement.left(4), *statement.right(4)))


def happening_of(a: Statement, b: Statement) -> float | None:
    """What the acts around two figures say: up to 3 for the same, None for different ones."""
    if a.mention.kind == "percent" and change_of(a) != change_of(b):
        return None
    if _against(a) != _against(b):
        return None
    if a.dimension in _TOLLS:
        return _TOLLS[a.dimension]
    one, other = a.scene, b.scene
    if one.acts and other.acts:
        if one.acts[0] == other.acts[0]:
            return 3.0
        if one.acts[0] in other.acts or other.acts[0] in one.acts:
            return 2.0
        if set(one.acts) & set(other.acts):
            return 1.0
        if one.sure and other.sure:
            return None
    return 0.0


def sort_of(a: Statement, b: Statement) -> float | None:
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


def _context(a: Statement, b: Statement, rarity: Mapping[str, float], near: frozenset[str], noun: set[str]) -> float:
    """What the words say that both sentences share: those `near` both figures in full, the others by half.

    What is counted, the `noun`, is judged apart.
    """
    if a.reading.article.language != b.reading.article.language:
        return _FOREIGN
    shared = (a.about & b.about) - noun
    return min(sum(rarity.get(word, 0.0) * (1.0 if word in near else 0.5) for word in shared), _MOST)


def _owners(a: Statement, b: Statement) -> float:
    """What the names say that stand right beside the figures: "Dahl 12,481" and "Dahl polled 12,476"."""
    one, other = a.scene.owners, b.scene.owners
    if not one or not other:
        return 0.0
    return 1.0 if one & other else -2.5


def _close(a: Statement, b: Statement, reach: int) -> frozenset[str]:
    """The words, in cut form, that stand near both figures."""
    return stems(a.left(reach) + a.right(reach)) & stems(b.left(reach) + b.right(reach))


def _rare(words: frozenset[str], rarity: Mapping[str, float]) -> float:
    """How rare these words are together."""
    return min(sum(rarity.get(word, 0.0) for word in words), _MOST)
