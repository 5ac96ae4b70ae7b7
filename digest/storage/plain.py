"""Frozen dataclasses to plain JSON values and back, by their annotations.

A field that a stored value lacks takes its default, so what was stored before a field existed is still read.
"""

from collections.abc import Mapping, Sequence
from dataclasses import fields, is_dataclass
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

T = TypeVar("T")
_PLAIN = frozenset((str, int, float, bool, NoneType))


def to_plain(value: Any) -> Any:
    """Dicts, lists, texts and numbers that stand for a frozen dataclass and all it holds."""
    kind = type(value)
    if kind in _PLAIN:
        return value
    if is_dataclass(kind):
        return {name: to_plain(getattr(value, name)) for name in _names(kind)}
    if kind in (tuple, list):
        return [part if type(part) in _PLAIN else to_plain(part) for part in value]
    if isinstance(value, Mapping):
        return {str(key): to_plain(part) for key, part in value.items()}
    if isinstance(value, (tuple, list)):
        return [to_plain(part) for part in value]
    return value


def from_plain(kind: type[T], plain: Any) -> T:
    """The dataclass `kind` from what `to_plain` made of one; ValueError or TypeError when it does not fit."""
    read: T = _read(kind, plain)
    return read


@cache
def _names(kind: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)


def _read(kind: Any, plain: Any) -> Any:
    if isinstance(kind, type) and is_dataclass(kind):
        hints = _hints(kind)
        return kind(**{name: _read(hints[name], plain[name]) for name in _names(kind) if name in plain})
    origin = get_origin(kind)
    if origin in (Union, UnionType):
        if plain is None:
            return None
        return _read(next(part for part in get_args(kind) if part is not NoneType), plain)
    if origin is tuple:
        inner = get_args(kind)
        if len(inner) == 2 and inner[1] is Ellipsis:
            return tuple(_read(inner[0], part) for part in plain)
        return tuple(_read(part_kind, part) for part_kind, part in zip(inner, plain, strict=True))
    if origin is not None and isinstance(origin, type) and issubclass(origin, Mapping):
        _, inner_kind = get_args(kind)
        return {key: _read(inner_kind, part) for key, part in plain.items()}
    if origin is not None and isinstance(origin, type) and issubclass(origin, Sequence):
        return [_read(get_args(kind)[0], part) for part in plain]
    return plain
