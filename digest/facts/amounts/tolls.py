"""Tolls told another way: by a number that leaves out what it counts ("the figure given at noon was seven"), or by an
ordinal ("a third patient has died").
"""

from digest.facts.amounts.nouns import noun_after
from digest.facts.amounts.written import Quantity
from digest.facts.dating.calendar import ORDINALS
from digest.facts.scan import Scan
from digest.facts.spans import Found

_BARE_AFTER = frozenset(
    "reporting reported reports at to from than or counted counts put said says gave was is least".split()
)
_FIGURES = frozenset(
    "figure number count toll tally total bilan chiffre nombre cifra balance número zahl bilanz opferzahl".split()
)
_TELLING = _BARE_AFTER | frozenset("of been de von auf à a bei era estaba était war lag".split())
_FROM = frozenset("from de von desde".split())
_TO = frozenset("to à a auf".split())
_DIED = frozenset("died dies succumbed drowned perished".split())
_KILLED = frozenset("killed shot stabbed dead".split())
_WAS = frozenset("was is been found confirmed declared pronounced".split())
_SOMEBODY = frozenset(
    "person man woman child boy girl baby infant patient victim soldier passenger worker resident officer policeman "
    "policewoman firefighter rescuer climber skier hiker walker swimmer protester demonstrator student pupil teenager "
    "pilot driver miner tourist prisoner inmate detainee sailor fisherman member swimmer guard civilian journalist "
    "hostage migrant villager player fan spectator employee".split()
)
_LEADING = _WAS | frozenset("has had have also now since later reportedly".split())
_WITHIN = 7
_REACH = 14
_FAR = 80


def inherited(scan: Scan, found: Found, last: Found) -> Found | None:
    """A bare number as the state of the one before it in its sentence: "14 dead, while the office still reports 12"."""
    before = scan.low[found.first - 1] if found.first else ""
    bare = not found.value.get("unit") and "against" not in found.value
    if not bare or before not in _BARE_AFTER or scan.sentence(last.first) != scan.sentence(found.first):
        return None
    return _as(last, found.first, found.stop, found.value["n"])


def of_toll(scan: Scan, one: Quantity, last: Found) -> Found | None:
    """A bare number that a word for a figure makes another one of the toll told last, in this sentence or the one
    before: "Nine are known to have died. The number given at noon was seven."
    """
    low, (first, stop) = scan.low, scan.sentence(one.first)
    told, ended = scan.sentence(last.first)
    if one.high is not None or one.mark or one.suffix or one.value < 2 or (told != first and ended != first):
        return None
    if "how" in low[last.stop : one.first] or one.first - last.stop > _FAR:
        return None  # "nobody can say how many were aboard": another number is asked for
    if low[one.first - 1] not in _TELLING or noun_after(scan, one.stop)[0] or _is_numbered(scan, one.stop, stop):
        return None
    begin = max(first, last.stop if told == first else first, one.first - _REACH)
    figure = next((at for at in range(one.first - 1, begin - 1, -1) if low[at] in _FIGURES), -1)
    if figure < 0 or (low[figure + 1] in ("of", "de", "der", "des", "von") and figure + 2 < one.first):
        return None
    return _as(last, one.first, one.stop, one.value)


def counted_off(scan: Scan, place: int) -> Found | None:
    """The dead so far, where the ordinal at `place` counts one more: "a third patient has died", "fifth man dies"."""
    low = scan.low
    many = ORDINALS.get(low[place], 0)
    if many < 2 or scan.language != "en":
        return None
    following = low[place + 1 : min(place + _WITHIN, scan.sentence(place)[1])]
    who = next((at for at, word in enumerate(following) if word in _SOMEBODY), len(following))
    if who > 1:
        return None
    for at in range(who + 1, len(following)):
        if following[at] in _DIED or (following[at] in _KILLED and following[at - 1] in _WAS):
            return Found("casualties", place, place + 1, {"deaths": many}, about=following[who])
        if following[at] not in _LEADING:
            return None
    return None


def _is_numbered(scan: Scan, place: int, stop: int) -> bool:
    """Whether a sign or unit stands right behind the number at `place`."""
    return place < stop and scan.words[place] in ("%", "-", "/", "°", ":")


def lent_back(scan: Scan, one: Quantity | Found, read: Found) -> Found | None:
    """The number before "to" as what the one behind it is: "passé de 12 à 17 morts", "from 350 to 1,900 people"."""
    low = scan.low
    if read.kind not in ("casualties", "count") or read.value.get("unit") in ("", "votes", "score", "magnitude"):
        return None
    joined = one.stop + 1 == read.first and low[one.stop] in _TO and one.first > 0 and low[one.first - 1] in _FROM
    plain = one.value.get("unit") == "" and "against" not in one.value if isinstance(one, Found) else not one.mark
    many = one.value.get("n") if isinstance(one, Found) else one.value
    if not joined or not plain or (isinstance(one, Quantity) and one.suffix) or " old" in str(read.value.get("unit")):
        return None
    if read.kind == "casualties":
        return _as(read, one.first, one.stop, many)
    return Found("count", one.first, one.stop, {"n": many, "unit": read.value["unit"]})


def _as(last: Found, first: int, stop: int, many: object) -> Found:
    return Found("casualties", first, stop, {next(iter(last.value)): many}, about=last.about)
