"""Both corpora against every output: each format, and the commands that show what is stored."""

from pathlib import Path

import pytest

from digest.model import Page
from digest.renderers import render
from digest.storage import open_store
from tests.hostile import corpus, kinds
from tests.hostile.corpus import laid_out
from tests.hostile.exits import CHECKS, check_json, check_plain
from tests.program import NOW, Program, Run

HEALTHY = "Lighthouse keeper retires after forty years"
HEALTHY_TEXT = (
    f"{HEALTHY}\n\nThe keeper of the lighthouse on Gull Rock, Mara Vennik, retired on Friday after forty years. She "
    "lit the lamp for the last time at dusk, and the harbour pilots sounded their horns.\n"
)
CASES = (*corpus.cases(), *kinds.cases())
TOGETHER = 30  # cases in one run; its failure names the text, and that the case


def check_run(run: Run) -> None:
    """It ended well, and said nothing that acts, nor what it should keep to itself."""
    assert (run.code, "Traceback" in run.err, "unexpected error" in run.err) == (0, False, False), run.err[-2000:]
    check_plain(run.err)
    assert "made its parser fail" not in run.err, run.err[-2000:]
    for secret in ("secret@", "root:x:0"):
        assert secret not in run.out + run.err


def check_table(out: str, columns: int) -> None:
    """Rows of so many fields, parted by tabs, with nothing in them that acts."""
    for line in out.splitlines():
        assert line.count("\t") == columns - 1, line
        check_plain(line.replace("\t", " "))


def check_stored(program: Program) -> None:
    """What the other commands say of what is stored."""
    listed = program("list", "--limit", "0").out
    check_table(listed, 5)
    check_table(program("search", "council", "--limit", "50").out, 6)
    check_table(program("tags").out, 2)
    for words in (("list", "--json"), ("search", "council", "--json"), ("feeds", "list", "--json"), ("tags", "--json")):
        check_json(program(*words).out)
    check_plain(program("export").out.replace("\t", " "))
    numbers = ",".join(line.split("\t")[0] for line in listed.splitlines()[:20])
    run = program("show", numbers, "--why", "-f", "text")
    check_run(run)
    check_plain(run.out)


@pytest.mark.slow
@pytest.mark.parametrize("first", range(0, len(CASES), TOGETHER))
def test_a_bad_input_costs_a_line_and_never_the_digest(program: Program, first: int, tmp_path: Path) -> None:
    source = laid_out(CASES[first : first + TOGETHER], tmp_path / "in")
    (source / "healthy.txt").write_text(HEALTHY_TEXT, encoding="utf-8")
    run = program("run", source, "-f", "json", "--limit", "0", "--now", NOW)
    check_run(run)
    check_json(run.out)
    assert HEALTHY in run.out
    with open_store(program.store) as store:
        shown = store.shown()
    assert shown is not None
    for form, check in CHECKS.items():
        printed = render(form, shown, Page(width=80))
        check(printed)
        assert HEALTHY in " ".join(printed.split()) or form == "eml"
    for brief in shown.briefs:
        for article in brief.story.coverage:
            check_plain(article.text)
    check_stored(program)


def test_the_corpora_have_all_that_they_should() -> None:
    names = [case.name for case in CASES]
    assert len(names) == len(set(names)) > 1000
