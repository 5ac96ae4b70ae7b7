"""The words of many articles as arrays."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from digest.model import Article
from digest.stories.terms import Form, chunks_of, form_of

Numbers = NDArray[Any]


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


def unique(values: Numbers) -> tuple[Numbers, Numbers]:
    """The values, sorted, each once, and how often each came."""
    values = np.sort(values)
    first = np.flatnonzero(np.concatenate((np.ones(min(len(values), 1), bool), values[1:] != values[:-1])))
    return values[first], np.diff(np.concatenate((first, [len(values)])))
