"""A story's summary: the sentences that say what the sources agree on, early and once, within the budget."""

from collections.abc import Sequence

from digest.model import Article, Citation, Ledger, Sentence, Story
from digest.summary.candidates import Candidate, candidates, readable
from digest.summary.choice import choose
from digest.summary.importance import importance
from digest.summary.passages import Passage, passages

_SENTENCES = 60  # of an article that are looked at; fewer where coverage is large


def summarize(story: Story, ledger: Ledger, *, words: int = 90, language: str = "en") -> tuple[Sentence, ...]:
    """The sentences that tell the story in at most `words` words (only a first sentence may be longer).

    Each is verbatim from its article, with its citation; a sentence that other articles have too cites them all.
    `language` is the reader's: coverage in it is preferred. Empty when no sentence can stand alone.
    """
    quoted = readable(story.coverage, language)
    originals = [place for place in quoted if story.coverage[place].id not in story.reprints]
    quoted = originals or quoted
    if not quoted:
        return ()
    most = max(6, min(_SENTENCES, 1500 // len(quoted)))
    sentences = {place: candidates(story.coverage[place], place, most=most) for place in quoted}
    pool = passages(sentences.values())
    weights = importance(pool, sentences, story.coverage, ledger, words)
    chosen = _ordered(choose(pool, weights, words))
    return tuple(_cited(sentence, story.coverage) for passage in chosen for sentence in passage.sentences)


def _ordered(chosen: Sequence[Passage]) -> list[Passage]:
    return sorted(chosen, key=lambda one: (one.first.place, one.first.article))


def _cited(sentence: Candidate, coverage: Sequence[Article]) -> Sentence:
    """The sentence with its citation first and those of the articles that have the very same words."""
    own = coverage[sentence.article]
    cites = [Citation(article=own.id, start=sentence.start, end=sentence.end)]
    span = own.text[sentence.start : sentence.end]
    for article in coverage:
        at = article.text.find(span, article.body_start) if article.id != own.id else -1
        if at >= 0:
            cites.append(Citation(article=article.id, start=at, end=at + len(span)))
    return Sentence(text=sentence.text, citations=tuple(cites))
