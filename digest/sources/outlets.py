"""What an outlet is called, from the titles and addresses it puts on its feeds and pages."""

import re

from digest.sources.links import host_of

_PARTS = re.compile(r"\s+[-–—|·•»›>/:]+\s+|\s*[|»›]\s*|:\s+")


def outlet_of(title: str, url: str | None) -> str | None:
    """The outlet named in a feed's title: the part that its host is named after ("World news | The Guardian").

    Without such a part the whole title, and without a title nothing.
    """
    parts = [part.strip() for part in _PARTS.split(title) if part.strip()]
    if len(parts) > 1:
        best = max(parts, key=lambda part: kinship(part, url))
        if kinship(best, url) > 0.5:
            return best
        if ": " in title and not host_of(url):
            return parts[0]
    return title.strip() or None


def kinship(name: str, url: str | None) -> float:
    """How much a name has of the address's host: 1 when either holds the other, 0 when they share nothing."""
    labels = [label for label in host_of(url).split(".")[:-1] if len(label) > 2]
    squeezed = "".join(char for char in name.casefold() if char.isalnum())
    initials = "".join(word[0] for word in name.casefold().split() if word[0].isalnum())
    best = 0.0
    for label in labels:
        label = label.replace("-", "")
        if label in (squeezed, initials) or (len(squeezed) > 2 and squeezed in label) or label in squeezed:
            shorter, longer = sorted((len(label), len(squeezed)))
            best = max(best, 0.6 + 0.4 * shorter / max(longer, 1))
        else:
            best = max(best, _common_start(label, squeezed.removeprefix("the")) / max(len(label), 1) * 0.9)
    return best


def _common_start(one: str, other: str) -> int:
    count = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        count += 1
    return count
