"""Stable names: a known story keeps its id, a new one is named after the article that founded it."""

import hashlib
from collections.abc import Collection, Mapping, Sequence
from itertools import count

from digest.model import Article, Story


def name_after(article: Article, again: int = 0) -> str:
    """The id of a story that this article founds; `again` counts the stories it founded that others go on with."""
    return hashlib.sha256(f"story {article.id}{f' {again}' if again else ''}".encode()).hexdigest()[:8]


def _free_name(group: Sequence[Article], taken: Collection[str]) -> str:
    """The id of a new story: after the oldest article whose name is free."""
    names = (name_after(article, again) for again in count() for article in group)
    return next(name for name in names if name not in taken)


class Names:
    """Ids and threads of groups of articles, each group oldest first.

    A known story's id stays with the group that holds most of its coverage; in a tie with its founding article, then
    with its oldest one.
    """

    def __init__(self, groups: Sequence[Sequence[Article]], known: Sequence[Story], follows: Mapping[int, int]) -> None:
        self._groups = groups
        self._follows = follows
        self._before = self._heirs(known)
        taken = {story.id for story in known}
        self._ids: list[str] = []
        for number, group in enumerate(groups):
            story = self._before.get(number)
            name = story.id if story else _free_name(group, taken)
            taken.add(name)
            self._ids.append(name)

    def _heirs(self, known: Sequence[Story]) -> dict[int, Story]:
        group_of = {article.id: number for number, group in enumerate(self._groups) for article in group}
        heirs: dict[int, Story] = {}
        for story in sorted(known, key=lambda story: (-len(story.coverage), story.id)):
            shares: dict[int, list[tuple[bool, int]]] = {}
            for place, article in enumerate(story.coverage):
                founding = name_after(article) == story.id
                shares.setdefault(group_of[article.id], []).append((not founding, place))
            free = [number for number in shares if number not in heirs]
            if free:
                heirs[min(free, key=lambda number: (-len(shares[number]), min(shares[number])))] = story
        return heirs

    def story(self, number: int, reprints: Mapping[str, str]) -> Story:
        """The group as a story."""
        group, before = self._groups[number], self._before.get(number)
        older = self._follows.get(number)
        return Story(
            id=self._ids[number],
            headline=before.headline if before else group[0].headline,
            coverage=tuple(group),
            thread=self._thread(number),
            follows=before.follows if before and before.follows else None if older is None else self._ids[older],
            reprints=reprints,
            tags=before.tags if before else (),
        )

    def _thread(self, number: int) -> str:
        """The id of the first story of the thread, or what a known story says."""
        seen = set()
        while number not in seen:
            seen.add(number)
            before = self._before.get(number)
            if before and (before.thread != before.id or number not in self._follows):
                return before.thread
            if number not in self._follows:
                break
            number = self._follows[number]
        return self._ids[number]
