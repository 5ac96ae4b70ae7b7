"""A part that becomes the whole: "three of the eight mills are shut", and later "all eight are shut"."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from digest.facts.ledger.clusters import Cluster
from digest.facts.ledger.statements import Statement

_BETWEEN = 7
_OF = frozenset("of out von der de des sur".split())
_EVERY = frozenset("all every alle todos todas tous toutes".split())
_OPENING = 4


class Part(NamedTuple):
    """A figure that is said to be a part of another one, in one sentence."""

    part: Statement
    whole: Statement


def find_parts(by_article: Sequence[Sequence[Statement]]) -> list[Part]:
    """The figures that a sentence calls a part of another: "three of the port's five terminals"."""
    found = []
    for figures in by_article:
        for part, whole in pairwise(figures):
            if part.sentence == whole.sentence and part.fact != whole.fact and part.scaled < whole.scaled:
                words = part.passage.words[part.last : whole.first]
                if 0 < len(words) < _BETWEEN and words[0] in _OF:
                    found.append(Part(part, whole))
    return found


def find_completed(
    parts: Sequence[Part], by_article: Sequence[Sequence[Statement]], clusters: Sequence[Cluster]
) -> set[tuple[int, int]]:
    """The pairs (part, whole) of facts where a later article, or a later sentence, says the same of all."""
    found = set()
    for part, whole in parts:
        for later in (statement for figures in by_article for statement in figures):
            same = later.scaled == whole.scaled and (later.dimension == whole.dimension or later.bare)
            if same and _is_all(later) and _follows(part, later) and _alike(part, later):
                found.add((part.fact, later.fact))
    return {(old, new) for old, new in found if clusters[old].kind == clusters[new].kind and old != new}


def _is_all(statement: Statement) -> bool:
    """Whether a figure is said of all: "all eight", "all of the 17", "alle acht"."""
    left = statement.left(3)
    return bool(left) and (left[-1] in _EVERY or ("all" in left and left[-1] in ("the", "of", "its", "their")))


def _follows(part: Statement, later: Statement) -> bool:
    """Whether `later` stands after `part` in its article, or in one that came out after it."""
    one, other = part.reading, later.reading
    if one is other:
        return part.mention.start < later.mention.start or part.role in ("old", "past")
    return one.when is not None and other.when is not None and one.when < other.when


def _alike(part: Statement, later: Statement) -> bool:
    """Whether the same may be said to happen to both: one happening, or none that differs where both articles open."""
    one, other = part.scene, later.scene
    if set(one.acts) & set(other.acts) or (one.noun and one.noun == other.noun and part.reading is not later.reading):
        return True
    if one.sure and other.sure:
        return False
    return part.reading is later.reading or (part.sentence <= _OPENING and later.sentence <= _OPENING)
