"""Killed runs, broken pipes, full disks and many processes at once: nothing is lost, nothing is told twice."""

import fcntl
import json
import os
import random
import resource
import signal
import sqlite3
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pexpect
import pytest

from tests.hostile_server import hostile_server

ROOT = Path(__file__).resolve().parents[1]
_SOUNDS = ("ba", "ker", "lo", "min", "tas", "ru", "vel", "son", "dri", "pa", "gol", "ne", "fi", "mor", "sta", "hu")


class Place:
    """A folder with a store, settings and a folder of news, in which the real program runs as a process."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.news = folder / "news"
        self.news.mkdir()
        self.store = folder / "store.sqlite3"
        (folder / "config.toml").write_text(f"[[sources]]\nurl = {json.dumps(str(self.news))}\n", encoding="utf-8")
        self.chance = random.Random(7)
        self.count = 0
        self.environment = {
            **os.environ,
            "DIGEST_STORE": str(self.store),
            "DIGEST_CONFIG": str(folder / "config.toml"),
            "HOME": str(folder),
            "PYTHONPATH": str(ROOT),
        }

    def arrive(self, number: int = 1) -> None:
        """Brings articles in invented words, each in words of its own."""
        for _ in range(number):
            self.count += 1
            own = "".join(_SOUNDS[self.count // 16**place % 16] for place in range(3))
            topic = ["".join(self.chance.choices(_SOUNDS, k=3)) + own for _ in range(40)]
            said = ". ".join(" ".join(self.chance.choices(topic, k=12)).capitalize() for _ in range(6))
            record = {
                "id": str(self.count),
                "headline": " ".join(topic[:6]).capitalize(),
                "text": said + ".",
                "outlet": f"Paper {self.count}",
                "published": "2026-03-01T09:00:00+00:00",
            }
            (self.news / f"{self.count:05}.jsonl").write_text(json.dumps(record) + "\n", encoding="utf-8")

    def start(self, *words: str, **more: object) -> "subprocess.Popen[bytes]":
        command = [sys.executable, "-m", "digest", *words]
        given = {"stdout": subprocess.DEVNULL, "stderr": subprocess.PIPE, **more}
        return subprocess.Popen(command, env=self.environment, **given)  # type: ignore[call-overload,no-any-return]

    def run(self, *words: str, before: Callable[[], object] | None = None) -> "subprocess.CompletedProcess[str]":
        command = [sys.executable, "-m", "digest", *words]
        return subprocess.run(
            command, env=self.environment, capture_output=True, text=True, check=False, preexec_fn=before
        )

    def told(self) -> Counter[str]:
        """How often the recorded editions tell of each article."""
        found: Counter[str] = Counter()
        for line in self.run("editions").stdout.splitlines():
            edition = json.loads(self.run("edition", line.split("\t")[0], "-f", "json").stdout)
            found.update(article["id"] for story in edition["stories"] for article in story["articles"])
        return found

    def sound(self) -> bool:
        connection = sqlite3.connect(self.store)
        try:
            return bool(connection.execute("PRAGMA integrity_check").fetchone()[0] == "ok")
        finally:
            connection.close()

    def leftovers(self) -> list[str]:
        return sorted({one.name for one in self.folder.iterdir()} - {"news", "config.toml", "store.sqlite3"})


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return Place(tmp_path)


def finish(place: Place) -> None:
    """A last run, and what must hold after it."""
    last = place.run("run", "--limit", "0")
    assert last.returncode == 0, last.stderr
    assert place.sound()
    told = place.told()
    assert len(told) == place.count
    assert set(told.values()) == {1}
    assert place.leftovers() == []


@pytest.mark.slow
def test_after_two_hundred_kills_every_article_was_told_exactly_once(place: Place) -> None:
    for _ in range(200):
        place.arrive()
        process = place.start("run", "--limit", "0")
        time.sleep(place.chance.uniform(0.0, 0.6))
        process.send_signal(signal.SIGKILL)
        process.communicate()
    finish(place)


@pytest.mark.parametrize("number", [signal.SIGTERM, pytest.param(signal.SIGHUP, marks=pytest.mark.slow)])
def test_who_breaks_off_the_waiting_for_a_server_keeps_what_the_others_brought(place: Place, number: int) -> None:
    with hostile_server() as server:
        urls = (server.url("good"), server.url("silent"))
        settings = "".join(f'[[sources]]\nurl = "{url}"\n' for url in urls)
        (place.folder / "config.toml").write_text(settings, encoding="utf-8")
        program = pexpect.spawn(sys.executable, ["-m", "digest"], env=place.environment, encoding="utf-8", timeout=30)
        program.expect_exact("1/2 sources, 1 article")
        program.kill(number)
        program.expect(pexpect.EOF)
        program.close()
    assert program.exitstatus == 128 + number
    assert "Traceback" not in (program.before or "")
    assert "Ferry good sails" in place.run("--no-fetch").stdout


@pytest.mark.slow
def test_after_a_hundred_broken_pipes_every_article_was_told_exactly_once(place: Place) -> None:
    failed = 0
    for _ in range(100):
        place.arrive(3)
        reading, writing = os.pipe()
        fcntl.fcntl(writing, fcntl.F_SETPIPE_SZ, 4096)
        process = place.start("run", "--limit", "0", "-f", "json", "--with-text", stdout=writing)
        os.close(writing)
        # One in four is read to its end, so that editions also succeed and the next break does not bring all again.
        left = place.chance.choice((*place.chance.choices(range(12_000), k=3), 10_000_000))
        while left > 0 and (read := os.read(reading, left)):
            left -= len(read)
        os.close(reading)
        said = process.communicate()[1].decode()
        assert "Traceback" not in said
        assert process.returncode in (0, 1)
        failed += process.returncode
    assert failed > 20
    finish(place)


@pytest.mark.slow
def test_eight_processes_at_once_lose_nothing_and_say_nothing_but_the_lock(place: Place) -> None:
    place.arrive(8)
    assert place.run("run", "--limit", "0").returncode == 0
    stories = [line.split("\t")[0] for line in place.run("list").stdout.splitlines()]
    for turn in range(6):
        place.arrive(2)
        jobs = [("run", "--limit", "0"), ("run", "--limit", "0"), ("search", "ba*"), ("list",)]
        jobs += [("tag", story, f"turn-{turn}-{number}") for number, story in enumerate(stories[:4])]
        processes = [place.start(*job) for job in jobs]
        for job, process in zip(jobs, processes, strict=True):
            said = process.communicate()[1].decode()
            if process.returncode != 0:
                assert (job[0], process.returncode) == ("run", 75), said
                assert "another run holds the lock: process" in said
    tags = place.run("tags").stdout.splitlines()
    assert len(tags) == 24
    finish(place)


def test_a_full_disk_costs_the_record_but_not_the_digest(place: Place) -> None:
    place.arrive(3)
    assert place.run("run").returncode == 0
    place.arrive(60)
    most = place.store.stat().st_size

    def no_room() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))

    full = place.run("run", "--limit", "0", before=no_room)
    assert full.returncode == 1
    assert "Traceback" not in full.stderr
    assert "stories, 60 articles" in full.stdout
    assert place.sound()
    finish(place)


def test_a_damaged_store_is_said_and_left_and_the_digest_is_printed(place: Place) -> None:
    place.arrive(30)
    assert place.run("run").returncode == 0
    body = bytearray(place.store.read_bytes())
    body[4096:] = os.urandom(len(body) - 4096)
    place.store.write_bytes(body)
    run = place.run("run")
    assert run.returncode == 1
    assert "damaged" in run.stderr
    assert "Traceback" not in run.stderr
    assert run.stdout.startswith("DIGEST")
    assert place.store.read_bytes() == body


def test_a_reader_who_leaves_half_way_costs_the_record_also_without_buffering(place: Place) -> None:
    place.environment["PYTHONUNBUFFERED"] = "1"
    place.arrive(5)
    reading, writing = os.pipe()
    fcntl.fcntl(writing, fcntl.F_SETPIPE_SZ, 4096)
    process = place.start("run", "--limit", "0", "-f", "json", "--with-text", stdout=writing)
    os.close(writing)
    os.read(reading, 100)
    os.close(reading)
    said = process.communicate()[1].decode()
    assert (process.returncode, said.count("\n")) == (1, 1)
    assert "closed the pipe" in said
    finish(place)
