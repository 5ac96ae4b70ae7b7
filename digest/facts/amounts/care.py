"""Harm that is told by what was done: lives taken, bodies found, people treated or brought to hospital."""

from digest.facts.scan import Scan

HOSPITALS = frozenset(
    "hospital hospitals hospitales hôpital hôpitaux krankenhaus krankenhäuser klinik kliniken spital hospitalised "
    "hospitalized hospitalisé hospitalisée hospitalisés hospitalisées hospitalizados hospitalizadas".split()
)
HURTS = frozenset(
    "injuries injury wounds bruises cuts burns shock smoke fractures concussion hypothermia scratches bites exposure "
    "inhalation breathing fumes poisoning".split()
)
_ILL = frozenset(
    "ill illness illnesses sick sickness virus flu influenza measles cholera disease diseases infection infections "
    "infected outbreak epidemic pandemic covid salmonella fever patients enfermos malades kranke epidemia épidémie "
    "epidemie".split()
)
_OUTBREAK = _ILL - {"patients", "enfermos", "kranke", "fever", "disease", "diseases"}
_LEDE = 200
_BODIES = frozenset("bodies cuerpos cadáveres leichen cadavres".split())
_LIVES = frozenset("lives life vidas vies leben".split())
_TAKING = frozenset("cost costs costing claimed claims claiming took taken takes taking".split())
_TO_WHOM = (["la", "vida", "a"], ["la", "vie", "à"], ["la", "vie", "de"])
_HEDGES = frozenset("at least some about around nearly almost all the another over than more menos al unas".split())


def is_illness(scan: Scan, place: int) -> bool:
    """Whether the text begins with a sickness or the sentence around `place` speaks of one: then nobody is injured."""
    first, stop = scan.sentence(place)
    near = scan.low[max(first, place - 40) : min(stop, place + 40)]
    return not (_ILL.isdisjoint(near) and _OUTBREAK.isdisjoint(scan.low[:_LEDE]))


def in_care(scan: Scan, place: int) -> bool:
    """Whether the token at `place` begins where the hurt lie: in hospital, or in a critical condition."""
    condition = scan.low[place] in ("critical", "serious") and scan.low[place + 1 : place + 2] == ["condition"]
    return condition or scan.low[place] in HOSPITALS


def lives_taken(scan: Scan, place: int) -> str:
    """ "deaths" where the words before the number at `place` tell it: "the bodies of three", "ha costado la vida a"."""
    low, at = scan.low, place - 1
    while at > 1 and low[at] in _HEDGES and low[at - 1] not in ("vida", "vie"):
        at -= 1
    if at < 1:
        return ""
    if low[at - 2 : at + 1] in _TO_WHOM:
        return "deaths"
    if low[at] not in ("of", "de", "von"):
        return ""
    if low[at - 1] in _BODIES or (low[at - 1] == "corps" and scan.language == "fr"):
        return "deaths"
    return "deaths" if low[at - 1] in _LIVES and not _TAKING.isdisjoint(low[max(at - 4, 0) : at]) else ""


def treated(scan: Scan, place: int, stop: int) -> bool:
    """Whether those behind "treated" at `place`, whose number ends before `stop`, were hurt: a hospital treated them,
    or they were treated for burns."""
    first, end = scan.sentence(place)
    if is_illness(scan, place):
        return False
    behind = scan.low[stop : min(stop + 10, end)]
    hurt = "for" in behind and not HURTS.isdisjoint(behind[behind.index("for") :])
    return hurt or not HOSPITALS.isdisjoint(scan.low[max(first, place - 8) : place])
