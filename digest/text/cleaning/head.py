"""What stands around a body and says who wrote it, where, when and for whom."""

import re
from dataclasses import dataclass, field

from digest.text.cleaning import cues
from digest.text.cleaning.printed_dates import PrintedDate, find_dates, weekdays

_BY = re.compile(
    r"(?:(?:written|words|story|text|report|reported|posted|published|interview|analysis|review|compiled)\s+by|by|von|por|par|di|da|door|af|av|"
    r"autor(?:a|in)?|auteur|author|authors|reporter|texto|texte|testo|tekst|text)(?:\s*:\s*|\s+)(?=\S)",
    re.I,
)
_PARTS = re.compile(r"\s*(?:[|·•–—/]|\s-\s|\t)\s*")
_AND = re.compile(r"\s*(?:,|&|\b(?:and|und|y|et|e|en|och|og|i|và)\b)\s+")
_PLACE = re.compile(r"\s+(?:in|at|aus|en|à|a|em|op|da|dal|dalla|from|i|bei|tại)\s+(?=[A-ZÀ-Ý])")
_READ_TIME = re.compile(
    r"\b\d+\s?-?(?:min|minutes?|minuten|minutos|minuti)\b\.?"
    r"(?:\s(?:read|lesezeit|de lectura|de lecture|de leitura|di lettura))?",
    re.I,
)
_UPDATES = re.compile(
    r"\b(?:(?:first |last )?(?:published|updated|posted|modified|created|issued)(?: on| at)?|updated .{0,24}\bago|"
    r"\d+ (?:hours?|minutes?|mins?|days?|hrs?) ago|stand|veröffentlicht|aktualisiert|erstellt|publicado|publicada|"
    r"actualizado|actualizada|publié|mis à jour|pubblicato|aggiornato|atualizado|atualizada|gepubliceerd|bijgewerkt|"
    r"refreshes automatically|last updated|date|thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật)\b:?",
    re.I,
)
_UPDATE_WORDS = frozenset(
    """published updated posted modified created issued ago stand veröffentlicht aktualisiert erstellt publicado
    publicada actualizado actualizada publié jour pubblicato aggiornato atualizado atualizada gepubliceerd bijgewerkt
    refreshes date thứ chủ min mins minute minutes minuten minutos minuti""".split()
)
_SPOKEN = re.compile(r"[^\W\d_]+")
_STOPS = ".!?…"
_ASIDE = re.compile(r"\([^()]{0,80}\)|\[[^\[\]]{0,80}\]|(?<!\S)@\w+|\S+@\S+\.\w+|https?://\S+")
_GENERIC = re.compile(
    r"(?:agency|agencies|staff|wire|news|newsroom) (?:report|reports|reporter|reporters|copy|desk|service)", re.I
)
_BAR = re.compile(r"\s[|·•]\s")
_FOR = re.compile(r"\s+(?:for|para|für|pour|per)\s+(?=[A-ZÀ-Þ])", re.I)
_EDGES = " ,;:|·•–—-/()[]\t"
_MOST_WRITERS = 8
_LETTER = re.compile(r"[^\W\d_]")
_NAME_PART = re.compile(r"(?:[^\W\d_]\.){1,3}|(?:O|D|d|l|Mc|Mac|Al|El|Ben)?['’-]?[^\W\d_]+(?:['’-][^\W\d_]+)*\.?")
_PARTICLES = frozenset(
    "de del della di da do dos das du des la le van von der den ten ter el al bin ibn y e und zu zum af av".split()
)
_TITLES = frozenset(["dr", "dr.", "prof", "prof.", "sir", "dame", "lord", "rev", "rev."])

# Words that papers, agencies and stations have in their names, and people have not.
OUTLET_WORDS = frozenset(
    """news times post herald gazette courier tribune journal weekly daily press agency wire echo observer
    guardian telegraph mail star sun mirror ledger chronicle review standard bulletin report
    dispatch examiner independent today online tv radio network media magazine newsroom broadcasting
    digest monitor register globe record sentinel argus advertiser enquirer inquirer mercury express
    argus advocate bugle beacon banner leader messenger reporter business insider world week month
    nation financial economist morning evening sunday staff desk team correspondents agencies
    editorial wires newswire sport sports reuters associated afp bloomberg zeitung tagespost
    nachrichten anzeiger rundschau tageblatt tagblatt kurier morgenpost abendblatt allgemeine
    spiegel stern welt blatt merkur presse redaktion diario periódico correo heraldo noticias faro
    país mundo voz vanguardia mercurio prensa agencia agencias redacción gaceta nouvelles figaro
    monde dépêche gazette presse agence rédaction soir matin télégramme corriere gazzetta giornale
    messaggero stampa repubblica notizie agenzia redazione mattino jornal folha correio diário
    notícias estadão globo agência redação público dagblad krant nieuws courant volkskrant báo tờ""".split()
)
_DESK = frozenset(
    "desk team staff reporter reporters correspondent correspondents agencies agency writer writers report".split()
)
_ARTICLES = frozenset("the el la le les der die das il lo os as de het".split())


@dataclass(slots=True)
class Head:
    """What has been found so far; the first finding of a kind stays."""

    byline: list[str] = field(default_factory=list)
    outlets: list[str] = field(default_factory=list)
    published: list[PrintedDate] = field(default_factory=list)
    beside_date: list[str] = field(default_factory=list)
    """Names set off by a bar from the date; most are outlets, some are places and sections."""

    def take(self, found: "Head") -> None:
        """Adds what another line says; a second by-line is no by-line."""
        if not self.byline:
            self.byline = found.byline
        self.outlets += found.outlets
        self.published += found.published
        self.beside_date += found.beside_date


def read_head_line(text: str, *, language: str = "", near: bool = False) -> Head | None:
    """What a line of the head says, or None when it is no such line.

    `near` is true where names may stand alone: between the headline and the body, or behind it.
    """
    if len(text) > 220:
        return None
    dates = find_dates(text, language)
    if not dates and (len(text) > 120 or (text[-1:] in _STOPS and text.count(" ") > 14)):
        return None
    rest = _ASIDE.sub(" ", _without(text, dates)) if text[-1:] not in _STOPS else _without(text, dates)
    bare = rest
    if dates or not _UPDATE_WORDS.isdisjoint(_SPOKEN.findall(rest.lower())):
        bare = _UPDATES.sub(" | ", _READ_TIME.sub(" | ", rest))
    parts = [part for part in (piece.strip(_EDGES) for piece in _PARTS.split(bare)) if part]
    parts = [part for part in parts if part.lower().strip(".") not in weekdays() and _LETTER.search(part)]
    head = Head(published=dates)
    if not parts:
        return head if dates or bare != rest else None
    by = _BY.match(parts[0])
    if by and (said := _read_names(parts[0][by.end() :], certain=True)):
        _combine(head, [said, *(_read_names(part) for part in parts[1:])])
        return head
    if not (dates or near) or text[-1:] in "!?…" or len(" ".join(parts).split()) > 12:
        return None
    told = [_read_names(part) for part in parts]
    if dates and _BAR.search(text):
        head.beside_date = [part for part in parts if len(part.split()) <= 3 and part[0].isupper()]
    if len(parts) == 1 and not any(told) and _GENERIC.fullmatch(parts[0]):
        head.byline = [parts[0]]
        return head
    if not any(told) and not (dates and len(" ".join(parts).split()) <= 8 and not text.endswith(".")):
        return None
    _combine(head, told)
    return head


def _combine(head: Head, told: list[Head | None]) -> None:
    """Puts together what the parts of one line say: all its names write the article."""
    for said in told:
        if said:
            head.byline += [name for name in said.byline if len(head.byline) < _MOST_WRITERS]
            head.outlets += said.outlets


def _without(text: str, dates: list[PrintedDate]) -> str:
    """The text with its dates, and the weekdays beside them, cut out."""
    for found in reversed(dates):
        before = text[: found.start].rstrip(" ,.")
        word = before.rsplit(" ", 1)[-1].strip("(,").lower().strip(".")
        if word in weekdays():
            before = before[: len(before) - len(before.rsplit(" ", 1)[-1])]
        text = f"{before} | {text[found.end :]}"
    return text


def _read_names(text: str, *, certain: bool = False) -> Head | None:
    """Who is named: people, an outlet, or both ("Amit Rosenfeld, Newsroom 24"; "Ingrid Paasche in Ulvena")."""
    text = text.strip(_EDGES)
    place = _PLACE.search(text)
    people = text[: place.start()] if place else text
    head = Head()
    for_whom = _FOR.search(people)
    if for_whom and certain:
        head.outlets.append(tidy_outlet(people[for_whom.end() :]))
        people = people[: for_whom.start()]
    for piece in _AND.split(people):
        if not _read_piece(piece.strip(_EDGES), head, certain=certain) and not head.byline and not head.outlets:
            return None
    if head.byline and len(head.byline) > 1 and place is None and _is_place_list(people):
        head.byline = head.byline[:1]
    return head if head.byline or head.outlets else None


def _read_piece(piece: str, head: Head, *, certain: bool) -> bool:
    """Adds one name to the head: a person, with or without what they do, an outlet or a desk."""
    person = _person_with_role(piece) if certain and not head.byline else ""
    if not piece or (not person and is_role(piece)):
        return True
    if certain and piece.isupper() and is_name(piece):
        head.byline.append(tidy_name(piece))
    elif person:
        head.byline.append(tidy_name(person))
    elif is_outlet(piece):
        head.outlets.append(tidy_outlet(piece))
    elif is_name(piece):
        head.byline.append(tidy_name(piece))
    elif certain and not head.byline and (desk := _desk(piece)):
        head.byline.append(piece.removeprefix("the ").removeprefix("a ").removeprefix("The "))
        head.outlets.append(desk)
    else:
        return False
    return True


def _person_with_role(piece: str) -> str:
    """The name in "Sam Ridley Crime Reporter", or ""."""
    parts = piece.split()
    for count in (2, 3):
        if len(parts) > count and is_name(" ".join(parts[:count])) and is_role(" ".join(parts[count:])):
            return " ".join(parts[:count])
    return ""


def _is_place_list(people: str) -> bool:
    """Whether what follows the first comma is a place and no second person: "Katrin Möllenbeck, Lindhavn"."""
    _, comma, rest = people.partition(",")
    return bool(comma) and " " not in rest.strip()


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
        _NAME_PART.fullmatch(part) and part[0].isupper() and part.lower().strip(".") not in OUTLET_WORDS
        for part in proper
    )


def is_outlet(text: str) -> bool:
    """Whether this has the shape of an outlet's or agency's name."""
    parts = text.split()
    if not 1 <= len(parts) <= 6 or not (parts[0][0].isupper() or parts[0][0].isdigit()):
        return False
    if any(part[0].islower() and part not in _PARTICLES and part not in _ARTICLES and part != "and" for part in parts):
        return False
    known = [part for part in parts if part.lower().strip(".") in OUTLET_WORDS]
    acronym = parts[0].isupper() and 2 <= len(parts[0]) <= 5 and parts[0].isalpha() and len(parts) <= 3
    acronym = acronym and (len(parts) == 1 or not text.isupper())
    numbered = len(parts) >= 2 and parts[-1].isdigit() and len(parts[-1]) <= 2
    led = parts[0].lower() in _ARTICLES and len(parts) >= 2 and all(part[0].isupper() for part in parts[1:])
    domain = len(parts) == 1 and "." in text[1:-2]
    return bool(known) or acronym or numbered or led or domain


def _desk(text: str) -> str:
    """The outlet in "the Newsroom 24 live desk", or ""."""
    parts = text.split()
    if len(parts) < 2 or parts[-1].lower() not in _DESK:
        return ""
    proper = [part for part in parts[:-1] if part[0].isupper() or part.isdigit()]
    return " ".join(proper)


def tidy_outlet(text: str) -> str:
    """An outlet's name, in mixed case where it was shouted."""
    parts = text.strip(_EDGES).split()
    if len(parts) > 1 and all(part.isupper() for part in parts if part.isalpha()):
        parts = [part.capitalize() if len(part) > 3 else part for part in parts]
    return " ".join(parts)


def tidy_name(text: str) -> str:
    """A person's name, in mixed case where it was shouted."""
    return " ".join(_tidy_part(part) for part in text.strip(_EDGES).split())


def _tidy_part(part: str) -> str:
    if len(part) < 3 or not part.isupper() or "." in part:
        return part
    lowered = re.sub(r"(^|['’-])([^\W\d_])", lambda found: found[1] + found[2].upper(), part.lower())
    return f"Mc{lowered[2:].capitalize()}" if lowered.startswith("Mc") and len(lowered) > 4 else lowered
