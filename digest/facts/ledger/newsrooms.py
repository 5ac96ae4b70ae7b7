"""Newsrooms that a story names without being one of its outlets, by what the articles say of them."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from digest.facts.ledger.readings import WORD, Reading

# "The paper adds": a newsroom that has been named before.
NEWSROOM = frozenset("paper newspaper agency magazine broadcaster website outlet weekly daily".split())
# From the beginning of a word, or each letter of a long one would be tried as the first.
_NAME = r"(?<![\w’-])(?P<name>[A-ZÀ-Þ][\w’-]+(?: (?:& |and )?[A-ZÀ-Þ][\w’-]+){1,4})"
_PAPER = (
    "newspaper|weekly|daily|tabloid|broadsheet|magazine|broadcaster|newsletter|news site|news agency|trade paper|"
    "semanario|diario|periódico|revista|Zeitung|Wochenzeitung|Wochenblatt|Magazin|Nachrichtenmagazin|quotidien|"
    "hebdomadaire|magazine"
)
# "The Carrow Argus story", "the Argus reported on Sunday, citing board minutes", "the weekly Carrow Argus",
# "Carrow Argus, a local weekly".
_CITED = (
    re.compile(rf"\b[Tt]he {_NAME}(?:’s|'s)? (?:story|article|scoop|exclusive)\b"),
    re.compile(
        rf"{_NAME} (?:has |had )?(?:reported|reports|revealed|reveals|wrote|writes|learned)\b"
        r"(?! that it| a (?:loss|profit))[^.!?\n]{0,60}\b(?:citing|quoting|from sources)\b"
    ),
)
_CALLED = (
    re.compile(rf"\b(?:{_PAPER}) (?:the |The )?{_NAME}"),
    re.compile(rf"{_NAME}, (?:a|an|the|our|el|la|le|die|der|das) (?:[\w’-]+ ){{0,3}}(?:{_PAPER})\b"),
)
_LEADS = frozenset("The El La Le Les Los Der Die Das But And In On At When After So While As Since".split())
_LOOKED_AT = 50_000
_RELEASED = 4  # sentences
_OWNED = ("'s", "’s")
_NEAR = 3  # words behind a newsroom's name
_LEARNING = frozenset("seen learned learnt obtained reveal understands asked spoke contacted met no".split())


class Newsrooms(NamedTuple):
    """The names, of two or more words, that a story cites like a newsroom's, and those that it only calls one."""

    cited: frozenset[str]
    called: frozenset[str]


NONE = Newsrooms(frozenset(), frozenset())


def learn_newsrooms(readings: Sequence[Reading]) -> Newsrooms:
    """The newsrooms that the articles of a story name."""
    texts = [reading.article.text[:_LOOKED_AT] for reading in readings]
    return Newsrooms(_names(texts, _CITED), _names(texts, _CALLED))


def is_release(reading: Reading) -> bool:
    """Whether an article is what a firm or body gave out itself: it tells, as of another, what its outlet does.

    "Norvane today informed its customers", but not "the Argus has learned".
    """
    text, name = reading.article.text, (reading.article.outlet or "").removeprefix("The ")
    if not name:
        return False
    if name.isupper() and (found := text.find(f" ({name}) ", 0, reading.spans[:_RELEASED][-1][1])) >= 0:
        return (
            text[found + len(name) + 4].islower() and text[found - 1].isalpha()
        )  # "the Tarn Space Agency (TSA) today"
    for start, end in reading.spans[:_RELEASED]:
        start = max(start, text.find("— ", start, end) + 2)  # behind place and day
        start += 4 * text.startswith("The ", start)
        behind = start + len(name)
        if text.startswith(name, start) and (text[behind : behind + 1] == " " or text[behind : behind + 2] in _OWNED):
            words = WORD.findall(text, behind, end)[:_NEAR]
            return bool(words) and text[behind + 1].islower() and _LEARNING.isdisjoint(words)
    return False


def _names(texts: Sequence[str], patterns: Sequence[re.Pattern[str]]) -> frozenset[str]:
    names = set()
    for found in (found for text in texts for pattern in patterns for found in pattern.finditer(text)):
        words = found["name"].split()
        while words and words[0] in _LEADS:
            words = words[1:]
        if len(words) > 1:
            names.add(" ".join(words))
    return frozenset(names)
