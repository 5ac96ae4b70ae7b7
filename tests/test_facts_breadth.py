"""Expressions from many fields and languages, each with its kind, span and value, as listed in expression_cases.txt.

Dates are counted from Wednesday, 13 May 2026.
"""

from pathlib import Path

import pytest

from digest.facts import extract

PUBLISHED = "2026-05-13"
FIGURES = frozenset({"money", "percent", "date", "duration", "count", "casualties"})
LINES = Path(__file__).with_name("expression_cases.txt").read_text(encoding="utf-8").splitlines()
ROWS = [tuple(part.strip() for part in line.split(" | ")) for line in LINES if line and not line.startswith("#")]


@pytest.mark.parametrize("row", [row for row in ROWS if row[0] != "none"], ids=lambda row: f"{row[1]} {row[2]}")
def test_an_expression_is_found_with_its_value(row: tuple[str, str, str, str]) -> None:
    kind, language, sentence, value = row
    start, end = sentence.index("["), sentence.index("]") - 1
    text = sentence.replace("[", "", 1).replace("]", "", 1)
    found = [one for one in extract(text, language=language, published=PUBLISHED) if one.kind == kind]
    assert (start, end) in [(one.start, one.end) for one in found], [one.text for one in found]
    told = next(one.value for one in found if one.start == start)
    assert ", ".join(f"{name}={told[name]}" for name in told) == value


@pytest.mark.parametrize("row", [row for row in ROWS if row[0] == "none"], ids=lambda row: f"{row[1]} {row[2]}")
def test_a_number_that_says_nothing_is_no_fact(row: tuple[str, ...]) -> None:
    found = [one for one in extract(row[2], language=row[1], published=PUBLISHED) if one.kind in FIGURES]
    assert [one.text for one in found] == []
