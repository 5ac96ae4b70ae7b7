"""Choosing passages under a budget: the greatest worth together, less what they repeat."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from digest.summary.passages import Passage

REPEATED = 0.45  # taken off for each word that another chosen passage says as well
_EXCLUDED = 1000.0  # two passages that share a sentence are never both chosen
_EXCHANGES = 8


def choose(pool: Sequence[Passage], words: int) -> list[Passage]:
    """Passages of together at most `words` words, in the order of the pool; one sentence too long when none fits."""
    if not pool:
        return []
    choice = _Choice(pool, words)
    choice.fill()
    if not choice.taken:
        single = [one for one in pool if len(one.sentences) == 1]
        return [next((one for one in single if one.length <= words), single[0])]
    for _ in range(_EXCHANGES):
        if not choice.exchange():
            break
        choice.fill()
    return [pool[place] for place in sorted(choice.taken)]


def _repetition(one: Passage, other: Passage) -> float:
    """The words that both passages say."""
    if one.shares_a_sentence_with(other):
        return _EXCLUDED
    shared = len(one.terms & other.terms) + len(one.pairs & other.pairs)
    smaller = min(len(one.terms) + len(one.pairs), len(other.terms) + len(other.pairs))
    return min(one.length, other.length) * shared / max(1, smaller)


@dataclass(slots=True)
class _Choice:
    """What is taken so far; `lost[i]` is what passage i would lose to repetition beside what is taken."""

    pool: Sequence[Passage]
    words: int
    taken: list[int] = field(default_factory=list)
    used: int = 0
    value: list[float] = field(default_factory=list)
    lost: list[float] = field(default_factory=list)
    rows: dict[int, list[float]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.value = [one.worth * one.length for one in self.pool]
        self.lost = [0.0] * len(self.pool)

    def _row(self, place: int) -> list[float]:
        if place not in self.rows:
            self.rows[place] = [REPEATED * _repetition(self.pool[place], other) for other in self.pool]
        return self.rows[place]

    def _change(self, place: int, sign: int) -> None:
        self.used += sign * self.pool[place].length
        if sign > 0:
            self.taken.append(place)
        else:
            self.taken.remove(place)
        self.lost = [before + sign * cost for before, cost in zip(self.lost, self._row(place), strict=True)]

    def _open(self, room: int) -> list[int]:
        return [at for at, one in enumerate(self.pool) if one.length <= room and at not in self.taken]

    def fill(self) -> None:
        """Take the best passage that fits and gains, until there is none; short ones come a little sooner."""
        while True:
            gains = [
                ((self.value[at] - self.lost[at]) / self.pool[at].length ** 0.5, -at)
                for at in self._open(self.words - self.used)
                if self.value[at] > self.lost[at]
            ]
            if not gains:
                return
            self._change(-max(gains)[1], +1)

    def exchange(self) -> bool:
        """Exchange the one taken passage for the one other that gains most; whether any does."""
        best: tuple[float, int, int] | None = None
        for out in self.taken:
            kept = self.value[out] - self.lost[out]
            row = self._row(out)
            for new in self._open(self.words - self.used + self.pool[out].length):
                gain = self.value[new] - self.lost[new] + row[new] - kept
                if gain > 1e-9 and (best is None or gain > best[0]):
                    best = gain, out, new
        if best is None:
            return False
        self._change(best[1], -1)
        self._change(best[2], +1)
        return True
