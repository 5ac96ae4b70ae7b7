"""Which mentions in several articles are one fact: figures, dates, names and quotations told in other ways."""

from typing import Any

import pytest

from digest.facts.again import found_again
from digest.model import Article, Citation, Fact, Ledger
from tests.ledger_stories import article, ledger_of


def _ledger(kind: str, *told: tuple[str, str, dict[str, Any]], languages: tuple[str, ...] = ()) -> Ledger:
    """The ledger of articles of one sentence each: (sentence, words, value); two words of the headline differ."""
    articles, stated = [], {}
    for ref, (sentence, words, value) in enumerate(told, 1):
        language = languages[ref - 1] if languages else "en"
        one = article(ref, f"Headline {ref}", sentence, published="2026-06-12", language=language)
        articles.append(one)
        stated[one.id] = [(value.pop("kind", kind), words, value)]
    return ledger_of(articles, stated)


def _counts(ledger: Ledger) -> list[int]:
    """How many articles cite each fact, the most first."""
    return sorted((len({c.article for c in fact.citations}) for fact in ledger.facts), reverse=True)


@pytest.mark.parametrize(
    ("kind", "one", "two"),
    [
        (
            "duration",
            ("The siren wailed for 40 minutes.", "40 minutes", {"n": 40, "unit": "minutes"}),
            ("Forty minutes it took them.", "Forty minutes", {"n": 40, "unit": "minutes"}),
        ),
        (
            "percent",
            ("Rents went up 17 per cent.", "17 per cent", {"pct": 17}),
            ("A tenant pays 17% more.", "17%", {"pct": 17}),
        ),
        (
            "count",
            ("The cloud reached 11 km.", "11", {"n": 11, "unit": "km"}),
            ("Ash rose eleven kilometres.", "eleven", {"n": 11, "unit": "kilometres"}),
        ),
        (
            "count",
            ("The trial followed 1,812 patients.", "1,812", {"n": 1812, "unit": "patients"}),
            ("A pill for 1,812 adults.", "1,812", {"n": 1812, "unit": "adults"}),
        ),
        (
            "count",
            ("The firm launches 240 satellites.", "240", {"n": 240, "unit": "satellites"}),
            ("Up there circle 240 spacecraft.", "240", {"n": 240, "unit": "spacecraft"}),
        ),
    ],
)
def test_the_same_measure_in_two_articles_is_one_fact(kind: str, one: Any, two: Any) -> None:
    assert _counts(_ledger(kind, one, two)) == [2]


@pytest.mark.parametrize(
    ("kind", "one", "two"),
    [
        (
            "count",
            ("Two boats were searched.", "Two", {"n": 2, "unit": "boats"}),
            ("She has two children.", "two", {"n": 2, "unit": "children"}),
        ),
        (
            "percent",
            ("Prices rose by 12 per cent.", "12 per cent", {"pct": 12}),
            ("The union wants a pay rise of 12%.", "12%", {"pct": 12}),
        ),
        (
            "count",
            ("Police took 20 statements.", "20", {"n": 20, "unit": "statements"}),
            ("A bus for 20 guests waited.", "20", {"n": 20, "unit": "guests"}),
        ),
    ],
)
def test_a_common_number_of_other_things_is_two_facts(kind: str, one: Any, two: Any) -> None:
    assert _counts(_ledger(kind, one, two)) == [1, 1]


def test_a_bare_number_of_millions_is_the_sum_that_others_name_with_its_currency() -> None:
    ledger = _ledger(
        "money",
        ("The auditors speak of 112 million euros.", "112 million euros", {"amount": 112_000_000, "currency": "EUR"}),
        ("Las obras han costado 112 millones.", "112 millones", {"kind": "count", "n": 112_000_000, "unit": ""}),
        languages=("en", "es"),
    )
    assert [(fact.kind, fact.status) for fact in ledger.facts] == [("money", "corroborated")]


def test_a_name_with_and_without_accents_is_one() -> None:
    ledger = _ledger(
        "person",
        ("The mayor, Tomas Ibarra, wept.", "Tomas Ibarra", {"name": "Tomas Ibarra"}),
        ("El alcalde Tomás Ibarra lloró.", "Tomás Ibarra", {"name": "Tomás Ibarra"}),
    )
    assert _counts(ledger) == [2]


SAID = "The tide took the pier before we could ring the bell. Nobody slept in this house last night."


def _quoted(*rows: tuple[str, str, str, str]) -> Ledger:
    """The ledger of quotations: (sentence, words quoted, speaker, language)."""
    articles, stated = [], {}
    for ref, (sentence, words, speaker, language) in enumerate(rows, 1):
        one = article(ref, f"Pier {ref}", sentence, language=language)
        articles.append(one)
        by = {"by": speaker} if speaker else {}
        stated[one.id] = [("quote", words, {"speaker": speaker, "role": "", "full": words}, by)]
    return ledger_of(articles, stated)


def test_a_translation_of_a_part_is_the_quotation_of_its_speaker() -> None:
    part = "Die Flut hat den Steg geholt, bevor wir läuten konnten"
    rows = (f"“{SAID}” said Ada Holm.", SAID, "Ada Holm", "en"), (f"„{part}“, sagte Ada Holm.", part, "Ada Holm", "de")
    assert _counts(_quoted(*rows)) == [2]


def test_a_translation_without_a_speaker_is_by_whom_the_article_names_close_by() -> None:
    part = "La marea se llevó el muelle antes de que pudiéramos tocar la campana"
    near = (f"Ada Holm no durmió. «{part}», dijo.", part, "", "es")
    assert _counts(_quoted((f"“{SAID}” said Ada Holm.", SAID, "Ada Holm", "en"), near)) == [2]


@pytest.mark.parametrize(
    ("sentence", "words", "speaker"),
    [
        ("Ada Holm no durmió. «Dormimos por turnos en la cocina de la abuela», contó un vecino.", "", "un vecino"),
        ("«Nadie nos avisó de que el agua llegaría hasta aquí», se oyó.", "", ""),  # nobody is named
        ("Ada Holm no durmió. «Qué frío», dijo.", "Qué frío", ""),  # far too short
    ],
)
def test_what_somebody_else_says_in_another_language_is_another_quotation(
    sentence: str, words: str, speaker: str
) -> None:
    words = words or sentence[sentence.index("«") + 1 : sentence.index("»")]
    rows = (f"“{SAID}” said Ada Holm.", SAID, "Ada Holm", "en"), (sentence, words, speaker, "es")
    assert _counts(_quoted(*rows)) == [1, 1]


def _dated(*rows: tuple[str, str, dict[str, str]]) -> list[tuple[object, int]]:
    """Value and number of articles of each date, the best known first."""
    facts: list[Fact] = sorted(_ledger("date", *rows).facts, key=lambda fact: -len(fact.citations))
    return [(fact.value.get("date"), len(fact.citations)) for fact in facts]


def test_a_guessed_year_gives_way_to_the_one_that_somebody_writes() -> None:
    assert _dated(
        ("The toll rises from 1 March.", "1 March", {"date": "2025-03-01"}),
        ("It rises on 1 March.", "1 March", {"date": "--03-01"}),
        ("It rises on 1 March 2026.", "1 March 2026", {"date": "2026-03-01"}),
    ) == [("2026-03-01", 3)]


def test_of_two_guessed_years_the_one_nearer_to_the_coverage_stands() -> None:
    assert _dated(
        ("Ab 1. Juli gilt der Zoll.", "1. Juli", {"date": "2025-07-01"}),
        ("The tariff comes on July 1.", "July 1", {"date": "2026-07-01"}),
    ) == [("2026-07-01", 2)]


def test_a_year_that_is_written_is_no_guess() -> None:
    rows = (
        ("It fell on 1 March 2025.", "1 March 2025", {"date": "2025-03-01"}),
        ("It fell on 1 March 2026.", "1 March 2026", {"date": "2026-03-01"}),
    )
    assert [count for _, count in _dated(*rows)] == [1, 1]


def test_a_weekday_without_a_date_is_the_one_of_which_the_others_speak() -> None:
    friday = ("The roof fell on Friday evening.", "Friday evening", {"text": "friday"})
    others = (
        ("It fell on Friday.", "Friday", {"date": "2026-06-12"}),
        ("A hall fell on Friday.", "Friday", {"date": "2026-06-12"}),
    )
    assert _dated(friday, *others) == [("2026-06-12", 3)]
    next_week = ("They vote on Friday.", "Friday", {"date": "2026-06-19"})
    assert (None, 1) in _dated(friday, others[0], next_week)


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("The toll rises from 1 March.", "1 March", {"date": "2026-03-01"}),
        ("The roof fell on Friday evening, they said.", "Friday evening", {"date": "2026-06-12"}),
    ],
)
def test_a_date_that_others_complete_is_found_again(text: str, words: str, value: dict[str, str]) -> None:
    undated: Article = article(1, "Short", text)
    cited = Citation(article="a1", start=undated.text.index(words), end=undated.text.index(words) + len(words))
    assert found_again(undated, "date", cited, value)
    assert not found_again(undated, "date", cited, {"date": "2026-03-04"})


def _named(*bodies: str, kind: str = "place", name: str = "Lumbria") -> list[int]:
    """In how many of the articles the name that the first makes out is cited."""
    articles = [article(ref, f"News {ref}", body) for ref, body in enumerate(bodies, 1)]
    return _counts(ledger_of(articles, {"a1": [(kind, name, {"name": name})]}))


def test_a_name_that_one_article_makes_out_is_found_in_the_others() -> None:
    assert _named("The mill stands in Lumbria.", "Lumbria has no mill.", "The river of Lumbria rose.") == [3]


@pytest.mark.parametrize(
    "body",
    [
        "The Lumbria Express is late.",  # a longer name
        "They met at New Lumbria at noon.",
        "Lumbrian millers are glad.",
        "A lumbria is a kind of eel. Lumbria soup is dear.",  # a common word
    ],
)
def test_what_only_contains_a_name_is_not_that_name(body: str) -> None:
    assert _named("The mill stands in Lumbria.", body) == [1]


def test_a_surname_alone_is_nobody_known() -> None:
    assert _named("Holt spoke.", "Nobody but Holt left.", kind="person", name="Holt") == [1]


def test_a_name_that_others_make_out_is_found_again_where_it_stands() -> None:
    text = "The river of Lumbria rose. New Lumbria is dry."
    one = article(1, "River", text)
    spot, other = one.text.index("Lumbria"), one.text.rindex("Lumbria")
    assert found_again(one, "place", Citation(article="a1", start=spot, end=spot + 7), {"name": "Lumbria"})
    assert not found_again(one, "place", Citation(article="a1", start=spot, end=spot + 7), {"name": "Ostrava"})
    assert not found_again(one, "place", Citation(article="a1", start=other, end=other + 7), {"name": "Lumbria"})


@pytest.mark.parametrize(
    ("text", "words", "kind", "value"),
    [
        ("Las obras han costado 112 millones.", "112 millones", "money", {"amount": 112_000_000, "currency": "EUR"}),
        ("The owner first spoke of 3,200.", "3,200", "count", {"n": 3200, "unit": "barrels"}),
        ("The brigade keeps to 3,400.", "3,400", "count", {"n": 3.4e7 / 4046.86, "unit": "acres"}),
        ("It happened at 10:42, they said.", "10:42", "date", {"datetime": "2026-06-12T10:42"}),
    ],
)
def test_what_a_bare_number_or_hour_stands_for_is_found_again(
    text: str, words: str, kind: Any, value: dict[str, Any]
) -> None:
    one = article(1, "Short", text, language="es" if text.startswith("Las") else "en")
    start = one.text.index(words)
    cited = Citation(article="a1", start=start, end=start + len(words))
    assert found_again(one, kind, cited, value)
    other = {key: 7.5 if isinstance(told, int | float) else told for key, told in value.items()}
    assert not found_again(one, kind, cited, {**other, "datetime": "2026-06-12T11:42"})


def test_a_name_without_its_first_or_its_companys_form_is_the_same_name() -> None:
    for one, other in (("Gewerkschaft Tern Dock Workers", "Tern Dock Workers"), ("Black Keel LLP", "Black Keel")):
        papers = [article(1, "News", f"{one} met."), article(2, "News", f"{other} met.")]
        named = zip(papers, (one, other), strict=True)
        ledger = ledger_of(papers, {paper.id: [("org", name, {"name": name})] for paper, name in named})
        assert [fact.status for fact in ledger.facts] == ["corroborated"]


def test_a_short_name_of_a_body_is_that_of_the_one_taken_for_a_place() -> None:
    papers = [article(1, "News", "Ashfield Care shut."), article(2, "News", "Ashfield said so.")]
    stated = {
        "a1": [("place", "Ashfield Care", {"name": "Ashfield Care"})],
        "a2": [("org", "Ashfield", {"name": "Ashfield"})],
    }
    assert [fact.kind for fact in ledger_of(papers, stated).facts] == ["org"]


def test_a_translation_credited_to_an_office_is_of_whom_the_article_names_close_by() -> None:
    words = "The sea was like glass, and the whole ship was like an oven"
    other = "El mar era un espejo liso y el barco entero un horno"
    one = article(1, "Ship", f"“{words},” said Ida Voss.")
    two = article(2, "Barco", f"Habla Ida Voss. «{other}», dijo la capitana.", language="es")
    quotes = {
        "a1": [("quote", words, {"speaker": "Ida Voss", "role": "", "full": words}, {"by": "Ida Voss"})],
        "a2": [("quote", other, {"speaker": "la capitana", "role": "", "full": other}, {"by": "la capitana"})],
    }
    third = article(3, "Ship", "It docked.")
    (fact,) = ledger_of([one, two, third], quotes).facts
    assert fact.status == "corroborated"
