"""The sentences of a story that may be printed: whole, understandable by themselves, and not page furniture."""

import re
from bisect import bisect
from collections.abc import Sequence
from functools import cache
from itertools import compress, pairwise
from operator import or_
from typing import NamedTuple

from digest.model import Article
from digest.summary.edges import printed_end, printed_start, printed_text
from digest.summary.fragments import is_fragment
from digest.summary.leaning import is_awkward, leans, referred
from digest.text.credits import credit_spans
from digest.text.numbers import small_words
from digest.text.patterns import Late
from digest.text.sentences import sentence_spans
from digest.text.tokens import stop_words, words

SHORTEST, LONGEST = 4, 120  # words of a sentence worth printing
_SHORT_WORD = 5  # letters
_LONGER_WORD = 5  # letters, and so many of them at least, to tell a headline
_NO_ACRONYM = 7  # letters: UNESCO may be one, HEARTLESS is none
_CLOSERS = "\"”’'»›)]」』"
_STOPS = frozenset(".!…。！｡।॥۔")
_LINKED = Late(r"https?:|www\.|\S@\S+\.\w", "http", "www.", "@")
_BULLET = re.compile(r"[-*•·–—▪►▶●○◦■□✓➤>#|]")
_LABELLED = Late(r"([A-Z][^\W\d_]+)(?: [A-Z][^\W\d_]+)?(?:, [A-Z][a-z]+\.? \d{1,2})?: (?=[A-Z])", ": ")
_CAPITALS = re.compile(r"\b[A-ZÀ-Þ]{4,}\b")
_OPENED = {"“": "”", "„": "“”", "«": "»", "(": ")", "[": "]", "「": "」", "『": "』"}
_CLOSING = "”»)]」』"
_PAIRED = frozenset((*_OPENED, *_CLOSING))
QUOTED = Late(r"“[^“”]*”|\"[^\"]*\"|„[^“”„]*[“”]|«[^«»]*»|「[^」]*」", *'“"„«「')


class Candidate(NamedTuple):
    """A sentence that may be printed, and where it stands.

    `article` is its article's place in the coverage, `place` counts the article's sentences from 0 and `words_before`
    its words. `text` is what is printed for the span; `length` is in words; `terms` are its telling words, `pairs` its
    neighbouring words; `leaning` says that it needs the sentence before it, `awkward` that it is not plain prose;
    `needs` is the telling word that must have been told before it ("The documents suggest"), or "".
    """

    article: int
    place: int
    words_before: int
    start: int
    end: int
    text: str
    length: int
    terms: frozenset[str]
    pairs: frozenset[tuple[str, str]]
    leaning: bool
    awkward: bool
    needs: str


def length_in_words(text: str) -> int:
    """Words as a reader counts them; scripts without spaces count five characters for three words."""
    spaced = len(text.split())
    return spaced if len(text) < 15 * spaced else max(spaced, len(text) * 3 // 5)


def stem(word: str) -> str:
    """A word without most of its endings: six letters, or the whole number."""
    return word[:6] if word.isalpha() else word


def content(text: str, stops: frozenset[str]) -> tuple[frozenset[str], frozenset[tuple[str, str]]]:
    """The telling words of a text, and its pairs of neighbouring words of which at least one is telling."""
    tokens = words(text)
    stems = [stem(token) for token in tokens]
    told = [token not in stops for token in tokens]
    terms = frozenset(compress(stems, told))
    pairs = frozenset(compress(pairwise(stems), map(or_, told, told[1:])))
    return terms, pairs


@cache
def function_words(language: str) -> frozenset[str]:
    """A language's stop words of up to five letters: longer ones ("against", "because") are part of what is said."""
    return frozenset(word for word in stop_words(language) if len(word) <= _SHORT_WORD)


def candidates(article: Article, number: int, *, most: int) -> list[Candidate]:
    """The printable sentences among the first `most` of an article, in order."""
    stops = function_words(article.language)
    text = article.text
    spans = sentence_spans(text, article.body_start, min(len(text), article.body_start + 400 * most))[:most]
    pictured = _captions(spans, credit_spans(text, article.body_start, spans[-1][1])) if spans else frozenset[int]()
    found: list[Candidate] = []
    before = 0
    for place, (start, end) in enumerate(spans):
        if place in pictured:
            continue
        begin = printed_start(text, start, end, opens_body=place == 0)
        end = printed_end(text, begin, end, article.outlet or "")
        printed = printed_text(text, begin, end)
        length = length_in_words(printed)
        if is_printable(printed, length) and not is_fragment(printed, article.language):
            terms, pairs = content(printed, stops)
            told = printed[_label_end(printed, stops) if place == 0 else 0 :]
            leaning = leans(printed, article.language)
            awkward = is_awkward(told, article.language) or _is_emphatic(printed, text, article.language)
            needs = stem(referred(printed, article.language))
            found.append(
                Candidate(number, place, before, begin, end, printed, length, terms, pairs, leaning, awkward, needs)
            )
        before += length
    return found


def _captions(spans: Sequence[tuple[int, int]], credited: Sequence[tuple[int, int]]) -> frozenset[int]:
    """The places of the sentences that end with whose picture it is; before a credit alone also the one before it."""
    found: set[int] = set()
    for start, end in credited:
        place = bisect(spans, (start, end)) - 1
        place += place + 1 < len(spans) and spans[place + 1][0] <= start
        found.add(place)
        if spans[place][0] == start and place:
            found.add(place - 1)
    return frozenset(found)


def _label_end(text: str, stops: frozenset[str]) -> int:
    """Where the sentence begins behind a name and a colon ("Panaji: The"): with that many a paper opens its reports."""
    found = _LABELLED.match(text)
    return found.end() if found and found.group(1).lower() not in stops else 0


def is_printable(text: str, length: int) -> bool:
    """Whether a sentence is whole and prose: no fragment, heading, question, teaser, link or lone quotation."""
    return (
        SHORTEST <= length <= LONGEST
        and text.rstrip(_CLOSERS)[-1:] in _STOPS
        and not _BULLET.match(text)
        and not _LINKED.search(text)
        and _is_balanced(text)
        and not _is_shouted(text)
        and not _is_titled(text)
        and _says_who(text)
    )


def _is_emphatic(text: str, article: str, language: str) -> bool:
    """Whether a common word is in capitals ("FOUR burglars"): one that is long, or in small letters elsewhere."""
    for found in _CAPITALS.finditer(text):
        word = found.group().lower()
        if language[:2] == "en" and len(word) >= _NO_ACRONYM:
            return True
        if word in small_words(language[:2]) or word in stop_words(language) or f" {word} " in article:
            return True
    return False


def _is_balanced(text: str) -> bool:
    """Whether every quotation mark and bracket that opens is closed, be it by a mark of the other make."""
    if text.count("“") != text.count("”"):
        text = text.replace("“", '"').replace("”", '"')
    if text.count('"') % 2:
        return False
    if _PAIRED.isdisjoint(text):
        return True
    waiting: list[str] = []
    for char in text:
        if waiting and char in waiting[-1]:
            waiting.pop()
        elif char in _OPENED:
            waiting.append(_OPENED[char])
        elif char in _CLOSING:
            return False
    return not waiting


def _is_shouted(text: str) -> bool:
    return text.upper() != text.lower() and sum(map(str.isupper, text)) > 0.5 * sum(map(str.isalpha, text))


def _is_titled(text: str) -> bool:
    """Whether nearly every longer word has a capital, as in a headline."""
    longer = [word for word in text.split() if len(word) >= _LONGER_WORD]
    return len(longer) >= _LONGER_WORD and sum(word[0].isupper() for word in longer) > 0.8 * len(longer)


def _says_who(text: str) -> bool:
    """Whether something beside a quotation is left: a quotation alone lacks its speaker."""
    outside = QUOTED.sub(" ", text)
    return len(outside) == len(text) or len(re.findall(r"\w+", outside)) >= 2


def readable(coverage: Sequence[Article], language: str) -> list[int]:
    """The places of the articles to quote: those in the reader's language, else those in the most frequent one."""
    mine = [place for place, article in enumerate(coverage) if article.language[:2] == language[:2]]
    if mine:
        return mine
    counts: dict[str, int] = {}
    for article in coverage:
        counts[article.language[:2]] = counts.get(article.language[:2], 0) + 1
    common = max(counts, key=lambda code: counts[code], default="")
    return [place for place, article in enumerate(coverage) if article.language[:2] == common]
