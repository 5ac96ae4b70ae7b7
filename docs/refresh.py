"""Puts the program's real output into the README: `python docs/refresh.py`."""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def shown() -> str:
    """The digest of the seeds as the README shows it."""
    words = ("run", "seeds/", "-f", "text", "--no-store", "--now", "2026-11-21T07:00:00+00:00")
    done = subprocess.run([sys.executable, "-m", "digest", *words], cwd=ROOT, capture_output=True, check=True)
    return done.stdout.decode("utf-8")


def main() -> None:
    """Rewrites the block that shows the output."""
    readme = ROOT / "README.md"
    text = readme.read_text(encoding="utf-8")
    output = shown()
    readme.write_text(
        re.sub(r"^```text\n.*?^```$", lambda _: f"```text\n{output}```", text, count=1, flags=re.S | re.M),
        encoding="utf-8",
    )


if __name__ == "__main__":
    main()
