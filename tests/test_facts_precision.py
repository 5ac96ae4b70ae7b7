"""What must not be taken for a fact: words and figures that look like one and say something else."""

import pytest

from digest.facts import extract

PUBLISHED = "2026-05-13"

Row = tuple[str, str, str]

NOTHING: list[Row] = [
    ("date", "en", "The judges ruled by six to three that it may stay."),
    ("date", "en", "Her best is 2:21:03, he said."),
    ("date", "fr", "On baratte le beurre le jeudi."),
    ("casualties", "en", "How many were wounded depends on whom one believes."),
    ("casualties", "en", "Deaths are stated to one decimal figure in the table."),
    ("casualties", "en", "The shepherd had 22 ewes killed in May."),
    ("percent", "en", "The canoe lay under a yard and a half of silt."),
    ("percent", "en", "Growth came two quarters later than planned."),
    ("percent", "en", "A third of the way through the tunnel the bus stopped."),
    ("percent", "en", "She scored in nine in 41 games."),
    ("percent", "en", "They closed the lower half of the street."),
    ("percent", "es", "El barco se paró a mitad de camino de la isla."),
    ("percent", "es", "Un camión frenó a la mitad del túnel."),
    ("count", "en", "Mum-of-two Ada Lorne rang the council."),
    ("count", "en", "What the frost means for your 2027 orders is unclear."),
    ("count", "en", "Chart 3.4 shows the rents."),
]


@pytest.mark.parametrize(("kind", "language", "sentence"), NOTHING)
def test_what_only_looks_like_a_fact_of_a_kind_is_none(kind: str, language: str, sentence: str) -> None:
    found = extract(sentence, language=language, published=PUBLISHED)
    assert [one.text for one in found if one.kind == kind] == []


def test_those_of_another_clause_are_not_the_number_told_before() -> None:
    found = extract("The number of injured is 14, and it would be higher had the 900 fans stayed.", published=PUBLISHED)
    assert [one.value for one in found if one.kind == "casualties"] == [{"injured": 14}]


HEDGED: list[tuple[str, str, str]] = [
    ("The number of dead has gone up to five.", "five", ""),
    ("The builder was charged over three deaths.", "three", ""),
    ("As many as 90 people fell ill.", "90", "up to"),
    ("The fine may cost up to $30.", "$30", "up to"),
    ("The flood killed over 40 people.", "40", "more than"),
]


@pytest.mark.parametrize(("sentence", "figure", "hedge"), HEDGED)
def test_a_preposition_of_the_verb_is_no_hedge(sentence: str, figure: str, hedge: str) -> None:
    found = extract(sentence, published=PUBLISHED)
    assert [one.qualifier for one in found if one.text == figure] == [hedge]


def test_metres_glued_to_a_level_are_no_millions() -> None:
    found = extract("Two men were found on the 430m level.", published=PUBLISHED)
    assert [one.value for one in found if one.text == "430"] == [{"n": 430, "unit": "m"}]


def test_cents_without_a_named_currency_are_no_dollars_where_the_text_is_not_american() -> None:
    found = extract("Farmers demand 52 cents for a litre of milk.", published=PUBLISHED)
    assert [one.value for one in found if one.kind == "money"] == [{"amount": 0.52, "currency": ""}]
    found = extract("A loaf costs 52 cents more this year.", published=PUBLISHED)
    assert [one.value for one in found if one.kind == "money"] == [{"amount": 0.52, "currency": "USD"}]


def test_no_one_is_nobody_and_not_one() -> None:
    found = extract("No one was hurt when the crane fell.", published=PUBLISHED)
    assert [(one.text, one.value) for one in found if one.kind == "casualties"] == [("No one", {"injured": 0})]


def names(text: str, language: str = "en") -> list[tuple[str, str]]:
    found = extract(text, language=language, published=PUBLISHED)
    return [(one.kind, str(one.value["name"])) for one in found if one.kind in ("person", "org", "place")]


NOUNS = [
    "Nach zwei Tagen kostet der Bau Millionen Euro, sagte die Sprecherin.",
    "Die Zahl der Verletzten stieg auf neun.",
    "Ein Teil der Birnen war nach Angaben der Klinik verdorben.",
    "Der Wert der Ware ist hoch, im Norden von ihr lagern elf Tonnen Styrol.",
]


@pytest.mark.parametrize("sentence", NOUNS)
def test_german_nouns_are_no_persons(sentence: str) -> None:
    assert [name for kind, name in names(sentence, "de") if kind == "person"] == []


def test_a_german_role_in_one_word_is_told_from_the_name() -> None:
    text = "Die Strafe kommt, sagte Handelsminister Edgar Pohl. Einsatzleiterin Vera Holm schwieg."
    found = extract(text, language="de", published=PUBLISHED)
    people = [(one.value["name"], one.value.get("role", "")) for one in found if one.kind == "person"]
    assert people == [("Edgar Pohl", "Handelsminister"), ("Vera Holm", "Einsatzleiterin")]


def test_what_describes_a_person_is_no_part_of_the_name() -> None:
    text = "It hailed. Mum-of-two Ada Lorne, 34, hid. Grief-stricken Piet Marsh, 20, wept."
    assert names(text) == [("person", "Ada Lorne"), ("person", "Piet Marsh")]


def test_loud_words_and_pronouns_name_nobody() -> None:
    text = "Nobody said the bombs were real. The yard had NINE of them, and the BOMBS were chalk."
    assert names(text) == []


def test_a_clause_behind_a_name_is_no_role() -> None:
    text = "Ada Lorne, whose chairman walked out, spoke. Ada Lorne, the governor, left."
    found = extract(text, published=PUBLISHED)
    assert {one.value.get("role", "") for one in found if one.kind == "person"} == {"governor"}


def test_an_agency_slug_is_no_part_of_a_name() -> None:
    text = "CYCLING-Torvund wins sprint\n\nPiet Torvund won on Monday. Piet Torvund said he was glad."
    assert {name for _, name in names(text)} == {"Piet Torvund"}
