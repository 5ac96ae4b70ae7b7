"""What a reader is told a figure is of: the words of its label, and its unit."""

from typing import Any

import pytest

from digest.facts import build_ledger, extract
from digest.facts.ledger.best_labels import telling
from digest.facts.wording import origin_in_words, shown
from digest.model import Brief, Citation, Fact, Ledger, Origin, Page, Story
from digest.renderers import outline
from tests.ledger_stories import article, ledger_of


@pytest.mark.parametrize(
    ("text", "kind", "label"),
    [
        ("Inspectors arrested nine people at the pier.", "count", "people arrested"),
        ("Customs seized about 4,000 forged stamps.", "count", "forged stamps seized"),
        ("The river flooded 62 cellars.", "count", "cellars flooded"),
        ("The organiser said 62 runners came.", "count", "runners"),  # what somebody says is no deed
        ("A column of ash stood 11 km above the rim.", "count", "column of ash"),
        ("They walked through a 22-metre steel pipe.", "count", "steel pipe"),
        ("The climber was suspended for four years.", "duration", "suspended"),
        ("Skiers were trapped above the gorge for five hours.", "duration", "trapped above the gorge"),
    ],
)
def test_a_figure_is_labelled_with_what_it_is_of(text: str, kind: str, label: str) -> None:
    assert [one.label for one in extract(text) if one.kind == kind][-1] == label


def test_the_words_that_tell_most_label_a_fact() -> None:
    ranked = ["", "people", "bond", "harbour bond"]
    assert [telling(label) for label in ranked] == [0, 1, 2, 3]
    assert telling("were woken shortly") == telling("took") == telling("according to a notice") == 1


def _fact(kind: Any, text: str, value: dict[str, Any], qualifier: str = "") -> Fact:
    cited = (Citation(article="a1", start=0, end=1),)
    return Fact(kind=kind, text=text, value=value, citations=cited, qualifier=qualifier, status="single")


@pytest.mark.parametrize(
    ("fact", "words"),
    [
        (_fact("count", "11", {"n": 11, "unit": "km"}), "11 km"),
        (_fact("count", "nine", {"n": 9, "unit": "miles of creek"}, "about"), "about nine miles"),
        (_fact("count", "1.2", {"n": 1.2, "unit": "gigawatts of power"}), "1.2 gigawatts"),
        (_fact("count", "46", {"n": 46, "unit": "passengers"}), "46"),
    ],
)
def test_a_measure_is_shown_with_its_unit(fact: Fact, words: str) -> None:
    assert shown(fact) == words


@pytest.mark.parametrize(
    ("name", "form", "words"),
    [
        ("Tern Institute", "report", "the Tern Institute report"),
        ("Office of Statistics", "report", "the report of the Office of Statistics"),
        ("Daily Oar", "newsroom", "Daily Oar"),
    ],
)
def test_an_origin_is_named_so_that_it_can_be_read(name: str, form: str, words: str) -> None:
    assert origin_in_words(Origin(name=name, short="", articles=("a1",), wholly=(), form=form)) == words


def test_a_part_of_the_dead_that_one_source_tells_stands_behind_what_all_tell() -> None:
    texts = (
        "Eight people died in the eruption. Five bodies were found in a barn.",
        "The eruption killed eight. The road is shut.",
    )
    articles = [article(ref, f"Eruption {ref}", text) for ref, text in enumerate(texts, 1)]
    stated = {
        "a1": [("casualties", "Eight", {"deaths": 8}), ("casualties", "Five", {"deaths": 5})],
        "a2": [("casualties", "eight", {"deaths": 8})],
    }
    assert [dict(fact.value) for fact in ledger_of(articles, stated).facts] == [{"deaths": 8}, {"deaths": 5}]


def _labels(*texts: str) -> dict[str, str]:
    articles = [article(ref, f"News {ref}", text) for ref, text in enumerate(texts, 1)]
    mentions = {one.id: extract(one.text) for one in articles}
    return {fact.text: fact.label for fact in build_ledger(articles, mentions, reprints={}).facts}


@pytest.mark.parametrize(
    ("text", "figure", "label"),
    [
        ("The attackers are asking for $8 million.", "$8 million", "attackers are asking for …"),
        ("The share, it said, is closer to about 12%.", "12%", "share, it said, is closer to …"),
        ("The note, which we have seen, demands $18 million in three days.", "$18 million", "demands … in three days"),
        ("The club sold its name to a maker of lamps for £1.6m.", "£1.6m", "maker of lamps for …"),
        ("It said that 4,200 have left their homes.", "4,200", "… have left their homes"),
        ("Together the two firms would employ 19,000 people.", "19,000", "Together the two firms would employ …"),
        ("Wardens had liabilities of €91m.", "€91m", "liabilities"),
        ("At £9 a dose the whole recall is cheap.", "£9", "… a dose the whole recall"),
        ("Wardens put the street value at €91m.", "€91m", "street value"),
    ],
)
def test_a_figure_that_no_noun_names_is_told_by_the_clause_around_it(text: str, figure: str, label: str) -> None:
    assert _labels(text)[figure] == label


def test_of_the_labels_of_a_fact_the_one_that_others_bear_out_is_shown() -> None:
    told = ("The boat sank in Lake Tarn on 3 May 2026.", "Bo Lund was kind to us on 3 May 2026.")
    others = "On 3 May 2026 a boat sank near the shore."
    assert _labels(told[0], told[1], others)["3 May 2026"] == "boat sank in Lake Tarn"
    assert not _labels(told[1], "On 3 May 2026 a boat sank.")["3 May 2026"]


def test_of_two_figures_that_replace_one_the_more_telling_has_the_row() -> None:
    def dead(text: str, supersedes: int | None) -> Fact:
        cited = (Citation(article="a1", start=0, end=1),)
        return Fact(
            kind="casualties",
            text=text,
            value={},
            citations=cited,
            status="updated",
            label="dead",
            supersedes=supersedes,
        )

    ledger = Ledger(facts=(dead("eight", 2), dead("five", 2), dead("three", None)), origins=(), groups=(("a1",),))
    one = article(1, "Toll", "Eight.")
    story = Story(id="s1", thread="t1", headline="Toll", coverage=(one,))
    brief = Brief(number=1, story=story, summary=(), ledger=ledger)
    assert [row.value for row in outline.rows(brief, Page())] == ["eight"]
