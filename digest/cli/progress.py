"""How far a run has come, on one line of a terminal's standard error; nothing anywhere else."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from digest.ingest import Progress
    from digest.ingest.results import Watcher

WIDTH = 24  # columns of the bar
PATIENCE = 0.5  # seconds before the line appears: most runs are done by then
PAUSE = 0.1  # seconds between two drawings


@contextmanager
def progress() -> "Iterator[Watcher | None]":
    """What to call as a run goes on, or None where nobody watches; the line is gone afterwards."""
    if sys.stderr is None or not sys.stderr.isatty():
        yield None
        return
    line = _Line()
    try:
        yield line.show
    finally:
        line.clear()


class _Line:
    def __init__(self) -> None:
        self.due = time.monotonic() + PATIENCE
        self.drawn = False

    def show(self, progress: "Progress") -> None:
        now = time.monotonic()
        if now < self.due:
            return
        self.due, self.drawn = now + PAUSE, True
        full = WIDTH * progress.done // max(progress.of, 1)
        failed = f", {progress.failed} failed" if progress.failed else ""
        bar = "#" * full + "." * (WIDTH - full)
        counts = f"{progress.done}/{progress.of} sources, {progress.articles} articles{failed}"
        sys.stderr.write(f"\r[{bar}] {counts}\x1b[K")
        sys.stderr.flush()

    def clear(self) -> None:
        if self.drawn:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
