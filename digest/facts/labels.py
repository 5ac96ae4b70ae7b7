"""What stands around a number: the hedge before it, and in the article's own words what it is about."""

from digest.facts.grammar import HEDGE_OF, TIME_UNITS
from digest.facts.scan import Scan

_LONGEST_HEDGE = max(map(len, HEDGE_OF))
_STOPS = frozenset(',;:.!?()[]"“”«»„‘—–|•')
_LINKING = frozenset(
    "was were is are be been being of at to by for worth totalling totaling exceeding reached reaching stands stood "
    "stand from about around over almost nearly some roughly up down than more less least only just another a an the "
    "has have had will would could may might should its their his her own this that as many much put puts set in "
    "on".split()
)
MOST_WORDS = 5


def hedge(scan: Scan, first: int) -> tuple[str, int]:
    """The uncertainty word before token `first` ("more than") and the token at which it begins."""
    low = scan.low
    place = first
    while place and low[place - 1] in (
        "a",
        "an",
        "the",
        "staggering",
        "whopping",
        "record",
        "total",
        "mere",
        "combined",
        "of",
    ):
        place -= 1
        if first - place > 3:
            break
    for start in (first, place):
        for length in range(min(_LONGEST_HEDGE, start), 0, -1):
            words = tuple(low[start - length : start])
            name = HEDGE_OF.get(words)
            if name and not (
                words in (("over",), ("under",), ("above",), ("about",), ("some",))
                and _is_preposition(scan, start - length)
            ):
                return name, start - length
    return "", first


def _is_preposition(scan: Scan, place: int) -> bool:
    """Whether "over" belongs to the verb or noun before it: "spread over 5 years", "talks about 3 ships"."""
    return place > 0 and scan.low[place - 1] in (
        "spread",
        "talks",
        "talk",
        "row",
        "asked",
        "worried",
        "concerns",
        "rolled",
    )


def label(scan: Scan, first: int, stop: int) -> str:
    """A short phrase on what the number over these tokens is about, or an empty text.

    A noun right behind it says it best ("a 40% drop in profits"), then the nearest phrase before it ("an estimated
    cost exceeding $210 million", "consumer prices rose 3.9%").
    """
    return _behind(scan, stop) or _ahead(scan, first)


def _behind(scan: Scan, stop: int) -> str:
    low, words, size = scan.low, scan.words, len(scan)
    place = stop
    if place < size and low[place] == "-" and scan.glued(place):
        place += 1
    begin = place
    while place < size and place - begin < MOST_WORDS and words[place][0].isalpha() and low[place] not in scan.function:
        place += 1
    if place == begin or low[begin] in TIME_UNITS:
        return ""
    if (
        place + 1 < size
        and low[place] in ("in", "of", "for")
        and words[place + 1][0].isalpha()
        and low[place + 1] not in scan.function
    ):
        place += 2
    return scan.span(begin, place)


def _ahead(scan: Scan, first: int) -> str:
    low, words = scan.low, scan.words
    begin, _ = scan.sentence(first)
    place = first
    while place > begin and (low[place - 1] in _LINKING or words[place - 1][0].isdigit() or low[place - 1] in "$£€%"):
        place -= 1
    stop = place
    while place > begin and stop - place < MOST_WORDS:
        word = words[place - 1]
        if (
            word in _STOPS
            or not (word[0].isalpha() or word in ("-", "'s", "’s"))
            or (low[place - 1] in scan.function and place < stop)
        ) and (
            not (low[place - 1] in ("of", "in") and place - 2 >= begin and words[place - 2][0].isalpha())
            or stop - place > 2
        ):
            break
        place -= 1
    while place < stop and (low[place] in scan.function or not words[place][0].isalpha()):
        place += 1
    return scan.span(place, stop) if place < stop else ""
