"""Where sentences begin and end: a news splitter that gives offsets and changes nothing.

A full stop is judged by the word before it and the word after it; quotations that close soon are kept whole; an empty
line, a bullet and the end of a line that is not merely wrapped always end a sentence. Linear in the text.
"""

import re

from digest.text import abbreviations as known
from digest.text.credits import credit_spans

# A terminator with what may close behind it: quotation marks, brackets, a note's number.
_CLOSERS = "\"'”’»›)\\]}」』】）》〉"
_STOP = re.compile(rf"(?:[.!?…]+|[。！？｡．]+|[।॥؟۔]+)(?:[{_CLOSERS}]|[“‘](?!\S))*(?:\[\d{{1,3}}\])*|\n+")
_WORD_BEFORE = re.compile(r"[^\W_]+(?:\.[^\W_]+)*$")
_WORD_AFTER = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_OPENERS = "\"'“‘„«»‹›([{¿¡「『【（《〈—–-•$€£¥#@"
_BULLET = re.compile(r"[-*•·–—▪►▶●○◦‣■□✓➤]\s|\d{1,2}[.)]\s")
_QUOTES = re.compile(r'["“”„«»「」『』‘]|’(?![^\W_])')
_WRAPPED = re.compile(r"[^\n]{50,100}\n(?=[a-zà-ÿ])")
_SAMPLE = 20_000
_SPACE = re.compile(r"\s*")
# "the river.The mayor said": a space that was lost between two sentences.
_GLUED = re.compile(r"[^\W\d_A-Z]{3}[.!?][”’»)]?[“‘«(]?[A-Z][^\W\dA-Z_]")
_PARENTHESES = "(—–-"
_CURRENCIES = "$€£¥"
# "Gen. (ret.) Omar Haddad": a bracket that holds nothing but a short word.
_NOTE = re.compile(r"[(\[][^\W\d_]{1,6}$")
_LONGEST_QUOTATION = 300
_FULLWIDTH = frozenset("。！？｡．।॥؟۔")
_JAPANESE_GOES_ON = frozenset("とはがのをにでもやへって、，")


def sentence_spans(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """The spans of the sentences in text[start:end], in order, without white space at their edges."""
    end = len(text) if end is None else min(end, len(text))
    wrapped = len(_WRAPPED.findall(text, start, min(end, start + _SAMPLE))) > 2
    quotations = _quotations(text, start, end)
    spans: list[tuple[int, int]] = []
    begin = _skip_space(text, start, end)
    quotation = 0
    for stop in _STOP.finditer(text, begin, end):
        at, behind = stop.span()
        if behind <= begin:
            continue
        while quotation < len(quotations) and quotations[quotation][1] < behind:
            quotation += 1
        inside = quotation < len(quotations) and quotations[quotation][0] < at and behind <= quotations[quotation][1]
        if text[at] == "\n":
            ends = _line_ends(text, at, behind, end, wrapped=wrapped)
        else:
            ends = not inside and _ends(text, begin, at, behind, end)
        if ends:
            _add(spans, text, begin, behind)
            begin = _skip_space(text, behind, end)
    _add(spans, text, begin, end)
    return _cut_behind_credits(spans, text, credit_spans(text, start, end))


def _cut_behind_credits(
    spans: list[tuple[int, int]], text: str, credited: list[tuple[int, int]]
) -> list[tuple[int, int]]:
    """The spans, those parted into which the credit of a picture has run."""
    if not credited:
        return spans
    found: list[tuple[int, int]] = []
    behind = [end for _, end in reversed(credited)]
    for begin, end in spans:
        while behind and behind[-1] <= end:
            cut = behind.pop()
            if begin < cut:
                _add(found, text, begin, cut)
                begin = _skip_space(text, cut, end)
        _add(found, text, begin, end)
    return found


def _skip_space(text: str, at: int, end: int) -> int:
    found = _SPACE.match(text, at, end)
    return found.end() if found else at


def _add(spans: list[tuple[int, int]], text: str, begin: int, end: int) -> None:
    while end > begin and text[end - 1].isspace():
        end -= 1
    if end > begin:
        spans.append((begin, end))


def _quotations(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The spans (opening mark, closing mark) of quotations short enough to be kept whole, none across an empty line."""
    found: list[tuple[int, int]] = []
    opened, closer = -1, ""
    for mark in _QUOTES.finditer(text, start, end):
        at, char = mark.start(), mark.group()
        if opened >= 0 and (at - opened > _LONGEST_QUOTATION or text.find("\n\n", opened, at) >= 0):
            opened = -1
        if opened >= 0 and char in closer:
            found.append((opened, at))
            opened = -1
        elif (opened < 0 or (closer == "’" and char in "“„")) and (
            char != '"' or (at + 1 < end and not text[at + 1].isspace())
        ):
            opened, closer = at, _CLOSED_BY.get(char, "")
            if not closer:
                opened = -1
    return found


_CLOSED_BY = {'"': '"', "‘": "’", "“": "”", "„": "“”", "«": "»", "»": "«", "「": "」", "『": "』"}


def _line_ends(text: str, at: int, behind: int, end: int, *, wrapped: bool) -> bool:
    """Whether a run of line ends also ends the sentence: not where a line was only wrapped."""
    if behind - at > 1 or behind >= end:
        return True
    if text[at - 1] in '.!?…:;"”’»)]' or _BULLET.match(text, behind):
        return True
    if text[behind].islower():
        return False
    if not wrapped:
        return True
    # A wrapped line is long, and breaks after a word; a heading or a caption is shorter than its page.
    low = max(0, at - 101)
    length = at - (text.rfind("\n", low, at) + 1 or low)
    return not (text[at - 1] in ",-–—" or (55 <= length <= 100 and text[at - 1].islower()))


def _ends(text: str, begin: int, at: int, behind: int, end: int) -> bool:
    """Whether the terminator text[at:behind] ends the sentence that began at `begin`."""
    if text[at] in _FULLWIDTH:
        return not (text[behind - 1] in "」』" and text[behind : behind + 1] in _JAPANESE_GOES_ON)
    if behind >= end:
        return True
    if not text[behind].isspace():
        return text[at] in ".!?" and bool(_GLUED.match(text, max(begin, at - 3), min(end, behind + 4)))
    after = _skip_space(text, behind, end)
    if after >= end or "\n" in text[behind:after]:
        return True
    opening = after
    while opening < end and text[opening] in _OPENERS:
        opening += 1
    first = text[opening : opening + 1]
    if first.islower() and not text[opening + 1 : opening + 2].isupper():
        return False
    word = _WORD_AFTER.match(text, opening, min(end, opening + 60))
    following = word.group() if word else ""
    if text[at] != "." or text.startswith("...", at):
        return not (behind - at > 1 and _is_attribution(text, opening, end))
    if text[after] in _PARENTHESES:
        # "CHARLOTTE, N.C. — The", "Cyrus Vance Jr. (D) was": no sentence opens there, whatever the word.
        following = ""
    if behind - at == 2 and text[at + 1] in ")]" and _NOTE.search(text, max(begin, at - 7), at):
        return False
    plain = behind - at == 1 and (opening == after or not following or text[opening - 1] in _CURRENCIES)
    return not _is_abbreviation(text, begin, at, following, plain=plain)


def _is_attribution(text: str, at: int, end: int) -> bool:
    """Whether "Smith asked" follows a question in quotation marks."""
    words = text[at : min(end, at + 60)].split()[:3]
    return any(word.strip(".,:;") in known.SPEECH for word in words[1:])


def _is_abbreviation(text: str, begin: int, at: int, following: str, *, plain: bool) -> bool:
    """Whether the full stop at `at` belongs to the word before it and the sentence goes on with `following`.

    `plain` is false when something closes behind the stop or opens before the next word.
    """
    before = _WORD_BEFORE.search(text, max(begin, at - 24), at)
    if not before:
        return False
    word, start = before.group(), before.start()
    low = word.lower()
    if word.isdigit():
        return plain and _is_ordinal(text, begin, start, word, following)
    if following[:1].isdigit() and low in known.BEFORE_A_NUMBER:
        return True
    if low in _TIMES:
        return following.lower() in known.AFTER_A_TIME
    if low in known.MEASURES and text[max(begin, start - 2) : start].strip()[-1:].isdigit():
        return following[:1].isdigit() or (following.isupper() and len(following) > 1)
    opens = following[:1].isupper() and following.lower() in known.OPENERS and not _is_initial(text, at, following)
    if "." in word and following in known.FORMS_OF_ADDRESS:
        return False
    if len(word) == 1 and low not in known.ALWAYS_GOES_ON:
        return plain and not opens and _is_letter_in_name(text, begin, start, word)
    return plain and not opens and _is_known(word, low)


_TIMES = frozenset(["a.m", "p.m"])


def _is_known(word: str, low: str) -> bool:
    """Whether a word of several letters is one that goes on unless a sentence plainly opens behind it."""
    capital = word[0].isupper()
    if (capital and (low in known.TITLES or low in known.MAY_END)) or low in known.ALWAYS_GOES_ON:
        return True
    if low in known.SMALL_MAY_END:
        return True
    if "." not in word:
        # "EE. UU.", "JJ. OO.": Spanish doubles the letters of what is many.
        return len(word) == 2 and word.isupper() and word[0] == word[1]
    parts = low.split(".")
    if all(part.isdigit() for part in parts):
        return False
    return (len(parts[0]) <= 2 and len(parts[-1]) <= 2) or (capital and any(part in known.TITLES for part in parts))


def _is_initial(text: str, at: int, following: str) -> bool:
    """Whether what follows the stop is a single letter with a stop of its own: "V. A. …"."""
    if len(following) != 1:
        return False
    after = text.find(following, at)
    return text[after + 1 : after + 2] == "."


def _is_letter_in_name(text: str, begin: int, start: int, word: str) -> bool:
    """Whether a single letter is an initial, or a part of an abbreviation written with spaces ("z. B.", "h. c.")."""
    if not word.isalpha():
        return False
    if word == "I":
        return text[max(begin, start - 5) : start].split()[-1:] not in (["and"], ["or"], ["than"], ["but"], ["as"])
    if word.isupper():
        return True
    previous = text[max(begin, start - 3) : start].strip()
    after = text[start + 2 : start + 5].strip()
    if word == "г" and previous[-1:].isdigit():
        return False
    chained = (len(previous) == 2 and previous[1] == ".") or (len(after) == 2 and after[1] == ".")
    return chained or not word.islower() or word == "г"


def _is_ordinal(text: str, begin: int, number: int, digits: str, following: str) -> bool:
    """Whether "3." is a German ordinal or the number of a list's entry."""
    if len(digits) > 2:
        return False
    if following.lower() in known.GERMAN_MONTHS and number == begin:
        return True
    previous = text[max(begin, number - 16) : number].split()
    if not previous:
        return True
    return previous[-1].lower() in known.BEFORE_AN_ORDINAL or following.lower() in known.GERMAN_MONTHS
