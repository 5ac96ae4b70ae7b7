"""Bare numbers that a text sets beside another or points out: "contre 23 mardi", "went up to 63 overnight", "the
eleven that are in use"."""

from digest.facts.amounts.written import Quantity
from digest.facts.scan import Scan

_LEAST = 10
# What a number stands beside, in each language, and the words of its clause that say that a number is told.
_BESIDE = {
    "en": frozenset("to at from against".split()),
    "fr": frozenset("à contre de".split()),
    "es": frozenset("a en contra de".split()),
    "de": frozenset("auf bei mit von mindestens rund etwa nach".split()),
}
_TELLING = {
    "en": frozenset(
        "number numbers figure toll tally count total went gone turnout attendance headcount crowd".split()
    ),
    "fr": frozenset("bilan nombre chiffre passé passe monté monte grimpé porté comptait compte selon estimé".split()),
    "es": frozenset("balance número cifra pasó subió sube bajó elevó asciende ascendió según frente".split()),
    "de": frozenset(
        "zahl anzahl bilanz stieg gestiegen steigt sank fiel erhöhte spricht sprach geht ging beziffert".split()
    ),
}
_HEDGES = frozenset("mindestens rund etwa about around some nearly almost au moins unos unas least".split())
_RELATIVE = frozenset("that who which already".split())
_REACH = 20


def is_levelled(scan: Scan, one: Quantity, before: str) -> bool:
    """Whether digits are a level that a clause tells of: "passé dans la nuit à 63", "geht von mindestens 400 aus"."""
    low, (first, stop) = scan.low, scan.sentence(one.first)
    beside, telling = _BESIDE.get(scan.language), _TELLING.get(scan.language)
    year = 1900 <= one.value <= 2099 and not one.scaled
    if beside is None or telling is None or not one.digits or one.value < _LEAST or one.high is not None or year:
        return False
    after = low[one.stop] if one.stop < len(scan) else ""
    if after in _SIGNS or (after[:1].isdecimal() or scan.words[one.stop : one.stop + 1] == ["-"]):
        return False
    if scan.language == "en" and after.isalpha() and after not in _TIMES and after not in scan.function:
        return False
    at = one.first - 1
    if low[at] == ":" and at > first:
        return low[at - 1] in telling
    while at > first and low[at] in _HEDGES:
        at -= 1
    return low[at] in beside and not telling.isdisjoint(low[max(first, at - _REACH) : min(stop, one.stop + 4)])


_SIGNS = frozenset("% : / ° + h uhr heures".split())
_TIMES = frozenset("overnight yesterday today tonight last this by on in monday tuesday wednesday thursday friday "
                   "saturday sunday".split())  # fmt: skip


def is_pointed_out(scan: Scan, one: Quantity, after: str) -> bool:
    """Whether "the" and a clause behind it make a number those that it counts: "the eleven that are now in use"."""
    pointed = scan.low[one.first - 1 : one.first] == ["the"] and after in _RELATIVE
    return pointed and one.value > 2 and one.high is None and not (one.digits and 1900 <= one.value <= 2099)


def is_room(scan: Scan, one: Quantity) -> bool:
    """Whether digits end what something is there to do: "licensed to carry 70"."""
    low, at = scan.low, one.first - 1
    if not one.digits or one.value < _LEAST or at < 1 or low[at - 1] != "to" or 1900 <= one.value <= 2099:
        return False
    return low[one.stop : one.stop + 1] in _STOPS and low[at].isalpha() and low[at] not in scan.function


_STOPS = ([","], ["."], [";"])
