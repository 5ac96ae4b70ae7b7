"""Amounts of money: a number with a currency sign, code or word beside it."""

from digest.facts.quantities import CURRENCY_SIGNS, Quantity
from digest.facts.scan import Scan
from digest.facts.spans import Found
from digest.text import numbers

_SIGNS = {
    "$": "USD", "£": "GBP", "€": "EUR", "¥": "JPY", "₹": "INR", "₩": "KRW", "₽": "RUB", "₺": "TRY", "₴": "UAH",
    "₪": "ILS", "฿": "THB", "₫": "VND", "₱": "PHP", "₦": "NGN", "₡": "CRC", "₲": "PYG", "₵": "GHS", "₸": "KZT",
}  # fmt: skip
_DOLLARS = {
    "us": "USD", "u.s.": "USD", "a": "AUD", "au": "AUD", "c": "CAD", "ca": "CAD", "can": "CAD", "hk": "HKD",
    "nz": "NZD", "s": "SGD", "sg": "SGD", "nt": "TWD", "r": "BRL", "mx": "MXN", "usd": "USD", "ar": "ARS",
}  # fmt: skip
CODES = frozenset(
    "USD EUR GBP JPY CHF CNY RMB INR AUD CAD NZD SEK NOK DKK RUB BRL MXN ZAR KRW TRY PLN HKD SGD ILS AED SAR THB IDR "
    "MYR "
    "PHP CZK HUF UAH NGN KES EGP PKR BDT LKR VND TWD ARS CLP COP PEN QAR KWD ISK RON BGN GHS UGX TZS XOF".split()
)
_PREFIXES = {"rs": "INR", "re": "INR", "rmb": "CNY", "kr": "SEK", "dm": "DEM", "fr": "CHF", "sfr": "CHF", "rp": "IDR",
    "rm": "MYR",
             "euro": "EUR", "euros": "EUR", "inr": "INR", "ksh": "KES", "gh": "GHS"}  # fmt: skip
# Words after a number. Hundredths stand apart.
_WORDS = {
    "dollar": "USD", "dollars": "USD", "dólar": "USD", "dólares": "USD", "buck": "USD", "bucks": "USD",
    "dollari": "USD",
    "euro": "EUR", "euros": "EUR", "pound": "GBP", "pounds": "GBP", "quid": "GBP", "sterling": "GBP", "pfund": "GBP",
    "libras": "GBP", "livres": "GBP", "sterline": "GBP", "yen": "JPY", "yens": "JPY", "yenes": "JPY", "yuan": "CNY",
    "yuans": "CNY", "renminbi": "CNY", "rupee": "INR", "rupees": "INR", "rupien": "INR", "rupias": "INR",
    "roupies": "INR", "rouble": "RUB", "roubles": "RUB", "ruble": "RUB", "rubles": "RUB", "rubel": "RUB",
    "rublos": "RUB", "franc": "CHF", "francs": "CHF", "franken": "CHF", "francos": "CHF", "krona": "SEK",
    "kronor": "SEK", "kronas": "SEK", "krone": "NOK", "kroner": "NOK", "kronen": "NOK", "coronas": "SEK",
    "couronnes": "SEK", "peso": "MXN", "pesos": "MXN", "real": "BRL", "reais": "BRL", "reales": "BRL", "rand": "ZAR",
    "won": "KRW", "lira": "TRY", "liras": "TRY", "lire": "ITL", "shekel": "ILS", "shekels": "ILS", "dirham": "AED",
    "dirhams": "AED", "riyal": "SAR", "riyals": "SAR", "rial": "IRR", "rials": "IRR", "dinar": "KWD", "dinars": "KWD",
    "zloty": "PLN", "zlotys": "PLN", "forint": "HUF", "forints": "HUF", "koruna": "CZK", "hryvnia": "UAH",
    "hryvnias": "UAH", "baht": "THB", "ringgit": "MYR", "rupiah": "IDR", "dong": "VND", "naira": "NGN", "cedi": "GHS",
    "cedis": "GHS", "shilling": "KES", "shillings": "KES", "taka": "BDT", "mark": "DEM", "marks": "DEM",
    "markka": "FIM", "markkas": "FIM", "guilder": "NLG", "guilders": "NLG", "drachma": "GRD", "drachmas": "GRD",
    "escudo": "PTE", "escudos": "PTE", "peseta": "ESP", "pesetas": "ESP", "bolivar": "VES", "bolivars": "VES",
    "bolívares": "VES", "leu": "RON", "lei": "RON", "lev": "BGN", "leva": "BGN", "soles": "PEN", "bitcoin": "XBT",
    "bitcoins": "XBT",
}  # fmt: skip
_HUNDREDTHS = {
    "cent": "USD", "cents": "USD", "centavos": "MXN", "penny": "GBP", "pence": "GBP", "pennies": "GBP", "p": "GBP",
    "centimes": "EUR", "céntimos": "EUR", "paise": "INR", "kopecks": "RUB", "centesimi": "EUR", "c": "USD", "¢": "USD",
    "cts": "EUR",
}  # fmt: skip
# Words that name whose dollar or pound it is.
_NATIONS = {
    "us": "USD", "u.s.": "USD", "american": "USD", "united": "", "estadounidenses": "USD", "australian": "AUD",
    "canadian": "CAD", "singapore": "SGD", "hong": "HKD", "new": "NZD", "zealand": "NZD", "kong": "HKD",
    "taiwan": "TWD", "taiwanese": "TWD", "jamaican": "JMD", "swiss": "CHF", "french": "FRF", "belgian": "BEF",
    "cfa": "XOF", "swedish": "SEK", "norwegian": "NOK", "danish": "DKK", "icelandic": "ISK", "czech": "CZK",
    "mexican": "MXN", "argentine": "ARS", "chilean": "CLP", "colombian": "COP", "philippine": "PHP", "cuban": "CUP",
    "indian": "INR", "pakistani": "PKR", "sri": "LKR", "lankan": "LKR", "nepalese": "NPR", "british": "GBP",
    "egyptian": "EGP", "lebanese": "LBP", "syrian": "SYP", "irish": "IEP", "sudanese": "SDG", "kenyan": "KES",
    "ugandan": "UGX", "tanzanian": "TZS", "somali": "SOS", "turkish": "TRY", "italian": "ITL", "japanese": "JPY",
    "chinese": "CNY", "russian": "RUB", "belarusian": "BYN", "brazilian": "BRL", "south": "", "korean": "KRW",
    "african": "ZAR", "iranian": "IRR", "omani": "OMR", "qatari": "QAR", "saudi": "SAR", "kuwaiti": "KWD",
    "iraqi": "IQD", "jordanian": "JOD", "algerian": "DZD", "tunisian": "TND", "libyan": "LYD", "serbian": "RSD",
    "emirati": "AED", "moroccan": "MAD", "israeli": "ILS", "thai": "THB", "german": "DEM", "finnish": "FIM",
    "dutch": "NLG", "polish": "PLN", "hungarian": "HUF", "romanian": "RON", "bulgarian": "BGN", "schweizer": "CHF",
    "suisses": "CHF", "suizos": "CHF", "esterlinas": "GBP", "sterling": "GBP", "estadounidense": "USD",
    "australianos": "AUD", "canadienses": "CAD", "mexicanos": "MXN", "argentinos": "ARS", "chilenos": "CLP",
    "colombianos": "COP", "peruvian": "PEN", "vietnamese": "VND", "indonesian": "IDR", "malaysian": "MYR",
    "nigerian": "NGN", "ghanaian": "GHS", "ukrainian": "UAH", "kazakh": "KZT", "bangladeshi": "BDT",
}  # fmt: skip
_LINKS = frozenset({"de", "d", "d'", "'", "’", "di", "-", "of"})
_RATE_WORDS = frozenset({"a", "an", "per", "each", "pro", "por", "par", "al", "le", "la", "im", "every"})
_RATE_UNITS = frozenset(
    "year month week day hour minute share night person head barrel tonne ton litre gallon kilo kg unit ticket mile km "
    "household jahr monat tag stunde aktie kopf año mes día hora acción persona an mois jour heure action ano hari "
    "semana semaine woche quarter season game piece pupil child student family acre ounce pound leg".split()
)


def money(scan: Scan, one: Quantity) -> Found | None:
    """The amount of money that the number is, when a currency stands beside it."""
    if one.mark in ("ratio", "score", "ordinal"):
        return None
    first, currency = _before(scan, one.first)
    stop, after, hundredths = _after(scan, one, bool(currency))
    if not currency and not after:
        return None
    if currency == "USD" and after and after != "EUR":
        currency = after
    value: dict[str, object] = {"amount": _amount(one.value, hundredths), "currency": currency or after}
    if one.high is not None and one.mark == "range":
        value["to"] = _amount(one.high, hundredths)
    rate, _ = rate_after(scan, stop)
    if rate:
        value["unit"] = f"per {rate}"
    return Found("money", first, stop, value)


def elided(scan: Scan, one: Quantity, last: Found) -> Found | None:
    """An amount that leaves its currency to the one before it in the sentence: "77m euros, up from 38m"."""
    if one.suffix not in _ELIDED or not one.scaled or scan.sentence(last.first) != scan.sentence(one.first):
        return None
    if money(scan, one) is not None:
        return None
    following = scan.low[one.stop] if one.stop < len(scan) else ""
    if following[:1].isalnum() and following not in scan.function:
        return None
    return Found("money", one.first, one.stop, {"amount": one.value, "currency": last.value["currency"]})


_ELIDED = frozenset({"m", "bn", "k", "tn", "mn"})


def _amount(value: numbers.Number, hundredths: bool) -> numbers.Number:
    return numbers.tidy(value / 100) if hundredths else value


def _before(scan: Scan, first: int) -> tuple[int, str]:
    """The token at which the currency before a number begins, and its code; the code is empty when there is none."""
    place = first - 1
    if place < 0:
        return first, ""
    if scan.low[place] in _DASH and scan.glued(first) and place and scan.words[place - 1] in CURRENCY_SIGNS:
        place -= 1
    word, low = scan.words[place], scan.low[place]
    if word in _SIGNS:
        code = _SIGNS[word]
        if word == "$" and scan.glued(place) and scan.low[place - 1] in _DOLLARS:
            return place - 1, _DOLLARS[scan.low[place - 1]]
        if word == "$" and place and scan.low[place - 1] in ("us", "u.s.") and not scan.words[place - 1].islower():
            return place - 1, "USD"
        return place, code
    if word in CODES:
        return place, "CNY" if word == "RMB" else word
    if low in _PREFIXES and (low not in ("re", "fr", "kr") or not word.islower()) and _near(scan, place, first):
        return place, _PREFIXES[low]
    if word == "." and place and scan.low[place - 1] in ("rs", "re", "fr", "kr") and scan.glued(place):
        return place - 1, _PREFIXES[scan.low[place - 1]]
    return first, ""


_PLAIN_CODES = frozenset("usd eur gbp jpy chf inr cny aud cad".split())  # no words, even in small letters
_DASH = frozenset("-–−")


def _near(scan: Scan, place: int, first: int) -> bool:
    """Whether only a space or nothing lies between the prefix and the number."""
    return scan.starts[first] - scan.ends[place] <= 1


def _after(scan: Scan, one: Quantity, known: bool) -> tuple[int, str, bool]:  # noqa: C901
    """The token after the currency that follows a number, its code, and whether it counts hundredths."""
    size, place = len(scan), one.stop
    if place >= size:
        return one.stop, "", False
    low = scan.low
    if scan.words[place] in _SIGNS and (
        scan.glued(place) or not (place + 1 < size and scan.words[place + 1][0].isdecimal())
    ):
        if not scan.glued(place) and known:
            return one.stop, "", False
        return place + 1, _SIGNS[scan.words[place]], False
    if one.suffix and low[place] in ("p", "c") and scan.glued(place):
        return place + 1, _HUNDREDTHS[low[place]], True
    if scan.words[place] in CODES or (low[place] in _PLAIN_CODES and not scan.is_break(place)):
        return place + 1, low[place].upper(), False
    nation, steps = "", 0
    while place < size and steps < 4 and (low[place] in _LINKS or low[place] in _NATIONS):
        nation = _NATIONS.get(low[place], "") or nation
        place, steps = place + 1, steps + 1
    if place >= size or scan.is_break(place):
        return one.stop, "", False
    word = low[place]
    if scan.words[place] in CODES and steps:
        return place + 1, scan.words[place], False
    if scan.words[place] in _SIGNS and nation:
        return place + 1, nation, False
    if word in _WORDS and _is_currency(scan, one, place, known or bool(nation)):
        code = nation or _WORDS[word]
        place += 1
        while (place < size and low[place] in ("sterling", "esterlinas")) or (
            place < size and low[place] in _NATIONS and low[place][-1] == "s" and low[place] not in ("us", "swiss")
        ):
            code, place = _NATIONS.get(low[place]) or code, place + 1
        return place, code, False
    if word in _HUNDREDTHS and len(word) > 1 and not known:
        return place + 1, nation if nation else _HUNDREDTHS[word], True
    return one.stop, "", False


def _is_currency(scan: Scan, one: Quantity, place: int, known: bool) -> bool:
    """Whether a currency word means money here: not pounds of flour, marks out of ten, or a match won."""
    word = scan.low[place]
    following = scan.low[place + 1] if place + 1 < len(scan) else ""
    if known:
        return True
    if word in ("pound", "pounds", "livres", "libras", "pfund", "lb"):
        return following not in ("of", "de") or one.scaled
    if word in ("won", "real", "mark", "marks", "lei", "soles", "rand", "dong", "leu", "fr"):
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
