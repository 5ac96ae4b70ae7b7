"""Corrections: articles that put an earlier one right, and which of the coverage that is."""

from collections.abc import Iterable, Sequence
from itertools import islice, pairwise

from digest.facts.dating.calendar import MONTHS
from digest.facts.ledger.readings import Passage, Reading
from digest.text.correcting import OPENING, OWN_WORDS, puts_right
from digest.text.outlet_names import is_kin, outlet_key

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_QUOTING = frozenset('"“”„«»')
_SHARED = 2  # words of a headline that say which article is meant
_FIRST_WORDS = 3  # of a headline
_MARKS = frozenset("\"'“‘‚„«»")
# An outlet's word that tells it from others: letters it has at least, and what many are called.
_SHORTEST = 4
_ANY_NEWSROOM = frozenset("daily news times post herald evening morning newspapers media weekly online press".split())


def is_correction(reading: Reading) -> bool:
    """Whether an article corrects an earlier one: its headline says so, or its opening that it was wrong."""
    opening = [reading.passage(place).words for place in range(1, min(OPENING + 1, len(reading.spans)))]
    return puts_right(reading.article.headline, opening)


def _own_words(passage: Passage) -> list[str]:
    """The words of a sentence outside double marks: what others say "we said" of is not the newsroom's."""
    found, inside = [], False
    for word in passage.words:
        if word in _QUOTING:
            inside = word in "“„«" or (word == '"' and not inside)
        elif not inside:
            found.append(word)
    return found


def corrected(readings: Sequence[Reading]) -> list[tuple[str, str]]:
    """Each correction's id with that of the article it corrects, where outlets alone do not tell.

    A newsroom corrects its own article: the one whose headline the correction quotes. Else, where none of the coverage
    is known to be its own, the one that may be: of which it gives words of the headline or the day and, of several
    from that day, the most of the figures.
    """
    pairs = []
    for reading in readings:
        if not is_correction(reading):
            continue
        others = [other for other in readings if other is not reading]
        meant = [other for other in others if _quotes_headline(reading, other)] or _likely(reading, others)
        if len(meant) == 1:
            pairs.append((reading.article.id, meant[0].article.id))
    return pairs


def _likely(correction: Reading, others: Sequence[Reading]) -> list[Reading]:
    """The articles that a correction may mean, where none is known to be of its outlet.

    What itself comes from nobody known must give the day and a figure of the article that it means.
    """
    outlet = correction.article.outlet
    if any(is_kin(outlet or "", other.article.outlet or "") for other in others):
        return []
    telling = _telling(outlet or "")
    likely = [o for o in others if not (outlet and o.article.outlet) or telling & _telling(o.article.outlet)]
    titled = [other for other in likely if outlet and _names_headline(correction, other)]
    likely = titled or [other for other in likely if _names_day(correction, other)]
    wrong = _figures(p for p in _opening(correction) if not OWN_WORDS.isdisjoint(pairwise(_own_words(p))))
    shared = [len(wrong & _figures(map(other.passage, range(len(other.spans))))) for other in likely]
    most = max(shared, default=0)
    return [other for other, count in zip(likely, shared, strict=True) if count == most and (outlet or count)]


def _telling(outlet: str) -> set[str]:
    return {word for word in outlet_key(outlet).split() if len(word) >= _SHORTEST} - _ANY_NEWSROOM


def _figures(passages: Iterable[Passage]) -> set[tuple[str, ...]]:
    """The numbers, alone and each with the next word: "3.1" million is not "3.1" billion."""
    pairs = [(one, next_one) for passage in passages for one, next_one in pairwise(passage.words) if one[0].isdigit()]
    return {*pairs, *((number,) for number, _ in pairs)}


def _quotes_headline(correction: Reading, other: Reading) -> bool:
    """Whether a correction has the first words of another article's headline between marks: ("Into thin air")."""
    headline = [word for word in other.passage(0).words if word.isalnum()][:_FIRST_WORDS]
    if len(headline) < _SHARED:
        return False
    for passage in _opening(correction):
        for at, word in enumerate(passage.words):
            if word in _MARKS:
                behind = (word for word in passage.words[at : at + 2 * _FIRST_WORDS] if word.isalnum())
                if list(islice(behind, len(headline))) == headline:
                    return True
    return False


def _opening(correction: Reading) -> list[Passage]:
    return [correction.passage(place) for place in range(1, min(OPENING + 1, len(correction.spans)))]


def _names_headline(correction: Reading, other: Reading) -> bool:
    """Whether a correction gives words of another article's headline that are not its own."""
    told = frozenset[str]().union(*(passage.stems for passage in _opening(correction)))
    return len((other.passage(0).stems - correction.passage(0).stems) & told) > _SHARED


def _names_day(correction: Reading, other: Reading) -> bool:
    """Whether a correction gives the earlier day of another article: "on 23 January", "on Monday", "yesterday"."""
    if other.when is None or correction.when is None or other.when.date() >= correction.when.date():
        return False
    day, month = str(other.when.day), MONTHS[other.when.month - 1].lower()
    before = (correction.when.date() - other.when.date()).days
    told = [_own_words(passage) for passage in _opening(correction)]
    if before < len(_WEEKDAYS):
        near = _WEEKDAYS[other.when.weekday()]
        if any(near in words or (before == 1 and "yesterday" in words) for words in told):
            return True
    pairs = {pair for words in told for pair in pairwise(words)}
    return (day, month) in pairs or (month, day) in pairs
