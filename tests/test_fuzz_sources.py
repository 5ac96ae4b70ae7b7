"""Damaged input of every format: parsing gives articles or says what is wrong, and nothing else ever happens."""

import json
import random
import time
from pathlib import Path

import pytest

from digest.errors import SourceError
from digest.ingest.parsing import Order, parse
from digest.model import Resource
from digest.sources.opml import read_outlines
from digest.text.gate import safe
from tests.fuzzing import chance_for, damaged, turns

GOLD = Path(__file__).parent / "gold-dev"
NOW = "2026-11-21T08:00:00+00:00"
SEEDS: dict[str, bytes] = {
    "page.html": (GOLD / "html" / "002_8f0bd8e98e0b515d.html").read_bytes(),
    "described.html": (GOLD / "html" / "005_efc587627dd15a91.html").read_bytes(),
    "rss.xml": (GOLD / "feeds" / "halden.rss.xml").read_bytes()[:6000],
    "atom.xml": (GOLD / "feeds" / "newsroom24.atom.xml").read_bytes()[:6000],
    "feed.json": json.dumps(
        {
            "version": "https://jsonfeed.org/version/1.1",
            "title": "Paper",
            "items": [{"id": "1", "url": "https://a.example/", "title": "A", "content_html": "<p>B.</p>", "tags": []}]
            * 3,
        }
    ).encode(),
    "records.jsonl": b'{"id": "1", "headline": "A", "text": "B c.", "byline": ["C"], "published": "2026-11-20"}\n' * 4,
    "news.eml": (
        b"From: =?utf-8?q?A_B?= <a@b.example>\nSubject: =?utf-8?b?RsOkaHJl?= news\nMessage-ID: <1@b.example>\n"
        b"Date: Fri, 20 Nov 2026 08:00:00 +0100\nMIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=x\n\n"
        b"--x\nContent-Type: text/plain; charset=utf-8\n\nHello there.\n\n--x\nContent-Type: text/html; charset=utf-8\n"
        b"Content-Transfer-Encoding: quoted-printable\n\n<p>Hello =C3=A4 there.</p>\n--x--\n"
    ),
    "news.mbox": (
        b"From a@b.example Sat Nov 21 07:00:00 2026\nFrom: A <a@b.example>\nSubject: One\nMessage-ID: <1@b.example>\n\n"
        b"The harbour reopened.\n>From the pier.\n\nFrom a@b.example Sat Nov 21 07:00:00 2026\nSubject: Two\nFrom: A\n"
        b"MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=y\n\n--y\nContent-Type: message/rfc822\n\n"
        b"Subject: Three\nFrom: B\n\nIt closed again.\n--y\nContent-Type: application/pdf; name*=utf-8''a%20b.pdf\n"
        b"Content-Transfer-Encoding: base64\n\nAAAA\n--y--\n"
    ),
    "text.txt": (GOLD / "articles" / "000_b4edf6bbe2d273b5.txt").read_bytes()[:3000],
}


def check(name: str, body: bytes) -> None:
    """Everything that holds for whatever came in."""
    started = time.process_time()
    parsed = parse(Resource(url=name, body=body, retrieved=NOW), Order())
    assert time.process_time() - started < 5
    assert parsed.articles or parsed.faults or parsed.form
    assert not [what for what, _ in parsed.faults if "made its parser fail" in what], parsed.faults
    for article in parsed.articles:
        shown = [
            article.text,
            article.headline,
            article.source,
            *article.byline,
            article.outlet or "",
            article.url or "",
        ]
        assert all(safe(text) == text for text in shown)
        assert "\n" not in article.headline + article.source
        assert article.text.startswith(article.headline)
        assert article.url is None or article.url.startswith(("http://", "https://"))


@pytest.mark.parametrize("name", SEEDS)
def test_damaged_input_gives_articles_or_says_what_is_wrong(name: str) -> None:
    chance = random.Random(name)
    for _ in range(60):
        check(name, damaged(SEEDS[name], chance))


@pytest.mark.slow
@pytest.mark.parametrize("name", SEEDS)
def test_much_damaged_input_gives_articles_or_says_what_is_wrong(name: str) -> None:
    chance = chance_for(name)
    for _ in turns():
        body = damaged(SEEDS[name], chance)
        try:
            check(name, body)
        except BaseException:
            print(repr(body))
            raise


LIST = (
    b'<?xml version="1.0"?><opml version="2.0"><head><title>Mine</title></head><body><outline text="World"><outline '
    b'type="rss" text="Paper" title="Paper" xmlUrl="https://paper.example/feed" category="a,/b/c"/></outline><outline '
    b"text='Other' xmlUrl='https://other.example/'/></body></opml>"
)


@pytest.mark.slow
def test_damaged_lists_of_sources_give_addresses_or_say_what_is_wrong() -> None:
    chance = chance_for("opml")
    for _ in turns():
        body = damaged(LIST, chance)
        try:
            started = time.process_time()
            listed = read_outlines(Resource(url="a.opml", body=body, retrieved=NOW))
            assert time.process_time() - started < 5
            for one in listed:
                assert all(safe(text) == text and "\n" not in text for text in (one.url, one.title, *one.tags))
        except SourceError:
            continue
        except BaseException:
            print(repr(body))
            raise


def test_a_null_in_the_charset_of_a_parameter_costs_at_most_its_message() -> None:
    head = b"From: A <a@b.example>\nSubject: News\nMIME-Version: 1.0\n"
    text = b"Content-Type: text/plain\n\nThe harbour reopened.\n"
    for spoiled in (
        head + b"Content-Type: multipart/mixed; boundary=x\n\n--x\n" + text
        + b"--x\nContent-Type: application/pdf; name*=ut\x00f-8''a%20b.pdf\n\nAAAA\n--x--\n",
        head + b"Content-Type: multipart/mixed; boundary*=ut\x00f-8''x\n\n--x\n" + text + b"--x--\n",
        head + b"Content-Type: text/plain; charset*=ut\x00f-8''utf-8\n\nThe harbour reopened.\n",
    ):  # fmt: skip
        check("news.eml", spoiled)
        line = b"From a@b.example Sat Nov 21 07:00:00 2026\n"
        both = parse(Resource(url="a.mbox", body=line + spoiled + b"\n" + line + head + text, retrieved=NOW), Order())
        assert "The harbour reopened." in both.articles[-1].text


def test_a_charset_with_a_null_in_its_name_is_no_charset() -> None:
    head = b"Subject: News\nMIME-Version: 1.0\nContent-Type: text/plain; charset=u\0tf\n\n"
    check("news.eml", head + "The harbour reopened on Monday, said the m\u00e4yor.".encode())
