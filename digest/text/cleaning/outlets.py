"""The outlet's name, where a text says it: in its head, its copyright, its by-line at the end, its addresses.

All names that a page gives its outlet are weighed by where they stand (`outlet_traces`); a name and its short forms
count together. A page that shows no more than an agency's report is the agency's.
"""

import re
from itertools import islice

from digest.text.cleaning import cues
from digest.text.cleaning.head import Head
from digest.text.cleaning.lines import Line
from digest.text.cleaning.names import is_founded, is_outlet, tidy_outlet, without_motto
from digest.text.cleaning.outlet_addresses import labels, outlet_of_addresses
from digest.text.cleaning.outlet_traces import (
    CLOSING,
    CREDIT,
    DATED,
    HINT,
    ITSELF,
    MASTHEAD,
    SIGNED,
    SLUG,
    Trace,
    is_plausible,
    traces,
    trimmed,
    unnumbered,
    without_topic,
)
from digest.text.cleaning.tail import is_biography
from digest.text.outlet_names import outlet_key, short_forms
from digest.text.patterns import Late

_LEAST = 4
_AGENCYS = 4
_BAR = re.compile(r"\s[|·•»]\s")
_TOLD = Late(
    r"\b(?:told|tells|by|to|given|shown) (?:the |The )(?P<name>[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+){0,3})\b"
    r"|\b[Tt]he (?P<knows>[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+){0,3}) "
    r"(?:understands|can reveal|has (?:learned|learnt|seen))\b",
    *(
        "told the ",
        "tells the ",
        "by the ",
        "to the ",
        "given the ",
        "shown the ",
        "told The ",
        "tells The ",
        "by The ",
    ),
    *("to The ", "given The ", "shown The ", " understands", " can reveal", " has learn", " has seen"),
)
_ABOUT = Late(r"About (?:the )?([A-ZÀ-Þ][\w&'’-]*(?: [A-ZÀ-Þ&][\w&'’-]*){0,5})(?=:|$)", "About ")
_NAME = (
    r"(?P<name>(?:The )?[A-ZÀ-Þ][\w&'’-]*"
    r"(?: (?:[A-ZÀ-Þ&][\w&'’-]*|\d{1,3}|(?:of|de|del|di|da|do|and|y|et|und)\b)){0,6})"
)
# "(a staff writer) at The Week", "(writes) for The Week since 2022".
_WORKS_FOR = Late(rf"(?:\w+ ){{0,2}}?(?:at|for|of|with|bei|von|de|del|da|du|di|della|van)(?: the)? {_NAME}")
_SINCE = Late(rf"\b(?:for|at) (?:the )?{_NAME}(?: since (?:19|20)\d\d|\.$)", "for ", "at ")
_RELEASE = Late(
    r"\b(?:press|news|media) release\b|\bfor (?:immediate|general) (?:release|use)\b",
    *(" release", " use"),
    flags=re.I,
)


def best_outlet(lines: list[Line], head: Head, above: int, agency: str, body: str, headline: str = "") -> str:
    """The outlet by the weight of its traces; `above` is how many lines stand above the headline."""
    found = [*_in_masthead(lines[:above]), *_in_head(head), *_in_furniture(lines, head)]
    told = f"{_TOLD.sub(' ', body)}\n{headline}\n{' '.join(head.byline)}\n{' '.join(head.byline).upper()}"
    if agency:
        found.append(Trace(trimmed(agency.split("/")[0]), _AGENCYS))
    found = [
        trace for trace in found if is_plausible(trace.name) and not (trace.loose and trace.name.casefold() in told)
    ]
    around = " ".join(line.text for line in lines if line.role in ("furniture", "heading"))
    found += _confirmed(head, body, headline, around, found)
    if any(_RELEASE.search(line.text) for line in lines[: above + 6] if line.role != "body"):
        found += [Trace(trimmed(about[1]), ITSELF) for line in lines if (about := _ABOUT.match(line.text))]
    address = outlet_of_addresses((line.text for line in lines if line.role not in ("", "body")), f"{around}\n{body}")
    if address:
        found.append(Trace(address, HINT))
    return _heaviest(found, outlet_key(agency.split("/")[0])) or address


def _has(text: str, name: str) -> bool:
    return name in text and bool(re.search(rf"\b{re.escape(name)}\b", text))


def _in_masthead(above: list[Line]) -> list[Trace]:
    """The name that stands above the headline, alone or at the head of a row of links."""
    for line in above:
        first = _bare(without_motto(_BAR.split(line.text)[0]))
        if (is_outlet(first) or is_founded(line.text)) and is_plausible(first):
            inner = traces(line, edge=True, end=False)
            if not any(trace.weight == SLUG for trace in inner):
                return [Trace(tidy_outlet(first), MASTHEAD)]
    return []


def _in_head(head: Head) -> list[Trace]:
    return [
        Trace(_bare(name), CREDIT if name in head.credits else DATED if name in head.dated else SIGNED)
        for name in head.outlets
    ]


def _bare(name: str) -> str:
    """A name without its desk, page and section: "TP Sport", "ValveWeek Staff"."""
    name = trimmed(unnumbered(name))
    return shorter if is_outlet(shorter := without_topic(name)) else name


def _in_furniture(lines: list[Line], head: Head) -> list[Trace]:
    """What the lines around the body, and the last two of the body, say of their outlet."""
    prose = [at for at, line in enumerate(lines) if line.role in ("", "body")]
    first, last = (prose[0], prose[-1]) if prose else (0, 0)
    found: list[Trace] = []
    for at, line in enumerate(lines):
        if line.role == "headline" or (first < at < last and line.role in ("", "body")):
            continue
        end = at > last
        if line.role in ("", "body"):
            if at == last and first < last and line.size <= 45:
                least = CLOSING if line.size <= 12 else ITSELF
                found += [trace for trace in traces(line, edge=False, end=True) if trace.weight >= least]
        elif line.role != "head" or at < first:
            found += traces(line, edge=at < first or end, end=end)
        if at >= last and is_biography(line, head.byline) and (name := from_biography(line.text)):
            found.append(Trace(name, CREDIT))
    return found


def _confirmed(head: Head, body: str, headline: str, around: str, found: list[Trace]) -> list[Trace]:
    """Names from places that tell little alone, where the page's furniture or its addresses have them too."""
    weak = [name for name in head.beside_date if name not in head.outlets]
    front, colon, _ = headline.partition(":")
    weak += [front] if colon and len(front.split()) <= 4 else []
    told = list(islice(_TOLD.finditer(body), 20))
    weak += [place["name"] or place["knows"] for place in told]
    keys = {outlet_key(trace.name) for trace in found}
    squeezed = set(labels([around]))
    more = [Trace(place["knows"], CREDIT, True) for place in told if place["knows"] and is_outlet(place["knows"])]
    for name in dict.fromkeys(weak):
        key = outlet_key(name)
        if not is_plausible(name) or not key:
            continue
        named = _has(around, name)
        kin = any(key == other or key in short_forms(other) or other in short_forms(key) for other in keys)
        if named or kin or not squeezed.isdisjoint((key.replace(" ", ""), f"the{key.replace(' ', '')}")):
            more.append(Trace(name, CREDIT if named or not kin else HINT, True))
    return more


def _heaviest(found: list[Trace], agency: str) -> str:
    """The name that most speaks for; short forms speak for the full name that they stand for."""
    keys = [outlet_key(without_topic(trace.name) if trace.loose else trace.name) for trace in found]
    forms = {key: short_forms(key) for key in keys}
    wire = short_forms(agency) | {agency} if agency else set()
    best, weight = "", 0.0
    for at, key in enumerate(keys):
        kin = [
            trace
            for trace, other in zip(found, keys, strict=True)
            if key == other or key in forms[other] or other in forms[key]
        ]
        total = float(sum(trace.weight for trace in kin))
        if (key in wire or (agency and agency in forms[key])) and max(trace.weight for trace in kin) < SLUG:
            total = min(total, _AGENCYS + 0.5)
        if total > weight and total >= _LEAST:
            best, weight = _fullest(found[at], kin), total
    return best


def _fullest(trace: Trace, kin: list[Trace]) -> str:
    """The longest of the names that stand where nothing clings to them; else the shortest form."""
    firm = [other.name for other in kin if not other.loose]
    if firm:
        return max(firm, key=lambda name: len(outlet_key(name)))
    return without_topic(min((other.name for other in kin), key=len))


def is_desk(name: str) -> bool:
    """Whether this is a desk within an outlet: "TP Sport"."""
    return is_outlet(name) and _bare(name) != name and name.split()[0].isupper()


def from_biography(text: str) -> str:
    """The outlet that a writer's biography names: "a staff writer at The Week since 2022"."""
    words = text.split()
    for at, word in enumerate(words[:40]):
        if word.strip(".,;").lower() in cues.OCCUPATIONS - {"author", "co-author"}:
            found = _WORKS_FOR.match(" ".join(words[at + 1 :]))
            if found and is_plausible(trimmed(found["name"])):
                return trimmed(found["name"])
    found = _SINCE.search(text)
    return trimmed(found["name"]) if found and is_plausible(trimmed(found["name"])) else ""
