"""How many of what: counts with their noun, or numbers that stand alone where their sentence calls for one."""

from digest.facts.amounts.contests import contest, magnitude, ordinal_minute
from digest.facts.amounts.currencies import WORDLIKE
from digest.facts.amounts.nouns import compound, noun_after, past_whole
from digest.facts.amounts.written import Quantity
from digest.facts.grammar import TIME_UNITS, VERBS
from digest.facts.scan import Scan
from digest.facts.spans import Found

_NUMBER_CUES = frozenset(
    "as number numbers total toll tally count figure attendance crowd at to reached reach reporting reported from "
    "least than about around some nearly almost roughly put puts counted counts count estimate estimates is was were "
    "are said says estimated cut up exceed exceeded exceeds over under".split()
)


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
    if (at < size and low[at] in TIME_UNITS) or (one.suffix and not one.scaled and one.suffix not in _GLUED_UNITS):
        return None
    before = low[one.first - 1] if one.first else ""
    if one.suffix == "g" and scan.words[place] == "G":
        return None  # 5G
    if one.suffix in _GLUED_UNITS and not one.scaled:
        unit, _ = noun_after(scan, one.stop)
        unit = unit or one.suffix
    else:
        unit = (compound(scan, place) if one.digits else "") or noun_after(scan, past_whole(scan, at))[0]
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


_GLUED_UNITS = frozenset("m km kg cm mm ft mph kph mw gw kw gwh mwh tb gb mb ha g mg l ml".split())


def _labelled(scan: Scan, one: Quantity, before: str) -> bool:
    """Whether a capitalised noun before small digits makes them a label: Gate 4, Article 50."""
    if one.first == 0 or scan.is_break(one.first - 1):
        return scan.low[one.stop : one.stop + 1] == ["."]
    if before in _PARTS_OF_TEXT and one.high is None and not one.scaled and one.value < 1000:
        return True
    word = scan.words[one.first - 1]
    return (word[0].isupper() and before in _LABELS) or word in WORDLIKE


# A number behind these names one of them: chapter 12, Gate 4.
_PARTS_OF_TEXT = frozenset("chapter section page paragraph article clause verse footnote appendix volume item".split())
_LABELS = frozenset(
    "gate room no number route highway flight phase level group line suite unit building platform bus train channel "
    "step part act scene figure table exhibit rule order resolution proposition amendment stage tier grade lot camp "
    "terminal pier dock block district ward precinct squadron battalion psalm sonata symphony opus studio court "
    "windows iphone galaxy playstation falcon apollo soyuz voyager area formula plan boeing airbus class type "
    "model mark".split()
)


def _stands_alone(scan: Scan, one: Quantity, before: str) -> bool:
    """Whether a number without a noun is still a count: "put the number at 9,500", "a crowd of 61,204"."""
    if one.mark == "score" or (one.suffix and not one.scaled):
        return False
    after = scan.low[one.stop] if one.stop < len(scan) else ""
    if one.first and scan.words[one.first - 1] in ("(", "-", "–", "/", "#", ".", ":", "+", ")"):
        return (one.scaled and before == ":") or (before in (".", ":") and _is_subject(scan, one, after))
    if one.digits and _among_digits(scan, one):
        return False
    if after in ("+", "-", "/", "°", "x") or (after == ":" and scan.glued(one.stop) and scan.glued(one.stop + 1)):
        return False
    if one.digits and one.value >= 10_000 and scan.low[one.first].isdecimal() and not one.scaled:
        return False  # numbers of that size are written with separators: this is a code
    bare = one.digits and not one.scaled and scan.low[one.first].isdecimal()
    if (
        bare
        and 1000 <= one.value < 10_000
        and (before == "as" or before not in _NUMBER_CUES or 1900 <= one.value < 2100)
    ):
        return False  # a form, a code, a year
    if after == "of" or (one.digits and one.value >= 1000 and not _labelled(scan, one, before)):
        return one.digits
    if one.scaled and one.value >= 1000:
        return before in _NUMBER_CUES or one.digits
    if before in ("number", "than", "least") and one.digits:
        return True
    if _is_introduced(scan, one, after) or _is_subject(scan, one, after):
        return True
    first, stop = scan.sentence(one.first)
    near = scan.low[max(first, one.first - 16) : min(stop, one.stop + 5)]
    return (
        one.digits
        and before in _NUMBER_CUES
        and any(word in ("number", "toll", "tally", "figure", "total", "count") for word in near)
    )


def _is_subject(scan: Scan, one: Quantity, after: str) -> bool:
    """Whether digits are what a clause speaks of: "52 were in custody", "and 810 will be out of work"."""
    if not one.digits or one.value < 10 or (1900 <= one.value <= 2099 and not one.scaled):
        return False
    begins = scan.sentence(one.first)[0] == one.first
    return after in _BEING and (begins or scan.low[one.first - 1] in (",", ":", ";", "and", "but", "that", "where"))


_BEING = frozenset("were are have had will would remain remained".split())


def _among_digits(scan: Scan, one: Quantity) -> bool:
    """Whether other digits or an abbreviation in capitals stand right beside the number, as in a telephone number."""
    before = scan.words[one.first - 1] if one.first else ""
    after = scan.words[one.stop] if one.stop < len(scan) else ""
    return (
        before[:1].isdecimal()
        or after[:1].isdecimal()
        or (len(before) > 3 and before[1] == "." and before[0].isupper())
    )


def _is_introduced(scan: Scan, one: Quantity, after: str) -> bool:
    """Whether the words before a number call for one: "has risen to nine", "spoke of 46", "more than the 27 on".

    Years, ages and the numbers of names stay out: they are introduced by other words.
    """
    if one.high is not None or one.value < 2 or (one.digits and not one.scaled and 1900 <= one.value <= 2099):
        return False
    first, _ = scan.sentence(one.first)
    left = scan.low[max(first, one.first - 6) : one.first]
    while left and left[-1] in _LOUD:
        left.pop()
    left = left[-4:]
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
    if left[-1:] == ["now"] or left[-2:] in (["made", "it"], ["makes", "it"], ["makes", "that"]):
        return True
    if left[-1:] in (["at"], ["to"]) and left[-2:-1] and left[-2] in _SETTLED:
        return True
    if _is_claimed(left, one.digits):
        return True
    if left and left[-1] in ("of", "about") and any(word in _SPEAKING for word in left[-3:-1]):
        return one.digits or any(word in _SAYING for word in left[-3:-1])
    return one.digits and bool(left) and left[-1] in _COUNTING


def _is_claimed(left: list[str], digits: bool) -> bool:
    """Whether somebody holds that it is so many: "has found 190", "insists upon 140", "reckon it was 126"."""
    last, before = (left[-1:] or [""])[0], (left[-2:-1] or [""])[0]
    if last in ("was", "is"):
        return before in _IT and any(word in _SUPPOSING for word in left)
    if not digits:
        return False
    if last == "or":
        return any(word[0].isdecimal() for word in left)
    return last == "found" or (last in ("on", "upon") and before in _INSISTING) or (last == "que" and before in _ONLY)


_COMPARED = frozenset("than not from of double twice against with".split())
_CHANGED = frozenset(
    "risen rose rises climbed climbs jumped jumps increased grown grew soared doubled tripled quadrupled "
    "fallen fell falls dropped drops sunk shrunk lowered raised revised now reached reaches hit hits topped "
    "passed stands stood remains remained revised corrected widened expanded subió asciende aumentó elevó bajó "
    "gestiegen stieg erhöht passé monté porté".split()
)
_SETTLED = frozenset(
    "settled set put fixed comes came come arrived amounts amounted adds added up runs ran stands".split()
)
_COUNTING = frozenset("nearer listed counted counts reporting reported recorded registered confirmed tallied".split())
_SAYING = frozenset("write writes wrote written spoke spoken speaks speak talked talks talk".split())
_IT = frozenset("it figure number toll count total".split())
_SUPPOSING = frozenset(
    "reckon reckons reckoned believe believes think thinks insist insists insisted says say said".split()
)
_LOUD = frozenset("a whopping staggering mere massive record total".split())
# "N'en reconnaît que 14."
_ONLY = frozenset("reconnaît reconnaissent compte comptent dénombre dénombrait recense admet évoque".split())
_INSISTING = frozenset("insists insist insisted settled settles".split())
_SPEAKING = _SAYING | frozenset("count number toll tally total estimate figure list".split())
_GOES_ON = frozenset("more others dead missing injured when after before had have has on in at by as while".split())
