"""Whether two figures could be two values of one thing."""

from digest.facts.ledger.figures import NUMERIC, unit_words
from digest.facts.ledger.statements import Statement

# A bare number of millions beside a sum may be a sum without its currency: "41 billion krona, not 28 billion".
_A_SUM = 1_000_000


def comparable(a: Statement, b: Statement) -> bool:
    """Whether two figures could be two values of one thing: one dimension, or a bare number beside what is counted."""
    if a.mention.kind not in NUMERIC or b.mention.kind not in NUMERIC or a.scaled == b.scaled:
        return False
    if "age" in (a.dimension, b.dimension):
        return False
    if a.dimension == b.dimension:
        if a.dimension == "count" and a.unit_stems and b.unit_stems:
            sorts = a.scene.sorts & b.scene.sorts or (a.scene.persons & b.scene.persons) - {""}
            return bool(a.unit_stems & b.unit_stems or set(a.slot.subjects) & set(b.slot.subjects) or sorts)
        if a.dimension == "count" and a.bare and not b.bare and a.counts_people and b.scene.counts_persons:
            return True
        if a.dimension == "count" and a.bare and not b.bare:
            return not set(a.slot.subjects).isdisjoint(b.slot.subjects)
        return True
    bare, other = (b, a) if b.bare else (a, b)
    if not bare.bare:
        return False
    if bare.lender is not None:
        return bare is b and bare.lender.dimension == other.dimension
    if bare is b and not bare.counts_people and other.mention.kind in ("percent", "duration"):
        return not unit_words(bare.mention.value) and bare.sentence - other.sentence in (0, 1)
    told = bare is b and not unit_words(bare.mention.value) and bare.sentence - other.sentence == 1
    if other.mention.kind == "count" and told:
        return True
    if other.mention.kind == "count" and a.sentence == b.sentence and not bare.counts_people:
        return True
    return other.mention.kind == "casualties" or (other.mention.kind == "money" and bare.scaled >= _A_SUM)
