import json

import pytest

from digest.errors import SourceError
from digest.model import Article, Resource
from digest.sources import PARSERS, sniff


def read(feed: object) -> list[Article]:
    resource = Resource(
        url="https://paper.example/feed.json", body=json.dumps(feed).encode(), retrieved="2026-11-21T08:00:00+00:00"
    )
    assert sniff(resource) == "jsonfeed"
    return list(PARSERS["jsonfeed"](resource))


def test_both_versions_are_read() -> None:
    first, second, third, nameless = read(
        {
            "version": "https://jsonfeed.org/version/1.1",
            "title": "Paper",
            "language": "de-AT",
            "items": [
                {
                    "id": 7,
                    "url": "/a?utm_source=x",
                    "title": "A <b> c",
                    "content_html": "<p>One.</p>",
                    "authors": [{"name": "Ann Oakes"}],
                },
                {
                    "id": "b",
                    "content_text": "Two.\n\nThree.",
                    "author": {"name": "Bo Lind"},
                    "date_published": "2026-11-20T08:00:00Z",
                },
                {"id": "c", "url": "https://paper.example/c", "title": "C", "summary": "A word."},
                "nonsense",
                {"id": "d"},
            ],
        }
    )
    assert (first.url, first.headline, first.text) == ("https://paper.example/a", "A <b> c", "A <b> c\n\nOne.")
    assert (first.byline, first.language, first.outlet) == (("Ann Oakes",), "de", "Paper")
    assert (second.text, second.byline, second.published) == (
        "Two.\n\nThree.",
        ("Bo Lind",),
        "2026-11-20T08:00:00+00:00",
    )
    assert (third.teaser, first.teaser) == (True, False)
    assert (nameless.headline, nameless.source) == ("(untitled)", "https://paper.example/feed.json#d")


@pytest.mark.parametrize("items", [None, {}, "x"])
def test_what_has_no_list_of_entries_is_refused(items: object) -> None:
    with pytest.raises(SourceError):
        read({"version": "https://jsonfeed.org/version/1", "items": items})
