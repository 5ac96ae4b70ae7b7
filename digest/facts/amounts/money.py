"""Amounts of money: a number with a currency sign, code or word beside it."""

from digest.facts.amounts.currencies import (
    CODES,
    DOLLARS,
    DOUBTFUL_WORDS,
    GLUED_ONLY,
    HUNDREDTHS,
    NATIONS,
    PLAIN_CODES,
    PREFIXES,
    SIGNS,
    WORDLIKE,
    WORDS,
)  # fmt: skip
from digest.facts.amounts.nouns import noun_after
from digest.facts.amounts.written import Quantity
from digest.facts.scan import Scan
from digest.facts.spans import Found
from digest.text import numbers

_LINKS = frozenset({"de", "d", "d'", "'", "’", "di", "-", "of"})
_RATE_WORDS = frozenset({"a", "an", "per", "each", "pro", "por", "par", "al", "le", "la", "im", "every"})
_RATE_UNITS = frozenset(
    "year month week day hour minute share night person head barrel tonne ton litre gallon kilo kg unit ticket mile "
    "km kilometre bag bottle vote household jahr monat tag stunde aktie kopf año mes día hora acción persona an "
    "mois jour heure action ano hari semana semaine woche quarter season game piece pupil child student family acre "
    "ounce pound leg".split()
)


def money(scan: Scan, one: Quantity) -> Found | None:
    """The amount of money that the number is, when a currency stands beside it."""
    if one.mark in ("ratio", "score", "ordinal"):
        return None
    if scan.low[one.stop : one.stop + 1] == ["grand"] and not one.scaled:
        return _grand(scan, one)
    first, currency = _before(scan, one)
    stop, after, hundredths = _after(scan, one, bool(currency))
    if not currency and not after:
        return None
    rest, stop = (0, stop) if hundredths or one.high is not None else _cents(scan, stop, one)
    if currency == "USD" and after and after != "EUR":
        currency = after
    amount = numbers.tidy(_amount(one.value, hundredths) + rest / 100)
    value: dict[str, object] = {"amount": amount, "currency": currency or after}
    if one.high is not None and one.mark == "range":
        value["to"] = _amount(one.high, hundredths)
    rate, _ = rate_after(scan, stop)
    if rate:
        value["unit"] = f"per {rate}"
    return Found("money", first, stop, value)


def _grand(scan: Scan, one: Quantity) -> Found | None:
    """120 grand, £5 grand: thousands; not two grand pianos."""
    after = scan.low[one.stop + 1] if one.stop + 1 < len(scan) else ""
    if after[:1].isalpha() and after not in scan.function:
        return None
    first, currency = _before(scan, one)
    amount = numbers.tidy(one.value * 1000)
    return Found("money", first, one.stop + 1, {"amount": amount, "currency": currency or "USD"})


def _cents(scan: Scan, place: int, one: Quantity) -> tuple[int, int]:
    """The hundredths behind whole money (six dollars fifty, £2 40, $6 and 50 cents) and the place after them."""
    low, at = scan.low, place
    if one.scaled or one.value != int(one.value) or place >= len(scan) or scan.is_break(place):
        return 0, place
    joined = low[at] in ("and", "y", "et", "und", "con") or (low[at] == ",")
    at += joined
    if at >= len(scan) or scan.is_break(at):
        return 0, place
    if low[at].isdecimal():
        read: tuple[numbers.Number, int] | None = (int(low[at]), at + 1) if len(low[at]) == 2 else None
    else:
        read = numbers.read_words(low, at, scan.language)
    if read is None or not 0 < read[0] < 100 or read[0] != int(read[0]):
        return 0, place
    rest, at = int(read[0]), read[1]
    after = low[at] if at < len(scan) else ""
    if after in HUNDREDTHS and len(after) > 1:
        return rest, at + 1
    worded = low[place - 1] in WORDS and not joined and rest >= 5
    return (rest, at) if worded and not noun_after(scan, at)[0] else (0, place)


def _amount(value: numbers.Number, hundredths: bool) -> numbers.Number:
    return numbers.tidy(value / 100) if hundredths else value


def _before(scan: Scan, one: Quantity) -> tuple[int, str]:
    """The token at which the currency before a number begins, and its code; the code is empty when there is none."""
    first = one.first
    place = first - 1
    if place < 0:
        return first, ""
    if scan.low[place] in _DASH and scan.glued(first) and place and scan.words[place - 1] in SIGNS:
        place -= 1
    word, low = scan.words[place], scan.low[place]
    if word in SIGNS:
        code = SIGNS[word]
        if word == "$" and scan.glued(place) and scan.low[place - 1] in DOLLARS:
            return place - 1, DOLLARS[scan.low[place - 1]]
        if word == "$" and place and scan.low[place - 1] in ("us", "u.s.") and not scan.words[place - 1].islower():
            return place - 1, "USD"
        return place, code
    if word == "¢" and place and scan.low[place - 1] == "gh":
        return place - 1, "GHS"
    if word in CODES and _is_code(one, word):
        return place, "CNY" if word == "RMB" else word
    if low in PREFIXES and _is_prefix(scan, place, large=one.scaled):
        return place, PREFIXES[low]
    if (
        word == "."
        and place
        and scan.low[place - 1] in ("rs", "re", "fr", "kr", "bs", "tk", "sh", "rp", "php")
        and scan.glued(place)
    ):
        return place - 1, PREFIXES[scan.low[place - 1]]
    return first, ""


_DASH = frozenset("-–−")


def _is_code(one: Quantity, word: str) -> bool:
    """Whether a code means money here: COP 28 is a conference, COP 28 million an amount."""
    return word not in WORDLIKE or one.scaled or one.value >= 1000


def _is_prefix(scan: Scan, place: int, *, large: bool) -> bool:
    """Whether a short word before a number is a currency: Rs 500, kr 200, R12.4 million; not "re 5" or "fr 3"."""
    word, low, gap = scan.words[place], scan.low[place], scan.starts[place + 1] - scan.ends[place]
    if gap > 1 or (low in ("re", "fr") and word.islower()):
        return False
    apart = large and len(word) == 2 and word.isupper()  # LE 400 million
    return low not in GLUED_ONLY or ((gap == 0 or apart) and not word.islower())


def _after(scan: Scan, one: Quantity, known: bool) -> tuple[int, str, bool]:
    """The token after the currency that follows a number, its code, and whether it counts hundredths."""
    size, place = len(scan), one.stop
    if place >= size:
        return one.stop, "", False
    low = scan.low
    if scan.words[place] in SIGNS and (
        scan.glued(place) or not (place + 1 < size and scan.words[place + 1][0].isdecimal())
    ):
        if not scan.glued(place) and known:
            return one.stop, "", False
        return place + 1, SIGNS[scan.words[place]], False
    if one.suffix and scan.words[place] in ("p", "c") and scan.glued(place):
        return place + 1, HUNDREDTHS[low[place]], True
    coded = scan.words[place] in CODES and _is_code(one, scan.words[place])
    if coded or (low[place] in PLAIN_CODES and not scan.is_break(place)):
        return place + 1, "CNY" if low[place] == "rmb" else low[place].upper(), False
    if low[place] == "in" and one.scaled and (low[place + 1 : place + 2] or [""])[0] in NATIONS:
        place += 1
    return _in_words(scan, one, place, known)


def _in_words(scan: Scan, one: Quantity, place: int, known: bool) -> tuple[int, str, bool]:
    """The same for a currency in words, with its nation: million Swiss francs, de pesos mexicanos, US cents."""
    size, low = len(scan), scan.low
    nation, steps = "", 0
    while place < size and steps < 4 and (low[place] in _LINKS or low[place] in NATIONS):
        nation = NATIONS.get(low[place], "") or nation
        place, steps = place + 1, steps + 1
    if place >= size or scan.is_break(place):
        return one.stop, "", False
    word = low[place]
    if scan.words[place] in CODES and steps:
        return place + 1, scan.words[place], False
    if scan.words[place] in SIGNS and nation:
        return place + 1, nation, False
    if word in WORDS and _is_currency(scan, one, place, known, nation):
        code = nation or WORDS[word]
        place += 1
        while (place < size and low[place] in ("sterling", "esterlinas")) or (
            place < size and low[place] in NATIONS and low[place][-1] == "s" and low[place] not in ("us", "swiss")
        ):
            code, place = NATIONS.get(low[place]) or code, place + 1
        return place, code, False
    if word in HUNDREDTHS and (len(word) > 1 or word == "¢") and not known:
        return place + 1, nation if nation else HUNDREDTHS[word], True
    return one.stop, "", False


def _is_currency(scan: Scan, one: Quantity, place: int, signed: bool, nation: str) -> bool:
    """Whether a currency word means money here: not pounds of flour, marks out of ten, or a match won.

    `signed`: a currency stands before the number already ("$5m real estate").
    """
    word = scan.low[place]
    following = scan.low[place + 1] if place + 1 < len(scan) else ""
    if nation:
        return True
    if signed:
        return word not in DOUBTFUL_WORDS
    if word in ("pound", "pounds", "livres", "libras", "pfund", "lb"):
        return following not in ("of", "de") or one.scaled
    if word in ("kr", "fr", "crown", "crowns"):
        return one.value >= 100 or word == "kr"
    if word in DOUBTFUL_WORDS:
        return one.scaled or one.value >= 1000
    return True


def rate_after(scan: Scan, place: int) -> tuple[str, int]:
    """What a rate is per ("a day", "per share") and the place after it; an empty text when there is none."""
    low = scan.low
    if place < len(scan) and low[place] == "-" and scan.glued(place):
        place += 1
        if place + 2 < len(scan) and low[place] in ("a", "per") and low[place + 1] == "-":
            return (low[place + 2], place + 3) if low[place + 2] in _RATE_UNITS else ("", place)
    if place + 1 < len(scan) and low[place] in _RATE_WORDS and low[place + 1] in _RATE_UNITS:
        return low[place + 1], place + 2
    if place + 1 < len(scan) and low[place] in ("/",) and low[place + 1] in _RATE_UNITS:
        return low[place + 1], place + 2
    return "", place
