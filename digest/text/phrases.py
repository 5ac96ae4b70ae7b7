"""Whether a text holds a phrase, and phrases by which something is known."""

import re

# The words with which a newsroom heads what it puts right.
CORRECTING = frozenset(
    "correction corrections clarification clarifications corrección berichtigung rectificatif".split()
)
_WORD = re.compile(r"\w+")


def holds(text: str, phrase: str) -> bool:
    """Whether the text holds the phrase, word by word, whatever its case and punctuation."""
    wanted = " ".join(_WORD.findall(phrase.casefold()))
    return bool(wanted) and f" {wanted} " in f" {' '.join(_WORD.findall(text.casefold()))} "
