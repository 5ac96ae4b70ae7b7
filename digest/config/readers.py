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


def duration(least: float = 0, most: float | None = None) -> "Amount":
    """Seconds, from a number of them or from text with a unit: "30s", "15m", "2h", "7d", "1w"."""
    return Amount(_SECONDS, 's "30s", "15m", "2h", "7d"', least, most, float)


def size(least: int = 0, most: int | None = None) -> "Amount":
    """Bytes, from a number of them or from text with a unit: "500 kB", "20 MB", "1 GiB"."""
    return Amount(_BYTES, ' "500 kB", "20 MB"', least, most, int)


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


class Amount:
    """The reader of a number with a unit, which also spells such a number."""

    def __init__(
        self, units: Mapping[str, int], examples: str, least: float, most: float | None, kind: type[float]
    ) -> None:
        self.units = units
        self.examples = examples
        self.least = least
        self.most = most
        self.kind = kind

    def __call__(self, value: Any) -> float:
        if isinstance(value, bool) or not isinstance(value, int | float | str):
            raise ValueError(f"expected an amount such a{self.examples}")
        if isinstance(value, str):
            match = _AMOUNT.fullmatch(value)
            if match is None:
                raise ValueError(f"expected an amount such a{self.examples}")
            if match[2] and match[2] not in self.units:
                known = f"units are {', '.join(self.units)}"
                raise ValueError(f'unknown unit "{match[2]}"; {known}' + nearest(match[2], self.units))
            value = float(match[1]) * self.units.get(match[2], 1)
        if not abs(value) < float("inf"):
            raise ValueError(f"expected an amount such a{self.examples}")
        _check_range(value, self.least, self.most, lambda bound: f"{bound:g}")
        return self.kind(value)

    def spelled(self, value: float) -> str:
        """The number in the unit in which it is shortest: "1h" for 3600 seconds, "20 MB" for 20,000,000 bytes."""
        parted = " " if self.kind is int else ""
        return min(
            (f"{value / unit:.12g}{parted}{name}" for name, unit in self.units.items() if value >= unit or unit == 1),
            key=len,
        )


def _check_range(value: float, least: float, most: Any, show: Callable[[Any], str]) -> None:
    if value < least or (most is not None and value > most):
        raise ValueError(f"expected {show(least)} or more" + ("" if most is None else f" and at most {show(most)}"))


def nearest(name: str, known: Sequence[str] | Mapping[str, Any]) -> str:
    from difflib import get_close_matches

    folded = {one.casefold().replace("-", "_"): one for one in known}
    near = get_close_matches(name[:60].casefold().replace("-", "_"), folded, n=1, cutoff=0.5)
    return f'; did you mean "{folded[near[0]]}"?' if near else ""
