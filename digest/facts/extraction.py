"""All facts that one text states, each with its exact span and normalised value."""

from digest.facts import labels
from digest.facts.amounts.ages import age
from digest.facts.amounts.casualties import casualties
from digest.facts.amounts.counts import count
from digest.facts.amounts.durations import clocked, duration, quarters_of, worded_duration
from digest.facts.amounts.elisions import elided, elided_percent, lend_currencies, lent_ahead, note
from digest.facts.amounts.money import money
from digest.facts.amounts.nouns import noun_after, past_whole
from digest.facts.amounts.percent import percent
from digest.facts.amounts.quantities import find_quantities
from digest.facts.amounts.shares import parts, ratio, share
from digest.facts.amounts.tolls import counted_off, inherited, lent_back, of_toll
from digest.facts.amounts.written import Quantity
from digest.facts.dating.finder import find_dates
from digest.facts.dating.occasions import occasion
from digest.facts.naming.names import find_names
from digest.facts.naming.people import People
from digest.facts.scan import Scan
from digest.facts.spans import Found, Name
from digest.facts.speech.attribution import find_speech
from digest.facts.speech.quotation import find_quotations
from digest.facts.speech.quotes import Quote, QuoteReader
from digest.facts.speech.reported import Reported
from digest.model import Attribution, FactKind, Mention


def extract(
    text: str, *, language: str = "en", published: str | None = None, body_start: int = 0
) -> tuple[Mention, ...]:
    """The facts that `text` states, in the order of their place.

    `text` is taken as it is and every mention is `text[start:end]`. `published` is the ISO day or instant from which
    "Thursday" and "last March" are counted; `body_start` is where the headline ends.
    """
    scan = Scan(text, language)
    used = bytearray(len(scan) + 1)
    dates = find_dates(scan, published, used)
    dated = _times(scan, dates, used)
    found = _figures(scan, used)
    names = find_names(scan, dated)
    quotations = find_quotations(scan)
    speeches = find_speech(scan, names, quotations, dated)
    reader = QuoteReader(scan, names, quotations, speeches, body_start)
    reported = Reported(scan, speeches, reader.people)
    for one in found:
        used[one.first : one.stop] = b"\1" * (one.stop - one.first)
    mentions = [_mention(scan, one, reported, used) for one in (*dates, *found)]
    mentions += [_quote(scan, quote, reader.people) for quote in reader.read()]
    mentions += [_name(scan, name) for name in names if not name.plain]
    return tuple(sorted(mentions, key=lambda mention: (mention.start, -mention.end)))


def sources(text: str, *, language: str = "en") -> tuple[tuple[int, int], ...]:
    """The spans of `text` that name who is cited: for quotes, reports and acts like urging, in order."""
    scan = Scan(text, language)
    used = bytearray(len(scan) + 1)
    dated = _times(scan, find_dates(scan, None, used), used)
    names = find_names(scan, dated)
    speeches = find_speech(scan, names, find_quotations(scan), dated, acts=True)
    spans = {(scan.starts[one.first], scan.ends[one.stop - 1]) for one in speeches if not one.implied}
    return tuple(sorted(spans))


def _times(scan: Scan, dates: list[Found], used: bytearray) -> bytearray:
    """The tokens that say when; a day that only names something ("a 9/11 widow") does not."""
    dated = bytearray(used)
    for one in dates:
        if "/" in scan.low[one.first : one.stop] and one.stop < len(scan):
            after = scan.low[one.stop]
            if after.isalpha() and after not in scan.function:
                dated[one.first : one.stop] = bytes(one.stop - one.first)
    return dated


def _quote(scan: Scan, quote: Quote, people: People) -> Mention:
    one = quote.quotation
    text = scan.text[one.start : one.end]
    value = {"speaker": quote.speaker, "role": quote.role, "full": text}
    cue = scan.words[quote.speech.verb] if quote.speech and quote.speech.base else ""
    label = people.named(quote.speech) if quote.speech else ""
    said = Attribution(source=quote.speaker, cue=cue) if quote.speaker else None
    return Mention(kind="quote", start=one.start, end=one.end, text=text, value=value, label=label, attribution=said)


def _name(scan: Scan, name: Name) -> Mention:
    start, end = scan.starts[name.first], scan.ends[name.stop - 1]
    role = name.role if name.kind == "person" else ""
    value = {"name": name.full} | ({"role": role} if role else {})
    kind: FactKind = "person" if name.kind == "person" else "org" if name.kind == "org" else "place"
    return Mention(kind=kind, start=start, end=end, text=scan.text[start:end], value=value, label=role)


def _figures(scan: Scan, used: bytearray) -> list[Found]:
    """Money, percentages, durations, casualties and counts."""
    quantities = find_quantities(scan, used)
    found: list[Found] = []
    begins = {one.first: one for one in quantities}
    covered = -1
    paid: Found | None = None
    harmed: Found | None = None
    shared: Found | None = None
    unread: Quantity | None = None
    place, size = 0, len(scan)
    while place < size:
        one = begins.get(place)
        if used[place] or place < covered:
            place += 1
            continue
        read = None
        if one is not None:
            read = (
                (elided(scan, one, paid) if paid is not None else None)
                or (elided_percent(scan, one, shared) if shared is not None else None)
                or _read(scan, one)
            )
        if read is None:
            read = counted_off(scan, place) or worded_duration(scan, place) or share(scan, place) or note(scan, place)
        if harmed is not None and one is not None and (read is None or read.value.get("unit") == ""):
            read = of_toll(scan, one, harmed) or read
        if read is not None and read.first >= covered and not any(used[read.first : read.stop]):
            if unread is not None and (lent := lent_back(scan, unread, read)):
                found.append(lent)
            elif found and found[-1].kind == "count" and (lent := lent_back(scan, found[-1], read)):
                found[-1] = lent
            if harmed is not None and one is not None and one.digits and read.kind == "count":
                read = inherited(scan, read, harmed) or read
            found.append(read)
            covered = read.stop
            paid = read if read.kind == "money" else paid
            shared = read if read.kind == "percent" else shared
            if read.kind == "casualties":
                harmed = read
            elif read.kind == "count" and read.value.get("unit"):
                harmed = None  # what a bare number behind it counts is no longer sure
        unread = one if one is not None and read is None else unread
        place += 1
    lent_ahead(scan, found)
    lend_currencies(scan, found)
    return found


def _read(scan: Scan, one: Quantity) -> Found | None:
    """What the number stands for, the surest reading first."""
    read = (
        quarters_of(scan, one.first)
        or money(scan, one)
        or percent(scan, one)
        or age(scan, one)
        or clocked(scan, one)
        or duration(scan, one)
        or ratio(scan, one)
        or parts(scan, one)
    )
    if read is not None:
        return read
    counted = count(scan, one)
    if counted is not None and "against" not in counted.value and counted.value.get("unit") != "magnitude":
        whole = past_whole(scan, one.stop)
        unit, stop = noun_after(scan, whole)
        if whole > one.stop and scan.low[stop : stop + 1] == ["who"]:
            return counted
        return casualties(scan, counted, unit, stop) or counted
    if counted is None and one.value >= 1 and one.mark in ("", "range"):
        bare = Found("count", one.first, one.stop, {"n": one.value, "unit": ""})
        stop = past_whole(scan, one.stop)
        unit, stop = noun_after(scan, stop) if stop > one.stop else ("", stop)
        if unit and scan.low[stop : stop + 1] == ["who"]:
            return None
        return casualties(scan, bare, unit, stop)
    return counted


def _mention(scan: Scan, one: Found, reported: Reported, covered: bytearray) -> Mention:
    start, end = scan.starts[one.first], scan.ends[one.stop - 1]
    qualifier, first = ("", one.first) if one.kind == "date" else labels.hedge(scan, one.first)
    about = occasion(scan, one) if one.kind == "date" else labels.label(scan, one, first, covered)
    return Mention(
        kind=one.kind,
        start=start,
        end=end,
        text=scan.text[start:end],
        value=one.value,
        qualifier=qualifier,
        label=about,
        attribution=None if one.kind == "date" else reported.of(one),
    )
