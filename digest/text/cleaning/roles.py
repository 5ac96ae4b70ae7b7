"""The roles that lines get by what they say and by their shape: furniture, notes, headings, bullets."""

import re

from digest.text.cleaning.cues import PROMISES
from digest.text.cleaning.furniture import CERTAIN, LIKELY, starts_with
from digest.text.cleaning.lines import Line

_WORDS = re.compile(r"[^\W_]+")


def mark_said(lines: list[Line], weights: list[int], headline: str) -> None:
    """Furniture and correction notes, by what they say."""
    about_errors = bool(starts_with("CORRECTIONS", _WORDS.findall(headline.lower())))
    for at, line in enumerate(lines):
        if line.role:
            continue
        if not about_errors and line.size <= 120 and starts_with("CORRECTIONS", _WORDS.findall(line.text[:80].lower())):
            line.role = "note" if line.stops else "heading"
        elif weights[at] >= CERTAIN:
            line.role = "furniture"
    for at, line in enumerate(lines):
        if (
            not line.role
            and weights[at] >= LIKELY
            and any(
                0 <= near < len(lines) and lines[near].role == "furniture" and _promises(lines[near])
                for near in (at - 1, at + 1)
            )
        ):
            line.role = "furniture"


def _promises(line: Line) -> bool:
    return bool(PROMISES & set(_WORDS.findall(line.text.lower())))


def mark_shapes(lines: list[Line], body_from: int) -> None:
    """Headings, questions that head their paragraphs, and what stands above the body."""
    open_lines = [line for line in lines if not line.role]
    sentences = sum(len(line.text) for line in open_lines if line.stops)
    loose = sentences * 3 < sum(len(line.text) for line in open_lines if line.size >= 12)
    questions = [at for at, line in enumerate(lines) if _is_question(line) and _is_open_prose(lines, at + 1)]
    blocks = len({line.block for line in lines})
    for at in questions:
        joined = blocks > 2 and lines[at].block == lines[at + 1].block
        if len(questions) > 1 or joined:
            lines[at].role = "heading"
    for at, line in enumerate(lines):
        if line.role:
            continue
        open_end = not line.stops and not line.bullet
        if line.level or (
            open_end and (at < body_from or not _is_unfinished(line, loose, _is_open_prose(lines, at + 1)))
        ):
            line.role = "heading"


def _is_question(line: Line) -> bool:
    return (
        not line.role
        and not line.bullet
        and line.size <= 12
        and line.text[-1] in "?？؟"
        and "?" not in line.text[:-1]
        and "." not in line.text[:-1]
    )


def _is_open_prose(lines: list[Line], at: int) -> bool:
    return at < len(lines) and not lines[at].role and (lines[at].stops or lines[at].bullet)


def _is_unfinished(line: Line, loose: bool, prose_follows: bool) -> bool:
    """Whether a line without a full stop still belongs to the body: it announces a list, or was cut off."""
    if line.text[-1] in ":：":
        return line.size >= 5 and prose_follows
    if loose:
        return line.size >= 12
    return line.size >= 25 and bool(re.search(r"[.!?…]\W?\s", line.text))


def mark_bullets(lines: list[Line]) -> None:
    """Bullets above the body repeat it; a text that is a list keeps them; in the body only sentences stay."""
    bullets = [line for line in lines if line.bullet and not line.role]
    if not bullets:
        return
    prose = sum(len(line.text) for line in lines if not line.role and not line.bullet and line.stops)
    is_list = prose * 2 < sum(len(line.text) for line in bullets)
    first = next((at for at, line in enumerate(lines) if not line.role and not line.bullet and line.stops), len(lines))
    announced = False
    for at, line in enumerate(lines):
        if line.role:
            continue
        if not line.bullet:
            announced = line.text[-1] in ":："
        elif is_list:
            line.role = "body" if line.stops or line.size >= 4 else "heading"
        elif at < first:
            line.role = "bullet"
        elif not line.stops and not (announced and line.size >= 3):
            line.role = "heading"
