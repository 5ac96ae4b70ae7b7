"""The marks of many articles: see `guards`."""

from collections.abc import Sequence

import numpy as np

from digest.model import Article
from digest.stories import guards
from digest.stories.bulk.reading import Numbers, Read, unique
from digest.stories.guards import bit, is_year, past_years
from digest.stories.terms import Forms, background, chunks_of


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
        found, _ = unique(read.term_article[named].astype(np.int64) * len(read.terms) + read.term[named])
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
