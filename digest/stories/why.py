"""Why a story's articles were put together, in plain words and numbers."""

from collections.abc import Sequence
from dataclasses import dataclass

from digest.model import Article, Story
from digest.stories.terms import ONE, Reader, Vector, vectors


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """Why one article is in the story.

    `likeness` is its mean likeness to the rest (0 to 1), `terms` the shared terms that weigh most. `nearest` is the id
    of the most alike article of another story and `nearest_likeness` how alike it is to this one; 0 when there is none.
    """

    article: str
    likeness: float
    terms: tuple[str, ...]
    nearest: str | None = None
    nearest_likeness: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Why:
    """The reasons for each article of a story, in the order of its coverage."""

    story: str
    reasons: tuple[Reason, ...]


def explain(story: Story, others: Sequence[Article] = (), *, terms: int = 6) -> Why:
    """Say why each article stands in the story; `others` are the articles outside that it is compared with."""
    inside = list(story.coverage)
    outside = [article for article in others if all(article.id != mine.id for mine in inside)]
    reader = Reader()
    weighted = vectors([reader.read(article) for article in [*inside, *outside]])
    reasons = []
    for number, article in enumerate(inside):
        mine = weighted[number]
        rest = [weighted[other] for other in range(len(inside)) if other != number]
        shared = {term: sum(weight * other.get(term, 0) for other in rest) / ONE**2 for term, weight in mine.items()}
        best = sorted((-value, term) for term, value in shared.items() if value > 0)[:terms]
        near = max(
            ((_cosine(mine, weighted[len(inside) + place]), other.id) for place, other in enumerate(outside)),
            default=(0.0, None),
        )
        reasons.append(
            Reason(
                article=article.id,
                likeness=round(sum(shared.values()) / len(rest), 4) if rest else 1.0,
                terms=tuple(term for _, term in best),
                nearest=near[1] if near[0] > 0 else None,
                nearest_likeness=round(near[0], 4),
            )
        )
    return Why(story=story.id, reasons=tuple(reasons))


def _cosine(left: Vector, right: Vector) -> float:
    return sum(weight * right.get(term, 0) for term, weight in left.items()) / ONE**2
