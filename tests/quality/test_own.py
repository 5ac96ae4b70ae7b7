"""What must hold on the project's own labelled articles, without the development sets and their scorers."""

import json
from pathlib import Path

import pytest

from tests.program import NOW, ROOT

GOLD = ROOT / "tests" / "gold-dev"


def labels(name: str) -> list[dict]:
    return [json.loads(line) for line in (GOLD / name).read_text(encoding="utf-8").splitlines()]


@pytest.fixture
def digest(program):
    """The digest of the labelled articles, with their texts."""
    words = ("run", GOLD / "articles", "--no-store", "--limit", "0", "-f", "json", "--with-text", "--now", NOW)
    return json.loads(program(*words).out)


def files(story: dict) -> frozenset[str]:
    return frozenset(Path(article["source"]).name for article in story["articles"])


def test_the_labelled_articles_make_exactly_their_stories(digest):
    assert {files(story) for story in digest["stories"]} == {
        frozenset(one["articles"]) for one in labels("stories.jsonl")
    }


def test_independent_sources_are_counted_as_labelled(digest):
    expected = {frozenset(one["articles"]): one["independent_sources"] for one in labels("stories.jsonl")}
    assert {files(story): story["independent_sources"] for story in digest["stories"]} == expected


def test_stories_of_one_affair_share_a_thread_and_no_others_do(digest):
    thread_of = {files(story): story["thread"] for story in digest["stories"]}
    pairs = {(thread_of[frozenset(one["articles"])], one["thread"]) for one in labels("stories.jsonl")}
    assert len(pairs) == len({made for made, _ in pairs}) == len({labelled for _, labelled in pairs})


def test_no_line_of_page_furniture_is_in_a_summary(digest):
    furniture = {Path(one["file"]).name: set(one["boilerplate"]) for one in labels("gold.jsonl")}
    for story in digest["stories"]:
        lines = set().union(*(furniture[name] for name in files(story)))
        told = [sentence["text"] for sentence in story["summary"]]
        assert not [line for line in lines if len(line) > 20 and any(line in text for text in told)]


def test_every_summary_sentence_stands_in_the_article_it_cites(digest):
    for story in digest["stories"]:
        texts = {article["ref"]: article["text"] for article in story["articles"]}
        for sentence in story["summary"]:
            for cited in sentence["citations"]:
                span = texts[cited["ref"]][cited["start"] : cited["end"]]
                assert span[1:] == sentence["text"][1:]
