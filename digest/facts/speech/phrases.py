"""Where the phrase that names someone begins and ends, to the left or to the right of a token."""

from digest.facts.amounts.nouns import is_plural
from digest.facts.lexicon import COURTESY, PRONOUNS
from digest.facts.scan import Scan
from digest.facts.spans import Name

_BREAKS = frozenset(
    "that which who whom whose what how but because when while if as though although so yet or since after before "
    "where "
    "than however meanwhile moreover still therefore thus then also except whether until unless like via despite "
    "que quien pero porque cuando mientras si aunque qui mais parce quand alors car dass aber weil wenn während "
    "denn".split()
)
AND = frozenset({"and", "&", "y", "et", "und"})
DETERMINERS = frozenset(
    "the a an this that these those his her its their our my your some many several most all both one each every "
    "another "
    "other no el la los las un una le les des une der die das ein eine einem einen two three four five six seven eight "
    "nine ten".split()
)
PREPOSITIONS = frozenset(
    "of for with from at in on by to behind within against outside about near de del du des von der pour para beim "
    "en".split()
)
_VERBISH = frozenset(
    "is are was were be been has have had do does did will would can could may might shall should must said says "
    "told came "
    "went made took got gave put set rose fell hit held met led ran paid sold bought began kept stood left lost won "
    "saw".split()
)
_STOP_RIGHT = frozenset(
    "who which that when while after before as at on in to during because if where but from via through by about into "
    "speaking adding whose upon late early amid since following and y et und".split()
)
_PARTICIPLES = frozenset(
    "released published issued conducted posted aired obtained seen taken commissioned carried".split()
)
LONGEST = 18


class Phrases:
    """The noun phrases of one text that name a source.

    `opaque` marks tokens that no phrase may take in: those inside quotations; `dated` those of dates.
    """

    def __init__(
        self, scan: Scan, names: list[Name], opaque: bytearray, dated: bytearray, verbs: dict[str, str]
    ) -> None:
        self.scan, self.low, self.words, self.size = scan, scan.low, scan.words, len(scan)
        self.opaque, self.dated, self.verbs = opaque, dated, verbs
        self.by_stop = {name.stop: name for name in names}
        self.by_first = {name.first: name for name in names}

    def start(self, begin: int, end: int) -> int:
        """The first token of the phrase that ends before token `end`, not before `begin`."""
        at = end
        while at > begin and end - at < LONGEST:
            before = self._step_left(begin, at, end)
            if before == at:
                break
            at = before
            if self._determined(begin, at):
                break
        while at < end and (
            self.low[at] in PREPOSITIONS
            or self.low[at] in AND
            or self.low[at] in _BREAKS
            or not self.words[at][0].isalnum()
        ):
            at += 1
        return at

    def _determined(self, begin: int, at: int) -> bool:
        """Whether the phrase is complete at the determiner at `at`."""
        low = self.low
        if low[at] not in DETERMINERS or at == begin:
            return low[at] in PRONOUNS and at > begin
        before = low[at - 1]
        if before in PREPOSITIONS:
            return not (at - 1 > begin and self.words[at - 2][0].isalpha() and low[at - 2] not in self.scan.function)
        if before in AND:
            return at - 1 not in self.by_stop
        return before not in DETERMINERS

    def _step_left(self, begin: int, at: int, end: int) -> int:
        """The place before what belongs to the phrase left of `at`, or `at` when nothing does."""
        low, words = self.low, self.words
        name = self.by_stop.get(at)
        if name is not None and name.first >= begin:
            return name.first
        word = low[at - 1]
        if self.opaque[at - 1] or self.dated[at - 1]:
            return at
        if word == ")":
            opened = next((place for place in range(at - 2, max(begin, at - 10) - 1, -1) if words[place] == "("), at)
            return opened if opened > begin else at
        if word in AND:
            return at - 1 if at < end and self._joins(begin, at - 1) else at
        if word in _BREAKS or word in _VERBISH:
            return at
        if word in ("'s", "’s", "'", "’", "-", "/", "‑"):
            return at - 1
        if word == ".":
            return (
                at - 1
                if at - 2 >= begin and (low[at - 2] in COURTESY or words[at - 2][0].isupper()) and at < end
                else at
            )
        if word in self.verbs and not is_plural(word) and word != "report":
            return at
        if word[0].isdecimal() and at - 1 > begin and not words[at - 2][0].isalnum() and words[at - 2] not in ",-":
            return at
        return at - 1 if word[0].isalnum() else at

    def _joins(self, begin: int, at: int) -> bool:
        """Whether "and" at `at` joins two names, or two words of one title: the science and technology committee."""
        low = self.low
        if at in self.by_stop:
            return at + 1 in self.by_first or low[at + 1] in ("the", "la", "die")
        place = at
        while (
            place > begin
            and at - place < 5
            and self.words[place - 1][0].isalpha()
            and low[place - 1] not in self.scan.function
        ):
            place -= 1
        return place < at and place > begin and low[place - 1] == "the" and not is_plural(low[at - 1])

    def stop(self, first: int, *, document: bool = False) -> int:
        """The place after the phrase that begins at token `first`; `document` takes in "by …" and when it came out."""
        low, words = self.low, self.words
        at = first
        while at < self.size and at - first < LONGEST:
            name = self.by_first.get(at)
            if name is not None:
                at = name.stop
                if at + 2 < self.size and words[at] == "(" and words[at + 2] == ")":
                    at += 3
                continue
            if self.scan.is_break(at) or self.opaque[at] or self.dated[at]:
                break
            word = low[at]
            if (
                word in ("'s", "’s", "-", "/", "‑")
                or (word in ("'", "’") and at > first)
                or (
                    word == "."
                    and at > first
                    and low[at - 1] in _TITLES
                    and at + 1 < self.size
                    and words[at + 1][0].isupper()
                )
            ):
                at += 1
            elif word in PRONOUNS and at == first:
                return at + 1
            elif not self._goes_right(first, at, document):
                break
            else:
                at += 1
        if document:
            while at < self.size and at > first and self.dated[at]:
                at += 1
        while at > first + 1 and low[at - 1] in self.scan.function and not self.dated[at - 1]:
            at -= 1
        return at

    def _goes_right(self, first: int, at: int, document: bool) -> bool:
        word = self.low[at]
        if not word[0].isalnum():
            return False
        if at == first:
            return word not in _STOP_RIGHT
        if word in AND:
            return (
                at in self.by_stop and at + 1 in self.by_first and self.by_stop[at].kind == self.by_first[at + 1].kind
            )
        if word in _STOP_RIGHT:
            return (document and word in ("by", "from")) or (document and word == "in" and at + 1 in self.by_first)
        return not ((word in self.verbs or word in _VERBISH) and word not in ("report", "reports", "claims"))

    def apposition(self, begin: int, comma: int) -> int:
        """The end of the phrase that what stands before `comma` explains ("Ada Lorne, the mayor of Y,"); 0 if none."""
        low, found = self.low, 0
        for at in range(comma - 1, max(begin, comma - 36), -1):
            if self.opaque[at] or low[at] in (";", ":", "—", "–", "“", "”", '"'):
                break
            if low[at] == "," and at > begin:
                if at in self.by_stop:
                    return at
                if low[at - 1] == ")" or low[at + 1] in DETERMINERS or low[at + 1] in ("who", "which", "whose"):
                    found = at
        return found

    def extent(self, stop: int) -> int:
        """The end of a naming phrase with its apposition: "Ada Lorne, mayor of Y, who …" up to the verb or full stop."""  # noqa: E501
        low, at = self.low, stop
        if at < self.size and low[at] == "of":
            while at + 1 < self.size and (at + 1 in self.by_first):
                at = self.by_first[at + 1].stop
        if at + 1 >= self.size or low[at] != "," or not self.words[at + 1][0].isalnum() or self.scan.is_break(at + 1):
            return max(stop, at)
        end = at + 1
        while end < self.size and end - at < 40 and not self.opaque[end] and not self.scan.is_break(end):
            if low[end] in (";", ":", '"', "“", "—", "–", "―"):
                break
            if low[end] == "." and self._ends(end):
                break
            if low[end] == "," and (end + 1 >= self.size or self.opaque[end + 1] or not self._apposes(end)):
                break
            end += 1
        return end

    def _ends(self, place: int) -> bool:
        first, _ = self.scan.sentence(place + 1) if place + 1 < self.size else (place + 1, 0)
        return (
            first == place + 1
            or place + 1 >= self.size
            or self.scan.is_break(place + 1)
            or not self.words[place + 1][0].isalnum()
        )

    def _apposes(self, comma: int) -> bool:
        return self.low[comma + 1] in ("who", "which", "whose", "a", "the")

    def head(self, first: int, stop: int) -> tuple[Name | None, int]:
        """The name that heads the phrase, and the place after the head; no name when common nouns head it."""
        low = self.low
        at = first
        while at < stop:
            name = self.by_first.get(at)
            if name is not None:
                at = name.stop
                continue
            if at > first and low[at] in _HEAD_ENDS:
                break
            at += 1
        end = min(at, stop)
        name = self.by_stop.get(end)
        if name is None and self.words[end - 1] == ")":
            opened = next(
                (place for place in range(end - 2, max(first, end - 8), -1) if self.words[place] == "("), first
            )
            name = self.by_stop.get(opened)
        if name is not None and name.first < first:
            return None, end
        if name is not None and any(word in AND for word in low[first : name.first]):
            return None, end
        return name, end

    def with_courtesy(self, first: int) -> int:
        """The place of "Mr" before the name that begins at `first`, or `first`."""
        at = first
        if at > 1 and self.words[at - 1] == "." and self.low[at - 2] in COURTESY:
            return at - 2
        return at - 1 if at and self.low[at - 1] in COURTESY else at

    def trimmed(self, first: int, stop: int) -> int:
        """The place after the phrase without a participle left over at its end ("a poll released in May")."""
        while stop - first > 2 and self.low[stop - 1] in _PARTICIPLES:
            stop -= 1
        return stop


_HEAD_ENDS = frozenset("of for with from at in on by who which de von del der d du".split())
_TITLES = COURTESY | frozenset("rep reps sen sens gov gen lt col capt sgt st rev hon jr pres supt insp maj adm".split())
