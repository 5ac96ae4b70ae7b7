"""The bodies of answers while they come in and wait: in memory while there is room for all of them, else in files."""

import tempfile
import threading
from typing import IO


class Room:
    """How many bytes of memory the bodies of one run may take together."""

    def __init__(self, most: int) -> None:
        self.most = most
        self.used = 0
        self.change = threading.Lock()

    def take(self, size: int) -> bool:
        """Sets so many bytes aside, unless that would be too many."""
        with self.change:
            if self.used + size > self.most:
                return False
            self.used += size
            return True

    def give(self, size: int) -> None:
        """Gives so many bytes back."""
        with self.change:
            self.used -= size


class Body:
    """The bytes of one answer as they come in."""

    __slots__ = ("file", "pieces", "room", "size")

    def __init__(self, room: Room) -> None:
        self.room = room
        self.pieces = bytearray()
        self.file: IO[bytes] | None = None
        self.size = 0

    def add(self, piece: bytes) -> None:
        """Puts bytes behind those that are here; raises OSError where there is room for them nowhere."""
        self.size += len(piece)
        if self.file is None and self.room.take(len(piece)):
            self.pieces += piece
            return
        if self.file is None:
            self.file = tempfile.TemporaryFile(prefix="digest-")  # noqa: SIM115 - whoever takes the bytes closes it
            self.file.write(self.pieces)
            self._empty()
        self.file.write(piece)

    def finish(self) -> "bytes | IO[bytes]":
        """All of it: bytes, whose room whoever is done with them gives back, or a file to be read from its start."""
        if self.file is None:
            return bytes(self.pieces)
        self.file.seek(0)
        return self.file

    def drop(self) -> None:
        """Gives up what came."""
        if self.file is not None:
            self.file.close()
        self._empty()

    def _empty(self) -> None:
        self.room.give(len(self.pieces))
        self.pieces = bytearray()
