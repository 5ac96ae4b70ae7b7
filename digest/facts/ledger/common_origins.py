"""The one report or newsroom from which every source has a fact: then however many tell it, it is known from one."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from digest.facts.ledger.capitals import is_name, name_from
from digest.facts.ledger.clusters import Cluster
from digest.facts.ledger.documents import FORMS, TIMES, is_definite
from digest.facts.ledger.figures import NUMERIC
from digest.facts.ledger.newsrooms import NEWSROOM
from digest.facts.ledger.readings import Passage, Reading
from digest.facts.ledger.reliances import RELEASE
from digest.facts.ledger.same_names import initials, name_words, plain
from digest.facts.ledger.statements import Statement
from digest.model import Origin

# "A report by the institute is out. It says …"
_GOING_ON = frozenset("it they its their ella sus er sie es il elle".split())
# "Nobody counted more. That is in the institute's report."
_POINTING = frozenset("that this these those so".split())
_ARTICLES = frozenset("the el la los las der die das le les".split())
_BY = frozenset("by von por par".split())
_REACH = 8  # words from a document to "by"
_ONE_OF = frozenset("a the its this un el una la le einer der".split())
_NOBODY = frozenset("it they he she".split())
_DEAR = 1000.0  # in any currency


class Document(NamedTuple):
    """An origin with the places of the articles that rest wholly on it, rely on it, and name it or its author."""

    origin: Origin
    words: frozenset[str]
    wholly: frozenset[int]
    relying: frozenset[int]
    naming: frozenset[int]


def find_documents(
    readings: Sequence[Reading], origins: Sequence[Origin], relying: Sequence[set[int]]
) -> list[Document]:
    """The origins that are a report or newsroom; `relying` holds for each origin the articles that rely on it."""
    found = []
    for origin, articles in zip(origins, relying, strict=True):
        if not origin.form:
            continue
        words = name_words(origin.name)
        naming = set(articles)
        if origin.form != "newsroom":
            naming |= {reading.place for reading in readings if _names(reading, words)}
        wholly = frozenset(reading.place for reading in readings if reading.article.id in origin.wholly)
        every = frozenset({*words, initials(origin.name), *_publishers(readings, words, origin.form)} - {""})
        found.append(Document(origin, every, wholly, frozenset(articles), frozenset(naming)))
    return found


def _publishers(readings: Sequence[Reading], words: Sequence[str], form: str) -> set[str]:
    """The words of whoever published a document: "the Night Count report, brought out by the Dark Skies Trust"."""
    found: set[str] = set()
    for reading in readings:
        for passage in map(reading.passage, range(len(reading.spans))):
            at = next((at for at, word in enumerate(passage.words) if FORMS.get(word) == form), 0)
            if not at or not set(words) <= {*map(plain, passage.words)}:
                continue
            for step in range(at + 1, min(at + _REACH, len(passage.words) - 2)):
                if passage.words[step] in _BY:
                    step += 1 + (passage.words[step + 1] in _ARTICLES)
                    if is_name(reading.article.text, passage, step):
                        found |= set(name_words(name_from(reading.article.text, passage, step))) - TIMES
                    break
    return found


def _names(reading: Reading, words: Sequence[str]) -> bool:
    """Whether an article names the author of a document in one of its sentences."""
    return any(set(words) <= {*map(plain, reading.passage(place).words)} for place in range(len(reading.spans)))


# What a body is called that has been named: where a story has one document, "the regulator" is its author.
_BODIES = frozenset(
    "regulator watchdog authority agency inspectorate inspectors ombudsman auditor auditors office board commission "
    "institute council".split()
)


def common_origin(cluster: Cluster, documents: Sequence[Document], corrections: set[int]) -> str:
    """The one report or newsroom from which every source has this fact, or empty."""
    if cluster.kind not in NUMERIC and cluster.kind != "quote":
        return ""
    told = {statement.reading.place for statement in cluster.statements}
    for document in documents:
        own = {
            s.reading.place
            for s in cluster.statements
            if document.words >= set(name_words(s.reading.article.outlet or "x"))
        }
        if not told <= document.naming | own:
            continue
        if cluster.kind == "quote":
            if any(written_in(statement.passage) for statement in cluster.statements):
                return document.origin.name
            continue
        given = [_given(statement, document, own, corrections, len(documents) == 1) for statement in cluster.statements]
        if document.origin.form == "newsroom" and not own and not _all_from(cluster, given, document.wholly):
            continue
        if _is_price(cluster) and not _all_from(cluster, given, frozenset()):
            continue
        resting = told <= document.relying and (document.origin.form == RELEASE or not told.isdisjoint(document.wholly))
        if "other" not in given and ("from" in given or resting):
            return document.origin.name
    return ""


def _is_price(cluster: Cluster) -> bool:
    """Whether a fact is a small sum, what something costs: that anybody may know who has paid it."""
    return cluster.kind == "money" and abs(cluster.scaled) < _DEAR


def _all_from(cluster: Cluster, given: Sequence[str], wholly: frozenset[int]) -> bool:
    """Whether each source has a fact from an origin: what one paper tells beside its news others may know, too."""
    told = {s.group for s, how in zip(cluster.statements, given, strict=True) if how == "from"}
    return cluster.groups <= told | {s.group for s in cluster.statements if s.reading.place in wholly}


def _given(statement: Statement, document: Document, own: set[int], corrections: set[int], only: bool) -> str:
    """How a statement gives its fact: "from" the document, of "nobody", or of an "other" source.

    `only` says that it is the one document of the story.
    """
    place, passage = statement.reading.place, statement.passage
    if place in own or _names_source(statement, document.words) or _refers(passage, document.origin.form):
        return "from"
    if _is_pointed_at(statement, document.words):
        return "from"
    attribution = statement.attribution
    if attribution is not None and any(
        FORMS.get(word) == document.origin.form for word in name_words(attribution.source)
    ):
        return "from"
    if only and attribution is not None and set(name_words(attribution.source)) <= _BODIES:
        return "from"
    if only and document.origin.form in written_in(passage):
        return "from"
    source = statement.source
    if source and not source <= _NOBODY and place not in document.wholly and place not in corrections:
        return "other"
    going_on = passage.words[0] in _GOING_ON and statement.sentence
    if going_on and _told(statement.reading.passage(statement.sentence - 1), document.words):
        return "from"
    return "nobody"


def _is_pointed_at(statement: Statement, words: frozenset[str]) -> bool:
    """Whether the next sentence says where this one is from: "That is in the institute's report"."""
    after = statement.sentence + 1
    if after == len(statement.reading.spans):
        return False
    passage = statement.reading.passage(after)
    return passage.words[0] in _POINTING and _told(passage, words)


def _names_source(statement: Statement, words: frozenset[str]) -> bool:
    """Whether a statement or its sentence names the origin with these words in its name."""
    attribution = statement.attribution
    if attribution is not None and words & set(name_words(attribution.source)):
        return True
    return _told(statement.passage, words)


def _told(passage: Passage, words: frozenset[str]) -> bool:
    """Whether a sentence tells of the origin, or of "the board" where that is a Hazard Board."""
    told = [plain(word) for word in passage.words]
    if len(words & set(told)) >= min(2, len(words)):
        return True
    return any(article in _ARTICLES and word in words for article, word in pairwise(told))


def written_in(passage: Passage) -> set[str]:
    """The forms of the documents in which somebody writes something: "in the notice he says", "said in a statement"."""
    words = passage.words
    return {
        FORMS[word]
        for at, word in enumerate(words)
        if word in FORMS and at > 1 and words[at - 2] in ("in", "en", "dans") and words[at - 1] in _ONE_OF
    }


def _refers(passage: Passage, form: str) -> bool:
    """Whether a sentence speaks of "the notice" or whatever the document is, or of "the paper" for a newsroom."""
    if form == "newsroom":
        return any(article == "the" and word in NEWSROOM for article, word in pairwise(passage.words))
    return any(FORMS.get(word) == form and is_definite(passage, at) for at, word in enumerate(passage.words))
