import re
from dataclasses import replace

import pytest

from digest.model import Page, Problem
from digest.renderers import layout, render
from digest.renderers.encode import ACTING, link
from tests import digests

CASES = digests.cases()
SEQUENCE = re.compile(r"\x1b\[[0-9;]+m|\x1b\]8;(?:id=[0-9]+-[0-9]+;https?://[!-~]+|;)\x1b\\")


def bare(text: str) -> str:
    return SEQUENCE.sub("", text)


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("width", [40, 60, 80, 120])
@pytest.mark.parametrize("name", ["text", "terminal"])
def test_no_line_is_wider_than_the_page_but_for_addresses_and_files(case: str, width: int, name: str) -> None:
    for line in render(name, CASES[case], Page(width=width)).splitlines():
        assert layout.width(line) <= min(width, 100) or "://" in line or ".txt" in line, line


@pytest.mark.parametrize("case", CASES)
def test_the_only_sequences_are_our_own_and_without_them_the_text_is_the_same(case: str) -> None:
    plain = render("terminal", CASES[case], Page(width=80))
    assert not ACTING.search(plain)
    for theme in ("auto", "dark", "light"):
        styled = render("terminal", CASES[case], Page(width=80, color=True, weight=True, theme=theme))
        assert bare(styled) == plain
    linked = render("terminal", CASES[case], Page(width=80, links=True))
    assert not ACTING.search(bare(linked))


@pytest.mark.parametrize("case", CASES)
def test_text_holds_nothing_that_acts_and_no_lone_dot(case: str) -> None:
    text = render("text", CASES[case], Page(width=80))
    assert not ACTING.search(text)
    assert "." not in text.split("\n")
    assert all(line == line.rstrip() for line in text.split("\n"))


@pytest.mark.parametrize("name", ["text", "terminal"])
def test_every_sentence_has_its_marks_and_every_article_its_line(name: str) -> None:
    flat = " ".join(render(name, CASES["three"], Page(width=80)).split())
    for brief in CASES["three"].briefs[1:]:
        for sentence in brief.summary:
            assert re.search(re.escape(sentence.text) + r" \[\d\]", flat), sentence.text
        for ref, article in enumerate(brief.story.coverage, 1):
            assert f"[{ref}] " in flat
            assert article.source in flat


@pytest.mark.parametrize("name", ["text", "terminal"])
def test_a_dispute_is_told_in_words(name: str) -> None:
    flat = " ".join(render(name, CASES["three"], Page(width=120)).split())
    assert "sources disagree: 31-18 [1][2][3] or 30-18 [4]" in flat
    assert "(disputed: 31-18)" in flat


@pytest.mark.parametrize("name", ["text", "terminal"])
def test_a_changed_figure_stands_with_what_it_was(name: str) -> None:
    whole = replace(digests.ferry(1), changes=(), status="new", follow_up=False)
    assert "was nine, now four [3]" in " ".join(render(name, digests.digest(whole), Page(width=120)).split())


@pytest.mark.parametrize("name", ["text", "terminal", "markdown", "html"])
def test_a_figure_that_a_later_report_replaced_is_not_told_without_it(name: str) -> None:
    ferry = digests.ferry(1)
    first = digests.sentence(
        "Nine people were missing, and 31 had been rescued by the evening.", ferry.story.coverage[0]
    )
    whole = replace(ferry, changes=(), status="new", follow_up=False, summary=(first,))
    flat = " ".join(render(name, digests.digest(whole), Page(width=200)).split())
    assert "(Nine later given as Four; 31 later given as 36)" in flat


def test_follow_ups_come_first_and_under_their_heading() -> None:
    text = render("text", digests.digest(digests.documents(1), digests.ferry(2)), Page())
    assert text.index("FOLLOW-UPS") < text.index("2. Ferry fire") < text.index("NEW") < text.index("1. Leaked")


def test_an_updated_story_prints_what_changed_and_not_the_whole_again() -> None:
    text = render("terminal", digests.digest(digests.ferry(1)), Page(width=100))
    assert "people missing: was nine, now four [3]" in text
    assert "Still disputed: on board 212 [1][3] or 206 [2]" in text
    assert "still missing after the fire" not in text


def test_a_quiet_follow_up_is_two_lines() -> None:
    quiet = replace(digests.ferry(1), changes=(), status="seen", timeline=(), notes=())
    quiet = replace(quiet, story=replace(quiet.story, tags=()))
    text = render("text", digests.digest(quiet), Page())
    _, _, told = text.split("\n\n")
    assert [line.strip().partition(";")[0] for line in told.splitlines()] == [
        "1. Ferry fire off Port Alder: crew taken ashore",
        "quiet since 21 Nov 05:30",
    ]


def test_a_failed_source_is_named_without_its_password() -> None:
    problem = Problem(source="https://me:geheim@a.example/feed", what="answered 503")
    for name in ("text", "terminal", "markdown", "html"):
        printed = render(name, digests.digest(problems=(problem,)), Page())
        assert "geheim" not in printed
        assert "a.example/feed" in printed


def test_facts_are_marked_by_weight_where_they_stand() -> None:
    text = render("terminal", CASES["one"], Page(width=100, weight=True))
    assert "\x1b[1m$210 million\x1b[0m." in text
    assert "38;5" not in text


def test_marks_are_links_with_ids_that_do_not_change() -> None:
    text = render("terminal", CASES["three"], Page(width=100, links=True))
    assert "\x1b]8;id=3-1;https://wire.example/tunnel\x1b\\[1]\x1b]8;;\x1b\\" in text
    assert text == render("terminal", digests.cases()["three"], Page(width=100, links=True))


@pytest.mark.parametrize(
    ("address", "answer"),
    [
        ("https://a.example/x?y=1#z", "https://a.example/x?y=1#z"),
        ("https://user:secret@a.example/x", "https://a.example/x"),
        ("https://аpple.com/", "https://xn--pple-43d.com/"),
        ('https://a.example/ä "<x>\\', "https://a.example/%C3%A4%20%22%3Cx%3E%5C"),
        ("https://a.example/\x1b]8;;", "https://a.example/]8;;"),
        ("javascript:alert(1)", ""),
        ("data:text/html,x", ""),
        ("file:///etc/passwd", ""),
        ("//a.example", ""),
        ("https://", ""),
        ("seeds/000.txt", ""),
        ("mailto:a@b.example", "mailto:a@b.example"),
        ("mailto:a@b.example?bcc=c@d.example", ""),
    ],
)
def test_a_link_is_plain_ascii_or_nothing(address: str, answer: str) -> None:
    assert link(address) == answer


def test_lines_break_at_spaces_between_east_asian_characters_and_in_overlong_words() -> None:
    assert layout.fold("one two  three", 8) == ["one two", "three"]
    assert layout.fold("台風が沖縄に、接近。", 9) == ["台風が沖", "縄に、接", "近。"]
    assert layout.fold("abcdefgh ij", 5) == ["abcde", "fgh", "ij"]
    assert layout.fold("a b" + layout.NO_BREAK + "c", 4) == ["a", "b c"]
    assert layout.fold("👨‍👩‍👧‍👦👨‍👩‍👧‍👦", 2) == ["👨‍👩‍👧‍👦", "👨‍👩‍👧‍👦"]


def test_noncharacters_of_every_plane_are_left_out() -> None:
    story = digests.plain(1, "a\U0001fffeb\uffffc\U0010ffffd", "Body.")
    for name in ("text", "terminal", "markdown", "html"):
        assert "abcd" in render(name, digests.digest(story), Page())


def test_width_counts_cells() -> None:
    assert [layout.width(one) for one in ("abc", "台風", "cafe\u0301", "👋🏽", "“x”")] == [3, 4, 4, 2, 3]
    assert layout.shorten("台風が来る", 6) == "台風…"
