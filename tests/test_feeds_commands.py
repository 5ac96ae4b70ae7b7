"""`digest feeds`, through the real program."""

import json
from collections.abc import Iterator

import pytest

from tests.hostile_server import HostileServer, answer, hostile_server
from tests.program import Program

OPML = """<opml version="2.0"><body><outline text="World"><outline text="A" xmlUrl="https://a.example/feed"/></outline>
<outline text="B" xmlUrl="https://b.example/feed"/><outline text="C" xmlUrl="https://me:secret@c.example/"/></body></opml>"""


@pytest.fixture
def server() -> Iterator[HostileServer]:
    with hostile_server() as running:
        page = (
            '<html><head><link rel="alternate" type="application/rss+xml" href="/good"></head><body>News.</body></html>'
        )
        running.extra["front"] = answer(page.encode(), kind=b"text/html")
        running.extra["bare"] = answer(b"<html><body>Nothing to subscribe to.</body></html>", kind=b"text/html")
        yield running


def listed(program: Program) -> list[dict[str, object]]:
    found: list[dict[str, object]] = json.loads(program("feeds", "list", "--json").out)
    return found


def test_a_feed_is_added_read_and_removed(program: Program, server: HostileServer) -> None:
    run = program("feeds", "add", server.url("good"), "--tag", "ferries")
    assert (run.code, run.out) == (0, "")
    assert "1 article now" in run.err
    assert [(feed["url"], feed["tags"]) for feed in listed(program)] == [(server.url("good"), ["ferries"])]
    assert "already" in program("feeds", "add", server.url("good")).err
    run = program("run", "--now", "2026-11-21T08:00:00+00:00")
    assert "Ferry good sails" in run.out
    [feed] = listed(program)
    assert (feed["last_new"], feed["failures"], feed["title"]) == (1, 0, "Paper")
    assert program("feeds", "remove", server.url("good")).code == 0
    assert listed(program) == []


def test_the_feed_of_a_page_is_found(program: Program, server: HostileServer) -> None:
    assert program("feeds", "add", server.url("front")).code == 0
    assert listed(program)[0]["url"] == server.url("good")


def test_a_page_without_a_feed_is_refused(program: Program, server: HostileServer) -> None:
    run = program("feeds", "add", server.url("bare"))
    assert (run.code, listed(program)) == (1, [])
    assert "names no feed" in run.err


@pytest.mark.parametrize("words", [("https://me:secret@a.example/feed",), ("ftp://a.example/",)])
def test_what_cannot_be_kept_is_refused_without_showing_secrets(program: Program, words: tuple[str, ...]) -> None:
    run = program("feeds", "add", *words)
    assert run.code == 2
    assert "secret" not in run.err


def test_a_list_is_imported_once_and_exported_again(program: Program) -> None:
    run = program("feeds", "import", "-", stdin=OPML.encode())
    assert "2 added, 0 known already" in run.err
    assert "1 left out" in run.err
    assert "0 added, 2 known" in program("feeds", "import", "-", stdin=OPML.encode()).err
    out = program("feeds", "export").out
    assert 'xmlUrl="https://a.example/feed"' in out
    assert '<outline text="world">' in out
    assert "secret" not in out


def test_configured_sources_are_listed_and_not_removed_by_command(program: Program) -> None:
    (program.folder / "config.toml").write_text('[[sources]]\nurl = "https://me:secret@a.example/feed"\n')
    run = program("feeds", "list")
    assert "https://a.example/feed" in run.out
    assert "secret" not in run.out
    assert program("feeds", "remove", "https://a.example/feed").code == 2


def test_a_check_names_what_is_wrong_and_leaves_a_hiccup_unsaid(program: Program, server: HostileServer) -> None:
    run = program("feeds", "check", server.url("good"), server.url("missing"), server.url("flaky"))
    good, missing, flaky = (line.split("\t") for line in run.out.splitlines())
    assert (good[0], missing[0], flaky[0]) == ("good", "wrong", "good")
    assert "404" in missing[3]
    assert run.code == 0


def test_a_check_leaves_alone_what_asked_for_it(program: Program, server: HostileServer) -> None:
    program("feeds", "add", "--unchecked", server.url("busy"))
    program("run")
    run = program("feeds", "check")
    assert run.out.startswith(f"waits\t0\t{server.url('busy')}\tasks to be left alone until ")
    assert len(server.requests["busy"]) == 1


def _be_quick(program: Program) -> None:
    """Waits no longer than needed for a server without encryption to take a call with it."""
    limits = "[fetch]\nconnect_timeout = 0.5\nanswer_timeout = 0.5\ntimeout = 2\n"
    (program.folder / "config.toml").write_text(limits, encoding="utf-8")


def test_an_address_may_be_written_without_its_scheme(program: Program, server: HostileServer) -> None:
    _be_quick(program)
    run = program("feeds", "add", server.url("second").removeprefix("http://"))
    assert f"added {server.url('second')} (Paper, 1 article now)" in run.err


def test_adding_asks_twice_and_says_what_is_wrong_with_the_feed(program: Program, server: HostileServer) -> None:
    assert program("feeds", "add", server.url("flaky")).code == 0
    assert "note: breaks off in the middle" in program("feeds", "add", server.url("torn-xml")).err
    gone = program("feeds", "add", server.url("gone"))
    assert gone.code == 1
    assert "digest feeds remove" not in gone.err


def test_an_empty_list_and_a_folder_say_what_to_do(program: Program) -> None:
    assert "digest feeds add URL" in program("feeds", "list").err
    assert "name the OPML file" in program("feeds", "import", str(program.folder)).err
    for local in ("./feeds.xml", "", "/tmp", "http://a b", "http://a.example/\nX"):
        assert "is no web address" in program("feeds", "add", "--", local).err


def test_addresses_are_taken_as_people_copy_them(program: Program, server: HostileServer) -> None:
    _be_quick(program)
    bare = server.url("second").removeprefix("http:")
    assert f"added {server.url('second')}" in program("feeds", "add", f" feed:{bare}#top ").err
    assert program("feeds", "check", "second").code == 2


def test_a_plain_list_of_addresses_is_imported(program: Program) -> None:
    listed = b"# mine\nhttps://a.example/feed\n\nHarbour Wire;https://b.example/rss?x=1;daily\nhttps://a.example/feed\n"
    assert program("feeds", "import", "-", stdin=listed).err == "2 added, 0 known already\n"
    assert "https://b.example/rss?x=1" in program("feeds", "list").out


def test_a_list_that_breaks_off_is_read_as_far_as_it_goes_and_that_is_said(program: Program) -> None:
    run = program("feeds", "import", "-", stdin=OPML[: OPML.index("</outline>")].encode())
    assert "breaks off in the middle" in run.err
    assert "1 added" in run.err


def test_a_source_is_taken_off_by_its_name_or_however_its_address_is_written(program: Program) -> None:
    program("feeds", "import", "-", stdin=OPML.encode())
    assert program("feeds", "remove", "a", "B.example/feed/").err == (
        "took https://a.example/feed off the list\ntook https://b.example/feed off the list\n"
    )
    assert program("feeds", "list").out == ""


def test_a_name_that_several_sources_have_is_not_guessed(program: Program) -> None:
    twins = OPML.replace('text="B"', 'text="A"')
    program("feeds", "import", "-", stdin=twins.encode())
    run = program("feeds", "remove", "A")
    assert run.code == 2
    assert "https://a.example/feed or https://b.example/feed" in run.err


def test_several_feeds_are_added_at_once_and_one_that_fails_costs_the_others_nothing(
    server: HostileServer, program: Program
) -> None:
    run = program("feeds", "add", server.url("gone"), server.url("good"))
    assert run.code == 1
    assert run.err.count("\n") == 2
    assert f"added {server.url('good')}" in run.err


def test_an_account_is_added_by_the_name_it_is_known_by(program: Program) -> None:
    assert program("feeds", "add", "--unchecked", "@harbour@social.example").err == (
        "added https://social.example/@harbour\n"
    )
