"""What the reader put on stories: tags, notes and corrected groupings."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from digest.marks import Mark
from digest.storage.rows import placeholders
from digest.storage.stories import StoryRows


class Note(NamedTuple):
    """A note on a story and when it was written."""

    text: str
    written: str


class MarkRows(StoryRows):
    """Saves and finds what the reader says of stories. Story ids given here must be stored ones."""

    def tag(self, stories: Iterable[str], tags: Iterable[str], *, at: str, rule: str = "") -> int:
        """Puts every tag on every story and answers how many were not there; `rule` names what put it there by itself.

        A tag by hand takes over one by rule, never the other way; a rule does not bring back what was taken off.
        """
        wanted = tuple(tags)
        fresh = 0
        with self._db.change():
            for story in stories:
                for tag in wanted:
                    off = self._db.row("SELECT 1 FROM untagged WHERE story = ? AND tag = ?", (story, tag))
                    if off and rule:
                        continue
                    if off:
                        self._db.run("DELETE FROM untagged WHERE story = ? AND tag = ?", (story, tag))
                    fresh += self._db.run(
                        "INSERT INTO story_tag (story, tag, rule, added) VALUES (?, ?, ?, ?) ON CONFLICT (story, tag) "
                        "DO UPDATE SET rule = '' WHERE excluded.rule = '' AND story_tag.rule <> ''",
                        (story, tag, rule, at),
                    )
        return fresh

    def untag(self, stories: Iterable[str], tags: Iterable[str]) -> int:
        """Takes tags off stories and answers how many there were; without tags, all of them."""
        wanted = tuple(tags)
        gone = 0
        with self._db.change():
            for story in stories:
                has = self._db.rows("SELECT tag, rule FROM story_tag WHERE story = ?", (story,))
                for tag, rule in has:
                    if wanted and tag not in wanted:
                        continue
                    gone += self._db.run("DELETE FROM story_tag WHERE story = ? AND tag = ?", (story, tag))
                    if rule:
                        self._db.run("INSERT INTO untagged (story, tag) VALUES (?, ?)", (story, tag))
        return gone

    def tags(self) -> dict[str, int]:
        """Every tag in use with the number of its stories."""
        return dict(self._db.rows("SELECT tag, COUNT(*) FROM story_tag GROUP BY tag ORDER BY tag"))

    def tag_rules(self, stories: Iterable[str]) -> dict[str, dict[str, str]]:
        """For each story with tags by rule: tag → the rule that put it there."""
        found: dict[str, dict[str, str]] = {}
        rows = self._rows_in(
            "SELECT story, tag, rule FROM story_tag WHERE rule <> '' AND story IN (*) ORDER BY tag", stories
        )
        for story, tag, rule in rows:
            found.setdefault(story, {})[tag] = rule
        return found

    def tagged(self, tags: Iterable[str]) -> tuple[str, ...]:
        """The ids of the stories with any of these tags, the one tagged first first."""
        wanted = tuple(tags)
        rows = self._db.rows(
            f"SELECT story, MIN(added) FROM story_tag WHERE tag IN ({placeholders(len(wanted))}) "
            "GROUP BY story ORDER BY 2, 1",
            wanted,
        )
        return tuple(row[0] for row in rows)

    def add_note(self, stories: Iterable[str], text: str, *, at: str) -> None:
        """Writes a note on every one of these stories; the same words twice are one note."""
        with self._db.change():
            for story in stories:
                self._db.run(
                    "INSERT INTO note (story, text, written) VALUES (?, ?, ?) ON CONFLICT (story, text) DO NOTHING",
                    (story, text, at),
                )

    def notes(self, stories: Iterable[str]) -> dict[str, tuple[Note, ...]]:
        """The notes of those of these stories that have any, oldest first."""
        found: dict[str, tuple[Note, ...]] = {}
        rows = self._rows_in("SELECT story, text, written FROM note WHERE story IN (*) ORDER BY written, text", stories)
        for story, text, written in rows:
            found[story] = (*found.get(story, ()), Note(text=text, written=written))
        return found

    def pair(self, pairs: Mapping[tuple[str, str], bool], *, at: str) -> None:
        """Remembers for pairs of article ids that they must (True) or must not share a story; the last word counts."""
        with self._db.change():
            for (one, other), together in pairs.items():
                self._db.run(
                    "INSERT INTO pairing (one, other, together, made) VALUES (?, ?, ?, ?) ON CONFLICT (one, other) "
                    "DO UPDATE SET together = excluded.together, made = excluded.made",
                    (min(one, other), max(one, other), int(together), at),
                )

    def pairings(self) -> tuple[tuple[tuple[str, str], ...], tuple[tuple[str, str], ...]]:
        """The pairs of article ids that the reader put together, and those the reader put apart."""
        rows = self._db.rows("SELECT one, other, together FROM pairing ORDER BY one, other")
        together = tuple((one, other) for one, other, same in rows if same)
        return together, tuple((one, other) for one, other, same in rows if not same)

    def marks(self) -> tuple[Mark, ...]:
        """All tags put by hand, notes and corrected groupings, as `digest export` writes them."""
        about = (
            "SELECT story, {0}, COALESCE((SELECT article FROM coverage WHERE coverage.story = {1}.story "
            "ORDER BY place LIMIT 1), ''), COALESCE((SELECT headline FROM story WHERE id = {1}.story), '') FROM {1}"
        )
        tags = self._db.rows(about.format("tag", "story_tag") + " WHERE rule = ''")
        notes = self._db.rows(about.format("text", "note"))
        found = [Mark(kind="tag", text=t, story=s, article=a, headline=h) for s, t, a, h in tags]
        found += [Mark(kind="note", text=t, story=s, article=a, headline=h) for s, t, a, h in notes]
        for one, other, together in self._db.rows("SELECT one, other, together FROM pairing"):
            found.append(Mark(kind="together" if together else "apart", article=one, other=other))
        return tuple(sorted(found))

    def add_marks(self, marks: Iterable[Mark], *, at: str) -> int:
        """Takes marks in and answers how many are of stories not stored yet; those wait under the story's id."""
        unknown = 0
        with self._db.change():
            for mark in marks:
                if mark.kind in ("together", "apart"):
                    self.pair({(mark.article, mark.other): mark.kind == "together"}, at=at)
                    continue
                story = self.story_of(mark.article) or self.story_id(mark.story)
                unknown += story is None
                if mark.kind == "tag":
                    self.tag([story or mark.story], [mark.text], at=at)
                else:
                    self.add_note([story or mark.story], mark.text, at=at)
        return unknown
