"""Figures that a newsroom takes back: in a correction, or in a note at an article's end."""

from collections.abc import Sequence
from itertools import pairwise

from digest.facts.ledger.changes import Changes
from digest.facts.ledger.comparable import comparable
from digest.facts.ledger.readings import Passage
from digest.facts.ledger.roles import OLD
from digest.facts.ledger.statements import Statement, distance

_NEAR = 6
_WRONG = frozenset(
    "reported said stated wrote published incorrectly wrongly misstated mistakenly version headline told gave "
    "earlier wrong error informó publicamos berichtet berichteten hieß écrit indiqué publié".split()
)
_WITHDRAWN = frozenset("wrong not mistake error incorrect untrue falsch error erreur faux inexact".split())
_RIGHT = frozenset(
    "correct correctly should fact actually is was rather correcta correcto korrekt richtig tatsächlich exact "
    "réalité".split()
)
# Within one sentence: "900, not 600", "said 900 when it should have said 600".
_TURN = frozenset("not instead rather should nicht sino statt".split())
_OUR_TEXT = frozenset("version versions fassung versión".split())
_WE = frozenset("we wir nous".split())
_PUBLISHED = frozenset(
    "reported said stated wrote published gave printed put berichteten schrieben informamos publicamos dijimos".split()
)
_OURS = frozenset("our we wir unser unserem nuestro notre".split())
_ARTICLES = frozenset("report article story headline edition version artikel artículo titular".split())
_AMENDED = frozenset("corrected amended".split())
_MISTAKEN = frozenset(
    "incorrectly wrongly misstated misreported erroneously mistakenly fälschlich erróneamente".split()
)


def read_correction(statements: Sequence[Statement], whole: bool, changes: Changes) -> None:
    """The figure that "we reported" is replaced by the next for the same thing that is "correct".

    Read in an article that is a correction as a `whole`, and where another one ends with a note on its earlier version.
    """
    for place, wrong in enumerate(statements):
        words = wrong.passage.words
        if wrong.role == "new" or not (owns_up(wrong.passage) or (whole and not _WRONG.isdisjoint(words))):
            continue
        for right in statements[place + 1 : place + 1 + _NEAR]:
            if distance(wrong, right) > 3 or right.fact == wrong.fact or not comparable(wrong, right):
                continue
            if right.role == "old" or (wrong.sentence == right.sentence and _TURN.isdisjoint(words)):
                continue
            if not _RIGHT.isdisjoint(right.passage.words) or _is_withdrawn(wrong, right) or _is_righted(wrong, right):
                changes.add(wrong.fact, right.fact, "correction")
                break
        else:
            _read_note(statements[:place], wrong, changes)


def _read_note(before: Sequence[Statement], wrong: Statement, changes: Changes) -> None:
    """A note at an article's end names only the figure that was wrong; the right one stands in the text above it."""
    if wrong.sentence and _OUR_TEXT.isdisjoint(wrong.passage.words) and not _is_amended(wrong.passage):
        return
    for right in reversed(before):
        if right.fact == wrong.fact or not comparable(right, wrong) or right.role == "old":
            continue
        if wrong.passage.stems & (right.unit_stems | right.passage.stems):
            changes.add(wrong.fact, right.fact, "correction")
            return


def _is_withdrawn(wrong: Statement, right: Statement) -> bool:
    """Whether a sentence from one figure to the other says that the first was wrong: "It is not so"."""
    between = range(wrong.sentence + 1, right.sentence + 1)
    return any(not _WITHDRAWN.isdisjoint(wrong.reading.passage(place).words) for place in between)


def _is_righted(wrong: Statement, right: Statement) -> bool:
    """Whether what "we said" is followed at once by what somebody else says: "We said £48m. The report says £84m."""
    next_one = right.sentence == wrong.sentence + 1
    return next_one and _tells_ours(wrong.passage) and not _tells_ours(right.passage) and right.frame >= 0


def _tells_ours(passage: Passage) -> bool:
    """Whether a sentence tells what the newsroom itself wrote: "we said"."""
    return any(one in _WE and other in _PUBLISHED for one, other in pairwise(passage.words))


def owns_up(passage: Passage) -> bool:
    """Whether a sentence speaks of the newsroom's own mistake: "an earlier version of this article said"."""
    words = set(passage.words)
    ours = bool(words & _OURS) and bool(words & _ARTICLES)
    told = _tells_ours(passage)
    before = not _OUR_TEXT.isdisjoint(words) and not (words.isdisjoint(OLD) and "first" not in words)
    return bool(words & _MISTAKEN) or ours or told or before or _is_amended(passage)


def _is_amended(passage: Passage) -> bool:
    """Whether a sentence says that the article itself was put right: "This article was corrected: it had said …"."""
    words = passage.words
    return words[0] == "this" and not _ARTICLES.isdisjoint(words[1:2]) and not _AMENDED.isdisjoint(words[2:6])
