"""Times of day: 11am, 4:52 a.m., 16.20 GMT, 17h30, 7 o'clock, 14:20 Uhr, half past seven, noon."""

from digest.facts.scan import Scan
from digest.text import numbers

_ZONES = frozenset("GMT UTC BST ET EST EDT CET CEST PT PST PDT CT CST CDT MT IST JST AEST".split())
_HALF_DAYS = {"am": 0, "a.m.": 0, "a.m": 0, "pm": 12, "p.m.": 12, "p.m": 12}
_NAMED = {"noon": "12:00", "midday": "12:00", "midnight": "00:00"}
_PARTS = {"morning": 0, "afternoon": 12, "evening": 12}

TimeReading = tuple[int, dict[str, object]]


def read_time(scan: Scan, place: int) -> TimeReading | None:
    """The time that begins with the digits at token `place`, with the place after it."""
    if scan.glued(place) and scan.low[place - 1] == ":" and place > 1 and scan.low[place - 2].isdecimal():
        return None  # the rest of "2:05:41"
    hour, minute, stop, sure = _figures(scan, place)
    if not (hour.isdecimal() and len(hour) <= 2 and minute.isdecimal()) or int(hour) > 24 or int(minute) > 59:
        return None
    stop, hours, minute, named = _named_half(scan, stop, int(hour), minute)
    if stop < len(scan) and scan.words[stop] in _ZONES and (sure or named or "." in scan.words[place]):
        stop, sure = stop + 1, True
    return (stop, {"time": f"{hours % 24:02d}:{minute}"}) if sure or named else None


def _figures(scan: Scan, place: int) -> tuple[str, str, int, bool]:
    """Hour and minute as written, the place after them, and whether their form alone makes a time."""
    low, size, stop = scan.low, len(scan), place + 1
    word = low[place]
    if "." in word:
        hour, _, minute = word.partition(".")
        return hour, minute if len(minute) == 2 else "", stop, False
    if stop + 1 < size and low[stop] == ":" and scan.glued(stop) and scan.glued(stop + 1) and len(low[stop + 1]) == 2:
        minute, stop = low[stop + 1], stop + 2
        seconds = stop + 1 < size and low[stop] == ":" and scan.glued(stop) and low[stop + 1][0].isdecimal()
        stop += 2 * seconds
        halved = low[stop : stop + 1] in (["am"], ["pm"], ["a.m."], ["p.m."])
        before = low[place - 1] if place else ""
        if (before in _TAKEN or (seconds and before not in _AT)) and not halved:
            return "", "", stop, False  # "won in 2:05:41"
        return word, minute, stop, True
    if len(word) == 4 and word.isdecimal() and _is_military(scan, place):
        return word[:2], word[2:], stop, True
    if stop < size and scan.glued(stop) and low[stop][0] == "h" and len(low[stop]) == 3:
        return word, low[stop][1:], stop + 1, True
    return word, "00", stop, False


_TAKEN = frozenset("in of clocked ran run runs finished won time timed record with".split())


def _is_military(scan: Scan, place: int) -> bool:
    """Whether four digits are a time: 0630 GMT, at 1430 hrs, at 0900."""
    word, before = scan.low[place], scan.low[place - 1] if place else ""
    after = scan.words[place + 1] if place + 1 < len(scan) else ""
    if after in _ZONES:
        return True
    timed = before in ("at", "by", "around", "about", "until", "till", "before", "after", "since", "from", "to", "and")
    return timed and (after in ("hrs", "hours") or (word[0] == "0" and not after[:1].isalpha()))


def _named_half(scan: Scan, stop: int, hours: int, minute: str) -> tuple[int, int, str, bool]:
    """Takes in "am", "Uhr" or "o'clock": the place after it, hour and minute, and whether there was one."""
    low, size = scan.low, len(scan)
    tail = low[stop] if stop < size else ""
    half = _HALF_DAYS.get(tail)
    if half is not None and hours <= 12:
        return stop + 1, hours % 12 + half, minute, True
    if half is not None:
        return stop + 1, hours, minute, True
    if tail == "uhr":
        stop += 1
        after = low[stop] if stop < size else ""
        if minute == "00" and len(after) == 2 and after.isdecimal() and int(after) < 60:
            return stop + 1, hours, after, True
        return stop, hours, minute, True
    if tail == "o" and low[stop + 2 : stop + 3] == ["clock"]:
        return stop + 3, hours, minute, True
    part, behind = _part_behind(scan, stop)
    if part >= 0 and 1 <= hours <= 12:
        return behind, hours % 12 + part, minute, True
    return stop, hours, minute, False


def _part_behind(scan: Scan, stop: int) -> tuple[int, int]:
    """The hours to add for "in the morning" or "at night" at `stop` (-1: none), and the place after it."""
    low = scan.low
    if low[stop : stop + 2] == ["in", "the"] and low[stop + 2 : stop + 3] and low[stop + 2] in _PARTS:
        return _PARTS[low[stop + 2]], stop + 3
    return (12, stop + 2) if low[stop : stop + 2] == ["at", "night"] else (-1, stop)


def afternoon(time: str) -> str:
    """A time of twelve hours as one after noon."""
    hours = int(time[:2])
    return f"{hours + 12 if 1 <= hours < 12 else hours:02d}{time[2:]}"


_AT = frozenset("at until till by before after around about struck past since from".split())


def _counts(scan: Scan, place: int) -> bool:
    """Whether a noun stands at `place`, so that "ten to six people" is a range and no time."""
    return place < len(scan) and scan.low[place][0].isalpha() and scan.low[place] not in scan.function


def worded_time(scan: Scan, place: int) -> TimeReading | None:
    """Noon, seven o'clock, ten pm, half past seven, a quarter to five."""
    low, size = scan.low, len(scan)
    word = low[place]
    if word in _NAMED:
        return place + 1, {"time": _NAMED[word]}
    at = place + 1 if word in ("a", "an") else place
    if at >= size:
        return None
    small = numbers.small_words("en")
    minutes = {"half": 30, "quarter": 15}.get(low[at], small.get(low[at], 0))
    after = at + 2 if low[at + 1 : at + 2] == ["minutes"] else at + 1
    if after + 1 < size and low[after] in ("past", "to") and 0 < minutes <= 30:
        hour = small.get(
            low[after + 1], int(low[after + 1]) if low[after + 1].isdecimal() and len(low[after + 1]) < 3 else 0
        )
        before = low[place - 1] if place else ""
        timed = low[at] == "quarter" or (before in _AT and minutes % 5 == 0 and not _counts(scan, after + 2))
        if not 1 <= hour <= 12 or (low[after] == "to" and not timed):
            return None
        part, stop = _part_behind(scan, after + 2)
        past = hour % (12 if part >= 0 else 24) * 60 + (minutes if low[after] == "past" else -minutes)
        past += 60 * max(part, 0)
        return stop, {"time": f"{past // 60 % 24:02d}:{past % 60:02d}"}
    hour = small.get(word, 0)
    if 1 <= hour <= 12:
        stop, hours, minute, named = _named_half(scan, place + 1, hour, "00")
        return (stop, {"time": f"{hours:02d}:{minute}"}) if named else None
    return None
