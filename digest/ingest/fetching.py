"""From addresses to articles: many asked at once, parsed as they come, full texts fetched where only a teaser came."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

import digest
from digest.config import Config
from digest.ingest.due import HEAD
from digest.ingest.local import HELD, order_for, take
from digest.ingest.parsing import Order, Parsed
from digest.ingest.results import Place, Results
from digest.ingest.workshop import MANY, Workshop
from digest.model import Article, Resource, article_id
from digest.retrieve.addresses import without_credentials
from digest.retrieve.answers import Answer, Request
from digest.retrieve.client import Rules
from digest.retrieve.fetcher import Fetcher
from digest.retrieve.robots import NAME
from digest.sources import sniff
from digest.sources.links import host_of

Known = Callable[[Sequence[str]], set[str]]
Keep = Callable[[Sequence["Subscription"]], None]
BATCH = 200  # subscriptions that are kept together while others are under way


@dataclass(slots=True, kw_only=True)
class Subscription:
    """One address to ask, in its place, and what came of it."""

    place: Place
    request: Request
    outlet: str = ""
    full_text: bool = False
    failures: int = 0  # in a row until now
    answer: Answer | None = None
    parsed: Parsed | None = None
    articles: list[Article] = field(default_factory=list)
    pages: int = 0  # full texts still under way
    complete: bool = False


def rules_for(config: Config) -> Rules:
    """How requests are made by the configuration."""
    fetch, limits = config.fetch, config.limits
    contact = f" (+{fetch.contact})" if fetch.contact else ""
    return Rules(
        timeout=fetch.timeout,
        connect_timeout=min(fetch.connect_timeout, fetch.timeout),
        answer_timeout=min(fetch.answer_timeout, fetch.timeout),
        workers=fetch.workers,
        per_host=fetch.per_host,
        page_gap=fetch.page_gap,
        redirects=fetch.redirects,
        private_addresses=fetch.private_addresses,
        robots=fetch.robots,
        response=limits.response,
        ratio=limits.ratio,
        user_agent=fetch.user_agent or f"{NAME}/{digest.__version__}{contact}",
    )


def fetch_named(addresses: Iterable[tuple[Place, str]], *, config: Config, now: str, results: Results) -> None:
    """Reads the addresses of `digest run URL`: unconditionally, remembered nowhere."""
    subscriptions = []
    for place, url in addresses:
        request = Request(name=without_credentials(url), url=url)
        subscriptions.append(Subscription(place=place, request=request))
    with Workshop[Request](seconds=config.limits.parse_time, many=len(subscriptions) >= MANY) as workshop:
        Fetching(subscriptions, config=config, now=now, results=results, workshop=workshop).run()


class Fetching:
    """One round of asking for subscriptions, and for the pages of full texts.

    What is complete is handed to `keep` as the round goes on, always in the order of the subscriptions, so that it
    does not matter who answered first; `left` holds what is complete and was not handed over, also when the round is
    broken off.
    """

    def __init__(
        self,
        subscriptions: Sequence[Subscription],
        *,
        config: Config,
        now: str,
        results: Results,
        workshop: Workshop[Request],
        known: Known | None = None,
        keep: Keep | None = None,
        entries_read: Mapping[str, str] | None = None,
    ) -> None:
        self.subscriptions = subscriptions
        self.config = config
        self.now = now
        self.results = results
        self.workshop = workshop
        self.known = known
        self.keep = keep
        self.entries_read = entries_read or {}
        self.kept = 0
        self.asked = {subscription.request: subscription for subscription in subscriptions}
        self.pages: dict[Request, tuple[Subscription, int]] = {}

    def run(self) -> None:
        """Asks and parses until all is done."""
        with Fetcher(rules_for(self.config), is_page) as self.fetcher:
            # What failed before comes last: where a server's feeds hang, the others are not kept waiting by them.
            self.fetcher.submit(sorted(self.asked, key=lambda request: self.asked[request].failures))
            while self.fetcher.outstanding or self.workshop.pending:
                if self.fetcher.outstanding and self.workshop.held < HELD:
                    answer = self.fetcher.next(0.005 if self.workshop.pending else 0.2)
                    if answer is not None:
                        self._answered(answer)
                self._keep()
                if not self.workshop.pending:
                    continue
                wait = 0.0 if self.fetcher.outstanding and self.workshop.held < HELD else 0.2
                while (parsed := self.workshop.next(wait)) is not None:
                    self._parsed(*parsed)
                    wait = 0.0

    @property
    def left(self) -> list[Subscription]:
        """What is complete and was not handed over."""
        return [subscription for subscription in self.subscriptions[self.kept :] if subscription.complete]

    def _keep(self) -> None:
        """Hands over those that are complete from where the last ones ended, when they are enough."""
        if self.keep is None:
            return
        at = self.kept
        while at < len(self.subscriptions) and self.subscriptions[at].complete:
            at += 1
        if at - self.kept >= BATCH:
            self.keep(self.subscriptions[self.kept : at])
            self.kept = at

    def _answered(self, answer: Answer) -> None:
        if answer.request in self.pages:
            if answer.outcome == "fetched":
                self._parse(answer, order_for(self.config))
            else:
                self._page_done(answer.request, None)
            return
        subscription = self.asked[answer.request]
        # Of the body only the head is still wanted: a thousand of them would take their room for the whole round.
        subscription.answer = replace(answer, body=answer.body[:HEAD])
        if answer.outcome == "fetched":
            order = order_for(self.config, subscription.outlet)
            marks = self.entries_read.get(subscription.request.name)
            if marks and not subscription.full_text:
                order = order._replace(known=frozenset(marks.split()))
            self._parse(answer, order)
        else:
            if answer.outcome != "unchanged":
                self.results.complain(subscription.place, answer.request.name, answer.what, answer.hint)
            self._finish(subscription)

    def _parse(self, answer: Answer, order: Order) -> None:
        self.workshop.submit(answer.request, resource_of(answer, self.now), order)

    def _parsed(self, request: Request, parsed: Parsed) -> None:
        if request in self.pages:
            self._page_done(request, parsed)
            return
        subscription = self.asked[request]
        subscription.parsed = parsed
        subscription.articles = list(parsed.articles)
        if subscription.full_text and parsed.form != "webpage":
            self._ask_pages(subscription)
        if not subscription.pages:
            self._finish(subscription)

    def _ask_pages(self, subscription: Subscription) -> None:
        """Asks for the pages of those entries that only announce a text; where that is known, the teaser is dropped."""
        announced = {article.source for article in subscription.articles if article.teaser and article.url}
        known = self.known(sorted(announced)) if self.known else set()
        subscription.articles = [
            article for article in subscription.articles if not (article.teaser and article.source in known)
        ]
        home = host_of(subscription.request.url)
        requests = []
        for at, article in enumerate(subscription.articles):
            if article.source not in announced:
                continue
            url = article.url or ""
            request = Request(name=url, url=url, page=True, trusted=host_of(url) == home)
            if request not in self.pages and request not in self.asked:
                self.pages[request] = (subscription, at)
                subscription.pages += 1
                requests.append(request)
        self.fetcher.submit(requests)

    def _page_done(self, request: Request, parsed: Parsed | None) -> None:
        """Puts a page's text in the place of the teaser, which stays where the page has nothing better."""
        subscription, at = self.pages[request]
        teaser = subscription.articles[at]
        page = parsed.articles[0] if parsed and parsed.articles else None
        if page and not page.teaser and len(page.text) > len(teaser.text):
            subscription.articles[at] = fuller(teaser, page)
        subscription.pages -= 1
        if not subscription.pages:
            self._finish(subscription)

    def _finish(self, subscription: Subscription) -> None:
        if subscription.parsed is not None:
            parsed = subscription.parsed._replace(articles=tuple(subscription.articles))
            take(self.results, subscription.place, subscription.request.name, parsed)
        subscription.complete = True
        self.results.finish(subscription.place[0])


def resource_of(answer: Answer, now: str) -> Resource:
    """What a server gave, for the parsers."""
    return Resource(
        url=answer.url,
        body=answer.body,
        media_type=answer.media_type,
        retrieved=now,
        etag=answer.etag,
        last_modified=answer.last_modified,
    )


def is_page(answer: Answer) -> bool:
    """Whether an answer is a page rather than a feed."""
    return sniff(resource_of(answer, "")) == "webpage"


def fuller(teaser: Article, page: Article) -> Article:
    """The article on a page under the name, date and by-line that its feed gave it, as far as it gave any."""
    outlet = teaser.outlet or page.outlet
    return replace(
        page,
        id=article_id(text=page.text, outlet=outlet, url=teaser.url),
        source=teaser.source,
        url=teaser.url,
        outlet=outlet,
        byline=teaser.byline or page.byline,
        published=teaser.published or page.published,
    )
