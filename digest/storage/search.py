"""Tables of stories, and search in the words of their articles."""

from digest.model import moment
from digest.storage.sources import SourceRows
from digest.storage.stories import StoryLine


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
