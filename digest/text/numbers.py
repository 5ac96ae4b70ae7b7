"""Numbers as people write them: digits in any grouping, words in six languages, magnitudes and fractions.

Everything here works on single tokens or on lists of lower-cased tokens; nothing knows about articles.
"""

from collections.abc import Sequence
from functools import cache

Number = int | float

# Languages that write 1.234,5; the others write 1,234.5.
COMMA_DECIMAL = frozenset({"de", "es", "fr", "it", "pt", "nl", "da", "sv", "no", "nb", "fi", "pl", "cs", "tr", "ru"})
LONGEST = 24  # digits and separators beyond this are a serial number, not an amount
FRACTION_SIGNS = {
    "½": 1 / 2, "⅓": 1 / 3, "⅔": 2 / 3, "¼": 1 / 4, "¾": 3 / 4, "⅕": 1 / 5, "⅖": 2 / 5, "⅗": 3 / 5, "⅘": 4 / 5,
    "⅙": 1 / 6, "⅚": 5 / 6, "⅛": 1 / 8, "⅜": 3 / 8, "⅝": 5 / 8, "⅞": 7 / 8,
}  # fmt: skip

_UNITS = {
    "en": "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen",
    "es": "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis "
    "diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis "
    "veintisiete veintiocho veintinueve",
    "fr": "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize",
    "pt": "zero um dois três quatro cinco seis sete oito nove dez onze doze treze catorze quinze dezesseis dezessete "
    "dezoito dezenove",
}
_TENS = {
    "en": "ten twenty thirty forty fifty sixty seventy eighty ninety",
    "es": "diez veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa",
    "fr": "dix vingt trente quarante cinquante soixante septante huitante nonante",
    "pt": "dez vinte trinta quarenta cinquenta sessenta setenta oitenta noventa",
}
_HUNDREDS = {
    "es": "ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos",
    "pt": "cento duzentos trezentos quatrocentos quinhentos seiscentos setecentos oitocentos novecentos",
}
_MORE = {
    "en": {"fourty": 40, "nought": 0},
    "es": {"un": 1, "una": 1, "veintiún": 21, "veintiuna": 21, "cien": 100, "dieciseis": 16, "doscientas": 200,
           "trescientas": 300, "cuatrocientas": 400, "quinientas": 500, "seiscientas": 600, "setecientas": 700,
           "ochocientas": 800, "novecientas": 900},
    "fr": {"une": 1, "vingts": 20, "octante": 80, "soixante-dix": 70},
    "pt": {"uma": 1, "duas": 2, "quatorze": 14, "dezasseis": 16, "dezassete": 17, "dezanove": 19, "cem": 100,
           "duzentas": 200, "trezentas": 300},
}  # fmt: skip

# Words that multiply what stands before them.
SCALES: dict[str, dict[str, int]] = {
    "en": {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9, "trillion": 10**12,
           "lakh": 10**5, "lakhs": 10**5, "lac": 10**5, "crore": 10**7, "crores": 10**7, "dozen": 12, "mln": 10**6,
           "millions": 10**6, "billions": 10**9, "bln": 10**9, "quadrillion": 10**15, "thousands": 1000,
           "hundreds": 100},
    "es": {"mil": 1000, "millón": 10**6, "millon": 10**6, "millones": 10**6, "billón": 10**12, "billones": 10**12,
           "docena": 12, "docenas": 12, "decena": 10, "veintena": 20, "treintena": 30, "centenar": 100, "millar": 1000,
            "mill": 10**6, "mills": 10**6},
    "fr": {"cent": 100, "cents": 100, "mille": 1000, "million": 10**6, "millions": 10**6, "milliard": 10**9,
           "milliards": 10**9, "billion": 10**12, "billions": 10**12, "douzaine": 12, "douzaines": 12, "dizaine": 10,
           "vingtaine": 20, "trentaine": 30, "cinquantaine": 50, "centaine": 100, "millier": 1000, "md": 10**9,
           "mds": 10**9, "mrd": 10**9},
    "de": {"hundert": 100, "tausend": 1000, "million": 10**6, "millionen": 10**6, "mio": 10**6, "milliarde": 10**9,
           "milliarden": 10**9, "mrd": 10**9, "mia": 10**9, "billion": 10**12, "billionen": 10**12, "dutzend": 12,
           "tsd": 1000},
    "it": {"mila": 1000, "mille": 1000, "milione": 10**6, "milioni": 10**6, "mln": 10**6, "miliardo": 10**9,
           "miliardi": 10**9, "mld": 10**9, "mrd": 10**9, "dozzina": 12},
    "pt": {"mil": 1000, "milhão": 10**6, "milhões": 10**6, "bilhão": 10**9, "bilhões": 10**9, "dúzia": 12,
           "trilhão": 10**12, "trilhões": 10**12, "mi": 10**6, "bi": 10**9},
}  # fmt: skip
# Short magnitudes, good only right after digits or beside a currency.
LETTERS = {"k": 1000, "m": 10**6, "mn": 10**6, "mm": 10**6, "bn": 10**9, "b": 10**9, "tn": 10**12, "trn": 10**12,
           "t": 10**12, "cr": 10**7, "mio": 10**6, "mrd": 10**9, "mln": 10**6, "bln": 10**9}  # fmt: skip
_JOINERS = {"en": "and", "es": "y", "fr": "et", "pt": "e", "it": "e", "de": "und"}
_HALVES = {"half": "en", "medio": "es", "media": "es", "demi": "fr", "demie": "fr", "meio": "pt", "meia": "pt",
           "mezzo": "it", "mezza": "it"}  # fmt: skip


def read_digits(token: str, language: str = "en") -> Number | None:
    """What a token of digits and separators stands for; None for a version, a serial number or a date.

    One separator before exactly three digits is a thousands mark where the language groups with it, and a decimal
    point where it does not: 1.800 is 1800 in Spanish and 1.8 in English.
    """
    if len(token) > LONGEST:
        return None
    if token.isdecimal():
        return int(token)
    compact = "".join("," if mark in "'’  \u202f\u2009" else mark for mark in token)
    spaced = compact != token
    dots, commas = compact.count("."), compact.count(",")
    if dots and commas:
        point = "." if compact.rfind(".") > compact.rfind(",") else ","
        if compact.count(point) > 1:
            return None
    elif dots + commas > 1:
        point = ""
    else:
        mark = "." if dots else ","
        tail = compact.rpartition(mark)[2]
        grouping = "." if language in COMMA_DECIMAL else ","
        grouped = len(tail) == 3 and not compact.startswith("0") and (mark == grouping or spaced)
        point = "" if grouped else mark
    whole, _, decimals = compact.partition(point) if point else (compact, "", "")
    groups = whole.replace(".", ",").split(",")
    if len(groups) > 1 and (len(groups[-1]) != 3 or any(len(group) not in (2, 3) for group in groups[1:])):
        return None
    joined = "".join(groups)
    if not joined.isdecimal() or (point and not decimals.isdecimal()):
        return None
    return tidy(float(f"{joined}.{decimals}")) if point else int(joined)


def tidy(value: Number) -> Number:
    """The number without the dust of binary fractions, whole where it is whole."""
    rounded = round(value, 9)
    return int(rounded) if rounded == int(rounded) else rounded


@cache
def small_words(language: str) -> dict[str, int]:
    """Number words below a thousand that stand for themselves, each with its value."""
    if language == "de":
        return _german()
    if language == "it":
        return _italian()
    language = language if language in _UNITS else "en"
    table = {word: value for value, word in enumerate(_UNITS[language].split())}
    table |= {word: 10 * place for place, word in enumerate(_TENS[language].split(), 1)}
    table |= {word: 100 * place for place, word in enumerate(_HUNDREDS.get(language, "").split(), 1)}
    return table | _MORE[language]


def _german() -> dict[str, int]:
    ones = "null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn " \
        "siebzehn achtzehn neunzehn".split()  # fmt: skip
    tens = "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig".split()
    below = {word: value for value, word in enumerate(ones)}
    for place, ten in enumerate(tens, 2):
        below[ten] = 10 * place
        below |= {f"{ones[one]}und{ten}": 10 * place + one for one in range(1, 10)}
    table = dict(below)
    for one in range(1, 10):
        table[f"{ones[one]}hundert"] = 100 * one
        table |= {f"{ones[one]}hundert{word}": 100 * one + value for word, value in below.items() if value}
    for article in ("eins", "eine", "einem", "einen", "einer", "eines"):
        table[article] = 1
    return table | {"zwo": 2, "dreissig": 30}


def german_compound(word: str) -> int:
    """What a German word of hundreds and thousands stands for (zwölfhundert, dreitausendfünfhundert), 0 for others."""
    if not ("hundert" in word or "tausend" in word):
        return 0
    small = small_words("de")
    total, rest = 0, word
    for name, scale in (("tausend", 1000), ("hundert", 100)):
        before, found, after = rest.partition(name)
        if not found:
            continue
        many = small.get(before, 0) if before else 1
        if not many or (scale == 100 and many > 19):
            return 0
        total, rest = total + many * scale, after.removeprefix("und")
    last = small.get(rest, 0) if rest else 0
    return 0 if rest and not last else total + last


def _german_word(word: str) -> int:
    """The same, 0 too for words that may begin a longer number: tausend, zweihundert."""
    return 0 if word in SCALES["de"] or word in small_words("de") else german_compound(word)


def _italian() -> dict[str, int]:
    ones = "zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici " \
        "sedici diciassette diciotto diciannove".split()  # fmt: skip
    tens = "venti trenta quaranta cinquanta sessanta settanta ottanta novanta".split()
    below = {word: value for value, word in enumerate(ones)}
    for place, ten in enumerate(tens, 2):
        below[ten] = 10 * place
        for one in range(1, 10):
            stem = ten[:-1] if one in (1, 8) else ten
            below[stem + ("tré" if one == 3 else ones[one])] = 10 * place + one
    table = below | {"un": 1, "una": 1, "cento": 100}
    for one in range(2, 10):
        table[f"{ones[one]}cento"] = 100 * one
    return table


@cache
def number_words(language: str) -> frozenset[str]:
    """The words of numbers and magnitudes in a language."""
    return frozenset(small_words(language)) | frozenset(SCALES.get(language, {}))


def scale_of(word: str, language: str) -> int:
    """What a magnitude word multiplies by, 0 when it is none."""
    return SCALES.get(language, SCALES["en"]).get(word, 0)


def _combines(current: int, value: int, language: str) -> bool:
    """Whether `value` may follow `current` in one number word: "twenty" + "one", "two hundred" + "five"."""
    if value >= 100 or value == 0:
        return False
    if current % 100 == 0:
        return True
    tens = current % 100
    if tens == 10 and language == "fr":  # dix-sept
        return 7 <= value <= 9
    return current % 10 == 0 and ((tens >= 20 and value < 10) or (tens in (60, 80) and value < 20))


def read_words(words: Sequence[str], start: int, language: str = "en") -> tuple[Number, int] | None:
    """The longest number that begins at `words[start]`, with the place after it; None when there is none.

    `words` are lower-cased tokens, a hyphen being a token of its own.
    """
    compound = _german_word(words[start]) if language == "de" else 0
    return (compound, start + 1) if compound else _read_words(words, start, language)


def _read_words(words: Sequence[str], start: int, language: str) -> tuple[Number, int] | None:
    small, joiner = small_words(language), _JOINERS.get(language, "and")
    total, current, place, smallest = 0, -1, start, 10**18
    stop = min(len(words), start + 16)
    while place < stop:
        word = words[place]
        joined = word in ("-", joiner) and place > start and place + 1 < stop
        at = place + 1 if joined else place
        word = words[at]
        value, scale = small.get(word, -1), scale_of(word, language)
        if joined and word in _HALVES and _HALVES[word] == language and word != "half":
            return tidy((total or max(current, 1)) + (smallest / 2 if total else 0.5)), at + 1
        if scale and not (joined and words[place] != "-") and (current > 0 or not total):
            stacked = language in ("es", "pt") and smallest == 1000 and word.startswith(("millon", "milh"))
            if scale >= smallest and not stacked:
                break
            if stacked:
                total = (total + max(current, 0)) * scale
            elif scale == 100:
                current, scale = max(current, 1) * 100, 0
            else:
                total += max(current, 1) * scale
            if scale:
                smallest, current = scale, -1
        elif value >= 0 and current < 0 and (not joined or total):
            current = value
        elif language == "fr" and value == 20 and current % 100 == 4:
            current += 76
        elif value >= 0 and current > 0 and _combines(current, value, language):
            current += value
        else:
            break
        place = at + 1
    if place == start:
        return None
    return tidy(total + max(current, 0)), place
