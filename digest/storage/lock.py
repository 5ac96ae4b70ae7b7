"""One run at a time: a lock beside the store that ends with its process, however that ends."""

import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from digest.errors import LockedError
from digest.storage.database import store_error


@contextmanager
def held(path: Path, *, at: str, patience: float) -> Iterator[None]:
    """Holds the lock file `path`; after `patience` seconds of another's holding, `LockedError` names the holder."""
    handle = _taken(path, patience)
    try:
        with suppress(OSError):  # a full disk: the lock holds all the same, it only names nobody
            os.ftruncate(handle, 0)
            os.pwrite(handle, f"process {os.getpid()}, since {at}".encode(), 0)
        yield
    finally:
        with suppress(OSError):  # a disk that has become read-only: the next run takes the file over
            path.unlink(missing_ok=True)
        os.close(handle)


def _taken(path: Path, patience: float) -> int:
    until = time.monotonic() + patience
    while True:
        try:
            handle = os.open(path, os.O_CREAT | os.O_RDWR, 0o600)
        except OSError as error:
            raise store_error(str(path.with_suffix("")), error) from error
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            if _still_there(path, handle):
                return handle
        except BlockingIOError:
            if time.monotonic() >= until:
                holder = os.pread(handle, 200, 0).decode(errors="replace") or "a process that just began"
                os.close(handle)
                raise LockedError(
                    str(path.with_suffix("")), f"another run holds the lock: {holder}", "try again when it has finished"
                ) from None
            time.sleep(0.05)
        os.close(handle)


def _still_there(path: Path, handle: int) -> bool:
    """False when the holder before us removed the file between our opening and our locking it."""
    try:
        return os.stat(path).st_ino == os.fstat(handle).st_ino
    except FileNotFoundError:
        return False
