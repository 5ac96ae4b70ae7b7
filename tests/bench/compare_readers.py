"""Start-up and feed updates beside the readers that one would take instead, in one session on one loopback server.

    python -m venv /tmp/others && /tmp/others/bin/pip install -r tests/bench/comparison.txt
    python tests/bench/compare_readers.py /tmp/others/bin/python [FEEDS] [ENTRIES]

Every update is a process of its own, start-up included, and the same feeds are asked each time: first all new, then
unchanged. `digest` also groups, summarises and prints what it reads; the others save it. rss2email is asked to send
nothing; newsboat comes from the system; a reader that is not installed is left out.
"""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
START_UPS = 9
UPDATES = 3
ADD = """
import sys, reader
with open(sys.argv[2]) as urls:
    store = reader.make_reader(sys.argv[1])
    for url in urls:
        store.add_feed(url.strip())
"""


@dataclass
class Reader:
    """How a reader is told of the feeds once, and the commands that are timed."""

    name: str
    start: Sequence[str]
    first: Sequence[str]
    again: Sequence[str]
    told: Sequence[str] = field(default_factory=tuple)


def readers(python: Path, folder: Path, urls: Sequence[str]) -> list[Reader]:
    """The readers at hand, each with files of its own in the folder."""
    (folder / "urls").write_text("\n".join(urls) + "\n", encoding="utf-8")
    (folder / "config.toml").write_text("".join(f'[[sources]]\nurl = "{url}"\n' for url in urls), encoding="utf-8")
    outlines = "".join(f'<outline type="rss" text="{place}" xmlUrl="{url}"/>' for place, url in enumerate(urls))
    (folder / "feeds.opml").write_text(f'<opml version="2.0"><head/><body>{outlines}</body></opml>', encoding="utf-8")
    digest = [sys.executable, "-m", "digest"]
    ours = [*digest, "--config", str(folder / "config.toml"), "--store", str(folder / "digest.sqlite3"), "run"]
    ours += ["-f", "text", "--limit", "20"]
    found = [Reader("digest", [*digest, "--version"], ours, [*ours, "--force"])]
    if not subprocess.run([str(python), "-c", "import reader"], capture_output=True, check=False).returncode:
        reader = [str(python), "-m", "reader", "--db", str(folder / "reader.sqlite3")]
        update = [*reader, "update", "--workers", "16"]
        told = [str(python), "-c", ADD, str(folder / "reader.sqlite3"), str(folder / "urls")]
        found.append(Reader("reader", [str(python), "-m", "reader", "--version"], update, update, told))
    if (r2e := python.parent / "r2e").exists():
        command = [str(r2e), "-c", str(folder / "r2e.cfg"), "-d", str(folder / "r2e.json")]
        run = [*command, "run", "--no-send"]
        told = [*command, "opmlimport", str(folder / "feeds.opml")]
        subprocess.run([*command, "new", "me@example.org"], check=True, capture_output=True)
        found.append(Reader("rss2email", [str(r2e), "--version"], run, run, told))
    if newsboat := shutil.which("newsboat"):
        (folder / "boat").write_text("reload-threads 16\n", encoding="utf-8")
        files = ["-u", str(folder / "urls"), "-c", str(folder / "boat.db"), "-C", str(folder / "boat")]
        update = [newsboat, *files, "-x", "reload"]
        found.append(Reader("newsboat", [newsboat, "--version"], update, update))
    return found


def seconds(command: Sequence[str], folder: Path) -> float:
    """The wall time of one process."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    begun = time.perf_counter()
    done = subprocess.run(command, cwd=ROOT, env={**kept, "HOME": str(folder)}, capture_output=True, check=False)
    took = time.perf_counter() - begun
    if done.returncode:
        print(f"exit {done.returncode}: {' '.join(command)[:80]}: {done.stderr.decode()[-200:]}", file=sys.stderr)
    return took


def main(python: str, feeds: int = 200, entries: int = 10) -> None:
    """Prints a Markdown table."""
    serve = [sys.executable, str(HERE / "feed_server.py"), str(feeds), str(entries), "0"]
    server = subprocess.Popen(serve, stdout=subprocess.PIPE, text=True)
    try:
        assert server.stdout is not None
        port = int(server.stdout.readline())
        urls = [f"http://127.0.0.{1 + number % 20}:{port}/{number}" for number in range(feeds)]
        print(f"| {feeds} feeds, {feeds * entries:,} entries | start-up | first update | unchanged update |")
        print("|---|---|---|---|", flush=True)
        with tempfile.TemporaryDirectory() as name:
            for reader in readers(Path(python), Path(name), urls):
                if reader.told:
                    subprocess.run(reader.told, env={**os.environ, "HOME": name}, check=True, capture_output=True)
                start = statistics.median(seconds(reader.start, Path(name)) for _ in range(START_UPS))
                first = seconds(reader.first, Path(name))
                again = statistics.median(seconds(reader.again, Path(name)) for _ in range(UPDATES))
                print(f"| {reader.name} | {start * 1000:.0f} ms | {first:.2f} s | {again:.2f} s |", flush=True)
    finally:
        server.kill()


if __name__ == "__main__":
    main(sys.argv[1], *map(int, sys.argv[2:]))
