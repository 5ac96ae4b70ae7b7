"""What an article is about, as weighted terms.

A term is a word in lower case with its plural ending taken off, or a figure. What stands in the headline and the
opening words is counted again: news says first what happened.
"""

import re
from collections.abc import Sequence
from math import log, sqrt

from digest.model import Article

LEAD_WORDS = 50
LEAD_WEIGHT = 2.0
_COMMON_WORDS = """
a about after all also an and are as at be because been before but by can could do for from had has have he her his how
i if in into is it its just last like may more most new no not now of on one or other our out over said say she so some
than that the their them then there these they this to two up was we were what when which who will with would year you
"""
_COMMON = frozenset(_COMMON_WORDS.split())
BACKGROUND = 300  # pseudo-articles that a word's rarity starts from, so that two articles alone can be compared

_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)?")


def plain(word: str) -> str:
    """The word in lower case without a possessive or plural ending."""
    word = word.lower().replace("’", "'")
    if word.endswith("'s"):
        word = word[:-2]
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    return word


def counts(article: Article) -> dict[str, float]:
    """How often each term stands in the article; the opening words count `LEAD_WEIGHT` times more."""
    found: dict[str, float] = {}
    for place, match in enumerate(_WORD.finditer(article.text)):
        term = plain(match.group())
        if len(term) > 1 and term not in _COMMON:
            found[term] = found.get(term, 0.0) + (1.0 + LEAD_WEIGHT if place < LEAD_WORDS else 1.0)
    return found


def vectors(articles: Sequence[Article]) -> list[dict[str, float]]:
    """One vector of length 1 an article: damped counts times the rarity of the term among all of them."""
    counted = [counts(article) for article in articles]
    spread: dict[str, int] = {}
    for found in counted:
        for term in found:
            spread[term] = spread.get(term, 0) + 1
    total = len(articles) + BACKGROUND
    result = []
    for found in counted:
        weights = {term: (1 + log(count)) * log(total / spread[term]) for term, count in sorted(found.items())}
        length = sqrt(sum(weight * weight for weight in weights.values())) or 1.0
        result.append({term: weight / length for term, weight in weights.items()})
    return result
