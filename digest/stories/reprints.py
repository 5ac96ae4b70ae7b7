"""The same text in another outlet, lightly edited, cut short or under another headline."""

from collections.abc import Collection, Sequence

from digest.model import Article, moment

SHINGLE = 4  # words
LOOKED_AT = 300  # words
FEWEST = 20  # shingles: shorter texts are too short to tell a copy
CONTAINED = 0.5  # share of the shorter text's shingles that must stand in the longer one


def shingles(article: Article) -> frozenset[tuple[str, ...]]:
    """All runs of `SHINGLE` words in the first `LOOKED_AT` of the body."""
    words = article.text[article.body_start :].lower().split(None, LOOKED_AT)[:LOOKED_AT]
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
            if near and least >= FEWEST and len(mine & theirs) >= CONTAINED * least:
                copies[coverage[place].id] = coverage[original].id
                break
        else:
            originals.append(place)
    return copies


def _published(article: Article) -> float:
    return moment(article.published).timestamp() if article.published else float("inf")
