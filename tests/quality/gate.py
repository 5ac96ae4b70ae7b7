"""Measures the product's quality and compares it with the pinned floors: `python tests/quality/gate.py [--fast]`.

Runs on the development sets and scorers beside the project where they are present (`../shared/eval`, or the folder
that DIGEST_EVAL names), else on the project's own labelled articles alone.
"""

import json
import os
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
EVAL = Path(os.environ.get("DIGEST_EVAL", ROOT.parent / "shared" / "eval"))
FLOORS = tomllib.loads((Path(__file__).parent / "floors.toml").read_text(encoding="utf-8"))
STORIES = ("basil", "wikinews_src", "fnc_bodies", "fnc_headlines", "ecbplus", "allsides_jit", "uci_headlines")
SUMMARIES = {"neus": 60, "vmds": 170, "newssumm": 90}


def call(*words: str | Path) -> str:
    """The standard output of a Python program, run from the project's root."""
    done = subprocess.run([sys.executable, *map(str, words)], cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{' '.join(map(str, words))}\n{done.stdout}{done.stderr}")
    return done.stdout


def number(value: Any) -> float | None:
    """A score as a number; "7/9" is a share."""
    if isinstance(value, int | float):
        return float(value)
    part, _, whole = str(value).partition("/")
    return float(part) / max(1.0, float(whole)) if part.isdigit() and whole.isdigit() else None


def predict(what: str, source: Path, target: Path, *options: str) -> None:
    """Lets the adapter write the product's answer."""
    call("tests/quality/predict.py", what, source, target, *options)


def stories(name: str, work: Path) -> dict[str, Any]:
    """B-cubed F1 of the grouping of one set."""
    gold = EVAL / "stories" / f"{name}.dev.jsonl"
    predict("stories", gold, work / "p.json")
    return {"bcubed_f1": json.loads(call(EVAL / "score_stories.py", gold, work / "p.json", "--json"))["bcubed_f1"]}


def summaries(name: str, work: Path) -> dict[str, Any]:
    """ROUGE of the summaries of one set."""
    gold, budget = EVAL / "summaries" / f"{name}.dev.jsonl", str(SUMMARIES[name])
    predict("summaries", gold, work / "s.jsonl", "--words", budget)
    scorer = EVAL / "score_summaries.py"
    scores = json.loads(call(scorer, "--data", gold, "--pred", work / "s.jsonl", "--budget", budget))
    return {key: scores[key] for key in ("R1", "R2", "RL", "verbatim", "cite_ok")}


def facts(name: str, work: Path) -> dict[str, Any]:
    """Exact F1 of each kind of fact, and the share of quotations with the right speaker."""
    gold = EVAL / "facts" / f"{name}.dev.jsonl"
    predict("facts", gold, work / "f.jsonl")
    scored = call(EVAL / "score_facts.py", "--gold", gold, "--pred", work / "f.jsonl", "--mode", "exact")
    return {
        kind: score["F"] if isinstance(score, dict) else score for kind, score in json.loads(scored)["exact"].items()
    }


def gold(folder: Path, work: Path) -> dict[str, Any]:
    """The scores on one set of labelled articles, through the program as a user runs it."""
    made = work / "g.json"
    options = ("--no-store", "--limit", "0", "--now", "2029-01-01T00:00:00Z", "--format", "json", "-o", made)
    call("-m", "digest", "run", folder / "articles", *options)
    return dict(json.loads(call(EVAL / "score_gold.py", made, "--gold", folder, "--json")))


def own(work: Path) -> dict[str, Any]:
    """The scores on the articles that the development sets' makers labelled."""
    return gold(ROOT / "tests" / "gold-dev", work)


def labelled(work: Path) -> dict[str, Any]:
    """The scores on the project's labelled sets: counts added up, shares averaged."""
    found = [gold(folder, work) for folder in sorted((ROOT / "tests" / "labelled").iterdir()) if folder.is_dir()]
    return {key: added([scores[key] for scores in found]) for key in found[0]}


def added(values: list[Any]) -> Any:
    """7/9 and 2/3 are 9/12; counts are added, shares averaged, and what is no number is left out."""
    if all(isinstance(value, str) and "/" in value for value in values):
        parts = [value.split("/") for value in values]
        return f"{sum(int(part) for part, _ in parts)}/{sum(int(whole) for _, whole in parts)}"
    if all(isinstance(value, int) for value in values):
        return sum(values)
    if all(isinstance(value, int | float) for value in values):
        return round(sum(values) / len(values), 4)
    return None


def compare(name: str, scores: dict[str, Any]) -> list[str]:
    """Prints the scores that have a floor or ceiling and answers what misses it."""
    missed = []
    for key, bound in FLOORS.get(name, {}).items():
        label, ceiling = key.removesuffix("_at_most"), key.endswith("_at_most")
        score = number(scores.get(label))
        holds = score is not None and (score <= bound if ceiling else score >= bound - 1e-9)
        bounds = f"{'≤' if ceiling else '≥'} {bound}"
        print(f"{'ok  ' if holds else 'MISS'} {name:14} {label:32} {scores.get(label)!s:10} {bounds}")
        if not holds:
            missed.append(f"{name}.{key}")
    return missed


def main() -> int:
    """Measures all sets and answers the exit code."""
    if not EVAL.is_dir():
        print(f"no development sets at {EVAL}: the suite's own floors (tests/quality/test_*.py) stand alone")
        return subprocess.run([sys.executable, "-m", "pytest", "-q", "tests/quality"], cwd=ROOT, check=False).returncode
    measures = {"own": own, "labelled": labelled}
    measures |= {name: lambda work, name=name: stories(name, work) for name in STORIES}
    measures |= {name: lambda work, name=name: summaries(name, work) for name in SUMMARIES}
    measures |= {name: lambda work, name=name: facts(name, work) for name in ("news", "polnear")}
    wanted = [word for word in sys.argv[1:] if not word.startswith("-")] or [
        name for name in measures if name in FLOORS
    ]
    missed = []
    for name in wanted:
        with tempfile.TemporaryDirectory() as work:
            scores = measures[name](Path(work))
        if "--all" in sys.argv:
            print(json.dumps({name: scores}, indent=1, ensure_ascii=False))
        missed += compare(name, scores)
    print(f"{len(missed)} floors missed" + (": " + ", ".join(missed) if missed else ""))
    return int(bool(missed))


if __name__ == "__main__":
    sys.exit(main())
