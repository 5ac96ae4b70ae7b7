"""Facts in one text: their spans, their values."""

import pytest

from digest.facts import extract

MONDAY = "2026-03-02"


@pytest.mark.parametrize(
    ("text", "kind", "span", "value"),
    [
        ("It cost $1.2 billion.", "money", "$1.2 billion", {"amount": 1_200_000_000, "currency": "USD"}),
        ("Prices rose 3.9% last year.", "percent", "3.9%", {"pct": 3.9}),
        ("He left on Friday.", "date", "Friday", {"date": "2026-02-27"}),
        ("A storm killed at least 12 people.", "casualties", "12", {"deaths": 12}),
    ],
)
def test_a_figure_is_found_with_its_value(text: str, kind: str, span: str, value: dict[str, object]) -> None:
    mentions = [mention for mention in extract(text, published=MONDAY) if mention.kind == kind]
    assert [(mention.text, mention.value) for mention in mentions] == [(span, value)]
    assert all(text[mention.start : mention.end] == mention.text for mention in mentions)


@pytest.mark.parametrize(
    ("text", "words", "kind", "value"),
    [
        ("Cases in the port have jumped to 912, the ministry said.", "912", "count", {"n": 912, "unit": ""}),
        ("Police had spoken of 46.", "46", "count", {"n": 46, "unit": ""}),
        ("Doctors treated 41 burns, far more than the 27 on the list.", "27", "count", {"n": 27, "unit": ""}),
        ("The number of dead is now eight.", "eight", "casualties", {"deaths": 8}),
        ("The hospital had received 23 bodies.", "23", "casualties", {"deaths": 23}),
    ],
)
def test_a_number_without_a_noun_counts_where_the_words_before_call_for_one(
    text: str, words: str, kind: str, value: dict[str, object]
) -> None:
    found = [mention for mention in extract(text) if mention.text == words]
    assert [(mention.kind, dict(mention.value)) for mention in found] == [(kind, value)]


@pytest.mark.parametrize(
    ("text", "words", "kind", "value"),
    [
        ("3 killed in 47-car pileup overseas", "47", "count", {"n": 47, "unit": "cars"}),
        ("One dead and at least 60 hurt\n\nA storm tore through a fair.", "60", "casualties", {"injured": 60}),
        ("Death toll: 14", "14", "casualties", {"deaths": 14}),
    ],
)
def test_a_number_near_the_dead_is_theirs_only_when_it_counts_people(
    text: str, words: str, kind: str, value: dict[str, object]
) -> None:
    assert [(m.kind, m.value) for m in extract(text, published=MONDAY) if m.text == words] == [(kind, value)]


def test_a_page_number_behind_a_list_of_sections_counts_no_dead() -> None:
    assert not [m for m in extract("Births, marriages and deaths: page 14.") if m.kind == "casualties"]


def test_spans_of_time_without_end_are_read_to_the_end() -> None:
    found = extract("two hours, five minutes and 3 seconds, " * 1000, published="2026-05-13")
    assert len([one for one in found if one.kind == "duration"]) == 1000


def test_a_text_may_end_behind_a_span_of_time_and_a_comma() -> None:
    assert [one.text for one in extract("It took two hours,", published="2026-05-13")] == ["two hours"]
