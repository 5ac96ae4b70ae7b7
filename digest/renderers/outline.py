"""What every readable format says, in plain words and in order; how it looks is each renderer's own affair."""

import re
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Literal, NamedTuple

from digest.model import Article, Brief, Digest, Fact, Page, Sentence
from digest.renderers.encode import host, inert, link
from digest.renderers.layout import NO_BREAK

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
          "December")  # fmt: skip
_NAMES = ("person", "org", "place")
_FIGURES = ("money", "percent", "count", "casualties")

Style = Literal["", "fact", "disputed"]


class Piece(NamedTuple):
    """A run of text in one style."""

    text: str
    style: Style


class Line(NamedTuple):
    """A sentence of the summary: its pieces, the marks it cites, and the disputed figures in it."""

    pieces: tuple[Piece, ...]
    marks: tuple[int, ...]
    disputed: tuple[str, ...]


class Row(NamedTuple):
    """A key fact: its value, what it is about, and how well it stands."""

    value: str
    label: str
    standing: str
    style: Style
    changed: bool


class Listing(NamedTuple):
    """An article in the list of sources; `url` is "" unless it can be followed, then `place` is its file."""

    mark: int
    about: tuple[str, ...]
    url: str
    place: str


class Section(NamedTuple):
    """Briefs under one small heading, which is "" when there is nothing to tell apart."""

    heading: str
    briefs: tuple[Brief, ...]


def counted(number: int, noun: str, plural: str = "") -> str:
    """ "1 story", "3 stories"."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def marks(refs: Iterable[int]) -> str:
    """ "[1][3]"."""
    return "".join(f"[{ref}]" for ref in refs)


# The edition


def day(iso: str) -> str:
    """ "Saturday 21 November 2026, 07:00"."""
    when = datetime.fromisoformat(iso)
    return f"{DAYS[when.weekday()]} {when.day} {MONTHS[when.month - 1]} {when.year}, {when:%H:%M}"


def scale(digest: Digest) -> tuple[str, ...]:
    """How much there is: ("3 stories", "9 articles", "7 outlets")."""
    coverage = [article for brief in digest.briefs for article in brief.story.coverage]
    outlets = {article.outlet for article in coverage if article.outlet}
    words = (counted(len(digest.briefs), "story", "stories"), counted(len({one.id for one in coverage}), "article"))
    return (*words, counted(len(outlets), "outlet")) if outlets else words


def window(digest: Digest) -> str:
    """ "since Friday 07:00", or "" when the digest has no beginning."""
    if digest.since is None:
        return ""
    until = datetime.fromisoformat(digest.until)
    since = datetime.fromisoformat(digest.since)
    if since.tzinfo and until.tzinfo:
        since = since.astimezone(until.tzinfo)
    clock = f" {since:%H:%M}" if len(digest.since) > 10 else ""
    if (until.date() - since.date()).days < 7:
        return f"since {DAYS[since.weekday()]}{clock}"
    year = "" if since.year == until.year else f" {since.year}"
    return f"since {since.day} {MONTHS[since.month - 1]}{year}{clock}"


def sections(digest: Digest, page: Page) -> tuple[Section, ...]:
    """Follow-ups first, then what was updated, then what is new."""
    followed = tuple(brief for brief in digest.briefs if follows_up(brief, page))
    updated = tuple(brief for brief in digest.briefs if brief.status == "updated" and brief not in followed)
    rest = tuple(brief for brief in digest.briefs if brief not in followed and brief not in updated)
    found = [Section(*one) for one in (("Follow-ups", followed), ("Updated", updated), ("New", rest)) if one[1]]
    return (Section("", rest),) if len(found) == 1 and rest else tuple(found)


def follows_up(brief: Brief, page: Page) -> bool:
    """Whether the reader follows the story."""
    return any(tag in page.follow_up_tags for tag in brief.story.tags)


def endnotes(digest: Digest) -> tuple[str, ...]:
    """What was left out and what failed, a line each."""
    return (*omissions(digest), *(f"failed: {one}" for one in failures(digest)))


def omissions(digest: Digest) -> tuple[str, ...]:
    """What was cut or muted, and why: "4 stories left out (more than 20 stories)", "2 stories muted (sport)"."""
    found = []
    for name, what in digest.omitted.items():
        listed = what if isinstance(what, list | tuple) else [what]
        number = sum(_stories(one) for one in listed)
        reasons = dict.fromkeys(inert(str(one["why"])) for one in listed if isinstance(one, dict) and one.get("why"))
        done = "left out" if name == "limit" else inert(name)
        if number:
            found.append(
                f"{counted(number, 'story', 'stories')} {done}" + (f" ({'; '.join(reasons)})" if reasons else "")
            )
    return tuple(found)


def _stories(what: object) -> int:
    """How many stories an entry of `omitted` stands for: a number, {"stories": number}, or one story itself."""
    if isinstance(what, dict):
        what = what.get("stories", 1)
    return what if isinstance(what, int) else 1


def failures(digest: Digest) -> tuple[str, ...]:
    """The sources that failed: "weather.example/feed (answered 503; next try 07:40)"."""
    found = []
    for problem in digest.problems:
        why = "; ".join(inert(part) for part in (problem.what, problem.hint) if part)
        found.append(f"{inert(problem.source)} ({why})")
    return tuple(found)


# A story


def headline(brief: Brief) -> str:
    """The story's headline on one line."""
    return " ".join(inert(brief.story.headline).split()) or "(without a headline)"


def provenance(brief: Brief) -> tuple[str, ...]:
    """How many sources there are, how many of them independent, and on whom they rely."""
    story, ledger = brief.story, brief.ledger
    refs = {article.id: ref for ref, article in enumerate(story.coverage, 1)}
    number, independent = len(story.coverage), len(ledger.groups)
    sources = counted(number, "source")
    originals = dict.fromkeys(refs[one] for one in story.reprints.values() if one in refs)
    if story.reprints and originals:
        copies = len(story.reprints)
        sources += f", {'1 a reprint' if copies == 1 else f'{copies} reprints'} of {marks(originals)}"
    found = [sources]
    if independent < number:
        found.append(f"{independent} independent")
    for origin in ledger.origins[:2]:
        who = [refs[one] for one in origin.articles if one in refs]
        if not who:
            continue
        if len(who) == number:
            subject = "draws" if number == 1 else "both draw" if number == 2 else "all draw"
        else:
            subject = f"{marks(sorted(who))} draw{'s' if len(who) == 1 else ''}"
        found.append(f"{subject} on {inert(origin.name)}")
    return tuple(found)


def summary(brief: Brief, page: Page) -> tuple[Line, ...]:
    """The sentences to print, with their facts told apart."""
    shown = highlights(brief, page)
    refs = {article.id: ref for ref, article in enumerate(brief.story.coverage, 1)}
    return tuple(_line(sentence, shown, refs) for sentence in brief.summary)


def _line(sentence: Sentence, facts: Sequence[Fact], refs: dict[str, int]) -> Line:
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
    pieces, disputed, last = [], [], 0
    for start, end, style, fact in sorted(spans, key=lambda one: (one[0], -one[1], one[2])):
        if start < last:
            continue
        pieces += [Piece(inert(text[last:start]), ""), Piece(inert(text[start:end]), style)]
        if style == "disputed":
            disputed.append(inert(fact.text))
        last = end
    pieces.append(Piece(inert(text[last:]), ""))
    cited = dict.fromkeys(refs[one.article] for one in sentence.citations)
    return Line(tuple(piece for piece in pieces if piece.text), tuple(cited), tuple(dict.fromkeys(disputed)))


def together(piece: Piece) -> str:
    """The piece's text; a short fact, such as "$210 million", is not to be broken over two lines."""
    return piece.text.replace(" ", NO_BREAK) if piece.style and len(piece.text) <= 24 else piece.text


def highlights(brief: Brief, page: Page) -> list[Fact]:
    """The facts to tell apart where they stand: figures, the key facts, and the names on whom coverage relies."""
    key = brief.ledger.facts[: page.facts or None]
    origins = {origin.name for origin in brief.ledger.origins}
    return [
        fact
        for fact in brief.ledger.facts
        if fact.kind != "quote"
        and (fact.kind in _FIGURES or fact.status != "single" or fact in key or fact.value.get("name") in origins)
    ]


def rows(brief: Brief, page: Page) -> tuple[Row, ...]:
    """The key facts, at most `page.facts` of them (0: all); a disputed or updated one stands once, with its others."""
    facts = brief.ledger.facts
    told = {fact.supersedes for fact in facts if fact.supersedes is not None}
    found = []
    for place, fact in enumerate(facts):
        if place in told or fact.kind in _NAMES:
            continue
        told.update((place, *fact.conflicts))
        style: Style = "disputed" if fact.status == "conflict" else "fact"
        found.append(Row(_value(fact), _label(fact), standing(brief, fact), style, fact.status == "updated"))
        if len(found) == page.facts:
            break
    return tuple(found)


def changes(brief: Brief, page: Page) -> tuple[tuple[Row, ...], tuple[Row, ...]]:
    """The key facts of a story that comes back: those that changed, and the others."""
    found = rows(brief, page)
    if brief.status != "updated":
        return (), found
    return tuple(row for row in found if row.changed), tuple(row for row in found if not row.changed)


def split_marks(words: str) -> list[tuple[str, int]]:
    """The words parted into their marks, each with its number, and the rest, with 0."""
    parts = re.split(r"(\[[0-9]+\])", words)
    return [(part, int(part[1:-1]) if place % 2 else 0) for place, part in enumerate(parts) if part]


def _value(fact: Fact) -> str:
    if fact.kind == "quote":
        return "“" + inert(fact.text).strip('“”" ') + "”"
    return inert(f"{fact.qualifier} {fact.text}").strip()


def _label(fact: Fact) -> str:
    if fact.kind == "quote":
        named = (fact.value.get("speaker"), fact.value.get("role"))
        return ", ".join(inert(str(one)) for one in named if one) or "speaker not named"
    return inert(fact.label)


def standing(brief: Brief, fact: Fact) -> str:
    """How well a fact stands: "3 sources agree", "only in [2], citing CNN", "sources disagree: 12 [1] or 14 [2]"."""
    facts = brief.ledger.facts
    if fact.status == "conflict":
        others = [fact, *(facts[place] for place in fact.conflicts)]
        return "sources disagree: " + " or ".join(_cited(brief, one) for one in others)
    if fact.status == "updated" and fact.supersedes is not None:
        return f"was {_cited(brief, facts[fact.supersedes])}, now {_cited(brief, fact)}"
    articles = {one.article for one in fact.citations}
    if fact.status == "corroborated":
        return f"{sum(1 for group in brief.ledger.groups if articles & set(group))} sources agree"
    refs = _refs(brief, fact)
    where = marks(refs) if len(brief.story.coverage) == 1 else f"only in{NO_BREAK}{marks(refs)}"
    said = inert(fact.attribution.source) if fact.attribution and fact.kind != "quote" else ""
    return f"{where}, citing {said}" if said else where


def _cited(brief: Brief, fact: Fact) -> str:
    text = inert(fact.text)
    if fact.kind in _FIGURES and text[:1].isalpha() and text[1:].islower():
        text = text[0].lower() + text[1:]
    return f"{text}{NO_BREAK}{marks(_refs(brief, fact))}"


def _refs(brief: Brief, fact: Fact) -> list[int]:
    refs = {article.id: ref for ref, article in enumerate(brief.story.coverage, 1)}
    return sorted({refs[one.article] for one in fact.citations})


def tags(brief: Brief) -> tuple[str, ...]:
    """The story's tags."""
    return tuple(inert(tag) for tag in brief.story.tags)


def listings(brief: Brief, digest: Digest) -> tuple[Listing, ...]:
    """The story's articles: outlet, authors, date, and whose reprint they are."""
    story = brief.story
    refs = {article.id: ref for ref, article in enumerate(story.coverage, 1)}
    found = []
    for article in story.coverage:
        url = link(article.url or article.source)
        outlet = inert(article.outlet or "") or (host(url) if url else "")
        original = story.reprints.get(article.id)
        about = (
            outlet,
            ", ".join(inert(name) for name in article.byline),
            published(article, digest.until),
            f"reprint of [{refs[original]}]" if original in refs else "",
        )
        found.append(Listing(refs[article.id], tuple(one for one in about if one), url, inert(article.source)))
    return tuple(found)


def published(article: Article, until: str) -> str:
    """When the article was published, in the edition's own time zone: "20 Nov 12:05", "20 Nov 2025", or ""."""
    if not article.published:
        return ""
    edition = datetime.fromisoformat(until)
    try:
        when = datetime.fromisoformat(article.published)
    except ValueError:
        return inert(article.published)
    if when.tzinfo and edition.tzinfo:
        when = when.astimezone(edition.tzinfo)
    year = "" if when.year == edition.year else f" {when.year}"
    clock = f" {when:%H:%M}" if len(article.published) > 10 and not year else ""
    return f"{when.day} {MONTHS[when.month - 1][:3]}{year}{clock}"
