"""Average linkage part by part gives what a plain search through all pairs of groups gives."""

from itertools import combinations, product
from math import sqrt

from hypothesis import given, settings
from hypothesis import strategies as st

from digest.stories.linkage import Pair, average_linkage
from digest.stories.terms import ONE

SIZE = 9
PAIRS = st.sampled_from(list(combinations(range(SIZE), 2)))
THRESHOLD = ONE * 51 // 100


def plainly(
    size: int, alike: dict[Pair, int], together: set[Pair], apart: set[Pair], fixed: set[int]
) -> list[set[int]]:
    """Joins the best two of all groups as long as one may."""

    def likeness(one: int, other: int) -> int:
        return ONE if one == other else alike.get((min(one, other), max(one, other)), 0)

    def inner(group: set[int]) -> float:
        return sum(likeness(*pair) for pair in product(group, group)) / len(group) ** 2

    def score(one: set[int], other: set[int]) -> float:
        between = sum(likeness(*pair) for pair in product(one, other))
        return between / (len(one) * len(other)) / sqrt(sqrt(inner(one) * inner(other)) / ONE)

    def may_join(one: set[int], other: set[int]) -> bool:
        barred = any(pair in apart for pair in (*product(one, other), *product(other, one)))
        return not barred and not (one & fixed and other & fixed)

    groups = [{place} for place in range(size)]
    for left, right in together:
        one, other = (next(group for group in groups if place in group) for place in (left, right))
        if one is not other:
            groups.remove(other)
            one |= other
    while True:
        groups.sort(key=min)
        joined = [
            (-score(one, other), min(one), min(other), one, other)
            for one, other in combinations(groups, 2)
            if may_join(one, other) and score(one, other) >= THRESHOLD
        ]
        if not joined:
            return groups
        *_, one, other = min(joined, key=lambda found: found[:3])
        groups.remove(other)
        one |= other


@settings(deadline=None)
@given(
    alike=st.dictionaries(PAIRS, st.integers(ONE // 4, ONE * 3 // 2), max_size=24),
    together=st.sets(PAIRS, max_size=2),
    apart=st.sets(PAIRS, max_size=3),
    fixed=st.sets(st.integers(0, SIZE - 1), max_size=3),
)
def test_groups_are_those_of_a_plain_search(
    alike: dict[Pair, int], together: set[Pair], apart: set[Pair], fixed: set[int]
) -> None:
    edges = [(left, right, value) for (left, right), value in sorted(alike.items())]
    found = average_linkage(SIZE, edges, THRESHOLD, together=together, apart=apart, fixed=fixed)
    assert found == [sorted(group) for group in plainly(SIZE, alike, together, apart, fixed)]
