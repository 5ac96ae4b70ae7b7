"""One number as it is written: digits or words, with its magnitude, without what stands around it."""

from dataclasses import dataclass

from digest.facts.amounts.currencies import CODES, PREFIXES, SIGNS
from digest.facts.amounts.letters import ALSO_UNITS, is_unit
from digest.facts.scan import Scan
from digest.text import numbers
from digest.text.numbers import Number

_SIGNS = frozenset(SIGNS) | {"¢"}
_ORDINAL_TAILS = frozenset({"st", "nd", "rd", "th"})
DASHES = frozenset("-–—‑−")
ARTICLES = {
    "en": ("a", "an"), "es": ("un", "una"), "fr": ("un", "une"), "de": ("ein", "eine", "einen", "einer", "einem"),
    "pt": ("um", "uma"), "it": ("un", "una"),
}  # fmt: skip
HALF = frozenset({"half", "medio", "media", "demi", "halbe", "halbes", "halben", "meio", "meia", "mezzo", "mezza"})
GERMAN_HALVES = {"anderthalb": 1.5, "eineinhalb": 1.5, "zweieinhalb": 2.5, "dreieinhalb": 3.5, "viereinhalb": 4.5}
QUARTERS = frozenset({"quarter", "quarters"})
# A scale word that stands alone is vague ("millions"), but for these.
_ALONE = frozenset({"dozen", "mil", "mille", "hundert", "tausend", "mila"})


@dataclass(slots=True, eq=False)
class Quantity:
    """The tokens `first` to before `stop` and the number they write.

    `high` is the upper end of a range, the other side of a score or the whole of a ratio; `mark` says which
    ("range", "score", "ratio") or is "ordinal". `bare` means digits without a magnitude, `suffix` the letters glued
    to digits ("30p"), `scale` the magnitude where it is written apart.
    """

    first: int
    stop: int
    value: Number
    high: Number | None = None
    mark: str = ""
    digits: bool = False
    scaled: bool = False
    scale: int = 1
    suffix: str = ""


def _named(scan: Scan, place: int) -> bool:
    """Whether the digits at `place` belong to a name: GP-100, COVID-19, #4."""
    if not scan.glued(place):
        return False
    before = scan.words[place - 1]
    if before in DASHES:
        return scan.glued(place - 1) and scan.words[place - 2][-1].isalpha()
    return (before.isalpha() and before not in CODES and before.lower() not in PREFIXES) or before in "#_@/\\"


def from_digits(scan: Scan, place: int) -> Quantity | None:
    value = numbers.read_digits(scan.words[place], scan.language)
    if value is None or _named(scan, place):
        return None
    one = Quantity(place, place + 1, value, digits=True)
    after = place + 1
    if _mixed(scan, one):
        return one
    if after + 1 < len(scan) and scan.low[after] == "/" and scan.glued(after) and scan.low[after + 1].isdecimal():
        return _slashed(scan, one)
    glued_tail(scan, one)
    return one


def glued_tail(scan: Scan, one: Quantity) -> None:
    """Takes in what is glued to digits (½, bn, th) or else the magnitude behind them."""
    after = one.stop
    if after >= len(scan) or not scan.glued(after):
        return _magnitude(scan, one)
    tail = scan.low[after]
    if tail in numbers.FRACTION_SIGNS:
        one.value, one.stop = one.value + numbers.FRACTION_SIGNS[tail], after + 1
        return _magnitude(scan, one)
    if tail in ALSO_UNITS and is_unit(scan, one.first, one.value, after):
        one.suffix = tail
        return None
    if tail in numbers.LETTERS:
        one.value = numbers.tidy(one.value * numbers.LETTERS[tail])
        one.stop, one.scaled, one.suffix, one.scale = after + 1, True, tail, numbers.LETTERS[tail]
    elif tail in _ORDINAL_TAILS:
        one.mark, one.stop = "ordinal", after + 1
    elif tail[0].isalpha() and not numbers.scale_of(tail, "en"):  # "£7.2million" is no unit
        one.suffix = tail
    else:
        _magnitude(scan, one)
    return None


def _mixed(scan: Scan, one: Quantity) -> bool:
    """Takes in the fraction behind a whole number: 4 3/4."""
    at, words = one.stop, scan.words
    if at + 3 < len(scan) and words[at] in DASHES and scan.glued(at) and scan.glued(at + 1):
        at += 1  # 5-1/4
    elif scan.glued(at):
        return False
    if at + 2 >= len(scan) or words[at + 1] != "/" or one.value >= 1000 or one.value % 1:
        return False
    if not (scan.glued(at + 1) and scan.glued(at + 2) and words[at].isdecimal() and words[at + 2].isdecimal()):
        return False
    above, below = int(words[at][:4]), int(words[at + 2][:4])
    if not 0 < above < below <= 16 or (scan.glued(at + 3) and words[at + 3][:1] == "/"):
        return False
    one.value, one.stop = numbers.tidy(one.value + above / below), at + 3
    _magnitude(scan, one)
    return True


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
        whole = numbers.scale_of(low[after - 1], language) or 1  # a million and a half
        one.value = numbers.tidy(one.value + whole * (0.5 if low[after + 2] == "half" else 0.25))
        after += 3
        one.stop = after
    after = _hyphened_half(scan, one, after)
    if low[after : after + 2] in (["-", "odd"], ["-", "plus"]) and after + 2 < size:  # sixty-odd million
        after += 2 if numbers.scale_of(low[after + 2], language) else 0
    if after < size and low[after] in DASHES and scan.glued(after):
        after += 1
    while after < size:
        scale = numbers.scale_of(low[after], language) or (numbers.scale_of(low[after], "en") if one.digits else 0)
        if not scale and low[after] in ("bn", "mn", "mio", "mrd", "tn", "mln", "bln", "cr"):
            scale = numbers.LETTERS[low[after]]
        if not scale and low[after] in ("m", "k", "b", "md") and _beside_currency(scan, one.first, after):
            scale = numbers.LETTERS.get(low[after], 10**9)
        if not scale or low[after] == "cents" or (low[after] == "cent" and low[after - 1] in ("per", "pour")):
            break
        one.value, one.scaled, one.scale = numbers.tidy(one.value * scale), True, one.scale * scale
        after += 1
        if (
            after < size
            and low[after] == "."
            and low[after - 1] in ("mio", "mrd", "mill")
            and _goes_on(scan, after + 1)
        ):
            after += 1
        one.stop = after


def _hyphened_half(scan: Scan, one: Quantity, after: int) -> int:
    """Takes in "-and-a-half" and "and three-quarter(s)"; the place after it, or `after`."""
    low = scan.low
    if low[after : after + 6] == ["-", "and", "-", "a", "-", "half"]:
        one.value, one.stop = one.value + 0.5, after + 6
    elif low[after : after + 4] in (["and", "three", "-", "quarter"], ["and", "three", "-", "quarters"]):
        one.value, one.stop = one.value + 0.75, after + 4
    elif low[after : after + 3] == ["and", "three", "quarters"]:
        one.value, one.stop = one.value + 0.75, after + 3
    else:
        return after
    return one.stop


def _beside_currency(scan: Scan, first: int, letter: int) -> bool:
    """Whether a currency sign stands before the number or right after its letter: £4 m, 3 M€."""
    if first and scan.words[first - 1] in _SIGNS:
        return True
    return letter + 1 < len(scan) and scan.glued(letter + 1) and scan.words[letter + 1] in _SIGNS


def _goes_on(scan: Scan, place: int) -> bool:
    """Whether the sentence goes on at `place`: then the stop before it only ended an abbreviation."""
    return (
        place < len(scan)
        and not scan.is_break(place)
        and (scan.low[place] in ("euro", "dollar") or not scan.words[place][0].isupper())
    )


def from_words(scan: Scan, place: int, articles: tuple[str, ...]) -> Quantity | None:
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
    if word in GERMAN_HALVES:
        one = Quantity(place, place + 1, GERMAN_HALVES[word])
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
    if stop == place + 1 and numbers.scale_of(word, language):
        vague = place and low[place - 1] in ("few", "several", "many", "couple")  # a few dozen
        if word not in _ALONE or vague:
            return None
    value, stop = _decimals(scan, value, stop)
    one = Quantity(place, stop, value, scaled=value >= 1000)
    _magnitude(scan, one)
    return one


def _decimals(scan: Scan, value: Number, place: int) -> tuple[Number, int]:
    """Takes in decimals in words: "two point four"; `place` is that of "point"."""
    low, small = scan.low, numbers.small_words("en")
    digits, at = "", place + 1
    if scan.language != "en" or value >= 1000 or low[place : place + 1] != ["point"]:
        return value, place
    while at < len(scan) and len(digits) < 6 and 0 <= small.get(low[at], -1) < 10:
        digits, at = f"{digits}{small[low[at]]}", at + 1
    return (float(f"{value}.{digits}"), at) if digits and isinstance(value, int) else (value, place)


def _couple(scan: Scan, place: int) -> Quantity | None:
    """A couple of hundred, a couple of dozen, a couple of million."""
    scale = numbers.scale_of(scan.low[place + 3], "en")
    if not scale or scan.low[place + 3].endswith("s"):
        return None
    return Quantity(place, place + 4, 2 * scale, scaled=scale >= 1000)


def _part_of_scale(scan: Scan, place: int) -> Quantity | None:
    """Half a million, a quarter of a million, three quarters of a billion, media docena, ein halbes Dutzend."""
    low, language = scan.low, scan.language
    window = low[place : place + 6]
    share, at = 0.0, 0
    if window[0] in ("a", "one", "three", "un", "una", "ein", "eine", "um", "uma") and len(window) > 1:
        share, at = (3.0 if window[0] == "three" else 1.0), 2 if window[1] == "-" else 1
    if window[0] == "a" and window[1:3] == ["couple", "of"] and len(window) > 3:
        return _couple(scan, place)
    if at < len(window) and window[at] in HALF and share < 3:
        share, at = 0.5, at + 1
    elif at < len(window) and window[at] in QUARTERS:
        share, at = (share or 1.0) / 4, at + 1
    else:
        return None
    while at < len(window) and window[at] in ("of", "a", "an", "-", "d", "de", "'", "’"):
        at += 1
    scale = numbers.scale_of(window[at], language) if at < len(window) else 0
    return Quantity(place, place + at + 1, numbers.tidy(share * scale), scaled=True) if scale else None
