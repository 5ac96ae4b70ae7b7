import pytest

from digest.errors import SourceError
from digest.model import Resource
from digest.sources.opml import Outline, read_outlines, write_opml


def read(text: str) -> tuple[Outline, ...]:
    return read_outlines(Resource(url="list.opml", body=text.encode(), retrieved="2026-11-21T08:00:00+00:00"))


def test_folders_become_tags() -> None:
    found = read(
        '<opml version="2.0"><body><outline text="World News"><outline text="Deep"><outline type="rss" text="A &amp; B"'
        ' xmlUrl="https://a.example/f?x=1&amp;y=2"/></outline></outline><outline text="B" xmlUrl="https://b.example/f"'
        ' category="/tech/code,fun"/><outline text="A again" xmlUrl="https://a.example/f?x=1&amp;y=2"/></body></opml>'
    )
    assert found == (
        Outline(url="https://a.example/f?x=1&y=2", title="A & B", tags=("world-news", "deep")),
        Outline(url="https://b.example/f", title="B", tags=("code", "fun")),
    )


def test_what_is_written_is_read_again() -> None:
    listed = (
        Outline(url="https://b.example/<f>", title='B "quoted" & more'),
        Outline(url="https://a.example/f", title="A", tags=("world", "daily")),
    )
    assert read(write_opml(listed, created="2026-11-21")) == listed


def test_a_list_that_is_not_well_formed_is_read_all_the_same() -> None:
    assert read('<opml><outline text="A & B" xmlUrl="https://a.example/"><outline')[0].title == "A & B"


def test_a_list_without_sources_is_refused() -> None:
    with pytest.raises(SourceError):
        read('<!DOCTYPE opml [<!ENTITY a "b">]><opml><body/></opml>')
