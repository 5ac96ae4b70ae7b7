"""Where an article names what it relies on: reports and studies by name, and other newsrooms.

Found from the words of the article alone: a document's noun beside a name ("the RUSI report", "a notice published on
Thursday by the Hazard Board"), where findings were published ("out in River Letters"), or a newsroom that is said to
report.
"""

import re
from collections.abc import Container
from itertools import pairwise
from typing import NamedTuple

from digest.facts.ledger.readings import ASSERTING, Passage, Reading
from digest.facts.ledger.same_names import name_words
from digest.text.outlet_names import is_kin

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
_NO_NAME = frozenset(
    "the a an this that these our my his her their its new another one two last in no el la los las un una der die das "
    "ein eine le les une".split()
)
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
    title: bool = False
    """Whether the name is the document's own ("its quarterly Inflation Report") and not its author's."""


def is_correction(reading: Reading) -> bool:
    """Whether an article corrects an earlier one: its headline says so, or its opening that it was wrong."""
    if not _CORRECTING.isdisjoint(reading.passage(0).words):
        return True
    if len(reading.spans) > 1 and reading.passage(1).words[0] in _CORRECTING:
        return True
    opening = [reading.passage(place).words for place in range(1, min(4, len(reading.spans)))]
    owned = any(pair in _OWN_WORDS for words in opening for pair in pairwise(words))
    return owned and any(not _MISTAKEN.isdisjoint(words) for words in opening)


def find_reliances(reading: Reading, known: Container[str] = ()) -> list[Reliance]:
    """Where this article names a document or another newsroom that it relies on; `known` are the story's outlets."""
    found = []
    own = reading.article.outlet or ""
    text = reading.article.text
    for place in range(len(reading.spans)):
        passage = reading.passage(place)
        for at, word in enumerate(passage.words):
            name, form, title = "", "", False
            if word in _FORM:
                name, form = _named_beside(text, passage, at), _FORM[word]
                title = bool(name) and place > 0 and _is_title(text, passage, at)
            elif word in _OUT:
                name, form = _published_in(reading, passage, at), "study"
            elif word in _CITED or word in _AGENCIES:
                name, form = _newsroom_beside(text, passage, at, known), "newsroom"
            if title:
                name = f"{name} {text[passage.starts[at] :][: len(word)]}"
            if sum(map(str.isalpha, name)) > 1 and not (form == "newsroom" and is_kin(own, name)):
                found.append(Reliance(reading.place, place, name, form, title))
    return found


def reports_itself(reading: Reading) -> bool:
    """Whether an article has reporting of its own, by what it says of its writer: "I rang two doctors"."""
    text = _QUOTED.sub(" ", reading.article.text)
    if _OWN_REPORTING.search(text):
        return True
    own = reading.article.outlet or ""
    return any(is_kin(own, found["name"]) for found in _ASKED_BY.finditer(text))


_OWN_WORDS = frozenset(
    [("we", verb) for verb in ("said", "wrote", "reported", "stated", "told", "gave", "published", "printed", "quoted")]
    + [("we", "also"), ("article", "published"), ("our", "article"), ("our", "report"), ("our", "story")]
)
_MISTAKEN = frozenset("wrong incorrect incorrectly wrongly mistake error errors sorry apologise apologize".split())
_QUOTED = re.compile('[“«„][^“”«»„]*[”»“]|"[^"]*"')
_OWN_REPORTING = re.compile(
    r"\b(?:I|[Ww]e) (?:have |had |then |also |later )?(?:rang|called|asked|phoned|spoke|contacted|visited|counted|met|"
    r"saw|interviewed|obtained|reviewed|put (?:this|it|that))\b"
    r"|\bthen (?:rang|called|asked|phoned|spoke)\b|\b(?:told|spoke to|seen by|shown to|shared with|obtained by) "
    r"(?:us|me|this (?:news)?(?:paper|site|journal|reporter|magazine|blog))\b|\bdieser Zeitung\b"
    r"|\beste (?:periódico|diario)\b"
)
_ASKED_BY = re.compile(
    r"\b(?:polled|surveyed|seen|obtained|reviewed|commissioned|analysed|analyzed) (?:for|by) (?:the |The )?"
    r"(?P<name>[A-ZÀ-Þ][\w’'&-]*(?: [A-ZÀ-Þ][\w’'&-]*){0,4})"
)


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
        and passage.words[before] not in _TIMES
    ):
        return _name_until(text, passage, before)
    if named := _explained(text, passage, at) or _said_in(text, passage, at):
        return named
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


def _said_in(text: str, passage: Passage, at: int) -> str:
    """Whose report it is in "the State Auditor said in a report" or "the board announced in its first study"."""
    for step in range(at - 1, max(at - 7, 2), -1):
        if passage.words[step] == "in":
            spoke = passage.words[step - 1] in ASSERTING and _is_name(text, passage, step - 2)
            own = _FORM[passage.words[at]] in _AUTHORED and passage.words[step + 1] in (
                "a",
                "an",
                "its",
                "their",
                "his",
                "her",
            )
            return _name_until(text, passage, step - 2) if spoke and own else ""
    return ""


def _explained(text: str, passage: Passage, at: int) -> str:
    """The study in "EELWATCH, a three-year study of the weirs"."""
    for step in range(at - 1, max(at - 6, 1), -1):
        if passage.words[step] in ("a", "an", "the"):
            named = passage.words[step - 1] == "," and _is_name(text, passage, step - 2)
            name = _name_until(text, passage, step - 2) if named else ""
            return name if name.isupper() else ""
    return ""


def _is_title(text: str, passage: Passage, at: int) -> bool:
    """Whether the document's noun ends a title of its own: "its quarterly Inflation Report", no "RUSI Report"."""
    first = at
    while _is_name(text, passage, first - 1) and passage.words[first - 1] not in _NO_NAME:
        first -= 1
    if first == at or not _is_name(text, passage, at) or not first:
        return False
    single = at - first == 1 and not passage.words[first].isupper()
    acronym = text[passage.starts[first] : passage.starts[first] + 2].isupper()
    return (single or passage.words[first - 1] in _OWNING) and not acronym


_OWNING = frozenset("its their his her our quarterly annual monthly weekly latest yearly regular s".split())


def _published_in(reading: Reading, passage: Passage, at: int) -> str:
    """The journal in "revealed on Monday in The River Letters", where a study is spoken of."""
    for step in range(at + 1, min(at + 5, len(passage.words) - 1)):
        if passage.words[step] == "in":
            step += 1
            while step < len(passage.words) and passage.words[step] in ("the", "journal"):
                step += 1
            if not _is_name(reading.article.text, passage, step) or passage.words[step] in _TIMES:
                return ""
            near = [passage.place + by for by in (-1, 0, 1) if 0 <= passage.place + by < len(reading.spans)]
            studied = any(not _STUDIED.isdisjoint(reading.passage(place).words[:_LOOKED_AT]) for place in near)
            return _name_from(reading.article.text, passage, step) if studied else ""
        if passage.words[step] in (".", ";", "that"):
            return ""
    return ""


_LOOKED_AT = 200  # words of a sentence
_OUT = frozenset("published out appears appeared revealed unveiled printed".split())
_STUDIED = frozenset(
    "study studies trial trials paper findings results research researchers scientists patients experiment volunteers "
    "participants authors journal phase placebo".split()
)
_AGENCIES = frozenset(
    "agency newspaper broadcaster daily nachrichtenagentur zeitung agencia periódico diario agence quotidien".split()
)
_TIMES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december lunes martes miércoles jueves viernes sábado domingo montag dienstag mittwoch "
    "donnerstag freitag samstag sonntag the".split()
)


def _newsroom_beside(text: str, passage: Passage, at: int, known: Container[str]) -> str:
    """The newsroom that says it: before "reported", after "told" or "the agency"."""
    words = passage.words
    if words[at] in _AGENCIES:
        step = at + 1
        return _name_from(text, passage, step) if _is_name(text, passage, step) and words[step] not in _TIMES else ""
    if words[at] in ("told", "according"):
        step = at + 1 + (words[at] == "according")
        while step < len(words) and words[step] == "the":
            step += 1
        name = _name_from(text, passage, step) if _is_name(text, passage, step) else ""
    elif words[at] in ("citing", "quoting"):
        comma = at - 1 if at and words[at - 1] == "," else at
        name = _name_until(text, passage, comma - 1) if _is_name(text, passage, comma - 1) else ""
    else:
        name = _subject_of(text, passage, at)
        if not name and at + 1 < len(words):
            step = at + 2 if words[at + 1] == "the" else at + 1
            name = _name_from(text, passage, step) if _is_name(text, passage, step) else ""
    return name if _NEWSROOMS & set(name_words(name)) or name in known else ""


def _subject_of(text: str, passage: Passage, at: int) -> str:
    """The name before a verb, over a clause between commas: "The Gorm Post, on whose report this rests, says"."""
    if _is_name(text, passage, at - 1):
        return _name_until(text, passage, at - 1)
    if at and passage.words[at - 1] == ",":
        for step in range(at - 2, max(at - 14, 0), -1):
            if passage.words[step] == ",":
                return _name_until(text, passage, step - 1) if _is_name(text, passage, step - 1) else ""
    return ""
