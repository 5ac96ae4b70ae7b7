"""What a summary is worth: how much it covers of what the sources agree on, told early and without padding.

The worth of a set of passages is a sum of shares between 0 and 1:

- the words of the headlines that it covers, and the words that independent sources share (each counted once, so that
  saying a thing twice brings nothing);
- what the ledger says that should be told, the figures above all (see `findings`); against it, figures that were
  replaced, and sentences that are not plain prose;
- for each passage, how early it stands in its article and how much of it is in the headlines, both against the story's
  average, so that they rank passages without rewarding length; how late its article was published, and how much of it
  is quoted;
- the budget it fills, less its share of all that the story says: a long story is worth the whole budget, of three
  one-sentence notes one is enough.

The method is the maximum coverage of Gillick and Favre (2009) with the sources' agreement for weights; the constants
were chosen on news in two languages with one to five sources a story; those of the figures by regression on what
labelled stories must tell, where their signs and order were the same for three writers of such stories.
"""

from collections import Counter
from collections.abc import Mapping, Sequence, Set
from itertools import chain
from math import exp, fsum
from typing import NamedTuple

from digest.model import Article, Ledger
from digest.summary.candidates import QUOTED, Candidate, content, function_words
from digest.summary.findings import findings
from digest.summary.passages import Passage

TITLED = 0.4  # all the headlines' words are covered
AGREED = 0.3  # all that the sources share is covered
REPEATED = 0.1  # of its worth is lost each time that something is covered again
LEDE = 0.15  # there is a sentence to open with
# One of an article's first sentences comes after another's where sources disagree or figures changed: there a second
# account of what happened is an older one, and takes the place of who says what.
REOPENED = 0.09
HEARD = 0.1  # of sources that rely on one report each is quoted
ASIDE = 0.3  # a passage says nothing of what the headlines and the sources speak of
UNMET = 0.02  # a sentence points at something that nothing printed has named
STALE = 0.2  # a figure is told that was replaced, and not the one that stands now
LEAP = 0.03  # a passage from far down its article asks the reader to follow
OUTDATED = 0.1  # of its figures only such are told as were replaced and never in dispute
AWKWARD = 0.3  # a sentence is not a report's plain prose
# The budget is filled from the very beginnings; divided among up to three sources, whose agreement says more.
EARLY = 2.4
LATE = 0.2  # the budget is filled from the last article published
SPOKEN = 0.15  # the budget is filled with quotations
ON_TOPIC = 0.5  # the budget is filled with the headlines' words
FILLED = 0.25  # the budget is filled
PADDED = 0.8  # everything that several sources say is said; a single source's article says little twice
_LEDE = "^"  # what stands for a lede among the terms that passages cover
_OPENING = 30  # words into its article at which a lede begins at the latest
_LEDES = 2  # sentences of an article that can tell what happened once more
_TERSE = 10  # words: fewer are a remark
_ENOUGH = 3  # sources: from so many on their agreement says as much as it ever will
_FAR = 90  # words into an article after which a sentence counts as a third of its first
_HEADLINES = 3  # a word in a third of the headlines counts as much as one in all


class Importance(NamedTuple):
    """What can be covered and its worth; by passage of the pool, what it covers and what it is worth by itself.

    `sourced` says of each passage whether it names the report on which all sources rely, `needs` are the words that it
    presupposes and the figures that put its own right, `unmet` what each costs that is not told; `padding` is what
    each new pair of words costs.
    """

    worth: Mapping[str, float]
    covers: Sequence[Set[str]]
    alone: Sequence[float]
    sourced: Sequence[bool]
    needs: Sequence[Set[str]]
    unmet: Mapping[str, float]
    padding: float


def importance(
    pool: Sequence[Passage],
    sentences: Mapping[int, Sequence[Candidate]],
    coverage: Sequence[Article],
    ledger: Ledger,
    words: int,
) -> Importance:
    """Weigh the pool of a story; `sentences` are those of each article by its place in the coverage."""
    told = {place: listed for place, listed in sentences.items() if listed}
    sources = _by_source(told, coverage, ledger)
    titled = _titled(told, coverage)
    found = findings(ledger)
    needs = [one.needs - titled.keys() for one in pool]
    worth = dict.fromkeys(chain.from_iterable(needs), 0.0)  # nothing by itself, but known to be told
    for shares, weight in ((titled, TITLED), (_agreed(sources, told), AGREED)):
        mass = fsum(shares.values())
        for term, share in shares.items():
            worth[term] = worth.get(term, 0.0) + weight * share / mass
    worth |= found.worth
    if found.reports:
        worth |= {_heard(place): HEARD for place in told}
    contested = any(fact.status in ("conflict", "updated") for fact in ledger.facts)
    worth[_LEDE] = LEDE + REOPENED * contested
    signs = [found.told(one, coverage) | _lede(one) for one in pool]
    covers = [
        worth.keys() & (one.terms | told_here | {_heard(one.first.article)})
        for one, told_here in zip(pool, signs, strict=True)
    ]
    alone = _alone(pool, len(sources), titled, coverage, words)
    for at, covered in enumerate(covers):
        shares_covered = [worth[one] for one in covered if one != _LEDE]  # two openings are better than none
        alone[at] -= ASIDE * (not any(shares_covered)) + REPEATED * fsum(shares_covered)
        alone[at] -= REOPENED * (contested and _LEDE in covered and pool[at].first.place < _LEDES)
        alone[at] -= OUTDATED * found.is_outdated(signs[at])
    pairs = len(frozenset[tuple[str, str]]().union(*(one.pairs for one in pool)))
    return Importance(
        worth={one: (1 + REPEATED * (one != _LEDE)) * share for one, share in worth.items()},
        covers=covers,
        alone=alone,
        sourced=[not told_here.isdisjoint(found.reports.values()) for told_here in signs],
        needs=[named | found.current(told_here) for named, told_here in zip(needs, signs, strict=True)],
        unmet=dict.fromkeys(chain.from_iterable(needs), UNMET) | dict.fromkeys(found.replaced.values(), STALE),
        padding=(PADDED if len(sources) > 1 else 0.0) / max(1, pairs),
    )


def _lede(passage: Passage) -> frozenset[str]:
    """The sign of a lede, where the passage is one: plain prose of some length from the beginning of an article.

    What points back from there at the sentence before it ("The result is") opens nothing.
    """
    first = passage.first
    opens = first.words_before <= _OPENING and not (first.place and first.needs)
    return frozenset([_LEDE] if opens and first.length >= _TERSE and not first.awkward else [])


def _heard(place: int) -> str:
    """What stands for an article of the coverage being quoted."""
    return f"~{place}"


def _alone(
    pool: Sequence[Passage], sources: int, titled: Mapping[str, float], coverage: Sequence[Article], words: int
) -> list[float]:
    """By passage, what its place, its topic, its article's date and its prose are worth."""
    near = [_near(one) for one in pool]
    early = _above_average(near, pool, keep=sources < 2)
    on_topic = _above_average([_share(one.terms, titled) for one in pool], pool, keep=False)
    late = _late(coverage)
    alone: list[float] = []
    for at, one in enumerate(pool):
        by_word = EARLY / max(1, min(_ENOUGH, sources)) * early[at] + ON_TOPIC * on_topic[at] + FILLED
        by_word += LATE * late[one.first.article] - SPOKEN * _spoken(one)
        awkward = any(sentence.awkward for sentence in one.sentences)
        alone.append(one.length / max(1, words) * by_word - LEAP * (1 - near[at]) - AWKWARD * awkward)
    return alone


def _by_source(
    told: Mapping[int, Sequence[Candidate]], coverage: Sequence[Article], ledger: Ledger
) -> list[frozenset[str]]:
    """The terms that each independent source uses."""
    group_of = {article: number for number, group in enumerate(ledger.groups) for article in group}
    said: dict[int, set[str]] = {}
    for place, listed in told.items():
        source = group_of.get(coverage[place].id, -1 - place)
        said.setdefault(source, set()).update(*(one.terms for one in listed))
    return [frozenset(terms) for terms in said.values()]


def _agreed(sources: Sequence[frozenset[str]], told: Mapping[int, Sequence[Candidate]]) -> dict[str, float]:
    """By term, in how many more sources it stands than one; of a single source, in how many more sentences."""
    units = sources if len(sources) > 1 else [one.terms for listed in told.values() for one in listed]
    spread = Counter(term for terms in units for term in terms)
    return {term: times - 1.0 for term, times in spread.items() if times > 1}


def _titled(told: Mapping[int, Sequence[Candidate]], coverage: Sequence[Article]) -> dict[str, float]:
    """By term of the headlines that the articles use, how common it is in them (1 from a third of them on)."""
    used = frozenset[str]().union(*(one.terms for listed in told.values() for one in listed))
    headlines = [content(article.headline, function_words(article.language))[0] for article in _at(coverage, told)]
    named = sum(1 for terms in headlines if terms)
    counts = Counter(term for terms in headlines for term in terms if term in used)
    return {term: min(1.0, _HEADLINES * times / named) for term, times in counts.items()}


def _late(coverage: Sequence[Article]) -> list[float]:
    """By article, how late in the coverage it was published: 0 to 1 by turn, 0 without a date."""
    days = sorted({article.published for article in coverage if article.published})
    last = max(1, len(days) - 1)
    return [days.index(article.published) / last if article.published else 0.0 for article in coverage]


def _spoken(passage: Passage) -> float:
    """The share of a passage that stands in quotation marks."""
    text = " ".join(one.text for one in passage.sentences)
    return sum(map(len, QUOTED.findall(text))) / len(text)


def _at(coverage: Sequence[Article], places: Mapping[int, object]) -> list[Article]:
    return [coverage[place] for place in places]


def _near(passage: Passage) -> float:
    """How near its article's beginning a passage stands, between 1 and 0."""
    return sum(one.length * exp(-one.words_before / _FAR) for one in passage.sentences) / passage.length


def _share(terms: frozenset[str], shares: Mapping[str, float]) -> float:
    return fsum(shares.get(term, 0.0) for term in terms) / max(1, len(terms))


def _above_average(values: Sequence[float], pool: Sequence[Passage], *, keep: bool) -> list[float]:
    """The values less their average by length (or, with `keep`, as they are)."""
    length = sum(one.length for one in pool)
    mean = 0.0 if keep or not length else sum(v * one.length for v, one in zip(values, pool, strict=True)) / length
    return [value - mean for value in values]
