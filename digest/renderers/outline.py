"""What every readable format says of a story, in plain words; how it looks is each renderer's own affair."""

import re
from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

from digest.facts import wording
from digest.model import Brief, Fact, Page, Sentence
from digest.renderers.encode import inert
from digest.renderers.layout import NO_BREAK, shorten

_NAMES = ("person", "org", "place")
_LONGEST_QUOTE = 240  # columns
FIGURES = ("money", "percent", "count", "casualties")

Style = Literal["", "fact", "disputed", "quote"]


class Piece(NamedTuple):
    """A run of text in one style."""

    text: str
    style: Style


class Line(NamedTuple):
    """A sentence of the summary: its pieces, the marks it cites, and what is to be doubted in it ("disputed: 12")."""

    pieces: tuple[Piece, ...]
    marks: tuple[int, ...]
    doubt: str


class Row(NamedTuple):
    """A key fact: its value, what it is about, and how well it stands."""

    value: str
    label: str
    standing: str
    style: Style


def marks(refs: Iterable[int]) -> str:
    """ "[1][3]"."""
    return "".join(f"[{ref}]" for ref in refs)


def headline(brief: Brief) -> str:
    """The story's headline on one line."""
    return " ".join(inert(brief.story.headline).split()) or "(without a headline)"


def provenance(brief: Brief) -> tuple[str, ...]:
    """How many sources there are, how many of them independent, and on whom they rely."""
    story = brief.story
    words = wording.provenance(story.coverage, brief.ledger, story.reprints, marks_by_article(brief))
    return tuple(_tied(part) for part in words)


def marks_by_article(brief: Brief) -> dict[str, int]:
    """The number in each article's mark, by its id."""
    return {article.id: ref for ref, article in enumerate(brief.story.coverage, 1)}


def _tied(words: str) -> str:
    """Harmless, and each mark kept on the line of the words it belongs to."""
    return re.sub(r" (?=\[[0-9])", NO_BREAK, inert(words))


def summary(brief: Brief, page: Page) -> tuple[Line, ...]:
    """The sentences to print, each fact told apart where it stands first; what is to be doubted is said once, too."""
    shown = highlights(brief, page)
    refs = marks_by_article(brief)
    found: list[Line] = []
    for sentence in brief.summary:
        line, told = _line(sentence, shown, refs)
        found.append(line._replace(doubt=_doubt(told, brief.ledger.facts)))
        shown = [fact for fact in shown if fact not in told]
    return tuple(found)


def apart(brief: Brief, page: Page) -> tuple[Line, ...]:
    """What only one source tells, a line for each."""
    refs = marks_by_article(brief)
    return tuple(_line(sentence, highlights(brief, page), refs)[0] for sentence in brief.apart)


def _doubt(told: Sequence[Fact], facts: Sequence[Fact]) -> str:
    """What a sentence's figures are to be doubted for: others give another one, or a later one has replaced it."""
    disputed = dict.fromkeys(inert(fact.text) for fact in told if fact.status == "conflict")
    later = [
        f"{inert(facts[new.supersedes].text)} later given as {inert(new.text)}"
        for new in facts
        if new.supersedes is not None and facts[new.supersedes] in told and new not in told
    ]
    return "; ".join([*([f"disputed: {', '.join(disputed)}"] if disputed else []), *later])


def _line(sentence: Sentence, facts: Sequence[Fact], refs: dict[str, int]) -> tuple[Line, list[Fact]]:
    """The sentence as printed, and the facts that were told apart in it."""
    text, place = sentence.text, sentence.citations[0]
    spans: list[tuple[int, int, Style, Fact]] = []
    if len(text) == place.end - place.start:
        for fact in facts:
            style: Style = "disputed" if fact.status == "conflict" else "fact"
            spans += [
                (one.start - place.start, one.end - place.start, style, fact)
                for one in fact.citations
                if one.article == place.article and place.start <= one.start < one.end <= place.end
            ]
    pieces, told, last = [], list[Fact](), 0
    for start, end, style, fact in sorted(spans, key=lambda one: (one[0], -one[1], one[2])):
        if start < last or fact in told:
            continue
        pieces += [Piece(inert(text[last:start]), ""), Piece(inert(text[start:end]), style)]
        told.append(fact)
        last = end
    pieces.append(Piece(inert(text[last:]), ""))
    cited = dict.fromkeys(refs[one.article] for one in sentence.citations)
    return Line(tuple(piece for piece in pieces if piece.text), tuple(cited), ""), told


def together(piece: Piece) -> str:
    """The piece's text; a short fact, such as "$210 million", is not to be broken over two lines."""
    return piece.text.replace(" ", NO_BREAK) if piece.style and len(piece.text) <= 16 else piece.text


def highlights(brief: Brief, page: Page) -> list[Fact]:
    """The facts to tell apart where they stand: figures, the key facts, and the bodies on whom coverage relies."""
    key = brief.ledger.facts[: page.facts or None]
    origins = {name for origin in brief.ledger.origins for name in (origin.name, origin.short) if name}
    return [fact for fact in brief.ledger.facts if _stands_out(fact, fact in key, origins)]


def _stands_out(fact: Fact, is_key: bool, origins: set[str]) -> bool:
    if fact.kind in _NAMES:
        return fact.value.get("name") in origins
    return fact.kind != "quote" and (fact.kind in FIGURES or fact.status in ("conflict", "updated") or is_key)


def rows(brief: Brief, page: Page) -> tuple[Row, ...]:
    """The key facts, at most `page.facts` of them (0: all); a disputed or updated one stands once, with its others.

    Of two that replace one figure, "was three, now five" and "was three, now eight", the more telling is shown.
    """
    facts = brief.ledger.facts
    told = {
        old
        for place, fact in enumerate(facts)
        if fact.supersedes is not None
        for old in (fact.supersedes, *facts[fact.supersedes].conflicts)
        if old != place
    }
    found = []
    replaced: set[int] = set()
    for place, fact in enumerate(facts):
        if place in told or fact.supersedes in replaced or fact.kind in _NAMES or (page.facts and _is_bare_date(fact)):
            continue
        told.update((place, *fact.conflicts))
        replaced.update(() if fact.supersedes is None else (fact.supersedes,))
        style: Style = "disputed" if fact.status == "conflict" else "quote" if fact.kind == "quote" else "fact"
        found.append(Row(_value(fact), label(fact), standing(brief, place), style))
        if len(found) == page.facts:
            break
    return tuple(found)


def _is_bare_date(fact: Fact) -> bool:
    """A date that nothing says the occasion of: no news by itself."""
    return fact.kind == "date" and not fact.label and fact.status not in ("conflict", "updated")


def split_marks(words: str) -> list[tuple[str, int]]:
    """The words parted into their marks, each with its number, and the rest, with 0."""
    parts = re.split(r"(\[[0-9]+\])", words)
    return [(part, int(part[1:-1]) if place % 2 else 0) for place, part in enumerate(parts) if part]


def _value(fact: Fact) -> str:
    if fact.kind == "quote":
        return "“" + shorten(inert(fact.text).strip('“”" ').rstrip(","), _LONGEST_QUOTE) + "”"
    return inert(wording.shown(fact))


def label(fact: Fact) -> str:
    """What a fact is about; of a quotation, who says it."""
    if fact.kind == "quote":
        named = (fact.value.get("speaker"), fact.value.get("role"))
        return ", ".join(inert(str(one)) for one in named if one) or "speaker not named"
    return inert(fact.label)


def standing(brief: Brief, place: int) -> str:
    """How well a fact stands: "3 sources agree", "only in [2], citing CNN", "sources disagree: 12 [1] or 14 [2]"."""
    words = wording.standing(brief.ledger, place, marks_by_article(brief))
    fact = brief.ledger.facts[place]
    for other in (fact, *(brief.ledger.facts[rival] for rival in fact.conflicts)):
        words = words.replace(other.text, together(Piece(other.text, "fact")))
    return _tied(words.removeprefix("only in ") if len(brief.story.coverage) == 1 else words)


def tags(brief: Brief) -> tuple[str, ...]:
    """The story's tags; those that a rule gave are named as such."""
    return tuple(inert(f"{tag} (by rule)" if tag in brief.rules else tag) for tag in brief.story.tags)
