"""Small stories for tests of the ledger: articles as text, with their mentions written by hand."""

from collections.abc import Mapping, Sequence
from typing import Any

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
