"""Average linkage over the pairs that are alike at all; every other pair counts as 0."""

from collections.abc import Iterable, Sequence
from heapq import heapify, heappop, heappush
from math import sqrt

from digest.stories.likeness import Edge
from digest.stories.terms import ONE

Pair = tuple[int, int]


class _Groups:
    """Groups of places, how alike each is in itself, and the sums of likeness between them."""

    def __init__(self, roots: Sequence[int]) -> None:
        self.members: dict[int, list[int]] = {}
        for place, root in enumerate(roots):
            self.members.setdefault(root, []).append(place)
        self.inner = {group: ONE * len(places) for group, places in self.members.items()}
        self.tight: dict[int, float] = {}
        self.sums: dict[int, dict[int, int]] = {}
        self.barred: dict[int, set[int]] = {}
        self.fixed: set[int] = set()

    def bar(self, left: int, right: int) -> None:
        if left == right:  # what must be together is
            return
        self.barred.setdefault(left, set()).add(right)
        self.barred.setdefault(right, set()).add(left)

    def may_join(self, left: int, right: int) -> bool:
        return right not in self.barred.get(left, ()) and not (left in self.fixed and right in self.fixed)

    def link(self, pairs: Iterable[Edge], threshold: float) -> None:
        """Join the two groups with the highest score until it falls below the threshold, among these pairs of groups
        and what comes of them; groups of other pairs must have nothing to do with them.
        """
        self._add(pairs)
        # A score changes only when one of its groups grows, and then it is asked again: what is too low now can wait.
        heap = [
            (-score, left, right)
            for left, near in self.sums.items()
            for right in near
            if left < right and (score := self._score(left, right)) >= threshold
        ]
        heapify(heap)
        while heap:
            negative, left, right = heappop(heap)
            if right not in self.sums.get(left, ()) or self._score(left, right) != -negative:
                continue
            if not self.may_join(left, right):
                continue
            self._join(left, right)
            for other in self.sums[left]:
                low, high = (left, other) if left < other else (other, left)
                if (score := self._score(low, high)) >= threshold:
                    heappush(heap, (-score, low, high))
        self.sums.clear()

    def _add(self, pairs: Iterable[Edge]) -> None:
        for left, right, alike in pairs:
            if left == right:
                self.inner[left] += 2 * alike
            else:
                near = self.sums.setdefault(left, {})
                near[right] = self.sums.setdefault(right, {})[left] = near.get(right, 0) + alike
        for group in self.sums:
            self.tight[group] = self.inner[group] / len(self.members[group]) ** 2

    def _score(self, left: int, right: int) -> float:
        """The mean likeness between two groups, the higher the less each of them hangs together in itself."""
        pairs = len(self.members[left]) * len(self.members[right])
        return self.sums[left][right] / pairs / sqrt(sqrt(self.tight[left] * self.tight[right]) / ONE)

    def _join(self, left: int, right: int) -> None:
        """Let `right` go up in `left`."""
        near = self.sums[left]
        self.inner[left] += self.inner.pop(right) + 2 * near.pop(right)
        self.members[left] += self.members.pop(right)
        self.tight[left] = self.inner[left] / len(self.members[left]) ** 2
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
    groups = _Groups(roots)
    for left, right in apart:
        groups.bar(roots[left], roots[right])
    groups.fixed.update(roots[place] for place in fixed)
    for part in _parts(edges, threshold, roots):
        groups.link(part, threshold)
    return sorted(sorted(group) for group in groups.members.values())


def _parts(edges: Iterable[Edge], threshold: float, roots: Sequence[int]) -> Iterable[list[Edge]]:
    """The edges between groups, parted where nothing leads from one to another, without the parts in which nothing can
    be joined: an edge reaches the threshold or a group stands already.
    """
    between = [(roots[left], roots[right], alike) for left, right, alike in edges]
    part_of = _roots(len(roots), ((left, right) for left, right, _ in between))
    parts: dict[int, list[Edge]] = {}
    alive = {part_of[place] for place, root in enumerate(roots) if root != place}
    for edge in between:
        part = part_of[edge[0]]
        parts.setdefault(part, []).append(edge)
        if edge[2] >= threshold:
            alive.add(part)
    return (pairs for part, pairs in parts.items() if part in alive)


def _roots(size: int, together: Iterable[Pair]) -> list[int]:
    """For each number the lowest one that it must share a group with."""
    root = list(range(size))

    def find(place: int) -> int:
        while root[place] != place:
            root[place] = root[root[place]]
            place = root[place]
        return place

    for left, right in together:
        left, right = find(left), find(right)
        root[max(left, right)] = min(left, right)
    return [find(place) for place in range(size)]
