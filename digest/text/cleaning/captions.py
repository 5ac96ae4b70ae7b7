"""Captions and credits of pictures, and lines that a page prints twice."""

import re

from digest.text.cleaning.furniture import is_image_address
from digest.text.cleaning.head import read_head_line
from digest.text.cleaning.lines import Line

_CREDIT_WORDS = frozenset(
    """photo photos photograph photographs photography picture pictures pic image images credit credits caption
    foto fotos fotografía fotografia imagen imágenes imagem bild bilder bildquelle immagine crédit crédits crédito
    créditos ảnh фото graphic illustration infographic video vidéo beeld kuva zdjęcie fot""".split()
)
_CREDIT_LINKS = frozenset("by credit credits courtesy via par von de di source caption provided: supplied".split())
_NAMES = (
    r"(?:Getty Images|Getty|AFP|AP|Reuters|REUTERS|EPA|EPA-EFE|EFE|PA|PA Wire|PA Media|dpa|DPA|ANSA|Lusa|LUSA|Xinhua|"
    r"TASS|Imago|imago|IMAGO|Alamy|Shutterstock|iStock|Bloomberg|Anadolu|ZUMA|Rex|Unsplash|Pexels|Wikimedia Commons|"
    r"Handout|Pool|Keystone|KEYSTONE|picture alliance|ANP|Belga|TT|Ritzau|NTB|Kyodo|Yonhap|VNA|TTXVN|CC BY|Facebook|"
    r"Instagram|YouTube)"
)
_CREDIT_AT_START = re.compile(
    rf"[(\[]?(?:AP Photo|REUTERS|Reuters|AFP|EPA|EFE|PA|Getty Images)\s?/|[(\[]?©\s?[^\d\s]"
    rf"|[(\[]?{_NAMES}(?:\s?[/|,][^/|,]{{1,30}}){{0,3}}[)\]]?$"
)
_RIGHTS = re.compile(
    r"rights|derechos|droits|rechte|direitos|diritti|riproduzione|rechten|\b(?:GmbH|Ltd|Inc|LLC|S\.A)\b", re.I
)
_KIND = (
    r"(?:photo|photograph|photography|picture|pic|image|foto|bild|imagen|imagem|immagine|crédit(?: photo)?|crédito|"
    r"fotografía|ảnh|фото|image credit|photo credit|picture credit|file photo|photo illustration)s?"
)
_CREDIT_AT_END = re.compile(
    rf"(?i:[\s(\[.,–—|]{_KIND}\s?(?::|©|/|by\b|courtesy|via|par\b|von\b|d\.r\.)\s?[^!?]{{1,90}}$)"
    rf"|[\s(\[.,]{_NAMES}\s?/\s?[^.!?]{{2,60}}$"
    rf"|(?:/|\bvia |\bcourtesy of |[–—|] |© ?|\(){_NAMES}(?:\s?[/|]\s?[\w ]{{1,30}})?[)\]]?\.?$"
    r"|\((?:file|archive|archivo|archiv|handout|supplied|courtesy)[^()]{0,40}\)\.?$",
)
_CAPTION_CUES = re.compile(
    r"\b(?:pictured|(?:is|are|was|were) seen (?:in|at|on|near|during|after|here)"
    r"|in this (?:\w+ )?(?:photo|image|picture|handout|frame|screengrab)|file (?:photo|picture|image)"
    r"|\((?:left|right|centre|center|l|r|c)\)|from left|handout (?:photo|picture|image)|aerial view|looks on"
    r"|im bild|auf diesem foto|en la imagen|en la foto|sur cette photo|nella foto|na foto|op de foto)\b",
    re.I,
)
_LONGEST = 60


def is_credit(text: str) -> bool:
    """Whether a whole line says nothing but whose picture it is."""
    parts = text.lstrip("([").split()
    if not 1 <= len(parts) <= 18:
        return False
    first = parts[0].rstrip(":").lower()
    if first in _CREDIT_WORDS and (
        ":" in parts[0]
        or (len(parts) > 1 and parts[1].rstrip(":").lower() in _CREDIT_LINKS)
        or (len(parts) > 1 and parts[1][:1] in ("©", "/", ":"))
        or "/" in parts[0]
    ):
        return True
    return bool(_CREDIT_AT_START.match(text)) and not _RIGHTS.search(text)


def ends_in_credit(text: str) -> int:
    """Where a credit at the end of a line begins, -1 when there is none."""
    start = max(0, len(text) - 130)
    found = _CREDIT_AT_END.search(text, start)
    return found.start() if found else -1


def mark_captions(lines: list[Line], body_from: int) -> None:
    """Gives captions, credits and doubled captions their role; `body_from` is the line behind the head."""
    one_block = bool(lines) and lines[-1].block == lines[0].block
    for at, line in enumerate(lines):
        if line.role:
            continue
        if is_image_address(line.text):
            line.role = "furniture"
            _mark(lines, at + 1, at, stopped=True)
        elif is_credit(line.text):
            line.role = "caption"
            _mark(lines, at - 1, at, stopped=not one_block, across=at - 1 <= body_from)
        elif _is_caption(line, at <= body_from):
            line.role = "caption"
            before = lines[at - 1] if at else line
            if not before.role and line.text.startswith(before.text.rstrip(" .")):
                before.role = "caption"


def _is_caption(line: Line, above_body: bool) -> bool:
    """Whether a line is a caption by itself: it ends in a credit, or says that somebody is pictured."""
    if line.size <= _LONGEST and ends_in_credit(line.text) >= 0:
        return True
    return line.size <= 45 and (above_body or not line.stops) and bool(_CAPTION_CUES.search(line.text))


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
        beside = at - first == 1 and line.size <= _LONGEST
        if beside or lines[first].role == "furniture":
            lines[first].role = lines[first].role or "caption"
        line.role = line.role or "caption"
