"""What stands beside a name in commas and says what it is: a role, a firm or body, a place."""

from digest.facts.lexicon import BODY_NOUNS, PLACE_NOUNS, ROLES, say_verbs
from digest.facts.scan import Scan

_ARTICLES = frozenset("the a an its their his her el la le der die".split())
_ROLE_ENDS = frozenset("who said told which speaking as when has is was".split())
_CLAUSE_MARKS = frozenset(',.;(:"“”—–')
_REACH = 14


def apposed_body(scan: Scan, comma: int) -> bool:
    """Whether a name behind `comma` explains a firm or body: "the state water company, Aurelian Water,"."""
    return (
        comma > 1
        and scan.low[comma - 1] in BODY_NOUNS
        and not _DETERMINERS.isdisjoint(scan.low[max(comma - 5, 0) : comma - 1])
    )


def apposed_role(scan: Scan, comma: int) -> str:
    """What the name behind `comma` is, when a role stands before it: "the former head of the savings bank, Ada Lorne,";
    empty where none does."""
    low, first = scan.low, scan.sentence(comma)[0]
    if low[comma - 1] in scan.function:
        return ""
    for begin in range(comma - 2, max(first, comma - 10) - 1, -1):
        if low[begin] not in _LEADS:
            continue
        at = begin + 1
        while at < comma and low[at] not in ROLES and low[at][0].isalpha() and low[at] not in scan.function:
            at += 1
        while at + 1 < comma and low[at] in ROLES and low[at + 1] in ROLES:
            at += 1
        if at < comma and low[at] in ROLES and (at + 1 == comma or low[at + 1] in ("of", "for", "at", "in")):
            return scan.span(begin + 1 if low[begin] in _BARE else begin, comma)
    return ""


_BARE = _ARTICLES | {"'s", "’s"}
_LEADS = frozenset("the a an its their his her our 's ’s".split())


def place_behind(scan: Scan, place: int) -> bool:
    """Whether a place stands in apposition at `place`: ", a town of 41,000", ", the capital"."""
    low = scan.low
    if low[place : place + 1] not in (["the"], ["a"], ["an"], ["une"], ["un"], ["una"], ["eine"], ["ein"]):
        return False
    for at in range(place + 1, min(place + 5, len(scan))):
        if low[at] in PLACE_NOUNS:
            after = low[at + 1] if at + 1 < len(scan) else ""
            return after not in ("'s", "’s") and (after in scan.function or after in ("", ",", ".", ";"))
        if low[at] in scan.function or not low[at][0].isalpha():
            return False
    return False


def called_body(scan: Scan, place: int) -> bool:
    """Whether the name at `place` is what a body is called: "a band known as Grey Falcon", "a firm called Norlin"."""
    low = scan.low
    at = place - 2 if low[place - 2 : place] == ["known", "as"] else place - 1 if low[place - 1] in _NAMED else place
    return 0 < at < place and low[at - 1] in BODY_NOUNS


def body_behind(scan: Scan, place: int) -> bool:
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


def role_before(scan: Scan, place: int) -> str:
    """The role in small letters right before a name: "chief executive", "aviation analyst"."""
    low, at, verbs = scan.low, place, say_verbs(scan.language)
    while at > 0 and place - at < 5 and scan.words[at - 1][0].isalpha():
        if low[at - 1] in scan.function or low[at - 1] in verbs:
            break
        at -= 1
    return scan.span(at, place) if at < place else ""


def role_after(scan: Scan, place: int) -> str:
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
