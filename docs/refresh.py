"""Puts the program's real output into the README, as text and as pictures: `python docs/refresh.py`."""

import io
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from rich.console import Console
from rich.text import Text

ROOT = Path(__file__).resolve().parents[1]
PICTURES = ROOT / "docs" / "pictures"
COLUMNS = 80
SHOTS = {
    "seeds": ("run", "seeds/", "--now", "2026-11-21T07:00:00+00:00"),
    "dispute": ("run", "tests/gold-dev/articles", "--limit", "2", "--now", "2026-09-23T07:00:00+00:00"),
}


def said(*words: str) -> str:
    """What the program prints with a new store and no settings."""
    with tempfile.TemporaryDirectory() as folder:
        settings = Path(folder) / "config.toml"
        settings.touch()
        places = {"DIGEST_STORE": f"{folder}/store.sqlite3", "DIGEST_CONFIG": str(settings)}
        environment = {**os.environ, **places, "COLUMNS": str(COLUMNS)}
        command = [sys.executable, "-m", "digest", *words]
        done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, check=True)
    return done.stdout.decode("utf-8")


def picture(words: tuple[str, ...]) -> str:
    """The coloured output as a drawing that loads nothing from elsewhere."""
    console = Console(record=True, width=COLUMNS, file=io.StringIO())
    console.print(Text.from_ansi(said(*words, "-f", "terminal", "--color")), soft_wrap=True)
    drawing = console.export_svg(title=f"digest {' '.join(words[: words.index('--now')])}", unique_id="digest")
    return re.sub(r"@font-face \{.*?\}\s*", "", drawing, flags=re.S)


def main() -> None:
    """Rewrites the block that shows the output, and the pictures."""
    readme = ROOT / "README.md"
    text = readme.read_text(encoding="utf-8")
    output = said(*SHOTS["seeds"], "-f", "text")
    readme.write_text(
        re.sub(r"^```text\n.*?^```$", lambda _: f"```text\n{output}```", text, count=1, flags=re.S | re.M),
        encoding="utf-8",
    )
    PICTURES.mkdir(exist_ok=True)
    for name, words in SHOTS.items():
        (PICTURES / f"{name}.svg").write_text(picture(words), encoding="utf-8")


if __name__ == "__main__":
    main()
