"""Looking at one source closely: which feed a page offers, and what is wrong with a source."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from urllib.parse import urljoin

from digest.config import Config
from digest.errors import SourceError
from digest.ingest.fetching import is_page, resource_of, rules_for
from digest.ingest.local import order_for
from digest.ingest.parsing import Parsed
from digest.ingest.workshop import Workshop
from digest.model import moment
from digest.retrieve.addresses import without_credentials
from digest.retrieve.answers import Answer, Request
from digest.retrieve.fetcher import Fetcher
from digest.sources import sniff

USUAL_PLACES = ("feed", "rss", "feed.xml", "rss.xml", "atom.xml", "index.xml", "feed.json")
QUIET_DAYS = 180  # without an article: is anybody there?
_FEEDS = ("feed", "jsonfeed")


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A feed: its address, what it calls itself, the articles that it has now, and what is wrong with it."""

    url: str
    title: str
    articles: int
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Checkup:
    """What a close look at a source showed: `wrong` names faults, `notes` what is good to know."""

    name: str
    articles: int = 0
    wrong: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


def find_feed(url: str, *, config: Config, now: str) -> tuple[Found, tuple[str, ...]]:
    """The feed at an address, or that of the page there, and the other feeds which that page names.

    Raises SourceError where there is none: neither named in the page's head nor in one of the usual places.
    """
    request = Request(name=without_credentials(url), url=url)
    [answer] = _ask([request], config)
    if answer.outcome == "failed":
        [answer] = _ask([request], config)
    if answer.outcome != "fetched":
        raise SourceError(request.name, answer.what, _hint(answer))
    form = sniff(resource_of(answer, now))
    if form in _FEEDS:
        return _look(answer, config, now), ()
    if form != "webpage":
        raise SourceError(request.name, "is neither a feed nor a page", "digest run reads single files and addresses")
    from digest.sources.links import absolute
    from digest.sources.pagemeta import alternates

    named = [found for link, _ in alternates(answer.body) if (found := absolute(link, answer.url))]
    # A site's comments come with its articles' feed and are nobody's news.
    named.sort(key=lambda link: "comment" in link.lower())
    guessed = [urljoin(answer.url, f"/{place}") for place in USUAL_PLACES]
    for candidates in (named, guessed):
        asked = [Request(name=link, url=link, trusted=False) for link in dict.fromkeys(candidates)]
        asked = [replace(one, trusted=_same_host(one.url, url)) for one in asked]
        answers = {given.request.url: given for given in _ask(asked, config)}
        for one in asked:
            given = answers[one.url]
            if given.outcome == "fetched" and sniff(resource_of(given, now)) in _FEEDS:
                return _look(given, config, now), tuple(link for link in named if link != one.url)
    raise SourceError(request.name, "is a page that names no feed", "look on the site for a link to RSS or Atom")


def check_sources(
    requests: Sequence[Request], *, config: Config, now: str, full_text: frozenset[str] = frozenset()
) -> Iterator[Checkup]:
    """What is wrong with each source now, in their order. What failed is asked once more before anything is said.

    `full_text` names the sources whose pages are read too: those may carry nothing but teasers.
    """
    answers = {answer.request: answer for answer in _ask(requests, config)}
    again = [request for request, answer in answers.items() if answer.outcome == "failed"]
    answers |= {answer.request: answer for answer in _ask(again, config)}
    for request in requests:
        yield _checkup(request, answers[request], config, now, teasers_wanted=request.name in full_text)


def _checkup(request: Request, answer: Answer, config: Config, now: str, *, teasers_wanted: bool) -> Checkup:
    if answer.outcome != "fetched":
        hint = answer.hint if answer.outcome == "gone" else _hint(answer)
        return Checkup(name=request.name, wrong=(answer.what,), notes=(hint,) if hint else ())
    parsed = _parse(answer, config, now)
    wrong = [what for what, _ in parsed.faults]
    notes = []
    if answer.moved:
        notes.append(f"has moved for good to {answer.moved}")
    if not parsed.articles and not wrong:
        wrong.append("has no entries")
    newest = max((article.published for article in parsed.articles if article.published), key=moment, default=None)
    if parsed.articles and newest is None:
        notes.append("gives no dates: its articles count from when they were first seen")
    elif newest is not None and (moment(now) - moment(newest)).days > QUIET_DAYS:
        wrong.append(f"has brought nothing since {newest[:10]}")
    if parsed.articles and not teasers_wanted and all(article.teaser for article in parsed.articles):
        notes.append("carries only teasers: full_text = true reads the pages")
    if not answer.etag and not answer.last_modified:
        notes.append("gives no validators: it is sent whole each time")
    return Checkup(name=request.name, articles=len(parsed.articles), wrong=tuple(wrong), notes=tuple(notes))


def _same_host(one: str, other: str) -> bool:
    from digest.sources.links import host_of

    return host_of(one) == host_of(other)


def _ask(requests: Sequence[Request], config: Config) -> list[Answer]:
    with Fetcher(rules_for(config), is_page) as fetcher:
        fetcher.submit(requests)
        return list(fetcher.all())


def _parse(answer: Answer, config: Config, now: str) -> Parsed:
    with Workshop[str](seconds=config.limits.parse_time) as workshop:
        workshop.submit("", resource_of(answer, now), order_for(config))
        done = workshop.next()
    return done[1] if done else Parsed()


def _look(answer: Answer, config: Config, now: str) -> Found:
    parsed = _parse(answer, config, now)
    if not parsed.whole and not parsed.articles:
        raise SourceError(answer.request.name, *parsed.faults[0])
    title = next((article.outlet for article in parsed.articles if article.outlet), "")
    address = answer.moved or answer.request.url
    notes = tuple(what for what, _ in parsed.faults)
    return Found(url=address, title=title or "", articles=len(parsed.articles), notes=notes)


def _hint(answer: Answer) -> str:
    """What to do next, unless that is what is being done."""
    return "" if "digest feeds" in answer.hint else answer.hint
