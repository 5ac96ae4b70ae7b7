"""Whom a pronoun, a short name or a role stands for."""

from bisect import bisect_left, bisect_right

from digest.facts.lexicon import COURTESY, FEMALE, MALE, PRONOUNS, ROLES
from digest.facts.scan import Scan
from digest.facts.spans import Name
from digest.facts.speech.quotation import Quotation
from digest.facts.speech.subjects import Speech

_REACH = 5  # sentences that a pronoun looks back, those aside that go on about him or her
_FARTHEST = 14
_PHRASE = 7  # the longest phrase that stands for a person named before
_MANY = 40
_SENTENCES = 3
_SHORTEST = 3
_OPENING = 6
_HIS = {"m": ("his", "him"), "f": ("her",)}
_THE = frozenset("the der die el la le".split())
_OF = frozenset("of for from de des der du".split())


class People:
    """The persons and sources of one text, asked for by the clause of saying that names them."""

    def __init__(self, scan: Scan, names: list[Name], speeches: list[Speech], quotations: list[Quotation]) -> None:
        self.scan, self.names, self.speeches = scan, names, speeches
        self._verbs = [speech.verb for speech in speeches]
        quoted = [(one.first, one.stop) for one in quotations]
        starts = [first for first, _ in quoted]

        def spoken(place: int) -> bool:
            at = bisect_right(starts, place) - 1
            return at >= 0 and place < quoted[at][1]

        self._spoken = spoken
        self._persons = [name for name in names if name.kind == "person" and not spoken(name.first)]
        self._all_firsts = [name.first for name in names]
        self._firsts = [name.first for name in self._persons]
        self.genders = self._find_genders()
        several = {name.full: name for name in self._persons if " " in name.full}
        self._parts = {part for full in several for part in full.lower().split()}
        self._longer: dict[str, list[Name]] = {}
        for full, name in several.items():
            self._longer.setdefault(full[:_SHORTEST].lower(), []).append(name)

    def resolve(self, speech: Speech) -> tuple[str, str]:
        """The full name (or naming phrase) and the role of a source; empty where a pronoun could mean several."""
        scan = self.scan
        if speech.pronoun:
            return self._meant(speech)
        if speech.name is None:
            phrase = scan.span(speech.first, speech.stop)
            person = self._called(speech)
            return (person.full, person.role or phrase) if person is not None else (phrase, "")
        if " " not in speech.name.full and (longer := self._nicknamed(speech.name.full)) is not None:
            return longer.full, longer.role
        _, stop = speech.whole
        role = "" if speech.role.strip(".").lower() in COURTESY else speech.role
        if stop > speech.stop + 1 and scan.low[speech.stop] == ",":
            role = role or scan.span(speech.stop + 1, stop)
        return speech.name.full, role or speech.name.role

    def _called(self, speech: Speech) -> Name | None:
        """The person whom "the director" or "the 37-year-old" stands for: the last one named with that role, else the
        only one that the sentences before name."""
        scan, low = self.scan, self.scan.low
        words = low[speech.first : speech.stop]
        if not 2 <= len(words) <= _PHRASE or words[0] not in _THE or not set(words[1:]).isdisjoint(_OF):
            return None
        at, head = bisect_left(self._firsts, speech.first), words[-1]
        if head in ROLES:
            for name in reversed(self._persons[max(0, at - _MANY) : at]):
                if name.role and head in name.role.lower().replace("-", " ").split():
                    return name
        elif head != "old" or "year" not in words:
            return None
        begin, _ = scan.sentence(speech.first)
        for _ in range(_SENTENCES):
            begin, _ = scan.sentence(max(begin - 1, 0))
        near = {name.full: name for name in self._persons[max(bisect_left(self._firsts, begin), at - _MANY) : at]}
        only = next(iter(near.values())) if len(near) == 1 else None
        return only if only is not None and not (only.role and head in ROLES) else None

    def _nicknamed(self, short: str) -> Name | None:
        """The only person whose first name begins with a short form: "Tes" for Tesfa Merkeb."""
        low = short.lower()
        if len(low) < _SHORTEST or low in self._parts:
            return None
        fitting = {
            name.full: name for name in self._longer.get(low[:_SHORTEST], ()) if name.full.lower().startswith(low)
        }
        return next(iter(fitting.values())) if len(fitting) == 1 else None

    def _meant(self, speech: Speech) -> tuple[str, str]:
        gender = PRONOUNS[speech.pronoun]
        if gender in "mf":
            return self._person(speech.first, gender)
        at = bisect_left(self._verbs, speech.verb)
        for other in reversed(self.speeches[max(0, at - 6) : at]):
            if speech.verb - other.verb > 160:
                break
            if not other.pronoun and (other.name is None or other.name.kind != "person"):
                return self.resolve(other)
        begin, _ = self.scan.sentence(speech.first)
        at = bisect_left(self._all_firsts, begin)
        for name in self.names[at : at + 12]:
            if name.first < speech.first and name.kind == "org":
                return name.full, ""
        return "", ""

    def named(self, speech: Speech) -> str:
        """The naming phrase as written, with title and apposition."""
        first, stop = speech.whole
        return self.scan.span(first, stop) if first < stop and not speech.pronoun else ""

    def _person(self, place: int, gender: str) -> tuple[str, str]:
        """The person of this gender whom the text speaks of at `place`: the first one named in the nearest sentence."""
        scan = self.scan
        begin, _ = scan.sentence(place)
        limit, left = place, _REACH
        for _ in range(_FARTHEST):
            here = self._persons[bisect_left(self._firsts, begin) : bisect_left(self._firsts, limit)]
            fitting = [name for name in here if self.genders.get(name.full, gender) == gender]
            if fitting:
                return fitting[0].full, fitting[0].role
            left -= not self._goes_on(begin, limit, gender)
            if begin == 0 or left <= 0:
                break
            limit = begin
            begin, _ = scan.sentence(begin - 1)
        return "", ""

    def _goes_on(self, begin: int, limit: int, gender: str) -> bool:
        """Whether a sentence begins with him or her as a pronoun, so that the name stands further back."""
        words = self.scan.low[begin : min(limit, begin + _OPENING)]
        return not self._spoken(begin) and any(
            PRONOUNS.get(word) == gender or word in _HIS.get(gender, ()) for word in words
        )

    def _find_genders(self) -> dict[str, str]:
        """The gender of each person as far as a title or role beside the name gives it away."""
        genders: dict[str, str] = {}
        low = self.scan.low
        for name in self._persons:
            before = set(low[max(0, name.first - 4) : name.first]) | set(name.role.lower().replace("-", " ").split())
            if before & MALE and not before & FEMALE:
                genders[name.full] = "m"
            elif before & FEMALE and not before & MALE:
                genders[name.full] = "f"
        return genders
