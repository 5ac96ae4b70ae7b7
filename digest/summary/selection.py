"""A story's summary: the sentences that say what the sources agree on, early and once, within the budget."""

from collections.abc import Sequence
from math import exp, fsum

from digest.model import Article, Citation, Ledger, Sentence, Story
from digest.summary.candidates import Candidate, candidates, readable
from digest.summary.choice import choose
from digest.summary.corrected import in_doubt
from digest.summary.findings import is_figure
from digest.summary.importance import Importance, importance
from digest.summary.passages import Passage, passages

_FAR = 40  # words: an opening so far into its article counts a third
_HEAD = 3  # sentences of an article among which the one that names its report may open the summary
_NUMBERS = 0.5  # figures count half in an opening: what happened comes before how much
_TERSE, _READABLE = 10, 45  # words of a sentence with which a summary may open when others could
# Sentences of an article that are looked at: fewer where others tell the story too, but never too few to choose from.
_SENTENCES, _SENTENCES_OF_SEVERAL, _SENTENCES_IN_ALL, _FEWEST = 60, 30, 1500, 6


def summarize(story: Story, ledger: Ledger, *, words: int = 100, language: str = "en") -> tuple[Sentence, ...]:
    """The sentences that tell the story in at most `words` words (only a first sentence may be longer).

    Each is verbatim from its article, with its citation; a sentence that other articles have too cites them all.
    `language` is the reader's: coverage in it is preferred. Empty when no sentence can stand alone.
    """
    sentences = quotable(story, ledger, language)
    pool = passages(sentences.values())
    weights = importance(pool, sentences, story.coverage, ledger, words)
    chosen = _ordered(choose(pool, weights, words), pool, weights, story.coverage)
    return tuple(cited(sentence, story.coverage) for passage in chosen for sentence in passage.sentences)


def quotable(story: Story, ledger: Ledger, language: str) -> dict[int, list[Candidate]]:
    """The sentences that may be printed, by their article's place in the coverage.

    Reprints stand back, and, where there is another report, corrections and the articles that they put right.
    """
    quoted = readable(story.coverage, language)
    quoted = [place for place in quoted if story.coverage[place].id not in story.reprints] or quoted
    doubtful = in_doubt(story.coverage, ledger)
    quoted = [place for place in quoted if place not in doubtful] or quoted
    most = min(_SENTENCES if len(quoted) < 2 else _SENTENCES_OF_SEVERAL, _SENTENCES_IN_ALL // max(1, len(quoted)))
    most = max(_FEWEST, most)
    return {place: candidates(story.coverage[place], place, most=most) for place in quoted}


def _ordered(
    chosen: Sequence[int], pool: Sequence[Passage], weights: Importance, coverage: Sequence[Article]
) -> list[Passage]:
    """First the beginning that tells most, then the other beginnings, oldest first, then what stands further on.

    Where all sources rely on one report, the sentence that names it goes before them all, if it stands near the start.
    The other sentences of one article keep their order.
    """
    in_turn = sorted((pool[at] for at in chosen), key=lambda one: (one.first.place, one.first.article))
    beginnings = list({one.first.article: one for one in reversed(in_turn)}.values())
    sourced = [pool[at] for at in chosen if weights.sourced[at] and pool[at].first.place < _HEAD]
    told = {
        pool[at]: fsum(weights.worth[one] * (_NUMBERS if is_figure(one) else 1.0) for one in weights.covers[at])
        for at in chosen
    }

    def telling(one: Passage) -> float:
        readable = 1.0 if _TERSE <= one.first.length <= _READABLE else 0.5
        hard = 0.1 if one.first.awkward else readable
        return told[one] * exp(-one.first.words_before / _FAR) * hard

    opening = max(sourced or beginnings, key=lambda one: (telling(one), -one.first.article), default=None)

    def turn(one: Passage) -> tuple[bool, int, str, int]:
        return one is not opening, one.first.place, coverage[one.first.article].published or "", one.first.article

    return sorted(in_turn, key=turn)


def cited(sentence: Candidate, coverage: Sequence[Article]) -> Sentence:
    """The sentence with its citation first and those of the articles that have the very same words."""
    own = coverage[sentence.article]
    cites = [Citation(article=own.id, start=sentence.start, end=sentence.end)]
    span = own.text[sentence.start : sentence.end]
    cut = not sentence.text.endswith(span[-1:])
    for article in coverage:
        at = article.text.find(span, article.body_start) if article.id != own.id and not cut else -1
        if at >= 0:
            cites.append(Citation(article=article.id, start=at, end=at + len(span)))
    return Sentence(text=sentence.text, citations=tuple(cites))
