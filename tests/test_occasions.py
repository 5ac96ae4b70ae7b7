"""What a date is the date of."""

import pytest

from digest.facts import extract


@pytest.mark.parametrize(
    ("text", "occasion"),
    [
        ("The papers suggest that talks were first held back in April 2021, at some cost.", "talks were first held"),
        ("The tunnel is to open in 2033.", "tunnel is to open"),
        ("The council approved the plan on 3 March 2026.", "council approved the plan"),
        ("The pit, which opened in 1987, is for sale.", "opened"),
        ("The bank will cut rates in the first quarter of 2027.", "bank will cut rates"),
        ("The strike is due to end at 5 a.m. on Thursday.", "strike is due to end"),
        ("On 3 March 2026 the council met.", ""),
        ("A strong earthquake struck the mountains in the south of the country before dawn on Tuesday.", ""),
        ("He said on Monday that rain fell.", ""),
        ("The plan failed, it emerged on Sunday.", ""),
    ],
)
def test_a_date_is_labelled_with_the_clause_that_it_closes(text: str, occasion: str) -> None:
    dates = [mention for mention in extract(text, published="2026-11-20") if mention.kind == "date"]
    assert [mention.label for mention in dates] == [occasion]


def test_a_label_of_a_date_stands_in_the_text() -> None:
    text = "Rovers, founded in 1999, reopened their ground last May. It will host them until 12 June 2027."
    for mention in extract(text, published="2026-11-20"):
        assert mention.label in text
