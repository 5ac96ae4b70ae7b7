"""Plain words for how well a fact stands and on whom a story rests; every renderer uses these."""

import re
from collections.abc import Mapping, Sequence

from digest.facts.dating.calendar import MONTHS
from digest.facts.measures import is_scale
from digest.model import Article, Fact, Ledger, Origin

_LONGEST_SOURCE = 48
_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T.*)?)?)?$")


def marks_of(articles: Sequence[str], marks: Mapping[str, int]) -> str:
    """The marks of these articles in order, each once: "[1][3]"."""
    return "".join(f"[{mark}]" for mark in sorted({marks[article] for article in articles if article in marks}))


def shown(fact: Fact) -> str:
    """A fact as it is listed: its words with the uncertainty before them and what it is measured in ("over 11 km")."""
    text = _measured(fact)
    if fact.qualifier and fact.qualifier.lower() not in fact.text.lower():
        return f"{fact.qualifier} {text}"
    return text


def _measured(fact: Fact) -> str:
    """A figure with the unit of length, weight or the like behind it, a day in words with its date."""
    if fact.kind == "date":
        return _dated(fact.text, str(fact.value.get("date") or fact.value.get("datetime") or ""))
    unit = str(fact.value.get("unit", "")).split(" ")[0] if fact.kind == "count" else ""
    return f"{fact.text} {unit}" if is_scale(unit.lower()) else fact.text


def _dated(text: str, iso: str) -> str:
    """Words for a day, month or year that name no number, with the date they mean: "yesterday (6 Oct 2026)"."""
    parts = _DATE.match(iso)
    if parts is None or any(character.isdecimal() for character in text):
        return text
    year, month, day = parts.groups()
    name = MONTHS[int(month) - 1] if month else ""
    if name and not day and name.lower() in text.lower():
        return f"{text} ({year})"
    return f"{text} ({' '.join(part for part in (day and str(int(day)), name[:3], year) if part)})"


def origin_in_words(origin: Origin) -> str:
    """How an origin is spoken of: "the RUSI report", "the report of the Office of Statistics", "CNN"."""
    name = origin.short or origin.name
    if origin.form and origin.form != "newsroom" and not {"of", "for"}.isdisjoint(name.split()):
        return f"the {origin.form} of the {name}"
    return f"the {name} {origin.form}" if origin.form and origin.form != "newsroom" else name


def standing(ledger: Ledger, place: int, marks: Mapping[str, int]) -> str:
    """How well the fact at this place stands; `marks` gives each article's number.

    "was 12, now 17 [4]", "sources disagree: 12 [1][3] or 14 [2]", "all from the RUSI report", "3 sources agree",
    "only in [2], citing CNN".
    """
    fact = ledger.facts[place]
    if fact.status == "updated":
        return _changed(ledger, place, marks)
    if fact.status == "conflict":
        return _disputed(ledger, place, marks)
    cited = [citation.article for citation in fact.citations]
    groups = [group for group in ledger.groups if not set(group).isdisjoint(cited)]
    if fact.origin and fact.status == "corroborated":
        return f"{len(groups)} sources agree, citing {_origin_named(ledger, fact.origin)}"
    if fact.origin:
        return f"all from {_origin_named(ledger, fact.origin)}"
    if len(groups) > 1:
        return f"{len(groups)} sources agree"
    return _only(ledger, fact, cited, marks)


def _figure(fact: Fact) -> str:
    """A figure as it stands within a line: "Four" began a sentence."""
    spelled = fact.kind in ("count", "casualties") and fact.text[1:].islower()
    text = _measured(fact)
    return text[:1].lower() + text[1:] if spelled else text


def _changed(ledger: Ledger, place: int, marks: Mapping[str, int]) -> str:
    """ "was 12 or 14, now 17 [4]", told alike of the old fact, of what once rivalled it, and of the new."""
    new = _latest(ledger, place)
    if new == place and ledger.facts[place].supersedes is None:
        overtaken = (_latest(ledger, rival) for rival in ledger.facts[place].conflicts)
        new = next((end for end in overtaken if end not in ledger.facts[place].conflicts), place)
    current = ledger.facts[new]
    old = place if new != place else current.supersedes
    where = marks_of([citation.article for citation in current.citations], marks)
    now = f"now {_figure(current)} {where}".rstrip()
    return now if old is None else f"was {_overtaken(ledger, old, new, marks)}, {now}"


def _overtaken(ledger: Ledger, old: int, new: int, marks: Mapping[str, int]) -> str:
    """A replaced figure with those that once rivalled it, in the order of the articles: "12 or fourteen"."""
    rivals = [ledger.facts[place] for place in sorted({old, *ledger.facts[old].conflicts} - {new})]
    rivals.sort(key=lambda fact: min(marks.get(citation.article, 0) for citation in fact.citations))
    return " or ".join(dict.fromkeys(map(_figure, rivals)))


def _latest(ledger: Ledger, place: int) -> int:
    """Where the fact stands that has replaced this one last; its own place when none has."""
    for _ in ledger.facts:
        later = next((at for at, fact in enumerate(ledger.facts) if fact.supersedes == place), None)
        if later is None:
            break
        place = later
    return place


def _disputed(ledger: Ledger, place: int, marks: Mapping[str, int]) -> str:
    """ "sources disagree: 12 [1][3] or 14 [2]"; one set of marks at the end where all stand in the same articles."""
    rivals = [ledger.facts[at] for at in sorted((place, *ledger.facts[place].conflicts))]
    where = [marks_of([citation.article for citation in fact.citations], marks) for fact in rivals]
    if len(set(where)) == 1:
        told = " or ".join(_figure(fact) for fact in rivals) + f" {where[0]}"
    else:
        told = " or ".join(f"{_figure(fact)} {mark}".rstrip() for fact, mark in zip(rivals, where, strict=True))
    return f"sources disagree: {told}".rstrip()


def _only(ledger: Ledger, fact: Fact, cited: Sequence[str], marks: Mapping[str, int]) -> str:
    for origin in ledger.origins:
        if origin.form and len(set(cited)) > 1 and set(cited) <= set(origin.wholly):
            return f"all from {origin_in_words(origin)}"
    words = f"only in {marks_of(cited, marks)}"
    source = _cited_source(fact)
    return f"{words}, citing {source}" if source else words


def _cited_source(fact: Fact) -> str:
    """Who is named for a fact beside its own speaker, shortened for a line of a table."""
    if fact.attribution is None:
        return ""
    source = fact.attribution.source.strip().rstrip(".,;:")
    speaker = str(fact.value.get("speaker") or "").lower()
    if len(source) > _LONGEST_SOURCE or (speaker and (speaker in source.lower() or source.lower() in speaker)):
        return ""
    if fact.kind == "quote" and source.lower() in ("he", "she", "they", "it"):
        return ""
    return f"the {source[4:]}" if source.startswith("The ") else source


def _origin_named(ledger: Ledger, name: str) -> str:
    return next((origin_in_words(origin) for origin in ledger.origins if origin.name == name), name)


def provenance(
    coverage: Sequence[Article], ledger: Ledger, reprints: Mapping[str, str], marks: Mapping[str, int]
) -> tuple[str, ...]:
    """How many sources a story has and what they share, in parts to be joined by the renderer.

    ("2 sources", "both draw on the RUSI report"), ("4 sources, 1 a reprint of [1]", "3 independent"), ("1 source",).
    """
    count = len(coverage)
    first = f"{count} source" + "s" * (count != 1)
    originals: dict[str, int] = {}
    for copy, original in reprints.items():
        if any(article.id == copy for article in coverage):
            originals[original] = originals.get(original, 0) + 1
    for original, copies in originals.items():
        kind = "a reprint" if copies == 1 else "reprints"
        first += f", {copies} {kind} of {marks_of([original], marks)}".rstrip()
    parts = [first]
    if 1 <= len(ledger.groups) < count:
        parts.append(f"{len(ledger.groups)} independent")
    shared = _shared_origin(coverage, ledger)
    return (*parts, shared) if shared else tuple(parts)


def _shared_origin(coverage: Sequence[Article], ledger: Ledger) -> str:
    """The report or newsroom that all articles draw on, in words."""
    ids = {article.id for article in coverage}
    for origin in ledger.origins:
        if not origin.form or set(origin.articles) != ids:
            continue
        name = origin_in_words(origin)
        if len(ids) == 1:
            return f"draws on {name}"
        if set(origin.wholly) == ids:
            return f"all of it from {name}"
        return f"both draw on {name}" if len(ids) == 2 else f"all draw on {name}"
    return ""
