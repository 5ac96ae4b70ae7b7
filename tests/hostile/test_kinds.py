"""One daily run on a source for every fifth bad input, and everything that is said of it afterwards."""

import json
from pathlib import Path

import pytest

from tests.hostile.corpus import laid_out
from tests.hostile.exits import CHECKS, check_json, check_plain
from tests.hostile.test_corpus import CASES, HEALTHY, HEALTHY_TEXT, check_run, check_stored, check_table
from tests.program import NOW, Program


@pytest.mark.slow
def test_a_daily_run_on_a_part_of_them_is_whole_and_so_is_all_that_is_said_of_it(
    program: Program, tmp_path: Path
) -> None:
    source = laid_out(CASES[::5], tmp_path / "in")
    (source / "healthy.txt").write_text(HEALTHY_TEXT, encoding="utf-8")
    listed = "".join(f"[[sources]]\nurl = {json.dumps(str(place))}\n" for place in sorted(source.iterdir()))
    (program.folder / "config.toml").write_text(listed, encoding="utf-8")
    run = program("run", "-f", "json", "--limit", "0", "--now", NOW)
    check_run(run)
    check_json(run.out)
    assert HEALTHY in run.out
    for form, check in CHECKS.items():
        again = program("edition", "-f", form)
        check_run(again)
        check(again.out)
    article = json.loads(run.out)["stories"][0]["articles"][0]["id"]
    check_table(program("feeds", "list").out, 6)
    check_table(program("editions").out, 5)
    for words in (("doctor",), ("config",), ("feeds", "export"), ("follow-ups",), ("article", article)):
        run = program(*words)
        assert "Traceback" not in run.err
        check_plain(run.err)
        check_plain(run.out)
    check_stored(program)
