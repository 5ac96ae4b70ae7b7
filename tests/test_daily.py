"""The daily run prints what is new, exactly once, and follow-ups show only what changed."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from digest.errors import StoreError
from digest.model import Digest
from digest.storage.store import Store
from tests.program import Program

FERRY = {
    "id": "1",
    "headline": "Ferry fire off Port Alder leaves nine missing",
    "text": "A fire broke out on a ferry off Port Alder on Sunday. Nine people are missing. "
    "Rescuers took 31 passengers ashore, the coast guard said.",
    "published": "2026-03-01T09:00:00+00:00",
    "outlet": "Harbour Wire",
}
MORE = {
    "id": "2",
    "headline": "Ferry fire off Port Alder: four still missing",
    "text": "Four people are missing after the fire on a ferry off Port Alder on Sunday. "
    "The operator said the engine room had been inspected in June.",
    "published": "2026-03-02T09:00:00+00:00",
    "outlet": "Northern Post",
}
ORCHARD = {
    "id": "3",
    "headline": "Late frost ruins the cherry harvest in Vellin",
    "text": "Growers in the Vellin valley lost most of their cherries to frost in the night. "
    "The chamber of agriculture puts the damage at 14 million marks.",
    "published": "2026-03-01T11:00:00+00:00",
    "outlet": "Vellin Courier",
}


@pytest.fixture
def daily(program: Program) -> Program:
    """The program with a folder as its configured source."""
    (program.folder / "news").mkdir()
    settings = f"[[sources]]\nurl = {json.dumps(str(program.folder / 'news'))}\n[tags]\nsea = ['ferry']\n"
    (program.folder / "config.toml").write_text(settings, encoding="utf-8")
    return program


def arrive(daily: Program, *records: dict[str, str]) -> None:
    name = "-".join(record["id"] for record in records)
    text = "".join(json.dumps(record) + "\n" for record in records)
    (daily.folder / "news" / f"{name}.jsonl").write_text(text, encoding="utf-8")


def day(daily: Program, number: int, *words: str | Path) -> dict[str, object]:
    run = daily("run", "-f", "json", "--now", f"2026-03-{number:02}T07:00:00+00:00", *words)
    assert run.code == 0, run.err
    return json.loads(run.out) if run.out else {}


def headlines(digest: dict[str, object]) -> list[tuple[str, str]]:
    stories = digest.get("stories", [])
    assert isinstance(stories, list)
    return [(story["status"], story["headline"]) for story in stories]


def test_a_story_is_printed_once_and_comes_back_only_with_news(daily: Program) -> None:
    arrive(daily, FERRY, ORCHARD)
    assert sorted(headlines(day(daily, 2))) == [("new", FERRY["headline"]), ("new", ORCHARD["headline"])]
    assert day(daily, 3) == {}
    arrive(daily, MORE)
    edition = day(daily, 4)
    assert headlines(edition) == [("updated", MORE["headline"])]
    (story,) = edition["stories"]  # type: ignore[misc]
    assert {(change["kind"], change.get("was", ""), change["text"]) for change in story["changes"]} >= {
        ("figure", "Nine", "Four"),
        ("source", "", "Northern Post"),
    }
    assert "The operator said the engine room had been inspected in June." in {
        change["text"] for change in story["changes"]
    }, "what a summary leaves aside is news to who knows the rest"
    assert (edition["since"], edition["until"]) == ("2026-03-02T07:00:00+00:00", "2026-03-04T07:00:00+00:00")


def test_an_edition_that_could_not_be_written_is_promised_again_and_named_sources_are_not(daily: Program) -> None:
    arrive(daily, FERRY)
    promised = "nothing is lost: the next run brings it again"
    assert promised in daily("run", "--output", daily.folder / "no" / "such" / "folder").err
    assert promised not in daily("run", daily.folder / "news", "--output", daily.folder / "no" / "folder").err
    assert headlines(day(daily, 2)) == [("new", FERRY["headline"])]


def test_strict_tells_of_a_failed_source_also_when_nothing_is_new(daily: Program) -> None:
    arrive(daily, FERRY)
    with (daily.folder / "config.toml").open("a", encoding="utf-8") as settings:
        settings.write('[[sources]]\nurl = "gone.txt"\n')
    assert daily("run", "--strict").code == 3
    again = daily("run", "--strict", "--exit-code")
    assert again.code == 3
    assert "Nothing new" in again.err


def test_a_development_a_month_later_follows_its_story_of_the_same_thread(daily: Program) -> None:
    arrive(daily, FERRY)
    day(daily, 2)
    later = {
        "id": "9",
        "headline": "Ferry fire off Port Alder began in the engine room, inquiry finds",
        "text": "The fire on the ferry off Port Alder, in which nine people went missing and 31 passengers were taken "
        "ashore, began in the engine room, an inquiry found. Rescuers and the coast guard were praised.",
        "published": "2026-03-29T09:00:00+00:00",
        "outlet": "Harbour Wire",
    }
    arrive(daily, later, ORCHARD)
    stories = day(daily, 30)["stories"]
    assert isinstance(stories, list)
    follows = {story["headline"]: story["follows"] for story in stories}
    (first,) = json.loads(daily("list", "--json", "--since", "2026-02-28").out)[-1:]
    assert follows == {later["headline"]: first["id"], ORCHARD["headline"]: None}


def test_nothing_new_is_one_line_and_an_exit_code_when_asked(daily: Program) -> None:
    arrive(daily, FERRY)
    day(daily, 2)
    quiet = daily("run", "--now", "2026-03-03T07:00:00+00:00")
    assert (quiet.out, quiet.err, quiet.code) == ("", "Nothing new since 2026-03-02 07:00.\n", 0)
    assert daily("run", "--exit-code").code == 4


def test_peeking_leaves_everything_for_the_edition(daily: Program) -> None:
    arrive(daily, FERRY)
    peeked = day(daily, 2, "--peek")
    assert peeked["edition"] is None
    assert daily("tag", "1", "sea-watch").code == 0
    assert headlines(day(daily, 2)) == headlines(peeked)
    assert headlines(day(daily, 3)) == []


def test_an_edition_whose_output_failed_comes_again(daily: Program) -> None:
    arrive(daily, FERRY)
    failed = daily("run", "--output", daily.folder / "none" / "digest.txt")
    assert failed.code == 1
    assert daily("editions").out == ""
    assert headlines(day(daily, 3)) == [("new", FERRY["headline"])]


@pytest.mark.parametrize("form", ["text", "terminal", "markdown", "html", "eml", "json"])
def test_an_edition_prints_again_byte_for_byte_after_the_store_has_grown(daily: Program, form: str) -> None:
    arrive(daily, FERRY)
    first = daily("run", "-f", form, "--now", "2026-03-02T07:00:00+00:00")
    daily("tag", "1", "later")
    arrive(daily, MORE, ORCHARD)
    day(daily, 3)
    assert daily("prune", "--older-than", "2026-03-09").code == 0
    assert daily("edition", "2026-03-02", "-f", form).out == first.out


def test_a_past_edition_prints_also_from_a_store_that_takes_nothing(daily: Program) -> None:
    arrive(daily, ORCHARD)
    day(daily, 2)

    def refuse(*_: object) -> None:
        raise StoreError("the store", "cannot be written")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Store, "remember_shown", refuse)
        run = daily("edition")
    assert (ORCHARD["headline"] in run.out, run.err, run.code) == (True, "digest: the store: cannot be written\n", 0)


def test_editions_are_listed_and_an_unknown_one_says_which_is_the_last(daily: Program) -> None:
    arrive(daily, FERRY)
    day(daily, 2)
    arrive(daily, ORCHARD)
    day(daily, 3)
    assert [line.split("\t")[0] for line in daily("editions").out.splitlines()] == ["2026-03-03", "2026-03-02"]
    missing = daily("edition", "2026-03-09")
    assert (missing.code, "the last one is 2026-03-03" in missing.err) == (2, True)


def test_a_window_brings_again_what_was_printed(daily: Program) -> None:
    arrive(daily, FERRY, ORCHARD)
    day(daily, 2)
    assert len(headlines(day(daily, 3, "--all"))) == 2
    assert headlines(day(daily, 3, "--since", "2026-03-01T10:00:00+00:00")) == [("seen", ORCHARD["headline"])]


def test_what_is_cut_by_the_limit_is_said_and_does_not_come_again(daily: Program) -> None:
    arrive(daily, FERRY, ORCHARD)
    edition = day(daily, 2, "--limit", "1")
    assert edition["omitted"]["limit"]["stories"] == 1  # type: ignore[index]
    assert day(daily, 3) == {}


def test_follow_ups_print_what_changed_since_they_were_read_and_then_are_quiet(daily: Program) -> None:
    arrive(daily, FERRY)
    day(daily, 2)
    assert daily("tag", "1", "follow-up").code == 0
    assert "quiet since" in daily("follow-ups", "--now", "2026-03-02T09:00:00+00:00").out
    arrive(daily, MORE, ORCHARD)
    edition = day(daily, 3)
    assert headlines(edition) == [("updated", MORE["headline"]), ("new", ORCHARD["headline"])]
    assert "quiet since" in daily("follow-ups", "--now", "2026-03-03T09:00:00+00:00").out
    assert "no longer followed" in daily("done", "1").err
    assert "no story is followed" in daily("follow-ups").err


def test_following_begins_with_what_was_shown_also_for_files_read_by_hand(daily: Program) -> None:
    arrive(daily, FERRY)
    assert daily("run", daily.folder / "news").code == 0
    daily("tag", "1", "follow-up")
    arrive(daily, MORE)
    assert daily("run", daily.folder / "news").code == 0
    news = daily("follow-ups", "-f", "json")
    assert headlines(json.loads(news.out)) == [("updated", MORE["headline"])]
    assert "quiet since" in daily("follow-ups").out


def test_where_there_is_no_tag_and_no_note_that_is_said(daily: Program) -> None:
    arrive(daily, ORCHARD)
    day(daily, 2)
    assert (daily("tags").out, daily("note", "1").out) == ("", "")
    assert "no tag yet" in daily("tags").err
    assert daily("note", "1").err == "no note yet\n"


def test_tags_and_notes_stand_in_the_digest_with_the_rule_that_put_them_there(daily: Program) -> None:
    arrive(daily, FERRY)
    day(daily, 2)
    daily("tag", "1", "read-later")
    daily("note", "1", "ask the coast guard")
    edition = day(daily, 3, "--all")
    (story,) = edition["stories"]  # type: ignore[misc]
    assert story["tags"] == ["read-later", "sea"]
    assert daily("note", "1").out == "ask the coast guard\n"
    assert daily("tags").out == "1\tread-later\n1\tsea\n"
    assert "ask the coast guard" in daily("run", "--all").out


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("3", "it has 1-2"),
        ("1-3", "it has 1-2"),
        ("2-1", "backwards"),
        ("zzzz", "has this id"),
        (",", "no story"),
    ],
)
def test_a_wrong_number_says_which_exist(daily: Program, word: str, said: str) -> None:
    arrive(daily, FERRY, ORCHARD)
    day(daily, 2)
    run = daily("tag", word, "x")
    assert run.code == 2
    assert said in run.err


def test_stories_are_named_by_numbers_ranges_and_ids(daily: Program) -> None:
    arrive(daily, FERRY, ORCHARD)
    edition = day(daily, 2)
    story = edition["stories"][1]["id"]  # type: ignore[index]
    daily("tag", f"1,{story}", "both")
    daily("tag", "1-2", "range")
    assert len(daily("list", "--tag", "both").out.splitlines()) == 2
    assert len(daily("list", "--tag", "range").out.splitlines()) == 2
    assert daily("untag", "1-2").err == "5 tags taken off\n"


def test_search_marks_the_match_and_takes_fields(daily: Program) -> None:
    arrive(daily, FERRY, ORCHARD)
    day(daily, 2)
    assert "[cherries] to frost" in daily("search", "cherries").out
    assert daily("search", "frost", "outlet:Harbour Wire").out == ""
    assert len(daily("search", "tag:sea", "ferry").out.splitlines()) == 1
    assert json.loads(daily("search", "--json", "fire", "since:2026-02-01").out)[0]["headline"] == FERRY["headline"]
    assert daily("search", "zebra").err == "nothing found\n"


@pytest.mark.parametrize("ref", ["1", "2"])
def test_whichever_article_is_taken_out_two_stories_are_listed(daily: Program, ref: str) -> None:
    arrive(daily, FERRY, MORE)
    day(daily, 2)
    assert daily("split", "1", ref).code == 0
    listed = [line.split("\t") for line in daily("list").out.splitlines()]
    assert len({line[0] for line in listed}) == len(listed) == 2


def test_a_split_and_a_merge_are_remembered_by_the_next_run(daily: Program) -> None:
    arrive(daily, FERRY, MORE)
    assert len(headlines(day(daily, 2))) == 1
    assert daily("split", "1", "2").code == 0
    listed = [line.split("\t") for line in daily("list").out.splitlines()]
    assert [(line[1], line[4]) for line in listed] == [
        ("2026-03-02T07:00", MORE["headline"]),
        ("2026-03-01T09:00", FERRY["headline"]),
    ]
    assert [status for status, _ in headlines(day(daily, 3, "--all"))] == ["seen", "seen"]
    assert daily("merge", "1,2").code == 0
    assert [status for status, _ in headlines(day(daily, 4, "--all"))] == ["seen"]
    assert daily("split", "1", "1,2").code == 2


def test_marks_travel_as_text(daily: Program, tmp_path: Path) -> None:
    arrive(daily, FERRY)
    day(daily, 2)
    daily("tag", "1", "follow-up")
    text = daily("export").out
    (tmp_path / "marks.txt").write_text(text, encoding="utf-8")
    daily("untag", "1")
    assert daily("import", tmp_path / "marks.txt").err == "1 mark read\n"
    assert daily("export").out == text


def test_a_second_run_names_who_holds_the_lock(daily: Program) -> None:
    from digest.storage import open_store

    arrive(daily, FERRY)
    with open_store(daily.folder / "store.sqlite3") as store, store.run_lock(at="2026-03-02T07:00"):
        run = daily("run")
    assert run.code == 75
    assert "another run holds the lock: process" in run.err


def test_the_tags_of_a_source_go_to_the_stories_from_there(daily: Program) -> None:
    settings = daily.folder / "config.toml"
    settings.write_text(settings.read_text().replace("[tags]", 'tags = ["coast"]\n[tags]'), encoding="utf-8")
    arrive(daily, FERRY)
    (story,) = day(daily, 2)["stories"]  # type: ignore[misc]
    assert (story["tags"], story["rules"]["coast"]) == (["coast", "sea"], "its source")


def test_a_hand_over_that_broke_off_is_repeated_as_it_was_before_what_is_new(daily: Program) -> None:
    from digest.cli.daily import Asked, run_edition
    from digest.cli.session import Session
    from digest.daily import Window
    from digest.errors import DeliveryError

    sent: list[Digest] = []

    def send(digest: Digest) -> None:
        sent.append(digest)
        if len(sent) == 1:
            raise DeliveryError("mail", "the server fell silent")

    arrive(daily, FERRY)
    first = Asked(now="2026-03-02T07:00:00+00:00", window=Window(), handed_over=True)
    with pytest.raises(DeliveryError):
        run_edition(Session(), Session().config(), first, send)
    arrive(daily, ORCHARD)
    later = replace(first, now="2026-03-03T07:00:00+00:00")
    assert run_edition(Session(), Session().config(), later, send) == 0
    assert sent[1] == sent[0]
    assert [brief.story.headline for brief in sent[2].briefs] == [ORCHARD["headline"]]
    assert [line.split("\t")[0] for line in daily("editions").out.splitlines()] == ["2026-03-03", "2026-03-02"]


def test_a_number_stands_for_the_stored_story_also_when_one_of_its_articles_was_read_by_hand(daily: Program) -> None:
    arrive(daily, FERRY)
    arrive(daily, MORE)
    day(daily, 2)
    assert daily("run", daily.folder / "news" / "2.jsonl").code == 0
    daily("tag", "1", "kept")
    assert [line.split("\t")[2] for line in daily("list", "--tag", "kept").out.splitlines()] == ["2"]


def test_what_a_tag_leaves_out_goes_on_waiting(daily: Program) -> None:
    arrive(daily, FERRY, ORCHARD)
    assert headlines(day(daily, 2, "--tag", "sea")) == [("new", FERRY["headline"])]
    assert headlines(day(daily, 3)) == [("new", ORCHARD["headline"])]


def test_the_same_text_under_a_second_address_does_not_wait_for_ever(daily: Program) -> None:
    from digest.storage import open_store

    arrive(daily, FERRY | {"url": "https://wire.example/a"}, FERRY | {"id": "9", "url": "https://wire.example/b"})
    assert len(headlines(day(daily, 2))) == 1
    with open_store(daily.folder / "store.sqlite3") as store:
        assert store.waiting() == frozenset()
