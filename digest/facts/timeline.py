"""Figures that replace others: revised, corrected, or overtaken by what happened since."""

from collections.abc import Iterable, Sequence
from datetime import timedelta
from itertools import pairwise

from digest.facts.figures import NUMERIC
from digest.facts.merging import Cluster
from digest.facts.origins import is_correction
from digest.facts.slots import EVOLVING, unlike
from digest.facts.statements import Reading, Statement, distance

# How far apart two articles must be for a difference to be news and not a contradiction.
HOURS_APART = timedelta(hours=3)
_DAYS_APART = timedelta(hours=20)
_NEAR = 6
_MANY = 12

_RISING = frozenset(
    "risen rose rises rising climbed climbs climb jumped jumps increased increases grown grew soared reached "
    "reaches passed up fallen fell falls dropped drops lowered cut down reduced shrunk revised raised updated "
    "corrected doubled asciende sube eleva elevó subió aumentó baja rebaja gestiegen steigt stieg erhöht "
    "gesunken korrigiert grimpe passe porté monte baisse révisé".split()
)
_NOW = frozenset("now latest stands stood correct actually ya nun inzwischen jetzt désormais maintenant".split())
_TO = frozenset("to at a auf à hasta bei".split())
_FROM = frozenset("from de von desde".split())
_OLD = frozenset(
    "earlier previous previously initial initially originally replaces replaced replacing instead wrongly incorrectly "
    "mistakenly formerly superseded supersedes anterior anteriores inicial inicialmente zunächst bisher bislang "
    "ursprünglich vorher précédent précédente initialement auparavant frente".split()
)
_OLD_BEHIND = frozenset(
    "earlier previously initially originally before yesterday zunächst anteriormente auparavant".split()
)
_FIGURE = frozenset(
    "figure figures estimate estimated toll number count tally total said reported given put announced thought "
    "believed bulletin cifra balance zahl angaben bilan chiffre of".split()
)
_WRONG = frozenset(
    "reported said stated wrote published incorrectly wrongly misstated mistakenly version headline gave earlier wrong "
    "error informó publicamos berichtet berichteten hieß écrit indiqué publié".split()
)
_RIGHT = frozenset(
    "correct correctly should fact actually is was rather correcta correcto korrekt richtig tatsächlich exact "
    "réalité".split()
)


def role(statement: Statement) -> str:
    """What the words around a figure make of it: "old" (replaced), "new" (replacing), or empty."""
    left = _since_figure(statement.left(_NEAR))
    if left:
        if left[-1] in ("not", "nicht", "non") or (len(left) > 1 and left[-2:] == ("no", "los")):
            return "old"
        if left[-1] in _FROM and len(left) > 1 and (left[-2] in _RISING or left[-2] in ("revised", "corrected")):
            return "old"
        if left[-1] in _FROM and _followed_by_to(statement):
            return "old"
        if not _OLD.isdisjoint(left) and (statement.mention.kind != "percent" or not _FIGURE.isdisjoint(left)):
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


def _followed_by_to(statement: Statement) -> bool:
    """Whether "from 12" goes on with "to 17", after a word of rising or falling."""
    right = statement.right(5)
    changes = not _RISING.isdisjoint(statement.passage.words[: statement.first])
    return changes and any(a in _TO and b[0].isdigit() for a, b in pairwise(right))


class Changes:
    """The pairs (old, new) of facts, by place, each with what shows it: "correction", "words" or "time"."""

    def __init__(self) -> None:
        self.pairs: dict[tuple[int, int], str] = {}

    def add(self, old: int, new: int, why: str) -> None:
        """Note a change, unless it is known or its reverse is."""
        if old != new and (new, old) not in self.pairs:
            self.pairs.setdefault((old, new), why)

    def linked(self, a: int, b: int) -> bool:
        """Whether one of two facts replaces the other."""
        return (a, b) in self.pairs or (b, a) in self.pairs


def find_changes(
    readings: Sequence[Reading],
    by_article: Sequence[Sequence[Statement]],
    clusters: Sequence[Cluster],
) -> Changes:
    """Which facts replace which, told by words. `by_article` holds each article's figures in order of the text."""
    changes = Changes()
    for reading, statements in zip(readings, by_article, strict=True):
        if is_correction(reading):
            _read_correction(statements, changes)
    for statements in by_article:
        for place, statement in enumerate(statements):
            if role(statement) == "old":
                _pair_old(statements, place, clusters, changes)
    return changes


def comparable(a: Statement, b: Statement) -> bool:
    """Whether two figures could be two values of one thing: one dimension, or a bare number beside counted people."""
    if a.mention.kind not in NUMERIC or b.mention.kind not in NUMERIC:
        return False
    if a.dimension == b.dimension:
        if a.mention.kind == "count" and a.dimension == "count" and a.unit_stems and b.unit_stems:
            return not a.unit_stems.isdisjoint(b.unit_stems)
        return True
    countable = ("count", "casualties")
    return (a.bare and b.mention.kind in countable) or (b.bare and a.mention.kind in countable)


def _pair_old(
    statements: Sequence[Statement],
    place: int,
    clusters: Sequence[Cluster],
    changes: Changes,
) -> None:
    """Find what replaces an old figure: the nearest other one for the same thing, rather one that is said to be new."""
    old = statements[place]
    best: tuple[int, int, int] | None = None
    for other in range(max(0, place - _NEAR), min(len(statements), place + _NEAR)):
        new = statements[other]
        if new.fact == old.fact or distance(old, new) > 1 or not comparable(old, new):
            continue
        said = role(new)
        if said == "old" or new.slot.part or new.slot.per != old.slot.per:
            continue
        rank = (distance(old, new), said != "new", abs(other - place))
        if best is None or rank < best[:3]:
            best = (*rank[:2], abs(other - place))
            target = new
    if best is not None and _is_news(old, target, clusters):
        changes.add(old.fact, target.fact, "words")


def _is_news(old: Statement, new: Statement, clusters: Sequence[Cluster]) -> bool:
    """Whether a change is one of what was reported and not of the world over years ("down from a peak of 8.1 %")."""
    if "casualties" in (old.mention.kind, new.mention.kind) or old.slot.subject in EVOLVING:
        return True
    words = set(old.left(_NEAR)) | set(old.right(4))
    if words & _OLD and words & _FIGURE:
        return True
    if old.left(1) == ("not",):
        return True
    return any(s.reading.place != old.reading.place for s in clusters[old.fact].statements)


def _read_correction(statements: Sequence[Statement], changes: Changes) -> None:
    """In a correction: the figure that "we reported" is replaced by the next for the same thing that is "correct"."""
    for place, wrong in enumerate(statements):
        words = set(wrong.passage.words)
        if words.isdisjoint(_WRONG) or role(wrong) == "new":
            continue
        for right in statements[place + 1 : place + 1 + _NEAR]:
            if distance(wrong, right) > 3 or right.fact == wrong.fact or not comparable(wrong, right):
                continue
            same_sentence = wrong.sentence == right.sentence
            if role(right) == "old" or (same_sentence and not {"not", "instead", "rather"} & words):
                continue
            if not _RIGHT.isdisjoint(right.passage.words):
                changes.add(wrong.fact, right.fact, "correction")
                break


def principal_figures(by_article: Sequence[Sequence[Statement]]) -> dict[tuple[str, str], list[Statement]]:
    """For each thing that is counted, what each article gives as its figure.

    That is the one said to be new, else the first where the article opens, else the largest toll or the first figure.
    """
    found: dict[tuple[str, str], list[Statement]] = {}
    for statements in by_article:
        mine: dict[tuple[str, str], list[Statement]] = {}
        for statement in statements:
            slot = statement.slot
            if slot.subject and not slot.aside and role(statement) != "old":
                mine.setdefault((statement.dimension, f"{slot.subject} {slot.per}".strip()), []).append(statement)
        for key, rivals in mine.items():
            found.setdefault(key, []).append(_principal(rivals))
    return found


def _principal(rivals: Iterable[Statement]) -> Statement:
    def rank(statement: Statement) -> tuple[bool, bool, float]:
        tolls = statement.mention.kind == "casualties"
        return role(statement) != "new", statement.sentence > 3, -statement.scaled if tolls else statement.mention.start

    return min(rivals, key=rank)


def add_overtaken(
    figures: dict[tuple[str, str], list[Statement]],
    disputed: set[tuple[int, int]],
    changes: Changes,
) -> None:
    """Add the changes that only the articles' times show: a toll of 12 in the morning and 17 in the evening."""
    for members in figures.values():
        timed: dict[int, list[Statement]] = {}
        for statement in members:
            if statement.reading.when is not None:
                timed.setdefault(statement.fact, []).append(statement)
        rows = sorted(timed.values(), key=lambda row: min(_when(s) for s in row))
        for place, newer in enumerate(rows):
            for older in rows[max(0, place - _MANY) : place]:
                a, b = older[0].fact, newer[0].fact
                if (min(a, b), max(a, b)) not in disputed and _overtakes(older, newer):
                    changes.add(a, b, "time")


def _when(statement: Statement) -> float:
    when = statement.reading.when
    return when.timestamp() if when is not None else 0.0


def _overtakes(older: Sequence[Statement], newer: Sequence[Statement]) -> bool:
    """Whether the later figure takes the place of the earlier one for something that goes on changing."""
    first_old, first_new = min(older, key=_when), min(newer, key=_when)
    if unlike(first_old.slot, first_new.slot):
        return False
    subject = first_new.slot.subject
    told = any(role(statement) == "new" for statement in newer)
    if subject not in EVOLVING and not told:
        return False
    exact = first_old.reading.exact and first_new.reading.exact
    needed = HOURS_APART if exact else _DAYS_APART
    gap = timedelta(seconds=_when(first_new) - _when(first_old))
    if gap < needed and not (told and gap >= timedelta(0) and first_old.reading.place != first_new.reading.place):
        return False
    last_old = max(_when(statement) for statement in older)
    if last_old > _when(first_new) + needed.total_seconds():
        return False
    falls = first_new.scaled < first_old.scaled
    return not (falls and subject in ("deaths", "injured") and not told)
