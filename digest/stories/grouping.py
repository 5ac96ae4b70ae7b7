"""From articles to stories."""

import gc
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager

from digest.model import Article, Story, moment
from digest.stories.guards import marks
from digest.stories.likeness import Edge, Facts, Likeness, compare
from digest.stories.linkage import Pair, average_linkage
from digest.stories.naming import Names
from digest.stories.quotations import draw_nearer
from digest.stories.repeats import without_repeats
from digest.stories.reprints import find_reprints
from digest.stories.terms import ONE, Reader, Vector, vectors
from digest.stories.threads import followed, nearest
from digest.stories.updates import take_in

THRESHOLD = ONE * 52 // 100
COPY = ONE // 2  # cosine from which one article may be a copy of another
MANY = 400  # articles from which loading the array libraries costs less than doing without


def group_articles(
    articles: Sequence[Article],
    *,
    known: Sequence[Story] = (),
    together: Iterable[tuple[str, str]] = (),
    apart: Iterable[tuple[str, str]] = (),
) -> tuple[Story, ...]:
    """Put articles into stories, one story an event; exact repeats of one address or text are left out.

    `known` stories take new coverage in under their own id; only stories that hold one of `articles` are returned,
    with all their coverage. `together` and `apart` are pairs of article ids that must, or must not, share a story. The
    result depends neither on the order of the articles nor on anything but the arguments.
    """
    settled = frozenset(article.id for story in known for article in story.coverage)
    pool = {article.id: article for story in known for article in story.coverage}
    pool.update((article.id, article) for article in articles)
    ordered = without_repeats(sorted(pool.values(), key=_age), keep=settled)
    place = {article.id: number for number, article in enumerate(ordered)}
    forbidden = _places(apart, place)
    kept, fixed = _together(known, _places(together, place), forbidden, place)
    with _no_collection():
        vector, likeness = _likeness(ordered)
        edges = draw_nearer(likeness.edges, [article.text for article in ordered])
        groups = average_linkage(len(ordered), edges, THRESHOLD, together=kept, apart=forbidden, fixed=fixed)
        near = nearest(groups, likeness.cosines, ordered)
        joined = take_in(groups, near, ordered, _may_join(forbidden, fixed))
        if len(joined) < len(groups):
            groups = joined
            near = nearest(groups, likeness.cosines, ordered)
        follows = followed(groups, near, ordered, vector)
        names = Names([[ordered[number] for number in group] for group in groups], known, follows)
        asked = {article.id for article in articles}
        alike = _within(groups, likeness.cosines)
        stories = [
            names.story(number, find_reprints([ordered[place] for place in group], alike.get(number, ())))
            for number, group in enumerate(groups)
            if any(ordered[place].id in asked for place in group)
        ]
    return tuple(sorted(stories, key=lambda story: (-len(story.coverage), _age(story.coverage[0]), story.id)))


def _within(groups: Sequence[Sequence[int]], cosines: Sequence[Edge]) -> dict[int, list[Pair]]:
    """For each group the pairs in it that may be copies, by their places in the group."""
    spot = {place: (number, inside) for number, group in enumerate(groups) for inside, place in enumerate(group)}
    found: dict[int, list[Pair]] = {}
    for left, right, cosine in cosines:
        if cosine >= COPY:
            (number, one), (other_number, other) = spot[left], spot[right]
            if number == other_number:
                found.setdefault(number, []).append((one, other))
    return found


def _age(article: Article) -> tuple[float, str]:
    """Oldest first; undated articles come last."""
    return (moment(article.published).timestamp() if article.published else float("inf"), article.id)


def _together(
    known: Sequence[Story], together: Iterable[Pair], forbidden: Iterable[Pair], place: dict[str, int]
) -> tuple[list[Pair], set[int]]:
    """The pairs that share a story from the start, and the places of the stories that stay what they are.

    Coverage of a known story stays together unless a pair in it is to be parted.
    """
    kept = list(together)
    settled: set[int] = set()
    for story in known:
        inside = {place[article.id] for article in story.coverage}
        if not any(left in inside and right in inside for left, right in forbidden):
            first, *rest = sorted(inside)
            kept += [(first, other) for other in rest]
            settled.add(first)
    return kept, settled


def _may_join(forbidden: Sequence[Pair], fixed: set[int]) -> Callable[[Sequence[int], Sequence[int]], bool]:
    """Whether two groups may become one: not two known stories, nor two that hold a pair that must be apart."""

    def may_join(older: Sequence[int], newer: Sequence[int]) -> bool:
        ones, others = set(older), set(newer)
        if not fixed.isdisjoint(ones) and not fixed.isdisjoint(others):
            return False
        return not any((a in ones and b in others) or (a in others and b in ones) for a, b in forbidden)

    return may_join


def _places(pairs: Iterable[tuple[str, str]], place: dict[str, int]) -> list[Pair]:
    return [(place[left], place[right]) for left, right in pairs if left in place and right in place]


def _likeness(ordered: Sequence[Article]) -> tuple[Callable[[int], Vector], Likeness]:
    """What an article says, and how alike the articles are, by their places."""
    minutes = _minutes(ordered)
    if len(ordered) >= MANY:
        from digest.stories.bulk import Comparison

        comparison = Comparison(ordered, minutes)
        return comparison.vector, comparison.likeness()
    reader = Reader()
    profiles = [reader.read(article) for article in ordered]
    weighted = vectors(profiles)
    marked = [
        marks(article, profile, reader.forms(article.language))
        for article, profile in zip(ordered, profiles, strict=True)
    ]
    headlines = [article.headline for article in ordered]
    return weighted.__getitem__, compare(weighted, Facts(minutes, marked, headlines))


@contextmanager
def _no_collection() -> Iterator[None]:
    """Millions of numbers and pairs come up here and none of them in a circle: looking for circles costs a fifth."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


def _minutes(ordered: Sequence[Article]) -> list[int | None]:
    return [int(moment(article.published).timestamp()) // 60 if article.published else None for article in ordered]
