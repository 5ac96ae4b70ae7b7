"""Outlets' names compared: in full, in short, and by their initials."""

import re
from collections.abc import Iterable

_WORD = re.compile(r"[^\W_]+")
_SMALL = frozenset("the and of el la los las le les der die das il lo de del di du des da do et y und".split())


def outlet_key(outlet: str | None) -> str:
    """An outlet's name as it is compared, "" for an unknown one: its words in lower case, without a leading article."""
    words = _WORD.findall((outlet or "").lower())
    return " ".join(words[1:] if len(words) > 1 and words[0] in _SMALL else words)


def short_forms(full: str) -> set[str]:
    """What a key may be shortened to: its first or last words, or its initials."""
    words = full.split()
    if len(words) < 2:
        return set()
    forms = {" ".join(words[:count]) for count in range(1, len(words))}
    forms |= {" ".join(words[count:]) for count in range(1, len(words))}
    return forms | {"".join(word[0] for word in words), "".join(word[0] for word in words if word not in _SMALL)} - {""}


def stands_for(short: str, full: str) -> bool:
    """Whether one key is a shorter form of another."""
    return bool(short) and short in short_forms(full)


def is_kin(one: str, other: str) -> bool:
    """Whether one name is the other, or a short form of it; an unknown one is nobody's kin."""
    a, b = outlet_key(one), outlet_key(other)
    return bool(a) and bool(b) and (a == b or stands_for(a, b) or stands_for(b, a))


class Outlets:
    """The outlets of a story, asked whether a name is one of them in full or in short."""

    def __init__(self, names: Iterable[str | None]) -> None:
        """Takes outlets as articles name them; unknown ones count for nothing."""
        self._keys = {outlet_key(name) for name in names} - {""}
        self._forms = self._keys.union(*map(short_forms, self._keys))

    def __contains__(self, name: object) -> bool:
        key = outlet_key(name) if isinstance(name, str) else ""
        return bool(key) and (key in self._forms or not self._keys.isdisjoint(short_forms(key)))

    def full_names(self) -> dict[str, str]:
        """Short keys led back to the one longer key that they can stand for ("spark": "daily spark")."""
        longer: dict[str, list[str]] = {}
        for key in self._keys:
            for form in short_forms(key) & self._keys:
                longer.setdefault(form, []).append(key)
        return {short: names[0] for short, names in longer.items() if len(names) == 1}
