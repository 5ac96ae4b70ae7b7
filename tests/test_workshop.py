"""Parsing in processes: stoppable, on all cores, with the same results."""

import threading
import time

import pytest

from digest.ingest.parsing import Order, Parsed, parse
from digest.ingest.workshop import Workshop
from digest.model import Article, Resource

NOW = "2026-11-21T08:00:00+00:00"
SLOW = (
    b'<feed xmlns="http://www.w3.org/2005/Atom"><entry><content type="xhtml"><div '
    + b" ".join(b'a%d="x"' % n for n in range(40_000))
    + b">x</div></content></entry>"
)
FEED = (
    b"<rss><channel><title>Harbour Wire</title><item><title>Ferry NUMBER sails again</title><guid>NUMBER</guid>"
    b"<description>The ferry number NUMBER sails again on Monday after months of repairs.</description></item>"
    b"</channel></rss>"
)
PAGE = "<html><head><title>Ferry {n}</title></head><body><article>{text}</article></body></html>"


def page(number: int) -> Resource:
    text = f"<p>The ferry number {number} sails again on Monday after months of repairs, its owner said.</p>" * 4
    return Resource(url=f"{number}.html", body=PAGE.format(n=number, text=text).encode(), retrieved=NOW)


def gather(workshop: Workshop[int], resources: list[Resource]) -> dict[int, Parsed]:
    for number, resource in enumerate(resources):
        workshop.submit(number, resource, Order())
    found: dict[int, Parsed] = {}
    while workshop.pending:
        done = workshop.next(90)
        assert done is not None
        found[done[0]] = done[1]
    return found


def test_a_parser_that_takes_too_long_is_killed_and_the_next_is_read() -> None:
    started = time.monotonic()
    with Workshop[int](seconds=2.5) as workshop:
        found = gather(workshop, [Resource(url="slow.xml", body=SLOW, retrieved=NOW), page(1), page(2)])
    assert [what for what, _ in found[0].faults] == ["could not be read within 2.5 s"]
    assert not found[0].whole
    assert [found[n].articles[0].headline for n in (1, 2)] == ["Ferry 1", "Ferry 2"]
    assert time.monotonic() - started < 90


def test_what_was_read_before_the_time_was_over_is_kept_and_its_number_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def late(process: object, seconds: float, articles: list[Article]) -> Parsed:
        articles += parse(page(1), Order()).articles
        raise TimeoutError

    monkeypatch.setattr("digest.ingest.process.Process.finish", late)
    with Workshop[int](seconds=20.0) as workshop:
        found = gather(workshop, [page(1)])
    assert [article.headline for article in found[0].articles] == ["Ferry 1"]
    assert [what for what, _ in found[0].faults] == ["could not be read within 20 s; 1 article was read until then"]
    assert not found[0].whole


def test_articles_are_handed_over_while_others_are_still_to_come() -> None:
    record = b'{"headline": "Ferry %d sails", "text": "The ferry sails again on Monday, its owner said."}\n'
    body = b"".join(record % number for number in range(450))
    resource = Resource(url="a.jsonl", body=body, retrieved=NOW)
    parts: list[Article] = []
    rest = parse(resource, Order(), part=parts.extend)
    assert len(parts) >= 400
    assert (*parts, *rest.articles) == parse(resource, Order()).articles
    with Workshop[int](seconds=60.0, many=True) as workshop:
        assert gather(workshop, [resource])[0] == parse(resource, Order())


def test_processes_give_what_parsing_on_the_spot_gives() -> None:
    resources = [page(number) for number in range(6)]
    with Workshop[int](seconds=20.0) as workshop:
        found = gather(workshop, resources)
    assert [found[n] for n in range(6)] == [parse(resource, Order()) for resource in resources]


def test_no_process_is_started_for_what_is_small() -> None:
    with Workshop[int](seconds=20.0) as workshop:
        text = Resource(url="a.txt", body=b"Ferry sails\n\nThe ferry sails again on Monday.", retrieved=NOW)
        found = gather(workshop, [text])
        assert workshop.workers == set()
    assert found[0].articles[0].headline == "Ferry sails"


def test_a_process_that_dies_costs_one_resource() -> None:
    with Workshop[int](seconds=20.0) as workshop:
        gather(workshop, [page(0)])
        for worker in list(workshop.workers):
            worker.process.kill()
        found = gather(workshop, [page(1), page(2), page(3)])
    assert sum(bool(parsed.articles) for parsed in found.values()) >= 2
    assert all(parsed.articles or parsed.faults for parsed in found.values())


def test_workers_are_gone_when_the_workshop_closes() -> None:
    with Workshop[int](seconds=20.0) as workshop:
        gather(workshop, [page(0)])
        [worker] = workshop.workers
    assert worker.process.returncode is not None


def test_closing_in_the_middle_of_the_work_says_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    raised: list[object] = []
    monkeypatch.setattr(threading, "excepthook", raised.append)
    with Workshop[int](seconds=20.0, many=True) as workshop:
        workshop.begin()
        for number in range(40):
            workshop.submit(number, page(number), Order())
        workshop.next(20)
    for thread in workshop.threads:
        thread.join(20)
    assert raised == []


def test_the_time_for_an_order_begins_when_its_parser_is_loaded() -> None:
    with Workshop[int](
        seconds=1.0
    ) as workshop:  # on a busy machine less than starting a process and importing its libraries takes
        found = gather(workshop, [page(1)])
    assert found[0].articles[0].headline == "Ferry 1"


def test_what_a_process_had_in_hand_when_one_of_it_broke_down_is_parsed_all_the_same() -> None:
    feeds = [
        Resource(url=f"{n}.xml", retrieved=NOW, body=FEED.replace(b"NUMBER", b"%d" % n), media_type="text/xml")
        for n in range(60)
    ]
    feeds[20] = Resource(url="slow.xml", body=SLOW, retrieved=NOW)
    with Workshop[int](seconds=2.5, many=True) as workshop:
        found = gather(workshop, feeds)
    assert [what for what, _ in found[20].faults] == ["could not be read within 2.5 s"]
    assert [found[n] for n in range(60) if n != 20] == [parse(feeds[n], Order()) for n in range(60) if n != 20]


def test_processes_that_were_started_ahead_do_the_work() -> None:
    with Workshop[int](seconds=20.0, many=True) as workshop:
        workshop.begin()
        ahead = set(workshop.workers)
        found = gather(workshop, [page(number) for number in range(4)])
        assert workshop.workers == ahead
    assert [found[n].articles[0].headline for n in range(4)] == [f"Ferry {n}" for n in range(4)]
