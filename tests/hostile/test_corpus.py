"""Every bad input against every output: nothing acts, nothing is lost, nobody sees a traceback."""

import pytest

from tests.hostile.corpus import Case, cases
from tests.hostile.exits import CHECKS, check_plain
from tests.program import NOW, Program

HEALTHY = "Lighthouse keeper retires after forty years"
HEALTHY_TEXT = (
    f"{HEALTHY}\n\nThe keeper of the lighthouse on Gull Rock, Mara Vennik, retired on Friday after forty years. She "
    "lit the lamp for the last time at dusk, and the harbour pilots sounded their horns.\n"
)


@pytest.mark.slow
@pytest.mark.parametrize("case", tuple(cases()), ids=lambda case: case.name)
def test_a_bad_input_costs_a_line_and_never_the_digest(program: Program, case: Case, tmp_path):
    source = tmp_path / "in"
    source.mkdir()
    (source / "healthy.txt").write_text(HEALTHY_TEXT, encoding="utf-8")
    for name, body in case.files.items():
        (source / name).write_bytes(body)
    for form, check in CHECKS.items():
        run = program("run", source, "-f", form, "--no-store", "--limit", "0", "--now", NOW)
        assert "Traceback" not in run.err
        assert "unexpected error" not in run.err, run.err
        check_plain(run.err)
        assert run.code == 0
        if form != "eml":
            assert HEALTHY in " ".join(run.out.split())
        check(run.out)


def test_the_corpus_has_all_that_it_should():
    names = [case.name for case in cases()]
    assert len(names) == len(set(names)) >= 250
