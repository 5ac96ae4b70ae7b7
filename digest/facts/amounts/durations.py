"""Spans of time: 72 hours, a 30-minute walk, two and a half years, half an hour, a decade."""

from digest.facts.amounts.written import Quantity
from digest.facts.grammar import TIME_UNITS
from digest.facts.scan import Scan
from digest.facts.spans import Found
from digest.text.numbers import FRACTION_SIGNS, Number, read_digits, read_words, tidy

_AGE = frozenset({"old", "olds"})
_OLDEST = 115  # nobody is older: "3,200 years old" is how long a thing has lasted
_DURATION_BEFORE = frozenset(
    "for over in within almost nearly about than after lasting last lasted past next under half another full entire "
    "whole "
    "least every took takes during around by".split()
)


def clocked(scan: Scan, one: Quantity) -> Found | None:
    """The time that somebody took, as a clock shows it: 2:05:41, 30:14.66, 47.8s."""
    low, words, stop = scan.low, scan.words, one.stop
    if not one.digits or one.mark or one.scaled or (one.value != one.value // 1 and one.suffix != "s"):
        return None
    if one.suffix == "s":
        return None if one.value == one.value // 1 else Found("duration", one.first, stop + 1, _seconds(one.value))
    parts = [low[one.first]]
    while len(parts) < 3 and words[stop : stop + 1] == [":"] and scan.glued(stop) and scan.glued(stop + 1):
        if not words[stop + 1 : stop + 2] or not words[stop + 1][0].isdecimal():
            break
        parts.append(low[stop + 1])
        stop += 2
    if len(parts) < 2 or (len(parts) == 2 and "." not in parts[1]) or not all(part.isdecimal() for part in parts[:-1]):
        return None
    last = read_digits(parts[-1])
    if last is None or last >= 60 or any(len(part) > 3 for part in parts[:-1]):
        return None
    total: Number = 0
    for part in parts[:-1]:
        total = total * 60 + int(part)
    return Found("duration", one.first, stop, _seconds(total * 60 + last))


def _seconds(many: Number) -> dict[str, object]:
    return {"n": tidy(many), "unit": "seconds"}


def duration(scan: Scan, one: Quantity) -> Found | None:
    """The span of time that the number measures: 72 hours, 30-minute, two and a half years."""
    if one.mark not in ("", "range") or (one.suffix and not one.scaled and one.suffix not in TIME_UNITS):
        return None
    low, size = scan.low, len(scan)
    part, place = _before_unit(scan, one.stop)
    unit = TIME_UNITS.get(low[place]) if place < size and not scan.is_break(place) else None
    if unit is None or (scan.words[place].isupper() and len(low[place]) < 3):
        return None
    if low[place] == "an" and scan.language != "fr":
        return None  # "gibt die Zahl mit 240 an"
    half, stop = _and_a_half(scan, place + 1)
    value = one.value + part + half
    after = low[stop] if stop < size else ""
    if after == "-" and stop + 1 < size:
        after = low[stop + 1]
    once = low[one.first] == "one" and unit == "days" and (not one.first or low[one.first - 1] not in _DURATION_BEFORE)
    if (after in _AGE and value <= _OLDEST) or once:
        return None
    found: dict[str, object] = {"n": tidy(value), "unit": unit}
    if one.high is not None:
        found["to"] = one.high
        return Found("duration", one.first, stop, found)
    return _with_rest(scan, Found("duration", one.first, stop, found))


def _before_unit(scan: Scan, place: int) -> tuple[float, int]:
    """The fraction sign behind a number, and the place of its unit past "-", "-odd" or a word like "full"."""
    low, size, part = scan.low, len(scan), 0.0
    if place < size and low[place] in FRACTION_SIGNS:
        part, place = FRACTION_SIGNS[low[place]], place + 1
    if place < size and low[place] in ("-", "‑", "–") and scan.glued(place):
        place += 1
    if place < size and low[place] in ("plus", "odd") and low[place - 1] == "-":
        place += 1
    return part, place + (place < size and low[place] in _BEFORE_UNIT)


_BEFORE_UNIT = frozenset("full more additional consecutive straight long working business whole".split())


def _and_a_half(scan: Scan, stop: int) -> tuple[float, int]:
    """What "and a half", "et demi" or "y media" behind a unit adds to its number, and the place after it."""
    low = scan.low
    if low[stop : stop + 3] == ["and", "a", "half"]:
        return 0.5, stop + 3
    halved = low[stop : stop + 1] in (["et"], ["y"]) and low[stop + 1 : stop + 2] in _HALVES
    if low[stop : stop + 1] in (["et"], ["y"]) and low[stop + 1 : stop + 2] in _QUARTERS:
        return 0.25, stop + 2
    return (0.5, stop + 2) if halved else (0.0, stop)


_HALVES = (["demi"], ["demie"], ["medio"], ["media"])
_QUARTERS = (["quart"], ["cuarto"])


# How many of the smaller unit make one of the larger.
_PARTS = {("years", "months"): 12, ("hours", "minutes"): 60, ("minutes", "seconds"): 60, ("days", "hours"): 24,
          ("weeks", "days"): 7}  # fmt: skip


def _with_rest(scan: Scan, found: Found) -> Found:
    """Takes in the smaller units behind a larger one: four years and six months, 4 min 20 s, two hours, nine minutes
    and 41 seconds."""
    low, size, at = scan.low, len(scan), found.stop
    at += at < size and low[at] == ","
    at += at < size and low[at] in ("and", "y", "et", "und")
    if at + 1 >= size or scan.is_break(at):
        return found
    if low[at][0].isdecimal():
        read: tuple[Number, int] | None = (int(low[at]), at + 1) if low[at].isdecimal() and len(low[at]) < 3 else None
    else:
        read = read_words(low, at, scan.language)
    rest, at = read if read else (0, at)
    unit = (_SHORT.get(low[at]) or TIME_UNITS.get(low[at], "")) if at < size else ""
    many = _PARTS.get((str(found.value["unit"]), unit))
    if not rest or many is None or rest >= many:
        return found
    found.value = {"n": tidy(found.value["n"] * many + rest), "unit": unit}
    found.stop = at + 1
    return _with_rest(scan, found)


_SHORT = {"m": "minutes", "s": "seconds"}


_STARTS = frozenset(
    "half a an un una une ein eine einem einen einer one three trois media demi quart halbe halben viertelstunde "
    "dreiviertelstunde".split()
)


def worded_duration(scan: Scan, place: int) -> Found | None:
    """Half an hour, a decade, an hour and a half: a span of time that begins with an article."""
    low = scan.low
    word = low[place]
    if word not in _STARTS:
        return None
    size = len(scan)
    if word == "half" and place + 2 < size and low[place + 1] in ("a", "an") and low[place + 2] in TIME_UNITS:
        first = place
        return Found("duration", first, place + 3, {"n": 0.5, "unit": TIME_UNITS[low[place + 2]]})
    quarters = quarters_of(scan, place) or _part_of_hour(scan, place)
    if quarters is not None:
        return quarters
    if word in ("a", "an", "un", "una", "une", "ein", "eine", "einem", "einen", "einer") and place + 1 < size:
        at, n = place + 1, 1.0
        if low[at] == "half" and at + 1 < size:
            at, n = at + 1, 0.5
            if low[at] == "-" and at + 1 < size:
                at += 1
        if low[at] in ("couple",) and low[at + 1 : at + 2] == ["of"] and at + 2 < size:
            at, n = at + 2, 2.0
        unit = TIME_UNITS.get(low[at]) if at < size else None
        if unit is None or low[at] in ("second", "an", "min", "h"):
            return None
        stop = at + 1
        half, stop = _and_a_half(scan, stop)
        n += half
        before = low[place - 1] if place else ""
        after = low[stop] if stop < size else ""
        led = before in _DURATION_BEFORE or (unit in _LONE_UNITS and before not in ("once", "twice", "times"))
        if (n == 1 and not led) or after in ("ago", "-", "earlier", "later", "before", "after"):
            return None
        return Found("duration", place, stop, {"n": tidy(n), "unit": unit})
    return None


def _part_of_hour(scan: Scan, place: int) -> Found | None:
    """Media hora, una demi-heure, un quart d'heure, eine halbe Stunde, eine Viertelstunde."""
    low, size = scan.low, len(scan)
    at = place + (low[place] in ("una", "une", "un", "eine", "einer", "trois"))
    many = _HOUR_PARTS.get(low[at], 0.0) if at < size else 0.0
    if low[at : at + 1] == ["quart"]:
        if low[at + 1 : at + 2] != ["d"] or low[at + 3 : at + 4] != ["heure"]:
            return None
        stop = at + 4
    elif low[at : at + 1] == ["quarts"] and low[place] == "trois" and low[at + 3 : at + 4] == ["heure"]:
        many, stop = 0.75, at + 4
    elif many and low[at].endswith("stunde"):
        stop = at + 1
    elif many and low[at + 1 + (low[at + 1 : at + 2] == ["-"]) :][:1] in (["hora"], ["heure"], ["stunde"]):
        stop = at + 2 + (low[at + 1] == "-")
    else:
        return None
    return Found("duration", place, stop, {"n": many, "unit": "hours"}) if many else None


_HOUR_PARTS = {
    "media": 0.5, "demi": 0.5, "quart": 0.25, "halbe": 0.5, "halben": 0.5, "viertelstunde": 0.25,
    "dreiviertelstunde": 0.75,
}  # fmt: skip
# Units that are seldom a rate: "a fortnight" is a span of time even after "of" or "was".
_LONE_UNITS = frozenset({"fortnights", "decades", "centuries"})


def quarters_of(scan: Scan, place: int) -> Found | None:
    """A quarter of an hour, three quarters of an hour, three-quarters of a century."""
    low = scan.low
    many = {"a": 0.25, "one": 0.25, "three": 0.75}.get(low[place])
    at = place + 2 if low[place + 1 : place + 2] == ["-"] else place + 1
    if many is None or low[at : at + 1] not in (["quarter"], ["quarters"]):
        return None
    if low[at + 1 : at + 2] != ["of"] or low[at + 2 : at + 3] not in (["a"], ["an"]):
        return None
    unit = TIME_UNITS.get(low[at + 3]) if at + 3 < len(scan) else None
    return Found("duration", place, at + 4, {"n": many, "unit": unit}) if unit else None
