"""Many articles at once give what a few give: the array code and the plain code agree to the last digit."""

import random

import pytest

from digest.model import Article
from digest.stories import grouping
from digest.stories.bulk import Comparison, comparing, reading, turns

WORDS = [first + second for first in "ba de fo gi lu ma ne po ru si".split() for second in "nd rk lt mp st ".split(" ")]
NAMES = "Ostrel Velka Tarn Marnow Quill Harrow Ilse Brandvik Lorne Kessel".split()


def corpus(count: int, seed: int) -> list[Article]:
    """Invented articles of all lengths, some undated, some in another language, some about one of a few events."""
    chance = random.Random(seed)
    events = [
        chance.sample(WORDS, 6) + chance.sample(NAMES, 3) + [str(chance.randint(2, 999))] for _ in range(count // 4)
    ]
    found = []
    for number in range(count):
        event = chance.choice(events)
        said = [
            chance.choice(event if chance.random() < 0.5 else WORDS) for _ in range(chance.choice((0, 15, 90, 1200)))
        ]
        for place in range(7, len(said), 11):
            said[place] += chance.choice((".", ",", "’s", " 12th", " 2014.", " in the 3.500", "-Ray", " 東京の地震"))
        headline = " ".join(chance.choice(event) for _ in range(chance.randint(0 if said else 3, 9)))
        day = f"2026-03-{chance.randint(1, 9):02d}" if chance.random() < 0.8 else None
        found.append(
            Article(
                id=f"{number:04d}",
                source="test",
                headline=headline,
                published=day,
                retrieved="2026-03-10T00:00:00+00:00",
                language=chance.choice(("en", "en", "en", "de", "es", "ja")),
                text="\n\n".join(part for part in (headline, " ".join(said)) if part),
            )
        )
    return found


@pytest.mark.parametrize("cores", [1, 3])
def test_neither_blocks_nor_cores_change_a_thing(monkeypatch: pytest.MonkeyPatch, cores: int) -> None:
    ordered = sorted(corpus(150, 5), key=grouping._age)
    whole = Comparison(ordered, grouping._minutes(ordered))
    likeness = whole.likeness()
    monkeypatch.setattr(reading, "ARTICLES", 7)
    monkeypatch.setattr(comparing, "ARTICLES", 7)
    monkeypatch.setattr(comparing, "ROWS", 11)
    monkeypatch.setattr(turns, "cores", lambda: cores)
    parted = Comparison(ordered, grouping._minutes(ordered))
    assert [parted.vector(place) for place in range(150)] == [whole.vector(place) for place in range(150)]
    assert parted.likeness() == likeness


@pytest.mark.parametrize("seed", range(4))
def test_arrays_and_plain_code_see_the_same(seed: int) -> None:
    ordered = sorted(corpus(150, seed), key=grouping._age)
    vector, plain = grouping._likeness(ordered)
    comparison = Comparison(ordered, grouping._minutes(ordered))
    assert [comparison.vector(place) for place in range(len(ordered))] == [
        vector(place) for place in range(len(ordered))
    ]
    assert comparison.likeness() == plain
    assert plain.edges


def test_stories_do_not_depend_on_the_number_from_which_arrays_are_used(monkeypatch: pytest.MonkeyPatch) -> None:
    articles = corpus(120, 9)
    plain = grouping.group_articles(articles)
    monkeypatch.setattr(grouping, "MANY", 2)
    assert grouping.group_articles(articles) == plain


@pytest.mark.parametrize("many", [400, 2])
def test_ten_random_orders_give_the_same_stories(monkeypatch: pytest.MonkeyPatch, many: int) -> None:
    monkeypatch.setattr(grouping, "MANY", many)
    articles = corpus(48, 4)
    first = grouping.group_articles(articles)
    for seed in range(10):
        random.Random(seed).shuffle(articles)
        assert grouping.group_articles(articles) == first
