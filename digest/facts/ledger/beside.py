"""What an article has beside an origin: who else speaks, what else it names, what it has found out itself."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from digest.facts.ledger.corrections import is_correction
from digest.facts.ledger.readings import Reading
from digest.facts.ledger.reliances import Key, reports_itself
from digest.facts.ledger.same_names import name_words
from digest.facts.ledger.statements import Statement

OPENING = 6
_QUOTING = frozenset('"“”„«»')
_MARKED = re.compile('["“„«] ?([^"“”„«»]{2,60}?)[,.]? ?["”“»]')
_SMALL_WORD = 3  # letters
_EVEN = 1.0  # figures shared and not, in an article without any
_PRONOUNS = frozenset("it they he she".split())


class Voice(NamedTuple):
    """Somebody to whom an article attributes something: the sentence, the words of the source, and if it is quoted."""

    sentence: int
    words: frozenset[str]
    quoted: bool


class Beside:
    """One article for the question what stands beside an origin.

    `named` are sentence, key and form of what it relies on; `shared` is the part of its figures that other articles
    of the story have too.
    """

    __slots__ = ("named", "own_reporting", "quoted_from", "shared", "voices")

    def __init__(
        self, reading: Reading, named: Sequence[tuple[int, Key, str]], statements: Sequence[Statement]
    ) -> None:
        """`statements` are those of the article."""
        self.named = sorted(named)
        self.voices = [
            Voice(s.sentence, frozenset(name_words(s.attribution.source)), s.mention.kind == "quote")
            for s in statements
            if s.attribution is not None and s.attribution.source.lower() not in _PRONOUNS
        ]
        self.own_reporting = is_correction(reading) or reports_itself(reading)
        opening = range(1, min(OPENING, len(reading.spans)))
        self.quoted_from = next((place for place in opening if _quotes(reading, place)), OPENING)
        self.shared = 0.0


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
    readings: Sequence[Reading], named: Sequence[tuple[int, int, Key, str]], statements: Sequence[Statement]
) -> list[Beside]:
    """What each article has; `named` are article, sentence, key and form of all that the story relies on."""
    relied: list[list[tuple[int, Key, str]]] = [[] for _ in readings]
    told: list[list[Statement]] = [[] for _ in readings]
    for article, sentence, key, form in named:
        relied[article].append((sentence, key, form))
    for statement in statements:
        told[statement.reading.place].append(statement)
    found = [Beside(reading, relied[reading.place], told[reading.place]) for reading in readings]
    figures = [{(s.dimension, round(s.scaled, 6)) for s in row if s.number is not None} for row in told]
    for place, (beside, own) in enumerate(zip(found, figures, strict=True)):
        others = set().union(*figures[:place], *figures[place + 1 :])
        beside.shared = (len(own & others) + _EVEN) / (len(own) + 2 * _EVEN)
    return found
