"""What an extractor finds, before it becomes a mention."""

from dataclasses import dataclass
from typing import Any

from digest.model import FactKind


@dataclass(slots=True)
class Found:
    """A fact over the tokens `first` to before `stop`, with its normalised value.

    `about` holds the words that say what the value is about, when the extractor knows them.
    """

    kind: FactKind
    first: int
    stop: int
    value: dict[str, Any]
    about: str = ""
