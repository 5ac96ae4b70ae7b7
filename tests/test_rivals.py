"""Which figures of a story replace each other, contradict each other, or have nothing to do with each other."""

import pytest

from digest.facts import build_ledger
from digest.model import Fact
from tests.ledger_stories import Rivals, rival_cases


@pytest.mark.parametrize("case", rival_cases(), ids=lambda case: f"{case.what}: {case.told}")
def test_two_figures_stand_to_each_other_as_a_reader_would_say(case: Rivals) -> None:
    texts = {each.id: each.text for each in case.articles}
    facts = build_ledger(case.articles, case.mentions, reprints={}).facts

    def place_of(words: str) -> int:
        def stands(fact: Fact) -> bool:
            return any(texts[cited.article][cited.start : cited.end] == words for cited in fact.citations)

        return next(place for place, fact in enumerate(facts) if stands(fact))

    one, other = place_of(case.first), place_of(case.second)
    assert (facts[other].supersedes == one) == (case.what == "update")
    assert (other in facts[one].conflicts) == (case.what == "conflict")
