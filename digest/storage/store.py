"""The store: everything the program remembers, behind methods named after the job."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

from digest.storage.database import Database
from digest.storage.related import RelatedRows


class Store(RelatedRows):
    """Articles, stories, tags, editions and sources. Times given to it are ISO 8601 texts with an offset.

    Every method that changes something is one transaction; `change` joins several into one. Failures are `StoreError`.
    """

    def __init__(self, database: Database, path: Path | None) -> None:
        super().__init__(database)
        self.path = path

    def change(self) -> AbstractContextManager[None]:
        """A transaction around several changes: all are kept, or none when the block raises."""
        return self._db.change()

    @contextmanager
    def run_lock(self, *, at: str, patience: float = 3.0) -> Iterator[None]:
        """Held by a run that fetches and delivers; after `patience` seconds `LockedError` names who holds it."""
        if self.path is None:
            yield
            return
        from digest.storage.lock import held

        with held(self.path.with_name(self.path.name + ".lock"), at=at, patience=patience):
            yield

    def close(self) -> None:
        """Ends the connection."""
        self._db.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
