"""`digest feeds`: the sources that are read every day."""

from dataclasses import replace
from typing import TYPE_CHECKING, Annotated

import typer

from digest.cli.meant import meant_source, read_address
from digest.cli.options import Now, Output
from digest.cli.output import on_terminal, say, write_json, write_plain
from digest.cli.session import read_now, session
from digest.cli.table import minute, table
from digest.errors import ExitCode, SourceError, UsageError

if TYPE_CHECKING:
    from digest.cli.session import Session
    from digest.config import Config
    from digest.ingest.configured import Configured
    from digest.ingest.discovery import Checkup, Found
    from digest.storage.sources import SourceRecord

Tags = Annotated[list[str] | None, typer.Option("--tag", help="Tag its stories so; may be repeated.", metavar="TAG")]


def register(app: typer.Typer) -> None:
    """Adds the commands."""
    feeds = typer.Typer(help="The sources that are read every day.", no_args_is_help=True)
    feeds.command(epilog="Example: `digest feeds add https://paper.example/`")(add)
    feeds.command("list", epilog="Example: `digest feeds list`; in a pipe the columns are parted by tabs")(list_feeds)
    feeds.command(epilog="Example: `digest feeds remove https://paper.example/feed`")(remove)
    feeds.command("import", epilog="Example: `digest feeds import subscriptions.opml`")(import_feeds)
    feeds.command("export", epilog="Example: `digest feeds export > subscriptions.opml`")(export_feeds)
    feeds.command(epilog="Example: `digest feeds check`, or with the addresses of some")(check)
    app.add_typer(feeds, name="feeds")


def add(
    context: typer.Context,
    urls: Annotated[list[str], typer.Argument(help="Feeds, or pages that name one.")],
    outlet: Annotated[str, typer.Option(help="Call its outlet so.", metavar="NAME")] = "",
    full_text: Annotated[bool, typer.Option("--full-text", help="Read the pages its teasers lead to.")] = False,
    tag: Tags = None,
    unchecked: Annotated[bool, typer.Option("--unchecked", help="Add it as it is, without asking it.")] = False,
    now: Now = None,
) -> None:
    """Add feeds; given a page, its feed is found."""
    from digest.storage.sources import SourceRecord

    addresses = [read_address(url) for url in urls]
    here, at = session(context), read_now(now).isoformat()
    given = SourceRecord(url="", subscribed=True, outlet=outlet or None, full_text=full_text, tags=tuple(tag or ()))
    failed = False
    for url, bare in addresses:
        try:
            _add(here, url, bare, given, now=at, checked=not unchecked)
        except SourceError as error:
            if len(addresses) == 1:
                raise
            say(f"digest: {error}")
            failed = True
    if failed:
        raise typer.Exit(int(ExitCode.FAILED))


def _add(here: "Session", url: str, bare: bool, given: "SourceRecord", *, now: str, checked: bool) -> None:
    """Adds one feed as `given` says, or raises SourceError where there is none."""
    from digest.ingest import sources_of
    from digest.ingest.discovery import Found
    from digest.text.plurals import counted

    config = here.config()
    found, others = _find(url, bare, config, now) if checked else (Found(url=url, title="", articles=0), ())
    with here.store() as store:
        if found.url in {source.record.url for source in sources_of(config, store)}:
            say(f"{found.url} is among your sources already")
            return
        earlier = store.sources().get(found.url)
        title = found.title or (earlier.title if earlier else None)
        store.save_sources([replace(given, url=found.url, title=title)])
    count = f"{counted(found.articles, 'article')} now"
    said = f" ({found.title}, {count})" if found.title else f" ({count})"
    say(f"added {found.url}{said if checked else ''}")
    for note in found.notes:
        say(f"  note: {note}")
    for other in others[:8]:
        say(f"  the page also names {other}")


def _find(url: str, bare: bool, config: "Config", now: str) -> "tuple[Found, tuple[str, ...]]":
    """The feed at the address and the others that its page names; an address without a scheme is tried with both."""
    from digest.ingest.discovery import find_feed

    try:
        return find_feed(url, config=config, now=now)
    except SourceError as error:
        if not bare:
            raise
        try:
            return find_feed(url.replace("https", "http", 1), config=config, now=now)
        except SourceError:
            raise error from None


def list_feeds(
    context: typer.Context, as_json: Annotated[bool, typer.Option("--json", help="Print them as JSON.")] = False
) -> None:
    """List the sources. Last fetch, articles new then, failures in a row, next fetch."""
    from digest.ingest import sources_of

    here = session(context)
    with here.store() as store:
        sources = sources_of(here.config(), store)
    if as_json:
        write_json([_as_json(source) for source in sources])
        return
    rows = [
        (
            minute(source.record.last_fetch) or "never",
            str(source.record.last_new),
            str(source.record.failures),
            _next(source),
            source.outlet or source.record.title or "",
            source.record.url + (f" — {source.record.last_error}" if source.record.last_error else ""),
        )
        for source in sources
    ]
    if not rows:
        say("no sources yet: digest feeds add URL")
    write_plain(table(("LAST FETCH", "NEW", "FAILED", "NEXT", "OUTLET", "SOURCE"), rows, terminal=on_terminal()))


def _next(source: "Configured") -> str:
    if source.record.gone:
        return "never: gone"
    return minute(source.record.next_due) or "now"


def _as_json(source: "Configured") -> dict[str, object]:
    record = source.record
    return {
        "url": record.url,
        "address": record.address,
        "title": record.title,
        "outlet": source.outlet or None,
        "tags": list(source.tags),
        "full_text": source.full_text,
        "added_by": "command" if record.subscribed else "configuration",
        "last_fetch": record.last_fetch,
        "last_new": record.last_new,
        "failures": record.failures,
        "last_error": record.last_error,
        "next": None if record.gone else record.next_due,
        "gone": record.gone,
    }


def remove(
    context: typer.Context,
    urls: Annotated[list[str], typer.Argument(help="Their addresses or names, as `digest feeds list` shows them.")],
) -> None:
    """Take sources off the list; what they brought stays."""
    from digest.ingest import sources_of
    from digest.retrieve.addresses import without_credentials

    here = session(context)
    config = here.config()
    with here.store() as store:
        sources = sources_of(config, store)
        added = {source.record.url for source in sources if source.record.subscribed}
        configured = {without_credentials(source.url) for source in config.sources}
        meant = dict.fromkeys(meant_source(written, sources) for written in urls)
        for url in meant:
            if url in added:
                continue
            if url in configured:
                where = str(config.path or "the configuration")
                raise UsageError(url, f"stands in {where}", "take its [[sources]] entry out there")
            raise UsageError(url, "is not among the sources that were added", "digest feeds list shows them")
        store.remove_sources(meant)
    for url in meant:
        say(f"took {url} off the list")


def import_feeds(
    context: typer.Context,
    file: Annotated[str, typer.Argument(help="An OPML file, a list of addresses, or - for standard input.")],
) -> None:
    """Add the sources of a list; an OPML list's folders become tags."""
    import os
    import sys

    from digest.ingest import sources_of
    from digest.ingest.local import is_address
    from digest.model import Resource
    from digest.retrieve import files
    from digest.retrieve.addresses import credentials
    from digest.sources.opml import read_outlines
    from digest.storage.sources import SourceRecord

    here = session(context)
    config = here.config()
    limit = config.limits.file
    if os.path.isdir(file):
        raise UsageError(file, "is a folder", "name the OPML file")
    if is_address(file):
        raise UsageError(file, "is on the web", "save the list and name its file; a single feed is added by feeds add")
    body = files.read_stream(sys.stdin.buffer, "-", limit) if file == "-" else files.read_file(file, limit)
    name = files.shown(file)
    outlines = read_outlines(
        Resource(url=name, body=body, retrieved=""), report=lambda what: say(f"digest: {name}: {what}")
    )
    with here.store() as store:
        known = {source.record.url for source in sources_of(config, store)}
        wanted = [outline for outline in outlines if is_address(outline.url) and not credentials(outline.url)]
        new = [outline for outline in wanted if outline.url not in known]
        store.save_sources(
            SourceRecord(url=outline.url, subscribed=True, title=outline.title or None, tags=outline.tags)
            for outline in new
        )
    say(f"{len(new)} added, {len(wanted) - len(new)} known already")
    if len(wanted) < len(outlines):
        say(f"{len(outlines) - len(wanted)} left out: no web addresses, or with a password in them")


def export_feeds(
    context: typer.Context,
    output: Output = None,
    now: Now = None,
) -> None:
    """Print the sources as an OPML list."""
    from digest.ingest import sources_of
    from digest.ingest.local import is_address
    from digest.sources.opml import Outline, write_opml

    here = session(context)
    with here.store() as store:
        sources = sources_of(here.config(), store)
    outlines = [
        Outline(url=source.record.url, title=source.outlet or source.record.title or "", tags=source.tags)
        for source in sources
        if is_address(source.record.url)
    ]
    write_plain(write_opml(outlines, created=read_now(now).isoformat()), output)


def check(
    context: typer.Context,
    urls: Annotated[list[str] | None, typer.Argument(help="Which; none: all.")] = None,
    now: Now = None,
) -> None:
    """Ask every source and say what is wrong with it."""
    from digest.ingest import sources_of
    from digest.ingest.discovery import check_sources
    from digest.ingest.due import rests_until
    from digest.ingest.local import is_address
    from digest.retrieve.addresses import without_credentials
    from digest.retrieve.answers import Request

    here = session(context)
    config, when = here.config(), read_now(now).isoformat()
    with here.store() as store:
        known = {source.record.url: source for source in sources_of(config, store)}
    named = [meant_source(written, known.values()) for written in urls or known]
    asked = {without_credentials(url): known[url].address if url in known else url for url in named}
    resting = {name: until for name in asked if name in known and (until := rests_until(known[name].record, when))}
    for name in named if urls else ():
        if not is_address(name):
            raise UsageError(name, "is neither a source nor a web address", "digest feeds list shows the sources")
    requests = [
        Request(name=name, url=address)
        for name, address in asked.items()
        if is_address(address) and name not in resting
    ]
    for name, until in resting.items():
        write_plain(f"waits\t0\t{name}\tasks to be left alone until {minute(until)}\n")
    whole = frozenset(name for name, source in known.items() if source.full_text)
    wrong = 0
    for checkup in check_sources(requests, config=config, now=when, full_text=whole):
        wrong += bool(checkup.wrong)
        write_plain(_verdict(checkup))
    if not asked:
        raise SourceError("", "there are no sources to check", "digest feeds add URL")
    if requests and wrong == len(requests):
        raise typer.Exit(int(ExitCode.FAILED))


def _verdict(checkup: "Checkup") -> str:
    """What a source's check-up found, on one line."""
    said = [" ".join(one.split()) for one in (checkup.name, "; ".join([*checkup.wrong, *checkup.notes]))]
    return "\t".join(["wrong" if checkup.wrong else "good", str(checkup.articles), *said]) + "\n"
