"""Figures that replace others: revised, corrected, or overtaken by what happened since."""

from collections.abc import Mapping, Sequence
from datetime import timedelta

from digest.facts.merging import Cluster
from digest.facts.origins import is_correction
from digest.facts.readings import Passage, Reading
from digest.facts.roles import FIGURE, OLD
from digest.facts.slots import unlike
from digest.facts.statements import Statement, distance
from digest.facts.subjects import EVOLVING
from digest.facts.topics import Topic, comparable

# How far apart two articles must be for a difference to be news and not a contradiction.
HOURS_APART = timedelta(hours=3)
_DAYS_APART = timedelta(hours=20)
_NEAR = 6
_MANY = 12
# What has grown more than this is another thing.
_FAR = 30.0

_WRONG = frozenset(
    "reported said stated wrote published incorrectly wrongly misstated mistakenly version headline gave earlier wrong "
    "error informó publicamos berichtet berichteten hieß écrit indiqué publié".split()
)
_RIGHT = frozenset(
    "correct correctly should fact actually is was rather correcta correcto korrekt richtig tatsächlich exact "
    "réalité".split()
)
# Within one sentence: "900, not 600", "said 900 when it should have said 600".
_TURN = frozenset("not instead rather should nicht sino statt".split())
_MISTAKEN = frozenset(
    "incorrectly wrongly misstated misreported erroneously mistakenly fälschlich erróneamente".split()
)


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
    corrections = {reading.place for reading in readings if is_correction(reading)}
    for reading, statements in zip(readings, by_article, strict=True):
        _read_correction(statements, reading.place in corrections, changes)
    for statements in by_article:
        for place, statement in enumerate(statements):
            owned = statement.role == "not" and (statement.reading.place in corrections or _owns_up(statement.passage))
            if owned or statement.role in ("old", "past"):
                _pair_old(statements, place, clusters, changes)
    return changes


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
        said = new.role
        if (
            said in ("old", "past")
            or (old.role == "past" and said != "new")
            or new.slot.part
            or new.slot.per != old.slot.per
        ):
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
    if words & OLD and words & FIGURE:
        return True
    if old.left(1) == ("not",):
        return True
    return any(s.reading.place != old.reading.place for s in clusters[old.fact].statements)


def _read_correction(statements: Sequence[Statement], whole: bool, changes: Changes) -> None:
    """The figure that "we reported" is replaced by the next for the same thing that is "correct".

    Read in an article that is a correction as a `whole`, and where another one ends with a note on its earlier version.
    """
    for place, wrong in enumerate(statements):
        words = wrong.passage.words
        if wrong.role == "new" or not (_owns_up(wrong.passage) or (whole and not _WRONG.isdisjoint(words))):
            continue
        for right in statements[place + 1 : place + 1 + _NEAR]:
            if distance(wrong, right) > 3 or right.fact == wrong.fact or not comparable(wrong, right):
                continue
            if right.role == "old" or (wrong.sentence == right.sentence and _TURN.isdisjoint(words)):
                continue
            if not _RIGHT.isdisjoint(right.passage.words):
                changes.add(wrong.fact, right.fact, "correction")
                break


def _owns_up(passage: Passage) -> bool:
    """Whether a sentence speaks of the newsroom's own mistake: "an earlier version of this article said"."""
    words = set(passage.words)
    return bool(words & _MISTAKEN) or ("version" in words and bool(words & OLD))


def add_overtaken(
    figures: Mapping[Topic, Sequence[Statement]], disputed: set[tuple[int, int]], changes: Changes
) -> None:
    """Add the changes that only the articles' times show: a toll of 12 in the morning and 17 in the evening."""
    contested = {place for pair in disputed for place in pair}
    for topic, members in figures.items():
        timed: dict[int, list[Statement]] = {}
        for statement in members:
            if statement.reading.when is not None:
                timed.setdefault(statement.fact, []).append(statement)
        rows = sorted(timed.values(), key=lambda row: min(_when(s) for s in row))
        for place, newer in enumerate(rows):
            for older in rows[max(0, place - _MANY) : place]:
                a, b = older[0].fact, newer[0].fact
                if b in contested and len(rows) > 2 and not any(s.role == "new" for s in newer):
                    continue
                if (min(a, b), max(a, b)) not in disputed and _overtakes(topic, older, newer):
                    changes.add(a, b, "time")


def _when(statement: Statement) -> float:
    when = statement.reading.when
    return when.timestamp() if when is not None else 0.0


def _overtakes(topic: Topic, older: Sequence[Statement], newer: Sequence[Statement]) -> bool:
    """Whether the later figure takes the place of the earlier one for something that goes on changing."""
    first_old, first_new = min(older, key=_when), min(newer, key=_when)
    told = any(statement.role == "new" for statement in newer)
    if unlike(first_old.slot, first_new.slot) or not (told or topic.subject in EVOLVING or not topic.subject):
        return False
    if not topic.subject and not (told and len(first_old.about & first_new.about) >= 2):
        return False
    low, high = sorted((first_old.scaled, first_new.scaled))
    if high > _FAR * low:
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
    return not (falls and topic.subject in ("deaths", "injured") and not told)
