"""Exact repeats: one address or one text that came twice is one article."""

from collections.abc import Sequence

from digest.model import Article


def without_repeats(oldest_first: Sequence[Article], *, keep: frozenset[str] = frozenset()) -> list[Article]:
    """The articles without exact repeats, in their order; those with an id in `keep` all stay.

    Of one address the newest version stays. Of one text the oldest stays, for each outlet: the same text in two outlets
    is a reprint and no repeat, but an article whose outlet is unknown repeats any.
    """
    newest = {article.url: article.id for article in oldest_first if article.url and article.id not in keep}
    signed = {article.text for article in oldest_first if article.outlet}
    taken = {(article.text, article.outlet or "") for article in oldest_first if article.id in keep}
    kept = []
    for article in oldest_first:
        if article.id not in keep:
            name = (article.text, article.outlet or "")
            replaced = article.url is not None and newest[article.url] != article.id
            if replaced or name in taken or (not article.outlet and article.text in signed):
                continue
            taken.add(name)
        kept.append(article)
    return kept
