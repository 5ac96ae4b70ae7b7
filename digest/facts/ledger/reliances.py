"""Where an article names what it relies on: reports and studies by name, and other newsrooms.

Found from the words of the article alone: a document's noun beside a name ("the RUSI report", "a notice published on
Thursday by the Hazard Board"), where findings were published ("out in River Letters"), or a newsroom that is said to
report.
"""

import re
from collections.abc import Container, Mapping, Sequence
from typing import NamedTuple

from digest.facts.ledger.capitals import is_common_noun, is_name, name_from, name_until, subject_of
from digest.facts.ledger.documents import (
    FORMS,
    PUBLISHED,
    TIMES,
    document_at,
    is_definite,
    is_said_by_known,
    is_title,
    is_within_name,
    names_document,
    published_in,
    statistics_of,
)
from digest.facts.ledger.newsrooms import NONE, Newsrooms
from digest.facts.ledger.readings import WORD, Passage, Reading
from digest.facts.ledger.same_names import name_words, plain
from digest.text.outlet_names import is_kin
from digest.text.patterns import Late

_NEWSROOMS = frozenset(
    "post times news daily herald tribune gazette press wire telegraph courier chronicle mail mirror "
    "observer globe star weekly magazine tv radio broadcasting reuters bloomberg cnn bbc afp ap npr dpa efe "
    "ansa tass cbs nbc abc pbs journal guardian monde zeitung spiegel presse prensa país".split()
)
_CITED = frozenset(
    "reported reports said says citing quoting told according wrote writes revealed révèle rapporte écrit selon "
    "indique informa informó publicó revela según berichtet berichtete meldet meldete schreibt laut".split()
)
_BESIDE = 3  # words between a newsroom and what it does
_EARLY = 4  # sentences
_FEW = 2  # words of a name
# A second notice is another document.
_NEXT = frozenset("second third fourth new latest zweite zweiten segundo segunda second deuxième".split())
_SHORTEST = 3  # letters of an outlet's name


Key = tuple[str, ...]
RELEASE = "release"  # what an office of statistics has published
CREDITED = -1  # the place of a credit, which stands in no sentence


class Reliance(NamedTuple):
    """One place at which an article names what it relies on: the sentence, the name as written and its form."""

    article: int
    sentence: int
    name: str
    form: str
    title: bool = False
    """Whether the name is the document's own ("its quarterly Inflation Report") and not its author's."""


def find_reliances(
    reading: Reading,
    known: Container[str] = (),
    newsrooms: Newsrooms = NONE,
    bodies: Container[Key] = (),
    people: Container[Key] = (),
) -> list[Reliance]:
    """Where this article names a document or another newsroom that it relies on.

    `known` are the story's outlets, `newsrooms` others that it names, `bodies` and `people` the words of their names.
    """
    found = []
    own = reading.article.outlet or ""
    text = reading.article.text
    for place in range(len(reading.spans)):
        passage = reading.passage(place)
        for at, word in enumerate(passage.words):
            name, form, title = "", "", False
            if names_document(passage, at) and not is_within_name(text, passage, at):
                name, form = document_at(text, passage, at) or _of_subject(reading, passage, at, bodies), FORMS[word]
                title = bool(name) and place > 0 and is_title(text, passage, at)
                if not title and not _is_author(name, passage.words[at - 1], form, bodies, people):
                    continue
            elif place <= _EARLY and (office := statistics_of(text, passage, at)):
                name, form = office, RELEASE
            elif word in PUBLISHED:
                name, form = published_in(reading, passage, at), "study"
            elif word in _CITED or word in _AGENCIES:
                name, form = _newsroom_beside(text, passage, at, known, newsrooms), "newsroom"
            if title:
                name = f"{name} {text[passage.starts[at] :][: len(word)]}"
            if not title and is_common_noun(text, name):
                continue
            if sum(map(str.isalpha, name)) > 1 and not (form == "newsroom" and is_kin(own, name)):
                found.append(Reliance(reading.place, place, name, form, title))
    return found


def _of_subject(reading: Reading, passage: Passage, at: int, bodies: Container[Key]) -> str:
    """Whose statement "in a statement the company said" means: who opened the sentence before, of whom it was said.

    One word with a capital there may be a place or none at all: it must be known for a body.
    """
    if FORMS[passage.words[at]] != "statement" or not passage.place or passage.place > _EARLY:
        return ""
    if not is_said_by_known(passage, at):
        return ""
    before = reading.passage(passage.place - 1)
    name = name_from(reading.article.text, before, 0) if is_name(reading.article.text, before, 0) else ""
    return name if " " in name or name.isupper() or name_words(name) in bodies else ""


def find_outlets(readings: Sequence[Reading], cited: frozenset[str] = frozenset()) -> list[Reliance]:
    """Where an article names another newsroom of the story, or one `cited`, in full, whatever it says of it.

    Whom most of the others name is no newsroom but takes part: a firm whose press release is among the coverage.
    """
    found = []
    outlets = (reading.article.outlet or "" for reading in readings)
    for name in dict.fromkeys((*(outlet.removeprefix("The ") for outlet in outlets), *sorted(cited))):
        if (" " not in name and not name.isupper()) or len(name) < _SHORTEST:
            continue
        places = [
            Reliance(reading.place, sentence, name, "newsroom")
            for reading in readings
            if name in reading.article.text and not is_kin(reading.article.outlet or "", name)
            for sentence in _sentences_with(reading, name)
        ]
        naming = len({place.article for place in places})
        if name in cited or naming == 1 or 2 * naming < len(readings):
            found += places
    return found


def _sentences_with(reading: Reading, name: str) -> list[int]:
    """The sentences in which a name stands, letter by letter."""
    found = []
    text = reading.article.text
    at = text.find(name)
    while at >= 0:
        if not text[at - 1 : at].isalnum() and not text[at + len(name) :][:1].isalnum():
            found.append(reading.sentence_at(at))
        at = text.find(name, at + len(name))
    return found


def _is_author(name: str, before: str, form: str, bodies: Container[Key], people: Container[Key]) -> bool:
    """Whether a document can be by whom it is named after: no statement is a person's own, no notice a product's.

    "The Fluvexa notice" is by Fluvexa only where that is known for a body.
    """
    words = name_words(name)
    if words in bodies:
        return True
    if form == "statement" and words in people:
        return False
    return " " in name or name.isupper() or name.lower() != before


def find_meant(reading: Reading, named: Mapping[Key, Sequence[Reliance]]) -> dict[Key, Reliance]:
    """The documents that other articles name and that this one means by "the report", by their authors' names.

    It names the author elsewhere: "State Auditor Ines Holt is not amused … According to the report, dams leak." A
    document without "the" is meant only where it and the author come early: "a shock report finds".
    """
    passages = [reading.passage(place) for place in range(len(reading.spans))]
    told: dict[str, int] = {}
    meant = set()
    for passage in passages:
        for at, word in enumerate(passage.words):
            if names_document(passage, at):
                if _NEXT.isdisjoint(passage.words[max(0, at - _BESIDE) : at]):
                    told.setdefault(FORMS[word], passage.place)
                if is_definite(passage, at):
                    meant.add(FORMS[word])
    found = {}
    for key, places in named.items():
        form = places[0].form
        if form not in told or len(key) < _FEW:
            continue
        if any(place.article == reading.place or place.title for place in places):
            continue
        first = next((passage.place for passage in passages if _names(passage, key)), None)
        if first is not None and (form in meant or max(first, told[form]) <= _EARLY):
            found[key] = Reliance(reading.place, first, places[0].name, form)
    return found


def _names(passage: Passage, key: Key) -> bool:
    """Whether a sentence has the words of a name, but one of three or more."""
    return len(set(key) - {*map(plain, passage.words)}) <= (len(key) > _FEW)


def reports_itself(reading: Reading) -> bool:
    """Whether an article has reporting of its own, by what it says of its writer: "I rang two doctors"."""
    text = _QUOTED.sub(lambda quoted: " " * len(quoted.group()), reading.article.text)
    if any(not _in_vain(text, found.end()) for found in _OWN_REPORTING.finditer(text)):
        return True
    own = reading.article.outlet or ""
    return any(
        is_kin(own, found["name"]) and (not found["told"] or _in_office(reading, found.start()))
        for found in _ASKED_BY.finditer(text)
    )


def _in_vain(text: str, at: int) -> bool:
    """Whether a sentence that says whom its writer asked tells of a comment asked for or withheld, or of nobody."""
    before = re.split(r"[.!?\n]", text[max(0, at - _CLAUSE) : at])[-1].lower().split()
    return bool(_COMMENT.match(text, at)) or not _NOBODY.isdisjoint(before)


def _in_office(reading: Reading, at: int) -> bool:
    """Whether somebody with an office speaks in the sentence at this place: what passers-by say weighs little."""
    return not _OFFICES.isdisjoint(reading.passage(reading.sentence_at(at)).words)


_QUOTED = Late('[“«„][^“”«»„]*[”»“]|"[^"]*"', *'“«„"')
_REPORTING = (
    *"have had then also later rang called asked phoned spoke contacted visited counted met saw interviewed".split(),
    *("obtained", "reviewed", "put ", "watched", "were there", "was there"),
)
_THE_WRITER = ("us", "me", "this ")
_OWN_REPORTING = Late(
    r"\b(?:I|[Ww]e) (?:have |had |then |also |later )?(?:rang|called|asked|phoned|spoke|contacted|visited|counted|met|"
    r"saw|interviewed|obtained|reviewed|put (?:this|it|that)|watched|were there|was there)\b"
    r"|\bthen (?:rang|called|asked|phoned|spoke)\b|\b(?:told|spoke to|seen by|shown to|shared with|obtained by) "
    r"(?:us|me|this (?:news)?(?:paper|site|journal|reporter|magazine|blog))\b|\bdieser Zeitung\b"
    r"|\beste (?:periódico|diario)\b|\b[Oo]ur (?:own )?(?:reporters?|correspondents?)\b",
    *(f"{who} {does}" for who in ("I", "We", "we") for does in _REPORTING),
    *(f"then {does}" for does in ("rang", "called", "asked", "phoned", "spoke")),
    *(f"{heard} {by}" for heard in ("told", "spoke to", "seen by", "shown to", "shared with") for by in _THE_WRITER),
    *(f"obtained by {whom}" for whom in _THE_WRITER),
    *("dieser Zeitung", "este periódico", "este diario", "ur reporter", "ur own reporter"),
    *("ur correspondent", "ur own correspondent"),
)
_COMMENT = Late(r"[^.!?]{0,80}\b(?:comment|interview|repl(?:y|ies|ied)|respon(?:se|ds?|ded)|answer(?:s|ed)?)\b")
_CLAUSE = 80
_NOBODY = frozenset("not nobody no none declined refused didn't didn’t".split())
_OFFICES = frozenset(
    "minister secretary president chancellor governor mayor senator spokesman spokeswoman spokesperson official "
    "director chief head chairman chairwoman chair executive commander commissioner inspector prosecutor judge lawyer "
    "analyst economist professor researcher scientist engineer manager coach captain leader council ministry police "
    "company university hospital union court".split()
)
_SURVEYED = ("polled", "surveyed", "seen", "obtained", "reviewed", "commissioned", "analysed", "analyzed")
_ASKED_BY = Late(
    r"\b(?:(?:polled|surveyed|seen|obtained|reviewed|commissioned|analysed|analyzed) (?:for|by)|(?P<told>told)) "
    r"(?:the |The )?(?P<name>[A-ZÀ-Þ][\w’'&-]*(?: [A-ZÀ-Þ][\w’'&-]*){0,4})",
    "told ",
    *(f"{done} {by} " for done in _SURVEYED for by in ("for", "by")),
)


_AGENCIES = frozenset(
    "agency newspaper broadcaster daily nachrichtenagentur zeitung agencia periódico diario agence quotidien".split()
)


def _newsroom_beside(text: str, passage: Passage, at: int, known: Container[str], newsrooms: Newsrooms) -> str:
    """The newsroom that says it: before "reported", after "told" or "the agency"."""
    words = passage.words
    if words[at] in _AGENCIES:
        step = at + 1
        if not is_name(text, passage, step) or words[step] in TIMES:
            return ""
        name = name_from(text, passage, step)
        behind = words[step + len(WORD.findall(name)) :][:_BESIDE]
        heard = not _CITED.isdisjoint(behind) or not _CITED.isdisjoint(words[max(0, at - _BESIDE) : at])
        return name if heard or name in known else ""
    if words[at] in ("told", "according"):
        step = at + 1 + (words[at] == "according")
        while step < len(words) and words[step] == "the":
            step += 1
        name = name_from(text, passage, step) if is_name(text, passage, step) else ""
    elif words[at] in ("citing", "quoting"):
        comma = at - 1 if at and words[at - 1] == "," else at
        name = name_until(text, passage, comma - 1) if is_name(text, passage, comma - 1) else ""
    else:
        name = subject_of(text, passage, at)
        if not name and at + 1 < len(words):
            step = at + 2 if words[at + 1] == "the" else at + 1
            name = name_from(text, passage, step) if is_name(text, passage, step) else ""
            name = "" if words[at] in ("said", "says") and " " not in name else name  # said Harlow "is our home"
    named = name.removeprefix("The ")
    told = name in known or named in newsrooms.cited or named in newsrooms.called
    return name if told or _NEWSROOMS & set(name_words(name)) else ""
