"""Whether an article rests wholly on one origin: whether it has nothing of weight beside it.

Some things beside it always weigh: reporting of the article's own, somebody quoted before. Else how much of the article
is credited to the origin, how much to others, and how much of what it counts others count too are weighed as labelled
stories teach it: the weights of a logistic regression (`resting.json`, made by tests/quality/fit_resting.py).
"""

import json
from collections.abc import Container, Mapping, Sequence
from functools import cache
from itertools import pairwise
from pathlib import Path

from digest.facts.ledger.beside import Beside
from digest.facts.ledger.documents import FORMS, is_definite
from digest.facts.ledger.newsrooms import NEWSROOM
from digest.facts.ledger.readings import STEM, Passage, Reading
from digest.facts.ledger.reliances import RELEASE, Key, Reliance
from digest.facts.ledger.same_names import initials, name_words, plain

_STUDYING = "researchers scientists team authors paper trial participants volunteers colleagues experts findings"
_CHECKING = "auditors inspectors findings authors researchers watchdog regulator"
# Who did what a document tells: "the researchers" of a study, "the watchdog" of a notice.
_AGENTS = {
    "study": frozenset(_STUDYING.split()),
    "test": frozenset("testers laboratory".split()),
    "statement": frozenset("company firm".split()),
    "newsroom": NEWSROOM | {"report"},
}
_AGENTS |= dict.fromkeys(("report", "notice", "decision", "review", "survey", "analysis"), frozenset(_CHECKING.split()))
_ARTICLES = frozenset("the its their der die das la le el los las il to".split())
_GOING_ON = frozenset("it they its their sie es ihr elle ils sus".split())
# Who is quoted on a study is one of its makers, or another scientist who has read it.
_STUDIES = ("study", "test")
_FEW = 2  # words of a name
_MOST = 5
_LEDE = 1
_LITTLE = 0.1


def rests_wholly(reading: Reading, key: Key, here: Sequence[Reliance], beside: Beside) -> bool:
    """Whether the article has nothing of weight beside this origin, which it names in the places `here`.

    A newsroom named in passing carries nothing.
    """
    if any(_avows(reading.passage(place.sentence)) for place in here):
        return True
    passing = here[0].form == "newsroom" and here[0].sentence > _LEDE
    if passing and len(_credited(reading, key, here, frozenset())) < _FEW:
        return False
    if has_weight_beside(reading, key, here, beside):
        return False
    bias, weights = _weights()
    features = weigh(reading, key, here, beside)
    return bias + sum(weights[name] * features[name] for name in weights) > 0


def has_weight_beside(reading: Reading, key: Key, here: Sequence[Reliance], beside: Beside) -> bool:
    """Whether an article surely has something of weight beside an origin.

    That is reporting of its own, another document or somebody quoted before it, or another newsroom. Nor does a
    correction rest on what it quotes, anything on a periodical that goes by its title, or much on one line from a
    statement; what an office of statistics counts, newsrooms ask others about.
    """
    first = here[0].sentence
    if beside.own_reporting or here[0].title or beside.quoted_from < first:
        return True
    if here[0].form == RELEASE or (here[0].form == "statement" and not _goes_on(reading)):
        return True
    others = [(sentence, form) for sentence, other, form in beside.named if other != key]
    return any(sentence < first or form == "newsroom" for sentence, form in others)


@cache
def _weights() -> tuple[float, Mapping[str, float]]:
    table = json.loads(Path(__file__).with_name("resting.json").read_text(encoding="utf-8"))
    return float(table["bias"]), {name: float(weight) for name, weight in table["weights"].items()}


def weigh(reading: Reading, key: Key, here: Sequence[Reliance], beside: Beside) -> dict[str, float]:
    """What speaks for and against an article's resting wholly on an origin, by name; `here` is in order of the text."""
    form = here[0].form
    own = {word for place in here for word in name_words(place.name)} | {initials(place.name) for place in here}
    credited = _credited(reading, key, here, own)
    itself = _AGENTS.get(form, frozenset[str]()) | own
    others = [
        voice
        for voice in beside.voices
        if itself.isdisjoint(voice.words) and all(FORMS.get(word) != form for word in voice.words)
    ]
    aside = {voice.sentence for voice in others if not (voice.quoted and form in _STUDIES)} - credited
    length = max(len(reading.spans) - 1, 1)
    return {
        "credited": len(credited) / (len(credited) + 2 * len(aside) + _LITTLE),
        "part": len(credited) / length,
        "document": float(form not in ("newsroom", "statement")),
        "statement": float(form == "statement"),
        "named": min(len(here), _MOST) / _MOST,
        "quotes": len({voice.sentence for voice in others if voice.quoted}) / length,
        "shared figures": beside.shared,
    }


def _avows(passage: Passage) -> bool:
    """Whether an article says itself what it rests on: "the Gorm Post, on whose report this is based"."""
    return ("on", "whose") in pairwise(passage.words) and not FORMS.keys().isdisjoint(passage.words)


def _credited(reading: Reading, key: Key, here: Sequence[Reliance], own: Container[str]) -> set[int]:
    """The sentences that an article gives from an origin: those that name it, its kind or its makers, or go on."""
    form = here[0].form
    found = {place.sentence for place in here}
    beginnings = {word[:STEM] for word in key if len(word) >= STEM}
    for place in range(1, len(reading.spans)):
        passage = reading.passage(place)
        going_on = place - 1 in found and passage.words[0] in _GOING_ON
        if going_on or _names(passage, key, own, beginnings) or _refers(passage, form):
            found.add(place)
    return found


def _names(passage: Passage, key: Key, own: Container[str], beginnings: Container[str]) -> bool:
    """Whether a sentence names an origin: by two words of it, "the Board", or "auditors" for a Court of Audit."""
    words = [plain(word) for word in passage.words]
    if sum(word in words for word in key) >= min(_FEW, len(key)):
        return True
    if any(word in own and at and words[at - 1] in _ARTICLES for at, word in enumerate(words)):
        return True
    return any(len(word) >= STEM and word[:STEM] in beginnings for word in words)


def _refers(passage: Passage, form: str) -> bool:
    """Whether a sentence speaks of "the study", or whatever the origin is, or of "the researchers"."""
    agents = _AGENTS.get(form, frozenset[str]())
    return any(
        (FORMS.get(word) == form and is_definite(passage, at))
        or (word in agents and at > 0 and passage.words[at - 1] in _ARTICLES)
        for at, word in enumerate(passage.words)
    )


def _goes_on(reading: Reading) -> bool:
    """Whether an article comes back to the statement that it quotes."""
    passages = (reading.passage(place).words for place in range(len(reading.spans)))
    return sum(any(FORMS.get(word) == "statement" for word in words) for words in passages) > 1
