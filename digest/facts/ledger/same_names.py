"""Names of one person, organisation or place put together: in full, in short and as initials."""

import re
import unicodedata
from collections.abc import Iterable, Sequence

from digest.facts.ledger.statements import Statement

_WORD = re.compile(r"[^\W_]+")
_SMALL = frozenset(
    "the of and for in a an on at to de la el los las du des le les der die das und von van y et".split()
)
_TITLES = frozenset("mr mrs ms dr prof sir dame lord lady president minister governor senator judge captain".split())
_ORGANISED = frozenset("inc ltd llc llp plc corp corporation company co ag gmbh sa group".split())


def name_words(name: str) -> tuple[str, ...]:
    """The words of a name that tell it from others, lower case, without articles, titles, forms of company, accents."""
    words = [plain(word.lower()) for word in _WORD.findall(name.removesuffix("'s").removesuffix("’s"))]
    telling = [word for word in words if word not in _SMALL and word not in _TITLES]
    while len(telling) > 1 and telling[-1] in _ORGANISED:
        telling.pop()
    return tuple(telling or words)


def plain(word: str) -> str:
    """A word without accents: newsrooms leave them out of foreign names."""
    if word.isascii():
        return word
    return "".join(char for char in unicodedata.normalize("NFD", word) if not unicodedata.combining(char))


def initials(name: str) -> str:
    """RUSI for "Royal United Services Institute"; empty for a name of one word."""
    words = [word for word in _WORD.findall(name) if word.lower() not in _SMALL]
    return "".join(word[0] for word in words).lower() if len(words) > 1 else ""


class NameBook:
    """The names of a story, each short form led back to the one full name of its kind that it can stand for."""

    def __init__(self, names: Iterable[tuple[str, str]]) -> None:
        """Takes (name, kind) of every mention; a name of several kinds counts as the most frequent."""
        self._full: dict[tuple[str, ...], tuple[str, ...]] = {}
        kinds: dict[tuple[str, ...], list[str]] = {}
        spelled: dict[tuple[str, ...], str] = {}
        for name, kind in names:
            words = name_words(name)
            kinds.setdefault(words, []).append(kind)
            spelled.setdefault(words, name)
        longer: dict[tuple[str, str], set[tuple[str, ...]]] = {}
        unordered: dict[tuple[str, ...], tuple[str, ...]] = {}
        for words in sorted(kinds, key=lambda w: (-len(w), -len(kinds[w]), w)):
            same = unordered.setdefault(tuple(sorted(words)), words)
            if same != words:
                self._full[words] = same
                continue
            kind = max(dict.fromkeys(kinds[words]), key=kinds[words].count)
            full = longer.get((kind, " ".join(words)), set())
            if kind == "org" and not full:
                full = longer.get(("place", " ".join(words)), set())  # two capitals in a row were taken for a place
            if len(full) == 1:
                self._full[words] = next(iter(full))
            else:
                for other in dict.fromkeys(kinds[words]):
                    for short in _short_forms(words, other, spelled[words]):
                        longer.setdefault((other, short), set()).add(words)

    def full(self, name: str) -> tuple[str, ...]:
        """The words of the fullest form known of this name."""
        words = name_words(name)
        for _ in range(3):
            longer = self._full.get(words)
            if longer is None:
                return words
            words = longer
        return words


def _short_forms(words: tuple[str, ...], kind: str, spelled: str) -> list[str]:
    """What a full name may be shortened to: a person's first or last name, the first words of the others, initials."""
    if len(words) < 2:
        return []
    forms = {words[0]}
    if kind == "place" and " " in spelled:
        forms.add(words[-1])  # Ammerau for Lake Ammerau, but no valley for the Zelmar-Tal
    if kind == "person":
        forms |= {words[-1], " ".join(words[1:])}
    elif len(words) > 2:
        forms |= {
            " ".join(words[:-1]),
            " ".join(words[1:]),
            " ".join(words[:2]),
            initials(spelled),
            "".join(word[0] for word in words),
        }
    return sorted(forms)


def gather_names(members: Sequence[Statement]) -> list[list[Statement]]:
    """The statements that name the same person, organisation or place, together."""
    book = NameBook((name_of(member), member.mention.kind) for member in members)
    groups: dict[tuple[str, ...], list[Statement]] = {}
    for member in members:
        groups.setdefault(book.full(name_of(member)), []).append(member)
    return list(groups.values())


def name_of(statement: Statement) -> str:
    """The name that a mention of a person, organisation or place stands for."""
    return str(statement.mention.value.get("name") or statement.mention.text)
