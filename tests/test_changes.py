"""Only what is material counts as a change of a story."""

from dataclasses import replace

from digest.changes import find_changes, fresh_coverage
from digest.model import Article, Change, Citation, Fact, Ledger, Sentence, Story
from tests.stories_by_hand import a_story, an_article

NINE = an_article("Ferry on fire", "Nine people are missing. The crew was taken ashore.")
FOUR = an_article(
    "Ferry: four missing", "Four people are missing. The engine room had been inspected in June.", outlet="Post"
)


def fact(article: Article, text: str, deaths: int, **more: object) -> Fact:
    start = article.text.index(text)
    here = Citation(article=article.id, start=start, end=start + len(text))
    given = {"status": "single", "value": {"missing": deaths}, "citations": (here,), **more}
    return Fact(kind="casualties", text=text, **given)  # type: ignore[arg-type]


def sentence(article: Article, text: str) -> Sentence:
    start = article.text.index(text)
    return Sentence(text=text, citations=(Citation(article=article.id, start=start, end=start + len(text)),))


def ledger(*facts: Fact, groups: tuple[tuple[str, ...], ...] = ()) -> Ledger:
    return Ledger(facts=facts, origins=(), groups=groups)


def changes(story: Story, before: Ledger, after: Ledger, *sentences: Sentence) -> list[Change]:
    return list(find_changes(story, told={NINE.id}, before=before, after=after, sentences=sentences))


def test_a_figure_that_moved_shows_what_it_was() -> None:
    nine, four = fact(NINE, "Nine", 9), fact(FOUR, "Four", 4, status="updated", supersedes=1)
    (change,) = changes(a_story(NINE, FOUR), ledger(nine), ledger(four, nine))
    assert (change.kind, change.was, change.text, change.fact) == ("figure", "Nine", "Four", 0)


def test_a_figure_that_had_moved_before_is_no_news() -> None:
    nine, four = fact(NINE, "Nine", 9), fact(FOUR, "Four", 4, status="updated", supersedes=1)
    both = ledger(four, nine)
    assert changes(a_story(NINE, FOUR), both, both) == []


def test_a_contradiction_that_arose_is_told_once_with_both_sides() -> None:
    nine = fact(NINE, "Nine", 9)
    against = (
        replace(nine, status="conflict", conflicts=(1,)),
        fact(FOUR, "Four", 4, status="conflict", conflicts=(0,)),
    )
    (change,) = changes(a_story(NINE, FOUR), ledger(nine), ledger(*against))
    assert change.kind == "disputed"
    assert [one.article for one in change.citations] == [NINE.id, FOUR.id]
    assert changes(a_story(NINE, FOUR), ledger(*against), ledger(*against)) == []


def test_a_contradiction_that_ended_is_told() -> None:
    nine, four = fact(NINE, "Nine", 9), fact(FOUR, "Four", 4)
    before = ledger(replace(nine, status="conflict", conflicts=(1,)), replace(four, status="conflict", conflicts=(0,)))
    after = ledger(replace(four, status="corroborated"))
    assert [(one.kind, one.text) for one in changes(a_story(NINE, FOUR), before, after)] == [("settled", "Four")]


def test_an_independent_source_that_joined_is_named() -> None:
    after = ledger(groups=((NINE.id,), (FOUR.id,)))
    (change,) = changes(a_story(NINE, FOUR), ledger(groups=((NINE.id,),)), after)
    assert (change.kind, change.text) == ("source", "Post")
    assert FOUR.text[change.citations[0].start : change.citations[0].end] == FOUR.headline


def test_a_later_edit_is_no_new_source() -> None:
    edited = replace(FOUR, revises=NINE.id)
    assert changes(a_story(NINE, edited), ledger(groups=((NINE.id,),)), ledger(groups=((NINE.id,), (edited.id,)))) == []


def test_a_sentence_that_says_what_was_said_before_is_no_news() -> None:
    again = an_article("Ferry burns", "The crew was then taken ashore. The engine room had been inspected in June.")
    said = sentence(again, "The crew was then taken ashore.")
    new = sentence(again, "The engine room had been inspected in June.")
    found = changes(a_story(NINE, again), ledger(), ledger(), said, new, new)
    assert [one.text for one in found] == [new.text]


def test_a_sentence_that_only_repeats_a_figure_told_as_moved_is_left_out() -> None:
    again = an_article("Ferry", "Four people are now missing. Four people are missing, among them the captain's wife.")
    nine = fact(NINE, "Nine", 9)
    four = fact(again, "Four", 4, status="updated", supersedes=1)
    said = sentence(again, "Four people are now missing.")
    more = sentence(again, "Four people are missing, among them the captain's wife.")
    found = changes(a_story(NINE, again), ledger(nine), ledger(four, nine), said, more)
    assert [(one.kind, one.text) for one in found] == [("figure", "Four"), ("sentence", more.text)]


def test_the_same_words_with_another_figure_are_news() -> None:
    before = an_article("Ferry on fire", "Rescuers took 31 people ashore on Friday.")
    after = an_article("Ferry fire", "Rescuers took 36 people ashore on Friday.")
    found = find_changes(
        a_story(before, after),
        told={before.id},
        before=ledger(),
        after=ledger(),
        sentences=[sentence(after, "Rescuers took 36 people ashore on Friday.")],
    )
    assert [one.kind for one in found] == ["sentence"]


def test_a_reprint_of_what_the_reader_knows_is_not_fresh() -> None:
    copy = an_article("Ferry on fire", "Nine people are missing. The crew was taken ashore.", outlet="Echo")
    story = replace(a_story(NINE, copy, FOUR), reprints={copy.id: NINE.id})
    assert fresh_coverage(story, {NINE.id}) == (FOUR,)
