"""The dead, the injured and the missing: counts of people that harm befell."""

from digest.facts.amounts.care import HOSPITALS, HURTS, in_care, is_illness, lives_taken, treated
from digest.facts.scan import Scan
from digest.facts.spans import Found
from digest.text import numbers

_STATES = {
    "deaths": "dead bodies killed died deaths fatalities drowned perished slain murdered muertos muertas muerto "
    "fallecidos fallecidas morts mortes tués tuées décès tote toten getötet todesopfer mortos mortas morti "
    "tot toter gestorben leben lives vidas asesinados executed starben starb verstarben murieron mueren fallecieron "
    "perecieron péri périssent décédés décédées décédé umgekommen noyés ahogados ahogadas ertrunken",
    "injured": "casualties injured wounded hurt injuries injury wounds hospitalised hospitalized hospitalisé "
    "hospitalisés hospitalisées hospitalizados hospitalizadas burns burned burnt "
    "heridos heridas blessés blessées verletzte verletzten verletzt verletzungen feridos feriti "
    "lesionados maimed",
    "missing": "missing unaccounted desaparecidos desaparecidas disparus disparues vermisste vermissten vermisst "
    "desaparecidos dispersi",
}
STATE_OF = {word: state for state, words in _STATES.items() for word in words.split()}
_ACTS = {
    "killing": "deaths", "killed": "deaths", "kills": "deaths", "kill": "deaths", "murdered": "deaths",
    "claimed": "deaths", "claiming": "deaths", "injuring": "injured", "injured": "injured", "injures": "injured",
    "starben": "deaths", "starb": "deaths", "sterben": "deaths", "murieron": "deaths", "fallecieron": "deaths",
    "mueren": "deaths", "tötete": "deaths", "töteten": "deaths", "meurent": "deaths",
    "drowning": "deaths", "drowned": "deaths", "tuant": "deaths", "tué": "deaths", "tuer": "deaths",
    "blessant": "injured", "blessé": "injured", "matando": "deaths", "mató": "deaths", "hiriendo": "injured",
    "verletzte": "injured", "verletzten": "injured", "wounding": "injured",
    "wounded": "injured", "wounds": "injured", "hurting": "injured", "hurt": "injured",
}  # fmt: skip
_NUMBERS = frozenset("cifra saldo balance bilan chiffre number numbers total count número zahl anzahl nombre".split())
_NUMBER_OF = frozenset("of the de der von des".split())
_THOSE = frozenset("those people the persons residents who whom had have has been were confirmed".split())
_ROADS = frozenset("bridge road motorway tunnel ferry highway".split())
_TOLLS = frozenset("toll balance bilan opferzahl balanço bilancio zahl deaths fatalities".split())
_ANIMALS = frozenset(
    "birds seabirds cattle sheep cows animals pigs chickens livestock whales dolphins fish horses dogs cats seals bees "
    "hens turkeys goats trees ewes lambs rams calves ducks geese swans deer wolves bears elephants turtles foals "
    "ponies puppies kittens salmon trout eels carp oysters".split()
)
_THINGS = frozenset(
    "homes houses buildings cars vehicles jobs ships boats tanks drones missiles km miles kilometres metres times "
    "places "
    "cities towns villages countries seats votes points schools hospitals shots flights attacks reports".split()
)
_BRIDGE = frozenset(
    "resident person man woman child passenger people persons lost their ums now known were was have has had been "
    "are is be being and or also as confirmed reported feared believed presumed declared found listed left others "
    "more other of them for to with treated in the a still remained remain remains civilians soldiers officers "
    "passengers children women men police personas personnes menschen personen resultaron han sont ont été wurden "
    "werden noch weiterhin siguen sind dead at least seriously badly critically lightly slightly slight serious "
    "minor severely from burn head after when later erlitten suffered sustained received das ihr ont ums resultado "
    "dabei sofort fueron habían sido ins".split()
)


def casualties(scan: Scan, found: Found, unit: str, unit_stop: int) -> Found | None:
    """The count `found` as casualties, when the words around it say that these people were harmed."""
    heads = unit.lower().split()
    whose = scan.low[unit_stop : unit_stop + 1] == ["who"]  # "one of nine people who have died": all nine
    if not whose and (_of_part(scan, found) or _attributive(scan, found)):
        return None
    nobody = _is_nobody(scan, found)
    if (
        (nobody and scan.low[found.first - 1] != "no")
        or any(word in _ANIMALS for word in heads)
        or scan.low[found.stop + 1 : found.stop + 2] in (["year"], ["month"])
    ):
        return None
    state = next((STATE_OF[word] for word in reversed(heads) if word in STATE_OF), "")
    if not state and heads and heads[-1] in _THINGS:
        return None
    state = state or _after(scan, unit_stop, found) or _before(scan, found)
    if not state:
        return None
    if nobody:
        return Found("casualties", found.first - 1, found.stop, {state: 0})
    value = {state: found.value["n"]}
    if "to" in found.value:
        value["to"] = found.value["to"]
    return Found("casualties", found.first, found.stop, value, about=unit)


def _is_nobody(scan: Scan, found: Found) -> bool:
    """Whether "one" is nobody or no number: no one was hurt; it depends on whom one asks."""
    return scan.low[found.first] == "one" and found.first > 0 and scan.low[found.first - 1] in _NO_NUMBER


_NO_NUMBER = frozenset("no any every some whom which what who this that if when as".split())


def _of_part(scan: Scan, found: Found) -> bool:
    """Whether the number is the whole that another number is a part of: the five in "three of the five died"."""
    low, at = scan.low, found.first - 1
    if at > 0 and low[at] in ("the", "its", "their", "his", "her", "those", "these"):
        at -= 1
    if at < 1 or low[at] != "of":
        return False
    return low[at - 1][0].isdecimal() or low[at - 1] in numbers.small_words(scan.language)


def _attributive(scan: Scan, found: Found) -> bool:
    """Whether the number is half of a word that describes something else: the 47 in "killed in a 47-car pile-up"."""
    stop = found.stop
    glued = scan.low[stop : stop + 1] in (["-"], ["‑"]) and scan.starts[stop] == scan.ends[stop - 1]
    return glued and stop + 1 < len(scan) and scan.starts[stop + 1] == scan.ends[stop]


def _after(scan: Scan, place: int, found: Found) -> str:
    """The state that follows the counted people: "12 people were confirmed dead"."""
    low, size = scan.low, len(scan)
    place, active, told = _past_aside(scan, place), False, False
    for at in range(place, min(place + 9, size)):
        word = low[at]
        if word in _TOLD_BY_MORE:
            return _told_by_more(scan, at)
        told = told or word in _HELPS or word in _CAME
        if told and in_care(scan, at):
            return "" if is_illness(scan, at) else "injured"
        if word in _STAYED and not HOSPITALS.isdisjoint(low[at + 1 : at + 4]):
            return ""  # who remains in hospital is a part of those who were hurt
        if word == "not" and not _TRACED.isdisjoint(low[at + 1 : at + 4]):
            return "missing"
        if word == "who":
            active = True
            continue
        active = active and word not in _HELPS
        if active and word in ("killed", "injured", "wounded", "hurt"):
            return ""
        if word in ("die", "dies") and scan.language == "en":
            return "deaths"
        if word in STATE_OF:
            return _state_at(scan, at, found)
        if (word not in _BRIDGE and word not in _CAME) or word == "and":
            return ""
    return ""


def _state_at(scan: Scan, at: int, found: Found) -> str:
    """What the word for a state at `at` says of the counted; empty where it speaks of something else."""
    low, word = scan.low, scan.low[at]
    following = low[at + 1] if at + 1 < len(scan) else ""
    if word in ("burns", "hurt") and at == found.stop and not found.value.get("unit"):
        ends = not following or following.isspace() or following in _CLOSED
        return "injured" if word == "hurt" and ends else ""
    if word in ("burned", "burnt") and not _burned(scan, at, found):
        return ""
    if word in ("killed", "injured", "wounded", "hurt") and following[:1].isdecimal():
        return ""
    return STATE_OF[word]


_TRACED = frozenset("accounted traced located".split())
_CLOSED = frozenset([".", ",", "and", "in", "after", ";", "when"])
_CAME = frozenset("kamen kam mussten".split())
_STAYED = frozenset("remain remains remained stayed still restent reste siguen permanecen bleiben noch".split())
_TOLD_BY_MORE = frozenset(
    "lost taken rushed airlifted flown treated sent brought carried went admitted ended needed required needing "
    "requiring received perdu trouvé perdieron perdido trasladadas trasladados transportés transportées conduits "
    "conduites hospitalised did".split()
)
_LIVES = (["their", "lives"], ["his", "life"], ["her", "life"], ["la", "vie"], ["la", "mort"], ["la", "vida"])


def _told_by_more(scan: Scan, place: int) -> str:
    """The state that the verb at `place` and the words behind it tell: "taken to hospital", "lost their lives"."""
    words = scan.low[place : min(place + 9, scan.sentence(place)[1])]
    if words[1:3] in _LIVES or words[:3] == ["did", "not", "survive"]:
        return "deaths"
    if words[0] == "treated" and words[1:2] == ["for"]:
        return "injured" if not HURTS.isdisjoint(words[2:]) else ""
    care = words[0] in ("needed", "required", "needing", "requiring", "received")
    if care and not HURTS.isdisjoint(words[1:]):
        return "injured"
    return "injured" if not HOSPITALS.isdisjoint(words[1:6]) and not is_illness(scan, place) else ""


_HELPS = frozenset("were was are is been being have has had got".split())


def _past_aside(scan: Scan, place: int) -> int:
    """The place after an aside in commas right behind the counted: "Four patients, all of them over 70, have"."""
    low = scan.low
    _, stop = scan.sentence(max(place - 1, 0))
    if low[place : place + 1] != [","]:
        return place
    for at in range(place + 1, min(place + 18, stop - 1)):
        if low[at] == "," and low[at + 1] in ("have", "has", "had", "were", "was", "are", "is", "died"):
            return at + 1
    return place


_COUNTED_STATES = frozenset("dead injured wounded missing deaths fatalities injuries".split())


def _burned(scan: Scan, place: int, found: Found) -> bool:
    """Whether "burned" at `place` says that people were: "two badly burned", "three workers were burned"."""
    heads = str(found.value.get("unit", "")).lower().split()
    people = bool(heads) and (heads[-1] in _BRIDGE or heads[-1].endswith(("ers", "men")))
    return people or scan.low[place - 1] in ("badly", "severely", "seriously", "critically")


def _before(scan: Scan, found: Found) -> str:
    """The state that the words before the number name: "killing at least 12", "the death toll has risen to 31"."""
    low, place = scan.low, found.first
    first, _ = scan.sentence(place)
    if taken := lives_taken(scan, place):
        return taken
    for at in range(place - 1, max(first, place - 7) - 1, -1):
        word = low[at]
        if word in ("treated", "treating"):
            return "injured" if treated(scan, at, found.stop) else ""
        if (
            word in STATE_OF and low[at - 1] == "the" and low[at + 1] in _HELPS
        ):  # "the wounded were taken to two clinics"
            break
        if word == "kill" and low[at - 1] in _NOT_DONE:
            return ""
        if word in _ACTS:
            return _ACTS[word] if not (word == "claimed" and "lives" not in low[at:place]) else ""
        if word in (",", ";", ":", "and", "but", "(") or scan.words[at][0].isdecimal():
            break
    if place - 2 > first and low[place - 1] == "at" and low[place - 2] in _COUNTED_STATES:
        return STATE_OF[low[place - 2]]
    return "" if _counts_else(scan, found) else _tolled(scan, place, first)


_NOT_DONE = frozenset("to could would may might can will should not n't".split())


def _counts_else(scan: Scan, found: Found) -> bool:
    """Whether a noun behind the number says that it counts no people: "deaths are given to one decimal place"."""
    after = scan.words[found.stop] if found.stop < len(scan) else ""
    plain = scan.language == "en" and not found.value.get("unit") and after[:1].islower() and after.isalpha()
    return (
        plain and after not in scan.function and after not in STATE_OF and after not in _BRIDGE and after not in _WHEN
    )


_WHEN = frozenset("last late early today yesterday overnight tonight people so others".split())


def _tolled(scan: Scan, place: int, first: int) -> str:
    """The state of a toll or number told before the number at `place`, whose sentence begins at `first`."""
    low = scan.low
    for at in range(place - 1, max(first, place - 24) - 1, -1):
        if low[at] in HOSPITALS and not _NUMBERS.isdisjoint(low[first:at]) and "of" in low[first:at]:
            return "" if is_illness(scan, at) else "injured"
        if low[at] in STATE_OF and first + 1 < at:
            of = at - 1
            while of > first + 1 and low[of] in _THOSE:
                of -= 1
            if low[of] in _NUMBER_OF and low[of - 1] in _NUMBERS:
                return STATE_OF[low[at]]
        if (
            low[at] in _TOLLS
            and low[at - 1] not in _ROADS
            and (low[at] not in ("balance", "zahl", "bilan", "bilancio") or "muertos" in low)
        ):
            before = low[max(at - 2, 0) : at + 3]
            if "injury" in before or "injured" in before:
                return "injured"
            return "deaths" if at + 1 < place else ""
        if low[at] == ";" or (low[at] == ":" and at < place - 1):
            break
        if low[at] == "," and low[at + 1] in ("and", "but", "while", "though"):
            break
    return ""
