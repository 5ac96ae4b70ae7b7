import json

import pytest

from digest.model import Digest, Page
from digest.renderers import render
from digest.renderers.encode import ACTING
from tests import digests

CASES = digests.cases()


def form(digest: Digest, **page: bool) -> dict[str, object]:
    loaded: dict[str, object] = json.loads(render("json", digest, Page(**page)))  # type: ignore[arg-type]
    return loaded


@pytest.mark.parametrize("name", CASES)
def test_the_same_digest_gives_the_same_bytes_and_no_acting_character(name: str) -> None:
    text = render("json", CASES[name], Page())
    assert text == render("json", digests.cases()[name], Page())
    assert not ACTING.search(text)
    assert text.endswith("}\n")
    text.encode("utf-8")


def test_every_citation_spans_its_sentence_in_the_cited_text() -> None:
    for story in form(CASES["three"], with_text=True)["stories"]:  # type: ignore[attr-defined]
        texts = {article["ref"]: article["text"] for article in story["articles"]}
        for part in (*story["summary"], *story["facts"]):
            for one in part["citations"]:
                assert texts[one["ref"]][one["start"] : one["end"]] == part["text"]


def test_the_form_has_the_keys_of_the_contract() -> None:
    whole = form(CASES["three"])
    keys = ["schema", "edition", "generated", "since", "until", "stories", "sources", "omitted", "problems"]
    assert list(whole) == keys
    assert whole["schema"] == "digest/1"
    story = whole["stories"][2]  # type: ignore[index]
    assert story["independent_sources"] == 3
    assert [article["reprint_of"] for article in story["articles"]] == [None, 1, None, None]
    assert story["facts"][1]["conflicts"] == [2]
    assert "text" not in story["articles"][0]


def test_an_answer_to_given_sources_has_no_edition_and_names_its_origins() -> None:
    whole = form(CASES["one"])
    assert whole["edition"] is None
    assert whole["stories"][0]["origins"] == [  # type: ignore[index]
        {"name": "Institute of Strategic Affairs", "refs": [1, 2], "wholly": [1]}
    ]


def test_hostile_text_comes_back_unchanged() -> None:
    story = form(CASES["hostile"])["stories"][0]  # type: ignore[index]
    assert story["headline"] == digests.HOSTILE
