"""Source files: what a path, a folder or standard input holds, read within limits."""

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import BinaryIO

from digest.errors import SourceError

BACKUP_ENDINGS = ("~", ".bak", ".orig", ".swp", ".tmp", ".part", ".crdownload")


@dataclass(slots=True, eq=False)
class Listing:
    """The files of a folder in the order of their names, and how many were passed over, by reason."""

    paths: list[str] = field(default_factory=list)
    skipped: dict[str, int] = field(default_factory=dict)

    def skip(self, reason: str) -> None:
        self.skipped[reason] = self.skipped.get(reason, 0) + 1


def shown(path: str) -> str:
    """A path as it can be printed and stored: undecodable bytes and control characters are escaped."""
    plain = os.fsencode(path).decode("utf-8", "backslashreplace")
    return "".join(char if char.isprintable() else char.encode("unicode_escape").decode() for char in plain) or "''"


def list_folder(folder: str, endings: frozenset[str], most: int) -> Listing:
    """The files below a folder that may hold articles, by their endings (lower case, "" for none).

    Hidden files and folders, backups, other media and whatever is not a file are passed over and counted. A folder
    that several links lead to is read once. At most `most` paths are listed.
    """
    listing = Listing()
    visited: set[tuple[int, int]] = set()
    for path, status in _walk(folder, visited, listing):
        name = os.path.basename(path)
        if name.startswith("."):
            listing.skip("hidden")
        elif name.lower().endswith(BACKUP_ENDINGS) or (name.startswith("#") and name.endswith("#")):
            listing.skip("backup")
        elif not stat.S_ISREG(status.st_mode):
            listing.skip("not a file")
        elif os.path.splitext(name)[1].lower() not in endings:
            listing.skip("other media")
        elif len(listing.paths) == most:
            listing.skip("over the limit")
        else:
            listing.paths.append(path)
    return listing


def _walk(folder: str, visited: set[tuple[int, int]], listing: Listing) -> Iterator[tuple[str, os.stat_result]]:
    waiting = [folder]
    while waiting:
        path = waiting.pop()
        try:
            status = os.stat(path)
            if not stat.S_ISDIR(status.st_mode):
                yield path, status
                continue
            if (status.st_dev, status.st_ino) in visited:
                continue
            visited.add((status.st_dev, status.st_ino))
            names = sorted(os.listdir(path), key=os.fsencode, reverse=True)
        except OSError:
            listing.skip("unreadable")
            continue
        for name in names:
            below = os.path.join(path, name)
            if name.startswith(".") and os.path.isdir(below):
                listing.skip("hidden")
            else:
                waiting.append(below)


def read_file(path: str, limit: int, *, limit_name: str = "limits.file") -> bytes:
    """The bytes of a regular file of at most `limit` bytes; anything else is a SourceError that says what it is."""
    name = shown(path)
    try:
        # Opening a pipe that nobody writes to would wait for ever.
        with os.fdopen(os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0)), "rb") as stream:
            mode = os.fstat(stream.fileno()).st_mode
            if not stat.S_ISREG(mode):
                what = "is a folder" if stat.S_ISDIR(mode) else "is not a regular file (a pipe, socket or device)"
                raise SourceError(name, what, "to read a pipe: digest run - < it")
            return read_stream(stream, name, limit, limit_name=limit_name)
    except (OSError, ValueError) as error:
        raise SourceError(name, *_why(error)) from None


def read_stream(stream: BinaryIO, name: str, limit: int, *, limit_name: str = "limits.file") -> bytes:
    """All bytes of a stream of at most `limit` bytes; `limit_name` is the setting of that."""
    body = stream.read(limit + 1)
    if len(body) > limit:
        hint = f"{limit_name} sets how much is read" if limit_name else ""
        raise SourceError(name, f"is larger than {limit:,} bytes", hint)
    return body


def _why(error: Exception) -> tuple[str, str]:
    if isinstance(error, FileNotFoundError):
        return "no such file or folder", "check the spelling; a web address begins with http:// or https://"
    if isinstance(error, PermissionError):
        return "may not be read", "check its owner and mode"
    if isinstance(error, IsADirectoryError):
        return "is a folder", "give the folder itself to read all its files"
    return f"could not be read: {getattr(error, 'strerror', None) or error}", ""
