"""Retrieve, parse, save: from the names of sources to articles; one bad source never stops a run."""

import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import BinaryIO

from digest.config import Config
from digest.errors import SourceError
from digest.model import Article, Problem, Resource
from digest.retrieve import files
from digest.sources import PARSERS, Terms, sniff
from digest.sources.sniffing import READABLE_ENDINGS
from digest.text.decode import binary_kind

STDIN = ("-", "/dev/stdin")


@dataclass(frozen=True, slots=True, kw_only=True)
class Ingested:
    """What a run read: `articles` in the order of their sources, each text once; `problems` in the same order.

    `counts` has "sources", "failed", "articles", "repeated" and "skipped: REASON" for files passed over in folders.
    """

    articles: tuple[Article, ...] = ()
    problems: tuple[Problem, ...] = ()
    counts: Mapping[str, int] = field(default_factory=dict)

    @property
    def all_failed(self) -> bool:
        """Whether no source at all could be read: then the run has failed."""
        return self.counts.get("sources", 0) > 0 and self.counts.get("failed", 0) >= self.counts["sources"]


def read_sources(
    sources: Sequence[str], *, config: Config, now: str, outlet: str = "", stdin: BinaryIO | None = None
) -> Ingested:
    """The articles of files, folders (with all below them), addresses and "-" (standard input).

    `now` (ISO time) is when everything counts as retrieved. A source that cannot be read becomes a Problem.
    """
    run = _Run(config=config, now=now, stdin=stdin)
    for source in dict.fromkeys(sources):
        run.read(source, outlet)
    return run.ingested()


class _Run:
    """One call of `read_sources`: what has been read so far."""

    def __init__(self, *, config: Config, now: str, stdin: BinaryIO | None) -> None:
        self.limits = config.limits
        self.now = now
        self.stdin = stdin
        self.articles: dict[str, Article] = {}
        self.problems: list[Problem] = []
        self.counts = dict.fromkeys(("sources", "failed", "articles", "repeated"), 0)

    def ingested(self) -> Ingested:
        self.counts["articles"] = len(self.articles)
        return Ingested(articles=tuple(self.articles.values()), problems=tuple(self.problems), counts=self.counts)

    def read(self, source: str, outlet: str) -> None:
        self.counts["sources"] += 1
        before = len(self.articles) + self.counts["repeated"]
        if source.lower().startswith(("http://", "https://")):
            self.problem(source, "web addresses cannot be read yet", "save the page and give its file")
        elif source not in STDIN and os.path.isdir(source):
            self.read_folder(source, outlet)
        else:
            self.read_path(source, outlet)
        if len(self.articles) + self.counts["repeated"] == before:
            self.counts["failed"] += 1

    def read_folder(self, folder: str, outlet: str) -> None:
        listing = files.list_folder(folder, READABLE_ENDINGS, self.limits.articles)
        for reason, count in listing.skipped.items():
            self.counts[f"skipped: {reason}"] = self.counts.get(f"skipped: {reason}", 0) + count
        if not listing.paths:
            skipped = ", ".join(f"{count} {reason}" for reason, count in sorted(listing.skipped.items()))
            what = "holds no file with articles" + (f" (passed over: {skipped})" if skipped else "")
            self.problem(files.shown(folder), what, "articles are .txt, .md, .html, .xml, .json, .jsonl, .eml or .mbox")
        for path in listing.paths:
            self.read_path(path, outlet)

    def read_path(self, path: str, outlet: str) -> None:
        name = "-" if path in STDIN else files.shown(path)
        try:
            if path in STDIN:
                body = files.read_stream(self.stdin or sys.stdin.buffer, name, self.limits.file)
            else:
                body = files.read_file(path, self.limits.file)
            resource = Resource(url=name, body=body, retrieved=self.now)
            for article in self.parse(resource, outlet):
                self.keep(article)
        except SourceError as error:
            self.problem(error.where or name, error.what, error.hint)

    def parse(self, resource: Resource, outlet: str) -> Iterator[Article]:
        format_name = sniff(resource)
        if format_name == "empty":
            raise SourceError(resource.url, "is empty", "")
        if format_name == "binary":
            raise SourceError(
                resource.url,
                f"is {binary_kind(resource.body)}, not text",
                "convert it to text or give the page's address",
            )
        parser = PARSERS.get(format_name)
        if parser is None:
            raise SourceError(resource.url, "is a list of sources, not articles", "digest feeds import reads it")

        def report(what: str, hint: str) -> None:
            self.problem(resource.url, what, hint)

        return parser(resource, terms=Terms(outlet=outlet, entries=self.limits.entries, report=report))

    def keep(self, article: Article) -> None:
        if article.id in self.articles:
            self.counts["repeated"] += 1
        else:
            self.articles[article.id] = article

    def problem(self, source: str, what: str, hint: str) -> None:
        self.problems.append(Problem(source=source, what=what, hint=hint))
