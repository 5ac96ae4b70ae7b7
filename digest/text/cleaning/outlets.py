"""The outlet's name, where a text says it: in its head, its copyright, its by-line at the end, its addresses."""

import re
from functools import cache
from itertools import islice

from digest.text.cleaning import cues
from digest.text.cleaning.head import Head
from digest.text.cleaning.lines import Line
from digest.text.cleaning.names import OUTLET_WORDS, is_name, is_outlet, tidy_outlet
from digest.text.cleaning.tail import is_biography

_NAME = (
    r"(?P<name>(?:(?:The|El|La|Le|Der|Die|Das|Il|O|A) )?[A-ZÀ-Þ][\w&'’-]*(?:\.[\w.-]+)?"
    r"(?: (?:[A-ZÀ-Þ&][\w&'’-]*(?:\.[\w.-]+)?|\d{1,3}|of|de|del|di|da|do|and|y|et|und)){0,6})"
)
_COPYRIGHT = re.compile(
    r"(?:©|\([cC]\)|[Cc]opyright|COPYRIGHT)\s*(?:©|\([cC]\)|[Cc]opyright)?\s*"
    rf"(?:(?:19|20)\d\d(?:\s?[-–]\s?(?:20)?\d\d)?)?,?\s*(?:by )?{_NAME}"
)
_LEGAL_FORMS = frozenset(
    """gmbh ag s.a s.a. sa sl s.l s.l. inc inc. ltd ltd. llc plc co co. corp corp. company limited group
    media b.v. bv nv srl s.r.l. s.p.a. spa kg mbh""".split()
)
_NO_OUTLET = frozenset(
    """all any copyright page photo getty reserved rights the our your this us uk free today more more here
    latest terms privacy contact""".split()
)
_RIGHTS = frozenset("all alle todos tous tutti alla rights reserved derechos".split())
_EMAIL = re.compile(r"@([\w-]+(?:\.[\w-]+)+)")
_HOST = re.compile(r"(?:https?://|\bwww\.)([\w-]+(?:\.[\w-]+)+)")
_COMMON_HOSTS = re.compile(
    r"cdn|cloudfront|amazonaws|akamai|google|facebook|twitter|instagram|youtu|t\.co$|bit\.ly|linkedin|gmail|yahoo|hotmail|"
    r"outlook|wordpress|wp\.com|imgur|whatsapp|telegram|tiktok|apple|spotify|unsplash|wikimedia|mailchimp|substack|getty"
)


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    return (
        re.compile(rf"^(?:Download|Get|Install|Try) (?:the|our) {_NAME} (?:[Aa]pp|mobile)"),
        re.compile(rf"^(?:More|Read more|Latest) from {_NAME}(?=:|$|\s[|·])"),
        re.compile(rf"^{_NAME} is (?:free|published|reader-funded|reader-supported|a member of|part of|supported)\b"),
        re.compile(rf"\b(?:Follow|Support|Subscribe to|Thank you for reading) {_NAME}"),
    )


def best_outlet(lines: list[Line], head: Head, above: int, agency: str, body: str) -> str:
    """The outlet by the best of its traces; `above` is how many lines stand above the headline."""
    for line in lines[:above]:
        first = re.split(r"\s[|·•»]\s", line.text)[0]
        if is_outlet(first) and not set(first.lower().split()) <= cues.SECTIONS:
            return tidy_outlet(first)
    aside = [line for line in lines if line.role in ("furniture", "heading", "head")]
    repeated = " ".join(line.text for line in aside if line.role != "head")
    for name in head.beside_date:
        if name[0].isupper() and re.search(rf"\b{re.escape(name)}\b", repeated):
            return name
    if head.outlets:
        return agency if agency and head.outlets[0].startswith(agency) else head.outlets[0]
    named = from_furniture(aside)
    if named:
        return named[0]
    if agency:
        return agency
    for line in lines:
        if (
            line.role in ("furniture", "heading")
            and is_biography(line, head.byline)
            and (found := from_biography(line.text))
        ):
            return found
    if told := _named_by_itself(aside, body):
        return told
    around = "\n".join(line.text for line in aside)
    return from_addresses([line for line in lines if line.role not in ("", "body")], f"{around}\n{body}")


def _named_by_itself(aside: list[Line], body: str) -> str:
    """What people "told the …", when the page's appeals say it too."""
    around = " ".join(line.text for line in aside if line.role != "head")
    if not around:
        return ""
    for found in islice(_TOLD.finditer(body), 20):
        if re.search(rf"\b{re.escape(found['name'])}\b", around):
            return found["name"]
    return ""


_TOLD = re.compile(r"\b(?:told|tells) (?:the |The )?(?P<name>[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+){0,2})\b")


def from_furniture(lines: list[Line]) -> list[str]:
    """Outlets that furniture names, the surest first: its copyright, then what it asks for its own sake."""
    sure: list[str] = []
    likely: list[str] = []
    for line in lines:
        if found := _COPYRIGHT.search(line.text):
            sure.append(_trimmed(found["name"]))
        matches = (pattern.search(line.text) for pattern in _patterns())
        likely += [_trimmed(found["name"]) for found in matches if found]
    return [name for name in sure + likely if _is_plausible(name)]


def from_biography(text: str) -> str:
    """The outlet that a writer's biography names: "a staff writer at The Week since 2022"."""
    words = text.split()
    for at, word in enumerate(words[:40]):
        if word.strip(".,;").lower() in cues.OCCUPATIONS - {"author", "co-author"}:
            found = _biography_patterns()[0].match(" ".join(words[at + 1 :]))
            if found and _is_plausible(_trimmed(found["name"])):
                return _trimmed(found["name"])
    found = _biography_patterns()[1].search(text)
    return _trimmed(found["name"]) if found and _is_plausible(_trimmed(found["name"])) else ""


@cache
def _biography_patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    return (
        re.compile(rf"(?:\w+ ){{0,2}}?(?:at|for|of|with|bei|von|de|del|da|du|di|della|van)(?: the)? {_NAME}"),
        re.compile(rf"\b(?:for|at) (?:the )?{_NAME} since (?:19|20)\d\d"),
    )


def from_addresses(lines: list[Line], text: str) -> str:
    """The outlet behind the page's own mail and web addresses, spelled as the text spells it, else its domain."""
    for line in lines:
        for found in (*_EMAIL.finditer(line.text), *_HOST.finditer(line.text)):
            labels = found[1].lower().strip(".").split(".")
            domain = ".".join(
                labels[-3:] if len(labels) > 2 and labels[-2] in ("co", "com", "org", "ac") else labels[-2:]
            )
            if not _COMMON_HOSTS.search(domain):
                return _as_spelled(domain.split(".")[0], text) or _divided(domain.split(".")[0]) or domain
    return ""


def _as_spelled(label: str, text: str) -> str:
    """The capitalised words in the text which, run together, are the domain's label."""
    label = label.replace("-", "")
    for found in re.finditer(r"[A-Z][\w&'’]*(?: (?:[A-Z&][\w&'’]*|\d{1,3})){0,4}", text[:200_000]):
        parts = found.group().split()
        for start in range(len(parts)):
            squashed = ""
            for end in range(start, len(parts)):
                squashed += parts[end].lower().replace("&", "and")
                if squashed == label or (squashed == f"the{label}" and end > start):
                    return " ".join(parts[start : end + 1])
                if len(squashed) > len(label) + 3:
                    break
    return ""


def _divided(label: str) -> str:
    """A label that ends or begins with a word of papers' names, as two words: "northgateobserver", "dailyspark"."""
    label = label.removeprefix("the") if len(label) > 8 else label
    for cut in range(len(label) - 4, 1, -1):
        front, back = label[:cut], label[cut:]
        if back in OUTLET_WORDS or (front in OUTLET_WORDS and len(front) > 3 and len(back) > 3):
            return f"{front.upper() if len(front) < 3 else front.capitalize()} {back.capitalize()}"
    return ""


def _trimmed(name: str) -> str:
    parts = name.strip(" .,;:|·-–").split()
    for at, part in enumerate(parts):
        if at and (part.lower() in _LEGAL_FORMS or part.lower() in _RIGHTS):
            parts = parts[:at]
            break
    while parts and (parts[-1].lower() in _LEGAL_FORMS or parts[-1].lower() in ("of", "de", "and", "y", "et", "und")):
        parts.pop()
    return tidy_outlet(" ".join(parts))


def _is_plausible(name: str) -> bool:
    parts = name.split()
    if not parts or len(parts) > 6 or parts[0].lower() in _NO_OUTLET - {"the"} or name.lower() == "the":
        return False
    return is_outlet(name) or not is_name(name)
