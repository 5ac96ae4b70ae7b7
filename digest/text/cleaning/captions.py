"""Captions and credits of pictures, and lines that a page prints twice."""

import re
from collections import Counter

from digest.text.cleaning.furniture import is_image_address
from digest.text.cleaning.head import read_head_line
from digest.text.cleaning.lines import AGENCY_TAG, Line
from digest.text.cleaning.spoken import words_of
from digest.text.patterns import Late

_CREDIT_WORDS = frozenset(
    """photo photos photograph photographs photography picture pictures pic image images credit credits caption
    foto fotos fotografía fotografia imagen imágenes imagem bild bilder bildquelle immagine crédit crédits
    crédito créditos ảnh фото graphic illustration infographic video vidéo beeld kuva zdjęcie fot""".split()
)
_OPENING_WORDS = _CREDIT_WORDS | {"file", "ap"}
_CREDIT_LINKS = frozenset("by credit credits courtesy via par von de di source caption provided supplied".split())
# Agencies and picture libraries, as they stand behind a photographer's name.
_LIBRARIES = frozenset(
    """getty afp ap reuters epa epa-efe efe pa dpa ansa lusa xinhua tass imago alamy shutterstock istock bloomberg
    anadolu zuma rex unsplash pexels wikimedia handout pool keystone anp belga ritzau ntb kyodo yonhap vna
    ttxvn facebook instagram youtube archive file alliance touchline""".split()
)
_LIBRARY_TAILS = frozenset("images image wire media photo photos commons press news".split())
_CREDIT_MARKS = ":/©([|–—"
_LINKS_BEFORE = frozenset(("by", "via", "courtesy", "par", "von", "credit"))
_WORD = re.compile(r"\S+")
# Who stands where in the picture.
_PLACED = Late(
    r"\((?:left|right|cent(?:re|er)|l|r|c|top|bottom|links|rechts|izquierda|derecha|à gauche|à droite)\)"
    r"|, (?:left|right|cent(?:re|er)|second (?:from|left|right)[\w ]*),|\bfrom left\b"
    r"|^(?:pictured|above|below|left|right|top):",
    *(
        "(left",
        "(right",
        "(cent",
        "(l)",
        "(r)",
        "(c)",
        "(top",
        "(bottom",
        "(links",
        "(rechts",
        "(izquierda",
        "(derecha",
    ),
    *(
        "(à gauche",
        "(à droite",
        ", left",
        ", right",
        ", cent",
        ", second ",
        "from left",
        "pictured:",
        "above:",
        "below:",
    ),
    *("left:", "right:", "top:"),
    flags=re.I,
)
_CAPTION_CUES = Late(
    r"\b(?:(?<!been )(?<!\()pictured(?! (?:as|by)\b)|(?:is|are|was|were) seen (?:in|at|on|near|during|after|here)"
    r"|in this (?:\w+ )?(?:photo|image|picture|handout|frame|screengrab)|file (?:photo|picture|image)"
    r"|handout (?:photo|picture|image)|aerial view|looks on"
    r"|im bild|auf diesem foto|en la imagen|en la foto|sur cette photo|nella foto|na foto|op de foto)\b",
    flags=re.I,
)
# One of these words stands in each of those cues.
_CAPTION_WORDS = frozenset(
    "pictured seen photo image picture handout frame screengrab aerial looks bild foto imagen".split()
)
_RIGHTS = frozenset(
    """rights derechos droits rechte direitos diritti riproduzione riservata rechten reserved gmbh ltd inc llc
    s.a""".split()
)
_LONGEST = 60
_SMALL_BLOCK = 3
_LONGEST_CREDIT = 16


def is_credit(text: str) -> bool:
    """Whether a whole line says nothing but whose picture it is."""
    if text.count(" ") > _LONGEST_CREDIT + 1:
        return False
    words = text.split()
    if not words:
        return False
    return (_may_open_credit(words[0]) and _opens_credit(words)) or _is_library_line(words)


def _opens_credit(words: list[str]) -> bool:
    """Whether these words begin as credits do: "Photo: …", "(Image credit: …", "Foto von …", "AP Photo/…"."""
    first = words[0].lstrip("([|–—").lower()
    second = words[1].lower() if len(words) > 1 else ""
    name, slash, behind = first.partition("/")
    if slash and behind and name in _LIBRARIES:
        return True
    if slash and not name and behind in _LIBRARIES:
        return True
    core = first.partition(":")[0].partition("...")[0]
    if core not in _CREDIT_WORDS and first != "file":
        return first == "ap" and second.startswith("photo")
    linked = ":" in first or "/" in first or "..." in first
    if linked or second[-1:] == ":" or second[:1] in ("©", "/", ":", "–"):
        return True
    # "Bilder von Anna Roth", and no "Bilder von der Unglücksstelle zeigten".
    return second in _CREDIT_LINKS and all(word[0].isupper() or len(word) < 4 or "/" in word for word in words[2:])


def _may_open_credit(word: str) -> bool:
    """Whether a credit may begin with this word: most words are told from one by a look."""
    return "/" in word or ":" in word or "..." in word or word.lstrip("([|–—").lower() in _OPENING_WORDS


def _is_library_line(words: list[str]) -> bool:
    """Whether a line is a library's name alone, or a copyright mark and names: "Getty Images", "© J. Wick/AFP"."""
    spoken = [word.strip("()[]|,.©").lower() for word in words]
    if words[0].startswith("©") and len(words) <= 6:
        return (
            not (_RIGHTS & set(spoken))
            and not spoken[0][:4].isdigit()
            and not (len(spoken) > 1 and spoken[1].isdigit())
        )
    return len(words) <= 4 and spoken[0] in _LIBRARIES and all(word in _LIBRARIES | _LIBRARY_TAILS for word in spoken)


def _names_only(text: str) -> bool:
    """Whether a credit holds nothing but names, so that its caption stands beside it."""
    words = text.partition(":")[2].split() or text.split()[1:]
    return all(not word[0].islower() or len(word) < 4 or "/" in word for word in words)


def ends_in_credit(text: str) -> int:
    """Where a credit at the end of a line begins, -1 when there is none."""
    start = max(0, len(text) - 130)
    if not _may_hold_credit(text[start:]):
        return -1
    found = [match.span() for match in _WORD.finditer(text, start)][-_LONGEST_CREDIT:]
    words = [text[a:b] for a, b in found]
    for at, (begin, _) in enumerate(found):
        if (
            at
            and _may_open_credit(words[at])
            and _opens_credit(words[at:])
            and (len(words) - at > 1 or "/" in words[at])
        ):
            return begin
    return found[-1][0] if found and _ends_in_library(words) else -1


def _may_hold_credit(text: str) -> bool:
    """Whether a mark or word stands here without which there is no credit: a cheap look before a closer one."""
    return any(map(text.__contains__, _CREDIT_MARKS)) or not _LINKS_BEFORE.isdisjoint(words_of(text.lower()))


def _ends_in_library(words: list[str]) -> bool:
    """Whether the last words are a library's behind a bar, a slash, "via" or in brackets: "J. Wick/AFP", "(EPA)"."""
    last = words[-1].rstrip(").]")
    if last.lower() in _LIBRARY_TAILS and len(words) > 1:
        words, last = words[:-1], words[-2]
    before = words[-2].lower() if len(words) > 1 else ""
    name, slash, library = last.rpartition("/")
    if slash:
        return library.lower() in _LIBRARIES and (bool(name) or bool(before))
    core = last.lstrip("([|©–—").lower()
    marked = last[:1] in "([|©–—" or before in ("via", "/", "|", "©", "–", "—")
    marked = marked or (before in ("of", "by") and not words[-1].endswith("."))
    return core in _LIBRARIES and marked


def mark_captions(lines: list[Line], body_from: int) -> None:
    """Gives captions, credits and doubled captions their role; `body_from` is the line behind the head."""
    sizes = Counter([line.block for line in lines]) if len(lines) > 1 else {1: 1}
    last = max([at for at, line in enumerate(lines) if line.stops and line.size > 8], default=0)
    for at, line in enumerate(lines):
        if line.role or (at <= body_from and line.size <= 12 and _is_signed(lines, at)):
            continue
        if is_image_address(line.text):
            line.role = "furniture"
            _mark(lines, at + 1, at, stopped=sizes[line.block] <= _SMALL_BLOCK)
        elif is_credit(line.text):
            line.role = "caption"
            if _names_only(line.text):
                _mark(lines, at - 1, at, stopped=sizes[line.block] <= _SMALL_BLOCK, across=at - 1 <= body_from)
        elif _is_caption(line, at <= body_from) and not (at == last and _is_signed_off(line.text)):
            line.role = "caption"
            before = lines[at - 1] if at else line
            if not before.role and line.text.startswith(before.text.rstrip(" .")):
                before.role = "caption"


def _is_signed(lines: list[Line], at: int) -> bool:
    """Whether a line above the body is a by-line, or an agency's name beside the date."""
    told = read_head_line(lines[at].text)
    if told and told.byline:
        return True
    beside = (
        read_head_line(near.text) for near in lines[max(0, at - 1) : at] + lines[at + 1 : at + 2] if near.size <= 12
    )
    return lines[at].size <= 2 and any(near and near.published for near in beside)


def _is_signed_off(text: str) -> bool:
    """Whether an agency's name stands behind the last sentence of a report: "… he said. – AFP"."""
    behind = AGENCY_TAG.search(text[-40:])
    return bool(behind) and "/" not in text[-40:]


def _is_caption(line: Line, above_body: bool) -> bool:
    """Whether a line is a caption by itself: it ends in a credit, or says that somebody is pictured."""
    if line.size <= _LONGEST and ends_in_credit(line.text) >= 0:
        return True
    if line.size <= 25 and _PLACED.search(line.text):
        return True
    if line.size > 45 or (line.stops and not above_body) or _CAPTION_WORDS.isdisjoint(line.words()):
        return False
    return bool(_CAPTION_CUES.search(line.text))


def _mark(lines: list[Line], at: int, beside: int, *, stopped: bool, across: bool = False) -> None:
    """Makes the line at `at` a caption when it stands beside a credit or picture and is short enough for one."""
    if not 0 <= at < len(lines) or lines[at].role or lines[at].size > 45:
        return
    if (lines[at].block != lines[beside].block and not across) or read_head_line(lines[at].text):
        return
    if stopped or not lines[at].stops:
        lines[at].role = "caption"


def mark_doubled(lines: list[Line]) -> None:
    """Lines printed twice in a row are captions or boxes; the same paragraph further down is a copy of the first."""
    if len(lines) < 2:
        return
    seen: dict[str, int] = {}
    for at, line in enumerate(lines):
        if line.role in ("headline", "head"):
            continue
        core = line.text.strip(" .…\"'“”‘’()").casefold()
        if len(core) < 12:
            continue
        first = seen.setdefault(core, at)
        if first == at:
            continue
        if lines[first].role == "furniture" or (at - first == 1 and _is_boxed(lines, first)):
            lines[first].role = lines[first].role or "caption"
        line.role = line.role or "caption"


def _is_boxed(lines: list[Line], first: int) -> bool:
    """Whether a line and its double below are no paragraph: one has no stop, or a picture or appeal is beside them."""
    one, other = lines[first], lines[first + 1]
    if other.size > _LONGEST:
        return False
    beside = lines[max(0, first - 1) : first] + lines[first + 2 : first + 3]
    return not (one.stops and other.stops) or any(near.role in ("caption", "furniture") for near in beside)
