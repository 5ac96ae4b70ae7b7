"""Which story follows which: a new development of a running affair, days later.

Stories of one affair share more than its people and places: they share what happened. So the words that both write
without capitals must weigh too, or else a footballer's cup final and his lawsuit were one thread.
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from itertools import islice, product

from digest.model import Article, moment
from digest.stories.likeness import Edge
from digest.stories.terms import ONE, Forms, Reader, Vector

SHORTEST_DAYS = 1.0
LONGEST_DAYS = 90.0
LEAST = 0.17  # mean cosine that a story of the day before must have; at `HARDER_DAYS` twice that
HARDER_DAYS = 60.0
LEAST_COMMON = 0.025  # of it in words that are no names
_READ = 3  # articles of either story whose words are looked at
_CAPITALS = ("de",)  # languages that write every noun with a capital: nothing can be told from it


def followed(
    groups: Sequence[Sequence[int]],
    cosines: Sequence[Edge],
    ordered: Sequence[Article],
    vector: Callable[[int], Vector],
) -> dict[int, int]:
    """The number of the group that a group follows, for those that follow one."""
    number_of = [0] * len(ordered)
    for number, group in enumerate(groups):
        for place in group:
            number_of[place] = number
    sums: dict[tuple[int, int], int] = {}
    for left, right, cosine in cosines:
        first, second = number_of[left], number_of[right]
        if first != second:
            pair = (first, second) if first < second else (second, first)
            sums[pair] = sums.get(pair, 0) + cosine
    best: dict[int, tuple[float, int]] = {}
    names = _Names(ordered)
    starts = _Starts(groups, ordered)
    for (first, second), cosine in sorted(sums.items()):
        mean = cosine / (ONE * len(groups[first]) * len(groups[second]))
        if mean < LEAST:
            continue
        one, other = starts[first], starts[second]
        if one is None or other is None:
            continue
        older, newer = (first, second) if one <= other else (second, first)
        days = abs(one - other)
        if not SHORTEST_DAYS <= days <= LONGEST_DAYS or mean < LEAST * (1 + days / HARDER_DAYS):
            continue
        if mean > best.get(newer, (0.0, 0))[0] and (
            _common(groups[older], groups[newer], vector, names) >= LEAST_COMMON
        ):
            best[newer] = (mean, older)
    return {newer: older for newer, (_, older) in best.items()}


class _Starts(dict[int, float | None]):
    """The days on which the stories that are asked for began, by their numbers."""

    def __init__(self, groups: Sequence[Sequence[int]], ordered: Sequence[Article]) -> None:
        super().__init__()
        self._groups = groups
        self._ordered = ordered

    def __missing__(self, number: int) -> float | None:
        published = (self._ordered[place].published for place in self._groups[number])
        found = self[number] = min((moment(one).timestamp() / 86400 for one in published if one), default=None)
        return found


def _common(
    older: Sequence[int],
    newer: Sequence[int],
    vector: Callable[[int], Vector],
    names: Mapping[int, frozenset[str]],
) -> float:
    """The mean cosine of two stories in words that are no names."""
    pairs = list(product(islice(older, _READ), islice(newer, _READ)))
    total = 0
    for left, right in pairs:
        mine, theirs = vector(left), vector(right)
        shared = (mine.keys() & theirs.keys()) - names[left] - names[right]
        total += sum(mine[term] * theirs[term] for term in shared)
    return total / (ONE * ONE * len(pairs))


class _Names(dict[int, frozenset[str]]):
    """The names of the articles that are asked for, by their places."""

    def __init__(self, ordered: Sequence[Article]) -> None:
        super().__init__()
        self._ordered = ordered
        self._reader = Reader()

    def __missing__(self, place: int) -> frozenset[str]:
        article = self._ordered[place]
        found = self[place] = names_of(article, self._reader.forms(article.language))
        return found


def names_of(article: Article, forms: Forms | None = None) -> frozenset[str]:
    """The terms of figures, and of words that an article writes with a capital within sentences and never without."""
    counted: Mapping[bool, Counter[str]] = {True: Counter(), False: Counter()}
    figures: set[str] = set()
    opening = True
    forms = Forms(article.language[:2]) if forms is None else forms
    for chunk in article.text.split():
        form = forms[chunk]
        for term, _ in form.terms:
            if term[0].isdigit():
                figures.add(term)
            elif not (form.capital and opening):
                counted[form.capital][term] += 1
        opening = form.ends
    if article.language[:2] in _CAPITALS:
        return frozenset(figures)
    plain = {term for term, count in counted[False].items() if count >= counted[True][term]}
    return frozenset(figures | (counted[True].keys() - plain))
