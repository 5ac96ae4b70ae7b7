"""The language of disagreement: whether a sentence says that opinions on a figure differ."""

from collections.abc import Sequence
from itertools import pairwise

_DISPUTE = frozenset(
    "true real actual actually wahre tatsächlich verdadero réel dispute disputes disputed disputing differ differs "
    "differed different differing conflicting contradict contradicts contradicted contradictory confusion unclear "
    "question questions argument arguments disagreement widerspricht bestreitet streit streiten discrepa discute "
    "polémica conteste désaccord circulation versions competing disputa contested contests divided disagree disagreed "
    "disagrees depends discrepancy rejected rejects denied challenged accounts eyebrows discrepan distintas "
    "widersprechen unterschiedliche umstritten divergent contestent".split()
)
# "Does not accept that", "is not the number", "less clear", "calcula de otro modo".
_DENIED = frozenset("not less no nor nicht kein keine otro autrement ne pas anders".split())
_AGREED = frozenset(
    "accept accepts agree agrees number figure clear share shares agreed modo acepta comparte parece gleich einig "
    "d'accord accepte settled certain known recognise recognises".split()
)


def speaks_against(words: Sequence[str]) -> bool:
    """Whether a sentence says that opinions differ: "this is disputed", "that is not the number", "less clear"."""
    if not _DISPUTE.isdisjoint(words):
        return True
    return any(
        one in _DENIED and (other in _AGREED or (words[at + 2 : at + 3] and words[at + 2] in _AGREED))
        for at, (one, other) in enumerate(pairwise(words))
    )
