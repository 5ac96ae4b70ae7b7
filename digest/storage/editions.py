"""Editions in the store: what was printed, delivered and shown, whole enough to print it again."""

import json
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import NamedTuple

from digest.errors import StoreError
from digest.model import Brief, Digest, Story
from digest.storage.marks import MarkRows
from digest.storage.plain import from_plain, to_plain

_LEVEL = 3  # of compression: half the time of the usual 6 for a few bytes more


class EditionLine(NamedTuple):
    """One line of the table of editions."""

    id: str
    since: str | None
    until: str
    generated: str
    delivered: str
    stories: int
    articles: int


class Told(NamedTuple):
    """When the reader was last told of a story, in which edition (None: outside one), and its articles then."""

    edition: str | None
    at: str
    articles: frozenset[str]


class EditionRows(MarkRows):
    """Saves and finds editions, and the digest shown last."""

    _packed: tuple[Digest, bytes] | None = None

    def remember_shown(self, digest: Digest) -> None:
        """Makes this the digest shown last, whose numbers commands understand. Its stories must be stored."""
        numbers = [(brief.number, self._stored(brief.story)) for brief in digest.briefs]
        with self._db.change():
            self._db.run("DELETE FROM shown")
            self._db.run_many("INSERT INTO shown (number, story) VALUES (?, ?)", numbers)
            self._db.run(
                "INSERT INTO shown_digest (only, digest) VALUES (1, ?) "
                "ON CONFLICT (only) DO UPDATE SET digest = excluded.digest",
                (self._pack(digest),),
            )

    def _stored(self, story: Story) -> str:
        """The id of a story as printed, or of the stored one that holds its first article."""
        return self.story_id(story.id) or self.story_of(story.coverage[0].id) or story.id

    def shown(self) -> Digest | None:
        """The digest shown last."""
        row = self._db.row("SELECT digest FROM shown_digest WHERE only = 1")
        return self._unpack(row[0]) if row else None

    def shown_numbers(self) -> dict[int, str]:
        """The numbers of the digest shown last and the ids of their stories."""
        return dict(self._db.rows("SELECT number, story FROM shown ORDER BY number"))

    def begin_delivery(self, digest: Digest, *, articles: Iterable[str] = ()) -> None:
        """Remembers what is about to be handed over, so that a run killed meanwhile is followed by the same again.

        Only `record_edition` ends it: whether a broken hand-over arrived, nobody can know.
        """
        with self._db.change():
            self._db.run(
                "INSERT INTO unfinished (only, digest, articles) VALUES (1, ?, ?) ON CONFLICT (only) "
                "DO UPDATE SET digest = excluded.digest, articles = excluded.articles",
                (self._pack(digest), " ".join(articles)),
            )

    def unfinished_delivery(self) -> tuple[Digest, tuple[str, ...]] | None:
        """The edition, and the articles it settles, whose hand-over began and was not recorded."""
        row = self._db.row("SELECT digest, articles FROM unfinished WHERE only = 1")
        return (self._unpack(row[0]), tuple(row[1].split())) if row else None

    def record_edition(self, digest: Digest, *, at: str, articles: Iterable[str] = ()) -> None:
        """Marks an edition delivered: call it once its output is written and closed, or the mail was accepted.

        Its articles, and those of `articles` (cut, muted, without news), wait no longer; the reader counts as told of
        its stories as they stand in it. Recording the same edition twice changes nothing.
        """
        assert digest.edition is not None
        printed = {article.id for brief in digest.briefs for article in brief.story.coverage}
        with self._db.change():
            self._db.run(
                "INSERT INTO edition (id, since, until, generated, delivered, stories, articles, digest) "
                "VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING",
                (
                    digest.edition,
                    digest.since,
                    digest.until,
                    digest.generated,
                    at,
                    len(digest.briefs),
                    len(printed),
                    self._pack(digest),
                ),
            )
            settled = sorted(printed.union(articles))
            self._db.run_many(
                "INSERT INTO edition_article (article, edition) VALUES (?, ?) ON CONFLICT (article) DO NOTHING",
                [(article, digest.edition) for article in settled],
            )
            self.stop_waiting(settled)
            self._db.run("DELETE FROM unfinished")
            told = {brief.story.id: [article.id for article in brief.story.coverage] for brief in digest.briefs}
            self.remember_told(told, edition=digest.edition, at=at)

    def remember_told(self, told: Mapping[str, Iterable[str]], *, edition: str | None = None, at: str) -> None:
        """Remembers of which articles of which stories the reader has been told."""
        with self._db.change():
            for story, articles in told.items():
                self._db.run(
                    "INSERT INTO told (story, edition, at, articles) VALUES (?, ?, ?, ?) ON CONFLICT (story) DO UPDATE "
                    "SET edition = excluded.edition, at = excluded.at, articles = excluded.articles",
                    (self.story_id(story) or story, edition, at, " ".join(sorted(articles))),
                )

    def told(self, stories: Iterable[str]) -> dict[str, Told]:
        """What the reader was told of those of these stories that were ever printed."""
        rows = self._rows_in("SELECT story, edition, at, articles FROM told WHERE story IN (*)", stories)
        return {
            story: Told(edition=edition, at=at, articles=frozenset(articles.split()))
            for story, edition, at, articles in rows
        }

    def editions(self) -> tuple[EditionLine, ...]:
        """All delivered editions, the newest first."""
        rows = self._db.rows(
            "SELECT id, since, until, generated, delivered, stories, articles FROM edition ORDER BY until DESC, id DESC"
        )
        return tuple(
            EditionLine(id=i, since=s, until=u, generated=g, delivered=d, stories=n, articles=m)
            for i, s, u, g, d, n, m in rows
        )

    def last_edition(self) -> EditionLine | None:
        """The edition delivered last."""
        row = self._db.row(
            "SELECT id, since, until, generated, delivered, stories, articles FROM edition "
            "ORDER BY until DESC, id DESC LIMIT 1"
        )
        if row is None:
            return None
        i, s, u, g, d, n, m = row
        return EditionLine(id=i, since=s, until=u, generated=g, delivered=d, stories=n, articles=m)

    def edition(self, edition: str) -> Digest | None:
        """A past edition as it was delivered; its articles carry their texts as far as they are still kept."""
        row = self._db.row("SELECT digest FROM edition WHERE id = ?", (edition,))
        return self._unpack(row[0]) if row else None

    def new_edition_id(self, at: str) -> str:
        """A free id for an edition at this time: its day as written there, numbered from the second one on."""
        day = at[:10]
        number = 1
        while self._db.row("SELECT 1 FROM edition WHERE id = ?", (day if number == 1 else f"{day}-{number}",)):
            number += 1
        return day if number == 1 else f"{day}-{number}"

    def _pack(self, digest: Digest) -> bytes:
        """A digest as it is stored, without the texts; the same one is packed once, though it is kept in two places."""
        if self._packed is None or self._packed[0] is not digest:
            plain = to_plain(_with_texts(digest, {}))
            packed = zlib.compress(json.dumps(plain, ensure_ascii=False, separators=(",", ":")).encode(), _LEVEL)
            self._packed = (digest, packed)
        return self._packed[1]

    def _unpack(self, packed: bytes) -> Digest:
        try:
            digest = from_plain(Digest, json.loads(zlib.decompress(packed)))
        except (ValueError, TypeError, KeyError, zlib.error) as error:
            raise StoreError(
                self._db.where, "a stored edition is damaged", "`digest doctor` checks the file"
            ) from error
        ids = [article.id for brief in digest.briefs for article in brief.story.coverage]
        return _with_texts(digest, dict(self._rows_in("SELECT id, text FROM article WHERE id IN (*)", ids)))


def _with_texts(digest: Digest, texts: Mapping[str, str]) -> Digest:
    """The digest whose articles carry these texts (none: empty): an article's text is stored once, in its own row."""

    def filled(brief: Brief) -> Brief:
        coverage = tuple(replace(article, text=texts.get(article.id, "")) for article in brief.story.coverage)
        return replace(brief, story=replace(brief.story, coverage=coverage))

    return replace(digest, briefs=tuple(filled(brief) for brief in digest.briefs))
