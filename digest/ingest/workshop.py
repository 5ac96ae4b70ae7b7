"""Parsing that can be stopped, and shared out over the cores.

What is small and read by our own linear parsers is parsed on the spot. Pages, large or broken feeds, and everything
once there is much of it, go to processes that are started when first needed and killed when one order takes too long.
"""

import os
import select
import signal
import sys
import threading
import time
from queue import Empty, SimpleQueue
from typing import Generic, TypeVar

from digest.ingest.parsing import Order, Parsed, parse
from digest.model import Article, Resource
from digest.sources import sniff
from digest.sources.terms import SlowError

Key = TypeVar("Key")

MANY = 200  # resources in a run from which processes pay
SMALL = 64_000  # bytes of a feed that even the slowest parser reads in well under a second
STARTING = 60.0  # seconds that a process may take to start and to import a parser
LARGE = 2_000_000  # bytes from which anything is worth a process
_START = "import sys; sys.path[:] = {path!r}; from digest.ingest.worker import serve; serve()"


class _Worker:
    """One parsing process."""

    def __init__(self) -> None:
        import subprocess  # not needed to read a few texts

        # Isolated from signals of the terminal, so that Ctrl-C is the main program's alone to answer.
        self.process = subprocess.Popen(
            [sys.executable, "-c", _START.format(path=sys.path)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            start_new_session=True,
        )
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.orders, self.results = self.process.stdin, self.process.stdout

    def parse(self, resource: Resource, order: Order, seconds: float, articles: list[Article]) -> Parsed:
        """Raises TimeoutError after `seconds`, EOFError when the process died; `articles` holds what came until then.

        The time begins when the process has imported what it needs: on a slow machine that alone takes seconds.
        """
        from digest.ingest import frames  # like subprocess, not needed to read a few texts

        try:
            frames.write_order(self.orders, resource, order)
        except OSError:
            raise EOFError from None
        if self._read(4, time.monotonic() + STARTING) != frames.BEGUN:
            raise EOFError
        until = time.monotonic() + seconds
        while (parsed := frames.unpack(self._read(int.from_bytes(self._read(4, until)), until), articles)) is None:
            continue
        return parsed

    def _read(self, size: int, until: float) -> bytes:
        handle, got = self.results.fileno(), bytearray()
        while len(got) < size:
            ready, _, _ = select.select([handle], [], [], max(0.0, until - time.monotonic()))
            if not ready:
                raise TimeoutError
            piece = os.read(handle, min(size - len(got), 1 << 20))
            if not piece:
                raise EOFError
            got += piece
        return bytes(got)

    def kill(self) -> None:
        self.process.send_signal(signal.SIGKILL)
        for stream in (self.orders, self.results):
            try:
                stream.close()
            except OSError:
                continue
        self.process.wait()


class Workshop(Generic[Key]):
    """Takes resources with a key each and gives back what they brought, in any order. Use as a context manager."""

    def __init__(self, *, seconds: float, many: bool = False) -> None:
        """`seconds` is the longest that one resource may take; `many` says that there is much to come."""
        self.seconds = seconds
        self.many = many
        self.orders: SimpleQueue[tuple[Key, Resource, Order] | None] = SimpleQueue()
        self.done: SimpleQueue[tuple[Key, Parsed]] = SimpleQueue()
        self.threads: list[threading.Thread] = []
        self.workers: set[_Worker] = set()
        self.pending = 0
        self.held = 0  # bytes that wait or are being parsed
        self.sizes: dict[Key, int] = {}
        self.closed = False

    def __enter__(self) -> "Workshop[Key]":
        return self

    def __exit__(self, *_: object) -> None:
        self.closed = True
        for _thread in self.threads:
            self.orders.put(None)
        for worker in list(self.workers):
            worker.kill()

    def submit(self, key: Key, resource: Resource, order: Order) -> None:
        """Has a resource parsed, here and now or by a process."""
        self.pending += 1
        form = sniff(resource)
        if form == "webpage" and len(resource.body) > order.page:
            self.done.put((key, parse(resource, order)))  # says so, and parses nothing
            return
        if not self.many and len(resource.body) <= LARGE and form != "webpage":
            try:
                self.done.put((key, parse(resource, order, swift=len(resource.body) > SMALL)))
                return
            except SlowError:
                pass  # a large feed that is not well formed
        self.sizes[key] = len(resource.body)
        self.held += len(resource.body)
        self.orders.put((key, resource, order))
        if len(self.threads) < min(_cores(), len(self.sizes)):
            thread = threading.Thread(target=self._work, daemon=True, name="parse")
            self.threads.append(thread)
            thread.start()

    def next(self, timeout: float | None = None) -> tuple[Key, Parsed] | None:
        """The next that is done, or None when nothing is within `timeout` seconds."""
        try:
            key, parsed = self.done.get(timeout=timeout) if timeout != 0 else self.done.get_nowait()
        except Empty:
            return None
        self.pending -= 1
        self.held -= self.sizes.pop(key, 0)
        return key, parsed

    def _work(self) -> None:
        from pickle import UnpicklingError

        worker: _Worker | None = None
        while (order := self.orders.get()) is not None and not self.closed:
            key, resource, terms = order
            articles: list[Article] = []
            try:
                if worker is None:
                    worker = _Worker()
                    self.workers.add(worker)
                parsed = worker.parse(resource, terms, self.seconds, articles)
            except (OSError, EOFError, UnpicklingError) as error:  # closed from outside, its pipe is none any more
                if self.closed:
                    return
                parsed = self._broken_off(articles, late=isinstance(error, TimeoutError))
                if worker is not None:
                    self.workers.discard(worker)
                    worker.kill()
                    worker = None
            self.done.put((key, parsed))

    def _broken_off(self, articles: list[Article], *, late: bool) -> Parsed:
        """What came of an order that was not read to its end."""
        count = len(articles)
        came = f"; {count:,} {'article was' if count == 1 else 'articles were'} read until then" if articles else ""
        what = f"could not be read within {self.seconds:g} s" if late else "made its parser break down"
        fault = (what + came, "limits.parse_time sets how long" if late else "")
        return Parsed(articles=tuple(articles), faults=(fault,), whole=False)


def _cores() -> int:
    available = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(available, 4)
