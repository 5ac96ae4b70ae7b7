"""Figures that one article sets against each other: by comparing them, or by giving each its own source."""

from collections.abc import Sequence
from itertools import pairwise

from digest.facts.ledger.comparable import comparable
from digest.facts.ledger.disagreement import speaks_against
from digest.facts.ledger.figures import near, unit_words
from digest.facts.ledger.readings import ASSERTING, stems
from digest.facts.ledger.slots import WIDE
from digest.facts.ledger.statements import Statement, between, distance
from digest.facts.ledger.subjects import INDEX_ALL

_NEAR = 5
# Sentences back to what is rejected: "The ruling concerns 2,300 flats. … The firm reckons otherwise. It says 1,740."
_FURTHER = 8
_ENOUGH = 3
# Counts that are said to be in dispute, though of things by two names, are large and near each other.
_SOME, _NOT_FAR = 20, 2.0
# A figure a dozen times another counts something else, or is a slip of the pen.
FAR = 12.0
# One number is set beside another: "far more than the 27 on the list", "twice the 31 that the agency knows of".
_THAN = frozenset("than que als".split())
_TIMES = frozenset("twice double triple doble doppelt".split())
_THE = frozenset(
    "the its their his her a an official el la los las su der die das den dem ihre le les la son leur".split()
)
_SOURCED = frozenset("in on of by from that reported given counted listed named claimed admitted acknowledged".split())
_AGAINST = frozenset(
    "while but however although though whereas meanwhile yet only contrast mientras pero aunque während aber jedoch "
    "hingegen dagegen tandis mais alors cependant instead".split()
)
_FIGURE = frozenset(
    "figure figures number numbers count toll total tally estimate estimates crowd cifra número zahl chiffre "
    "list".split()
)
# What may stand between "the ministry says" and its figure when both speak of the same thing as the figure before.
_EMPTY = frozenset(
    "that it was is were are be been had has have the a an its their own number figure total toll crowd count estimate "
    "at of to only just about around some roughly nearly almost more than least fewer less closer nearer still really "
    "could can may might must would cannot not no only merely lasted lay amounted seen "
    "true real actual as many few up there puts put came comes stands stood que fue era es son la el los unos unas más "
    "de cifra en solo dass es waren sei seien die der das nur etwa rund von auf bei mit il était sont y a eu seulement "
    "environ plutôt".split()
)
_THAT = frozenset("that que dass".split())
# "The damage, which the ministry puts at 900 million": that is about the damage.
_RELATIVE = frozenset("which whose who que cuyo dont".split())
_HARMED = frozenset("people deaths dead victims injured wounded hurt missing killed bodies".split())
_OPENING = frozenset("from by according if ( per für selon según laut".split())
_UNIT_PARTS = frozenset("/ h % percent km".split())
_BREAKS = frozenset(", ; : ( – —".split())
_HOLDING = frozenset(
    "has have had found finds recorded records holds hold insists arrived comes came makes made reckons reckon hear "
    "insist figure count tally number".split()
)
# Roles of figures that nobody asserts any more.
_GONE = ("old", "past")
_CLAUSE = 2
_CLAUSE_LONG = 10
_PAUSES = frozenset(", ; and und y et while".split())
_BEHIND = frozenset(
    ', . ; : ) ” " ’ — – and but while because after when as on at in had have has were took came y pero und aber et '
    "mais".split()
)


def find_rivals(by_article: Sequence[Sequence[Statement]]) -> set[tuple[int, int]]:
    """The pairs of facts (lower place first) that stand close together in an article and are set against each other."""
    found: set[tuple[int, int]] = set()
    for statements in by_article:
        for place, b in enumerate(statements):
            for at, a in enumerate(_candidates(statements, place)):
                if _opposed(a, b, nearest=at == 0):
                    found.add((min(a.fact, b.fact), max(a.fact, b.fact)))
    return found


def _candidates(statements: Sequence[Statement], place: int) -> list[Statement]:
    """The figures close before one that it could be set against, the nearest first.

    A bare number counts the victims that its sentence tells of: "eleven missing men from two boats; the co-operative
    has seventeen".
    """
    b = statements[place]
    reach = _FURTHER if b.sentence > 1 and speaks_against(b.reading.passage(b.sentence - 1).words) else 1
    near_by = [a for a in reversed(statements[max(0, place - _NEAR) : place]) if distance(a, b) <= reach]
    fitting = [
        a for a in near_by if a.fact != b.fact and a.role not in _GONE and (comparable(a, b) or _may_answer(a, b))
    ]
    fitting = [a for a in fitting if distance(a, b) <= 2 or _same_unit(a, b)]
    victims = [a for a in fitting if a.mention.kind == "casualties" and a.sentence == b.sentence]
    return victims if victims and b.bare and b.lender is None else fitting


def _opposed(a: Statement, b: Statement, nearest: bool) -> bool:
    """Whether the article sets `b` against `a`, which stands before it: by comparing them or by their sources."""
    if a.role in _GONE or b.role in _GONE or not near(a.scaled, b.scaled, FAR) or _kept_apart(a, b):
        return False
    if a.mention.kind == "duration" and not (nearest and _is_disputed(a, b)):
        return False
    if nearest and a.sentence < b.sentence and _may_answer(a, b):
        return True
    if nearest and "held" in (a.role, b.role) and a.source != b.source and _of_one_subject(a, b):
        return True
    if _is_parallel(a, b) or (nearest and (_is_left_out(a, b) or _is_measured(a, b))):
        return True
    if a.dimension == b.dimension != "count" and a.scene.sure and b.scene.sure and not a.scene.sure & b.scene.sure:
        return False
    bare = b.bare and not b.counts_people
    answering = nearest and _is_answer(a, b)
    unlike = a.slot.subjects and b.slot.subjects and set(a.slot.subjects).isdisjoint(b.slot.subjects)
    if unlike and not answering and not bare:
        return False
    if _set_beside(b, bare or a.mention.kind == b.mention.kind == "casualties") or answering:
        return True
    words = between(a, b)
    contested = nearest and _is_contested(a, b)
    if contested and not _FIGURE.isdisjoint(a.reading.passage(b.sentence - 1).words):
        return True
    score = 2 if contested or _rival_sources(a, b) else 0
    score += (
        1 if bare or _same_unit(a, b) or (b.counts_people and a.mention.kind == "count" and not a.scene.noun) else 0
    )
    score += 1 if not _AGAINST.isdisjoint(words) or _is_disputed(a, b) else 0
    score += 1 if not _FIGURE.isdisjoint(b.left(6)) else 0
    score += 1 if a.mention.kind == "casualties" and b.dimension == a.dimension else 0
    return score >= _ENOUGH


def _may_answer(a: Statement, b: Statement) -> bool:
    """Whether counts of things by two names are said to be in dispute: "9,200 drivers were paid", "6,500 refunds"."""
    plain = a.dimension == b.dimension == "count" and a.scaled != b.scaled and min(a.scaled, b.scaled) >= _SOME
    opening = stems(b.passage.words[:_CLAUSE])
    sourced = plain and bool(a.source) and b.frame >= 0 and bool(opening) and a.source.isdisjoint(opening)
    before = a.reading.passage(a.sentence - 1).words if a.sentence > 1 else ()
    return sourced and speaks_against(before) and near(a.scaled, b.scaled, _NOT_FAR)


def _of_one_subject(a: Statement, b: Statement) -> bool:
    """Whether two figures may be of one subject; shares, which are of many, must name the same."""
    one, other = set(a.slot.subjects), set(b.slot.subjects)
    measured = a.mention.kind == "count" != a.dimension
    return measured or not one.isdisjoint(other) or (a.dimension != "percent" and not (one and other))


def _kept_apart(a: Statement, b: Statement) -> bool:
    """Whether one is a part, an addition, a wish, or counted by something else or elsewhere."""
    one, other = a.slot, b.slot
    if one.where != other.where and ((one.where and other.where) or WIDE in (one.where, other.where)):
        return True
    wishes = bool(one.goal or other.goal) and not (b.bare and b.frame >= 0) and b.left(2) != ("figure", "of")
    return one.part or other.part or one.more or other.more or wishes or (one.per != other.per and not b.bare)


def _is_contested(a: Statement, b: Statement) -> bool:
    """Whether a sentence between two figures rejects the first: "That is not the number the mayor uses. He says …"."""
    told = b.frame >= 0 or b.attribution is not None
    return told and b.sentence - a.sentence >= 2 and speaks_against(a.reading.passage(b.sentence - 1).words)


def _is_disputed(a: Statement, b: Statement) -> bool:
    """Whether the sentences of two figures, or the one before them, say that opinions differ."""
    first = max(a.sentence - 1, 1)
    return any(speaks_against(a.reading.passage(place).words) for place in range(first, b.sentence + 1)) or (
        a.sentence == 0 and speaks_against(a.passage.words)
    )


def _is_measured(a: Statement, b: Statement) -> bool:
    """Whether the first is measured against a count: "31, eight more than the number given by the brigade, 23"."""
    words = between(a, b)
    return any(word in _THAN and not _FIGURE.isdisjoint(words[at + 1 : at + 4]) for at, word in enumerate(words))


def _is_parallel(a: Statement, b: Statement) -> bool:
    """Whether both figures are followed by their sources: "60,000 (police) or 250,000 (unions)", "11 if you ask"."""
    one, other = _source_behind(a), _source_behind(b)
    return bool(one) and one == other and a.sentence == b.sentence and (b.bare or a.dimension == b.dimension)


def _source_behind(statement: Statement) -> str:
    """The word that opens a source right behind a figure and its unit, or empty."""
    unit = unit_words(statement.mention.value)
    rest = [word for word in statement.right(8) if word not in unit and word not in _UNIT_PARTS]
    rest = rest[1:] if rest[:1] == [","] else rest
    return rest[0] if rest and rest[0] in _OPENING and "," not in rest[:1] else ""


def _is_left_out(a: Statement, b: Statement) -> bool:
    """Whether `b` leaves out what it counts, so that it counts what `a` counts, and somebody else says it.

    "The ministry says 310 wolves live here. The society has found 190." Who lists numbers ("12, 14 and 15"), or lets
    another act ("the Reds scored 3"), says nothing against the first.
    """
    if b.mention.kind != "count" or unit_words(b.mention.value) or b.mention.value.get("against") or b.role == "new":
        return False
    words = b.passage.words
    start = a.last if a.sentence == b.sentence else 0
    cut = max((at for at in range(start, b.first) if words[at] in _BREAKS), default=start - 1) + 1
    clause = words[cut : b.first]
    if len(clause) <= _CLAUSE:
        clause = words[start : b.first]
    acted = b.scene.sure and not b.scene.sure & set(a.scene.acts)
    if ("put", "in") in pairwise(clause):
        return False
    if acted or len(clause) < _CLAUSE or (_speaks_for_itself(a) and _speaks_for_itself(b)):
        return False
    if not b.nearest_source() and not _FIGURE.isdisjoint(clause):
        if stems(words[start : b.first]) <= (a.source or stems(a.left(_CLAUSE_LONG))):
            return False
    elif _same_source(a, b):
        return False
    says = not ASSERTING.isdisjoint(clause) or not _HOLDING.isdisjoint(clause)
    turned = start and not _AGAINST.isdisjoint(words[start:cut])
    return says and (a.sentence != b.sentence or bool(turned) or ";" in words[start:cut] or bool(a.source))


def _is_answer(a: Statement, b: Statement) -> bool:
    """Whether `b` answers `a` with nothing but another source and another number: "the ministry insists it was 62"."""
    if _is_gapped(a, b):
        return True
    frame = b.frame
    if _speaks_for_itself(a) and _speaks_for_itself(b):
        return False
    if frame < 0 or (a.sentence == b.sentence and frame < a.last) or _same_source(a, b):
        return False
    words = b.passage.words
    opening = max((at for at in range(frame + 1, b.first) if words[at] in _THAT), default=frame)
    said = {word for word in words[opening + 1 : b.first] if INDEX_ALL.get(word, "") not in a.slot.subjects}
    if not said <= _EMPTY or not _RELATIVE.isdisjoint(words[max(0, frame - 5) : frame]):
        return False
    unit = unit_words(b.mention.value) if b.mention.kind != "casualties" else _HARMED
    behind = next((word for word in b.right(6) if word not in unit), "")
    return not behind or behind in _BEHIND


def _is_gapped(a: Statement, b: Statement) -> bool:
    """Whether `b` leaves out the verb that `a` has: "the host speaks of 20,000, the police of 12,000"."""
    bare = b.bare or b.mention.kind in ("money", "percent")
    if a.sentence != b.sentence or not bare or b.frame >= a.last:
        return False
    words = between(a, b)
    start = max((place for place, word in enumerate(words) if word in _PAUSES), default=-1)
    clause = words[start + 1 :]
    if start < 0:
        return False
    if a.frame >= 0 and 2 <= len(clause) <= 6 and words[-1:] == a.left(1):
        return True
    named = 2 <= len(clause) <= 4 and clause[0] in _THE and all(word.isalpha() for word in clause)
    closed = not b.right(1) or b.right(1)[0] in _BREAKS or b.right(1) == (".",)
    return named and closed and b.bare and not ASSERTING.isdisjoint(a.left(6))


def _same_source(a: Statement, b: Statement) -> bool:
    """Whether both figures are given by one source: the same words, or a second verb without a subject of its own."""
    mine = b.nearest_source() or (b.source if b.attribution is not None else frozenset())
    return not mine or (bool(a.source) and (mine <= a.source or a.source <= mine))


def _same_unit(a: Statement, b: Statement) -> bool:
    if a.dimension == b.dimension and a.mention.kind == "count" and a.dimension not in ("count", "tally"):
        return True
    return not a.unit_stems.isdisjoint(b.unit_stems) or not a.scene.sorts.isdisjoint(b.scene.sorts)


def _set_beside(b: Statement, bare: bool) -> bool:
    """Whether a figure is compared with the one before it: "far more than the 27", "and not the 2,900 named by"."""
    left = b.left(5)
    for place, word in enumerate(left):
        following = left[place + 1] if place + 1 < len(left) else ""
        plain = not following and not left[place - 1].endswith(("er", "re", "ss"))
        if word in _THAN and (following in _THE or plain):
            return bare or not _FIGURE.isdisjoint(left)
        if word in _TIMES and following in _THE and place + 2 == len(left):
            return bare and not _SOURCED.isdisjoint(b.right(1))
    return b.role == "not"


def _speaks_for_itself(statement: Statement) -> bool:
    """Whether a sentence begins with one name that counts its own: "Sweden reported 14 cases"."""
    passage = statement.passage
    return statement.frame == 1 and statement.reading.article.text[passage.start].isupper()


def _rival_sources(a: Statement, b: Statement) -> bool:
    """Whether both figures have a source of their own, and not the same."""
    one, other = a.source, b.source
    if a.sentence == b.sentence and b.attribution is None:
        other = b.nearest_source() or other
    if not one or not other or one <= other or other <= one:
        return False
    if _speaks_for_itself(a) and _speaks_for_itself(b):
        return False
    return not ASSERTING.isdisjoint(b.passage.words) or b.attribution is not None
