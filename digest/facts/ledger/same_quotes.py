"""Quotations of the same words put together: whole, cut short, or with another mark."""

import re
from collections.abc import Sequence

from digest.facts.ledger.statements import Statement
from digest.model import Value

_WORD = re.compile(r"[^\W_]+")
_RUN = 4
# Characters from which a length says something, and how much longer a translation may be.
_LONG = 40
_LONGER = 1.7


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
    """Quotations of one speaker in two languages become one, where only one is of about the length."""
    by_speaker: dict[str, list[list[Statement]]] = {}
    for group in groups:
        name = speaker_key(group[0].mention.value)
        if name:
            by_speaker.setdefault(name, []).append(group)
    gone: set[int] = set()
    for said in by_speaker.values():
        for group in said:
            fitting = [other for other in said if id(other) not in gone and _translates(other, group)]
            if id(group) not in gone and len(fitting) == 1:
                back = [other for other in said if id(other) not in gone and _translates(other, fitting[0])]
                if len(back) == 1:
                    group += fitting[0]
                    gone.add(id(fitting[0]))
    return [group for group in groups if id(group) not in gone]


def speaker_key(value: Value) -> str:
    """The last word of a quotation's speaker, lower case, or empty."""
    words = quote_words(str(value.get("speaker") or ""))
    return words[-1] if words else ""


def _translates(a: Sequence[Statement], b: Sequence[Statement]) -> bool:
    """Whether two groups quote in different languages, at about the same length."""
    languages = {s.reading.article.language for s in a} & {s.reading.article.language for s in b}
    one, other = (len(str(group[0].mention.value.get("full") or group[0].mention.text)) for group in (a, b))
    return not languages and min(one, other) >= _LONG and max(one, other) <= _LONGER * min(one, other)
