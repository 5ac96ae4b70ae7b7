"""Numbers of a kind of their own: votes and scores with two sides, magnitudes, the minute of a match."""

from digest.facts.amounts.nouns import noun_after
from digest.facts.amounts.written import Quantity
from digest.facts.scan import Scan
from digest.facts.spans import Found
from digest.text import numbers

_VOTE_WORDS = frozenset(
    "vote voted votes voting favour favor against majority ruling ruled decision stimmen votos voix committee panel "
    "court "
    "bench judges justices board senate house dissent dissented council".split()
)
_SCORE_WORDS = frozenset(
    "beat beats beating won win wins winning lost lose loses victory defeat defeated draw drew drawn lead led "
    "leading level "
    "score scored scoring final goal goals match game extra penalties thriller winner half-time shootout set sets "
    "series "
    "aggregate edged thrashed halftime goalless trailed".split()
)


def ordinal_minute(scan: Scan, one: Quantity) -> Found | None:
    """The minute of a match."""
    if one.stop < len(scan) and scan.low[one.stop] in ("minute", "min"):
        return Found("count", one.first, one.stop, {"n": one.value, "unit": "minute"})
    return None


def magnitude(scan: Scan, one: Quantity) -> Found | None:
    """The strength of an earthquake."""
    low, first, stop = scan.low, one.first, one.stop
    before = low[max(first - 3, 0) : first]
    after = low[stop : stop + 2]
    measured = before[-2:] == ["measured", "at"] or (before[-1:] == ["measuring"] and after != [])
    named = any(
        word in ("magnitude", "magnitud", "magnitude-") or word.startswith("magnitud") or word == "stärke"
        for word in before
    )
    named = named or any(word.startswith("magnitud") for word in after)
    if (named or (measured and after[:1] in ([","], ["."], [";"], ["on"]))) and one.value <= 10:
        return Found("count", first, stop, {"n": one.value, "unit": "magnitude"})
    return None


def contest(scan: Scan, one: Quantity) -> Found | None:
    """The two sides of a vote or the score of a match."""
    goals = _goals(scan, one)
    if goals is not None:
        return goals
    both = _for_and_against(scan, one)
    if both is not None:
        return both
    if one.mark == "" and scan.low[one.stop : one.stop + 1] in (["votes"], ["voix"], ["votos"], ["against"]):
        return _votes(scan, one)
    if one.mark not in ("score", "range") or one.high is None or one.value > 500 or one.high > 500:
        return None
    if one.value == one.high == 50:  # a 50-50 split
        return None
    first, stop = scan.sentence(one.first)
    around = set(scan.low[max(first, one.first - 25) : min(stop, one.stop + 12)])
    unit = ""
    if around & _VOTE_WORDS:
        unit = "votes"
    if around & _SCORE_WORDS and not around & {"voted", "vote", "votes"}:
        unit = "score"
    if one.mark == "range" and not (unit and scan.low[one.first + 1] in "-–"):
        return None
    if one.mark == "range" and noun_after(scan, one.stop)[0]:
        return None
    if not unit:
        if scan.low[one.first + 1] not in ("-", "–") or not one.digits:
            return None
        unit = "score"
    return Found("count", one.first, one.stop, {"n": one.value, "against": one.high, "unit": unit})


def _for_and_against(scan: Scan, one: Quantity) -> Found | None:
    """217 in favour and 212 against, 31 for and 12 opposed: the two sides of a vote."""
    low, at = scan.low, one.stop
    if one.mark or low[at : at + 1] not in _BEHIND_VOTES:
        return None
    _, stop = scan.sentence(one.first)
    for place in range(at + 1, min(at + 7, stop - 1)):
        if scan.words[place][0].isdecimal() or low[place] in numbers.small_words("en"):
            other = (
                numbers.read_digits(low[place]) if low[place][0].isdecimal() else numbers.small_words("en")[low[place]]
            )
            fits = (
                low[place + 1] in ("against", "opposed", "contre") or low[place + 1 : place + 3] == ["en", "contra"]
            ) and not _FAVOUR.isdisjoint(low[at:place])
            if other is None or not fits:
                return None
            stop = place + 2 + (low[place + 1] == "en")
            return Found("count", one.first, stop, {"n": one.value, "against": other, "unit": "votes"})
    return None


_FAVOUR = frozenset({"favour", "favor", "for", "pour"})
_BEHIND_VOTES = (["in"], ["for"], ["votes"], ["voted"], ["votos"], ["voix"], ["pour"], ["a"])


def _goals(scan: Scan, one: Quantity) -> Found | None:
    """Four goals to one, three sets to nil: the two sides of a score in words."""
    low, at = scan.low, one.stop
    if (
        one.mark
        or low[at : at + 1] not in (["goals"], ["goal"], ["sets"], ["games"], ["frames"])
        or at + 2 >= len(scan)
    ):
        return None
    other = {"nil": 0, "love": 0, "zero": 0}.get(low[at + 2], numbers.small_words("en").get(low[at + 2]))
    if low[at + 2].isdecimal():
        other = int(low[at + 2][:4])
    if low[at + 1] != "to" or other is None or other > one.value:
        return None
    return Found("count", one.first, at + 3, {"n": one.value, "against": other, "unit": "score"})


def _votes(scan: Scan, one: Quantity) -> Found | None:
    """52 votes to 48, seven votes against two, 71 against 58 in a vote, 71 voix contre 58."""
    at = one.stop + (scan.low[one.stop] != "against")
    if scan.low[at : at + 1] not in (["to"], ["against"], ["contre"], ["contra"]) or at + 1 >= len(scan):
        return None
    other = numbers.read_digits(scan.low[at + 1]) if scan.low[at + 1][0].isdecimal() else None
    other = numbers.small_words("en").get(scan.low[at + 1]) if other is None else other
    if other is None or one.scaled:
        return None
    if at == one.stop:
        first, stop = scan.sentence(one.first)
        if _VOTE_WORDS.isdisjoint(set(scan.low[first:stop]) - {"against"}):
            return None
    return Found("count", one.first, at + 2, {"n": one.value, "against": other, "unit": "votes"})
