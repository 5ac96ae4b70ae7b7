"""Who says it: the source, the cue and what is said, for every clause of saying outside quotations."""

from digest.facts.lexicon import act_verbs, is_weak, say_verbs
from digest.facts.scan import Scan
from digest.facts.spans import Name
from digest.facts.speech.phrases import Phrases
from digest.facts.speech.quotation import Quotation
from digest.facts.speech.subjects import BEING, NOUN_FORMS, Speech, Subjects
from digest.facts.speech.verbs import SayingVerbs

_INVERTS = frozenset(
    "say add write report tell ask explain note reply announce warn claim insist argue continue recall joke quip "
    "respond "
    "conclude state declare admit remark tweet think believe agree caution observe lament comment confirm".split()
)
_ACCORDING = frozenset({"según", "selon", "laut", "secondo"})
_HELPING = frozenset("a ont ha han hat haben avait había hatte".split())
_RECKON = frozenset({"put", "count"})
_DASHES = frozenset("—–―-")


class SpeechFinder:
    """Finds the clauses of saying in one text."""

    def __init__(
        self, scan: Scan, names: list[Name], quotations: list[Quotation], dated: bytearray, *, acts: bool = False
    ) -> None:
        self.scan, self.low, self.words, self.size = scan, scan.low, scan.words, len(scan)
        also = act_verbs(scan.language) if acts else {}
        self.verbs = {**also, **say_verbs(scan.language)}
        self.quoted = bytearray(self.size + 1)
        for one in quotations:
            self.quoted[one.first : one.stop] = b"\1" * (one.stop - one.first)
        self.opens = {one.first - 1 for one in quotations}
        self.closes = {one.stop for one in quotations}
        self.phrases = Phrases(scan, names, self.quoted, dated, self.verbs)
        self.saying = SayingVerbs(scan, self.verbs, also, self.opens, self.closes)
        self.subjects = Subjects(scan, self.phrases, self.quoted, dated)

    def find(self) -> list[Speech]:
        """The clauses in the order of their verbs."""
        found: list[Speech] = []
        low, quoted, verbs = self.low, self.quoted, self.verbs
        for place, word in enumerate(low):
            one: Speech | None = None
            if word in verbs:
                one = None if quoted[place] else self._by_verb(place)
            elif word == "according":
                if not quoted[place] and low[place + 1 : place + 2] == ["to"]:
                    one = self.subjects.right(place, place + 2, "according")
            elif word in _ACCORDING:
                if not quoted[place] and self.scan.language != "en":
                    one = self.subjects.right(place, place + 1, "according")
            elif word in _DASHES and place - 1 in self.closes:
                one = self._signed(place)
            if one is not None:
                found.append(one)
        return found

    def _signed(self, dash: int) -> Speech | None:
        """A name behind a dash after a quotation that fills its line: "…" — Ada Lorne."""
        name = self.phrases.by_first.get(dash + 1)
        if name is None or not (self.scan.is_break(name.stop) or self.words[name.stop] in (",", ".")):
            return None
        return Speech(name.first, name.stop, dash, "", inverted=True, name=name, whole=(name.first, name.stop))

    def _by_verb(self, verb: int) -> Speech | None:
        """The clause around a word that can be a verb of saying."""
        low = self.low
        word, base = low[verb], self.verbs[low[verb]]
        english = self.scan.language == "en"
        before = low[verb - 1] if verb else ""
        if before in ("-", "‑") and self.scan.glued(verb):
            return None  # "state-of-the-state"
        if base in _RECKON:
            return self.subjects.left(verb, base) if self.saying.reckons(verb) else None
        if english and word.endswith("ing"):
            return self._going_on(verb, base)
        if self.words[verb][0].isupper():
            opens = word in ("said", "says") and self.scan.sentence(verb)[0] == verb
            return self._inverted(verb, base) if opens else None
        at = verb - 1 if before in _HELPING and not english else verb  # », a déclaré …
        before = low[at - 1] if at else ""
        after_quote = at - 1 in self.closes or (before == "," and at - 2 in self.closes)
        clause = before == "," and word not in NOUN_FORMS
        if (after_quote or clause) and (base in _INVERTS or not english):
            left = None if after_quote else self.subjects.left(verb, base)
            return left or self._inverted(verb, base)
        if not self.saying.says(verb, base):
            return None
        if before in ("and", "but") and english and word not in NOUN_FORMS:
            return self.subjects.of_sentence(verb, base)
        return self.subjects.left(verb, base)

    def _going_on(self, verb: int, base: str) -> Speech | None:
        """ "was reporting" has a subject before it; ", saying that" takes that of its sentence."""
        before = self.low[verb - 1] if verb else ""
        if before in BEING or (before == "still" and self.low[verb - 2] in BEING):
            return None if is_weak(base) else self.subjects.left(verb, base)
        return self.subjects.of_sentence(verb, base) if before in (",", "by", "while", "and") else None

    def _inverted(self, verb: int, base: str) -> Speech | None:
        after = self.low[verb + 1] if verb + 1 < self.size else ""
        if after in ("it", "he", "she", "they", "that", "there") and self.scan.language == "en" and base != "say":
            return None
        one = self.subjects.right(verb, verb + 1, base)
        if one is not None:
            one.inverted = True
        return one


def find_speech(
    scan: Scan, names: list[Name], quotations: list[Quotation], dated: bytearray, *, acts: bool = False
) -> list[Speech]:
    """The clauses of saying outside quotations, in order of their verbs; with `acts` also those of urging."""
    return SpeechFinder(scan, names, quotations, dated, acts=acts).find()
