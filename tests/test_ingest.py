import io
import os
from pathlib import Path

import pytest

from digest.config import Config, Limits
from digest.ingest import Ingested, read_sources

NOW = "2026-11-21T08:00:00+00:00"
RECORD = '{"headline": "%s", "text": "It happened."}\n'


def ingest(*sources: object, config: Config | None = None, stdin: bytes = b"") -> Ingested:
    return read_sources(
        [str(source) for source in sources], config=config or Config(), now=NOW, stdin=io.BytesIO(stdin)
    )


def test_one_bad_source_does_not_stop_the_others(tmp_path: Path) -> None:
    (tmp_path / "good.jsonl").write_text(RECORD % "A")
    (tmp_path / "empty.txt").write_text("")
    (tmp_path / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    missing = tmp_path / "missing.txt"
    run = ingest(missing, tmp_path / "empty.txt", tmp_path / "good.jsonl", tmp_path / "picture.txt")
    assert [article.headline for article in run.articles] == ["A"]
    assert [problem.what for problem in run.problems] == [
        "no such file or folder",
        "is empty",
        "is a picture, not text",
    ]
    assert (run.counts["sources"], run.counts["failed"], run.all_failed) == (4, 3, False)


def test_a_run_whose_every_source_failed_has_failed(tmp_path: Path) -> None:
    assert ingest(tmp_path / "missing.txt", tmp_path).all_failed


def test_a_folder_is_read_in_the_order_of_its_names_and_what_is_passed_over_is_counted(tmp_path: Path) -> None:
    for name in ("b/2.jsonl", "a.jsonl", "b/1.jsonl", ".hidden.jsonl", ".git/x.jsonl", "c.jsonl~", "d.mp3"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(RECORD % name)
    (tmp_path / "b" / "loop").symlink_to(tmp_path)
    run = ingest(tmp_path)
    assert [article.headline for article in run.articles] == ["a.jsonl", "b/1.jsonl", "b/2.jsonl"]
    assert {key: value for key, value in run.counts.items() if key.startswith("skipped")} == {
        "skipped: hidden": 2,
        "skipped: backup": 1,
        "skipped: other media": 1,
    }


def test_a_folder_without_articles_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "a.mp3").write_text("x")
    [problem] = ingest(tmp_path).problems
    assert problem.what == "holds no file with articles (passed over: 1 other media)"


def test_standard_input_is_a_source() -> None:
    run = ingest("-", stdin=(RECORD % "Piped").encode())
    assert [article.source for article in run.articles] == ["-#1"]


def test_the_same_text_twice_is_one_article(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(RECORD % "A" + RECORD % "A")
    run = ingest(tmp_path / "a.jsonl", tmp_path / "a.jsonl", tmp_path)
    assert len(run.articles) == 1
    assert (run.counts["repeated"], run.counts["failed"]) == (3, 0)


def test_a_file_over_the_limit_names_the_limit(tmp_path: Path) -> None:
    (tmp_path / "big.txt").write_text("x" * 3000)
    [problem] = ingest(tmp_path / "big.txt", config=Config(limits=Limits(file=2000))).problems
    assert "2,000 bytes" in problem.what
    assert "limits.file" in problem.hint


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_that_nobody_writes_to_is_refused_at_once(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    run = ingest(tmp_path / "pipe.txt", tmp_path)
    assert "not a regular file" in run.problems[0].what
    assert run.counts["skipped: not a file"] == 1


def test_a_folder_called_like_a_file_is_read_as_a_folder(tmp_path: Path) -> None:
    (tmp_path / "news.txt").mkdir()
    (tmp_path / "news.txt" / "a.jsonl").write_text(RECORD % "A")
    assert len(ingest(tmp_path / "news.txt").articles) == 1


def test_names_that_cannot_be_printed_are_escaped(tmp_path: Path) -> None:
    name = os.fsencode(tmp_path) + b"/bad\xff\x1b[31m\nname.jsonl"
    Path(os.fsdecode(name)).write_text(RECORD % "A")
    [article] = ingest(tmp_path).articles
    assert article.source.endswith("/bad\\xff\\x1b[31m\\nname.jsonl#1")
