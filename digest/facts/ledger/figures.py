"""What a normalised value measures: its number and dimension, and when two values are one written differently.

Lengths, areas, volumes, weights and times are compared in one unit each, so that 7 miles and 11 km can be one fact.
"""

import math
from collections.abc import Mapping
from typing import Any

from digest.model import FactKind, Value

NUMERIC = frozenset({"money", "percent", "count", "casualties", "duration"})
# The last word of the unit of an age: years old, months old.
AGE = "old"
NAMES = frozenset({"person", "org", "place"})

_SCALES: dict[str, tuple[tuple[float, str], ...]] = {
    "metres": (
        (1.0, "m metre metres meter meters metern metro metros mètre mètres"),
        (1000.0, "km kilometre kilometres kilometer kilometers kilómetro kilómetros kilomètre kilomètres kilometern"),
        (1609.344, "mile miles mi millas meilen milles"),
        (0.3048, "foot feet ft pies fuß pieds"),
        (0.01, "cm centimetre centimetres centimeter centimeters centímetros centimètres zentimeter"),
        (0.001, "mm millimetre millimetres millimeter millimeters"),
        (0.9144, "yard yards yd yds yardas"),
        # Speeds are lengths by the hour, which their slots tell.
        (1000.0, "km/h kmh kph"),
        (1609.344, "mph"),
        (1852.0, "knot knots kn"),
    ),
    "watts": (
        (1e3, "kw kilowatt kilowatts"),
        (1e6, "mw megawatt megawatts"),
        (1e9, "gw gigawatt gigawatts"),
    ),
    "watt hours": (
        (1e3, "kwh kilowattstunden"),
        (1e6, "mwh megawattstunden"),
        (1e9, "gwh gigawattstunden"),
        (1e12, "twh terawattstunden"),
    ),
    "barrels per day": ((1.0, "b/d bpd"), (1e3, "kb/d"), (1e6, "mb/d")),
    "degrees": ((1.0, "degree degrees °c ° c grad grados degrés"),),
    "kilograms": (
        (1.0, "kg kilo kilos kilogram kilograms kilogramme kilogrammes kilogramos kilogramm"),
        (1000.0, "tonne tonnes t ton tons tonelada toneladas tonnen"),
        (0.45359, "lb lbs"),
        (6.35029, "stone"),
        (0.001, "g gram grams gramme grammes gramos gramm"),
        (1e6, "kt"),
    ),
    "litres": (
        (1.0, "l litre litres liter liters litro litros"),
        (3.7854, "gallon gallons galones"),
        (158.987, "barrel barrels barriles barils"),
    ),
    "square metres": (
        (10_000.0, "hectare hectares ha hectárea hectáreas hektar"),
        (4046.86, "acre acres"),
        (1_000_000.0, "km² sqkm"),
    ),
    "seconds": (
        (1.0, "second seconds segundo segundos sekunde sekunden seconde secondes"),
        (60.0, "minute minutes min minuto minutos minuten"),
        (3600.0, "hour hours hora horas stunde stunden heure heures"),
        (86_400.0, "day days día días tag tage tagen jour jours"),
        (1_209_600.0, "fortnight fortnights"),
        (604_800.0, "week weeks semana semanas woche wochen semaine semaines"),
        (2_629_800.0, "month months mes meses monat monate monaten mois"),
        (31_557_600.0, "year years año años jahr jahre jahren an ans année années"),
        (315_576_000.0, "decade decades década décadas jahrzehnt jahrzehnte jahrzehnten décennie décennies"),
    ),
}
_UNIT: dict[str, tuple[str, float]] = {
    word: (scale, factor)
    for scale, parts in _SCALES.items()
    for factor, spellings in parts
    for word in spellings.split()
}
_NUMBER_KEYS = ("amount", "pct", "n", "deaths", "injured", "missing")
# "Half", "a third" and "a dozen" are rough by nature: people say them of 48 % and of 32 %.
_ROUGH_SHARES = (50.0, 100 / 3, 25.0, 20.0, 200 / 3, 75.0)


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


def is_scale(word: str) -> bool:
    """Whether a unit's word measures ("tonnes", "minutes") and does not say what of."""
    return word in _UNIT


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
        if word in _UNIT:
            scale, factor = _UNIT[word]
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
        return 0.89 <= ratio < 1
    if any(cue in word for cue in ("more than", "over", "above", "exceed", "más de", "mehr als", "über", "plus de")):
        return 1 < ratio <= 1.1
    shown = digits(rough)
    step = 10.0 ** (math.floor(math.log10(abs(rough))) - shown + 1)
    near = abs(exact - rough) <= step / 2 and abs(ratio - 1) <= 0.05
    return (near and digits(exact) > shown) or (bool(word) and abs(ratio - 1) <= 0.04)


def could_be_rounded(a: float, b: float) -> bool:
    """Whether of two large numbers the rounder may stand for the other ("$1 trillion" for $1.2 trillion)."""
    rough, exact = (a, b) if digits(a) < digits(b) else (b, a)
    if min(abs(a), abs(b)) < 1000 or digits(a) == digits(b):
        return False
    step = 10.0 ** (math.floor(math.log10(abs(rough))) - digits(rough) + 1)
    return abs(exact - rough) <= step / 2 and max(a / b, b / a) <= 1.1


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
