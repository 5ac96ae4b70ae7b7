"""What tells a German name from a noun, which has a capital too: articles, numbers, endings, roles in one word."""

from digest.facts.scan import Scan
from digest.text import numbers

# Before a German noun: it is no name.
ARTICLES = frozenset(
    "der die das den dem des ein eine einen einem einer eines im am vom zum zur beim ins ans kein keine seine seinen "
    "seiner ihre ihren ihrer diese dieser dieses diesen viele vieler einige mehrere alle aller solche wenige jede "
    "jeder".split()
)
_NOUN_ENDS = ("ungen", "ung", "heit", "heiten", "keit", "keiten", "schaft", "schaften", "tion", "tionen")
_BARE = frozenset("angaben auskunft mitteilung meldung ermittlern".split())
_ROLE_ENDS = tuple(
    "minister ministerin präsident präsidentin leiter leiterin sprecher sprecherin chef chefin meister meisterin "
    "vorsitzende vorsitzender anwalt anwältin direktor direktorin forscher forscherin kommissar kommissarin rat rätin "
    "beauftragte beauftragter kanzler kanzlerin trainer trainerin richter richterin".split()
)


_BODY_ENDS = tuple(
    "gericht agentur kasse amt ministerium verband gewerkschaft behörde universität institut klinik verein konzern "
    "gesellschaft feuerwehr polizei anwaltschaft stiftung".split()
)


def is_body(word: str) -> bool:
    """Whether a word says what kind of body it is, alone or at the end of a longer word: Sparkasse, Landgericht."""
    return len(word) > 5 and word.endswith(_BODY_ENDS)


def nouns(scan: Scan) -> set[str]:
    """The nouns of a text by what stands before them (an article, a number) or by their ending, in small letters."""
    low, words, counted = scan.low, scan.words, numbers.number_words("de")
    return {
        low[at]
        for at in range(1, len(scan))
        if words[at][0].isupper()
        and (
            low[at - 1] in ARTICLES
            or low[at - 1] in counted
            or low[at - 1][0].isdecimal()
            or low[at].endswith(_NOUN_ENDS)
            or low[at] in _BARE
        )
    }


def is_role(word: str) -> bool:
    """Whether a word says what somebody is and of what: Handelsminister, Einsatzleiterin."""
    return len(word) > 6 and word.endswith(_ROLE_ENDS)
