"""Whether a line is page furniture, by what it says; what it looks like is weighed in `roles`."""

import re
from functools import cache

from digest.text.cleaning import cues
from digest.text.cleaning.lines import Line
from digest.text.cleaning.spoken import words_of
from digest.text.patterns import Late
from digest.text.tokens import stop_words

_WORDS = re.compile(r"[^\W_]+")
_ADDRESS = Late(r"https?://|www\.\w|\b[\w.+-]{1,64}@[\w-]{1,64}\.\w|(?:^|\s)@\w{3,}")
_PRICE = Late(
    r"(?:[£$€]\s?\d{1,6}(?:[.,]\d{1,3})?|\b\d{1,3}p)\s?(?:a|per|/|al|par|pro|por|im|il|ao)\s?(?:month|week|year|mes|mois|monat|mese|mês|semana)\b",
    *("£", "$", "€", "0p", "1p", "2p", "3p", "4p", "5p", "6p", "7p", "8p", "9p"),
    flags=re.I,
)
_ITSELF = Late(
    r"\b(?:this (?:e-?mail|newsletter|article|website|podcast)|este (?:artículo|boletín)|cet article|"
    r"diese(?:r|n|m) (?:artikel|newsletter))\b",
    *("this ", "este ", "cet article", "diese"),
    flags=re.I,
)
_PERIODS = frozenset("month week year mes mois monat mese mês semana".split())
_IMAGE = Late(
    r"\S+\.(?:jpe?g|png|gif|webp|avif|svg)(?:\?\S*)?$",
    *(".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".svg"),
    flags=re.I,
)
_BAR_MARKS = "|·•›»>/\t"
_BARS = re.compile(r"\s[|·•›»>/]\s|\s\|\s?|\t")
_SENTENCES = re.compile(r"[.!?:…]\s")
_COPYRIGHT = Late(
    r"^\W{0,3}(?:©|\(c\)(?=\s?(?-i:[A-Z\d]))|copyright\b)|(?:©|\(c\)|copyright)\s?(?:19|20)\d\d",
    flags=re.I,
)
_SIGN_OFF = Late(
    r"^\(?(?:(?:additional )?(?:reporting|writing|editing|compiled|edited)(?: and \w+)? by|con información de|avec|"
    r"mit material von)\b",
    *(" by", "con información de", "avec", "mit material von"),
    flags=re.I,
)
_LONGEST = 80
_LONGEST_LABELLED = 25
_NAMED = 4  # words between a label and its colon

# How surely a line is furniture: by a phrase; by an appeal for what papers make; with its place or a neighbour's help.
# Advice asks something of the reader, as appeals do and as the body of many an article does.
CERTAIN = 5
APPEAL = 4
LIKELY = 3
ADVICE = 2


@cache
def phrases(which: str) -> dict[str, list[tuple[str, ...]]]:
    """One of the tables of `cues`, by the first word of each phrase, the longest first."""
    table: dict[str, list[tuple[str, ...]]] = {}
    for phrase in getattr(cues, which).replace("\n", " ").split(";"):
        parts = tuple(phrase.split())
        if parts:
            table.setdefault(parts[0], []).append(parts)
    for known in table.values():
        known.sort(key=len, reverse=True)
    return table


def starts_with(which: str, spoken: list[str]) -> int:
    """How many words the longest phrase of a table takes at the start of these, 0 when none stands there."""
    if spoken:
        for phrase in phrases(which).get(spoken[0], ()):
            if tuple(spoken[: len(phrase)]) == phrase:
                return len(phrase)
    return 0


@cache
def _by_rarest_word(which: str) -> dict[str, list[str]]:
    """The phrases of a table by the word in each that is likely to be the rarest: long, and no function word."""
    table: dict[str, list[str]] = {}
    common = stop_words("en")
    for known in phrases(which).values():
        for phrase in known:
            rarest = max(phrase, key=lambda word: (word not in common, len(word)))
            table.setdefault(rarest, []).append(f" {' '.join(phrase)} ")
    return table


def contains(which: str, spoken: list[str]) -> bool:
    """Whether a phrase of a table stands anywhere in these words."""
    table = _by_rarest_word(which)
    telling = table.keys() & spoken
    if not telling:
        return False
    joined = f" {' '.join(spoken)} "
    return any(phrase in joined for word in telling for phrase in table[word])


def has_address(text: str) -> bool:
    """Whether a web or mail address or an account's name stands in a text."""
    return ("@" in text or "www." in text or "://" in text) and bool(_ADDRESS.search(text))


def is_navigation(text: str) -> bool:
    """Whether a line is a row of short links: "News | Sports | Weather"."""
    if not any(map(text.__contains__, _BAR_MARKS)):
        return False
    if not (parts := _BARS.split(text)) or len(parts) < 3:
        return False
    return all(len(part.split()) <= 5 for part in parts) and not any(part.rstrip().endswith(".") for part in parts)


def is_image_address(text: str) -> bool:
    return " " not in text and bool(_IMAGE.match(text))


def weight(line: Line) -> int:
    """How surely a line is furniture by its words: CERTAIN settles it, LIKELY needs its place or a neighbour."""
    text = line.text
    if line.size <= 60 and _claims_copyright(text[:160], line.lowered()):
        return CERTAIN
    if (line.size == 1 and has_address(text)) or is_navigation(text):
        return CERTAIN
    if line.size > _LONGEST:
        return CERTAIN if line.size <= 2 * _LONGEST and _is_legal(line.words()) else 0
    said, spoken = line.said()
    if not spoken:
        return 0
    label = starts_with("LABELS", spoken)
    if label and _is_label(line, label):
        return CERTAIN
    telling = not _telling().isdisjoint(spoken)
    if telling and contains("ANYWHERE", spoken):
        return CERTAIN
    if line.size <= 40 and _SIGN_OFF.match(text):
        return CERTAIN
    return _addressed_to_the_reader(line, said, spoken) if telling or has_address(text) else 0


@cache
def _telling() -> frozenset[str]:
    """All words without one of which a line is no furniture by what it says."""
    phrased = frozenset().union(*(_by_rarest_word(which) for which in ("ANYWHERE", "OPENING", "HINTS")))
    return cues.REQUESTS | cues.PROMISES | cues.OURS | cues.WARES | _PERIODS | phrased


def _claims_copyright(text: str, lowered: str) -> bool:
    return ("©" in lowered or "(c)" in lowered or "copyright" in lowered) and bool(_COPYRIGHT.search(text))


def _is_legal(spoken: list[str]) -> bool:
    """Whether a long line is a notice: at least two phrases of furniture stand in it, one of them near its start."""
    half = len(spoken) // 2
    return contains("ANYWHERE", spoken[:half]) and contains("ANYWHERE", spoken[half:])


def _is_label(line: Line, count: int) -> bool:
    """Whether the first `count` words are a label and no part of a sentence."""
    if not line.stops:
        return line.size <= 30
    if line.size > _LONGEST_LABELLED:
        return False
    for number, match in enumerate(_WORDS.finditer(line.text), 1):
        if number == count:
            behind = line.text[match.end() :]
            # "More from the Harbour Desk: …"
            named = behind.partition(": ")[0] if count > 1 else ""
            return behind[:2].strip()[:1] in (":", "|", "»", "›") or (
                named != behind and 0 < len(named.split()) <= _NAMED
            )
    return False


def _addressed_to_the_reader(line: Line, said: str, spoken: list[str]) -> int:
    """The weight of requests, promises, hints and the house's own "our"."""
    words = line.vocabulary()
    address = has_address(line.text)
    requests = 0
    if not words.isdisjoint(cues.REQUESTS) or contains("OPENING", spoken):
        for sentence in _SENTENCES.split(said):
            opening = words_of(sentence[:60])
            if line.size <= 40 and starts_with("OPENING", opening):
                return CERTAIN
            requests += bool(opening) and opening[0] in cues.REQUESTS
    promises = not words.isdisjoint(cues.PROMISES)
    ours = not words.isdisjoint(cues.OURS)
    hints = contains("HINTS", spoken) + (not words.isdisjoint(cues.WARES)) + _names_price(said, words)
    if requests and (promises or address or (ours and hints)):
        return APPEAL if line.size <= 40 else LIKELY
    if address and (ours or "write" in words or line.size <= 12):
        return APPEAL
    if requests and hints:
        return LIKELY
    if requests:
        return ADVICE if ours or requests > 1 else 1
    itself = bool(hints and _ITSELF.search(said))
    if ((promises or hints > 1) and ours) or (hints and itself) or (promises and hints and line.size <= 15):
        return LIKELY
    return 1 if promises or hints else 0


def _names_price(said: str, words: frozenset[str]) -> bool:
    """Whether a text says what something costs by the month, week or year."""
    return not words.isdisjoint(_PERIODS) and bool(_PRICE.search(said))
