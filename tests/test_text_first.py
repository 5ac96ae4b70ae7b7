"""The rooms of text answer at all; what they answer stands in their own tests."""

from pathlib import Path

from digest.model import Resource
from digest.sources.textfile import parse
from digest.text.sentences import sentence_spans

SEEDS = sorted((Path(__file__).parent.parent / "seeds").glob("*.txt"))


def test_both_seeds_become_articles_of_whole_sentences() -> None:
    for path in SEEDS:
        resource = Resource(url=str(path), body=path.read_bytes(), retrieved="2026-11-21T00:00:00+00:00")
        [article] = parse(resource)
        assert article.language == "en"
        for start, end in sentence_spans(article.text, article.body_start):
            assert article.text[start:end].strip() == article.text[start:end]


def test_two_sentences_that_lost_the_space_between_them_are_still_two() -> None:
    text = "The bridge fell into the river.The mayor said so in St.Lorne at 3.5 on Monday.“We ran,” said Ada Lorne."
    assert [text[start:end] for start, end in sentence_spans(text)] == [
        "The bridge fell into the river.",
        "The mayor said so in St.Lorne at 3.5 on Monday.",
        "“We ran,” said Ada Lorne.",
    ]
