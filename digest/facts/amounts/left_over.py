"""Numbers that no rule for what they count has taken, and that are counts because they are nothing else.

"By the evening 412 postal votes were left", "it achieved 11": digits in a sentence count something unless they number
it ("page 14"), date it, tell a time or an age.
"""

from digest.facts.amounts.written import Quantity
from digest.facts.grammar import VERBS
from digest.facts.scan import Scan

_KNOWN = frozenset({"en", "es", "fr", "de"})
_LEAST, _MOST = 10, 10_000
_OLDEST = 115
_AGES = frozenset("at aged age over under until turned turning of mit à con".split())
_NUMBERED = frozenset("page number line no day route bus gate".split())
_ADVERBS = frozenset("only just still now about around nearly almost some also then already".split())
_JOINTS = frozenset(', ; : “ ” " « » ‘ ’ — –'.split())


def is_left_over(scan: Scan, one: Quantity, before: str) -> bool:
    """Whether digits that stand in a sentence can be nothing but a count."""
    if (
        scan.language not in _KNOWN
        or not one.digits
        or one.mark
        or one.high is not None
        or one.value < _LEAST
        or one.value != int(one.value)
    ):
        return False
    if (one.suffix and not one.scaled) or (one.stop - one.first > 1 and not one.scaled):
        return False
    after = scan.low[one.stop] if one.stop < len(scan) else ""
    if not one.scaled and scan.low[one.first].isdecimal() and one.value >= _MOST / 10:
        return False  # years and codes
    if not before or not _leads(scan, before) or (before in _AGES and one.value <= _OLDEST):
        return False
    if after[:1].isalnum() and (after[:1].isdecimal() or not scan.words[one.stop][0].islower()):
        return False
    if before == "," and _is_set_apart(scan, one):
        return True  # "the number of pieces, 27, was right"
    if one.value <= _OLDEST and (before == "," or _is_somebodys(scan, one)):
        return False
    return (
        after in scan.function
        or bool(loose_noun(scan, one.stop))
        or after in (",", ".", ";", "”", '"', "’", "!", "?", "—", "–")
    )


def loose_noun(scan: Scan, start: int) -> str:
    """The plural within three words behind a number, with what stands before it: "postal votes"; else empty."""
    for at in range(start, min(start + 3, len(scan))):
        word = scan.low[at]
        if not word.isalpha() or word in scan.function:
            return ""
        if len(word) > 3 and word.endswith("s") and not word.endswith("ss"):
            return " ".join(scan.low[start : at + 1])
    return ""


def _is_set_apart(scan: Scan, one: Quantity) -> bool:
    """Whether commas set a number apart behind what it is the number of."""
    low, at = scan.low, one.first - 1
    first = max(scan.sentence(one.first)[0], at - 6)
    named = any(low[place : place + 2] == ["number", "of"] for place in range(first, at))
    return named and low[one.stop : one.stop + 1] in ([","], ["."])


def _is_somebodys(scan: Scan, one: Quantity) -> bool:
    """Whether "he is" or "who was" says the age of a person."""
    verb, who = one.first - 1, one.first - 2
    return who >= 0 and scan.low[verb] in ("is", "was", "am") and scan.low[who] in ("he", "she", "who", "i")


def _leads(scan: Scan, before: str) -> bool:
    """Whether a word before a number is no noun that it numbers: "achieved 11", "one of 210", not "page 14"."""
    if before in _JOINTS or before in _ADVERBS or before in VERBS:
        return True
    if before in _NUMBERED:
        return False
    return before in scan.function or before.endswith("ed")
