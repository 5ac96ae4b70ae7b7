"""The store keeps what it is given, exactly once, and refuses what is not its own."""

import signal
import sqlite3
import stat
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest

from digest.errors import LockedError, SourceError, StoreError
from digest.marks import from_text, to_text
from digest.storage import open_store
from digest.storage.schema import MIGRATIONS
from digest.storage.sources import SourceRecord
from digest.storage.store import Store
from tests.stories_by_hand import NOW, a_digest, a_story, an_article


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "folder" / "digest.db"


@pytest.fixture(params=["memory", "file"])
def store(request: pytest.FixtureRequest, path: Path) -> Iterator[Store]:
    with open_store(path if request.param == "file" else None) as opened:
        yield opened


def test_a_new_store_is_private_to_its_user(path: Path) -> None:
    with open_store(path) as store:
        store.save_articles([an_article("Ferry on fire")])
        modes = {stat.S_IMODE(file.stat().st_mode) for file in path.parent.iterdir()}
    assert modes == {0o600}
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_closing_leaves_nothing_beside_the_store(path: Path) -> None:
    open_store(path).close()
    with open_store(path) as store, store.run_lock(at=NOW):
        store.save_articles([an_article("Ferry on fire")])
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_the_database_of_another_program_is_refused_and_left_untouched(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE theirs (x)")
    other.commit()
    other.close()
    before = path.read_bytes()
    with pytest.raises(StoreError, match="another program"):
        open_store(path)
    assert path.read_bytes() == before
    assert [file.name for file in tmp_path.iterdir()] == ["other.db"]


@pytest.mark.parametrize("body", [b"just some text", b"SQLite format 3\0", b"\0" * 4096])
def test_a_file_that_is_no_store_is_refused_and_left_untouched(tmp_path: Path, body: bytes) -> None:
    path = tmp_path / "notes.txt"
    path.write_bytes(body)
    with pytest.raises(StoreError, match="left untouched"):
        open_store(path)
    assert path.read_bytes() == body


def test_a_folder_in_the_place_of_the_store_is_named(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="folder"):
        open_store(tmp_path)


def test_a_newer_store_is_refused_with_advice(path: Path) -> None:
    open_store(path).close()
    other = sqlite3.connect(path)
    other.execute(f"PRAGMA user_version={len(MIGRATIONS) + 1}")
    other.close()
    with pytest.raises(StoreError, match="update digest"):
        open_store(path)


def test_an_older_store_is_brought_up_to_date_with_a_backup_beside_it(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_store(path) as store:
        store.save_articles([an_article("Ferry on fire")])

    def second(connection: sqlite3.Connection) -> None:
        connection.execute("CREATE TABLE later (x TEXT) STRICT")

    monkeypatch.setattr("digest.storage.database.MIGRATIONS", (*MIGRATIONS, second))
    with open_store(path) as store:
        assert len(store.articles_between(None, None)) == 1
    backup = path.with_name(f"digest.db.schema-{len(MIGRATIONS)}.bak")
    assert stat.S_IMODE(backup.stat().st_mode) == 0o600
    monkeypatch.undo()
    with open_store(backup) as store:
        assert len(store.articles_between(None, None)) == 1


def test_a_migration_that_fails_leaves_the_old_store(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    open_store(path).close()

    def broken(connection: sqlite3.Connection) -> None:
        connection.execute("CREATE TABLE later (x TEXT) STRICT")
        raise sqlite3.OperationalError("disk I/O error")

    monkeypatch.setattr("digest.storage.database.MIGRATIONS", (*MIGRATIONS, broken))
    with pytest.raises(StoreError, match="the disk takes"):
        open_store(path)
    monkeypatch.undo()
    open_store(path).close()
    path.unlink()
    monkeypatch.setattr("digest.storage.database.MIGRATIONS", (*MIGRATIONS, broken))
    with pytest.raises(StoreError, match="the disk takes"):
        open_store(path)
    assert [one.name for one in path.parent.iterdir() if one.suffix == ".new"] == [], "no draft stays of a new one"


def test_a_damaged_store_is_named_and_not_made_anew(path: Path) -> None:
    with open_store(path) as store:
        store.save_articles([an_article(f"Ferry {n} on fire") for n in range(200)])
    body = bytearray(path.read_bytes())
    body[4096:] = b"\x55" * (len(body) - 4096)
    path.write_bytes(body)
    with open_store(path) as store, pytest.raises(StoreError, match="damaged"):
        store.articles_between(None, None)
    assert path.read_bytes() == body


def test_saving_the_same_articles_twice_changes_nothing(store: Store) -> None:
    article = an_article("Ferry on fire")
    assert store.save_articles([article]).new == (article.id,)
    assert store.save_articles([article]).new == ()
    assert store.article(article.id) == article
    assert store.articles_between(None, None) == (article,)


def test_an_edited_article_is_kept_as_a_revision_of_the_earlier_one(store: Store) -> None:
    before = an_article("Ferry on fire", "Nine are missing.", source="https://paper.example/1")
    after = an_article("Ferry on fire", "Four are missing.", source="https://paper.example/1")
    assert store.save_articles([before]).revisions == {}
    assert store.save_articles([after]).revisions == {after.id: before.id}
    kept = store.articles([before.id, after.id])
    assert [article.revises for article in kept.values()] == [None, before.id]


def test_a_change_that_raises_keeps_nothing(store: Store) -> None:
    with suppress(KeyError), store.change():
        store.save_articles([an_article("Ferry on fire")])
        raise KeyError
    assert store.articles_between(None, None) == ()


def test_an_interruption_while_articles_are_saved_is_no_failure_of_the_store(store: Store) -> None:
    def interrupted(*_: object) -> None:
        raise SystemExit(130)

    articles = [an_article(f"Ferry {number} on fire", "Nine are missing. " * 200) for number in range(300)]
    before = signal.signal(signal.SIGALRM, interrupted)
    try:
        for hundredths in range(1, 6):
            with suppress(SystemExit):
                signal.setitimer(signal.ITIMER_REAL, hundredths / 100)
                store.save_articles(articles)
                signal.setitimer(signal.ITIMER_REAL, 0)
            assert len(store.articles_between(None, None)) in (0, 300)
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
    assert store.check() == ()


def test_articles_from_configured_sources_wait_until_an_edition_delivers_them(store: Store) -> None:
    ferry, tunnel = an_article("Ferry on fire"), an_article("Tunnel approved")
    store.save_articles([ferry, tunnel], pending=True)
    store.save_articles([an_article("Read by hand")])
    assert {article.id for article in store.pending()} == {ferry.id, tunnel.id}
    store.save_stories([a_story(ferry)])
    for _ in range(2):
        store.record_edition(a_digest(a_story(ferry)), at=NOW, articles=())
    assert store.pending() == (tunnel,)
    store.save_articles([ferry], pending=True)
    assert store.pending() == (tunnel,)
    assert [line.id for line in store.editions()] == ["2026-03-02"]
    assert store.told((ferry.id, tunnel.id)).keys() == {ferry.id}


def test_what_waits_is_the_same_to_the_program_that_saved_it_as_to_another(path: Path) -> None:
    before = an_article("Ferry on fire", "Nine are missing.", source="https://paper.example/1")
    before = replace(before, byline=("Ann Oakes", "Ben Hill"), dateline="PORT ALDER", teaser=True)
    after = an_article("Ferry on fire", "Four are missing.", source="https://paper.example/1")
    with open_store(path) as store:
        store.save_articles([before, an_article("Tunnel approved")], pending=True)
        store.save_articles([replace(after, revises="unknown")], pending=True)
        waiting = store.pending()
    assert [one.revises for one in waiting if one.id == after.id] == [before.id]
    with open_store(path) as store:
        assert store.pending() == waiting


def test_an_edition_comes_back_as_it_was_also_after_the_store_has_grown(store: Store) -> None:
    ferry, late = an_article("Ferry on fire"), an_article("Ferry towed")
    store.save_articles([ferry])
    store.save_stories([a_story(ferry)])
    digest = a_digest(a_story(ferry))
    store.record_edition(digest, at=NOW)
    store.save_articles([late])
    store.save_stories([a_story(ferry, late)], regroup=True)
    assert store.edition("2026-03-02") == digest
    assert store.edition("2026-03-03") is None
    assert store.new_edition_id(NOW) == "2026-03-02-2"


def test_numbers_are_those_of_the_digest_shown_last(store: Store) -> None:
    ferry, tunnel = an_article("Ferry on fire"), an_article("Tunnel approved")
    store.save_articles([ferry, tunnel])
    store.save_stories([a_story(ferry), a_story(tunnel)])
    assert store.shown() is None
    store.remember_shown(a_digest(a_story(ferry), a_story(tunnel)))
    store.remember_shown(a_digest(a_story(tunnel), edition=None))
    assert store.shown_numbers() == {1: tunnel.id}
    assert store.shown() == a_digest(a_story(tunnel), edition=None)


def test_a_story_taken_in_by_another_keeps_its_tags_under_the_new_id(store: Store) -> None:
    ferry, towed = an_article("Ferry on fire"), an_article("Ferry towed")
    store.save_articles([ferry, towed])
    store.save_stories([a_story(ferry), a_story(towed)])
    store.tag([towed.id], ["follow-up"], at=NOW)
    store.add_note([towed.id], "ask the harbour", at=NOW)
    store.remember_told({ferry.id: [ferry.id], towed.id: [towed.id]}, at=NOW)
    store.save_stories([a_story(ferry, towed)], regroup=True)
    assert store.told([ferry.id])[ferry.id].articles == {ferry.id, towed.id}
    assert store.story_id(towed.id) == ferry.id
    joined = store.story(ferry.id)
    assert joined is not None
    assert (joined.coverage, joined.tags) == ((ferry, towed), ("follow-up",))
    assert store.notes([ferry.id])[ferry.id][0].text == "ask the harbour"


def test_a_story_that_two_others_share_out_lives_on_in_the_one_that_took_its_last_article(store: Store) -> None:
    ferry, towed, tunnel, bridge = map(an_article, ("Ferry on fire", "Ferry towed", "Tunnel approved", "Bridge shut"))
    store.save_articles([ferry, towed, tunnel, bridge])
    store.save_stories([a_story(ferry, towed)])
    store.tag([ferry.id], ["harbour"], at=NOW)
    store.save_stories([a_story(tunnel, towed), a_story(bridge, ferry)], regroup=True)
    assert store.story_id(ferry.id) == bridge.id
    assert [story.tags for story in store.stories([tunnel.id, bridge.id])] == [(), ("harbour",)]


def test_many_stories_are_found_as_they_were_saved_and_in_the_order_asked_for(store: Store) -> None:
    articles = [an_article(f"Ferry {number} on fire") for number in range(1200)]
    store.save_articles(articles)
    stories = [a_story(*articles[at : at + 2]) for at in range(0, 1200, 2)]
    store.save_stories(stories)
    wanted = [story.id for story in reversed(stories)]
    assert store.stories([*wanted, "unknown"]) == tuple(reversed(stories))
    assert store.places([article.id for article in articles]) == {
        article.id: story.id for story in stories for article in story.coverage
    }


def test_reading_one_article_by_hand_does_not_take_it_out_of_its_story(store: Store) -> None:
    ferry, towed = an_article("Ferry on fire"), an_article("Ferry towed")
    store.save_articles([ferry, towed])
    store.save_stories([a_story(ferry, towed)])
    assert store.save_stories([a_story(towed)]) == {towed.id: ferry.id}
    assert store.stories([ferry.id]) == (a_story(ferry, towed),)


def test_tags_by_hand_take_over_tags_by_rule_and_never_the_other_way(store: Store) -> None:
    assert store.tag(["s1"], ["energy"], at=NOW, rule="words: gas") == 1
    store.tag(["s1"], ["energy"], at=NOW)
    store.tag(["s1"], ["energy"], at=NOW, rule="words: gas")
    assert store.tag_rules(["s1", "s2"]) == {}
    assert store.tags() == {"energy": 1}
    assert store.untag(["s1"], ["energy", "none"]) == 1


def test_a_rule_does_not_bring_back_a_tag_that_was_taken_off(store: Store) -> None:
    store.tag(["s1"], ["energy"], at=NOW, rule="words: gas")
    store.untag(["s1"], ["energy"])
    assert store.tag(["s1"], ["energy"], at=NOW, rule="words: gas") == 0
    assert store.tag(["s1"], ["energy"], at=NOW) == 1


def test_corrected_groupings_are_remembered_and_the_last_word_counts(store: Store) -> None:
    store.pair({("b", "a"): True, ("c", "d"): False}, at=NOW)
    store.pair({("a", "b"): False}, at=NOW)
    assert store.pairings() == ((), (("a", "b"), ("c", "d")))


def test_sources_keep_their_validators_exactly(store: Store) -> None:
    record = SourceRecord(
        url="https://a.example/feed", etag='W/"x y"', subscribed=True, tags=("news", "sea"), failures=2
    )
    store.save_sources([record])
    store.save_sources([record])
    assert store.sources() == {record.url: record}
    assert store.remove_sources([record.url, "https://none.example"]) == 1


def test_a_second_run_is_told_who_holds_the_lock(path: Path) -> None:
    named = pytest.raises(LockedError, match=r"process \d+, since 2026-03-02")
    with open_store(path) as store, store.run_lock(at=NOW), named, store.run_lock(at=NOW, patience=0):
        pass
    with open_store(path) as store, store.run_lock(at=NOW, patience=0):
        pass


def test_search_finds_words_phrases_and_beginnings_in_headlines_first(store: Store) -> None:
    tunnel = an_article("Harbour tunnel approved", "The council voted 31-18.")
    ferry = an_article("Ferry on fire", "It burned near the harbour tunnel.", outlet="Post")
    store.save_articles([tunnel, ferry])
    store.save_stories([a_story(tunnel), a_story(ferry)])
    store.tag([ferry.id], ["sea"], at=NOW)
    assert [one.line.id for one in store.search("harbour tunnel")] == [tunnel.id, ferry.id]
    assert [one.line.id for one in store.search('"tunnel harbour"')] == []
    assert [one.line.id for one in store.search("burn*")] == [ferry.id]
    assert [one.line.id for one in store.search("harbour", outlets=("post",))] == [ferry.id]
    assert [one.line.id for one in store.search("harbour", tags=("sea",))] == [ferry.id]
    assert [one.line.id for one in store.search("", tags=("sea",))] == [ferry.id]
    assert store.search("harbour", since="2026-03-03") == ()
    assert "\x02burned\x03" in store.search("burned")[0].snippet


@pytest.mark.parametrize("words", ['"', "*", "AND", "NEAR(", "a-b", "x:y", "'; DROP TABLE article", "^", "()", "é*"])
def test_no_search_words_are_an_error(store: Store, words: str) -> None:
    store.search(words)


def test_pruning_keeps_tagged_noted_and_waiting_stories_and_editions(store: Store) -> None:
    old = [an_article(f"Old story {n}", published="2025-01-01") for n in range(4)]
    recent = an_article("Recent story")
    store.save_articles([*old, recent])
    store.save_stories([a_story(article) for article in (*old, recent)])
    store.tag([old[0].id], ["keep"], at=NOW)
    store.add_note([old[1].id], "ask", at=NOW)
    store.save_articles([old[2]], pending=True)
    store.record_edition(a_digest(a_story(old[3])), at=NOW)
    assert store.prune(before="2026-01-01", really=False).articles == 1
    gone = store.prune(before="2026-01-01")
    assert (gone.stories, gone.articles) == (1, 1)
    assert {line.id for line in store.list_stories()} == {recent.id, *(article.id for article in old[:3])}
    edition = store.edition("2026-03-02")
    assert edition is not None
    assert edition.briefs[0].story.coverage[0].headline == "Old story 3"
    assert store.search('"Old story 3"') == ()
    store.save_articles([old[3]], pending=True)
    assert store.waiting() == {old[2].id}
    assert store.check() == ()


def test_marks_exported_from_one_store_are_taken_in_by_another(store: Store) -> None:
    ferry, tunnel = an_article("Ferry on fire"), an_article("Tunnel approved")
    store.save_articles([ferry, tunnel])
    store.save_stories([a_story(ferry), a_story(tunnel)])
    store.tag([ferry.id], ["follow-up"], at=NOW)
    store.tag([ferry.id], ["sea"], at=NOW, rule='word "ferry"')
    store.add_note([tunnel.id], "ask the council", at=NOW)
    store.pair({(ferry.id, tunnel.id): False}, at=NOW)
    marks = from_text(to_text(store.marks()), "marks.txt")
    with open_store(None) as other:
        other.save_articles([ferry])
        other.save_stories([a_story(ferry, story="elsewhere")])
        for _ in range(2):
            assert other.add_marks(marks, at=NOW) == 1
        assert other.tagged(["follow-up"]) == ("elsewhere",)
        assert other.tagged(["sea"]) == ()
        assert other.notes([tunnel.id])[tunnel.id][0].text == "ask the council"
        assert other.pairings()[1] == (tuple(sorted((ferry.id, tunnel.id))),)


@pytest.mark.parametrize("line", ["tag", "tag\ta b\ts1\ta1\t", "<<<<<<< HEAD", "note\t\ts1\ta1\t", "together\ta1"])
def test_a_line_that_is_no_mark_is_named(line: str) -> None:
    with pytest.raises(SourceError, match=r"marks\.txt, line 2"):
        from_text(f"# digest\n{line}\n", "marks.txt")


def test_candidates_are_known_stories_however_many_new_articles_tell_the_same(store: Store) -> None:
    known = an_article("Ferry fire off Port Alder", "The ferry Maren burned off Port Alder.")
    other = an_article("Cherry harvest ruined", "Frost ruined the cherries in Vellin.")
    store.save_articles([known, other])
    store.save_stories([a_story(known), a_story(other)])
    new = [an_article(f"Ferry fire off Port Alder {n}", "The ferry Maren burned off Port Alder.") for n in range(30)]
    store.save_articles(new)
    assert [story.id for story in store.related_stories(new, since="2026-02-20")] == [known.id]
    assert store.related_stories(new, since="2026-03-02") == ()


def test_further_back_the_affair_is_met_by_its_rare_words_and_only_between_dated_articles(store: Store) -> None:
    old = an_article(
        "Ferry Maren burns off Port Alder", "The ferry Maren burned.", published="2026-01-20T09:00:00+00:00"
    )
    undated = an_article(
        "Ferry Maren off Port Alder", "Maren at sea.", published="", retrieved="2026-01-20T09:00:00+00:00"
    )
    store.save_articles([old, undated])
    store.save_stories([a_story(old), a_story(undated)])
    new = an_article("Owner of the ferry Maren charged", "The owner of the Maren, burned off Port Alder, was charged.")
    back = {"since": "2026-02-15", "affairs_since": "2025-12-01"}
    assert store.related_stories([new], since=back["since"]) == ()
    assert [story.id for story in store.related_stories([new], **back)] == [old.id]
    assert store.related_stories([an_article("Ferry Maren off Port Alder", published="")], **back) == ()
    assert store.related_stories([new], since="2026-02-15", affairs_since="2026-02-01") == ()
    assert {story.id for story in store.related_stories([new], since="2026-01-01", affairs_since="2025-12-01")} == {
        old.id,
        undated.id,
    }


def test_a_stored_edition_that_is_damaged_is_said(path: Path) -> None:
    ferry = an_article("Ferry on fire")
    with open_store(path) as store:
        store.save_articles([ferry])
        store.save_stories([a_story(ferry)])
        store.record_edition(a_digest(a_story(ferry)), at=NOW)
    other = sqlite3.connect(path)
    other.execute("UPDATE edition SET digest = x'00'")
    other.commit()
    other.close()
    with open_store(path) as store, pytest.raises(StoreError, match="damaged"):
        store.edition("2026-03-02")


def test_an_article_edited_twice_is_a_revision_of_its_latest_text_also_within_one_run(store: Store) -> None:
    texts = [an_article("Ferry", f"{number} are missing.", source="https://paper.example/1") for number in range(3)]
    store.save_articles(texts[:1])
    assert store.save_articles(texts[1:]).revisions == {texts[1].id: texts[0].id, texts[2].id: texts[1].id}


def test_a_part_of_a_chinese_or_japanese_run_is_found_and_marked(store: Store) -> None:
    strait = an_article("俄罗斯向中国出售装备", "报告称，俄罗斯将帮助中国在台湾海峡训练空降部队。", language="zh")
    other = an_article("市议会批准第二条隧道", "港口城市将修建新的隧道。", language="zh")
    store.save_articles([strait, other])
    store.save_stories([a_story(strait), a_story(other)])
    for words in ("台湾", "台湾海峡", "空降 俄罗斯", "峡"):
        assert [one.line.id for one in store.search(words)] == [strait.id], words
    assert "\x02台湾\x03海峡" in store.search("台湾")[0].snippet
    assert store.search("台峡") == ()
    again = an_article("台湾海峡训练", "俄罗斯将帮助中国训练空降部队。", language="zh")
    assert [story.id for story in store.related_stories([again], since="2026-02-20")] == [strait.id]
    assert store.prune(before="2027-01-01").articles == 2
    assert store.search("台湾") == ()
