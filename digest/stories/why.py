"""Why a story's articles were put together, in plain words and numbers."""

from collections.abc import Sequence
from typing import NamedTuple

from digest.model import Article, Story, moment
from digest.stories.terms import ONE, Reader, Vector, chunks_of, form_of, vectors
from digest.stories.threads import names_of
from digest.text.tokens import word_spans


class Reason(NamedTuple):
    """Why one article is in the story.

    `likeness` is its mean likeness to the rest (0 to 1); `words`, `names` and `figures` are what it shares with them,
    as it writes them, the weightiest first; `days` is how far in time the nearest of them is, None when undated.
    `nearest` is the id of the most alike article of another story, `nearest_likeness` how alike it is to this one (0
    when there is none) and `nearest_days` how far in time, None when either is undated.
    """

    article: str
    likeness: float
    words: tuple[str, ...]
    names: tuple[str, ...]
    figures: tuple[str, ...]
    days: float | None = None
    nearest: str | None = None
    nearest_likeness: float = 0.0
    nearest_days: float | None = None


class Why(NamedTuple):
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
        best = [term for _, term in sorted((-value, term) for term, value in shared.items() if value > 0)]
        written, named = _written(article), names_of(article)
        figures = [term for term in best if term[0].isdigit()]
        near, nearest = _nearest(mine, outside, weighted[len(inside) :])
        reasons.append(
            Reason(
                article=article.id,
                likeness=round(sum(shared.values()) / len(rest), 4) if rest else 1.0,
                words=tuple(written[term] for term in best if term not in named)[:terms],
                names=tuple(written[term] for term in best if term in named and term not in figures)[:terms],
                figures=tuple(written[term] for term in figures)[:terms],
                days=_days(article, [*inside[:number], *inside[number + 1 :]]),
                nearest=nearest.id if nearest else None,
                nearest_likeness=round(near, 4),
                nearest_days=_days(article, [nearest]) if nearest else None,
            )
        )
    return Why(story=story.id, reasons=tuple(reasons))


def _nearest(mine: Vector, outside: Sequence[Article], weighted: Sequence[Vector]) -> tuple[float, Article | None]:
    """How alike the most alike article outside is, and which one; of several alike the one with the highest id."""
    alike = [(_cosine(mine, vector), other) for other, vector in zip(outside, weighted, strict=True)]
    near, nearest = max(alike, key=lambda pair: (pair[0], pair[1].id), default=(0.0, None))
    return (near, nearest) if near > 0 else (0.0, None)


def _written(article: Article) -> dict[str, str]:
    """Each term as the article first writes it."""
    forms: dict[str, str] = {}
    for chunk in chunks_of(article):
        for start, end in word_spans(chunk):
            for term, _ in form_of(chunk[start:end], article.language[:2]).terms:
                forms.setdefault(term, chunk[start:end])
    return forms


def _days(article: Article, rest: Sequence[Article]) -> float | None:
    """Days between an article and the nearest in time of the others."""
    if not article.published:
        return None
    mine = moment(article.published)
    apart = [abs((moment(other.published) - mine).total_seconds()) / 86400 for other in rest if other.published]
    return round(min(apart), 2) if apart else None


def _cosine(left: Vector, right: Vector) -> float:
    return sum(weight * right.get(term, 0) for term, weight in left.items()) / ONE**2
