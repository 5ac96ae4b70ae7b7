"""Plain text and Markdown files: one article each, as a person pasted it."""

import os
from collections.abc import Iterator

from digest.errors import SourceError
from digest.model import Article, Resource, article_id, article_text
from digest.sources.building import believable, bounded, told_headline
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
    if decoded.note:
        terms.report(decoded.note, "save the file as UTF-8 to be sure")
    draft = read_pasted(decoded.text[: terms.article], markdown=_is_markdown(resource))
    if len(decoded.text) > terms.article:
        terms.report(f"cut at {terms.article:,} characters", "limits.article_length sets where")
    headline = told_headline(draft.headline, terms)
    text = article_text(headline, bounded(draft.corrected, terms))
    if not text:
        raise SourceError(resource.url, "there is no article in it")
    published, note = believable(draft.published, resource.retrieved)
    if note:
        terms.report(note, "")
    outlet = terms.outlet or draft.outlet
    yield Article(
        id=article_id(text=text, outlet=outlet, url=None),
        source=resource.url,
        outlet=outlet,
        headline=headline,
        byline=draft.byline,
        dateline=draft.dateline,
        published=published,
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
