"""Whose picture it is, where a caption has run into the text: "Rain in Pskov. (Photo: AFP) The army said"."""

import re
from functools import cache

_WORDS = ("Photo", "Picture", "Image", "Foto", "Bild", "Ảnh", "ảnh")
_BRACKETED = re.compile(r"[^()\n]{1,60}\)\.?")
_PIECE = re.compile(r"[^\s.]+(?:\.[^\s.]+)*")
_LONGEST = 5  # words with a capital: a name and the first of the sentence that follows


def credit_spans(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """The spans of the credits in text[start:end] that say whose a picture is and do not end with their line.

    Behind an agency in capitals ("AFP", "H.C", "Hoa/TTXVN") the credit is over; else with the last word but one that
    has a capital, since a small one goes on with the sentence: "Photo: Ann Lorne The mayor said".
    """
    if not any(word in text for word in _WORDS):
        return []
    end = len(text) if end is None else min(end, len(text))
    found: list[tuple[int, int]] = []
    for named in _naming().finditer(text, start, end):
        behind = _bracketed(text, named, end) if named.group()[0] == "(" else _named(text, named.end(), end)
        if behind > named.end():
            found.append((named.start(), behind))
    return found


@cache
def _naming() -> re.Pattern[str]:
    return re.compile(rf"\(?\b(?:{'|'.join(_WORDS)})s?\s?:\s?(?=\w)")


def _bracketed(text: str, named: re.Match[str], end: int) -> int:
    closed = _BRACKETED.match(text, named.end(), end)
    return closed.end() if closed else 0


def _named(text: str, at: int, end: int) -> int:
    """Where the credit ends whose name begins at `at`; 0 where none can be told from what follows."""
    behind = before = 0
    for _ in range(_LONGEST):
        piece = _PIECE.match(text, at, end)
        if not piece:
            return before
        word = piece.group()
        if not word[0].isupper():
            return before
        if not before and not behind and (word.isupper() or "/" in word):
            return piece.end() + (text[piece.end() : piece.end() + 1] == ".")
        before, behind = behind, piece.end()
        if text[behind : behind + 1] == ".":
            return behind + 1
        if "/" in word:
            return behind
        if text[behind : behind + 1] != " ":
            return 0
        at = behind + 1
    return 0
