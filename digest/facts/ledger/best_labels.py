"""The words that say best what a fact is of, among those of its statements."""

from collections.abc import Sequence

from digest.facts.grammar import VERBS
from digest.facts.labels import AUXILIARIES, CHANGES
from digest.facts.ledger.statements import Statement

# Who is counted where nothing more is said of them.
_ANYBODY = frozenset("people persons person men women man woman children personas menschen personnes".split())
_IDLE = frozenset("not according".split())
_TENSES = frozenset("will would may might could".split())
_MOST = 5  # words


def best_label(statements: Sequence[Statement], language: str) -> str:
    """The most telling label of a fact's statements, of equals the earliest; one in `language` where there is any.

    Empty where it is no more than a verb, and for a date where it is no whole clause.
    """
    labelled = [statement for statement in statements if statement.mention.label]
    own = [statement for statement in labelled if statement.reading.article.language == language]
    if not labelled:
        return ""
    dated = labelled[0].mention.kind == "date"
    best = min(own or labelled, key=lambda one: (-telling(one.mention.label), one.sentence if dated else 0))
    label = best.mention.label
    return label if telling(label) > 1 or (label.lower() in _ANYBODY and not dated) else ""


def telling(label: str) -> int:
    """How much a label says of what a figure is: 0 for nothing, 1 for a verb alone or "people", 2 for half a clause."""
    words = label.lower().split()
    if not words:
        return 0
    if words[0] in AUXILIARIES or not _IDLE.isdisjoint(words):
        return 1
    if len(words) == 1 and (words[0] in _ANYBODY or words[0] in CHANGES or words[0] in VERBS):
        return 1
    if len(words) == 1 or len(words) > _MOST or not _TENSES.isdisjoint(words):
        return 2
    return 3
