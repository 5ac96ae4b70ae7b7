"""Whole-process times as ratios to `python -c pass`, measured in turn: `python tests/bench/startup.py [RUNS]`."""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BARE = (sys.executable, "-c", "pass")
DIGEST = (sys.executable, "-m", "digest")
# What is timed, the ratio to stay under, and what is added to the environment.
CASES: tuple[tuple[str, tuple[str, ...], float, dict[str, str]], ...] = (
    ("digest --version", ("--version",), 9, {}),
    ("completion", (), 9, {"_DIGEST_COMPLETE": "complete_bash", "COMP_WORDS": "digest sh", "COMP_CWORD": "1"}),
    ("digest --help", ("--help",), 16, {}),
    ("digest run seeds/", ("run", "seeds/", "-f", "terminal"), 20, {}),
)


def seconds(command: tuple[str, ...], environment: dict[str, str]) -> float:
    """The wall time of one run."""
    begun = time.perf_counter()
    subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, check=False)
    return time.perf_counter() - begun


def ratio(command: tuple[str, ...], environment: dict[str, str], runs: int) -> float:
    """The median over the runs of the command's time to that of a bare interpreter right beside it."""
    seconds(command, environment)
    return statistics.median(seconds(command, environment) / seconds(BARE, environment) for _ in range(runs))


def main() -> int:
    """Prints the table and answers 1 when a ratio is over its bound."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    over = 0
    with tempfile.TemporaryDirectory() as folder:
        # Without its own byte code the program would be compiled anew at every start, as no installed program is.
        kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        environment = {**kept, "DIGEST_STORE": str(Path(folder) / "store.sqlite3"), "COLUMNS": "100"}
        for name, words, bound, extra in CASES:
            found = ratio((*DIGEST, *words), {**environment, **extra}, runs)
            over += found > bound
            print(f"{name:24} {found:6.1f} × python -c pass   (at most {bound:g})")
    return int(over > 0)


if __name__ == "__main__":
    sys.exit(main())
