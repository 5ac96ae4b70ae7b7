"""Every bad input against every output: nothing acts, nothing is lost, nobody sees a traceback."""

from pathlib import Path

import pytest

from tests.hostile.corpus import cases, laid_out
from tests.hostile.exits import CHECKS, check_plain
from tests.program import NOW, Program, Run

HEALTHY = "Lighthouse keeper retires after forty years"
HEALTHY_TEXT = (
    f"{HEALTHY}\n\nThe keeper of the lighthouse on Gull Rock, Mara Vennik, retired on Friday after forty years. She "
    "lit the lamp for the last time at dusk, and the harbour pilots sounded their horns.\n"
)
CASES = tuple(cases())
TOGETHER = 30  # cases in one run; its failure names the text, and that the case


def check_run(run: Run) -> None:
    """It ended well, and said nothing that acts, nor what it should keep to itself."""
    assert (run.code, "Traceback" in run.err, "unexpected error" in run.err) == (0, False, False), run.err[-2000:]
    check_plain(run.err)
    assert "made its parser fail" not in run.err, run.err[-2000:]
    for secret in ("secret@", "root:x:0"):
        assert secret not in run.out + run.err


@pytest.mark.slow
@pytest.mark.parametrize("first", range(0, len(CASES), TOGETHER))
def test_a_bad_input_costs_a_line_and_never_the_digest(program: Program, first: int, tmp_path: Path) -> None:
    source = laid_out(CASES[first : first + TOGETHER], tmp_path / "in")
    (source / "healthy.txt").write_text(HEALTHY_TEXT, encoding="utf-8")
    for form, check in CHECKS.items():
        run = program("run", source, "-f", form, "--no-store", "--limit", "0", "--now", NOW)
        check_run(run)
        assert HEALTHY in " ".join(run.out.split()) or form == "eml"
        check(run.out)


def test_the_corpus_has_all_that_it_should() -> None:
    names = [case.name for case in CASES]
    assert len(names) == len(set(names)) >= 250
