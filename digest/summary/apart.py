"""What only one source tells: from each independent source the sentence that says most of what no other says."""

from collections import Counter
from collections.abc import Collection, Sequence
from math import exp

from digest.model import Citation, Ledger, Sentence, Story
from digest.summary.candidates import Candidate
from digest.summary.selection import cited, quotable

_FAR = 200  # words into its article at which a sentence weighs a third
_FIGURE = 0.5  # a figure of this source alone, against 1 for a sentence all of whose words are
_OFTEN = 3  # a word that stands in so many of the article's sentences is a matter of its own


def only_one_source_tells(
    story: Story, ledger: Ledger, told: Collection[Sentence], *, words: int = 150, language: str = "en"
) -> tuple[Sentence, ...]:
    """One sentence a source, in the order of the coverage, in at most `words` words; none that was `told` already.

    Empty for a story of one source.
    """
    sentences = quotable(story, ledger, language)
    group_of = {article: number for number, group in enumerate(ledger.groups) for article in group}
    sources = {place: group_of.get(story.coverage[place].id, -1 - place) for place in sentences}
    if len(set(sources.values())) < 2:
        return ()
    said = {(source, term) for place, source in sources.items() for one in sentences[place] for term in one.terms}
    spread = Counter(term for _, term in said)
    known = {citation for sentence in told for citation in sentence.citations}
    alone = {fact.citations[0] for fact in ledger.facts if fact.status == "single"}
    best: dict[int, tuple[float, Candidate]] = {}
    for place, listed in sentences.items():
        often = Counter(term for one in listed for term in one.terms)
        for one in listed:
            own = Citation(article=story.coverage[place].id, start=one.start, end=one.end)
            if one.leaning or one.awkward or own in known:
                continue
            telling = sum(min(_OFTEN, often[term]) / _OFTEN for term in sorted(one.terms) if spread[term] == 1)
            figures = sum(1 for fact in alone if _within(fact, own))
            worth = (telling / (len(one.terms) + 1) + _FIGURE * min(1, figures)) * exp(-one.words_before / _FAR)
            if worth > best.get(sources[place], (0.0, one))[0]:
                best[sources[place]] = worth, one
    return tuple(cited(one, story.coverage) for one in _within_words(list(best.values()), words))


def _within(inner: Citation, outer: Citation) -> bool:
    return inner.article == outer.article and outer.start <= inner.start and inner.end <= outer.end


def _within_words(found: Sequence[tuple[float, Candidate]], words: int) -> list[Candidate]:
    kept: list[Candidate] = []
    for _, one in sorted(found, key=lambda pair: (-pair[0], pair[1].article)):
        if sum(other.length for other in kept) + one.length <= words:
            kept.append(one)
    return sorted(kept, key=lambda one: (one.article, one.place))
