"""The plain words for how well a fact stands and on whom a story rests."""

from dataclasses import replace

import pytest

from digest.facts import wording
from digest.model import Article, Attribution, Citation, Fact, Ledger, Origin

MARKS = {"a1": 1, "a2": 2, "a3": 3, "a4": 4}


def fact(text: str, *articles: str, status="single", **fields) -> Fact:
    citations = tuple(Citation(article=article, start=0, end=len(text)) for article in articles)
    return Fact(kind="count", text=text, value={"n": 1, "unit": ""}, citations=citations, status=status, **fields)


def ledger(*facts: Fact, origins=(), groups=(("a1",), ("a2",), ("a3",), ("a4",))) -> Ledger:
    return Ledger(facts=facts, origins=origins, groups=groups)


RUSI = Origin(name="Royal United Services Institute", short="RUSI", form="report", articles=("a1", "a2"))


@pytest.mark.parametrize(
    ("told", "words"),
    [
        (ledger(fact("12", "a1", "a2", "a4", status="corroborated")), "3 sources agree"),
        (ledger(fact("12", "a2")), "only in [2]"),
        (ledger(fact("12", "a2", attribution=Attribution(source="CNN", cue="said"))), "only in [2], citing CNN"),
        (
            ledger(fact("12", "a2", attribution=Attribution(source="The Lakes Office", cue="said"))),
            "only in [2], citing the Lakes Office",
        ),
        (
            ledger(
                fact("12", "a1", "a3", status="conflict", conflicts=(1,)),
                fact("14", "a2", status="conflict", conflicts=(0,)),
            ),
            "sources disagree: 12 [1][3] or 14 [2]",
        ),
        (
            ledger(
                fact("80,000", "a1", status="conflict", conflicts=(1,)),
                fact("35,000", "a1", status="conflict", conflicts=(0,)),
            ),
            "sources disagree: 80,000 or 35,000 [1]",
        ),
        (
            ledger(fact("17", "a4", status="updated", supersedes=1), fact("12", "a1", status="updated")),
            "was 12, now 17 [4]",
        ),
        (ledger(fact("12", "a1", "a2", origin=RUSI.name), origins=(RUSI,)), "all from the RUSI report"),
        (
            ledger(fact("12", "a1", "a2", status="corroborated", origin="the Lakes Office")),
            "2 sources agree, citing the Lakes Office",
        ),
        (
            ledger(
                fact("12", "a1", "a2"),
                origins=(Origin(name="Lakes Office", form="study", articles=("a1", "a2"), wholly=("a1", "a2")),),
                groups=(("a1", "a2"),),
            ),
            "all from the Lakes Office study",
        ),
    ],
)
def test_each_standing_has_its_plain_words(told: Ledger, words: str) -> None:
    assert wording.standing(told, 0, MARKS) == words


def test_the_old_figure_is_told_with_the_one_that_replaced_it() -> None:
    told = ledger(
        fact("31", "a4", status="updated", supersedes=1),
        fact("17", "a3", status="updated", supersedes=2),
        fact("12", "a1", status="updated"),
    )
    assert wording.standing(told, 2, MARKS) == "was 12, now 31 [4]"


def test_a_speaker_is_not_cited_for_his_own_words() -> None:
    said = Fact(
        kind="quote",
        text="We sailed",
        value={"speaker": "Ines Holt", "role": "", "full": "We sailed"},
        citations=(Citation(article="a2", start=0, end=9),),
        status="single",
        attribution=Attribution(source="Ines Holt", cue="said"),
    )
    assert wording.standing(ledger(said), 0, MARKS) == "only in [2]"


def test_an_uncertain_figure_is_shown_with_its_uncertainty() -> None:
    assert wording.shown(fact("$210 million", "a1", qualifier="more than")) == "more than $210 million"
    assert wording.shown(fact("about 12", "a1", qualifier="about")) == "about 12"


def coverage(count: int) -> list[Article]:
    return [Article(id=f"a{ref}", source="", headline="", retrieved="", text="x") for ref in range(1, count + 1)]


@pytest.mark.parametrize(
    ("count", "told", "reprints", "parts"),
    [
        (1, ledger(groups=(("a1",),)), {}, ("1 source",)),
        (
            2,
            ledger(origins=(RUSI,), groups=(("a1",), ("a2",))),
            {},
            ("2 sources", "both draw on the RUSI report"),
        ),
        (
            4,
            ledger(groups=(("a1", "a2"), ("a3",), ("a4",))),
            {"a2": "a1"},
            ("4 sources, 1 a reprint of [1]", "3 independent"),
        ),
        (
            2,
            ledger(
                origins=(Origin(name="Kern", form="newsroom", articles=("a1", "a2"), wholly=("a1", "a2")),),
                groups=(("a1", "a2"),),
            ),
            {},
            ("2 sources", "1 independent", "all of it from Kern"),
        ),
    ],
)
def test_a_story_says_how_many_sources_it_has_and_what_they_share(count, told, reprints, parts) -> None:
    assert wording.provenance(coverage(count), told, reprints, MARKS) == parts


def test_a_rival_of_a_figure_that_was_replaced_tells_what_replaced_it() -> None:
    told = ledger(
        fact("31", "a4", status="updated", supersedes=2),
        fact("fourteen", "a2", status="updated", conflicts=(2,)),
        fact("12", "a1", status="updated", conflicts=(1,)),
    )
    assert wording.standing(told, 1, MARKS) == "was 12 or fourteen, now 31 [4]"
    assert wording.standing(told, 0, MARKS) == "was 12 or fourteen, now 31 [4]"


@pytest.mark.parametrize(
    ("text", "value", "shown"),
    [
        ("yesterday", {"date": "2026-10-06"}, "yesterday (6 Oct 2026)"),
        ("noon on Thursday", {"datetime": "2026-02-12T12:00"}, "noon on Thursday (12 Feb 2026)"),
        ("July", {"date": "2026-07"}, "July (2026)"),
        ("last month", {"date": "2026-06"}, "last month (Jun 2026)"),
        ("last year", {"date": "2025"}, "last year (2025)"),
        ("6 October", {"date": "2026-10-06"}, "6 October"),
        ("the weekend", {"date": "2026-W34"}, "the weekend"),
        ("noon", {"time": "12:00"}, "noon"),
    ],
)
def test_a_day_told_in_words_is_shown_with_its_date(text: str, value: dict[str, object], shown: str) -> None:
    assert wording.shown(replace(fact(text, "a1"), kind="date", value=value)) == shown
