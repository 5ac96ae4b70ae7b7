"""Whether the words around a figure call it new or replaced: "has risen to 31", "up from six", "the figure of 12"."""

from collections.abc import Iterator
from itertools import pairwise

from digest.facts.ledger.readings import ASSERTING, REPORTING
from digest.facts.ledger.statements import Statement

_NEAR = 6
_FAR = 12
_RISING = frozenset(
    "risen rose rises rising climbed climbs climb jumped jumps increased increases grown grew soared reached reaches "
    "passed up fallen fell falls dropped drops lowered cut down reduced shrunk revised raised updated corrected "
    "sweetened upped lifted boosted hiked downgraded upgraded shrank doubled widened expanded extended narrowed "
    "trimmed slashed asciende sube eleva elevó subió aumentó baja rebaja gestiegen steigt stieg erhöht gesunken "
    "korrigiert grimpe passe porté monte baisse révisé".split()
)
_FORMER_TIMES = frozenset("first opening provisional preliminary yesterday erste primera première".split())
_COUNTS = frozenset(
    "bid offer proposal figure figures count estimate number total toll tally report reports bulletin".split()
)
_KNOWN = frozenset("known believed confirmed thought reported said".split())
_MOVING = _RISING - {"up"}
_REPLACED_BY = {(verb, word) for verb in ("replaced", "superseded", "ersetzt") for word in ("with", "by", "durch")}
_IS = frozenset("is are now was were goes went".split())
_GONE = frozenset("gone went gestiegen".split())
_REACHED = frozenset("reaches reached hits hit tops topped passes passed".split())
_BECOME = frozenset("became become becomes".split())
_LATEST = frozenset("final latest updated revised newest definitive".split())
_NOW = frozenset("now latest stands stood correct actually ya nun inzwischen jetzt désormais maintenant".split())
_TOLD = frozenset("announced reported given stated named ordered planned agreed".split())
_PRONOUNS = frozenset("it he she they we".split())
_AT_TIME = frozenset("on last yesterday earlier before hours days a this".split())
_TO = frozenset("to at a auf à hasta bei".split())
_FROM = frozenset("from de von desde".split())
OLD = frozenset(
    "earlier previous previously initial initially originally replaces replaced replacing instead wrongly incorrectly "
    "mistakenly formerly rather superseded supersedes anterior anteriores inicial inicialmente zunächst bisher bislang "
    "ursprünglich vorher précédent précédente initialement auparavant frente".split()
)
_OLD_BEHIND = frozenset("earlier previously initially originally yesterday zunächst anteriormente auparavant".split())
_NOT = frozenset("not nicht non".split())
_ARTICLES = frozenset("the a an its their el los las la die der den das le les".split())
_INDIRECT = frozenset("that que dass".split())
_HAD = frozenset("had había habían hatte hatten avait avaient".split())
_PAUSES = frozenset(",;:.)")
_FIRST = frozenset("first once initially originally previously earlier zuerst primero primeramente d'abord".split())
_COMPARED = frozenset("compared against gegenüber frente contre".split())
# "Sticks to 41", "stands by its 41", "stays at 41".
_KEEPING = {
    (verb, word)
    for verbs, words in (
        ("stick sticks sticking stuck", "to with by"),
        ("stand stands stood standing", "by"),
        ("hold holds held holding keep keeps kept keeping adhere adheres adhered", "to"),
        ("stay stays stayed staying", "at with"),
        ("sigue siguen", "hablando en"),
        ("mantiene mantienen", "en"),
        ("bleibt bleiben blieb", "bei"),
    )
    for verb in verbs.split()
    for word in words.split()
}
_FORESEEN = frozenset("forecast expected predicted projected promised planned targeted budgeted".split())
# "A year earlier" compares two times of the world, "a day earlier" two reports.
_LONG = frozenset(
    "year years month months quarter decade decades season año años mes jahr jahre monat an ans mois".split()
)
_THEN = frozenset("earlier ago before antes zuvor plus".split())
_DAYS = frozenset(
    "night day evening morning week monday tuesday wednesday thursday friday saturday sunday lunes martes "
    "miércoles jueves viernes sábado domingo montag dienstag mittwoch donnerstag freitag samstag sonntag lundi "
    "mardi mercredi jeudi vendredi samedi dimanche".split()
)
_THAT_DAY = _DAYS | {"yesterday", "earlier", "last", "ago"}
FIGURE = frozenset(
    "figure figures estimate estimated toll number count tally total said reported given put announced thought "
    "believed bulletin list count cifra balance zahl angaben bilan chiffre of".split()
)


def role_of(statement: Statement) -> str:
    """What the words around a figure make of it: "old" (replaced), "new" (replacing), or empty.

    "past" is weaker than "old": a figure that somebody "had given", which is replaced only where another is "new".
    "not" is one that is denied, by a correction or by another source; "held" one that somebody keeps to.
    """
    left = _before(statement)
    if _is_held(statement, left):
        return "held"
    if left and left[-1] in _NOT:
        return "not"
    if left[-2:] in _REPLACED_BY:
        return "new"
    now = "now" in statement.right(5) and not _KNOWN.isdisjoint(statement.right(6))
    if not now and _is_called_old(statement, left):
        return "old"
    if left[-2:] == ("up", "to"):
        verb = left[-3:-2]
        risen = verb and (verb[0] in _GONE or (verb[0] in _IS and not FIGURE.isdisjoint(statement.left(_FAR))))
        return "new" if risen else ""
    if now or _is_called_new(statement, left):
        return "new"
    return "past" if _is_past(statement, left) else ""


def _is_held(statement: Statement, left: tuple[str, ...]) -> bool:
    """Whether somebody keeps to a figure: "stays at 86", "has not moved from 40", "12, and was sticking to that"."""
    if not _KEEPING.isdisjoint(pairwise(left[-4:])) or not _KEEPING.isdisjoint(pairwise(statement.right(7))):
        return True
    return "moved" in left[-3:] and not _NOT.isdisjoint(left)


def _is_past(statement: Statement, left: tuple[str, ...]) -> bool:
    """Whether a figure is one that somebody "had put at 12", or that a toll "had been" or "was still" before."""
    further = _since_number(statement.left(_FAR))
    if any(one in _HAD and _is_reported(other) for one, other in pairwise(left)) and not _is_indirect(further):
        return True
    if any(one in _HAD and other in _FORESEEN for one, other in pairwise(left)):
        return True
    if left[-1:] == ("at",) and any(one in _HAD and other == "put" for one, other in pairwise(further)):
        return True
    if left[-2:] == ("had", "been"):
        return _is_toll(statement) or _is_dated(statement)
    return (
        _is_dated(statement)
        and any(one in _HAD and other.endswith(("ed", "en", "ood", "own")) for one, other in pairwise(left))
        and not _is_indirect(further)
    )


def _is_dated(statement: Statement) -> bool:
    """Whether the clause of a figure names a day or night before: "on Monday it had been 700"."""
    return not _DAYS.isdisjoint((*statement.left(_NEAR), *statement.right(_NEAR)))


def _is_indirect(words: tuple[str, ...]) -> bool:
    """Whether "had" only belongs to the saying: "said that its counters had registered 63"."""
    before = words[: next((at for at, word in enumerate(words) if word in _HAD), 0)]
    return not _INDIRECT.isdisjoint(before) or not ASSERTING.isdisjoint(before)


def _is_toll(statement: Statement) -> bool:
    return statement.mention.kind == "casualties" or not FIGURE.isdisjoint(statement.left(_FAR))


def _is_called_old(statement: Statement, left: tuple[str, ...]) -> bool:
    """Whether the words around a figure call it replaced: "up from 12", "its first count of 12", "12 earlier"."""
    if left:
        if (left[-2:] == ("was", "still") and _is_toll(statement)) or _was_given_then(left):
            return True
        if left[-2:] in _FIGURE_WAS and _begins_with_day(statement):
            return True
        if left[-1] in _FROM and not _TOLD.isdisjoint(statement.right(1)):
            return True
        if left[-1] == "than" and _is_told_before(statement):
            return True
        if left[-1] in _FROM and (_inside_change(statement, left) or (len(left) > 1 and left[-2] in _RISING)):
            return True
        figures = statement.mention.kind != "percent" or not FIGURE.isdisjoint(left)
        if figures and _says_earlier(_since_comma(left)):
            return True
    for one, other in pairwise(left):
        if one in _FIRST and _is_reported(other):
            return True
        if (one, other) == ("noch", "von"):
            return True
        if (one in _FORMER_TIMES or one in _DAYS) and other in _COUNTS:
            return True
    return _is_replaced_behind(statement.right(5), left)


def _was_given_then(left: tuple[str, ...]) -> bool:
    """Whether a figure is one told at a time that is past: "the number given on Saturday night was seven"."""
    told = any(one in _TOLD and other in _AT_TIME for one, other in pairwise(left))
    return told and left[-1] == "was" and not FIGURE.isdisjoint(left) and not _THAT_DAY.isdisjoint(left)


_FIGURE_WAS = tuple((figure, "was") for figure in ("figure", "number", "toll", "count"))


def _begins_with_day(statement: Statement) -> bool:
    """Whether the sentence begins with a day: "On Sunday, before anyone had come through, the figure was nine"."""
    words = statement.passage.words
    return words[:1] == ("on",) and not _DAYS.isdisjoint(words[1:2])


def _is_told_before(statement: Statement) -> bool:
    """Whether it is said when a figure was told: "less than the 84 grams announced on the morning of the landing"."""
    right = statement.right(6)
    given = any(one in _PRONOUNS and two in _HAD and _is_reported(told) for one, two, told in _threes(right))
    return given or any(one in _TOLD and other in _AT_TIME for one, other in pairwise(right))


def _threes(words: tuple[str, ...]) -> Iterator[tuple[str, str, str]]:
    return zip(words, words[1:], words[2:], strict=False)


def _says_earlier(words: tuple[str, ...]) -> bool:
    """Whether one of these words calls a figure old: not where something began "much earlier and ran for" so long."""
    return any(
        word in OLD and (word != "earlier" or (words[at - 1 : at] not in _MUCH and words[at + 1 : at + 2] not in _ON))
        for at, word in enumerate(words)
    )


_MUCH = (("much",), ("far",), ("even",), ("still",))
_ON = (("and",), ("than",))


def _is_called_new(statement: Statement, left: tuple[str, ...]) -> bool:
    """Whether the words before a figure call it new: "now 31", "has risen to 31", "the final list has 31"."""
    if "still" in left[-4:] or any(one in _HAD and other == "stood" for one, other in pairwise(left)):
        return False
    if not _NOW.isdisjoint(left) or (not _MOVING.isdisjoint(left) and not _TO.isdisjoint(left)):
        return True
    if left[-1:] and left[-1] in _BECOME and (statement.mention.kind == "casualties" or statement.bare):
        return True
    if left[-1:] and left[-1] in _REACHED and not FIGURE.isdisjoint(left):
        return True
    further = _since_number(statement.left(_FAR))
    if left and left[-1] in _TO and not _MOVING.isdisjoint(further):
        return True
    return any(one in _LATEST and other in FIGURE for one, other in pairwise(further)) or "replacing" in further


def _is_reported(word: str) -> bool:
    """Whether a word is a verb of reporting in the past: "announced", not "estimate"."""
    return (
        word in REPORTING
        and word != "admitted"
        and (word.endswith(("ed", "en")) or word in ("said", "put", "told", "thought", "found"))
    )


def _before(statement: Statement) -> tuple[str, ...]:
    """The words before a figure since the last number or semicolon, without an article just before it."""
    left = statement.left(_NEAR)
    for place in range(len(left) - 1, -1, -1):
        if left[place][0].isdigit() or left[place] == ";":
            left = left[place + 1 :]
            break
    return left[:-1] if left and left[-1] in _ARTICLES else left


def _since_number(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words behind the last number."""
    last = max((place for place, word in enumerate(words) if word[0].isdigit()), default=-1)
    return words[last + 1 :]


def _since_comma(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words behind the last comma: "replacing its earlier list, has 26" calls nothing old."""
    last = max((place for place, word in enumerate(words) if word == ","), default=-1)
    return words[last + 1 :]


def _is_replaced_behind(right: tuple[str, ...], left: tuple[str, ...]) -> bool:
    """Whether the words behind a figure call it old: "12 earlier", "80,000 first announced"."""
    right = right[: next((place for place, word in enumerate(right) if word in _PAUSES), len(right))]
    if any(one in _LONG and other in _THEN for one, other in pairwise(right)):
        return False
    if not _OLD_BEHIND.isdisjoint(right[:4]) or right[-1:] == ("before",):
        return True
    if any(one in _FIRST and _is_reported(other) for one, other in pairwise(right)):
        return True
    return not _COMPARED.isdisjoint(left[-3:]) and not _DAYS.isdisjoint(right)


def _inside_change(statement: Statement, left: tuple[str, ...]) -> bool:
    """Whether, after a word of rising or falling, "from 12" goes on with "to 17" or stands behind "to 17"."""
    if _RISING.isdisjoint(statement.passage.words[: statement.first]):
        return False
    right = statement.right(5)
    return len(left) <= 3 or any(a in _TO and b[0].isdigit() for a, b in pairwise(right))
