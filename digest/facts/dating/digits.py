"""Dates in digits alone: 2021-04-03, 3/4/2021, 03.04.2021, 2014-16, and the instants of ISO 8601."""

from digest.facts.dating import calendar
from digest.facts.dating.reader import DateReader, Reading


def numeric(reader: DateReader, place: int) -> Reading | None:
    """2021-04-03, 2021-04, 2014-16, 2021/04/03, 3/4/2021, 03.04.2021, with the time of an ISO instant."""
    word, scan = reader.low[place], reader.scan
    if "." in word:
        parts, stop, mark = word.split("."), place + 1, "."
        if len(parts) == 2:
            return None
    else:
        parts, stop, mark = [word], place + 1, reader.at(place + 1)
        if mark not in ("-", "/", "–") or not word.isdecimal() or len(word) > 4:
            return None
        while len(parts) < 3 and reader.at(stop) == mark and scan.glued(stop) and scan.glued(stop + 1):
            if not reader.at(stop + 1).isdecimal():
                return None
            parts.append(reader.low[stop + 1])
            stop += 2
        if scan.glued(stop) and reader.at(stop) in ("-", "/", "%"):
            return None
    if not all(part.isdecimal() and len(part) <= 4 for part in parts):
        return None
    value = _numeric_value(reader, [int(part) for part in parts], [len(part) for part in parts], mark)
    if value is None:
        return None
    tail = reader.at(stop)
    if tail[:1] == "t" and len(tail) == 3 and tail[1:].isdecimal() and scan.glued(stop):
        return _instant(reader, stop, value)
    return stop, value


def _numeric_value(reader: DateReader, parts: list[int], widths: list[int], mark: str) -> dict[str, object] | None:
    if widths[0] == 4 and 1000 <= parts[0] <= 2199:
        if len(parts) == 3:
            return {"date": "{:04d}-{:02d}-{:02d}".format(*parts)} if calendar.valid_day(*parts) else None
        if len(parts) != 2:
            return None
        if widths[1] == 2 and 1 <= parts[1] <= 12 and mark != "–":
            return {"date": f"{parts[0]:04d}-{parts[1]:02d}"}
        to = parts[1] if widths[1] == 4 else parts[0] // 100 * 100 + parts[1]
        return {"date": str(parts[0]), "to": str(to)} if widths[1] in (2, 4) and parts[0] < to <= 2199 else None
    if len(parts) != 3 or widths[2] not in (2, 4) or mark == "–":
        return None
    year = parts[2] if widths[2] == 4 else parts[2] + (2000 if parts[2] < 50 else 1900)
    orders = [(parts[0], parts[1]), (parts[1], parts[0])]
    for month, day in orders if reader.language == "en" and mark != "." else orders[::-1]:
        if 1 <= month <= 12 and calendar.valid_day(year, month, day):
            return {"date": f"{year:04d}-{month:02d}-{day:02d}"}
    return None


def _instant(reader: DateReader, place: int, value: dict[str, object]) -> Reading:
    """The time of an ISO instant, whose "T10" stands at `place`."""
    clock, stop, scan = reader.low[place][1:], place + 1, reader.scan
    while reader.at(stop) == ":" and reader.at(stop + 1)[:2].isdecimal() and scan.glued(stop + 1):
        clock, stop = f"{clock}:{reader.low[stop + 1][:2]}", stop + 2
    if reader.at(stop) == "z" and scan.glued(stop):
        return stop + 1, {"datetime": f"{value['date']}T{clock}+00:00"}
    if reader.at(stop) in ("+", "-") and scan.glued(stop) and reader.at(stop + 1).isdecimal():
        zone, stop = reader.low[stop] + reader.low[stop + 1], stop + 2
        if reader.at(stop) == ":" and reader.at(stop + 1).isdecimal():
            zone, stop = f"{zone}:{reader.low[stop + 1]}", stop + 2
        clock += zone
    return stop, {"datetime": f"{value['date']}T{clock}"}
