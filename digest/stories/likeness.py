"""How alike two articles are, as whole numbers from 0 to `ONE`, and above that when they appeared on the same day.

First every pair that shares terms gets the cosine of its vectors. Then each article takes over some of what its nearest
neighbours say, the shorter it is the more, and is compared anew: two headlines without a common word are alike when
those around them are. Only whole numbers are summed, so neither the order of the articles nor the way of counting can
change a result. The last step of the method is known from search as pseudo-relevance feedback (Rocchio 1971).
"""

from collections.abc import Sequence
from itertools import combinations
from math import sqrt
from typing import NamedTuple

from digest.stories.guards import FEW, FEW_SHARED, LONG, NEAR, OTHER_WORD, Marks, factor, one_word_apart
from digest.stories.terms import ONE, Vector

Row = dict[int, int]
Edge = tuple[int, int, int]  # two places, the lower first, and how alike they are

WEAKEST = ONE // 10  # a smaller cosine counts as 0
NEIGHBOUR = ONE * 15 // 100  # likeness from which an article is a neighbour, among many articles;
NEIGHBOUR_MORE = ONE // 10  # so much more among hardly any, which cannot tell which names are rare among them,
NEIGHBOUR_HALF = 14  # and half of that among so many
CLOSE = ONE * 35 // 100  # likeness from which a neighbour is close
FEWEST_NEIGHBOURS = 4  # so many are listened to,
CLOSE_SHARE = 3  # or one in so many of the close ones when that is more,
MOST_NEIGHBOURS = 16  # up to so many
MOST_LISTENERS = 64  # an article lends to so many at most
AROUND = 8  # nearest neighbours, heard or not, of which when they are
SEVERAL = 4  # or more one in `SCATTERED_PART` pairs must be related, or else the article joins nothing
SCATTERED_PART = 6
LENT = 2000  # what a neighbour of likeness 1 lends to an article of no length, in 1/1024
LENT_HALF = 400  # terms at which it lends half as much
RELATED = ONE * 15 // 100  # cosine from which two articles may belong to one affair
LEAST = ONE // 4  # an end result below this says nothing
SAME_TIME = 1024 * 176 // 100  # what the likeness of two articles that appeared at once is multiplied with, in 1/1024
HALF_MINUTES = 3 * 1440  # minutes between them that halve it
NO_DATE = 1024  # the same when neither has a date,
ONE_DATE = 1040  # and when one of them has


class Likeness(NamedTuple):
    """The pairs worth joining for, and the cosines behind them from `RELATED` up; both in order."""

    edges: list[Edge]
    cosines: list[Edge]


class Facts(NamedTuple):
    """What is known of the articles beside their terms: minutes since 1970, marks and headlines."""

    minutes: Sequence[int | None]
    marks: Sequence[Marks]
    headlines: Sequence[str]

    def by_date(self, left: int, right: int) -> int:
        """The factor for how far apart two articles appeared, in 1/1024."""
        one, other = self.minutes[left], self.minutes[right]
        if one is None or other is None:
            return NO_DATE if one is other else ONE_DATE
        return SAME_TIME * HALF_MINUTES // (HALF_MINUTES + abs(one - other))


def neighbour_from(articles: int) -> int:
    """The likeness from which one of so many articles is a neighbour of another."""
    return NEIGHBOUR + NEIGHBOUR_MORE * NEIGHBOUR_HALF // (NEIGHBOUR_HALF + articles)


def compare(vectors: Sequence[Vector], facts: Facts) -> Likeness:
    """All pairs worth looking at."""
    rows, related = cosines(vectors, facts)
    lenders = neighbours(rows, [len(vector) for vector in vectors], facts)
    return Likeness(blended(rows, lenders, facts), sorted(related))


def cosines(vectors: Sequence[Vector], facts: Facts) -> tuple[list[Row], list[Edge]]:
    """For each article itself and the others that share terms with it and appeared near it, and all related pairs."""
    related: list[Edge] = []
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
            if cosine >= WEAKEST and (kept := _guarded(other, place, cosine, vectors, facts)) >= WEAKEST:
                if kept >= RELATED:
                    related.append((other, place, kept))
                if kept * facts.by_date(other, place) >> 10 >= WEAKEST:
                    rows[place][other] = rows[other][place] = kept
        rows[place][place] = sum(weight * weight for weight in vector.values()) // ONE
    return rows, related


def _guarded(left: int, right: int, cosine: int, vectors: Sequence[Vector], facts: Facts) -> int:
    """A cosine as the guards leave it."""
    kept = cosine * factor(facts.marks[left], facts.marks[right]) >> 10
    if cosine >= NEAR and one_word_apart(facts.headlines[left], facts.headlines[right]):
        kept = kept * OTHER_WORD >> 10
    if kept * facts.by_date(left, right) >> 10 > neighbour_from(len(vectors)):
        one, other = vectors[left], vectors[right]
        if len(one) >= LONG and len(other) >= LONG and len(one.keys() & other.keys()) <= FEW:
            kept = kept * FEW_SHARED >> 10
    return kept


def neighbours(rows: Sequence[Row], lengths: Sequence[int], facts: Facts) -> list[Row]:
    """For each article whom it listens to, and how much, in 1/1024; itself at 1024."""
    chosen: list[Row] = []
    listeners: list[list[tuple[int, int]]] = [[] for _ in rows]
    scattered: set[int] = set()
    least = neighbour_from(len(rows))
    for place, row in enumerate(rows):
        near = [
            (-(cosine * facts.by_date(place, other) >> 10), other) for other, cosine in row.items() if other != place
        ]
        near = sorted(pair for pair in near if -pair[0] > least)
        if _scattered([other for _, other in near[:AROUND]], rows):
            scattered.add(place)
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
    return [
        {place: 1024}
        | ({} if place in scattered else {other: heard[other] for other in heard if other not in scattered})
        for place, heard in enumerate(chosen)
    ]


def _scattered(around: Sequence[int], rows: Sequence[Row]) -> bool:
    """Whether most of an article's neighbours have nothing to do with each other: a round-up of several stories."""
    many = len(around)
    linked = sum(rows[one].get(other, 0) >= RELATED for one, other in combinations(around, 2))
    return many >= SEVERAL and linked * SCATTERED_PART < many * (many - 1) // 2


def blended(rows: Sequence[Row], lenders: Sequence[Row], facts: Facts) -> list[Edge]:
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
    return [
        (place, other, alike)
        for place, whole in enumerate(sums)
        for other in sorted(whole)
        if (alike := _end_result(place, other, int(whole[other] * ONE / (roots[place] * roots[other])), facts)) >= LEAST
    ]


def _end_result(left: int, right: int, blend: int, facts: Facts) -> int:
    alike = blend * facts.by_date(left, right) >> 10
    if alike < LEAST:
        return 0
    alike = alike * factor(facts.marks[left], facts.marks[right]) >> 10
    if alike >= LEAST and one_word_apart(facts.headlines[left], facts.headlines[right]):
        alike = alike * OTHER_WORD >> 10
    return alike
