"""Choosing passages under a budget: the set of the greatest worth, found by taking in turn and then exchanging."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from math import fsum  # exact: the order in which a set gives its words cannot change a sum

from digest.summary.importance import Importance
from digest.summary.passages import Passage

_EXCHANGES = 6
_WEIGHED = 120  # passages
_THRIFT = (0.5, 1.0)  # powers of a passage's length that its gain is divided by; both are tried, the better kept


def choose(pool: Sequence[Passage], weights: Importance, words: int) -> list[int]:
    """The places in the pool of passages of together at most `words` words; one sentence too long when none fits."""
    if not pool:
        return []
    places = _promising(pool, weights)
    barred: dict[int, frozenset[int]] = {}
    most = {at: fsum(max(0.0, weights.worth[one]) for one in weights.covers[at]) + weights.alone[at] for at in places}
    tried = [_Choice(pool, weights, words, thrift, places, most, barred).made() for thrift in _THRIFT]
    best = max(tried, key=lambda choice: choice.worth())
    if best.taken:
        return sorted(best.taken)
    single = [at for at, one in enumerate(pool) if len(one.sentences) == 1]
    return [min(single, key=lambda at: (pool[at].length > words, -weights.alone[at] / pool[at].length))]


def _promising(pool: Sequence[Passage], weights: Importance) -> list[int]:
    """The places of the passages that say most for each word, when there are too many to weigh against each other."""
    if len(pool) <= _WEIGHED:
        return list(range(len(pool)))

    def density(at: int) -> float:
        return (fsum(weights.worth[one] for one in weights.covers[at]) + weights.alone[at]) / pool[at].length

    return sorted(sorted(range(len(pool)), key=lambda at: (-density(at), at))[:_WEIGHED])


@dataclass(slots=True, eq=False)
class _Choice:
    """What is taken so far, with what it covers and its pairs of words.

    `most` is by place in the pool what taking it can gain at most, `barred` remembers the places that it excludes.
    """

    pool: Sequence[Passage]
    weights: Importance
    words: int
    thrift: float
    places: Sequence[int]
    most: Mapping[int, float]
    barred: dict[int, frozenset[int]]
    taken: list[int] = field(default_factory=list)
    used: int = 0
    covered: set[str] = field(default_factory=set)
    pairs: set[tuple[str, str]] = field(default_factory=set)

    def made(self) -> "_Choice":
        self._fill()
        for _ in range(_EXCHANGES):
            if not self._exchange():
                break
            self._fill()
        return self

    def worth(self) -> float:
        """What all that is taken is worth together."""
        covered = fsum(self.weights.worth[one] for one in self.covered)
        unmet = fsum(self._unmet(at, self.covered) for at in self.taken)
        return (
            covered + sum(self.weights.alone[at] for at in self.taken) - self.weights.padding * len(self.pairs) - unmet
        )

    def _gain(self, at: int, covered: set[str], pairs: set[tuple[str, str]]) -> float:
        weights = self.weights
        fresh = fsum([weights.worth[one] for one in weights.covers[at] - covered])
        unmet = self._unmet(at, covered)
        return fresh + weights.alone[at] - weights.padding * len(self.pool[at].pairs - pairs) - unmet

    def _unmet(self, at: int, covered: set[str]) -> float:
        needs = self.weights.needs[at]
        return fsum(self.weights.unmet[need] for need in needs - covered) if needs else 0.0

    def _open(self, room: int, taken: Sequence[int]) -> list[int]:
        """The passages that fit and are excluded by nothing that is taken."""
        barred = frozenset[int]().union(*map(self._bars, taken))
        return [at for at in self.places if at not in barred and self.pool[at].length <= room]

    def _bars(self, at: int) -> frozenset[int]:
        if at not in self.barred:
            own = self.pool[at]
            self.barred[at] = frozenset(other for other in self.places if self.pool[other].excludes(own))
        return self.barred[at]

    def _fill(self) -> None:
        while True:
            best, taking = 0.0, -1
            for at in self._open(self.words - self.used, self.taken):
                cost = self.pool[at].length ** self.thrift
                if self.most[at] > best * cost and (gain := self._gain(at, self.covered, self.pairs) / cost) > best:
                    best, taking = gain, at
            if taking < 0:
                return
            self._take(taking)

    def _take(self, at: int) -> None:
        self.taken.append(at)
        self.used += self.pool[at].length
        self.covered |= self.weights.covers[at]
        self.pairs |= self.pool[at].pairs

    def _exchange(self) -> bool:
        """Exchange the one taken passage for the one other that gains most; whether any does."""
        best, going, coming = 1e-9, -1, -1
        for out in self.taken:
            kept = [at for at in self.taken if at != out]
            covered = set[str]().union(*(self.weights.covers[at] for at in kept))
            pairs = set[tuple[str, str]]().union(*(self.pool[at].pairs for at in kept))
            lost = self._gain(out, covered, pairs)
            for new in self._open(self.words - self.used + self.pool[out].length, kept):
                if self.most[new] - lost > best and (gain := self._gain(new, covered, pairs) - lost) > best:
                    best, going, coming = gain, out, new
        if going < 0:
            return False
        kept = [at for at in self.taken if at != going]
        self.taken, self.used, self.covered, self.pairs = [], 0, set(), set()
        for at in (*kept, coming):
            self._take(at)
        return True
