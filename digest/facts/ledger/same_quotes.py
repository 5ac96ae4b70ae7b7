"""Quotations of the same words put together: whole, cut short, or with another mark."""

import re
from collections.abc import Sequence

from digest.facts.ledger.same_names import plain
from digest.facts.ledger.statements import Statement
from digest.model import Value

_WORD = re.compile(r"[^\W_]+")
_RUN = 4
# Characters from which a length says something, and how much longer a translation may be.
_LONG = 40
_LONGER = 1.7
_PART = 0.25
_SHORT = 20
_NEAR = 2  # sentences
_DEFINITE = frozenset("the el la los las le les l der die das dem den il lo o".split())


def quote_words(text: str) -> tuple[str, ...]:
    """The words of a quotation, lower case."""
    return tuple(word.lower() for word in _WORD.findall(text))


def _runs(words: tuple[str, ...]) -> set[tuple[str, ...]]:
    if len(words) <= _RUN:
        return {words}
    return {words[at : at + _RUN] for at in range(len(words) - _RUN + 1)}


def same_quote(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether the shorter quotation is (nearly) contained in the longer: seven of ten of its runs of four words."""
    short, long = (a, b) if len(a) <= len(b) else (b, a)
    if not short:
        return not long
    if len(short) < _RUN:
        return any(long[at : at + len(short)] == short for at in range(len(long) - len(short) + 1))
    return len(_runs(short) & _runs(long)) >= 0.7 * len(_runs(short))


def gather_quotes(members: Sequence[Statement]) -> list[list[Statement]]:
    """The statements that quote the same words, together; the longest form leads each group."""
    worded = [(quote_words(str(m.mention.value.get("full") or m.mention.text)), m) for m in members]
    order = sorted(range(len(worded)), key=lambda place: (-len(worded[place][0]), place))
    index: dict[tuple[str, ...], list[int]] = {}
    groups: list[list[Statement]] = []
    leaders: list[tuple[str, ...]] = []
    for place in order:
        words, statement = worded[place]
        runs = _runs(words)
        candidates = dict.fromkeys(found for run in runs for found in index.get(run, ()))
        home = next((at for at in candidates if same_quote(words, leaders[at])), None)
        if home is None:
            home = len(groups)
            groups.append([])
            leaders.append(words)
            for run in runs:
                index.setdefault(run, []).append(home)
        groups[home].append(statement)
    return _join_translations(groups)


def _join_translations(groups: list[list[Statement]]) -> list[list[Statement]]:
    """Quotations in another language than most of the coverage's become one with what they translate.

    That is the one quotation of the same speaker, whole or in part; of several the one of about the length. A speaker
    who is not made out is taken for whom the article names close by, of those quoted in the main language.
    """
    languages = [statement.reading.article.language for group in groups for statement in group]
    main = max(dict.fromkeys(languages), key=languages.count, default="")
    home = [group for group in groups if any(s.reading.article.language == main for s in group)]
    foreign = [group for group in groups if all(s.reading.article.language != main for s in group)]
    claims: dict[tuple[int, str], list[list[Statement]]] = {}
    for group in foreign:
        fitting = [other for other in _said_by_same(group, home) if _is_part(group, other)]
        if len(fitting) > 1:
            fitting = [other for other in fitting if _of_one_length(group, other)]
        if len(fitting) == 1 and _length(group) >= _SHORT:
            claims.setdefault((id(fitting[0]), group[0].reading.article.language), []).append(group)
    joined: set[int] = set()
    for original in home:
        for (claimed, _), translations in claims.items():
            if claimed == id(original):
                if len(translations) > 1:
                    translations = [group for group in translations if _of_one_length(group, original)]
                if len(translations) == 1:
                    joined.add(id(translations[0]))
                    original += translations[0]
    return [group for group in groups if id(group) not in joined]


def _said_by_same(group: Sequence[Statement], others: Sequence[list[Statement]]) -> list[list[Statement]]:
    """The quotations of whom a quotation in another language is by."""
    keys = [speaker_key(other[0].mention.value) for other in others]
    name = speaker_key(group[0].mention.value)
    if name and not is_nameless(group[0].mention.value):
        return [other for other, key in zip(others, keys, strict=True) if key == name]
    if group[0].attribution is not None and not name:
        return []
    named = _words_near(group[0])
    return [other for other, key in zip(others, keys, strict=True) if key and key in named]


def _words_near(statement: Statement) -> set[str]:
    """The words of a quotation's sentence and of those beside it, lower case and without accents."""
    last = len(statement.reading.spans) - 1
    near = range(max(0, statement.sentence - _NEAR), min(last, statement.sentence + _NEAR) + 1)
    return {plain(word) for place in near for word in statement.reading.passage(place).words}


def speaker_key(value: Value) -> str:
    """The last word of a quotation's speaker, lower case and without accents, or empty."""
    words = quote_words(str(value.get("speaker") or ""))
    return plain(words[-1]) if words else ""


def is_nameless(value: Value) -> bool:
    """Whether a quotation's speaker is not made out, or by an office alone: "la capitana", but no "un vecino"."""
    speaker = str(value.get("speaker") or "")
    return not speaker or (speaker[0].islower() and speaker.split()[0] in _DEFINITE)


def _length(group: Sequence[Statement]) -> int:
    return len(str(group[0].mention.value.get("full") or group[0].mention.text))


def _is_part(group: Sequence[Statement], whole: Sequence[Statement]) -> bool:
    """Whether a quotation may translate another or a part of it that is worth quoting."""
    return _PART * _length(whole) <= _length(group) <= _LONGER * _length(whole)


def _of_one_length(a: Sequence[Statement], b: Sequence[Statement]) -> bool:
    """Whether one quotation may be the whole translation of the other, by their lengths."""
    one, other = _length(a), _length(b)
    return min(one, other) >= _LONG and max(one, other) <= _LONGER * min(one, other)
