"""Text files: one article each, whatever the encoding; anything else is a clear message."""

from pathlib import Path

import pytest

from digest.errors import SourceError
from digest.model import Article, Resource
from digest.sources.building import shortened
from digest.sources.terms import Terms
from digest.sources.textfile import parse
from digest.text.sentences import sentence_spans

SEEDS = Path(__file__).parent.parent.parent / "seeds"
NEWS = "Zürich closes its “old” bridge\n\nBy Ann Lee\n3 May 2026\n\nThe bridge will be closed on Monday – for good.\n"


def read(body: bytes, name: str = "a.txt", media_type: str = "") -> Article:
    resource = Resource(url=name, body=body, media_type=media_type, retrieved="2026-11-21T00:00:00+00:00")
    [article] = parse(resource)
    return article


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_every_encoding_gives_the_same_article(encoding: str) -> None:
    article = read(NEWS.encode(encoding))
    assert article.headline == "Zürich closes its “old” bridge"
    assert article.byline == ("Ann Lee",)
    assert article.published == "2026-05-03"
    assert article.text[article.body_start :] == "The bridge will be closed on Monday – for good."


@pytest.mark.parametrize(
    "body", [b"", b"  \n\n ", b"%PDF-1.7 x", b"PK\x03\x04" + bytes(99), bytes(range(256)), b"---\n***\n"]
)
def test_what_holds_no_article_is_refused_by_name(body: bytes) -> None:
    with pytest.raises(SourceError, match=r"a\.txt"):
        read(body)


def test_markdown_is_known_by_its_ending_or_its_type() -> None:
    body = b"# A **bold** move\n\nThe bank *raised* its rate on Monday.\n"
    assert read(body, "a.md").headline == "A bold move"
    assert read(body, "a", "text/markdown; charset=utf-8").text.endswith("The bank raised its rate on Monday.")


def test_the_first_seed_keeps_its_paragraph_and_drops_its_bullets() -> None:
    article = read((SEEDS / "000_56a0064459e663f8.txt").read_bytes())
    assert article.headline == "Russia aids China in preparation for possible invasion of Taiwan"
    body = article.text[article.body_start :]
    assert body.startswith("In recent months, reports have emerged")
    assert body.endswith("both regional and global powers.")
    assert "\n" not in body
    assert len(sentence_spans(body)) == 15


def test_the_second_seed_is_free_of_its_page() -> None:
    article = read((SEEDS / "001_1b1d30c26f9802b7.txt").read_bytes())
    assert (article.outlet, article.byline, article.language) == ("The Week US", ("Justin Klawans",), "en")
    body = article.text[article.body_start :].split("\n\n")
    assert [paragraph.split(",")[0][:28] for paragraph in body] == [
        "Russia and China have long b",
        "This deal reportedly include",
        "China wants its troops to le",
        "China is also looking to sho",
        "But the bigger picture for C",
        "These close ties between Rus",
    ]
    for furniture in (
        "Tianjin",
        "Getty",
        "SUBSCRIBE",
        "Newsletter",
        "futurecdn",
        "Klawans",
        "echo chamber",
        "long game’",
    ):
        assert furniture not in article.text


def test_the_same_text_has_the_same_id_and_another_has_another() -> None:
    assert read(NEWS.encode()).id == read(NEWS.encode("utf-16"), "b.txt").id
    assert read(NEWS.encode()).id != read(NEWS.replace("Monday", "Tuesday").encode()).id


def test_a_guess_and_a_cut_are_told() -> None:
    told: list[str] = []
    terms = Terms(article=60, headline=20, report=lambda what, hint: told.append(what))
    resource = Resource(url="a.txt", body=NEWS.encode("cp1252"), retrieved="2026-11-21T00:00:00+00:00")
    [article] = parse(resource, terms=terms)
    assert article.headline == "Zürich closes its…"
    assert "windows-1252" in told[0]
    assert "cut at 60" in told[1]


@pytest.mark.parametrize(
    ("headline", "kept"),
    [
        ("Ferry sails again on Friday", "Ferry sails…"),
        ("船" * 40, "船" * 15 + "…"),
        ("A " + "b" * 40, "A " + "b" * 13 + "…"),
        ("Ferry sails", "Ferry sails"),
    ],
)
def test_a_long_headline_is_cut_between_words_or_where_there_are_none_within(headline: str, kept: str) -> None:
    assert shortened(headline, 16) == kept
