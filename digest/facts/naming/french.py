"""French bodies, whose names have one capital: l'Agence régionale de santé, la Fédération des mines."""

from digest.facts.scan import Scan

BODIES = frozenset(
    "agence autorité association banque bureau centre chambre collectif comité commission confédération conseil cour "
    "direction fédération fondation institut ministère observatoire office ordre parquet parti secrétariat service "
    "société syndicat tribunal union université".split()
)
_JOINTS = frozenset("de du des d".split())
_ALSO = frozenset("la l les ' ’".split())
_ADJECTIVES = ("al", "ale", "elle", "el", "aire", "ique", "ienne", "ien", "aise", "ais", "eure", "ère", "ive")
_LONGEST = 9


def body_stop(scan: Scan, first: int) -> int:
    """The place after a body's name that begins at `first` and goes on in small letters; 0 where it does not."""
    low, words, size = scan.low, scan.words, len(scan)
    if low[first] not in BODIES:
        return 0
    at = first + 1
    at += at < size and words[at].islower() and low[at].endswith(_ADJECTIVES)
    stop = at if at > first + 1 else 0
    while at < size and at - first < _LONGEST:
        if low[at] == "et" and stop and at + 1 < size and words[at + 1].islower() and low[at - 1].endswith("s"):
            stop = at = at + 2  # "des mines et carrières"
            continue
        if low[at] not in _JOINTS:
            break
        at += 1
        while at < size and low[at] in _ALSO:
            at += 1
        if at >= size or not words[at][0].isalpha():
            break
        stop = at = at + 1
    return stop
