"""Whole-process times of every command as ratios to `python -c pass`, measured in turn.

`python tests/bench/startup.py [RUNS]` prints a Markdown table, and answers 1 when a ratio is over its bound.
"""

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BARE = (sys.executable, "-c", "pass")
DIGEST = (sys.executable, "-m", "digest")
COMPLETION = {"_DIGEST_COMPLETE": "complete_bash", "COMP_WORDS": "digest sh", "COMP_CWORD": "1"}
# The ratio to stay under.
BOUNDS = {"digest --version": 9, "the tab key": 9, "digest --help": 16, "digest run seeds/": 20}


def seconds(command: Sequence[str], environment: Mapping[str, str]) -> float:
    """The wall time of one run."""
    begun = time.perf_counter()
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, check=False)
    took = time.perf_counter() - begun
    if done.returncode:
        raise SystemExit(f"{' '.join(command)}: exit {done.returncode}: {done.stderr.decode()}")
    return took


def ratio(command: Sequence[str], environment: Mapping[str, str], runs: int) -> float:
    """The median over the runs of the command's time to that of a bare interpreter right beside it."""
    seconds(command, environment)
    return statistics.median(seconds(command, environment) / seconds(BARE, environment) for _ in range(runs))


def said(environment: Mapping[str, str], *words: str) -> str:
    """What the program prints."""
    done = subprocess.run((*DIGEST, *words), cwd=ROOT, env=environment, capture_output=True, check=True)
    return done.stdout.decode()


def prepare(folder: Path, environment: Mapping[str, str]) -> list[str]:
    """Fills a store from the seeds, and answers with the commands that make sense on it."""
    (folder / "config.toml").write_text(f"[[sources]]\nurl = {json.dumps(str(ROOT / 'seeds'))}\n", encoding="utf-8")
    digest = json.loads(said(environment, "run", "-f", "json"))
    (folder / "digest.json").write_text(json.dumps(digest), encoding="utf-8")
    article = digest["stories"][0]["articles"][0]["id"]
    return [
        *["--version", "--help", "run seeds/", "run", "show 1", "show 1 --why", f"article {article}"],
        *[f"verify {folder / 'digest.json'}", "list", "search Taiwan", "tag 1 energy", "untag 1 energy", "tags"],
        *["note 1 Watch", "follow-ups", "done 1", "editions", f"edition {digest['edition']}", "export"],
        *["prune --older-than 90d", "feeds list", "schedule", "doctor", "config", "man"],
    ]


def main() -> int:
    """Prints the table."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 9
    over = 0
    print("| command | × `python -c pass` | at most |\n|---|---|---|")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        # Without its own byte code the program would be compiled anew at every start, as no installed program is.
        kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        files = {"DIGEST_STORE": str(folder / "store.sqlite3"), "DIGEST_CONFIG": str(folder / "config.toml")}
        environment = {**kept, **files, "COLUMNS": "100"}
        timed = {f"digest {words}": (words.split(), environment) for words in prepare(folder, environment)}
        timed["the tab key"] = ([], {**environment, **COMPLETION})
        for shown, (words, given) in timed.items():
            found = ratio((*DIGEST, *words), given, runs)
            bound = BOUNDS.get(shown)
            over += bound is not None and found > bound
            print(f"| {shown.replace(str(folder), '…')} | {found:.1f} | {bound or ''} |", flush=True)
    return int(over > 0)


if __name__ == "__main__":
    sys.exit(main())
