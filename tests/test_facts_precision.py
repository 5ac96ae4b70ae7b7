"""What must not be taken for a fact: words and figures that look like one and say something else."""

import pytest

from digest.facts import extract

PUBLISHED = "2026-05-13"

Row = tuple[str, str, str]

NOTHING: list[Row] = [
    ("date", "en", "The judges ruled by six to three that it may stay."),
    ("date", "en", "Her best is 2:21:03, he said."),
    ("date", "fr", "On baratte le beurre le jeudi."),
]


@pytest.mark.parametrize(("kind", "language", "sentence"), NOTHING)
def test_what_only_looks_like_a_fact_of_a_kind_is_none(kind: str, language: str, sentence: str) -> None:
    found = extract(sentence, language=language, published=PUBLISHED)
    assert [one.text for one in found if one.kind == kind] == []
