"""Whose age a figure is: the name beside it, or what the person is called ("the driver, aged 58")."""

from collections.abc import Sequence

from digest.facts.ledger.readings import stems
from digest.facts.ledger.statements import Statement
from digest.text.tokens import stop_words

_RIGHT = 5
_PAUSES = frozenset(".;:,()")
_CERTAIN, _LIKELY = 6.0, 4.5
# The log-odds of two figures that are certainly not values of one thing.
NEVER = -9.0
_YEARS = frozenset("- ‑ year years old aged age who is was años año de ans âgé âgée jahre jährige jähriger alt".split())
_NO_ROLE = stems(
    "year years old aged boy girl man woman child teenager youth people person victim victims named local".split()
)


def of_one_person(a: Statement, b: Statement) -> float:
    """How well two ages pass for one person's, in log-odds: the same name, or one role."""
    (one, role), (other, part) = _holder(a), _holder(b)
    if one or other:
        return _CERTAIN if one & other else NEVER
    return _LIKELY if role & part and a.scene.alike == b.scene.alike == 1 else NEVER


def _holder(statement: Statement) -> tuple[frozenset[str], frozenset[str]]:
    """The names and the role of the person beside an age: behind "14-year-old", else before its comma.

    Of several ("16-year-olds") there are neither.
    """
    words = statement.passage.words
    stop = statement.last
    while stop < len(words) and words[stop] in _YEARS:
        stop += 1
    if "olds" in words[statement.last : stop + 1]:
        return frozenset(), frozenset()
    places = _until_pause(range(stop, min(len(words), stop + _RIGHT)), words) if stop > statement.last else []
    if not places:
        first = statement.first
        while first and (words[first - 1] in _YEARS or words[first - 1] == ","):
            first -= 1
        places = _until_pause(range(first - 1, max(-1, first - 1 - _RIGHT), -1), words)
    text, passage = statement.reading.article.text, statement.passage
    names = frozenset(words[at] for at in places if text[passage.starts[at]].isupper() and words[at] != "the" and at)
    told = (words[at] for at in places if words[at] not in names)
    return names, stems(told, stop_words(statement.reading.article.language)) - _NO_ROLE


def _until_pause(places: range, words: Sequence[str]) -> list[int]:
    """The places up to the next pause."""
    found = []
    for at in places:
        if words[at] in _PAUSES:
            break
        found.append(at)
    return found
