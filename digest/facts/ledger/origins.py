"""On whom coverage rests: the documents and newsrooms that articles rely on, and the bodies that several of them quote.

`reliances` finds where an article names a document or newsroom; here these are put together across a story, with what
extraction found bodies to say, and with agencies credited in a by-line or dateline.
"""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from digest.facts.ledger.beside import Beside, find_beside
from digest.facts.ledger.bodies import known_names, quoted_bodies
from digest.facts.ledger.newsrooms import is_release, learn_newsrooms
from digest.facts.ledger.readings import Reading
from digest.facts.ledger.reliances import CREDITED, Key, Reliance, find_meant, find_outlets, find_reliances
from digest.facts.ledger.resting import rests_wholly
from digest.facts.ledger.same_names import NameBook, initials, name_words
from digest.facts.ledger.statements import Statement
from digest.model import Origin
from digest.text.outlet_names import Outlets, is_kin, outlet_key

_CREDIT = re.compile(r"[(/]\s?(?P<name>[^()/]{2,40})[)/]\s*$")
_NOBODY = frozenset("staff agency agencies report reports wire wires news desk correspondent reporter newsroom".split())


class Relied(NamedTuple):
    """What a story relies on: places by origin, names spoken for with their articles, and what each article has."""

    named: dict[Key, list[Reliance]]
    spoken: dict[Key, list[tuple[str, int]]]
    beside: list[Beside]


def find_origins(readings: Sequence[Reading], statements: Iterable[Statement]) -> tuple[list[Origin], list[set[int]]]:
    """The origins of a story, those that most articles share first, and for each the articles that rely on it."""
    named, spoken, beside = find_relied(readings, tuple(statements))
    found: list[tuple[Origin, set[int]]] = []
    for words, places in named.items():
        heard = spoken.pop(words, [])
        wholly = _resting(readings, words, places, beside)
        articles = {place.article for place in places} | {article for _, article in heard}
        told = [place.name for place in places] + [name for name, _ in heard]
        found.append((_origin(readings, told, _form(places), articles, wholly), articles))
    for said in spoken.values():
        articles = {article for _, article in said}
        if len(articles) > 1:
            found.append((_origin(readings, [name for name, _ in said], "", articles, set()), articles))
    found.sort(key=lambda pair: (-len(pair[0].wholly), -len(pair[1]), not pair[0].form, pair[0].name))
    return [origin for origin, _ in found], [articles for _, articles in found]


def find_relied(readings: Sequence[Reading], statements: Sequence[Statement]) -> Relied:
    """What the articles of a story rely on, put together across them."""
    released = [reading for reading in readings if is_release(reading)]
    papers = [reading for reading in readings if reading not in released]
    outlets = Outlets(reading.article.outlet for reading in papers)
    known = known_names(statements)
    people = known.people - {name_words(reading.article.outlet or "") for reading in readings}
    newsrooms = learn_newsrooms(readings)
    reliances = [
        reliance
        for reading in readings
        for reliance in find_reliances(reading, outlets, newsrooms, known.bodies, people)
    ]
    cited = newsrooms.cited | {one.name for one in reliances if one.form == "newsroom" and " " in one.name}
    reliances = _in_full(reliances + find_outlets(papers, cited) + _released(released, reliances))
    wires = _credited(readings, outlets)
    sources = quoted_bodies(statements, known)
    names = [r.name for r in reliances] + [name for name, _ in sources] + [name for name, _ in wires]
    book = NameBook([(name, "org") for name in (*names, *(r.article.outlet for r in readings if r.article.outlet))])
    named = _put_together(reliances, book)
    for reading in readings:
        for key, reliance in find_meant(reading, named).items():
            named[key].append(reliance)
    for name, place in wires:
        named.setdefault(book.full(name), []).append(Reliance(place, CREDITED, name, "newsroom"))
    spoken: dict[Key, list[tuple[str, int]]] = {}
    for name, article in sources:
        spoken.setdefault(book.full(name), []).append((name, article))
    told = [(place.article, place.sentence, key, place.form) for key, places in named.items() for place in places]
    return Relied(named, spoken, find_beside(readings, told, statements))


def _released(released: Iterable[Reading], reliances: Iterable[Reliance]) -> list[Reliance]:
    """What firms and bodies gave out themselves, as statements of theirs where others speak of a statement."""
    if all(reliance.form != "statement" for reliance in reliances):
        return []
    return [Reliance(reading.place, 0, reading.article.outlet or "", "statement") for reading in released]


def _in_full(reliances: Sequence[Reliance]) -> list[Reliance]:
    """The reliances by full names: "the Herald" and "Audit Chamber" where one longer name alone ends so."""
    longer: dict[Key, set[Key]] = {}
    spelled: dict[Key, str] = {}
    for reliance in reliances:
        words = name_words(reliance.name)
        spelled.setdefault(words, reliance.name)
        for cut in range(1, len(words)):
            if len(words) - cut > 1 or reliance.form == "newsroom":
                longer.setdefault(words[cut:], set()).add(words)
    found = []
    for reliance in reliances:
        known = longer.get(name_words(reliance.name), set())
        found.append(reliance._replace(name=spelled[next(iter(known))]) if len(known) == 1 else reliance)
    return found


def _put_together(reliances: Sequence[Reliance], book: NameBook) -> dict[Key, list[Reliance]]:
    """The reliances by origin: names of one body, and one study that goes by its own and by its journal's name."""
    named: dict[Key, list[Reliance]] = {}
    for reliance in reliances:
        named.setdefault(book.full(reliance.name), []).append(reliance)
    spots: dict[tuple[int, int], Key] = {}
    for words, places in list(named.items()):
        for place in places:
            if place.form != "study" or place.title:
                continue
            beside = (spots.get((place.article, place.sentence + by)) for by in (-1, 0, 1))
            other = next((key for key in beside if key and key != words and key in named), None)
            if other and words in named:
                named[other] += named.pop(words)
                break
            spots[place.article, place.sentence] = words
    return named


def _resting(readings: Sequence[Reading], key: Key, places: Sequence[Reliance], beside: Sequence[Beside]) -> set[int]:
    """The articles that rest wholly on an origin: those that credit it, and those with nothing of weight beside it."""
    here: dict[int, list[Reliance]] = {}
    for place in places:
        here.setdefault(place.article, []).append(place)
    for rows in here.values():
        rows.sort(key=lambda row: row.sentence)
    return {
        at
        for at, rows in here.items()
        if any(row.sentence == CREDITED for row in rows) or rests_wholly(readings[at], key, rows, beside[at])
    }


def _credited(readings: Sequence[Reading], outlets: Outlets) -> list[tuple[str, int]]:
    """The agency, with the article, that a by-line or dateline says wrote an article of another of the outlets."""
    found = []
    for reading in readings:
        article = reading.article
        names = [article.byline[0]] if len(article.byline) == 1 else []
        if article.dateline and (agency := _CREDIT.search(article.dateline)):
            names.append(agency["name"].strip())
        for name in names:
            telling = set(outlet_key(name).split()) - _NOBODY
            if telling and name in outlets and not is_kin(article.outlet or "", name):
                found.append((name, reading.place))
                break
    return found


def _origin(
    readings: Sequence[Reading], names: Sequence[str], form: str, articles: set[int], wholly: set[int]
) -> Origin:
    name = max(names, key=lambda name: (len(name_words(name)), len(name)))
    short = initials(name).upper()
    return Origin(
        name=name,
        short=short if len(short) > 2 and any(short in reading.article.text for reading in readings) else "",
        articles=tuple(readings[place].article.id for place in sorted(articles)),
        wholly=tuple(readings[place].article.id for place in sorted(wholly)),
        form=form,
    )


def _form(places: Sequence[Reliance]) -> str:
    """What most call it; of equals the first. A title tells it itself."""
    if any(place.title for place in places):
        return ""
    forms = [place.form for place in places]
    return max(dict.fromkeys(forms), key=forms.count)
