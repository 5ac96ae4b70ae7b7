"""The people, bodies and places a text names: runs of capitalised words, told apart by the words in and around them.

A run that an article spells out once ("Ramiro Solvane, the governor") stands for its later short forms ("Solvane", "Mr
Solvane"); the full form is the mention's name.
"""

from dataclasses import dataclass, field

from digest.facts.lexicon import (
    BODIES,
    COMPASS,
    COURTESY,
    PLACE_BEFORE,
    PLACE_NOUNS,
    PLACES,
    ROLES,
    say_verbs,
)  # fmt: skip
from digest.facts.scan import Scan

_PARTICLES = frozenset(
    "van von der den de del della di da dos du bin ibn al el la le ten ter y e af zu zur abu".split()
)
_LONGEST = 10
_NEVER = frozenset("i i'm i've i'll i'd ok tv am pm".split())
_NATION_ENDS = (
    "ese",
    "ish",
    "ians",
    "ian",
    "eans",
    "ean",
    "icans",
    "ican",
    "cans",
    "istan's",
    "crats",
    "crat",
    "ists",
    "istic",
)


@dataclass(slots=True)
class Name:
    """A name over the tokens `first` to before `stop`; `full` is its longest form in the text.

    `kind` is "person", "org" or "place"; `role` is what the text says the person is, beside this very mention.
    """

    first: int
    stop: int
    full: str
    kind: str = ""
    role: str = ""
    title: str = ""
    votes: dict[str, int] = field(default_factory=dict)

    def vote(self, kind: str, weight: int) -> None:
        self.votes[kind] = self.votes.get(kind, 0) + weight


class NameFinder:
    """Finds and sorts the names of one text; `used` marks the tokens of dates, `headline` is where the body begins."""

    def __init__(self, scan: Scan, used: bytearray, body_start: int) -> None:
        self.scan, self.used, self.body_start = scan, used, body_start
        self.low, self.words, self.size = scan.low, scan.words, len(scan)
        self.common = {word for word in scan.words if word[0].islower()}
        self.verbs = say_verbs(scan.language)

    def find(self) -> list[Name]:
        """All names, in order."""
        names: list[Name] = []
        place, words, used = 0, self.words, self.used
        while place < self.size:
            if words[place][0].isupper() and not used[place]:
                stop = self._run(place)
                names.extend(self._names_in(place, stop))
                place = stop
            else:
                place += 1
        self._judge(names)
        return _settled(self, names)

    # --- where a run of capitals ends ------------------------------------------------------------------------------

    def _capital(self, place: int) -> bool:
        return place < self.size and self.words[place][0].isupper() and not self.used[place]

    def _run(self, first: int) -> int:
        """The place after the run of capitalised words that begins at `first`."""
        at = first + 1
        scan, low = self.scan, self.low
        while at < self.size and at - first < _LONGEST:
            if self._capital(at):
                at += 1
            elif (
                (
                    low[at] in ("-", "‑", "/")
                    and scan.glued(at)
                    and scan.glued(at + 1)
                    and at + 1 < self.size
                    and self.words[at + 1][0].isalpha()
                )
                or (low[at] == "." and scan.glued(at) and self._abbreviates(at - 1) and self._capital(at + 1))
                or (
                    low[at] in ("&", "'", "’")
                    and self._capital(at + 1)
                    and (low[at] == "&" or (scan.glued(at + 1) and scan.glued(at)))
                )
            ):
                at += 2
            elif low[at] in ("of", "for", "and") and self._joins(first, at):
                at += 2 if low[at + 1] not in ("the",) else 3
            elif low[at] in _PARTICLES and self._particles(at):
                at = self._particles(at) + 1
            else:
                break
        return min(at, self.size)

    def _abbreviates(self, place: int) -> bool:
        return len(self.words[place]) == 1 or self.low[place] in (
            "st",
            "jr",
            "sr",
            "dr",
            "mr",
            "mrs",
            "ms",
            "prof",
            "sen",
            "gov",
            "rep",
            "gen",
            "lt",
            "col",
            "sgt",
            "capt",
            "rev",
            "reps",
            "sens",
            "ft",
            "mt",
            "no",
            "supt",
            "insp",
            "maj",
            "pres",
            "u.s",
        )

    def _particles(self, at: int) -> int:
        """The place of the capital after up to two particles ("van den Brul"), or 0."""
        for end in (at + 1, at + 2):
            if self._capital(end):
                return (
                    end
                    if self.low[at] not in ("y", "e", "la", "le", "el", "du", "di")
                    or self.scan.language != "en"
                    or self.low[at] in ("la", "le", "el", "du", "di")
                    else 0
                )
            if end >= self.size or self.low[end] not in _PARTICLES:
                return 0
        return 0

    def _joins(self, first: int, at: int) -> bool:
        """Whether "of", "for" or "and" at `at` is inside a name: Bank of Orlend, Dock and Harbour Union."""
        low = self.low
        after = at + 1
        if low[at] in ("of", "for") and after < self.size and low[after] == "the":
            after += 1
        if not self._capital(after):
            return False
        before = low[at - 1]
        if low[at] == "of":
            return before not in ROLES and (
                before in BODIES or before in PLACES or self._the_before(first) or low[first] in BODIES
            )
        if low[at] == "for":
            return any(word in BODIES for word in low[first:at])
        stop = after
        while self._capital(stop):
            stop += 1
        return (
            stop > after and low[stop - 1] in BODIES and low[at - 1] not in BODIES and stop - after <= 3 and stop - after > 1 - (low[stop - 1] in BODIES and stop - after == 1)  # noqa: E501
            and (self._the_before(first) or any(word in BODIES for word in low[first:at]))
        )  # fmt: skip

    def _the_before(self, first: int) -> bool:
        return (first > 0 and self.low[first - 1] in ("the", "la", "die", "der", "le")) or self.low[first] == "the"

    # --- which names a run holds -----------------------------------------------------------------------------------

    def _names_in(self, first: int, stop: int) -> list[Name]:
        """The names in a run: titles and roles cut off, common words at a sentence's start left out."""
        low, words = self.low, self.words
        begins = self._begins_sentence(first)
        while first < stop and (
            low[first] in self.scan.function or low[first] in _NEVER or (begins and self._ordinary(first, stop))
        ):
            first += 1
            begins = False
            if first < stop and not words[first][0].isalpha():
                first += 1
        split = self._last_role(first, stop)
        role = ""
        body = first
        if split > first:
            role = self.scan.span(first, split)
            while split < stop and words[split] in (".", "-", ","):
                split += 1
            body = split
        while stop > body and (
            low[stop - 1] in self.scan.function or (not words[stop - 1][0].isalpha() and words[stop - 1] != ".")
        ):
            stop -= 1
        if body >= stop:
            return []
        if stop - body == 1 and len(words[body]) == 1:
            return []
        name = Name(body, stop, self.scan.span(body, stop), role=role, title=role)
        if role:
            name.vote("person", 6)
            if low[split - 1] in COURTESY or (low[split - 1] == "." and low[split - 2] in COURTESY):
                name.role = ""
        return [name]

    def _begins_sentence(self, place: int) -> bool:
        first, _ = self.scan.sentence(place)
        while first < place and not self.words[first][0].isalnum():
            first += 1
        return first == place or self.words[place - 1] in ("“", '"', "‘", "«", "„", ":", "•", "-", "–", "—", "|", "·")

    def _ordinary(self, first: int, stop: int) -> bool:
        """Whether the first word of a sentence is only capitalised for that."""
        word = self.low[first]
        if word in ROLES or word in COURTESY:
            return stop - first == 1
        if word in self.common:
            return True
        if stop - first > 1:
            return False
        following = self.low[first + 1] if first + 1 < self.size else ""
        return not (following in self.verbs or following in ("'s", "’s", ",") or self.words[first] in _twice(self))

    def _last_role(self, first: int, stop: int) -> int:
        """The place after the last title or role word in front of a name, or `first`."""
        low = self.low
        for at in range(stop - 2, first - 1, -1):
            if low[at] in COURTESY or (
                low[at] in ROLES
                and not (low[at] in ("major", "master", "general", "king", "prince", "duke", "chef", "m") and False)
            ):
                if any(word in BODIES for word in low[at + 1 : stop]) and low[at] not in COURTESY:
                    continue
                return at + 1
        return first

    # --- what each name is -----------------------------------------------------------------------------------------

    def _judge(self, names: list[Name]) -> None:
        for name in names:
            self._by_words(name)
            self._by_company(name)

    def _by_words(self, name: Name) -> None:
        low = self.low[name.first : name.stop]
        last = low[-1]
        count = sum(word[0].isalpha() for word in low)
        if last in BODIES or any(word in BODIES for word in low[:-1] if word not in PLACES) or low[0] in BODIES:
            name.vote("org", 5)
        if last in PLACES or low[0] in ("lake", "mount", "fort", "port", "cape", "isle", "river"):
            name.vote("place", 4)
        if low[0] in COMPASS and count > 1 and last not in BODIES:
            name.vote("place", 3)
        word = self.words[name.first]
        if count == 1 and len(word) > 1 and word.isupper() and not word.endswith("."):
            name.vote("org", 3)
        if count >= 2 and all(
            self.words[at][0].isupper() or low[at - name.first] in _PARTICLES or not self.words[at][0].isalpha()
            for at in range(name.first, name.stop)
        ):
            name.vote("person", 2 if count <= 3 else 0)
        if any(len(part) == 1 and part.isalpha() for part in low[1:-1]) and count <= 4:
            name.vote("person", 3)
        if "of" in low or "and" in low or "&" in low:
            name.vote("org", 2)

    def _by_company(self, name: Name) -> None:  # noqa: C901
        """What the words before and after say: "in X", "X, the governor", "X said", "the X"."""
        low, size = self.low, self.size
        before = low[name.first - 1] if name.first else ""
        after = low[name.stop] if name.stop < size else ""
        second = low[name.stop + 1] if name.stop + 1 < size else ""
        words = sum(part[0].isalpha() for part in low[name.first : name.stop])
        if name.title and name.first > 0:
            before = ""
        if before in ROLES:
            name.vote("person", 4)
            name.role = name.role or self._role_before(name.first)
        elif before == "the":
            name.vote("org", 2)
        elif before in PLACE_BEFORE:
            name.vote("place", 3)
        elif before in ("of", "de") and name.first > 1 and low[name.first - 2] in PLACE_NOUNS:
            name.vote("place", 5)
        if before in PLACE_NOUNS and before not in ("state", "country"):
            name.vote("place", 2)
        if after == ",":
            role = self._role_after(name.stop + 1)
            if role:
                name.vote("person", 4)
                name.role = name.role or role
            elif second.isdecimal() and len(second) == 2 and name.stop + 2 < size and low[name.stop + 2] in (",", "."):
                name.vote("person", 5)
            elif second == "who":
                name.vote("person", 4)
        if after in self.verbs or after in ("who", "has", "had", "was", "is"):
            name.vote("person" if words > 1 else "org", 1)
        if after == "who":
            name.vote("person", 3)
        if before in self.verbs and self.verbs[before] in ("say", "add", "tell", "warn", "write"):
            name.vote("person" if words > 1 else "org", 1)
        if after in PLACE_NOUNS and after not in ("state", "city", "country", "capital"):
            name.vote("place", 2)
        if after in (
            "shares",
            "spokesman",
            "spokeswoman",
            "executives",
            "officials",
            "investors",
            "shareholders",
            "staff",
            "workers",
            "stock",
            "customers",
        ):
            name.vote("org", 3)

    def _role_before(self, place: int) -> str:
        """The role in small letters right before a name: "chief executive", "aviation analyst"."""
        at = place
        while (
            at > 0
            and place - at < 5
            and self.words[at - 1][0].isalpha()
            and (self.low[at - 1] not in self.scan.function)
            and self.low[at - 1] not in self.verbs
        ):
            at -= 1
        return self.scan.span(at, place) if at < place else ""

    def _role_after(self, place: int) -> str:
        """The role in apposition after a name: "the governor of Sarrat", "chief executive of Velmont"."""
        low, at = self.low, place
        if at < self.size and low[at] in (
            "the",
            "a",
            "an",
            "its",
            "their",
            "his",
            "her",
            "el",
            "la",
            "le",
            "der",
            "die",
        ):
            at += 1
            place = at if low[place] in ("the", "a", "an") else place
        end = at
        while (
            end < self.size
            and end - at < 14
            and not self.scan.is_break(end)
            and low[end] not in (",", ".", ";", "(", ":", '"', "“", "”", "—", "–")
        ):
            end += 1
        head = list(low[at : min(end, at + 6)])
        for offset, word in enumerate(head):
            if word in ("of", "for", "at", "with", "in", "who", "and") and offset:
                break
            if word in ROLES:
                stop = end
                for cut in range(at + offset + 1, end):
                    if low[cut] in ("who", "said", "told", "which", "speaking", "as", "when", "has", "is", "was") or (
                        low[cut] in self.verbs and low[cut] != "state"
                    ):
                        stop = cut
                        break
                return self.scan.span(place, stop)
        return ""


def _twice(finder: NameFinder) -> frozenset[str]:
    """Capitalised words that stand inside a sentence somewhere, so are more than a sentence's first word."""
    cached = getattr(finder, "_inside", None)
    if cached is None:
        words = finder.words
        cached = frozenset(
            word for place, word in enumerate(words)
            if word[0].isupper() and place and (words[place - 1][0].islower() or words[place - 1] == ",")
        )  # fmt: skip
        finder._inside = cached  # type: ignore[attr-defined]
    return cached


def _settled(finder: NameFinder, names: list[Name]) -> list[Name]:  # noqa: C901
    """Joins short forms to full ones and decides each name's kind by all its mentions."""
    fulls: dict[str, Name] = {}
    for name in names:
        key = name.full.casefold().replace("’", "'")
        if key in fulls:
            for kind, weight in name.votes.items():
                fulls[key].vote(kind, weight)
            if name.role and not fulls[key].role:
                fulls[key].role = name.role
        else:
            fulls[key] = Name(name.first, name.stop, name.full, role=name.role, votes=dict(name.votes))
    surnames: dict[str, Name] = {}
    heads: dict[str, Name] = {}
    initials: dict[str, Name] = {}
    for full in fulls.values():
        words = [finder.words[at] for at in range(full.first, full.stop) if finder.words[at][0].isalpha()]
        if len(words) > 1:
            surnames.setdefault(words[-1].casefold(), full)
            tail = full.full.rsplit(" ", 1)[-1].casefold()
            surnames.setdefault(tail, full)
            heads.setdefault(words[0].casefold(), full)
            initials.setdefault("".join(word[0] for word in words if word[0].isupper()).casefold(), full)
        acronym = _bracketed(finder, full)
        if acronym:
            initials[acronym.casefold()] = full
            full.vote("org", 4)
    links: dict[str, Name] = {}
    for key, full in fulls.items():
        words = [finder.words[at] for at in range(full.first, full.stop) if finder.words[at][0].isalpha()]
        target = None
        if len(words) == 1 or " " not in full.full:
            bare = key.replace(".", "")
            if full.full.replace(".", "").isupper() and len(bare) > 1:
                target = initials.get(bare)
            target = target or surnames.get(key)
            if target is None or (target.votes.get("org", 0) > target.votes.get("person", 0)):
                target = heads.get(key) if key in heads and heads[key].votes.get("org", 0) >= 3 else target
            if target is not None and full.votes.get("place", 0) > 3 and target.votes.get("person", 0) < 4:
                target = None
        if target is not None and target is not full:
            links[key] = target
            if target.votes.get("org", 0) < 5 and surnames.get(key) is target and full.votes.get("place", 0) < 3:
                target.vote("person", 3)
    kept: list[Name] = []
    for name in names:
        key = name.full.casefold().replace("’", "'")
        target = links.get(key, fulls[key])
        kind = max(target.votes, key=lambda kind: (target.votes[kind], kind), default="")
        if not kind or (target is fulls[key] and _demonym(finder, name)):
            continue
        if (
            name.full.isupper()
            and len(name.full) > 5
            and target is fulls[key]
            and kind != "org"
            and finder.scan.starts[name.first] >= finder.body_start
            and " " in name.full
        ):
            target.full = name.full
        name.kind, name.full, name.role = kind, target.full, name.role or target.role
        kept.append(name)
    return kept


def _bracketed(finder: NameFinder, name: Name) -> str:
    """The acronym in brackets right after a name: "Royal United Services Institute (RUSI)"."""
    words, stop = finder.words, name.stop
    if (
        stop + 2 < finder.size
        and words[stop] == "("
        and words[stop + 2] == ")"
        and words[stop + 1].isupper()
        and len(words[stop + 1]) > 1
    ):
        return words[stop + 1]
    return ""


def _demonym(finder: NameFinder, name: Name) -> bool:
    """Whether a single capitalised word is an adjective of nation or party and names nobody."""
    if name.stop - name.first != 1:
        return False
    word = finder.low[name.first]
    after = finder.words[name.stop] if name.stop < finder.size else ""
    return word.endswith(_NATION_ENDS) and (after[:1].islower() or word.endswith("s") or not after[:1].isalpha())


def find_names(scan: Scan, used: bytearray, body_start: int = 0) -> list[Name]:
    """The names of the text, in order, each with its kind and full form."""
    return NameFinder(scan, used, body_start).find()
