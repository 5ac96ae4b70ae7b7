"""The process in which the workshop parses: reads orders from standard input and writes what they brought."""

import sys

from digest.ingest.frames import BEGUN, pack_parsed, unpack_order
from digest.ingest.parsing import Parsed, parse
from digest.sources import load, sniff

MEMORY = 2_000_000_000  # bytes of address space; lxml and the interpreter alone take a quarter


def serve() -> None:
    """Answers orders until there are no more: first that work on one begins, then what it brought."""
    _limit_memory()
    orders, results = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr  # whatever a library prints must not get between the frames
    while len(head := orders.read(4)) == 4:
        resource, order = unpack_order(orders.read(int.from_bytes(head)))
        try:
            load(sniff(resource))
            results.write(BEGUN)
            results.flush()
            parsed = parse(resource, order)
        except MemoryError:
            parsed = Parsed(faults=(("takes more memory than it may to be read", ""),), whole=False)
        results.write(pack_parsed(parsed))
        results.flush()


def _limit_memory() -> None:
    try:
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    except (ImportError, ValueError, OSError):
        return
