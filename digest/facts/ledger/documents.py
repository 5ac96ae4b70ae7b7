"""Where a passage names a document and whose it is: "the RUSI report", "a notice published by the Hazard Board"."""

from digest.facts.ledger.capitals import NO_NAME, is_name, name_from, name_until, subject_of
from digest.facts.ledger.readings import ASSERTING, Passage, Reading
from digest.facts.ledger.same_names import name_words

_DOCUMENTS = {
    "report": "report reports findings informe bericht rapport",
    "study": "study studies paper research estudio studie étude journal",
    "test": "test tests essai essais",
    "analysis": "analysis assessment análisis analyse",
    "survey": "survey poll encuesta umfrage sondage",
    "notice": "notice bulletin advisory aviso mitteilung avis",
    "statement": "statement comunicado communiqué",
    "review": "review audit inquiry investigation auditoría prüfbericht enquête",
    "filing": "filing dossier memo prospectus",
    "decision": "decision ruling decisión entscheidung décision",
}
# "It would study the plans": there the word is a verb.
_BEFORE_VERBS = frozenset("to would will can could may might should must shall did does do not".split())
FORMS = {word: form for form, words in _DOCUMENTS.items() for word in words.split()}
_ARTICLES = frozenset("the a an its la el le les l ' ’ die".split())
_LINKS = _ARTICLES | frozenset(
    "by from of in at published released issued out de d del los du des der von im und par sobre "
    "publicado publicada publié publiée veröffentlicht carried compiled prepared".split()
)
_BY = _ARTICLES | frozenset("by par von por published publié publicado".split())
# "The RUSI report" is by the RUSI; "the Russia inquiry" is about Russia.
_AUTHORED = frozenset({"report", "study", "analysis", "survey", "notice", "decision"})
# "Said in a report": in which documents somebody says something, and how their author is joined to them.
_SAYING = _AUTHORED | {"statement"}
_INSIDE = frozenset("in en dans".split())
_OWN = frozenset("a an its their his her un una su uno une son leur".split())
_ITSELF = frozenset("it they".split())
_NUMBERED = ("first ", "second ", "third ", "fourth ", "new ", "latest ", "final ", "interim ")
_GIVEN = frozenset(
    "laid published issued released presented put gave sent publishes issues releases "
    "publie publica publicó publicaron".split()
)
_SOMEBODY = frozenset(
    "company firm group maker operator ministry agency council club school hospital university bank airline retailer "
    "charity party authority it they".split()
)
# "The notice said": a document that has been named elsewhere. A second notice is another one.
_DEFINITE = frozenset("the this that its their s".split())
_COURTS = frozenset("court courts tribunal judge judges justices".split())
# "A report on rents in France, published by the Housing Board": behind "on" stands what it is about.
_ON = frozenset("on about into regarding sur über sobre".split())
_PARTICIPLES = frozenset(
    "by published released issued out written compiled prepared publié publiée publicado veröffentlicht".split()
)
_MARKS = frozenset(",;:(")
_NEAR = 9  # words behind a document's noun; beyond them it is somebody's only "by" him
_REACH = 14
_GIVEN_NEAR = 8  # words from "put out" to its "long-awaited decision"
_OWNING = frozenset("its their his her our quarterly annual monthly weekly latest yearly regular s".split())
_COUNTING = ("statisti", "estadísti")
_LOOKED_AT = 200  # words of a sentence
PUBLISHED = frozenset("published out appears appeared revealed unveiled printed".split())
_STUDIED = frozenset(
    "study studies trial trials paper findings results research researchers scientists patients experiment volunteers "
    "participants authors journal phase placebo".split()
)
# What breaks out in a town, or is carried out there, is no publication.
_OUTBREAKS = frozenset("break breaks broke broken breaking carry carries carried rolled ruled set sets wiped".split())
TIMES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december lunes martes miércoles jueves viernes sábado domingo montag dienstag mittwoch "
    "donnerstag freitag samstag sonntag yesterday today tomorrow ayer hoy gestern heute hier the "
    "jan feb mar apr jun jul aug sep sept oct nov dec".split()
)


def document_at(text: str, passage: Passage, at: int) -> str:
    """Whose document the noun at this place is, or "": what a court decides is an event that reporters attend."""
    name = _author_of(text, passage, at)
    return "" if FORMS[passage.words[at]] == "decision" and not _COURTS.isdisjoint(name.lower().split()) else name


def _author_of(text: str, passage: Passage, at: int) -> str:
    """The name just before a document's noun, else the one linked to it; else ""."""
    before = at - 1
    owned = False
    if before >= 0 and not is_name(text, passage, before) and passage.words[before] == "s":
        before -= 2
        owned = True
    if (
        (owned or FORMS[passage.words[at]] in _AUTHORED)
        and is_name(text, passage, before)
        and passage.words[before] not in NO_NAME
        and passage.words[before] not in TIMES
    ):
        name = name_until(text, passage, before)
        name = next((name[len(word) :] for word in _NUMBERED if name.lower().startswith(word)), name)
        return "" if name.lower().split(" ")[0].rstrip(".") in TIMES else name  # "the June jobs report"
    found = _explained(text, passage, at) or _said_in(text, passage, at) or _linked_to(text, passage, at)
    return found or _given_out(text, passage, at)


def _given_out(text: str, passage: Passage, at: int) -> str:
    """Whose it is by who gave it out: "the Chamber, whose report …", "a report that the Chamber laid before the house",
    "Norvane has put out a statement"."""
    words = passage.words
    if words[at - 1 : at] == ("whose",) and at > 2 and words[at - 2] == ",":
        return name_until(text, passage, at - 3) if is_name(text, passage, at - 3) else ""
    if not {"that", "which", "que"}.isdisjoint(words[at + 1 : at + 2]):
        step = at + 2
        while step < len(words) and words[step] in _ARTICLES:
            step += 1
        name = name_from(text, passage, step) if is_name(text, passage, step) else ""
        return "" if _GIVEN.isdisjoint(words[step + 1 : step + 8]) else name
    for step in range(at - 1, max(at - _GIVEN_NEAR, 1), -1):
        if words[step] in _GIVEN:
            step -= words[step - 1] in ("has", "had")
            return subject_of(text, passage, step)
        if words[step] in _MARKS:
            break
    return ""


def _linked_to(text: str, passage: Passage, at: int) -> str:
    """The name behind a document's noun: "a notice published on Thursday by the Hazard Board".

    A test is its maker's only where it is said to be "by" somebody: a test of Ohio is none by Ohio.
    """
    words = passage.words
    linked = words[at] == "journal"
    links = _BY if FORMS[words[at]] == "test" else _LINKS
    topic = False
    for step in range(at + 1, min(at + _REACH, len(words))):
        word = words[step]
        named = is_name(text, passage, step) and word not in TIMES
        if linked and named:
            return name_from(text, passage, step)
        given_out = word == "," and not _PARTICIPLES.isdisjoint(words[step + 1 : step + 2])
        if (word in _MARKS and step > at + 1 and not given_out) or (named and not topic):
            break
        if word in ASSERTING or word in ("that", "which", "who"):
            break
        topic = topic or (word in _ON and TIMES.isdisjoint(words[step + 1 : step + 2]))
        links = links if step < at + _NEAR and not topic else _BY
        owner = linked and words[step + 1 : step + 3] in (("'", "s"), ("’", "s"))
        linked = owner or (linked and word == "s") or (word in links and (linked or word not in _ARTICLES))
    return ""


def _said_in(text: str, passage: Passage, at: int) -> str:
    """Whose it is in "the Auditor said in a report" or "Ravenhurst, a consultancy, puts losses at $2bn in a report".

    Nobody's where a name stands behind the verb, "said Dale Pruett in a statement", or where one word begins the
    sentence, which may be no name: "Lenders said in a statement".
    """
    words = passage.words
    inside = next((step for step in range(at - 1, max(at - 7, 0), -1) if words[step] in _INSIDE), 0)
    if not inside or FORMS[words[at]] not in _SAYING or words[inside + 1] not in _OWN:
        return ""
    for step in range(inside - 1, max(inside - 13, 0), -1):
        if words[step] in ASSERTING:
            if words[step - 1] in _ITSELF:
                first = 1 if words[0] == "the" else 0
                return name_from(text, passage, first) if first and is_name(text, passage, first) else ""
            return subject_of(text, passage, step) if step > 1 else ""
        if words[step] in (";", ":", "that") or is_name(text, passage, step):
            break
    return ""


def is_said_by_known(passage: Passage, at: int) -> bool:
    """Whether somebody known already speaks in this document: "in a statement the company said", "it said in a"."""
    words = passage.words
    if words[max(0, at - 2) : at] not in (("in", "a"), ("in", "its"), ("in", "the")):
        return False
    sides = (words[max(0, at - 6) : at - 2], () if words[at + 1 : at + 2] == ("that",) else words[at + 1 : at + 5])
    return any(not _SOMEBODY.isdisjoint(side) and not ASSERTING.isdisjoint(side) for side in sides)


def statistics_of(text: str, passage: Passage, at: int) -> str:
    """The office that counts for a country, where it is said to tell something: what it tells it has published.

    "The National Statistics Institute reported", "según el Instituto Nacional de Estadística".
    """
    if not is_name(text, passage, at) or not passage.words[at].startswith(_COUNTING):
        return ""
    name = name_until(text, passage, at)
    start = passage.starts[at] + len(passage.words[at]) - len(name)
    name = name_from(text, passage, passage.starts.index(start)) if start in passage.starts else ""
    return name if " " in name and not ASSERTING.isdisjoint(passage.words) else ""


def names_document(passage: Passage, at: int) -> bool:
    """Whether the word at this place is a document's noun: no verb ("it would study the plans"), no "ruling party".

    What a court rules is an event that reporters attend; a regulator's ruling is read.
    """
    words = passage.words
    if words[at] == "ruling" and (words[at + 1 : at + 2] != ("by",) or not _COURTS.isdisjoint(words[at + 2 : at + 9])):
        return False
    counted = words[at] == "reports" and words[at + 1 : at + 2] and words[at + 1][0].isdigit()  # "the union reports 90"
    return words[at] in FORMS and not counted and not (at and words[at - 1] in _BEFORE_VERBS)


def is_within_name(text: str, passage: Passage, at: int) -> bool:
    """Whether a document's noun is a word of a longer name: "Journal of Wetland Studies"."""
    return is_name(text, passage, at) and any(word in FORMS for word in name_words(name_until(text, passage, at))[:-1])


def is_definite(passage: Passage, at: int) -> bool:
    """Whether the noun at this place means a document already spoken of: "the notice", "its report", "the house's"."""
    return at > 0 and passage.words[at - 1] in _DEFINITE


def _explained(text: str, passage: Passage, at: int) -> str:
    """The study in "EELWATCH, a three-year study of the weirs"."""
    for step in range(at - 1, max(at - 6, 1), -1):
        if passage.words[step] in ("a", "an", "the"):
            named = passage.words[step - 1] == "," and is_name(text, passage, step - 2)
            name = name_until(text, passage, step - 2) if named else ""
            return name if name.isupper() else ""
    return ""


def is_title(text: str, passage: Passage, at: int) -> bool:
    """Whether the document's noun ends a title of its own: "its quarterly Inflation Report", no "RUSI Report"."""
    first = at
    while is_name(text, passage, first - 1) and passage.words[first - 1] not in NO_NAME:
        first -= 1
    if first == at or not is_name(text, passage, at) or not first:
        return False
    single = at - first == 1 and not passage.words[first].isupper()
    acronym = text[passage.starts[first] : passage.starts[first] + 2].isupper()
    return (single or passage.words[first - 1] in _OWNING) and not acronym


def published_in(reading: Reading, passage: Passage, at: int) -> str:
    """The journal in "revealed on Monday in The River Letters", where a study is spoken of."""
    if passage.words[at] == "out" and not _OUTBREAKS.isdisjoint(passage.words[max(0, at - 1) : at]):
        return ""
    for step in range(at + 1, min(at + 5, len(passage.words) - 1)):
        if passage.words[step] == "in":
            step += 1
            while step < len(passage.words) and passage.words[step] in ("the", "journal"):
                step += 1
            if not is_name(reading.article.text, passage, step) or passage.words[step] in TIMES:
                return ""
            near = [passage.place + by for by in (-1, 0, 1) if 0 <= passage.place + by < len(reading.spans)]
            studied = any(not _STUDIED.isdisjoint(reading.passage(place).words[:_LOOKED_AT]) for place in near)
            return name_from(reading.article.text, passage, step) if studied else ""
        if passage.words[step] in (".", ";", "that"):
            return ""
    return ""
