import copy
import json
import random
import re

import pytest

from tests.program import NOW, ROOT


@pytest.fixture
def digest(program, monkeypatch):
    """The digest of the seeds in its JSON form; the store knows its articles."""
    monkeypatch.chdir(ROOT)
    return json.loads(program("run", "seeds/", "-f", "json", "--words", "400", "--now", NOW).out)


def verified(program, digest, tmp_path):
    path = tmp_path / "digest.json"
    path.write_text(json.dumps(digest), encoding="utf-8")
    return program("verify", path)


def test_a_digest_as_printed_holds(program, digest, tmp_path):
    run = verified(program, digest, tmp_path)
    assert run.code == 0, run.err
    assert re.search(r"\d+ sentences and \d+ facts verified", run.out)


def test_a_digest_holds_wherever_the_same_texts_were_read_before_or_lie_twice(program, digest, tmp_path):
    for folder in ("once", "again"):
        (tmp_path / folder).mkdir()
        for seed in (ROOT / "seeds").glob("*.txt"):
            (tmp_path / folder / seed.name).write_bytes(seed.read_bytes())
    elsewhere = json.loads(program("run", tmp_path, "-f", "json", "--now", NOW).out)
    assert {entry["source"] for entry in elsewhere["stories"][0]["articles"]}.isdisjoint(
        entry["source"] for entry in digest["stories"][0]["articles"]
    )
    for one in (digest, elsewhere):
        assert verified(program, one, tmp_path).code == 0
    elsewhere["stories"][0]["articles"][0]["source"] = str(tmp_path / "nowhere.txt")
    assert verified(program, elsewhere, tmp_path).code == 1


def first(digest, kind):
    return next(fact for fact in digest["stories"][0]["facts"] if fact["kind"] == kind)


def changed_number(digest):
    sentence = next(one for one in digest["stories"][0]["summary"] if re.search(r"\d", one["text"]))
    sentence["text"] = re.sub(r"\d", lambda found: str((int(found[0]) + 1) % 10), sentence["text"], count=1)


def changed_value(digest):
    first(digest, "money")["value"]["amount"] += 1


def changed_fact_text(digest):
    first(digest, "money")["text"] = "$310 million"


def shifted_offset(digest):
    digest["stories"][0]["summary"][0]["citations"][0]["start"] += 1


def shifted_fact(digest):
    first(digest, "money")["citations"][0]["end"] -= 1


def swapped_source(digest):
    for sentence in digest["stories"][0]["summary"]:
        for cited in sentence["citations"]:
            cited["ref"] = 3 - cited["ref"]


def swapped_article(digest):
    one, other = digest["stories"][0]["articles"]
    one["source"], other["source"] = other["source"], one["source"]


def changed_name(digest):
    sentence = digest["stories"][0]["summary"][0]
    sentence["text"] = re.sub(r"\b(Russia|China|RUSI|Taiwan)\b", "Freedonia", sentence["text"], count=1)


def added_not(digest):
    sentence = digest["stories"][0]["summary"][0]
    sentence["text"] = sentence["text"].replace(" ", " not ", 1)


def raised_count(digest):
    digest["stories"][0]["independent_sources"] = 7


def changed_origin(digest):
    digest["stories"][0]["origins"][0]["name"] = "Institute of Nothing"


def changed_status(digest):
    fact = first(digest, "money")
    fact["status"] = "corroborated" if fact["status"] != "corroborated" else "single"


def removed_citation(digest):
    digest["stories"][0]["summary"][0]["citations"] = []


def unknown_article(digest):
    digest["stories"][0]["articles"][0]["id"] = "000000000000"


def changed_outlet(digest):
    digest["stories"][0]["articles"][1]["outlet"] = "The Month"


def changed_headline(digest):
    digest["stories"][0]["headline"] += "!"


@pytest.mark.parametrize(
    "mutation",
    [
        changed_number,
        changed_value,
        changed_fact_text,
        shifted_offset,
        shifted_fact,
        swapped_source,
        swapped_article,
        changed_name,
        added_not,
        raised_count,
        changed_origin,
        changed_status,
        removed_citation,
        unknown_article,
        changed_outlet,
        changed_headline,
    ],
)
def test_a_digest_that_was_tampered_with_is_rejected(program, digest, tmp_path, mutation):
    before = copy.deepcopy(digest)
    mutation(digest)
    assert digest != before
    run = verified(program, digest, tmp_path)
    assert run.code == 1
    assert run.out == ""
    assert run.err


def mutants(digest, chance):
    """Digests in which one word of one sentence, or one offset, is another."""
    story = chance.randrange(len(digest["stories"]))
    one = copy.deepcopy(digest)
    sentence = chance.choice(one["stories"][story]["summary"])
    words = sentence["text"].split(" ")
    place = chance.randrange(len(words))
    match chance.randrange(5):
        case 0:
            words[place] = re.sub(r"\d", "7", words[place]) + "0"
        case 1:
            words.insert(place, "not")
        case 2:
            words[place] = "Smith"
        case 3:
            del words[place]
        case _:
            cited = chance.choice(sentence["citations"])
            cited[chance.choice(("start", "end"))] += chance.choice((-9, -3, -1, 1, 2, 7))
    sentence["text"] = " ".join(words)
    return one


@pytest.mark.slow
def test_a_thousand_mutants_are_rejected_without_exception(program, tmp_path):
    from digest import storage
    from digest.verify import verify

    said = program("run", ROOT / "tests/gold-dev/articles", "--limit", "0", "-f", "json", "--now", NOW)
    digest = json.loads(said.out)
    chance = random.Random(1)
    with storage.open_store(program.folder / "store.sqlite3") as store:
        assert verify(digest, store.article).problems == ()
        small = [{**digest, "stories": [story]} for story in digest["stories"]]
        for _ in range(1000):
            whole = chance.choice(small)
            mutant = mutants(whole, chance)
            assert mutant != whole
            assert verify(mutant, store.article).problems, mutant["stories"][0]["summary"]


@pytest.mark.parametrize("body", ["", "[]", "{}", '{"schema": "digest/2"}', '{"schema": "digest/1"}', "\udcff"])
def test_what_is_no_digest_is_named_as_such(program, tmp_path, body):
    path = tmp_path / "odd.json"
    path.write_text(body, encoding="utf-8", errors="surrogateescape")
    run = program("verify", path)
    assert run.code == 1
    assert "odd.json" in run.err
    assert "unexpected" not in run.err
