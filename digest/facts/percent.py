"""Percentages, percentage points, basis points, and shares in words: "a fifth", "one in three"."""

from digest.facts.quantities import Quantity
from digest.facts.scan import Scan
from digest.facts.spans import Found
from digest.text.numbers import Number, tidy

_SIGNS = frozenset("%٪‰")
_ONE_WORD = frozenset(
    "percent percents pct pc percentage percentages prozent procent porcentaje percento pourcent percentual".split()
)
# "per cent", "por ciento": the first word, then the second.
_TWO_WORDS = {
    "per": ("cent", "cents", "cento", "centum"), "pour": ("cent",), "por": ("ciento", "cento", "cien"), "v": ("h",),
    "p": ("c",),
}  # fmt: skip
_POINT_WORDS = frozenset({"point", "points", "prozentpunkt", "prozentpunkte", "prozentpunkten", "pp", "ppts", "ppt"})
_BASIS = frozenset({"bp", "bps", "basispunkt", "basispunkte", "basispunkten"})
_PLAIN = {
    "half": 50, "third": 100 / 3, "quarter": 25, "fifth": 20, "sixth": 100 / 6, "seventh": 100 / 7, "eighth": 12.5,
    "ninth": 100 / 9, "tenth": 10, "twentieth": 5, "hundredth": 1,
    "hälfte": 50, "drittel": 100 / 3, "viertel": 25, "fünftel": 20, "sechstel": 100 / 6, "achtel": 12.5, "zehntel": 10,
    "tercio": 100 / 3, "cuarto": 25, "quinto": 20, "sexto": 100 / 6, "décimo": 10, "mitad": 50,
    "moitié": 50, "tiers": 100 / 3, "quart": 25, "cinquième": 20, "sixième": 100 / 6, "dixième": 10,
    "terço": 100 / 3, "metade": 50, "terzo": 100 / 3, "metà": 50, "décima": 10,
}  # fmt: skip
_NOUNS = {"thirds": "third", "quarters": "quarter", "fifths": "fifth", "sixths": "sixth", "sevenths": "seventh",
          "eighths": "eighth", "ninths": "ninth", "tenths": "tenth", "tercios": "tercio", "cuartos": "cuarto",
          "quintos": "quinto", "quarts": "quart", "cinquièmes": "cinquième", "dixièmes": "dixième", "tiers": "tiers",
          "drittel": "drittel", "viertel": "viertel", "fünftel": "fünftel", "zehntel": "zehntel"}  # fmt: skip
_ARTICLES = frozenset({"a", "an", "one", "un", "une", "una", "ein", "eine", "einem", "einen", "um", "uma", "la", "die",
                       "der"})  # fmt: skip
# What may follow a share; before a noun of its own "a third" only counts in order.
_AFTER_SHARE = frozenset(
    "of de du des d der die das vom von to from in by at on over since will would have has had is are was were said "
    "say "
    "says and or but compared who that with lower higher more less fewer below above this last when as for gesunken "
    "gestiegen between than while were after before during do did can could may might weniger mehr".split()
)
_NOT_HALF = frozenset("second first other better final opening hour dozen brother sister way time mile".split())


def percent(scan: Scan, one: Quantity) -> Found | None:
    """The percentage that the number is, when a sign or word for it follows."""
    if one.mark == "ordinal":
        return None
    if one.mark == "ratio":
        return _ratio(scan, one)
    if one.mark == "score":
        return None
    stop, factor, points = _unit(scan, one.stop, one)
    if not stop:
        return None
    first = one.first
    negative = first > 0 and scan.words[first - 1] in "-−–" and scan.glued(first) and not scan.glued(first - 1)
    sign = -1 if negative else 1
    value: dict[str, object] = {"pct": tidy(sign * one.value * factor)}
    if one.high is not None:
        value["to"] = tidy(sign * one.high * factor)
    if points:
        value["unit"] = "points"
    return Found("percent", first, stop, value)


def _ratio(scan: Scan, one: Quantity) -> Found | None:
    """One in five, two out of three: a share, unless it gives the odds of something."""
    whole = one.high or 1
    after = scan.low[one.stop] if one.stop < len(scan) else ""
    if after in ("chance", "chances", "odds", "shot", "probability", "risk"):
        return Found("count", one.first, one.stop, {"n": one.value, "of": whole, "unit": after})
    return Found("percent", one.first, one.stop, {"pct": round(100 * one.value / whole, 2)})


def _unit(scan: Scan, place: int, one: Quantity) -> tuple[int, Number, bool]:
    """The place after the percent unit (0: none), its factor, and whether it means points."""
    low, size = scan.low, len(scan)
    if place >= size:
        return 0, 1, False
    if low[place] == "-" and scan.glued(place) and place + 1 < size and not scan.is_break(place + 1):
        place += 1
    word = low[place]
    if word in _SIGNS:
        stop, points = _points(scan, place + 1)
        return stop, (0.1 if word == "‰" else 1), points
    if word in _ONE_WORD or (word == "percent" or word.startswith("prozentpunkt")):
        stop, points = _points(scan, place + 1)
        return stop, 1, points or word.startswith("prozentpunkt")
    if word in _TWO_WORDS and place + 1 < size and low[place + 1] in _TWO_WORDS[word] and len(word) > 1:
        stop, points = _points(scan, place + 2)
        return stop, 1, points
    if word in ("basis", "puntos", "points", "pontos", "punti") and place + 1 < size:
        following = low[place + 1]
        if following in ("point", "points", "básicos", "base") or low[place + 1 : place + 3] == ["de", "base"]:
            return place + (3 if following == "de" else 2), 0.01, True
        if following in ("porcentuales", "percentuais", "percentuali"):
            return place + 2, 1, True
        if low[place + 1 : place + 3] == ["de", "pourcentage"]:
            return place + 3, 1, True
    if word in _BASIS:
        return place + 1, 0.01, True
    if word in ("pp", "ppts", "ppt", "prozentpunkte"):
        return place + 1, 1, True
    return 0, 1, False


def _points(scan: Scan, place: int) -> tuple[int, bool]:
    low = scan.low
    at = place + 1 if place + 1 < len(scan) and low[place] == "-" else place
    if at < len(scan) and low[at] in _POINT_WORDS and not scan.is_break(at):
        return at + 1, True
    return place, False


def share(scan: Scan, place: int) -> Found | None:
    """A share in words that begins at token `place`: a third, two-thirds, half of, einen Viertelprozentpunkt."""
    low, size = scan.low, len(scan)
    word = low[place]
    if word in _WRITTEN_POINTS or word.startswith("viertelprozent"):
        return Found("percent", place, place + 1, {"pct": _WRITTEN_POINTS.get(word, 0.25), "unit": "points"})
    if word == "half":
        return _half(scan, place)
    if word in _ARTICLES and place + 1 < size:
        part = _PLAIN.get(low[place + 1])
        if part is None or low[place + 1] == "half":
            return None
        return _whole_share(scan, place, place + 2, part)
    return None


_WRITTEN_POINTS = {"viertelprozentpunkt": 0.25, "halbprozentpunkt": 0.5}


def _half(scan: Scan, place: int) -> Found | None:
    low, size = scan.low, len(scan)
    following = low[place + 1] if place + 1 < size else ""
    before = low[place - 1] if place else ""
    first = place - 1 if before in ("a", "one") else place
    of_percent = _whole_share(scan, first, place + 1, 50)
    if (of_percent and of_percent.value.get("unit") == "points") or (of_percent and of_percent.value["pct"] == 0.5):
        return of_percent
    if (
        before in _NOT_HALF
        or before == "-"
        or following in _NOT_HALF
        or following == "-"
        or (before in ("a", "the") and following != "of")
    ):
        return None
    if following in ("of", "the", "their", "its", "his", "all", "those", "our", "were", "are", "said", "have"):
        return Found("percent", place, place + 1, {"pct": 50})
    return None


def _whole_share(scan: Scan, first: int, stop: int, part: float) -> Found | None:
    """A share with what follows it: "a quarter of a percentage point" is 0.25 points, "a third man" is none."""
    low, _size = scan.low, len(scan)
    tail = low[stop : stop + 5]
    if tail[:1] == ["of"] or tail[:1] in (["a"], ["-"]):
        at = 1 if tail[0] in ("of", "-") else 0
        if tail[at : at + 1] in (["a"], ["one"], ["1"]):
            at += 1
        if tail[at : at + 1] in (["percentage"], ["percent"], ["per"]):
            stop, _factor, points = _unit(scan, stop + at, Quantity(first, stop, 1))
            return Found("percent", first, stop, {"pct": tidy(part / 100), **({"unit": "points"} if points else {})})
    if part == 50 and low[stop - 1] == "half":
        return None
    follows = tail[0] if tail else ""
    if low[stop - 1] == "second" or (follows and follows[0].isalnum() and follows not in _AFTER_SHARE):
        return None
    before = low[first - 1] if first else ""
    if before in ("the", "for") and low[first] != "one":
        return None
    return Found("percent", first, stop, {"pct": round(part, 2)})


def parts(scan: Scan, one: Quantity) -> Found | None:
    """A number of parts, two-thirds or three quarters, that the quantity begins."""
    low, place = scan.low, one.stop
    if place < len(scan) and low[place] == "-" and scan.glued(place):
        place += 1
    if place >= len(scan) or low[place] not in _NOUNS or one.value >= 100 or one.mark:
        return None
    part = _PLAIN[_NOUNS[low[place]]] * one.value
    if part > 100:
        return None
    return Found("percent", one.first, place + 1, {"pct": round(part, 2)})
