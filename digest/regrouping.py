"""The reader corrects a grouping: articles taken out of a story, stories put together. Later runs keep to it."""

from collections.abc import Sequence
from dataclasses import replace

from digest.model import Article, Story
from digest.storage.store import Store
from digest.stories import group_articles
from digest.summary import best_headline


def split(store: Store, story: Story, taken: Sequence[Article], *, at: str) -> tuple[Story, ...]:
    """Takes some articles, but not all, out of a story, and answers the story or stories that they are now.

    What of them the reader was told stays told. `at` is the ISO time of the correction.
    """
    left = tuple(article for article in story.coverage if article not in taken)
    apart = {(one.id, other.id): False for one in taken for other in left}
    together = {(taken[0].id, one.id): True for one in taken[1:]}
    with store.change():
        store.pair(apart | together, at=at)
        rest = _only(story, left)
        grown = group_articles(taken, known=(rest,), together=tuple(together), apart=tuple(apart))
        store.save_stories(grown, regroup=True)
        store.save_stories([rest], regroup=True)
        named = tuple(replace(one, headline=best_headline(one.coverage)) for one in (rest, *grown))
        store.rename_stories({one.id: one.headline for one in named})
        for told in store.told([story.id]).values():
            known = {one.id: [article.id for article in one.coverage if article.id in told.articles] for one in grown}
            store.remember_told(known, edition=told.edition, at=told.at)
    return named[1:]


def merge(store: Store, stories: Sequence[Story], *, at: str) -> Story:
    """Puts two or more stories together under the first one's id, and answers the whole.

    Articles that the reader had parted before belong together from now on. `at` is the ISO time of the correction.
    """
    first = stories[0]
    together = {(first.coverage[0].id, article.id): True for story in stories[1:] for article in story.coverage}
    parted = set(store.pairings()[1])
    rejoined = {
        (one.id, other.id): True
        for place, story in enumerate(stories)
        for one in story.coverage
        for later in stories[place + 1 :]
        for other in later.coverage
        if (min(one.id, other.id), max(one.id, other.id)) in parted
    }
    coverage = sorted(
        (article for story in stories for article in story.coverage),
        key=lambda article: (article.published or article.retrieved, article.id),
    )
    reprints = {copy: one for story in stories for copy, one in story.reprints.items()}
    whole = replace(first, coverage=tuple(coverage), reprints=reprints)
    with store.change():
        store.pair(together | rejoined, at=at)
        store.save_stories([whole], regroup=True)
    return whole


def _only(story: Story, coverage: tuple[Article, ...]) -> Story:
    ids = {article.id for article in coverage}
    reprints = {copy: one for copy, one in story.reprints.items() if copy in ids and one in ids}
    return replace(story, coverage=coverage, reprints=reprints)
