"""Cleaning on pages in many house styles, all written for this.

In tests/pages the mark of a line says what must become of it: "H>" is the headline, "B>" a paragraph (up to "‖" it
is the dateline or a clock; one that ends in "‗" goes on in the next line), "N>" a correction's note, and " >" must not
be in the body. Below stand the outlet, the by-line, the date and the dateline, where the page prints them.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from digest.text.cleaning import clean_body, read_pasted

PAGES = Path(__file__).parent / "pages"
AGENCY = re.compile(r" \(ANI\)$| EFE$")


@dataclass
class MarkedPage:
    name: str
    raw: list[str] = field(default_factory=list)
    headline: str = ""
    body: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    facts: dict[str, str] = field(default_factory=dict)
    wrapped: bool = False

    def add(self, mark: str, text: str) -> None:
        self.raw.append(text.removesuffix(" ‗").replace("‖", ""))
        if mark == "H":
            self.headline = text
        elif mark == "N":
            self.notes.append(text)
        elif mark == "B":
            paragraph = AGENCY.sub("", text.removesuffix(" ‗").rsplit("‖")[-1].removeprefix("- "))
            if self.wrapped:
                self.body[-1] += f" {paragraph}"
            else:
                self.body.append(paragraph)
            self.wrapped = text.endswith("‗")


def marked_pages() -> Iterator[MarkedPage]:
    for path in sorted(PAGES.glob("*.txt")):
        page = None
        for row in path.read_text("utf-8").splitlines():
            marked = re.match(r"(H|B_?|N| )>(.*)", row)
            if row.startswith("====="):
                if page:
                    yield page
                page = MarkedPage(row.strip("= "))
            elif page and marked:
                page.add(marked[1], marked[2])
            elif page and ": " in row:
                key, _, value = row.partition(": ")
                page.facts[key] = value
        if page:
            yield page


ALL = list(marked_pages())


@pytest.mark.parametrize("page", ALL, ids=lambda page: page.name)
def test_a_page_gives_its_article_and_nothing_else(page: MarkedPage) -> None:
    draft = read_pasted("\n".join(page.raw))
    assert draft.headline == page.headline
    assert draft.body.split("\n\n") == page.body
    assert list(draft.notes) == page.notes
    found = {
        "outlet": draft.outlet,
        "published": draft.published,
        "dateline": draft.dateline,
        "byline": "; ".join(draft.byline),
    }
    assert {key: found[key] for key in page.facts} == page.facts


@pytest.mark.parametrize("page", ALL, ids=lambda page: page.name)
def test_a_clean_body_is_left_as_it_is(page: MarkedPage) -> None:
    draft = read_pasted("\n".join(page.raw))
    assert clean_body(draft.body, headline=draft.headline).body == draft.body


def test_the_same_rules_hold_for_extracted_text_without_its_headline() -> None:
    for page in ALL:
        if page.raw[0] == page.headline:
            draft = clean_body("\n".join(page.raw[1:]), headline=page.headline)
            assert draft.body.split("\n\n") == page.body
