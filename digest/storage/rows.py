"""What the parts of the store share: the database they read and write."""

from collections.abc import Iterable, Iterator

from digest.storage.database import Database, Row

SEVERAL = 500  # values in one statement; SQLite takes some thousands


class Rows:
    """A part of the store."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def _rows_in(self, statement: str, values: Iterable[object]) -> Iterator[Row]:
        """The rows of a query about many values, asked for several at a time; its "IN (*)" takes them."""
        wanted = list(values)
        for at in range(0, len(wanted), SEVERAL):
            some = wanted[at : at + SEVERAL]
            yield from self._db.rows(statement.replace("IN (*)", f"IN ({placeholders(len(some))})"), some)


def placeholders(count: int) -> str:
    """The placeholders of a list of `count` values: "?, ?, ?"."""
    return ", ".join("?" * count)
