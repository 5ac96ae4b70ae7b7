"""What holds of every extraction, whatever the text."""

import json
import re
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digest.facts import extract, sources
from tests.fuzzing import chance_for, turns

CASES = Path(__file__).with_name("expression_cases.txt")
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


LISTED = [line.split(" | ")[2] for line in CASES.read_text(encoding="utf-8").splitlines() if line[0] != "#"]
PIECES = sorted({piece for sentence in LISTED for piece in re.findall(r"\w+|[^\w\s\[\]]", sentence)})
DAYS = (None, "2026-03-05", "2024-02-29T06:40:00+00:00", "1001-01-01", "8999-12-31", "2026-12-31", "2027-01-01")


@pytest.mark.slow
def test_pieces_of_listed_expressions_in_any_order_keep_every_promise() -> None:
    figures = {"money", "percent", "count", "casualties", "date", "duration"}
    chance = chance_for("expressions")
    for _ in turns():
        pieces = [chance.choice(PIECES) for _ in range(chance.randint(1, 30))]
        if chance.random() < 0.5:
            pieces += re.findall(r"\w+|[^\w\s]", chance.choice(LISTED)) + pieces[:3]
        text = "".join(piece + chance.choice((" ", " ", " ", "", "\n")) for piece in pieces)
        language, published = chance.choice(["en", "en", "es", "fr", "de", "it", "pt"]), chance.choice(DAYS)
        try:
            found = extract(text, language=language, published=published)
            spans = [(one.start, one.end) for one in found if one.kind in figures]
            assert all(left[1] <= right[0] for left, right in pairwise(spans))
            assert all(text[one.start : one.end] == one.text and one.value for one in found)
            assert not re.search("NaN|Infinity", json.dumps([one.value for one in found]))
            sources(text, language=language)
        except BaseException:
            print(repr(text), language, published)
            raise


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
