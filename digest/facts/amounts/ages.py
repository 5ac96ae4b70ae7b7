"""How old somebody is: a 34-year-old, aged 58, "Ada Lorne, 58, from Leeds", un hombre de 43 años, der 42-Jährige.

An age is a count of "years old" (or "months old"), about the person it stands beside.
"""

from digest.facts.amounts.written import Quantity
from digest.facts.grammar import TIME_UNITS, VERBS
from digest.facts.lexicon import ROLES
from digest.facts.scan import Scan
from digest.facts.spans import Found

_UNITS = frozenset({"years", "months", "weeks", "days"})
_OLD = frozenset({"old", "olds"})
_AGED = frozenset({"aged", "age", "ages", "âgé", "âgée", "âgés", "âgées"})
_ABOUT = frozenset("about around just only nearly almost approximately some roughly between over under from".split())
_TURNS = frozenset({"turns", "turned", "turning"})
_SOMEBODY = frozenset(
    "man woman boy girl child teenager pensioner youth lad person hombre mujer joven niño niña menor anciano anciana "
    "chico chica adolescente varón homme femme garçon fille enfant adolescent mann frau junge mädchen kind".split()
)
_OLDEST = 115  # people; what is older is a thing, whose years are a span of time


def age(scan: Scan, one: Quantity) -> Found | None:
    """The age that the number gives, when the words around it say that it is one."""
    if (
        one.mark not in ("", "range")
        or one.scaled
        or one.value > _OLDEST
        or (one.suffix and one.suffix not in TIME_UNITS)
    ):
        return None
    unit = _years_old(scan, one.stop) or _other_years(scan, one)
    if not unit and (_led(scan, one) or _beside_name(scan, one)):
        unit = "years"
    if not unit:
        return None
    value: dict[str, object] = {"n": one.value, "unit": f"{unit} old"}
    if one.high is not None:
        value["to"] = one.high
    return Found("count", one.first, one.stop, value, about=_who(scan, one))


def _years_old(scan: Scan, place: int) -> str:
    """The unit of "34-year-old", "22 months old", "42-Jährige" or "42 Jahre alt" behind the number; else empty."""
    low = scan.low
    at = place + 1 if low[place : place + 1] in (["-"], ["‑"]) and scan.glued(place) else place
    word = low[at] if at < len(scan) else ""
    if word.startswith("jährig") and at > place:
        return "years" if scan.words[at][0] == "J" or _is_somebody(scan, at + 1) else ""
    unit = TIME_UNITS.get(word, "")
    if unit not in _UNITS:
        return ""
    at += 1
    at += low[at : at + 1] in (["-"], ["‑"])
    old = low[at : at + 1] in (["old"], ["olds"], ["alt"]) or low[at : at + 2] == ["de", "edad"]
    return unit if old else ""


def _is_somebody(scan: Scan, place: int) -> bool:
    """Whether a German noun for a person stands at `place`: "42-jährigen Fahrerin", not "5-jährige Studie"."""
    word = scan.low[place] if place < len(scan) else ""
    return word in _SOMEBODY or word in ROLES or word.endswith(("in", "er", "mann"))


def _other_years(scan: Scan, one: Quantity) -> str:
    """The unit of "hombre de 34 años", "Ada Lorne, de 43 años," "âgé de 36 ans", "Luc Vanel, 36 ans,"; else empty."""
    low, first = scan.low, one.first
    word = low[one.stop] if one.stop < len(scan) else ""
    if word not in ("años", "ans", "año", "anni", "anos") or not first:
        return ""
    before = low[first - 1]
    after = low[one.stop + 1] if one.stop + 1 < len(scan) else ""
    if before in ("de", "di"):
        return "years" if low[first - 2] in _AGED | _SOMEBODY or (low[first - 2] == "," and after in _CLOSES) else ""
    if before in _HAS and scan.language in ("es", "fr"):
        return "years"
    named = before == "," and first > 1 and scan.words[first - 2][0].isupper()
    return "years" if named and after in _CLOSES else ""


_HAS = frozenset("tiene tenía tenia cumplió a avait".split())
_CLOSES = frozenset({",", ".", ")", ";", "and", "y", "et", "who", "from", "of", "was", "were", ""})


def _led(scan: Scan, one: Quantity) -> bool:
    """Whether the words before the number make it an age: "aged about 27", "who is 52", "turns 50", "a boy of 15"."""
    low, at = scan.low, one.first - 1
    after = low[one.stop] if one.stop < len(scan) else ""
    if after[:1].isalnum() and after not in scan.function and after not in VERBS:
        return bool(at >= 0 and low[at] in _TURNS and after in ("next", "last", "today", "yesterday"))
    if at > 0 and low[at] in _ABOUT:
        at -= 1
    if at < 0:
        return False
    word, before = low[at], low[at - 1] if at else ""
    if word in _AGED:
        return word != "ages" or one.value < 25
    if word == "of":
        return before in _SOMEBODY or (before in ("age", "ages") and at > 1)
    if word in ("and", "to", "or") and at > 1:
        return low[at - 2] == "aged" or low[at - 3 : at - 1] == ["aged", "between"]
    if word in ("is", "was", "now") and before in ("who", "who's", ","):
        return before == "who" or (word == "now" and after in _CLOSES)
    return word in _TURNS and one.value >= 16 and after not in ("to", "of")


def _beside_name(scan: Scan, one: Quantity) -> bool:
    """Whether bare digits stand between a person's name and a mark: "Ada Lorne, 58," and in German "(58)"."""
    low, words, at = scan.low, scan.words, one.first - 1
    after = low[one.stop] if one.stop < len(scan) else ""
    if at < 1 or not one.digits or not 3 <= one.value <= _OLDEST or one.high is not None:
        return False
    named = low[at - 2] not in ("in", "at", "near") if at > 1 else True
    if words[at] == "," and after == "," and low[at - 1] in ROLES and low[at - 2] in ("the", "a", "an", "his", "her"):
        return one.value >= 16
    named = named and words[at - 1][0].isupper() and len(words[at - 1]) > 1 and not words[at - 1].isupper()
    if words[at] == "," and after in _CLOSES and low[at - 1] not in _DATED:
        follows = low[one.stop + 1] if one.stop + 1 < len(scan) else ""
        return named and not follows[:1].isdecimal() and not (after == "." and not _full_name(scan, at))
    bracketed = words[at] == "(" and after == ")" and one.value >= 16 and scan.language != "en"
    return bracketed and named and _full_name(scan, at)


_DATED = frozenset(
    "january february march april may june july august september october november december jan feb mar apr jun jul aug "
    "sep sept oct nov dec chapter verse article section monday tuesday wednesday thursday friday saturday "
    "sunday".split()
)


def _full_name(scan: Scan, stop: int) -> bool:
    """Whether two capitalised words stand before `stop`."""
    return stop > 1 and all(word[0].isupper() and word[0].isalpha() for word in scan.words[stop - 2 : stop])


def _who(scan: Scan, one: Quantity) -> str:
    """The name before an age in commas, or the noun behind "34-year-old"; empty where neither stands there."""
    words, low = scan.words, scan.low
    stop = one.first
    while stop and low[stop - 1] in (*_AGED, *_ABOUT, ",", "(", "now", "who", "is", "de"):
        stop -= 1
    first = stop
    while first and words[first - 1][0].isupper() and words[first - 1][0].isalpha() and stop - first < 4:
        first -= 1
    if first < stop < one.first:
        return scan.span(first, stop)
    at = one.stop
    while at < len(scan) and (
        low[at] in ("-", "‑") or low[at] in _OLD or low[at] in TIME_UNITS or low[at].startswith("jährig")
    ):
        at += 1
    if at < len(scan) and at > one.stop and low[at][0].isalpha() and low[at] not in scan.function:
        return low[at]
    return ""
