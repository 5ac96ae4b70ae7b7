"""Numbers without a noun that are counts all the same, because the words around them call for one."""

from digest.facts.amounts.currencies import WORDLIKE
from digest.facts.amounts.levels import is_levelled, is_pointed_out, is_room
from digest.facts.amounts.wholes import BEING, is_part
from digest.facts.amounts.written import Quantity
from digest.facts.grammar import VERBS
from digest.facts.scan import Scan
from digest.text import numbers

_NUMBER_CUES = frozenset(
    "as number numbers total toll tally count figure attendance crowd at to reached reach reporting reported from "
    "least than about around some nearly almost roughly put puts counted counts count estimate estimates is was were "
    "are said says estimated cut up exceed exceeded exceeds over under".split()
)


def is_label(scan: Scan, one: Quantity, before: str) -> bool:
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
    "model mark chart graph slide crossword".split()
)


def stands_alone(scan: Scan, one: Quantity, before: str) -> bool:
    """Whether a number without a noun is still a count: "put the number at 9,500", "a crowd of 61,204"."""
    if one.mark == "score" or (one.suffix and not one.scaled):
        return False
    after = scan.low[one.stop] if one.stop < len(scan) else ""
    if is_part(scan, one) or is_levelled(scan, one, before) or is_pointed_out(scan, one, after) or is_room(scan, one):
        return True
    return _stands(scan, one, before, after)


def _stands(scan: Scan, one: Quantity, before: str, after: str) -> bool:
    """The same by the words right beside the number."""
    if one.first and scan.words[one.first - 1] in ("(", "-", "–", "/", "#", ".", ":", "+", ")"):
        return (one.scaled and before == ":") or (before in (".", ":") and _is_subject(scan, one, after))
    if one.digits and _is_code(scan, one, before, after):
        return False
    if after == "aboard":
        return one.digits and one.value >= 2
    if after == "of":
        return one.digits
    if one.digits and one.value >= 1000 and not is_label(scan, one, before):
        return True
    if one.scaled and one.value >= 1000:
        return before in _NUMBER_CUES or one.digits
    if before in ("number", "than", "least", "headcount") and one.digits:
        return True
    two = scan.low[max(one.first - 2, 0) : one.first]
    if two[-1:] in (["from"], ["of"]) and two[0] in _LEADING and one.value >= 2 and one.high is None:
        return not after[:1].isalpha() or after in scan.function or after in VERBS
    if _is_introduced(scan, one, after) or _is_subject(scan, one, after):
        return True
    if _is_set_against(scan, one, before, after) or _is_tallied(scan, one, after) or _is_gapped(scan, one, after):
        return True
    first, stop = scan.sentence(one.first)
    near = scan.low[max(first, one.first - 16) : min(stop, one.stop + 5)]
    return (
        one.digits
        and before in _NUMBER_CUES
        and any(word in ("number", "toll", "tally", "figure", "total", "count") for word in near)
    )


def _is_code(scan: Scan, one: Quantity, before: str, after: str) -> bool:
    """Whether digits are no number of things: a part of a telephone number or a sum, a form, a code, a year."""
    if (
        _among_digits(scan, one)
        or after in _SIGNS
        or (after == ":" and scan.glued(one.stop) and scan.glued(one.stop + 1))
    ):
        return True
    if one.scaled or not scan.low[one.first].isdecimal():
        return False
    if one.value >= 10_000:
        return True  # numbers of that size are written with separators
    return one.value >= 1000 and (before == "as" or before not in _NUMBER_CUES or 1900 <= one.value < 2100)


_LEADING = frozenset("up down family party group team crew gang panel jury majority".split())
_SIGNS = frozenset("+ - / ° x".split())


def _is_subject(scan: Scan, one: Quantity, after: str) -> bool:
    """Whether digits are what a clause speaks of: "52 were in custody", "and 810 will be out of work"."""
    if not one.digits or one.value < 10 or (1900 <= one.value <= 2099 and not one.scaled):
        return False
    begins = scan.sentence(one.first)[0] == one.first
    return after in BEING and (
        begins or scan.low[one.first - 1] in (",", ":", ";", "and", "but", "that", "where", "que")
    )


def _is_set_against(scan: Scan, one: Quantity, before: str, after: str) -> bool:
    """Whether a number is denied beside another one: "six got away, not five, he said", "et non de quinze"."""
    if one.value < 2 or one.high is not None or (one.digits and 1900 <= one.value <= 2099 and not one.scaled):
        return False
    if before in _OF_NOT:
        before = scan.low[one.first - 2]
    if before not in _NOT or (after[:1].isalnum() and after not in _AS):
        return False
    first, _ = scan.sentence(one.first)
    small = numbers.small_words(scan.language)
    return any(
        word[0].isdecimal() or small.get(word, 0) > 1 for word in scan.low[max(first, one.first - 14) : one.first - 1]
    )


def _is_tallied(scan: Scan, one: Quantity, after: str) -> bool:
    """Whether a number in words is what a toll or count has become: "the number of dead, which had been five", "the
    count was still three"; or all of those spoken of: "All eight are out".
    """
    if one.digits or one.value < 2 or one.high is not None:
        return False
    low = scan.low
    first, _ = scan.sentence(one.first)
    left = low[max(first, one.first - 16) : one.first]
    if left[-1:] == ["all"]:
        return after in BEING
    if after[:1].isalpha() and after not in scan.function:
        return False
    while left and left[-1] in _STILL:
        left.pop()
    return bool(left) and left[-1] in _BECOMING and not _TOLLS.isdisjoint(left)


def _is_gapped(scan: Scan, one: Quantity, after: str) -> bool:
    """Whether digits follow a bare subject, the verb being left out: "the police counted 200, the unions 350"."""
    low = scan.low
    first, _ = scan.sentence(one.first)
    if not one.digits or one.value < _FEW or one.high is not None or after[:1].isalnum():
        return False
    start = next((at for at in range(one.first - 1, max(first, one.first - 5) - 1, -1) if low[at] in _PAUSES), -1)
    subject = low[start + 1 : one.first]
    if start < 0 or len(subject) < 2 or subject[0] not in _THE or not all(word.isalpha() for word in subject):
        return False
    return any(word in _COUNTING or word in _COUNTED for word in low[first:start]) and any(
        word[0].isdecimal() for word in low[first:start]
    )


_PAUSES = frozenset(", ; and".split())
_THE = frozenset("the its their les la le los las el die der das den".split())
_COUNTED = frozenset(
    "put puts says said compté compte dénombré contó cuenta cifra zählte zählten zählt spricht sprach".split()
)
_FEW = 10
_OF_NOT = frozenset("de of the von".split())
_NOT = frozenset("not non nicht sino".split())
_AS = frozenset("as comme como wie que the".split())
_STILL = frozenset("still now already only at about around just".split())
_BECOMING = frozenset("was is been became become becomes stood stands remained reached".split())
_TOLLS = frozenset("number toll tally count total".split())


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
    if left[-1:] == ["the"] and left[-2:-1] and left[-2] in _COMPARED and after in _TOLD:
        return True
    going = one.digits and left[-1:] and left[-1] in _COUNTING and after.endswith("ing")
    ends = going or after in scan.function or after in VERBS or after in _GOES_ON
    if after[:1].isalnum() and not ends:
        return False
    if one.digits and left[-1:] == ["the"] and left[-2:-1] and left[-2] in _COMPARED:
        return True
    return _is_called_for(left, one, after)


def _is_called_for(left: list[str], one: Quantity, after: str) -> bool:
    """The same by the four words before a number alone, `left`, when what follows it is no noun."""
    changed = any(word in _CHANGED for word in left)
    if changed and left[-1] in _UP_TO:
        return True
    if left[-1:] == ["now"] or left[-2:] in _MADE or (one.digits and left[-2:] in _THERE):
        return True
    if left[-1:] in (["at"], ["to"]) and left[-2:-1] and left[-2] in _SETTLED:
        return True
    if _is_claimed(left, one.digits):
        return True
    if left and left[-1] in ("of", "about") and any(word in _SPEAKING for word in left[-3:-1]):
        return one.digits or any(word in _SAYING for word in left[-3:-1])
    if not one.digits and left[-1:] and left[-1] in _LISTING:
        return after in _WHO
    return one.digits and bool(left) and (left[-1] in _COUNTING or (left[-1] in _SAID and not after[:1].isalpha()))


_UP_TO = frozenset("to at now from a à auf reached reaches hit hits topped passed".split())
_MADE = (["made", "it"], ["makes", "it"], ["makes", "that"])
_THERE = (["there", "were"], ["there", "are"])


def _is_claimed(left: list[str], digits: bool) -> bool:
    """Whether somebody holds that it is so many: "has found 190", "insists upon 140", "reckon it was 126"."""
    last, before = (left[-1:] or [""])[0], (left[-2:-1] or [""])[0]
    if last in _HEDGING and left[-2:-1]:
        last, before = left[-2], (left[-3:-2] or [""])[0]
    if last in ("was", "is"):
        return before in _IT and any(word in _SUPPOSING for word in left)
    if not digits:
        return False
    if last == "been":
        return before == "had" and any(word in _IT for word in left)
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
_HEDGING = frozenset("around about only nearer closer just nearly almost roughly".split())
# "The two announced in the morning": what was told, after a comparison.
_TOLD = frozenset("announced reported given stated named claimed first originally previously initially earlier".split())
_LISTING = frozenset("lists listed counts counted".split())
_WHO = frozenset("that who which . , ;".split())
_SAID = frozenset("says said lists counts".split())
_SUPPOSING = frozenset(
    "maintains maintain maintained claims claim claimed holds swears puts "
    "reckon reckons reckoned believe believes think thinks insist insists insisted says say said".split()
)
_LOUD = frozenset("a whopping staggering mere massive record total".split())
# "N'en reconnaît que 14."
_ONLY = frozenset("reconnaît reconnaissent compte comptent dénombre dénombrait recense admet évoque".split())
_INSISTING = frozenset("insists insist insisted settled settles".split())
_SPEAKING = _SAYING | frozenset("count number toll tally total estimate figure list".split())
_GOES_ON = frozenset("more others dead missing injured when after before had have has on in at by as while".split())
