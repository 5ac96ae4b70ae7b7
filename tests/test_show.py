import json
import re

import pytest

from tests.program import NOW, ROOT


@pytest.fixture
def seeds(program, monkeypatch):
    """The program after it has shown the digest of the seeds."""
    monkeypatch.chdir(ROOT)
    assert program("run", "seeds/", "-f", "text", "--now", NOW).code == 0
    return program


def test_show_prints_the_story_whole(seeds):
    brief = seeds("run", "seeds/", "-f", "text", "--now", NOW).out
    whole = seeds("show", "1", "-f", "text", "--now", NOW)
    assert whole.code == 0
    assert len(whole.out) > len(brief)
    assert "Russia aids China" in whole.out
    assert "210 million" in whole.out


def test_why_names_what_the_articles_share(seeds):
    why = seeds("show", "1", "--why", "-f", "text", "--now", NOW).out
    assert "Why these 2 articles are one story" in why
    assert "[1]" in why
    assert "taiwan" in why.lower()
    assert "%" in why


def test_why_names_the_nearest_article_outside(program):
    program("run", ROOT / "tests/gold-dev/articles", "-f", "text", "--limit", "0", "--now", NOW)
    why = program("show", "1", "--why", "-f", "text", "--now", NOW).out
    assert re.search(r"nearest outside: \d+% like .+ \(\w+\), [\d.]+ days apart", " ".join(why.split()))
    # A path is not broken, and the folder of the tests may be a long one.
    assert max(len(line) for line in why.splitlines() if str(ROOT) not in line) <= 80


def test_why_stands_in_the_column_of_the_story_and_in_no_form_without_it(seeds, monkeypatch):
    monkeypatch.setenv("COLUMNS", "60")
    why = seeds("show", "1", "--why", "--now", NOW, terminal=True).out
    assert "\n  Why these 2 articles are one story\n  [1] " in why
    assert "digest show" not in why, "it is shown already"
    assert seeds("show", "1", "--why", "-f", "json").err.startswith("digest: --why: is not part of the json form")


def test_what_a_terminal_shows_of_a_search_is_as_wide_as_the_terminal(seeds, monkeypatch):
    monkeypatch.setenv("COLUMNS", "50")
    for words in (("search", "taiwan"), ("doctor",), ("list",)):
        found = seeds(*words, terminal=True).out
        assert max(map(len, (line for line in found.splitlines() if "/" not in line))) <= 50, words


def test_show_answers_in_json_and_its_json_verifies(seeds, tmp_path):
    path = tmp_path / "one.json"
    assert seeds("show", "1", "-f", "json", "--now", NOW, "-o", path).code == 0
    said = json.loads(path.read_text(encoding="utf-8"))
    assert said["stories"][0]["number"] == 1
    assert seeds("verify", path).code == 0


def test_show_tells_apart_what_only_one_source_tells_and_verify_checks_it(seeds, tmp_path):
    assert "Told by one source only" not in seeds("run", "seeds/", "-f", "text", "--now", NOW).out
    for form, title in (("text", "Told by one source only"), ("markdown", "Told by one source only:")):
        assert title in seeds("show", "1", "-f", form, "--words", "40", "--now", NOW).out
    path = tmp_path / "one.json"
    assert seeds("show", "1", "-f", "json", "--words", "40", "--now", NOW, "-o", path).code == 0
    said = json.loads(path.read_text(encoding="utf-8"))
    assert seeds("verify", path).code == 0
    said["stories"][0]["apart"][0]["text"] = "Nobody said so."
    path.write_text(json.dumps(said), encoding="utf-8")
    assert seeds("verify", path).code == 1


def test_a_number_that_was_not_shown_says_which_were(seeds):
    run = seeds("show", "7")
    assert run.code == 2
    assert "1" in run.err


def test_show_before_anything_was_shown_says_how_to_begin(program):
    run = program("show", "1")
    assert run.code == 2
    assert "digest run" in run.err
