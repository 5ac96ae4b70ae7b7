"""How far a run has come, on one line of a terminal's standard error; nothing anywhere else."""

import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from digest.text.plurals import counted

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
    """The line. What comes while it is not due yet is drawn when it is, also if nothing follows: a server that hangs is
    waited for with the last count before one's eyes.
    """

    def __init__(self) -> None:
        self.due = time.monotonic() + PATIENCE
        self.drawn = False
        self.latest: Progress | None = None
        self.later: threading.Timer | None = None
        self.lock = threading.Lock()

    def show(self, progress: "Progress") -> None:
        with self.lock:
            self.latest = progress
            left = self.due - time.monotonic()
            if left <= 0:
                self._draw(progress)
            elif self.later is None:
                self.later = threading.Timer(left, self._draw_latest)
                self.later.daemon = True
                self.later.start()

    def _draw_latest(self) -> None:
        with self.lock:
            self.later = None
            if self.latest is not None:
                self._draw(self.latest)

    def _draw(self, progress: "Progress") -> None:
        self.due, self.drawn = time.monotonic() + PAUSE, True
        full = WIDTH * progress.done // max(progress.of, 1)
        failed = f", {progress.failed} failed" if progress.failed else ""
        bar = "#" * full + "." * (WIDTH - full)
        counts = f"{progress.done}/{counted(progress.of, 'source')}, {counted(progress.articles, 'article')}{failed}"
        sys.stderr.write(f"\r[{bar}] {counts}\x1b[K")
        sys.stderr.flush()

    def clear(self) -> None:
        with self.lock:
            self.latest = None
            if self.later is not None:
                self.later.cancel()
            if self.drawn:
                sys.stderr.write("\r\x1b[K")
                sys.stderr.flush()
