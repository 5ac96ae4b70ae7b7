"""What may be cut off a sentence before it is printed, and the proof that nothing else was.

The list is closed: a dateline before an article's first sentence, an opening word that only ties the sentence to the
one before it ("Meanwhile,"), and a clause at the end in which the outlet names itself (", the Courier has learned"),
for which the full stop stands. Nothing is cut inside a sentence.
"""

import re
from functools import lru_cache

from digest.text.cleaning.cues import SECTIONS
from digest.text.patterns import Late
from digest.text.sentences import sentence_spans

# Words that lead over from the sentence before and leave a whole sentence when they and their comma go.
_LEAD_OVERS = frozenset(
    "meanwhile|in the meantime|however|moreover|furthermore|additionally|in addition|separately|also|still"
    "|mientras tanto|sin embargo|además|por otra parte|no obstante"
    "|cependant|toutefois|par ailleurs|en outre|de plus"
    "|intanto|tuttavia|inoltre|entretanto|no entanto|além disso"
    "|tuy nhiên|trong khi đó|ngoài ra|bên cạnh đó".split("|")
)
_LONGEST_LEAD_OVER = max(map(len, _LEAD_OVERS))

# ", the Courier has learned.", ", this newspaper reported."
_OWN_REPORT = Late(
    r",[ ](?P<who>(?:[Tt]he[ ]|this[ ])?[\w’'.&-]{2,24}(?:[ ][\w’'.&-]{2,24}){0,3}?)[ ](?:(?:has|have|can)[ ])?"
    r"(?:exclusively[ ])?(?:reports?|reported|learn(?:ed|t)|understands?|reveals?|revealed)\.",
    *("report.", "reports.", "reported.", "learned.", "learnt.", "understand.", "understands.", "reveal.", "reveals."),
    "revealed.",
)
_LONGEST_OWN_REPORT = 90
_FEWEST_WORDS = 4

_DASH = r"(?:[-–—]{1,2}\s+|[–—])"
_AGENCY = r"\([^()\n]{2,40}\)"
_PLACE = r"[^\W\d_][\w.’'/-]*(?:[ ,]+\w[\w.’'/-]*){0,7},?"
# "ULVENA, Marenga, Feb 10 (Meridian) - " · "MARLOW — " · "(AP) — ": a place in capitals, a date, an agency, a dash.
_DATELINE = Late(
    rf"(?:(?P<place>{_PLACE})[ ]*)?(?P<agency>{_AGENCY}[ ]?)?(?P<dash>{_DASH})(?=[\"“‘„«(]?[^\W_])",
    *("- ", "-\n", "–", "—"),
)
_LONGEST_DATELINE = 90
# "NEW DELHI: The", "ITANAGAR, Mar 19: The", "Mumbai: The"; "KANPUR The state government"
_COLON = Late(rf"(?P<place>{_PLACE})[ ]?:[ ]+(?=[\"“‘„«(]?[A-ZÀ-Þ0-9])", ": ")
_BARE = re.compile(r"(?P<place>[^\W\d_a-z]{4,}(?:[ ][^\W\d_a-z]{3,}){0,2})[ ]+(?=(?:The|A|An|In)[ ][^\W\d_])")
_NAMED = [[word] for word in "in at from near en à aus ở tại".split()]  # what stands before a place's name


def dateline_end(text: str, start: int) -> int:
    """Where the sentence proper begins when text[start:] opens with a dateline, else `start`."""
    end = min(len(text), start + _LONGEST_DATELINE)
    return max(_dashed(text, start, end), _undashed(text, start, end))


def _undashed(text: str, start: int, end: int) -> int:
    """Where a dateline without a dash ends: a place in capitals, or before a colon one that the article names again."""
    found = _COLON.match(text, start, end) or _BARE.match(text, start, end)
    if not found or "\n" in found.group():
        return start
    city = found.group("place").split(",")[0]
    names = city.split()
    if any(name.lower() in SECTIONS for name in names) or len(names) > 3:
        return start
    if city.isupper():
        return found.end() if sum(map(str.isalpha, city)) >= 4 else start
    return found.end() if city.istitle() and _is_named(text, found.end(), city) else start


def _is_named(text: str, start: int, place: str) -> bool:
    """Whether the text names the place again, as one: "in Mumbai"."""
    again = text.find(f" {place}", start)
    while again >= 0 and text[max(start, again - 8) : again].lower().split()[-1:] not in _NAMED:
        again = text.find(f" {place}", again + 1)
    return again >= 0


def _dashed(text: str, start: int, end: int) -> int:
    found = _DATELINE.match(text, start, end)
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
    comma = text.find(",", start, min(end, start + _LONGEST_LEAD_OVER + 1))
    if comma < 0 or text[start:comma].lower() not in _LEAD_OVERS:
        return start
    behind = comma + 1
    while behind < end and text[behind].isspace():
        behind += 1
    return behind if comma + 1 < behind < end else start


def printed_start(text: str, start: int, end: int, *, opens_body: bool) -> int:
    """The offset from which the sentence text[start:end] is printed."""
    begin = dateline_end(text, start) if opens_body else start
    begin = begin if begin < end else start
    return lead_over_end(text, begin, end)


def printed_end(text: str, start: int, end: int, outlet: str) -> int:
    """Where the sentence text[start:end] ends when a clause in which `outlet` names itself goes, else `end`."""
    found = _OWN_REPORT.search(text, max(start, end - _LONGEST_OWN_REPORT), end)
    if not found:
        return end
    who = found["who"].lower().removeprefix("the ")
    own = outlet.lower().removeprefix("the ")
    named = who.startswith("this ") or who == own or (own.endswith(" " + who) and " " not in who)
    return found.start() if named and text[start : found.start()].count(" ") >= _FEWEST_WORDS else end


def printed_text(text: str, start: int, end: int) -> str:
    """What is printed for the span: its characters, the first one a capital, a full stop for what goes at its end."""
    cut = "." if text[end : end + 1] == "," and _OWN_REPORT.match(text, end) else ""
    return text[start : start + 1].upper() + text[start + 1 : end] + cut if start < end else ""


def matches_span(printed: str, text: str, start: int, end: int, *, body_start: int = 0, outlet: str = "") -> bool:
    """Whether `printed` may stand for text[start:end] of an article of `outlet` whose body begins at `body_start`.

    It must equal the span up to a capital at its start and a full stop at its end, and the span must begin and end
    where a sentence does or next to nothing but what the closed list lets go.
    """
    if not body_start <= start < end <= len(text):
        return False
    if printed not in (text[start:end], printed_text(text, start, end)):
        return False
    for number, (begin, stop) in enumerate(_spans(text, body_start)):
        if stop >= end:
            fits = stop == end or (end == printed_end(text, begin, stop, outlet) and printed.endswith("."))
            return fits and start in (begin, printed_start(text, begin, stop, opens_body=number == 0))
    return False


@lru_cache(maxsize=64)
def _spans(text: str, start: int) -> tuple[tuple[int, int], ...]:
    return tuple(sentence_spans(text, start))
