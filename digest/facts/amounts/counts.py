"""How many of what: counts with their noun, or numbers that stand alone where their sentence calls for one."""

from digest.facts.amounts.alone import is_label, stands_alone
from digest.facts.amounts.contests import contest, magnitude, ordinal_minute
from digest.facts.amounts.left_over import is_left_over, loose_noun
from digest.facts.amounts.measures import is_symbol
from digest.facts.amounts.nouns import compound, noun_after, past_whole
from digest.facts.amounts.wholes import whole_told
from digest.facts.amounts.written import Quantity
from digest.facts.grammar import TIME_UNITS
from digest.facts.scan import Scan
from digest.facts.spans import Found


def count(scan: Scan, one: Quantity) -> Found | None:
    """How many of what the number counts, when it counts anything."""
    if one.mark == "ordinal":
        return ordinal_minute(scan, one)
    if one.mark == "ratio":
        return None
    special = magnitude(scan, one) or contest(scan, one)
    if special is not None:
        return special
    low, size, place = scan.low, len(scan), one.stop
    at = place + 1 if place < size and low[place] == "-" and scan.glued(place) else place
    measured = bool(one.suffix) and not one.scaled and is_symbol(scan, place)
    timed = at < size and low[at] in TIME_UNITS and (low[at] != "an" or scan.language == "fr")
    if (at < size and (timed or low[at].startswith("jährig"))) or (one.suffix and not one.scaled and not measured):
        return None
    before = low[one.first - 1] if one.first else ""
    if one.suffix == "g" and scan.words[place] == "G":
        return None  # 5G
    hyphened = at > place and scan.glued(at) and scan.low[at][0].isalpha()
    if hyphened and not compound(scan, place) and scan.language == "en" and low[at] not in ("plus", "odd"):
        return None  # five-star, four-party
    unit = compound(scan, place) or noun_after(scan, past_whole(scan, at))[0] or whole_told(scan, one)
    if not unit and not stands_alone(scan, one, before):
        if not is_left_over(scan, one, before):
            return None
        unit = loose_noun(scan, place)
    if one.value in (0, 1) and one.high is None and not one.scaled:
        return None
    if one.digits and is_label(scan, one, before):
        return None
    below = _is_below_zero(scan, one, unit)
    value: dict[str, object] = {"n": -one.value if below else one.value, "unit": unit}
    if one.high is not None and one.mark == "range":
        value["to"] = one.high
    return Found("count", one.first - below, one.stop, value)


def _is_below_zero(scan: Scan, one: Quantity, unit: str) -> bool:
    """Whether a temperature is one of frost: minus 14 degrees, -3°C."""
    if unit.split(" ")[0] not in ("degrees", "°C", "C", "°F", "F", "°", "grados", "degrés", "Grad") or not one.first:
        return False
    before = scan.low[one.first - 1]
    signed = before in ("-", "−", "–") and scan.glued(one.first) and not scan.glued(one.first - 1)
    return one.high is None and (before in ("minus", "menos", "moins") or signed)
