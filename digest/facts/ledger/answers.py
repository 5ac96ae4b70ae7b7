"""Figures that answer another without saying again what they count: "the ministry insists it was 62"."""

from itertools import pairwise

from digest.facts.ledger.figures import unit_words
from digest.facts.ledger.readings import ASSERTING, stems
from digest.facts.ledger.statements import Statement, between
from digest.facts.ledger.subjects import INDEX_ALL

THE = frozenset(
    "the its their his her a an official el la los las su der die das den dem ihre le les la son leur".split()
)
AGAINST = frozenset(
    "while but however although though whereas meanwhile yet only contrast mientras pero aunque während aber jedoch "
    "hingegen dagegen tandis mais alors cependant instead".split()
)
FIGURE = frozenset(
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
HARMED = frozenset("people deaths dead victims injured wounded hurt missing killed bodies".split())
_OPENING = frozenset("from by according if ( per für selon según laut".split())
_UNIT_PARTS = frozenset("/ h % percent km".split())
_BREAKS = frozenset(", ; : ( – —".split())
_HOLDING = frozenset(
    "has have had found finds recorded records holds hold insists arrived comes came makes made reckons reckon hear "
    "insist figure count tally number".split()
)
CLAUSE = 2
_CLAUSE_LONG = 10
_PAUSES = frozenset(", ; and und y et while".split())
BEHIND = frozenset(
    ', . ; : ) ” " ’ — – and but while because after when as on at in had have has were took came y pero und aber et '
    "mais".split()
)


def is_parallel(a: Statement, b: Statement) -> bool:
    """Whether both figures are followed by their sources: "60,000 (police) or 250,000 (unions)", "11 if you ask"."""
    one, other = _source_behind(a), _source_behind(b)
    return bool(one) and one == other and a.sentence == b.sentence and (b.bare or a.dimension == b.dimension)


def _source_behind(statement: Statement) -> str:
    """The word that opens a source right behind a figure and its unit, or empty."""
    unit = unit_words(statement.mention.value)
    rest = [word for word in statement.right(8) if word not in unit and word not in _UNIT_PARTS]
    rest = rest[1:] if rest[:1] == [","] else rest
    return rest[0] if rest and rest[0] in _OPENING and "," not in rest[:1] else ""


def is_left_out(a: Statement, b: Statement) -> bool:
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
    if len(clause) <= CLAUSE:
        clause = words[start : b.first]
    acted = b.scene.sure and not b.scene.sure & set(a.scene.acts)
    if ("put", "in") in pairwise(clause):
        return False
    if acted or len(clause) < CLAUSE or (speaks_for_itself(a) and speaks_for_itself(b)):
        return False
    if not b.nearest_source() and not FIGURE.isdisjoint(clause):
        if stems(words[start : b.first]) <= (a.source or stems(a.left(_CLAUSE_LONG))):
            return False
    elif _same_source(a, b):
        return False
    says = not ASSERTING.isdisjoint(clause) or not _HOLDING.isdisjoint(clause)
    turned = start and not AGAINST.isdisjoint(words[start:cut])
    return says and (a.sentence != b.sentence or bool(turned) or ";" in words[start:cut] or bool(a.source))


def is_answer(a: Statement, b: Statement) -> bool:
    """Whether `b` answers `a` with nothing but another source and another number: "the ministry insists it was 62"."""
    if _is_gapped(a, b):
        return True
    frame = b.frame
    if speaks_for_itself(a) and speaks_for_itself(b):
        return False
    if frame < 0 or (a.sentence == b.sentence and frame < a.last) or _same_source(a, b):
        return False
    words = b.passage.words
    opening = max((at for at in range(frame + 1, b.first) if words[at] in _THAT), default=frame)
    said = {word for word in words[opening + 1 : b.first] if INDEX_ALL.get(word, "") not in a.slot.subjects}
    if not said <= _EMPTY or not _RELATIVE.isdisjoint(words[max(0, frame - 5) : frame]):
        return False
    unit = unit_words(b.mention.value) if b.mention.kind != "casualties" else HARMED
    behind = next((word for word in b.right(6) if word not in unit), "")
    return not behind or behind in BEHIND


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
    named = 2 <= len(clause) <= 4 and clause[0] in THE and all(word.isalpha() for word in clause)
    closed = not b.right(1) or b.right(1)[0] in _BREAKS or b.right(1) == (".",)
    return named and closed and b.bare and not ASSERTING.isdisjoint(a.left(6))


def _same_source(a: Statement, b: Statement) -> bool:
    """Whether both figures are given by one source: the same words, or a second verb without a subject of its own."""
    mine = b.nearest_source() or (b.source if b.attribution is not None else frozenset())
    return not mine or (bool(a.source) and (mine <= a.source or a.source <= mine))


def speaks_for_itself(statement: Statement) -> bool:
    """Whether a sentence begins with one name that counts its own: "Sweden reported 14 cases"."""
    passage = statement.passage
    return statement.frame == 1 and statement.reading.article.text[passage.start].isupper()
