"""The marks of many articles: see `guards`."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from digest.model import Article
from digest.stories import guards
from digest.stories.bulk.reading import Block, Numbers, Read, groups
from digest.stories.bulk.weighing import Counts
from digest.stories.guards import bit, is_year, past_years
from digest.stories.terms import Forms, background, chunks_of


class Kinds(NamedTuple):
    """For each term whether it is a figure, a year, a day or month, too common to be a name, and its place as a bit."""

    figure: Numbers
    year: Numbers
    calendar: Numbers
    common: Numbers
    bit: Numbers


class Marks(NamedTuple):
    """The marks of a block's articles, sets of bits as numbers of 64; years by their articles and terms."""

    names: Numbers
    many_names: Numbers
    figures: Numbers
    many_figures: Numbers
    ordinals: Numbers
    years: tuple[Numbers, Numbers]


def kinds(terms: Sequence[str]) -> Kinds:
    """What kinds of terms there are."""
    shares = background()
    return Kinds(
        figure=np.array([name[0].isdigit() for name in terms], bool),
        year=np.array([is_year(name) for name in terms], bool),
        calendar=np.array([name in guards.CALENDAR for name in terms], bool),
        common=np.array([shares.get(name, 0.0) >= guards.COMMON for name in terms], bool),
        bit=np.array([bit(name) for name in terms], np.int64),
    )


def marks(read: Read, block: Block, counted: Counts, known: Kinds) -> Marks:
    """The marks of a block's articles."""
    figures = np.flatnonzero(known.figure[counted.term])
    article, term = counted.article[figures], counted.term[figures]
    year = known.year[term]
    names, many_names = _names(read, block, known)
    plain = ~year
    return Marks(
        names=names,
        many_names=many_names,
        figures=_bit_sets(block.size, article[plain], known.bit[term[plain]]),
        many_figures=np.bincount(article[plain], minlength=block.size) > 1,
        ordinals=_ordinals(read, block),
        years=(article[year] + block.first, term[year]),
    )


def _bit_sets(size: int, article: Numbers, places: Numbers) -> Numbers:
    """For each article its set of bits, as four numbers of 64."""
    sets = np.zeros((size, guards.BITS // 64), np.uint64)
    np.bitwise_or.at(sets, (article, places // 64), np.left_shift(np.uint64(1), (places % 64).astype(np.uint64)))
    return sets


def _names(read: Read, block: Block, known: Kinds) -> tuple[Numbers, Numbers]:
    """The names among an article's first words, and whether there are several."""
    headline = read.headline[block.first : block.first + block.size]
    words = np.flatnonzero(read.capital[block.word])
    article, place = block.article[words], block.place[words]
    end = headline[article]
    capitals = np.bincount(article[place < end], minlength=block.size)
    begin = np.where(capitals * 2 > headline, headline, 0)
    opening = (place == 0) | (place == end) | read.ends_sentence[block.word[words - 1]]
    state = np.zeros(len(block.word), np.int8)  # 1: a name, unless it is a common word; 2: a name
    state[words] = np.where((place >= begin[article]) & (place < guards.LEAD), np.where(opening, 1, 2), 0)
    state = state[block.at]
    named = np.flatnonzero(state)
    term = block.term[named]
    named = named[~(known.figure[term] | known.calendar[term]) & ~((state[named] == 1) & known.common[term])]
    keys = np.sort(block.article[block.at[named]] * len(known.figure) + block.term[named])
    article, term = np.divmod(keys[groups(keys)], max(len(known.figure), 1))
    return _bit_sets(block.size, article, known.bit[term]), np.bincount(article, minlength=block.size) > 1


def _ordinals(read: Read, block: Block) -> Numbers:
    """The ordinals in the headlines."""
    ordinal = read.ordinal[block.word]
    spoken = np.flatnonzero(ordinal)
    article = block.article[spoken]
    spoken = spoken[block.place[spoken] < np.minimum(read.headline[block.first + article], guards.LEAD)]
    sets = np.zeros(block.size, np.uint64)
    numbers = np.left_shift(np.uint64(1), ordinal[spoken].astype(np.uint64))
    np.bitwise_or.at(sets, block.article[spoken], numbers)
    return sets


class Guards:
    """The marks of all articles."""

    def __init__(self, read: Read, ordered: Sequence[Article], marked: Sequence[Marks]) -> None:
        self.names = np.concatenate([marks.names for marks in marked])
        self.many_names = np.concatenate([marks.many_names for marks in marked])
        self.figures = np.concatenate([marks.figures for marks in marked])
        self.many_figures = np.concatenate([marks.many_figures for marks in marked])
        self.ordinals = np.concatenate([marks.ordinals for marks in marked])
        self._read_years(read, ordered, *map(np.concatenate, zip(*(marks.years for marks in marked), strict=True)))
        names = {name: number for number, name in enumerate(sorted({one.language[:2].lower() for one in ordered}))}
        self.language = np.array([names[one.language[:2].lower()] for one in ordered], np.int64)

    def _read_years(self, read: Read, ordered: Sequence[Article], article: Numbers, term: Numbers) -> None:
        numbers = np.array([int(read.terms[one]) % 64 for one in term], np.uint64)
        self.years = np.zeros(read.size, np.uint64)
        np.bitwise_or.at(self.years, article, np.left_shift(np.uint64(1), numbers))
        self.past = np.zeros(read.size, np.uint64)
        forms: dict[str, Forms] = {}
        for number in np.unique(article).tolist():
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
