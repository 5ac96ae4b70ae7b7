"""Claims and who denies them: "the ministry denied that …" beside what it denies."""

from collections.abc import Sequence

from digest.facts.ledger.readings import Passage, Reading, stems
from digest.model import Citation, Denial
from digest.text.tokens import stop_words

_DENYING = frozenset(
    "denied denies deny denying rejected rejects reject rejecting dismissed dismisses refuted refutes disputes "
    "disputed niega negó desmintió desmiente rechazó dementierte dementiert bestreitet bestritt wies dément "
    "démenti nie rejette denial".split()
)
_CLAIMING = frozenset(
    "claim claims claimed say says said report reported reports accuse accused accuses allege alleged alleges "
    "allegation told dice dijo acusó sagte behauptet affirme accuse".split()
)
_NOT_WORDS = frozenset("bail appeal entry access permission motion request petition bid offer application".split())
_THAT = frozenset("that que dass daß".split())
_POINTING = frozenset("it that this them lo das dies cela".split())
_ENDING = frozenset(". , ; : and but y pero und aber et mais".split())
_BACK = 3


def find_denials(readings: Sequence[Reading]) -> tuple[Denial, ...]:
    """The denials of a story, each with the sentence that it answers where one stands shortly before it."""
    found = []
    for reading in readings:
        for place in range(1, len(reading.spans)):
            passage = reading.passage(place)
            at = next((at for at, word in enumerate(passage.words) if word in _DENYING), None)
            if at is None or not _NOT_WORDS.isdisjoint(passage.words[at + 1 : at + 4]):
                continue
            claim = _claim_before(reading, passage, at)
            if claim is not None:
                found.append(Denial(claim=claim, denial=_cite(reading, passage), by=_who(reading, passage, at)))
    return tuple(found)


def _cite(reading: Reading, passage: Passage) -> Citation:
    return Citation(article=reading.article.id, start=passage.start, end=passage.end)


def _claim_before(reading: Reading, denial: Passage, at: int) -> Citation | None:
    """What is denied: of the three sentences before it the one most about the same, claimed by somebody.

    A denial that only points back ("denied it") answers the sentence just before it; one that says itself what it
    denies ("denied claims that the crew slept") answers these words.
    """
    behind = denial.words[at + 1 : at + 3]
    if denial.place > 1 and behind and behind[0] in _POINTING and (len(behind) < 2 or behind[1] in _ENDING):
        return _cite(reading, reading.passage(denial.place - 1))
    content = stems(denial.words[at + 1 :], stop_words(reading.article.language)) - stems(_CLAIMING | _DENYING)
    best: Passage | None = None
    most = 1
    for back in range(1, _BACK + 1):
        if denial.place - back < 1:
            break
        passage = reading.passage(denial.place - back)
        shared = len(content & passage.stems)
        if shared > most or (shared == 1 == most and not _CLAIMING.isdisjoint(passage.words)):
            best, most = passage, max(shared, 2)
        elif back == 1 and len(content) < 3:
            best = passage
    if best is not None:
        return _cite(reading, best)
    that = next((step for step in range(at + 1, len(denial.words)) if denial.words[step] in _THAT), None)
    if that is None and denial.words[at].startswith("den") and behind and behind[0].endswith("ing"):
        that = at  # "denied having received any call"
    if that is None or that + 1 >= len(denial.words):
        return None
    return Citation(article=reading.article.id, start=denial.starts[that + 1], end=denial.end)


def _who(reading: Reading, passage: Passage, at: int) -> str:
    """Who denies: the last name before the denial, else the short noun phrase that the sentence opens with."""
    text = reading.article.text
    last = next((step for step in range(at - 1, 0, -1) if text[passage.starts[step]].isupper()), None)
    if last is None:
        opening = [word for word in passage.words[:at] if word not in ("again", "also", "has", "have", "had")]
        return (
            " ".join(opening)
            if 0 < len(opening) <= 3 and opening[0] in ("the", "a", "an")
            else _first_name(text, passage)
        )
    first = last
    while first and (text[passage.starts[first - 1]].isupper() or passage.words[first - 1] in ("of", "the", "for")):
        first -= 1
    while first < last and passage.words[first] in ("the", "but", "and", "of", "for"):
        first += 1
    return text[passage.starts[first] : passage.starts[last] + len(passage.words[last])]


def _first_name(text: str, passage: Passage) -> str:
    """The sentence's first word where it may be a name."""
    word = passage.words[0]
    return text[passage.start : passage.start + len(word)] if len(word) > 4 else ""
