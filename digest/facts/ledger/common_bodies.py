"""The one body that every source names for a fact: "the weather service said", "measured by the weather service"."""

from collections.abc import Container, Iterable
from typing import NamedTuple

from digest.facts.ledger.clusters import Cluster
from digest.facts.ledger.documents import FORMS
from digest.facts.ledger.figures import NUMERIC
from digest.facts.ledger.readings import ASSERTING, REPORTING, STEM, WORD, Reading
from digest.facts.ledger.same_names import name_of, name_words, plain
from digest.facts.ledger.statements import Statement

# Papers that are no publications, but somebody's all the same.
_PAPERS = dict.fromkeys(("letter", "email", "e-mail", "memo", "presentation"), "letter")
_A = frozenset("a an un una une ein eine einem einer".split())
_GIVING = frozenset(
    (word,) for word in "in to dans en selon según laut".split()
)  # "in a letter", "according to a review"
_SHORTEST = 4  # letters of a word that tells one body from another
_ENOUGH = 2  # words of a long name
_SAID_BY = 4  # words from a verb of saying to the name of who says it: "said an engineer of Lakeland Grid"


class _Source(NamedTuple):
    """Who is named for a statement: the name as written, empty where it is none of a body, and its telling words.

    `written` says that the name or the sentence speaks of a document.
    """

    statement: Statement
    name: str
    words: frozenset[str]
    written: bool = False


def names_of_people(clusters: Iterable[Cluster]) -> frozenset[tuple[str, ...]]:
    """The words of the names that the facts have for persons."""
    people = (cluster for cluster in clusters if cluster.kind == "person")
    return frozenset(name_words(name_of(statement)) for cluster in people for statement in cluster.statements)


def common_body(cluster: Cluster, people: Container[tuple[str, ...]]) -> tuple[str, bool]:
    """The body from which each independent source of this fact says that it has it, as one of them names it; or "".

    With it whether the body wrote it in a report, statement or decision: then it has said it once. What it was asked by
    each of them it may have told each of them.

    Whoever gives the fact without naming anybody may know it himself. Who merely speaks is no body, be it one of the
    `people` with a name or plain people ("exporters say").
    """
    if cluster.kind not in NUMERIC:
        return "", False
    named: dict[int, list[_Source]] = {}
    for statement in cluster.statements:
        named.setdefault(statement.group, []).append(_source(statement, people))
    every = [source for sources in named.values() for source in sources if source.name]
    common = [one for one in every if all(any(_is_same(one, other) for other in row) for row in named.values())]
    if not common:
        document = _common_document(cluster)
        return document, bool(document)
    name = max(common, key=lambda source: len(source.words)).name
    return f"the {name[4:]}" if name.startswith("The ") else name, any(source.written for source in common)


def _common_document(cluster: Cluster) -> str:
    """The document without a known author that sources name for a fact: "an internal review", or empty.

    Half of them name one of this kind, the others nobody in an article that speaks of one.
    """
    telling: dict[str, dict[int, str]] = {}
    for statement in cluster.statements:
        for kind, name in _documents_of(statement):
            telling.setdefault(kind, {}).setdefault(statement.group, name)
    for kind, names in telling.items():
        silent = [s for s in cluster.statements if s.group not in names]
        if len(names) < max(2, len({s.group for s in silent})):
            continue
        if all(s.attribution is None and _speaks_of(s.reading, kind) for s in silent):
            return max(names.values(), key=len)
    return ""


def _documents_of(statement: Statement) -> Iterable[tuple[str, str]]:
    """The kinds of document that a statement is from, each with the words for it: "in a letter", "a review found".

    What bears a name is no nameless document.
    """
    passage, text = statement.passage, statement.reading.article.text
    words = passage.words
    for at, word in enumerate(words):
        kind = FORMS.get(word) or _PAPERS.get(word)
        first = next((step for step in range(at - 1, max(-1, at - 4), -1) if words[step] in _A), -1)
        if not kind or first < 0:
            continue
        name = text[passage.starts[first] : passage.starts[at] + len(word)]
        given = words[first - 1 : first] in _GIVING or not REPORTING.isdisjoint(words[at + 1 : at + 4])
        if given and name[1:].islower():
            yield kind, name[0].lower() + name[1:]


def _speaks_of(reading: Reading, kind: str) -> bool:
    """Whether an article speaks of a document of this kind."""
    passages = (reading.passage(place).words for place in range(len(reading.spans)))
    return any((FORMS.get(word) or _PAPERS.get(word)) == kind for words in passages for word in words)


def _source(statement: Statement, people: Container[tuple[str, ...]]) -> _Source:
    attribution = statement.attribution
    if attribution is None or not attribution.cue:
        return _Source(statement, "", _telling(statement.nearest_source()))
    name = attribution.source.strip()
    told = WORD.findall(name)
    plural = len(told) == 1 and told[0].endswith("s") and not told[0].isupper()
    if plural or name_words(name) in people:
        return _Source(statement, "", frozenset({name}))
    document = next((at for at, word in enumerate(told) if word.lower() in FORMS), len(told))
    written = document < len(told) or not FORMS.keys().isdisjoint(statement.passage.words)
    return _Source(statement, name, _telling(told[:document]) or _telling(told), written)


def _telling(words: Iterable[str]) -> frozenset[str]:
    return frozenset(plain(word.lower())[:STEM] for word in words if len(word) >= _SHORTEST and word.isalpha())


def _is_same(a: _Source, b: _Source) -> bool:
    """Whether two names can be of one body: all that the shorter says, the longer says too.

    Where the other names nobody, its sentence must tell of the body: of one that wrote it down, or behind a verb of
    saying.
    """
    if not a.words or b.words:
        return bool(a.words) and (a.words <= b.words or b.words <= a.words)
    words = b.statement.passage.words
    if a.written:
        said = not (ASSERTING | FORMS.keys()).isdisjoint(
            words
        )  # else it is about the body: what it buys, whom it hires
        return said and len(a.words & _telling(words)) >= min(_ENOUGH, len(a.words))
    return any(
        word in ASSERTING and a.words <= _telling(words[place + 1 : place + 1 + _SAID_BY + len(a.words)])
        for place, word in enumerate(words)
    )
