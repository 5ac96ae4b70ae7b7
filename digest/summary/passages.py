"""Passages: one sentence, or one with the sentences after it that lean on it; and what each is worth."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from digest.model import Article, Ledger
from digest.summary.candidates import Candidate, content
from digest.text.tokens import stop_words

# What one word of a passage is worth: a weighted sum of shares between 0 and 1, found on news in two languages with one
# to five sources a story.
BASE = -0.25  # what a word must bring to be worth its place
EARLY = 0.4  # the first sentence of its article; half of it the second, a third the third
AGREED = 0.42  # all its terms stand in every other source's coverage
CENTRAL = 1.0  # all its terms are as frequent as the story's most frequent
TITLED = 0.15  # it has all the headlines' terms

_LONGEST_CHAIN = 3


@dataclass(frozen=True, slots=True)
class Passage:
    """Consecutive sentences of one article that are printed together or not at all; `worth` is for each word."""

    sentences: tuple[Candidate, ...]
    length: int
    terms: frozenset[str]
    pairs: frozenset[tuple[str, str]]
    worth: float = 0.0

    @property
    def first(self) -> Candidate:
        return self.sentences[0]

    def shares_a_sentence_with(self, other: "Passage") -> bool:
        """Whether the two have a sentence in common."""
        return (
            self.first.article == other.first.article
            and self.first.place <= other.sentences[-1].place
            and other.first.place <= self.sentences[-1].place
        )


def passages(sentences: Iterable[Sequence[Candidate]]) -> list[Passage]:
    """All passages that the articles' printable sentences allow."""
    found: list[Passage] = []
    for listed in sentences:
        for at, first in enumerate(listed):
            if first.leaning:
                continue
            chain = [first]
            found.append(_passage(chain))
            for following in listed[at + 1 : at + _LONGEST_CHAIN]:
                if not following.leaning or following.place != chain[-1].place + 1:
                    break
                chain.append(following)
                found.append(_passage(chain))
    return found


def _passage(chain: Sequence[Candidate]) -> Passage:
    return Passage(
        tuple(chain),
        sum(one.length for one in chain),
        frozenset[str]().union(*(one.terms for one in chain)),
        frozenset[tuple[str, str]]().union(*(one.pairs for one in chain)),
    )


@dataclass(frozen=True, slots=True)
class Agreement:
    """What a story's sources have in common: by term, how many of the `sources` say it and how weighty it is."""

    sources: int
    spread: Mapping[str, int]
    weight: Mapping[str, float]
    titled: frozenset[str]

    def worth(self, passage: Passage) -> float:
        """What each word of the passage is worth."""
        terms = passage.terms
        size = max(1, len(terms))
        early = sum(one.length / (1 + one.place) for one in passage.sentences) / passage.length
        agreed = sum(self.spread[term] - 1 for term in terms) / max(1, self.sources - 1) / size
        central = sum(self.weight[term] for term in terms) / size
        titled = len(terms & self.titled) / max(1, len(self.titled))
        return BASE + EARLY * early + AGREED * agreed + CENTRAL * central + TITLED * titled


def agreement(sentences: Mapping[int, Sequence[Candidate]], coverage: Sequence[Article], ledger: Ledger) -> Agreement:
    """What the articles (by their place in the coverage) agree on; those of one group of the ledger are one source."""
    group_of = {article: number for number, group in enumerate(ledger.groups) for article in group}
    said: dict[int, set[str]] = {}
    weight: dict[str, float] = defaultdict(float)
    titled: set[str] = set()
    for place, listed in sentences.items():
        article = coverage[place]
        said.setdefault(group_of.get(article.id, -1 - place), set()).update(*(one.terms for one in listed))
        titled |= content(article.headline, stop_words(article.language))[0]
        for one in listed:
            early = (1 + one.place) ** -0.5
            for term in one.terms:
                weight[term] += early
    heaviest = max(weight.values(), default=1.0)
    spread = Counter(term for terms in said.values() for term in terms)
    return Agreement(len(said), spread, {term: mass / heaviest for term, mass in weight.items()}, frozenset(titled))


def weighted(found: Iterable[Passage], shared: Agreement) -> list[Passage]:
    """The passages with their worth, the worthiest first."""
    valued = [replace(passage, worth=shared.worth(passage)) for passage in found]
    return sorted(valued, key=lambda one: (-one.worth, one.first.article, one.first.place, one.length))
