"""What the ledger makes of figures that agree, contradict and replace each other."""

from hypothesis import given, settings
from hypothesis import strategies as st

from digest.facts import build_ledger, extract
from digest.model import Ledger
from tests.ledger_stories import article, fact_with, ledger_of


def consistent(ledger: Ledger) -> None:
    groups = {name: number for number, group in enumerate(ledger.groups) for name in group}
    for place, fact in enumerate(ledger.facts):
        for other in fact.conflicts:
            assert place in ledger.facts[other].conflicts
            assert other != place
        if fact.supersedes is not None:
            assert fact.supersedes != place
            assert ledger.facts[fact.supersedes].status == "updated"
            assert fact.status in ("updated", "conflict")
        if fact.status == "conflict":
            assert fact.conflicts
        if fact.status == "corroborated":
            assert len({groups[citation.article] for citation in fact.citations}) > 1


def test_one_sum_in_two_notations_is_one_fact_that_two_sources_state() -> None:
    one = article(1, "Ferry line sold", "Northline bought the ferry operator for $210 million on Monday.")
    two = article(2, "Northline takes over ferries", "The ferry operator goes to Northline, which pays US$210m for it.")
    value = {"amount": 210_000_000, "currency": "USD"}
    ledger = ledger_of([one, two], {"a1": [("money", "$210 million", value)], "a2": [("money", "US$210m", value)]})
    fact = fact_with(ledger, amount=210_000_000)
    assert fact.status == "corroborated"
    assert [(citation.article, citation.start) for citation in fact.citations] == [
        ("a1", one.text.index("$210")),
        ("a2", two.text.index("US$210m")),
    ]


def test_twelve_dead_and_twelve_rescued_are_two_facts() -> None:
    one = article(1, "Landslide", "The landslide killed 12 people in Oster, the fire service said.")
    two = article(2, "Landslide", "Helicopters had rescued 12 people from roofs in Oster by noon.")
    ledger = ledger_of(
        [one, two],
        {"a1": [("casualties", "12", {"deaths": 12})], "a2": [("count", "12", {"n": 12, "unit": "people rescued"})]},
    )
    assert sorted(fact.status for fact in ledger.facts) == ["single", "single"]


def test_the_price_of_a_deal_and_the_sales_of_the_firm_do_not_contradict_each_other() -> None:
    one = article(1, "Harrow buys Stent", "Harrow will buy the pump maker Stent for $210 million.")
    two = article(2, "Harrow grows", "Stent, which Harrow is buying, has yearly sales of $580 million.")
    ledger = ledger_of(
        [one, two],
        {
            "a1": [("money", "$210 million", {"amount": 210e6, "currency": "USD"})],
            "a2": [("money", "$580 million", {"amount": 580e6, "currency": "USD"})],
        },
    )
    assert {fact.status for fact in ledger.facts} == {"single"}


def test_two_prices_for_one_deal_on_one_day_contradict_each_other() -> None:
    one = article(
        1, "Harrow buys Stent", "Harrow will buy the pump maker Stent for $210 million.", published="2026-03-02"
    )
    two = article(2, "Stent sold", "The takeover of Stent is worth $260 million.", published="2026-03-02")
    ledger = ledger_of(
        [one, two],
        {
            "a1": [("money", "$210 million", {"amount": 210e6, "currency": "USD"})],
            "a2": [("money", "$260 million", {"amount": 260e6, "currency": "USD"})],
        },
    )
    assert {fact.status for fact in ledger.facts} == {"conflict"}
    consistent(ledger)


def test_two_sources_named_in_one_article_that_count_differently_are_a_conflict() -> None:
    text = "Organisers said 80,000 people had joined the march. The police put the number at 35,000."
    one = article(1, "Thousands march", text)
    ledger = ledger_of(
        [one],
        {
            "a1": [
                ("count", "80,000", {"n": 80000, "unit": "people"}, {"by": "Organisers"}),
                ("count", "35,000", {"n": 35000}, {"by": "The police"}),
            ]
        },
    )
    assert fact_with(ledger, n=80000).status == "conflict"
    assert fact_with(ledger, n=35000).conflicts == (ledger.facts.index(fact_with(ledger, n=80000)),)


def test_what_one_side_wants_and_the_other_offers_is_no_conflict() -> None:
    text = "The nurses' union wants a rise of 9% over two years. The hospitals have offered 4%."
    ledger = ledger_of(
        [article(1, "Nurses walk out", text)],
        {
            "a1": [
                ("percent", "9%", {"pct": 9}, {"by": "nurses' union"}),
                ("percent", "4%", {"pct": 4}, {"by": "hospitals"}),
            ]
        },
    )
    assert {fact.status for fact in ledger.facts} == {"single"}


def test_a_figure_far_above_the_official_one_contradicts_it() -> None:
    text = "Doctors count 64 people dead, far more than the 19 on the ministry's list."
    ledger = ledger_of(
        [article(1, "Heat wave", text)],
        {"a1": [("casualties", "64", {"deaths": 64}), ("casualties", "19", {"deaths": 19})]},
    )
    assert {fact.status for fact in ledger.facts} == {"conflict"}


def test_a_toll_that_has_risen_replaces_the_one_before_it() -> None:
    one = article(1, "Floods kill 12", "Floods in Tarn killed 12 people.", published="2026-05-01T09:00:00Z")
    two = article(
        2, "Floods", "The death toll in Tarn has risen to 17, the army said.", published="2026-05-01T18:00:00Z"
    )
    ledger = ledger_of(
        [one, two],
        {"a1": [("casualties", "12", {"deaths": 12}, {"nth": 1})], "a2": [("casualties", "17", {"deaths": 17})]},
    )
    new = fact_with(ledger, deaths=17)
    assert new.status == "updated"
    assert new.supersedes == ledger.facts.index(fact_with(ledger, deaths=12))
    consistent(ledger)


def test_two_tolls_of_the_same_hour_contradict_each_other() -> None:
    one = article(1, "Floods", "Floods in Tarn killed 12 people.", published="2026-05-01T09:00:00Z")
    two = article(2, "Floods", "Floods in Tarn killed 17 people.", published="2026-05-01T09:40:00Z")
    ledger = ledger_of(
        [one, two],
        {"a1": [("casualties", "12", {"deaths": 12})], "a2": [("casualties", "17", {"deaths": 17})]},
    )
    assert {fact.status for fact in ledger.facts} == {"conflict"}


def test_the_dead_of_an_earlier_year_contradict_nobody() -> None:
    one = article(1, "Floods", "Floods in Tarn killed 12 people.", published="2026-05-01")
    two = article(2, "Floods", "The floods recall those of 1998, which killed 210 people.", published="2026-05-01")
    ledger = ledger_of(
        [one, two],
        {"a1": [("casualties", "12", {"deaths": 12})], "a2": [("casualties", "210", {"deaths": 210})]},
    )
    assert {fact.status for fact in ledger.facts} == {"single"}


def test_a_part_of_the_dead_is_no_other_toll() -> None:
    one = article(1, "Floods", "Floods in Tarn killed 12 people.", published="2026-05-01")
    two = article(2, "Floods", "Four of the victims were children.", published="2026-05-01")
    ledger = ledger_of(
        [one, two], {"a1": [("casualties", "12", {"deaths": 12})], "a2": [("casualties", "Four", {"deaths": 4})]}
    )
    assert {fact.status for fact in ledger.facts} == {"single"}


def test_a_correction_replaces_the_wrong_figure() -> None:
    wrong = article(1, "Two million toasters recalled", "Brome recalls two million toasters.", published="2026-04-02")
    right = article(2, "Brome recalls toasters", "Brome is recalling 200,000 toasters.", published="2026-04-02")
    note = article(
        3,
        "Correction: toasters",
        "On 2 April we reported that Brome had recalled two million toasters. The correct number is 200,000.",
        outlet="Outlet 1",
        published="2026-04-03",
    )
    many, few = {"n": 2_000_000, "unit": "toasters"}, {"n": 200_000, "unit": "toasters"}
    ledger = ledger_of(
        [wrong, right, note],
        {
            "a1": [("count", "two million", many)],
            "a2": [("count", "200,000", few)],
            "a3": [("count", "two million", many), ("count", "200,000", {"n": 200_000})],
        },
    )
    assert fact_with(ledger, n=200_000).supersedes == ledger.facts.index(fact_with(ledger, n=2_000_000))
    assert {fact.status for fact in ledger.facts} == {"updated"}


def test_a_peak_that_nobody_reports_as_current_is_not_replaced() -> None:
    text = "Prices rose 3.1% in the year to May, down from a peak of 7.4%."
    ledger = ledger_of(
        [article(1, "Inflation", text)], {"a1": [("percent", "3.1%", {"pct": 3.1}), ("percent", "7.4%", {"pct": 7.4})]}
    )
    assert {fact.status for fact in ledger.facts} == {"single"}


def test_copies_and_articles_of_one_outlet_count_once() -> None:
    body = "The bridge at Ham cost 61,400 crowns to paint."
    articles = [
        article(1, "Bridge painted", body, outlet="Harbour Wire"),
        article(2, "Bridge painted", body, outlet="Ham Echo"),
        article(3, "Paint", body, outlet="The Harbour Wire"),
    ]
    value = {"amount": 61_400, "currency": "SEK"}
    ledger = ledger_of(articles, {each.id: [("money", "61,400 crowns", value)] for each in articles}, {"a2": "a1"})
    assert ledger.groups == (("a1", "a2", "a3"),)
    assert [fact.status for fact in ledger.facts] == ["single"]


def test_a_fact_that_both_have_from_one_report_is_single_and_names_the_report() -> None:
    one = article(1, "Rivers", "The Tern Institute report says that 340 weirs are broken. Minister Ode Blom was cross.")
    two = article(
        2,
        "Fish",
        "Fishers met in Gorm. Boats stayed in. Nets dried. Talk was loud. Rain fell. Then it stopped. "
        "Some 340 weirs are broken, the Tern Institute report says.",
    )
    three = {"n": 340, "unit": "weirs"}
    ledger = ledger_of([one, two], {"a1": [("count", "340", three)], "a2": [("count", "340", three)]})
    fact = fact_with(ledger, n=340)
    assert (fact.status, fact.origin) == ("single", "Tern Institute")
    assert len(ledger.groups) == 2


def test_numbers_before_the_text_of_a_sum_do_not_hide_a_second_currency() -> None:
    one = article(1, "Fine", "The court fined Orsk 40 million euros.")
    two = article(2, "Fine", "The court fined Orsk $40 million.")
    ledger = ledger_of(
        [one, two],
        {
            "a1": [("money", "40 million euros", {"amount": 40e6, "currency": "EUR"})],
            "a2": [("money", "$40 million", {"amount": 40e6, "currency": "USD"})],
        },
    )
    assert len(ledger.facts) == 2


def test_a_name_in_full_in_short_and_as_initials_is_one_fact() -> None:
    one = article(1, "Talks", "Marta Elgin of the Northern Ports Labour Union spoke. Elgin left early.")
    two = article(2, "Talks", "The NPLU said that Marta Elgin had left.")
    ledger = ledger_of(
        [one, two],
        {
            "a1": [
                ("person", "Marta Elgin", {"name": "Marta Elgin"}),
                ("person", "Elgin", {"name": "Elgin"}, {"nth": 1}),
                ("org", "Northern Ports Labour Union", {"name": "Northern Ports Labour Union"}),
            ],
            "a2": [("org", "NPLU", {"name": "NPLU"}), ("person", "Marta Elgin", {"name": "Marta Elgin"})],
        },
    )
    assert {(fact.text, len(fact.citations)) for fact in ledger.facts} == {
        ("Marta Elgin", 3),
        ("Northern Ports Labour Union", 2),
    }


def test_a_quotation_cut_short_is_the_same_quotation() -> None:
    long = "We rowed all night and at dawn we saw that the harbour was still there"
    one = article(1, "Rowers", f'"{long}," said Ines Holt.')
    two = article(2, "Rowers", 'Ines Holt said: "At dawn we saw that the harbour was still there."')
    short = "At dawn we saw that the harbour was still there"
    ledger = ledger_of(
        [one, two],
        {
            "a1": [("quote", long, {"speaker": "Ines Holt", "role": "", "full": long})],
            "a2": [("quote", short, {"speaker": "Ines Holt", "role": "", "full": short})],
        },
    )
    assert [(fact.text, fact.status) for fact in ledger.facts] == [(long, "corroborated")]


def test_a_story_without_mentions_has_an_empty_ledger() -> None:
    ledger = ledger_of([article(1, "Quiet", "Nothing happened.")], {})
    assert (ledger.facts, ledger.groups) == ((), (("a1",),))


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.sampled_from([8, 12, 14, 31]),
            st.sampled_from(
                ["The storm killed {} people.", "The toll rose to {}, up from 12.", "Police said {} had died."]
            ),
            st.sampled_from([None, "2026-05-01T09:00:00Z", "2026-05-01T19:00:00Z", "2026-05-02"]),
            st.sampled_from(["Post", "Echo", "Wire"]),
        ),
        min_size=1,
        max_size=6,
    )
)
def test_every_status_is_consistent_whatever_the_articles_say(rows: list[tuple[int, str, str | None, str]]) -> None:
    articles, stated = [], {}
    for ref, (toll, form, published, outlet) in enumerate(rows, 1):
        each = article(ref, "Storm", form.format(toll), outlet=outlet, published=published)
        articles.append(each)
        stated[each.id] = [("casualties", str(toll), {"deaths": toll})]
        if "from 12" in form:
            stated[each.id].append(("casualties", "12", {"deaths": 12}, {"nth": 1 if toll == 12 else 0}))
    consistent(ledger_of(articles, stated))


def test_a_large_number_is_one_fact_whatever_the_word_for_what_it_counts() -> None:
    one = article(1, "Water", "Some 310,000 households are without water after the flood, the utility said.")
    two = article(2, "Dry taps", "Bottles are handed out. In all, 310,000 homes have dry taps.")
    ledger = ledger_of(
        [one, two],
        {
            "a1": [("count", "310,000", {"n": 310_000, "unit": "households"})],
            "a2": [("count", "310,000", {"n": 310_000, "unit": "homes"})],
        },
    )
    assert fact_with(ledger, n=310_000).status == "corroborated"


def test_what_only_a_speakers_words_count_stands_behind_what_the_articles_count() -> None:
    text = "“I need 40 boats,” said Bo Lund. Some 30 boats came, and 12 nets tore. Two days passed."
    one = article(1, "Boats", text)
    facts = build_ledger([one], {"a1": extract(one.text)}, reprints={}).facts
    assert [fact.value["n"] for fact in facts if fact.kind == "count"][-1] == 40
