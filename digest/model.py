"""The nouns: what the parts of the program hand to each other.

Offsets are code points into `Article.text`, half open. Times are ISO 8601 text, as exact as their source: a day
("2026-02-10") or an instant with its offset ("2026-02-10T06:40:00+00:00"); `moment` turns either into a datetime.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any, Literal

FactKind = Literal["money", "percent", "count", "casualties", "date", "duration", "quote", "person", "org", "place"]
FactStatus = Literal["corroborated", "single", "conflict", "updated"]
StoryStatus = Literal["new", "updated", "seen"]
ChangeKind = Literal["figure", "disputed", "settled", "source", "sentence"]
Value = Mapping[str, Any]


@lru_cache(maxsize=1 << 15)
def moment(iso: str) -> datetime:
    """The instant that an ISO 8601 day or time stands for, in UTC; a bare day counts as its noon."""
    when = datetime.fromisoformat(iso)
    if len(iso) <= 10:
        when = when.replace(hour=12)
    return when.replace(tzinfo=UTC) if when.tzinfo is None else when.astimezone(UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """Something in a run that went wrong without ending it; `partial` when the source was read all the same."""

    source: str
    what: str
    hint: str = ""
    partial: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Resource:
    """Bytes as a file or server gave them, with what was said about them.

    `url` is the path as given or found, or the address that answered; `media_type` is lower case, with its parameters
    (`text/html; charset=utf-8`), or empty when nobody said.
    """

    url: str
    body: bytes
    media_type: str = ""
    retrieved: str
    etag: str | None = None
    last_modified: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One cleaned article. Immutable: another text is another article, with another `id`.

    `source` says where it was read (see "source" in the JSON form); `text` is the headline, an empty line and the body,
    whose paragraphs are parted by empty lines. `teaser` marks a stub that stands for a longer text. `revises` is the id
    of the earlier text from the same source, where this one is a later edit; the store fills it in.
    """

    id: str
    source: str
    url: str | None = None
    outlet: str | None = None
    headline: str
    byline: tuple[str, ...] = ()
    dateline: str | None = None
    published: str | None = None
    retrieved: str
    language: str = "en"
    text: str
    teaser: bool = False
    revises: str | None = None

    @property
    def body_start(self) -> int:
        """The offset at which the body begins (the length of the text when there is none)."""
        return min(len(self.headline) + 2, len(self.text)) if self.headline else 0


def article_id(*, text: str, outlet: str | None, url: str | None) -> str:
    """Twelve hexadecimal digits that stand for exactly this text from this outlet and address."""
    return hashlib.sha256("\0".join((url or "", outlet or "", text)).encode("utf-8", "surrogatepass")).hexdigest()[:12]


def article_text(headline: str, body: str) -> str:
    """The text that an article's citations point into."""
    return "\n\n".join(part for part in (headline, body) if part)


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Citation:
    """A span of an article's text: `article` is its id, `start` and `end` are code points."""

    article: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence to print; its text is what the first citation spans, up to a capital at its start."""

    text: str
    citations: tuple[Citation, ...]

    def __post_init__(self) -> None:
        if not self.citations:
            raise ValueError(f"a sentence without a citation: {self.text!r}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """Who says it: the source as named, the cue ("said", "according to") and the span of what is said."""

    source: str
    cue: str
    content: Citation | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """One fact where one article states it, as extraction finds it.

    `start` and `end` span the fact in the text given to the extractor; `value` is its normalised form (see "Values" in
    the JSON form); `qualifier` is the uncertainty word beside it ("about", "more than", "at least", "up to").
    `label` says what the value is about, in the article's own words, or is empty.
    """

    kind: FactKind
    start: int
    end: int
    text: str
    value: Value
    qualifier: str = ""
    label: str = ""
    attribution: Attribution | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One fact of a story, put together from all its mentions.

    `conflicts` and `supersedes` are places in the same ledger. The first citation spans `text`. `origin` names the one
    report from which several otherwise independent sources have it, or, of a corroborated fact, the one body they cite.
    """

    kind: FactKind
    text: str
    value: Value
    citations: tuple[Citation, ...]
    status: FactStatus
    qualifier: str = ""
    label: str = ""
    attribution: Attribution | None = None
    conflicts: tuple[int, ...] = ()
    supersedes: int | None = None
    origin: str = ""

    def __post_init__(self) -> None:
        if not self.citations:
            raise ValueError(f"a fact without a citation: {self.text!r}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """A report, agency or person on whom coverage relies; `wholly` are the articles with nothing of weight beside it.

    `form` says what they rely on ("report", "study", "notice", "newsroom"), or is empty for a body that speaks itself.
    `short` is its short form where the coverage uses one ("RUSI").
    """

    name: str
    articles: tuple[str, ...]
    wholly: tuple[str, ...] = ()
    form: str = ""
    short: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Denial:
    """A claim and the sentence in which somebody denies it; `by` is the denier as named, or empty."""

    claim: Citation
    denial: Citation
    by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """All coverage of one event.

    `coverage` stands in the order of its marks: [1] is `coverage[0]`. `reprints` maps a copy's article id to its
    original's. `follows` is the id of the story before it in the same thread.
    """

    id: str
    headline: str
    coverage: tuple[Article, ...]
    thread: str
    follows: str | None = None
    reprints: Mapping[str, str] = field(default_factory=dict)
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """The facts of a story, the most telling first, and on whom they rest.

    `groups` are the article ids that count as one source each; their number is the story's independent sources.
    """

    facts: tuple[Fact, ...]
    origins: tuple[Origin, ...]
    groups: tuple[tuple[str, ...], ...]
    denials: tuple[Denial, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One thing that is new in a story since the reader was last told of it.

    figure: `was` (as printed before) is now `text` · disputed: `text` is now contradicted · settled: it no longer is ·
    source: `text` names an independent source that has joined · sentence: `text` says what was not said before.
    `fact` is its place in the ledger, for the first three. The first citation spans `text` (a source's: its headline).
    """

    kind: ChangeKind
    text: str
    citations: tuple[Citation, ...]
    was: str = ""
    fact: int | None = None

    def __post_init__(self) -> None:
        if not self.citations:
            raise ValueError(f"a change without a citation: {self.text!r}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Milestone:
    """One line of a thread's timeline: a story of the thread and the day (ISO 8601) of its first article."""

    day: str
    story: str
    headline: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """What is printed on one story.

    `changes` is what is new since `told` (ISO time), when the reader was last told of it: an updated story prints these
    first and not the whole again. A `follow_up` stands in the section at the top; without changes it is quiet since
    its newest article. `timeline` is its thread. `notes` are the reader's own; `rules` says of the story's tags which
    rule of the configuration put it there. `apart` is what only one source tells, where a story is shown whole.
    """

    number: int
    story: Story
    summary: tuple[Sentence, ...]
    ledger: Ledger
    status: StoryStatus = "new"
    changes: tuple[Change, ...] = ()
    told: str | None = None
    follow_up: bool = False
    timeline: tuple[Milestone, ...] = ()
    notes: tuple[str, ...] = ()
    rules: Mapping[str, str] = field(default_factory=dict)
    apart: tuple[Sentence, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Digest:
    """One edition, or the answer to one `digest run SOURCE…` (then `edition` is None).

    `sources` is how many configured sources were asked (0: none). `omitted` may hold "limit" and "unchanged"
    ({"stories": n, "why": "…"}) and "muted" (a list of {"id", "headline", "why"}).
    """

    edition: str | None
    generated: str
    since: str | None
    until: str
    briefs: tuple[Brief, ...]
    omitted: Mapping[str, Any] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    sources: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Envelope:
    """What a message needs beside its text.

    `sender` and `to` are addresses as a header holds them ("Name <name@host>"); an empty `subject` is made from the
    headlines. `thread`: the message answers the threads of the stories that it follows.
    """

    sender: str
    to: tuple[str, ...]
    subject: str = ""
    list_id: str = "digest.localhost"
    thread: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What a renderer may assume of its target (columns, colour, working hyperlinks), and what the reader wants.

    `weight`: bold and underline work, also where colour is not wanted. `theme` is "dark", "light" or "auto" (the
    terminal's own palette). `facts` are the key facts listed a story (0: all); `with_text` adds the texts to JSON;
    `steps` names the commands that lead on from here.
    """

    width: int = 80
    color: bool = False
    weight: bool = False
    links: bool = False
    theme: str = "auto"
    facts: int = 6
    with_text: bool = False
    steps: bool = True
    envelope: Envelope | None = None
