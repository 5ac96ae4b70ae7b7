"""A fact as the statements of it: what they are about together."""

from dataclasses import dataclass, field

from digest.facts.ledger.statements import Slot, Statement
from digest.model import FactKind

_MANY = 12


@dataclass(slots=True, eq=False)
class Cluster:
    """All statements of one fact. `slot` is that of the first; `units` and `about` gather those of all.

    `told` holds the places of the articles whose statements were taken in one by one.
    """

    kind: FactKind
    dimension: str
    scaled: float
    statements: list[Statement]
    slot: Slot | None = None
    units: set[str] = field(default_factory=set)
    about: set[str] = field(default_factory=set)
    subjects: set[str] = field(default_factory=set)
    told: set[int] = field(default_factory=set)

    @property
    def groups(self) -> set[int]:
        """The independent sources that state it."""
        return {statement.group for statement in self.statements}

    def add(self, statement: Statement, slot: Slot) -> None:
        """Take in one more statement of the fact."""
        self.statements.append(statement)
        self.told.add(statement.reading.place)
        self.units |= statement.unit_stems
        if len(self.statements) <= _MANY:
            self.about |= statement.about
        self.subjects.update(slot.subjects)

    def absorb(self, other: "Cluster") -> None:
        """Take in another cluster of the same fact."""
        self.statements += other.statements
        self.units |= other.units
        self.about |= other.about
        self.subjects |= other.subjects
