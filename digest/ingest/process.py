"""One parsing process as the workshop sees it: orders go in, what they brought comes out, in their order."""

import os
import select
import signal
import sys
import time
from collections import deque

from digest.ingest.parsing import Order, Parsed
from digest.model import Article, Resource

STARTING = 60.0  # seconds that a process may take to start and to import a parser
_AT_ONCE = 1 << 20  # bytes
_START = "import sys; sys.path[:] = {path!r}; from digest.ingest.worker import serve; serve()"


class Process:
    """A process that parses. It can be handed orders ahead, so that it need not wait between two of them."""

    def __init__(self) -> None:
        import subprocess  # not needed to read a few texts

        # Isolated from signals of the terminal, so that Ctrl-C is the main program's alone to answer.
        self.process = subprocess.Popen(
            [sys.executable, "-c", _START.format(path=sys.path)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            start_new_session=True,
            bufsize=0,
        )
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self._input, self._output = self.process.stdin, self.process.stdout
        os.set_blocking(self._input.fileno(), False)
        self._unsent: deque[memoryview] = deque()
        self._received = bytearray()

    def hand_over(self, resource: Resource, order: Order) -> None:
        """Adds an order to those in the process' hands; it is sent while the answers to these are waited for."""
        from digest.ingest import frames  # like subprocess, not needed to read a few texts

        self._unsent += map(memoryview, frames.pack_order(resource, order))

    def finish(self, seconds: float, articles: list[Article]) -> Parsed:
        """What the next order brought; `articles` holds what came of it until then.

        Raises TimeoutError after `seconds`, EOFError when the process died. The time begins when the process has
        imported what it needs: on a slow machine that alone takes seconds.
        """
        from digest.ingest import frames

        if self._read(4, time.monotonic() + STARTING) != frames.BEGUN:
            raise EOFError
        until = time.monotonic() + seconds
        while (parsed := frames.unpack(self._read(int.from_bytes(self._read(4, until)), until), articles)) is None:
            continue
        return parsed

    def _read(self, size: int, until: float) -> bytes:
        while len(self._received) < size:
            self._exchange(max(0.0, until - time.monotonic()))
        read = bytes(self._received[:size])
        del self._received[:size]
        return read

    def _exchange(self, timeout: float) -> None:
        """Sends and receives whatever can be at once: neither side ever waits for the other to read first."""
        sending = [self._input.fileno()] if self._unsent else []
        readable, writable, _ = select.select([self._output.fileno()], sending, [], timeout)
        if not readable and not writable:
            raise TimeoutError
        if writable:
            try:
                sent = os.write(self._input.fileno(), self._unsent[0][:_AT_ONCE])
            except BrokenPipeError:  # it died; what it had finished before can still be read
                self._unsent.clear()
            else:
                rest = self._unsent.popleft()[sent:]
                if rest:
                    self._unsent.appendleft(rest)
        if readable:
            piece = os.read(self._output.fileno(), _AT_ONCE)
            if not piece:
                raise EOFError
            self._received += piece

    def kill(self) -> None:
        """Ends the process at once."""
        self.process.send_signal(signal.SIGKILL)
        for stream in (self._input, self._output):
            try:
                stream.close()
            except OSError:
                continue
        self.process.wait()
