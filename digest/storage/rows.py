"""What the parts of the store share: the database they read and write."""

from digest.storage.database import Database


class Rows:
    """A part of the store."""

    def __init__(self, database: Database) -> None:
        self._db = database


def placeholders(count: int) -> str:
    """The placeholders of a list of `count` values: "?, ?, ?"."""
    return ", ".join("?" * count)
