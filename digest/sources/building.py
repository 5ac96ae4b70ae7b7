"""How every parser makes its articles: one place for the order of fields, identity and dates."""

from collections.abc import Sequence
from datetime import UTC, datetime

from digest.model import Article, Resource, article_id, article_text, moment

_EARLIEST = datetime(1990, 1, 1, tzinfo=UTC)  # before that there was no web: a clock that was never set


def build(
    *,
    resource: Resource,
    source: str,
    headline: str,
    body: str,
    url: str | None = None,
    outlet: str | None = None,
    byline: Sequence[str] = (),
    dateline: str | None = None,
    published: str | None = None,
    language: str = "",
    teaser: bool = False,
) -> Article:
    """An article from parts that are clean already; `body`'s paragraphs are parted by empty lines."""
    text = article_text(headline, body)
    return Article(
        id=article_id(text=text, outlet=outlet, url=url),
        source=source,
        url=url,
        outlet=outlet or None,
        headline=headline,
        byline=tuple(name for name in byline if name),
        dateline=dateline or None,
        published=published or None,
        retrieved=resource.retrieved,
        language=language or "en",
        text=text,
        teaser=teaser,
    )


def believable(published: str | None, retrieved: str) -> tuple[str | None, str]:
    """A date as it may be used, and what had to be done to it ("" when nothing).

    Unreadable and absurdly early dates become none; a date in the future becomes the time of retrieval.
    """
    if not published:
        return None, ""
    try:
        when, now = moment(published), moment(retrieved)
    except (ValueError, OverflowError):
        return None, f"the date {published[:40]!r} could not be read"
    if when < _EARLIEST:
        return None, f"the date {published[:40]} is before the web and was left out"
    if when > now and published[:10] > now.date().isoformat():
        return retrieved, f"the date {published[:40]} lies in the future and was taken as the time of reading"
    return published, ""
