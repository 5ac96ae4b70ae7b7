"""Grouping: articles in, stories out."""

import itertools
import random

from digest.model import Article, article_id, article_text
from digest.stories import explain, group_articles


def article(headline: str, body: str = "", *, outlet: str = "Gazette", day: str | None = "2026-03-02") -> Article:
    text = article_text(headline, body)
    return Article(
        id=article_id(text=text, outlet=outlet, url=None),
        source="test",
        outlet=outlet,
        headline=headline,
        published=day,
        retrieved="2026-03-09T00:00:00+00:00",
        text=text,
    )


DAM_A = article(
    "Cracked dam above Ostrel forces 4,000 from their homes",
    "4,000 people in the Velka valley were told to leave on Sunday after engineers found a crack in the Ostrel dam."
    " The reservoir is being lowered by two metres a day, the board said. Mayor Ilse Tarn opened the sports hall.",
    outlet="Valley Post",
)
DAM_B = article(
    "Thousands evacuated as Ostrel dam shows crack",
    "Engineers ordered the evacuation of the Velka valley after a crack opened in the wall of the Ostrel dam. Buses"
    " took 4,000 residents to a sports hall, where mayor Ilse Tarn asked for patience while the reservoir is drained.",
    outlet="Northern Herald",
)
BRIDGE = article(
    "Velka rail bridge to close for a year of repairs",
    "The railway bridge over the Velka will close in May so that its piers can be replaced, the rail operator said. "
    "Commuters will be taken round by bus, and the operator promised lower fares for as long as the work lasts.",
    outlet="Valley Post",
)
CHESS = article(
    "Teenager wins national chess title at first attempt",
    "A 15-year-old from Harrow beat the defending champion in the last round to take the national title on Sunday.",
    outlet="Northern Herald",
)
ALL = (DAM_A, DAM_B, BRIDGE, CHESS)


def shares(articles: tuple[Article, ...], **options: object) -> set[frozenset[str]]:
    return {frozenset(one.id for one in story.coverage) for story in group_articles(articles, **options)}  # type: ignore[arg-type]


def test_two_reports_of_one_event_are_one_story_and_neighbours_stay_out() -> None:
    assert shares(ALL) == {frozenset({DAM_A.id, DAM_B.id}), frozenset({BRIDGE.id}), frozenset({CHESS.id})}


def test_the_order_of_the_articles_does_not_matter() -> None:
    first = group_articles(ALL)
    for order in itertools.permutations(ALL):
        assert group_articles(order) == first


def test_new_coverage_joins_the_known_story_under_its_id() -> None:
    (known,) = group_articles((DAM_B,))
    stories = group_articles((DAM_A, CHESS), known=(known,))
    joined = next(story for story in stories if DAM_A in story.coverage)
    assert joined.id == known.id
    assert set(joined.coverage) == {DAM_A, DAM_B}


def test_a_known_story_without_new_coverage_is_not_returned() -> None:
    (known,) = group_articles((DAM_B,))
    assert {story.coverage for story in group_articles((CHESS,), known=(known,))} == {(CHESS,)}


def test_the_reader_can_hold_articles_apart_and_together() -> None:
    assert frozenset({DAM_A.id, DAM_B.id}) not in shares(ALL, apart=((DAM_A.id, DAM_B.id),))
    assert frozenset({BRIDGE.id, CHESS.id}) in shares(ALL, together=((BRIDGE.id, CHESS.id),))


def test_ids_are_stable_and_distinct() -> None:
    articles = list(ALL)
    random.Random(3).shuffle(articles)
    assert {story.id for story in group_articles(articles)} == {story.id for story in group_articles(ALL)}
    assert len({story.id for story in group_articles(ALL)}) == 3


def test_a_story_says_which_terms_hold_it_together_and_what_came_nearest() -> None:
    story = next(story for story in group_articles(ALL) if DAM_A in story.coverage)
    why = explain(story, ALL)
    assert "ostrel" in why.reasons[0].terms
    assert why.reasons[0].nearest == BRIDGE.id
    assert why.reasons[0].likeness > why.reasons[0].nearest_likeness
