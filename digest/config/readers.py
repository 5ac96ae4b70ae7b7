"""Readers of single settings: they take a TOML value and answer the setting's value, or raise ValueError with what
was expected.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import field
from typing import Any

from digest.text.patterns import Late

_CONTROLS = Late("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")
Reader = Callable[[Any], Any]

_SECONDS = {"s": 1, "m": 60, "h": 3600, "d": 86400, "w": 604800}
_BYTES = {"B": 1, "kB": 1000, "MB": 1000**2, "GB": 1000**3, "KiB": 1024, "MiB": 1024**2, "GiB": 1024**3}
_AMOUNT = Late(r"\s*([0-9]+(?:\.[0-9]+)?)\s*([A-Za-z]*)\s*")


def setting(default: Any, reader: Reader) -> Any:
    """A field of a section: its default, and the reader of its TOML value."""
    return field(default=default, metadata={"reader": reader})


def switch(value: Any) -> bool:
    """true or false."""
    if not isinstance(value, bool):
        raise ValueError("expected true or false")
    return value


def words(value: Any) -> str:
    """Text on one line."""
    if not isinstance(value, str):
        raise ValueError('expected text in quotation marks, such as "…"')
    if "\n" in value or "\r" in value or "\0" in value:
        raise ValueError("expected text on one line")
    if _CONTROLS.search(value):
        raise ValueError("expected text without control characters")
    return value


def whole(least: int = 0, most: int | None = None) -> Reader:
    """A whole number between `least` and `most`."""

    def read(value: Any) -> int:
        if not isinstance(value, int) or isinstance(value, bool):
            raise ValueError("expected a whole number")
        _check_range(value, least, most, str)
        return value

    return read


def duration(least: float = 0, most: float | None = None) -> Reader:
    """Seconds, from a number of them or from text with a unit: "30s", "15m", "2h", "7d", "1w"."""
    return _amount(_SECONDS, 's "30s", "15m", "2h", "7d"', least, most, float)


def size(least: int = 0, most: int | None = None) -> Reader:
    """Bytes, from a number of them or from text with a unit: "500 kB", "20 MB", "1 GiB"."""
    return _amount(_BYTES, ' "500 kB", "20 MB"', least, most, int)


def one_of(*choices: str) -> Reader:
    """One of these words."""

    def read(value: Any) -> str:
        if value not in choices:
            near = nearest(value, choices) if isinstance(value, str) else ""
            raise ValueError("expected one of " + ", ".join(f'"{choice}"' for choice in choices) + near)
        return str(value)

    return read


def several(value: Any) -> tuple[str, ...]:
    """A list of texts."""
    if not isinstance(value, list) or not all(isinstance(part, str) for part in value):
        raise ValueError('expected a list of texts, such as ["one", "two"]')
    return tuple(words(part) for part in value)


def _amount(units: Mapping[str, int], examples: str, least: float, most: float | None, kind: type) -> Reader:
    def read(value: Any) -> Any:
        if isinstance(value, bool) or not isinstance(value, int | float | str):
            raise ValueError(f"expected an amount such a{examples}")
        if isinstance(value, str):
            match = _AMOUNT.fullmatch(value)
            if match is None:
                raise ValueError(f"expected an amount such a{examples}")
            if match[2] and match[2] not in units:
                raise ValueError(f'unknown unit "{match[2]}"; units are {", ".join(units)}' + nearest(match[2], units))
            value = float(match[1]) * units.get(match[2], 1)
        if not abs(value) < float("inf"):
            raise ValueError(f"expected an amount such a{examples}")
        _check_range(value, least, most, lambda bound: f"{bound:g}")
        return kind(value)

    return read


def _check_range(value: float, least: float, most: Any, show: Callable[[Any], str]) -> None:
    if value < least or (most is not None and value > most):
        raise ValueError(f"expected {show(least)} or more" + ("" if most is None else f" and at most {show(most)}"))


def nearest(name: str, known: Sequence[str] | Mapping[str, Any]) -> str:
    from difflib import get_close_matches

    folded = {one.casefold().replace("-", "_"): one for one in known}
    near = get_close_matches(name[:60].casefold().replace("-", "_"), folded, n=1, cutoff=0.5)
    return f'; did you mean "{folded[near[0]]}"?' if near else ""
