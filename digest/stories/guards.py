"""What tells two articles apart although their words agree: whom, where, when and which of a series they are about.

The likeness of such a pair is lowered, never set to nothing: two reports of one event may name other people. Names and
figures are kept as sets of bits, one of `BITS` for each: two sets without a common bit have nothing in common.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple
from zlib import crc32

from digest.model import Article
from digest.stories.terms import ONE, Forms, Profile, background, chunks_of, form_of, ordinal_of, stem

OTHER_NAMES = 930  # in 1/1024: both open with two names or more, none of them shared
OTHER_FIGURES = 960  # both hold two figures or more, none of them shared
OTHER_YEAR = 590  # one opens with a past year that the other does not know: an anniversary, an old case
OTHER_ORDINAL = 256  # the twelfth against the thirteenth
OTHER_WORD = 256  # headlines that are the same but for one name, month, weekday or number
FEW_SHARED = 614  # two long texts share hardly more than one term
OTHER_LANGUAGE = 1350  # words differ between languages, so what is shared weighs more
LEAD = 40  # words, headline included, whose names count
BITS = 256
LONG = 16  # terms from which a text is long
FEW = 2  # terms that are hardly more than one
NEAR = ONE // 4  # cosine from which headlines are laid side by side
COMMON = 0.005  # share of articles from which a word that opens a sentence is no name

_SHORTEST, _LONGEST = 6, 60  # words of a first sentence
# Days and months, in the languages that write them with a capital; "May" is left out, being a name as well.
_DAYS = "monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch donnerstag freitag samstag"
_MONTHS = frozenset(
    "january february march april may june july august september october november december januar februar märz mai "
    "juni juli oktober dezember".split()
)
CALENDAR = frozenset(stem(word) for word in (*_DAYS.split(), "sonntag", *(_MONTHS - {"may"})))  # no names
_NUMBERED = frozenset(
    "day night week month year round stage game part no. number episode phase chapter match race heat season version "
    "volume issue flight group type article section room route".split()
)


class Marks(NamedTuple):
    """What an article is told apart by: sets of bits, and how many names and figures they stand for."""

    language: str
    names: int
    many_names: bool
    figures: int
    many_figures: bool
    years: int
    past: int
    ordinals: int


def bit(term: str) -> int:
    """The place of a term among the bits."""
    return crc32(term.encode()) % BITS


def is_year(term: str) -> bool:
    """Whether a figure reads like a year of the last or this century."""
    return len(term) == 4 and term[:2] in ("19", "20") and term.isdigit()


def marks(article: Article, profile: Profile, forms: Forms) -> Marks:
    """Read an article's marks."""
    chunks = chunks_of(article)
    headline_end = len(article.headline.split())
    names = names_in(chunks[:LEAD], headline_end, forms)
    figures = [term for term in profile.counts if term[0].isdigit()]
    years = [term for term in figures if is_year(term)]
    plain = [term for term in figures if not is_year(term)]
    return Marks(
        language=forms.language,
        names=_bits(bit(term) for term in names),
        many_names=len(names) > 1,
        figures=_bits(bit(term) for term in plain),
        many_figures=len(plain) > 1,
        years=_bits(int(year) % 64 for year in years),
        past=past_years(article, chunks, headline_end, forms) if years else 0,
        ordinals=_bits(
            min(ordinal, 63) for chunk in chunks[: min(headline_end, LEAD)] if (ordinal := forms[chunk].ordinal)
        ),
    )


def names_in(chunks: Sequence[str], headline_end: int, forms: Forms) -> set[str]:
    """The terms of words with a capital but days and months; one that opens a sentence must be rare.

    A headline in Title Case has none.
    """
    shares = background()
    capitals = sum(forms[chunk].capital for chunk in chunks[:headline_end])
    start = headline_end if capitals * 2 > headline_end else 0
    found: set[str] = set()
    for place in range(start, len(chunks)):
        form = forms[chunks[place]]
        if form.capital:
            opening = place in (0, headline_end) or forms[chunks[place - 1]].ends
            for term, _ in form.terms:
                if not term[0].isdigit() and not (opening and shares.get(term, 0.0) >= COMMON):
                    found.add(term)
    return found - CALENDAR


def past_years(article: Article, chunks: Sequence[str], headline_end: int, forms: Forms) -> int:
    """The years before that of publication in the headline and the first sentence, as bits."""
    if not article.published:
        return 0
    end = headline_end + _LONGEST
    for place in range(headline_end + _SHORTEST, min(end, len(chunks))):
        if forms[chunks[place]].ends:
            end = place + 1
            break
    found = (term for chunk in chunks[:end] for term, _ in forms[chunk].terms if is_year(term))
    return _bits(int(year) % 64 for year in found if year < article.published[:4])


def factor(one: Marks, other: Marks) -> int:
    """What the likeness of two articles is multiplied with for their marks, in 1/1024."""
    result = 1024
    if one.many_names and other.many_names and not one.names & other.names:
        result = result * OTHER_NAMES >> 10
    if one.many_figures and other.many_figures and not one.figures & other.figures:
        result = result * OTHER_FIGURES >> 10
    if one.past & ~other.years or other.past & ~one.years:
        result = result * OTHER_YEAR >> 10
    if one.language != other.language:
        return result * OTHER_LANGUAGE >> 10
    if one.ordinals and other.ordinals and not one.ordinals & other.ordinals:
        result = result * OTHER_ORDINAL >> 10
    return result


def one_word_apart(one: str, other: str) -> bool:
    """Whether two headlines of three words or more are the same but for one telling word on either side.

    A figure tells when it numbers something (day 3, 18 November); one that counts something may have grown since.
    """
    mine, theirs = one.split(), other.split()
    if len(mine) != len(theirs) or len(mine) < 3:
        return False
    place = -1
    for number, pair in enumerate(zip(mine, theirs, strict=True)):
        if pair[0] != pair[1] and pair[0].lower() != pair[1].lower():
            if place >= 0:
                return False
            place = number
    telling = place >= 0 and all(words[place][0].isupper() or words[place][0].isdigit() for words in (mine, theirs))
    return telling and not (_counts(mine, place) and _counts(theirs, place))


def _counts(words: Sequence[str], place: int) -> bool:
    """Whether a word of a headline is a figure that counts something, and does not number a thing or a day."""
    if not words[place][0].isdigit() or ordinal_of(words[place].lower().strip(".,:;")):
        return False
    before = words[place - 1] if place else ""
    after = words[place + 1].lower() if place + 1 < len(words) else ""
    if before.lower() in _NUMBERED | _MONTHS or after in _MONTHS:
        return False
    if not before[:1].isupper() or sum(word[0].isupper() for word in words) * 2 > len(words):
        return True
    shares = background()
    return place == 1 and all(shares.get(term, 0.0) >= COMMON for term, _ in form_of(before, "en").terms)


def _bits(places: Iterable[int]) -> int:
    result = 0
    for place in places:
        result |= 1 << place
    return result
