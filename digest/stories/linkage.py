"""Average linkage over the pairs that are alike at all; every other pair counts as 0."""

import heapq
from collections.abc import Iterable, Sequence
from math import sqrt

from digest.stories.likeness import Edge
from digest.stories.terms import ONE

Pair = tuple[int, int]


class _Groups:
    """Groups of places, how alike each is in itself, and the sums of likeness between them."""

    def __init__(self, size: int, edges: Iterable[Edge], roots: Sequence[int]) -> None:
        self.members: dict[int, list[int]] = {}
        for place in range(size):
            self.members.setdefault(roots[place], []).append(place)
        self.inner = {group: ONE * len(places) for group, places in self.members.items()}
        self.sums: dict[int, dict[int, int]] = {}
        self.barred: dict[int, set[int]] = {}
        self.fixed: set[int] = set()
        for left, right, alike in edges:
            left, right = roots[left], roots[right]
            if left == right:
                self.inner[left] += 2 * alike
                continue
            near = self.sums.setdefault(left, {})
            near[right] = self.sums.setdefault(right, {})[left] = near.get(right, 0) + alike

    def bar(self, left: int, right: int) -> None:
        self.barred.setdefault(left, set()).add(right)
        self.barred.setdefault(right, set()).add(left)

    def may_join(self, left: int, right: int) -> bool:
        return right not in self.barred.get(left, ()) and not (left in self.fixed and right in self.fixed)

    def score(self, left: int, right: int) -> float:
        """The mean likeness between two groups, the higher the less each of them hangs together in itself."""
        few, many = len(self.members[left]), len(self.members[right])
        inner = (self.inner[left] / (few * few)) * (self.inner[right] / (many * many))
        return self.sums[left][right] / (few * many) / sqrt(sqrt(inner) / ONE)

    def join(self, left: int, right: int) -> None:
        """Let `right` go up in `left`."""
        near = self.sums[left]
        self.inner[left] += self.inner.pop(right) + 2 * near.pop(right)
        self.members[left] += self.members.pop(right)
        for other, alike in self.sums.pop(right).items():
            if other != left:
                del self.sums[other][right]
                near[other] = self.sums[other][left] = near.get(other, 0) + alike
        if right in self.fixed:
            self.fixed.add(left)
        for other in self.barred.pop(right, set()):
            self.barred[other].discard(right)
            self.bar(left, other)


def average_linkage(
    size: int,
    edges: Sequence[Edge],
    threshold: float,
    *,
    together: Iterable[Pair] = (),
    apart: Iterable[Pair] = (),
    fixed: Iterable[int] = (),
) -> list[list[int]]:
    """Put 0..size-1 into groups, joining the two with the highest score until that falls below `threshold`.

    `together` pairs share a group from the start; no group ever holds both of an `apart` pair,
    and two groups that each hold one of `fixed` are never joined. Ties fall to the lower
    numbers. The groups come sorted.
    """
    roots = _roots(size, together)
    groups = _Groups(size, _worth(edges, threshold, roots), roots)
    for left, right in apart:
        groups.bar(roots[left], roots[right])
    groups.fixed.update(roots[place] for place in fixed)
    # A score changes only when one of its groups grows, and then it is asked again: what is too low now can wait.
    heap = [
        (-score, left, right)
        for left, near in groups.sums.items()
        for right in near
        if left < right and (score := groups.score(left, right)) >= threshold
    ]
    heapq.heapify(heap)
    while heap:
        negative, left, right = heapq.heappop(heap)
        if right not in groups.sums.get(left, ()) or groups.score(left, right) != -negative:
            continue
        if not groups.may_join(left, right):
            continue
        groups.join(left, right)
        for other in groups.sums[left]:
            low, high = (left, other) if left < other else (other, left)
            if (score := groups.score(low, high)) >= threshold:
                heapq.heappush(heap, (-score, low, high))
    return sorted(sorted(group) for group in groups.members.values())


def _worth(edges: Sequence[Edge], threshold: float, roots: Sequence[int]) -> Iterable[Edge]:
    """The edges of parts where anything can be joined: an edge reaches the threshold or a group stands already."""
    parts = _roots(len(roots), ((roots[left], roots[right]) for left, right, _ in edges))
    alive = {parts[left] for left, _, alike in edges if alike >= threshold}
    alive.update(parts[place] for place, root in enumerate(roots) if root != place)
    return (edge for edge in edges if parts[edge[0]] in alive)


def _roots(size: int, together: Iterable[Pair]) -> list[int]:
    """For each number the lowest one that it must share a group with."""
    root = list(range(size))

    def find(place: int) -> int:
        while root[place] != place:
            root[place] = root[root[place]]
            place = root[place]
        return place

    for left, right in together:
        left, right = sorted((find(left), find(right)))
        root[right] = left
    return [find(place) for place in range(size)]
