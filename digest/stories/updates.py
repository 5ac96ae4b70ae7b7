"""Coverage that puts an older story's figures right days later, and so belongs to it: "up from the 34 first named".

A story that only follows another tells of something else that happened; one that takes back what the other said tells
the same again.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from digest.model import Article, moment
from digest.stories.guards import CALENDAR, is_year
from digest.stories.terms import figure, stem
from digest.stories.threads import Near
from digest.text.numbers import small_words
from digest.text.tokens import word_spans

LONGEST_DAYS = 28.0
_LOOKED_AT = 20_000  # characters of an article
_LONG, _FAR, _NEAR = 16, 10, 6  # words before and behind a figure
_CLOSE = 4
_SMALL = 13  # smaller numbers are shared by chance
_FILLING = frozenset("the a an its about some around on only los las la el der die das den dem le les".split())
_COMPARED = frozenset(
    "from than compared twice double thrice instead contre frente gegenüber statt lieu comparado comparé".split()
)
_BESIDE = frozenset("with to of con mit de au aux".split())  # "compared with", "instead of", "au lieu de"
_BEGUN = frozenset("day night morning evening hour hours statement tag jour día abend soir noche".split())
_TOLD = frozenset(
    "announced reported given gave said thought feared named promised planned put estimated counted believed stated "
    "spoken stood published issued expected admitted quoted declared gemeldet gemeldeten genannt genannten "
    "annoncé annoncés annoncées anunciado anunciados anunciadas".split()
)
_THEN = frozenset(
    "last ago yesterday earlier vor hace il monday tuesday wednesday thursday friday saturday sunday".split()
)
_SPANS = frozenset("month months quarter year years monat jahr jahre jahren mois an ans mes año años".split())
_HAD = frozenset("had hatte hatten avait avaient había habían".split())
_FIRST = frozenset("first once earlier".split())
_FORMER = frozenset("earlier previous initial précédent précédente frühere früheren anterior anteriores".split())
_FORMERLY = frozenset(
    "initially originally previously abord zunächst ursprünglich inicialmente originalmente initialement".split()
)
_TALLIES = frozenset(
    "estimate estimates count toll tally bilan balance recuento opferzahl todeszahl zählung".split()
)  # they only ever tell what is known so far
_COUNTS = _TALLIES | frozenset("bid offer proposal figure figures report reports total list".split())
_REVISED = frozenset("revised corrected revidierte korrigierte corrigé revisó corrigió".split())
_UNTRUE = frozenset("not nicht".split())
_OURS = frozenset("our we unser wir notre nous nuestro".split())
_MONTHS = CALENDAR | frozenset(
    stem(word)
    for word in (
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre enero febrero marzo "
        "abril mayo junio julio agosto septiembre octubre noviembre diciembre"
    ).split()
)
_SAID_OF = frozenset(("rede",))
MayJoin = Callable[[Sequence[int], Sequence[int]], bool]


def take_in(
    groups: Sequence[Sequence[int]], near: Iterable[Near], ordered: Sequence[Article], may_join: MayJoin
) -> list[list[int]]:
    """The groups, each with the newer ones that it is nearest to and that put its figures right; sorted.

    `may_join` is asked about all that two groups have taken in so far.
    """
    home = list(range(len(groups)))
    joined = {number: list(group) for number, group in enumerate(groups)}
    nearest: dict[int, Near] = {}
    for pair in near:
        if pair.days <= LONGEST_DAYS and (pair.newer not in nearest or pair.mean > nearest[pair.newer].mean):
            nearest[pair.newer] = pair
    known = _Known(groups, ordered)
    for newer, (older, *_) in sorted(nearest.items()):
        if not _puts_right(known[older], [ordered[place] for place in groups[newer]]):
            continue
        root = older
        while home[root] != root:
            root = home[root]
        if may_join(joined[root], joined[newer]):
            home[newer] = root
            joined[root] += joined.pop(newer)
    return sorted(sorted(group) for group in joined.values())


class _Figures(NamedTuple):
    """The figures of a story, and when its last article appeared, in seconds since 1970."""

    values: frozenset[str]
    last: float


class _Known(dict[int, _Figures]):
    """The figures of the groups that are asked for, by their numbers."""

    def __init__(self, groups: Sequence[Sequence[int]], ordered: Sequence[Article]) -> None:
        super().__init__()
        self._groups = groups
        self._ordered = ordered

    def __missing__(self, number: int) -> _Figures:
        group = [self._ordered[place] for place in self._groups[number]]
        values = frozenset(value for one in group for _, value in _figures(_words(one), one.language))
        last = max((moment(one.published).timestamp() for one in group if one.published), default=0.0)
        found = self[number] = _Figures(values, last)
        return found


def _puts_right(known: _Figures, newer: Sequence[Article]) -> bool:
    """Whether one of the newer articles looks back at one of the figures known, within a month."""
    start = min((moment(article.published).timestamp() for article in newer if article.published), default=None)
    if start is None or (start - known.last) / 86400 > LONGEST_DAYS:
        return False
    for article in newer:
        words = _words(article)
        if any(value in known.values and _is_old(words, at, value) for at, value in _figures(words, article.language)):
            return True
    return False


def _words(article: Article) -> list[str]:
    text = article.text[:_LOOKED_AT]
    return [text[start:end].lower() for start, end in word_spans(text)]


def _figures(words: Sequence[str], language: str) -> Iterator[tuple[int, str]]:
    """The places of the figures among the words, with their digits."""
    small = small_words(language[:2])
    for at, word in enumerate(words):
        if word[0].isdigit():
            value = figure(word.rstrip("kmbn"))
            if not is_year(word):
                yield at, value
        elif small.get(word, 0) > 1:
            yield at, str(small[word])


def _is_old(words: Sequence[str], at: int, value: str) -> bool:
    """Whether the words around a figure say that it was told before and holds no more.

    What only fell since the month before ("down from 943,000 jobs in July") was never wrong.
    """
    first = at
    while first and (words[first - 1] in _FILLING or words[first - 1] in _FORMER):
        first -= 1
    left, right = words[max(0, first - _FAR) : first], words[at + 1 : at + 1 + _NEAR]
    if len(left) > 1 and left[-1] in _BESIDE and left[-2] in _COMPARED:
        left = left[:-1]
    compared = bool(left) and left[-1] in _COMPARED
    if compared and (not _FORMER.isdisjoint(words[first:at]) or _says_so(left, right)):
        return True
    if any(one in _FIRST and other in _TOLD for one, other in pairwise(right)):
        return True
    if value.isdigit() and int(value) < _SMALL and not _is_day(words, at):
        return False
    then = not _THEN.isdisjoint(right[:_CLOSE]) and _SPANS.isdisjoint(right[:_CLOSE])
    if compared and then:
        return True
    ours = words[max(0, first - _LONG) : first]
    return (not _OURS.isdisjoint(ours) and not _TOLD.isdisjoint(left)) or _was_told(left, right, then)


def _says_so(left: Sequence[str], right: Sequence[str]) -> bool:
    """Whether what a figure is compared with was told: "than the 34 first named", "estimate to 51 from 34"."""
    if not _TOLD.isdisjoint(right):
        return True
    if left[-1] == "from" and not _TALLIES.isdisjoint(left):
        return True
    return any(one in _FIRST and other in _BEGUN for one, other in pairwise(right))


def _was_told(left: Sequence[str], right: Sequence[str], then: bool) -> bool:
    """Whether a figure was told at first, in an earlier count, or by somebody who "had said" so `then`."""
    if not _FORMERLY.isdisjoint((*left[-_NEAR:], *right[:_CLOSE])) or not _SAID_OF.isdisjoint(right):
        return True
    around = list(pairwise(left[-_NEAR:]))
    if any(one in _FIRST | _FORMER and other in _COUNTS | _TOLD for one, other in around[-_CLOSE:]):
        return True
    if any(one in _TALLIES and other in _FORMER for one, other in around):
        return True
    if not _REVISED.isdisjoint(left[-_CLOSE:]) and not _COUNTS.isdisjoint(left[-_CLOSE:]):
        return True
    if left and left[-1] in _UNTRUE and any(word[0].isdigit() for word in left[-_CLOSE:-1]):
        return True
    put = any(one in _HAD and other in _TOLD for one, other in pairwise(left))
    return put and (then or not _FIRST.isdisjoint(right[:2]) or not _THEN.isdisjoint(left))


def _is_day(words: Sequence[str], at: int) -> bool:
    """Whether a small number is the day of a month: two reports share it by no chance when one looks back at it."""
    return not _MONTHS.isdisjoint(stem(word) for word in (*words[at - 1 : at], *words[at + 1 : at + 2]))
