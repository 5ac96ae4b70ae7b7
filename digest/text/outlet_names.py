"""Outlets' names compared: in full, in short, and by their initials."""

import re

_WORD = re.compile(r"[^\W_]+")
_SMALL = frozenset("the and of el la los las le les der die das il lo de del di du des da do et y und".split())


def outlet_key(outlet: str | None) -> str:
    """An outlet's name as it is compared, "" for an unknown one: its words in lower case, without a leading article."""
    words = _WORD.findall((outlet or "").lower())
    return " ".join(words[1:] if len(words) > 1 and words[0] in _SMALL else words)


def stands_for(short: str, full: str) -> bool:
    """Whether one key is a shorter form of another: its first or last words, or its initials."""
    if not short or len(short) >= len(full):
        return False
    if full.startswith(f"{short} ") or full.endswith(f" {short}"):
        return True
    words = full.split()
    if " " in short or len(words) < 2 or len(short) < 2:
        return False
    return short in ("".join(word[0] for word in words), "".join(word[0] for word in words if word not in _SMALL))
