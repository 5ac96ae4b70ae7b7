"""Articles, stories and digests made by hand."""

from digest.model import (
    Article,
    Brief,
    Citation,
    Digest,
    Fact,
    Ledger,
    Origin,
    Sentence,
    Story,
    article_id,
    article_text,
)

NOW = "2026-03-02T07:00:00+00:00"


def an_article(headline: str, body: str = "The harbour was closed.", *, source: str = "", **more: str) -> Article:
    """An article of the Paper, published the day before NOW; its address comes from its headline."""
    text = article_text(headline, body)
    source = source or f"https://paper.example/{headline.replace(' ', '-')}"
    given = {"outlet": "Paper", "published": "2026-03-01T09:00:00+00:00", "retrieved": NOW, **more}
    name = article_id(text=text, outlet=given["outlet"], url=source)
    return Article(id=name, source=source, headline=headline, text=text, **given)  # type: ignore[arg-type]


def a_story(*coverage: Article, story: str = "") -> Story:
    """A story with the id of its first article."""
    name = story or coverage[0].id
    copies = {article.id: coverage[0].id for article in coverage[1:] if article.text == coverage[0].text}
    return Story(id=name, headline=coverage[0].headline, coverage=coverage, thread=name, reprints=copies)


def a_digest(*stories: Story, edition: str | None = "2026-03-02") -> Digest:
    """An edition in which every story has one sentence, one fact and one origin."""
    briefs = []
    for number, story in enumerate(stories, 1):
        here = Citation(article=story.coverage[0].id, start=0, end=5)
        said = story.headline[:5]
        fact = Fact(kind="count", text=said, value={"n": 5, "unit": "x"}, citations=(here,), status="single")
        origin = Origin(name="RUSI", articles=(here.article,))
        ledger = Ledger(facts=(fact,), origins=(origin,), groups=((here.article,),))
        sentence = Sentence(text=said, citations=(here,))
        briefs.append(Brief(number=number, story=story, summary=(sentence,), ledger=ledger))
    omitted = {"limit": {"stories": 1, "why": "more than 1 stories"}}
    return Digest(edition=edition, generated=NOW, since=None, until=NOW, briefs=tuple(briefs), omitted=omitted)
