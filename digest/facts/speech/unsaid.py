"""Whose words a quotation is where no verb of saying tells: dismissed as "…" by Ada Lorne, "…," the letter reads."""

from bisect import bisect_left

from digest.facts.lexicon import PRONOUNS
from digest.facts.scan import Scan
from digest.facts.spans import Name
from digest.facts.speech.quotation import Quotation
from digest.facts.speech.subjects import Speech

_ENDS = (["."], [","], ["in"])
_AFTER_VERB = frozenset(
    ". , and as with afterwards later when after before on in at to from while of through over into outside".split()
)


class Unsaid:
    """Finds the speakers of one text's quotations that no verb of saying introduces."""

    def __init__(self, scan: Scan, names: list[Name]) -> None:
        self.scan, self.names = scan, names
        self._firsts = [name.first for name in names]

    def by_whom(self, one: Quotation, at: int) -> Speech | None:
        """Who is named behind "by" or "was how": dismissed as "…" by Ada Lorne, "…" was how Ada Lorne put it."""
        scan = self.scan
        passive = scan.low[at] == "by" and any(
            word.endswith("ed") for word in scan.low[max(one.first - 5, 0) : one.first - 1]
        )
        put = scan.low[at] in ("was", "is") and scan.low[at + 1 : at + 2] == ["how"]
        if scan.low[at] in ("the", "a", "an", "his", "her", "its", "their"):
            return self._written(at)
        so = scan.low[at : at + 2] == [",", "so"] and scan.language == "de"
        if not (passive or put or so):
            return None
        begin = at + 1 + (put or so)
        place = bisect_left(self._firsts, begin)
        name = self.names[place] if place < len(self.names) else None
        if name is None or name.kind == "place" or name.first - begin > (0 if put else 5):
            return None
        if any(not scan.words[between][0].isalnum() for between in range(begin, name.first)):
            return None
        return Speech(name.first, name.stop, at, "", inverted=True, name=name, whole=(name.first, name.stop))

    def _written(self, at: int) -> Speech | None:
        """The writing in which it stands: "…," the letter reads."""
        words = self.scan.low[at : at + 7]
        verb = next((place for place, word in enumerate(words) if word in ("read", "reads")), 0)
        if verb < 2 or not all(word.isalpha() for word in words[1:verb]) or words[verb + 1 : verb + 2] not in _ENDS:
            return None
        return Speech(at, at + verb, at + verb, "read", inverted=True, whole=(at, at + verb))

    def pronoun_after(self, at: int) -> Speech | None:
        """A pronoun right behind "…," with a verb that ends the clause: "…," she beamed."""
        scan = self.scan
        if at + 2 >= len(scan) or PRONOUNS.get(scan.low[at], "") not in ("m", "f") or scan.words[at][0].isupper():
            return None
        verb, after = scan.words[at + 1], scan.low[at + 2]
        if not verb.islower() or not verb.endswith(("ed", "s")) or after not in _AFTER_VERB:
            return None
        return Speech(at, at + 1, at + 1, "", pronoun=scan.low[at], whole=(at, at + 1))

    def told_before(self, one: Quotation) -> Speech | None:
        """The person with whom the sentence before begins, when the quotation stands alone behind it in its line."""
        scan, mark = self.scan, one.first - 1
        if mark < 2 or scan.is_break(mark - 1) or scan.words[mark - 1] not in (".", "!", "?"):
            return None
        if scan.text[one.end - 1] not in ".!?…" or not scan.is_break(one.stop + 1):
            return None
        begin, _ = scan.sentence(mark - 1)
        place = bisect_left(self._firsts, begin)
        name = self.names[place] if place < len(self.names) else None
        leads = name is not None and begin <= name.first <= begin + 3 and name.first < mark
        if name is not None and leads and name.kind == "person" and scan.low[name.stop] not in ("'s", "’s"):
            return Speech(name.first, name.stop, name.stop, "", name=name, whole=(name.first, name.stop))
        if PRONOUNS.get(scan.low[begin], "") in ("m", "f"):
            return Speech(begin, begin + 1, begin, "", pronoun=scan.low[begin], whole=(begin, begin + 1))
        return None
