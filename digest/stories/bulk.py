"""The same as `terms.vectors`, `guards.marks` and `likeness.compare`, for many articles at once.

Arrays and sparse matrices do in seconds what the plain modules do in minutes, to the last digit alike: all of it is
sums of whole numbers. The libraries take longer to load than a few hundred articles take to compare.
"""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from digest.model import Article
from digest.stories import guards, likeness
from digest.stories.guards import bit, is_year, one_word_apart, past_years
from digest.stories.likeness import Edge, Likeness
from digest.stories.terms import (
    CEILING,
    COLLOCATION_LEAST,
    COLLOCATION_PART,
    HEADLINE_TIMES,
    KEPT,
    LEAD_TIMES,
    LEAD_WORDS,
    ONE,
    SHARES,
    Form,
    Forms,
    Vector,
    background,
    chunks_of,
    form_of,
    rarity,
)

Numbers = NDArray[Any]
BLOCK = 4096  # rows of a product that are in memory at once


class _Ids(dict[str, int]):
    """The number of each form of a language; a new one is looked at and gets the next."""

    def __init__(self, language: str, forms: list[Form]) -> None:
        super().__init__()
        self._language = language
        self._forms = forms

    def __missing__(self, chunk: str) -> int:
        number = self[chunk] = len(self._forms)
        self._forms.append(form_of(chunk, self._language))
        return number


class Read:
    """All words of the articles as arrays: one entry a word, and one entry a term in a word."""

    def __init__(self, ordered: Sequence[Article]) -> None:
        self.size = len(ordered)
        forms: list[Form] = []
        by_language: dict[str, _Ids] = {}
        words: list[int] = []
        ends = np.zeros(self.size + 1, np.int64)
        headline = np.zeros(self.size, np.int64)
        for number, article in enumerate(ordered):
            language = article.language[:2].lower()
            ids = by_language.get(language)
            if ids is None:
                ids = by_language[language] = _Ids(language, forms)
            words += map(ids.__getitem__, chunks_of(article))
            ends[number + 1] = len(words)
            headline[number] = len(article.headline.split())
        self.headline = headline
        self.word = np.array(words, np.int32)
        self.article = np.repeat(np.arange(self.size, dtype=np.int32), np.diff(ends))
        self.place = (np.arange(len(self.word)) - ends[self.article]).astype(np.int32)
        self._lay_out(forms)

    def _lay_out(self, forms: Sequence[Form]) -> None:
        self.terms = sorted({term for form in forms for term, _ in form.terms})
        number = {term: place for place, term in enumerate(self.terms)}
        many = np.array([len(form.terms) for form in forms], np.int32)
        starts = np.cumsum(many) - many
        form_term = np.array([number[term] for form in forms for term, _ in form.terms], np.int32)
        form_count = np.array([count for form in forms for _, count in form.terms], np.int32)
        self.capital = np.array([form.capital for form in forms], bool)
        self.ends = np.array([form.ends for form in forms], bool)
        self.ordinal = np.array([min(form.ordinal, 63) for form in forms], np.int32)
        times = many[self.word]
        self.at = np.repeat(np.arange(len(self.word), dtype=np.int32), times)
        first = np.cumsum(times) - times
        entry = np.arange(len(self.at)) - first[self.at] + starts[self.word[self.at]]
        self.term = form_term[entry]
        self.count = form_count[entry]
        self.term_article = self.article[self.at]
        self.term_place = self.place[self.at]


def matrix(read: Read) -> tuple[sparse.csr_matrix, Numbers, Numbers]:
    """The articles' vectors, and for each (article, term) that stands anywhere its article and its term."""
    shape = (read.size, len(read.terms))
    ends = np.concatenate(([0], np.cumsum(np.bincount(read.term_article, minlength=read.size))))
    # What a name's parts count depends on how many articles have them, so these are found first.
    among = _summed(sparse.csr_matrix((np.ones(len(read.term), np.int32), read.term, ends), shape, copy=True))
    spread = np.bincount(among.indices, minlength=shape[1])
    counts = _summed(sparse.csr_matrix((_weights(read, spread), read.term, ends), shape, copy=True))
    article = np.repeat(np.arange(read.size, dtype=np.int32), np.diff(counts.indptr))
    term, count = counts.indices, counts.data.astype(np.int64)
    rare = np.array([rarity(name, often, read.size) for name, often in zip(read.terms, spread.tolist(), strict=True)])
    heavy = count * rare[term] // (count + CEILING)
    kept = _heaviest(article, term, heavy)
    rows, columns, heavy = article[kept], term[kept], heavy[kept]
    length = np.sqrt(np.bincount(rows, weights=(heavy * heavy).astype(np.float64), minlength=read.size))
    whole = np.floor(heavy * ONE / length[rows] + 0.5).astype(np.int32)
    some = whole > 0
    return sparse.csr_matrix((whole[some], (rows[some], columns[some])), shape=shape), article, term


def _summed(counts: sparse.csr_matrix) -> sparse.csr_matrix:
    counts.sum_duplicates()
    return counts


def _weights(read: Read, among: Numbers) -> Numbers:
    """What each term in each word counts, the parts of a name less."""
    lead = np.flatnonzero(read.term_place < LEAD_WORDS)
    article, place, term = read.term_article[lead], read.term_place[lead], read.term[lead]
    beside = (article[1:] == article[:-1]) & (place[1:] - place[:-1] == 1)
    pair = term[:-1].astype(np.int64) * len(read.terms) + term[1:]
    one_each, _ = _unique(pair[beside] * read.size + article[1:][beside])
    pairs, often = _unique(one_each // max(read.size, 1))
    least = np.minimum(among[pairs // max(len(read.terms), 1)], among[pairs % max(len(read.terms), 1)])
    names = pairs[(often >= COLLOCATION_LEAST) & (often * COLLOCATION_PART >= least)]
    linked = beside & np.isin(pair, names)
    run = np.concatenate(([0], np.cumsum(~linked))) if len(lead) else lead
    share = np.array(SHARES)[np.bincount(run)[run]] if len(lead) else lead
    times = np.where(place < read.headline[article], HEADLINE_TIMES, LEAD_TIMES)
    weight: Numbers = read.count.astype(np.int64)
    weight[lead] = weight[lead] * times * share >> 10
    return weight


def _heaviest(article: Numbers, term: Numbers, heavy: Numbers) -> Numbers:
    """Where the `KEPT` heaviest terms of each article stand; of two alike the first in the alphabet."""
    found = np.flatnonzero(heavy > 0)
    many = np.bincount(article[found])
    long = many[article[found]] > KEPT
    rest = found[long]
    order = rest[np.lexsort((term[rest], -heavy[rest], article[rest]))]
    first = np.concatenate(([0], np.cumsum(np.bincount(article[order]))))[article[order]] if len(order) else order
    chosen = order[np.arange(len(order)) - first < KEPT]
    return np.sort(np.concatenate((found[~long], chosen)))


def _bit_sets(size: int, article: Numbers, places: Numbers) -> Numbers:
    """For each article its set of bits, as four numbers of 64."""
    sets = np.zeros((size, guards.BITS // 64), np.uint64)
    np.bitwise_or.at(sets, (article, places // 64), np.left_shift(np.uint64(1), (places % 64).astype(np.uint64)))
    return sets


class Guards:
    """The marks of all articles."""

    def __init__(self, read: Read, ordered: Sequence[Article], article: Numbers, term: Numbers) -> None:
        size = read.size
        figure = np.array([name[0].isdigit() for name in read.terms], bool)
        year = np.array([is_year(name) for name in read.terms], bool)
        places = np.array([bit(name) for name in read.terms], np.int64)
        plain = figure[term] & ~year[term]
        self.figures = _bit_sets(size, article[plain], places[term[plain]])
        self.many_figures = np.bincount(article[plain], minlength=size) > 1
        self._read_names(read, figure, places)
        self._read_years(read, ordered, article, term, year)
        spoken = np.flatnonzero(
            (read.place < np.minimum(read.headline, guards.LEAD)[read.article]) & (read.ordinal[read.word] > 0)
        )
        self.ordinals = np.zeros(size, np.uint64)
        numbers = read.ordinal[read.word[spoken]].astype(np.uint64)
        np.bitwise_or.at(self.ordinals, read.article[spoken], np.left_shift(np.uint64(1), numbers))
        names = {name: number for number, name in enumerate(sorted({one.language[:2].lower() for one in ordered}))}
        self.language = np.array([names[one.language[:2].lower()] for one in ordered], np.int64)

    def _read_names(self, read: Read, figure: Numbers, places: Numbers) -> None:
        capital = read.capital[read.word]
        end = read.headline[read.article]
        capitals = np.bincount(read.article, weights=capital & (read.place < end), minlength=read.size)
        begin = np.where(capitals * 2 > read.headline, read.headline, 0)
        ends = read.ends[read.word]
        opening = (read.place == 0) | (read.place == end) | np.concatenate(([False], ends[:-1]))
        shares = background()
        common = np.array([shares.get(name, 0.0) >= guards.COMMON for name in read.terms], bool)
        wanted = capital & (read.place >= begin[read.article]) & (read.place < guards.LEAD)
        named = wanted[read.at] & ~figure[read.term] & ~(opening[read.at] & common[read.term])
        found, _ = _unique(read.term_article[named].astype(np.int64) * len(read.terms) + read.term[named])
        article, term = np.divmod(found, max(len(read.terms), 1))
        self.names = _bit_sets(read.size, article, places[term])
        self.many_names = np.bincount(article, minlength=read.size) > 1

    def _read_years(
        self, read: Read, ordered: Sequence[Article], article: Numbers, term: Numbers, year: Numbers
    ) -> None:
        with_year = np.flatnonzero(year[term])
        numbers = np.array([int(read.terms[one]) % 64 for one in term[with_year]], np.uint64)
        self.years = np.zeros(read.size, np.uint64)
        np.bitwise_or.at(self.years, article[with_year], np.left_shift(np.uint64(1), numbers))
        self.past = np.zeros(read.size, np.uint64)
        forms: dict[str, Forms] = {}
        for number in np.unique(article[with_year]).tolist():
            one = ordered[number]
            language = one.language[:2].lower()
            known = forms.setdefault(language, Forms(language))
            self.past[number] = past_years(one, chunks_of(one), int(read.headline[number]), known)

    def factor(self, left: Numbers, right: Numbers) -> Numbers:
        """See `guards.factor`."""
        result = np.full(len(left), 1024, np.int64)
        for many, sets, times in (
            (self.many_names, self.names, guards.OTHER_NAMES),
            (self.many_figures, self.figures, guards.OTHER_FIGURES),
        ):
            both = np.flatnonzero(many[left] & many[right])
            apart = both[~(sets[left[both]] & sets[right[both]]).any(axis=1)]
            result[apart] = result[apart] * times >> 10
        old = (self.past[left] & ~self.years[right]) | (self.past[right] & ~self.years[left])
        result = np.where(old > 0, result * guards.OTHER_YEAR >> 10, result)
        foreign = self.language[left] != self.language[right]
        one, other = self.ordinals[left], self.ordinals[right]
        series = ~foreign & (one > 0) & (other > 0) & (one & other == 0)
        result = np.where(foreign, result * guards.OTHER_LANGUAGE >> 10, result)
        return np.where(series, result * guards.OTHER_ORDINAL >> 10, result)


class Comparison:
    """See `likeness`: the same steps in the same order."""

    def __init__(self, ordered: Sequence[Article], minutes: Sequence[int | None]) -> None:
        read = Read(ordered)
        self._headlines = [article.headline for article in ordered]
        self._headline_words = read.headline
        self.terms = read.terms
        self.vectors, article, term = matrix(read)
        self._guards = Guards(read, ordered, article, term)
        self._minutes = np.array([0 if one is None else one for one in minutes], np.int64)
        self._dated = np.array([one is not None for one in minutes], bool)
        self._lengths = np.diff(self.vectors.indptr)

    def vector(self, place: int) -> Vector:
        """One article's vector as `terms.vectors` gives it, in another order."""
        row = slice(self.vectors.indptr[place], self.vectors.indptr[place + 1])
        pairs = zip(self.vectors.indices[row].tolist(), self.vectors.data[row].tolist(), strict=True)
        return {self.terms[term]: weight for term, weight in pairs}

    def likeness(self) -> Likeness:
        """See `likeness.compare`."""
        left, right, cosine = self._cosines()
        near = cosine >= likeness.RELATED
        related = _edges(left[near], right[near], cosine[near])
        near = cosine * self._by_date(left, right) >> 10 >= likeness.WEAKEST
        left, right, cosine = left[near], right[near], cosine[near]
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
        return np.where(self._dated[left] & self._dated[right], times, 1024)

    def _cosines(self) -> tuple[Numbers, Numbers, Numbers]:
        """All pairs from `WEAKEST` up, as the guards leave them."""
        found = []
        for start in range(0, self.vectors.shape[0], BLOCK):
            rest = self.vectors[start:]
            products = rest[:BLOCK] @ rest.T.tocsr()
            strong = np.flatnonzero(products.data >= likeness.WEAKEST * ONE)
            left = np.searchsorted(products.indptr, strong, side="right") - 1
            right = products.indices[strong].astype(np.int64)
            upper = right > left
            left, right, strong = left[upper] + start, right[upper] + start, strong[upper]
            cosine = products.data[strong].astype(np.int64) // ONE
            kept = self._guarded(left, right, cosine)
            some = kept >= likeness.WEAKEST
            found.append((left[some], right[some], kept[some]))
        left, right, cosine = (np.concatenate(parts) for parts in zip(*found, strict=True))
        order = np.lexsort((right, left))
        return left[order], right[order], cosine[order]

    def _guarded(self, left: Numbers, right: Numbers, cosine: Numbers) -> Numbers:
        kept = cosine * self._guards.factor(left, right) >> 10
        kept = self._word_apart(left, right, kept, np.flatnonzero(cosine >= guards.NEAR))
        near = kept * self._by_date(left, right) >> 10 > likeness.neighbour_from(len(self._lengths))
        long = self._lengths >= guards.LONG
        asked = np.flatnonzero(near & long[left] & long[right])
        if len(asked):
            pattern = self.vectors.sign()
            shared = np.asarray(pattern[left[asked]].multiply(pattern[right[asked]]).sum(axis=1)).ravel()
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
        kept = _rank(rows, size) < count[rows]
        rows, others, near = rows[kept], others[kept], near[kept]
        room = ONE * (likeness.LENT_HALF + self._lengths[rows].astype(np.int64))
        weight = np.minimum(near, ONE) * likeness.LENT * likeness.LENT_HALF // room
        order = np.lexsort((rows, -weight, others))
        kept = order[_rank(others[order], size) < likeness.MOST_LISTENERS]
        rows, others, weight = rows[kept], others[kept], weight[kept]
        scattered = self._scattered(rows, others, cosines)
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
        edges: list[Edge] = []
        for start in range(0, lenders.shape[0], BLOCK):
            whole = half[start : start + BLOCK] @ lenders[start:].T.tocsr()
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
            edges += _edges(left[some], right[some], alike[some])
        return edges


def _unique(values: Numbers) -> tuple[Numbers, Numbers]:
    """The values, sorted, each once, and how often each came."""
    values = np.sort(values)
    first = np.flatnonzero(np.concatenate((np.ones(min(len(values), 1), bool), values[1:] != values[:-1])))
    return values[first], np.diff(np.concatenate((first, [len(values)])))


def _rank(sorted_rows: Numbers, size: int) -> Numbers:
    """The place of each entry within its row."""
    many = np.bincount(sorted_rows, minlength=size)
    return np.arange(len(sorted_rows)) - (np.cumsum(many) - many)[sorted_rows]


def _edges(left: Numbers, right: Numbers, alike: Numbers) -> list[Edge]:
    order = np.lexsort((right, left))
    return list(zip(left[order].tolist(), right[order].tolist(), alike[order].tolist(), strict=True))
