"""Times of day: 11am, 4:52 a.m., 16.20 GMT, 17h30, 7 o'clock, 14:20 Uhr."""

from digest.facts.scan import Scan

_ZONES = frozenset(
    {
        "GMT",
        "UTC",
        "BST",
        "ET",
        "EST",
        "EDT",
        "CET",
        "CEST",
        "PT",
        "PST",
        "PDT",
        "CT",
        "CST",
        "CDT",
        "MT",
        "IST",
        "JST",
        "AEST",
    }
)
_HALF_DAYS = {"am": 0, "a.m.": 0, "a.m": 0, "pm": 12, "p.m.": 12, "p.m": 12}


def read_time(scan: Scan, place: int) -> tuple[int, dict[str, object]] | None:  # noqa: C901
    """The time that begins with the digits at token `place`, with the place after it."""
    low, size = scan.low, len(scan)
    word = low[place]
    hour, minute, stop, sure = word, "00", place + 1, False
    if "." in word:
        hour, _, minute = word.partition(".")
        if len(minute) != 2 or not minute.isdigit():
            return None
    elif stop + 1 < size and low[stop] == ":" and scan.glued(stop) and scan.glued(stop + 1) and len(low[stop + 1]) == 2:
        minute, stop, sure = low[stop + 1], stop + 2, True
        if (
            stop + 1 < size
            and low[stop] == ":"
            and scan.glued(stop)
            and low[stop + 1].isdigit()
            and scan.glued(stop + 1)
        ):
            stop += 2
    elif stop < size and scan.glued(stop) and low[stop][0] == "h" and low[stop][1:].isdigit() and len(low[stop]) == 3:
        minute, stop, sure = low[stop][1:], stop + 1, True
    if not (hour.isdigit() and len(hour) <= 2 and minute.isdigit()) or int(hour) > 24 or int(minute) > 59:
        return None
    hours = int(hour)
    tail = low[stop] if stop < size else ""
    half = _HALF_DAYS.get(tail)
    if half is not None and not scan.is_break(stop):
        if hours > 12 and half == 12:
            half = 0
        hours, stop, sure = hours % 12 + half if hours <= 12 else hours, stop + 1, True
    elif tail == "a" and low[stop : stop + 4] == ["a", ".", "m", "."]:
        return None
    elif tail == "uhr":
        stop, sure = stop + 1, True
        if stop < size and low[stop].isdigit() and len(low[stop]) == 2 and int(low[stop]) < 60 and minute == "00":
            minute, stop = low[stop], stop + 1
    elif tail == "o" and low[stop + 1 : stop + 3] in (["'", "clock"], ["’", "clock"]):
        stop, sure = stop + 3, True
    if stop < size and scan.words[stop] in _ZONES:
        if not sure and "." not in word:
            return None
        stop, sure = stop + 1, True
    if not sure:
        return None
    return stop, {"time": f"{hours % 24:02d}:{minute}"}
