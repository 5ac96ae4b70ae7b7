"""Digits that stand in a sentence and number, date or age nothing count something."""

import pytest

from digest.facts import extract


def counts(text: str) -> list[dict[str, object]]:
    """The values of the counts in a sentence."""
    return [dict(m.value) for m in extract(text, published="2026-06-17") if m.kind == "count"]


@pytest.mark.parametrize(
    ("text", "n", "unit"),
    [
        ("The judges held that 518 postal votes had been forged.", 518, "postal votes"),
        ("She is one of 340 whose weddings were called off.", 340, ""),
        ("In the laboratory the lotion achieved 14.", 14, ""),
        ("The firm has kept 62 to look after the ovens.", 62, ""),
        ("His lead over the mayor was 27.", 27, ""),
    ],
)
def test_digits_in_a_sentence_count_something(text: str, n: int, unit: str) -> None:
    assert counts(text) == [{"n": n, "unit": unit}]


@pytest.mark.parametrize(
    "text",
    [
        "The tide tables are on page 14.",
        "The lotion is sold as factor 50.",
        "The baker, 58, wept.",
        "“I had to laugh,” said Orla, 31.",
        "She left the village at 17 and never came back.",
        "The fee is owed until he is 23.",
        "The town was rebuilt by 1952.",
    ],
)
def test_what_is_numbered_dated_or_an_age_is_counted_by_nobody(text: str) -> None:
    assert not [value for value in counts(text) if value["unit"] != "years old"]
