"""Centuries, decades, quarters and weekends elsewhere: siglo XVIII, les années 1990, das dritte Quartal 2025."""

from digest.facts.dating.foreign import points
from digest.facts.dating.reader import DateReader, Reading

_ROMAN = {
    "i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10, "xi": 11, "xii": 12,
    "xiii": 13, "xiv": 14, "xv": 15, "xvi": 16, "xvii": 17, "xviii": 18, "xix": 19, "xx": 20, "xxi": 21,
}  # fmt: skip
_TENS = {
    "es": "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa",
    "fr": "vingt trente quarante cinquante soixante soixante-dix quatre-vingt quatre-vingt-dix",
    "de": "zwanziger dreißiger vierziger fünfziger sechziger siebziger achtziger neunziger",
}
_ORDINALS = {
    "es": ("primer primero", "segundo", "tercer tercero", "cuarto"),
    "fr": ("premier 1er", "deuxième second 2e", "troisième 3e", "quatrième 4e"),
    "de": ("erste ersten erstes", "zweite zweiten zweites", "dritte dritten drittes", "vierte vierten viertes"),
}
_PARTS = {"trimestre": "Q", "quartal": "Q", "semestre": "H", "halbjahr": "H", "quartals": "Q", "halbjahres": "H"}
_ORDER = {
    language: {word: number for number, words in enumerate(forms, 1) for word in words.split()}
    for language, forms in _ORDINALS.items()
}


def starts(language: str) -> list[str]:
    """The words that may begin such a date in `language`."""
    more = {
        "es": ["siglo", "años", "fin"], "fr": ["années", "week", *(f"{roman}e" for roman in _ROMAN), "ier"],
        "de": ["wochenende", *_TENS["de"].split()],
    }.get(language, [])  # fmt: skip
    return [*more, *_ORDER.get(language, ())]


def span(reader: DateReader, place: int) -> Reading | None:
    """A century, decade, quarter, half year or weekend that begins at `place`."""
    word, language = reader.low[place], reader.language
    if word in _ORDER.get(language, {}) and reader.at(place + 1) in _PARTS:
        return _part_of_year(reader, place)
    if word == "siglo" and reader.at(place + 1) in _ROMAN and reader.words[place + 1].isupper():
        return place + 2, {"date": f"{_ROMAN[reader.low[place + 1]] - 1:02d}00s"}
    if language == "fr" and reader.at(place + 1) in ("siècle", "siècles"):
        return place + 2, {"date": f"{_ROMAN.get(word.removesuffix('e').removesuffix('er'), 1) - 1:02d}00s"}
    if word in ("años", "années"):
        return _decade(reader, place + 1)
    if word in ("fin", "week", "wochenende"):
        return _weekend(reader, place)
    if language == "de" and word in _TENS["de"].split() and reader.at(_joint(reader, place + 1)).startswith("jahre"):
        return _joint(reader, place + 1) + 1, {"date": f"19{_TENS['de'].split().index(word) + 2}0s"}
    return None


def german_digits(reader: DateReader, place: int) -> Reading | None:
    """18. Jahrhundert, 1990er Jahre, 90er-Jahre."""
    word = reader.low[place]
    if reader.language != "de" or not word.isdecimal():
        return None
    if reader.at(place + 1) == "." and reader.at(place + 2).startswith("jahrhundert") and 0 < int(word) < 22:
        return place + 3, {"date": f"{int(word) - 1:02d}00s"}
    at = _joint(reader, place + 2)
    if reader.at(place + 1) == "er" and reader.scan.glued(place + 1) and reader.at(at).startswith("jahre"):
        return _tens(word, at + 1)
    return None


def _joint(reader: DateReader, at: int) -> int:
    """The place after a hyphen at `at`, or `at` itself."""
    return at + (reader.at(at) == "-")


def _tens(digits: str, stop: int) -> Reading | None:
    if len(digits) not in (2, 4) or digits[-1] != "0":
        return None
    return stop, {"date": f"{'19' if int(digits[-2:]) >= 20 else '20'}{digits}s" if len(digits) == 2 else f"{digits}s"}


def _decade(reader: DateReader, at: int) -> Reading | None:
    """The digits or word behind "años" or "années" at `at`."""
    word = reader.at(at)
    if word.isdecimal():
        return _tens(word, at + 1)
    spelled, stop = word, at + 1
    while reader.at(stop) == "-" and reader.scan.glued(stop):
        spelled, stop = f"{spelled}-{reader.at(stop + 1)}", stop + 2
    names = _TENS.get(reader.language, "").split()
    return (stop, {"date": f"19{names.index(spelled) + 2}0s"}) if spelled in names else None


def _part_of_year(reader: DateReader, place: int) -> Reading | None:
    part = f"{_PARTS[reader.low[place + 1]]}{_ORDER[reader.language][reader.low[place]]}"
    at = place + 2
    while reader.at(at) in ("de", "del", "des"):
        at += 1
    year, stop = reader.year_at(at)
    if part == "H3" or part == "H4" or not year:
        return None
    return stop, {"date": f"{year}-{part}"}


def _weekend(reader: DateReader, place: int) -> Reading | None:
    """El fin de semana pasado, le week-end prochain, am kommenden Wochenende, dieses Wochenende."""
    words = {"fin": ["fin", "de", "semana"], "week": ["week", "-", "end"], "wochenende": ["wochenende"]}
    spelled = words[reader.low[place]]
    stop = place + len(spelled)
    if reader.low[place:stop] != spelled:
        return None
    before = points(reader, place - 1) if reader.language == "de" else 0
    step = before or points(reader, stop)
    if step:
        return stop + (not before), reader.period("weekend", step)
    return stop, reader.weekend(place)
