"""Whether an article rests wholly on one origin: whether it has nothing of weight beside it."""

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from digest.facts.ledger.corrections import is_correction
from digest.facts.ledger.documents import FORMS
from digest.facts.ledger.newsrooms import NEWSROOM
from digest.facts.ledger.readings import Reading
from digest.facts.ledger.reliances import Reliance, reports_itself
from digest.facts.ledger.same_names import initials, name_words

_OPENING = 6
_NEWSROOM_OPENING = 1
_LATE_OPENING = 3
_VOICES = 2  # so many others may speak beside a document
_QUOTING = frozenset('"“”„«»')
_MARKED = re.compile('["“„«] ?([^"“”„«»]{2,60}?)[,.]? ?["”“»]')
_SMALL_WORD = 3  # letters

Key = tuple[str, ...]


class Beside:
    """What one article names and who is quoted in it, for the question what stands beside an origin."""

    __slots__ = ("named", "newsrooms", "own_reporting", "quoted_from", "voices")

    def __init__(self, reading: Reading, named: Sequence[tuple[int, Key, str]], voices: set[Key]) -> None:
        """`named` are sentence, key and form of what the article relies on."""
        self.named = sorted(named)
        self.newsrooms = {key for _, key, form in named if form == "newsroom"}
        self.voices = voices
        self.own_reporting = is_correction(reading) or reports_itself(reading)
        opening = range(1, min(_OPENING, len(reading.spans)))
        quoted = (place for place in opening if _quotes(reading, place))
        self.quoted_from = next(quoted, _OPENING)


def _quotes(reading: Reading, place: int) -> bool:
    """Whether somebody is quoted in a sentence: a title between marks, "Taps in Schools", is nobody's words."""
    if _QUOTING.isdisjoint(reading.passage(place).words):
        return False
    start, end = reading.spans[place]
    marked = _MARKED.findall(reading.article.text[start:end])
    return not marked or any(not _is_title(words.split()) for words in marked)


def _is_title(words: Sequence[str]) -> bool:
    """Whether all longer words have capitals."""
    return words[0][:1].isupper() and all(word[0].isupper() for word in words if len(word) > _SMALL_WORD)


def find_beside(
    readings: Sequence[Reading], named: Mapping[Key, Sequence[Reliance]], voices: Iterable[tuple[str, int]]
) -> list[Beside]:
    relied: list[list[tuple[int, Key, str]]] = [[] for _ in readings]
    heard: list[set[Key]] = [set() for _ in readings]
    for key, places in named.items():
        for place in places:
            relied[place.article].append((place.sentence, key, place.form))
    for name, article in voices:
        heard[article].add(name_words(name))
    return [Beside(reading, relied[reading.place], heard[reading.place] - {()}) for reading in readings]


def rests_wholly(reading: Reading, key: Key, here: Sequence[Reliance], beside: Beside) -> bool:
    """Whether the article has nothing of weight beside this origin, which it names in the places `here`.

    It is named where the article opens, before anybody is quoted; the article tells of no reporting of its own, no
    other document or newsroom is named, and at most two other sources with names speak.
    """
    first = here[0].sentence
    newsroom = here[0].form == "newsroom"
    if here[0].form == "statement" and not _goes_on(reading):
        return False
    if first > _OPENING or here[0].title or beside.own_reporting or beside.quoted_from < first:
        return False
    if beside.newsrooms - {key} or (newsroom and not _leans(reading, here)):
        return False
    for sentence, other, _ in beside.named:
        if sentence >= first:
            break
        if other != key:
            return False
    own = {word for place in here for word in name_words(place.name)} | {initials(place.name) for place in here}
    others = sum(1 for words in beside.voices if own.isdisjoint(words))
    return others <= (1 if newsroom else _VOICES)


def _goes_on(reading: Reading) -> bool:
    """Whether an article comes back to the statement that it quotes: one line from a statement is little to rest on."""
    passages = (reading.passage(place).words for place in range(len(reading.spans)))
    return sum(any(FORMS.get(word) == "statement" for word in words) for words in passages) > 1


def _leans(reading: Reading, here: Sequence[Reliance]) -> bool:
    """Whether an article opens on a newsroom's report, or names it soon and again in a third of its sentences."""
    if here[0].sentence <= _NEWSROOM_OPENING:
        return True
    again = {place.sentence for place in here}
    for place in range(here[0].sentence + 1, len(reading.spans)):
        words = reading.passage(place).words
        again |= {place for one, other in pairwise(words) if one == "the" and other in NEWSROOM}
    return here[0].sentence <= _LATE_OPENING and len(again) > 2 and 3 * len(again) >= len(reading.spans) - 1
