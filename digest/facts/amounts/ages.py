"""How old somebody is: a 14-year-old girl, the driver, aged 58, Ada Holm, 43, who is 61, a boy of 15, de 34 años."""

from digest.facts.amounts.written import Quantity
from digest.facts.dating.calendar import months, weekdays
from digest.facts.grammar import VERBS
from digest.facts.scan import Scan
from digest.facts.spans import Found

_OLDEST = 115
_YEARS = frozenset("year years año años ans an jahre jahr".split())
_OLD = frozenset("old olds alt vieux".split())
_AGED = frozenset("aged âgé âgée âgés âgées".split())
# "A boy of 15", "un hombre de 34 años".
_SOMEBODY = frozenset(
    "boy girl man woman youth teenager child lad son daughter hombre mujer joven menor niño niña chico chica varón "
    "homme femme garçon fille adolescent adolescente mann frau".split()
)
_OF = frozenset("of de d von".split())
_HAS = frozenset("tiene tenía tenia cumplió a avait".split())
_ON = frozenset("and or to -".split())


def age(scan: Scan, one: Quantity) -> Found | None:
    """The age that the number gives, in years; the ages of several ("aged 5 to 9") are none."""
    if one.mark or one.high is not None or one.scaled or not 1 <= one.value <= _OLDEST or one.value % 1:
        return None
    if _in_years(scan, one) or _of_somebody(scan, one) or _beside_name(scan, one):
        return Found("count", one.first, one.stop, {"n": int(one.value), "unit": "years old"})
    return None


def _in_years(scan: Scan, one: Quantity) -> bool:
    """Whether years and a word of age follow: "14-year-old", "88 years old", "54-jährige", "34 años" of somebody."""
    low = scan.low
    behind = [word for word in low[one.stop : one.stop + 4] if word != "-"][:2]
    if not behind:
        return False
    if behind[0].startswith("jährig") and low[one.stop : one.stop + 1] == ["-"]:
        return True
    if behind[0] not in _YEARS:
        return False
    if behind[1:] and behind[1] in _OLD:
        return True
    before, head = low[max(0, one.first - 2) : one.first][-1:], low[max(0, one.first - 2) : one.first][:1]
    if one.first < 2 or scan.language == "en":
        return False
    return (before[0] in _OF and (head[0] in _SOMEBODY or head[0] in _AGED)) or (
        before[0] in _HAS and scan.language in ("es", "fr")
    )


def _of_somebody(scan: Scan, one: Quantity) -> bool:
    """Whether the words before it say that it is an age: "aged 58", "who is 61", "a boy of 15"."""
    if one.first < 2 or one.suffix:
        return False
    low = scan.low
    before, head = low[one.first - 1], low[one.first - 2]
    after = low[one.stop] if one.stop < len(scan) else ""
    if before in ("aged", "age"):
        return after not in _ON or before == "age"
    plain = not after[:1].isalpha() or after in scan.function or after in VERBS
    if before in ("is", "was") and head == "who":
        return plain
    return before == "of" and head in _SOMEBODY and plain


def _beside_name(scan: Scan, one: Quantity) -> bool:
    """Whether it stands between a name and a pause: "Ada Holm, 43, a plumber", "said Holm, 43."."""
    if not one.digits or one.suffix or one.first < 3 or one.value < 3 or one.stop >= len(scan):
        return False
    if scan.low[one.first - 1] != "," or scan.low[one.stop] not in (",", ".", ";", ")", "—"):
        return False
    name = scan.words[one.first - 2]
    if not name[0].isupper() or not name.isalpha() or len(name) < 2 or name.isupper():
        return False
    language = scan.language
    if name.lower() in months(language) or name.lower() in weekdays(language):
        return False
    first, stop = scan.sentence(one.first)
    closing = scan.low[one.stop] == "." and one.stop + 1 < stop
    return not closing and one.first - 2 >= first and scan.words[one.first - 3][:1] not in (",",)
