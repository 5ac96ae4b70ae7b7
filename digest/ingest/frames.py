"""How orders and what they brought go from one process to another: as plain tuples, which take a fraction of the time
that frozen dataclasses take to pickle.
"""

import pickle
from collections.abc import Sequence
from dataclasses import fields, replace
from operator import attrgetter
from typing import IO

from digest.ingest.parsing import Order, Parsed
from digest.model import Article, Resource

BEGUN = bytes(4)  # an empty frame: the worker is ready, and the time for the order begins to run
_FIELDS = tuple(field.name for field in fields(Article))
_values = attrgetter(*_FIELDS)


def framed(packed: bytes) -> bytes:
    """Four bytes of length, and the bytes."""
    return len(packed).to_bytes(4) + packed


def pack_order(resource: Resource, order: Order) -> tuple[bytes, bytes]:
    """An order to a worker as a frame and the resource's body, which follows as it is: a copy of it may be large."""
    size = len(resource.body)
    return framed(pickle.dumps((replace(resource, body=b""), order, size), pickle.HIGHEST_PROTOCOL)), resource.body


def read_order(stream: IO[bytes]) -> tuple[Resource, Order] | None:
    """The next order, None when there are no more."""
    head = stream.read(4)
    if len(head) < 4:
        return None
    resource, order, size = pickle.loads(stream.read(int.from_bytes(head)))
    return replace(resource, body=stream.read(size)), order


def pack_articles(articles: Sequence[Article]) -> bytes:
    """The articles of an order that is still under way, as they are sent back."""
    return framed(pickle.dumps(([_values(article) for article in articles], None), pickle.HIGHEST_PROTOCOL))


def pack_parsed(parsed: Parsed) -> bytes:
    """What an order brought besides the articles that were sent before it."""
    articles = [_values(article) for article in parsed.articles]
    return framed(
        pickle.dumps((articles, (parsed.faults, parsed.whole, parsed.form, parsed.marks)), pickle.HIGHEST_PROTOCOL)
    )


def unpack(packed: bytes, articles: list[Article]) -> Parsed | None:
    """Adds the articles in a frame to the list; all that the order brought when it was the last frame, else None."""
    rows, said = pickle.loads(packed)
    articles += [Article(**dict(zip(_FIELDS, row, strict=True))) for row in rows]
    if said is None:
        return None
    faults, whole, form, marks = said
    return Parsed(articles=tuple(articles), faults=faults, whole=whole, form=form, marks=marks)
