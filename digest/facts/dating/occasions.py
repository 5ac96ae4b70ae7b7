"""What a date is the date of, in the article's own words: "preliminary agreements were reached" in April 2021."""

from digest.facts.grammar import VERBS
from digest.facts.labels import AUXILIARIES, CHANGES, DETERMINERS
from digest.facts.lexicon import say_verbs
from digest.facts.scan import Scan
from digest.facts.spans import Found

_MOST_WORDS = 6
# What a weekday is said to be the day of: fewer words say too little of it. A year stands out by itself.
_LEAST_OF_A_WEEKDAY = 3
_REACH = 9
# What stands between a clause and its date: "was reached back in", "will reopen by early".
_BEFORE = frozenset(
    "in on by at since from until till before after of around about during for to back early late only just again "
    "again not the last this next en el la desde hasta im am in seit bis ab au le en depuis".split()
)
_CLAUSE = frozenset(
    "that which who whom where when while as if because although though and but or so than que y o pero cuando und "
    "oder aber dass weil et ou mais qui dont".split()
)
_PRONOUNS = frozenset("it he she they we i you us them him her me there this these those to".split())
_OBJECTS = frozenset("of in on at with from for by into over under between".split())


def occasion(scan: Scan, found: Found) -> str:
    """The clause that a date closes, at most six words of it, or an empty text where it closes none."""
    low = scan.low
    stop = found.first
    while stop and low[stop - 1] in _BEFORE:
        stop -= 1
    first = stop
    while first and stop - first < _REACH and low[first - 1][0].isalpha() and low[first - 1] not in _CLAUSE:
        first -= 1
    while first < stop and (low[first] in DETERMINERS or low[first] in _PRONOUNS or low[first].endswith("ly")):
        first += 1
    verb = next((place for place in range(stop - 1, first - 1, -1) if _is_verb(scan, place)), None)
    if verb is None or stop - verb > _MOST_WORDS or low[stop - 1] in _OBJECTS or low[stop - 1] in AUXILIARIES:
        return ""
    if low[verb] in say_verbs(scan.language):
        return ""
    begin = max(first, min(verb, stop - _MOST_WORDS))
    begin = first if stop - first <= _MOST_WORDS else begin
    while begin < verb and (low[begin] in _OBJECTS or low[begin] in DETERMINERS or low[begin] in AUXILIARIES):
        begin += 1
    least = 1 if any(char.isdigit() for word in low[found.first : found.stop] for char in word) else _LEAST_OF_A_WEEKDAY
    return scan.text[scan.starts[begin] : scan.ends[stop - 1]] if stop - begin >= least else ""


def _is_verb(scan: Scan, place: int) -> bool:
    word = scan.low[place]
    if word in VERBS or word in CHANGES:
        return True
    bound = word.endswith("ed") and len(word) > 4
    return bound or (word in AUXILIARIES and word not in ("will", "may"))
