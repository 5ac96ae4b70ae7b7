"""Stories in the store: which article belongs to which, and what became of a story that another one took in."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from digest.model import Article, Story
from digest.storage.articles import ArticleRows, when
from digest.storage.database import Row


class StoryLine(NamedTuple):
    """One line of a table of stories. `latest` is the newest article's time in UTC."""

    id: str
    thread: str
    headline: str
    first: str
    latest: str
    articles: int
    tags: tuple[str, ...]


class StoryRows(ArticleRows):
    """Saves and finds stories."""

    def save_stories(self, stories: Iterable[Story], *, regroup: bool = False) -> dict[str, str]:
        """Keeps stories with their coverage (the articles must be saved already) and answers where each is now.

        The answer maps each given id to the id under which the story is stored. With `regroup` (grouping saw what is
        stored) an article moves to the story that now holds it, and a story left empty lives on under that one's id,
        with its tags and notes. Without, articles that have a place keep it: a story of only such articles is stored as
        the one that holds its first. Saving twice changes nothing.
        """
        wanted = list(stories)
        with self._db.change():
            before = self.places([article.id for story in wanted for article in story.coverage])
            homes = {story.id: story.id if regroup else _home(story, before) for story in wanted}
            rows = "SELECT story, MAX(place) + 1 FROM coverage WHERE story IN (*) GROUP BY story"
            next_place: dict[str, int] = {} if regroup else dict(self._rows_in(rows, dict.fromkeys(homes.values())))
            lines: list[Row] = []
            coverage: list[Row] = []
            left: dict[str, str] = {}
            for story in wanted:
                home = homes[story.id]
                joining = [article for article in story.coverage if regroup or before.get(article.id, home) == home]
                fresh = [article for article in joining if regroup or article.id not in before]
                if not fresh and home != story.id:
                    continue
                times = sorted(when(article) for article in joining)
                lines.append((home, story.thread, story.follows, story.headline, times[0], times[-1]))
                first = next_place.get(home, 0)
                coverage += [
                    (article.id, home, first + place, story.reprints.get(article.id))
                    for place, article in enumerate(fresh)
                ]
                next_place[home] = first + len(fresh)
                left |= {before[article.id]: home for article in fresh if before.get(article.id, home) != home}
            self._write_stories(lines, coverage, renew=regroup)
            for place, home in left.items():
                self._leave(place, home)
                self._date(place)
        return homes

    def rename_stories(self, headlines: Mapping[str, str]) -> None:
        """Gives stories the headlines under which they were printed."""
        with self._db.change():
            for story, headline in headlines.items():
                self._db.run("UPDATE story SET headline = ? WHERE id = ?", (headline, story))

    def story(self, story: str) -> Story | None:
        """The story with this id, with the id it once had, or with the one id that begins so (four characters)."""
        found = self.story_id(story)
        return self.stories((found,))[0] if found else None

    def story_id(self, story: str) -> str | None:
        """The id under which this story is stored now."""
        row = self._db.row("SELECT id FROM story WHERE id = ?", (story,))
        row = row or self._db.row("SELECT story FROM former_story WHERE id = ?", (story,))
        if row is None and len(story) >= 4:
            rows = self._db.rows("SELECT id FROM story WHERE id >= ? AND id < ? LIMIT 2", (story, story + "~"))
            row = rows[0] if len(rows) == 1 else None
        return str(row[0]) if row else None

    def stories(self, ids: Sequence[str], *, having: Iterable[Article] = ()) -> tuple[Story, ...]:
        """The stories with these ids, with all their coverage, in this order; unknown ids are left out.

        `having` are articles that were read from the store already and need not be read again.
        """
        wanted = list(dict.fromkeys(ids))
        coverage: dict[str, list[tuple[str, str | None]]] = {}
        for story, article, original in self._rows_in(
            "SELECT story, article, reprint_of FROM coverage WHERE story IN (*) ORDER BY place", wanted
        ):
            coverage.setdefault(story, []).append((article, original))
        kept = {article.id: article for article in having}
        kept |= self.articles([article for places in coverage.values() for article, _ in places if article not in kept])
        tags: dict[str, list[str]] = {}
        for story, tag in self._rows_in("SELECT story, tag FROM story_tag WHERE story IN (*) ORDER BY tag", wanted):
            tags.setdefault(story, []).append(tag)
        found = {
            id_: Story(
                id=id_,
                headline=headline,
                thread=thread,
                follows=follows,
                coverage=tuple(kept[article] for article, _ in coverage.get(id_, ()) if article in kept),
                reprints={article: original for article, original in coverage.get(id_, ()) if original},
                tags=tuple(tags.get(id_, ())),
            )
            for id_, headline, thread, follows in self._rows_in(
                "SELECT id, headline, thread, follows FROM story WHERE id IN (*)", wanted
            )
        }
        return tuple(found[story] for story in ids if story in found)

    def story_of(self, article: str) -> str | None:
        """The id of the story that an article belongs to."""
        row = self._db.row("SELECT story FROM coverage WHERE article = ?", (article,))
        return str(row[0]) if row else None

    def places(self, articles: Iterable[str]) -> dict[str, str]:
        """The ids of the stories that those of these articles that have one belong to."""
        return dict(self._rows_in("SELECT article, story FROM coverage WHERE article IN (*)", articles))

    def thread(self, thread: str) -> tuple[Story, ...]:
        """The stories of one thread, oldest first."""
        rows = self._db.rows("SELECT id FROM story WHERE thread = ? ORDER BY first, id", (thread,))
        return self.stories([row[0] for row in rows])

    def _write_stories(self, lines: Sequence[Row], coverage: Sequence[Row], *, renew: bool) -> None:
        """Writes stories and their articles' places; `renew` takes over thread and headline of those known."""
        named = "thread = excluded.thread, follows = excluded.follows, headline = excluded.headline, " if renew else ""
        self._db.run_many(
            "INSERT INTO story (id, thread, follows, headline, first, latest) VALUES (?, ?, ?, ?, ?, ?) "
            f"ON CONFLICT (id) DO UPDATE SET {named}"
            "first = CASE WHEN excluded.first < story.first THEN excluded.first ELSE story.first END, "
            "latest = CASE WHEN excluded.latest > story.latest THEN excluded.latest ELSE story.latest END",
            lines,
        )
        self._db.run_many("DELETE FROM former_story WHERE id = ?", [(line[0],) for line in lines])
        self._db.run_many(
            "INSERT INTO coverage (article, story, place, reprint_of) VALUES (?, ?, ?, ?) ON CONFLICT (article) "
            "DO UPDATE SET story = excluded.story, place = excluded.place, reprint_of = excluded.reprint_of",
            coverage,
        )

    def _date(self, story: str) -> None:
        """Takes a story's first and latest time from the articles that it has now, if it is still there."""
        self._db.run(
            "UPDATE story SET first = (SELECT MIN(article.dated) FROM coverage JOIN article ON article.id = "
            "coverage.article WHERE coverage.story = story.id), latest = (SELECT MAX(article.dated) FROM coverage JOIN "
            "article ON article.id = coverage.article WHERE coverage.story = story.id) WHERE id = ?",
            (story,),
        )

    def _leave(self, left: str, here: str) -> None:
        """A story without articles lives on in the one that took the last of them."""
        if self._db.row("SELECT 1 FROM coverage WHERE story = ? LIMIT 1", (left,)):
            return
        self._db.run(
            "INSERT INTO story_tag (story, tag, rule, added) SELECT ?, tag, rule, added FROM story_tag WHERE story = ? "
            "ON CONFLICT (story, tag) DO NOTHING",
            (here, left),
        )
        self._db.run(
            "INSERT INTO note (story, text, written) SELECT ?, text, written FROM note WHERE story = ? "
            "ON CONFLICT (story, text) DO NOTHING",
            (here, left),
        )
        self._db.run(
            "UPDATE told SET articles = articles || ' ' || (SELECT articles FROM told AS left_told WHERE story = ?) "
            "WHERE story = ? AND EXISTS (SELECT 1 FROM told AS left_told WHERE story = ?)",
            (left, here, left),
        )
        self._db.run(
            "UPDATE told SET story = ? WHERE story = ? AND NOT EXISTS (SELECT 1 FROM told WHERE story = ?)",
            (here, left, here),
        )
        self._db.run("UPDATE former_story SET story = ? WHERE story = ?", (here, left))
        self._db.run(
            "INSERT INTO former_story (id, story) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET story = excluded.story",
            (left, here),
        )
        for table in ("story_tag", "untagged", "note", "told"):
            self._db.run(f"DELETE FROM {table} WHERE story = ?", (left,))
        self._db.run("DELETE FROM story WHERE id = ?", (left,))


def _home(story: Story, places: Mapping[str, str]) -> str:
    """The stored story that holds the first of a story's articles that has a place, else the story itself."""
    return next((places[article.id] for article in story.coverage if article.id in places), story.id)
