"""The shapes of names: people, papers and agencies, and what people who write are."""

import re

from digest.text.cleaning import cues
from digest.text.patterns import Late

EDGES = " ,;:|·•–—-/()[]\t"
_NAME_PART = Late(r"(?:[^\W\d_]\.){1,3}|(?:O|D|d|l|Mc|Mac|Al|El|Ben)?['’-]?[^\W\d_]+(?:['’-][^\W\d_]+)*\.?")
_PARTICLES = frozenset(
    "de del della di da do dos das du des la le van von der den ten ter el al bin ibn y e und zu zum af av".split()
)
_TITLES = frozenset(["dr", "dr.", "prof", "prof.", "sir", "dame", "lord", "rev", "rev."])

# Words that papers, agencies and stations have in their names, and people have not.
OUTLET_WORDS = frozenset(
    """news times post herald gazette courier tribune journal weekly daily press agency wire echo observer guardian
    telegraph mail star sun mirror ledger chronicle review standard bulletin report dispatch examiner
    independent today online tv radio network media magazine newsroom broadcasting digest monitor register
    globe record sentinel argus advertiser enquirer inquirer mercury express argus advocate bugle beacon
    banner leader messenger reporter business insider world week month nation financial economist morning
    evening sunday staff desk team correspondents agencies editorial wires newswire sport sports reuters
    associated afp bloomberg zeitung tagespost nachrichten anzeiger rundschau tageblatt tagblatt kurier
    morgenpost abendblatt allgemeine spiegel stern welt blatt merkur presse redaktion diario periódico
    correo heraldo noticias faro país mundo voz vanguardia mercurio prensa agencia agencias redacción gaceta
    nouvelles figaro monde dépêche gazette presse agence rédaction soir matin courrier parisien libération
    progrès voix télégramme corriere gazzetta giornale messaggero stampa repubblica notizie agenzia
    redazione mattino jornal folha correio diário notícias estadão globo agência redação público dagblad
    krant nieuws courant volkskrant báo tờ quotidien hebdo hebdomadaire revue républicain bote rundfunk
    observador telegramm newsdesk channel gazeta""".split()
)
# "Elbmarsch-Bote", "Courier-Dispatch", "Tagespost": a compound is a paper's name by its last part.
_COMPOUNDS = (
    "zeitung", "nachrichten", "anzeiger", "rundschau", "tageblatt", "blatt", "kurier", "bote", "rundfunk", "fernsehen",
    "presse", "merkur",
)  # fmt: skip
ARTICLES = frozenset("the el la le les der die das il lo os as de het".split())
DESK = frozenset(
    "desk team staff reporter reporters correspondent correspondents agencies agency writer writers report".split()
)
# What people write about, as in "Local Democracy Reporter": no part of a person's name.
BEATS = frozenset(
    """local democracy chief political politics home social foreign world affairs middle east west north south
    european senior deputy assistant crime court courts health education science environment environmental
    business economics economic money city sports football rugby cricket arts culture media technology
    transport travel royal religious legal defence defense security diplomatic data video audience community
    county general special staff national international regional night trainee junior lead managing
    executive associate contributing energy climate industry consumer property features breaking
    investigations investigative weekend release immediate""".split()
)
_NO_NAMES = OUTLET_WORDS | BEATS
# "Staff and agencies", "Our correspondent": nobody's name.
_NOBODY = frozenset(
    """staff desk team correspondents correspondent agencies agency editorial wires wire report reporter reporters
    newsroom redaktion redacción redazione rédaction redação""".split()
)
_MOTTO = Late(
    r"(?P<name>[^,|–—]+?)(?:\s?[,|–—]|\s-\s).*\b(?:since|est\.?|established|founded)(?: in)? 1[5-9]\d\d\.?"
    r"(?:(?:\s?[|·•–—]|\s-\s).*)?",
    *("since", "est", "founded"),
    flags=re.IGNORECASE,
)
_LONGEST_MASTHEAD = 120  # characters


def is_role(text: str) -> bool:
    """Whether this is what somebody does: "Environment Editor", "für die Wirtschaftsredaktion"."""
    spoken = [word.strip(".,").lower() for word in text.split()]
    return bool(spoken) and (
        spoken[-1] in cues.OCCUPATIONS
        or (spoken[0] in cues.OCCUPATIONS and len(spoken) <= 4)
        or any("-" in word and word.rsplit("-", 1)[1] in cues.OCCUPATIONS for word in spoken)
    )


def is_name(text: str) -> bool:
    """Whether this has the shape of a person's name: two to five capitalised words, none of which papers have."""
    parts = text.split()
    if parts and parts[0].lower() in _TITLES:
        parts = parts[1:]
    if not 2 <= len(parts) <= 5:
        return False
    proper = [part for part in parts if part.lower() not in _PARTICLES]
    return len(proper) >= 2 and all(
        (part.isalpha() or _NAME_PART.fullmatch(part))
        and part[0].isupper()
        and part.lower().strip(".") not in _NO_NAMES
        for part in proper
    )


def is_outlet(text: str) -> bool:
    """Whether this has the shape of an outlet's or agency's name."""
    parts = text.split()
    if not 1 <= len(parts) <= 6 or not (parts[0][0].isupper() or parts[0][0].isdigit()):
        return False
    if any(part[0].islower() and part not in _PARTICLES and part not in ARTICLES and part != "and" for part in parts):
        return False
    if all(part.lower() in _NOBODY or part.lower() in cues.SECTIONS for part in parts):
        return False
    known = [part for part in parts if _is_press_word(part.lower().strip("."))]
    acronym = parts[0].isupper() and 2 <= len(parts[0]) <= 5 and parts[0].isalpha() and len(parts) <= 3
    acronym = acronym and (len(parts) == 1 or not text.isupper())
    numbered = len(parts) >= 2 and parts[-1].isdigit() and len(parts[-1]) <= 2
    led = (
        parts[0].lower() in ARTICLES
        and len(parts) >= 2
        and all(part[0].isupper() or part in _PARTICLES for part in parts[1:])
    )
    domain = len(parts) == 1 and "." in text[1:-2]
    return bool(known) or acronym or numbered or led or domain


def _is_press_word(word: str) -> bool:
    if word in OUTLET_WORDS or word.rpartition("-")[2] in OUTLET_WORDS:
        return True
    return len(word) > 7 and word.endswith(_COMPOUNDS) and not word.endswith("gebote")


def tidy_outlet(text: str) -> str:
    """An outlet's name, in mixed case where it was shouted."""
    parts = text.strip(EDGES).split()
    if len(parts) > 1 and all(part.isupper() for part in parts if part.isalpha()):
        parts = [part.capitalize() if len(part) > 3 or part.lower() in ARTICLES else part for part in parts]
    return " ".join(parts)


def tidy_name(text: str) -> str:
    """A person's name, in mixed case where it was shouted."""
    return " ".join(_tidy_part(part) for part in text.strip(EDGES).split())


def _tidy_part(part: str) -> str:
    if len(part) < 3 or not part.isupper() or "." in part:
        return part
    lowered = re.sub(r"(^|['’-])([^\W\d_])", lambda found: found[1] + found[2].upper(), part.lower())
    return f"Mc{lowered[2:].capitalize()}" if lowered.startswith("Mc") and len(lowered) > 4 else lowered


def without_motto(line: str) -> str:
    """A masthead without since when it is printed and what else it says: "The Echo, our valley's own since 1884"."""
    found = _MOTTO.fullmatch(line) if len(line) <= _LONGEST_MASTHEAD else None
    return found["name"] if found else line


def is_founded(line: str) -> bool:
    """Whether a line has a name, and since when it is printed behind a bar, so that no word of the name must tell."""
    name = without_motto(line)
    behind = line[len(name) :].lstrip()
    return behind.startswith("|") and all(word[0].isupper() for word in name.split())
