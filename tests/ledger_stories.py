"""Small stories for tests of the ledger: articles as text, with their mentions written by hand."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from digest.facts import extract
from digest.facts.ledger import build_ledger
from digest.model import Article, Attribution, Fact, Ledger, Mention, article_text


def article(
    ref: int, headline: str, body: str, *, outlet: str | None = None, published: str | None = None, language: str = "en"
) -> Article:
    """An article called a1, a2 …, of an outlet of its own unless one is named."""
    return Article(
        id=f"a{ref}",
        source=f"a{ref}.txt",
        outlet=outlet or f"Outlet {ref}",
        headline=headline,
        published=published,
        retrieved="2026-11-21T08:00:00+00:00",
        language=language,
        text=article_text(headline, body),
    )


def mention(
    text: str, kind: Any, words: str, value: Mapping[str, Any], *, by: str = "", qualifier: str = "", nth: int = 0
) -> Mention:
    """The mention that stands at the nth place where `words` occur in the text."""
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    said = Attribution(source=by, cue="said") if by else None
    return Mention(
        kind=kind, start=start, end=start + len(words), text=words, value=value, qualifier=qualifier, attribution=said
    )


def ledger_of(
    articles: Sequence[Article],
    stated: Mapping[str, Sequence[tuple[Any, ...]]],
    reprints: Mapping[str, str] | None = None,
) -> Ledger:
    """The ledger of articles whose mentions are given as (kind, words, value[, keywords of `mention`])."""
    texts = {each.id: each.text for each in articles}
    mentions = {
        name: [mention(texts[name], row[0], row[1], row[2], **(row[3] if len(row) > 3 else {})) for row in rows]
        for name, rows in stated.items()
    }
    return build_ledger(articles, mentions, reprints=reprints or {})


def fact_with(ledger: Ledger, **value: Any) -> Fact:
    """The one fact whose value has these entries."""
    found = [fact for fact in ledger.facts if all(fact.value.get(key) == wanted for key, wanted in value.items())]
    assert len(found) == 1, (value, [(fact.kind, dict(fact.value), fact.status) for fact in ledger.facts])
    return found[0]


class Rivals(NamedTuple):
    """One case of rival_cases.txt: the words of two figures, what they are to each other, and the articles."""

    what: str
    first: str
    second: str
    told: str
    articles: list[Article]
    mentions: dict[str, tuple[Mention, ...]]


def rival_cases() -> list[Rivals]:
    """Pairs of figures as a reader would judge them: "conflict", "update" (by the second) or "none"."""
    times = {
        "morning": "2026-05-04T09:00:00Z",
        "evening": "2026-05-04T19:00:00Z",
        "monday": "2026-05-04",
        "tuesday": "2026-05-05",
        "friday": "2026-05-08",
    }
    found = []
    for line in (Path(__file__).parent / "rival_cases.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        what, language, first, second, told = line.split(" | ")
        articles = []
        for ref, part in enumerate(told.split(" // "), 1):
            when, _, text = part.partition(": ")
            articles.append(article(ref, "News", text, published=times[when], language=language))
        mentions = {each.id: extract(each.text, language=language, published=each.published) for each in articles}
        found.append(Rivals(what, first, second, told, articles, mentions))
    return found
