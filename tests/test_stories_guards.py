"""What must stay apart although its words agree, and what belongs together in whatever script."""

from dataclasses import replace

import pytest

from digest.model import Article
from digest.stories import group_articles
from digest.stories.guards import CALENDAR, names_in, one_word_apart
from digest.stories.terms import Reader, chunks_of
from tests.test_stories import article

SCHOOL = "{} were sent home from a school in {} on Monday after a bomb threat, the police of {} said."
RATES = "The central bank of {} raised its main rate by half a point to 12 per cent on Tuesday, citing {}."
TRAINS = "Trains between Marnow and Ostrel were cancelled on {} because of a strike by drivers."
APPEAL = "Judges in Marnow heard the {} appeal of Lorne Brandvik against his sentence for the Harrow fraud."


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            article("Court hears eleventh appeal of Brandvik", APPEAL.format("eleventh"), outlet="A"),
            article("Court hears twelfth appeal of Brandvik", APPEAL.format("twelfth"), outlet="B", day="2026-03-04"),
            id="an ordinal written out",
        ),
        pytest.param(
            article("Trains to Ostrel cancelled on Monday", TRAINS.format("Monday"), outlet="A", day="2026-03-02"),
            article("Trains to Ostrel cancelled on Thursday", TRAINS.format("Thursday"), outlet="B", day="2026-03-05"),
            id="a day",
        ),
        pytest.param(
            article("Bomb threat clears school in Harrow", SCHOOL.format(300, "Harrow", "Harrow"), outlet="A"),
            article("Bomb threat clears school in Velden", SCHOOL.format(450, "Velden", "Velden"), outlet="B"),
            id="a place",
        ),
        pytest.param(
            article("Tarnland raises rates to 12 per cent", RATES.format("Tarnland", "the price of bread"), outlet="A"),
            article("Velkania raises rates to 12 per cent", RATES.format("Velkania", "the weak crown"), outlet="B"),
            id="an actor",
        ),
        pytest.param(
            article("Harrow beat Velden 3-1", "Harrow beat Velden at home with two goals by Karel Lorne.", outlet="A"),
            article(
                "Velden beat Harrow 2-0", "Velden won the return game; Ilja Marn scored.", outlet="B", day="2026-03-18"
            ),
            id="a return game",
        ),
    ],
)
def test_two_events_told_in_the_same_words_are_two_stories(one: Article, other: Article) -> None:
    assert len(group_articles((one, other))) == 2


def test_a_toll_that_rises_under_the_same_headline_is_one_story() -> None:
    told = "An earthquake struck the Velka valley on Monday and killed {} people, governor Ilse Tarn said."
    articles = [
        article(f"Quake kills {dead} in Velka valley", told.format(dead), outlet=outlet)
        for dead, outlet in ((12, "A"), (17, "B"))
    ]
    assert len(group_articles(articles)) == 1


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("Quake kills 12 in Velka valley", "Quake kills 17 in Velka valley", False),
        ("Quake Kills 12 In Velka", "Quake Kills 17 In Velka", False),
        ("Nearly 40 dead in Velka quake", "Nearly 60 dead in Velka quake", False),
        ("Day 3 of the Tarn trial", "Day 4 of the Tarn trial", True),
        ("Lottery numbers for 11 November", "Lottery numbers for 18 November", True),
        ("Council meets November 11 in Harrow", "Council meets November 18 in Harrow", True),
        ("Tarnland adopts 12th package", "Tarnland adopts 13th package", True),
        ("Probe Harald 2 lifts off", "Probe Harald 3 lifts off", True),
        ("Harald 2 lifts off", "Harald 3 lifts off", True),
        ("Bomb threat clears school in Harrow", "Bomb threat clears school in Velden", True),
        ("Bomb threat clears school in Harrow", "Bomb threat empties school in Harrow", False),
        ("Fire in Harrow", "Fire in Harrow", False),
    ],
)
def test_a_figure_that_numbers_something_tells_headlines_apart_and_one_that_counts_does_not(
    one: str, other: str, apart: bool
) -> None:
    assert one_word_apart(one, other) is one_word_apart(other, one) is apart


def test_days_and_months_are_no_names() -> None:
    reader = Reader()
    said = article(
        "Talks in Harrow fail", "Ilse Tarn left the talks in Harrow on Tuesday after a winter since November."
    )
    names = names_in(chunks_of(said), 4, reader.forms("en"))
    assert {"harrow", "tarn"} <= names
    assert not names & CALENDAR


EVENTS = (
    (
        "Cracked dam above Ostrel forces 4,000 from homes",
        "4,000 people left the Velka valley: the Ostrel dam has a crack.",
    ),
    ("Teenager wins national chess title", "Pia Lorne, 15, from Harrow beat champion Karel Quill in the last round."),
    (
        "Marnow hospital doctors on strike",
        "Doctors at Marnow hospital walked out over night shifts, the union Medor said.",
    ),
    (
        "Milk price up a tenth at Brandvik dairies",
        "The dairy group Brandvik will charge a tenth more for milk from April.",
    ),
)


@pytest.mark.parametrize("headline", ["The week in five minutes", "Sunday live: dam, doctors and chess"])
def test_a_round_up_or_live_blog_does_not_weld_the_stories_that_it_tells(headline: str) -> None:
    told = [article(name, text, outlet="A") for name, text in EVENTS]
    again = [article(name, f"{text} More was not known at first.", outlet="B") for name, text in EVENTS]
    whole = article(headline, " ".join(text for _, text in EVENTS), outlet="C")
    stories = group_articles((*told, *again, whole))
    homes = [next(story.id for story in stories if one in story.coverage) for one in told]
    assert len(set(homes)) == len(EVENTS)
    assert homes == [next(story.id for story in stories if one in story.coverage) for one in again]


def test_a_bid_and_its_refusal_two_weeks_later_are_one_thread() -> None:
    bid = article(
        "Brandvik offers 900 million for rival dairy Lornefeld",
        "Brandvik Dairies offered 900 million marks for its rival Lornefeld on Monday. Chief executive Pia Quill said "
        "the two would save 40 million a year. Lornefeld's board asked shareholders to wait.",
        day="2026-03-02",
    )
    vote = article(
        "Shareholders of Lornefeld vote down Brandvik's bid",
        "At a meeting in Harrow, owners of 61 per cent of Lornefeld refused to sell to Brandvik Dairies. Pia Quill of "
        "Brandvik left without a word; Lornefeld's chairman thanked the farmers who had come by tractor.",
        day="2026-03-16",
    )
    first, second = group_articles((bid, vote))
    assert second.follows == first.id
    assert second.thread == first.thread


CHINESE = [
    article(
        "奥斯特雷尔大坝出现裂缝,四千人撤离",
        "维尔卡河谷约4000人周日撤离,此前工程师在奥斯特雷尔大坝发现裂缝。市长塔恩开放了体育馆。",
        outlet="A",
    ),
    article(
        "大坝裂缝迫使四千居民离开家园",
        "奥斯特雷尔大坝的裂缝迫使维尔卡河谷4000名居民离开,市长塔恩表示体育馆已开放。",
        outlet="B",
    ),
    article("马尔诺医院医生罢工", "马尔诺医院的医生周日因夜班问题罢工,工会表示谈判将于周二举行。", outlet="C"),
]
JAPANESE = [
    article(
        "オストレルダムに亀裂、4000人が避難",
        "ベルカ渓谷の住民約4000人が日曜日、オストレルダムの亀裂を受けて避難した。",
        outlet="A",
    ),
    article(
        "ダムの亀裂で4000人避難 オストレル",
        "オストレルダムで亀裂が見つかり、ベルカ渓谷の4000人が家を離れた。",
        outlet="B",
    ),
    article("マルノ病院の医師がストライキ", "マルノ病院の医師が夜勤をめぐり日曜日にストライキを行った。", outlet="C"),
]


@pytest.mark.parametrize(("language", "articles"), [("zh", CHINESE), ("ja", JAPANESE)])
def test_scripts_without_spaces_are_grouped_as_others_are(language: str, articles: list[Article]) -> None:
    dam, again, strike = (replace(one, language=language) for one in articles)
    assert {story.coverage for story in group_articles((dam, again, strike))} in (
        {(dam, again), (strike,)},
        {(again, dam), (strike,)},
    )
