"""Whether letters glued to digits are a unit or a magnitude: a 150m tower, £150m; 4.5mm, 1,200t."""

from digest.facts.amounts.currencies import CODES, PREFIXES, SIGNS
from digest.facts.scan import Scan
from digest.text.numbers import Number

ALSO_UNITS = frozenset({"m", "mm", "t"})
_SIGNS = frozenset(SIGNS) | {"¢"}
# Words behind "400m" that make it metres rather than millions.
_BEHIND_METRES = frozenset(
    "from away off high tall long wide deep below above up down north south east west race final hurdles relay "
    "freestyle "
    "butterfly backstroke breaststroke underwater offshore inland apart sprint".split()
)
# Before a number, these make its "m" metres.
_MEASURED = frozenset(
    "depth height length width altitude distance radius diameter elevation stands tall wide plunged swam within".split()
)
# What is so many metres high, long or deep.
_BUILT = frozenset(
    "level tower wall mast tunnel crane cliff pool track stretch drop dive fall hole trench pipe tube fence dam "
    "chimney statue ship yacht vessel boat wave waves radius zone cordon altitude peak mountain hill shaft ledge "
    "lane".split()
)
_RACES = frozenset({50, 60, 100, 110, 200, 400, 800})


def is_unit(scan: Scan, first: int, value: Number, place: int) -> bool:
    """Whether letters glued to digits are a unit, not a magnitude: 10,000m, 4.5mm, 1,200t, 150m tall."""
    if _signed(scan, first):
        return False
    after = scan.words[place + 1] if place + 1 < len(scan) else ""
    if after in _SIGNS or after in CODES or after.lower() in ("euro", "euros", "dollars", "pounds", "yen"):
        return False
    if scan.low[place] != "m":
        return True
    if after == "from" and place + 2 < len(scan) and scan.words[place + 2] in _SIGNS:
        return False  # down to 38m from £45m
    if after.lower() in _BEHIND_METRES or value >= 1000:
        return True
    if after.lower() in _BUILT:
        return True
    if value in _RACES and first and scan.low[first - 1] in ("the", "x"):
        return True
    return not _MEASURED.isdisjoint(scan.low[max(first - 3, 0) : first]) and not (
        after[:1].isalpha() and after.lower() not in scan.function
    )


def _signed(scan: Scan, first: int) -> bool:
    """Whether a currency stands right before the number."""
    return first > 0 and (
        scan.words[first - 1] in _SIGNS or scan.words[first - 1] in CODES or scan.low[first - 1] in PREFIXES
    )
