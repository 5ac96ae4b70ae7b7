"""The process in which the workshop parses: reads orders from standard input and writes what they brought."""

import sys
from collections.abc import Sequence

from digest.ingest.frames import BEGUN, pack_articles, pack_parsed, read_order
from digest.ingest.parsing import Parsed, parse
from digest.model import Article
from digest.sources import load, sniff

MEMORY = 420_000_000  # bytes of data besides twice the resource; the interpreter and its libraries take a quarter


def serve() -> None:
    """Answers orders until there are no more: first that work on one begins, then what it brought."""
    load("feed")  # what nearly every order is, while the first is still to come
    orders, results = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr  # whatever a library prints must not get between the frames

    def send(articles: Sequence[Article]) -> None:
        results.write(pack_articles(articles))
        results.flush()

    while (received := read_order(orders)) is not None:
        resource, order = received
        _limit_memory(MEMORY + 2 * len(resource.body))
        try:
            load(sniff(resource))
            results.write(BEGUN)
            results.flush()
            parsed = parse(resource, order, part=send)
        except MemoryError:
            parsed = Parsed(faults=(("takes more memory than it may to be read", ""),), whole=False)
        results.write(pack_parsed(parsed))
        results.flush()


def _limit_memory(most: int) -> None:
    """What the system may give this process; where it does not count data alone, nothing is limited."""
    try:
        import resource

        resource.setrlimit(resource.RLIMIT_DATA, (most, resource.getrlimit(resource.RLIMIT_DATA)[1]))
    except (ImportError, ValueError, OSError):
        return
