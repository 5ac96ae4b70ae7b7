"""What the search index holds of a text.

SQLite divides words at spaces, which Chinese and Japanese do without: their runs are indexed as overlapping pairs of
characters, as `text.tokens` divides them, so that any part of a run of two characters or more is found.
"""

import re

from digest.text.patterns import Late

_RUN = Late("[\u3005\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]+")
_FIRST = "\u3005"


def searchable(text: str) -> str:
    """The text with every Chinese or Japanese run divided into its pairs."""
    return _RUN.sub(_pairs, text) if _may_have_runs(text) else text


def has_runs(text: str) -> bool:
    """Whether the index holds something else than the text itself."""
    return _may_have_runs(text) and _RUN.search(text) is not None


def _may_have_runs(text: str) -> bool:
    return not text.isascii() and max(text) >= _FIRST


def _pairs(run: re.Match[str]) -> str:
    found = run[0]
    return f" {' '.join(found[at : at + 2] for at in range(max(1, len(found) - 1)))} "
