"""Passages: one sentence, or one with the sentences after it that lean on it."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from digest.summary.candidates import Candidate

_LONGEST_CHAIN = 3
_NEARLY_ALL = 0.4  # of the shorter one's pairs of words


class Passage(NamedTuple):
    """Consecutive sentences of one article that are printed together or not at all."""

    sentences: tuple[Candidate, ...]
    length: int
    terms: frozenset[str]
    pairs: frozenset[tuple[str, str]]
    needs: frozenset[str]
    """The telling words that must have been told before it."""

    @property
    def first(self) -> Candidate:
        return self.sentences[0]

    def excludes(self, other: "Passage") -> bool:
        """Whether at most one of the two may be printed: they have a sentence in common or say nearly the same.

        Two sentences of one wording with different figures are two claims.
        """
        if self.first.article == other.first.article:
            return self.first.place <= other.sentences[-1].place and other.first.place <= self.sentences[-1].place
        same = len(self.pairs & other.pairs)
        if same <= _NEARLY_ALL * min(len(self.pairs), len(other.pairs)):
            return False
        differing = [one for one in self.terms ^ other.terms if one[0].isdigit()]
        return not differing or self.terms.issuperset(differing) or other.terms.issuperset(differing)


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
        frozenset(
            one.needs
            for at, one in enumerate(chain)
            if one.needs and not any(one.needs in by.terms for by in chain[:at])
        ),
    )
