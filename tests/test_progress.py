"""The line that says how far a run has come."""

import io
import sys
import time

import pytest

from digest.cli import progress as module
from digest.ingest.results import Progress


class Screen(io.StringIO):
    """A terminal's standard error."""

    def isatty(self) -> bool:
        return True


def wait_for(screen: Screen, words: str) -> None:
    until = time.monotonic() + 5
    while words not in screen.getvalue() and time.monotonic() < until:
        time.sleep(0.001)
    assert words in screen.getvalue()


def test_the_last_count_is_drawn_also_when_nothing_follows_it_and_gone_at_the_end(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    screen = Screen()
    monkeypatch.setattr(sys, "stderr", screen)
    monkeypatch.setattr(module, "PATIENCE", 0.01)
    with module.progress() as show:
        assert show is not None
        show(Progress(done=0, of=5, articles=0, failed=0))
        show(Progress(done=4, of=5, articles=1, failed=1))
        wait_for(screen, "4/5 sources, 1 article, 1 failed")
    assert screen.getvalue().endswith("\r\x1b[K")


def test_nothing_is_drawn_where_nobody_watches_and_of_a_run_that_is_done_at_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "stderr", io.StringIO())
    with module.progress() as show:
        assert show is None
    screen = Screen()
    monkeypatch.setattr(sys, "stderr", screen)
    with module.progress() as show:
        assert show is not None
        show(Progress(done=1, of=1, articles=1, failed=0))
    assert screen.getvalue() == ""
