"""Whose saying it is: the subject before or behind a verb of saying, with title, role and apposition."""

from dataclasses import dataclass

from digest.facts.amounts.nouns import is_plural
from digest.facts.lexicon import PRONOUNS, ROLES
from digest.facts.naming import german
from digest.facts.scan import Scan
from digest.facts.spans import Name
from digest.facts.speech.phrases import DETERMINERS, PREPOSITIONS, Phrases

# What may stand between a subject and its verb.
_SKIP = frozenset(
    "has have had also later then further again repeatedly previously already since just now ever even still once "
    "twice "
    "earlier today yesterday only both all themselves himself herself itself too 've ’ve first never always often "
    "ha han hat haben avait hatte habían".split()
)
NO_SUBJECT = frozenset(
    "to not n't n’t will would could should can may might must be been being is are was were am did does do cannot "
    "get got "
    "'s ’s 'll ’ll 'd ’d who's".split()
)
# Forms that are as often nouns or name something else; they need a quotation or "that".
NOUN_FORMS = frozenset(
    "report reports claim claims comment comments state states note notes warning demand demands call calls show "
    "shows rule rules "
    "point points post posts signal signals praise hope hopes fear fears estimate estimates blame promise promises vow "
    "vows pledge pledges find stress mock tweet tweets joke jokes forecast forecasts label labels term terms charge "
    "charges quote quotes address boast boasts welcome remark remarks propose urge urges swear cite cites counter "
    "counters "
    "plead think believe question recall".split()
)
_ANYBODY = frozenset("anybody anyone nobody".split())
_OPENING = 24  # the words of a sentence in which its subject is looked for
BEING = frozenset({"is", "are", "was", "were", "been"})
_POSSESSIVES = frozenset({"'s", "’s"})
_BEFORE_WHOM = frozenset("ante devant vor gegenüber auprès durante".split())
_STANDING_ALONE = frozenset("some many most all both one few others another".split())


@dataclass(slots=True, eq=False)
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


class Subjects:
    """Finds the subjects of one text's verbs of saying; `quoted` marks tokens in quotations, `dated` those of dates."""

    def __init__(self, scan: Scan, phrases: Phrases, quoted: bytearray, dated: bytearray) -> None:
        self.scan, self.low, self.words, self.size = scan, scan.low, scan.words, len(scan)
        self.phrases, self.quoted, self.dated = phrases, quoted, dated

    def left(self, verb: int, base: str) -> Speech | None:
        """The clause whose subject stands before the verb."""
        low, phrases = self.low, self.phrases
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
        end = self._before_party(begin, end)
        if end <= begin or not self._can_end_subject(end - 1):
            return None
        first = phrases.start(begin, end)
        if first >= end or (low[verb] == "say" and not self._several(first, end)):
            return None
        opens = low[first] in DETERMINERS or low[first] in PRONOUNS or end in phrases.by_stop
        if low[verb] in NOUN_FORMS and not opens:
            return None
        return self._speech(first, end, verb, base, max(whole_end, end))

    def _before_party(self, begin: int, end: int) -> int:
        """The place before a party's letter in brackets behind a name, "Ada Lorne (D)"; else `end`."""
        low, words = self.low, self.words
        if end - begin <= 3 or words[end - 1] != ")":
            return end
        opened = next((place for place in range(end - 2, max(begin, end - 8), -1) if words[place] == "("), end)
        return opened if opened in self.phrases.by_stop and low[opened + 1] in ("d", "r") else end

    def _can_end_subject(self, last: int) -> bool:
        """Whether the word at `last` can be the last of a subject: no auxiliary, no small word, nothing quoted."""
        low, scan = self.low, self.scan
        word = low[last]
        if self.quoted[last] or word in _ANYBODY or word in NO_SUBJECT - _POSSESSIVES or word.endswith(("n't", "n’t")):
            return False
        if self.words[last][0].isalpha() and scan.glued(last) and self.words[last - 1][0].isdecimal():
            return False
        return word not in scan.function or word in PRONOUNS or word in _POSSESSIVES or word in _STANDING_ALONE

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
        named = any(word in ROLES or german.is_role(word) for word in heads)
        return named and (low[first] in DETERMINERS or owned or stop - first < 6)

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
                or (word in BEING and low[verb].endswith("ing"))
                or (word.endswith("ly") and words[end - 1].islower() and word not in ("family", "only"))
            )
            if not (adverb or dated[end - 1] or (word in ("on", "in", "at") and end < verb and dated[end])):
                break
            end -= 1
        return end

    def right(self, verb: int, first: int, base: str) -> Speech | None:
        """The clause whose source stands behind the verb or behind "according to"."""
        if base != "according" and self.scan.language != "en":
            first = self._past_audience(first)
        if first >= self.size or self.scan.is_break(first) or self.quoted[first]:
            return None
        stop = self.phrases.stop(first, document=base == "according")
        name = self.phrases.by_first.get(stop + 1) if stop < self.size and self.low[stop] == "," else None
        if name is not None and name.kind != "place" and self._is_role(first, first, stop):
            after = self.words[name.stop] if name.stop < self.size else "."
            if not after[0].isalnum() or self.low[name.stop] in ("on", "in", "at", "told"):
                return self._with_role(first, name, verb, base)
        return self._speech(first, stop, verb, base, 0) if stop > first else None

    def _past_audience(self, first: int) -> int:
        """The place of the source behind a day and those spoken to: "a déclaré lundi la directrice", "dijo ante los
        diputados la ministra"."""
        low, at = self.low, first
        while at < self.size and (self.dated[at] or (low[at] in ("am", "el", "le") and self.dated[at + 1])):
            at += 1
        if low[at : at + 1] and low[at] in _BEFORE_WHOM:
            for place in range(at + 2, min(at + 7, self.size)):
                if low[place] in DETERMINERS or place in self.phrases.by_first:
                    return place
                if not low[place][0].isalpha():
                    break
        return at

    def of_sentence(self, verb: int, base: str) -> Speech | None:
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
