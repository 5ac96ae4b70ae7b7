"""The same text in another outlet, lightly edited, cut short or under another headline."""

import re
from collections.abc import Collection, Sequence
from functools import cached_property

from digest.model import Article, moment
from digest.text.outlet_names import outlet_key, stands_for

_QUOTED = re.compile('[“«„][^“”«»„]*[”»“]|"[^"]*"')
_WORD = re.compile(r"[^\W_]+")

SHINGLE = 4  # words
LOOKED_AT = 300  # words
_USUAL_WORDS, _LONGEST_WORDS = 8, 20  # characters, on an average with the marks around them
FEWEST = 20  # shingles: shorter texts are too short to tell a copy
CONTAINED = 0.45  # share of the shorter text's shingles that must stand in the longer one,
UNQUOTED = 0.4  # and of those outside quotation marks: what was said many papers print,
CREDITED = 0.2  # or this of both when one credits the other's outlet


def shingles(article: Article, *, quoted: bool = True) -> frozenset[tuple[str, ...]]:
    """All runs of `SHINGLE` words, without their punctuation, in the first `LOOKED_AT` of the body.

    With `quoted` false what stands in quotation marks is left out.
    """
    text = article.text[article.body_start : article.body_start + _LONGEST_WORDS * LOOKED_AT].lower()
    if not quoted:
        text = _QUOTED.sub(" ", text)
    words = _WORD.findall(text, 0, _USUAL_WORDS * LOOKED_AT)
    if len(words) <= LOOKED_AT:  # the last may be cut short
        words = _WORD.findall(text)
    words = words[:LOOKED_AT]
    return frozenset(zip(*(words[start:] for start in range(SHINGLE)), strict=False))


def find_reprints(coverage: Sequence[Article], alike: Collection[tuple[int, int]]) -> dict[str, str]:
    """Copy's article id → its original's, for coverage in order of publication: the first of several leads.

    `alike` are the places of the pairs that share enough terms to be looked at, the lower first. The longest of those
    that appeared at the same time is the original.
    """
    if not alike:
        return {}
    pairs = set(alike)
    texts = {place: _Text(coverage[place]) for pair in pairs for place in pair}
    originals: list[int] = []
    copies: dict[str, str] = {}
    for place in sorted(texts, key=lambda place: (_published(coverage[place]), -len(coverage[place].text), place)):
        for original in originals:
            if (min(place, original), max(place, original)) in pairs and _same_text(texts[place], texts[original]):
                copies[coverage[place].id] = coverage[original].id
                break
        else:
            originals.append(place)
    return copies


class _Text:
    """An article's shingles; those outside quotation marks are seldom asked for."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.shingles = shingles(article)

    @cached_property
    def unquoted(self) -> frozenset[tuple[str, ...]]:
        return shingles(self.article, quoted=False)


def _same_text(one: _Text, other: _Text) -> bool:
    """Whether enough of the shorter text stands in the longer one, also outside quotation marks."""
    if min(len(one.shingles), len(other.shingles)) < FEWEST:
        return False
    shared = _shared(one.shingles, other.shingles)
    if shared < CREDITED:
        return False
    credited = _credits(one.article, other.article)
    return (credited or shared >= CONTAINED) and (
        _shared(one.unquoted, other.unquoted) >= (CREDITED if credited else UNQUOTED)
    )


def _shared(one: frozenset[tuple[str, ...]], other: frozenset[tuple[str, ...]]) -> float:
    """The share of the smaller set that stands in the other; 1 when it is too small to tell."""
    least = min(len(one), len(other))
    return len(one & other) / least if least >= FEWEST else 1.0


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
