"""Figures that one article sets against each other: by comparing them, or by giving each its own source.

What the sentences of two figures say is weighed by a logistic regression (`fitted.json`, model "beside"), as it is for
figures of different articles (`likeness`). Its features are the ways in which news sets one figure against another.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from digest.facts.ledger.answers import AGAINST, FIGURE, is_answer, is_left_out, is_parallel
from digest.facts.ledger.clusters import Cluster
from digest.facts.ledger.comparable import comparable
from digest.facts.ledger.contrasts import (
    are_kept_apart,
    count_the_same,
    counts_others,
    have_rival_sources,
    is_contested,
    is_disputed,
    is_measured,
    is_set_beside,
    may_answer,
    of_one_subject,
    puts_it,
)
from digest.facts.ledger.figures import could_be_rounded, near
from digest.facts.ledger.likeness import happening_of, log_odds, sort_of
from digest.facts.ledger.readings import ASSERTING
from digest.facts.ledger.statements import Statement, between, distance

# The least log-odds of rivals.
ENOUGH = 0.8
# A figure eight times another counts something else, or is a slip of the pen.
FAR = 8.0
# So many figures back, and sentences: "The ruling concerns 2,300 flats. … The firm reckons otherwise. It says 1,740."
_BACK, _FURTHER = 8, 8
_MANY_CUES = 3
_SMALL, _LARGE = 5, 100
_LEDE = 2
_CROWD, _FEW = 10, 4
# How well two figures of other articles fit each other: where that is not known, and as far as it counts.
_UNKNOWN, _LEAST, _MOST = -1.0, -2.0, 1.0
# Roles of figures that nobody asserts any more.
_GONE = ("old", "past")


class Pair(NamedTuple):
    """Two figures of one article, in order of the text, with all that their rivalry is judged by.

    `places` are those of their facts, the lower first.
    """

    places: tuple[int, int]
    one: Statement
    other: Statement
    features: dict[str, float]


def find_rivals(
    by_article: Sequence[Sequence[Statement]], clusters: Sequence[Cluster], fits: Mapping[tuple[int, int], float]
) -> dict[tuple[int, int], float]:
    """The log-odds with which two facts (lower place first) that stand close together in an article are rivals.

    `fits` are the log-odds with which facts of different articles are values of one thing.
    """
    found: dict[tuple[int, int], float] = {}
    for pair in compare_beside(by_article, clusters, fits):
        score = log_odds("beside", pair.features)
        found[pair.places] = max(score, found.get(pair.places, score))
    return found


def compare_beside(
    by_article: Sequence[Sequence[Statement]], clusters: Sequence[Cluster], fits: Mapping[tuple[int, int], float]
) -> Iterator[Pair]:
    """The figures of one article that could be rivals, with what the model judges them by."""
    told = [{s.reading.place for s in cluster.statements if s.role not in _GONE} for cluster in clusters]
    for statements in by_article:
        for place, b in enumerate(statements):
            before = reversed(statements[max(0, place - _BACK) : place])
            rivals = [a for a in before if a.fact != b.fact and _could_be(a, b)]
            for at, a in enumerate(rivals):
                places = (min(a.fact, b.fact), max(a.fact, b.fact))
                features = _features(a, b, nearest=at == 0)
                features["told together"] = float(min(len(told[a.fact] & told[b.fact]), _FEW))
                features["told apart"] = float(places in fits)
                features["fit apart"] = min(max(fits.get(places, _UNKNOWN), _LEAST), _MOST)
                yield Pair(places, a, b, features)


def _could_be(a: Statement, b: Statement) -> bool:
    """Whether two figures could be rivals at all: still held, of one measure, and not eight times apart."""
    held = a.role not in _GONE and b.role not in _GONE and distance(a, b) <= _FURTHER
    return held and near(a.scaled, b.scaled, FAR) and (comparable(a, b) or may_answer(a, b))


def _features(a: Statement, b: Statement, nearest: bool) -> dict[str, float]:
    """What speaks for and against `b` being set against `a`, which stands before it, by name."""
    said = _sayings(a, b, nearest)
    apart, (low, high) = distance(a, b), sorted((abs(a.scaled), abs(b.scaled)))
    ratio = high / low if low else FAR
    happening, sort = happening_of(a, b), sort_of(a, b)
    roles, kinds = (a.role, b.role), (a.mention.kind, b.mention.kind)
    return {
        **{name: float(value) for name, value in said.items()},
        "nearest": float(nearest),
        "same sentence": float(apart == 0),
        "next sentence": float(apart == 1),
        "further": float(apart > _LEDE),
        "in the lede": float(a.sentence <= _LEDE),
        "held": float("held" in roles),
        "called wrong": float("not" in roles),
        "called new": float("new" in roles),
        "money": float("money" in kinds),
        "percent": float("percent" in kinds),
        "duration": float("duration" in kinds),
        "another happening": float(happening is None),
        "same happening": happening or 0.0,
        "another sort": float(sort is None),
        "same sort": sort or 0.0,
        "unlike": float(bool(a.slot.subjects and b.slot.subjects) and not set(a.slot.subjects) & set(b.slot.subjects)),
        "one subject": float(of_one_subject(a, b)),
        "ratio 1.25": float(ratio <= 1.25),
        "ratio 1.5": float(ratio <= 1.5),
        "ratio 2": float(ratio <= 2),
        "ratio 4": float(ratio <= 4),
        "rounding": float(could_be_rounded(a.scaled, b.scaled)),
        "small": float(low < _SMALL),
        "large": float(low >= _LARGE),
        "crowd": min(max(a.scene.alike, b.scene.alike), _CROWD) / _CROWD,
        "one quoted": float(a.quoted != b.quoted),
    }


def _sayings(a: Statement, b: Statement, nearest: bool) -> dict[str, bool]:
    """The ways in which one figure can be set against another, and which of them the article uses."""
    bare = b.bare and not b.counts_people
    victims = a.mention.kind == "casualties" == b.mention.kind
    said = {
        "sources behind": is_parallel(a, b),
        "set beside": is_set_beside(b, bare or victims),
        "answers": is_answer(a, b),
        "leaves out": is_left_out(a, b),
        "measured": is_measured(a, b),
        "contested": is_contested(a, b),
        "disputed": is_disputed(a, b),
        "sources differ": have_rival_sources(a, b),
        "both sourced": bool(a.source and b.source) and a.source.isdisjoint(b.source),
        "asserted": not ASSERTING.isdisjoint(b.passage.words),
        "turned": not AGAINST.isdisjoint(between(a, b)),
        "called a figure": not FIGURE.isdisjoint(b.left(6)),
        "put at": puts_it(b),
        "bare": bare,
        "same unit": count_the_same(a, b),
        "victims": victims and a.dimension == b.dimension,
        "kept apart": are_kept_apart(a, b),
        "counts others": counts_others(a, b),
    }
    free = not (said["kept apart"] or said["counts others"])
    following = nearest and (said["answers"] or said["leaves out"] or said["measured"])
    cues = 2 * ((said["contested"] and nearest) or said["sources differ"]) + (bare or said["same unit"])
    cues += (said["turned"] or said["disputed"]) + (said["called a figure"] or said["put at"]) + said["victims"]
    said["plainly"] = free and (said["sources behind"] or said["set beside"] or following)
    said["by many cues"] = free and cues >= _MANY_CUES
    return said
