"""Sources in the store: which the reader subscribed to, their validators and their health."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from digest.storage.editions import EditionRows
from digest.storage.rows import placeholders

_COLUMNS = (
    "url, subscribed, outlet, title, full_text, tags, address, etag, last_modified, next_due, failures, "
    "last_fetch, last_new, last_error, gone, wait_until"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceRecord:
    """What is known of one source.

    `url` is its address as configured or added and stays; `address` is where it is fetched since it moved for good.
    `subscribed`: added by command rather than in the configuration. Validators stand exactly as received.
    `failures` counts those in a row; `last_new` the articles new at the last fetch; `gone`: answered 410;
    `wait_until`: when it may be asked again at the earliest, by its own word.
    """

    url: str
    subscribed: bool = False
    outlet: str | None = None
    title: str | None = None
    full_text: bool = False
    tags: tuple[str, ...] = ()
    address: str | None = None
    etag: str | None = None
    last_modified: str | None = None
    next_due: str | None = None
    failures: int = 0
    last_fetch: str | None = None
    last_new: int = 0
    last_error: str | None = None
    gone: bool = False
    wait_until: str | None = None


class SourceRows(EditionRows):
    """Saves and finds sources."""

    def save_sources(self, records: Iterable[SourceRecord]) -> None:
        """Keeps each record in place of what was known of its `url`."""
        updates = ", ".join(f"{name} = excluded.{name}" for name in _COLUMNS.split(", ")[1:])
        with self._db.change():
            self._db.run_many(
                f"INSERT INTO source ({_COLUMNS}) VALUES ({placeholders(16)}) "
                f"ON CONFLICT (url) DO UPDATE SET {updates}",
                [
                    (
                        record.url,
                        int(record.subscribed),
                        record.outlet,
                        record.title,
                        int(record.full_text),
                        "\n".join(record.tags),
                        record.address,
                        record.etag,
                        record.last_modified,
                        record.next_due,
                        record.failures,
                        record.last_fetch,
                        record.last_new,
                        record.last_error,
                        int(record.gone),
                        record.wait_until,
                    )
                    for record in records
                ],
            )

    def sources(self) -> dict[str, SourceRecord]:
        """All known sources by `url`, in its order."""
        names, records = _COLUMNS.split(", "), {}
        for row in self._db.rows(f"SELECT {_COLUMNS} FROM source ORDER BY url"):
            known = dict(zip(names, row, strict=True))
            for name in ("subscribed", "full_text", "gone"):
                known[name] = bool(known[name])
            known["tags"] = tuple(known["tags"].split("\n")) if known["tags"] else ()
            records[row[0]] = SourceRecord(**known)
        return records

    def entries_read(self) -> dict[str, str]:
        """The marks of the entries that each source had when it was last read, parted by spaces."""
        return {str(source): str(marks) for source, marks in self._db.rows("SELECT source, marks FROM entries_read")}

    def save_entries_read(self, marks: Mapping[str, Iterable[str]]) -> None:
        """Keeps the marks of the entries of these sources in place of those from before."""
        with self._db.change():
            self._db.run_many(
                "INSERT INTO entries_read (source, marks) VALUES (?, ?) "
                "ON CONFLICT (source) DO UPDATE SET marks = excluded.marks",
                [(source, " ".join(given)) for source, given in marks.items()],
            )

    def remove_sources(self, urls: Iterable[str]) -> int:
        """Forgets sources and answers how many were known; what they brought stays."""
        with self._db.change():
            named = [(url,) for url in urls]
            self._db.run_many("DELETE FROM entries_read WHERE source = ?", named)
            return sum(self._db.run("DELETE FROM source WHERE url = ?", name) for name in named)
