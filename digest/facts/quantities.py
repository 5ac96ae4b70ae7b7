"""The bare numbers of a text: digits or words, with magnitude, as a range, a score or a ratio.

What a number counts is not known yet; money, percent, durations and counts decide that from what stands around it.
"""

from dataclasses import dataclass

from digest.facts.grammar import TIME_UNITS
from digest.facts.scan import Scan
from digest.text import numbers
from digest.text.numbers import Number

CURRENCY_SIGNS = frozenset("$£€¥₹₩₽₺₴₪฿₫₱₦₡₲₵₸¢")
_ORDINAL_TAILS = frozenset({"st", "nd", "rd", "th"})
_DASHES = frozenset("-–—‑−")
_ARTICLES = {
    "en": ("a", "an"), "es": ("un", "una"), "fr": ("un", "une"), "de": ("ein", "eine", "einen", "einer", "einem"),
    "pt": ("um", "uma"), "it": ("un", "una"),
}  # fmt: skip
_TO = {"en": ("to", "till"), "es": ("a",), "fr": ("à",), "de": ("bis", "zu"), "pt": ("a",), "it": ("a",)}
_HALF = frozenset({"half", "medio", "media", "demi", "halbe", "halbes", "halben", "meio", "meia", "mezzo", "mezza"})
_GERMAN_HALVES = {"anderthalb": 1.5, "eineinhalb": 1.5, "zweieinhalb": 2.5, "dreieinhalb": 3.5, "viereinhalb": 4.5}
_QUARTERS = frozenset({"quarter", "quarters"})
# A scale word that stands alone is vague ("millions"), but for these.
_ALONE = frozenset({"dozen", "mil", "mille", "hundert", "tausend", "mila"})


@dataclass(slots=True)
class Quantity:
    """The tokens `first` to before `stop` and the number they write.

    `high` is the upper end of a range, the other side of a score or the whole of a ratio; `mark` says which
    ("range", "score", "ratio") or is "ordinal". `bare` means digits without a magnitude, `suffix` the letters glued
    to digits ("30p").
    """

    first: int
    stop: int
    value: Number
    high: Number | None = None
    mark: str = ""
    digits: bool = False
    scaled: bool = False
    suffix: str = ""


def find_quantities(scan: Scan, used: bytearray) -> list[Quantity]:
    """All numbers outside the tokens marked in `used`, in order."""
    found: list[Quantity] = []
    place, size = 0, len(scan)
    words, low = scan.words, scan.low
    small = numbers.small_words(scan.language)
    scales = numbers.SCALES.get(scan.language, numbers.SCALES["en"])
    articles = _ARTICLES.get(scan.language, _ARTICLES["en"])
    while place < size:
        word = low[place]
        one = None
        if not used[place]:
            if words[place][0].isdecimal():
                one = _from_digits(scan, place)
            elif word in small or word in scales or word in articles or word in _HALF or word in _GERMAN_HALVES or (
                word in numbers.FRACTION_SIGNS or word in _QUARTERS
            ):  # fmt: skip
                one = _from_words(scan, place, articles)
        if one is None:
            place += 1
            continue
        join(scan, one, used)
        found.append(one)
        place = max(one.stop, place + 1)
    return found


def _named(scan: Scan, place: int) -> bool:
    """Whether the digits at `place` belong to a name: GP-100, COVID-19, #4."""
    if not scan.glued(place):
        return False
    before = scan.words[place - 1]
    if before in _DASHES:
        return scan.glued(place - 1) and scan.words[place - 2][-1].isalpha()
    return (before.isalpha() and before.upper() not in _CODES) or before in "#_@/\\"


_CODES = frozenset("US USD EUR GBP RS INR CHF JPY R A C HK NZ S NT AU CA CAD AUD RE SEK NOK DKK".split())


def _from_digits(scan: Scan, place: int) -> Quantity | None:
    value = numbers.read_digits(scan.words[place], scan.language)
    if value is None or _named(scan, place):
        return None
    one = Quantity(place, place + 1, value, digits=True)
    after = place + 1
    if after + 1 < len(scan) and scan.low[after] == "/" and scan.glued(after) and scan.low[after + 1].isdecimal():
        return _slashed(scan, one)
    _glued_tail(scan, one)
    return one


def _glued_tail(scan: Scan, one: Quantity) -> None:
    """Takes in what is glued to digits (½, bn, th) or else the magnitude behind them."""
    after = one.stop
    if after >= len(scan) or not scan.glued(after):
        return _magnitude(scan, one)
    tail = scan.low[after]
    if tail in numbers.FRACTION_SIGNS:
        one.value, one.stop = one.value + numbers.FRACTION_SIGNS[tail], after + 1
        return _magnitude(scan, one)
    if tail in numbers.LETTERS:
        one.value = numbers.tidy(one.value * numbers.LETTERS[tail])
        one.stop, one.scaled, one.suffix = after + 1, True, tail
    elif tail in _ORDINAL_TAILS:
        one.mark, one.stop = "ordinal", after + 1
    elif tail[0].isalpha():
        one.suffix = tail
    else:
        _magnitude(scan, one)
    return None


def _slashed(scan: Scan, one: Quantity) -> Quantity | None:
    """A written fraction, 2/3; any other slash makes no number."""
    below = int(scan.low[one.first + 2][:4])
    if (
        not 1 < below <= 100
        or not 0 < one.value < below
        or (scan.glued(one.first + 3) and scan.low[one.first + 3] == "/")
    ):
        return None
    one.value, one.stop, one.digits = one.value / below, one.first + 3, False
    return one


def _magnitude(scan: Scan, one: Quantity) -> None:
    """Takes in the magnitude words after `one`: 4.5 million, 12-million, 2 mil millones, 2 and a half million."""
    low, size, language = scan.low, len(scan), scan.language
    after = one.stop
    if (
        after + 2 < size
        and low[after] == "and"
        and low[after + 1] in ("a", "one")
        and low[after + 2] in ("half", "quarter")
    ):
        one.value, after = one.value + (0.5 if low[after + 2] == "half" else 0.25), after + 3
        one.stop = after
    if after < size and low[after] in _DASHES and scan.glued(after):
        after += 1
    while after < size:
        scale = numbers.scale_of(low[after], language) or (numbers.scale_of(low[after], "en") if one.digits else 0)
        if not scale and low[after] in ("bn", "mn", "mio", "mrd", "tn", "mln", "bln", "cr"):
            scale = numbers.LETTERS[low[after]]
        if not scale and low[after] in ("m", "k", "b", "md") and _beside_currency(scan, one.first, after):
            scale = numbers.LETTERS.get(low[after], 10**9)
        if not scale or low[after] == "cents" or (low[after] == "cent" and low[after - 1] in ("per", "pour")):
            break
        one.value, one.scaled = numbers.tidy(one.value * scale), True
        after += 1
        if (
            after < size
            and low[after] == "."
            and low[after - 1] in ("mio", "mrd", "mill")
            and _goes_on(scan, after + 1)
        ):
            after += 1
        one.stop = after


def _beside_currency(scan: Scan, first: int, letter: int) -> bool:
    """Whether a currency sign stands before the number or right after its letter: £4 m, 3 M€."""
    if first and scan.words[first - 1] in CURRENCY_SIGNS:
        return True
    return letter + 1 < len(scan) and scan.glued(letter + 1) and scan.words[letter + 1] in CURRENCY_SIGNS


def _goes_on(scan: Scan, place: int) -> bool:
    """Whether the sentence goes on at `place`: then the stop before it only ended an abbreviation."""
    return (
        place < len(scan)
        and not scan.is_break(place)
        and (scan.low[place] in ("euro", "dollar") or not scan.words[place][0].isupper())
    )


def _from_words(scan: Scan, place: int, articles: tuple[str, ...]) -> Quantity | None:
    low, size, language = scan.low, len(scan), scan.language
    word = low[place]
    following = low[place + 1] if place + 1 < size else ""
    if word in numbers.FRACTION_SIGNS:
        one = Quantity(place, place + 1, numbers.FRACTION_SIGNS[word])
        _magnitude(scan, one)
        return one
    part = _part_of_scale(scan, place)
    if part is not None:
        return part
    if word in _GERMAN_HALVES:
        one = Quantity(place, place + 1, _GERMAN_HALVES[word])
        _magnitude(scan, one)
        return one
    if word in articles:
        if not numbers.scale_of(following, language) or following.endswith("s"):
            return None
        read = numbers.read_words(low, place + 1, language)
    else:
        read = numbers.read_words(low, place, language)
    if read is None:
        return None
    value, stop = read
    if stop == place + 1 and numbers.scale_of(word, language) and word not in _ALONE:
        return None
    one = Quantity(place, stop, value, scaled=value >= 1000)
    _magnitude(scan, one)
    return one


def _part_of_scale(scan: Scan, place: int) -> Quantity | None:
    """Half a million, a quarter of a million, three quarters of a billion, media docena, ein halbes Dutzend."""
    low, language = scan.low, scan.language
    window = low[place : place + 6]
    share, at = 0.0, 0
    if window[0] in ("a", "one", "three", "un", "una", "ein", "eine", "um", "uma") and len(window) > 1:
        share, at = (3.0 if window[0] == "three" else 1.0), 1
    if at < len(window) and window[at] in _HALF and share < 3:
        share, at = 0.5, at + 1
    elif at < len(window) and window[at] in _QUARTERS:
        share, at = (share or 1.0) / 4, at + 1
    else:
        return None
    while at < len(window) and window[at] in ("of", "a", "an", "-", "d", "de", "'", "’"):
        at += 1
    scale = numbers.scale_of(window[at], language) if at < len(window) else 0
    return Quantity(place, place + at + 1, numbers.tidy(share * scale), scaled=True) if scale else None


def join(scan: Scan, one: Quantity, used: bytearray) -> None:
    """Takes in the second number of a range (3-4 million), a score (7-2) or a ratio (one in five)."""
    if one.mark or (one.suffix and not one.scaled) or one.stop + 1 >= len(scan) or used[one.stop]:
        return
    stop, low = one.stop, scan.low
    dash = low[stop] in _DASHES and scan.glued(stop) and scan.glued(stop + 1)
    to = low[stop] in _TO.get(scan.language, _TO["en"])
    of_whole = _ratio_joint(scan, stop)
    if not (dash or to or of_whole) or (to and _tells_change(scan, one)):
        return
    other = _second(scan, of_whole or stop + 1, used)
    if other is None:
        return
    if of_whole:
        if _is_ratio(scan, one, other):
            one.high, one.stop, one.mark = other.value, other.stop, "ratio"
        return
    if other.scaled and not one.scaled and one.value < other.value:
        one.value, one.scaled = numbers.tidy(one.value * _scale_of(other)), True
    if one.value < other.value:
        if dash or (one.digits == other.digits and one.scaled == other.scaled):
            one.high, one.stop, one.mark, one.suffix = other.value, other.stop, "range", other.suffix
    elif one.value < 1000 and not one.scaled and float(one.value).is_integer():
        one.high, one.stop, one.mark = other.value, other.stop, "score"


def _tells_change(scan: Scan, one: Quantity) -> bool:
    """Whether "from 12 to 17" says that something rose or fell: then these are two numbers and no range."""
    if one.first == 0 or scan.low[one.first - 1] not in _FROM:
        return False
    first, _ = scan.sentence(one.first)
    return not _CHANGES.isdisjoint(scan.low[max(first, one.first - 14) : one.first])


_FROM = frozenset("from von de desde".split())
_CHANGES = frozenset(
    "rose risen rise rises raised raising increased climbed jumped grew grown fell fallen dropped cut lowered reduced "
    "revised corrected changed expanded widened upgraded downgraded went up down moved shrank declined slipped soared "
    "gestiegen stieg erhöht gesenkt fiel subió pasó bajó aumentó elevó passé passe monté baissé".split()
)


def _second(scan: Scan, place: int, used: bytearray) -> Quantity | None:
    """The number behind the joint."""
    articles = _ARTICLES.get(scan.language, _ARTICLES["en"])
    if place >= len(scan) or used[place] or scan.low[place] in articles:
        return None
    if not scan.words[place][0].isdecimal():
        is_number = scan.low[place] in numbers.small_words(scan.language)
        return _from_words(scan, place, articles) if is_number else None
    value = numbers.read_digits(scan.words[place], scan.language)
    if value is None:
        return None
    other = Quantity(place, place + 1, value, digits=True)
    _glued_tail(scan, other)
    return None if other.mark == "ordinal" else other


def _is_ratio(scan: Scan, one: Quantity, other: Quantity) -> bool:
    """Whether "one in five" gives a share, not five of something else: "two in three days"."""
    whole = other.value
    if not 0 < one.value < whole <= 10_000 or whole != int(whole):
        return False
    after = scan.low[other.stop] if other.stop < len(scan) else ""
    return after not in TIME_UNITS and (
        one.value == 1 or whole in (3, 4, 5, 10, 20, 100, 1000) or one.digits != other.digits
    )


def _scale_of(other: Quantity) -> int:
    """The magnitude that a number written with one has."""
    return next((scale for scale in (10**12, 10**9, 10**7, 10**6, 10**5, 1000) if other.value >= scale), 1)


def _ratio_joint(scan: Scan, place: int) -> int:
    """The place after "in", "out of", "-in-" or "von" between the two numbers of a ratio, 0 when there is none."""
    low, size = scan.low, len(scan)
    following = low[place + 1 : place + 3]
    if low[place] == "-" and following == ["in", "-"]:
        return place + 3
    if low[place] == "out" and following[:1] == ["of"]:
        return place + 2
    if low[place] != _IN.get(scan.language, "in") or place + 2 > size:
        return 0
    if following[:1] == ["every"] or following[:1] == ["cada"]:
        return place + 2
    return 0 if scan.language == "es" else place + 1


_IN = {"en": "in", "de": "von", "fr": "sur", "es": "de", "pt": "em", "it": "su"}
