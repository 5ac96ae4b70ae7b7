"""Who says it: the source, the cue and what is said, for every clause of saying outside quotations."""

from dataclasses import dataclass

from digest.facts.grammar import FUNCTION
from digest.facts.lexicon import PRONOUNS, is_weak, say_verbs
from digest.facts.names import Name
from digest.facts.quotation import Quotation
from digest.facts.scan import Scan

_SKIP = frozenset(
    "has have had also later then further again repeatedly previously already since just now ever even still once "
    "twice "
    "earlier today yesterday only both all themselves himself herself itself too 've ’ve first today's a ha han hat "
    "haben "
    "avait hatte habían".split()
)
_NO_SUBJECT = frozenset(
    "to not n't n’t will would could should can may might must be been being is are was were am "
    "did does do cannot won't never being get got 's".split()
)
_BREAKS = frozenset(
    "that which who whom whose but because when while if as though although so yet or since after before where than "
    "however meanwhile moreover still therefore thus then also except whether until unless like via despite "
    "que quien pero porque cuando mientras si aunque qui mais parce quand alors car dass aber weil wenn während denn "
    "and y et und e".split()
)
_DETERMINERS = frozenset("the a an this that these those his her its their our my your some many several most all "
                        "both one "
                         "each every another other el la los las un una le les des une der die das ein eine einem "
                         "einen "
                         "two three four five six seven eight nine ten".split())  # fmt: skip
_PREPOSITIONS = frozenset("of for with from at in on by to behind within against outside about near de del du des "
                        "von der "
                          "pour para von beim en".split())  # fmt: skip
_VERBISH = frozenset(
    "is are was were be been has have had do does did will would can could may might shall should must said says "
    "told came "
    "went made took got gave put set rose fell hit held met led ran paid sold bought began kept stood left lost won "
    "saw".split()
)
_INVERTS = frozenset("say add write report tell ask explain note reply announce warn claim insist argue continue "
                        "recall joke "
                     "quip respond conclude state declare admit remark tweet think believe".split())  # fmt: skip
_STOP_RIGHT = frozenset("who which that when while after before as at on in to during because if where but and from "
                        "via "
                        "through by about into speaking adding who's whose upon late early amid since "
                        "following".split())  # fmt: skip
_ACCORDING = {"según": 1, "selon": 1, "laut": 1, "segundo": 0, "secondo": 1}
_NOUN_FORMS = frozenset("report reports claim claims comment comments state states note notes warning demand demands "
                        "call "
                        "calls show shows rule rules point points post posts signal signals praise hope hopes fear "
                        "fears "
                        "estimate estimates blame promise promises vow vows pledge pledges find stress mock tweet "
                        "tweets "
                        "joke jokes forecast forecasts label labels term terms charge charges quote quotes address "
                        "boast "
                        "boasts welcome remark remarks propose urge urges swear cite cites counter counters "
                        "plead".split())  # fmt: skip


@dataclass(slots=True)
class Speech:
    """A clause of saying: the source over tokens `first` to before `stop`, the verb at `verb`.

    `inverted` means that what is said stands before ("…," said X); `base` is the verb's base form, or "according".
    """

    first: int
    stop: int
    verb: int
    base: str
    inverted: bool = False
    name: Name | None = None
    role: str = ""
    pronoun: str = ""


class SpeechFinder:
    """Finds the clauses of saying in one text."""

    def __init__(self, scan: Scan, names: list[Name], quotations: list[Quotation], dated: bytearray) -> None:
        self.scan, self.low, self.words, self.size = scan, scan.low, scan.words, len(scan)
        self.verbs = say_verbs(scan.language)
        self.dated = dated
        self.quoted = bytearray(self.size + 1)
        for one in quotations:
            self.quoted[one.first : one.stop] = b"\1" * (one.stop - one.first)
        self.opens = {one.first - 1 for one in quotations}
        self.closes = {one.stop for one in quotations}
        self.name_by_stop = {name.stop: name for name in names}
        self.name_by_first = {name.first: name for name in names}

    def find(self) -> list[Speech]:
        found: list[Speech] = []
        low, quoted = self.low, self.quoted
        for place in range(self.size):
            if quoted[place]:
                continue
            word = low[place]
            one: Speech | None = None
            if word in self.verbs:
                one = self._by_verb(place)
            elif word == "according" and place + 2 < self.size and low[place + 1] == "to":
                one = self._right(place, place + 2, "according")
            elif word in _ACCORDING and _ACCORDING[word] and self.scan.language != "en":
                one = self._right(place, place + 1, "according")
            if one is not None:
                found.append(one)
        return found

    def _by_verb(self, verb: int) -> Speech | None:
        low = self.low
        word, base = low[verb], self.verbs[low[verb]]
        if word.endswith("ing") and self.scan.language == "en":
            return None
        before = low[verb - 1] if verb else ""
        after = low[verb + 1] if verb + 1 < self.size else ""
        quote_before = verb - 1 in self.closes or verb - 2 in self.closes
        if ((quote_before or before == ",") and base in _INVERTS) or (
            self.scan.language != "en" and (quote_before or before == ",")
        ):
            right = self._right(verb, verb + 1, base)
            if right is not None and after not in (
                "it",
                "he",
                "she",
                "they",
                "that",
                "his",
                "her",
                "their",
                "its",
                "there",
            ):
                right.inverted = True
                return right
        if (
            before in _NO_SUBJECT
            or before
            in (
                "the",
                "a",
                "an",
                "of",
                "this",
                "that",
                "no",
                "his",
                "her",
                "its",
                "their",
            )
        ) and not (before == "that" and word not in _NOUN_FORMS):
            return None
        if (is_weak(base) or word in _NOUN_FORMS) and not self._says_something(verb):
            return None
        if word in ("reported", "estimated", "alleged", "promised", "proposed", "claimed") and self._adjective(verb):
            return None
        return self._left(verb, base)

    def _adjective(self, verb: int) -> bool:
        after = self.low[verb + 1] if verb + 1 < self.size else ""
        return after not in FUNCTION and after[:1].isalpha() and self.low[verb - 1] in FUNCTION

    def _says_something(self, verb: int) -> bool:
        """Whether "that" or a quotation follows soon, or a quotation stands right before the subject."""
        _, stop = self.scan.sentence(verb)
        for at in range(verb + 1, min(stop, verb + 14, self.size)):
            if self.low[at] == "that" and at <= verb + 6 and self.low[at - 1] != "of":
                return True
            if at in self.opens:
                return True
        return any(at in self.closes for at in range(max(0, verb - 8), verb))

    # --- the naming phrase -----------------------------------------------------------------------------------------

    def _left(self, verb: int, base: str) -> Speech | None:
        """The subject before the verb."""
        low, words, scan = self.low, self.words, self.scan
        begin, _ = scan.sentence(verb)
        end = verb
        while end > begin and (
            low[end - 1] in _SKIP or (low[end - 1].endswith("ly") and words[end - 1].islower()) or self.dated[end - 1]
            or (low[end - 1] in ("on", "in", "at") and end < verb and self.dated[end])
        ):  # fmt: skip
            end -= 1
        if end > begin and low[end - 1] in ("who", "which"):
            end -= 1
        if end > begin and low[end - 1] == ",":
            end = self._before_apposition(begin, end - 1)
        if end <= begin or self.quoted[end - 1] or low[end - 1] in _NO_SUBJECT:
            return None
        first = self._phrase_start(begin, end)
        return self._speech(first, end, verb, base) if first < end else None

    def _before_apposition(self, begin: int, comma: int) -> int:
        """The end of the phrase that an apposition (or relative clause) before `comma` explains."""
        low = self.low
        best = begin
        for at in range(comma - 1, max(begin, comma - 32), -1):
            if low[at] in (";", ":", "—", "–", "“", "”", '"') or self.quoted[at]:
                break
            if low[at] == ",":
                best = at
                if at in self.name_by_stop or low[at + 1] in _DETERMINERS or low[at + 1] in ("who", "which", "whose"):  # noqa: SIM102
                    if at in self.name_by_stop:
                        return at
        return best

    def _phrase_start(self, begin: int, end: int) -> int:  # noqa: C901
        """The first token of the noun phrase that ends before token `end`."""
        low, words = self.low, self.words
        at = end
        while at > begin and end - at < 16:
            name = self.name_by_stop.get(at)
            if name is not None and name.first >= begin:
                at = name.first
                continue
            if words[at - 1] == ")" and at - 3 >= begin and words[at - 3] == "(":
                at -= 3
                continue
            word = low[at - 1]
            if self.quoted[at - 1] or self.dated[at - 1]:
                break
            if word in _BREAKS:
                if word in ("and", "y", "et", "und") and at - 1 in self.name_by_stop and at in self.name_by_first:
                    at -= 1
                    continue
                if word == "and" and at < end and at - 1 in self.name_by_stop and low[at] in ("the",):
                    at -= 1
                    continue
                break
            if (
                word in ("'s", "’s", "'", "’", "-", "&", ".", "/")
                and at - 1 > begin
                and (word != "." or self.words[at - 2][0].isupper())
            ):
                at -= 1
                continue
            if not word[0].isalnum() or word in _VERBISH or (word in self.verbs and word not in _NOUN_FORMS):
                break
            if word in _DETERMINERS:
                at -= 1
                if at > begin and low[at - 1] in _PREPOSITIONS and at - 1 > begin and words[at - 2][0].isalpha():
                    at -= 1
                    continue
                if at > begin and low[at - 1] in _DETERMINERS:
                    continue
                break
            if word in PRONOUNS and at == end:
                return at - 1
            at -= 1
        while at < end and (low[at] in _PREPOSITIONS or low[at] in _BREAKS or not words[at][0].isalnum()):
            at += 1
        return at

    def _right(self, verb: int, first: int, base: str) -> Speech | None:  # noqa: C901
        """The naming phrase after the verb or after "according to"."""
        low, words = self.low, self.words
        at = first
        if at >= self.size or self.scan.is_break(at) or self.quoted[at]:
            return None
        while at < self.size and at - first < 18:
            name = self.name_by_first.get(at)
            if name is not None:
                at = name.stop
                if at + 2 < self.size and words[at] == "(" and words[at + 2] == ")":
                    at += 3
                continue
            if self.scan.is_break(at) or self.quoted[at] or self.dated[at]:
                break
            word = low[at]
            if word in ("'s", "’s", "-", "&", "/") or (word in ("'", "’") and at > first):
                at += 1
                continue
            if not word[0].isalnum() or (
                word in _STOP_RIGHT and at > first and not (base == "according" and word in ("by", "from"))
            ):
                break
            if at > first and (word in self.verbs or word in _VERBISH) and word not in ("report", "reports"):
                break
            if word in PRONOUNS and at == first:
                at += 1
                break
            at += 1
        if base == "according" and at < self.size and self.dated[at]:
            while at < self.size and self.dated[at]:
                at += 1
        while at > first and (low[at - 1] in FUNCTION and low[at - 1] not in PRONOUNS):
            at -= 1
        return self._speech(first, at, verb, base) if at > first else None

    def _speech(self, first: int, stop: int, verb: int, base: str) -> Speech | None:
        low = self.low
        one = Speech(first, stop, verb, base)
        if stop - first == 1 and low[first] in PRONOUNS:
            one.pronoun = low[first]
            return one
        if stop - first == 1 and (low[first] in FUNCTION or not self.words[first][0].isalnum()):
            return None
        head = stop
        for at in range(first, stop):
            inside = any(name.first <= at < name.stop for name in (self.name_by_first.get(at),) if name)
            if (
                low[at] in ("of", "for", "with", "from", "at", "in", "on", "who", "de", "von", "del", "der")
                and at > first
                and not inside
                and not self._inside_name(at)
            ):
                head = at
                break
        name = self.name_by_stop.get(head)
        if name is None and self.words[head - 1] == ")" and head - 3 > first:
            name = self.name_by_stop.get(head - 3)
            if name is not None:
                one.first, one.stop, one.name = name.first, head, name
                return one
        if name is not None and name.first >= first:
            one.name = name
            begins = first + 1 if low[first] in _DETERMINERS else first
            one.role = self.scan.span(begins, name.first) if name.first > begins else ""
            one.first, one.stop = name.first, name.stop
        return one

    def _inside_name(self, at: int) -> bool:
        for back in range(at, max(at - 8, -1), -1):
            name = self.name_by_first.get(back)
            if name is not None:
                return name.stop > at
        return False


def find_speech(scan: Scan, names: list[Name], quotations: list[Quotation], dated: bytearray) -> list[Speech]:
    """The clauses of saying outside quotations, in order of their verbs."""
    return SpeechFinder(scan, names, quotations, dated).find()
