"""On whom coverage rests: the documents and newsrooms that articles rely on, and the bodies that several of them quote.

`reliances` finds where an article names a document or newsroom; here these are put together across a story, with what
extraction found bodies to say, and with agencies credited in a by-line or dateline.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from digest.facts.ledger.readings import Reading
from digest.facts.ledger.reliances import Reliance, find_reliances, is_correction, reports_itself
from digest.facts.ledger.same_names import NameBook, initials, name_words
from digest.facts.ledger.statements import Statement
from digest.model import Origin
from digest.text.outlet_names import Outlets, is_kin, outlet_key

_OPENING = 6
_CREDITED = -1  # the place of a credit, which stands in no sentence
_NEWSROOM_OPENING = 1
_LATE_OPENING = 3
_VOICES = 2  # so many others may speak beside a document
_QUOTING = frozenset('"“”„«»')
_CREDIT = re.compile(r"[(/]\s?(?P<name>[^()/]{2,40})[)/]\s*$")
_NOBODY = frozenset("staff agency agencies report reports wire wires news desk correspondent reporter newsroom".split())
# Who speaks for a body: "a Velmont spokeswoman", "Interior Ministry officials".
_SPEAKERS = frozenset(
    "spokesman spokeswoman spokesperson spokespeople official officials statement report notice sprecher sprecherin "
    "portavoz porte-parole".split()
)
_BODIES = frozenset(
    "police ministry government council court parliament army navy union office polizei policía".split()
)
_PROPER = r"[A-ZÀ-Þ][\w&’-]*"
_BODY = re.compile(
    rf"\b(?:of|for|at|from|with|bei|von|der|des|del|de la|de) (?:the |The )?(?P<name>{_PROPER}"
    rf"(?: (?:{_PROPER}|&|of|and|for|de|del)){{0,6}})|^(?:the )?(?P<owner>{_PROPER}(?: {_PROPER}){{0,5}})['’]s\b"
)

Key = tuple[str, ...]


def find_origins(readings: Sequence[Reading], statements: Iterable[Statement]) -> tuple[list[Origin], list[set[int]]]:
    """The origins of a story, those that most articles share first, and for each the articles that rely on it."""
    statements = tuple(statements)
    outlets = Outlets(reading.article.outlet for reading in readings)
    reliances = [reliance for reading in readings for reliance in find_reliances(reading, outlets)]
    wires = _credited(readings, outlets)
    sources = _quoted_bodies(statements)
    voices = _voices(statement for statement in statements if statement.mention.kind == "quote")
    names = [r.name for r in reliances] + [name for name, _ in sources] + [name for name, _ in wires]
    book = NameBook([(name, "org") for name in (*names, *(r.article.outlet for r in readings if r.article.outlet))])
    named = _put_together(reliances, book)
    for name, place in wires:
        named.setdefault(book.full(name), []).append(Reliance(place, _CREDITED, name, "newsroom"))
    spoken: dict[Key, list[tuple[str, int]]] = {}
    for name, article in sources:
        spoken.setdefault(book.full(name), []).append((name, article))
    beside = _beside(readings, named, voices)
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


def _resting(
    readings: Sequence[Reading], key: Key, places: Sequence[Reliance], beside: Sequence["_Beside"]
) -> set[int]:
    """The articles that rest wholly on an origin: those that credit it, and those with nothing of weight beside it."""
    here: dict[int, list[Reliance]] = {}
    for place in places:
        here.setdefault(place.article, []).append(place)
    return {
        at
        for at, rows in here.items()
        if any(row.sentence == _CREDITED for row in rows) or _rests_wholly(readings[at], key, rows, beside[at])
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


def _quoted_bodies(statements: Sequence[Statement]) -> list[tuple[str, int]]:
    """Each body found to say something, with its article; for a person the body that the person's role names."""
    kinds = {(statement.mention.kind, name_words(_name(statement))) for statement in statements}
    bodies = {words for kind, words in kinds if kind == "org"}
    people = {words for kind, words in kinds if kind == "person"} - bodies
    found = []
    for statement in statements:
        attribution = statement.attribution
        if attribution is None:
            continue
        value: Mapping[str, object] = statement.mention.value if statement.mention.kind == "quote" else {}
        if name_words(attribution.source) in people or value.get("role"):
            name = _body_of(str(value.get("role") or ""))
            if name_words(name) not in bodies and (" " not in name or ("place", name_words(name)) in kinds):
                continue
        else:
            name = _body_named(attribution.source, statement.reading.article.text)
        if name:
            found.append((name, statement.reading.place))
    return found


def _body_of(role: str) -> str:
    """The body in "head of the State Mining Authority" or "Ostrander's chief executive"; else ""."""
    found = _BODY.search(role)
    name = (found["name"] or found["owner"]) if found else ""
    return name if " " in name or name.isupper() or (found and found["owner"]) else ""


def _body_named(source: str, text: str) -> str:
    """The name of a body that speaks: "the Interior Ministry" of "an Interior Ministry official", nothing of "fans"."""
    parts = source.split()[:12]
    while parts and not parts[0][:1].isupper():
        parts = parts[1:]
    if parts and parts[0] in ("The", "A", "An"):
        parts = parts[1:]
    while parts and parts[-1].lower() in _SPEAKERS:
        parts.pop()
    if not parts or not parts[0][:1].isupper():
        return ""
    if not parts[-1][:1].isupper() and parts[-1].lower() not in _BODIES:
        return ""
    name = " ".join(parts)
    usual = len(parts) == 1 and (name.lower() in text or len(name) < 2)
    return "" if usual else name


def _voices(statements: Iterable[Statement]) -> list[tuple[str, int]]:
    """Everybody with a name who is quoted, with the article."""
    return [
        (statement.attribution.source, statement.reading.place)
        for statement in statements
        if statement.attribution is not None and any(char.isupper() for char in statement.attribution.source[:40])
    ]


def _name(statement: Statement) -> str:
    return str(statement.mention.value.get("name") or statement.mention.text)


class _Beside:
    """What one article names and who is quoted in it, for the question what stands beside an origin."""

    __slots__ = ("named", "newsrooms", "own_reporting", "quoted_from", "voices")

    def __init__(self, reading: Reading, named: Sequence[tuple[int, Key, str]], voices: set[Key]) -> None:
        """`named` are sentence, key and form of what the article relies on."""
        self.named = sorted(named)
        self.newsrooms = {key for _, key, form in named if form == "newsroom"}
        self.voices = voices
        self.own_reporting = is_correction(reading) or reports_itself(reading)
        opening = range(1, min(_OPENING, len(reading.spans)))
        quoted = (place for place in opening if not _QUOTING.isdisjoint(reading.passage(place).words))
        self.quoted_from = next(quoted, _OPENING)


def _beside(
    readings: Sequence[Reading], named: Mapping[Key, Sequence[Reliance]], voices: Iterable[tuple[str, int]]
) -> list[_Beside]:
    relied: list[list[tuple[int, Key, str]]] = [[] for _ in readings]
    heard: list[set[Key]] = [set() for _ in readings]
    for key, places in named.items():
        for place in places:
            relied[place.article].append((place.sentence, key, place.form))
    for name, article in voices:
        heard[article].add(name_words(name))
    return [_Beside(reading, relied[reading.place], heard[reading.place] - {()}) for reading in readings]


def _rests_wholly(reading: Reading, key: Key, here: Sequence[Reliance], beside: _Beside) -> bool:
    """Whether the article has nothing of weight beside this origin, which it names in the places `here`.

    It is named where the article opens, before anybody is quoted; the article tells of no reporting of its own, no
    other document or newsroom is named, and at most two other sources with names speak.
    """
    first = here[0].sentence
    newsroom = here[0].form == "newsroom"
    if first > _OPENING or here[0].title or beside.own_reporting or beside.quoted_from < first:
        return False
    if beside.newsrooms - {key} or (newsroom and not _leans(reading, here)):
        return False
    for sentence, other, _ in beside.named:
        if sentence >= first:
            break
        if other != key:
            return False
    own = {word for place in here for word in name_words(place.name)} | {initials(place.name) for place in here}
    others = sum(1 for words in beside.voices if own.isdisjoint(words))
    return others <= (1 if newsroom else _VOICES)


def _leans(reading: Reading, here: Sequence[Reliance]) -> bool:
    """Whether an article opens on a newsroom's report, or names it soon and again in a third of its sentences."""
    if here[0].sentence <= _NEWSROOM_OPENING:
        return True
    again = {place.sentence for place in here}
    for place in range(here[0].sentence + 1, len(reading.spans)):
        words = reading.passage(place).words
        again |= {place for one, other in pairwise(words) if (one, other) == ("the", "agency")}
    return here[0].sentence <= _LATE_OPENING and len(again) > 2 and 3 * len(again) >= len(reading.spans) - 1
