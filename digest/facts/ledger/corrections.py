"""Corrections: articles that put an earlier one right, and which of the coverage that is."""

from collections.abc import Sequence
from itertools import pairwise

from digest.facts.dating.calendar import MONTHS
from digest.facts.ledger.readings import Passage, Reading
from digest.text.correcting import OPENING, puts_right
from digest.text.outlet_names import is_kin

_SHARED = 2  # words of a headline that say which article is meant


def is_correction(reading: Reading) -> bool:
    """Whether an article corrects an earlier one: its headline says so, or its opening that it was wrong."""
    opening = [reading.passage(place).words for place in range(1, min(OPENING + 1, len(reading.spans)))]
    return puts_right(reading.article.headline, opening)


def corrected(readings: Sequence[Reading]) -> list[tuple[str, str]]:
    """Each correction's id with that of the article it corrects, where that names no outlet.

    A newsroom corrects its own article: where none of the coverage is known to be its own, it is the one without
    an outlet of which the correction gives the day or the headline.
    """
    pairs = []
    for reading in readings:
        outlet = reading.article.outlet
        if not outlet or not is_correction(reading):
            continue
        others = [other for other in readings if other is not reading]
        if any(other.article.outlet and is_kin(outlet, other.article.outlet) for other in others):
            continue
        meant = [(_names_headline(reading, other), _names_day(reading, other), other) for other in others]
        likely = [other for title, day, other in meant if not other.article.outlet and title]
        likely = likely or [other for _, day, other in meant if not other.article.outlet and day]
        if len(likely) == 1:
            pairs.append((reading.article.id, likely[0].article.id))
    return pairs


def _opening(correction: Reading) -> list[Passage]:
    return [correction.passage(place) for place in range(1, min(OPENING + 1, len(correction.spans)))]


def _names_headline(correction: Reading, other: Reading) -> bool:
    """Whether a correction gives words of another article's headline that are not its own."""
    told = frozenset[str]().union(*(passage.stems for passage in _opening(correction)))
    return len((other.passage(0).stems - correction.passage(0).stems) & told) > _SHARED


def _names_day(correction: Reading, other: Reading) -> bool:
    """Whether a correction gives the earlier day on which another article was published: "on 23 January"."""
    if other.when is None or correction.when is None or other.when.date() >= correction.when.date():
        return False
    day, month = str(other.when.day), MONTHS[other.when.month - 1].lower()
    pairs = {pair for passage in _opening(correction) for pair in pairwise(passage.words)}
    return (day, month) in pairs or (month, day) in pairs
