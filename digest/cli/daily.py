"""The run on the configured sources: fetch, print what is new, record the edition once it is delivered."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from digest.cli.output import say, tell
from digest.errors import ExitCode, UsageError

if TYPE_CHECKING:
    from digest.cli.session import Session
    from digest.daily import Window
    from digest.model import Digest


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """The options of a daily run; None: as configured."""

    now: str
    window: "Window"
    limit: int | None = None
    words: int | None = None
    fetch: bool = True
    force: bool = False
    peek: bool = False
    keep: bool = True
    exit_code: bool = False
    strict: bool = False


def run_edition(here: "Session", asked: Asked, deliver: "Callable[[Digest], None]") -> int:
    """Brings the next edition and answers the exit code.

    `deliver` returns once the edition is out for good (written and closed, or accepted by the mail server) and raises
    otherwise; only then is it recorded, so that whatever fails before brings it again with the next run.
    """
    from digest import ingest
    from digest.cli.progress import progress
    from digest.cli.run import interests, mute
    from digest.daily import prepare, settle
    from digest.editions import Wishes

    config = here.config()
    with here.store(keep=asked.keep) as store, store.run_lock(at=asked.now):
        sources = ingest.sources_of(config, store)
        if not sources:
            raise UsageError("", "nothing to read", "try `digest run FILE_OR_FOLDER`, or `digest init` to begin")
        found = ingest.Ingested()
        if asked.fetch:
            with progress() as watch:
                found = ingest.fetch_sources(config=config, store=store, now=asked.now, force=asked.force, watch=watch)
        tell(found.problems)
        compiled = prepare(
            store,
            config=config,
            wishes=Wishes(
                limit=config.digest.limit if asked.limit is None else asked.limit,
                words=asked.words or config.digest.words,
                interests=interests(config),
                mute=mute(config),
            ),
            window=asked.window,
            now=asked.now,
            record=not asked.peek,
            problems=found.problems,
            sources=len(sources),
        )
        if compiled.digest.briefs:
            deliver(compiled.digest)
            settle(store, compiled, at=asked.now)
    if found.all_failed:
        return int(ExitCode.FAILED)
    if not compiled.digest.briefs:
        say(_nothing_new(compiled.digest))
        return int(ExitCode.NOTHING_NEW if asked.exit_code else ExitCode.OK)
    return int(ExitCode.SOURCES_FAILED if asked.strict and found.problems else ExitCode.OK)


def _nothing_new(digest: "Digest") -> str:
    since = f" since {digest.since[:16].replace('T', ' ')}" if digest.since else ""
    return f"Nothing new{since}."
