"""What a normalised value measures: its number and dimension, and when two values are one written differently.

Lengths, areas, volumes, weights and times are compared in one unit each, so that 7 miles and 11 km can be one fact.
"""

import math
from collections.abc import Mapping
from typing import Any

from digest.facts.measures import UNITS
from digest.model import FactKind, Value

NUMERIC = frozenset({"money", "percent", "count", "casualties", "duration"})
# The last word of the unit of an age: years old, months old.
AGE = "old"
NAMES = frozenset({"person", "org", "place"})

_NUMBER_KEYS = ("amount", "pct", "n", "deaths", "injured", "missing")
# "Half", "a third" and "a dozen" are rough by nature: people say them of 48 % and of 32 %.
_ROUGH_SHARES = (50.0, 100 / 3, 25.0, 20.0, 200 / 3, 75.0, 40.0, 60.0, 80.0, 10.0, 90.0)


def number(value: Value) -> float | None:
    """The one number of a value, in the unit it was written in; None for names, quotes and dates."""
    for key in _NUMBER_KEYS:
        found = value.get(key)
        if isinstance(found, (int, float)) and not isinstance(found, bool):
            return float(found)
    for found in value.values():
        if isinstance(found, (int, float)) and not isinstance(found, bool):
            return float(found)
    return None


def unit_words(value: Value) -> tuple[str, ...]:
    """The words of a value's unit, lower case."""
    return tuple(str(value.get("unit", "")).lower().split())


def measure(kind: FactKind, value: Value) -> tuple[str, float]:
    """Its dimension and what its number must be multiplied with to be comparable within it."""
    if kind == "money":
        return f"money {value.get('currency', '')}", 1.0
    if kind == "percent":
        return ("points" if "unit" in value and "point" in str(value["unit"]) else "percent"), 1.0
    if kind == "casualties":
        return next((str(key) for key in value if key != "unit"), "casualties"), 1.0
    if "against" in value or "away" in value:
        return "tally", 1.0
    words = unit_words(value)
    if words[-1:] == (AGE,):
        return "age", 1.0
    for place, word in enumerate(words):
        if word in UNITS:
            scale, factor = UNITS[word]
            if place and words[place - 1] in ("square", "cubic"):
                return f"{words[place - 1]} {scale}", factor**2
            return scale, factor
    return kind, 1.0


def digits(amount: float) -> int:
    """How many significant digits a number shows: 580 has two, 61,204 five."""
    return len(f"{amount:.6g}".split("e")[0].replace(".", "").replace("-", "").strip("0")) or 1


def weight(amount: float) -> int:
    """How much it says that two articles write the same number: 1 for "three", 3 for 820, 4 for 310,000."""
    shown = digits(amount)
    size = abs(amount)
    return shown + (size >= 1000 or (size >= 100 and shown > 1)) + (size >= 10_000 and shown == 2)


def is_rounding(rough: float, exact: float, qualifier: str = "") -> bool:
    """Whether `rough` is `exact` as one says it in fewer digits, with the uncertainty word before it ("nearly")."""
    if rough == exact:
        return True
    if rough * exact <= 0:
        return False
    ratio = exact / rough
    word = qualifier.lower()
    if any(cue in word for cue in ("almost", "nearly", "close", "just under", "casi", "fast", "knapp", "presque")):
        return 0.88 <= ratio < 1
    if any(cue in word for cue in ("more than", "over", "above", "exceed", "más de", "mehr als", "über", "plus de")):
        return 1 < ratio <= 1.1
    shown = digits(rough)
    step = 10.0 ** (math.floor(math.log10(abs(rough))) - shown + 1)
    near = abs(exact - rough) <= step / 2 and abs(ratio - 1) <= 0.05
    return (near and digits(exact) > shown) or (bool(word) and abs(ratio - 1) <= 0.04)


def could_be_rounded(a: float, b: float) -> bool:
    """Whether of two larger numbers the rounder may stand for the other: "$1 trillion" for 1.2, 110 for 112."""
    rough, exact = (a, b) if digits(a) < digits(b) else (b, a)
    if min(abs(a), abs(b)) < 100 or digits(a) == digits(b):
        return False
    step = 10.0 ** (math.floor(math.log10(abs(rough))) - digits(rough) + 1)
    most = 1.1 if min(abs(a), abs(b)) >= 1000 else 1.025
    return abs(exact - rough) <= step / 2 and max(a / b, b / a) <= most


def is_rough_share(amount: float) -> bool:
    """Whether a percentage is one of those that are said as a fraction."""
    return any(abs(amount - share) < 0.01 for share in _ROUGH_SHARES)


def near(a: float, b: float, ratio: float) -> bool:
    """Whether two numbers are at most so many times each other."""
    low, high = sorted((abs(a), abs(b)))
    return high <= ratio * low


def same_number(a: float, b: float) -> bool:
    """Equal up to what floating-point arithmetic loses."""
    return math.isclose(a, b, rel_tol=1e-6)


def same_rest(a: Mapping[str, Any], b: Mapping[str, Any]) -> bool:
    """Whether the second number of a vote or score agrees (7 to 2)."""
    return all(a.get(key) == b.get(key) for key in ("against", "away"))
