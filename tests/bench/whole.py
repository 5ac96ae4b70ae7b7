"""The whole program, stage by stage and end to end: `python tests/bench/whole.py [--large]`.

Prints a Markdown table. Sizes are articles of about 600 invented words; times are seconds here and, to compare
machines, multiples of one compiled regular expression cutting the same text into words. Peak memory is the largest of
the process's life. `--large` adds 10,000 articles.
"""

import json
import os
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tests.bench.invented import articles  # noqa: E402  (found only once the project's root is on the path)

NOW = "2026-03-15T07:00:00+00:00"
STAGES = ("read", "group", "rank", "compile", "render")


def stages(path: Path) -> dict[str, float]:
    """The seconds that each stage takes on the records in a file, and the megabytes at the end."""
    from digest import ingest, renderers
    from digest.compile import compile_brief
    from digest.config import Config
    from digest.model import Digest, Page
    from digest.ranking import rank
    from digest.stories import group_articles

    took: dict[str, float] = {}

    def timed(stage: str, work: Callable[[], Any]) -> Any:
        begun = time.perf_counter()
        made = work()
        took[stage] = time.perf_counter() - begun
        return made

    found = timed("read", lambda: ingest.read_sources([str(path)], config=Config(), now=NOW))
    stories = timed("group", lambda: group_articles(found.articles))
    ranking = timed("rank", lambda: rank(stories, now=NOW))
    briefs = timed(
        "compile",
        lambda: tuple(
            compile_brief(one.story, number=place, words=90) for place, one in enumerate(ranking.ranked[:20], 1)
        ),
    )
    digest = Digest(edition=None, generated=NOW, since=None, until=NOW, briefs=briefs)
    timed("render", lambda: renderers.render("text", digest, Page()))
    text = path.read_text(encoding="utf-8")
    timed("words", lambda: re.findall(r"\w+", text))
    took["megabytes"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return took


def end_to_end(path: Path, folder: Path) -> tuple[float, float]:
    """The seconds and megabytes of `digest run` on a file, as a process of its own."""
    begun = time.perf_counter()
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    environment = {**os.environ, "DIGEST_STORE": str(folder / f"{path.stem}.sqlite3")}
    command = (sys.executable, "-m", "digest", "run", str(path), "-f", "text", "-o", str(folder / "out.txt"))
    subprocess.run(command, cwd=ROOT, env=environment, check=True, capture_output=True)
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    return time.perf_counter() - begun, max(before, peak) / 1024


def main() -> None:
    """Prints the tables."""
    if sys.argv[1:2] == ["--stages"]:
        print(json.dumps(stages(Path(sys.argv[2]))))
        return
    sizes = (100, 1_000, 10_000) if "--large" in sys.argv else (100, 1_000)
    print("| articles | " + " | ".join(STAGES) + " | sum | × words | MB | whole run | MB | growth |")
    print("|---|" + "---|" * (len(STAGES) + 6))
    last = 0.0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for size in sizes:
            path = folder / f"{size}.jsonl"
            path.write_text("".join(json.dumps(one) + "\n" for one in articles(size, 600)), encoding="utf-8")
            command = (sys.executable, __file__, "--stages", str(path))
            took = json.loads(subprocess.run(command, cwd=ROOT, check=True, capture_output=True).stdout)
            whole, peak = end_to_end(path, folder)
            total = sum(took[stage] for stage in STAGES)
            cells = [f"{took[stage]:.2f}" for stage in STAGES]
            cells += [f"{total:.2f}", f"{total / took['words']:.0f}", f"{took['megabytes']:.0f}"]
            cells += [f"{whole:.2f} s", f"{peak:.0f}", f"{whole / last:.1f}×" if last else ""]
            print(f"| {size:,} | " + " | ".join(cells) + " |", flush=True)
            last = whole


if __name__ == "__main__":
    main()
