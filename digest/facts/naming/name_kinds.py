"""What a name stands for, by the words in it and around it: votes for person, org (any body or work) or place."""

from collections.abc import Container

from digest.facts.lexicon import (
    BODIES,
    BODY_NOUNS,
    COMPASS,
    PLACE_BEFORE,
    PLACE_NOUNS,
    PLACES,
    ROLES,
    THINGS,
    say_verbs,
)
from digest.facts.scan import Scan
from digest.facts.spans import Name

PARTICLES = frozenset("van von der den de del della di da dos du bin ibn al el la le ten ter y e af zu zur abu".split())
_PLACE_FIRST = frozenset("lake mount fort port cape isle river".split())
_STAFF = frozenset(
    "shares spokesman spokeswoman executives officials investors shareholders staff workers stock customers".split()
)
_ARTICLES = frozenset("the a an its their his her el la le der die".split())
# "To" and "from" lead to persons as well as to places.
_ALSO_PERSONS = frozenset("to from via through between en à aus nach desde".split())
_ROLE_ENDS = frozenset("who said told which speaking as when has is was".split())
_CLAUSE_MARKS = frozenset(',.;(:"“”—–')
_REACH = 14


def judge(scan: Scan, name: Name, common: Container[str]) -> None:
    """Lets a name's own words and those around it vote on its kind; notes its role where it is given.

    `common` holds the words that the text writes in small letters.
    """
    _by_words(scan, name, common)
    if _several(scan, name) and _is_common_plural(scan.low[name.stop - 1], common):
        name.vote("org", 4)  # Brightwater Events
    _by_words_before(scan, name)
    _by_words_after(scan, name)


def _is_common_plural(word: str, common: Container[str]) -> bool:
    """Whether the last word of a name is the plural of a noun that the text uses: those are bodies' names."""
    if len(word) < 4 or word[-1] != "s" or word.endswith("ss"):
        return False
    return word in common or word[:-1] in common or (word.endswith("es") and word[:-2] in common)


def _by_words(scan: Scan, name: Name, common: Container[str]) -> None:
    low, words = scan.low[name.first : name.stop], scan.words
    last, count = low[-1], sum(word[0].isalpha() for word in low)
    if last in THINGS and count > 1:
        name.vote("org", 3)
        return
    if last in BODIES or low[0] in BODIES or any(word in BODIES and word not in PLACES for word in low[:-1]):
        name.vote("org", 5)
    if (last in PLACES or (last in _LANDSCAPE and count > 1)) or low[0] in _PLACE_FIRST:
        name.vote("place", 4)
    if low[0] in COMPASS and count > 1 and last not in BODIES:
        name.vote("place", 3)
    first = words[name.first]
    if count == 1 and len(first) > 1 and first.isupper() and not first.endswith("."):
        name.vote("org", 3)
    capitals = sum(word[0].isupper() for word in words[name.first : name.stop])
    if 2 <= capitals <= 3 and all(
        word[0].isupper() or word.lower() in PARTICLES or not word[0].isalpha()
        for word in words[name.first : name.stop]
    ):
        # German nouns have capitals too: what bears an article or a number somewhere is none.
        name.shape = 0 if scan.language == "de" and any(word in common for word in low) else 2
    if count <= 4 and any(len(part) == 1 and part.isalpha() for part in low[1:-1]):
        name.vote("person", 3)
    if "of" in low or "and" in low or "&" in low:
        name.vote("org", 2)


def _by_words_before(scan: Scan, name: Name) -> None:
    low, verbs = scan.low, say_verbs(scan.language)
    before = low[name.first - 1] if name.first and not name.title else ""
    if before in ROLES:
        name.vote("person", 4)
        name.role = name.role or _role_before(scan, name.first)
    elif (
        before in BODY_NOUNS
        or (before == "," and _apposed_body(scan, name.first - 1))
        or _called_body(scan, name.first)
    ):
        name.vote("org", 4)
        name.vote("person", -2)
    elif before == "the":
        name.vote("org", 3)
        name.vote("person", -2)
    elif before in PLACE_BEFORE:
        name.vote("place", 1 if before in _ALSO_PERSONS and _several(scan, name) else 3)
    elif before in ("of", "de") and name.first > 1 and low[name.first - 2] in PLACE_NOUNS:
        name.vote("place", 5)
    elif before == "of" and name.first > 1 and low[name.first - 2] in _SEATED:
        name.vote("place", 3)
    if before in _HEAVENLY:
        name.vote("place", 4)
    if before in PLACE_NOUNS and before not in ("state", "country"):
        name.vote("place", 2)
    if verbs.get(before) in ("say", "add", "tell", "warn", "write"):
        name.vote("person" if _several(scan, name) else "org", 1)


def _by_words_after(scan: Scan, name: Name) -> None:
    low, size = scan.low, len(scan)
    after = low[name.stop] if name.stop < size else ""
    second = low[name.stop + 1] if name.stop + 1 < size else ""
    if after == ",":
        body = _body_behind(scan, name.stop + 1)
        role = "" if body else _role_after(scan, name.stop + 1)
        aged = len(second) == 2 and second.isdecimal() and low[name.stop + 2 : name.stop + 3] in ([","], ["."])
        if second == "which":
            name.vote("person", -4)
            name.vote("org", 2)
        if body:
            name.vote("org", 4)
            name.vote("person", -2)
        if role or second == "who":
            name.vote("person", 4)
            name.role = name.role or role
        elif aged:
            name.vote("person", 5)
    if after in ROLES and second[:1] and scan.words[name.stop + 1][0].isupper() and not name.title:
        name.vote("person", -4)  # Progress hopeful Ada Lorne
        name.vote("org", 1)
    if after in say_verbs(scan.language) or after in ("who", "has", "had", "was", "is"):
        name.vote("person" if _several(scan, name) else "org", 1)
    if after == "who" and low[name.stop - 1] not in BODIES:
        name.vote("person", 3)
    if after in _STAFF:
        name.vote("org", 3)
    _by_whereabouts(scan, name, after)
    _by_possessive(scan, name)


def _by_whereabouts(scan: Scan, name: Name, after: str) -> None:
    """Lets a noun for a place behind the name vote: "the Skarn estuary", "Vessby prison"; and a dateline's end."""
    if after in PLACE_NOUNS and after not in ("state", "city", "country", "capital"):
        name.vote("place", 2)
    if after in _LANDSCAPE:
        name.vote("place", 5)
    if after in _BUILDINGS and not _several(scan, name):
        name.vote("place", 3)
    if after == "(" and scan.low[name.stop + 2 : name.stop + 4] in ([")", "-"], [")", "–"], [")", "—"]):
        name.vote("place", 5)  # VESSBY, Orland (PNA) -


def _by_possessive(scan: Scan, name: Name) -> None:
    """Lets "its" behind a name say that it is no person: "Norlin Cruises said its ships"."""
    low = scan.low
    for at in range(name.stop, min(name.stop + 9, len(scan))):
        if scan.words[at][0].isupper() or low[at] in (".", "“", '"', ";", "that", ",", "the", "and"):
            return
        if low[at] in ("its", "itself"):
            name.vote("org", 3)
            name.vote("person", -1)
            return


# What has its seat or lies in a place: "the west of Norland", "the assembly of Sarrat".
_SEATED = COMPASS | frozenset(
    "assembly mayor governor bishop archbishop outskirts streets coast centre center parliament residents people "
    "university cathedral port prison battle siege".split()
)
_HEAVENLY = frozenset("asteroid comet planet moon star galaxy crater".split())
_BUILDINGS = frozenset("cathedral prison airport hospital harbour harbor castle abbey stadium port".split())
_LANDSCAPE = frozenset(
    "reef ridge estuary glacier plateau bay mountain mountains river lake valley volcano forest desert peninsula "
    "island "
    "islands coast canal strait creek beach cliffs gorge canyon basin delta highlands moor marsh wetlands dam "
    "reservoir "
    "bridge tunnel quay wharf pier lighthouse mine shaft road motorway street square district "
    "neighbourhood neighborhood".split()
)


def _apposed_body(scan: Scan, comma: int) -> bool:
    """Whether a name behind `comma` explains a firm or body: "the state water company, Aurelian Water,"."""
    return (
        comma > 1
        and scan.low[comma - 1] in BODY_NOUNS
        and not _DETERMINERS.isdisjoint(scan.low[max(comma - 5, 0) : comma - 1])
    )


def _called_body(scan: Scan, place: int) -> bool:
    """Whether the name at `place` is what a body is called: "a band known as Grey Falcon", "a firm called Norlin"."""
    low = scan.low
    at = place - 2 if low[place - 2 : place] == ["known", "as"] else place - 1 if low[place - 1] in _NAMED else place
    return 0 < at < place and low[at - 1] in BODY_NOUNS


def _body_behind(scan: Scan, place: int) -> bool:
    """Whether a firm or body stands in apposition at `place`: ", the state-owned water firm"."""
    low = scan.low
    if low[place : place + 1] not in (["the"], ["a"], ["an"], ["its"]):
        return False
    for at in range(place + 1, min(place + 7, len(scan))):
        if low[at] in BODY_NOUNS:
            return low[at + 1 : at + 2] not in (["'s"], ["’s"])
        if (
            low[at] in scan.function
            or not (low[at][0].isalpha() or low[at] == "-")
            or (low[at] in ROLES and low[at + 1 : at + 2] != ["-"])
        ):
            return False
    return False


_DETERMINERS = frozenset({"the", "its", "their", "a", "an"})
_NAMED = frozenset({"called", "named", "dubbed"})


def _several(scan: Scan, name: Name) -> bool:
    return sum(part[0].isalpha() for part in scan.low[name.first : name.stop]) > 1


def _role_before(scan: Scan, place: int) -> str:
    """The role in small letters right before a name: "chief executive", "aviation analyst"."""
    low, at, verbs = scan.low, place, say_verbs(scan.language)
    while at > 0 and place - at < 5 and scan.words[at - 1][0].isalpha():
        if low[at - 1] in scan.function or low[at - 1] in verbs:
            break
        at -= 1
    return scan.span(at, place) if at < place else ""


def _role_after(scan: Scan, place: int) -> str:
    """The role in apposition after a name: "the governor of Sarrat", "chief executive of Velmont"."""
    low, size, at = scan.low, len(scan), place
    if at < size and low[at] in ("who", "whose", "which", "where", "when", "that", "and", "but"):
        return ""
    if at < size and low[at] in _ARTICLES:
        at += 1
        place = at if low[place] in ("the", "a", "an") else place
    end = at
    while end < size and end - at < _REACH and not scan.is_break(end) and low[end] not in _CLAUSE_MARKS:
        end += 1
    for offset in range(at, min(end, at + 6)):
        if low[offset] in ("of", "for", "at", "with", "in", "who", "and") and offset > at:
            break
        if low[offset] in ROLES:
            verbs = say_verbs(scan.language)
            cuts = (
                cut
                for cut in range(offset + 1, end)
                if low[cut] in _ROLE_ENDS or (low[cut] in verbs and low[cut] != "state")
            )
            return scan.span(place, next(cuts, end))
    return ""
