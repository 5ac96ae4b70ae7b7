"""Figures that replace others: revised, corrected, or overtaken by what happened since."""

from collections.abc import Mapping, Sequence
from datetime import timedelta

from digest.facts.merging import Cluster
from digest.facts.origins import is_correction
from digest.facts.readings import Passage, Reading
from digest.facts.roles import FIGURE, OLD
from digest.facts.slots import unlike
from digest.facts.statements import Statement, about_the_same, distance
from digest.facts.subjects import EVOLVING
from digest.facts.topics import Topic, comparable

# How far apart two articles of one day must be for a difference to be news and not a contradiction.
_APART = timedelta(hours=3)
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
_OURS = frozenset("our we wir unser unserem nuestro notre".split())
_ARTICLES = frozenset("article story headline edition version artikel artículo titular".split())
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
    ours = bool(words & _OURS) and bool(words & _ARTICLES)
    return bool(words & _MISTAKEN) or ours or ("version" in words and bool(words & OLD))


def add_overtaken(
    figures: Mapping[Topic, Sequence[Statement]], disputed: set[tuple[int, int]], changes: Changes
) -> None:
    """Add the changes that the articles' times show: a toll of 12 in the morning and 17 in the evening.

    Where times are missing or near, what is said to be new ("has climbed to 17") overtakes what is not.
    """
    contested = {place for pair in disputed for place in pair}
    told = {statement.fact for members in figures.values() for statement in members if statement.role == "new"}
    for topic, members in figures.items():
        by_fact: dict[int, list[Statement]] = {}
        for statement in members:
            by_fact.setdefault(statement.fact, []).append(statement)
        rows = sorted(by_fact.values(), key=lambda row: (_first(row) or 0.0, row[0].fact))
        for place, row in enumerate(rows):
            for other in rows[max(0, place - _MANY) : place]:
                pair = _in_order(other, row, told)
                if pair is None or _key(pair) in disputed:
                    continue
                older, newer = pair
                if newer[0].fact in contested and len(rows) > 2 and newer[0].fact not in told:
                    continue
                if _overtakes(topic, older, newer, newer[0].fact in told):
                    changes.add(older[0].fact, newer[0].fact, "time")


def _key(pair: tuple[Sequence[Statement], Sequence[Statement]]) -> tuple[int, int]:
    a, b = pair[0][0].fact, pair[1][0].fact
    return min(a, b), max(a, b)


def _first(row: Sequence[Statement]) -> float | None:
    return min((s.reading.when.timestamp() for s in row if s.reading.when is not None), default=None)


def _is_later(a: Reading, b: Reading) -> bool:
    """Whether `b` came so much later than `a` that a difference is news: by hours, or on another day."""
    if a.when is None or b.when is None:
        return False
    if a.exact and b.exact:
        return b.when - a.when >= _APART
    return b.when.date() > a.when.date()


def _in_order(
    a: Sequence[Statement], b: Sequence[Statement], told: set[int]
) -> tuple[Sequence[Statement], Sequence[Statement]] | None:
    """The older and the newer of two figures: by their first times, else by which is `told` to be new; or None."""
    for older, newer in ((a, b), (b, a)):
        first_old, first_new = (min(row, key=lambda s: _time_of(s.reading)) for row in (older, newer))
        if _is_later(first_old.reading, first_new.reading):
            # What is still asserted after the newer figure came has not been overtaken by it.
            return None if any(_is_later(first_new.reading, s.reading) for s in older) else (older, newer)
    if (a[0].fact in told) != (b[0].fact in told):
        return (b, a) if a[0].fact in told else (a, b)
    return None


def _time_of(reading: Reading) -> float:
    return reading.when.timestamp() if reading.when is not None else float("inf")


def _overtakes(topic: Topic, older: Sequence[Statement], newer: Sequence[Statement], told: bool) -> bool:
    """Whether the newer figure takes the place of the older one for something that goes on changing."""
    old, new = older[0], newer[0]
    if old.slot.where and new.slot.where and old.slot.where != new.slot.where:
        return False
    if unlike(old.slot, new.slot) or not (told or topic.subject in EVOLVING):
        return False
    if {s.reading.place for s in older} & {s.reading.place for s in newer}:
        return False
    if topic.subject not in EVOLVING and not about_the_same(old, new):
        return False
    low, high = sorted((old.scaled, new.scaled))
    falls = new.scaled < old.scaled
    return high <= _FAR * low and not (falls and topic.subject in ("deaths", "injured") and not told)
