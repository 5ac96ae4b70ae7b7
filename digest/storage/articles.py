"""Articles in the store: rows that never change, and the queue of those no edition has delivered yet."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from digest.model import Article, moment
from digest.storage.database import Database, Row
from digest.storage.indexing import has_runs, searchable
from digest.storage.rows import Rows, placeholders

_COLUMNS = "id, source, url, outlet, headline, byline, dateline, published, retrieved, language, teaser, text, revises"


class Saved(NamedTuple):
    """What saving found: ids new to the store, and for a later edit of a known article the id it revises."""

    new: tuple[str, ...]
    revisions: dict[str, str]


class ArticleRows(Rows):
    """Saves and finds articles."""

    def __init__(self, database: Database) -> None:
        super().__init__(database)
        self._saved: dict[str, Article] = {}  # by this program: their rows need not be read again

    def save_articles(
        self, articles: Iterable[Article], *, pending: bool = False, tags: Mapping[str, Iterable[str]] | None = None
    ) -> Saved:
        """Keeps articles; one that is known stays as it was first read. The same input twice changes nothing.

        `pending` puts those that no edition has delivered into the queue of the next one: for articles that came from
        the configured sources. `tags` (by article id) are those that its source gives to its story. An article with
        another text from the same `source` is kept as its revision.
        """
        read = list(articles)
        wanted = {article.id: article for article in read}
        with self._db.change():
            known: dict[str, str] = dict(self._rows_in("SELECT id, source FROM article WHERE id IN (*)", wanted))
            new = [article for article in wanted.values() if article.id not in known]
            revisions = self._revised(new)
            self._insert(new, revisions)
            self._find_also(read, known | {article.id: article.source for article in new})
            self._db.run_many(
                "INSERT INTO article_tag (article, tag) VALUES (?, ?) ON CONFLICT (article, tag) DO NOTHING",
                [(article, tag) for article, given in (tags or {}).items() for tag in given if article in wanted],
            )
            if pending:
                self._db.run_many(
                    "INSERT INTO pending (article, arrived) SELECT ?, ? WHERE NOT EXISTS "
                    "(SELECT 1 FROM edition_article WHERE article = ?) ON CONFLICT (article) DO NOTHING",
                    [(article.id, article.retrieved, article.id) for article in wanted.values()],
                )
        return Saved(new=tuple(article.id for article in new), revisions=revisions)

    def article(self, article: str) -> Article | None:
        """The article with this id, or with the one id that begins so (four characters at least)."""
        rows = self._db.rows(f"SELECT {_COLUMNS} FROM article WHERE id = ?", (article,))
        if not rows and len(article) >= 4 and article.isalnum():
            rows = self._db.rows(
                f"SELECT {_COLUMNS} FROM article WHERE id >= ? AND id < ? LIMIT 2", (article, article + "~")
            )
        return _article(rows[0]) if len(rows) == 1 else None

    def _find_also(self, read: Iterable[Article], known: Mapping[str, str]) -> None:
        """Keeps the places of files whose texts stand in the store with another `known` source."""
        self._db.run_many(
            "INSERT INTO found_also_at (article, source) VALUES (?, ?) ON CONFLICT (article, source) DO NOTHING",
            [(one.id, one.source) for one in read if one.url is None and one.source != known[one.id]],
        )

    def found_also_at(self, article: str) -> frozenset[str]:
        """The other sources, besides that of the article with this id, in which its text was found."""
        return frozenset(
            row[0] for row in self._db.rows("SELECT source FROM found_also_at WHERE article = ?", (article,))
        )

    def articles(self, ids: Sequence[str]) -> dict[str, Article]:
        """The articles with these ids, as far as they are kept."""
        rows = self._rows_in(f"SELECT {_COLUMNS} FROM article WHERE id IN (*)", ids)
        return {row[0]: _article(row) for row in rows}

    def known_sources(self, sources: Iterable[str]) -> set[str]:
        """Those of these `source`s of which a full text is stored, rather than a teaser or nothing."""
        rows = self._rows_in("SELECT DISTINCT source FROM article WHERE teaser = 0 AND source IN (*)", sources)
        return {row[0] for row in rows}

    def pending(self, *, until: str | None = None) -> tuple[Article, ...]:
        """The articles that arrived from configured sources and that no edition has delivered, oldest first."""
        last = moment(until).isoformat() if until else "9999"
        rows = self._db.rows(
            "SELECT id FROM article WHERE id IN (SELECT article FROM pending) AND dated <= ? ORDER BY dated, id",
            (last,),
        )
        ids = [row[0] for row in rows]
        known = self.articles([article for article in ids if article not in self._saved])
        return tuple(known.get(article) or self._saved[article] for article in ids)

    def source_tags(self, articles: Iterable[str]) -> dict[str, tuple[str, ...]]:
        """The tags that the sources of these articles give to their stories, for those that have any."""
        found: dict[str, tuple[str, ...]] = {}
        rows = self._rows_in("SELECT article, tag FROM article_tag WHERE article IN (*) ORDER BY tag", articles)
        for article, tag in rows:
            found[article] = (*found.get(article, ()), tag)
        return found

    def undelivered(self, articles: Iterable[str]) -> tuple[str, ...]:
        """Those of these ids that no edition has delivered."""
        wanted = tuple(articles)
        rows = self._rows_in("SELECT article FROM edition_article WHERE article IN (*)", wanted)
        delivered = {row[0] for row in rows}
        return tuple(article for article in wanted if article not in delivered)

    def stop_waiting(self, articles: Iterable[str]) -> None:
        """Takes articles out of the queue for the next edition."""
        with self._db.change():
            self._db.run_many("DELETE FROM pending WHERE article = ?", [(article,) for article in articles])

    def waiting(self) -> frozenset[str]:
        """The ids of the articles that wait for an edition."""
        return frozenset(row[0] for row in self._db.rows("SELECT article FROM pending"))

    def articles_between(self, since: str | None, until: str | None) -> tuple[Article, ...]:
        """All stored articles dated (published, else first read) in this window, delivered or not, oldest first."""
        rows = self._db.rows(
            f"SELECT {_COLUMNS} FROM article WHERE dated >= ? AND dated <= ? ORDER BY dated, id",
            (moment(since).isoformat() if since else "", moment(until).isoformat() if until else "9999"),
        )
        return tuple(_article(row) for row in rows)

    def _revised(self, new: Iterable[Article]) -> dict[str, str]:
        """For those of these new articles whose source had another text before: the id of its latest."""
        named = [article for article in new if article.source.partition("#")[0] != "-"]
        rows = self._rows_in(
            "SELECT source, id FROM article WHERE source IN (*) ORDER BY number",
            dict.fromkeys(article.source for article in named),
        )
        latest = {source: str(known) for source, known in rows}
        revisions: dict[str, str] = {}
        for article in named:
            before = latest.get(article.source)
            if before:
                revisions[article.id] = before
            latest[article.source] = article.id
        return revisions

    def _insert(self, new: Sequence[Article], revisions: Mapping[str, str]) -> None:
        last = self._db.row("SELECT COALESCE(MAX(number), 0) FROM article")
        self._db.run_many(
            f"INSERT INTO article ({_COLUMNS}, dated) VALUES ({placeholders(14)})",
            [
                (
                    article.id,
                    article.source,
                    article.url,
                    article.outlet,
                    article.headline,
                    json.dumps(article.byline, ensure_ascii=False) if article.byline else "[]",
                    article.dateline,
                    article.published,
                    article.retrieved,
                    article.language,
                    int(article.teaser),
                    article.text,
                    revisions.get(article.id),
                    when(article),
                )
                for article in new
            ],
        )
        for article in new:
            revised = revisions.get(article.id)
            self._saved[article.id] = article if article.revises == revised else replace(article, revises=revised)
        self._index(new, last or (0,))

    def _index(self, new: Sequence[Article], last: Row) -> None:
        """Makes new articles, whose numbers come after the last one's, findable.

        No statement calls a function of ours: SQLite would take Ctrl-C in it for a failure of its own.
        """
        insert = "INSERT INTO article_search (rowid, headline, text) SELECT number"
        if any(has_runs(article.text) or has_runs(article.headline) for article in new):
            divided = [(searchable(article.headline), searchable(article.text), article.id) for article in new]
            self._db.run_many(f"{insert}, ?, ? FROM article WHERE id = ?", divided)
        else:  # all at once takes a third of the time
            self._db.run(f"{insert}, headline, text FROM article WHERE number > ?", last)


def when(article: Article) -> str:
    """The instant an article counts for, in UTC: published, or first read where nobody says."""
    return moment(article.published or article.retrieved).isoformat()


def _article(row: Row) -> Article:
    return Article(
        id=row[0],
        source=row[1],
        url=row[2],
        outlet=row[3],
        headline=row[4],
        byline=tuple(json.loads(row[5])) if row[5] != "[]" else (),
        dateline=row[6],
        published=row[7],
        retrieved=row[8],
        language=row[9],
        teaser=bool(row[10]),
        text=row[11],
        revises=row[12],
    )
