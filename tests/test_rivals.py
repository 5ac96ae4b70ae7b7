"""Which figures of a story replace each other, contradict each other, or have nothing to do with each other."""

from pathlib import Path

import pytest

from digest.facts import build_ledger, extract
from digest.model import Fact
from tests.ledger_stories import article

TIMES = {
    "morning": "2026-05-04T09:00:00Z",
    "evening": "2026-05-04T19:00:00Z",
    "monday": "2026-05-04",
    "tuesday": "2026-05-05",
    "friday": "2026-05-08",
}
CASES = [
    line.split(" | ")
    for line in (Path(__file__).parent / "rival_cases.txt").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]


@pytest.mark.parametrize(("what", "language", "first", "second", "told"), CASES)
def test_two_figures_stand_to_each_other_as_a_reader_would_say(
    what: str, language: str, first: str, second: str, told: str
) -> None:
    articles = []
    for ref, part in enumerate(told.split(" // "), 1):
        when, _, text = part.partition(": ")
        articles.append(article(ref, "News", text, published=TIMES[when], language=language))
    texts = {each.id: each.text for each in articles}
    mentions = {each.id: extract(each.text, language=language, published=each.published) for each in articles}
    facts = build_ledger(articles, mentions, reprints={}).facts

    def place_of(words: str) -> int:
        def stands(fact: Fact) -> bool:
            return any(texts[cited.article][cited.start : cited.end] == words for cited in fact.citations)

        return next(place for place, fact in enumerate(facts) if stands(fact))

    one, other = place_of(first), place_of(second)
    assert (facts[other].supersedes == one) == (what == "update")
    assert (other in facts[one].conflicts) == (what == "conflict")
