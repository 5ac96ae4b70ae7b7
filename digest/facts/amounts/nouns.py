"""The noun that a number counts: up to its plural, and what it is of."""

from digest.facts.amounts.measures import measure_after
from digest.facts.grammar import VERBS
from digest.facts.scan import Scan
from digest.text import numbers

IRREGULAR = frozenset(
    "people men women children police feet fish sheep staff crew personnel teeth mice aircraft troops cattle folk "
    "geese "
    "media data criteria crematoria stadia bacteria "
    "spacecraft dice km kilometres kg ha mph kph tonnes lb lbs cm mm ft mg kw mw gw gwh mwh sq "
    "gb tb "
    "personas gente personnes personen leute menschen women's servicewomen".split()
)
# Verbs that no noun is spelled like: "of those, 18 hold accounts", "because seven belongs to him".
_NO_NOUNS = frozenset(
    "hold held say said come came live remain remained expect believe think know knew keep kept became begin began "
    "went "
    "go told belongs shows seems appears means says contains includes continúan siguen permanecen restent".split()
)
_NOT_PLURAL = ("ss", "us", "is", "'s", "ous")


def is_plural(word: str) -> bool:
    """Whether an English, Spanish or French word looks like a plural noun."""
    low = word.lower()
    return (
        low in IRREGULAR or low.endswith("men") or (len(low) > 3 and low[-1] == "s" and not low.endswith(_NOT_PLURAL))
    )


# Words in "-ly" that are no adverbs; what is left of these says how, not what: "12 mostly young men".
_NO_ADVERBS = frozenset(
    "family assembly supply elderly early daily weekly monthly yearly friendly ally monopoly anomaly butterfly fly "
    "lively lonely likely deadly costly july rally tally bully holy lily reply jelly belly italy hourly orderly "
    "heavenly grizzly quarterly nightly".split()
)
_SIZES = frozenset("plus odd strong some".split())


def _past_adverbs(scan: Scan, place: int) -> int:
    """The place after "-plus", "-odd" or adverbs between a number and its noun."""
    low, size = scan.low, len(scan)
    if place + 1 < size and low[place] == "-" and scan.glued(place) and low[place + 1] in _SIZES:
        place += 2
    elif place < size and low[place] in ("plus", "odd") and low[place - 1 : place] == ["-"]:
        place += 1
    if low[place : place + 2] in (["or", "so"], ["or", "more"]):
        place += 2
    while place + 1 < size and low[place].endswith("ly") and low[place] not in _NO_ADVERBS and low[place].isalpha():
        place += 1
    return place


# Nouns that digits measure when a hyphen joins them.
_JOINED = frozenset(
    "member room bed bedroom seat storey story mile kilometre kilometer km metre meter foot inch acre hectare man "
    "woman person lane tonne ton kg kilogram gram pound litre liter gallon megawatt gigawatt kilowatt nation "
    "country vessel ship vehicle car truck bus employee worker student barrel degree passenger family team "
    "apartment unit home house shop store turbine panel bunk kilo kilogramme gramme gram ounce yard mph kph degree "
    "berth cabin classroom carriage wagon player panelist delegate juror".split()
)
_PLURALS = {"foot": "feet", "man": "men", "woman": "women", "person": "people", "km": "km", "kg": "kg", "bus": "buses"}


def compound(scan: Scan, place: int) -> str:
    """The plural of the noun that the hyphen at `place` joins to a number: "12-member panel", "3,000-strong crowd".

    Empty where the hyphen joins nothing that is counted ("two-way", "third-place", "20-year-old").
    """
    low, size = scan.low, len(scan)
    if place + 2 >= size or low[place] not in ("-", "‑") or not (scan.glued(place) and scan.glued(place + 1)):
        return ""
    word, after = low[place + 1], low[place + 2]
    if word == "strong":
        return after if after.isalpha() and after not in scan.function else ""
    if word not in _JOINED or after == "-":
        return ""
    return _PLURALS.get(word) or (
        f"{word[:-1]}ies"
        if word[-1] == "y" and word != "storey"
        else f"{word}es"
        if word.endswith("ch")
        else f"{word}s"
    )


def past_whole(scan: Scan, place: int) -> int:
    """The place after "of the five" or "of the train's 96", where the number before it is a part of those; else
    `place` itself."""
    low = scan.low
    if low[place : place + 1] != ["of"] or place + 1 >= len(scan):
        return place
    for at in range(place + 1, min(place + _OWNER, len(scan))):
        number = low[at][0].isdecimal() or low[at] in numbers.small_words(scan.language)
        if number and (at == place + 1 or low[at - 1] in _WHOSE):
            return at + 1
        if number or not (low[at].isalpha() or low[at] in _WHOSE):
            break
    return place


_OWNER = 6
_WHOSE = frozenset("the its their those these our his her my 's ’s".split())


def noun_after(scan: Scan, place: int, reach: int = 6) -> tuple[str, int]:
    """The noun that a number before token `place` counts, and the place after it; empty when none stands there.

    Takes in the words up to the first plural and one "of …" after it: "crew members", "tonnes of heavy fuel oil".
    """
    at = _past_of(scan, place)
    if at < 0:
        return "", place
    at = _past_adverbs(scan, at)
    unit, head = measure_after(scan, at)
    if not unit:
        head = _head(scan, at, reach)
        if not head:
            return "", place
        unit = scan.span(at, head)
    tail = _tail(scan, head)
    return (f"{unit} {scan.span(head, tail)}", tail) if tail else (unit, head)


def _past_of(scan: Scan, place: int) -> int:
    """The place after "of the" between a number and its noun ("12 of the ships", "1,2 million de voitures"), -1 where
    "of" leads to no noun that is counted."""
    low, size, at = scan.low, len(scan), place
    if low[at : at + 1] in (["de"], ["d"], ["di"]) and scan.language in ("es", "fr", "pt", "it"):
        scale = at and (low[at - 1] in numbers.SCALES[scan.language])
        return at + (2 if low[at + 1 : at + 2] in (["'"], ["’"]) else 1) if scale else -1
    if low[at : at + 1] != ["of"]:
        return at
    at += 1
    while at < size and low[at] in ("the", "our", "their", "its", "his", "her", "those", "these", "my"):
        at += 1
    if low[at : at + 1] == ["them"]:  # "nine of them officers"
        return at + 1 if at + 1 < size and is_plural(low[at + 1]) and low[at + 1] not in VERBS else -1
    return -1 if at == place + 1 and not (at < size and is_plural(low[at])) else at


def _head(scan: Scan, begin: int, reach: int) -> int:
    """The place after the first plural (in German the first noun) of the words at `begin`, 0 when there is none."""
    low, words, size = scan.low, scan.words, len(scan)
    at, head = begin, 0
    while at < size and at - begin < reach:
        word = words[at]
        if word == "-" and at > begin and scan.glued(at) and scan.glued(at + 1):
            at += 1
            continue
        if at > begin and word.isdecimal() and low[at + 1 : at + 2] == ["s"] and scan.glued(at + 1):
            return at + 2  # Boeing 737s
        if not word[0].isalpha() or low[at] in scan.function or (low[at] in VERBS and at > begin):
            break
        if at == begin and low[at] in _NO_NOUNS:
            break
        at += 1
        if scan.language == "de":
            if word[0].isupper():
                return at
            continue
        if is_plural(word):
            head = at
            if not (at < size and is_plural(words[at]) and low[at] not in VERBS and low[at] not in scan.function):
                break
    return head


def _tail(scan: Scan, head: int) -> int:
    """The place after "of …" behind a noun that ends before `head`, 0 when nothing of the kind follows."""
    low, words, size = scan.low, scan.words, len(scan)
    if head + 1 >= size or low[head] not in ("of", "de") or not words[head + 1][0].isalpha():
        return 0
    tail = head + 1
    while tail < size and tail - head < 5 and words[tail][0].isalpha() and low[tail] not in scan.function:
        if low[tail] in VERBS or (tail > head + 1 and low[tail].endswith("ed")):
            break
        tail += 1
    return tail if tail > head + 1 else 0
