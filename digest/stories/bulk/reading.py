"""The words of many articles as arrays."""

from collections import defaultdict
from collections.abc import Sequence
from itertools import count
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from digest.model import Article
from digest.stories.terms import Form, chunks_of, form_of

Numbers = NDArray[Any]

ARTICLES = 1024  # articles whose words are laid out at once: what is worked on stays near the processor


class Block(NamedTuple):
    """The words of some articles that follow each other: one entry a word, and one entry a term in a word.

    `first` is the place of the first article, from which `article` counts; `place` counts the words of each, and `at`
    is the word in which a term stands, which counts so many `times`.
    """

    first: int
    size: int
    word: Numbers
    article: Numbers
    place: Numbers
    at: Numbers
    term: Numbers
    times: Numbers


class Read:
    """All words of the articles, and what each says.

    `word` numbers every word by its form, article after article; `ends` is where each article's words end, with a 0
    before them. `headline` counts the words of the headlines.
    """

    def __init__(self, ordered: Sequence[Article]) -> None:
        self.size = len(ordered)
        self.headline = np.array([len(article.headline.split()) for article in ordered], np.int64)
        self.ends = np.zeros(self.size + 1, np.int64)
        number = count().__next__
        known: defaultdict[str, defaultdict[str, int]] = defaultdict(lambda: defaultdict(number))
        self.word = np.concatenate(
            [self._words(ordered, first, known) for first in range(0, self.size, ARTICLES)] or [np.zeros(0, np.int32)]
        )
        forms = sorted(
            (place, form_of(chunk, language)) for language, chunks in known.items() for chunk, place in chunks.items()
        )
        self._lay_out([form for _, form in forms])

    def _words(self, ordered: Sequence[Article], first: int, known: defaultdict[str, defaultdict[str, int]]) -> Numbers:
        """The words of the block from `first` on, by the numbers that each form of each language gets when it comes."""
        words: list[int] = []
        before = int(self.ends[first])
        for place, article in enumerate(ordered[first : first + ARTICLES], first + 1):
            words += map(known[article.language[:2].lower()].__getitem__, chunks_of(article))
            self.ends[place] = before + len(words)
        return np.array(words, np.int32)

    def _lay_out(self, forms: Sequence[Form]) -> None:
        said = [pair for form in forms for pair in form.terms]
        terms = [term for term, _ in said]
        self.terms = sorted(set(terms))
        number = {term: place for place, term in enumerate(self.terms)}
        self._many = np.array([len(form.terms) for form in forms], np.int32)
        self._starts = np.cumsum(self._many) - self._many
        self._term = np.array([number[term] for term in terms], np.int32)
        self._times = np.array([times for _, times in said], np.int32)
        self.capital = np.array([form.capital for form in forms], bool)
        self.ends_sentence = np.array([form.ends for form in forms], bool)
        self.ordinal = np.array([min(form.ordinal, 63) for form in forms], np.int32)

    def block(self, first: int) -> Block:
        """The words and terms of the articles from `first` on, `ARTICLES` of them or as many as there are."""
        ends = self.ends[first : first + ARTICLES + 1]
        many = np.diff(ends)
        word = self.word[ends[0] : ends[-1]]
        place = np.arange(len(word)) - np.repeat(ends[:-1] - ends[0], many)
        times = self._many[word]
        entry = np.repeat(self._starts[word] - (np.cumsum(times) - times), times)
        entry += np.arange(len(entry))
        return Block(
            first=first,
            size=len(many),
            word=word,
            article=np.repeat(np.arange(len(many)), many),
            place=place,
            at=np.repeat(np.arange(len(word)), times),
            term=self._term[entry],
            times=self._times[entry],
        )


def groups(values: Numbers) -> Numbers:
    """Where, in sorted values, each group of equal ones begins."""
    first = np.ones(len(values), bool)
    np.not_equal(values[1:], values[:-1], out=first[1:])
    return np.flatnonzero(first)


def ranks(sorted_rows: Numbers, size: int) -> Numbers:
    """The place of each entry within its row."""
    many = np.bincount(sorted_rows, minlength=size)
    return np.arange(len(sorted_rows)) - np.repeat(np.cumsum(many) - many, many)
