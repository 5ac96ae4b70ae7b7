"""Average linkage over the pairs that are alike at all; every other pair counts as 0."""

import heapq
from collections.abc import Iterable, Mapping

Pair = tuple[int, int]


def average_linkage(
    size: int,
    likeness: Mapping[Pair, float],
    threshold: float,
    *,
    together: Iterable[Pair] = (),
    apart: Iterable[Pair] = (),
) -> list[list[int]]:
    """Put 0..size-1 into groups, joining the two with the highest mean likeness until that falls below `threshold`.

    `together` pairs share a group from the start; no group ever holds both of an `apart` pair. Ties fall to the lower
    numbers.
    """
    root = _roots(size, together)
    members: dict[int, list[int]] = {}
    for node in range(size):
        members.setdefault(root[node], []).append(node)
    barred: dict[int, set[int]] = {}
    for left, right in apart:
        left, right = root[left], root[right]
        barred.setdefault(left, set()).add(right)
        barred.setdefault(right, set()).add(left)
    sums: dict[int, dict[int, float]] = {}
    for (left, right), value in sorted(likeness.items()):
        left, right = root[left], root[right]
        if left != right:
            sums.setdefault(left, {})[right] = sums.get(left, {}).get(right, 0.0) + value
            sums.setdefault(right, {})[left] = sums[left][right]

    def mean(left: int, right: int) -> float:
        return sums[left][right] / (len(members[left]) * len(members[right]))

    heap = [(-mean(left, right), left, right) for left, near in sums.items() for right in near if left < right]
    heapq.heapify(heap)
    while heap:
        negative, left, right = heapq.heappop(heap)
        if -negative < threshold:
            break
        if left not in members or right not in members or mean(left, right) != -negative:
            continue
        if right in barred.get(left, ()):
            continue
        _join(left, right, members, sums, barred)
        for other in sums.get(left, {}):
            low, high = sorted((left, other))
            heapq.heappush(heap, (-mean(low, high), low, high))
    return sorted(sorted(group) for group in members.values())


def _roots(size: int, together: Iterable[Pair]) -> list[int]:
    """For each number the lowest one that it must share a group with."""
    root = list(range(size))

    def find(node: int) -> int:
        while root[node] != node:
            root[node] = root[root[node]]
            node = root[node]
        return node

    for left, right in together:
        left, right = sorted((find(left), find(right)))
        root[right] = left
    return [find(node) for node in range(size)]


def _join(
    left: int,
    right: int,
    members: dict[int, list[int]],
    sums: dict[int, dict[int, float]],
    barred: dict[int, set[int]],
) -> None:
    """Let `right` go up in `left`."""
    members[left] += members.pop(right)
    near = sums.setdefault(left, {})
    near.pop(right, None)
    for other, value in sums.pop(right, {}).items():
        if other != left:
            del sums[other][right]
            near[other] = sums[other][left] = near.get(other, 0.0) + value
    for other in barred.pop(right, set()):
        barred[other].discard(right)
        barred[other].add(left)
        barred.setdefault(left, set()).add(other)
