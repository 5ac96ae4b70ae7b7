"""The bodies that speak in a story: ministries and firms quoted by name, through their people or their papers."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from digest.facts.ledger.same_names import name_words
from digest.facts.ledger.statements import Statement
from digest.text.patterns import Late

# Who speaks for a body: "a Velmont spokeswoman", "Interior Ministry officials".
_SPEAKERS = frozenset(
    "spokesman spokeswoman spokesperson spokespeople official officials statement report notice sprecher sprecherin "
    "portavoz porte-parole".split()
)
_BODIES = frozenset(
    "police ministry government council court parliament army navy union office polizei policía".split()
)
_PROPER = r"[A-ZÀ-Þ][\w&’-]*"
_BODY = Late(
    rf"\b(?:of|for|at|from|with|bei|von|der|des|del|de la|de) (?:the |The )?(?P<name>{_PROPER}"
    rf"(?: (?:{_PROPER}|&|of|and|for|de|del)){{0,6}})|^(?:the )?(?P<owner>{_PROPER}(?: {_PROPER}){{0,5}})['’]s\b",
    *("of ", "for ", "at ", "from ", "with ", "bei ", "von ", "der ", "des ", "del ", "de ", "'s", "’s"),
)


class Known(NamedTuple):
    """The words of a story's names by what they stand for; who is taken for both is no person."""

    bodies: frozenset[tuple[str, ...]]
    people: frozenset[tuple[str, ...]]
    places: frozenset[tuple[str, ...]]


def known_names(statements: Iterable[Statement]) -> Known:
    """Whom and what the story names."""
    kinds = {(statement.mention.kind, name_words(_name(statement))) for statement in statements}
    bodies, people, places = (
        frozenset(words for kind, words in kinds if kind == wanted) for wanted in ("org", "person", "place")
    )
    return Known(bodies, people - bodies, places)


def quoted_bodies(statements: Sequence[Statement], known: Known) -> list[tuple[str, int]]:
    """Each body found to say something, with its article; for a person the body that the person's role names."""
    bodies, people, places = known
    found = []
    for statement in statements:
        attribution = statement.attribution
        if attribution is None:
            continue
        value: Mapping[str, object] = statement.mention.value if statement.mention.kind == "quote" else {}
        if name_words(attribution.source) in people or value.get("role"):
            name = _body_of(str(value.get("role") or ""))
            if name_words(name) not in bodies and (" " not in name or name_words(name) in places):
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


def _name(statement: Statement) -> str:
    return str(statement.mention.value.get("name") or statement.mention.text)
