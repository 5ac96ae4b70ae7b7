"""Reading exactly what was named: files, folders, standard input, addresses."""

import os
import sys
from collections.abc import Sequence
from dataclasses import replace
from typing import BinaryIO

from digest.config import Config
from digest.errors import SourceError
from digest.ingest.parsing import Order, Parsed
from digest.ingest.results import Ingested, Place, Results, Watcher
from digest.ingest.workshop import MANY, Workshop
from digest.model import Resource
from digest.retrieve import files
from digest.sources import sniff
from digest.sources.sniffing import READABLE_ENDINGS

STDIN = ("-", "/dev/stdin")
HELD = 30_000_000  # bytes that may wait for a parser
PIECE = 1_000_000  # bytes of records from which a file is parsed in pieces, on all cores


def is_address(source: str) -> bool:
    """Whether a source is asked over the network."""
    return source[:8].lower().startswith(("http://", "https://"))


def order_for(config: Config, outlet: str = "") -> Order:
    """What a parser is told by the configuration."""
    limits = config.limits
    return Order(
        outlet=outlet,
        entries=limits.entries,
        headline=limits.headline_length,
        sentence=limits.sentence_length,
        article=limits.article_length,
        depth=limits.depth,
        expansion=limits.expansion,
        page=limits.page,
    )


def read_sources(
    sources: Sequence[str],
    *,
    config: Config,
    now: str,
    stdin: BinaryIO | None = None,
    watch: Watcher | None = None,
) -> Ingested:
    """The articles of files, folders (with all below them), addresses and "-" (standard input).

    `now` (ISO time) is when everything counts as retrieved. A source that cannot be read becomes a Problem.
    """
    named = list(dict.fromkeys(sources))
    results = Results(len(named), watch)
    addresses: list[tuple[Place, str]] = []
    with Reading(config=config, now=now, results=results, stdin=stdin) as reading:
        for number, source in enumerate(named):
            listed = [source] if is_address(source) else reading.read(number, source)
            addresses += [((number, at), url) for at, url in enumerate(listed)]
        reading.finish()
    if addresses:
        from digest.ingest.fetching import fetch_named

        fetch_named(addresses, config=config, now=now, results=results)
    return results.ingested(config.limits.articles)


class Reading:
    """Reads local sources into results, parsing on the spot or in the workshop. Use as a context manager."""

    def __init__(self, *, config: Config, now: str, results: Results, stdin: BinaryIO | None = None) -> None:
        self.config = config
        self.now = now
        self.results = results
        self.stdin = stdin
        self.workshop: Workshop[tuple[Place, str]] = Workshop(seconds=config.limits.parse_time)

    def __enter__(self) -> "Reading":
        return self

    def __exit__(self, *_: object) -> None:
        self.workshop.__exit__()

    def read(self, number: int, source: str, outlet: str = "") -> list[str]:
        """Reads one source; the addresses that it lists when it is a list of sources (OPML)."""
        listed: list[str] = []
        for at, path in enumerate(self._paths(number, source)):
            place = (number, at)
            name = "-" if path in STDIN else files.shown(path)
            try:
                resource = Resource(url=name, body=self._body(path, name), retrieved=self.now)
                if sniff(resource) == "opml":
                    listed += _outlines(resource, self.config.limits.depth)
                    continue
                self._parse(place, name, resource, order_for(self.config, outlet))
            except SourceError as error:
                self.results.complain(place, error.where or name, error.what, error.hint)
            self._collect(0 if self.workshop.held < HELD else None)
        return listed

    def _parse(self, place: Place, name: str, resource: Resource, order: Order) -> None:
        form = sniff(resource) if len(resource.body) > PIECE else ""
        if form == "textfile":
            resource = replace(resource, body=beginning(resource.body, order.article))
        if form != "jsonl":
            self.workshop.submit((place, name), resource, order)
            return
        from digest.sources.jsonl import pieces

        cut = list(pieces(resource.body, PIECE))
        self.workshop.many = self.workshop.many or len(cut) > 1
        for piece, (line, body) in enumerate(cut):
            part = replace(resource, body=body)
            self.workshop.submit(((*place, piece), name), part, order._replace(first_line=line))
            self._collect(0 if self.workshop.held < HELD else None)

    def finish(self) -> None:
        """Waits for all that is still being parsed."""
        while self.workshop.pending:
            self._collect(None)

    def _collect(self, timeout: float | None) -> None:
        while self.workshop.pending and (done := self.workshop.next(timeout)) is not None:
            (place, name), parsed = done
            take(self.results, place, name, parsed)
            self.results.finish(place[0])
            if timeout is None and self.workshop.held < HELD:
                return

    def _paths(self, number: int, source: str) -> list[str]:
        if source in STDIN or not os.path.isdir(source):
            return [source]
        listing = files.list_folder(source, READABLE_ENDINGS, self.config.limits.articles)
        for reason, count in listing.skipped.items():
            self.results.count(f"skipped: {reason}", count)
        if not listing.paths:
            skipped = ", ".join(f"{count} {reason}" for reason, count in sorted(listing.skipped.items()))
            what = "holds no file with articles" + (f" (passed over: {skipped})" if skipped else "")
            hint = "articles are .txt, .md, .html, .xml, .json, .jsonl, .eml or .mbox"
            self.results.complain((number, 0), files.shown(source), what, hint)
        self.workshop.many = self.workshop.many or len(listing.paths) >= MANY
        return listing.paths

    def _body(self, path: str, name: str) -> bytes:
        if path not in STDIN:
            return files.read_file(path, self.config.limits.file)
        stream = self.stdin or getattr(sys.stdin, "buffer", None)
        if stream is None:
            raise SourceError("-", "standard input is closed", "name a file")
        return files.read_stream(stream, name, self.config.limits.file)


def _outlines(resource: Resource, depth: int) -> list[str]:
    from digest.sources.opml import read_outlines

    return [outline.url for outline in read_outlines(resource, depth=depth) if is_address(outline.url)]


def beginning(body: bytes, characters: int) -> bytes:
    """As much of a text as can be so many characters and one more in any encoding; no UTF-8 character is cut in two."""
    end = 4 * (characters + 1)
    while 0 < end < len(body) and 0x80 <= body[end] < 0xC0:
        end -= 1
    return body[:end]


def take(results: Results, place: Place, name: str, parsed: Parsed) -> None:
    """Puts what a resource brought in its place."""
    results.bring(place, parsed.articles)
    for what, hint in parsed.faults:
        results.complain(place, name, what, hint)
