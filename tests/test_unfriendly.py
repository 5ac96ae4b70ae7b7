"""What a stranger may type, set and close: one line each, and nothing that acts."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from digest.ingest.local import beginning
from tests.hostile.exits import check_plain
from tests.program import NOW, ROOT, Program

WORDS: tuple[tuple[int, tuple[str, ...]], ...] = (
    (2, ("run", "news", "--now", "0001-01-01T00:00:00")),
    (2, ("run", "news", "--now", "9999-12-31T23:59:59")),
    (2, ("run", "news", "--now", "x\x1b[31m")),
    (2, ("run", "news", "--since", "9" * 5000 + "d")),
    (2, ("run", "news", "--format", "te\x1b[31mxt")),
    (1, ("run", "a\nb\x1b[31m")),
    (1, ("run", "\udcff\udcfe.txt")),
    (1, ("run", "")),
    (1, ("run", "http://[")),
    (2, ("run", "news", "--config", "\udcff\x1b.toml")),
    (2, ("show", "1\x1b[31m")),
    (2, ("show", "1-99999999999")),
    (2, ("show", "9" * 5000)),
    (2, ("split", "1", "9" * 5000)),
    (2, ("tag", "1", "a\x1b[31m")),
    (2, ("article", "x\x1b[31m")),
    (2, ("article", "\udcff")),
    (2, ("edition", "x\u202e")),
    (2, ("list", "--tag", "\udcff")),
    (0, ("search", '"\x1b[31m NEAR( *')),
    (2, ("feeds", "add", "http://a\x1b[31m.example/", "--unchecked")),
    (2, ("feeds", "add", "http://a.example/\u202e", "--unchecked")),
    (2, ("news",)),
    (2, ("https://paper.example/feed",)),
    (2, ("--limit", "3", "list")),
    (2, ("run", "news", "--since", "2026-03-02", "--until", "2026-03-01")),
    (2, ("--until", "2026-03-01", "--since", "2026-03-02")),
    (1, ("feeds", "import", "/dev/zero")),
    (1, ("verify", "/dev/zero")),
    (1, ("import", "/dev/zero")),
    (1, ("import", sys.executable)),
    (1, ("run", "news", "--output", "/dev/full")),
    (2, ("run", "news", "--output", "")),
    (1, ("run", "news", "--output", "/nowhere/at\x1b[31m/all")),
)


@pytest.mark.parametrize(
    ("code", "words"), WORDS, ids=lambda one: " ".join(one)[:30] if isinstance(one, tuple) else None
)
def test_words_that_make_no_sense_are_one_line(
    program: Program, code: int, words: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(program.folder)
    (program.folder / "news").mkdir()
    (program.folder / "news" / "a.txt").write_text("Ferry sails\n\nThe ferry sails again on Friday.\n")
    assert program("run", "news", "--now", NOW).code == 0
    run = program(*words)
    assert run.code == code, run.err
    assert "unexpected" not in run.err
    assert len(run.err.splitlines()) == 1
    check_plain(run.err + run.out)


@pytest.mark.parametrize(
    ("name", "value"),
    [(name, value) for name in ("COLUMNS", "TERM", "COLORFGBG", "VTE_VERSION", "LANG", "TZ")
     for value in ("0", "²", "9" * 5000, "\x1b[31m")],
)  # fmt: skip
def test_an_environment_that_makes_no_sense_changes_nothing_that_matters(
    program: Program, name: str, value: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv(name, value)
    (tmp_path / "a.txt").write_text("Ferry sails\n\nThe ferry sails again on Friday.\n")
    run = program("run", tmp_path / "a.txt", "-f", "terminal", "--no-store", "--now", NOW)
    assert (run.code, "Ferry sails" in run.out) == (0, True)
    check_plain(run.out + run.err)


@pytest.mark.parametrize("closed", [(0,), (1,), (2,), (0, 1, 2)])
def test_closed_streams_cost_what_went_there_and_no_traceback(closed: tuple[int, ...], tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Ferry sails\n\nThe ferry sails again on Friday.\n")
    bare = {
        "PATH": os.environ["PATH"],
        "LC_ALL": "C",
        "PYTHONPATH": str(ROOT),
        "DIGEST_STORE": str(tmp_path / "s.sqlite3"),
    }
    for words in (
        ("run", str(tmp_path / "a.txt")),
        ("run", "-"),
        ("list",),
        ("run", str(tmp_path / "none")),
        ("--help",),
    ):
        done = subprocess.run(
            [sys.executable, "-m", "digest", *words],
            env=bare,
            cwd="/",
            input="Mayor speaks\n\nThe mayor spoke on Monday.\n",
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
            preexec_fn=lambda: [os.close(handle) for handle in closed],
        )
        assert "Traceback" not in done.stdout + done.stderr
        assert "unexpected" not in done.stderr
        assert done.returncode in (0, 1)
        if 1 in closed and words[0] == "run":
            assert done.returncode == 1
        elif words == ("run", str(tmp_path / "a.txt")):
            assert "Ferry sails" in done.stdout


def test_no_character_is_cut_in_two_where_a_long_text_ends() -> None:
    for char in ("a", "é", "日", "👩"):
        body = ("x" + char * 50).encode()
        assert beginning(body, 9).decode() == ("x" + char * 50)[: len(beginning(body, 9).decode())]
        assert len(beginning(body, 9).decode()) >= min(51, 10)
