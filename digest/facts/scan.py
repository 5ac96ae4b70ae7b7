"""One pass over a text: its tokens, where they stand, and the sentences they make.

Every extractor works on this table of tokens instead of running expressions of its own over the text.
"""

import re
from array import array
from bisect import bisect_left, bisect_right

from digest.facts.grammar import function_words
from digest.text.numbers import COMMA_DECIMAL

_GAP = "[  \u202f\u2009]"
# Currencies that are written without a gap before digits; one letter counts only before a whole amount.
_GLUED = (
    "Rs|RM|Rp|Tk|Ksh|KSh|Kshs|Sh|Shs|USh|TSh|NIS|USD|EUR|GBP|CHF|JPY|INR|RMB|CNY|AUD|CAD|NZD|SEK|NOK|DKK|ZAR|AED|SAR|"
    "BRL|MXN|PKR|HKD|SGD|MYR|THB|KES|NGN|QAR|PHP|kr"
)
_TOKEN = re.compile(
    rf"\d{{1,3}}(?:{_GAP}\d{{3}})+(?!\d)(?:[.,]\d+)?"  # 18 000
    r"|\d+(?:[.,'’]\d+)*"
    r"|(?:[^\W\d_]\.){2,}"  # U.S., a.m.
    rf"|(?:{_GLUED})(?=\d)"  # Rs500, EUR12
    r"|[RNKPQ](?=\d{1,3}(?:,\d{3}){1,4}\b|\d{1,4}(?:[.,]\d{1,2})? ?(?:m|bn|mn|tn|k|million|billion|trillion)\b)"
    r"|[^\W\d_][^\W_]*(?:(?<=n)['’]t\b|(?<=\b[OD])['’](?=[A-Z])[^\W\d_]+)?"
    r"|''|``"
    r"|['’](?:s|S|re|ve|ll|d|m)\b"
    r"|\s*\n\s*"
    r"|[^\w\s]|_"
)
ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof st sen gov rep reps sens gen col capt lt sgt rev hon jr sr no vs inc ltd co corp dept approx "
    "est "
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun u.s u.k ph fig rs re "
    "mio mrd mill nr bzw ca str sra srta sr m mm mme av vol pp op cit al etc supt insp cmdr maj adm pres".split()
)
_ENDS = frozenset(".!?…。")
_CLOSERS = frozenset("\"”’»)]“'")


class Scan:
    """The tokens of one text.

    `words[i]` is the token as written and `low[i]` in lower case; it spans `starts[i]` to `ends[i]`. Line breaks are
    tokens that begin with white space or a line feed.
    """

    __slots__ = ("_breaks", "ends", "function", "language", "low", "starts", "text", "words")

    def __init__(self, text: str, language: str = "en") -> None:
        self.text = text
        self.language = language if language in COMMA_DECIMAL or language == "en" else language[:2].lower() or "en"
        self.function = function_words(self.language)
        self.words: list[str] = []
        self.starts = array("l")
        self.ends = array("l")
        words, starts, ends = self.words.append, self.starts.append, self.ends.append
        for match in _TOKEN.finditer(text):
            words(match[0])
            starts(match.start())
            ends(match.end())
        self.low = [word.lower() for word in self.words]
        self._breaks = self._sentence_breaks()

    def __len__(self) -> int:
        return len(self.words)

    def _sentence_breaks(self) -> "array[int]":
        """The tokens at which sentences begin."""
        breaks = array("l", [0])
        words, low, starts, ends = self.words, self.low, self.starts, self.ends
        last = len(words) - 1
        for place, word in enumerate(words):
            if word[0].isspace():
                if breaks[-1] != place + 1 and not self._wraps(place):
                    breaks.append(place + 1)
            elif word in _ENDS and place < last:
                after = place + 1
                while after < last and words[after] in _CLOSERS and starts[after] == ends[after - 1]:
                    after += 1
                if starts[after] == ends[after - 1] or words[after][0].isspace() or words[after][0].islower():
                    continue
                if word == "." and place and starts[place] == ends[place - 1] and self._abbreviated(place - 1, after):
                    continue
                breaks.append(after)
            elif word[-1] == "." and len(word) > 2 and place < last and words[place + 1][0].isupper():  # noqa: SIM102
                if low[place + 1] in _STARTERS:
                    breaks.append(place + 1)
        return breaks

    def _wraps(self, place: int) -> bool:
        """Whether the line break at `place` only wraps a sentence that goes on."""
        if place == 0 or place + 1 >= len(self.words) or self.words[place].count("\n") > 1:
            return False
        return self.words[place + 1][0].islower() and self.words[place - 1] not in _ENDS

    def _abbreviated(self, place: int, after: int) -> bool:
        word = self.words[place]
        if len(word) == 1 and word.isalpha() and word.isupper():
            return True
        if self.low[place] not in ABBREVIATIONS:
            return False
        return not (word.islower() and len(word) > 2 and self.low[after] in _STARTERS)

    def sentence(self, place: int) -> tuple[int, int]:
        """The tokens of the sentence around token `place`, half open."""
        at = bisect_right(self._breaks, place)
        return self._breaks[max(at - 1, 0)], self._breaks[at] if at < len(self._breaks) else len(self.words)

    def glued(self, place: int) -> bool:
        """Whether token `place` follows the one before it without a gap."""
        return 0 < place < len(self.words) and self.starts[place] == self.ends[place - 1]

    def span(self, first: int, stop: int) -> str:
        """The text from token `first` to before token `stop`."""
        return self.text[self.starts[first] : self.ends[stop - 1]]

    def token_at(self, offset: int) -> int:
        """The first token that begins at or after `offset`."""
        return bisect_left(self.starts, offset)

    def is_break(self, place: int) -> bool:
        """Whether token `place` is a line break (or lies outside the text)."""
        return not 0 <= place < len(self.words) or self.words[place][0].isspace()


_STARTERS = frozenset(
    "the a an he she it they we i you this that these those in on at but and for from by as if when while after before "
    "his her its their our my there here what who how why el la los las un una le les der die das ein eine er sie "
    "es".split()
)
