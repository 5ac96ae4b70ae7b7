"""Single lines around an article: heads in many forms, appeals below it, and sentences that only look like them.

In tests/pages/heads.lines each row is a head ("||" parts its lines), its writers, its date and its outlet; "-" is none
or, for the outlet, not asked. between.lines stand between an article's paragraphs or above them, above.lines
between its head and its first paragraph, below.lines below it; body.lines are its own.
"""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.text.cleaning import read_pasted
from digest.text.cleaning.spoken import outside_quotes, words_of

PAGES = Path(__file__).parent / "pages"
HEADLINE = "Sundhavn port closes after storm"
BODY = [
    "The port of Sundhavn was closed on Sunday after a storm tore two cranes from their rails, its master said.",
    "Nobody was hurt. The cranes fell into the basin, where a dredger was at work.",
    "The port will stay closed for at least a week, and ships are being sent to Marsund.",
]
LINKS = ["Read more: A port in a storm", "Share this article"]


def rows(name: str) -> list[str]:
    return (PAGES / f"{name}.lines").read_text("utf-8").splitlines()


@pytest.mark.parametrize("gap", ["\n", "\n\n"], ids=["close", "apart"])
@pytest.mark.parametrize("row", rows("heads"))
def test_a_head_tells_who_wrote_it_when_and_for_whom(row: str, gap: str) -> None:
    head, byline, published, outlet = row.split(" => ")
    draft = read_pasted(gap.join([HEADLINE, *head.split(" || ")]) + "\n\n" + "\n\n".join(BODY))
    assert draft.headline == HEADLINE
    assert draft.body.split("\n\n") == BODY
    assert "; ".join(draft.byline) == byline.replace("-", "", byline == "-")
    assert (draft.published or "-") == published
    assert outlet in ("-", draft.outlet)


@pytest.mark.parametrize("gap", ["\n", "\n\n"], ids=["close", "apart"])
@pytest.mark.parametrize("row", rows("above"))
def test_what_stands_between_the_head_and_the_first_paragraph_is_dropped(row: str, gap: str) -> None:
    draft = read_pasted(gap.join([HEADLINE, "By Ada Lorne", "3 May 2026", row, *BODY]))
    assert draft.body.split("\n\n") == BODY


@pytest.mark.parametrize("gap", ["\n", "\n\n"], ids=["close", "apart"])
@pytest.mark.parametrize("row", rows("between"))
def test_what_stands_between_paragraphs_is_dropped_and_they_are_kept(row: str, gap: str) -> None:
    for place in (0, 2):
        page = [*BODY[:place], row, *BODY[place:]]
        assert read_pasted(f"{HEADLINE}\n\nBy Ann Lee\n\n{gap.join(page)}").body.split("\n\n") == BODY


def furniture_left(gap: str, around: list[str], closed: bool) -> list[str]:
    left = []
    for row in rows("below"):
        below = [around[0], row, around[1]] if closed else [row, around[1]]
        draft = read_pasted("\n\n".join([HEADLINE, "By Ann Lee", *BODY, gap.join(below)]))
        assert draft.body.startswith("\n\n".join(BODY))
        left += [row] if draft.body != "\n\n".join(BODY) else []
    return left


def test_what_stands_in_a_block_below_the_article_is_dropped() -> None:
    assert furniture_left("\n", LINKS, True) == []
    assert furniture_left("\n", LINKS, False) == []


def test_most_of_what_stands_alone_below_the_article_is_dropped() -> None:
    assert len(furniture_left("\n\n", LINKS, True)) <= 4
    assert len(furniture_left("\n\n", LINKS, False)) <= 6


@pytest.mark.parametrize("row", rows("body"))
def test_a_sentence_that_only_looks_like_an_appeal_is_kept(row: str) -> None:
    first, *rest = BODY
    assert row in read_pasted("\n\n".join([HEADLINE, first, row, *rest, LINKS[0]])).body
    assert row in read_pasted("\n\n".join([HEADLINE, *BODY, row, "\n".join(LINKS)])).body
    assert row in read_pasted("\n".join([HEADLINE, *BODY, row, *LINKS])).body


@given(st.text(st.characters(max_codepoint=0x180)) | st.text("aé ’“”«»–…_'\"1²\t\n.") | st.text())
def test_the_words_of_a_line_are_its_runs_of_letters_and_digits(text: str) -> None:
    assert words_of(text) == re.findall(r"[^\W_]+", text)


def test_what_is_quoted_is_left_out_of_what_a_line_says() -> None:
    assert outside_quotes('He said "sign up" and «click here», no „more“.').split() == "He said and , no .".split()
    plain = "Nothing is quoted, it's said."
    assert outside_quotes(plain) is plain


@pytest.mark.parametrize(
    ("masthead", "outlet"),
    [
        ("The Orle Packet - since 1871 - Births | Deaths | Harbour", "The Orle Packet"),
        ("The Orle Packet — founded 1871 — Subscribe", "The Orle Packet"),
        ("Kestrin Recorder | Your valley, your paper, since 1868", "Kestrin Recorder"),
        ("Kestrin Recorder | Est. 1868 | Contact us", "Kestrin Recorder"),
    ],
)
def test_a_masthead_with_since_when_it_is_printed_is_no_headline(masthead: str, outlet: str) -> None:
    draft = read_pasted(
        f"{masthead}\nHackers lock the computers of nine clinics\nTuesday 3 November 2026\n\n"
        "Hackers locked the computers of nine clinics on Monday and 1,900 visits were called off, the owner said.\n\n"
        "The intruders had copied files with the names of patients before they were noticed shortly after three.\n"
    )
    assert (draft.headline, draft.outlet) == ("Hackers lock the computers of nine clinics", outlet)


def test_a_headline_that_says_since_when_is_a_headline() -> None:
    headline = "Kestrin Rovers, unbeaten since 1998, lose at home"
    draft = read_pasted(
        f"{headline}\nTuesday 3 November 2026\n\nKestrin Rovers lost at home on Monday for the first time in years, "
        "and the stand emptied before the whistle.\n\nThe coach said that he had seen it coming since the summer.\n"
    )
    assert draft.headline == headline
