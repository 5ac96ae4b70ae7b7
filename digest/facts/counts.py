"""How many of what: counts with their noun, votes and scores, magnitudes, durations."""

from digest.facts.grammar import TIME_UNITS, VERBS
from digest.facts.quantities import Quantity
from digest.facts.scan import Scan
from digest.facts.spans import Found
from digest.text.numbers import FRACTION_SIGNS, tidy

IRREGULAR = frozenset(
    "people men women children police feet fish sheep staff crew personnel teeth mice aircraft troops cattle folk "
    "geese "
    "media data criteria spacecraft dice km kilometres kg ha mph kph tonnes lb lbs cm mm ft mg kw mw gw gwh mwh sq "
    "gb tb "
    "personas gente personnes personen leute menschen women's servicewomen".split()
)
_NOT_PLURAL = ("ss", "us", "is", "'s", "ous")
_AGE = frozenset({"old", "olds"})
_VOTE_WORDS = frozenset(
    "vote voted votes voting favour favor against majority ruling ruled decision stimmen votos voix committee panel "
    "court "
    "bench judges justices board senate house dissent dissented council".split()
)
_SCORE_WORDS = frozenset(
    "beat beats beating won win wins winning lost lose loses victory defeat defeated draw drew drawn lead led "
    "leading level "
    "score scored scoring final goal goals match game extra penalties thriller winner half-time shootout set sets "
    "series "
    "aggregate edged thrashed halftime goalless trailed".split()
)
_DURATION_BEFORE = frozenset(
    "for over in within almost nearly about than after lasting last lasted past next under half another full entire "
    "whole "
    "least every took takes during around by".split()
)
_NUMBER_CUES = frozenset(
    "number numbers total toll tally count figure attendance crowd at to reached reach reporting reported from least "
    "than "
    "about around some nearly almost roughly put puts counted counts count estimate estimates is was were are said "
    "says "
    "estimated cut up exceed exceeded exceeds over under".split()
)


def is_plural(word: str) -> bool:
    """Whether an English, Spanish or French word looks like a plural noun."""
    low = word.lower()
    return (
        low in IRREGULAR or low.endswith("men") or (len(low) > 3 and low[-1] == "s" and not low.endswith(_NOT_PLURAL))
    )


def duration(scan: Scan, one: Quantity) -> Found | None:
    """The span of time that the number measures: 72 hours, 30-minute, two and a half years."""
    if one.mark not in ("", "range") or (one.suffix and not one.scaled and one.suffix not in TIME_UNITS):
        return None
    low, size, place = scan.low, len(scan), one.stop
    value = one.value
    if place < size and low[place] in FRACTION_SIGNS:
        value, place = value + FRACTION_SIGNS[low[place]], place + 1
    if place < size and low[place] in ("-", "‑", "–") and scan.glued(place):
        place += 1
    if place < size and low[place] in (
        "full",
        "more",
        "additional",
        "consecutive",
        "straight",
        "long",
        "working",
        "business",
        "whole",
    ):
        place += 1
    unit = TIME_UNITS.get(low[place]) if place < size and not scan.is_break(place) else None
    if unit is None or (scan.words[place].isupper() and len(low[place]) < 3):
        return None
    stop = place + 1
    if low[stop : stop + 4] == ["and", "a", "half"] or low[stop : stop + 3] == ["and", "a", "half"]:
        value, stop = value + 0.5, stop + 3
    after = low[stop] if stop < size else ""
    if after == "-" and stop + 1 < size:
        after = low[stop + 1]
    once = low[one.first] == "one" and unit == "days" and (not one.first or low[one.first - 1] not in _DURATION_BEFORE)
    if after in _AGE or once:
        return None
    found: dict[str, object] = {"n": tidy(value), "unit": unit}
    if one.high is not None:
        found["to"] = one.high
    return Found("duration", one.first, stop, found)


def worded_duration(scan: Scan, place: int) -> Found | None:
    """Half an hour, a decade, an hour and a half: a span of time that begins with an article."""
    low, size = scan.low, len(scan)
    word = low[place]
    if word == "half" and place + 2 < size and low[place + 1] in ("a", "an") and low[place + 2] in TIME_UNITS:
        first = place
        return Found("duration", first, place + 3, {"n": 0.5, "unit": TIME_UNITS[low[place + 2]]})
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
        if low[stop : stop + 3] == ["and", "a", "half"]:
            n, stop = n + 0.5, stop + 3
        before = low[place - 1] if place else ""
        after = low[stop] if stop < size else ""
        if (n == 1 and before not in _DURATION_BEFORE) or after in ("ago", "-", "earlier", "later", "before", "after"):
            return None
        return Found("duration", place, stop, {"n": tidy(n), "unit": unit})
    return None


def noun_after(scan: Scan, place: int, reach: int = 6) -> tuple[str, int]:  # noqa: C901
    """The noun that a number before token `place` counts, and the place after it; empty when none stands there.

    Takes in the words up to the first plural and one "of …" after it: "crew members", "tonnes of heavy fuel oil".
    """
    low, words, size = scan.low, scan.words, len(scan)
    at = place
    if low[at : at + 1] == ["of"]:
        at += 1
        while at < size and low[at] in ("the", "our", "their", "its", "his", "her", "those", "these", "my"):
            at += 1
        if at == place + 1 and not (at < size and is_plural(low[at])):
            return "", place
    begin, head = at, 0
    while at < size and at - begin < reach:
        word = words[at]
        if word == "-" and at > begin and scan.glued(at) and scan.glued(at + 1):
            at += 1
            continue
        if not word[0].isalpha() or low[at] in scan.function or (low[at] in VERBS and at > begin):
            break
        at += 1
        if scan.language == "de":
            if word[0].isupper():
                head = at
                break
            continue
        if is_plural(word):
            head = at
            if not (at < size and is_plural(words[at]) and low[at] not in VERBS and low[at] not in scan.function):
                break
    if not head:
        return "", place
    unit = scan.span(begin, head)
    if head + 1 < size and low[head] in ("of", "de") and words[head + 1][0].isalpha():
        tail = head + 1
        while (
            tail < size
            and tail - head < 5
            and words[tail][0].isalpha()
            and low[tail] not in scan.function
            and low[tail] not in VERBS
        ):
            tail += 1
        if tail > head + 1:
            return scan.span(begin, tail), tail
    return unit, head


def count(scan: Scan, one: Quantity) -> Found | None:
    """How many of what the number counts, when it counts anything."""
    if one.mark == "ordinal":
        return _ordinal_minute(scan, one)
    if one.mark == "ratio":
        return None
    special = _magnitude(scan, one) or _contest(scan, one)
    if special is not None:
        return special
    low, size, place = scan.low, len(scan), one.stop
    at = place + 1 if place < size and low[place] == "-" and scan.glued(place) else place
    if (at < size and low[at] in TIME_UNITS) or (one.suffix and not one.scaled and one.suffix not in _GLUED_UNITS):
        return None
    before = low[one.first - 1] if one.first else ""
    if one.suffix in _GLUED_UNITS and not one.scaled:
        unit, _ = noun_after(scan, one.stop)
        unit = unit or one.suffix
    else:
        unit, _ = noun_after(scan, at)
    if not unit and not _stands_alone(scan, one, before):
        return None
    if one.value in (0, 1) and one.high is None and not one.scaled:
        return None
    if one.digits and _labelled(scan, one, before):
        return None
    value: dict[str, object] = {"n": one.value, "unit": unit}
    if one.high is not None and one.mark == "range":
        value["to"] = one.high
    return Found("count", one.first, one.stop, value)


_GLUED_UNITS = frozenset("km kg cm mm ft mph kph mw gw kw gwh mwh tb gb mb ha g mg l ml".split())


def _labelled(scan: Scan, one: Quantity, before: str) -> bool:
    """Whether a capitalised noun before small digits makes them a label: Gate 4, Article 50."""
    if one.first == 0 or scan.is_break(one.first - 1):
        return scan.low[one.stop : one.stop + 1] == ["."]
    word = scan.words[one.first - 1]
    return word[0].isupper() and before in ("gate", "article", "chapter", "section", "room", "page", "no", "number",
        "route",
                                             "highway", "flight", "phase", "level", "group", "line", "suite",
                                             "unit")  # fmt: skip


def _stands_alone(scan: Scan, one: Quantity, before: str) -> bool:
    """Whether a number without a noun is still a count: "put the number at 9,500", "a crowd of 61,204"."""
    if one.mark == "score" or (one.suffix and not one.scaled):
        return False
    if one.first and scan.words[one.first - 1] in ("(", "-", "–", "/", "#", ".", ":", "+"):
        return False
    after = scan.low[one.stop] if one.stop < len(scan) else ""
    if after in ("+", "-", "/", "°", "x") or (after == ":" and scan.glued(one.stop)):
        return False
    if one.digits and one.value >= 10_000 and scan.low[one.first].isdecimal() and not one.scaled:
        return False  # numbers of that size are written with separators: this is a code
    if after == "of" or (one.digits and one.value >= 1000 and not _labelled(scan, one, before)):
        return one.digits
    if one.scaled and one.value >= 1000:
        return before in _NUMBER_CUES or one.digits
    if before in ("number", "than", "least") and one.digits:
        return True
    if _is_introduced(scan, one, after):
        return True
    first, stop = scan.sentence(one.first)
    near = scan.low[max(first, one.first - 16) : min(stop, one.stop + 5)]
    return (
        one.digits
        and before in _NUMBER_CUES
        and any(word in ("number", "toll", "tally", "figure", "total", "count") for word in near)
    )


def _is_introduced(scan: Scan, one: Quantity, after: str) -> bool:
    """Whether the words before a number call for one: "has risen to nine", "spoke of 46", "more than the 27 on".

    Years, ages and the numbers of names stay out: they are introduced by other words.
    """
    if one.high is not None or one.value < 2 or (one.digits and not one.scaled and 1900 <= one.value <= 2099):
        return False
    first, _ = scan.sentence(one.first)
    left = scan.low[max(first, one.first - 4) : one.first]
    if after[:1].isalnum() and after not in scan.function and after not in VERBS and after not in _GOES_ON:
        return False
    if one.digits and left[-1:] == ["the"] and left[-2:-1] and left[-2] in _COMPARED:
        return True
    changed = any(word in _CHANGED for word in left)
    if changed and left[-1] in (
        "to",
        "at",
        "now",
        "from",
        "a",
        "à",
        "auf",
        "reached",
        "reaches",
        "hit",
        "hits",
        "topped",
        "passed",
    ):
        return True
    if left[-1:] == ["now"]:
        return True
    if not one.digits or not left:
        return False
    return left[-1] in _COUNTING or (left[-1] in ("of", "about") and any(word in _SPEAKING for word in left[-3:-1]))


_COMPARED = frozenset("than not from of double twice against with".split())
_CHANGED = frozenset(
    "risen rose rises climbed climbs jumped jumps increased grown grew soared doubled tripled quadrupled "
    "fallen fell falls dropped drops sunk shrunk lowered raised revised now reached reaches hit hits topped "
    "passed stands stood remains remained revised corrected widened expanded subió asciende aumentó elevó bajó "
    "gestiegen stieg erhöht passé monté porté".split()
)
_COUNTING = frozenset("nearer listed counted counts reporting reported recorded registered confirmed tallied".split())
_SPEAKING = frozenset("spoke spoken speaks speak talked talks talk toll tally total estimate figure list".split())
_GOES_ON = frozenset("more others dead missing injured when after before had have has on in at by as while".split())


def _ordinal_minute(scan: Scan, one: Quantity) -> Found | None:
    """The minute of a match."""
    if one.stop < len(scan) and scan.low[one.stop] in ("minute", "min"):
        return Found("count", one.first, one.stop, {"n": one.value, "unit": "minute"})
    return None


def _magnitude(scan: Scan, one: Quantity) -> Found | None:
    """The strength of an earthquake."""
    low, first, stop = scan.low, one.first, one.stop
    before = low[max(first - 3, 0) : first]
    after = low[stop : stop + 2]
    measured = before[-2:] == ["measured", "at"] or (before[-1:] == ["measuring"] and after != [])
    named = any(
        word in ("magnitude", "magnitud", "magnitude-") or word.startswith("magnitud") or word == "stärke"
        for word in before
    )
    named = named or any(word.startswith("magnitud") for word in after)
    if (named or (measured and after[:1] in ([","], ["."]))) and one.value <= 10:
        return Found("count", first, stop, {"n": one.value, "unit": "magnitude"})
    return None


def _contest(scan: Scan, one: Quantity) -> Found | None:
    """The two sides of a vote or the score of a match."""
    if one.mark not in ("score", "range") or one.high is None or one.value > 500 or one.high > 500:
        return None
    first, stop = scan.sentence(one.first)
    around = set(scan.low[max(first, one.first - 25) : min(stop, one.stop + 12)])
    unit = ""
    if around & _VOTE_WORDS:
        unit = "votes"
    if around & _SCORE_WORDS and not around & {"voted", "vote", "votes"}:
        unit = "score"
    if one.mark == "range" and not (unit and scan.low[one.first + 1] in "-–"):
        return None
    if one.mark == "range" and noun_after(scan, one.stop)[0]:
        return None
    if not unit:
        if scan.low[one.first + 1] not in ("-", "–") or not one.digits:
            return None
        unit = "score"
    return Found("count", one.first, one.stop, {"n": one.value, "against": one.high, "unit": unit})
