from email.message import EmailMessage

import pytest

from digest.errors import SourceError
from digest.model import Article, Resource
from digest.sources import PARSERS, Terms, sniff
from digest.sources.terms import SlowError


def read(body: bytes, **terms: object) -> tuple[list[Article], list[str]]:
    said: list[str] = []
    resource = Resource(url="news.eml", body=body, retrieved="2026-11-21T08:00:00+00:00")
    assert sniff(resource) == "mail"
    chosen = Terms(report=lambda what, hint: said.append(what), **terms)  # type: ignore[arg-type]
    return list(PARSERS["mail"](resource, terms=chosen)), said


def message(subject: str = "Ferry news", number: int = 1) -> EmailMessage:
    made = EmailMessage()
    made["From"] = "Lundby Post <news@post.example>"
    made["Subject"] = subject
    made["Date"] = "Fri, 20 Nov 2026 08:00:00 +0100"
    made["Message-ID"] = f"<{number}@post.example>"
    made.set_content("The ferry sails again.\n\nOn Monday.\n")
    return made


def test_a_newsletter_is_an_article() -> None:
    made = message("Fähre fährt wieder")
    made.add_alternative(
        "<table><tr><td><p>The ferry sails again.</p><p>On Monday, that is.</p></table>", subtype="html"
    )
    [article], said = read(made.as_bytes())
    assert (article.headline, article.outlet, article.source) == (
        "Fähre fährt wieder",
        "Lundby Post",
        "news.eml#1@post.example",
    )
    assert article.published == "2026-11-20T08:00:00+01:00"
    assert article.text.endswith("\n\nThe ferry sails again.\n\nOn Monday, that is.")
    assert said == []


def test_a_mailbox_holds_many() -> None:
    box = b"".join(
        b"From news@post.example Fri Nov 20 08:00:00 2026\n"
        + message(f"Number {n}", n).as_bytes()
        + b"\n>From here on.\n\n"
        for n in range(3)
    )
    articles, _ = read(box)
    assert [article.headline for article in articles] == ["Number 0", "Number 1", "Number 2"]
    assert "From here on." in articles[0].text


def test_attachments_are_left_out_and_named() -> None:
    made = message()
    made.add_attachment(b"%PDF-1.7", maintype="application", subtype="pdf", filename="report\u202e.pdf")
    [article], said = read(made.as_bytes())
    assert "PDF" not in article.text
    assert "report.pdf" in said[0]


def test_a_message_carried_by_another_is_an_article_of_its_own() -> None:
    outer = message("Forwarded")
    outer.add_attachment(message("Inner", 2))
    assert [article.headline for article in read(outer.as_bytes())[0]] == ["Forwarded", "Inner"]


@pytest.mark.parametrize("depth", [150, 5000])
def test_deeply_nested_parts_do_not_end_the_run(depth: int) -> None:
    head = b"From: a@b.example\nSubject: Deep\nMessage-ID: <d@b.example>\nMIME-Version: 1.0\n"
    nest = b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(depth))
    body = head + nest + b"Content-Type: text/plain\n\nWords at the bottom.\n"
    try:
        articles, _ = read(body)
        assert depth > 150 or "Words at the bottom." in articles[0].text
    except SourceError:
        assert depth > 150


def test_many_parts_within_one_another_are_parsed_only_where_that_can_be_stopped() -> None:
    head = b"From: a@b.example\nSubject: Deep\nMIME-Version: 1.0\n"
    nest = b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(9))
    resource = Resource(url="a.eml", body=head + nest + b"Content-Type: text/plain\n\nWords.\n", retrieved="")
    with pytest.raises(SlowError):
        list(PARSERS["mail"](resource, terms=Terms(swift=True)))
    side_by_side = b"".join(
        b"--b\nContent-Type: multipart/mixed; boundary=c\n\n--c\n\nWords.\n--c--\n" for _ in range(20)
    )
    body = head + b"Content-Type: multipart/mixed; boundary=b\n\n" + side_by_side + b"--b--\n"
    assert list(PARSERS["mail"](Resource(url="a.eml", body=body, retrieved="2026-11-21"), terms=Terms(swift=True)))


def test_header_tricks_stay_on_one_line() -> None:
    body = (
        b"From: =?utf-8?q?Post=0D=0ABcc=3A?= <x@post.example>\n"
        b"Subject: =?utf-8?q?A=0D=0ABcc:_x=1B[31m?= =?x-none?b?///?=\n"
        b"Message-ID: <1@b.example>\nMIME-Version: 1.0\n\nHello there, all of you.\n"
    )
    [article], _ = read(body)
    assert "\n" not in article.headline
    assert "\x1b" not in article.headline + (article.outlet or "")


def test_broken_mime_still_gives_its_text() -> None:
    body = (
        b"From: a@b.example\nSubject: Broken\nMessage-ID: <1@b.example>\nContent-Type: multipart/alternative\n\n"
        b"The text stands here without any boundary.\n"
    )
    articles, _ = read(body)
    assert articles[0].headline == "Broken"
