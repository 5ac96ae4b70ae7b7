"""Plain text and Markdown files: one article each, as a person pasted it."""

import os
from collections.abc import Iterator

from digest.errors import SourceError
from digest.model import Article, Resource, article_id, article_text
from digest.sources.terms import USUAL, Terms
from digest.text.cleaning import read_pasted
from digest.text.decode import binary_kind, decode


def parse(resource: Resource, *, terms: Terms = USUAL) -> Iterator[Article]:
    """The article in a text file. Raises SourceError for bytes that are no text or hold no article."""
    if kind := binary_kind(resource.body):
        raise SourceError(resource.url, f"this is {kind}, not text", "convert it to text or give the page's address")
    if not resource.body.strip():
        raise SourceError(resource.url, "the file is empty")
    decoded = decode(resource.body, _charset(resource.media_type))
    markdown = _is_markdown(resource)
    draft = read_pasted(decoded.text, markdown=markdown)
    text = article_text(draft.headline, draft.body)
    if not text:
        raise SourceError(resource.url, "there is no article in it")
    yield Article(
        id=article_id(text=text, outlet=terms.outlet or draft.outlet, url=None),
        source=resource.url,
        outlet=terms.outlet or draft.outlet,
        headline=draft.headline,
        byline=draft.byline,
        dateline=draft.dateline,
        published=draft.published,
        retrieved=resource.retrieved,
        language=draft.language,
        text=text,
    )


def _charset(media_type: str) -> str:
    """The charset parameter of a media type, or ""."""
    for parameter in media_type.split(";")[1:]:
        name, _, value = parameter.partition("=")
        if name.strip().lower() == "charset":
            return value.strip().strip('"')
    return ""


def _is_markdown(resource: Resource) -> bool:
    ending = os.path.splitext(resource.url)[1].lower()
    return ending in (".md", ".markdown", ".mdown") or resource.media_type.startswith(
        ("text/markdown", "text/x-markdown")
    )
