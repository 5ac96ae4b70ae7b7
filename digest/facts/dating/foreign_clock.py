"""Times of day in Spanish, French and German words: a las ocho de la tarde, à 20 heures, acht Uhr abends, halb neun."""

from digest.facts.dating.reader import DateReader, Reading
from digest.text import numbers

_AFTERNOON = frozenset("tarde noche soir midi après abends nachmittags".split())
_PARTS_ES = frozenset("mañana tarde noche madrugada".split())
_PARTS_DE = frozenset("morgens früh vormittags nachmittags abends nachts".split())
_AT_ES = frozenset("a desde hasta sobre hacia de entre".split())
_AT_FR = frozenset("à vers dès avant après jusqu".split())
_AT_DE = frozenset("um gegen ab bis seit vor nach".split())


def foreign_time(reader: DateReader, place: int) -> Reading | None:
    """The time of day that begins with the hour at `place`, in digits or words."""
    reader_of = {"es": _spanish, "fr": _french, "de": _german}.get(reader.language)
    return reader_of(reader, place) if reader_of else None


def _small(reader: DateReader, at: int) -> int:
    """The number below 60 at `at`, -1 when there is none."""
    word = reader.at(at)
    if word.isdecimal() and len(word) <= 2:
        return int(word) if int(word) < 60 else -1
    value = numbers.small_words(reader.language).get(word, -1)
    return value if value < 60 else -1


def _time(hour: int, minute: int, stop: int, *, late: bool) -> Reading | None:
    if not 0 <= hour <= 24:
        return None
    whole = (hour + (12 if late and hour < 12 else 0)) * 60 + minute
    return stop, {"time": f"{whole // 60 % 24:02d}:{whole % 60:02d}"}


def _pointed(reader: DateReader, place: int) -> tuple[int, int, int]:
    """Hour, minute and the place after them for "15.30" or "15:30" at `place`; the hour is -1 when none is there."""
    word = reader.low[place]
    hour, _, minute = word.partition(".")
    if minute and hour.isdecimal() and len(minute) == 2 and minute.isdecimal() and int(minute) < 60:
        return int(hour), int(minute), place + 1
    if reader.at(place + 1) == ":" and word.isdecimal() and _small(reader, place + 2) >= 0:
        return int(word), _small(reader, place + 2), place + 3
    return _small(reader, place), 0, place + 1


def _spanish(reader: DateReader, place: int) -> Reading | None:
    if reader.at(place - 1) not in ("las", "la"):
        return None
    hour, minute, stop = _pointed(reader, place)
    if not 1 <= hour <= 24:
        return None
    told = stop > place + 1 or "." in reader.low[place]
    if reader.at(stop) in ("y", "menos"):
        more = {"media": 30, "cuarto": 15}.get(reader.at(stop + 1), _small(reader, stop + 1))
        if more > 0:
            minute, stop, told = (more if reader.low[stop] == "y" else -more), stop + 2, True
    if reader.at(stop) in ("horas", "h"):
        stop, told = stop + 1, True
    if reader.at(stop) == "de" and reader.at(stop + 1) == "la" and reader.at(stop + 2) in _PARTS_ES:
        return _time(hour, minute, stop + 3, late=reader.low[stop + 2] in _AFTERNOON)
    plain = reader.at(place - 2) in _AT_ES and not reader.at(stop)[:1].isalpha()
    return _time(hour, minute, stop, late=False) if told or plain else None


def _french(reader: DateReader, place: int) -> Reading | None:
    hour = _small(reader, place)
    if not 0 <= hour <= 24 or reader.at(place + 1) not in ("heures", "heure") or reader.at(place - 1) not in _AT_FR:
        return None
    stop, minute = place + 2, 0
    if reader.at(stop).isdecimal() and _small(reader, stop) >= 0:
        minute, stop = _small(reader, stop), stop + 1
    if reader.at(stop) in ("du", "de") and reader.at(stop + 1) in ("matin", "soir", "l"):
        part = reader.at(stop + 1)
        behind = stop + 2 if part != "l" else stop + 6
        return _time(hour, minute, behind if part != "l" else stop, late=part != "matin")
    return None if reader.at(stop) in ("de", "d") else _time(hour, minute, stop, late=False)


def _german(reader: DateReader, place: int) -> Reading | None:
    if reader.low[place] == "halb":
        hour = _small(reader, place + 1)
        led = reader.at(place - 1) in _AT_DE and 1 <= hour <= 12
        return _time(hour - 1, 30, place + 2, late=False) if led else None
    hour, minute, stop = _pointed(reader, place)
    if reader.at(stop) != "uhr" or not 0 <= hour <= 24:
        return None
    late = reader.at(stop + 1) in _PARTS_DE
    return (
        _time(hour, minute, stop + 1 + late, late=reader.at(stop + 1) in _AFTERNOON)
        if late or _is_word(reader, place)
        else None
    )


def _is_word(reader: DateReader, place: int) -> bool:
    return reader.low[place].isalpha()
