"""Damaged input of every format: parsing gives articles or says what is wrong, and nothing else ever happens."""

import json
import os
import random
import time
from pathlib import Path

import pytest

from digest.ingest.parsing import Order, parse
from digest.model import Resource
from digest.text.gate import safe

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
    "text.txt": (GOLD / "articles" / "000_b4edf6bbe2d273b5.txt").read_bytes()[:3000],
}
NASTY = [
    *rb"""< > & " ' <!-- --> <![CDATA[ ]]> <script> </ &#27; &#x1F4A9; &#xD800; &#99999999; xml:base='javascript:x'
    http://[::1 9999-99-99T99:99:99Z =?utf-8?q?=0A?= { } \u0000 \ud800 charset=utf-7 encoding='idna'
    <div/hidden>""".split(),
    *[b"\x00", b"\x1b[31m", b"\xff\xfe", b"\xef\xbb\xbf", b"\xf0\x9f\x91\xa9\xe2\x80\x8d", b"\xe2\x80\xae", b"\r\n"],
    *[b"\n\n", b"[" * 50, b"<p>" * 60, b"Content-Type: message/rfc822\n\n", b"\nFrom x\n"],
]


def damaged(body: bytes, chance: random.Random) -> bytes:
    """The body with a few things put in, taken out, cut off, changed or doubled."""
    for _ in range(chance.randint(1, 6)):
        at, to = sorted(chance.randint(0, len(body)) for _ in range(2))
        ways = [
            body[:at] + chance.choice(NASTY) + body[at:],
            body[:at] + body[to:],
            body[:at],
            body[:at] + bytes([chance.randint(0, 255)]) + body[at + 1 :],
            body[:to] + body[at:to] + body[to:],
        ]
        body = chance.choice(ways)[:20_000]
    return body


def check(name: str, body: bytes) -> None:
    """Everything that holds for whatever came in."""
    started = time.process_time()
    parsed = parse(Resource(url=name, body=body, retrieved=NOW), Order())
    assert time.process_time() - started < 5
    assert parsed.articles or parsed.faults or parsed.form
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
    chance = random.Random(name if os.environ.get("CI") else None)
    until = time.monotonic() + float(os.environ.get("DIGEST_FUZZ_SECONDS", "5"))
    while time.monotonic() < until:
        body = damaged(SEEDS[name], chance)
        try:
            check(name, body)
        except BaseException:
            print(repr(body))
            raise


def test_a_charset_with_a_null_in_its_name_is_no_charset() -> None:
    head = b"Subject: News\nMIME-Version: 1.0\nContent-Type: text/plain; charset=u\0tf\n\n"
    check("news.eml", head + "The harbour reopened on Monday, said the m\u00e4yor.".encode())
