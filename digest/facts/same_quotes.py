"""Quotations of the same words put together: whole, cut short, or with another mark."""

import re
from collections.abc import Sequence

from digest.facts.statements import Statement

_WORD = re.compile(r"[^\W_]+")
_RUN = 4


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
    return groups
