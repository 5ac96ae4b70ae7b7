"""Words with their offsets, whatever the script, and the words that say nothing by themselves."""

import re
from functools import cache

# A number with its separators; an abbreviation with inner full stops; a word with its apostrophes.
_PLAIN = re.compile(r"\d+(?:[.,]\d+)*|(?:[^\W\d_]\.){2,}|[^\W\d_][^\W_]*(?:['’][^\W\d_]+)*")
# Letters of scripts whose words need more than that; their big character classes are costly to compile, so they wait.
_NEEDS_MORE = re.compile("[^\x00-\u058f\u1e00-\u214f]")
_CONTRACTED = frozenset(["t", "re", "ve", "ll", "d", "m"])


@cache
def _rich() -> re.Pattern[str]:
    """Words of any script: the marks (Mn, Mc) of Arabic, Hebrew, Indian and South-east Asian ones belong to them."""
    cjk = "\u3005\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
    marks = (
        "\u0300-\u036f\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0900-\u0903\u093a-\u094f\u0951-\u0957"
        "\u0962-\u0963\u0980-\u0983\u09bc-\u09d7\u0a01-\u0dff\u0e00-\u0eff\u0f71-\u0fbc\u1000-\u109f\u1780-\u17dd\u200c\u200d"
    )
    letter = f"(?:[^\\W\\d_{cjk}]|[{marks}])"
    return re.compile(
        rf"\d+(?:[.,]\d+)*|[{cjk}]+|(?:[^\W\d_]\.){{2,}}|{letter}(?:[^\W_{cjk}]|[{marks}])*(?:['’]{letter}+)*"
    )


def _words_in(text: str) -> re.Pattern[str]:
    """The expression that finds this text's words."""
    return _PLAIN if text.isascii() or not _NEEDS_MORE.search(text) else _rich()


def word_spans(text: str) -> list[tuple[int, int]]:
    """The words' spans, in order. A run of Chinese or Japanese gives its overlapping pairs of characters.

    A possessive 's is left out; elided words ("l'eau", "dell'acqua") are two words; "don't" and "O'Brien" are one.
    """
    spans: list[tuple[int, int]] = []
    for match in _words_in(text).finditer(text):
        start, end = match.span()
        word = match.group()
        if word[0] >= "\u3005" and _is_cjk(word[0]):
            spans += [(at, at + 2) for at in range(start, end - 1)] or [(start, end)]
        elif "'" in word or "’" in word:
            spans += [(start + a, start + b) for a, b in _apostrophe_parts(word)]
        else:
            spans.append((start, end))
    return spans


def words(text: str) -> list[str]:
    """The lower-cased words of the text, divided as in `word_spans`."""
    lowered = text.lower()
    found: list[str] = []
    for word in _words_in(lowered).findall(lowered):
        if word[0] >= "\u3005" and _is_cjk(word[0]):
            found += [word[at : at + 2] for at in range(len(word) - 1)] or [word]
        elif "'" in word or "’" in word:
            found += [word[a:b] for a, b in _apostrophe_parts(word)]
        else:
            found.append(word)
    return found


def _is_cjk(char: str) -> bool:
    return "\u3005" <= char <= "\u30ff" or "\u3400" <= char <= "\u9fff" or "\uf900" <= char <= "\ufaff"


def _apostrophe_parts(word: str) -> list[tuple[int, int]]:
    """The spans in a word with apostrophes that count as words."""
    parts: list[tuple[int, int]] = []
    start = 0
    pieces = word.replace("’", "'").split("'")
    for number, piece in enumerate(pieces):
        end = start + len(piece)
        low = piece.lower()
        if number and low == "s":
            pass
        elif number and (low in _CONTRACTED or pieces[number - 1].lower() == "o") and parts:
            parts[-1] = (parts[-1][0], end)
        else:
            parts.append((start, end))
        start = end + 1
    return parts


@cache
def stop_words(language: str) -> frozenset[str]:
    """The words of a language that say nothing by themselves, lower-cased; empty for a language without a list."""
    from digest.text.stopwords import STOP_WORDS

    return frozenset(STOP_WORDS.get(language[:2].lower(), "").split())
