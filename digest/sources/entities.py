"""The entities that a feed declares for itself, written out within a limit, so that no parser ever expands one.

Only general entities with a text of their own are known: files, addresses and parameter entities are never read.
"""

import re

from digest.errors import SourceError

_HEAD = 100_000  # characters within which a document type stands
_DOCTYPE = re.compile(r"<!DOCTYPE[^\[<>]{0,1000}\[")
_ENTITY = re.compile(r"<!ENTITY\s+([A-Za-z_][\w.:-]{0,100})\s+(?:\"([^\"]{0,10000})\"|'([^']{0,10000})')\s*>")
_REFERENCE = re.compile(r"&([A-Za-z_][\w.:-]{0,100});")


def declared(text: str) -> bool:
    """Whether a document declares entities of its own, or seems to."""
    return "<!ENTITY" in text[:_HEAD]


def expanded(text: str, where: str, most: int) -> str:
    """The text without its document type, its entities in place. Raises SourceError where that adds too much."""
    opening = _DOCTYPE.search(text[:_HEAD])
    end = text.find("]>", opening.end()) if opening else -1
    if opening is None or end < 0:
        return text
    inner, rest = text[opening.end() : min(end, _HEAD)], text[: opening.start()] + text[end + 2 :]
    values = {name: double or single for name, double, single in _ENTITY.findall(inner)}
    sizes: dict[str, int] = {}
    total = sum(_size(name, values, sizes, most) for name in _REFERENCE.findall(rest))
    if total > most:
        what = f"declares entities that stand for more than {most:,} characters"
        raise SourceError(where, what, "limits.expansion sets how many")
    return _written(rest, values)


def _size(name: str, values: dict[str, str], sizes: dict[str, int], most: int) -> int:
    """How long an entity is in full; one that leads back to itself is longer than any limit."""
    waiting = [name]
    while waiting:
        one = waiting[-1]
        if one in sizes and sizes[one] >= 0:
            waiting.pop()
            continue
        value = values.get(one)
        if value is None:
            sizes[one] = 0
            continue
        inner = _REFERENCE.findall(value)
        if one not in sizes:
            sizes[one] = -1  # under way
            if any(sizes.get(other) == -1 for other in inner):
                sizes[one] = most + 1
                continue
            waiting += [other for other in dict.fromkeys(inner) if other not in sizes]
            continue
        sizes[one] = min(len(value) + sum(max(0, sizes[other]) for other in inner), most + 1)
    return sizes[name]


def _written(text: str, values: dict[str, str]) -> str:
    """The text with its references written out, again and again until none of ours is left."""
    while True:
        written = _REFERENCE.sub(lambda found: values.get(found[1], found[0]), text)
        if written == text:
            return text
        text = written
