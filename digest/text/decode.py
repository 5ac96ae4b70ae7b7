"""Bytes to text: what was declared, what the bytes say themselves, and only then a guess, which is noted."""

import codecs
import re
from typing import NamedTuple

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

# The WHATWG Encoding Standard's labels where they differ from Python's own names. Only names in the values, in _CODECS
# or of plain tables are ever handed to a codec: others (utf-7, idna, unicode_escape) do more than decode.
_LABELS = {
    "ascii": "cp1252",
    "us-ascii": "cp1252",
    "ansi": "cp1252",
    "latin1": "cp1252",
    "latin-1": "cp1252",
    "l1": "cp1252",
    "iso-8859-1": "cp1252",
    "iso8859-1": "cp1252",
    "iso_8859-1": "cp1252",
    "x-cp1252": "cp1252",
    "iso-8859-9": "cp1254",
    "latin5": "cp1254",
    "iso-8859-11": "cp874",
    "tis-620": "cp874",
    "latin2": "iso8859-2",
    "latin9": "iso8859-15",
    "unicode-1-1-utf-8": "utf-8",
    "utf8": "utf-8",
    "x-unicode20utf8": "utf-8",
    "utf-16": "utf-16-le",
    "utf16": "utf-16-le",
    "ucs-2": "utf-16-le",
    "unicode": "utf-16-le",
    "utf-16le": "utf-16-le",
    "utf-16be": "utf-16-be",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "x-gbk": "gb18030",
    "gb-2312": "gb18030",
    "chinese": "gb18030",
    "big5": "big5hkscs",
    "big5-hkscs": "big5hkscs",
    "cn-big5": "big5hkscs",
    "x-x-big5": "big5hkscs",
    "shift_jis": "cp932",
    "shift-jis": "cp932",
    "sjis": "cp932",
    "x-sjis": "cp932",
    "ms_kanji": "cp932",
    "windows-31j": "cp932",
    "euc-kr": "cp949",
    "ks_c_5601-1987": "cp949",
    "korean": "cp949",
    "x-euc-jp": "euc-jp",
    "macintosh": "mac-roman",
    "x-mac-roman": "mac-roman",
    "x-mac-cyrillic": "mac-cyrillic",
    "koi8": "koi8-r",
}
_CODECS = frozenset(
    ["utf-8", "gb18030", "iso-2022-jp", "euc-jp", "koi8-r", "koi8-u", "ibm866", "mac-roman", "mac-cyrillic", "cp874"]
    + [f"cp125{n}" for n in range(9)]
    + [f"iso8859-{n}" for n in (2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16)]
)

_TABLE = re.compile(
    r"(?:cp|ibm)\d{3,4}|mac-[a-z0-9]+|koi8-[a-z]|iso8859-\d{1,2}|kz1048|ptcp154|johab|hz|iso2022_[a-z0-9_]+"
)

_MAGIC = (
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive or office document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ", "an xz archive"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"Rar!", "a RAR archive"),
    (b"\x28\xb5\x2f\xfd", "a zstd archive"),
    (b"\x89PNG", "a picture"),
    (b"GIF8", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"{\\rtf", "an RTF document"),
    (b"SQLite format 3\x00", "a database"),
    (b"OggS", "a sound file"),
    (b"ID3", "a sound file"),
)

_SAMPLE = 65536


class Decoded(NamedTuple):
    """Text, and in `note` what had to be guessed or replaced to get it ("" when nothing was)."""

    text: str
    note: str = ""


def codec(label: str) -> str:
    """The codec for a charset label as pages and servers write it, or "" when it is none that we read."""
    name = label.strip().strip("\"'").lower()
    name = _LABELS.get(name, name).replace("windows-", "cp").replace("iso-8859-", "iso8859-")
    if name in _CODECS or name in _LABELS.values():
        return name
    try:
        known = codecs.lookup(name).name.lower()
    except (LookupError, ValueError):
        return ""
    return known if _TABLE.fullmatch(known) else ""


def binary_kind(body: bytes) -> str:
    """What these bytes are when they are no text ("a PDF document", "binary"), else ""."""
    for magic, kind in _MAGIC:
        if body.startswith(magic):
            return kind
    if any(body.startswith(bom) for bom, _ in _BOMS) or _utf16_without_bom(body):
        return ""
    sample = body[:_SAMPLE]
    controls = len(sample) - len(sample.translate(None, bytes([*range(7), *range(14, 27), *range(28, 32)])))
    return "binary" if controls > len(sample) // 100 and controls > 1 else ""


def decode(body: bytes, charset: str = "") -> Decoded:
    """The text of these bytes; `charset` is what was declared for them, if anything. Never raises."""
    for bom, name in _BOMS:
        if body.startswith(bom):
            return _strictly(body[len(bom) :], name) or _replacing(body[len(bom) :], name, "")
    if charset:
        name = codec(charset)
        if name and (found := _strictly(body, name)):
            return found
        what = f"declared as {charset[:40]!r}, which it is not" if name else f"unknown charset {charset[:40]!r}"
        guessed = _guess(body)
        return Decoded(guessed.text, "; ".join(part for part in (what, guessed.note) if part))
    return _guess(body)


def _strictly(body: bytes, name: str) -> Decoded | None:
    try:
        return Decoded(body.decode(name))
    except UnicodeError:
        # The five bytes that windows-1252 leaves open are control characters elsewhere, which the gate drops.
        return Decoded(body.decode("cp1252", "replace")) if name == "cp1252" else None


def _replacing(body: bytes, name: str, why: str) -> Decoded:
    text = body.decode(name, "replace")
    broken = f"{text.count(chr(0xFFFD))} broken characters replaced"
    return Decoded(text, f"{why}, {broken}" if why else f"read as {name}, {broken}")


def _guess(body: bytes) -> Decoded:
    """UTF-8 when it is that or nearly, UTF-16 when its zeros show it, else what its letters make most likely."""
    if name := _utf16_without_bom(body):
        return _strictly(body, name) or _replacing(body, name, f"guessed {name}")
    if found := _strictly(body, "utf-8"):
        return found
    text = body.decode("utf-8", "replace")
    sequences = sum(1 for char in text[:_SAMPLE] if char > "\x7f")
    broken = text[:_SAMPLE].count("\ufffd")
    if sequences >= 10 * broken:
        return _replacing(body, "utf-8", "guessed utf-8")
    from digest.text.guessing import guess_encoding  # hardly ever needed

    name = guess_encoding(body)
    return Decoded(body.decode(name, "replace"), f"guessed {name.replace('cp12', 'windows-12')}")


def _utf16_without_bom(body: bytes) -> str:
    """The UTF-16 whose zero bytes stand where Latin letters have theirs, or ""."""
    sample = body[:4096]
    if len(sample) < 4 or b"\0" not in sample:
        return ""
    half = len(sample) // 2
    high, low = sample[1::2].count(0), sample[0::2].count(0)
    if high > half * 0.3 and low <= half * 0.02:
        return "utf-16-le"
    return "utf-16-be" if low > half * 0.3 and high <= half * 0.02 else ""
