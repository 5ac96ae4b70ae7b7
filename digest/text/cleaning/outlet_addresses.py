"""The outlet behind a page's own mail and web addresses."""

import re
from collections.abc import Iterable, Iterator

from digest.text.cleaning.names import OUTLET_WORDS
from digest.text.patterns import Late

_EMAIL = Late(r"@([\w-]+(?:\.[\w-]+)+)", "@")
_HOST = Late(r"(?:https?://|\bwww\.)([\w-]+(?:\.[\w-]+)+)", "://", "www.")
_BARE_HOST = re.compile(r"(?<![\w@./-])([a-z][a-z0-9-]{3,40}\.[a-z][a-z.]{1,9})(?=/|\s|$|[,;)])")
_COMMON_HOSTS = (
    *("cdn", "cloudfront", "amazonaws", "akamai", "google", "facebook", "twitter", "instagram", "youtu", "bit.ly"),
    *("linkedin", "gmail", "yahoo", "hotmail", "outlook", "wordpress", "wp.com", "imgur", "whatsapp", "telegram"),
    *("tiktok", "apple", "spotify", "unsplash", "wikimedia", "mailchimp", "substack", "getty"),
)


def outlet_of_addresses(texts: Iterable[str], around: str) -> str:
    """The outlet that the first address tells, spelled as the text `around` it spells it, else by its two halves."""
    for label in labels(texts):
        if found := as_spelled(label, around) or _divided(label):
            return found
    return ""


def labels(texts: Iterable[str]) -> Iterator[str]:
    """The telling label of each address in these lines: "dailyspark" of tips@dailyspark.example."""
    for text in texts:
        if "." not in text:
            continue
        for found in (*_EMAIL.finditer(text), *_HOST.finditer(text), *_BARE_HOST.finditer(text)):
            parts = found[1].lower().strip(".").split(".")
            many = len(parts) > 2 and parts[-2] in ("co", "com", "org", "ac")
            domain = ".".join(parts[-3:] if many else parts[-2:])
            if not domain.endswith("t.co") and not any(map(domain.__contains__, _COMMON_HOSTS)):
                yield domain.split(".")[0]


def as_spelled(label: str, text: str) -> str:
    """The capitalised words in the text which, run together, are the domain's label."""
    label = label.replace("-", "")
    for found in re.finditer(r"[A-Z][\w&'’]*(?: (?:[A-Z&][\w&'’]*|\d{1,3}|of|and)){0,4}", text[:200_000]):
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
    if len(label) > 4 and label in OUTLET_WORDS:
        return label.capitalize()
    label = label.removeprefix("the") if len(label) > 8 else label
    for cut in range(len(label) - 4, 1, -1):
        front, back = label[:cut], label[cut:]
        if back in OUTLET_WORDS or (front in OUTLET_WORDS and len(front) > 3 and len(back) > 3):
            return f"{front.upper() if len(front) < 3 else front.capitalize()} {back.capitalize()}"
    return ""
