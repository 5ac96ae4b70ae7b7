"""Which articles quote the same words: who reports what somebody said, word for word, reports the same occasion.

Runs of words inside quotation marks are compared by a few of their checksums, chosen so that two quotations with
`RUN + WINDOW - 1` words in common always share one (winnowing: Schleimer, Wilkerson and Aiken 2003).
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from zlib import crc32

from digest.stories.likeness import Edge
from digest.stories.linkage import Pair

RUN = 6  # words in a row; of the pairs of news articles that share so many, 97 of 100 report one event
WINDOW = 4  # of so many checksums in a row the least is kept
MOST_QUOTING = 8  # articles; a quotation in more of them is a saying, a motto or on its way through the year
TIMES = 1280  # what the likeness of two articles that quote the same words is multiplied with, in 1/1024

# What opens a quotation is not in it, so that no place of a text is looked at from more than one sign.
_QUOTED = re.compile(r'“([^”“]{20,600})”|"([^"\n]{20,600})"|«([^«»]{20,600})»|„([^„“”]{20,600})[“”]')
_SIGNS = str.maketrans("", "", ".,:;!?…'’‘()[]—–-")


def draw_nearer(edges: Iterable[Edge], texts: Sequence[str]) -> list[Edge]:
    """The edges between the articles with these texts, those between two that quote the same words made stronger."""
    quoting = _quoting(texts)
    if not quoting:
        return list(edges)
    return [(left, right, alike * TIMES >> 10 if (left, right) in quoting else alike) for left, right, alike in edges]


def _quoting(texts: Sequence[str]) -> set[Pair]:
    """The pairs of places, the lower first, whose texts quote the same words."""
    places: dict[int, list[int]] = {}
    for place, text in enumerate(texts):
        for print_ in set(_prints(text)):
            places.setdefault(print_, []).append(place)
    return {pair for found in places.values() if len(found) <= MOST_QUOTING for pair in combinations(found, 2)}


def _prints(text: str) -> Iterator[int]:
    """Checksums of runs of words in a text's quotations."""
    for match in _QUOTED.finditer(text):
        words = match[match.lastindex or 0].lower().translate(_SIGNS).split()
        sums = [crc32(" ".join(words[at : at + RUN]).encode()) for at in range(len(words) - RUN + 1)]
        for at in range(max(1, len(sums) - WINDOW + 1) if sums else 0):
            yield min(sums[at : at + WINDOW])
