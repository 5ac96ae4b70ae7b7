"""Opening the database safely, running statements, and saying plainly what went wrong.

A new store is built beside its place and moved there whole, so that no half-made file is ever found. What is not ours
is recognised by its first hundred bytes, before SQLite opens (and perhaps changes) it.
"""

import fcntl
import os
import sqlite3
import stat
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from digest.errors import StoreError
from digest.storage.schema import APPLICATION_ID, MIGRATIONS

Row = tuple[Any, ...]
BUSY_SECONDS = 10.0
_MAGIC = b"SQLite format 3\0"
_HEAD = 100  # bytes that every database begins with


class Database:
    """One open connection: statements in, rows out, every failure a `StoreError` that names the file."""

    def __init__(self, connection: sqlite3.Connection, where: str) -> None:
        self._connection = connection
        self.where = where
        self._depth = 0

    def rows(self, statement: str, values: Sequence[object] = ()) -> list[Row]:
        """All rows that a query answers."""
        try:
            return self._connection.execute(statement, values).fetchall()
        except sqlite3.Error as error:
            raise store_error(self.where, error) from error

    def row(self, statement: str, values: Sequence[object] = ()) -> Row | None:
        """The first row that a query answers, if any."""
        found = self.rows(statement, values)
        return found[0] if found else None

    def run(self, statement: str, values: Sequence[object] = ()) -> int:
        """Carries out one change and answers how many rows it touched."""
        try:
            return self._connection.execute(statement, values).rowcount
        except sqlite3.Error as error:
            raise store_error(self.where, error) from error

    def run_many(self, statement: str, values: Iterable[Sequence[object]]) -> None:
        """Carries out one change for each row of values."""
        try:
            self._connection.executemany(statement, values)
        except sqlite3.Error as error:
            raise store_error(self.where, error) from error

    @contextmanager
    def change(self) -> Iterator[None]:
        """One transaction: all of it is kept or nothing. Inside another change it joins that one."""
        if not self._depth:
            self.run("BEGIN IMMEDIATE")
        self._depth += 1
        try:
            yield
        except BaseException:
            self._depth -= 1
            if not self._depth:
                with suppress(sqlite3.Error):
                    self._connection.execute("ROLLBACK")
            raise
        self._depth -= 1
        if not self._depth:
            try:
                self.run("COMMIT")
            except StoreError:
                with suppress(sqlite3.Error):
                    self._connection.execute("ROLLBACK")
                raise

    def close(self) -> None:
        """Ends the connection; a second time does nothing."""
        with suppress(sqlite3.Error):
            self._connection.close()


_DAMAGE = ("malformed", "not a database", "corrupt", "no such table", "no such column", "vtable constructor failed")


def store_error(where: str, error: Exception) -> StoreError:
    """The plain words for what SQLite or the system reports."""
    said = str(error).replace("Read-only", "read-only")
    if "locked" in said or "busy" in said:
        return StoreError(where, "another program keeps the store locked", "try again when it has finished")
    if "full" in said or "No space" in said or "File too large" in said:
        return StoreError(where, "no room left on the disk", "free some space; what was stored before is intact")
    if "disk I/O" in said:
        return StoreError(where, "the disk takes or gives nothing more", "check its space and its health")
    if "readonly" in said or "read-only" in said or "Permission denied" in said:
        return StoreError(where, "the store cannot be written", "check the rights of the file and its folder")
    if any(word in said for word in _DAMAGE):
        hint = "keep a copy, then put a backup in its place or move it away to begin anew; `digest doctor` says more"
        return StoreError(where, "the store is damaged", hint)
    if "unable to open" in said or isinstance(error, OSError):
        why = f": {error.strerror}" if isinstance(error, OSError) and error.strerror else ""
        return StoreError(where, f"the store cannot be opened{why}", "check the path and its rights")
    return StoreError(where, f"the store failed: {said}")


def open_database(path: Path | None) -> Database:
    """The database at `path`, made if there is none and brought to today's schema; None: one in memory."""
    if path is None:
        connection = sqlite3.connect(":memory:", isolation_level=None)
        _migrate(connection, 0)
        return Database(connection, "the store in memory")
    where = str(path)
    try:
        if not _recognised(path):
            _create(path)
        connection, version = _opened(path)
        try:
            if version < len(MIGRATIONS):
                _upgrade(path, connection)
        except BaseException:
            connection.close()
            raise
    except (sqlite3.Error, OSError) as error:
        raise store_error(where, error) from error
    return Database(connection, where)


def _recognised(path: Path) -> bool:
    """True for a store of ours, False where none is; a foreign file is refused."""
    try:
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            raise StoreError(str(path), "a folder stands where the store should be", "name a file")
        if not stat.S_ISREG(mode):
            raise StoreError(str(path), "a pipe, socket or device stands where the store should be", "name a file")
        with path.open("rb") as file:
            head = file.read(_HEAD)
    except FileNotFoundError:
        return False
    except PermissionError:
        raise StoreError(str(path), "the store may not be read", "check its owner and mode") from None
    if not head:
        return False
    if len(head) < _HEAD or not head.startswith(_MAGIC) or int.from_bytes(head[68:72], "big") != APPLICATION_ID:
        theirs = head.startswith(_MAGIC) and len(head) == _HEAD
        what = "the database of another program" if theirs else "not a digest store, or one that is damaged"
        raise StoreError(str(path), f"{what}; it is left untouched", "name another file with --store")
    return True


def _connect(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None)


def _opened(path: Path) -> tuple[sqlite3.Connection, int]:
    """The connection and the schema's version; a file that cannot be written is opened to be read."""
    connection = _connect(path)
    try:
        return connection, _version(connection, str(path))
    except sqlite3.OperationalError:
        connection.close()
        wal = path.with_name(path.name + "-wal")
        if os.access(path.parent, os.W_OK) or (wal.exists() and wal.stat().st_size):
            raise
    address = f"{path.resolve().as_uri()}?immutable=1"
    connection = sqlite3.connect(address, uri=True, timeout=BUSY_SECONDS, isolation_level=None)
    return connection, _version(connection, str(path))


def _version(connection: sqlite3.Connection, where: str) -> int:
    version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    if version > len(MIGRATIONS):
        connection.close()
        raise StoreError(
            where,
            f"written by a newer digest (schema {version}, this one knows {len(MIGRATIONS)})",
            "update digest, or name another file with --store",
        )
    return version


def _create(path: Path) -> None:
    if not path.parent.exists():
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with _alone_in(path.parent):
        if path.exists() and path.stat().st_size:
            return
        new = path.with_name(path.name + ".new")
        with _draft(new):
            connection = _connect(new)
            try:
                _migrate(connection, 0)
                _with_retry(lambda: connection.execute("PRAGMA journal_mode=WAL"))
            finally:
                connection.close()
        new.replace(path)


@contextmanager
def _draft(path: Path) -> Iterator[None]:
    """An empty file only its user may read, in place of what a killed run left; nothing stays of one that fails."""
    _clear(path)
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    try:
        yield
    except BaseException:
        _clear(path)
        raise


def _clear(path: Path) -> None:
    for ending in ("", "-journal", "-wal", "-shm"):
        path.with_name(path.name + ending).unlink(missing_ok=True)


def _migrate(connection: sqlite3.Connection, version: int) -> None:
    connection.execute("BEGIN EXCLUSIVE")
    connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
    for migration in MIGRATIONS[version:]:
        migration(connection)
    connection.execute(f"PRAGMA user_version={len(MIGRATIONS)}")
    connection.execute("COMMIT")


def _upgrade(path: Path, connection: sqlite3.Connection) -> None:
    """Brings an older store to today's schema; a backup named after the old version is put beside it first."""
    with _alone_in(path.parent):
        version = _version(connection, str(path))
        if version == len(MIGRATIONS):
            return
        backup = path.with_name(f"{path.name}.schema-{version}.bak")
        half = backup.with_name(backup.name + ".new")
        with _draft(half):
            copy = sqlite3.connect(half)
            try:
                connection.backup(copy)
            finally:
                copy.close()
        half.replace(backup)
        try:
            _migrate(connection, version)
        except BaseException:
            with suppress(sqlite3.Error):
                connection.execute("ROLLBACK")
            raise


@contextmanager
def _alone_in(folder: Path) -> Iterator[None]:
    """Keeps other programs of ours from creating or migrating in the same folder meanwhile."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        with suppress(OSError):  # a file system without locks: creation is atomic all the same
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def _with_retry(step: Callable[[], object], patience: float = 5.0) -> None:
    """Switching the journal ignores the busy time-out, so waiting is done here."""
    until = time.monotonic() + patience
    while True:
        try:
            step()
        except sqlite3.OperationalError:
            if time.monotonic() > until:
                raise
            time.sleep(0.02)
        else:
            return
