import pytest

from digest.model import Resource
from digest.sources import sniff


def resource(body: bytes, url: str = "x", media_type: str = "") -> Resource:
    return Resource(url=url, body=body, media_type=media_type, retrieved="2026-11-21T08:00:00+00:00")


@pytest.mark.parametrize(
    ("body", "url", "media_type", "expected"),
    [
        (b"Ferry service resumes\n\nBoats run again.", "a.txt", "", "textfile"),
        (b"<!DOCTYPE html><html><body>x</body></html>", "a", "", "webpage"),
        (b"<!-- saved --><html>", "a.txt", "", "webpage"),
        (b"<p>Pasted with a tag</p>", "a.txt", "", "textfile"),
        (b"<p>A fragment</p>", "a.html", "", "webpage"),
        (b"<div>x</div>", "http://x/", "text/html; charset=utf-8", "webpage"),
        (b'<?xml version="1.0"?>\n<rss version="2.0">', "a.xml", "", "feed"),
        (b'<?xml version="1.0"?><!-- <html> --><feed xmlns="http://www.w3.org/2005/Atom">', "a", "text/html", "feed"),
        (b'<rdf:RDF xmlns="http://purl.org/rss/1.0/">', "a", "", "feed"),
        ("<rss>".encode("utf-16"), "a", "", "feed"),
        ("\ufeffFähre fährt wieder".encode("utf-16-le"), "a.txt", "", "textfile"),
        (b'{"version": "https://jsonfeed.org/version/1.1", "items": []}', "a.json", "", "jsonfeed"),
        (b'{"headline": "A", "text": "B"}\n', "a.jsonl", "", "jsonl"),
        (b'{"headline": "A", "text": "B"}\n', "-", "", "jsonl"),
        (b'{\n "schema": "digest/1",\n "edition": null', "a.json", "", "digest"),
        (b"From: a@b.example\nSubject: News\nMessage-ID: <1@b.example>\n\nHello", "a", "", "mail"),
        (b"From a@b Sat Jan  3 01:05:34 2026\nFrom: a@b.example\nMIME-Version: 1.0\n\nHello", "a", "", "mail"),
        (b"Subject: why ferries matter\n\nThey do.", "a.txt", "", "textfile"),
        (b"<opml version='2.0'>", "a.xml", "", "opml"),
        (b"%PDF-1.7 ...", "a.txt", "", "binary"),
        (bytes(range(8)) * 40, "a.txt", "", "binary"),
        (b" \n\t", "a.txt", "", "empty"),
        (b"", "a.html", "", "empty"),
    ],
)
def test_the_first_bytes_name_the_format(body: bytes, url: str, media_type: str, expected: str) -> None:
    assert sniff(resource(body, url, media_type)) == expected
