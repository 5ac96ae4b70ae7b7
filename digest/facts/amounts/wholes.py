"""Numbers that are parts of a whole told beside them: "of the nine crew, four were rescued", "two of the 38"."""

from digest.facts.amounts.nouns import noun_after, past_whole
from digest.facts.amounts.written import Quantity
from digest.facts.grammar import VERBS
from digest.facts.scan import Scan
from digest.text import numbers

_LEAST = 10
_OF_THEM = {
    "es": (["de", "ellos"], ["de", "ellas"]),
    "fr": (["parmi", "eux"], ["parmi", "elles"]),
    "de": (["von", "ihnen"],),
}
BEING = frozenset("were are have had will would remain remained continúan siguen están restent sont".split())


def is_part(scan: Scan, one: Quantity) -> bool:
    """Whether a number is a part of those told ("two of the 38", "54 of them") or is the whole of which one is told
    ("one of 23 that came off the line")."""
    low, at = scan.low, one.stop
    if one.value >= 2 and low[at : at + 2] in _OF_THEM.get(scan.language, ()):
        return True  # "once de ellos"
    if low[at : at + 1] == ["of"] and one.value >= 2 and not one.digits:
        pronoun = low[at + 1 : at + 2] in (["us"], ["them"], ["those"], ["these"])
        return (pronoun and one.value >= _LEAST) or past_whole(scan, at) > at
    of_whole = low[one.first - 2 : one.first] == ["one", "of"] and low[at : at + 1] in (["that"], ["which"], ["who"])
    return of_whole and 2 <= one.value < 1900


def whole_told(scan: Scan, one: Quantity) -> str:
    """The noun of a part of those that its sentence begins with: "Of the nine crew, four were rescued"; else empty."""
    low, first = scan.low, scan.sentence(one.first)[0]
    after = low[one.stop] if one.stop < len(scan) else ""
    first += low[first : first + 1] == ["out"]
    verb = after in BEING or after in VERBS or after == "was" or after.endswith("ed")
    if low[first : first + 1] not in (["of"], ["among"]) or one.first - first > _REACH or not verb:
        return ""
    if low[one.first - 1] not in (",", "and", "but", "only", "while"):
        return ""
    at = past_whole(scan, first) if low[first] == "of" else first + 2
    unit, stop = noun_after(scan, at + 1 if at == first else at)
    if at == first and unit and (scan.words[first + 1][0].isdecimal() or low[first + 1] in numbers.small_words("en")):
        unit, stop = noun_after(scan, first + 2)
    return unit if first < stop < one.first and "," in low[stop : stop + 3] else ""


_REACH = 24
