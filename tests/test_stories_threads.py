"""A new development says which affair it goes on with, and when that was."""

from datetime import date

import pytest

from digest.model import Article
from digest.stories import group_articles
from digest.stories.lookback import past_of
from digest.stories.terms import Forms

FLOOD = (
    "Orle bursts its banks, 3,100 leave homes in Kestrin",
    "The river Orle burst its banks at Kestrin on Tuesday and 3,100 people had to leave their homes, the prefecture "
    "said. A levee that was raised in 1987 gave way near the sugar works. Soldiers filled sandbags through the night.",
    "2026-02-10T18:00:00+00:00",
)
OTHERS = (
    ("Teenager wins national chess title", "Pia Lorne, 15, from Harrow beat champion Karel Quill in the last round."),
    ("Marnow doctors on strike", "Doctors at Marnow hospital walked out over night shifts, the union Medor said."),
    ("Milk price up a tenth", "The dairy group Brandvik will charge a tenth more for milk from April."),
    ("Comet passes Mars", "A comet the size of a town passed close to Mars on Monday, astronomers in Tarn said."),
)


def article(headline: str, text: str, published: str | None, language: str = "en") -> Article:
    """An article of an outlet of its own."""
    return Article(
        id=headline,
        source=headline,
        outlet=headline,
        headline=headline,
        published=published,
        retrieved=published or "2026-12-01T00:00:00+00:00",
        language=language,
        text=f"{headline}\n\n{text}",
    )


def spans(sentence: str, published: str = "2026-06-17", language: str = "en") -> list[tuple[str, str, bool]]:
    """The days gone by that a sentence names."""
    found = past_of(article("Report", sentence, published, language), Forms(language))
    return [(time.first.isoformat(), time.last.isoformat(), time.exact) for time in found.times]


@pytest.mark.parametrize(
    ("sentence", "language", "day"),
    [
        ("It is the worst since the landslide of 9 May.", "en", "2026-05-09"),
        ("The hangar burnt down on May 9.", "en", "2026-05-09"),
        ("The hangar burnt down on the 9th of May, 2025.", "en", "2025-05-09"),
        ("The hangar burnt down on 30 November.", "en", "2025-11-30"),
        ("El hangar ardió el pasado 9 de mayo.", "es", "2026-05-09"),
        ("Die Halle brannte am 9. Mai ab.", "de", "2026-05-09"),
        ("Le hangar a brûlé le 1er mai.", "fr", "2026-05-01"),
    ],
)
def test_a_day_of_a_month_is_the_latest_such_day(sentence: str, language: str, day: str) -> None:
    assert spans(sentence, language=language) == [(day, day, True)]


@pytest.mark.parametrize(
    ("sentence", "language", "first", "last"),
    [
        ("Nobody has been paid since the strike in March.", "en", "2026-03-01", "2026-03-31"),
        ("Nobody has been paid since last December.", "en", "2025-12-01", "2025-12-31"),
        ("She led the inquiry into last month's riot.", "en", "2026-05-01", "2026-05-31"),
        ("It was the second riot this month.", "en", "2026-06-01", "2026-06-17"),
        ("He resigned over last week's crash.", "en", "2026-06-08", "2026-06-14"),
        ("Er trat wegen des Unfalls im vergangenen Monat zurück.", "de", "2026-05-01", "2026-05-31"),
        ("El accidente del mes pasado dejó tres muertos.", "es", "2026-05-01", "2026-05-31"),
        ("Le naufrage du mois dernier a fait trois morts.", "fr", "2026-05-01", "2026-05-31"),
        ("It follows Monday's crash.", "en", "2026-06-15", "2026-06-15"),
    ],
)
def test_a_longer_span_is_no_exact_day(sentence: str, language: str, first: str, last: str) -> None:
    assert spans(sentence, language=language) == [(first, last, False)]


@pytest.mark.parametrize(
    ("sentence", "language", "middle"),
    [
        ("The firm was fined eight days after the spill.", "en", "2026-06-09"),
        ("The firm collapsed seven weeks ago.", "en", "2026-04-29"),
        ("The vote comes a month after the march.", "en", "2026-05-18"),
        ("El puente cayó hace ocho días.", "es", "2026-06-09"),
        ("Le pont est tombé il y a huit jours.", "fr", "2026-06-09"),
        ("Die Brücke stürzte vor acht Tagen ein.", "de", "2026-06-09"),
        ("Il ponte è crollato otto giorni fa.", "it", "2026-06-09"),
    ],
)
def test_a_count_of_days_or_weeks_is_about_that_day(sentence: str, language: str, middle: str) -> None:
    ((first, last, exact),) = spans(sentence, language=language)
    assert exact
    assert first < middle < last
    assert date.fromisoformat(middle) - date.fromisoformat(first) == date.fromisoformat(last) - date.fromisoformat(
        middle
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "The hearing opens on Wednesday.",
        "They march on, as they may.",
        "The line is 30 days late and 12 days are left.",
        "The law of 31 February is a joke.",
        "A trial begins in 2028.",
    ],
)
def test_what_names_no_day_gone_by_names_none(sentence: str) -> None:
    assert spans(sentence) == []


def test_an_undated_article_says_nothing_of_the_past() -> None:
    assert past_of(article("Report", "It was the flood of 9 May.", None), Forms("en")).times == ()


def links(later: Article) -> bool:
    """Whether an article follows the story of the flood, among others of the same days."""
    flood = article(*FLOOD)
    others = [article(*one, "2026-02-11T09:00:00+00:00") for one in OTHERS]
    stories = group_articles((flood, *others, later))
    return next(story for story in stories if later in story.coverage).follows == next(
        story.id for story in stories if flood in story.coverage
    )


@pytest.mark.parametrize(
    ("said", "published"),
    [
        ("the flood of 10 February, when a levee gave way", "2026-10-20"),
        ("the flood in February, when the levee near the sugar works gave way", "2026-10-20"),
        ("last month's flood, when the levee near the sugar works gave way", "2026-03-11"),
        ("the flood two weeks ago, when a levee gave way", "2026-02-25"),
    ],
)
def test_a_story_that_names_the_day_of_an_older_one_in_its_words_follows_it(said: str, published: str) -> None:
    text = (
        f"The prefecture of Kestrin is to blame for the damage of {said}, judges ruled. Nobody had looked at the levee "
        "since it was raised. The 3,100 people who left their homes may now ask for damages."
    )
    assert links(article("Court: prefecture to blame for Orle flood at Kestrin", text, published))


def test_a_month_that_another_thing_happened_in_links_nothing() -> None:
    text = (
        "The museum of Kestrin counted 41,000 visitors in February, its director said. Most came to see how the river "
        "Orle was drawn by a monk, and asked for the way to the mills."
    )
    assert not links(article("Orle map draws crowds to Kestrin", text, "2026-04-20"))


@pytest.mark.parametrize("link", ["has nothing to do with", "has no link with", "is unrelated to"])
def test_what_has_nothing_to_do_with_a_story_does_not_follow_it(link: str) -> None:
    text = (
        f"The prefecture of Kestrin is to blame for a levee at Kestrin that gave way in a dry summer, judges ruled. "
        f"The case {link} the flood two weeks ago, when the river Orle burst its banks and 3,100 people had to leave."
    )
    assert not links(article("Court: prefecture to blame for levee at Kestrin", text, "2026-02-25"))


def test_a_story_about_the_same_people_and_places_alone_follows_nothing() -> None:
    text = (
        "The sugar works of Kestrin on the river Orle will close its oldest hall and cut 85 jobs, the owner said. It "
        "blamed the price of beet. The prefecture of Kestrin said that it had been told on Monday."
    )
    assert not links(article("Kestrin sugar works to close its oldest hall", text, "2026-03-03"))
