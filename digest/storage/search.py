"""Tables of stories, and search in the words of their articles."""

import re
from typing import NamedTuple

from digest.model import moment
from digest.storage.database import Row
from digest.storage.indexing import has_runs, searchable
from digest.storage.rows import placeholders
from digest.storage.sources import SourceRows
from digest.storage.stories import StoryLine

MARK, UNMARK = "\x02", "\x03"  # around a match in a snippet; no article holds them, the gate takes controls out
_TERM = re.compile(r'"([^"]*)"?|(\S+)')
_WORD = re.compile(r"\w+")
_AROUND = 40  # characters before a match that a snippet shows
_CANDIDATES = 400  # articles that are looked at for their stories
_NEWEST = 2000  # matches that are ranked when there are more: the newest
_ALL = 1_000_000  # with a field beside the words, which may leave few of them


class Found(NamedTuple):
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
            (*values, _ALL if limit is None else limit),
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
        hits = self._ranked(match, where, values) if match else self._newest(where, values)
        best: dict[str, tuple[int, str, str | None]] = {}
        for story, number, article, outlet in hits:
            if len(best) < limit:
                best.setdefault(story, (number, article, outlet))
        found = []
        for line in self.lines(tuple(best)):
            number, article, outlet = best[line.id]
            found.append(Found(line=line, article=article, outlet=outlet, snippet=self._snippet(words, match, number)))
        return tuple(found)

    def lines(self, stories: tuple[str, ...]) -> tuple[StoryLine, ...]:
        """The table's lines of these stories, in this order."""
        found = []
        for story in stories:
            row = self._db.row("SELECT id, thread, headline, first, latest FROM story WHERE id = ?", (story,))
            if row:
                found.append(self._line(*row))
        return tuple(found)

    def _ranked(self, match: str, where: list[str], values: list[str]) -> list[Row]:
        """Story, number, id and outlet of the best of the newest matches."""
        oldest = self._db.row(
            "SELECT MIN(number) FROM (SELECT rowid AS number FROM article_search WHERE article_search MATCH ? "
            "ORDER BY rowid DESC LIMIT ?)",
            (match, _NEWEST if len(values) == 1 else _ALL),
        )
        return self._db.rows(
            "SELECT coverage.story, article.number, article.id, article.outlet FROM article_search "
            "JOIN article ON article.number = article_search.rowid JOIN coverage ON coverage.article = article.id "
            f"WHERE article_search MATCH ? AND article_search.rowid >= ? AND {' AND '.join(where)} "
            "ORDER BY bm25(article_search, 4.0, 1.0), article.dated DESC LIMIT ?",
            (match, oldest[0] if oldest and oldest[0] else 0, *values, _CANDIDATES),
        )

    def _newest(self, where: list[str], values: list[str]) -> list[Row]:
        return self._db.rows(
            "SELECT coverage.story, article.number, article.id, article.outlet FROM article "
            f"JOIN coverage ON coverage.article = article.id WHERE {' AND '.join(where)} "
            "ORDER BY article.dated DESC, article.id LIMIT ?",
            (*values, _CANDIDATES),
        )

    def _snippet(self, words: str, match: str, number: int) -> str:
        row = self._db.row("SELECT headline, text FROM article WHERE number = ?", (number,))
        if row is None or not match:
            return str(row[0]) if row else ""
        if has_runs(row[1]):
            return _marked(row[1], words)
        cut = self._db.row(
            f"SELECT snippet(article_search, 1, '{MARK}', '{UNMARK}', '…', 24) FROM article_search "
            "WHERE article_search MATCH ? AND rowid = ?",
            (match, number),
        )
        return str(cut[0]) if cut else ""

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
        inside = " ".join(_WORD.findall(searchable(phrase or word)))
        if inside:
            alone = len(inside) == 1 and has_runs(inside)  # one character: the beginning of a pair
            terms.append(f'"{inside}"' + ("*" if word.endswith("*") or alone else ""))
    return " AND ".join(terms)


def _marked(text: str, words: str) -> str:
    """The words around the first match in a text whose index is not the text itself, all matches marked."""
    wanted = [re.escape(phrase or word.rstrip("*")) for phrase, word in _TERM.findall(words)]
    found = re.compile("|".join(filter(None, wanted)), re.IGNORECASE)
    first = found.search(text)
    begin = max(0, first.start() - _AROUND) if first else 0
    cut = text[begin : begin + 3 * _AROUND]
    marked = found.sub(lambda match: f"{MARK}{match[0]}{UNMARK}", cut)
    return f"{'…' if begin else ''}{marked}{'…' if begin + len(cut) < len(text) else ''}"
