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
from digest.facts.naming import french, german
from digest.facts.naming.appositions import (
    apposed_body,
    apposed_role,
    body_behind,
    called_body,
    place_behind,
    role_after,
    role_before,
)
from digest.facts.naming.sequels import by_next_sentence, by_own_clause
from digest.facts.scan import Scan
from digest.facts.spans import Name

PARTICLES = frozenset("van von der den de del della di da dos du bin ibn al el la le ten ter y e af zu zur abu".split())
_PLACE_FIRST = frozenset("lake mount fort port cape isle river".split())
_STAFF = frozenset(
    "shares spokesman spokeswoman executives officials investors shareholders staff workers stock customers".split()
)
# "To" and "from" lead to persons as well as to places.
_ALSO_PERSONS = frozenset("to from via through between en à aus nach desde".split())


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
    if scan.language == "de" and count > 1 and german.is_body(low[0]):
        name.vote("org", 6)
    if scan.language == "fr" and count > 1 and low[0] in french.BODIES:
        name.vote("org", 6)
    if last in BODIES or low[0] in BODIES or any(word in BODIES and word not in PLACES for word in low[:-1]):
        name.vote("org", 5)
    if _is_geographic(scan, name):
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
        name.vote("org", 4 if "&" in low else 2)


def _is_geographic(scan: Scan, name: Name) -> bool:
    """Whether the words of a name say that it lies somewhere: Orrin Dam, Lake Orrin, Saint-Orme; not Ada Nwosu-Lane."""
    low = scan.low[name.first : name.stop]
    if (low[-1] in BODIES and low[-1] not in PLACES) or "on" in low or "the" in low:
        return False
    if low[0] in _PLACE_FIRST or (low[0] in ("saint", "sainte") and low[1:2] == ["-"]):
        return True
    if low[-2:-1] in (["-"], ["‑"]) or "of" in low or "and" in low:
        return False
    return low[-1] in PLACES or (low[-1] in _LANDSCAPE and _several(scan, name))


def _by_words_before(scan: Scan, name: Name) -> None:
    low, verbs = scan.low, say_verbs(scan.language)
    before = low[name.first - 1] if name.first and not name.title else ""
    if before in _PEERS and "its" in low[max(name.first - 4, 0) : name.first]:
        name.vote("place" if before in ("neighbour", "neighbor") else "org", 4)
    elif before in ROLES:
        name.vote("person", 4)
        name.role = name.role or role_before(scan, name.first)
    elif before == "," and low[name.stop - 1] not in BODIES and (role := apposed_role(scan, name.first - 1)):
        name.vote("person", 5 if _PEERS.isdisjoint(role.lower().split()) else 1)
        name.role = name.role or role
    elif (
        before in BODY_NOUNS or (before == "," and apposed_body(scan, name.first - 1)) or called_body(scan, name.first)
    ):
        name.vote("org", 4)
        name.vote("person", -2)
    elif before == "the":
        name.vote("place" if _is_geographic(scan, name) else "org", 3)
        name.vote("person", -2)
    elif before in PLACE_BEFORE:
        owned = before == "in" and name.first > 1 and low[name.first - 2] in _OWNED
        if owned:
            name.vote("org", 5)
        else:
            name.vote("place", 1 if before in _ALSO_PERSONS and _several(scan, name) else 3)
    elif before in ("of", "de") and name.first > 2:
        _by_what_it_is_of(scan, name, before)
    if before in _HEAVENLY:
        name.vote("place", 4)
    if before in PLACE_NOUNS and before not in ("state", "country"):
        name.vote("place", 2)
    if verbs.get(before) in ("say", "add", "tell", "warn", "write"):
        name.vote("person" if _several(scan, name) else "org", 1)


def _by_what_it_is_of(scan: Scan, name: Name, before: str) -> None:
    """Lets a noun for a place before "of" vote: the town of Vessby, la ciudad lusava de Vessby, the west of Vessby."""
    noun, further = scan.low[name.first - 2], scan.low[name.first - 3]
    if noun in PLACE_NOUNS or (before == "de" and further in PLACE_NOUNS):
        name.vote("place", 5)
    elif before == "of" and noun in _SEATED:
        name.vote("place", 3)


def _by_words_after(scan: Scan, name: Name) -> None:
    low, size = scan.low, len(scan)
    after = low[name.stop] if name.stop < size else ""
    second = low[name.stop + 1] if name.stop + 1 < size else ""
    if after == ",":
        body = body_behind(scan, name.stop + 1)
        role = "" if body else role_after(scan, name.stop + 1)
        aged = len(second) == 2 and second.isdecimal() and low[name.stop + 2 : name.stop + 3] in ([","], ["."])
        if second == "which":
            name.vote("person", -4)
            name.vote("place" if _is_geographic(scan, name) else "org", 2)
        if place_behind(scan, name.stop + 1):
            name.vote("place", 5)
        if body:
            name.vote("org", 4)
            name.vote("person", -2)
        if role or (second == "who" and low[name.stop - 1] not in BODIES):
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
    if after in ("'s", "’s") and second in _OF_STATES:
        name.vote("place", 3)
    _by_whereabouts(scan, name, after)
    by_next_sentence(scan, name)
    by_own_clause(scan, name)


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


# Who may be a town, a state or a person: "its bigger neighbour Haslund".
_PEERS = frozenset(
    "neighbour neighbor partner rival owner administrator developer auditor supplier trustee consultant investor "
    "broker".split()
)
_OWNED = frozenset("shares stake stakes investors shareholders".split())
_OF_STATES = frozenset(
    "government parliament economy president prime army coast voters capital currency ruler rulers police airspace "
    "border borders population people citizens ambassador foreign interior finance central".split()
)


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
    "fen fens farm lock sands loch weir crossing "
    "bridge tunnel quay wharf pier lighthouse mine shaft road motorway street square district "
    "neighbourhood neighborhood".split()
)


def _several(scan: Scan, name: Name) -> bool:
    return sum(part[0].isalpha() for part in scan.low[name.first : name.stop]) > 1
