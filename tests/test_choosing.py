"""Words of the command line: times, tags and tables."""

from datetime import datetime

import pytest

from digest.cli.choosing import read_tags, read_time
from digest.cli.table import table
from digest.cli.tags import as_following
from digest.errors import UsageError

NOW = datetime.fromisoformat("2026-11-21T07:00:00+01:00")


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("24h", "2026-11-20T07:00:00+01:00"),
        ("7d", "2026-11-14T07:00:00+01:00"),
        ("2 W", "2026-11-07T07:00:00+01:00"),
        ("today", "2026-11-21T00:00:00+01:00"),
        ("Yesterday", "2026-11-20T00:00:00+01:00"),
        ("2026-11-05", "2026-11-05T00:00:00+01:00"),
        ("2026-11-05T06:30:00+00:00", "2026-11-05T06:30:00+00:00"),
    ],
)
def test_times_are_read_as_people_say_them(said: str, meant: str) -> None:
    assert read_time(said, NOW, "--since") == meant


@pytest.mark.parametrize("said", ["", "soon", "7x", "99999999999d", "2026-13-01", "-3d"])
def test_what_is_no_time_is_refused_with_an_example(said: str) -> None:
    with pytest.raises(UsageError, match=r"--since.*write"):
        read_time(said, NOW, "--since")


def test_tags_lose_their_hash_and_repeats() -> None:
    assert read_tags(["#energy", "energy", "read-later"]) == ("energy", "read-later")


@pytest.mark.parametrize("tag", ["", "#", "two words", "a,b", "bell\a", "tab\t"])
def test_what_cannot_be_written_in_a_word_is_no_tag(tag: str) -> None:
    with pytest.raises(UsageError, match="is not a tag"):
        read_tags([tag])


def test_a_follow_up_in_another_spelling_is_one() -> None:
    assert as_following(("Follow-Up", "followup", "energy"), ("follow-up",)) == ("follow-up", "energy")


def test_a_table_in_a_pipe_has_one_line_a_row_whatever_the_fields_hold() -> None:
    assert table(("A", "B"), [("1\t2", "three\nfour")], terminal=False) == "1 2\tthree four\n"


def test_a_table_on_a_terminal_lines_up_also_with_wide_characters() -> None:
    printed = table(("ID", "HEADLINE"), [("台", "x" * 90), ("ab", "short")], terminal=True, width=40)
    assert printed.splitlines() == ["ID  HEADLINE", f"台  {'x' * 35}…", "ab  short"]
    assert table(("ID", "HEADLINE"), [], terminal=True) == ""


@pytest.mark.parametrize("width", [30, 48, 60, 80, 140])
def test_no_line_of_a_table_is_wider_than_the_terminal(width: int) -> None:
    row = ("49607506", "2026-11-21 07:00", "3", "energy,follow-up,harbour,elections,weather", "Ferry " * 30)
    printed = table(("STORY", "NEWEST", "ARTICLES", "TAGS", "HEADLINE"), [row], terminal=True, width=width)
    assert max(map(len, printed.splitlines())) <= width
    assert "Ferry Fer" in printed


def test_the_last_field_stands_below_the_others_where_the_terminal_is_narrow() -> None:
    rows = [("49607506", "2026-11-21 07:00", "Two still missing after the fire")]
    assert table(("STORY", "NEWEST", "HEADLINE"), rows, terminal=True, width=40).splitlines() == [
        "STORY     NEWEST",
        "    HEADLINE",
        "49607506  2026-11-21 07:00",
        "    Two still missing after the fire",
    ]
