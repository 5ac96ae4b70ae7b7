"""Which stored stories new articles might belong to, found without reading the others.

The telling words of each new article's headline and opening are looked up in the search index, among recent articles
only; those that share the most, by the rarity of what they share, are candidates. The grouping itself decides.
"""

from collections.abc import Sequence
from math import log

from digest.model import Article, Story, moment
from digest.storage.tidy import TidyRows

OPENING = 500  # characters of the body that are looked at
NEAREST = 12  # candidate articles for each new one
SHARED = 0.15  # the least share of a new article's weight that a candidate must have
COMMON = 0.1  # a word in more of the recent articles than this tells nothing (in a small store: in more than _FEW)
_FEW = 50


class RelatedRows(TidyRows):
    """Finds candidates."""

    def related_stories(self, articles: Sequence[Article], *, since: str) -> tuple[Story, ...]:
        """The stories with an article dated at or after `since` that these articles might belong to, oldest first.

        The work grows with the number of `articles` and of recent ones, not with what is stored.
        """
        row = self._db.row("SELECT MIN(number), COUNT(*) FROM article WHERE dated >= ?", (moment(since).isoformat(),))
        placed = self._db.row(
            "SELECT number FROM article WHERE EXISTS (SELECT 1 FROM coverage WHERE coverage.article = article.id) "
            "ORDER BY number DESC LIMIT 1"
        )
        if row is None or row[0] is None or placed is None or placed[0] < row[0]:
            return ()
        first, recent = int(row[0]), int(row[1])
        window = (first, int(placed[0]), max(_FEW, int(recent * COMMON)))
        seen: dict[str, list[int]] = {}
        numbers: set[int] = set()
        for article in articles:
            numbers.update(self._nearest(_telling(article), recent, window, seen))
        stories: dict[str, None] = {}
        for number in sorted(numbers):
            found = self._db.row(
                "SELECT coverage.story FROM article JOIN coverage ON coverage.article = article.id "
                "WHERE article.number = ?",
                (number,),
            )
            if found:
                stories[found[0]] = None
        return self.stories(list(stories))

    def _nearest(
        self, telling: Sequence[str], recent: int, window: tuple[int, int, int], seen: dict[str, list[int]]
    ) -> list[int]:
        """The numbers of the articles in the `window` (first, last, most for a telling word) that share the most."""
        first, last, most = window
        scores: dict[int, float] = {}
        whole = 0.0
        for word in telling:
            if word not in seen:
                rows = self._db.rows(
                    "SELECT rowid FROM article_search WHERE article_search MATCH ? AND rowid BETWEEN ? AND ? LIMIT ?",
                    (f'"{word}"', first, last, most + 1),
                )
                seen[word] = [row[0] for row in rows] if len(rows) <= most else []
            if seen[word]:
                weight = log(1 + recent / len(seen[word]))
                whole += weight
                for number in seen[word]:
                    scores[number] = scores.get(number, 0.0) + weight
        best = sorted(scores, key=lambda number: (-scores[number], number))[:NEAREST]
        return [number for number in best if scores[number] >= SHARED * whole]


def _telling(article: Article) -> list[str]:
    from digest.text.tokens import stop_words, words

    opening = f"{article.headline}\n{article.text[article.body_start : article.body_start + OPENING]}"
    common = stop_words(article.language)
    return [word for word in dict.fromkeys(words(opening)) if len(word) > 1 and word not in common]
