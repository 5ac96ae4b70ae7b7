"""How alike two articles are, as whole numbers from 0 to `ONE`, and above that when they appeared on the same day.

First every pair that shares terms gets the cosine of its vectors. Then each article takes over some of what its nearest
neighbours say, the shorter it is the more, and is compared anew: two headlines without a common word are alike when
those around them are. Only whole numbers are summed, so neither the order of the articles nor the way of counting can
change a result. The last step of the method is known from search as pseudo-relevance feedback (Rocchio 1971).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import sqrt

from digest.stories.terms import ONE, Vector

Row = dict[int, int]
Edge = tuple[int, int, int]  # two places, the lower first, and how alike they are
Factor = Callable[[int, int], int]  # two places → what their likeness is multiplied with, in 1/1024

WEAKEST = ONE * 6 // 100  # a smaller cosine counts as 0
NEIGHBOUR = ONE * 15 // 100  # likeness from which an article is a neighbour
CLOSE = ONE * 35 // 100  # likeness from which a neighbour is close
FEWEST_NEIGHBOURS = 4  # so many are listened to,
CLOSE_SHARE = 3  # or one in so many of the close ones when that is more,
MOST_NEIGHBOURS = 16  # up to so many
MOST_LISTENERS = 64  # an article lends to so many at most
LENT = 1536  # what a neighbour of likeness 1 lends to an article of no length, in 1/1024
LENT_HALF = 400  # terms at which it lends half as much
RELATED = ONE // 10  # cosine from which two articles may belong to one affair
LEAST = ONE // 5  # an end result below this says nothing


@dataclass(frozen=True, slots=True)
class Likeness:
    """The pairs worth joining for, and the cosines behind them from `RELATED` up; both in order."""

    edges: list[Edge]
    cosines: list[Edge]


def compare(vectors: Sequence[Vector], by_date: Factor, by_kind: Factor) -> Likeness:
    """All pairs worth looking at.

    `by_date` raises the likeness of what appeared together and lowers that of what did not; `by_kind` lowers it where
    two texts agree in words but not in what they are about.
    """
    rows = cosines(vectors, by_kind)
    lenders = neighbours(rows, [len(vector) for vector in vectors], by_date)
    edges = blended(rows, lenders, lambda left, right: by_date(left, right) * by_kind(left, right) >> 10)
    related = [
        (place, other, row[other]) for place, row in enumerate(rows) for other in sorted(row) if row[other] >= RELATED
    ]
    return Likeness(edges, [edge for edge in related if edge[0] < edge[1]])


def cosines(vectors: Sequence[Vector], by_kind: Factor) -> list[Row]:
    """For each article the others that share terms with it, and itself."""
    postings: dict[str, list[tuple[int, int]]] = {}
    rows: list[Row] = [{} for _ in vectors]
    for place, vector in enumerate(vectors):
        found: Row = {}
        for term, weight in vector.items():
            seen = postings.setdefault(term, [])
            for other, their in seen:
                found[other] = found.get(other, 0) + weight * their
            seen.append((place, weight))
        for other, product in found.items():
            cosine = product // ONE
            if cosine >= WEAKEST:
                cosine = cosine * by_kind(other, place) >> 10
                if cosine >= WEAKEST:
                    rows[place][other] = rows[other][place] = cosine
        rows[place][place] = sum(weight * weight for weight in vector.values()) // ONE
    return rows


def neighbours(rows: Sequence[Row], lengths: Sequence[int], by_date: Factor) -> list[Row]:
    """For each article whom it listens to, and how much, in 1/1024; itself at 1024."""
    chosen: list[Row] = []
    listeners: list[list[tuple[int, int]]] = [[] for _ in rows]
    for place, row in enumerate(rows):
        near = [(-(cosine * by_date(place, other) >> 10), other) for other, cosine in row.items() if other != place]
        near = sorted(pair for pair in near if -pair[0] > NEIGHBOUR)
        close = sum(1 for negative, _ in near if -negative > CLOSE)
        count = min(MOST_NEIGHBOURS, max(FEWEST_NEIGHBOURS, close // CLOSE_SHARE))
        room = ONE * (LENT_HALF + lengths[place])
        heard = {other: min(-negative, ONE) * LENT * LENT_HALF // room for negative, other in near[:count]}
        for other, weight in heard.items():
            listeners[other].append((-weight, place))
        chosen.append(heard)
    for other, all_listeners in enumerate(listeners):
        if len(all_listeners) > MOST_LISTENERS:
            for _, place in sorted(all_listeners)[MOST_LISTENERS:]:
                del chosen[place][other]
    for place, heard in enumerate(chosen):
        heard[place] = 1024
    return chosen


def blended(rows: Sequence[Row], lenders: Sequence[Row], by_date: Factor) -> list[Edge]:
    """The cosines of the articles with what their neighbours lend: L·S·Lᵀ for the cosines S and the lenders L."""
    borrowers: list[list[tuple[int, int]]] = [[] for _ in rows]
    for place, heard in enumerate(lenders):
        for other, weight in heard.items():
            borrowers[other].append((place, weight))
    own = [0] * len(rows)
    sums: list[Row] = []
    for place, heard in enumerate(lenders):
        half: Row = {}
        for lender, weight in heard.items():
            for other, cosine in rows[lender].items():
                half[other] = half.get(other, 0) + weight * cosine
        whole: Row = {}
        for middle, value in half.items():
            for other, weight in borrowers[middle]:
                if other >= place:
                    whole[other] = whole.get(other, 0) + value * weight
        own[place] = whole.pop(place)
        sums.append(whole)
    roots = [sqrt(value) for value in own]
    edges: list[Edge] = []
    for place, whole in enumerate(sums):
        for other in sorted(whole):
            alike = int(whole[other] * ONE / (roots[place] * roots[other])) * by_date(place, other) >> 10
            if alike >= LEAST:
                edges.append((place, other, alike))
    return edges
