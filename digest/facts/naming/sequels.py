"""What a name turns out to be where the text goes on about it: "Norlin said its ships", "Ada Lorne won. She"."""

from digest.facts.lexicon import BODY_NOUNS, say_verbs
from digest.facts.scan import Scan
from digest.facts.spans import Name

_CLAUSE_ENDS = frozenset([".", "“", '"', ";", "that", "the", ",", "and", "which", "who", "but"])
_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())


def by_own_clause(scan: Scan, name: Name) -> None:
    """Lets "its" behind a name say that it is no person: "Norlin said its ships", "Norlin said on Thursday it"."""
    low = scan.low
    for at in range(name.stop, min(name.stop + 9, len(scan))):
        if (scan.words[at][0].isupper() and low[at] not in _DAYS) or low[at] in _CLAUSE_ENDS:
            break
        if low[at] in ("its", "itself"):
            name.vote("org", 3)
            name.vote("person", -1)
            return
    if name.stop >= len(scan) or low[name.stop] not in say_verbs(scan.language) or not _is_subject(scan, name):
        return
    at = name.stop + 1
    while at + 1 < len(scan) and low[at] in _DAYS | {"on", "that"}:
        at += 1
    if low[at : at + 1] == ["it"]:
        name.vote("org", 3)
        name.vote("person", -1)
    elif low[at : at + 1] in (["she"], ["he"]):
        name.vote("person", 3)


def _is_subject(scan: Scan, name: Name) -> bool:
    """Whether a name of two capitals or more begins its sentence."""
    capitals = sum(word[0].isupper() for word in scan.words[name.first : name.stop])
    return capitals > 1 and scan.sentence(name.first)[0] == name.first


def by_next_sentence(scan: Scan, name: Name) -> None:
    """Lets the sentence behind one that begins with the name say what it was: "The company", "She", "It said"."""
    _, stop = scan.sentence(name.first)
    if stop + 1 >= len(scan) or scan.low[name.stop] == "," or not _is_subject(scan, name):
        return
    first, second = scan.low[stop], scan.low[stop + 1]
    if first in ("the", "its") and second in BODY_NOUNS:
        name.vote("org", 3)
    elif first in ("she", "he", "her", "his"):
        name.vote("person", 2)
    elif first == "its" or (first == "it" and second in say_verbs(scan.language)):
        name.vote("org", 2)
