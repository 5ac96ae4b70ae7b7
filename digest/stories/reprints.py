"""The same text in another outlet, lightly edited, cut short or under another headline."""

import re
from collections.abc import Collection, Sequence
from itertools import islice

from digest.model import Article, moment
from digest.text.outlet_names import outlet_key, stands_for

_WORD = re.compile(r"[^\W_]+")

SHINGLE = 4  # words
LOOKED_AT = 300  # words
FEWEST = 20  # shingles: shorter texts are too short to tell a copy
CONTAINED = 0.35  # share of the shorter text's shingles that must stand in the longer one,
CREDITED = 0.2  # or this when one credits the other's outlet


def shingles(article: Article) -> frozenset[tuple[str, ...]]:
    """All runs of `SHINGLE` words, without their punctuation, in the first `LOOKED_AT` of the body."""
    words = [found.group() for found in islice(_WORD.finditer(article.text.lower(), article.body_start), LOOKED_AT)]
    return frozenset(zip(*(words[start:] for start in range(SHINGLE)), strict=False))


def find_reprints(coverage: Sequence[Article], alike: Collection[tuple[int, int]]) -> dict[str, str]:
    """Copy's article id → its original's, for coverage in order of publication: the first of several leads.

    `alike` are the places of the pairs that share enough terms to be looked at, the lower first. The longest of those
    that appeared at the same time is the original.
    """
    if not alike:
        return {}
    pairs = set(alike)
    cut = {place: shingles(coverage[place]) for pair in pairs for place in pair}
    originals: list[int] = []
    copies: dict[str, str] = {}
    for place in sorted(cut, key=lambda place: (_published(coverage[place]), -len(coverage[place].text), place)):
        mine = cut[place]
        for original in originals:
            theirs = cut[original]
            least = min(len(mine), len(theirs))
            near = (min(place, original), max(place, original)) in pairs
            if not near or least < FEWEST:
                continue
            shared = len(mine & theirs)
            if shared >= CONTAINED * least or (
                shared >= CREDITED * least and _credits(coverage[place], coverage[original])
            ):
                copies[coverage[place].id] = coverage[original].id
                break
        else:
            originals.append(place)
    return copies


def _credits(one: Article, other: Article) -> bool:
    """Whether the by-line or dateline of one names the other's outlet."""
    for a, b in ((one, other), (other, one)):
        outlet = outlet_key(b.outlet)
        named = [outlet_key(name) for name in (*a.byline, (a.dateline or "").rpartition("(")[2])]
        if any(outlet and name and (name == outlet or stands_for(name, outlet)) for name in named):
            return True
    return False


def _published(article: Article) -> float:
    return moment(article.published).timestamp() if article.published else float("inf")
