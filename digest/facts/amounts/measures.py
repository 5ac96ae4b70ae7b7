"""Units of measure behind a number, as symbols or words: 1.2 GW, 180 kb/d, 45,000 sq m, 110 miles per hour, 30°C."""

from digest.facts.scan import Scan

_PREFIXED = [f"{prefix}{unit}" for unit in ("W", "Wh", "Hz", "V", "B", "bps", "t", "Pa") for prefix in "kMGTP"]
# Symbols as they are written; what is one letter long counts only glued to digits, or in `_APART`.
SYMBOLS = frozenset(
    "km cm mm nm m kg g mg t l ml cl hl ha ft yd yds mi lb lbs oz kph mph kmh kt Mt Gt bcm mcm tcm boe bpd ppm ppb TEU "
    "dwt hp bhp rpm dB hPa psi kcal kJ MJ GJ Ah mAh sqm sqft km² m² m³ km³ ft² CO2e mSv µg MWp kWp kn nmi Wh Hz "
    "kWh C F V W K kb mb".split()
) | frozenset(_PREFIXED)  # fmt: skip
_APART = frozenset({"t", "m", "g", "l"})
_CAPITAL_ONLY = frozenset({"C", "F", "K", "V", "W"})
_LOWER = frozenset(symbol.lower() for symbol in SYMBOLS if symbol not in _CAPITAL_ONLY)
_SQUARED = frozenset("sq square cubic cu nautical".split())
_WORDS = frozenset(
    "stone kilo foot inch metre meter mile kilometre kilometer acre hectare tonne ton pound gram gramme kilogram "
    "kilogramme litre liter gallon barrel yard degree megawatt gigawatt kilowatt knot".split()
)
_RATES = frozenset("h hr hour s sec second d day min minute l litre ml kg g t tonne dl year yr km mile ha".split())
_DEGREES = frozenset({"°", "º", "degrees", "degree"})


def is_symbol(scan: Scan, place: int) -> bool:
    """Whether the token at `place` is the symbol of a unit, written as symbols are: "GW", not "Gw" or a lone "C"."""
    if place >= len(scan):
        return False
    word = scan.words[place]
    if word in SYMBOLS:
        return len(word) > 1 or word in _APART or scan.glued(place) or (word in ("C", "F") and _is_weather(scan, place))
    return word.lower() in _LOWER and len(word) > 1 and (word.isupper() or word.islower())


def _is_weather(scan: Scan, place: int) -> bool:
    """Whether the sentence around `place` speaks of warmth, so that a C or F apart from its number is a degree."""
    first, stop = scan.sentence(place)
    after = scan.words[place + 1] if place + 1 < len(scan) else ""
    return not after[:1].isalnum() and not _WARMTH.isdisjoint(scan.low[max(first, place - 20) : min(stop, place + 12)])


_WARMTH = frozenset("temperature temperatures heat heatwave cold degrees highs lows warm hot frost weather".split())


def measure_after(scan: Scan, place: int) -> tuple[str, int]:
    """The unit of measure that begins at `place` and the place after it; empty when none stands there."""
    low, size = scan.low, len(scan)
    if place >= size or scan.is_break(place):
        return "", place
    at = place
    if low[at] in _DEGREES and low[at] in ("°", "º"):
        return ("°" + scan.words[at + 1], at + 2) if scan.words[at + 1 : at + 2] in (["C"], ["F"]) else ("°", at + 1)
    if low[at] in _SQUARED and at + 1 < size:
        stop = at + 2 if low[at + 1] == "." else at + 1
        word = low[stop] if stop < size else ""
        if word in _LOWER or word.removesuffix("s") in _WORDS or word in ("feet", "inches"):
            return scan.span(at, stop + 1), stop + 1
        return "", place
    if is_symbol(scan, at):
        return _with_rate(scan, at, at + 1)
    if low[at] == "b" and low[at + 1 : at + 3] == ["/", "d"]:
        return "b/d", at + 3
    if low[at].removesuffix("s") in _WORDS or low[at] in ("feet", "inches"):
        unit, stop = _with_rate(scan, at, at + 1)
        return (unit, stop) if stop > at + 1 or low[at] == "stone" else ("", place)
    return "", place


def _with_rate(scan: Scan, first: int, stop: int) -> tuple[str, int]:
    """Takes in what the unit is per: km/h, kb/d, mg/l, miles per hour, miles an hour."""
    low, size = scan.low, len(scan)
    if stop + 1 < size and low[stop] == "/" and scan.glued(stop) and scan.glued(stop + 1) and low[stop + 1] in _RATES:
        return scan.span(first, stop + 2), stop + 2
    if stop + 1 < size and low[stop] in ("per", "an") and low[stop + 1] in ("hour", "second", "minute"):
        return f"{scan.words[first]} per {low[stop + 1]}", stop + 2
    return scan.words[first], stop
