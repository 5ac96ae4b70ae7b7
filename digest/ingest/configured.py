"""The daily round: the sources in the configuration and those added by command, fetched when due, remembered."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from digest.config import Config
from digest.ingest.due import after_answer, is_due
from digest.ingest.local import Reading, is_address
from digest.ingest.results import Ingested, Results, Watcher
from digest.retrieve.addresses import credentials, without_credentials
from digest.retrieve.answers import Request
from digest.storage.sources import SourceRecord

if TYPE_CHECKING:
    from digest.ingest.fetching import Subscription
    from digest.storage.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Configured:
    """One source to read: `address` with credentials if it has any, `record` what is known of it."""

    address: str
    record: SourceRecord
    outlet: str = ""
    full_text: bool = False
    tags: tuple[str, ...] = ()


def sources_of(config: Config, store: "Store") -> tuple[Configured, ...]:
    """The sources in force: first those of the configuration, then those added by command; each address once."""
    records = store.sources()
    found: dict[str, Configured] = {}
    for source in config.sources:
        name = without_credentials(source.url)
        record = records.get(name) or SourceRecord(url=name)
        found[name] = Configured(
            address=source.url, record=record, outlet=source.outlet, full_text=source.full_text, tags=source.tags
        )
    for name, record in records.items():
        if record.subscribed and name not in found:
            found[name] = Configured(
                address=name, record=record, outlet=record.outlet or "", full_text=record.full_text, tags=record.tags
            )
    return tuple(found.values())


def fetch_sources(
    *, config: Config, store: "Store", now: str, force: bool = False, watch: Watcher | None = None
) -> Ingested:
    """Reads every source that is due, and saves what came: articles (waiting for the next edition) and the sources'
    state. A run that is broken off keeps what was complete. See `Ingested` for what is counted.
    """
    sources = list(sources_of(config, store))
    results = Results(len(sources), watch)
    local = [number for number, source in enumerate(sources) if not is_address(source.address)]
    with Reading(config=config, now=now, results=results) as reading:
        for number in local:
            listed = reading.read(number, sources[number].address, sources[number].outlet)
            sources += _listed(listed, sources[number], sources, store)
        reading.finish()
    results.sources = len(sources)
    _save(store, sources, results, local)
    due = []
    for number, source in enumerate(sources):
        if is_address(source.address):
            if is_due(source.record, now, force=force):
                due.append(number)
            else:
                results.count("not due")
                results.quiet.add(number)
                results.finish(number)
    if due:
        _fetch(sources, due, config=config, store=store, now=now, results=results)
    return results.ingested(config.limits.articles)


def _listed(urls: Sequence[str], by: Configured, sources: Sequence[Configured], store: "Store") -> list[Configured]:
    """The sources of a list (OPML) that stands in the configuration, without those that are known already."""
    known, records = {source.record.url for source in sources}, store.sources()
    found = []
    for url in dict.fromkeys(urls):
        name = without_credentials(url)
        if name not in known:
            record = records.get(name) or SourceRecord(url=name)
            found.append(replace(by, address=url, record=record))
    return found


def _fetch(
    sources: Sequence[Configured], due: Sequence[int], *, config: Config, store: "Store", now: str, results: Results
) -> None:
    from digest.ingest.workshop import MANY, Workshop

    def keep(done: Sequence["Subscription"]) -> None:
        with store.change():
            new = _save(store, sources, results, [subscription.place[0] for subscription in done])
            store.save_entries_read(
                {one.request.name: one.parsed.marks for one in done if one.parsed is not None and one.parsed.whole}
            )
            store.save_sources(
                _remembered(sources[subscription.place[0]], subscription, results, new, config=config, now=now)
                for subscription in done
            )

    with Workshop[Request](seconds=config.limits.parse_time, many=len(due) >= MANY) as workshop:
        if sum(sources[number].record.last_fetch is None for number in due) >= MANY:
            workshop.begin()  # these will bring something; meanwhile what asks them is imported
        from digest.ingest.fetching import Fetching

        fetching = Fetching(
            [_subscription(number, sources[number]) for number in due],
            config=config,
            now=now,
            results=results,
            workshop=workshop,
            known=store.known_sources,
            keep=keep,
            entries_read=store.entries_read(),
        )
        try:
            fetching.run()
        finally:
            keep(fetching.left)


def _subscription(number: int, source: Configured) -> "Subscription":
    from digest.ingest.fetching import Subscription

    record = source.record
    request = Request(
        name=record.url,
        url=record.address or source.address,
        etag=record.etag,
        last_modified=record.last_modified,
    )
    return Subscription(
        place=(number, 0),
        request=request,
        outlet=source.outlet,
        full_text=source.full_text,
        failures=record.failures,
    )


def _save(store: "Store", sources: Sequence[Configured], results: Results, numbers: Sequence[int]) -> set[str]:
    """Saves what these sources brought; the ids of the articles that are new to the store."""
    wanted = set(numbers)
    found = [(place[0], results.articles[place]) for place in sorted(results.articles) if place[0] in wanted]
    articles = [article for _, brought in found for article in brought]
    tags = {article.id: tags for number, brought in found if (tags := sources[number].tags) for article in brought}
    new = set(store.save_articles(articles, pending=True, tags=tags).new)
    results.count("new", len(new))
    return new


def _remembered(
    source: Configured, subscription: "Subscription", results: Results, new: set[str], *, config: Config, now: str
) -> SourceRecord:
    answer, parsed = subscription.answer, subscription.parsed
    assert answer is not None
    if answer.outcome == "unchanged":
        results.count("unchanged")
        results.quiet.add(subscription.place[0])
    elif parsed is not None and parsed.whole and not parsed.articles:
        results.quiet.add(subscription.place[0])  # a feed that is empty today
    record = source.record
    title = record.title or (subscription.articles[0].outlet if subscription.articles else None)
    if title != record.title or (source.outlet and source.outlet != record.outlet):
        record = replace(record, title=title, outlet=source.outlet or record.outlet)
    faults = results.problems.get(subscription.place, [])
    whole = parsed is None or parsed.whole
    if (parsed is not None and parsed.form == "webpage") or credentials(source.address):
        # A feed that now leads to a page has not moved there, and a password is not for the new address.
        answer = replace(answer, moved=None)
    return after_answer(
        record,
        answer,
        now=now,
        every=config.fetch.every,
        whole=whole,
        new=sum(article.id in new for article in subscription.articles),
        error=faults[0].what if faults and (answer.outcome != "fetched" or not whole) else "",
    )
