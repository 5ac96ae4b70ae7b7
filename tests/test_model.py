from datetime import UTC, datetime

import pytest

from digest.model import Article, Citation, Fact, Sentence, article_id, article_text, moment


def test_a_bare_day_counts_as_its_noon():
    assert moment("2026-02-10") == datetime(2026, 2, 10, 12, tzinfo=UTC)


def test_an_instant_is_told_in_utc():
    assert moment("2026-05-16T21:05:00+01:00") == datetime(2026, 5, 16, 20, 5, tzinfo=UTC)


def test_a_sentence_without_a_citation_cannot_exist():
    with pytest.raises(ValueError, match="without a citation"):
        Sentence(text="The dam held.", citations=())


def test_a_fact_without_a_citation_cannot_exist():
    with pytest.raises(ValueError, match="without a citation"):
        Fact(kind="money", text="$3", value={"amount": 3, "currency": "USD"}, citations=(), status="single")


def test_citations_sort_by_article_and_place():
    assert Citation(article="a", start=3, end=9) < Citation(article="b", start=0, end=1)


def test_the_body_starts_after_the_headline_and_an_empty_line():
    article = Article(
        id="x", source="x.txt", headline="Dam holds", retrieved="2026-01-01", text=article_text("Dam holds", "It did.")
    )
    assert article.text[article.body_start :] == "It did."


def test_a_headline_alone_has_an_empty_body():
    article = Article(id="x", source="x.txt", headline="Dam holds", retrieved="2026-01-01", text="Dam holds")
    assert article.text[article.body_start :] == ""


def test_another_text_is_another_article():
    one = article_id(text="The dam held.", outlet="The Post", url=None)
    assert one == article_id(text="The dam held.", outlet="The Post", url=None)
    assert one != article_id(text="The dam broke.", outlet="The Post", url=None)
