"""The one place where characters are let in: what passes `safe` can act on no terminal, mailbox or page.

Kept: everything that is printed, and the joiners that scripts and emoji need. Dropped: control characters and whole
terminal sequences, bidirectional controls, tag characters, other invisible characters, joiners and variation selectors
where they join nothing, noncharacters, private use, combining marks beyond four on one letter. Changed: lone surrogates
to U+FFFD, every kind of line end to "\\n", every kind of space to " ", all of it to NFC.
"""

import re
import unicodedata
from functools import cache

from digest.text.patterns import Late

MARKS_ON_ONE_LETTER = 4

# Unicode's format characters (Cf) that must not pass, the blank letters that look like nothing, and the variation
# selectors and joiners, which pass only where `_kept` says so.
_INVISIBLE = (
    "\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f"
    "\ufeff\uffa0\ufff0-\ufffb\U000e0000-\U000e0fff\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
)
_CONTROLS = "\x00-\x08\x0b-\x1f\x7f-\x9f"
_SPACES = "\t\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u2800\u3000"
_OTHER = "\u2028\u2029\ud800-\udfff\ue000-\uf8ff\ufdd0-\ufdef\ufffe\uffff\U000f0000-\U0010ffff" + "".join(
    f"{chr(plane | 0xFFFE)}{chr(plane | 0xFFFF)}" for plane in range(0x10000, 0xF0000, 0x10000)
)
_SUSPECT = Late(f"[{_CONTROLS}{_SPACES}{_INVISIBLE}{_OTHER}]")
_LINE_ENDS = frozenset("\r\x0b\x0c\x85\u2028\u2029")
# Nearly every text holds nothing but these, which is told by tables in a fraction of the time.
_USUAL_MARKS = "’‘“”„–—…•€"
_PLAIN = bytes([10, *range(0x20, 0x7F), *range(0xA1, 0xAD), *range(0xAE, 0x100)])


@cache
def _terminal_sequence() -> re.Pattern[str]:
    """Escape sequences as ECMA-48 has them: CSI, strings such as OSC up to their end, and short ones."""
    # A string's length is bounded, so that an unfinished one costs nothing and swallows no article.
    return re.compile(
        "(?:\x1b\\[|\x9b)[0-?]{0,64}[ -/]{0,8}[@-~]?"
        "|(?:\x1b[PX\\]^_]|[\x90\x98\x9d-\x9f])(?:[^\x07\x1b\x90\x98-\x9f\n\r]{0,2048}(?:\x07|\x1b\\\\|\x9c))?"
        "|\x1b[ -/]{0,4}[0-~]?"
    )


def safe(text: str) -> str:
    """The text with nothing in it that acts; idempotent, and the same object when there was nothing to do."""
    if _is_plain(text):
        return text
    if _SUSPECT.search(text):
        if "\x1b" in text or "\x9b" in text or "\x9d" in text or "\x90" in text:
            text = _terminal_sequence().sub("", text)
        text = text.replace("\r\n", "\n")
        text = _SUSPECT.sub(_replacement, text)
    if text.isascii():
        return text
    if not unicodedata.is_normalized("NFC", text):
        text = unicodedata.normalize("NFC", text)
    return _without_mark_towers(text)


def _is_plain(text: str) -> bool:
    """Whether a text is all printed letters of western Europe and the usual punctuation, which is NFC as it is."""
    if text.isascii():
        if text.isprintable():
            return True
    else:
        for mark in _USUAL_MARKS:
            text = text.replace(mark, "")
    try:
        return not text.encode("latin-1").translate(None, _PLAIN)
    except UnicodeEncodeError:
        return False


def _replacement(match: re.Match[str]) -> str:
    """What stands for one suspect character: a line end, a space, itself, or nothing."""
    char = match.group()
    if char in _LINE_ENDS:
        return "\n"
    if char in _SPACES:
        return " "
    if "\ud800" <= char <= "\udfff":
        return "\ufffd"
    return char if _joins_something(match.string, match.start(), char) else ""


def _joins_something(text: str, at: int, char: str) -> bool:
    """Whether a joiner or variation selector has its work to do here."""
    before = text[at - 1] if at else ""
    after = text[at + 1 : at + 2]
    if char == "\u200d":
        return (_is_emoji(before) and _is_emoji(after)) or (_uses_joiners(before) and after.isalpha())
    if char == "\u200c":
        return _uses_joiners(before) and _uses_joiners(after)
    if char in "\ufe0e\ufe0f":
        return bool(before) and (before in "#*" or before.isdigit() or _is_emoji(before))
    if "\U000e0100" <= char <= "\U000e01ef":
        return "\u3400" <= before <= "\u9fff" or "\U00020000" <= before <= "\U0003ffff"
    return False


def _is_emoji(char: str) -> bool:
    return bool(char) and (char == "\ufe0f" or char in "©®‼⁉™ℹ" or "\u2190" <= char <= "\u2bff" or char >= "\U0001f000")


def _uses_joiners(char: str) -> bool:
    """Arabic and its neighbours, the scripts of India and South-east Asia, Mongolian."""
    return bool(char) and ("\u0600" <= char <= "\u08ff" or "\u0900" <= char <= "\u0dff" or "\u1000" <= char <= "\u18af")


def _without_mark_towers(text: str) -> str:
    """No letter carries more than MARKS_ON_ONE_LETTER combining marks."""
    return _tower().sub(lambda found: found.group()[:MARKS_ON_ONE_LETTER], text)


@cache
def _tower() -> re.Pattern[str]:
    marks = "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u06d6-\u06dc\u06df-\u06e4\u0730-\u074a"
    marks += "\u07a6-\u07b0\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1-\u0ecd\u0f71-\u0f84\u0f8d-\u0fbc\u1ab0-\u1aff"
    marks += "\u1dc0-\u1dff\u20d0-\u20ff\u2cef-\u2cf1\u2de0-\u2dff\u302a-\u302f\u3099\u309a\ua66f-\ua67d\ufe20-\ufe2f"
    return re.compile(f"[{marks}]{{{MARKS_ON_ONE_LETTER + 1},}}")
