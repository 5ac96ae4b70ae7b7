import pkgutil
import re
from importlib import import_module

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import digest
from digest.text.patterns import Late

FROM = Late(r"(?:from|via) (\w+)", "from ", "via ", flags=re.IGNORECASE)


def waiting() -> list[tuple[str, Late]]:
    """Every pattern of the program that waits for a word."""
    found = []
    for module in pkgutil.walk_packages(digest.__path__, "digest."):
        if module.name != "digest.__main__":
            held = vars(import_module(module.name))
            found += [(f"{module.name}.{name}", one) for name, one in held.items() if isinstance(one, Late)]
    return [(name, one) for name, one in found if one.words]


def test_a_pattern_is_compiled_only_when_a_text_has_one_of_its_words():
    late = Late(r"(?:from|via) (\w+)", "from ", "via ")
    assert late.search("nothing of the kind") is None
    assert late._compiled is None
    assert late.search("heard from Ulvena")[1] == "Ulvena"
    assert late._compiled is not None


def test_a_pattern_that_disregards_case_finds_its_words_in_capitals():
    assert FROM.search("FROM Ulvena")[1] == "Ulvena"
    assert FROM.fits("VIA HARBOUR")


def test_words_outside_the_part_looked_at_do_not_count():
    assert FROM.search("from Ulvena", 3) is None
    assert FROM.match("all from Ulvena", 4)[1] == "Ulvena"
    assert FROM.search("all from Ulvena", 0, 9) is None


def test_without_its_words_a_text_is_left_as_it_is():
    assert FROM.sub("-", "a text") == "a text"
    assert FROM.sub("-", "heard from Ulvena") == "heard -"
    assert list(FROM.finditer("a text")) == []
    assert FROM.findall("from Ulvena via Marlow") == ["Ulvena", "Marlow"]
    assert FROM.fullmatch("from Ulvena")
    assert not FROM.fullmatch("heard from Ulvena")


def test_a_source_that_is_a_function_is_asked_at_the_first_use():
    asked = []
    late = Late(lambda: asked.append(1) or "b+", "b")
    assert not late.search("aaa")
    assert not asked
    assert late.search("abba").group() == "bb"
    assert late.search("b")
    assert asked == [1]


# What has passed the gate for characters knows no white space but this within a line.
CLEANED = st.one_of(st.just(" "), st.characters(max_codepoint=0x24F, categories=("L", "N", "P")))


@pytest.mark.slow
def test_whatever_a_waiting_pattern_matches_has_one_of_its_words():
    for name, late in waiting():

        @settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck), database=None)
        @given(text=st.from_regex(late.compiled, alphabet=CLEANED), late=st.just(late), name=st.just(name))
        def check(text: str, late: Late, name: str) -> None:
            assert late.fits(text) or not late.compiled.search(text), name

        check()
