"""A fact is confirmed by extracting again from the article that it cites."""

import dataclasses

import pytest

from digest.facts import build_ledger, extract, found_again
from digest.facts.again import is_found
from digest.model import Citation
from tests.ledger_stories import article, mention

ONE = article(
    1,
    "Harrow buys Stent for $210 million",
    "Harrow will pay $210 million for Stent, about 7 miles (11 km) from Gorm, on Thursday. Nearly a third of its 1,140 "
    'staff will go. "We were too slow for too long," said Marta Elgin, head of the Northern Ports Labour Union.',
    published="2026-03-04",
)
TWO = article(2, "Stent sold", "Stent goes to Harrow for US$210m. Elgin said that 32 per cent of the staff would go.")


def test_every_fact_of_a_ledger_is_found_again_at_each_of_its_citations() -> None:
    articles = {each.id: each for each in (ONE, TWO)}
    mentions = {each.id: extract(each.text, language="en", published=each.published) for each in articles.values()}
    ledger = build_ledger(tuple(articles.values()), mentions, reprints={})
    assert len(ledger.facts) > 8
    for fact in ledger.facts:
        for citation in fact.citations:
            assert found_again(articles[citation.article], fact.kind, citation, fact.value), (fact, citation)


def at(words: str, start: int = 0) -> Citation:
    place = ONE.text.index(words, start)
    return Citation(article="a1", start=place, end=place + len(words))


def test_another_amount_another_span_and_another_name_are_not_found() -> None:
    value = {"amount": 210_000_000, "currency": "USD"}
    right = at("$210 million")
    assert found_again(ONE, "money", right, value)
    assert not found_again(ONE, "money", right, {**value, "amount": 290_000_000})
    assert not found_again(ONE, "money", right, {**value, "currency": "EUR"})
    assert not found_again(ONE, "money", dataclasses.replace(right, start=right.start + 1), value)
    assert not found_again(ONE, "percent", right, {"pct": 210_000_000})
    assert found_again(ONE, "person", at("Marta Elgin"), {"name": "Marta Elgin"})
    assert not found_again(ONE, "person", at("Marta Elgin"), {"name": "Marta Holt"})


@pytest.mark.parametrize(
    ("kind", "words", "stated", "value", "found"),
    [
        ("count", "7 miles", {"n": 7, "unit": "miles"}, {"n": 11, "unit": "km"}, True),
        ("count", "7 miles", {"n": 7, "unit": "miles"}, {"n": 21, "unit": "km"}, False),
        ("percent", "a third", {"pct": 100 / 3}, {"pct": 32}, True),
        ("percent", "a third", {"pct": 100 / 3}, {"pct": 45}, False),
        ("org", "NPLU", {"name": "NPLU"}, {"name": "Northern Ports Labour Union"}, True),
        ("person", "Elgin", {"name": "Elgin"}, {"name": "Marta Elgin"}, True),
        ("date", "Thursday", {"date": "2026-03-05"}, {"date": "2026-03-06"}, False),
        ("quote", "too slow", {"full": "too slow for too long"}, {"full": "We were too slow for too long"}, True),
        ("quote", "too slow", {"full": "too slow for too long"}, {"full": "We were not slow at all that day"}, False),
    ],
)
def test_values_may_differ_as_far_as_the_ledger_puts_them_together(kind, words, stated, value, found) -> None:
    stood = mention(words, kind, words, stated)
    assert is_found([stood], kind, Citation(article="a", start=0, end=len(words)), value) is found


def test_other_words_of_the_same_speaker_are_no_translation_in_the_same_language() -> None:
    said = "“We will mend the nets by hand tonight,” said Ida Voss. “Nobody goes home,” said Ida Voss."
    one = article(1, "Boats", said)
    start = one.text.index("Nobody goes home")
    mention = next(m for m in extract(one.text) if m.kind == "quote" and m.start == start)
    cited = Citation(article="a1", start=mention.start, end=mention.end)
    value = {"speaker": "Ida Voss", "role": "", "full": "We will mend the nets by hand tonight"}
    assert not found_again(one, "quote", cited, value, language="en")
    assert found_again(one, "quote", cited, value, language="fr")
    assert found_again(one, "quote", cited, {**value, "full": "Nobody goes home"}, language="en")


def test_a_length_is_not_found_again_where_something_is_counted() -> None:
    one = article(1, "Walls", "Some 640 walls fell.")
    start = one.text.index("640")
    cited = Citation(article="a1", start=start, end=start + 3)
    assert found_again(one, "count", cited, {"n": 640, "unit": "walls"})
    assert not found_again(one, "count", cited, {"n": 640, "unit": "km"})
