"""The order of stories and what is left out."""

from digest import config as settings
from digest.cli.preferences import interests
from digest.model import Article, Story
from digest.ranking import Interests, Mute, rank

NOW = "2026-03-02T12:00:00+00:00"


def story(name: str, *headlines: str, published: str = "2026-03-02T09:00:00+00:00", outlets: str = "ABCDEFG") -> Story:
    coverage = tuple(
        Article(
            id=f"{name}{number}",
            source="test",
            outlet=outlets[number],
            headline=headline,
            published=published,
            retrieved=NOW,
            text=headline,
        )
        for number, headline in enumerate(headlines)
    )
    return Story(id=name, headline=headlines[0], coverage=coverage, thread=name)


WIDE = story("wide", "Harbour fire", "Fire in the harbour", "Docks burn")
OLD = story("old", "Harvest prices", "Grain prices", "Wheat prices", published="2026-02-20")
SMALL = story("small", "Chess title for teenager")


def order(*stories: Story, **options: object) -> list[str]:
    return [one.story.id for one in rank(stories, now=NOW, **options).ranked]  # type: ignore[arg-type]


def test_more_independent_sources_and_fresher_news_come_first() -> None:
    assert order(SMALL, OLD, WIDE) == ["wide", "small", "old"]


def test_independent_sources_count_more_than_articles() -> None:
    assert order(WIDE, SMALL, sources={"wide": 1, "small": 4}) == ["small", "wide"]


def test_an_interest_lifts_a_story_and_says_so() -> None:
    ranking = rank((WIDE, SMALL), now=NOW, interests=Interests(words={"chess": 3}))
    assert ranking.ranked[0].story is SMALL
    assert ranking.ranked[0].points['interest "chess"'] == 3


def test_a_negative_interest_lowers_a_story() -> None:
    assert order(WIDE, SMALL, interests=Interests(outlets={"C": -5})) == ["small", "wide"]


def test_a_minus_in_the_settings_makes_an_interest_negative() -> None:
    chosen = settings.Interests(words=("chess", "-Port Alder", "- fire", "-"), outlets=("-C", "A"))
    wanted = interests(settings.Config(interests=chosen))
    assert wanted.words == {"chess": 1, "Port Alder": -1, "fire": -1}
    assert wanted.outlets == {"C": -1, "A": 1}


def test_a_muted_word_takes_a_story_out_and_names_the_rule() -> None:
    ranking = rank((WIDE, SMALL), now=NOW, mute=Mute(words=("Chess",)))
    assert ranking.muted == ((SMALL, 'word "Chess"'),)


def test_a_muted_outlet_takes_out_only_what_nobody_else_reports() -> None:
    ranking = rank((WIDE, SMALL), now=NOW, mute=Mute(outlets=("a",)))
    assert [one.story for one in ranking.ranked] == [WIDE]
    assert ranking.muted == ((SMALL, "outlet A"),)


def test_equal_stories_stand_in_the_order_of_their_ids() -> None:
    assert order(story("b", "Same"), story("a", "Same")) == ["a", "b"]
