"""Whether a word that can be a verb of saying is one where it stands, with something said behind it."""

from digest.facts.lexicon import PRONOUNS, is_weak
from digest.facts.scan import Scan
from digest.facts.speech.subjects import NO_SUBJECT, NOUN_FORMS

_NOUN_BEFORE = frozenset("the a an of this no his her its their final".split())


class SayingVerbs:
    """The verbs of saying of one text; quotations open at the tokens `opens` and close at `closes`."""

    def __init__(
        self, scan: Scan, forms: dict[str, str], acts: dict[str, str], opens: set[int], closes: set[int]
    ) -> None:
        self.scan, self.low, self.words, self.size = scan, scan.low, scan.words, len(scan)
        self.forms, self.acts, self.opens, self.closes = forms, acts, opens, closes

    def says(self, verb: int, base: str) -> bool:
        """Whether the word is a verb here, with a subject before it and something said behind it."""
        low = self.low
        word, before = low[verb], low[verb - 1] if verb else ""
        after = low[verb + 1] if verb + 1 < self.size else ""
        noun_too = word in NOUN_FORMS
        if before in NO_SUBJECT or before in _NOUN_BEFORE or (noun_too and (before == "that" or after in self.forms)):
            return False
        if ((is_weak(base) and word not in self.acts) or noun_too) and not self._says_something(verb):
            return False
        if base == "add" and any(word[0].isdecimal() or word in "$£€¥₹" for word in self.words[verb + 1 : verb + 3]):
            return False  # a sum
        return not (word.endswith("ed") and self._adjective(verb))

    def _adjective(self, verb: int) -> bool:
        """Whether a form like "reported" belongs to a noun behind it: "the reported deaths"."""
        after = self.low[verb + 1] if verb + 1 < self.size else ""
        before = self.low[verb - 1] if verb else ""
        return (
            after not in self.scan.function
            and after[:1].isalpha()
            and before in self.scan.function
            and before not in PRONOUNS
        )

    def _says_something(self, verb: int) -> bool:
        """Whether "that" or a quotation follows soon, or a quotation stands right before the subject."""
        _, stop = self.scan.sentence(verb)
        for at in range(verb + 1, min(stop, verb + 14, self.size)):
            if at in self.opens or (self.low[at] == "that" and at <= verb + 6 and self.low[at - 1] != "of"):
                return True
        for at in range(max(0, verb - 8), verb):
            if at in self.closes and self.scan.text[self.scan.starts[at] - 1] != ".":
                return True
        return False

    def reckons(self, verb: int) -> bool:
        """Whether "put" or "count" gives a figure: "put the number at 9,500", "counts 9,500"."""
        low, words = self.low, self.words
        if low[verb].startswith("count"):
            return verb + 1 < self.size and words[verb + 1][0].isdecimal()
        for at in range(verb + 1, min(verb + 9, self.size - 1)):
            if low[at] == "at":
                after = at + 2 if low[at + 1] in ("about", "around", "some", "nearly", "roughly", "over") else at + 1
                return after < self.size and (words[after][0].isdecimal() or words[after] in "$£€¥₹")
            if words[at] in ".;:":
                break
        return False
