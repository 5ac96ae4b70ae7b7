"""The encoding of bytes that nobody declared and that are no UTF-8, from the bytes themselves.

Two-byte encodings of Chinese, Japanese and Korean are told by what they decode to: kana, Hangul, the common half of
the Chinese characters. Texts in another alphabet than the Latin have their high bytes side by side; among those
encodings the one wins under which the text uses its language's most frequent letters most. Texts in Latin letters have
them among others; symbols between two letters there are letters of another Latin encoding. The rest is windows-1252.
"""

import re

LOOKED_AT = 200_000  # bytes
_USUAL = "cp1252"
_HIGH = re.compile(rb"[\x80-\xff]+")
_ENOUGH = 6  # high bytes without which nothing can be told
# The dozen letters that the languages of each alphabet use most, in lower case.
_FREQUENT = {
    "cp1251": "оеаинтсрвлкмдпуяіъ",
    "koi8-r": "оеаинтсрвлкмдпуя",
    "iso8859-5": "оеаинтсрвлкмдпуя",
    "ibm866": "оеаинтсрвлкмдпуя",
    "cp1253": "αοιετνσηρπκμλςυόίάέή",
    "cp1255": "יוהלארתשמנבםדפ",
    "cp1256": "اليمنوترةبعدسفحق",
    "cp874": "านรอกเงมยลวดทสต่้ี",
}
# ą ł ż š ś ź ž of central Europe are symbols in windows-1252, where none stands between two letters.
_CENTRAL = re.compile(rb"[A-Za-z\xc0-\xff][\xb1\xb3\xb6\xb9\xbc\xbe\xbf][a-z\xc0-\xff]")
_ISO_ONLY = re.compile(rb"[A-Za-z\xc0-\xff][\xb1\xb6\xbc\xbe]")
_WINDOWS_ONLY = re.compile(rb"[A-Za-z\xc0-\xff][\x9a\x9c-\x9f][a-z\xc0-\xff]|\b[\x8a\x8c-\x8f][a-z]")
_CZECH = re.compile(rb"[a-z\xc0-\xff][\x9a\x9d\x9e\xe8\xec\xf2\xf8\xf9][a-z\xc0-\xff]")  # š ť ž č ě ň ř ů
_TURKISH = re.compile(rb"[\xf0\xfd\xfe]")  # ğ ı ş, in windows-1252 the letters of Icelandic, which has these too:
_ICELANDIC = re.compile(rb"[\xe1\xe6\xe9\xed\xf3\xfa]")
_WORDS_OF_THEIR_OWN = re.compile(rb"(?<![A-Za-z\x80-\xff])[\x80-\xff]{2,}(?![A-Za-z\x80-\xff])")


def guess_encoding(body: bytes) -> str:
    """The Python codec that these bytes are most likely written in."""
    body = body[:LOOKED_AT]
    high = b"".join(_HIGH.findall(body))
    if len(high) >= _ENOUGH and (found := _two_bytes(body)):
        return found
    apart = sum(map(len, _WORDS_OF_THEIR_OWN.findall(body)))
    if len(high) >= _ENOUGH and apart * 10 > len(high) * 7 and (found := _alphabet(high)):
        return found
    return _latin(body) or _USUAL


def _two_bytes(body: bytes) -> str:
    """The East Asian encoding of a text, or ""."""
    for name, whole, share_of, least in (
        ("euc-jp", "euc-jp", _kana, 0.15),
        ("cp949", "cp949", _hangul, 0.9),
        ("cp932", "cp932", _kana, 0.25),
        ("gb2312", "gb18030", _common_gb2312, 0.6),
        ("big5", "big5hkscs", _common_big5, 0.7),
        ("gb18030", "gb18030", _common_gb2312, 0.6),
    ):
        wide = [char for char in _decoded(body, name) if char > "\x7f"]
        if wide and share_of(wide) >= least:
            return whole
    return ""


def _decoded(body: bytes, name: str) -> str:
    """The text under an encoding, "" where it is not that; a character torn at the very end is forgiven."""
    for end in (len(body), -1):
        try:
            return body[:end].decode(name)
        except UnicodeDecodeError as error:
            if error.start < len(body) - 3:
                return ""
    return ""


def _kana(wide: list[str]) -> float:
    return sum("\u3041" <= char <= "\u30fe" for char in wide) / len(wide)


def _hangul(wide: list[str]) -> float:
    return sum("\uac00" <= char <= "\ud7a3" or "\u3000" <= char <= "\u301f" for char in wide) / len(wide)


def _common_gb2312(wide: list[str]) -> float:
    """The share of the 3,755 characters that GB 2312 holds for common, and of its punctuation."""
    leads = [char.encode("gb2312", "ignore")[:1] for char in wide]
    return sum(b"\xb0" <= lead <= b"\xd7" or lead == b"\xa3" for lead in leads) / len(wide)


def _common_big5(wide: list[str]) -> float:
    leads = [char.encode("big5", "ignore")[:1] for char in wide]
    return sum(b"\xa4" <= lead <= b"\xc6" or lead == b"\xa1" for lead in leads) / len(wide)


def _alphabet(high: bytes) -> str:
    """The encoding of high bytes that are Cyrillic, Greek, Hebrew, Arabic or Thai letters, or ""."""
    scores = {
        name: sum(char in letters for char in high.decode(name, "replace")) / len(high)
        for name, letters in _FREQUENT.items()
    }
    best = max(scores, key=lambda name: scores[name])
    return best if scores[best] >= 0.5 else ""


def _latin(body: bytes) -> str:
    """The encoding of a text in Latin letters of central Europe or Turkish, or ""."""
    if _CENTRAL.search(body):
        return "iso8859-2" if _ISO_ONLY.search(body) and not _WINDOWS_ONLY.search(body) else "cp1250"
    if len(_TURKISH.findall(body)) > 1 and not _ICELANDIC.search(body):
        return "cp1254"
    return "cp1250" if len(_CZECH.findall(body)) >= 5 else ""
