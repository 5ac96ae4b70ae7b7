"""The people, bodies and places a text names: runs of capitalised words, told apart by the words in and around them.

A run that an article spells out once ("Ramiro Solvane, the governor") stands for its later short forms ("Solvane", "Mr
Solvane"); the full form is the mention's name.
"""

from digest.facts.lexicon import BODIES, BODY_NOUNS, COURTESY, PLACES, ROLES, say_verbs
from digest.facts.naming import french, german
from digest.facts.naming.headlines import headlines
from digest.facts.naming.name_forms import settle
from digest.facts.naming.name_kinds import PARTICLES, judge
from digest.facts.scan import Scan
from digest.facts.spans import Name
from digest.text import numbers

_LONGEST = 10
_NEVER = frozenset(
    "i i'm i've i'll i'd ok tv am pm gmt utc bst nobody everybody somebody anybody no-one everyone someone anyone "
    "others another both neither nothing everything none yes don't".split()
)
_AGENTS = ("ers", "ors", "ists", "ians", "ants", "ents", "bours", "bors")
_ABBREVIATED = frozenset(
    "st jr sr dr mr mrs ms prof sen gov rep gen lt col sgt capt rev reps sens ft mt no supt insp maj pres u.s".split()
)
_OPENERS = frozenset('“"‘«„:•-–—|·')
_HYPHENS = frozenset("-‑")
_SHIP_TITLES = frozenset("lady queen king prince princess lord sir".split())


class NameFinder:
    """Finds the names of one text; `used` marks the tokens of dates."""

    def __init__(self, scan: Scan, used: bytearray) -> None:
        self.scan, self.used = scan, used
        self.low, self.words, self.size = scan.low, scan.words, len(scan)
        self.common = {word for word in scan.words if word[0].islower()}
        self.verbs = say_verbs(scan.language)
        self.numbers = numbers.number_words(scan.language)
        words = scan.words
        if scan.language == "de":
            self.common |= german.nouns(scan)
        self.shouts = any(len(word) > 3 and word.isupper() and word.lower() in self.common for word in words)
        # Capitalised words that stand inside a sentence somewhere, so are more than a sentence's first word.
        self.inside = {
            word
            for place, word in enumerate(words)
            if place and word[0].isupper() and (words[place - 1][0].islower() or words[place - 1] == ",")
        }
        self.headlines = headlines(words)
        self.vessels = {
            (words[place + 1], words[place + 2])
            for place, word in enumerate(self.low)
            if word == "the" and self._vessel_begins(place + 1)
        }

    def find(self) -> list[Name]:
        """All names, in order."""
        names: list[Name] = []
        place, words, used = 0, self.words, self.used
        while place < self.size:
            if words[place][0].isupper() and not used[place]:
                stop = self._run(place)
                name = self._name_in(place, stop)
                if name is not None:
                    names.append(name)
                place = stop
            else:
                place += 1
        for name in names:
            judge(self.scan, name, self.common)
        return settle(self.scan, names)

    # --- where a run of capitals ends ------------------------------------------------------------------------------

    def _capital(self, place: int) -> bool:
        return place < self.size and self.words[place][0].isupper() and not self.used[place]

    def _run(self, first: int) -> int:
        """The place after the run of capitalised words that begins at `first`."""
        at, low = first + 1, self.low
        while at < self.size and at - first < _LONGEST:
            if self._capital(at):
                at += 1
            elif self._links(at):
                at += 2
            elif low[at] in ("of", "for", "and") and self._joins(first, at):
                at += 3 if low[at + 1] == "the" else 2
            elif low[at] in PARTICLES and self._after_particles(at):
                at = self._after_particles(at)
            else:
                break
        if self.scan.language == "fr":
            at = max(at, french.body_stop(self.scan, min(at, self.size) - 1))
        return min(at, self.size)

    def _links(self, at: int) -> bool:
        """Whether a mark at `at` ties two capitals: Okonjo-Reyes, A. Boehner, Marks & Spencer, O'Brien."""
        scan, sign = self.scan, self.low[at]
        if at + 1 >= self.size:
            return False
        glued = scan.glued(at)
        if sign in _HYPHENS:
            return glued and scan.glued(at + 1) and self.words[at + 1][0].isalpha()
        if sign == ".":
            short = len(self.words[at - 1]) == 1 or self.low[at - 1] in _ABBREVIATED
            return glued and short and self._capital(at + 1)
        if sign == "&":
            return self._capital(at + 1)
        if sign not in ("'", "’") or not glued or not self._capital(at + 1):
            return False
        # O'Brien; Dock Workers' Union
        return scan.glued(at + 1) or (self.low[at - 1].endswith("s") and self.low[at + 1] in BODIES)

    def _after_particles(self, at: int) -> int:
        """The place after the capital behind up to two particles ("van den Brul"), or 0."""
        if self.scan.language == "en" and self.low[at] in ("y", "e", "ten"):
            return 0
        if self.scan.language == "de" and self.low[at] not in ("von", "van", "zu", "zur"):
            return 0
        if self.low[at] == "y" and not self._capital(at + 1):
            return 0
        for end in (at + 1, at + 2):
            if self._capital(end):
                return end + 1
            if end >= self.size or self.low[end] not in PARTICLES:
                return 0
        return 0

    def _joins(self, first: int, at: int) -> bool:
        """Whether "of", "for" or "and" at `at` is inside a name: Bank of Orlend, Dock and Harbour Union."""
        low = self.low
        after = at + 2 if low[at] in ("of", "for") and low[at + 1 : at + 2] == ["the"] else at + 1
        if not self._capital(after):
            return False
        bodies = any(word in BODIES for word in low[first:at])
        named = low[first] == "the" or (first > 0 and low[first - 1] in ("the", "la", "die", "der", "le"))
        if low[at] == "of":
            return low[at - 1] not in ROLES and (bodies or low[at - 1] in PLACES or named)
        if low[at] == "for":
            return bodies
        stop = after
        while stop - after < 4 and self._capital(stop):
            stop += 1
        return (named or bodies) and low[stop - 1] in BODIES and low[at - 1] not in BODIES and stop - after <= 3

    # --- which name a run holds ------------------------------------------------------------------------------------

    def _name_in(self, first: int, stop: int) -> Name | None:
        """The name in a run: title and role cut off, common words at a sentence's start left out."""
        low, words = self.low, self.words
        whole, begins = first, self._begins_sentence(first)
        first, described = self._past_description(first, stop)
        while first < stop and (
            low[first] in self.scan.function
            or low[first] in _NEVER
            or (begins and self._ordinary(first, stop))
            or self._counted(first, stop)
        ):
            first, begins = first + 1, False
            if first < stop and not words[first][0].isalpha():
                first += 1
        body = self._after_title(first, stop)
        title = self.scan.span(first, body).rstrip(" .-,") if body > first else ""
        while body < stop and words[body] in (".", "-", ","):
            body += 1
        while stop > body and (
            low[stop - 1] in self.scan.function or (not words[stop - 1][0].isalpha() and words[stop - 1] != ".")
        ):
            stop -= 1
        if body >= stop or (stop - body == 1 and len(words[body]) == 1) or self._numbered(stop):
            return self._spoken_for(whole, stop) if self.scan.language == "de" and body > whole else None
        doubtful = bool(self.headlines[body]) or (self.shouts and self._shouted(body, stop))
        name = Name(body, stop, self.scan.span(body, stop), title=title, doubtful=doubtful, role=described)
        if described:
            name.vote("person", 4)
        name.plain = stop - body == 1 and self._begins_sentence(body) and self._is_plain(body)
        if title:
            name.vote("person", 6)
            name.role = described or ("" if title.strip(".").lower() in COURTESY else title)
        return name

    def _spoken_for(self, first: int, stop: int) -> Name:
        """German nouns that are no name, but whose bearers may speak: "Viele Anwohner sagen"."""
        name = Name(first, stop, self.scan.span(first, stop), plain=True)
        name.vote("person", 2)
        return name

    def _is_plain(self, place: int) -> bool:
        """Whether the first word of a sentence is a plural of people that only speaks there: "Experts said"."""
        following = self.low[place + 1] if place + 1 < self.size else ""
        return (
            self.low[place].endswith(_AGENTS)
            and self.words[place] not in self.inside
            and self.verbs.get(following) != "report"
        )

    def _past_description(self, first: int, stop: int) -> tuple[int, str]:
        """The place after what describes a person before the name, and the words of it: mum-of-two, grief-stricken."""
        low, words = self.low, self.words
        if self._is_slug(first, stop):
            return first + 2, ""
        if low[first + 1 : first + 4] == ["-", "of", "-"] and first + 5 < stop:
            return first + 5, self.scan.span(first, first + 5)
        if (
            first + 3 < stop
            and low[first + 1] in _HYPHENS
            and words[first + 2].islower()
            and words[first + 3][0].isupper()
        ):
            return first + 3, ""
        return first, ""

    def _is_slug(self, first: int, stop: int) -> bool:
        """Whether an agency's slug stands before a name: CYCLING-Torvund."""
        words = self.words[first : first + 3]
        slug = first + 2 < stop and len(words[0]) > 3 and words[0].isupper() and words[1] in _HYPHENS
        return slug and words[2][0].isupper() and not words[2].isupper()

    def _counted(self, first: int, stop: int) -> bool:
        """Whether the first word of a run is a number or, in German, a noun that stands before the name or alone."""
        word = self.low[first]
        if word in self.numbers and (self.scan.language != "en" or stop - first == 1 or self._begins_sentence(first)):
            return True
        if self.scan.language != "de" or self._is_role(word) or word in BODIES:
            return False
        if stop - first > 1 and german.is_body(word) and word not in BODY_NOUNS:
            return False  # das Landgericht Hallenried
        before = self.low[first - 1] if first else ""
        return before in german.ARTICLES or before[:1].isdecimal() or before in self.numbers or word in self.common

    def _shouted(self, first: int, stop: int) -> bool:
        """Whether a run of capitals may be no more than a loud word of a text that shouts."""
        words = self.words[first:stop]
        return all(word.isupper() or not word[0].isalpha() for word in words) and (len(words) > 1 or len(words[0]) > 3)

    def _numbered(self, stop: int) -> bool:
        """Whether a number is glued to the run: GP-100 is a model, not a name."""
        at = stop + 1 if self.words[stop : stop + 1] == ["-"] else stop
        return at > stop and at < self.size and self.scan.glued(at) and self.words[at][0].isdecimal()

    def _begins_sentence(self, place: int) -> bool:
        first, _ = self.scan.sentence(place)
        while first < place and place - first < 6 and not self.words[first][0].isalnum():
            first += 1
        return first == place or self.words[place - 1] in _OPENERS

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
        return not (following in self.verbs or following in ("'s", "’s", ",") or self.words[first] in self.inside)

    def _after_title(self, first: int, stop: int) -> int:
        """The place after the last title or role word in front of a name, or `first`."""
        low = self.low
        if first < stop and self._vessel(first):
            return first
        for at in range(stop - 2, first - 1, -1):
            if low[at] in COURTESY or (
                self._is_role(low[at]) and not any(word in BODIES for word in low[at + 1 : stop])
            ):
                return at + 1
        return first

    def _is_role(self, word: str) -> bool:
        """Whether a word says what somebody is."""
        if word == "mayor" and self.scan.language == "es":
            return False  # "calle Mayor"
        return word in ROLES or (self.scan.language == "de" and german.is_role(word))

    def _vessel_begins(self, place: int) -> bool:
        """Whether a title and one capitalised word stand at `place`, as only ships have them behind "the"."""
        if place + 2 >= self.size or self.low[place] not in _SHIP_TITLES:
            return False
        after = self.words[place + 2]
        return (
            self.words[place + 1][0].isupper()
            and not after[0].isupper()
            and (after not in ("of", ",", "'s", "’s") or self.low[place + 3 : place + 4] == ["which"])
        )

    def _vessel(self, first: int) -> bool:
        """Whether a title begins the name of a ship or the like: the text speaks of "the Lady Thorvald"."""
        return self.words[first + 1 : first + 2] != [] and (self.words[first], self.words[first + 1]) in self.vessels


def find_names(scan: Scan, used: bytearray) -> list[Name]:
    """The names of the text, in order, each with its kind and full form; `used` marks the tokens of dates."""
    return NameFinder(scan, used).find()
