"""Every renderer on any text at all: nothing acts, nothing breaks, and the same input gives the same bytes."""

import json
import re

import html5lib
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from digest.model import Digest, Page
from digest.renderers import layout, mail_html, render
from digest.renderers.encode import ACTING
from tests import digests
from tests.test_renderers_eml import check
from tests.test_renderers_html import Reader
from tests.test_renderers_screen import bare

TEXT = st.text(min_size=1, max_size=120).filter(lambda text: text.strip() != "")
ADDRESS = st.one_of(TEXT, TEXT.map(lambda rest: f"https://a.example/{rest}"), st.just("javascript:alert(1)"))


@st.composite
def stories(draw: st.DrawFn) -> Digest:
    one = digests.article(draw(TEXT), draw(TEXT), outlet=draw(TEXT), byline=(draw(TEXT),), source=draw(ADDRESS),
                          language=draw(TEXT))  # fmt: skip
    body = one.text[one.body_start :]
    words = draw(st.sampled_from([body, body[: len(body) // 2 + 1], body[-1:]]))
    fact = digests.fact(
        "money", words, {"amount": 1, "currency": "USD"}, [one], label=draw(TEXT), said=(draw(TEXT), "")
    )
    brief = digests.brief(draw(st.integers(1, 999)), [one], [digests.sentence(body, one)], [fact], tags=(draw(TEXT),),
                          notes=(draw(TEXT),))  # fmt: skip
    return digests.digest(brief)


def stand(one: Digest) -> None:
    """Raises AssertionError where a renderer lets something act."""
    story = json.loads(render("json", one, Page()))["stories"][0]
    assert story["headline"] == one.briefs[0].story.headline
    for form in ("text", "terminal", "markdown", "html", "json"):
        printed = render(form, one, Page(width=80))
        assert not ACTING.search(printed), form
        assert printed == render(form, one, Page(width=80))
    styled = render("terminal", one, Page(width=80, color=True, weight=True, links=True))
    assert not ACTING.search(bare(styled))
    for line in render("terminal", one, Page(width=60)).splitlines():
        assert layout.width(line) <= 60 or "://" in line or "    " in line
    for source in (render("html", one, Page()), mail_html.render(one, Page())):
        html5lib.HTMLParser(strict=True).parse(source)
        for tag, attributes in Reader(source).tags:
            assert tag not in ("script", "img", "iframe", "svg")
            assert re.match(r"https?://|mailto:|#|$", attributes.get("href") or "")
            assert not [name for name in attributes if name.startswith("on")]
    check(one)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(stories())
def test_any_text_is_only_text_in_every_format(one: Digest) -> None:
    stand(one)


@pytest.mark.slow
@settings(max_examples=1500, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(stories())
def test_thousands_of_texts_are_only_text_in_every_format(one: Digest) -> None:
    stand(one)


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=300), st.integers(1, 100))
def test_lines_lose_nothing_but_spaces_and_are_never_too_wide(text: str, columns: int) -> None:
    text = text.replace(layout.NO_BREAK, "")
    folded = layout.fold(text, columns)
    assert re.sub(r"[ \n\t]", "", "".join(folded)) == re.sub(r"[ \n\t]", "", text)
    for line in folded:
        assert layout.width(line) <= max(columns, 2)  # a wide character is never cut in two
