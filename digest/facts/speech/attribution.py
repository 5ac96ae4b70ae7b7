"""Who says it: the source, the cue and what is said, for every clause of saying outside quotations."""

from dataclasses import dataclass

from digest.facts.amounts.nouns import is_plural
from digest.facts.lexicon import PRONOUNS, ROLES, act_verbs, is_weak, say_verbs
from digest.facts.scan import Scan
from digest.facts.spans import Name
from digest.facts.speech.phrases import DETERMINERS, PREPOSITIONS, Phrases
from digest.facts.speech.quotation import Quotation

# What may stand between a subject and its verb.
_SKIP = frozenset(
    "has have had also later then further again repeatedly previously already since just now ever even still once "
    "twice "
    "earlier today yesterday only both all themselves himself herself itself too 've ’ve first never always often "
    "ha han hat haben avait hatte habían".split()
)
_NO_SUBJECT = frozenset(
    "to not n't n’t will would could should can may might must be been being is are was were am did does do cannot "
    "get got "
    "'s ’s 'll ’ll 'd ’d who's".split()
)
_INVERTS = frozenset(
    "say add write report tell ask explain note reply announce warn claim insist argue continue recall joke quip "
    "respond "
    "conclude state declare admit remark tweet think believe agree caution observe lament comment confirm".split()
)
_ACCORDING = frozenset({"según", "selon", "laut", "secondo"})
# Forms that are as often nouns or name something else; they need a quotation or "that".
_NOUN_FORMS = frozenset(
    "report reports claim claims comment comments state states note notes warning demand demands call calls show "
    "shows rule rules "
    "point points post posts signal signals praise hope hopes fear fears estimate estimates blame promise promises vow "
    "vows pledge pledges find stress mock tweet tweets joke jokes forecast forecasts label labels term terms charge "
    "charges quote quotes address boast boasts welcome remark remarks propose urge urges swear cite cites counter "
    "counters "
    "plead think believe question recall".split()
)
_HELPING = frozenset("a ont ha han hat haben avait había hatte".split())
_ANYBODY = frozenset("anybody anyone nobody".split())
_RECKON = frozenset({"put", "count"})
_NOUN_BEFORE = frozenset("the a an of this no his her its their final".split())
_OPENING = 24  # the words of a sentence in which its subject is looked for
_BEING = frozenset({"is", "are", "was", "were", "been"})
_DASHES = frozenset("—–―-")


@dataclass(slots=True)
class Speech:
    """A clause of saying. The naming phrase is tokens `first` to before `stop`, the verb at `verb`.

    `inverted` means that what is said stands before ("…," said X); `base` is the verb's base form, or "according".
    `whole` spans the phrase with title, role and apposition; `implied` means that the verb has no subject of its own
    and takes that of its sentence ("…, saying that").
    """

    first: int
    stop: int
    verb: int
    base: str
    inverted: bool = False
    name: Name | None = None
    role: str = ""
    pronoun: str = ""
    whole: tuple[int, int] = (0, 0)
    implied: bool = False


class SpeechFinder:
    """Finds the clauses of saying in one text."""

    def __init__(
        self, scan: Scan, names: list[Name], quotations: list[Quotation], dated: bytearray, *, acts: bool = False
    ) -> None:
        self.scan, self.low, self.words, self.size = scan, scan.low, scan.words, len(scan)
        self.acts = act_verbs(scan.language) if acts else {}
        self.verbs = {**self.acts, **say_verbs(scan.language)}
        self.dated = dated
        self.quoted = bytearray(self.size + 1)
        for one in quotations:
            self.quoted[one.first : one.stop] = b"\1" * (one.stop - one.first)
        self.opens = {one.first - 1 for one in quotations}
        self.closes = {one.stop for one in quotations}
        self.phrases = Phrases(scan, names, self.quoted, dated, self.verbs)

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
                    one = self._right(place, place + 2, "according")
            elif word in _ACCORDING:
                if not quoted[place] and self.scan.language != "en":
                    one = self._right(place, place + 1, "according")
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
            return self._left(verb, base) if self._reckons(verb) else None
        if english and word.endswith("ing"):
            return self._going_on(verb, base)
        if self.words[verb][0].isupper():
            opens = word in ("said", "says") and self.scan.sentence(verb)[0] == verb
            return self._inverted(verb, base) if opens else None
        at = verb - 1 if before in _HELPING and not english else verb  # », a déclaré …
        before = low[at - 1] if at else ""
        after_quote = at - 1 in self.closes or (before == "," and at - 2 in self.closes)
        clause = before == "," and word not in _NOUN_FORMS
        if (after_quote or clause) and (base in _INVERTS or not english):
            left = None if after_quote else self._left(verb, base)
            return left or self._inverted(verb, base)
        if not self._says(verb, base):
            return None
        if before in ("and", "but") and english and word not in _NOUN_FORMS:
            return self._of_sentence(verb, base)
        return self._left(verb, base)

    def _says(self, verb: int, base: str) -> bool:
        """Whether the word is a verb here, with a subject before it and something said behind it."""
        low = self.low
        word, before = low[verb], low[verb - 1] if verb else ""
        after = low[verb + 1] if verb + 1 < self.size else ""
        noun_too = word in _NOUN_FORMS
        if before in _NO_SUBJECT or before in _NOUN_BEFORE or (noun_too and (before == "that" or after in self.verbs)):
            return False
        if ((is_weak(base) and word not in self.acts) or noun_too) and not self._says_something(verb):
            return False
        if base == "add" and any(word[0].isdecimal() or word in "$£€¥₹" for word in self.words[verb + 1 : verb + 3]):
            return False  # a sum
        return not (word.endswith("ed") and self._adjective(verb))

    def _going_on(self, verb: int, base: str) -> Speech | None:
        """ "was reporting" has a subject before it; ", saying that" takes that of its sentence."""
        before = self.low[verb - 1] if verb else ""
        if before in _BEING or (before == "still" and self.low[verb - 2] in _BEING):
            return None if is_weak(base) else self._left(verb, base)
        return self._of_sentence(verb, base) if before in (",", "by", "while", "and") else None

    def _of_sentence(self, verb: int, base: str) -> Speech | None:
        """A clause without a subject of its own: its source is the first name or pronoun of the sentence."""
        begin, _ = self.scan.sentence(verb)
        for at in range(begin, min(begin + _OPENING, verb)):
            name = self.phrases.by_first.get(at)
            if name is not None and not self.quoted[at]:
                if self.low[name.stop : name.stop + 1] in (["'s"], ["’s"]):
                    continue  # "Ada Lorne's lawyer Mats Ek … , saying"
                whole = (name.first, self.phrases.extent(name.stop))
                return Speech(name.first, name.stop, verb, base, name=name, implied=True, whole=whole)
            if self.low[at] in PRONOUNS and at <= begin + 1:
                return Speech(at, at + 1, verb, base, pronoun=self.low[at], implied=True, whole=(at, at + 1))
        return None

    def _reckons(self, verb: int) -> bool:
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

    def _inverted(self, verb: int, base: str) -> Speech | None:
        after = self.low[verb + 1] if verb + 1 < self.size else ""
        if after in ("it", "he", "she", "they", "that", "there") and self.scan.language == "en" and base != "say":
            return None
        one = self._right(verb, verb + 1, base)
        if one is not None:
            one.inverted = True
        return one

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

    def _left(self, verb: int, base: str) -> Speech | None:
        """The clause whose subject stands before the verb."""
        low, words, phrases = self.low, self.words, self.phrases
        begin, _ = self.scan.sentence(verb)
        end = self._past_adverbs(begin, verb)
        if end > begin and low[end - 1] in ("who", "which"):
            end -= 1
        whole_end = end
        if end > begin and low[end - 1] == ",":
            explained_by = self._named_after(begin, end - 1, verb, base)
            if explained_by is not None:
                return explained_by
            explained = phrases.apposition(begin, end - 1)
            if not explained:
                return None
            whole_end, end = end - 1, explained
        if end - begin > 3 and words[end - 1] == ")":
            opened = next((place for place in range(end - 2, max(begin, end - 8), -1) if words[place] == "("), end)
            end = (
                opened
                if (opened in phrases.by_stop and low[opened + 1] == "d")
                or (opened in phrases.by_stop and low[opened + 1] == "r")
                else end
            )
        if end > begin and low[end - 1] in _ANYBODY:
            return None
        if end <= begin or self.quoted[end - 1] or low[end - 1] in _NO_SUBJECT - {"'s", "’s"}:
            return None
        if low[end - 1].endswith(("n't", "n’t")) or (
            self.words[end - 1][0].isalpha() and self.scan.glued(end - 1) and words[end - 2][0].isdecimal()
        ):
            return None
        if (
            low[end - 1] in self.scan.function
            and low[end - 1] not in PRONOUNS
            and low[end - 1]
            not in ("some", "many", "most", "all", "both", "one", "'s", "’s", "few", "others", "another")
        ):
            return None
        first = phrases.start(begin, end)
        if first >= end or (low[verb] == "say" and not self._several(first, end)):
            return None
        if low[verb] in _NOUN_FORMS and not (
            low[first] in DETERMINERS or low[first] in PRONOUNS or end in phrases.by_stop
        ):
            return None
        return self._speech(first, end, verb, base, max(whole_end, end))

    def _named_after(self, begin: int, comma: int, verb: int, base: str) -> Speech | None:
        """The clause whose subject is a role with the name behind it: "the chief executive, Ada Lorne, said"."""
        name = self.phrases.by_stop.get(comma)
        if name is None or name.first - 2 < begin or self.low[name.first - 1] != ",":
            return None
        first = self.phrases.start(begin, name.first - 1)
        if not self._is_role(begin, first, name.first - 1):
            return None
        return self._with_role(first, name, verb, base)

    def _is_role(self, begin: int, first: int, stop: int) -> bool:
        """Whether a phrase without a name says what somebody is: "the mayor of Vessby", "a lawyer for the families"."""
        low = self.low
        if not first < stop or (first > begin and low[first - 1] in PREPOSITIONS):
            return False
        place = self.phrases.by_stop.get(stop)  # the mayor of Vessby
        if place is not None and (place.first <= first or low[place.first - 1] not in PREPOSITIONS | {"'", "’", "d"}):
            return False
        heads = low[first:stop]
        owned = any(word in ("'s", "’s", "’", "'") for word in heads)
        return any(word in ROLES for word in heads) and (low[first] in DETERMINERS or owned or stop - first < 6)

    def _with_role(self, first: int, name: Name, verb: int, base: str) -> Speech:
        role = self.scan.span(first + (self.low[first] in ("the", "a", "an")), name.first - 1)
        return Speech(first, name.stop, verb, base, name=name, role=role, whole=(first, name.stop))

    def _several(self, first: int, end: int) -> bool:
        """Whether the subject of "say" can be more than one; else "say" is a noun or an order."""
        last = self.low[end - 1]
        return (
            is_plural(last)
            or end in self.phrases.by_stop
            or last in PRONOUNS
            or last in ("many", "some", "others", "most", "both", "all", "few", "you")
        )

    def _past_adverbs(self, begin: int, end: int) -> int:
        """The place after the subject, left of adverbs, auxiliaries and dates before the verb."""
        low, words, dated = self.low, self.words, self.dated
        verb = end
        while end > begin:
            word = low[end - 1]
            adverb = (
                word in _SKIP
                or (word in _BEING and low[verb].endswith("ing"))
                or (word.endswith("ly") and words[end - 1].islower() and word not in ("family", "only"))
            )
            if not (adverb or dated[end - 1] or (word in ("on", "in", "at") and end < verb and dated[end])):
                break
            end -= 1
        return end

    def _right(self, verb: int, first: int, base: str) -> Speech | None:
        """The clause whose source stands behind the verb or behind "according to"."""
        if first >= self.size or self.scan.is_break(first) or self.quoted[first]:
            return None
        stop = self.phrases.stop(first, document=base == "according")
        name = self.phrases.by_first.get(stop + 1) if stop < self.size and self.low[stop] == "," else None
        if name is not None and name.kind != "place" and self._is_role(first, first, stop):
            after = self.words[name.stop] if name.stop < self.size else "."
            if not after[0].isalnum() or self.low[name.stop] in ("on", "in", "at", "told"):
                return self._with_role(first, name, verb, base)
        return self._speech(first, stop, verb, base, 0) if stop > first else None

    def _speech(self, first: int, stop: int, verb: int, base: str, whole_end: int) -> Speech | None:
        low, phrases = self.low, self.phrases
        one = Speech(first, stop, verb, base, whole=(first, max(whole_end, stop)))
        if stop - first == 1 and low[first] in PRONOUNS:
            one.pronoun = low[first]
            return one
        if stop - first == 1 and (
            (low[first] in self.scan.function and low[first] not in ("some", "many", "most", "others"))
            or not self.words[first][0].isalnum()
        ):
            return None
        name, head_end = phrases.head(first, stop)
        if name is not None:
            begins = first + 1 if low[first] in DETERMINERS else first
            one.role = self.scan.span(begins, name.first) if name.first > begins else ""
            one.name = name
            one.first, one.stop = phrases.with_courtesy(name.first), head_end
            one.whole = (min(first, one.first), whole_end or phrases.extent(max(stop, head_end)))
            return one
        if whole_end <= stop:
            one.stop = phrases.trimmed(first, stop)
        if not whole_end:
            one.whole = (first, phrases.extent(stop))
        return one


def find_speech(
    scan: Scan, names: list[Name], quotations: list[Quotation], dated: bytearray, *, acts: bool = False
) -> list[Speech]:
    """The clauses of saying outside quotations, in order of their verbs; with `acts` also those of urging."""
    return SpeechFinder(scan, names, quotations, dated, acts=acts).find()
