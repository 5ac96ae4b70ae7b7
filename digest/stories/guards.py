"""What tells two articles apart although their words agree: whom, where, when and which of a series they are about.

The likeness of such a pair is lowered, never set to nothing: two reports of one event may name other people.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from digest.model import Article
from digest.stories.terms import Profile, Vector, background, terms_of

LEAD = 40  # words in which a name or an ordinal counts
OTHER_NAMES = 870  # in 1/1024: both open with two names or more, none of them shared
OTHER_FIGURES = 900  # both hold two figures or more, none of them shared
OTHER_YEAR = 717  # one opens with a past year that the other does not know: an anniversary, an old case
OTHER_ORDINAL = 256  # the twelfth against the thirteenth
OTHER_WORD = 256  # headlines that are the same but for one name, month, weekday or number
ONE_TERM = 614  # two long texts share hardly more than one term
OTHER_LANGUAGE = 1536  # words differ between languages, so what is shared weighs more
_LONG = 16  # terms from which a text is long
_ALONE = 70  # per cent of what is shared that one term may make up
_COMMON = 0.005  # share of articles from which a word at the start of a headline is no name

_SHORTEST, _LONGEST = 40, 400  # characters of a first sentence
_SENTENCE_END = re.compile(r"[.!?][\"'”’»)]*\s")
_WORD = re.compile(r"\w+")
_ORDINAL = re.compile(r"(\d+)(?:st|nd|rd|th|º|ª|e|er|ème|\.)?$")
_SPELLED = {
    word: number
    for number, word in enumerate(
        "third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth".split(),
        start=3,
    )
}


@dataclass(frozen=True, slots=True)
class Marks:
    """What an article is told apart by."""

    language: str
    names: frozenset[str]
    figures: frozenset[str]
    years: frozenset[str]
    past: frozenset[str]
    ordinals: frozenset[int]
    headline: tuple[str, ...]
    telling: frozenset[str]


def marks(article: Article, profile: Profile) -> Marks:
    """Read an article's marks; a headline in Title Case says nothing about names."""
    words = [word.strip("\"'“”‘’.,:;!?()[]«»") for word in article.headline.split()]
    body = article.text[article.body_start :].split(None, LEAD)[:LEAD]
    names = _names(words, article.language) | _names(body, article.language)
    figures = {term for term in profile.counts if term[0].isdigit()}
    years = {term for term in figures if _is_year(term)}
    end = _SENTENCE_END.search(article.text, article.body_start + _SHORTEST, article.body_start + _LONGEST)
    opening = years.intersection(_WORD.findall(article.text[: end.end() if end else article.body_start + _LONGEST]))
    lowered = tuple(word.lower() for word in words if word)
    return Marks(
        language=article.language[:2],
        names=frozenset(names),
        figures=frozenset(figures - years),
        years=frozenset(years),
        past=frozenset(year for year in opening if article.published and year < article.published[:4]),
        ordinals=frozenset(number for word in lowered if (number := _ordinal(word))),
        headline=lowered,
        telling=frozenset(word.lower() for word in words if word[:1].isupper() or word[:1].isdigit()),
    )


def factor(one: Marks, other: Marks) -> int:
    """What the likeness of two articles is multiplied with for their marks, in 1/1024."""
    result = 1024
    if len(one.names) > 1 and len(other.names) > 1 and one.names.isdisjoint(other.names):
        result = result * OTHER_NAMES >> 10
    if len(one.figures) > 1 and len(other.figures) > 1 and one.figures.isdisjoint(other.figures):
        result = result * OTHER_FIGURES >> 10
    if not (one.past <= other.years and other.past <= one.years):
        result = result * OTHER_YEAR >> 10
    if one.language != other.language:
        return result * OTHER_LANGUAGE >> 10
    if one.ordinals and other.ordinals and one.ordinals.isdisjoint(other.ordinals):
        result = result * OTHER_ORDINAL >> 10
    elif _one_word_apart(one, other):
        result = result * OTHER_WORD >> 10
    return result


def alone(one: Vector, other: Vector) -> int:
    """What the likeness of two articles is multiplied with for the breadth of what they share, in 1/1024."""
    if len(one) < _LONG or len(other) < _LONG:
        return 1024
    shared = [weight * other[term] for term, weight in one.items() if term in other]
    return ONE_TERM if shared and max(shared) * 100 > _ALONE * sum(shared) else 1024


def _one_word_apart(one: Marks, other: Marks) -> bool:
    """Whether two headlines of three words or more are the same but for one telling word on either side."""
    if len(one.headline) != len(other.headline) or len(one.headline) < 3:
        return False
    apart = [pair for pair in zip(one.headline, other.headline, strict=True) if pair[0] != pair[1]]
    return len(apart) == 1 and apart[0][0] in one.telling and apart[0][1] in other.telling


def _names(words: Sequence[str], language: str) -> set[str]:
    """The terms of capitalised words that do not open a sentence, unless they are rare; none in Title Case."""
    if sum(word[:1].isupper() for word in words) * 2 > len(words):
        return set()
    shares = background()
    found: set[str] = set()
    opening = True
    for word in words:
        if word[:1].isupper():
            terms = [term for term, _ in terms_of(word, language)]
            found.update(term for term in terms if not opening or shares.get(term, 0.0) < _COMMON)
        opening = word[-1:] in ".!?:"
    return found


def _ordinal(word: str) -> int:
    """12th → 12, twelfth → 12; 0 for anything else."""
    if word[:1].isdigit() and not word.isdigit():
        match = _ORDINAL.match(word)
        return int(match[1]) if match else 0
    return _SPELLED.get(word, 0)


def _is_year(term: str) -> bool:
    return len(term) == 4 and term[:2] in ("19", "20")
