"""The bare numbers of a text: as digits or words, with magnitude, as a range, a score or a ratio.

What a number counts is not known yet; money, percent, durations and counts decide that from what stands around it.
"""

from digest.facts.amounts.currencies import SIGNS
from digest.facts.amounts.written import (
    ARTICLES,
    DASHES,
    GERMAN_HALVES,
    HALF,
    QUARTERS,
    Quantity,
    from_digits,
    from_words,
    glued_tail,
)  # fmt: skip
from digest.facts.grammar import TIME_UNITS
from digest.facts.scan import Scan
from digest.text import numbers

_TO = {"en": ("to", "till"), "es": ("a",), "fr": ("à",), "de": ("bis", "zu"), "pt": ("a",), "it": ("a",)}


def find_quantities(scan: Scan, used: bytearray) -> list[Quantity]:
    """All numbers outside the tokens marked in `used`, in order."""
    found: list[Quantity] = []
    place, size = 0, len(scan)
    words, low = scan.words, scan.low
    small = numbers.small_words(scan.language)
    scales = numbers.SCALES.get(scan.language, numbers.SCALES["en"])
    articles = ARTICLES.get(scan.language, ARTICLES["en"])
    german = scan.language == "de"
    while place < size:
        word = low[place]
        one = None
        if not used[place] and not (place > 2 and low[place - 2] == "of" and _is_hyphened(scan, place)):
            if words[place][0].isdecimal():
                one = from_digits(scan, place)
            elif word in small or word in scales or word in articles or word in HALF or word in GERMAN_HALVES or (
                word in numbers.FRACTION_SIGNS or word in QUARTERS or (german and numbers.german_compound(word))
            ):  # fmt: skip
                one = from_words(scan, place, articles)
        if one is None:
            place += 1
            continue
        _join(scan, one, used)
        found.append(one)
        place = max(one.stop, place + 1)
    return found


def _is_hyphened(scan: Scan, place: int) -> bool:
    """Whether hyphens tie the number to the words before it: mum-of-two."""
    return scan.low[place - 1] == "-" and scan.glued(place) and scan.glued(place - 1)


def _join(scan: Scan, one: Quantity, used: bytearray) -> None:
    """Takes in the second number of a range (3-4 million), a score (7-2) or a ratio (one in five)."""
    if one.mark or (one.suffix and not one.scaled) or one.stop + 1 >= len(scan) or used[one.stop]:
        return
    stop, low = one.stop, scan.low
    dash = low[stop] in DASHES and scan.glued(stop) and scan.glued(stop + 1)
    to = low[stop] in _TO.get(scan.language, _TO["en"]) or _between(scan, one)
    of_whole = _ratio_joint(scan, stop) or _ratio_behind_noun(scan, one)
    either = low[stop] == "or" and not one.digits and scan.language == "en"
    if not (dash or to or of_whole or either):
        return
    signed = one.first > 0 and scan.words[one.first - 1] in SIGNS and scan.words[stop + 1] in SIGNS
    other = _second(scan, of_whole or stop + 1 + signed, used)
    if other is None:
        return
    if to and (signed or _tells_change(scan, one)):  # two figures, each with its sign or of its time
        _share_scale(one, other)
        return
    if of_whole:
        if _is_ratio(scan, one, other, loosely=low[stop] == "out"):
            one.high, one.stop, one.mark = other.value, other.stop, "ratio"
        return
    _share_scale(one, other)
    if either and other.value == 100 * (one.value + 1):
        one.value *= 100  # two or three hundred
    if either and not _is_next(one, other):
        return
    if one.value < other.value:
        if dash or (one.digits == other.digits and one.scaled == other.scaled):
            one.high, one.stop, one.mark, one.suffix = other.value, other.stop, "range", other.suffix
    elif one.value < 1000 and not one.scaled and float(one.value).is_integer():
        one.high, one.stop, one.mark = other.value, other.stop, "score"


def _is_next(one: Quantity, other: Quantity) -> bool:
    """Whether two numbers joined by "or" are one said loosely: five or six, two or three hundred."""
    return not other.digits and other.value - one.value in (1, 10, 100, 1000) and one.value >= 2


def _ratio_behind_noun(scan: Scan, one: Quantity) -> int:
    """The place of the whole in "one vote in six", "two children in three", 0 where there is none."""
    low, at = scan.low, one.stop
    if scan.language != "en" or not 1 <= one.value <= 9 or at + 2 >= len(scan) or low[at + 1] != "in":
        return 0
    if not low[at][0].isalpha() or low[at] in scan.function or low[at] in TIME_UNITS or low[at] == "-":
        return 0
    whole = numbers.small_words("en").get(low[at + 2], 0)
    after = low[at + 3] if at + 3 < len(scan) else ""
    if whole not in (10, 100) and one.value not in (1, 2, 3, 4, 9):
        return 0
    ends = not after[:1].isalpha() or (after in scan.function and after != "of") or after.endswith("s") is False
    return at + 2 if one.value < whole <= 100 and ends and after not in TIME_UNITS else 0


def _between(scan: Scan, one: Quantity) -> bool:
    """Whether the number is the lower end of "between 40 and 45"; a currency sign may stand before it."""
    at = one.first - 1
    if at >= 0 and scan.words[at] in SIGNS:
        at -= 1
    return scan.language == "en" and at >= 0 and scan.low[at] == "between" and scan.low[one.stop] == "and"


def _share_scale(one: Quantity, other: Quantity) -> None:
    """Lends the magnitude of the second number to the first: "$5 to $7 million" begins at five million."""
    lent = one.value * _scale_of(other)
    if other.scaled and not one.scaled and lent <= other.value:
        one.value, one.scaled = numbers.tidy(lent), True


def _tells_change(scan: Scan, one: Quantity) -> bool:
    """Whether "from 12 to 17" says that something rose or fell: then these are two numbers and no range."""
    at = one.first - 1
    if at > 0 and scan.words[at] in SIGNS:
        at -= 1
    if at < 0 or scan.low[at] not in _FROM:
        return False
    first, _ = scan.sentence(one.first)
    return not _CHANGES.isdisjoint(scan.low[max(first, one.first - 14) : one.first])


_FROM = frozenset("from von de desde".split())
_CHANGES = frozenset(
    "shrunk shrinks narrowed narrows tumbled climbs rose risen rise rises raised raising increased climbed jumped "
    "grew grown fell fallen dropped cut lowered reduced "
    "revised corrected changed expanded widened upgraded downgraded went up down moved shrank declined slipped soared "
    "gestiegen stieg erhöht gesenkt fiel subió pasó bajó aumentó elevó passé passe monté baissé".split()
)


def _second(scan: Scan, place: int, used: bytearray) -> Quantity | None:
    """The number behind the joint."""
    articles = ARTICLES.get(scan.language, ARTICLES["en"])
    if place >= len(scan) or used[place] or scan.low[place] in articles:
        return None
    if not scan.words[place][0].isdecimal():
        is_number = scan.low[place] in numbers.small_words(scan.language)
        return from_words(scan, place, articles) if is_number else None
    value = numbers.read_digits(scan.words[place], scan.language)
    if value is None:
        return None
    other = Quantity(place, place + 1, value, digits=True)
    glued_tail(scan, other)
    return None if other.mark == "ordinal" else other


def _is_ratio(scan: Scan, one: Quantity, other: Quantity, *, loosely: bool) -> bool:
    """Whether "one in five" gives a share, not five of something else: "two in three days", "nine in 41 games"."""
    whole = other.value
    if not 0 < one.value < whole <= 10_000 or whole != int(whole):
        return False
    after = scan.low[other.stop] if other.stop < len(scan) else ""
    return after not in TIME_UNITS and (
        one.value == 1
        or whole in (3, 4, 5, 10, 20, 100, 1000)
        or (one.digits != other.digits and (loosely or whole < 10))
    )


def _scale_of(other: Quantity) -> int:
    """The magnitude that a number written with one has."""
    return (
        other.scale if other.scale > 1 else next((one for one in (10**12, 10**9, 10**6, 1000) if other.value >= one), 1)
    )


def _ratio_joint(scan: Scan, place: int) -> int:
    """The place after "in", "out of", "-in-" or "von" between the two numbers of a ratio, 0 when there is none."""
    low, size = scan.low, len(scan)
    following = low[place + 1 : place + 3]
    if low[place] == "-" and following == ["in", "-"]:
        return place + 3
    if low[place] == "out" and following[:1] == ["of"]:
        return place + 2
    if low[place] != _IN.get(scan.language, "in") or place + 2 > size:
        return 0
    if following[:1] == ["every"] or following[:1] == ["cada"]:
        return place + 2
    return 0 if scan.language == "es" else place + 1


_IN = {"en": "in", "de": "von", "fr": "sur", "es": "de", "pt": "em", "it": "su"}
