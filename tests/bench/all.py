"""Every figure of the whole program, one table after another, in Markdown: `python tests/bench/all.py [--quick]`.

Takes about ten minutes on two cores; `--quick` leaves the largest sizes out. Wall times are those of the machine it
runs on; to compare machines read the ratios, each taken in the same session.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parents[1]


def table(title: str, *words: str) -> None:
    """Runs one benchmark of this folder and passes on what it prints."""
    print(f"\n## {title}\n\n`python tests/bench/{' '.join(words).replace(tempfile.gettempdir(), '…')}`\n", flush=True)
    subprocess.run([sys.executable, HERE / words[0], *words[1:]], cwd=ROOT, check=False)


def main() -> None:
    """Prints the tables."""
    quick = "--quick" in sys.argv
    table("Start-up of every command", "startup.py")
    table("From articles to a digest", "whole.py", *([] if quick else ["--large"]))
    table("A hundred feeds", "fetching.py", "100", "10")
    if not quick:
        table("A thousand feeds", "fetching.py", "1000", "10")
    with tempfile.TemporaryDirectory() as folder:
        count = "10000" if quick else "100000"
        subprocess.run([sys.executable, HERE / "store.py", "build", folder, count], cwd=ROOT, check=True)
        table(f"A store of {int(count):,} articles", "store.py", "commands", folder)
        table("A daily run with 40 new articles on it", "store.py", "daily", folder)


if __name__ == "__main__":
    main()
