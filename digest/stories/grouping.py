"""From articles to stories."""

import hashlib
from collections.abc import Iterable, Sequence

from digest.model import Article, Story, moment
from digest.stories.guards import alone, factor, marks
from digest.stories.likeness import Edge, compare
from digest.stories.linkage import Pair, average_linkage
from digest.stories.reprints import find_reprints
from digest.stories.terms import ONE, Reader, vectors

THRESHOLD = ONE * 53 // 100
SAME_TIME = 1024 * 16 // 10  # what the likeness of two articles that appeared at once is multiplied with, in 1/1024
HALF_MINUTES = 4 * 1440  # minutes between them that halve it


def group_articles(
    articles: Sequence[Article],
    *,
    known: Sequence[Story] = (),
    together: Iterable[tuple[str, str]] = (),
    apart: Iterable[tuple[str, str]] = (),
) -> tuple[Story, ...]:
    """Put articles into stories, one story an event.

    `known` stories take new coverage in under their own id; only stories that hold one of `articles` are returned,
    with all their coverage. `together` and `apart` are pairs of article ids that must, or must not, share a story. The
    result depends neither on the order of the articles nor on anything but the arguments.
    """
    pool = {article.id: article for story in known for article in story.coverage}
    asked = {article.id for article in articles}
    pool.update((article.id, article) for article in articles)
    ordered = sorted(pool.values(), key=_age)
    place = {article.id: number for number, article in enumerate(ordered)}
    kept, forbidden = _constraints(known, together, apart, place)
    groups = average_linkage(len(ordered), _likeness(ordered), THRESHOLD, together=kept, apart=forbidden)
    names = {article.id: story for story in known for article in story.coverage}
    taken = {story.id for story in known}
    stories = []
    used: set[str] = set()
    for group in groups:
        coverage = tuple(ordered[number] for number in group)
        if not any(article.id in asked for article in coverage):
            continue
        before = [names[article.id] for article in coverage if article.id in names and names[article.id].id not in used]
        name = before[0].id if before else _new_name(coverage, taken)
        used.add(name)
        taken.add(name)
        stories.append(
            Story(
                id=name,
                headline=before[0].headline if before else coverage[0].headline,
                coverage=coverage,
                thread=before[0].thread if before else name,
                follows=before[0].follows if before else None,
                reprints=find_reprints(coverage),
                tags=before[0].tags if before else (),
            )
        )
    return tuple(sorted(stories, key=lambda story: (-len(story.coverage), _age(story.coverage[0]), story.id)))


def _age(article: Article) -> tuple[float, str]:
    """Oldest first; undated articles come last."""
    return (moment(article.published).timestamp() if article.published else float("inf"), article.id)


def _new_name(coverage: Sequence[Article], taken: set[str]) -> str:
    """A story is named after the article that founded it."""
    name = ""
    for article in coverage:
        name = hashlib.sha256(f"story {article.id}".encode()).hexdigest()[:8]
        if name not in taken:
            break
    return name


def _constraints(
    known: Sequence[Story],
    together: Iterable[tuple[str, str]],
    apart: Iterable[tuple[str, str]],
    place: dict[str, int],
) -> tuple[list[Pair], list[Pair]]:
    """The pairs as places; coverage of a known story stays together unless a pair in it is to be parted."""
    forbidden = [(place[left], place[right]) for left, right in apart if left in place and right in place]
    kept = [(place[left], place[right]) for left, right in together if left in place and right in place]
    settled = []
    for story in known:
        inside = {place[article.id] for article in story.coverage}
        if not any(left in inside and right in inside for left, right in forbidden):
            settled.append(sorted(inside))
    kept += [(places[0], other) for places in settled for other in places[1:]]
    heads = [places[0] for places in settled]
    joined = {frozenset(pair) for pair in kept}
    forbidden += [
        (left, right)
        for number, left in enumerate(heads)
        for right in heads[number + 1 :]
        if frozenset((left, right)) not in joined
    ]
    return kept, forbidden


def _likeness(ordered: Sequence[Article]) -> list[Edge]:
    """How alike the articles are, by their places."""
    reader = Reader()
    minutes = [int(moment(article.published).timestamp()) // 60 if article.published else None for article in ordered]

    def by_date(left: int, right: int) -> int:
        one, other = minutes[left], minutes[right]
        if one is None or other is None:
            return 1024
        return SAME_TIME * HALF_MINUTES // (HALF_MINUTES + abs(one - other))

    profiles = [reader.read(article) for article in ordered]
    marked = [marks(article, profile) for article, profile in zip(ordered, profiles, strict=True)]
    weighted = vectors(profiles)

    def by_kind(left: int, right: int) -> int:
        return factor(marked[left], marked[right]) * alone(weighted[left], weighted[right]) >> 10

    return compare(weighted, by_date, by_kind)
