"""What an article is about, as terms with weights.

A term is the stem of a word or a figure. A term weighs more the oftener the article says it (with a ceiling), the rarer
it is among all articles, and when it stands in the headline or among the opening words, since news says first what
happened. Names and figures weigh a little more than other words. Everything is counted in whole numbers, so that every
sum is exact whatever its order.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import chain, pairwise
from math import log, sqrt
from pathlib import Path
from typing import NamedTuple

from digest.model import Article
from digest.text.tokens import stop_words, word_spans

LEAD_WORDS = 30
PLAIN = 10  # what a word counts
NAME = 13  # what a word with a capital, or a figure, counts
LEAD_TIMES = 3  # an opening word counts so many times
HEADLINE_TIMES = 4
CEILING = 20  # x / (x + CEILING): the tenth mention adds little
LONELY = 0.35  # a term that no other article has weighs so much less: it says how a writer writes, not what happened;
LONELY_HALF = 20  # half of that among so many articles, since hardly any cannot tell
RARITY_FLOOR = 0.005  # a share of the articles below which a term gains little by being rarer still
BACKGROUND = 1000  # pseudo-articles of general news beside the given ones; as many as these when they are more
COLLOCATION_LEAST = 3  # so many leads must have two words side by side before they can count as one name,
COLLOCATION_PART = 2  # and one in so many of the articles that have the rarer of the two
LONGEST = 1000  # words of an article that are looked at
KEPT = 64  # heaviest terms of an article that are compared
MOST_ARTICLES = 256  # a term in more articles than this tells none of them from the others
ONE = 4096  # the length of every vector
FINE = 1 << 20  # the unit of a term's rarity
SHARES = [1024, 1024, *(int(1024 / sqrt(length)) for length in range(2, LEAD_WORDS + 1))]  # by the words of a name

_STEM = 7  # letters
_LONGEST_FORM = 40  # longer pieces (scripts without spaces) are not remembered
_AROUND = "\"'“”‘’.,:;!?()[]«»"
_CLOSING = "\"'”’)»"
_ENDS = (".", "!", "?", ":")
_ORDINAL_ENDS = ("st", "nd", "rd", "th", "º", "ª", "er", "ème", "e")
_ORDINALS = "third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth"
_SPELLED = {word: number for number, word in enumerate(_ORDINALS.split(), start=3)}

Vector = dict[str, int]


class Form(NamedTuple):
    """What a piece of text without spaces says: its terms with what each counts, and its ordinal or 0."""

    terms: tuple[tuple[str, int], ...]
    capital: bool
    ends: bool
    ordinal: int


class Profile(NamedTuple):
    """What one article says: how much each term counts, its opening words in order, and the forms of its words.

    `lead` holds (place, term, count) and is not in `counts`; a gap in the places is a word that says nothing.
    """

    counts: dict[str, int]
    lead: tuple[tuple[int, str, int], ...]


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


def form_of(chunk: str, language: str) -> Form:
    """What a piece of text without spaces says in a language (ISO 639-1)."""
    bare = chunk if chunk.isalpha() else chunk.strip(_AROUND)
    capital = bare[:1].isupper()
    ends = bare is not chunk and chunk.rstrip(_CLOSING)[-1:] in _ENDS
    stops = stop_words(language)
    if bare.isascii() and bare.isalpha():
        return Form(_term(bare, stops), capital, ends, _SPELLED.get(bare.lower(), 0))
    found = [term for start, end in word_spans(chunk) for term in _term(chunk[start:end], stops)]
    return Form(tuple(found), capital, ends, ordinal_of(bare.lower()))


def _term(word: str, stops: frozenset[str]) -> tuple[tuple[str, int], ...]:
    if word[0].isdigit():
        return ((figure(word), NAME),)
    lowered = word.lower()
    if len(word) < 2 or lowered in stops:
        return ()
    return ((stem(lowered.replace("’", "'")), NAME if word[0].isupper() else PLAIN),)


def ordinal_of(bare: str) -> int:
    """12th → 12; 0 for anything else."""
    if bare[:1].isdigit():
        for ending in _ORDINAL_ENDS:
            number = bare.removesuffix(ending)
            if number != bare and number.isdecimal():
                return min(int(number), 10**6)
    return 0


class Forms(dict[str, Form]):
    """The forms of one language's pieces of text, each looked at once."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self.language = language

    def __missing__(self, chunk: str) -> Form:
        form = form_of(chunk, self.language)
        if len(chunk) <= _LONGEST_FORM:
            self[chunk] = form
        return form


class Reader:
    """Reads articles into profiles and remembers every form that it has seen."""

    def __init__(self) -> None:
        self._forms: dict[str, Forms] = {}

    def forms(self, language: str) -> Forms:
        """The forms of a language."""
        language = language[:2].lower()
        if language not in self._forms:
            self._forms[language] = Forms(language)
        return self._forms[language]

    def read(self, article: Article) -> Profile:
        forms = self.forms(article.language)
        chunks = chunks_of(article)
        headline_end = len(article.headline.split())
        counts: dict[str, int] = {}
        lead: list[tuple[int, str, int]] = []
        for place, chunk in enumerate(chunks[:LEAD_WORDS]):
            times = HEADLINE_TIMES if place < headline_end else LEAD_TIMES
            for term, count in forms[chunk].terms:
                lead.append((place, term, count * times))
                counts[term] = 0
        for chunk, often in Counter(chunks[LEAD_WORDS:]).items():
            for term, count in forms[chunk].terms:
                counts[term] = counts.get(term, 0) + count * often
        return Profile(counts, tuple(lead))


def chunks_of(article: Article) -> list[str]:
    """The pieces between the spaces of an article, as many as are looked at."""
    return article.text.split(None, LONGEST)[:LONGEST]


@cache
def background() -> dict[str, float]:
    """The share of English news articles that a term stands in; terms in fewer than 4 of 1,000 are left out.

    The table holds figures only: for each number of articles in 1,000 the stems that stand in so many. It was counted
    over some thousands of news articles of 2005-2024 from many outlets, all coverage of one event counting as one.
    """
    shares: dict[str, float] = {}
    for line in Path(__file__).with_name("background.txt").read_text(encoding="ascii").splitlines():
        number, *terms = line.split()
        shares.update(dict.fromkeys(terms, int(number) / 1000))
    return shares


def rarity(term: str, among: int, articles: int) -> int:
    """How much a term in `among` of so many articles weighs for being rare, in 1/`FINE`; 0 for one in too many.

    Terms that stand in one article alone lengthen its vector and never meet another's: at full weight an account in
    colourful words is like none.
    """
    if among > MOST_ARTICLES:
        return 0
    beside = max(BACKGROUND, articles)
    share = (among + beside * background().get(term, 0.0)) / (articles + beside)
    worth = 1.0 - LONELY * articles / (articles + LONELY_HALF) if among == 1 else 1.0
    return int(FINE * worth * max(0.0, log((1.0 + RARITY_FLOOR) / (share + RARITY_FLOOR))))


def collocations(profiles: Iterable[Profile], among: Counter[str]) -> set[tuple[str, str]]:
    """Neighbouring words that are one name: they seldom stand without each other."""
    pairs: Counter[tuple[str, str]] = Counter()
    for profile in profiles:
        pairs.update({(left[1], right[1]) for left, right in pairwise(profile.lead) if right[0] - left[0] == 1})
    return {
        pair
        for pair, count in pairs.items()
        if count >= COLLOCATION_LEAST and count * COLLOCATION_PART >= min(among[pair[0]], among[pair[1]])
    }


def vectors(profiles: Sequence[Profile]) -> list[Vector]:
    """One vector an article, of length `ONE`, in whole numbers, heaviest term first."""
    among = Counter(chain.from_iterable(profile.counts for profile in profiles))
    rare = {term: rarity(term, count, len(profiles)) for term, count in among.items()}
    names = collocations(profiles, among)
    return [_vector(profile, rare, names) for profile in profiles]


def _vector(profile: Profile, rare: dict[str, int], names: set[tuple[str, str]]) -> Vector:
    counts = _counted(profile, names)
    weighed = ((count * rare[term] // (count + CEILING), term) for term, count in counts.items())
    heavy = sorted((pair for pair in weighed if pair[0]), key=lambda pair: (-pair[0], pair[1]))[:KEPT]
    length = sqrt(sum(weight * weight for weight, _ in heavy))
    whole = ((term, int(weight * ONE / length + 0.5)) for weight, term in heavy)
    return {term: weight for term, weight in whole if weight}


def _counted(profile: Profile, names: set[tuple[str, str]]) -> dict[str, int]:
    """The counts with the lead in; a name of n words counts √n times one word and not n times."""
    counts = dict(profile.counts)
    lead = profile.lead
    start = 0
    while start < len(lead):
        end = start + 1
        while end < len(lead) and lead[end][0] - lead[end - 1][0] == 1 and (lead[end - 1][1], lead[end][1]) in names:
            end += 1
        for _, term, count in lead[start:end]:
            counts[term] += count * SHARES[end - start] >> 10
        start = end
    return counts
