"""Whom a pronoun, a short name or a role stands for."""

from bisect import bisect_left, bisect_right

from digest.facts.lexicon import COURTESY, FEMALE, MALE, PRONOUNS
from digest.facts.scan import Scan
from digest.facts.spans import Name
from digest.facts.speech.quotation import Quotation
from digest.facts.speech.subjects import Speech

_REACH = 5  # sentences that a pronoun looks back


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

        self._persons = [name for name in names if name.kind == "person" and not spoken(name.first)]
        self._all_firsts = [name.first for name in names]
        self._firsts = [name.first for name in self._persons]
        self.genders = self._find_genders()

    def resolve(self, speech: Speech) -> tuple[str, str]:
        """The full name (or naming phrase) and the role of a source; empty where a pronoun could mean several."""
        scan = self.scan
        if speech.pronoun:
            return self._meant(speech)
        if speech.name is None:
            return scan.span(speech.first, speech.stop), ""
        _, stop = speech.whole
        role = "" if speech.role.strip(".").lower() in COURTESY else speech.role
        if stop > speech.stop + 1 and scan.low[speech.stop] == ",":
            role = role or scan.span(speech.stop + 1, stop)
        return speech.name.full, role or speech.name.role

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
        limit = place
        for _ in range(_REACH):
            here = self._persons[bisect_left(self._firsts, begin) : bisect_left(self._firsts, limit)]
            fitting = [name for name in here if self.genders.get(name.full, gender) == gender]
            if fitting:
                return fitting[0].full, fitting[0].role
            if begin == 0:
                break
            limit = begin
            begin, _ = scan.sentence(begin - 1)
        return "", ""

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
