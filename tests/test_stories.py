"""Grouping: articles in, stories out."""

import itertools
import random
from dataclasses import replace
from pathlib import Path

import pytest

from digest.model import Article, Story, article_id, article_text
from digest.stories import group_articles
from digest.stories.naming import name_after
from digest.stories.quotations import draw_nearer
from digest.stories.reprints import find_reprints
from digest.stories.why import explain
from digest.text.cleaning import read_pasted


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


def test_the_founding_article_taken_out_of_its_story_leaves_the_id_behind() -> None:
    (known,) = group_articles((DAM_A, DAM_B))
    founding = next(one for one in known.coverage if name_after(one) == known.id)
    rest = replace(known, coverage=tuple(one for one in known.coverage if one != founding))
    apart = tuple((founding.id, one.id) for one in rest.coverage)
    (taken,) = group_articles((founding,), known=(rest,), apart=apart)
    assert taken.coverage == (founding,)
    assert taken.id != known.id
    (again,) = group_articles((founding,), known=(rest,), apart=apart)
    assert again.id == taken.id


def test_ids_are_stable_and_distinct() -> None:
    articles = list(ALL)
    random.Random(3).shuffle(articles)
    assert {story.id for story in group_articles(articles)} == {story.id for story in group_articles(ALL)}
    assert len({story.id for story in group_articles(ALL)}) == 3


def test_a_story_says_which_terms_hold_it_together_and_what_came_nearest() -> None:
    story = next(story for story in group_articles(ALL) if DAM_A in story.coverage)
    why = explain(story, ALL)
    assert "Ostrel" in why.reasons[0].names
    assert "dam" in why.reasons[0].words
    assert why.reasons[0].figures == ("4,000",)
    assert why.reasons[0].days == 0
    assert why.reasons[0].nearest == BRIDGE.id
    assert why.reasons[0].nearest_days == 0
    assert why.reasons[0].likeness > why.reasons[0].nearest_likeness


def test_why_says_how_far_in_time_the_nearest_article_outside_is() -> None:
    (story,) = group_articles((DAM_A, DAM_B))
    for published, days in (("2026-03-06T00:00:00+00:00", 3.5), (None, None)):
        reason = explain(story, (replace(BRIDGE, published=published), CHESS)).reasons[0]
        assert reason.nearest == BRIDGE.id
        assert reason.nearest_days == days


def place(stories: tuple[Story, ...], article_: Article) -> Story:
    return next(story for story in stories if any(one.id == article_.id for one in story.coverage))


def test_the_twelfth_and_the_thirteenth_of_a_series_are_two_stories() -> None:
    body = "Ministers of the Union agreed on new sanctions against {} on Monday, with a ban on {} and {} more names."
    twelfth = article("Union adopts 12th sanctions package", body.format("Kessia", "diamonds", 147), outlet="A")
    again = article(
        "Union agrees 12th package of sanctions", body.format("Kessia", "diamonds", "about 147"), outlet="B"
    )
    thirteenth = article("Union adopts 13th sanctions package", body.format("Kessia", "drone parts", 194), outlet="A")
    stories = group_articles((twelfth, again, thirteenth))
    assert place(stories, twelfth) is place(stories, again)
    assert place(stories, thirteenth) is not place(stories, twelfth)


def test_headlines_that_differ_in_the_actor_are_two_stories() -> None:
    here = article("Tarnland raises rates to 12 per cent", outlet="A")
    there = article("Velkania raises rates to 12 per cent", outlet="B")
    assert len(group_articles((here, there))) == 2


def test_a_round_up_of_many_stories_joins_none_of_them() -> None:
    round_up = article(
        "Five things to know this morning",
        "A crack in the Ostrel dam has forced thousands to leave the Velka valley. A 15-year-old has won the national "
        "chess title. The Velka rail bridge closes in May. Doctors at Marnow hospital go on strike. Milk costs "
        "a tenth more.",
        outlet="Morning Mail",
    )
    strike = article(
        "Marnow hospital doctors walk out",
        "Doctors at Marnow hospital walked out on Sunday over night shifts, the union said.",
        outlet="Valley Post",
    )
    stories = group_articles((*ALL, strike, round_up))
    assert len({place(stories, one).id for one in (DAM_A, BRIDGE, CHESS, strike)}) == 4


def test_a_new_development_days_later_is_a_new_story_of_the_same_thread() -> None:
    later = article(
        "Ostrel dam residents allowed home as crack is sealed",
        "The 4,000 people of the Velka valley who were moved when a crack opened in the Ostrel dam may go home, mayor "
        "Ilse Tarn said. Engineers have sealed the crack and the reservoir will be filled again by the autumn.",
        outlet="Valley Post",
        day="2026-03-11",
    )
    stories = group_articles((*ALL, later))
    first, second = place(stories, DAM_A), place(stories, later)
    assert second is not first
    assert second.follows == first.id
    assert second.thread == first.thread == first.id
    known = tuple(story for story in group_articles(ALL))
    (alone,) = group_articles((later,), known=known)
    assert (alone.follows, alone.thread) == (place(known, DAM_A).id, place(known, DAM_A).thread)


def test_an_anniversary_is_no_part_of_what_happens_on_it() -> None:
    old = article(
        "Ten years after the flood, Marnow remembers its 31 dead",
        "On the night of 1 March 2016 the Ostrel burst its banks and killed 31 people in Marnow. A choir sang"
        " there on Sunday, and a retired teacher who lost her sister read out the names.",
        outlet="A",
        day="2026-03-01",
    )
    new = article(
        "Flood gates shut at Marnow as Ostrel rises by a metre",
        "The Ostrel rose by a metre overnight and the flood gates of Marnow were shut on Monday. Pumps came from"
        " the coast, trains were cancelled and farmers moved 900 cattle to higher ground, the water board said.",
        outlet="B",
        day="2026-03-02",
    )
    assert len(group_articles((old, new))) == 2


def test_articles_in_two_languages_meet_over_names_and_figures() -> None:
    german = article(
        "Riss im Ostrel-Damm: 4.000 Menschen müssen ihre Häuser verlassen",
        "Im Velka-Tal haben rund 4.000 Menschen ihre Häuser verlassen, nachdem Ingenieure am Sonntag einen Riss im "
        "Ostrel-Damm entdeckt hatten. Bürgermeisterin Ilse Tarn öffnete eine Turnhalle.",
        outlet="Tagblatt",
    )
    german = replace(german, language="de")
    stories = group_articles((*ALL, german))
    assert place(stories, german) is place(stories, DAM_A)
    assert place(stories, german) is not place(stories, BRIDGE)


COPY = article(
    "Evacuation ordered below cracked dam",
    "Some 4,000 people in the Velka valley were told to leave after engineers found a crack in the Ostrel dam. The "
    "reservoir is being lowered by two metres a day, the board said. Mayor Ilse Tarn opened the sports hall.",
    outlet="Coast Courier",
)
WIRE = article(
    "Crack in dam forces 4,000 from their homes",
    "VELKA (Wire) - Some 4,000 people in the Velka valley were told to leave after engineers found a crack in the"
    " Ostrel dam. The reservoir is being lowered by two metres a day, the board said. Mayor Ilse Tarn opened the hall. "
    "Buses ran all night, and the army was on stand-by.",
    outlet="Wire",
)


def test_a_wire_text_cut_short_under_another_headline_is_a_reprint() -> None:
    (story,) = group_articles((COPY, WIRE, DAM_B))
    assert dict(story.reprints) == {COPY.id: WIRE.id}


def test_two_reports_that_print_one_long_statement_are_no_copies_and_a_credited_text_may_differ_more() -> None:
    said = '"' + " ".join(f"word{number}" for number in range(60)) + '"'
    told = [" ".join(f"{name}{number}" for number in range(40)) for name in ("one", "other")]
    texts = [f"Dam\n\n{said} {text}." for text in told]
    dam = replace(WIRE, headline="Dam")
    pair = [replace(dam, id=name, outlet=name, text=text) for name, text in zip("ab", texts, strict=True)]
    assert find_reprints(pair, [(0, 1)]) == {}
    half = " ".join(f"word{number}" for number in range(25))
    loose = [replace(one, text=f"Dam\n\n{half} {text}{text}.") for one, text in zip(pair, told, strict=True)]
    assert find_reprints(loose, [(0, 1)]) == {}
    credited = [loose[0], replace(loose[1], byline=("a",))]
    assert len(find_reprints(credited, [(0, 1)])) == 1


def test_one_text_or_address_that_came_twice_is_one_article() -> None:
    again = replace(DAM_A, id="again", url="https://example.org/?utm=1")
    unsigned = replace(DAM_A, id="unsigned", outlet=None)
    elsewhere = replace(DAM_A, id="elsewhere", outlet="Coast Courier")
    (story,) = group_articles((DAM_A, again, unsigned, elsewhere))
    assert len(story.coverage) == 2
    assert {one.outlet for one in story.coverage} == {"Valley Post", "Coast Courier"}
    assert len(story.reprints) == 1
    older = replace(
        CHESS, id="older", url="https://example.org/chess", text=CHESS.text + " More soon.", published="2026-03-01"
    )
    newer = replace(CHESS, id="newer", url="https://example.org/chess")
    assert [one.id for story in group_articles((older, newer)) for one in story.coverage] == ["newer"]


def test_a_story_that_is_split_keeps_its_id_where_its_founder_is() -> None:
    (whole,) = group_articles((DAM_A, DAM_B), together=((DAM_A.id, DAM_B.id),))
    stories = group_articles((DAM_A, DAM_B), known=(whole,), apart=((DAM_A.id, DAM_B.id),))
    assert len(stories) == 2
    assert place(stories, whole.coverage[0]).id == whole.id
    assert len({story.id for story in stories}) == 2


def test_two_known_stories_stay_two_unless_the_reader_merges_them() -> None:
    known = group_articles((DAM_A,)) + group_articles((DAM_B,))
    stories = group_articles((DAM_A, DAM_B), known=known)
    assert {story.id for story in stories} == {story.id for story in known}
    (merged,) = group_articles((DAM_A, DAM_B), known=known, together=((DAM_A.id, DAM_B.id),))
    assert merged.id in {story.id for story in known}


def test_two_seeds_find_each_other_among_neighbours() -> None:
    seeds = [read_pasted(path.read_text(encoding="utf-8")) for path in sorted(Path("seeds").glob("*.txt"))]
    pair = [article(draft.headline, draft.body, outlet=draft.outlet or "", day=None) for draft in seeds]
    neighbours = [
        article(
            "China's exports fall for a third month",
            "Exports from China fell by four per cent in February as orders for toys and furniture dried up.",
        ),
        article(
            "Putin and Xi sign gas deal in Beijing",
            "Russia and China agreed on a second pipeline through Mongolia, for 50 billion cubic metres.",
        ),
        article(
            "Russia strikes Ukrainian power stations",
            "Russian missiles hit power stations in western Ukraine on Monday, and two million people sat in the dark.",
        ),
        article(
            "Taiwan votes in local elections",
            "Voters in Taiwan choose mayors on Saturday, with housing the main issue.",
        ),
        article(
            "Philippines and China ships collide",
            "A Chinese coastguard vessel and a Philippine supply boat collided off a reef.",
        ),
    ]
    assert shares((*pair, *neighbours)) == {
        frozenset(one.id for one in pair),
        *(frozenset({one.id}) for one in neighbours),
    }


@pytest.mark.parametrize("seed", range(3))
def test_any_order_of_many_articles_gives_the_same_stories(seed: int) -> None:
    articles = [*ALL, COPY, WIRE]
    first = group_articles(articles)
    random.Random(seed).shuffle(articles)
    assert group_articles(articles) == first


def test_days_one_by_one_give_the_stories_of_one_run() -> None:
    late = replace(COPY, id="late", published="2026-03-03")
    at_once = group_articles((DAM_A, DAM_B, BRIDGE, CHESS, late))
    known = group_articles((DAM_A, BRIDGE, CHESS))
    known = (*[story for story in known if DAM_A not in story.coverage], *group_articles((DAM_B,), known=known))
    known = (*[story for story in known if DAM_B not in story.coverage], *group_articles((late,), known=known))
    assert {frozenset(one.id for one in story.coverage) for story in known} == {
        frozenset(one.id for one in story.coverage) for story in at_once
    }


def test_a_motto_that_everybody_quotes_draws_nothing_together() -> None:
    motto = 'Its motto: "Nothing about us without us, not here and not anywhere else in the world."'
    texts = [f"{motto} {number}" for number in range(9)]
    edges = [(0, 1, 1000)]
    assert draw_nearer(edges, texts) == edges
    assert draw_nearer(edges, texts[:2]) == [(0, 1, 1250)]
