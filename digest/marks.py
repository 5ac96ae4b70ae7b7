"""Tags, notes and corrections as text: one line each, sorted, so that two people's files merge in git line by line.

A line's fields are parted by tabs: `tag`, the tag, the story's id, the id of its first article, its headline (for the
eye) · `note`, the text, and the same three · `together` or `apart` and two article ids. A line that begins with "#"
says nothing.
"""

from collections.abc import Iterable
from typing import Literal, NamedTuple

from digest.errors import SourceError

HEAD = "# digest marks 1: tags, notes and corrected groupings; one line each, in any order\n"


class Mark(NamedTuple):
    """One line: of a story (`kind` tag or note, its `text`, `article` its first) or of a pair (`story` is empty)."""

    kind: Literal["tag", "note", "together", "apart"]
    text: str = ""
    story: str = ""
    article: str = ""
    other: str = ""
    headline: str = ""


def to_text(marks: Iterable[Mark]) -> str:
    """The file's text, its lines in order."""
    lines = []
    for mark in marks:
        fields = (
            (mark.kind, mark.text, mark.story, mark.article, mark.headline)
            if mark.story
            else (mark.kind, mark.article, mark.other)
        )
        lines.append("\t".join(" ".join(field.split()) for field in fields))
    return HEAD + "".join(line + "\n" for line in sorted(set(lines)))


def from_text(text: str, name: str) -> tuple[Mark, ...]:
    """The marks in a file's text. Raises SourceError, which names the line, for what is none."""
    from digest.text.gate import safe

    marks: dict[Mark, None] = {}
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        marks[_read([safe(part) for part in line.split("\t")], name, number)] = None
    return tuple(marks)


def _read(fields: list[str], name: str, number: int) -> Mark:
    kind, *rest = fields
    if kind in ("tag", "note") and len(rest) in (3, 4) and rest[0] and rest[1]:
        text, story, article, *headline = rest
        if kind == "tag" and " " not in text and "," not in text:
            return Mark(kind="tag", text=text, story=story, article=article, headline="".join(headline))
        if kind == "note":
            return Mark(kind="note", text=text, story=story, article=article, headline="".join(headline))
    if kind == "together" and len(rest) == 2:
        return Mark(kind="together", article=rest[0], other=rest[1])
    if kind == "apart" and len(rest) == 2:
        return Mark(kind="apart", article=rest[0], other=rest[1])
    what = "is a merge conflict" if kind[:7] in ("<<<<<<<", "=======", ">>>>>>>") else "is not a mark"
    hint = "keep the lines of both sides" if "conflict" in what else "`digest export` shows how they look"
    raise SourceError(f"{name}, line {number}", what, hint)
