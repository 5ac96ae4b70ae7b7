"""Many requests at once, few for each server: who is asked when, and what is cut off when it takes too long."""

import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from queue import Empty, SimpleQueue
from urllib.parse import urlsplit

from digest.retrieve.addresses import origin, without_credentials
from digest.retrieve.answers import Answer, Request
from digest.retrieve.client import Client, Rules
from digest.retrieve.connections import Call
from digest.retrieve.robots import NOTHING, Robots, read_robots

STALLED = 2.0  # seconds after which a request only waits, and its thread is no longer one of the workers
BRIEF = 0.75  # seconds that a request gets at a server where as many others as may run at once were in vain
LEAST = 0.1  # seconds: a request that gets less need not be asked
GRACE = 0.5  # seconds after which a request that was cut off is given up, and its thread with it
LONGEST_DELAY = 30.0  # seconds that robots.txt may put between two pages
TICK = 0.2


@dataclass(slots=True, eq=False)
class _Lane:
    """What is to be asked of one server, feeds and pages apart: at most `places` at once.

    `in_vain` counts requests on which time was spent for nothing. From as many as may run at once on, each further one
    gets half of the patience that is left (`spent` is what went so far, in seconds of the lane as a whole), so that a
    server keeps the run waiting one time-out and two `BRIEF`, however many of its feeds hang.
    """

    page: bool
    places: int
    waiting: deque[Request] = field(default_factory=deque)
    active: set[Call] = field(default_factory=set)
    gap: float = 0.0
    next_at: float = 0.0
    in_vain: int = 0
    since: float = 0.0
    spent: float = 0.0
    robots: Robots | None = None

    def patience(self, usual: float) -> float:
        """The seconds that the next request gets."""
        return usual if self.in_vain < self.places else min(usual, max(BRIEF - self.spent / 2, LEAST))

    def wasted(self, call: Call, now: float) -> bool:
        """Counts a request on which time was spent for nothing; whether no more is left for this server.

        What runs beside too many of them gets little more.
        """
        if self.in_vain >= self.places:
            self.spent += (now - max(call.started, self.since)) / self.places
        self.in_vain += 1
        if self.in_vain == self.places:
            self.since = now
            for other in self.active:
                other.deadline = min(other.deadline, max(other.started + BRIEF, now))
        return self.spent >= 2 * BRIEF


class Fetcher:
    """Asks for what is submitted, in threads of its own, and hands over the answers as they come.

    Use as a context manager; requests may be added while answers are taken.
    """

    def __init__(self, rules: Rules, is_page: Callable[[Answer], bool] = lambda answer: False) -> None:
        """`is_page` tells the pages among the answers, for which robots.txt holds."""
        self.rules = rules
        self.is_page = is_page
        self.client = Client(rules)
        self.lanes: dict[tuple[object, ...], _Lane] = {}
        self.ready: deque[_Lane] = deque()
        self.calls: dict[Call, tuple[_Lane, Request]] = {}
        self.answers: SimpleQueue[Answer] = SimpleQueue()
        self.failures: SimpleQueue[BaseException] = SimpleQueue()
        self.outstanding = 0
        self.threads = 0
        self.watched = 0.0
        self.closed = False
        self.change = threading.Condition()

    def __enter__(self) -> "Fetcher":
        return self

    def __exit__(self, *_: object) -> None:
        with self.change:
            self.closed = True
            calls = list(self.calls)
            self.change.notify_all()
        for call in calls:
            call.cut()
        self.client.pools.close()

    def submit(self, requests: Iterable[Request]) -> None:
        """Adds requests to be asked for."""
        with self.change:
            for request in requests:
                self.outstanding += 1
                try:
                    key = (*origin(request.url), request.page)
                except ValueError:
                    shown = without_credentials(request.url)
                    self.answers.put(Answer(request=request, outcome="failed", url=shown, what="is no web address"))
                    continue
                lane = self.lanes.get(key)
                if lane is None:
                    lane = self.lanes[key] = self._lane(request.page)
                if not lane.waiting:
                    self.ready.append(lane)
                lane.waiting.append(request)
            self._more_threads()
            self.change.notify_all()

    def _lane(self, page: bool) -> _Lane:
        return (
            _Lane(page=page, places=1, gap=self.rules.page_gap)
            if page
            else _Lane(page=page, places=self.rules.per_host)
        )

    def next(self, timeout: float) -> Answer | None:
        """The next answer, or None when none came within `timeout` seconds. Cuts off what has taken too long."""
        until = time.monotonic() + timeout
        while True:
            now = time.monotonic()
            if now >= self.watched + TICK:
                self.watched = now
                self._watch(now)
            try:
                answer = self.answers.get(timeout=max(0.0, min(TICK, until - now)))
            except Empty:
                if not self.failures.empty():
                    raise self.failures.get() from None
                if time.monotonic() >= until:
                    return None
                continue
            with self.change:
                self.outstanding -= 1
            return answer.whole(self.client.room) if answer.body else answer

    def all(self) -> Iterator[Answer]:
        """The answers to everything that was submitted, as they come."""
        while self.outstanding:
            answer = self.next(TICK)
            if answer is not None:
                yield answer

    def _watch(self, now: float) -> None:
        """Cuts off requests that took too long."""
        with self.change:
            overdue = [call for call in self.calls if now > call.deadline]
            lost = [call for call in overdue if now > call.deadline + GRACE]
            for call in lost:  # a thread that hangs in a name look-up cannot be woken: it is left behind
                lane, request = self.calls.pop(call)
                lane.active.discard(call)
                if lane.wasted(call, now):
                    self._give_up(lane)
                self.threads -= 1
                what, hint = self.client.late(call)
                shown = without_credentials(request.url)
                self.answers.put(Answer(request=request, outcome="failed", url=shown, what=what, hint=hint))
            if lost or any(now - call.started > STALLED for call in self.calls):
                self._more_threads()
                self.change.notify_all()
        for call in overdue:
            call.cut()

    def _more_threads(self) -> None:
        """Starts threads for what may be asked at once; call with `change` held."""
        now, workers = time.monotonic(), self.rules.workers
        places = sum(min(lane.places, len(lane.waiting) + len(lane.active)) for lane in self.lanes.values())
        stalled = sum(now - call.started > STALLED for call in self.calls)
        for _ in range(min(places, workers + stalled, 4 * workers) - self.threads):
            self.threads += 1
            threading.Thread(target=self._work, daemon=True, name="fetch").start()

    def _work(self) -> None:
        try:
            while (taken := self._take()) is not None:
                lane, request, call = taken
                answer = self._ask(lane, request, call)
                with self.change:
                    if self.calls.pop(call, None) is None:
                        answer.whole(self.client.room)
                        return  # given up meanwhile, and answered for
                    self.answers.put(answer)
                    lane.active.discard(call)
                    now = time.monotonic()
                    in_vain = answer.outcome == "failed" and (call.expired or now - call.started > BRIEF / 2)
                    if in_vain and lane.wasted(call, now):
                        self._give_up(lane)
                    if lane.gap:
                        lane.next_at = now + lane.gap
                    elif len(lane.active) + 1 < len(lane.waiting):
                        self.change.notify()
        except BaseException as error:  # a fault of this program: the run is to end with it
            self.failures.put(error)

    def _take(self) -> tuple[_Lane, Request, Call] | None:
        with self.change:
            while not self.closed:
                now, soonest = time.monotonic(), None
                for _ in range(len(self.ready)):
                    lane = self.ready[0]
                    self.ready.rotate(-1)
                    if lane.next_at > now:
                        soonest = min(soonest or lane.next_at, lane.next_at)
                    elif len(lane.active) < lane.places:
                        return self._start(lane, now)
                self.change.wait(None if soonest is None else max(0.001, soonest - now))
        return None

    def _start(self, lane: _Lane, now: float) -> tuple[_Lane, Request, Call]:
        request = lane.waiting.popleft()
        if not lane.waiting:
            self.ready.remove(lane)
        call = Call(started=now, deadline=now + lane.patience(self.rules.timeout))
        lane.active.add(call)
        self.calls[call] = (lane, request)
        return lane, request, call

    def _give_up(self, lane: _Lane) -> None:
        """Answers for all that still waits at a server that has used up the run's patience."""
        if lane in self.ready:
            self.ready.remove(lane)
        what = f"was not asked: {lane.in_vain} others at its server gave no answer in time"
        for request in lane.waiting:
            shown = without_credentials(request.url)
            hint = "it comes first in the next run"
            self.answers.put(Answer(request=request, outcome="unasked", url=shown, what=what, hint=hint))
        lane.waiting.clear()

    def _ask(self, lane: _Lane, request: Request, call: Call) -> Answer:
        if not self.rules.robots:
            return self.client.ask(request, call)
        if request.page:
            return (
                self.client.ask(request, call)
                if self._may_read(lane, request, request.url, call)
                else forbidden(request)
            )
        answer = self.client.ask(request, call)
        if answer.outcome == "fetched" and self.is_page(answer):
            with self.change:
                lane = self.lanes.setdefault((*origin(answer.url), True), self._lane(True))
            if not self._may_read(lane, request, answer.url, call):
                answer.whole(self.client.room)
                return forbidden(request)
        return answer

    def _may_read(self, lane: _Lane, request: Request, url: str, call: Call) -> bool:
        """Whether a page may be read by the rules of its server, which are asked for once."""
        if lane.robots is None:
            lane.robots = self._robots(replace(request, url=url), call)
            lane.gap = max(lane.gap, min(lane.robots.delay, LONGEST_DELAY))
        parts = urlsplit(url)
        return lane.robots.allows((parts.path or "/") + (f"?{parts.query}" if parts.query else ""))

    def _robots(self, request: Request, call: Call) -> Robots:
        """What the server of a page says in its robots.txt: none means anything goes, an error nothing."""
        scheme, host, port = origin(request.url)
        host = f"[{host}]" if ":" in host else host
        asked = replace(request, url=f"{scheme}://{host}:{port}/robots.txt", etag=None, last_modified=None)
        answer = self.client.ask(asked, call).whole(self.client.room)
        if answer.outcome == "fetched":
            return read_robots(answer.body.decode("utf-8", "replace"))
        return Robots() if 400 <= answer.status < 500 and answer.status != 429 else NOTHING


def forbidden(request: Request) -> Answer:
    """The answer where robots.txt keeps us out."""
    what, hint = "may not be read: its robots.txt says so", "fetch.robots = false reads it all the same"
    return Answer(request=request, outcome="failed", url=without_credentials(request.url), what=what, hint=hint)
