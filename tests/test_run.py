import json
import shutil
from pathlib import Path

import pytest

from tests.program import NOW, ROOT

SEEDS = sorted((ROOT / "seeds").glob("*.txt"))
FURNITURE = (
    "Image credit",
    "Chinese soldiers stand",
    "Vladimir Smirnov",
    "SUBSCRIBE",
    "Escape your echo chamber",
    "Free Newsletters",
    "Sign up",
    "morning news briefing",
    "futurecdn",
    "has worked as a staff writer",
    "Explore More",
)


@pytest.fixture
def seeds(program, monkeypatch):
    """The digest of the seeds in its JSON form."""
    monkeypatch.chdir(ROOT)
    return json.loads(program("run", "seeds/", "-f", "json", "--now", NOW).out)


def test_the_seeds_are_one_story_from_two_independent_sources(seeds):
    (story,) = seeds["stories"]
    assert [Path(article["source"]).name for article in story["articles"]] == [seed.name for seed in SEEDS]
    assert story["independent_sources"] == 2


def test_the_seeds_share_the_rusi_as_their_origin(seeds):
    (story,) = seeds["stories"]
    origin = next(one for one in story["origins"] if "RUSI" in one["name"] or "Royal United" in one["name"])
    assert sorted(origin["refs"]) == [1, 2]


def test_the_summary_of_the_seeds_cites_both(seeds):
    (story,) = seeds["stories"]
    cited = {one["ref"] for sentence in story["summary"] for one in sentence["citations"]}
    assert cited == {1, 2}
    assert 2 <= len(story["summary"]) <= 5


def test_the_key_facts_of_the_seeds_are_in_their_ledger(seeds):
    facts = seeds["stories"][0]["facts"]
    values = [fact["value"] for fact in facts]
    assert {"amount": 210_000_000, "currency": "USD"} in values
    assert {"date": "2021-04"} in values
    assert any(fact["kind"] == "count" and fact["value"]["n"] == 23_000_000 for fact in facts)


@pytest.mark.parametrize("form", ["text", "json", "terminal"])
def test_nothing_of_the_page_around_the_seeds_is_printed(program, monkeypatch, form):
    monkeypatch.chdir(ROOT)
    said = program("run", "seeds/", "-f", form, "--now", NOW).out
    assert [words for words in FURNITURE if words in said] == []


def test_the_same_input_gives_the_same_bytes(program, monkeypatch):
    monkeypatch.chdir(ROOT)
    runs = [program("run", "seeds/", "-f", "json", "--now", NOW, "--no-store").out for _ in range(2)]
    assert runs[0] == runs[1] != ""


def test_the_order_of_the_sources_does_not_matter(program, monkeypatch):
    monkeypatch.chdir(ROOT)
    one = program("run", *SEEDS, "-f", "json", "--now", NOW, "--no-store").out
    other = program("run", *reversed(SEEDS), "-f", "json", "--now", NOW, "--no-store").out
    assert one == other


def test_an_article_on_the_same_countries_and_another_event_stays_out(program, tmp_path):
    for seed in SEEDS:
        shutil.copy(seed, tmp_path)
    (tmp_path / "gas.txt").write_text(
        "China and Russia sign thirty-year gas supply contract\n\n"
        "Russia and China signed a contract on Monday under which the Power of Siberia pipeline will carry more gas to "
        "northern China for thirty years. The price was not disclosed. Russian officials said that the work on the "
        "pipeline would begin in spring, and Chinese state media called the contract a milestone for energy supply.\n",
        encoding="utf-8",
    )
    stories = json.loads(program("run", tmp_path, "-f", "json", "--now", NOW).out)["stories"]
    assert sorted(len(story["articles"]) for story in stories) == [1, 2]


def test_a_digest_in_json_form_that_lies_among_the_articles_is_said_to_be_one(program, tmp_path):
    shutil.copy(SEEDS[0], tmp_path)
    assert program("run", tmp_path, "-f", "json", "-o", tmp_path / "today.json").code == 0
    run = program("run", tmp_path, "-f", "text")
    assert "today.json: is a digest in JSON form" in run.err
    assert "1 article," in run.out


def test_a_source_in_the_place_of_the_command_is_answered_with_the_command_that_reads_it(program, monkeypatch):
    monkeypatch.chdir(ROOT)
    assert program("seeds/").err == "digest: seeds/: is a source and no command (digest run seeds/)\n"


def test_a_text_from_standard_input_is_named_so(program):
    run = program("run", "-", "-f", "text", stdin=SEEDS[1].read_bytes())
    assert "[1] The Week US, Justin Klawans, standard input" in run.out


def test_a_missing_file_is_named_and_the_rest_is_printed(program):
    run = program("run", SEEDS[0], "no-such-file.txt", "-f", "text")
    assert "Russia aids China" in run.out
    assert "no-such-file.txt" in run.err
    assert run.code == 0


def test_a_run_whose_every_source_failed_has_failed(program):
    run = program("run", "no-such-file.txt")
    assert run.code == 1
    assert run.out == ""
    assert "no-such-file.txt" in run.err


@pytest.mark.parametrize(
    ("name", "body"), [("empty.txt", b""), ("binary.txt", bytes(range(256)) * 8), ("blank.txt", b" \n\t\n")]
)
def test_a_file_without_text_is_named_and_the_rest_is_printed(program, tmp_path, name, body):
    (tmp_path / name).write_bytes(body)
    run = program("run", SEEDS[0], tmp_path / name, "-f", "text")
    assert "Russia aids China" in run.out
    assert name in run.err


def test_a_folder_without_articles_is_named(program, tmp_path):
    (tmp_path / "nothing").mkdir()
    run = program("run", tmp_path / "nothing")
    assert run.code == 1
    assert "nothing" in run.err


def test_an_unknown_format_is_a_usage_error_that_names_the_known_ones(program):
    run = program("run", SEEDS[0], "-f", "pdf")
    assert run.code == 2
    assert "terminal" in run.err


def test_an_unknown_option_is_a_usage_error(program):
    assert program("run", SEEDS[0], "--frobnicate").code == 2


def test_a_time_that_is_none_is_a_usage_error(program):
    run = program("run", SEEDS[0], "--now", "yesterdayish")
    assert run.code == 2
    assert "yesterdayish" in run.err


def test_bare_digest_with_nothing_configured_says_how_to_begin(program):
    run = program()
    assert run.code == 2
    assert run.out == ""
    assert "digest init" in run.err
    assert "digest run" in run.err


def test_the_limit_is_said_in_omitted(program):
    said = json.loads(program("run", ROOT / "tests/gold-dev/articles", "--limit", "2", "-f", "json", "--now", NOW).out)
    assert len(said["stories"]) == 2
    assert said["omitted"]["limit"]["stories"] >= 8


def test_the_output_goes_to_a_file_whole(program, tmp_path):
    target = tmp_path / "today.txt"
    run = program("run", SEEDS[0], "-f", "text", "--output", target)
    assert (run.out, run.code) == ("", 0)
    assert "Russia aids China" in target.read_text(encoding="utf-8")
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["today.txt"]


def test_an_output_that_cannot_be_written_is_an_error(program, tmp_path):
    run = program("run", SEEDS[0], "--output", tmp_path / "no" / "such" / "folder.txt")
    assert run.code == 1
    assert "folder.txt" in run.err


def test_no_store_keeps_nothing(program):
    program("run", SEEDS[0], "--no-store")
    assert not (program.folder / "store.sqlite3").exists()


def test_article_prints_the_text_that_citations_point_into(program, seeds):
    story = seeds["stories"][0]
    text = program("article", story["articles"][0]["id"]).out
    cited = next(sentence for sentence in story["summary"] if sentence["citations"][0]["ref"] == 1)
    start, end = cited["citations"][0]["start"], cited["citations"][0]["end"]
    assert text[start:end] == cited["text"]


def test_an_unknown_article_is_a_usage_error(program):
    assert program("article", "ffffffffffff").code == 2


def test_global_options_are_taken_before_and_after_the_command(program, tmp_path):
    for words in (("--store", tmp_path / "a.sqlite3", "run"), ("run", "--store", tmp_path / "b.sqlite3")):
        assert program(*words, SEEDS[0], "-f", "text").code == 0
    assert (tmp_path / "a.sqlite3").exists()
    assert (tmp_path / "b.sqlite3").exists()


def test_all_stories_are_kept_also_those_beyond_the_limit(program):
    program("run", ROOT / "tests/gold-dev/articles", "--limit", "1", "-f", "text", "--now", NOW)
    assert len(program("list").out.splitlines()) > 8


def test_tags_and_notes_show_when_the_same_sources_are_read_again(program, monkeypatch):
    monkeypatch.chdir(ROOT)
    program("run", "seeds/", "-f", "text", "--now", NOW)
    assert program("tag", "1", "taiwan").code == 0
    assert program("note", "1", "ask the ministry").code == 0
    again = program("run", "seeds/", "-f", "text", "--now", NOW).out
    assert "taiwan" in again
    assert "ask the ministry" in again


def test_a_window_leaves_out_what_was_published_before_it(program):
    run = program("run", ROOT / "tests/gold-dev/articles", "--since", "2026-09-01", "-f", "json", "--limit", "0")
    dates = [article["published"] for story in json.loads(run.out)["stories"] for article in story["articles"]]
    assert all(date is None or date >= "2026-09-01" for date in dates)


@pytest.mark.parametrize("words", [("--all",), ("--tag", "x"), ("--no-fetch",), ("--force",)])
def test_an_option_for_the_configured_sources_does_not_go_with_named_ones(program, words):
    run = program("run", SEEDS[0], *words)
    assert run.code == 2
    assert words[0] in run.err


def test_strict_answers_three_when_one_of_several_sources_failed(program):
    assert program("run", SEEDS[0], "no-such-file.txt", "--strict", "-f", "text").code == 3


def test_a_source_read_with_a_fault_is_noted_and_has_not_failed(program):
    record = {"headline": "Ferry reaches port", "text": "The ferry reached port.", "published": "2099-01-01"}
    (program.folder / "news.jsonl").write_text(json.dumps(record) + "\n{oops\n", encoding="utf-8")
    run = program("run", program.folder / "news.jsonl", "--strict", "-f", "text", "--now", NOW)
    assert run.code == 0
    assert "failed" not in run.out
    notes = " ".join(run.out.split())
    assert "news.jsonl (record 1: the date 2099-01-01 lies in the future" in notes
    assert "news.jsonl (line 2: " in notes
    assert notes.count("note: ") == 2


def test_a_figure_that_was_disputed_and_then_replaced_stands_once(program):
    run = program(
        "run", ROOT / "tests/gold-dev/articles", "-f", "text", "--limit", "0", "--now", "2026-12-01T07:00:00Z"
    )
    told = " ".join(run.out.split())
    assert "31: dead (was 12 or fourteen, now 31" in told
    assert "fourteen: dead" not in told


def test_a_date_that_nothing_is_said_of_is_no_key_fact(program):
    text = "Quake hits Sarrat\n\nOn Tuesday a strong quake hit Sarrat, and the port, which opened in 1987, burns.\n"
    (program.folder / "quake.txt").write_text(text, encoding="utf-8")
    run = program("run", program.folder / "quake.txt", "-f", "text", "--now", NOW)
    assert "- 1987: opened ([1])" in run.out
    assert "- Tuesday" not in run.out
    assert "- Tuesday" in program("show", "1", "-f", "text").out
