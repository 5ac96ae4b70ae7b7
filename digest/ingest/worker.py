"""The process in which the workshop parses: reads orders from standard input and writes what they brought."""

import pickle
import sys

from digest.ingest.parsing import Parsed, parse

MEMORY = 2_000_000_000  # bytes of address space; lxml and the interpreter alone take a quarter


def serve() -> None:
    """Answers orders until there are no more. Frames are four bytes of length and a pickle, both ways."""
    _limit_memory()
    orders, results = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr  # whatever a library prints must not get between the frames
    while len(head := orders.read(4)) == 4:
        resource, order = pickle.loads(orders.read(int.from_bytes(head)))
        try:
            parsed = parse(resource, order)
        except MemoryError:
            parsed = Parsed(faults=(("takes more memory than it may to be read", ""),), whole=False)
        frame = pickle.dumps(parsed, pickle.HIGHEST_PROTOCOL)
        results.write(len(frame).to_bytes(4) + frame)
        results.flush()


def _limit_memory() -> None:
    try:
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    except (ImportError, ValueError, OSError):
        return
