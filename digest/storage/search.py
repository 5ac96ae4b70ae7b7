"""Tables of stories, and search in the words of their articles."""

import re
from dataclasses import dataclass

from digest.model import moment
from digest.storage.rows import placeholders
from digest.storage.sources import SourceRows
from digest.storage.stories import StoryLine

MARK, UNMARK = "\x02", "\x03"  # around a match in a snippet; no article holds them, the gate takes controls out
_TERM = re.compile(r'"([^"]*)"?|(\S+)')
_WORD = re.compile(r"\w+")
_CANDIDATES = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A story that matches a search, its best article and a snippet with the matches between MARK and UNMARK."""

    line: StoryLine
    article: str
    outlet: str | None
    snippet: str


class SearchRows(SourceRows):
    """Lists and finds stories."""

    def list_stories(
        self, *, tag: str | None = None, since: str | None = None, limit: int | None = None
    ) -> tuple[StoryLine, ...]:
        """Stories with their newest article at or after `since`, the newest first; `tag`: only those with it."""
        where, values = ["latest >= ?"], [moment(since).isoformat() if since else ""]
        if tag:
            where.append("id IN (SELECT story FROM story_tag WHERE tag = ?)")
            values.append(tag)
        rows = self._db.rows(
            f"SELECT id, thread, headline, first, latest FROM story WHERE {' AND '.join(where)} "
            "ORDER BY latest DESC, id LIMIT ?",
            (*values, -1 if limit is None else limit),
        )
        return tuple(self._line(*row) for row in rows)

    def search(
        self,
        words: str,
        *,
        outlets: tuple[str, ...] = (),
        tags: tuple[str, ...] = (),
        since: str | None = None,
        limit: int = 20,
    ) -> tuple[Found, ...]:
        """The stories whose articles hold all these words, the best match first, then the newest.

        `words` may hold "quoted phrases" and beginnings (`harb*`); a match in a headline weighs more. `outlets` and
        `tags`: any of them. Without words, the newest stories that the rest allows.
        """
        match = match_expression(words)
        where, values = ["article.dated >= ?"], [moment(since).isoformat() if since else ""]
        if outlets:
            where.append(f"LOWER(article.outlet) IN ({placeholders(len(outlets))})")
            values += [outlet.lower() for outlet in outlets]
        if tags:
            where.append(f"coverage.story IN (SELECT story FROM story_tag WHERE tag IN ({placeholders(len(tags))}))")
            values += tags
        if match:
            hits = self._matches(match, where, values)
        else:
            hits = self._db.rows(
                "SELECT coverage.story, article.id, article.outlet, SUBSTR(article.headline, 1, 200) FROM article "
                f"JOIN coverage ON coverage.article = article.id WHERE {' AND '.join(where)} "
                f"ORDER BY article.dated DESC, article.id LIMIT {_CANDIDATES}",
                values,
            )
        best: dict[str, tuple[str, str | None, str]] = {}
        for story, article, outlet, snippet in hits:
            if len(best) < limit:
                best.setdefault(story, (article, outlet, snippet))
        return tuple(
            Found(line=line, article=best[line.id][0], outlet=best[line.id][1], snippet=best[line.id][2])
            for line in self.lines(tuple(best))
        )

    def lines(self, stories: tuple[str, ...]) -> tuple[StoryLine, ...]:
        """The table's lines of these stories, in this order."""
        found = []
        for story in stories:
            row = self._db.row("SELECT id, thread, headline, first, latest FROM story WHERE id = ?", (story,))
            if row:
                found.append(self._line(*row))
        return tuple(found)

    def _matches(self, match: str, where: list[str], values: list[str]) -> list[tuple[str, str, str | None, str]]:
        return [
            (story, article, outlet, snippet)
            for story, article, outlet, snippet in self._db.rows(
                "SELECT coverage.story, article.id, article.outlet, "
                f"snippet(article_search, 1, '{MARK}', '{UNMARK}', '…', 24) "
                "FROM article_search JOIN article ON article.number = article_search.rowid "
                "JOIN coverage ON coverage.article = article.id "
                f"WHERE article_search MATCH ? AND {' AND '.join(where)} "
                f"ORDER BY bm25(article_search, 4.0, 1.0), article.dated DESC LIMIT {_CANDIDATES}",
                (match, *values),
            )
        ]

    def _line(self, story: str, thread: str, headline: str, first: str, latest: str) -> StoryLine:
        count = self._db.row("SELECT COUNT(*) FROM coverage WHERE story = ?", (story,))
        tags = self._db.rows("SELECT tag FROM story_tag WHERE story = ? ORDER BY tag", (story,))
        return StoryLine(
            id=story,
            thread=thread,
            headline=headline,
            first=first,
            latest=latest,
            articles=int(count[0]) if count else 0,
            tags=tuple(tag for (tag,) in tags),
        )


def match_expression(words: str) -> str:
    """The words, "quoted phrases" and beginnings* in FTS5's own terms, all of which must be found; "" for none."""
    terms = []
    for phrase, word in _TERM.findall(words):
        inside = " ".join(_WORD.findall(phrase or word))
        if inside:
            terms.append(f'"{inside}"' + ("*" if word.endswith("*") else ""))
    return " AND ".join(terms)
