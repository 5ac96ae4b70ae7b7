"""Whether an article puts an earlier one right."""

import re
from collections.abc import Sequence
from itertools import pairwise

_WORD = re.compile(r"\w+")
OPENING = 3  # sentences within which an article says that it puts another right
# The words with which a newsroom heads what it puts right; they have other meanings too ("a stock market correction").
_HEADS = frozenset(
    """correction corrections clarification clarifications erratum errata corrigendum corrección rectificación
    berichtigung richtigstellung korrektur rectificatif rettifica correção rectificatie""".split()
)
_HEADINGS = ("put right", "putting it right", "putting that right", "setting it right", "setting the record straight")
_RUBRIC = _HEADS | frozenset("and e et und y".split())
OWN_WORDS = frozenset(
    [("we", verb) for verb in ("said", "wrote", "reported", "stated", "told", "gave", "published", "printed", "quoted")]
    + [("we", "also"), ("article", "published"), ("our", "article"), ("our", "report"), ("our", "story")]
)
_NOT_SO = frozenset([("not", word) for word in ("so", "right", "true", "correct", "accurate")])
_AMENDED = frozenset([("should", "have"), ("earlier", "version"), ("previous", "version"), ("in", "fact")])
_MISTAKEN = frozenset(
    """wrong incorrect incorrectly wrongly mistake mistakenly error errors erroneously sorry apologise apologize
    misstated misidentified misspelled misspelt misquoted misread misheard mistyped misprint transposed digits nought
    noughts amended incorrecto incorrecta erróneo errónea error errores
    falsch fehler irrtümlich erreur erroné erronée""".split()
)


def puts_right(headline: str, opening: Sequence[Sequence[str]]) -> bool:
    """Whether an article's headline, or its opening, says that what its newsroom told before was wrong.

    `opening` holds the lower-cased words of each of the article's first `OPENING` sentences.
    """
    title = headline.lower()
    rubric = _WORD.findall(title.partition(":")[0])
    if rubric and _RUBRIC.issuperset(rubric):
        return True
    pairs = {pair for words in opening for pair in pairwise(words)}
    own = not OWN_WORDS.isdisjoint(pairs)
    wrong = any(not _MISTAKEN.isdisjoint(words) for words in opening) or not _NOT_SO.isdisjoint(pairs)
    headed = not _HEADS.isdisjoint((*_WORD.findall(title), *(words[0] for words in opening[:1] if words)))
    if headed or title.startswith(_HEADINGS):
        return own or wrong or not _AMENDED.isdisjoint(pairs)
    return own and (wrong or any(not _HEADS.isdisjoint(words) for words in opening[:1]))
