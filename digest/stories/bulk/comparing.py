"""How alike many articles are: see `likeness`."""

from collections.abc import Iterable, Sequence

import numpy as np
from scipy import sparse

from digest.model import Article
from digest.stories import guards, likeness
from digest.stories.bulk.marking import Guards, Marks, kinds, marks
from digest.stories.bulk.reading import ARTICLES, Numbers, Read, ranks
from digest.stories.bulk.turns import at_once
from digest.stories.bulk.weighing import Counts, collocations, counts, rarities, vectors
from digest.stories.guards import one_word_apart
from digest.stories.likeness import Edge, Likeness
from digest.stories.terms import ONE, Vector

ROWS = 2048  # rows of a product that are worked on at once
INDEXES = 16  # times that the rows still to come are indexed, or as often as there are blocks of rows

Pairs = tuple[Numbers, Numbers, Numbers]  # two places, the lower first, and how alike they are


class Comparison:
    """See `likeness`: the same steps in the same order."""

    def __init__(self, ordered: Sequence[Article], minutes: Sequence[int | None]) -> None:
        read = Read(ordered)
        self._headlines = [article.headline for article in ordered]
        self._headline_words = read.headline
        self.terms = read.terms
        self.vectors, self._guards = _read_blocks(read, ordered)
        self._minutes = np.array([0 if one is None else one for one in minutes], np.int64)
        self._dated = np.array([one is not None for one in minutes], bool)
        self._lengths = np.diff(self.vectors.indptr)
        self._shape = self.vectors.sign()
        self._step = ROWS * max(1, len(ordered) // (ROWS * INDEXES))

    def vector(self, place: int) -> Vector:
        """One article's vector as `terms.vectors` gives it, in another order."""
        row = slice(self.vectors.indptr[place], self.vectors.indptr[place + 1])
        pairs = zip(self.vectors.indices[row].tolist(), self.vectors.data[row].tolist(), strict=True)
        return {self.terms[term]: weight for term, weight in pairs}

    def likeness(self) -> Likeness:
        """See `likeness.compare`."""
        found = at_once(self._cosines, range(0, len(self._lengths), self._step))
        left, right, cosine = _joined(near for near, _ in found)
        related = [edge for _, edges in found for edge in edges]
        own = np.asarray(self.vectors.multiply(self.vectors).sum(axis=1)).ravel() // ONE
        size = len(own)
        every = np.arange(size)
        cosines = sparse.csr_matrix(
            (
                np.concatenate((cosine, cosine, own)),
                (np.concatenate((left, right, every)), np.concatenate((right, left, every))),
            ),
            shape=(size, size),
            dtype=np.int64,
        )
        edges = self._blended(cosines, self._lenders(left, right, cosine, cosines))
        return Likeness(edges, related)

    def _by_date(self, left: Numbers, right: Numbers) -> Numbers:
        apart = np.abs(self._minutes[left] - self._minutes[right])
        times = likeness.SAME_TIME * likeness.HALF_MINUTES // (likeness.HALF_MINUTES + apart)
        one, other = self._dated[left], self._dated[right]
        return np.where(one & other, times, np.where(one | other, likeness.ONE_DATE, likeness.NO_DATE))

    def _cosines(self, start: int) -> tuple[Pairs, list[Edge]]:
        """The pairs of some rows from `WEAKEST` up near in time, as the guards leave them, and all related ones."""
        rest = self.vectors[start:]
        index = rest.T.tocsr()
        found = [
            self._products(rest[first : first + ROWS], index, first, start) for first in range(0, self._step, ROWS)
        ]
        left, right, cosine = _joined(found)
        cosine = self._guarded(left, right, cosine)
        related = np.flatnonzero(cosine >= likeness.RELATED)
        near = np.flatnonzero(
            (cosine >= likeness.WEAKEST) & (cosine * self._by_date(left, right) >> 10 >= likeness.WEAKEST)
        )
        return (left[near], right[near], cosine[near]), _edges(left[related], right[related], cosine[related])

    def _products(self, rows: sparse.csr_matrix, index: sparse.csr_matrix, first: int, start: int) -> Pairs:
        """The cosines from `WEAKEST` up of some rows, from `first` after `start` on, with those after each."""
        products = rows @ index
        strong = np.flatnonzero(products.data >= likeness.WEAKEST * ONE)
        left = np.searchsorted(products.indptr, strong, side="right") - 1 + first
        right = products.indices[strong]
        upper = right > left
        left, right = left[upper] + start, right[upper].astype(np.int64) + start
        return left, right, products.data[strong[upper]].astype(np.int64) // ONE

    def _guarded(self, left: Numbers, right: Numbers, cosine: Numbers) -> Numbers:
        kept = cosine * self._guards.factor(left, right) >> 10
        kept = self._word_apart(left, right, kept, np.flatnonzero(cosine >= guards.NEAR))
        near = kept * self._by_date(left, right) >> 10 > likeness.neighbour_from(len(self._lengths))
        long = self._lengths >= guards.LONG
        asked = np.flatnonzero(near & long[left] & long[right])
        if len(asked):
            shared = np.asarray(self._shape[left[asked]].multiply(self._shape[right[asked]]).sum(axis=1)).ravel()
            few = asked[shared <= guards.FEW]
            kept[few] = kept[few] * guards.FEW_SHARED >> 10
        return kept

    def _word_apart(self, left: Numbers, right: Numbers, alike: Numbers, asked: Numbers) -> Numbers:
        """Lowers what is alike where two headlines differ in one telling word."""
        asked = asked[self._headline_words[left[asked]] == self._headline_words[right[asked]]]
        headlines = self._headlines
        for place, one, other in zip(asked.tolist(), left[asked].tolist(), right[asked].tolist(), strict=True):
            if one_word_apart(headlines[one], headlines[other]):
                alike[place] = int(alike[place]) * guards.OTHER_WORD >> 10
        return alike

    def _lenders(self, left: Numbers, right: Numbers, cosine: Numbers, cosines: sparse.csr_matrix) -> sparse.csr_matrix:
        """See `likeness.neighbours`."""
        size = len(self._lengths)
        near = cosine * self._by_date(left, right) >> 10
        some = near > likeness.neighbour_from(size)
        rows, others = np.concatenate((left[some], right[some])), np.concatenate((right[some], left[some]))
        near = np.concatenate((near[some], near[some]))
        order = np.lexsort((others, -near, rows))
        rows, others, near = rows[order], others[order], near[order]
        close = np.bincount(rows[near > likeness.CLOSE], minlength=size) // likeness.CLOSE_SHARE
        count = np.clip(close, likeness.FEWEST_NEIGHBOURS, likeness.MOST_NEIGHBOURS)
        rank = ranks(rows, size)
        around = rank < likeness.AROUND
        scattered = self._scattered(rows[around], others[around], cosines)
        kept = rank < count[rows]
        rows, others, near = rows[kept], others[kept], near[kept]
        room = ONE * (likeness.LENT_HALF + self._lengths[rows].astype(np.int64))
        weight = np.minimum(near, ONE) * likeness.LENT * likeness.LENT_HALF // room
        order = np.lexsort((rows, -weight, others))
        kept = order[ranks(others[order], size) < likeness.MOST_LISTENERS]
        rows, others, weight = rows[kept], others[kept], weight[kept]
        whole = ~(scattered[rows] | scattered[others])
        every = np.arange(size)
        entries = (np.concatenate((rows[whole], every)), np.concatenate((others[whole], every)))
        weights = np.concatenate((weight[whole], np.full(size, 1024)))
        return sparse.csr_matrix((weights, entries), shape=(size, size), dtype=np.int64)

    def _scattered(self, rows: Numbers, others: Numbers, cosines: sparse.csr_matrix) -> Numbers:
        """See `likeness._scattered`."""
        size = len(self._lengths)
        ones = np.ones(len(rows), np.int32)
        chosen = sparse.csr_matrix((ones, (rows, others)), shape=(size, size))
        related = cosines >= likeness.RELATED
        ordered = np.asarray((chosen @ related.astype(np.int32)).multiply(chosen).sum(axis=1)).ravel()
        many = np.bincount(rows, minlength=size)
        own = np.bincount(rows, weights=related.diagonal()[others], minlength=size).astype(np.int64)
        linked = (ordered - own) // 2
        return (many >= likeness.SEVERAL) & (linked * likeness.SCATTERED_PART < many * (many - 1) // 2)

    def _blended(self, cosines: sparse.csr_matrix, lenders: sparse.csr_matrix) -> list[Edge]:
        """See `likeness.blended`."""
        half = lenders @ cosines
        roots = np.sqrt(np.asarray(half.multiply(lenders).sum(axis=1)).ravel().astype(np.float64))

        def edges(start: int) -> list[Edge]:
            whole = half[start : start + ROWS] @ lenders[start:].T.tocsr()
            left = np.repeat(np.arange(whole.shape[0]), np.diff(whole.indptr))
            upper = whole.indices > left
            left, right = left[upper] + start, whole.indices[upper].astype(np.int64) + start
            blend = np.floor(whole.data[upper] * ONE / (roots[left] * roots[right])).astype(np.int64)
            alike = blend * self._by_date(left, right) >> 10
            some = alike >= likeness.LEAST
            left, right, alike = left[some], right[some], alike[some]
            alike = alike * self._guards.factor(left, right) >> 10
            alike = self._word_apart(left, right, alike, np.flatnonzero(alike >= likeness.LEAST))
            some = alike >= likeness.LEAST
            return _edges(left[some], right[some], alike[some])

        return [edge for found in at_once(edges, range(0, len(self._lengths), ROWS)) for edge in found]


def _read_blocks(read: Read, ordered: Sequence[Article]) -> tuple[sparse.csr_matrix, Guards]:
    """The articles' vectors and marks."""
    known = kinds(read.terms)

    def counted(first: int) -> tuple[Counts, Marks]:
        block = read.block(first)
        found = counts(read, block)
        return found, marks(read, block, found, known)

    blocks = at_once(counted, range(0, read.size, ARTICLES))
    said = [one for one, _ in blocks]
    among = np.sum([np.bincount(one.term, minlength=len(read.terms)) for one in said], axis=0)
    names = collocations([one.lead for one in said], among)
    rare = rarities(read.terms, among, read.size)
    weighed = at_once(lambda one: vectors(one, names, rare), said)
    ends = np.concatenate(([0], np.cumsum(np.concatenate([one.many for one in weighed]))))
    term, weight = (np.concatenate(parts) for parts in zip(*((one.term, one.weight) for one in weighed), strict=True))
    shape = (read.size, len(read.terms))
    return sparse.csr_matrix((weight, term, ends), shape=shape), Guards(read, ordered, [one for _, one in blocks])


def _joined(found: Iterable[Pairs]) -> Pairs:
    left, right, alike = (np.concatenate(parts) for parts in zip(*found, strict=True))
    return left, right, alike


def _edges(left: Numbers, right: Numbers, alike: Numbers) -> list[Edge]:
    order = np.lexsort((right, left))
    return list(zip(left[order].tolist(), right[order].tolist(), alike[order].tolist(), strict=True))
