"""Names that one article makes out and another only has: a capital inside one sentence says too little by itself."""

from collections.abc import Sequence

from digest.facts.ledger.figures import NAMES
from digest.facts.ledger.readings import Reading
from digest.facts.ledger.same_names import name_of, name_words
from digest.facts.ledger.statements import Statement
from digest.model import FactKind, Mention
from digest.text.tokens import stop_words

_SHORTEST = 4  # letters
# No article has more of these that anybody reads; a book of capitals must not take hours.
_MOST = 500
_LOOKED_AT = 50_000


def names_elsewhere(readings: Sequence[Reading], statements: Sequence[Statement]) -> list[Statement]:
    """One statement more for each article that has a name of the story, letter by letter, which was not made out there.

    Surnames alone are left out, and single words that the article has in small letters too.
    """
    forms: dict[str, tuple[FactKind, tuple[str, ...]]] = {}
    known: dict[tuple[str, ...], set[int]] = {}
    for statement in statements:
        mention = statement.mention
        if mention.kind in NAMES:
            words = name_words(name_of(statement))
            known.setdefault(words, set()).add(statement.reading.place)
            if len(mention.text) >= _SHORTEST and (mention.kind != "person" or " " in mention.text):
                forms.setdefault(mention.text, (mention.kind, words))
    found = []
    texts = [reading.article.text[:_LOOKED_AT] for reading in readings]
    for form, (kind, words) in list(forms.items())[:_MOST]:
        for reading, text in zip(readings, texts, strict=True):
            if reading.place in known[words]:
                continue
            at = place_of_name(text, form)
            if at >= 0:
                mention = Mention(kind=kind, start=at, end=at + len(form), text=form, value={"name": form})
                found.append(Statement(mention, reading))
                known[words].add(reading.place)
    return found


def place_of_name(text: str, name: str) -> int:
    """Where a text first has a name as a whole one, no part of a longer; -1 where it has not."""
    if " " not in name and f" {name.lower()} " in text:
        return -1
    at = text.find(name)
    while at >= 0:
        if is_whole_name(text, at, at + len(name)):
            return at
        at = text.find(name, at + 1)
    return -1


def is_whole_name(text: str, start: int, end: int) -> bool:
    """Whether neither a letter nor a capitalised word of the same line goes on with what stands at this span."""
    before, after = text[start - 1 : start], text[end : end + 2]
    if not text[start : start + 1].isupper() or before.isalnum() or before in ("-", "’", "'") or after[:1].isalnum():
        return False
    if after[:1] == "-" or (after[:1] == " " and after[1:].isupper()):
        return False
    lead = text[:start].split("\n")[-1].rsplit(None, 1)[-1:] if before == " " else []
    return not lead or not lead[0][:1].isupper() or not lead[0].isalnum() or lead[0].lower() in _LEADING


# What begins a sentence before a name and is no part of it.
_LEADING = frozenset().union(*map(stop_words, ("en", "es", "fr", "de")))
