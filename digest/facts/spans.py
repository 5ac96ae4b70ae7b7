"""What an extractor finds, before it becomes a mention."""

from dataclasses import dataclass, field
from typing import Any

from digest.model import FactKind


@dataclass(slots=True, eq=False)
class Found:
    """A fact over the tokens `first` to before `stop`, with its normalised value.

    `about` holds the words that say what the value is about, when the extractor knows them.
    """

    kind: FactKind
    first: int
    stop: int
    value: dict[str, Any]
    about: str = ""


@dataclass(slots=True, eq=False)
class Name:
    """A name over the tokens `first` to before `stop`; `full` is its longest form in the text.

    `kind` is "person", "org" or "place"; `role` is what the text says the person is. `doubtful` stands in a headline,
    where capitals say nothing: it counts only if the name stands elsewhere too.
    """

    first: int
    stop: int
    full: str
    kind: str = ""
    role: str = ""
    title: str = ""
    doubtful: bool = False
    votes: dict[str, int] = field(default_factory=dict)
    plain: bool = False  # a plural that begins a sentence: it speaks there, but names nobody
    shape: int = 0  # how much its form alone says that it is a person; few of its mentions count

    def vote(self, kind: str, weight: int) -> None:
        self.votes[kind] = self.votes.get(kind, 0) + weight
