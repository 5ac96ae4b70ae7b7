"""Whose age a figure is: the name beside it, or what the person is called ("the driver, aged 58")."""

from digest.facts.ledger.readings import stems
from digest.facts.ledger.statements import Statement
from digest.text.tokens import stop_words

_LEFT, _RIGHT = 5, 4
_PAUSES = frozenset(".;:")
_CERTAIN, _LIKELY, _OTHERS = 6.0, 4.5, -9.0
_NO_ROLE = stems(
    "year years old aged boy girl man woman child teenager youth people person victim victims named local".split()
)


def of_one_person(a: Statement, b: Statement) -> float:
    """How well two ages pass for one person's, in log-odds: the same name, or one role."""
    one, other = _names(a), _names(b)
    if one or other:
        return _CERTAIN if one & other else _OTHERS
    roles = _role(a) & _role(b)
    return _LIKELY if roles and a.scene.alike == b.scene.alike == 1 else _OTHERS


def _near(statement: Statement) -> range:
    """The places of the words close to a figure in its clause."""
    words = statement.passage.words
    first = statement.first
    while first > max(0, statement.first - _LEFT) and words[first - 1] not in _PAUSES:
        first -= 1
    last = statement.last
    while last < min(len(words), statement.last + _RIGHT) and words[last] not in _PAUSES and words[last] != ",":
        last += 1
    return range(first, last)


def _names(statement: Statement) -> frozenset[str]:
    """The capitalised words close to a figure, but for one that only opens the sentence."""
    text, passage = statement.reading.article.text, statement.passage
    return frozenset(
        passage.words[place]
        for place in _near(statement)
        if text[passage.starts[place]].isupper()
        and (place or len(passage.words[0]) > 3)
        and passage.words[place] != "the"
    )


def _role(statement: Statement) -> frozenset[str]:
    """What the person is called: the longer words close to a figure, in cut form."""
    words = (statement.passage.words[place] for place in _near(statement))
    return stems(words, stop_words(statement.reading.article.language)) - _NO_ROLE
