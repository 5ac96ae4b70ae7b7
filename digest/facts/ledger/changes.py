"""The pairs of facts of which one replaces the other."""


class Changes:
    """The pairs (old, new) of facts, by place, each with what shows it: "correction", "words" or "time"."""

    def __init__(self) -> None:
        self.pairs: dict[tuple[int, int], str] = {}

    def add(self, old: int, new: int, why: str) -> None:
        """Note a change, unless it is known or its reverse is."""
        if old != new and (new, old) not in self.pairs:
            self.pairs.setdefault((old, new), why)

    def drop(self, old: int, new: int) -> None:
        """Forget a change."""
        del self.pairs[old, new]

    def linked(self, a: int, b: int) -> bool:
        """Whether one of two facts replaces the other."""
        return (a, b) in self.pairs or (b, a) in self.pairs
