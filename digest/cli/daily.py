"""The run on the configured sources: fetch, print what is new, record the edition once it is delivered."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from digest.cli.configuring import shared_secret
from digest.cli.output import say, tell
from digest.errors import DeliveryError, ExitCode, LockedError, StoreError, UsageError

if TYPE_CHECKING:
    from digest.cli.session import Session
    from digest.config import Config
    from digest.daily import Window
    from digest.editions import Compiled
    from digest.ingest import Ingested
    from digest.model import Digest
    from digest.storage.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """The options of a daily run; None: as configured.

    `empty`: an edition without stories is delivered, too. `handed_over`: delivery is to another program or server,
    which may have taken it although we heard nothing; then the next run hands over the very same again, then what is
    new.
    """

    now: str
    window: "Window"
    limit: int | None = None
    words: int | None = None
    fetch: bool = True
    force: bool = False
    peek: bool = False
    keep: bool = True
    empty: bool = False
    handed_over: bool = False
    exit_code: bool = False
    strict: bool = False


def run_edition(here: "Session", config: "Config", asked: Asked, deliver: "Callable[[Digest], None]") -> int:
    """Brings the next edition and answers the exit code.

    `deliver` returns once the edition is out for good (written and closed, or accepted by the mail server) and raises
    otherwise; only then is it recorded, so that whatever fails before brings it again with the next run. When the store
    fails before the edition is out, it is printed all the same, from what was fetched, and the run has failed.
    """
    run = _Run(here=here, config=config, asked=asked, deliver=deliver)
    if shared_secret(config):
        say(f"digest: {config.path}: others can read the passwords in it (chmod 600 {config.path})")
    try:
        with here.store(keep=asked.keep) as store, store.run_lock(at=asked.now):
            run.bring(store)
    except LockedError:
        raise
    except DeliveryError as error:
        if error.hint or asked.peek or not asked.keep:
            raise
        raise DeliveryError(error.where, error.what, "nothing is lost: the next run brings it again") from error
    except StoreError as error:
        if run.out:
            raise
        say(f"digest: {error}")
        run.bring_without_store()
        return int(ExitCode.FAILED)
    return run.answer()


class _Run:
    """One daily run: what its sources said, and whether its edition is out."""

    def __init__(self, *, here: "Session", config: "Config", asked: Asked, deliver: "Callable[[Digest], None]") -> None:
        self.here = here
        self.config = config
        self.asked = asked
        self.deliver = deliver
        self.sources = 0
        self.found: Ingested | None = None
        self.digest: Digest | None = None
        self.out = False
        self.again = False  # an edition whose hand-over had broken off was delivered first

    def bring(self, store: "Store") -> None:
        """Fetches, compiles, delivers and records."""
        from digest.daily import settle

        self.fetch(store)
        left = store.unfinished_delivery() if self.asked.handed_over and not self.asked.peek else None
        if left:
            self.deliver(left[0])
            settle(store, left[0], left[1], at=self.asked.now)
            self.again = True
        compiled = self.print(store, record=not self.asked.peek)
        if self.out:
            settle(store, compiled.digest, compiled.articles, at=self.asked.now)

    def bring_without_store(self) -> None:
        """Prints what the store could not take, from memory, without what the store says is delivered."""
        from digest.storage import open_store

        with open_store(None) as memory:
            try:
                with self.here.store() as store:
                    memory.save_sources(store.sources().values())
                    self.fetch(memory)
                    delivered = set(memory.waiting()).difference(store.undelivered(memory.waiting()))
                    memory.stop_waiting(delivered)
            except StoreError:
                self.fetch(memory)
            self.print(memory, record=False)

    def fetch(self, store: "Store") -> None:
        """Asks the sources that are due and stores what they brought."""
        from digest import ingest
        from digest.cli.ahead import Ahead
        from digest.cli.progress import progress

        self.sources = len(ingest.sources_of(self.config, store))
        if not self.sources:
            raise UsageError("", "nothing to read", _how_to_begin(self.config))
        if self.asked.fetch:
            now, force = self.asked.now, self.asked.force
            with progress() as watch:
                watch = Ahead(watch).show
                self.found = ingest.fetch_sources(config=self.config, store=store, now=now, force=force, watch=watch)
            tell(self.found.problems)

    def print(self, store: "Store", *, record: bool) -> "Compiled":
        """Compiles the edition and delivers it, unless there is nothing to tell."""
        from digest.daily import show

        compiled = self.prepare(store, record=record)
        self.digest = compiled.digest
        if compiled.digest.briefs:
            show(store, compiled.digest)
            if self.asked.handed_over and record:
                store.begin_delivery(compiled.digest, articles=compiled.articles)
            self.deliver(compiled.digest)
            self.out = True
        elif self.asked.empty and not self.again and not (self.found and self.found.all_failed):
            self.deliver(compiled.digest)
        return compiled

    def prepare(self, store: "Store", *, record: bool) -> "Compiled":
        """Compiles the edition as asked and configured."""
        from digest.cli.preferences import interests, mute
        from digest.daily import prepare
        from digest.editions import Wishes

        asked, settings = self.asked, self.config.digest
        wishes = Wishes(
            limit=settings.limit if asked.limit is None else asked.limit,
            words=asked.words or settings.words,
            total=settings.total_words,
            interests=interests(self.config),
            mute=mute(self.config),
        )
        return prepare(
            store,
            config=self.config,
            wishes=wishes,
            window=asked.window,
            now=asked.now,
            record=record,
            problems=self.found.problems if self.found else (),
            sources=self.sources if asked.fetch else 0,
        )

    def answer(self) -> int:
        """The exit code of a run whose store held."""
        if self.found is not None and self.found.all_failed:
            return int(ExitCode.FAILED)
        nothing = (self.digest is None or not self.digest.briefs) and not self.again
        if nothing:
            say(_nothing_new(self.digest.since if self.digest else None))
        if self.asked.strict and self.found is not None and self.found.some_failed:
            return int(ExitCode.SOURCES_FAILED)
        return int(ExitCode.NOTHING_NEW if nothing and self.asked.exit_code else ExitCode.OK)


def _how_to_begin(config: "Config") -> str:
    if config.path is None:
        return "try `digest run FILE_OR_FOLDER`, or `digest init` to begin"
    return (
        f"{config.path} names no source: `digest feeds add URL` adds one, `digest init --force URL…` begins anew; "
        "`digest run FILE_OR_FOLDER` needs none"
    )


def _nothing_new(since: str | None) -> str:
    return f"Nothing new{f' since {since[:16]}' if since else ''}.".replace("T", " ")
