"""What went wrong, where, and what to do next; and the exit codes."""

from enum import IntEnum


class ExitCode(IntEnum):
    """What the process answers to its caller."""

    OK = 0
    FAILED = 1
    USAGE = 2
    SOURCES_FAILED = 3
    NOTHING_NEW = 4
    LOCKED = 75
    INTERRUPTED = 130


class DigestError(Exception):
    """An error that a user can act on.

    `where` names the source, file, setting or command; `what` says what is wrong with it; `hint` says what to do.
    """

    exit_code: ExitCode = ExitCode.FAILED

    def __init__(self, where: str, what: str, hint: str = "") -> None:
        super().__init__(where, what, hint)
        self.where = where
        self.what = what
        self.hint = hint

    def __str__(self) -> str:
        head = f"{self.where}: {self.what}" if self.where else self.what
        return f"{head} ({self.hint})" if self.hint else head


class UsageError(DigestError):
    """The words of the command line are wrong."""

    exit_code = ExitCode.USAGE


class ConfigError(DigestError):
    """The configuration cannot be used."""

    exit_code = ExitCode.USAGE


class SourceError(DigestError):
    """One source could not be read; the others go on."""


class StoreError(DigestError):
    """The store could not be opened, read or written."""


class LockedError(StoreError):
    """Another run holds the store's lock."""

    exit_code = ExitCode.LOCKED


class DeliveryError(DigestError):
    """The output could not be written or the mail not handed over."""
