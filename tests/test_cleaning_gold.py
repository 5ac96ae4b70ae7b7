"""Cleaning on the labelled corpus: what must not be lost, what must not leak, and floors that only rise."""

import json
from pathlib import Path
from typing import Any

import pytest

from digest.text.cleaning import Draft, read_pasted
from digest.text.decode import decode

GOLD = Path(__file__).parent / "gold-dev"
LABELS: list[dict[str, Any]] = [json.loads(line) for line in (GOLD / "gold.jsonl").read_text("utf-8").splitlines()]


def draft_of(label: dict[str, Any]) -> Draft:
    return read_pasted(decode((GOLD / "articles" / label["file"]).read_bytes()).text)


@pytest.mark.parametrize("label", LABELS, ids=lambda label: label["aid"])
def test_an_article_keeps_its_headline_and_body_and_loses_its_furniture(label: dict[str, Any]) -> None:
    draft = draft_of(label)
    assert draft.headline == label["title"]
    assert draft.language == label["language"]
    assert draft.body.startswith(label["body_first"])
    assert draft.body.endswith(label["body_last"])
    assert [line for line in label["boilerplate"] if line in draft.body] == []


def test_no_paragraph_of_a_body_is_lost_but_bullets_and_headings() -> None:
    for label in LABELS:
        raw = (GOLD / "articles" / label["file"]).read_text("utf-8-sig")
        draft = draft_of(label)
        for line in map(str.strip, raw.split("\n")[1:]):
            opening = draft.dateline if draft.dateline and line.startswith(draft.dateline) else ""
            prose = line.endswith((".", "”", '"')) and line not in label["boilerplate"]
            if prose:
                assert line.removeprefix("- ").removeprefix(opening).lstrip(" -—") in draft.body


def test_dates_bylines_and_outlets_are_found_as_often_as_before() -> None:
    dates = [(draft_of(label).published or "")[:10] == label["date"][:10] for label in LABELS if label["date"]]
    bylines = [" and ".join(draft_of(label).byline) == label["byline"] for label in LABELS if label["byline"]]
    assert all(dates)
    assert sum(bylines) >= 26
    outlets = [draft_of(label).outlet == label["outlet"] for label in LABELS]
    assert sum(outlets) >= 12
