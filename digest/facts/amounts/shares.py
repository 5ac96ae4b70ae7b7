"""Shares in words: a third, two-thirds, half of, one in five, a quarter of a percentage point."""

from digest.facts.amounts.percent import percent_unit
from digest.facts.amounts.written import Quantity
from digest.facts.scan import Scan
from digest.facts.spans import Found
from digest.text.numbers import small_words, tidy

_PLAIN = {
    "half": 50, "third": 100 / 3, "quarter": 25, "fifth": 20, "sixth": 100 / 6, "seventh": 100 / 7, "eighth": 12.5,
    "ninth": 100 / 9, "tenth": 10, "twentieth": 5, "hundredth": 1,
    "hälfte": 50, "drittel": 100 / 3, "viertel": 25, "fünftel": 20, "sechstel": 100 / 6, "achtel": 12.5, "zehntel": 10,
    "tercio": 100 / 3, "cuarto": 25, "quinto": 20, "sexto": 100 / 6, "décimo": 10, "mitad": 50,
    "moitié": 50, "tiers": 100 / 3, "quart": 25, "cinquième": 20, "sixième": 100 / 6, "dixième": 10,
    "terço": 100 / 3, "metade": 50, "terzo": 100 / 3, "metà": 50, "décima": 10,
}  # fmt: skip
_MANY = {
    "thirds": "third", "quarters": "quarter", "fifths": "fifth", "sixths": "sixth", "sevenths": "seventh",
    "eighths": "eighth", "ninths": "ninth", "tenths": "tenth", "tercios": "tercio", "cuartos": "cuarto",
    "quintos": "quinto", "quarts": "quart", "cinquièmes": "cinquième", "dixièmes": "dixième", "tiers": "tiers",
    "drittel": "drittel", "viertel": "viertel", "fünftel": "fünftel", "zehntel": "zehntel", "terços": "terço",
}  # fmt: skip
_ARTICLES = frozenset("a an one un une una ein eine einem einen um uma la die der".split())
_PARTE = {"tercera": 100 / 3, "cuarta": 25, "quinta": 20, "sexta": 100 / 6, "octava": 12.5, "décima": 10}
# What may follow a share beside small words; before a noun of its own "a third" only counts in order.
_AFTER_SHARE = frozenset("lower higher less fewer said say says compared gesunken gestiegen weniger last".split())
_NOT_HALF = frozenset(
    "second first other better final opening hour dozen brother sister way time mile - past lower upper top bottom "
    "left right northern southern eastern western".split()
)
# Behind a share these make it a place on a way: "a third of the way through the tunnel".
_WAYS = frozenset("way road journey distance camino route chemin weg wegs".split())
_ON_END = frozenset("later earlier ago running straight".split())
_HALF_OF = frozenset("of the their its his all those our were are said have".split())
_CHANCES = frozenset("chance chances odds shot probability risk".split())
_HALVES = frozenset("half medio media demi meio meia mezzo mezza halbe halben halber".split())
_POINT_WORDS = {"viertelprozentpunkt": 0.25, "viertelprozentpunkte": 0.25, "dreiviertelprozentpunkt": 0.75}


def ratio(scan: Scan, one: Quantity) -> Found | None:
    """One in five, two out of three: a share, unless it gives the odds of something."""
    if one.mark != "ratio" or not one.high:
        return None
    after = scan.low[one.stop] if one.stop < len(scan) else ""
    if after in _CHANCES:
        return Found("count", one.first, one.stop, {"n": one.value, "of": one.high, "unit": after})
    return Found("percent", one.first, one.stop, {"pct": tidy(round(100 * one.value / one.high, 2))})


def parts(scan: Scan, one: Quantity) -> Found | None:
    """A number of parts that the quantity begins: two-thirds, three quarters, one-tenth."""
    low, place = scan.low, one.stop
    if place < len(scan) and low[place] == "-" and scan.glued(place):
        place += 1
    if place >= len(scan) or one.mark or one.value >= 100:
        return None
    word = low[place] if one.value == 1 and low[place] in _PLAIN else _MANY.get(low[place], "")
    part = _PLAIN.get(word, 0.0) * one.value
    if not 0 < part <= 100 or (one.value == 1 and place == one.stop and not _ends_share(scan, place + 1)):
        return None
    if _of_way(scan, place + 1) or (low[place] == "quarters" and _is_of_year(scan, one, place + 1)):
        return None
    points = _of_percent(scan, one.first, place + 1, part) or _of_point(scan, one.first, place + 1, part / 100)
    return points or Found("percent", one.first, place + 1, {"pct": round(part, 2)})


def share(scan: Scan, place: int) -> Found | None:
    """A share in words that begins at token `place`."""
    low, size = scan.low, len(scan)
    word = low[place]
    if word in _POINT_WORDS:
        return Found("percent", place, place + 1, {"pct": _POINT_WORDS[word], "unit": "points"})
    if word in _HALVES:
        return _half(scan, place)
    if word in _EVERY:
        return _every(scan, place)
    if word not in _ARTICLES or place + 1 >= size:
        return None
    if scan.language == "fr":
        found = _on_so_many(scan, place)
        if found is not None:
            return found
    part = _PLAIN.get(low[place + 1])
    if low[place + 2 : place + 3] == ["parte"] and low[place + 1] in _PARTE:
        return Found("percent", place, place + 3, {"pct": round(_PARTE[low[place + 1]], 2)})
    if part is None or low[place + 1] == "half" or _of_million(scan, place + 2) or _of_way(scan, place + 2):
        return None
    if scan.language not in ("en", "pt") and (word == "a" or (place and low[place - 1] in ("a", "à"))):
        return None  # "se quedó a mitad de camino"
    found = _of_percent(scan, place, place + 2, part) or _of_point(scan, place, place + 2, part / 100)
    if found is not None:
        return found
    if not _ends_share(scan, place + 2) or (place and low[place - 1] in ("the", "for") and word != "one"):
        return None
    return Found("percent", place, place + 2, {"pct": round(part, 2)})


def _on_so_many(scan: Scan, place: int) -> Found | None:
    """Un sur cinq, un jeune sur quatre."""
    low = scan.low
    at = place + 1 if low[place + 1] == "sur" else place + 2
    many = small_words("fr").get(low[at + 1], 0) if low[at : at + 1] == ["sur"] and at + 1 < len(scan) else 0
    if many < 2 or low[place + 1] in scan.function - {"sur"}:
        return None
    return Found("percent", place, at + 2, {"pct": tidy(round(100 / many, 2))})


def _of_way(scan: Scan, place: int) -> bool:
    """Whether a share before token `place` is one of a way and so tells where, not how much."""
    return not _WAYS.isdisjoint(scan.low[place + 1 : place + 3]) and scan.low[place] in ("of", "de", "del", "du", "des")


def _is_of_year(scan: Scan, one: Quantity, place: int) -> bool:
    """Whether quarters are spans of three months: "two quarters later", "three quarters in a row"."""
    after = scan.low[place] if place < len(scan) else ""
    return one.value in (2, 4) or after in _ON_END or scan.low[place : place + 3] == ["in", "a", "row"]


def _of_million(scan: Scan, place: int) -> bool:
    """Whether a share is one of a number and so a number: "a quarter of a million"."""
    return scan.low[place : place + 1] == ["of"] and scan.low[place + 2 : place + 3] in (["million"], ["billion"])


# German shares by order: "jeder fünfte Haushalt" is one household in five.
_EVERY = frozenset("jeder jede jedes jeden jedem".split())
_GERMAN_ORDER = {
    "zweite": 50, "dritte": 100 / 3, "vierte": 25, "fünfte": 20, "sechste": 100 / 6, "siebte": 100 / 7, "achte": 12.5,
    "neunte": 100 / 9, "zehnte": 10, "zwanzigste": 5, "hundertste": 1,
}  # fmt: skip


def _every(scan: Scan, place: int) -> Found | None:
    following = scan.low[place + 1] if place + 1 < len(scan) else ""
    part = _GERMAN_ORDER.get(following.removesuffix("r").removesuffix("n").removesuffix("s"))
    return Found("percent", place, place + 2, {"pct": round(part, 2)}) if part else None


def _ends_share(scan: Scan, place: int) -> bool:
    """Whether what stands at `place` leaves the share a share: no noun that it would number."""
    follows = scan.low[place] if place < len(scan) else ""
    return not follows[:1].isalnum() or follows in scan.function or follows in _AFTER_SHARE


def _half(scan: Scan, place: int) -> Found | None:
    """Half of, half the, half a percentage point; not half an hour or the second half."""
    low = scan.low
    following = low[place + 1] if place + 1 < len(scan) else ""
    before = low[place - 1] if place else ""
    first = place - 1 if before in ("a", "one") else place
    found = _of_percent(scan, first, place + 1, 50) or _of_point(scan, first, place + 1, 0.5)
    if found is not None:
        return found
    if low[place] != "half" or before in _NOT_HALF or (before in ("a", "the") and following != "of"):
        return None
    if low[max(place - 2, 0) : place] == ["and", "a"] or _of_way(scan, place + 1):
        return None  # a metre and a half of mud; half of the way
    return Found("percent", place, place + 1, {"pct": 50}) if following in _HALF_OF else None


_RATES = frozenset("rate rates interest inflation yield yields unemployment percent % basis bank".split())


def _of_point(scan: Scan, first: int, stop: int, part: float) -> Found | None:
    """A quarter-point, half a point, three quarters of a point: percentage points, where the sentence is on rates."""
    at, low = stop, scan.low
    while at < len(scan) and at < stop + 3 and low[at] in ("-", "of", "a", "one"):
        at += 1
    if at >= len(scan) or low[at] not in ("point", "points"):
        return None
    begin, end = scan.sentence(first)
    if _RATES.isdisjoint(low[max(begin, first - 25) : min(end, at + 15)]):
        return None
    return Found("percent", first, at + 1, {"pct": tidy(part), "unit": "points"})


def _of_percent(scan: Scan, first: int, stop: int, part: float) -> Found | None:
    """A part of one percent or percentage point: a quarter of a percentage point, half a percent, medio punto."""
    at, low = stop, scan.low
    for words in (("of",), ("a", "one", "1")):
        if at < len(scan) and low[at] in words:
            at += 1
    end, factor, points = percent_unit(scan, at)
    if not end or low[at] in ("%", "-"):
        return None
    value: dict[str, object] = {"pct": tidy(part / 100 * factor)}
    if points:
        value["unit"] = "points"
    return Found("percent", first, end, value)
