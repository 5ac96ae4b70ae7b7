"""Runs the real program in this process, as a user would run it."""

import io
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from digest.cli import main

ROOT = Path(__file__).resolve().parents[1]
NOW = "2026-11-21T07:00:00+00:00"


@dataclass(frozen=True)
class Run:
    """What a run printed, said and answered."""

    out: str
    err: str
    code: int


class Stream(io.TextIOWrapper):
    """A standard stream that keeps what is written to it."""

    def __init__(self, *, terminal: bool = False) -> None:
        super().__init__(io.BytesIO(), encoding="utf-8", newline="\n", write_through=True)
        self.terminal = terminal

    def isatty(self) -> bool:
        return self.terminal

    def text(self) -> str:
        self.flush()
        return self.buffer.getvalue().decode("utf-8")


class Program:
    """The program with a store and settings of its own."""

    def __init__(self, folder: Path, patch: pytest.MonkeyPatch) -> None:
        self.folder = folder
        self.patch = patch
        self.store = folder / "store.sqlite3"
        for name in ("NO_COLOR", "FORCE_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "COLUMNS", "PAGER", "DIGEST_NOW"):
            patch.delenv(name, raising=False)
        patch.setenv("DIGEST_STORE", str(self.store))
        patch.setenv("DIGEST_CONFIG", str(folder / "config.toml"))
        patch.setenv("HOME", str(folder))
        patch.setenv("XDG_STATE_HOME", str(folder / "state"))
        (folder / "config.toml").write_text("", encoding="utf-8")

    def __call__(self, *words: str | Path, stdin: bytes = b"", terminal: bool = False) -> Run:
        out, err = Stream(terminal=terminal), Stream()
        with self.patch.context() as patch:
            patch.setattr(sys, "stdout", out)
            patch.setattr(sys, "stderr", err)
            patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
            try:
                code = main([str(word) for word in words])
            except SystemExit as end:
                code = end.code if isinstance(end.code, int) else 1
        return Run(out=out.text(), err=err.text(), code=code)
