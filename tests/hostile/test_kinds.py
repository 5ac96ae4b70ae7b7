"""The second corpus against every output: each format, and the commands that show what is stored."""

import json
from pathlib import Path

import pytest

from digest.model import Page
from digest.renderers import render
from digest.storage import open_store
from tests.hostile.corpus import laid_out
from tests.hostile.exits import CHECKS, check_json, check_plain
from tests.hostile.kinds import cases
from tests.hostile.test_corpus import HEALTHY, HEALTHY_TEXT, check_run
from tests.program import NOW, Program

CASES = tuple(cases())
TOGETHER = 30  # cases in one run; its failure names the text, and that the case


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
    numbers = ",".join(line.split("\t")[0] for line in listed.splitlines()[:40])
    for run in (program("show", numbers, "--why", "-f", "text"), program("show", numbers, "-f", "terminal")):
        check_run(run)
        check_plain(run.out)


@pytest.mark.slow
@pytest.mark.parametrize("first", range(0, len(CASES), TOGETHER))
def test_input_of_another_kind_costs_a_line_and_never_the_digest(program: Program, first: int, tmp_path: Path) -> None:
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


@pytest.mark.slow
def test_a_daily_run_on_all_of_them_is_whole_and_so_is_all_that_is_said_of_it(program: Program, tmp_path: Path) -> None:
    source = laid_out(CASES, tmp_path / "in")
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


def test_the_second_corpus_has_what_the_first_has_not() -> None:
    names = [case.name for case in CASES]
    assert len(names) == len(set(names)) > 500
