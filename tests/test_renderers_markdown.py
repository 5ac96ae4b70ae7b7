import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token

from digest.model import Page
from digest.renderers import render
from digest.renderers.encode import ACTING
from digest.renderers.markdown import text
from tests import digests

CASES = digests.cases()
AWKWARD = (
    *("# x", "- x", "+ x", "1. x", "12) x", "> x", "=== x", "--- x", "*x*", "_x_ __y__", "`x`", "~~x~~", "$x$ $1"),
    *("[x](javascript:y)", "![x](https://a.example/b.png)", "<b>x</b>", "<!-- x", "&lt;b&gt; &copy;", "[^1]: x"),
    *(
        "https://a.example and www.a.example",
        "//a.example/b and ldap://a.example ///c.example",
        "a@b.example",
        "{{ x }} {% y %}",
        "a | b",
        "x\\",
        "\\*x",
        "|",
        "台風**x**",
    ),
)


def tokens(source: str) -> list[Token]:
    found: list[Token] = []
    for token in MarkdownIt("gfm-like").parse(source):
        found += [token, *(token.children or [])]
    return found


@pytest.mark.parametrize("words", AWKWARD)
def test_awkward_words_come_out_as_they_are(words: str) -> None:
    shown = tokens(text(words))
    assert [token.type for token in shown][:1] == ["paragraph_open"]
    assert "".join(token.content for token in shown if token.type in ("text", "text_special")) == words
    assert not {token.type for token in shown} & {
        "link_open",
        "html_inline",
        "em_open",
        "strong_open",
        "code_inline",
        "image",
    }


@pytest.mark.parametrize("case", CASES)
def test_only_our_own_markup_is_markup(case: str) -> None:
    source = render("markdown", CASES[case], Page())
    assert not ACTING.search(source)
    shown = tokens(source)
    assert not {token.type for token in shown} & {
        "html_inline",
        "html_block",
        "image",
        "code_inline",
        "fence",
        "s_open",
    }
    for token in shown:
        if token.type == "link_open":
            assert str(token.attrs["href"]).startswith(("https://", "http://"))


def test_facts_stand_in_a_table_and_in_bold() -> None:
    source = render("markdown", CASES["three"], Page())
    assert "**\\$210 million**" in source
    assert "| **31-18** | vote | sources disagree: 31-18 " in source
    assert len([token for token in tokens(source) if token.type == "table_open"]) == 2


def test_a_sentence_that_begins_with_spaces_is_no_code() -> None:
    one = digests.article("Harbour", "     Still water.")
    fact = digests.fact("count", "     Still", {"n": 1, "unit": "x"}, [one])
    brief = digests.brief(1, [one], [digests.sentence("     Still water.", one)], [fact])
    printed = render("markdown", digests.digest(brief), Page())
    assert [token for token in tokens(printed) if token.type == "code_block"] == []
