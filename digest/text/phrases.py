"""Whether a text holds a phrase."""

import re

_WORD = re.compile(r"\w+")


def holds(text: str, phrase: str) -> bool:
    """Whether the text holds the phrase, word by word, whatever its case and punctuation."""
    wanted = " ".join(_WORD.findall(phrase.casefold()))
    return bool(wanted) and f" {wanted} " in f" {' '.join(_WORD.findall(text.casefold()))} "
