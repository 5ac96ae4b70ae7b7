"""How deeply markup is nested, told from its tags alone: in time linear in the text, and before any parser sees it."""

import re

from digest.errors import SourceError

_TAG = re.compile(r"<(?:(!\[CDATA\[|!--)|(/?)([A-Za-z][^\s<>/]*)([^<>]*)>)")
# Elements of HTML that need no end; RSS's link is one of them by its name.
_OPEN_ENDED = frozenset(
    "area base br col dd dt embed hr img input li link meta option p param source td th tr track wbr".split()
)
_ENTRIES = frozenset(("item", "entry"))


def check_depth(text: str, where: str, most: int) -> None:
    """Raises SourceError for elements within more than `most` others.

    What is left open within an entry of a feed ends with that entry, as in the feeds that put raw HTML there.
    """
    depth = around = at = 0
    while found := _TAG.search(text, at):
        opaque, closing, name, rest = found.groups()
        at = found.end()
        if opaque:
            end = text.find("-->" if opaque == "!--" else "]]>", at)
            at = end if end >= 0 else len(text)
            continue
        name = name.lower()
        if name in _ENTRIES:
            around = depth if not closing else around
            depth = around + (not closing)
        elif name not in _OPEN_ENDED and not rest.endswith("/"):
            depth = depth + 1 if not closing else max(0, depth - 1)
        if depth > most:
            what = f"has more than {most:,} elements within one another"
            raise SourceError(where, what, "limits.depth sets how many")
