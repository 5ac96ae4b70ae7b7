"""On whom coverage relies: reports and studies by name, other newsrooms, and the bodies that several articles quote.

Found from the words of each article alone: a document's noun beside a name ("the RUSI report", "a notice published on
Thursday by the Hazard Board"), or a newsroom that is said to report.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from digest.facts.readings import ASSERTING, Passage, Reading
from digest.facts.same_names import NameBook, initials, name_words
from digest.facts.statements import Statement
from digest.model import Origin

_DOCUMENTS = {
    "report": "report reports findings informe bericht rapport",
    "study": "study studies paper research estudio studie étude journal",
    "analysis": "analysis assessment análisis analyse",
    "survey": "survey poll encuesta umfrage sondage",
    "notice": "notice bulletin advisory aviso mitteilung avis",
    "review": "review audit inquiry investigation auditoría prüfbericht enquête",
    "filing": "filing dossier memo prospectus",
    "decision": "decision decisión entscheidung décision",
}
_FORM = {word: form for form, words in _DOCUMENTS.items() for word in words.split()}
_LINKS = frozenset(
    "by from of in at published released issued out for de del la el los du des le les der des von im und par sobre "
    "publicado publicada publié publiée veröffentlicht carried compiled prepared the a an its to".split()
)
# "The RUSI report" is by the RUSI; "the Russia inquiry" is about Russia.
_AUTHORED = frozenset({"report", "study", "analysis", "survey", "notice"})
_REACH = 9
_JOINERS = frozenset("of for the and de la du des von der del &".split())
_NEWSROOMS = frozenset(
    "post times news daily herald tribune gazette press agency wire telegraph courier chronicle mail mirror "
    "observer globe star weekly magazine tv radio broadcasting reuters bloomberg cnn bbc afp ap npr dpa efe "
    "ansa tass cbs nbc abc pbs journal guardian monde zeitung spiegel presse prensa país".split()
)
_NO_NAME = frozenset("the a an this that these our my his her their its new another one two last in no".split())
_CITED = frozenset("reported reports said says citing quoting told according wrote writes revealed".split())
_CORRECTING = frozenset(
    "correction corrections clarification clarifications corrección berichtigung rectificatif".split()
)
_OPENING = 6
_QUOTING = frozenset('"“”„«»')


class Reliance(NamedTuple):
    """One place at which an article names what it relies on: the sentence, the name as written and its form."""

    article: int
    sentence: int
    name: str
    form: str


def is_correction(reading: Reading) -> bool:
    """Whether an article corrects an earlier one: its headline says so."""
    if not _CORRECTING.isdisjoint(reading.passage(0).words):
        return True
    return len(reading.spans) > 1 and reading.passage(1).words[0] in _CORRECTING


def find_reliances(reading: Reading) -> list[Reliance]:
    """Where this article names a document or another newsroom that it relies on."""
    found = []
    own = set(name_words(reading.article.outlet or ""))
    text = reading.article.text
    for place in range(len(reading.spans)):
        passage = reading.passage(place)
        for at, word in enumerate(passage.words):
            name, form = "", ""
            if word in _FORM:
                name, form = _named_beside(text, passage, at), _FORM[word]
            elif word in _CITED:
                name, form = _newsroom_beside(text, passage, at), "newsroom"
            if name and not (form == "newsroom" and own and _alike(own, set(name_words(name)))):
                found.append(Reliance(reading.place, place, name, form))
    return found


def _alike(a: set[str], b: set[str]) -> bool:
    return a <= b or b <= a


def _is_name(text: str, passage: Passage, at: int) -> bool:
    return 0 <= at < len(passage.words) and text[passage.starts[at]].isupper()


def _name_from(text: str, passage: Passage, at: int) -> str:
    """The name that begins at this word: capitals, joined by small words."""
    last = at
    step = at + 1
    while step < len(passage.words) and step < at + 10:
        if _is_name(text, passage, step):
            last = step
        elif passage.words[step] not in _JOINERS:
            break
        step += 1
    end = passage.starts[last] + len(passage.words[last])
    return text[passage.starts[at] : end]


def _name_until(text: str, passage: Passage, at: int) -> str:
    """The name whose last word is this one."""
    first = at
    step = at - 1
    while step >= 0 and step > at - 10:
        if _is_name(text, passage, step):
            first = step
        elif passage.words[step] not in _JOINERS:
            break
        step -= 1
    while first < at and passage.words[first] in ("the", "a", "an", "according", "in", "but", "and"):
        first += 1
    if passage.words[first] in _NO_NAME:
        return ""
    return text[passage.starts[first] : passage.starts[at] + len(passage.words[at])]


def _named_beside(text: str, passage: Passage, at: int) -> str:
    """Whose document it is: the name just before it, else the one linked to it behind."""
    before = at - 1
    owned = False
    if before >= 0 and not _is_name(text, passage, before) and passage.words[before] == "s":
        before -= 2
        owned = True
    if (
        (owned or _FORM[passage.words[at]] in _AUTHORED)
        and _is_name(text, passage, before)
        and passage.words[before] not in _NO_NAME
    ):
        return _name_until(text, passage, before)
    linked = passage.words[at] == "journal"
    for step in range(at + 1, min(at + _REACH, len(passage.words))):
        word = passage.words[step]
        if linked and _is_name(text, passage, step) and word not in _TIMES:
            return _name_from(text, passage, step)
        if (word in (",", ";", ":", "(") and step > at + 1) or (_is_name(text, passage, step) and word not in _TIMES):
            break
        if word in ASSERTING or word in ("that", "which", "who"):
            break
        linked = word in _LINKS
    return ""


_TIMES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december lunes martes miércoles jueves viernes sábado domingo montag dienstag mittwoch "
    "donnerstag freitag samstag sonntag the".split()
)


def _newsroom_beside(text: str, passage: Passage, at: int) -> str:
    """The newsroom that says it: before "reported", after "told"."""
    words = passage.words
    if words[at] in ("told", "according"):
        step = at + 1 + (words[at] == "according")
        while step < len(words) and words[step] == "the":
            step += 1
        name = _name_from(text, passage, step) if _is_name(text, passage, step) else ""
    elif words[at] in ("citing", "quoting"):
        comma = at - 1 if at and words[at - 1] == "," else at
        name = _name_until(text, passage, comma - 1) if _is_name(text, passage, comma - 1) else ""
    else:
        name = _name_until(text, passage, at - 1) if _is_name(text, passage, at - 1) else ""
        if not name and at + 1 < len(words):
            step = at + 2 if words[at + 1] == "the" else at + 1
            name = _name_from(text, passage, step) if _is_name(text, passage, step) else ""
    return name if _NEWSROOMS & set(name_words(name)) else ""


def find_origins(readings: Sequence[Reading], statements: Iterable[Statement]) -> tuple[list[Origin], list[set[int]]]:
    """The origins of a story, those that most articles share first, and for each the articles that rely on it."""
    reliances = [reliance for reading in readings for reliance in find_reliances(reading)]
    statements = tuple(statements)
    sources = _quoted_bodies(statements)
    voices = _quoted_bodies(statement for statement in statements if statement.mention.kind == "quote")
    kinds = [(r.name, "org") for r in reliances] + [(name, "org") for name, _ in sources]
    book = NameBook(kinds)
    named: dict[tuple[str, ...], list[Reliance]] = {}
    for reliance in reliances:
        named.setdefault(book.full(reliance.name), []).append(reliance)
    spoken: dict[tuple[str, ...], list[tuple[str, int]]] = {}
    for name, article in sources:
        spoken.setdefault(book.full(name), []).append((name, article))
    found: list[tuple[Origin, set[int]]] = []
    for words, places in named.items():
        heard = spoken.pop(words, [])
        articles = {place.article for place in places} | {article for _, article in heard}
        wholly = {r.place for r in readings if r.place in articles and _rests_wholly(r, places, named, voices)}
        names = [place.name for place in places] + [place for place, _ in heard]
        found.append((_origin(readings, names, _form(places), articles, wholly), articles))
    for said in spoken.values():
        articles = {article for _, article in said}
        if len(articles) > 1:
            found.append((_origin(readings, [name for name, _ in said], "", articles, set()), articles))
    found.sort(key=lambda pair: (-len(pair[0].wholly), -len(pair[1]), not pair[0].form, pair[0].name))
    return [origin for origin, _ in found], [articles for _, articles in found]


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
    """What most call it; of equals the first."""
    forms = [place.form for place in places]
    return max(dict.fromkeys(forms), key=forms.count)


def _quoted_bodies(statements: Iterable[Statement]) -> list[tuple[str, int]]:
    """Each source named with capitals that extraction found to say something, with its article."""
    found = []
    for statement in statements:
        attribution = statement.attribution
        if attribution is not None and any(char.isupper() for char in attribution.source[:40]):
            name = attribution.source
            while name and not name.split()[0][:1].isupper():
                name = name.partition(" ")[2]
            name = name.removeprefix("The ")
            while name and not any(char.isupper() for char in name.rsplit(" ", 1)[-1]):
                name = name.rpartition(" ")[0]
            if name:
                found.append((name, statement.reading.place))
    return found


def _rests_wholly(
    reading: Reading,
    places: Sequence[Reliance],
    named: dict[tuple[str, ...], list[Reliance]],
    voices: Sequence[tuple[str, int]],
) -> bool:
    """Whether the article has nothing of weight beside this origin.

    It is named where the article opens, before anybody is quoted; no other document or newsroom is named, and at most
    two other sources with names speak.
    """
    here = [place for place in places if place.article == reading.place]
    if not here or is_correction(reading):
        return False
    newsroom = here[0].form == "newsroom"
    if here[0].sentence > (1 if newsroom else _OPENING):
        return False
    opening = range(1, here[0].sentence)
    if any(not _QUOTING.isdisjoint(reading.passage(place).words) for place in opening):
        return False
    others = [r for group in named.values() for r in group if r.article == reading.place and r not in here]
    if any(other.form == "newsroom" for other in others):
        return False
    if any(other.sentence < here[0].sentence for other in others):
        return False
    own = {word for place in here for word in name_words(place.name)} | {initials(place.name) for place in here}
    beside = {name_words(name) for name, article in voices if article == reading.place} - {()}
    beside = {words for words in beside if own.isdisjoint(words)}
    return len(beside) <= (1 if newsroom else 2)
