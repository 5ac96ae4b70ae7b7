"""Sentences that cannot stand alone: they point back to one that the reader has not seen."""

import re

from digest.text.patterns import Late

# Words that, opening a sentence, point back: pronouns, demonstratives, and what only continues or contrasts.
_OPENERS = {
    "en": """he she it they we i you his her hers its their theirs this that these those such but and so yet nor or then
        both neither either another others instead otherwise therefore thus hence consequently afterward afterwards
        later likewise similarly conversely nonetheless nevertheless though again besides too however meanwhile moreover
        furthermore additionally him them it's he's she's they're that's""",
    "de": """er sie es ihr ihre ihrem ihren ihrer sein seine seinem seinen seiner dies diese dieser dieses diesem diesen
        dabei damit dafür dagegen daher darum deshalb doch aber und denn dann danach zudem außerdem jedoch allerdings
        auch dort dazu darauf daraufhin darin davon dem dessen deren beide solche wir ich""",
    "es": """él ella ello ellos ellas su sus esto esta este estos estas ese esa eso esos esas aquel aquella pero y así
        entonces también además después luego ambos otro otra otros otras yo nosotros""",
    "fr": """il elle ils elles son sa ses leur leurs ce cet cette ces cela ceci ça celui celle ceux mais et donc alors
        ainsi aussi puis ensuite pourtant cependant c'est c je nous""",
    "it": """egli ella esso essa essi loro lui lei suo sua suoi sue questo questa questi queste quello quella ciò ma e
        così allora inoltre poi anche""",
    "pt": """ele ela eles elas seu sua seus suas isto isso este esta esse essa estes estas esses essas mas e assim então
        também além depois ambos""",
    "nl": """hij zij ze het zijn haar hun dit dat deze die maar en dus toen daarna ook daarom echter toch daarbij wij
        ik""",
    "vi": "họ nó đây đó nhưng song và còn thế vậy",
}
_POINTING = {language: frozenset(listed.split()) for language, listed in _OPENERS.items()}
_PHRASES = {
    "en": (
        *("as a result ", "for example", "for instance", "in contrast", "by contrast", "in response", "in that case"),
        *("at the same time", "on the other hand", "the former ", "the latter ", "the pair ", "the duo ", "the two "),
        *("the trio ", "in this case", "despite this", "despite that", "after that", "after this", "before that"),
        *("because of th", "for that reason", "of those", "of these", "one of them", "some of them", "many of them"),
        *("most of them", "all of them", "not only that", "not so", "in doing so", "for his part", "for her part"),
        *("in fact ", "in fact,", "even so,", "by then ", "by then,", "by that time", "until then", "since then"),
        *("what is more", "in other words", "until it ", "until they ", "which "),
        *(
            "the others ",
            "the other ",
            "the rest ",
            "the remaining ",
            "the correct ",
            "the right number",
            "the right figure",
        ),
    ),
    "vi": (
        *(
            "ông này ",
            "ông ta ",
            "ông ấy ",
            "bà này ",
            "bà ấy ",
            "anh này ",
            "anh ta ",
            "chị này ",
            "cô này ",
            "cô ấy ",
        ),
        *("điều này", "điều đó", "việc này", "việc đó", "tuy nhiên", "do đó", "vì vậy", "vì thế", "sau đó", "khi đó"),
    ),
    "es": ("sin embargo", "por eso", "por ello", "no obstante", "por su parte", "a su vez"),
    "de": ("zum beispiel", "im gegensatz dazu"),
}
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_QUOTED = Late(r"“[^“”]*”|\"[^\"]*\"|„[^“”„]*[“”]|«[^«»]*»", "“", '"', "„", "«")
_PRONOUN = re.compile(r"\b(?:[Hh]e|[Ss]he|it had)\b")
_NAME = re.compile(r"(?<=[^.!?:] )[A-Z][^\W\d_]+")
_CALENDAR = frozenset(
    """Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August
    September October November December""".split()
)
# "The memorial has been finished. The school has not." · "The owner denied it." · "The firm spoke only of six."
_UNFINISHED = Late(
    r"\b(?:denie[sd]|deny|reject(?:s|ed)?|disputed?s?|confirm(?:s|ed)?|not accept) "
    r"(?:it|this|them|that(?=(?: [a-z]+ly)?[.,;])|"
    r"th(?:at|is|ese|ose) (?:notion|claim|idea|report|charge|allegation|accusation|suggestion|view|argument)s?)\b|"
    r"^(?:[^\s,]+ ){2,6}of (?:[1-9][0-9]?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\.$|"
    r"\b(?:(?:has|have|had|is|are|was|were|does|did|do|will|would|can|could|should) not|so|too|either|neither)[.!]$",
    *("denie", "deny ", "reject", "disput", "confirm", "not accept"),
    *("0.", "1.", "2.", "3.", "4.", "5.", "6.", "7.", "8.", "9."),
    *("two.", "three.", "four.", "five.", "six.", "seven.", "eight.", "nine.", "ten.", "eleven.", "twelve."),
    *(" not.", " not!", "so.", "so!", "too.", "too!", "either.", "either!"),
)
# "Crew talk of an unattended bridge has gone round the ports; the line …"
_CLAUSE = re.compile(r"(?:\S+ ){3,}\S+(?:[;:]|,? [—–]|, (?:but|and|which|while|though|although)) ")
# A noun with its article and nothing that says which: no "of", no "who", no name.
_REFERRING = Late(
    r"(?:The|These|Those) ([a-z]{3,}) (?!(?:of|in|on|at|for|to|that|who|whom|whose|which|from|between|with|against|"
    r"into|by|behind|near|around|over|under|after|before|about|and|or|called|named)\b)(?![A-Z0-9])",
    *("The ", "These ", "Those "),
)
_OWN_VOICE = {
    "en": "me my we us our ours you your yours i'm i've we're we've you're you've let's",
    "de": "ich mir mich mein meine wir uns unser unsere unseren",
    "es": "yo mi nosotros nuestro nuestra nuestros usted ustedes",
    "fr": "je j moi mon nous notre nos vous votre vos",
    "it": "io mio noi nostro nostra voi vostro",
    "nl": "ik mij mijn wij we ons onze",
}
_SPEAKING = {language: frozenset(listed.split()) for language, listed in _OWN_VOICE.items()}
_LABEL = re.compile(r"(?:[^\s:]+ ){0,4}[^\s:]+: (?=[^\"“‘„«])")
_SHOUTED = re.compile(r"(?!THE |AND |FOR )(?:[^\W\d_a-z]{3,} ){2}")
_ANNOUNCING = Late(
    r"(?:But |And )?(?:Here(?:[’']s| is| are)\b|What (?:is|was|matters|happened|follows|has|we know)\b)",
    *("Here", "What "),
)
_WRITER = Late(r"(?<![\w(.–-])I(?![\w.–-])", "I")
# "Run them for two minutes first."
_BIDDING = frozenset(
    """Add Allow Ask Avoid Boil Bring Call Carry Check Contact Cut Do Drink Drive Find Follow Give Hold Keep Leave Let
    Look Make Open Pay Put Read Return Run Send Set Stop Take Tell Throw Try Turn Use Wait Wash""".split()
)
_BIDDEN = Late(r"\S+ (?:them|it|him|her|the|a|an|this|these|those|all|any|not|for|at|no)\b")
_TOWARDS = frozenset("after at behind by for from in inside on to under with".split())
_BEYOND = frozenset("others others. further more remaining".split())
_ABOUT_SO_MANY = frozenset("the all some about around nearly almost".split())
_SPANS = frozenset("minute minutes hour hours day days week weeks month months year years".split())
_THEN = frozenset("earlier later afterwards".split())
_ONE = frozenset("a an one".split())
_SEVERAL = frozenset("two three four five six seven eight nine ten eleven twelve many few".split())
_CIRCUMSTANCES = frozenset(
    """on in at by for with from to as of since until after before when while during over under between among once if
    although though because despite without within last next this that one two three four five six seven eight nine ten
    earlier later then now today yesterday still asked standing speaking""".split()
)


def leans(text: str, language: str) -> bool:
    """Whether a sentence needs the one before it to be understood."""
    code = language[:2].lower()
    first = _WORD.search(text)
    opening = first.group().lower().replace("’", "'") if first and not first.start() else ""
    if opening in _POINTING.get(code, ()) or text.lower().startswith(_PHRASES.get(code, ("\0",))):
        return True
    return code == "en" and (_points_back(text) or _is_unfinished(text) or _has_stray_pronoun(text))


def _points_back(text: str) -> bool:
    """Whether a sentence opens with "On it", "The five others" or "An hour earlier"."""
    first, second, third, fourth = [*text.lower().replace(",", " ").split(None, 4), "", "", "", ""][:4]
    if first in _ABOUT_SO_MANY:
        return third in _BEYOND and _is_number(second)
    if first == "there":
        return fourth in _BEYOND and _is_number(third)
    if second in _SPANS and third in _THEN:
        return (first in _ONE or _is_number(first)) and fourth != "than"
    return first in _TOWARDS and second in ("it", "them")


def _is_number(word: str) -> bool:
    return word in _SEVERAL or word[:1].isdigit()


def _is_unfinished(text: str) -> bool:
    """Whether what the sentence denies or leaves out is not in it: nothing that is a clause of its own comes before."""
    found = _UNFINISHED.search(text)
    return found is not None and not _CLAUSE.search(text, 0, found.start())


def is_awkward(text: str, language: str) -> bool:
    """Whether a sentence is not a report's plain prose.

    It opens with a label ("The price: 58 dollars"), it shouts ("ADA LORNE wrote"), it announces what others tell ("Here
    is what we know"), or, outside quotations, its article speaks of itself or to its reader ("we reported", "your
    mortgage", "Keep the receipt").
    """
    code = language[:2].lower()
    if _LABEL.match(text) or _SHOUTED.match(text) or (code == "en" and (_bids(text) or _ANNOUNCING.match(text))):
        return True
    speaking = _SPEAKING.get(code)
    if not speaking:
        return False
    spoken = _QUOTED.sub(" ", text)
    if code == "en" and any(not _is_numeral(spoken, found.start()) for found in _WRITER.finditer(spoken)):
        return True
    return any(not word.isupper() and word.lower() in speaking for word in _WORD.findall(spoken))


def _bids(text: str) -> bool:
    """Whether a sentence tells its reader what to do."""
    return text.partition(" ")[0] in _BIDDING and _BIDDEN.match(text) is not None


def _is_numeral(text: str, at: int) -> bool:
    """Whether the "I" at `at` counts a name: "World War I", "Elizabeth I"; not behind the sentence's first word."""
    before = text[:at].split()
    return len(before) > 1 and before[-1].isalpha() and before[-1][0].isupper()


def referred(text: str, language: str) -> str:
    """The noun with which an English sentence points at something told before: "The documents suggest"; else ""."""
    found = _REFERRING.match(text) if language[:2] == "en" else None
    return found[1] if found else ""


def _has_stray_pronoun(text: str) -> bool:
    """Whether a circumstance opens the sentence ("On Monday he …") and "he", "she" or "it had" comes before any name.

    Also whether the speaker of an opening quotation is only a pronoun.
    """
    outside = _QUOTED.sub(lambda quoted: "_" * len(quoted.group()), text)
    pronoun = _PRONOUN.search(outside)
    if not pronoun:
        return False
    before = outside[: pronoun.start()]
    first = _WORD.search(before)
    circumstance = not first or first.group().lower() in _CIRCUMSTANCES
    return circumstance and not any(name.group() not in _CALENDAR for name in _NAME.finditer(before))
