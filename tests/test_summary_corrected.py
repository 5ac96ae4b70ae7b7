"""A correction and the article that it puts right stand back behind the other reports."""

from dataclasses import replace

import pytest

from digest.model import Article, Citation, Fact, Ledger, Story, article_text
from digest.summary import summarize
from digest.summary.corrected import corrects, in_doubt

NOTHING = Ledger(facts=(), origins=(), groups=())
RIGHT = "A road bridge over the Tamsel fell into the river on Monday and killed 40 people, officials said."
WRONG = "The Tamsel bridge has come down and 400 people are dead, in the worst accident that Lotten has seen."
NOTE = "On Monday we said that 400 people had died at Lotten. That was wrong, and a nought had been added. It was 40."


def article(name: str, headline: str, body: str, *, outlet: str | None = None, day: str = "2026-03-02") -> Article:
    return Article(
        id=name,
        source=f"{name}.txt",
        outlet=outlet,
        headline=headline,
        published=day,
        retrieved="2026-03-05",
        text=article_text(headline, body),
    )


REPORT = article("right", "Bridge falls at Lotten", RIGHT, outlet="County Post")
ERRING = article("wrong", "Bridge of death: 400 lost at Lotten", WRONG, outlet="Daily Flare")
CORRECTION = article("note", "Putting it right: Lotten", NOTE, outlet="The Daily Flare", day="2026-03-04")


def told(*coverage: Article, ledger: Ledger = NOTHING) -> list[str]:
    story = Story(id="s", headline="", coverage=coverage, thread="s")
    return [sentence.text for sentence in summarize(story, ledger)]


def test_neither_a_correction_nor_what_its_outlet_wrote_before_is_quoted() -> None:
    assert told(ERRING, CORRECTION, REPORT) == [RIGHT]


def test_they_are_quoted_where_nobody_else_reports() -> None:
    assert WRONG in told(ERRING, CORRECTION)


def test_a_correction_finds_the_article_whose_headline_it_quotes() -> None:
    nameless = replace(ERRING, outlet=None)
    quoting = replace(
        CORRECTION,
        text=article_text(CORRECTION.headline, NOTE.replace("we said", "we said ('Bridge of Death')")),
    )
    assert in_doubt([nameless, CORRECTION, REPORT], NOTHING) == {1}
    assert in_doubt([nameless, quoting, REPORT], NOTHING) == {0, 1}


def test_a_correction_finds_the_only_article_that_states_the_figure_it_replaces() -> None:
    nameless = replace(ERRING, outlet=None)
    old = _fact("400", (nameless, CORRECTION))
    new = replace(_fact("40 people", (REPORT,)), supersedes=0)
    stands = replace(new, citations=(*new.citations, Citation(article="note", start=0, end=2)))
    ledger = Ledger(facts=(old, stands), origins=(), groups=())
    assert in_doubt([nameless, CORRECTION, REPORT], ledger) == {0, 1}
    assert in_doubt([nameless, CORRECTION, replace(nameless, id="copy"), REPORT], ledger) == {0, 1}
    assert in_doubt([REPORT, CORRECTION], ledger) == {1}


def _fact(text: str, coverage: tuple[Article, ...]) -> Fact:
    cited = [(one.id, one.text.index(text)) for one in coverage]
    return Fact(
        kind="casualties",
        text=text,
        value={"deaths": int(text.split()[0])},
        citations=tuple(Citation(article=name, start=at, end=at + len(text)) for name, at in cited),
        status="updated",
    )


@pytest.mark.parametrize(
    ("headline", "body"),
    [
        ("Correction: Lotten bridge", "The number of people who died is 40."),
        ("Corrections and clarifications", "A picture showed another bridge."),
        ("Berichtigung: Brücke in Lotten", "Es starben 40 Menschen."),
        ("Lotten bridge: a clarification", "An earlier version of this report gave 400 deaths."),
        ("The bridge at Lotten", "Our report of 2 March said that 400 people had died. That was a mistake."),
        ("A nought too many", "Yesterday we wrote that 400 people had died. It is not so."),
    ],
)
def test_a_newsroom_that_was_wrong_says_so_in_its_headline_or_its_opening(headline: str, body: str) -> None:
    assert corrects(article("a", headline, body))


@pytest.mark.parametrize(
    ("headline", "body"),
    [
        ("Stocks slide into correction as banks fall", "Shares in Lotten lost a tenth of their value on Monday."),
        ("Corrections officer charged in Lotten", "A guard at the county prison was charged with theft on Monday."),
        ("Minister: we were wrong on the bridge", "The minister said that the bridge should not have been opened."),
        ("Lotten bridge falls", "We said in March that the bridge was old. It fell on Monday."),
    ],
)
def test_news_of_mistakes_and_corrections_is_none(headline: str, body: str) -> None:
    assert not corrects(article("a", headline, body))
