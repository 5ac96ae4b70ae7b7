"""What one invocation works with: the settings, the store and the time, each opened when first asked for."""

import os
from contextlib import AbstractContextManager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from digest.errors import UsageError

if TYPE_CHECKING:
    import typer

    from digest.config import Config
    from digest.storage.store import Store


_EARLIEST, _LATEST = 1970, 9000  # years that leave room to count days from


class Session(NamedTuple):
    """The options that hold for every command; the environment fills what the command line leaves open."""

    config_path: str | None = None
    store_path: str | None = None
    debug: bool = False

    def config(self) -> "Config":
        """The settings in force. Raises ConfigError."""
        from digest import config

        return config.load(config.find(self.config_path))

    def store(self, *, keep: bool = True) -> "AbstractContextManager[Store]":
        """The store, or one in memory that nothing outlives. Raises StoreError."""
        from digest import storage

        return storage.open_store(self.place() if keep else None)

    def place(self) -> Path:
        """The store's file."""
        path = self.store_path or os.environ.get("DIGEST_STORE")
        if path:
            return Path(path)
        from platformdirs import user_data_path

        return user_data_path("digest", appauthor=False) / "store.sqlite3"


def session(context: "typer.Context") -> Session:
    """The session of the command at hand."""
    found = context.obj
    return found if isinstance(found, Session) else Session()


def read_named(path: str, most: int) -> bytes:
    """The bytes of a named file, or of standard input for "-", up to `most` of them. Raises SourceError."""
    import sys

    from digest.errors import SourceError
    from digest.retrieve import files

    if path != "-":
        return files.read_file(path, most, limit_name="")
    if sys.stdin is None:
        raise SourceError("-", "standard input is closed", "name a file")
    return files.read_stream(sys.stdin.buffer, "-", most, limit_name="")


def read_now(given: str | None) -> datetime:
    """The time to work with: as given, else as DIGEST_NOW says, else the clock's; local, to the second."""
    said = given or os.environ.get("DIGEST_NOW")
    if not said:
        return datetime.now(UTC).astimezone().replace(microsecond=0)
    try:
        when = datetime.fromisoformat(said)
    except ValueError:
        raise UsageError(
            "--now" if given else "DIGEST_NOW", f"{said!r} is not a time", "write 2026-11-21T07:00"
        ) from None
    try:
        when = (when if when.tzinfo else when.astimezone()).replace(microsecond=0)
        if not _EARLIEST < when.year < _LATEST:
            raise OverflowError
    except (OverflowError, ValueError):
        raise UsageError(
            "--now" if given else "DIGEST_NOW", f"{said!r} is too far away", "is the year right?"
        ) from None
    return when
