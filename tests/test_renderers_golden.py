"""What each format prints, kept in tests/golden/<case>/. DIGEST_GOLDEN=write rewrites it; look at the difference."""

import os
from pathlib import Path

import pytest

from digest.model import Page
from digest.renderers import render
from tests import digests

GOLDEN = Path(__file__).parent / "golden"
CASES = digests.cases()
WIDTHS = (60, 80, 120)
PAGES = {
    "json": ("json", [Page()]),
    "text": ("text", [Page(width=width) for width in WIDTHS]),
    "markdown": ("markdown", [Page()]),
    "html": ("html", [Page()]),
    "eml": ("eml", [Page()]),
    "terminal": ("terminal", [Page(width=width) for width in WIDTHS]),
    "terminal-color": ("terminal", [Page(width=width, color=True, weight=True, links=True) for width in WIDTHS]),
}


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("name", PAGES)
def test_the_format_prints_what_is_kept(case: str, name: str) -> None:
    form, pages = PAGES[name]
    for page in pages:
        printed = render(form, CASES[case], page)
        kept = GOLDEN / case / (f"{name}.txt" if len(pages) == 1 else f"{name}-{page.width}.txt")
        if os.environ.get("DIGEST_GOLDEN") == "write":
            kept.parent.mkdir(parents=True, exist_ok=True)
            kept.write_bytes(printed.encode("utf-8"))
        assert printed.encode("utf-8") == kept.read_bytes(), f"{kept}: DIGEST_GOLDEN=write rewrites it"
