"""How orders and what they brought go from one process to another: as plain tuples, which take a fraction of the time
that frozen dataclasses take to pickle.
"""

import pickle
from dataclasses import fields
from operator import attrgetter

from digest.ingest.parsing import Order, Parsed
from digest.model import Article, Resource

BEGUN = bytes(4)  # an empty frame: the worker is ready, and the time for the order begins to run
_FIELDS = tuple(field.name for field in fields(Article))
_values = attrgetter(*_FIELDS)


def framed(packed: bytes) -> bytes:
    """Four bytes of length, and the bytes."""
    return len(packed).to_bytes(4) + packed


def pack_order(resource: Resource, order: Order) -> bytes:
    """An order as it is sent to a worker."""
    return framed(pickle.dumps((resource, order), pickle.HIGHEST_PROTOCOL))


def unpack_order(packed: bytes) -> tuple[Resource, Order]:
    """What `pack_order` put into a frame."""
    resource, order = pickle.loads(packed)
    return resource, order


def pack_parsed(parsed: Parsed) -> bytes:
    """What an order brought, as it is sent back."""
    articles = [_values(article) for article in parsed.articles]
    return framed(pickle.dumps((articles, parsed.faults, parsed.whole, parsed.form), pickle.HIGHEST_PROTOCOL))


def unpack_parsed(packed: bytes) -> Parsed:
    """What `pack_parsed` put into a frame."""
    rows, faults, whole, form = pickle.loads(packed)
    articles = tuple(Article(**dict(zip(_FIELDS, row, strict=True))) for row in rows)
    return Parsed(articles=articles, faults=faults, whole=whole, form=form)
