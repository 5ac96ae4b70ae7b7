"""Whether the words around a figure call it new or replaced: "has risen to 31", "up from six", "the figure of 12"."""

from itertools import pairwise

from digest.facts.statements import Statement

_NEAR = 6
_RISING = frozenset(
    "risen rose rises rising climbed climbs climb jumped jumps increased increases grown grew soared reached "
    "reaches passed up fallen fell falls dropped drops lowered cut down reduced shrunk revised raised updated "
    "corrected doubled asciende sube eleva elevó subió aumentó baja rebaja gestiegen steigt stieg erhöht "
    "gesunken korrigiert grimpe passe porté monte baisse révisé".split()
)
_NOW = frozenset("now latest stands stood correct actually ya nun inzwischen jetzt désormais maintenant".split())
_TO = frozenset("to at a auf à hasta bei".split())
_FROM = frozenset("from de von desde".split())
OLD = frozenset(
    "earlier previous previously initial initially originally replaces replaced replacing instead wrongly incorrectly "
    "mistakenly formerly rather superseded supersedes anterior anteriores inicial inicialmente zunächst bisher bislang "
    "ursprünglich vorher précédent précédente initialement auparavant frente".split()
)
_OLD_BEHIND = frozenset(
    "earlier previously initially originally before yesterday zunächst anteriormente auparavant".split()
)
FIGURE = frozenset(
    "figure figures estimate estimated toll number count tally total said reported given put announced thought "
    "believed bulletin cifra balance zahl angaben bilan chiffre of".split()
)


def role_of(statement: Statement) -> str:
    """What the words around a figure make of it: "old" (replaced), "new" (replacing), or empty."""
    left = _since_figure(statement.left(_NEAR))
    if left:
        if left[-1] in ("not", "nicht", "non") or (len(left) > 1 and left[-2:] == ("no", "los")):
            return "old"
        if left[-1] in _FROM and len(left) > 1 and (left[-2] in _RISING or left[-2] in ("revised", "corrected")):
            return "old"
        if left[-1] in _FROM and _inside_change(statement, left):
            return "old"
        if not OLD.isdisjoint(left) and (statement.mention.kind != "percent" or not FIGURE.isdisjoint(left)):
            return "old"
    behind = statement.right(4)
    if "," in behind:
        behind = behind[: behind.index(",")]
    if not _OLD_BEHIND.isdisjoint(behind):
        return "old"
    if left and (not _NOW.isdisjoint(left) or (not _RISING.isdisjoint(left) and not _TO.isdisjoint(left))):
        return "new"
    return ""


def _since_figure(left: tuple[str, ...]) -> tuple[str, ...]:
    """The words since the last number or semicolon."""
    for place in range(len(left) - 1, -1, -1):
        if left[place][0].isdigit() or left[place] == ";":
            return left[place + 1 :]
    return left


def _inside_change(statement: Statement, left: tuple[str, ...]) -> bool:
    """Whether, after a word of rising or falling, "from 12" goes on with "to 17" or stands behind "to 17"."""
    if _RISING.isdisjoint(statement.passage.words[: statement.first]):
        return False
    right = statement.right(5)
    return len(left) == 1 or any(a in _TO and b[0].isdigit() for a, b in pairwise(right))
