"""What a run read and what went wrong, put together in the order of the sources, however they came in."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from digest.model import Article, Problem
from digest.text.gate import safe

Place = tuple[int, ...]  # the source's place in the run, that of the file within the source, of the piece within it


class Ingested(NamedTuple):
    """What a run read: `articles` in the order of their sources, each text once; `problems` in the same order.

    `counts` has "sources", "failed", "articles", "repeated" (texts met again), "new" (to the store, where there is
    one), "unchanged" and "not due" (of sources), and "skipped: REASON" for files passed over in folders.
    """

    articles: tuple[Article, ...] = ()
    problems: tuple[Problem, ...] = ()
    counts: Mapping[str, int] = {}

    @property
    def all_failed(self) -> bool:
        """Whether no source at all could be read: then the run has failed."""
        return self.counts.get("sources", 0) > 0 and self.counts.get("failed", 0) >= self.counts["sources"]

    @property
    def some_failed(self) -> bool:
        """Whether a source, or a file of one, could not be read at all."""
        return any(not problem.partial for problem in self.problems)


class Progress(NamedTuple):
    """How far a run has come: sources done of all, articles found, sources failed."""

    done: int
    of: int
    articles: int
    failed: int


Watcher = Callable[[Progress], None]


class Results:
    """Collects what each place brought. A source fails when it brought a problem and not one article."""

    def __init__(self, sources: int, watch: Watcher | None = None) -> None:
        self.articles: dict[Place, Sequence[Article]] = {}
        self.problems: dict[Place, list[Problem]] = {}
        self.counts: dict[str, int] = {}
        self.sources = sources
        self.quiet: set[int] = set()  # sources that had nothing to bring: unchanged, not due
        self.complained: set[int] = set()
        self.brought: set[int] = set()
        self.finished: set[int] = set()
        self.watch = watch
        self.found = 0
        self._tell()

    def count(self, what: str, number: int = 1) -> None:
        self.counts[what] = self.counts.get(what, 0) + number

    def bring(self, place: Place, articles: Sequence[Article]) -> None:
        self.articles[place] = articles
        if articles:
            self.brought.add(place[0])
        self.found += len(articles)

    def complain(self, place: Place, source: str, what: str, hint: str = "") -> None:
        self.complained.add(place[0])
        self.problems.setdefault(place, []).append(Problem(source=safe(source), what=safe(what), hint=safe(hint)))

    def finish(self, source: int) -> None:
        """Says that a source is done, for whoever watches."""
        if source in self.finished:
            return
        self.finished.add(source)
        self._tell()

    def _tell(self) -> None:
        if self.watch is not None:
            failed = len(self.failed() & self.finished)
            self.watch(Progress(done=len(self.finished), of=self.sources, articles=self.found, failed=failed))

    def failed(self) -> set[int]:
        """The sources that brought no article though they should have."""
        return self.complained - self.brought - self.quiet

    def ingested(self, most: int) -> Ingested:
        """All of it, in order, each article once and at most `most` of them."""
        articles: dict[str, Article] = {}
        repeated = 0
        for place in sorted(self.articles):
            for article in self.articles[place]:
                repeated += article.id in articles
                articles.setdefault(article.id, article)
        kept = tuple(articles.values())
        read = {place[:2] for place, found in self.articles.items() if found}
        problems = [
            replace(problem, partial=place[:2] in read or place[0] in self.quiet)
            for place in sorted(self.problems)
            for problem in self.problems[place]
        ]
        if len(kept) > most:
            hint = "limits.articles sets how many"
            problems.append(
                Problem(
                    source="all sources",
                    what=f"{len(kept) - most:,} articles beyond {most:,} left out",
                    hint=hint,
                    partial=True,
                )
            )
            kept = kept[:most]
        counts = {"sources": self.sources, "failed": len(self.failed()), "articles": len(kept), "repeated": repeated}
        return Ingested(articles=kept, problems=tuple(problems), counts=counts | self.counts)
