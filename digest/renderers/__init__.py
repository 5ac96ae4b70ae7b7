"""Renderers: a digest and a page in, text out. Each encodes what comes from outside for its own target."""

from collections.abc import Mapping
from importlib import import_module

from digest.model import Digest, Page

RENDERERS: Mapping[str, str] = {
    "terminal": "digest.renderers.terminal",
    "text": "digest.renderers.text",
    "markdown": "digest.renderers.markdown",
    "html": "digest.renderers.html",
    "eml": "digest.renderers.eml",
    "json": "digest.renderers.json",
}


def render(name: str, digest: Digest, page: Page) -> str:
    """The digest as text in the format `name`, which is one of RENDERERS; only that renderer's module is imported."""
    text: str = import_module(RENDERERS[name]).render(digest, page)
    return text
