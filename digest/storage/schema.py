"""The tables, as a list of migrations: the schema's version is the list's length.

A released migration never changes; a new need is a new function at the end. Each runs inside one transaction that the
caller opened, so it may not commit. Tables are SQLite's own; the statements elsewhere in this package stay in the
subset that PostgreSQL shares.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3

APPLICATION_ID = 0x64676573  # "dges": tells our store from another program's database

_FIRST = (
    """CREATE TABLE article (
        number INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        source TEXT NOT NULL,
        url TEXT,
        outlet TEXT,
        headline TEXT NOT NULL,
        byline TEXT NOT NULL,
        dateline TEXT,
        published TEXT,
        retrieved TEXT NOT NULL,
        language TEXT NOT NULL,
        teaser INTEGER NOT NULL,
        dated TEXT NOT NULL,
        revises TEXT,
        text TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX article_source ON article (source)",
    "CREATE INDEX article_dated ON article (dated)",
    """CREATE VIRTUAL TABLE article_search USING fts5 (
        headline, text, content='article', content_rowid='number', tokenize='unicode61 remove_diacritics 2'
    )""",
    "CREATE TABLE pending (article TEXT PRIMARY KEY, arrived TEXT NOT NULL) STRICT",
    """CREATE TABLE story (
        id TEXT PRIMARY KEY,
        thread TEXT NOT NULL,
        follows TEXT,
        headline TEXT NOT NULL,
        first TEXT NOT NULL,
        latest TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX story_latest ON story (latest)",
    "CREATE INDEX story_thread ON story (thread)",
    """CREATE TABLE coverage (
        article TEXT PRIMARY KEY,
        story TEXT NOT NULL,
        place INTEGER NOT NULL,
        reprint_of TEXT
    ) STRICT""",
    "CREATE INDEX coverage_story ON coverage (story, place)",
    "CREATE TABLE former_story (id TEXT PRIMARY KEY, story TEXT NOT NULL) STRICT",
    """CREATE TABLE story_tag (
        story TEXT NOT NULL,
        tag TEXT NOT NULL,
        rule TEXT NOT NULL,
        added TEXT NOT NULL,
        PRIMARY KEY (story, tag)
    ) STRICT""",
    "CREATE INDEX story_tag_tag ON story_tag (tag)",
    "CREATE TABLE untagged (story TEXT NOT NULL, tag TEXT NOT NULL, PRIMARY KEY (story, tag)) STRICT",
    """CREATE TABLE note (
        story TEXT NOT NULL,
        text TEXT NOT NULL,
        written TEXT NOT NULL,
        PRIMARY KEY (story, text)
    ) STRICT""",
    """CREATE TABLE pairing (
        one TEXT NOT NULL,
        other TEXT NOT NULL,
        together INTEGER NOT NULL,
        made TEXT NOT NULL,
        PRIMARY KEY (one, other)
    ) STRICT""",
    """CREATE TABLE told (
        story TEXT PRIMARY KEY,
        edition TEXT,
        at TEXT NOT NULL,
        articles TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE edition (
        id TEXT PRIMARY KEY,
        since TEXT,
        until TEXT NOT NULL,
        generated TEXT NOT NULL,
        delivered TEXT NOT NULL,
        stories INTEGER NOT NULL,
        articles INTEGER NOT NULL,
        digest BLOB NOT NULL
    ) STRICT""",
    "CREATE INDEX edition_until ON edition (until)",
    "CREATE TABLE edition_article (article TEXT PRIMARY KEY, edition TEXT NOT NULL) STRICT",
    "CREATE INDEX edition_article_edition ON edition_article (edition)",
    """CREATE TABLE unfinished (
        only INTEGER PRIMARY KEY CHECK (only = 1),
        digest BLOB NOT NULL,
        articles TEXT NOT NULL
    ) STRICT""",
    "CREATE TABLE article_tag (article TEXT NOT NULL, tag TEXT NOT NULL, PRIMARY KEY (article, tag)) STRICT",
    "CREATE TABLE shown (number INTEGER PRIMARY KEY, story TEXT NOT NULL) STRICT",
    "CREATE TABLE shown_digest (only INTEGER PRIMARY KEY CHECK (only = 1), digest BLOB NOT NULL) STRICT",
    """CREATE TABLE source (
        url TEXT PRIMARY KEY,
        subscribed INTEGER NOT NULL,
        outlet TEXT,
        title TEXT,
        full_text INTEGER NOT NULL,
        tags TEXT NOT NULL,
        address TEXT,
        etag TEXT,
        last_modified TEXT,
        next_due TEXT,
        failures INTEGER NOT NULL,
        last_fetch TEXT,
        last_new INTEGER NOT NULL,
        last_error TEXT,
        gone INTEGER NOT NULL,
        wait_until TEXT
    ) STRICT""",
)


def first(connection: "sqlite3.Connection") -> None:
    """Articles, stories, tags, editions and sources."""
    for statement in _FIRST:
        connection.execute(statement)


def entries_read(connection: "sqlite3.Connection") -> None:
    """Marks of the entries that a source had when it was last read: those need not be read again."""
    connection.execute("CREATE TABLE entries_read (source TEXT PRIMARY KEY, marks TEXT NOT NULL) STRICT")


def found_also_at(connection: "sqlite3.Connection") -> None:
    """The other places at which the text of a file was found: it counts as one article, wherever it lies."""
    connection.execute(
        "CREATE TABLE found_also_at (article TEXT NOT NULL, source TEXT NOT NULL, PRIMARY KEY (article, source)) STRICT"
    )


MIGRATIONS: tuple[Callable[["sqlite3.Connection"], None], ...] = (first, entries_read, found_also_at)
