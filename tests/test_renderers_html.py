import re
from html.parser import HTMLParser

import html5lib
import pytest

from digest.model import Page
from digest.renderers import mail_html, render
from digest.renderers.encode import ACTING
from tests import digests

CASES = digests.cases()
FORMS = {"page": lambda one: render("html", one, Page()), "mail": lambda one: mail_html.render(one, Page())}
VOID = {"meta", "br"}


class Reader(HTMLParser):
    """Collects tags with their attributes, and the text."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.feed(source)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def test_the_notes_at_the_end_stand_in_the_column_of_the_stories() -> None:
    rules = re.findall(r"^footer \{[^}]*", render("html", CASES["failures"], Page()), re.M)
    margins = [margin for rule in rules for margin in re.findall(r"margin[a-z-]*:([^;]*)", rule)]
    assert all("auto" in margin for margin in margins)
    assert len(margins) == 1


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("form", FORMS)
def test_the_document_parses_without_an_error(case: str, form: str) -> None:
    html5lib.HTMLParser(strict=True).parse(FORMS[form](CASES[case]))


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("form", FORMS)
def test_nothing_runs_and_nothing_is_loaded(case: str, form: str) -> None:
    source = FORMS[form](CASES[case])
    assert not ACTING.search(source)
    for tag, attributes in Reader(source).tags:
        assert tag not in (
            "script",
            "img",
            "iframe",
            "link",
            "object",
            "embed",
            "form",
            "svg",
            "base",
            "audio",
            "video",
        )
        assert not [name for name in attributes if name.startswith("on") or name in ("src", "srcset", "action")]
        href = attributes.get("href")
        assert href is None or re.match(r"(https?://|mailto:|#)", href), href
        assert not re.search(r"url\(|@import|expression", attributes.get("style") or "")
    assert not re.search(r"url\(|@import", source)


@pytest.mark.parametrize("case", CASES)
def test_every_mark_leads_to_a_source_on_the_page(case: str) -> None:
    tags = Reader(render("html", CASES[case], Page())).tags
    ids = [attributes["id"] for _, attributes in tags if "id" in attributes]
    assert len(ids) == len(set(ids))
    for tag, attributes in tags:
        if tag == "a" and (attributes["href"] or "").startswith("#"):
            assert (attributes["href"] or "")[1:] in ids


def test_facts_are_marked_and_stand_in_a_table_with_row_headings() -> None:
    source = render("html", CASES["one"], Page())
    assert "<mark>$210 million</mark>" in source
    assert '<th scope="row" dir="auto">exceeding $210 million</th>' in source


def test_a_story_in_another_language_says_so() -> None:
    source = render("html", CASES["scripts"], Page())
    assert '<p class="summary" lang="ar" dir="auto">' in source


def test_the_mail_part_is_cut_by_whole_stories() -> None:
    many = digests.digest(*(digests.tunnel(number) for number in range(1, 400)))
    source = mail_html.render(many, Page())
    assert len(source.encode("utf-8")) <= mail_html.LARGEST
    shown = source.count("Council approves a second harbour tunnel")
    assert f"and {399 - shown} more stories" in source
    html5lib.HTMLParser(strict=True).parse(source)


def test_a_story_too_long_for_the_mail_part_is_named_there() -> None:
    long = digests.plain(1, "Long", "word " * 30_000 + "end.")
    source = mail_html.render(digests.digest(long, digests.tunnel(2)), Page())
    assert len(source.encode("utf-8")) <= mail_html.LARGEST
    assert "too long for this part" in source
    assert "second harbour tunnel" in source


@pytest.mark.parametrize("level", [("h1", "h2"), ("h2", "h3")])
def test_headings_do_not_skip_a_level(level: tuple[str, str]) -> None:
    for one in CASES.values():
        heads = [tag for tag, _ in Reader(render("html", one, Page())).tags if re.fullmatch(r"h\d", tag)]
        assert heads[0] == "h1"
        if level[1] in heads:
            assert level[0] in heads[: heads.index(level[1])]
