"""The same text in another outlet, lightly edited, cut short or under another headline."""

import re
from collections.abc import Sequence

from digest.model import Article

SHINGLE = 4  # words
CONTAINED = 0.5  # share of the shorter text's shingles that must stand in the longer one

_WORD = re.compile(r"\w+")


def shingles(article: Article) -> frozenset[tuple[str, ...]]:
    """All runs of `SHINGLE` words of the body."""
    words = _WORD.findall(article.text[article.body_start :].lower())
    return frozenset(zip(*(words[start:] for start in range(SHINGLE)), strict=False))


def find_reprints(coverage: Sequence[Article]) -> dict[str, str]:
    """Copy's article id → its original's, for coverage in order of publication: the first of several leads."""
    cut = {article.id: shingles(article) for article in coverage}
    originals: list[Article] = []
    copies: dict[str, str] = {}
    for article in coverage:
        mine = cut[article.id]
        for original in originals:
            theirs = cut[original.id]
            least = min(len(mine), len(theirs))
            if least >= 20 and len(mine & theirs) >= CONTAINED * least:
                copies[article.id] = original.id
                break
        else:
            originals.append(article)
    return copies
