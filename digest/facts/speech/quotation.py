"""Where direct quotations begin and end: curly, straight, low and angle marks, across paragraphs, cut off at the end."""  # noqa: E501

import re
from dataclasses import dataclass

from digest.facts.scan import Scan

_MARK = re.compile("``|''|[\"“”„‟«»‘’']|\n")
_OPENS = {"“": "”", "«": "»", "„": "“", "‘": "’", '"': '"', "»": "«", "‟": "”", "``": "''", "''": "''",
          "'": "'"}  # fmt: skip
_SINGLE = frozenset("‘’'")
MOST_CHARACTERS = 6000


@dataclass(slots=True, eq=False)
class Quotation:
    """The characters `start` to `end` between two marks. `open_ended` has no closing mark: it goes on or is cut off.

    `paragraph` numbers the line it stands in. `first` and `stop` are its tokens.
    """

    start: int
    end: int
    paragraph: int
    mark: str
    open_ended: bool = False
    first: int = 0
    stop: int = 0


def find_quotations(scan: Scan) -> list[Quotation]:
    """All quotations of the text in order, from single words in quotation marks up."""
    text = scan.text
    found: list[Quotation] = []
    opened, mark, paragraph = -1, "", 0
    for match in _MARK.finditer(text):
        at, sign = match.start(), match[0]
        if sign == "\n":
            paragraph += 1
            if opened >= 0 and _goes_on(text, at, mark):
                _add(found, text, opened, at, paragraph - 1, mark, open_ended=True)
            opened = -1
            continue
        before = text[at - 1] if at else " "
        after = text[match.end()] if match.end() < len(text) else " "
        if opened >= 0:
            if (
                sign == _OPENS[mark]
                or (mark == "„" and sign == "”")
                or (mark in "“‟" and sign == '"' and not after.isalnum())
            ):
                if _closes(sign, before, after):
                    _add(found, text, opened, at, paragraph, mark)
                    opened = -1
            elif sign == mark and mark not in _SINGLE:
                opened = match.end()
            elif mark in _SINGLE and sign in '"“«„' and _may_open(sign, before, after):
                opened, mark = match.end(), sign
        elif _may_open(sign, before, after):
            opened, mark = match.end(), "“" if sign == "”" else sign
    if opened >= 0 and mark not in _SINGLE and len(text) - opened > 40:
        _add(found, text, opened, len(text), paragraph, mark, open_ended=True)
    for one in found:
        one.first, one.stop = scan.token_at(one.start), scan.token_at(one.end)
    return found


def _may_open(sign: str, before: str, after: str) -> bool:
    if after.isspace() and sign != "«":
        return False
    if sign in ("“", "„", "«", "``", "‟"):
        return True
    edge = before.isspace() or before in "([{—–-:/,>;" or before == "\ufeff"
    if sign == "”":
        return edge and after.isalnum()
    if sign == "»":
        return edge and after.isalnum()
    if sign == "’":
        return False
    if sign in _SINGLE:
        return (edge and after.isalnum()) or (edge and after in "“…")
    return edge


def _closes(sign: str, before: str, after: str) -> bool:
    if sign in _SINGLE:
        return not before.isspace() and not after.isalnum()
    if sign in ('"', "''"):
        return not (before.isspace() and after.isalnum())
    return True


def _goes_on(text: str, at: int, mark: str) -> bool:
    """Whether a quotation that is open at the line's end goes on: the next line begins with the same mark."""
    if mark in _SINGLE:
        return False
    after = at
    while after < len(text) and after - at < 8 and text[after].isspace():
        after += 1
    return (
        after >= len(text)
        or text[after : after + len(mark)] == mark
        or (mark == "“" and text[after : after + 1] == "”")
    )


def _add(
    found: list[Quotation], text: str, start: int, end: int, paragraph: int, mark: str, *, open_ended: bool = False
) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end and end - start <= MOST_CHARACTERS:
        found.append(Quotation(start, end, paragraph, mark, open_ended))
