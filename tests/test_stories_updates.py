"""Coverage that comes days later and takes back what the first reports said belongs to their story."""

from collections.abc import Sequence

import pytest

from digest.model import Article
from digest.stories import group_articles
from digest.stories.threads import Near
from digest.stories.updates import take_in

FIRST = (
    "Water firm says 3,400 homes drank from the wrong main\n\nTarn Water said on Monday that 3,400 homes in Oxley had "
    "been joined to a main that carries river water. The mix-up was found by a plumber who noticed a smell."
)
LATER = (
    "Oxley tap water: the tally grows\n\nTarn Water has found more homes in Oxley on the main that carries river "
    "water. There were 5,100 of them, {}. A plumber had noticed the smell."
)


def article(text: str, published: str, name: str) -> Article:
    """An article of an outlet of its own."""
    headline = text.split("\n", 1)[0]
    return Article(
        id=name,
        source=name,
        outlet=name,
        headline=headline,
        published=published,
        retrieved=published,
        language="en",
        text=text,
    )


def joined(second: str, published: str = "2026-03-16") -> bool:
    """Whether the second article goes to the first one's story when it is near that story."""
    ordered = [article(FIRST, "2026-03-02", "one"), article(second, published, "two")]
    return len(take_in([[0], [1]], [Near(0, 1, 0.3, 14.0)], ordered, lambda older, newer: True)) == 1


@pytest.mark.parametrize(
    "words",
    [
        "up from the 3,400 that it named at first",
        "more than the 3,400 announced on the Monday",
        "where it had put them at 3,400 two weeks ago",
        "originally there was talk of 3,400",
        "and not 3,400",
        "up from 3,400 on the first day",
        "more than 3,400 in the first hours",
        "nearly twice the 3,400 that were put in its statement",
        "compared with 3,400 on Monday",
        "instead of the 3,400 reported on Monday",
        "far more than the 3,400 in its first statement",
        "up from an initial 3,400",
        "and the estimate was lifted from 3,400",
        "and it corrected its figure of 3,400",
        "though earlier reports spoke of 3,400",
        "though on Monday it had said 3,400",
        "where it had counted 3,400 at first",
        "although our article of the day about the firm said that 3,400 homes were joined to it",
    ],
)
def test_an_article_that_takes_back_a_figure_of_the_story_it_follows_belongs_to_that_story(words: str) -> None:
    assert joined(LATER.format(words).replace("5,100 of them, and", "5,100 and"))


@pytest.mark.parametrize(
    "words",
    [
        "and 3,400 letters went out",
        "a third of the town",
        "down from 3,400 leaks in May",
        "compared with 3,400 leaks a year ago",
        "and the number of leaks fell from 3,400 to 1,200 over ten years",
        "for which the initial cost is 3,400 marks each",
    ],
)
def test_an_article_that_only_has_a_figure_in_common_stays_a_story_of_its_own(words: str) -> None:
    assert not joined(LATER.format(words))


def test_months_later_it_is_another_story() -> None:
    assert not joined(LATER.format("up from the 3,400 that it named at first"), published="2026-06-16")


def test_articles_that_must_be_apart_stay_apart() -> None:
    one = article(FIRST, "2026-03-02", "one")
    two = article(LATER.format("up from the 3,400 that it named at first"), "2026-03-16", "two")
    assert len(group_articles([one, two])) == 1
    assert len(group_articles([one, two], apart=[("one", "two")])) == 2


def test_two_known_stories_stay_two_though_a_third_leads_from_one_to_the_other() -> None:
    one = article(FIRST, "2026-03-02", "one")
    two = article(LATER.format("up from the 3,400 that it named at first"), "2026-03-16", "two")
    three = article(
        LATER.replace("5,100", "6,800").format("up from the 5,100 that it named at first"), "2026-03-25", "three"
    )
    known = {0, 2}
    ordered = [one, two, three]

    def may_join(older: Sequence[int], newer: Sequence[int]) -> bool:
        return known.isdisjoint(older) or known.isdisjoint(newer)

    near = [Near(0, 1, 0.3, 14.0), Near(1, 2, 0.3, 9.0), Near(0, 2, 0.2, 23.0)]
    assert take_in([[0], [1], [2]], near, ordered, lambda older, newer: True) == [[0, 1, 2]]
    assert take_in([[0], [1], [2]], near, ordered, may_join) == [[0, 1], [2]]
