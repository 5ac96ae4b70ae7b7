"""Fourteen days, read as a reader would: nothing is told twice without news, and nothing is missed.

Every day's edition is kept in tests/golden/fortnight/; DIGEST_GOLDEN=write with `-m slow` rewrites them: look at them.
"""

import json
import os
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.fortnight import DAYS, PAPERS, Papers, served
from tests.program import Program, Run

GOLDEN = Path(__file__).parent / "golden" / "fortnight"


@pytest.fixture
def read(program: Program) -> Iterator["Reader"]:
    """A reader of the three papers."""
    papers = Papers()
    with served(papers) as address:
        settings = "".join(f'[[sources]]\nurl = "{address}/{paper}"\n' for paper in PAPERS)
        (program.folder / "config.toml").write_text(settings + "[tags]\nsea = ['ferry']\n", encoding="utf-8")
        yield Reader(program, papers, address)


class Reader:
    """Lives through the days."""

    def __init__(self, program: Program, papers: Papers, address: str) -> None:
        self.program = program
        self.papers = papers
        self.address = address

    def days(self) -> Iterator[tuple[str, str]]:
        """Each day's time and the name of what happens on it, after it has happened."""
        for now, happen in DAYS:
            happen(self.papers)
            yield now, happen.__name__

    def run(self, now: str, *words: str) -> Run:
        return self.program("run", "--force", "--now", now, *words)

    def kept(self, name: str, run: Run) -> str:
        """What is kept of a run: its exit code, what it printed and what it said."""
        said = f"exit code {run.code}\n\n{run.out}{'-' * 80}\n{run.err}"
        return said.replace(self.address, "http://papers.example").replace(str(self.program.folder), "HOME")


def edition(run: Run) -> dict[str, Any]:
    return json.loads(run.out) if run.out else {"stories": []}


@pytest.mark.slow
def test_every_edition_of_the_fortnight_is_as_kept(read: Reader) -> None:
    for now, name in read.days():
        printed = {name: read.run(now)}
        if name == "monday_19":
            ferry = next(line for line in printed[name].out.splitlines() if "Ferry fire" in line)
            assert read.program("tag", ferry.split(".")[0], "follow-up").code == 0
        if name in ("saturday_24", "thursday_29"):
            printed[f"{name}-follow-ups"] = read.program("follow-ups", "--now", now)
        if name == "thursday_29":
            assert read.program("done", "1").err.count("no longer followed") == 2
        for case, run in printed.items():
            path = GOLDEN / f"{case}.txt"
            text = read.kept(case, run)
            if os.environ.get("DIGEST_GOLDEN") == "write":
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text, encoding="utf-8")
            assert text == path.read_text(encoding="utf-8"), f"{path}: DIGEST_GOLDEN=write rewrites it"


def test_a_fortnight_tells_everything_once_and_again_only_with_news(read: Reader) -> None:
    told: dict[str, list[tuple[str, str]]] = {}
    first_told: Counter[str] = Counter()
    for now, name in read.days():
        run = read.run(now, "-f", "json")
        stories = edition(run)["stories"]
        told[name] = [(story["status"], story["headline"]) for story in stories]
        for story in stories:
            assert bool(story["changes"]) == (story["status"] == "updated"), (name, story["headline"])
            if story["status"] == "new":
                first_told.update(article["id"] for article in story["articles"])
        assert run.code == (1 if name == "friday_30" else 0), run.err
    assert [status for status, _ in told["monday_19"]] == ["new", "new"]
    assert told["tuesday_20"][0] == ("updated", "Ferry Maren: four still missing after the fire off Port Alder")
    assert [status for status, _ in told["tuesday_20"][1:]] == ["new"]
    assert told["wednesday_21"] == []
    assert told["thursday_22"] == [("updated", "Ferry Maren: two still missing after the fire off Port Alder")]
    assert told["friday_23"] == told["friday_30"] == told["saturday_31"] == []
    assert told["saturday_24"] == [("new", "Crane drivers walk out at the container port")]
    assert told["sunday_25_before"] == [("new", "Greens win the mayoral election in Tessel")]
    assert told["sunday_25_after"] == []
    assert told["monday_26"] == [("new", "Paper mill at Orsa to close after 120 years")]
    assert told["wednesday_28"][0][0] == "updated"
    assert [status for status, _ in told["sunday_1"]] == ["new"]
    assert set(first_told.values()) == {1}
    ids = [line.split("\t")[0] for line in read.program("editions").out.splitlines()]
    assert ids == sorted(ids, reverse=True)
    assert len(ids) == sum(1 for stories in told.values() if stories)


def test_a_followed_story_shows_exactly_what_changed_each_day(read: Reader) -> None:
    changes: dict[str, list[tuple[str, str, str]]] = {}
    for now, name in read.days():
        stories = edition(read.run(now, "-f", "json"))["stories"]
        if name == "monday_19":
            number = next(story["number"] for story in stories if "Ferry" in story["headline"])
            assert read.program("tag", str(number), "follow-up").code == 0
        for story in stories:
            if story["follow_up"]:
                assert story["number"] == 1
                found = ((one["kind"], one.get("was", ""), one["text"]) for one in story["changes"])
                changes[name] = [one for one in found if one[0] == "figure"]
    assert ("figure", "Nine", "Four") in changes["tuesday_20"]
    assert ("figure", "Four", "Two") in changes["thursday_22"]
    assert set(changes) - {"thursday_29"} == {"tuesday_20", "thursday_22"}
