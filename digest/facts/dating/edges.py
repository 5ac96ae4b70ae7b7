"""Parts of a longer time: early March, the end of 2024, the small hours of Sunday, year's end, the year to date."""

from digest.facts.dating.periods import nth_of
from digest.facts.dating.reader import DateReader, Reading

PERIODS = frozenset("week month year quarter decade century weekend fortnight season term".split())
_EDGES_OF = frozenset("middle beginning start end close turn dawn".split())
_HOURS = frozenset("hours morning afternoon evening night part days weeks months stages".split())
_OWN_END = frozenset("week month year quarter decade century".split())


def edge(reader: DateReader, place: int) -> Reading | None:
    """Early March, mid-May, late last year, later on Friday, earlier this week, the end of 2024, early hours of."""
    word, after = reader.low[place], place + 1
    if word in _EDGES_OF:
        joined = word == "end" and reader.at(after) == "-" and reader.scan.glued(after)  # end-2027, end-March
        if reader.at(after) != "of" and not joined:
            return None
        after += 1
    elif word in ("early", "late", "small", "closing", "opening") and reader.at(after) in _HOURS:
        return _hours(reader, after)
    elif word in ("closing", "opening"):
        return nth_of(reader, after, 1 if word == "opening" else -1)
    elif word == "small":
        return None
    elif reader.at(after) in ("on", "in") or (reader.at(after) == "-" and word in ("mid", "early", "late", "end")):
        after += 1
    return _edge_of(reader, after)


def _edge_of(reader: DateReader, after: int) -> Reading | None:
    if reader.at(after) == "the" and reader.at(after + 1) in PERIODS:
        return after + 2, reader.period(reader.low[after + 1], 0)
    if reader.at(after) in ("a", "an") or (reader.at(after) in reader.rules and reader.rules[reader.at(after)] is edge):
        return None
    year, stop = reader.year_at(after)
    if year and reader.low[after - 1] == "-" and not (reader.scan.glued(stop) and reader.at(stop)[:1].isalnum()):
        return stop, {"date": str(year)}
    return reader.dated(after)


def _hours(reader: DateReader, place: int) -> Reading | None:
    """The early hours of Sunday, late afternoon on Friday; the part stands at `place`."""
    if reader.low[place] == "hours" and reader.at(place + 1) != "of":
        return None
    if reader.at(place + 1) not in ("of", "on"):
        return None
    return _edge_of(reader, place + 2)


def part_of_day(reader: DateReader, place: int) -> Reading | None:
    """The morning of 8 May, the night of 3-4 May, the eve of 1 June; a part alone says nothing."""
    if reader.at(place + 1) not in ("of", "on") or reader.at(place - 1) not in ("the", "late", "early", "-"):
        return None
    at = place + 2
    if (
        reader.at(at) not in reader.weekdays
        and reader.at(at) not in reader.months
        and not (reader.at(at) in reader.near_days or reader.at(at)[:1].isdecimal() or reader.at(at) in ("the", "last"))
    ):
        return None
    inner = reader.dated(at)
    return inner if inner and len(str(inner[1].get("date", ""))) == 10 and "datetime" not in inner[1] else None


def own_end(reader: DateReader, place: int) -> Reading | None:
    """Year's end, year-end, month end, year to date; the unit stands at `place`."""
    word, at = reader.low[place], place + 1
    if word not in _OWN_END:
        return None
    if reader.at(at) == "to" and reader.at(at + 1) == "date" and word in ("year", "month", "quarter"):
        return at + 2, reader.period(word, 0)
    if (reader.at(at) == "-" or reader.at(at) in ("'s", "’s")) and not reader.scan.is_break(at + 1):
        at += 1
    elif word != "year":
        return None
    if reader.at(at) != "end" or reader.at(at + 1) in ("of", "-"):
        return None
    year, stop = reader.year_after(at + 1)
    return (stop, {"date": str(year)}) if year else (at + 1, reader.period(word, 0))
