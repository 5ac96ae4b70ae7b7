"""Markdown to the plain lines that the cleaning reads."""

import re

from digest.text.cleaning.printed_dates import find_dates

_IMAGE = re.compile(r"!\[[^\[\]\n]{0,400}\]\([^)\n]{0,2000}\)")
_LINK = re.compile(r"\[([^\[\]\n]{1,400})\](?:\([^)\n]{0,2000}\)|\[[^\]\n]{0,80}\])")
_AUTOLINK = re.compile(r"<(https?://[^>\s]{1,2000})>")
_TAG = re.compile(r"</?[A-Za-z][^<>\n]{0,400}>")
_STRONG = re.compile(r"(?<!\w)(\*\*|__)(?=\S)(.{1,300}?)(?<=\S)\1(?!\w)")
_EMPHASIS = re.compile(r"(?<![\w*])([*_])(?=[^\s*_])([^*_\n]{1,2000}?)(?<=\S)\1(?![\w*])")
_CODE = re.compile(r"`([^`\n]{1,400})`")
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+.!|>-])")
_HEADING = re.compile(r"(#{1,6})\s+(.*?)\s*#*$")
_REFERENCE = re.compile(r"\[[^\]\n]{1,80}\]:\s*\S+")
_RULE = re.compile(r"(?:[-*_=]\s*){3,}$")
_KEYS = {
    "title": "title", "headline": "title", "author": "author", "authors": "author", "byline": "author", "date": "date",
    "published": "date", "publishdate": "date", "outlet": "outlet", "publisher": "outlet", "source": "outlet",
    "site": "outlet",
}  # fmt: skip


def plain(text: str) -> tuple[str, dict[str, str]]:
    """The text without its Markdown, and what its front matter says of title, author, date and outlet.

    A heading keeps its marks at the start of its line as "\\x01" per level, for `lines.read_lines`; link targets and
    pictures go.
    """
    given, text = _front_matter(text)
    rows: list[str] = []
    fenced = False
    for row in text.split("\n"):
        stripped = row.strip()
        if stripped.startswith(("```", "~~~")):
            fenced = not fenced
            continue
        if fenced or _RULE.match(stripped) or _REFERENCE.match(stripped):
            if rows and _RULE.match(stripped) and stripped[:1] == "=" and rows[-1]:
                rows[-1] = f"\x01{rows[-1]}"
            rows.append("")
            continue
        rows.append(_row(stripped))
    return "\n".join(rows), given


def _row(row: str) -> str:
    while row.startswith(">"):
        row = row[1:].lstrip()
    heading = _HEADING.match(row)
    if heading:
        row = heading[2]
    if "![" in row:
        row = _IMAGE.sub("", row)
    if "](" in row or "][" in row:
        row = _LINK.sub(r"\1", row)
    if "<" in row:
        row = _TAG.sub("", _AUTOLINK.sub(r"\1", row))
    if "*" in row or "_" in row:
        row = _EMPHASIS.sub(r"\2", _STRONG.sub(r"\2", row))
    if "`" in row:
        row = _CODE.sub(r"\1", row)
    if "\\" in row:
        row = _ESCAPE.sub(r"\1", row)
    return "\x01" * len(heading[1]) + row if heading else row


def _front_matter(text: str) -> tuple[dict[str, str], str]:
    """The simple keys of a block between two lines of "---" at the very start."""
    if not text.startswith("---\n"):
        return {}, text
    end = text.find("\n---", 4, 20_000)
    if end < 0:
        return {}, text
    given: dict[str, str] = {}
    for row in text[4:end].split("\n"):
        key, colon, value = row.partition(":")
        name = _KEYS.get(key.strip().lower())
        if colon and name and value.strip():
            given.setdefault(name, value.strip().strip("\"'[]").strip())
    if "date" in given:
        dates = find_dates(given["date"])
        given.pop("date")
        if dates:
            given["date"] = dates[0].iso
    behind = text.find("\n", end + 1)
    return given, text[behind + 1 :] if behind >= 0 else ""
