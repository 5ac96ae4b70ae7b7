"""Parsing that can be stopped, and shared out over the cores.

What is small and read by our own linear parsers is parsed on the spot. Pages, large or broken feeds, and everything
once there is much of it, go to processes that are started when first needed and killed when one order takes too long.
"""

import os
import threading
from collections import deque
from queue import Empty, SimpleQueue
from typing import Generic, NamedTuple, TypeVar

from digest.ingest.parsing import Order, Parsed, parse
from digest.ingest.process import Process
from digest.model import Article, Resource
from digest.sources import sniff
from digest.sources.terms import SlowError
from digest.text.plurals import counted

Key = TypeVar("Key")

MANY = 200  # resources in a run from which processes pay
SMALL = 64_000  # bytes of a feed that even the slowest parser reads in well under a second
LARGE = 2_000_000  # bytes from which anything is worth a process
AHEAD = 8  # small resources that a process is handed at most before it has finished the first of them


class _Task(NamedTuple, Generic[Key]):
    key: Key
    resource: Resource
    order: Order


class Workshop(Generic[Key]):
    """Takes resources with a key each and gives back what they brought, in any order. Use as a context manager."""

    def __init__(self, *, seconds: float, many: bool = False) -> None:
        """`seconds` is the longest that one resource may take; `many` says that there is much to come."""
        self.seconds = seconds
        self.many = many
        self.tasks: SimpleQueue[_Task[Key] | None] = SimpleQueue()
        self.done: SimpleQueue[tuple[Key, Parsed]] = SimpleQueue()
        self.threads: list[threading.Thread] = []
        self.workers: set[Process] = set()
        self.pending = 0
        self.held = 0  # bytes that wait or are being parsed
        self.sizes: dict[Key, int] = {}
        self.closed = False

    def __enter__(self) -> "Workshop[Key]":
        return self

    def __exit__(self, *_: object) -> None:
        self.closed = True
        for _thread in self.threads:
            self.tasks.put(None)
        for worker in list(self.workers):
            worker.kill()

    def begin(self) -> None:
        """Starts the processes before there is anything to parse, where there is sure to be much."""
        for _ in range(_cores()):
            process = Process()
            self.workers.add(process)
            self._start(process)

    def submit(self, key: Key, resource: Resource, order: Order) -> None:
        """Has a resource parsed, here and now or by a process."""
        self.pending += 1
        size = len(resource.body)
        if size > order.page and sniff(resource) == "webpage":
            self.done.put((key, parse(resource, order)))  # says so, and parses nothing
            return
        if not self.many and size <= LARGE and sniff(resource) != "webpage":
            try:
                self.done.put((key, parse(resource, order, swift=size > SMALL)))
                return
            except SlowError:
                pass  # a large feed that is not well formed
        self.sizes[key] = size
        self.held += size
        self.tasks.put(_Task(key, resource, order))
        if len(self.threads) < min(_cores(), len(self.sizes)):
            self._start(None)

    def _start(self, process: Process | None) -> None:
        thread = threading.Thread(target=self._work, args=(process,), daemon=True, name="parse")
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

    def _work(self, process: Process | None) -> None:
        """Keeps one process at work; one that breaks down is replaced."""
        from pickle import UnpicklingError

        tasks: deque[_Task[Key]] = deque()  # in the process' hands, the first of them under way
        while (fresh := self._take(tasks)) is not None and not self.closed:
            articles: list[Article] = []
            try:
                if process is None:
                    process, fresh = Process(), list(tasks)
                    self.workers.add(process)
                for task in fresh:
                    process.hand_over(task.resource, task.order)
                parsed = process.finish(self.seconds, articles)
            except (OSError, EOFError, ValueError, UnpicklingError) as error:  # closed from outside its pipe is none
                if self.closed:
                    return
                parsed = self._broken_off(articles, late=isinstance(error, TimeoutError))
                if process is not None:
                    self.workers.discard(process)
                    process.kill()
                    process = None
            self.done.put((tasks.popleft().key, parsed))

    def _take(self, tasks: "deque[_Task[Key]]") -> "list[_Task[Key]] | None":
        """Adds what waits to a process' tasks, and answers with it; None when there is no more to come.

        Only small resources are followed by others: these are not kept waiting long.
        """
        fresh: list[_Task[Key]] = []
        while not tasks or (len(tasks) < AHEAD and len(tasks[-1].resource.body) <= SMALL):
            try:
                task = self.tasks.get(block=not tasks)
            except Empty:
                break
            if task is None:
                return None
            tasks.append(task)
            fresh.append(task)
        return fresh

    def _broken_off(self, articles: list[Article], *, late: bool) -> Parsed:
        """What came of an order that was not read to its end."""
        count = len(articles)
        came = f"; {counted(count, 'article was', 'articles were')} read until then" if articles else ""
        what = f"could not be read within {self.seconds:g} s" if late else "made its parser break down"
        fault = (what + came, "limits.parse_time sets how long" if late else "")
        return Parsed(articles=tuple(articles), faults=(fault,), whole=False)


def _cores() -> int:
    available = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(available, 4)
