"""Which stored stories new articles might belong to or follow, found without reading the others.

The telling words of each new article's headline and opening are looked up in the search index, among recent articles;
those that share the most, by the rarity of what they share, are candidates. Further back only a running affair can be
met, and it is known by its rare words: there only words of few articles are looked up, and only the nearest few
articles count, so that months cost little more than days. The grouping itself decides.
"""

from collections.abc import Sequence
from math import log
from typing import NamedTuple

from digest.model import Article, Story, moment
from digest.storage.tidy import TidyRows

OPENING = 500  # characters of the body that are looked at
NEAREST = 12  # candidate articles for each new one,
NEAREST_FAR = 3  # and further back
SHARED = 0.15  # the least share of a new article's weight that a candidate must have
COMMON = 0.1  # a word in more of the recent articles than this tells nothing (in a small store: in more than _FEW)
MOST_FAR = 300  # and further back in more than so many
_FEW = 50


class _Window(NamedTuple):
    """Articles by their numbers, `first` to `last`: how many, how many may have a telling word, and of how many the
    nearest count."""

    first: int
    last: int
    articles: int
    most: int
    nearest: int


class RelatedRows(TidyRows):
    """Finds candidates."""

    def related_stories(
        self, articles: Sequence[Article], *, since: str, affairs_since: str | None = None
    ) -> tuple[Story, ...]:
        """The stories with an article dated at or after `since` that these articles might belong to, oldest first.

        With `affairs_since`, an earlier time, also stories from then on that dated articles might follow: found by
        their rare words, a few for each article. The work grows with the number of `articles` and of recent ones, not
        with what is stored.
        """
        recent, far = self._windows(since, affairs_since)
        if not recent and not far:
            return ()
        seen: dict[str, list[int]] = {}
        seen_far: dict[str, list[int]] = {}
        numbers: set[int] = set()
        older: set[int] = set()
        for article in articles:
            telling = _telling(article)
            if recent:
                numbers.update(self._nearest(telling, recent, seen))
            if far and article.published:
                older.update(self._nearest(telling, far, seen_far))
        stories: dict[str, None] = {}
        for number in sorted(numbers | older):
            found = self._db.row(
                "SELECT coverage.story, article.published FROM article "
                "JOIN coverage ON coverage.article = article.id WHERE article.number = ?",
                (number,),
            )
            # An undated article knows no distance in time, so it may not be met across months.
            if found and (found[1] or number in numbers):
                stories[found[0]] = None
        return self.stories(list(stories))

    def _windows(self, since: str, affairs_since: str | None) -> tuple[_Window | None, _Window | None]:
        """The recent articles and those further back, as far as any of them has a story."""
        placed = self._db.row(
            "SELECT number FROM article WHERE EXISTS (SELECT 1 FROM coverage WHERE coverage.article = article.id) "
            "ORDER BY number DESC LIMIT 1"
        )
        if placed is None:
            return None, None
        last = int(placed[0])
        first, count = self._from(since)
        recent = (
            None
            if first is None or first > last
            else _Window(first, last, count, max(_FEW, int(count * COMMON)), NEAREST)
        )
        begin, count_far = self._from(affairs_since) if affairs_since else (None, 0)
        end = last if first is None else min(last, first - 1)
        if begin is None or begin > end:
            return recent, None
        return recent, _Window(
            begin, end, count_far - count, min(MOST_FAR, max(_FEW, int((count_far - count) * COMMON))), NEAREST_FAR
        )

    def _from(self, since: str) -> tuple[int | None, int]:
        """The lowest number of the articles dated from then on, and how many these are."""
        row = self._db.row("SELECT MIN(number), COUNT(*) FROM article WHERE dated >= ?", (moment(since).isoformat(),))
        return (None, 0) if row is None or row[0] is None else (int(row[0]), int(row[1]))

    def _nearest(self, telling: Sequence[str], window: _Window, seen: dict[str, list[int]]) -> list[int]:
        """The numbers of the articles in the window that share the most."""
        scores: dict[int, float] = {}
        whole = 0.0
        for word in telling:
            if word not in seen:
                rows = self._db.rows(
                    "SELECT rowid FROM article_search WHERE article_search MATCH ? AND rowid BETWEEN ? AND ? LIMIT ?",
                    (f'"{word}"', window.first, window.last, window.most + 1),
                )
                seen[word] = [row[0] for row in rows] if len(rows) <= window.most else []
            if seen[word]:
                weight = log(1 + window.articles / len(seen[word]))
                whole += weight
                for number in seen[word]:
                    scores[number] = scores.get(number, 0.0) + weight
        best = sorted(scores, key=lambda number: (-scores[number], number))[: window.nearest]
        return [number for number in best if scores[number] >= SHARED * whole]


def _telling(article: Article) -> list[str]:
    from digest.text.tokens import stop_words, words

    opening = f"{article.headline}\n{article.text[article.body_start : article.body_start + OPENING]}"
    common = stop_words(article.language)
    return [word for word in dict.fromkeys(words(opening)) if len(word) > 1 and word not in common]
