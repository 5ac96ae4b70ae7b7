"""What an article is about, as terms with weights.

A term is the stem of a word or a figure. A term weighs more the oftener the article says it (with a ceiling), the rarer
it is among all articles, and when it stands in the headline or among the opening words, since news says first what
happened. Names and figures weigh a little more than other words.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain, pairwise
from math import log, sqrt
from pathlib import Path

from digest.model import Article
from digest.text.tokens import stop_words, word_spans

LEAD_WORDS = 30
LEAD_WEIGHT = 2.0  # added to what an opening word counts
HEADLINE_WEIGHT = 1.0  # added to what a word of the headline counts
NAME_WEIGHT = 1.3  # a word with a capital, or a figure
CEILING = 2.0  # x / (x + CEILING): the tenth mention adds little
RARITY_FLOOR = 0.005  # a share of the articles below which a term gains little by being rarer still
BACKGROUND = 1000  # pseudo-articles of general news beside the given ones; as many as these when they are more
COLLOCATION_LEAST = 3  # so many leads must have two words side by side before they can count as one name
COLLOCATION_SHARE = 0.5  # of the articles that have the rarer of the two
LONGEST = 1000  # words of an article that are looked at
KEPT = 64  # heaviest terms of an article that are compared
ONE = 4096  # the length of every vector: whole numbers make every sum exact, whatever its order

_STEM = 7  # letters
_PLAIN_CHUNK = 40  # longer chunks (scripts without spaces) are not remembered

Vector = dict[str, int]


@dataclass(frozen=True, slots=True)
class Profile:
    """What one article says: how much each term counts, and its opening words in order.

    `lead` holds (place, term, count); a gap in the places is a word that says nothing.
    """

    counts: dict[str, float]
    lead: tuple[tuple[int, str, float], ...]


def stem(word: str) -> str:
    """The first letters of a lower-cased word without common endings; shared by inflections, seldom by others."""
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-3] + "y" if word.endswith("ies") and len(word) > 4 else word[:-1]
    if len(word) > 5 and word.endswith("ing"):
        word = word[:-3]
    elif len(word) > 4 and word.endswith("ed"):
        word = word[:-2]
    if len(word) > 3 and word.endswith("e"):
        word = word[:-1]
    if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "ls":
        word = word[:-1]
    return word[:_STEM]


def figure(digits: str) -> str:
    """A number however it is written: groups joined, a point before decimals: 1.800, 6,4 → 1800, 6.4."""
    head, *rest = digits.replace(",", ".").split(".")
    if rest and head != "0" and all(len(part) == 3 for part in rest):
        return head + "".join(rest)
    return ".".join([head, *rest])


def terms_of(chunk: str, language: str) -> tuple[tuple[str, float], ...]:
    """The terms in a piece of text without spaces, each with the weight of its kind."""
    stops = stop_words(language)
    found = []
    for start, end in word_spans(chunk):
        word = chunk[start:end]
        if word[0].isdigit():
            found.append((figure(word), NAME_WEIGHT))
            continue
        lowered = word.lower()
        if len(word) > 1 and lowered not in stops:
            found.append((stem(lowered.replace("’", "'")), NAME_WEIGHT if word[0].isupper() else 1.0))
    return tuple(found)


class Reader:
    """Reads articles into profiles and remembers what it knows of each written form."""

    def __init__(self) -> None:
        self._known: dict[str, dict[str, tuple[tuple[str, float], ...]]] = {}

    def read(self, article: Article) -> Profile:
        language = article.language[:2].lower()
        known = self._known.setdefault(language, {})
        chunks = article.text.split(None, LONGEST)[:LONGEST]
        headline_end = len(article.headline.split())
        counts: dict[str, float] = {}
        lead: list[tuple[int, str, float]] = []
        for place, chunk in enumerate(chunks[:LEAD_WORDS]):
            heavy = 1.0 + LEAD_WEIGHT + (HEADLINE_WEIGHT if place < headline_end else 0.0)
            for term, weight in known.get(chunk) or self._learn(known, chunk, language):
                lead.append((place, term, weight * heavy))
                counts[term] = 0.0
        for chunk, times in Counter(chunks[LEAD_WORDS:]).items():
            for term, weight in known.get(chunk) or self._learn(known, chunk, language):
                counts[term] = counts.get(term, 0.0) + weight * times
        return Profile(counts, tuple(lead))

    def _learn(
        self, known: dict[str, tuple[tuple[str, float], ...]], chunk: str, language: str
    ) -> tuple[tuple[str, float], ...]:
        found = known.get(chunk)
        if found is None:
            found = terms_of(chunk, language)
            if len(chunk) <= _PLAIN_CHUNK:
                known[chunk] = found
        return found


@cache
def background() -> dict[str, float]:
    """The share of English news articles that a term stands in; terms in fewer than 4 of 1,000 are left out.

    The table holds figures only: for each number of articles in 1,000 the stems that stand in so many. It was counted
    over some thousands of news articles of 2005-2024 from many outlets.
    """
    shares: dict[str, float] = {}
    for line in Path(__file__).with_name("background.txt").read_text(encoding="ascii").splitlines():
        number, *terms = line.split()
        shares.update(dict.fromkeys(terms, int(number) / 1000))
    return shares


def spread(profiles: Iterable[Profile]) -> Counter[str]:
    """In how many profiles each term stands."""
    return Counter(chain.from_iterable(profile.counts for profile in profiles))


def rarity(among: Counter[str], articles: int) -> dict[str, float]:
    """How much a term weighs for being rare."""
    shares = background()
    beside = max(BACKGROUND, articles)
    total = articles + beside
    top = 1.0 + RARITY_FLOOR
    return {
        term: max(0.0, log(top / ((count + beside * shares.get(term, 0.0)) / total + RARITY_FLOOR)))
        for term, count in among.items()
    }


def collocations(profiles: Iterable[Profile], among: Counter[str]) -> set[tuple[str, str]]:
    """Neighbouring words that are one name: they seldom stand without each other."""
    pairs: Counter[tuple[str, str]] = Counter()
    for profile in profiles:
        lead = profile.lead
        pairs.update({(left[1], right[1]) for left, right in pairwise(lead) if right[0] - left[0] == 1})
    return {
        pair
        for pair, count in pairs.items()
        if count >= COLLOCATION_LEAST and count >= COLLOCATION_SHARE * min(among[pair[0]], among[pair[1]])
    }


def vectors(profiles: Sequence[Profile]) -> list[Vector]:
    """One vector an article, of length `ONE`, in whole numbers, heaviest term first."""
    among = spread(profiles)
    weights = rarity(among, len(profiles))
    names = collocations(profiles, among)
    return [_vector(profile, weights, names) for profile in profiles]


def _vector(profile: Profile, weights: dict[str, float], names: set[tuple[str, str]]) -> Vector:
    counts = _counted(profile, names)
    heavy = sorted(
        ((count / (count + CEILING) * weights[term], term) for term, count in counts.items()),
        key=lambda pair: (-pair[0], pair[1]),
    )[:KEPT]
    length = sqrt(sum(weight * weight for weight, _ in heavy))
    if not length:
        return {}
    whole = ((term, round(weight * ONE / length)) for weight, term in heavy)
    return {term: weight for term, weight in whole if weight}


def _counted(profile: Profile, names: set[tuple[str, str]]) -> dict[str, float]:
    """The counts with the lead in; a name of n words counts √n times one word and not n times."""
    counts = dict(profile.counts)
    lead = profile.lead
    start = 0
    while start < len(lead):
        end = start + 1
        while end < len(lead) and lead[end][0] - lead[end - 1][0] == 1 and (lead[end - 1][1], lead[end][1]) in names:
            end += 1
        share = 1.0 if end - start == 1 else 1.0 / sqrt(end - start)
        for _, term, count in lead[start:end]:
            counts[term] += count * share
        start = end
    return counts
