"""Taking old articles out of the store."""

from typing import NamedTuple

from digest.model import moment
from digest.storage.indexing import searchable
from digest.storage.search import SearchRows

_OLD = """
    SELECT id FROM story WHERE latest < ?
    AND NOT EXISTS (SELECT 1 FROM story_tag WHERE story_tag.story = story.id)
    AND NOT EXISTS (SELECT 1 FROM note WHERE note.story = story.id)
    AND NOT EXISTS (
        SELECT 1 FROM coverage JOIN pending ON pending.article = coverage.article WHERE coverage.story = story.id
    )
"""


class Pruned(NamedTuple):
    """How many stories and articles were (or would be) taken out."""

    stories: int
    articles: int


class TidyRows(SearchRows):
    """Prunes."""

    def prune(self, *, before: str, really: bool = True) -> Pruned:
        """Takes out the stories whose newest article is older than `before`, with their articles.

        Kept: stories with a tag or a note, articles that wait for an edition, editions (they print as before) and the
        knowledge of which articles were delivered, so that nothing comes back as new. Articles of no story go by their
        own date.
        """
        cutoff = moment(before).isoformat()
        with self._db.change():
            stories = [row[0] for row in self._db.rows(_OLD, (cutoff,))]
            articles = [
                row[0]
                for story in stories
                for row in self._db.rows("SELECT article FROM coverage WHERE story = ?", (story,))
            ]
            articles += [
                row[0]
                for row in self._db.rows(
                    "SELECT id FROM article WHERE dated < ? AND NOT EXISTS "
                    "(SELECT 1 FROM coverage WHERE coverage.article = article.id) AND NOT EXISTS "
                    "(SELECT 1 FROM pending WHERE pending.article = article.id)",
                    (cutoff,),
                )
            ]
            if really:
                self._remove(stories, articles)
        if really and articles:
            self._db.run("VACUUM")
        return Pruned(stories=len(stories), articles=len(articles))

    def _remove(self, stories: list[str], articles: list[str]) -> None:
        for article in articles:
            for number, headline, text in self._db.rows(
                "SELECT number, headline, text FROM article WHERE id = ?", (article,)
            ):
                self._db.run(
                    "INSERT INTO article_search (article_search, rowid, headline, text) VALUES ('delete', ?, ?, ?)",
                    (number, searchable(headline), searchable(text)),
                )
            self._db.run("DELETE FROM pairing WHERE one = ? OR other = ?", (article, article))
            self._db.run("DELETE FROM coverage WHERE article = ?", (article,))
            for table in ("article_tag", "found_also_at"):
                self._db.run(f"DELETE FROM {table} WHERE article = ?", (article,))
            self._db.run("DELETE FROM article WHERE id = ?", (article,))
        for story in stories:
            for table in ("told", "untagged", "former_story"):
                self._db.run(f"DELETE FROM {table} WHERE story = ?", (story,))
            self._db.run("DELETE FROM story WHERE id = ?", (story,))

    def check(self) -> tuple[str, ...]:
        """What the database itself finds wrong with its file; empty when it is sound."""
        said = [str(row[0]) for row in self._db.rows("PRAGMA integrity_check")]
        return () if said == ["ok"] else tuple(said)
