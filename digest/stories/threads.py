"""Which story follows which: a new development of a running affair, days later.

A story that goes on with an older one says so: it names the day of what happened then, in the words of the older story.
Where it does not, the two must share more than their people and places, for a footballer's cup final and his lawsuit
are no thread: of what the newer one opens with in plain words, the older one must know a good part.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from digest.model import Article, moment
from digest.stories.likeness import Edge
from digest.stories.lookback import Past, past_of
from digest.stories.terms import LEAD_WORDS, ONE, Forms, Reader, Vector

LEAST_NEAR = 0.15  # mean cosine of two stories that may have to do with each other
LEAST = 0.17  # that of two of which the newer looks back at the older
SHORTEST_DAYS = 1.0
LONGEST_DAYS = 366.0
EXACT = ONE * 15 // 100  # weight of the older story's terms in a sentence that names one of its days,
VAGUE = ONE * 15 // 100  # that of those that are no names in one that names a longer span, in which much happened,
UNLINKED = ONE * 20 // 100  # and in one that says that something has nothing to do with it
KNOWN_BACK = 0.15  # part of the newer story's opening that the older one knows when the newer looks back at it,
KNOWN = 0.4  # and when it does not; then
LEAST_SILENT = 0.2  # their mean cosine must be so much on one day, and at `HARDER_DAYS` twice that;
ALIKE = 0.5  # from so much on the opening tells no more than when it looks back
HARDER_DAYS = 100.0
LONGEST_SILENT = 90.0
_BEFORE = timedelta(2)  # what a story reports may have happened so long before its first article
_READ = 3  # articles of either story whose words are looked at
_CAPITALS = ("de",)  # languages that write every noun with a capital: nothing can be told from it


class Near(NamedTuple):
    """Two stories that share terms, by their numbers: their mean cosine, and the days between their beginnings."""

    older: int
    newer: int
    mean: float
    days: float


def nearest(groups: Sequence[Sequence[int]], cosines: Iterable[Edge], ordered: Sequence[Article]) -> list[Near]:
    """The pairs of groups that have dates and may have to do with each other."""
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
    starts = _Starts(groups, ordered)
    found: list[Near] = []
    for (first, second), cosine in sorted(sums.items()):
        mean = cosine / (ONE * len(groups[first]) * len(groups[second]))
        if mean < LEAST_NEAR:
            continue
        one, other = starts[first], starts[second]
        if one is not None and other is not None:
            older, newer = (first, second) if one <= other else (second, first)
            found.append(Near(older, newer, mean, abs(one - other)))
    return found


def followed(
    groups: Sequence[Sequence[int]],
    near: Iterable[Near],
    ordered: Sequence[Article],
    vector: Callable[[int], Vector],
) -> dict[int, int]:
    """The number of the group that a group follows, for those that follow one: one that it looks back at if it can be,
    and the nearest of several.
    """
    told = _Told(groups, ordered, vector)
    best: dict[int, tuple[tuple[bool, float], int]] = {}
    for pair in near:
        if pair.mean >= LEAST and SHORTEST_DAYS <= pair.days <= LONGEST_DAYS:
            older, newer = told[pair.older], told[pair.newer]
            back = newer.looks_back(older)
            if (
                (back or _alike(pair))
                and not newer.denies(older)
                and newer.known_to(older, otherwise=1.0 if back else 0.0)
                >= (KNOWN_BACK if back or pair.mean >= ALIKE else KNOWN)
                and (pair.newer not in best or (back, pair.mean) > best[pair.newer][0])
            ):
                best[pair.newer] = ((back, pair.mean), pair.older)
    return {newer: older for newer, (_, older) in best.items()}


def _alike(pair: Near) -> bool:
    """Whether two stories are near enough though the newer does not look back."""
    return pair.days <= LONGEST_SILENT and pair.mean >= LEAST_SILENT * (1 + pair.days / HARDER_DAYS)


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


class _Telling(NamedTuple):
    """What the first articles of a story say: its terms with their greatest weights, its names, and for each article
    its language, the terms that it opens with in plain words, and what it says of the past; its first and last day.
    """

    terms: Mapping[str, int]
    names: frozenset[str]
    languages: Sequence[str]
    openings: Sequence[Mapping[str, int]]
    pasts: Sequence[Past]
    first: date
    last: date

    def looks_back(self, older: "_Telling") -> bool:
        """Whether it names a day of an older story, in that one's words."""
        return any(
            time.first <= older.last
            and time.last >= older.first - _BEFORE
            and (
                _weight(time.terms, older.terms) >= EXACT
                if time.exact
                else _weight(time.terms - older.names - self.names, older.terms) >= VAGUE
            )
            for past in self.pasts
            for time in past.times
        )

    def denies(self, older: "_Telling") -> bool:
        """Whether it says that something has nothing to do with an older story."""
        return any(_weight(terms, older.terms) >= UNLINKED for past in self.pasts for terms in past.unlinked)

    def known_to(self, older: "_Telling", *, otherwise: float) -> float:
        """The part of what it opens with in plain words that an older story knows; `otherwise` in another language."""
        if set(self.languages).isdisjoint(older.languages):
            return otherwise
        parts: list[float] = []
        for opening in self.openings:
            plain = {term: weight for term, weight in opening.items() if term not in older.names}
            whole = sum(plain.values())
            parts.append(_weight(plain.keys() & older.terms.keys(), plain) / whole if whole else 0.0)
        return sum(parts) / len(parts)


def _weight(terms: Iterable[str], weights: Mapping[str, int]) -> int:
    return sum(weights.get(term, 0) for term in terms)


class _Told(dict[int, _Telling]):
    """What the stories that are asked for say, by their numbers; they must have dates."""

    def __init__(
        self, groups: Sequence[Sequence[int]], ordered: Sequence[Article], vector: Callable[[int], Vector]
    ) -> None:
        super().__init__()
        self._groups = groups
        self._ordered = ordered
        self._vector = vector
        self._reader = Reader()

    def __missing__(self, number: int) -> _Telling:
        group = self._groups[number]
        days = [moment(one).date() for place in group if (one := self._ordered[place].published)]
        terms: dict[str, int] = {}
        names: set[str] = set()
        openings: list[Mapping[str, int]] = []
        pasts: list[Past] = []
        read = group[:_READ]
        for place in read:
            article, weights = self._ordered[place], self._vector(place)
            forms = self._reader.forms(article.language)
            for term, weight in weights.items():
                terms[term] = max(terms.get(term, 0), weight)
            own = names_of(article, forms)
            names |= own
            chunks = article.text.split(None, LEAD_WORDS)[:LEAD_WORDS]
            opening = {term for chunk in chunks for term, _ in forms[chunk].terms}
            openings.append({term: weights[term] for term in opening - own if term in weights})
            pasts.append(past_of(article, forms))
        languages = [self._ordered[place].language[:2] for place in read]
        found = self[number] = _Telling(terms, frozenset(names), languages, openings, pasts, min(days), max(days))
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
