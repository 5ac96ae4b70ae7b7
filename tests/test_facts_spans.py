"""What holds of every extraction, whatever the text."""

import re
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digest.facts import extract, sources

WORDS = (
    "a the one five half twenty million dozen third quarter percent per cent $ £ € % dollars euros people dead killed "
    "said told according to Ada Lorne Mrs Norlin Bank of Vessby Tuesday March 3 2021 12,500 1.5 7-2 3-4 11am last next "
    "week ago "
    "“ ” \" ' ‘ ’ « » „ ( ) , . : ; - – — \n \n\n he she it they who that and but in at on US$ Rs crore 4:52 a.m. 10th "
    "magnitude 1/2 ½ m bn k '90s 1990s Q3 2025-03-05 report by"
).split(" ")
TEXTS = st.one_of(
    st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join),
    st.lists(st.sampled_from(WORDS), max_size=25).map("".join),
    st.text(max_size=80),
)
LANGUAGES = st.sampled_from(["en", "es", "fr", "de", "pt", "it", "sv", "ja", "xx", ""])


@settings(max_examples=300, deadline=None)
@given(TEXTS, LANGUAGES, st.sampled_from([None, "2026-03-05", "2024-02-29T06:40:00+00:00", "not a date"]))
def test_every_mention_is_the_text_at_its_span(text: str, language: str, published: str | None) -> None:
    mentions = extract(text, language=language, published=published)
    for mention in mentions:
        assert 0 <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end] == mention.text
        assert mention.value
    assert list(mentions) == sorted(mentions, key=lambda one: (one.start, -one.end))
    for start, end in sources(text, language=language):
        assert 0 <= start < end <= len(text)


@settings(max_examples=100, deadline=None)
@given(TEXTS)
def test_extraction_is_deterministic(text: str) -> None:
    assert extract(text, published="2026-03-05") == extract(text, published="2026-03-05")


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_figures_and_dates_do_not_overlap(text: str) -> None:
    figures = {"money", "percent", "count", "casualties", "date", "duration"}
    spans = [(one.start, one.end) for one in extract(text, published="2026-03-05") if one.kind in figures]
    assert all(left[1] <= right[0] for left, right in pairwise(spans))


@pytest.mark.parametrize(
    "text", ["", " ", "\n", "0", "“", "a" * 50_000, "1" * 50_000, "٣٤ ٪", "١٬٢٣٤", "²³", "Ⅷ", "İstanbul 5"]
)
def test_odd_texts_are_read_without_an_error(text: str) -> None:
    extract(text, published="2026-03-05")


def test_a_number_too_long_for_a_number_is_left_alone() -> None:
    assert not [one for one in extract(f"It cost ${'9' * 5000}.") if one.kind == "money"]


def test_the_headline_gives_no_quotes_but_figures() -> None:
    text = "'My house went up in smoke' as 12 die\n\nTwelve people died in a fire in Vessby."
    kinds = [one.kind for one in extract(text, body_start=text.index("Twelve"))]
    assert "quote" not in kinds
    assert kinds.count("casualties") == 2


def test_offsets_survive_characters_of_any_width() -> None:
    text = "😀😀 Å¨ “Ｎ” — Ada Lorne said it cost €12 million 😀."
    (money,) = [one for one in extract(text) if one.kind == "money"]
    assert text[money.start : money.end] == "€12 million"
    assert re.search("€12 million", text).start() == money.start  # type: ignore[union-attr]
