"""What stands around a body and says who wrote it, where, when and for whom."""

import re
from dataclasses import dataclass, field

from digest.text.cleaning.cues import BIO_VERBS, SECTIONS
from digest.text.cleaning.names import BEATS, DESK, EDGES, is_name, is_outlet, is_role, tidy_name, tidy_outlet
from digest.text.cleaning.printed_dates import PrintedDate, find_dates, weekdays
from digest.text.patterns import Late


def _followed(cues: str) -> list[str]:
    """Each of these words with what stands behind it as a cue: a space or a colon."""
    return [cue + behind for cue in cues.split() for behind in " :"]


# "By", "Von", "Exclusive by", "Ein Gastbeitrag von", "Text:"; not "Pictures by".
_BY = Late(
    r"(?!(?:photo|picture|image|illustration|graphic|video|map|design|foto|bild)[a-z]*\b)(?:(?:[^\W\d_]+\s+){0,3}?(?:by|von|por|par)|"
    r"di|da|door|af|av|autor(?:a|in)?|auteur|authors?|reporter|words|texto?|texte|testo|tekst)(?:\s*:\s*|\s+)(?=\S)",
    *_followed("by von por par di da door af av autor autora autorin auteur author authors reporter words"),
    *_followed("text texto texte testo tekst"),
    flags=re.I,
)
_FROM = Late(
    r"(?:from|source|via|quelle|fuente|fonte|bron)(?:\s*:\s*|\s+)(?=[A-ZÀ-Þ])",
    *_followed("from source via quelle fuente fonte bron"),
    flags=re.I,
)
_PARTS = re.compile(r"\s*(?:[|·•–—/]|\s-\s|\t)\s*")
_AND = re.compile(r"\s*(?:,|&|\b(?:and|und|y|et|e|en|och|og|i|và)\b)\s+")
_PLACE = re.compile(r"\s+(?:in|at|aus|en|à|a|em|op|da|dal|dalla|from|i|bei|tại)\s+(?=[A-ZÀ-Ý])")
_READ_TIME = Late(
    r"\b\d+\s?-?(?:min|minutes?|minuten|minutos|minuti)\b\.?"
    r"(?:\s(?:read|lesezeit|de lectura|de lecture|de leitura|di lettura))?",
    "min",
    flags=re.I,
)
_UPDATES = Late(
    r"\b(?:(?:first |last )?(?:published|updated|posted|modified|created|issued)(?: on| at)?|updated .{0,24}\bago|"
    r"\d+ (?:hours?|minutes?|mins?|days?|hrs?) ago|stand|veröffentlicht|aktualisiert|erstellt|publicado|publicada|"
    r"actualizado|actualizada|publié|mis à jour|pubblicato|aggiornato|atualizado|atualizada|gepubliceerd|bijgewerkt|"
    r"refreshes automatically|last updated|date|thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật)\b:?",
    *("publi", "updated", "posted", "modified", "created", "issued", " ago", "stand", "ffentlicht", "aktualisiert"),
    *("erstellt", "actualizad", "mis à jour", "pubblicato", "aggiornato", "atualizad", "gepubliceerd", "bijgewerkt"),
    *("refreshes", "date", "thứ ", "chủ nhật"),
    flags=re.I,
)
_UPDATE_WORDS = frozenset(
    """published updated posted modified created issued ago stand veröffentlicht aktualisiert erstellt publicado
    publicada actualizado actualizada publié jour pubblicato aggiornato atualizado atualizada gepubliceerd bijgewerkt
    refreshes date thứ chủ min mins minute minutes minuten minutos minuti""".split()
)
_SPOKEN = re.compile(r"[^\W\d_]+")
_STOPS = ".!?…"
_ASIDE = re.compile(r"\([^()]{0,80}\)|\[[^\[\]]{0,80}\]|(?<!\S)@\w+|\S+@\S+\.\w+|https?://\S+")
_GENERIC = Late(
    r"(?:agency|agencies|staff|wire|news|newsroom) (?:report|reports|reporter|reporters|copy|desk|service)",
    *("agency ", "agencies ", "staff ", "wire ", "news ", "newsroom "),
    flags=re.I,
)
_BAR = re.compile(r"\s[|·•]\s")
_FOR = Late(r"\s+(?:for|para|für|pour|per)\s+(?=[A-ZÀ-Þ])", "for", "para", "für", "pour", "per", flags=re.I)
_WITH_AGENCY = Late(
    r"\s+(?:avec|with|mit|con|com)\s+(?:l['’])?[A-ZÀ-Þ][\w]*(?: (?:et|and|und|y) [A-ZÀ-Þ]\w*)?$",
    *("avec", "with", "mit", "con", "com"),
)
_BEFORE_DAYS = frozenset("on am le el il em op den".split())
# A zone's name behind a time that says no instant: "21:40 IST".
_ZONE = Late(r"[:.h]?\d\d\s?\(?[A-Z]{2,5}\)?(?=$|[^\w-])")
_MOST_WRITERS = 8
_LETTER = re.compile(r"[^\W\d_]")


@dataclass(slots=True, eq=False)
class Head:
    """What has been found so far; the first finding of a kind stays."""

    byline: list[str] = field(default_factory=list)
    outlets: list[str] = field(default_factory=list)
    published: list[PrintedDate] = field(default_factory=list)
    credits: list[str] = field(default_factory=list)
    """Those of the outlets that stand alone, without a person or a date: of an agency's report the agency."""
    dated: list[str] = field(default_factory=list)
    """Those of the outlets that stand beside the date."""
    beside_date: list[str] = field(default_factory=list)
    """Names set off by a bar from the date; most are outlets, some are places and sections."""

    def take(self, found: "Head") -> None:
        """Adds what another line says; a second by-line is no by-line."""
        if not self.byline:
            self.byline = found.byline
        self.outlets += found.outlets
        self.credits += found.credits
        self.dated += found.dated
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
    parts = [part for part in (piece.strip(EDGES) for piece in _PARTS.split(bare)) if part]
    parts = [part for part in parts if part.lower().strip(".") not in weekdays() and _LETTER.search(part)]
    head = Head(published=dates)
    if not parts:
        return head if dates or bare != rest else None
    parts[0] = parts[0][found.end() :] if (found := _FROM.match(parts[0])) else parts[0]
    by = _BY.match(parts[0])
    if by and (said := _read_names(parts[0][by.end() :], certain=True) or _single_name(by.group(), parts[0])):
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


def _single_name(cue: str, part: str) -> Head | None:
    """The one name of "posted by Ved"."""
    name = part[len(cue) :].split(",")[0].strip(EDGES)
    told = " " in cue.strip() and name.isalpha() and name[:1].isupper() and not is_outlet(name) and not is_role(name)
    return Head(byline=[name]) if told and name.lower() not in DESK | BEATS else None


def _combine(head: Head, told: list[Head | None]) -> None:
    """Puts together what the parts of one line say: all its names write the article."""
    for said in told:
        if said:
            head.byline += [name for name in said.byline if len(head.byline) < _MOST_WRITERS]
            head.outlets += said.outlets
    if head.published:
        head.dated = list(head.outlets)
    elif not head.byline:
        head.credits = list(head.outlets)


def _without(text: str, dates: list[PrintedDate]) -> str:
    """The text with its dates, and the weekdays beside them, cut out."""
    for found in reversed(dates):
        before = text[: found.start].rstrip(" ,.")
        word = before.rsplit(" ", 1)[-1].strip("(,").lower().strip(".")
        if word in weekdays() or word in _BEFORE_DAYS:
            before = before[: len(before) - len(before.rsplit(" ", 1)[-1])]
        behind = text[found.end :]
        if zone := _ZONE.match(text, found.end - 3):
            behind = text[zone.end() :]
        text = f"{before} | {behind}"
    return text


def _read_names(text: str, *, certain: bool = False) -> Head | None:
    """Who is named: people, an outlet, or both ("Amit Rosenfeld, Newsroom 24"; "Ingrid Paasche in Ulvena")."""
    text = text.strip(EDGES)
    head = Head()
    text = _WITH_AGENCY.sub("", text)
    for_whom = _FOR.search(text)
    if for_whom and certain:
        head.outlets.append(tidy_outlet(text[for_whom.end() :]))
        text = text[: for_whom.start()]
    placed = False
    for piece in _AND.split(text):
        place = _PLACE.search(piece)
        if placed and not place:
            continue  # "in Paris and New York": behind a place only somebody with a place is a writer
        placed = bool(place)
        name = (piece[: place.start()] if place else piece).strip(EDGES)
        if not _read_piece(name, head, certain=certain) and not head.byline and not head.outlets:
            return None
    if len(head.byline) > 1 and not placed and _is_place_list(text):
        head.byline = head.byline[:1]
    return head if head.byline or head.outlets else None


def _read_piece(piece: str, head: Head, *, certain: bool) -> bool:
    """Adds one name to the head: a person, with or without what they do, an outlet or a desk."""
    if certain and not head.byline and (desk := _desk(piece)) and is_outlet(desk):
        head.byline.append(piece.removeprefix("the ").removeprefix("a ").removeprefix("The "))
        head.outlets.append(desk)
        return True
    person, behind = _person_and(piece)
    if not piece or (not person and is_role(piece)):
        return True
    if certain and piece.isupper() and is_name(piece):
        head.byline.append(tidy_name(piece))
    elif person:
        head.byline.append(tidy_name(person))
        head.outlets += [tidy_outlet(behind)] if behind else []
    elif is_outlet(piece):
        head.outlets.append(tidy_outlet(piece))
    elif is_name(piece):
        head.byline.append(tidy_name(piece))
    elif (desk := _desk(piece)) and not certain and _is_own(desk):
        head.outlets.append(desk)
    elif certain and not head.byline and desk:
        head.byline.append(piece.removeprefix("the ").removeprefix("a ").removeprefix("The "))
        head.outlets.append(desk)
    else:
        return False
    return True


def _person_and(piece: str) -> tuple[str, str]:
    """The name, and the outlet, in "Sam Ridley Crime Reporter", "ANN LEE The Harbour Post" or "Ann Lee reports"."""
    parts = piece.split()
    for count in (2, 3):
        name, rest = " ".join(parts[:count]), " ".join(parts[count:])
        if not rest or not is_name(name):
            continue
        if is_role(rest) or (parts[count] in BIO_VERBS and len(parts) <= count + 3):
            return name, ""
        if is_outlet(rest) and (name.isupper() or parts[count].lower() in ("the", "el", "der", "die", "la", "le")):
            return name, rest
    return "", ""


def _is_place_list(people: str) -> bool:
    """Whether what follows the first comma is a place and no second person: "Katrin Möllenbeck, Lindhavn"."""
    _, comma, rest = people.partition(",")
    return bool(comma) and " " not in rest.strip()


def _is_own(desk: str) -> bool:
    """Whether a desk's name tells its outlet: "Vantage Live team", "Pulse24 live team", and no "Politics team"."""
    words = desk.lower().split()
    return BEATS.isdisjoint(words) and not SECTIONS.issuperset(words) and (len(words) > 1 or desk[-1].isdigit())


def _desk(text: str) -> str:
    """The outlet in "the Newsroom 24 live desk", or ""."""
    parts = text.split()
    if len(parts) < 2 or parts[-1].lower() not in DESK:
        return ""
    proper = [part for part in parts[:-1] if part[0].isupper() or part.isdigit()]
    return " ".join(proper)
