"""A story's list of sources: where each mark leads."""

from typing import NamedTuple

from digest.model import Brief, Digest
from digest.renderers import difference, outline
from digest.renderers.edition import when
from digest.renderers.encode import host, inert, link


class Listing(NamedTuple):
    """An article in the list of sources; `url` is "" unless it can be followed, then `place` is its file."""

    mark: int
    about: tuple[str, ...]
    url: str
    place: str


def listings(brief: Brief, digest: Digest) -> tuple[Listing, ...]:
    """The story's articles (of a difference: those that it cites): outlet, authors, date, whose reprint they are."""
    story = brief.story
    refs = outline.marks_by_article(brief)
    cited = difference.cited(brief) if difference.is_difference(brief) else set(refs)
    found = []
    for article in story.coverage:
        if article.id not in cited:
            continue
        url = link(article.url or article.source)
        outlet = inert(article.outlet or "") or (host(url) if url else "")
        original = story.reprints.get(article.id)
        about = (
            outlet,
            ", ".join(inert(name) for name in article.byline),
            when(article.published or "", digest.until),
            f"reprint of [{refs[original]}]" if original in refs else "",
        )
        place = "standard input" if article.source == "-" else inert(article.source)
        found.append(Listing(refs[article.id], tuple(one for one in about if one), url, place))
    return tuple(found)
