"""What may stand where the store should be: named, left as it is, and the digest printed all the same."""

import os
import random
import socket
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.program import NOW, Program

WORDS = ("run", "--now", NOW)


@pytest.fixture
def daily(program: Program) -> Program:
    (program.folder / "news").mkdir()
    (program.folder / "news" / "a.txt").write_text(
        "Ferry sails\n\nThe ferry sails again on Friday.\n", encoding="utf-8"
    )
    (program.folder / "config.toml").write_text('[[sources]]\nurl = "news"\n', encoding="utf-8")
    return program


def socket_at(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as made:
        made.bind(str(path))


def link_to_pipe(path: Path) -> None:
    os.mkfifo(path.with_name("pipe"))
    path.symlink_to(path.with_name("pipe"))


def database_at(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE other (x)")
    connection.commit()
    connection.close()


PLACES: dict[str, tuple[Callable[[Path], object], str]] = {
    "a folder": (lambda path: path.mkdir(), "a folder stands where the store should be"),
    "a pipe": (os.mkfifo, "a pipe, socket or device stands where"),
    "a socket": (socket_at, "a pipe, socket or device stands where"),
    "a link to a pipe": (link_to_pipe, "a pipe, socket or device stands where"),
    "a loop of links": (lambda path: path.symlink_to(path), "the store cannot be opened"),
    "a link into a file": (lambda path: path.symlink_to("/etc/passwd/x"), "the store cannot be opened"),
    "a text": (lambda path: path.write_text("words\n" * 50), "not a digest store, or one that is damaged"),
    "half a head": (lambda path: path.write_bytes(b"SQLite format 3\0" + bytes(40)), "not a digest store"),
    "another program's": (database_at, "the database of another program; it is left untouched"),
}


@pytest.mark.parametrize("case", PLACES)
def test_what_stands_where_the_store_should_be_is_named_and_left(daily: Program, case: str) -> None:
    make, words = PLACES[case]
    make(daily.store)
    before = (daily.store.lstat().st_mode, daily.store.lstat().st_ino, daily.store.lstat().st_size)
    run = daily(*WORDS)
    assert run.code == 1
    assert words in run.err
    assert "Ferry sails" in run.out
    assert (daily.store.lstat().st_mode, daily.store.lstat().st_ino, daily.store.lstat().st_size) == before
    listed = daily("list")
    assert (listed.code, words in listed.err) == (1, True)


def test_a_store_behind_a_link_stays_behind_it_with_all_that_belongs_to_it(daily: Program, tmp_path: Path) -> None:
    daily.store.symlink_to(tmp_path / "elsewhere.sqlite3")
    assert daily(*WORDS).code == 0
    assert daily.store.is_symlink()
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["elsewhere.sqlite3"]
    assert daily("list").out


@pytest.mark.parametrize("seed", range(8))
def test_a_store_of_which_pages_were_overwritten_is_never_made_anew(daily: Program, seed: int) -> None:
    assert daily(*WORDS).code == 0
    chance = random.Random(seed)
    body = bytearray(daily.store.read_bytes())
    for _ in range(len(body) // 4096 // 3):
        page = chance.randrange(1, len(body) // 4096)
        body[page * 4096 : (page + 1) * 4096] = chance.randbytes(4096)
    daily.store.write_bytes(body)
    (daily.folder / "news" / "b.txt").write_text("Mayor speaks\n\nThe mayor spoke on Monday.\n", encoding="utf-8")
    run = daily(*WORDS)
    assert (run.code, "Traceback" in run.err, "unexpected" in run.err) == (1, False, False)
    assert "the store is damaged (keep a copy, then put a backup in its place" in run.err
    assert "Mayor speaks" in run.out
    assert daily.store.read_bytes() == body


def test_left_over_pieces_of_a_journal_that_are_nobodys_change_nothing(daily: Program) -> None:
    assert daily(*WORDS).code == 0
    before = daily("list").out
    for ending in ("-wal", "-shm"):
        daily.store.with_name(daily.store.name + ending).write_bytes(random.Random(1).randbytes(40_000))
    assert daily("list").out == before
    assert daily(*WORDS).code == 0
    assert [path.name for path in daily.folder.glob("store*")] == ["store.sqlite3"]


def test_a_clock_that_was_set_back_loses_nothing(daily: Program) -> None:
    assert daily(*WORDS).code == 0
    (daily.folder / "news" / "b.txt").write_text("Mayor speaks\n\nThe mayor spoke on Monday.\n", encoding="utf-8")
    back = daily("run", "--now", "2020-01-01T07:00:00+00:00")
    assert (back.code, "Mayor speaks" in back.out, "Ferry" in back.out) == (0, True, False)
    later = daily("run", "--now", "2026-11-22T07:00:00+00:00")
    assert (later.code, later.out) == (0, "")


def test_first_settings_never_take_the_place_of_a_pipe_or_device(daily: Program) -> None:
    pipe = daily.folder / "pipe"
    os.mkfifo(pipe)
    run = daily("init", "--force", "--no-input", "--config", pipe)
    assert (run.code, pipe.is_fifo()) == (1, True)
