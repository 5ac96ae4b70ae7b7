"""Every limit of the settings: what goes beyond costs one line, which names the source, the limit and the setting."""

import gzip
import json
from collections.abc import Iterator
from dataclasses import fields

import pytest

from digest.config import Limits
from tests.hostile_server import HostileServer, answer, feed, hostile_server
from tests.program import NOW, Program

TEXT = "The council met on Monday and voted for a second tunnel. The work begins in May, the mayor said."
RECORD = json.dumps({"headline": "Council votes for a tunnel", "text": TEXT})


def rss(inner: str) -> str:
    return f'<rss version="2.0"><channel><title>Paper</title>{inner}</channel></rss>'


def entry(number: int) -> str:
    return f"<item><title>Council votes, day {number}</title><description>{TEXT}</description></item>"


def letter(nested: int) -> str:
    head = "From: a@b.example\nSubject: Votes\nMIME-Version: 1.0\n"
    parts = "".join(f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n" for n in range(nested))
    return f"{head}{parts}Content-Type: text/plain\n\n{TEXT}\n"


ENTITIES = f'<!DOCTYPE rss [<!ENTITY a "{"a" * 60}">]>'
CASES: dict[str, tuple[str, str, str, str]] = {
    # what goes beyond: the setting, its value, the file's name and what is in it
    "a file": ("file", "2000", "a.txt", TEXT * 40),
    "a page": ("page", "1000", "a.html", f"<html><body><p>{TEXT * 20}</p></body></html>"),
    "a feed's entries": ("entries", "2", "a.xml", rss("".join(map(entry, range(3))))),
    "a mailbox's messages": ("entries", "1", "a.mbox", f"From a@b Sat Nov 21 07:00:00 2026\n{letter(0)}\n" * 2),
    "a run's articles": ("articles", "2", "a.jsonl", "\n".join(RECORD.replace("May", f"May {n}") for n in range(4))),
    "a headline": ("headline_length", "50", "a.jsonl", RECORD.replace("Council", "Council " * 9)),
    "a headline of a text": ("headline_length", "50", "a.txt", f"{'Council votes ' * 5}\n\n{TEXT}"),
    "a sentence": ("sentence_length", "500", "a.jsonl", RECORD.replace("second", "second, third and " * 40)),
    "a sentence of a text": ("sentence_length", "500", "a.txt", f"Votes\n\n{TEXT} It {'went on and ' * 50} on.\n"),
    "an article": ("article_length", "1000", "a.jsonl", RECORD.replace(TEXT, TEXT * 20)),
    "an article of a text": ("article_length", "1000", "a.txt", f"Votes\n\n{TEXT * 20}"),
    "a feed's depth": ("depth", "50", "a.xml", rss(entry(1) + "<a>" * 60 + "</a>" * 60).replace("</title>", "", 1)),
    "a page's depth": ("depth", "50", "a.html", f"<html><body>{'<div>' * 60}<p>{TEXT * 3}</p></body></html>"),
    "a list's depth": ("depth", "50", "a.opml", f"<opml><body>{'<outline>' * 60}</body></opml>"),
    "a mail's depth": ("depth", "50", "a.eml", letter(60)),
    "a feed's entities": ("expansion", "100", "a.xml", ENTITIES + rss(f"<item><title>{'&a;' * 3}</title></item>")),
    "time": ("parse_time", "0.1", "a.html", f"<html><body>{f'<div><p>{TEXT}</p></div>' * 30_000}</body></html>"),
}


@pytest.mark.parametrize("case", CASES)
def test_what_goes_beyond_a_limit_is_said_with_source_limit_and_setting(program: Program, case: str) -> None:
    setting, value, name, body = CASES[case]
    shown = f'"{value} s"' if setting == "parse_time" else value
    (program.folder / "config.toml").write_text(f"[limits]\n{setting} = {shown}\n", encoding="utf-8")
    folder = program.folder / "in"
    folder.mkdir()
    (folder / name).write_text(body, encoding="utf-8")
    (folder / "healthy.txt").write_text("Ferry sails\n\nThe ferry sails again on Friday.\n", encoding="utf-8")
    run = program("run", folder, "--no-store", "-f", "text", "--now", NOW)
    assert (run.code, "Ferry sails" in run.out or setting == "articles") == (0, True)
    [line] = [line for line in run.err.splitlines() if f"limits.{setting} sets" in line]
    assert name in line or setting == "articles"
    assert f"{int(value):,}" in line if value.isdigit() else value in line


@pytest.fixture
def server() -> Iterator[HostileServer]:
    with hostile_server() as running:
        yield running


@pytest.mark.parametrize(
    ("setting", "value", "path"),
    [
        ("limits.response", "2000", "large"),
        ("limits.response", "2000", "huge"),
        ("limits.ratio", "10", "packed"),
        ("fetch.timeout", '"1s"', "slow-body"),
        ("fetch.answer_timeout", '"0.3s"', "silent"),
        ("fetch.redirects", "3", "endless-redirect"),
    ],
)
def test_an_answer_beyond_a_limit_is_said_with_source_limit_and_setting(
    program: Program, server: HostileServer, setting: str, value: str, path: str
) -> None:
    server.extra["large"] = answer(feed(b"x" * 3000))
    server.extra["packed"] = answer(gzip.compress(bytes(2_000_000)), b"Content-Encoding: gzip")
    section, key = setting.split(".")
    (program.folder / "config.toml").write_text(f"[{section}]\n{key} = {value}\n", encoding="utf-8")
    run = program("run", server.url(path), server.url("good"), "--no-store", "-f", "text", "--now", NOW)
    assert (run.code, "Ferry good sails" in run.out) == (0, True)
    [line] = [line for line in run.err.splitlines() if server.url(path) in line]
    assert f"{setting} sets" in line
    assert value.strip('"').replace("s", " s") in line.replace(",", "")


def test_no_limit_is_without_a_test() -> None:
    tested = {setting for setting, *_ in CASES.values()} | {"response", "ratio"}
    assert {one.name for one in fields(Limits)} == tested
