"""What stands around a number: the hedge before it, and in the article's own words what it is about."""

from digest.facts.grammar import HEDGE_OF, TIME_UNITS, VERBS
from digest.facts.lexicon import say_verbs
from digest.facts.measures import is_scale
from digest.facts.scan import Scan
from digest.facts.spans import Found

_LONGEST_HEDGE = max(map(len, HEDGE_OF))
MOST_WORDS = 4
_REACH = 16
# Verbs of change and measure; with their subject they say what a figure is about: "consumer prices rose".
CHANGES = frozenset(
    "rose rise rises risen rising fell fall falls fallen falling dropped drop drops dropping grew grow grows grown "
    "growing "
    "climbed climbs jumped jumps jump soared slid slipped plunged tumbled gained lost lose shrank shrunk increased "
    "increase "
    "decreased declined doubled tripled surged sank hit cost costs earned paid pay pays raised cut won received "
    "receive "
    "offered pledged wants spent sold bought owed subió cayó stieg sank sanken stiegen augmenté baissé".split()
)
# Verbs that are as often nouns.
_NOUNS_TOO = frozenset(
    "pay rise fall drop cut jump increase gain cost costs claim demand offer estimate forecast report loss spend "
    "hit".split()
)
_NOT_NOUNS = frozenset(
    "full less more likely lower higher above below wide long high deep tall old each apiece away ahead short up "
    "down off "
    "almost nearly mostly roughly far get got take takes taken put puts set taking staggering record mere worth".split()
)
DETERMINERS = frozenset(
    "the a an its their his her our my your this that these those el la los las der die das".split()
)
_STATE_WORDS = {"deaths": "dead", "injured": "injured", "missing": "missing"}
_PEOPLE = frozenset("people persons person bodies body".split())
_HALTS = frozenset("and but or that which who when while as if because y et und que".split())


def hedge(scan: Scan, first: int) -> tuple[str, int]:
    """The uncertainty word before token `first` ("more than") and the token at which it begins."""
    low = scan.low
    place = first
    while place and low[place - 1] in (
        "a",
        "an",
        "the",
        "staggering",
        "whopping",
        "record",
        "total",
        "mere",
        "combined",
        "of",
    ):
        place -= 1
        if first - place > 3:
            break
    for start in (first, place):
        for length in range(min(_LONGEST_HEDGE, start), 0, -1):
            words = tuple(low[start - length : start])
            name = HEDGE_OF.get(words)
            if name and not (words in _PREPOSITIONS and _is_preposition(scan, start - length)):
                return name, start - length
    return "", first


def _is_preposition(scan: Scan, place: int) -> bool:
    """Whether "over" belongs to the verb or noun before it: "charged over 5 deaths", "talks about 3 ships"; and "up to"
    likewise: "has gone up to five"."""
    before = scan.low[place - 1] if place else ""
    return before in (_MOVES if scan.low[place] == "up" else _ABOUT)


_PREPOSITIONS = frozenset({("over",), ("under",), ("above",), ("about",), ("some",), ("up", "to")})
_ABOUT = frozenset(
    "spread talks talk row asked asks worried concerns rolled charged convicted arrested questioned sued jailed fined "
    "dispute disputes trial anger fury clash clashes inquiry investigation protest protests protested resigned quit "
    "apologised apologized apology fight battle questions complaints complained warned warning court prosecuted tried "
    "sacked suspended held investigated".split()
)
_MOVES = frozenset(
    "go goes gone going went rise rises risen rose raised raise climbed climb climbs shot shoot jumped jump revised "
    "pushed put brought bring brings moved move moves sent bumped took taken scaled".split()
)


def label(scan: Scan, found: Found, first: int, covered: bytearray) -> str:
    """A short phrase on what a figure is about, in the article's own words, or an empty text.

    A count is about its noun ("homes damaged"). Else a noun right behind says it best ("a 40% drop in profits"), then
    the nearest phrase before ("an estimated cost exceeding $210 million", "consumer prices rose 3.9%"), then what
    follows ("31% above Friday's closing price"). `first` is where the figure's hedge begins, `covered` marks figures
    and dates.
    """
    if found.kind == "casualties" and scan.language == "en":
        state = next((word for key, word in _STATE_WORDS.items() if key in found.value), "")
        noun = found.about.lower().split()
        return (
            state
            if not noun or noun[-1] in _PEOPLE or any(word in _STATES for word in noun)
            else f"{found.about} {state}"
        )
    if found.kind == "count" and str(found.value.get("unit")).endswith(" old"):
        return f"age of {found.about}" if found.about else "age"
    if found.kind == "count" and found.value.get("unit") not in ("", "score", "votes", "magnitude", "minute"):
        return _counted(scan, found, first, covered)
    if found.kind == "duration" and (lasting := _lasting(scan, first, covered)):
        return lasting
    return _attributive(scan, found.stop, covered) or _ahead(scan, first, covered) or _behind(scan, found.stop, covered)


_STATES = frozenset("dead killed injured wounded missing hurt injuries deaths burns fatalities".split())


def _counted(scan: Scan, found: Found, first: int, covered: bytearray) -> str:
    """The noun of a count with what befalls it: "homes damaged", "tablets seized"; "members on strike" being too far.

    A length or weight is of what the words around say: "column of ash" that stands 11 km high.
    """
    unit = str(found.value["unit"])
    place = found.stop + len(unit.split())
    low, size = scan.low, len(scan)
    if is_scale(unit.split()[0].lower()):
        place += found.stop < size and low[found.stop] == "-"
        return _attributive(scan, place, covered) or _ahead(scan, first, covered) or _behind(scan, place, covered)
    while place < size and (low[place] in AUXILIARIES or low[place].endswith("ly")):
        place += 1
    word = low[place] if place < size else ""
    if _is_participle(scan, word):
        return f"{unit} {word}"
    before = low[first - 1] if first else ""
    return f"{unit} {before}" if _is_participle(scan, before) and before.endswith("ed") else unit


def _is_participle(scan: Scan, word: str) -> bool:
    participle = word.endswith(("ed", "en")) and len(word) > 4 and word not in VERBS and word not in scan.function
    return participle and word not in say_verbs(scan.language)


def _lasting(scan: Scan, first: int, covered: bytearray) -> str:
    """What goes on for a time: "trapped above the ground" for five hours, "suspended" for four years."""
    low = scan.low
    if not first or low[first - 1] != "for":
        return ""
    begin, _ = scan.sentence(first)
    for at in range(first - 2, max(begin - 1, first - 2 - MOST_WORDS - 1), -1):
        word = low[at]
        if word in _HALTS or covered[at] or not scan.words[at][0].isalpha():
            return ""
        if _is_participle(scan, word) or word in CHANGES:
            return scan.span(at, first - 1)
    return ""


AUXILIARIES = frozenset("are were was is have has had been be being will would could may".split())


def _noun(scan: Scan, place: int, covered: bytearray) -> bool:
    """Whether the word at `place` can belong to a noun phrase."""
    word = scan.low[place]
    return (
        scan.words[place][0].isalpha() and not covered[place] and word not in scan.function and word not in _NOT_NOUNS
        and word not in VERBS and word not in CHANGES and not word.endswith("ly")
    )  # fmt: skip


def _attributive(scan: Scan, stop: int, covered: bytearray) -> str:
    """The noun phrase that a figure stands in front of: "a 40% drop in profits", "the $900m loan", "of savers"."""
    low, size, place = scan.low, len(scan), stop
    if place < size and low[place] == "-" and scan.glued(place):
        place += 1
    elif place + 1 < size and low[place] == "of":
        place += 1
        while place < size and low[place] in DETERMINERS:
            place += 1
    begin = place
    while (
        place < size
        and place - begin < MOST_WORDS
        and (_noun(scan, place, covered) or (place > begin and low[place] in ("-", "'s", "’s")))
    ):
        if place > begin and low[place].endswith("ed") and low[place] not in ("seed", "need"):
            break
        place += 1
    if place == begin or low[begin] in TIME_UNITS or (scan.language == "de" and scan.words[place - 1][0].islower()):
        return ""
    if (
        place + 1 < size
        and low[place] in ("in", "of")
        and _noun(scan, place + 1, covered)
        and scan.words[place + 1][0].islower()
    ):
        place += 2
    return scan.span(begin, place)


def _ahead(scan: Scan, first: int, covered: bytearray) -> str:
    """The noun phrase, or subject and verb of change, before a figure."""
    begin, _ = scan.sentence(first)
    kept: list[int] = []
    verb, at = -1, first - 1
    while at >= max(begin, first - _REACH) and len(kept) < MOST_WORDS:
        part = _part_of_speech(scan, at, first, bool(kept), covered)
        if part == "halt" or (part == "gap" and kept) or (part == "verb" and (kept or verb >= 0)):
            break
        if part == "verb":
            verb = at
        elif part == "noun" or (part == "joint" and kept):
            kept.append(at)
        elif part == "small" and kept:
            if not _keeps_going(scan, at, kept):
                break
            if scan.low[at] in ("of", "de"):
                kept.append(at)
            else:
                kept.clear()
        at -= 1
    return _spelled(scan, kept, verb)


def _part_of_speech(scan: Scan, at: int, first: int, inside: bool, covered: bytearray) -> str:
    """What the word at `at` is to the phrase before a figure; `inside` means that the phrase has begun.

    "noun", "verb", "small" (articles, prepositions), "joint" (possessive, hyphen), "gap" (another figure, an adverb) or
    "halt".
    """
    low, word = scan.low, scan.low[at]
    if covered[at] or word in ("%", "$", "£", "€") or word in _NOT_NOUNS or word.endswith("ly"):
        return "gap" if covered[at] else "skip"
    if word in ("'s", "’s") or (word == "-" and scan.glued(at)):
        return "joint"
    if word in _HALTS or not scan.words[at][0].isalpha():
        return "halt"
    before = low[at - 1] if at else ""
    if word in _NOUNS_TOO and (
        inside or before in DETERMINERS or before in ("'s", "’s", "pay", "annual") or before.endswith("ed")
    ):
        return "noun"
    if inside and word.endswith("ed") and before in DETERMINERS:
        return "noun"  # "an estimated cost"
    if word in say_verbs(scan.language):
        return "halt"
    participle = word.endswith("ed") and len(word) > 4 and not inside and at + 1 < first
    if word in CHANGES or word in VERBS or participle:
        return "verb"
    return "small" if word in scan.function else "noun"


def _keeps_going(scan: Scan, at: int, kept: list[int]) -> bool:
    """Whether the phrase goes on left of the small word at `at`: "risk of heart failure", "attendance at Kingsmere"."""
    word = scan.low[at]
    if word in DETERMINERS or at == 0 or not scan.words[at - 1][0].isalpha() or scan.low[at - 1] in scan.function:
        return False
    if word in ("of", "de") and len(kept) <= 2:
        return True
    names = all(scan.words[place][0].isupper() for place in kept)
    return names and word in ("at", "in", "on", "from", "for", "by", "en")


def _spelled(scan: Scan, kept: list[int], verb: int) -> str:
    """The text of the words kept; a verb alone is given with nothing."""
    places = sorted(kept)
    while places and (scan.low[places[0]] in scan.function or not scan.words[places[0]][0].isalpha()):
        places.pop(0)
    while places and (scan.low[places[-1]] in scan.function or not scan.words[places[-1]][0].isalpha()):
        places.pop()
    phrase = scan.span(places[0], places[-1] + 1) if places else ""
    if verb < 0:
        return phrase
    if "to" in scan.low[places[-1] + 1 : verb] if places else False:
        return scan.low[verb]
    return f"{phrase} {scan.low[verb]}".strip() if scan.low[verb] in CHANGES or not phrase else phrase


def _behind(scan: Scan, stop: int, covered: bytearray) -> str:
    """What follows a figure, up to the next mark, when nothing else says what it is about."""
    low, place = scan.low, stop
    while place < len(scan) and low[place] in _LEADS:
        place += 1
    first = place
    while (
        place < len(scan)
        and place - first < MOST_WORDS + 1
        and (scan.words[place][0].isalpha() or low[place] in ("'s", "’s"))
        and low[place] not in _HALTS
    ):
        place += 1
    while place > first and low[place - 1] in scan.function:
        place -= 1
    if first < place and low[first] in _ORIGINS:
        return ""
    return scan.span(first, place) if place - first > 1 and not covered[first] else ""


_LEADS = frozenset("in on at for of a an the each per".split()) | frozenset(
    "year month week day hour share person night".split()
)

_ORIGINS = frozenset("from to than and or".split())
