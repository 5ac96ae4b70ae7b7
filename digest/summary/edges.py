"""What may be cut off a sentence before it is printed, and the proof that nothing else was.

The list is closed: a dateline before an article's first sentence, and an opening word that only ties the sentence to
the one before it ("Meanwhile,"). Nothing is cut inside a sentence or at its end.
"""

import re
from functools import lru_cache

from digest.text.sentences import sentence_spans

# Words that lead over from the sentence before and leave a whole sentence when they and their comma go.
_LEAD_OVERS = (
    "meanwhile|in the meantime|however|moreover|furthermore|additionally|in addition|separately|also|still"
    "|mientras tanto|sin embargo|además|por otra parte|no obstante"
    "|cependant|toutefois|par ailleurs|en outre|de plus"
    "|intanto|tuttavia|inoltre|entretanto|no entanto|além disso"
    "|tuy nhiên|trong khi đó|ngoài ra|bên cạnh đó"
)
_LEAD_OVER = re.compile(rf"(?:{_LEAD_OVERS}),\s+(?=\S)", re.IGNORECASE)

_DASH = r"(?:[-–—]{1,2}\s+|[–—])"
_AGENCY = r"\([^()\n]{2,40}\)"
_PLACE = r"[^\W\d_][\w.’'/-]*(?:[ ,]+\w[\w.’'/-]*){0,7},?"
# "ULVENA, Marenga, Feb 10 (Meridian) - " · "MARLOW — " · "(AP) — ": a place in capitals, a date, an agency, a dash.
_DATELINE = re.compile(rf"(?:(?P<place>{_PLACE})[ ]*)?(?P<agency>{_AGENCY}[ ]?)?(?P<dash>{_DASH})(?=[\"“‘„«(]?[^\W_])")
_LONGEST_DATELINE = 90


def dateline_end(text: str, start: int) -> int:
    """Where the sentence proper begins when text[start:] opens with a dateline, else `start`."""
    found = _DATELINE.match(text, start, min(len(text), start + _LONGEST_DATELINE))
    if not found or "\n" in found.group():
        return start
    place = found.group("place") or ""
    shouted = [word for word in re.findall(r"[^\W\d_]{3,}", place) if word.isupper()]
    spaced = text[found.start("dash") - 1].isspace()
    after = text[found.end()]
    if found.group("agency") and (shouted or not place or re.search(r"\d", place)):
        return found.end()
    if shouted and place.startswith(shouted[0]) and spaced and not after.islower():
        return found.end()
    return start


def lead_over_end(text: str, start: int, end: int) -> int:
    """Where the sentence begins after a word that only leads over to it, else `start`."""
    found = _LEAD_OVER.match(text, start, end)
    return found.end() if found else start


def printed_start(text: str, start: int, end: int, *, opens_body: bool) -> int:
    """The offset from which the sentence text[start:end] is printed."""
    begin = dateline_end(text, start) if opens_body else start
    begin = begin if begin < end else start
    return lead_over_end(text, begin, end)


def printed_text(text: str, start: int, end: int) -> str:
    """What is printed for the span: its characters, the first one as a capital."""
    return text[start : start + 1].upper() + text[start + 1 : end] if start < end else ""


def matches_span(printed: str, text: str, start: int, end: int, *, body_start: int = 0) -> bool:
    """Whether `printed` may stand for text[start:end] of an article whose body begins at `body_start`.

    It must equal the span up to a capital at its start, the span must end where a sentence ends, and begin where one
    begins or after nothing but what the closed list lets go.
    """
    if not body_start <= start < end <= len(text):
        return False
    if printed not in (text[start:end], printed_text(text, start, end)):
        return False
    for number, (begin, stop) in enumerate(_spans(text, body_start)):
        if stop == end:
            return start in (begin, printed_start(text, begin, stop, opens_body=number == 0))
        if begin > end:
            break
    return False


@lru_cache(maxsize=64)
def _spans(text: str, start: int) -> tuple[tuple[int, int], ...]:
    return tuple(sentence_spans(text, start))
