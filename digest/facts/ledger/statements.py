"""Mentions as the ledger reads them: each with its sentence, the words around it and who is said to say it."""

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from digest.facts.ledger.figures import NUMERIC, measure, near, number, unit_words
from digest.facts.ledger.readings import ASSERTING, STEM, WORD, Passage, Reading, stems
from digest.facts.ledger.senses import ACTS, AMBIGUOUS
from digest.facts.measures import is_scale
from digest.model import Mention

_PEOPLE = frozenset(
    "people persons person members residents individuals figure number total personas personen menschen "
    "personnes".split()
)

_NEAR = 5
# A number dozens of times another counts something else.
_FAR = 12.0
# "The counts", "two reports": there the word is no verb.
_OWN = frozenset("its their his her own su sus ihre seine son leur".split())
_BEFORE_NOUNS = frozenset("the a an of two three four five six seven eight nine ten".split())
_PARTING = frozenset("; : and but while that whereas although y pero que mientras und aber dass et mais".split())
# "A figure of 15,000", "put the number nearer 350", "a survey came to".
_FIGURES = frozenset("figure number total estimate tally count toll reckoning".split())
_LEADING = frozenset("of at nearer closer is was to".split())
_COMES = frozenset("came come comes arrived arrive arrives".split())
_MAKES = frozenset("made make makes".split())
# "A count by the paper", "an estimate from the union".
_BY = frozenset("by from de por von par".split())
_NUMBER = frozenset("number numbers total count número total zahl anzahl nombre".split())
_OF = frozenset("of de der von des".split())


class Slot(NamedTuple):
    """What a statement's figure is about.

    `subjects` are those of the things that news counts ("crowd", "price") that are named near it, the nearest first;
    `part` says that it is a part of a larger number, `more` that it comes on top of one, `goal` that somebody wants it,
    `per` what it is counted by, `past` that the sentence speaks of another time, `where` the place named behind it.
    """

    subjects: tuple[str, ...] = ()
    part: bool = False
    more: bool = False
    goal: str = ""
    per: str = ""
    past: bool = False
    where: str = ""

    @property
    def subject(self) -> str:
        """The nearest subject, or empty."""
        return self.subjects[0] if self.subjects else ""

    @property
    def aside(self) -> bool:
        """Whether it is not the plain current figure."""
        return self.part or self.more or bool(self.goal) or self.past


class Scene(NamedTuple):
    """What stands around a figure.

    `acts` are the happenings named near it, the nearest first, `sure` those told by words with one sense; `sorts` and
    `persons` are the senses of its `noun`; `places` are names behind "in", "near", `owners` names right
    beside it. `alike` is how many figures of this sort its article has.
    """

    acts: tuple[str, ...] = ()
    sure: frozenset[str] = frozenset()
    noun: str = ""
    sorts: frozenset[str] = frozenset()
    persons: frozenset[str] = frozenset()
    counts_persons: bool = False
    places: frozenset[str] = frozenset()
    owners: frozenset[str] = frozenset()
    alike: int = 1


class Statement:
    """One mention where it stands. `first` and `last` are places of its words in the sentence, half open.

    A bare number has its noun from elsewhere: `lender` is the count before it, `noun` what "the number of" it is.
    `quoted` says that it stands inside a quotation, `slot` what a figure is about and `role` whether it is called "new"
    or "old"; `fact` is the place of its fact once the statements of a story have been put together.
    """

    __slots__ = (
        "attribution",
        "dimension",
        "fact",
        "first",
        "group",
        "last",
        "lender",
        "mention",
        "noun",
        "number",
        "quoted",
        "reading",
        "role",
        "scaled",
        "scene",
        "sentence",
        "slot",
    )

    def __init__(self, mention: Mention, reading: Reading) -> None:
        """A mention with its place among the words of its sentence."""
        self.mention = mention
        self.reading = reading
        self.sentence = reading.sentence_at(mention.start)
        self.number = number(mention.value) if mention.kind in NUMERIC else None
        self.dimension, factor = (
            measure(mention.kind, mention.value) if self.number is not None else (mention.kind, 1.0)
        )
        self.scaled = (self.number or 0.0) * factor
        self.first = self.last = 0
        if self.number is not None or mention.kind == "date":
            starts = self.passage.starts
            self.first = bisect_right(starts, mention.start - 1)
            self.last = max(bisect_right(starts, mention.end - 1), self.first)
        self.attribution = mention.attribution
        self.slot = Slot()
        self.role = ""
        self.scene = Scene()
        self.lender: Statement | None = None
        self.noun = ""
        self.quoted = False
        self.group = 0
        self.fact = -1

    @property
    def passage(self) -> Passage:
        """The sentence it stands in."""
        return self.reading.passage(self.sentence)

    def left(self, reach: int) -> tuple[str, ...]:
        """Up to `reach` words before it in its sentence."""
        return self.passage.words[max(0, self.first - reach) : self.first]

    def right(self, reach: int) -> tuple[str, ...]:
        """Up to `reach` words after it in its sentence."""
        return self.passage.words[self.last : self.last + reach]

    @property
    def bare(self) -> bool:
        """Whether it is a count of nothing named, as in "the employer put the number at 9,500"."""
        return self.mention.kind == "count" and not set(unit_words(self.mention.value)) - _PEOPLE - {""}

    @property
    def counts_people(self) -> bool:
        """Whether it counts people without saying more of them."""
        words = unit_words(self.mention.value)
        return words[-1] in _PEOPLE if words else self.noun in _PEOPLE

    @property
    def unit_stems(self) -> frozenset[str]:
        """What is counted, in cut words: "oil" of tonnes of oil, nothing of minutes."""
        if self.lender is not None:
            return self.lender.unit_stems
        words = (word for word in unit_words(self.mention.value) if word not in _PEOPLE and not is_scale(word))
        return frozenset(word[:STEM] for word in words if len(word) > 2)

    @property
    def unit_head(self) -> str:
        """The noun that is counted, cut: "runne" of "amateur runners"."""
        if self.lender is not None:
            return self.lender.unit_head
        words = unit_words(self.mention.value)
        if "of" in words:
            words = words[: words.index("of")]
        noun = words[-1] if words else self.noun
        return "" if noun in _PEOPLE or is_scale(noun) else noun[:STEM]

    @property
    def about(self) -> frozenset[str]:
        """What the sentence is about, in cut words.

        A bare number takes what it counts from the sentence before.
        """
        words = self.passage.stems
        if self.sentence and self.bare:
            words |= self.reading.passage(self.sentence - 1).stems
        return words

    @property
    def source(self) -> frozenset[str]:
        """Cut words of who is said to say it: as extraction found, else by the asserting verb before it."""
        if self.attribution is not None:
            return stems(w.lower() for w in WORD.findall(self.attribution.source))
        return self.nearest_source()

    @property
    def frame(self) -> int:
        """The place of the asserting word before it in its sentence ("says", "counted", "its estimate"), or -1."""
        words = self.passage.words
        for place in range(self.first - 1, max(self.first - 14, -1), -1):
            word, following = words[place], words[place + 1]
            if word in _FIGURES and following in _LEADING:
                return place
            if (word in _COMES and following in ("to", "at")) or (word in _MAKES and following == "it"):
                return place
            if word in ASSERTING:
                if word == "according":
                    return -1
                noun = place and (words[place - 1][0].isdigit() or words[place - 1] in _BEFORE_NOUNS)
                if not noun or words[place - 1] in _OWN or following in _BY:
                    return place
        return -1

    def nearest_source(self) -> frozenset[str]:
        """Who is said to say it, by the asserting word before it in its sentence."""
        words, place = self.passage.words, self.frame
        if words[0] in _BY and words[3:4] == ("of",) and words[2] in _FIGURES:
            return stems(words[4:7])
        if place < 0:
            return frozenset()
        if words[place - 1] in _OWN:
            return stems(words[max(0, place - 8) : place])
        if words[place - 1] in _BEFORE_NOUNS and words[place + 1] in _BY:
            return stems(words[place + 2 : place + 5])
        subject = _subject_before(words, place)
        return stems(subject) or frozenset(word for word in subject if word.isalpha())


def _subject_before(words: Sequence[str], verb: int) -> Sequence[str]:
    """The up to six words before a verb, back to a conjunction: "but claimed" has no subject of its own."""
    first = verb
    while first > max(0, verb - 6) and words[first - 1] not in _PARTING:
        first -= 1
    return words[first:verb]


def lend_noun(bare: Statement, before: Sequence[Statement]) -> None:
    """Give a bare number ("the employer counts 9,500") the noun of the count before it, in its sentence or the last."""
    if not bare.bare or bare.counts_people:
        return
    bare.noun = _number_of(bare)
    if bare.noun:
        return
    for other in reversed(before[-3:]):
        if distance(other, bare) > 1:
            return
        if other.mention.kind == "count" and other.dimension != "tally":
            if not _may_lend(other, bare, before) or not near(other.number or 0.0, bare.number or 0.0, _FAR):
                return
            bare.lender = other if other.lender is None else other.lender
            if other.number and bare.number is not None:
                bare.scaled = bare.number * other.scaled / other.number
            return
        if other.mention.kind == "casualties":
            return


def _may_lend(other: Statement, bare: Statement, before: Sequence[Statement]) -> bool:
    """Whether a bare number may count what `other` counts: not behind a word of its own ("the crowd at 1,500").

    Nor where `other` only tells more of victims: "eleven missing men from the papers of two vessels".
    """
    if other.dimension != "count" and any(word in ACTS and word not in AMBIGUOUS for word in bare.left(_NEAR)):
        return False
    victims = any(s.mention.kind == "casualties" and s.sentence == other.sentence for s in before)
    return not (victims and other.left(1) == ("of",))


def _number_of(bare: Statement) -> str:
    """The noun of "the number of people who … rose to 9,000"."""
    left = bare.left(20)
    for place in range(len(left) - 2, -1, -1):
        if left[place][0].isdigit():
            break
        if left[place] in _NUMBER and left[place + 1] in _OF:
            nouns = [word for word in left[place + 2 : place + 5] if len(word) > 3 and word.isalpha()]
            return next((word for word in nouns if word in _PEOPLE or word.endswith("s")), nouns[0] if nouns else "")
    return ""


def distance(a: Statement, b: Statement) -> int:
    """Sentences between two statements of one article."""
    return abs(a.sentence - b.sentence)


def between(a: Statement, b: Statement) -> Sequence[str]:
    """The words from the end of `a` to the start of `b`, where they stand in one or in following sentences."""
    if a.sentence == b.sentence:
        return a.passage.words[a.last : b.first]
    return a.passage.words[a.last :] + b.passage.words[: b.first]
