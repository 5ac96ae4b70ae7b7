"""Short sentences without a verb, or without what they count.

"A letter and £750." reads like a headline that lost its way into the text; "By Tuesday there were 110." tells nothing.
"""

import re
from functools import cache

from digest.text.patterns import Late

_SHORT = 8  # words; longer ones have a verb as a rule
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_PAST = re.compile(r"[a-z]{2,}ed$")
_DESCRIBED = Late(r"(?<![\w-])(?!(?:re|co|pre|de|un)-)[^\W\d_]+-[a-z]+ed\b", "-")  # "hot-rolled", and no "re-opened"
_BEFORE_NOUNS = frozenset("more less further extra no per of a an the".split())  # "more pay" is no verb
_COUNTLESS = Late(r"\b[Tt]here (?:are|were) (?:now |only |just )?\d[\d,]*\.$", "here are ", "here were ")
_CLIPPED = ("n't", "'s", "'ll", "'re", "'ve", "'m")
_FINITE = """
    am is are was were be been has have had does do did will would can could shall should may might must cannot
    said told won lost took made went came got gave rose fell shot hit put cut ran left led held found paid sent
    built bought sold began beat kept met grew knew saw set let broke caught drew drove fought flew spoke stood
    struck threw wrote became thought brought felt hurt fled slid sank shut swept spent split spread stole swung
    tore woke wore lay blew chose fed froze hid hung rang sang shook swam slept stuck taught understood withdrew
    overturned burnt
"""
_BASES = """
    say get give make take come go see know think want need mean keep hold run show rise fall win lose cost pay
    close open begin start end stop stay leave live work play face remain seem appear become expect plan deny
    reject accept deal back oppose support call ask tell hope fear warn claim argue agree disagree believe
    suspect blame owe own earn sell buy build move turn stand sit lie lead follow meet reach carry bring send
    hit cut put set total number offer vote resign die kill include contain read write speak count matter help
    try serve require lack weigh measure add allow apply arrive attack cover cross drive drop fail feel fight
    fly gain grow hear join look miss pass push return save share strike suit watch wait walk draw eat use break
    worry star identify occur report teach behave
"""


def is_fragment(text: str, language: str) -> bool:
    """Whether a short English sentence has no verb that is known, or says how many there are and not of what."""
    if language[:2] != "en" or text.count(" ") >= _SHORT:
        return False
    if _COUNTLESS.search(text):
        return True
    spoken = [word.lower().replace("’", "'") for word in _WORD.findall(_DESCRIBED.sub(" ", text))]
    verbs = _verbs()
    return not any(
        (word in verbs and before not in _BEFORE_NOUNS) or word.endswith(_CLIPPED) or _PAST.match(word)
        for before, word in zip(["", *spoken], spoken, strict=False)
    )


@cache
def _verbs() -> frozenset[str]:
    """The forms of the commonest verbs that news is told with, but those in -ed."""
    bases = _BASES.split()
    third = (base[:-1] + "ies" if base[-1] == "y" and base[-2] not in "aeo" else base + "es" for base in bases)
    return frozenset((*_FINITE.split(), *bases, *(base + "s" for base in bases), *third))
