"""Percentages, percentage points and basis points: a number with a sign or word for it behind it."""

from digest.facts.amounts.written import Quantity
from digest.facts.scan import Scan
from digest.facts.spans import Found
from digest.text.numbers import Number, tidy

_PERCENT = frozenset(
    "% ٪ percent percents pct pc percentage percentages prozent procent porcentaje percento pourcent percentual".split()
)
# "per cent", "por ciento": the first word, then the second.
_PER_CENT = {
    "per": ("cent", "cents", "cento", "centum"), "pour": ("cent",), "por": ("ciento", "cento", "cien"),
}  # fmt: skip
_POINTS = frozenset("point points pp ppt ppts prozentpunkt prozentpunkte prozentpunkten".split())
# Phrases that stand for points by themselves, each with what one of them is worth.
_POINT_PHRASES: dict[tuple[str, ...], Number] = {
    ("basis", "point"): 0.01, ("basis", "points"): 0.01, ("bp",): 0.01, ("bps",): 0.01, ("basispunkt",): 0.01,
    ("basispunkte",): 0.01, ("basispunkten",): 0.01, ("puntos", "básicos"): 0.01, ("points", "de", "base"): 0.01,
    ("point", "de", "base"): 0.01, ("pontos", "base"): 0.01, ("punti", "base"): 0.01, ("pp",): 1, ("ppt",): 1,
    ("ppts",): 1, ("prozentpunkt",): 1, ("prozentpunkte",): 1, ("prozentpunkten",): 1, ("punto", "porcentual"): 1,
    ("puntos", "porcentuales"): 1, ("pontos", "percentuais"): 1, ("ponto", "percentual"): 1,
    ("punti", "percentuali"): 1, ("punto", "percentuale"): 1, ("points", "de", "pourcentage"): 1,
    ("point", "de", "pourcentage"): 1,
}  # fmt: skip
_POINT_STARTS = frozenset(phrase[0] for phrase in _POINT_PHRASES)


def percent(scan: Scan, one: Quantity) -> Found | None:
    """The percentage that the number is, when a sign or word for it follows."""
    if one.mark not in ("", "range"):
        return None
    stop, factor, points = percent_unit(scan, one.stop)
    if not stop:
        stop = _points_to_percent(scan, one.stop)
        factor, points = 1, True
    if not stop and scan.low[one.stop : one.stop + 1] in (["punkt"], ["punkte"]) and scan.language == "de":
        begin, end = scan.sentence(one.first)
        stop = (
            one.stop + 1
            if {"prozent", "%"} & set(scan.low[max(begin, one.first - 20) : min(end, one.stop + 20)])
            else 0
        )
    if not stop:
        return None
    first = one.first
    negative = first > 0 and scan.words[first - 1] in "-−–" and scan.glued(first) and not scan.glued(first - 1)
    negative = negative or (first > 0 and scan.low[first - 1] in ("minus", "negative"))
    negative = negative and scan.low[max(first - 3, 0) : first - 1] != ["plus", "or"]
    sign = -1 if negative else 1
    value: dict[str, object] = {"pct": tidy(sign * one.value * factor)}
    if one.high is not None:
        value["to"] = tidy(sign * one.high * factor)
    if points:
        value["unit"] = "points"
    return Found("percent", first - negative, stop, value)


def _points_to_percent(scan: Scan, place: int) -> int:
    """The place after "points" where a percentage follows, so that they are its points: "2.5 points to 31 percent"."""
    low = scan.low
    if low[place : place + 1] not in (["point"], ["points"]) or low[place + 1 : place + 2] not in (["to"], ["at"]):
        return 0
    at = place + 3
    return place + 1 if at < len(scan) and low[at - 1][0].isdecimal() and percent_unit(scan, at)[0] else 0


def percent_unit(scan: Scan, place: int) -> tuple[int, Number, bool]:
    """The place after a sign or word for percent at `place` (0: none), its factor, and whether it means points."""
    low, size = scan.low, len(scan)
    if place + 1 < size and low[place] == "-" and scan.glued(place) and not scan.is_break(place + 1):
        place += 1
    if place >= size:
        return 0, 1, False
    word = low[place]
    if word in _PERCENT:
        return _with_points(scan, place + 1, 1)
    if word == "‰":
        return _with_points(scan, place + 1, 0.1)
    if word == "per" and low[place + 1 : place + 3] == ["-", "cent"]:
        return _with_points(scan, place + 3, 1)
    if word in _PER_CENT and place + 1 < size and low[place + 1] in _PER_CENT[word]:
        return _with_points(scan, place + 2, 1)
    if word in _POINT_STARTS:
        for length in (1, 2, 3):
            factor = _POINT_PHRASES.get(tuple(low[place : place + length]))
            if factor is not None:
                return place + length, factor, True
    return 0, 1, False


def _with_points(scan: Scan, place: int, factor: Number) -> tuple[int, Number, bool]:
    """Takes in "point(s)" after a word for percent."""
    at = place + 1 if place + 1 < len(scan) and scan.low[place] == "-" else place
    if at < len(scan) and scan.low[at] in _POINTS:
        return at + 1, factor, True
    return place, factor, False
