"""The roles that lines get by what they say and by their shape: furniture, notes, headings, bullets."""

import re

from digest.text.cleaning.cues import PROMISES
from digest.text.cleaning.furniture import ADVICE, APPEAL, CERTAIN, starts_with
from digest.text.cleaning.lines import Line
from digest.text.cleaning.spoken import words_of

_MOST_PULLED = 40
_LONG = 45
_YOU = frozenset(("you", "your", "vous", "votre", "vos", "usted", "você"))


def mark_said(lines: list[Line], weights: list[int], headline: str, *, advising: bool) -> None:
    """Furniture and correction notes, by what they say, and what is below the end of the page."""
    least = CERTAIN if advising else APPEAL
    about_errors = bool(starts_with("CORRECTIONS", words_of(headline.lower())))
    for at, line in enumerate(lines):
        if line.role:
            continue
        if not about_errors and line.size <= 120 and _is_correction(line):
            line.role = "note" if line.stops else "heading"
        elif weights[at] >= least or (weights[at] >= APPEAL and not line.stops):
            line.role = "furniture"
    _mark_below_the_end(lines)
    if least == APPEAL:
        _mark_neighbours(lines, weights)


def advises(lines: list[Line], weights: list[int]) -> bool:
    """Whether the article itself advises its reader, so that a request is no sign of an appeal."""
    prose = [(line, weighed) for line, weighed in zip(lines, weights, strict=True) if _is_paragraph(line)]
    advising = sum(1 for line, weighed in prose if ADVICE <= weighed <= APPEAL or _says_you(line))
    return advising > 2 and advising * 3 > len(prose)


def _is_paragraph(line: Line) -> bool:
    return line.stops and line.size >= 6 and not line.role


def _says_you(line: Line) -> bool:
    """Whether a paragraph addresses its reader outside quotation marks."""
    return not _YOU.isdisjoint(line.said()[1])


def mark_pull_quotes(lines: list[Line]) -> None:
    """Quotations set apart that a paragraph has too."""
    apart = [line for line in lines if not line.role and line.size <= 40 and line.text[0] in "\"“„«'‘"]
    if apart:
        whole = "\n".join(line.text for line in lines if not line.role)
        for line in apart[:_MOST_PULLED]:
            core = line.text.strip("\"“”„«»'‘’ .")
            if len(core) > 12 and whole.count(core) > 1 and line.text.rstrip(" .")[-1] in "\"”“»'’":
                line.role = "caption"


def _mark_neighbours(lines: list[Line], weights: list[int]) -> None:
    """Lines that ask something of the reader beside a line that sells something."""
    for at, line in enumerate(lines):
        if not line.role and weights[at] >= ADVICE:
            beside = lines[max(0, at - 1) : at] + lines[at + 1 : at + 2]
            if any(near.role == "furniture" and _promises(near) for near in beside):
                line.role = "furniture"


def _mark_below_the_end(lines: list[Line]) -> None:
    """What stands below "Comments", "Tags" and the like, when little prose does and enough stands above."""
    below, end = 0, len(lines)
    prose = [len(line.text) if line.stops and not line.role else 0 for line in lines]
    whole = sum(prose)
    for at in range(len(lines) - 1, 0, -1):
        line = lines[at]
        below += prose[at]
        if below * 4 > whole or (prose[at] and line.size >= _LONG):
            break
        if line.stops or line.size > 8:
            continue
        spoken = line.words()
        if starts_with("ENDINGS", spoken) == len(spoken) > 0:
            end = at
    for under in lines[end:]:
        under.role = under.role or "furniture"


def _is_correction(line: Line) -> bool:
    """Whether a line tells of a change: "Correction: …", "This article was amended …"."""
    count = starts_with("CORRECTIONS", line.words())
    return count > 2 or (count > 0 and ":" in line.text[:40])


def _promises(line: Line) -> bool:
    return not PROMISES.isdisjoint(line.words())


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
    return line.size >= 30 or (line.size >= 25 and bool(re.search(r"[.!?…]\W?\s", line.text)))


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
