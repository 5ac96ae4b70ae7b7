"""Fetching from a server that misbehaves: every source in its class, the others untouched."""

import socket
import threading
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from digest.config import Config, Fetch, Limits
from digest.config import Source as Configured
from digest.ingest import Ingested, fetch_sources, read_sources
from digest.retrieve.answers import Answer, Request
from digest.retrieve.client import Client, Rules
from digest.retrieve.connections import Call
from digest.retrieve.fetcher import Fetcher
from digest.sources.building import build
from digest.storage import open_store
from digest.storage.sources import SourceRecord
from digest.storage.store import Store
from tests.hostile_server import HostileServer, answer, feed, hostile_server, redirect

NOW = "2026-11-21T08:00:00+00:00"
QUICK = Config(
    fetch=Fetch(timeout=0.6, connect_timeout=0.4, answer_timeout=0.4, page_gap=0.0), limits=Limits(response=2_000_000)
)

CLASSES = {
    "good": None,
    "second": None,
    "gone": "is gone for good (410)",
    "missing": "is not there (404)",
    "busy": "asks to be left alone for a while (429)",
    "down": "asks to be left alone for a while (503)",
    "flaky": "answers with an error (500)",
    "loop": "sends us round in a circle",
    "endless-redirect": "sends us on more than 10 times",
    "to-file": "sends us on to something that is no web address",
    "to-private": "sends us on to a private address",
    "to-metadata": "sends us on to a link-local address",
    "to-mapped": "sends us on to a private address",
    "nowhere": "sends us on without saying where (302)",
    "picture": "is a picture, not text",
    "empty": "is empty",
    "torn-xml": "breaks off in the middle; what came was read",
    "entities": "declares entities that stand for more than 1,000,000 characters",
    "bomb": "unpacks to more than",
    "double-bomb": "unpacks to more than",
    "torn-gzip": "sends packed bytes that cannot be unpacked or break off",
    "no-gzip": "sends packed bytes that cannot be unpacked or break off",
    "gzip": None,
    "deflate": None,
    "raw-deflate": None,
    "unknown-packing": "is no address that can be asked",
    "uninvited-304": "says that nothing has changed, without having been asked (304)",
    "bad-validator": None,
    "huge": "sends more than 2,000,000 bytes",
    "endless": "sends more than 2,000,000 bytes",
    "nonsense": "broke the connection off",
    "many-headers": "broke the connection off",
    "hangs-up": "broke the connection off",
    "short": "broke ",
    "slow-headers": "did not finish its answer within 0.6 s",
    "slow-body": "did not finish its answer within 0.6 s",
    "slow-chunks": "did not finish its answer within 0.6 s",
    "silent": "said nothing for 0.4 s",
}


@pytest.fixture
def server() -> Iterator[HostileServer]:
    with hostile_server() as running:
        yield running


@pytest.fixture
def store() -> Iterator[Store]:
    with open_store(None) as opened:
        yield opened


def daily(server: HostileServer, store: Store, *paths: str, now: str = NOW, force: bool = False) -> Ingested:
    config = replace(QUICK, sources=tuple(Configured(url=server.url(path)) for path in paths))
    return fetch_sources(config=config, store=store, now=now, force=force)


def test_every_source_ends_in_its_class_and_the_others_are_untouched(server: HostileServer, store: Store) -> None:
    started = time.monotonic()
    run = daily(server, store, *CLASSES)
    took = time.monotonic() - started
    said = {problem.source: problem.what for problem in run.problems}
    wrong = {
        path: said.get(server.url(path))
        for path, expected in CLASSES.items()
        if (server.url(path) in said) != bool(expected) or not said.get(server.url(path), "").startswith(expected or "")
    }
    assert wrong == {}
    assert {f"Ferry {name} sails" for name in ("good", "second", "gzip", "deflate", "raw", "torn", "bad")} <= {
        article.headline for article in run.articles
    }
    assert took < 10


def test_an_unchanged_feed_is_asked_with_its_own_validator_and_brings_nothing(
    server: HostileServer, store: Store
) -> None:
    assert daily(server, store, "good").counts["new"] == 1
    run = daily(server, store, "good", force=True)
    assert (run.counts["unchanged"], run.counts["new"], run.all_failed) == (1, 0, False)
    assert b'If-None-Match: "good"' in server.requests["good"][1]
    assert b"If-None-Match" not in server.requests["good"][0]


def test_no_validator_is_kept_of_what_broke_off(server: HostileServer, store: Store) -> None:
    daily(server, store, "torn-xml", "bad-validator")
    assert [record.etag for record in store.sources().values()] == [None, None]


def test_a_feed_is_not_asked_again_within_the_hour_unless_forced(server: HostileServer, store: Store) -> None:
    daily(server, store, "second")
    run = daily(server, store, "second", now="2026-11-21T08:40:00+00:00")
    assert (run.counts["not due"], len(server.requests["second"])) == (1, 1)
    daily(server, store, "second", now="2026-11-21T08:40:00+00:00", force=True)
    daily(server, store, "second", now="2026-11-21T09:41:00+00:00")
    assert len(server.requests["second"]) == 3


def test_neither_what_is_gone_nor_what_asked_for_rest_is_asked_even_when_forced(
    server: HostileServer, store: Store
) -> None:
    daily(server, store, "gone", "busy")
    daily(server, store, "gone", "busy", now="2026-11-21T09:59:00+00:00", force=True)
    assert len(server.requests["gone"]) == len(server.requests["busy"]) == 1
    daily(server, store, "gone", "busy", now="2026-11-21T10:00:01+00:00")
    assert (len(server.requests["gone"]), len(server.requests["busy"])) == (1, 2)


def test_failures_are_asked_again_at_growing_intervals(server: HostileServer, store: Store) -> None:
    url = server.url("missing")
    daily(server, store, "missing")
    assert store.sources()[url].next_due == "2026-11-21T09:00:00+00:00"
    daily(server, store, "missing", now="2026-11-21T09:00:00+00:00")
    assert store.sources()[url].next_due == "2026-11-21T11:00:00+00:00"
    daily(server, store, "flaky")
    run = daily(server, store, "flaky", now="2026-11-21T09:00:00+00:00")
    assert (run.counts["new"], store.sources()[server.url("flaky")].failures) == (1, 0)


def test_only_a_permanent_redirect_to_a_feed_replaces_the_address(server: HostileServer, store: Store) -> None:
    daily(server, store, "moved", "elsewhere", "moved-badly")
    records = store.sources()
    assert records[server.url("moved")].address == server.url("good")
    assert records[server.url("elsewhere")].address is None
    assert records[server.url("moved-badly")].address is None
    daily(server, store, "moved", force=True)
    assert len(server.requests["moved"]) == 1


def test_credentials_stay_out_of_messages_and_the_store_and_away_from_other_hosts(
    server: HostileServer, store: Store
) -> None:
    address = server.url("elsewhere").replace("://", "://reader:secret@")
    other = server.url("to-private").replace("://", "://reader:secret@")
    config = replace(QUICK, sources=(Configured(url=address), Configured(url=other)))
    run = fetch_sources(config=config, store=store, now=NOW)
    assert b"Authorization: Basic cmVhZGVyOnNlY3JldA==" in server.requests["elsewhere"][0].replace(
        b"authorization", b"Authorization"
    )
    assert "secret" not in repr(run) + repr(store.sources())


def test_addresses_on_the_command_line_are_read_unconditionally(server: HostileServer) -> None:
    run = read_sources([server.url("good"), server.url("missing"), server.url("second")], config=QUICK, now=NOW)
    assert [article.headline for article in run.articles] == ["Ferry good sails", "Ferry second sails"]
    assert [problem.source for problem in run.problems] == [server.url("missing")]
    assert not run.all_failed
    assert read_sources([server.url("missing"), "ftp://x"], config=QUICK, now=NOW).all_failed


LONG = "".join(
    f"<p>The ferry sails again on Monday, its owner said in sentence number {n} of many.</p>" for n in range(12)
)


def teaser_feed(server: HostileServer, *paths: str) -> bytes:
    items = "".join(
        f"<item><title>Ferry {path}</title><link>{server.url(path)}</link>"
        "<description>Short words.</description></item>"
        for path in paths
    )
    return answer(f'<rss version="2.0"><channel><title>P</title>{items}</channel></rss>'.encode())


def html(body: str) -> bytes:
    return answer(
        f"<html><head><title>T</title></head><body><article>{body}</article></body></html>".encode(), kind=b"text/html"
    )


def full(server: HostileServer, store: Store, **fetch: object) -> Ingested:
    config = replace(QUICK, sources=(Configured(url=server.url("teasers"), full_text=True),))
    config = replace(config, fetch=Fetch(timeout=3.0, page_gap=0.0, **fetch))  # type: ignore[arg-type]
    return fetch_sources(config=config, store=store, now=NOW, force=True)


def test_a_refusal_is_told_from_a_server_that_does_not_answer() -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    run = read_sources([f"http://127.0.0.1:{port}/feed"], config=QUICK, now=NOW)
    assert [problem.what for problem in run.problems] == ["refused the connection"]


def test_a_server_that_does_not_speak_https_is_not_blamed_for_its_certificate() -> None:
    def refuse(listening: socket.socket) -> None:
        with suppress(OSError):
            while True:
                connection, _ = listening.accept()
                with connection:
                    connection.recv(1000)
                    connection.sendall(b"HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n")

    with socket.create_server(("127.0.0.1", 0)) as listening:
        threading.Thread(target=refuse, args=(listening,), daemon=True).start()
        run = read_sources([f"https://127.0.0.1:{listening.getsockname()[1]}/feed"], config=QUICK, now=NOW)
        listening.shutdown(socket.SHUT_RDWR)
    assert [problem.what for problem in run.problems] == ["does not speak https"]


def test_full_texts_take_the_place_of_teasers_and_are_asked_for_once(server: HostileServer, store: Store) -> None:
    server.extra |= {"teasers": teaser_feed(server, "one", "two", "walled"), "one": html(LONG), "two": html(LONG)}
    server.extra["walled"] = html("<p>The first words of it.</p><p>Subscribe to continue reading this story.</p>")
    run = full(server, store)
    assert [article.teaser for article in run.articles] == [False, False, True]
    assert [article.source for article in run.articles] == [server.url(path) for path in ("one", "two", "walled")]
    assert run.articles[0].headline == "T"
    again = full(server, store)
    assert [len(server.requests[path]) for path in ("one", "two", "walled")] == [1, 1, 2]
    assert again.counts["new"] == 0
    assert len(store.articles_between(None, None)) == 3


def test_only_entries_that_are_new_or_changed_are_read_again(
    server: HostileServer, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    built: list[str] = []

    def spy(**given: Any) -> Any:
        built.append(given["headline"])
        return build(**given)

    monkeypatch.setattr("digest.sources.channel.build", spy)
    entry = "<item><title>{}</title><guid>{}</guid><description>The ferry sails on {}.</description></item>"

    def run(*entries: tuple[str, str], outlet: str = "") -> list[str]:
        items = "".join(entry.format(name, name, day) for name, day in entries)
        server.extra["paper"] = answer(f'<rss version="2.0"><channel><title>P</title>{items}</channel></rss>'.encode())
        config = replace(QUICK, sources=(Configured(url=server.url("paper"), outlet=outlet),))
        found = fetch_sources(config=config, store=store, now=NOW, force=True)
        assert not found.problems
        assert found.counts["failed"] == 0
        return [article.headline for article in found.articles]

    assert run(("One", "Monday"), ("Two", "Monday")) == ["One", "Two"]
    assert run(("One", "Monday"), ("Two", "Friday"), ("Three", "Monday")) == ["Two", "Three"]
    assert built == ["One", "Two", "Two", "Three"]
    assert run(("Three", "Monday")) == []
    assert [article.headline for article in store.pending()].count("Two") == 2
    assert run(("Three", "Monday"), outlet="The Paper") == ["Three"]  # what depends on settings is read again
    store.remove_sources([server.url("paper")])
    assert server.url("paper") not in store.entries_read()


def test_pages_are_read_as_robots_txt_allows(server: HostileServer, store: Store) -> None:
    server.extra |= {"teasers": teaser_feed(server, "one", "two"), "one": html(LONG), "two": html(LONG)}
    server.extra["robots.txt"] = answer(b"User-agent: *\nDisallow: /two\n", kind=b"text/plain")
    assert [article.teaser for article in full(server, store).articles] == [False, True]
    assert "two" not in server.requests
    assert len(server.requests["robots.txt"]) == 1
    run = read_sources([server.url("two")], config=QUICK, now=NOW)
    assert "robots.txt" in run.problems[0].what


def test_a_server_that_cannot_give_its_robots_txt_is_left_alone(server: HostileServer, store: Store) -> None:
    server.extra |= {"teasers": teaser_feed(server, "one"), "one": html(LONG)}
    server.extra["robots.txt"] = answer(b"", status=b"500 Oops")
    assert full(server, store).articles[0].teaser
    assert not full(server, store, robots=False).articles[0].teaser


def test_a_feed_cannot_send_us_to_this_machine_for_its_texts(server: HostileServer, store: Store) -> None:
    """The feed is at 127.0.0.1; a link to another name of this machine is a stranger's."""
    server.extra |= {"teasers": teaser_feed(server, "one"), "one": html(LONG)}
    server.extra["teasers"] = server.extra["teasers"].replace(b"//127.0.0.1:", b"//localhost:")
    assert full(server, store).articles[0].teaser
    assert "one" not in server.requests


def test_an_unwell_feed_does_not_hide_the_state_of_the_others(server: HostileServer, store: Store) -> None:
    daily(server, store, "good", "silent", "missing")
    records = store.sources()
    assert records[server.url("good")].failures == 0
    assert records[server.url("silent")].last_error == "said nothing for 0.4 s"
    assert (records[server.url("missing")].failures, records[server.url("missing")].etag) == (1, None)


def test_the_feeds_of_a_list_are_read_one_by_one(server: HostileServer, store: Store, tmp_path: Path) -> None:
    listed = "".join(f'<outline xmlUrl="{server.url(path)}"/>' for path in ("good", "missing", "second"))
    (tmp_path / "list.opml").write_text(f"<opml><body>{listed}</body></opml>")
    run = read_sources([str(tmp_path / "list.opml")], config=QUICK, now=NOW)
    assert [article.headline for article in run.articles] == ["Ferry good sails", "Ferry second sails"]
    assert not run.all_failed
    config = replace(QUICK, sources=(Configured(url=str(tmp_path / "list.opml")),))
    run = fetch_sources(config=config, store=store, now=NOW)
    assert len(run.articles) == 2
    assert store.sources()[server.url("good")].etag == '"good"'


def test_proxies_are_taken_from_the_environment_but_not_for_this_machine(
    server: HostileServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("http_proxy", f"http://127.0.0.1:{server.port}")
    monkeypatch.delenv("no_proxy", raising=False)
    monkeypatch.delenv("NO_PROXY", raising=False)
    server.extra["http://paper.example/feed"] = answer(feed(b"proxied"))
    run = read_sources(["http://paper.example/feed", server.url("good")], config=QUICK, now=NOW)
    assert [article.headline for article in run.articles] == ["Ferry proxied sails", "Ferry good sails"]


def test_hosts_and_redirects_may_be_written_in_any_script(
    server: HostileServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("http_proxy", f"http://127.0.0.1:{server.port}")
    server.extra["http://xn--fhre-loa.example/feed"] = redirect("http://fähre.example/zwei?é=1".encode())
    server.extra["http://xn--fhre-loa.example/zwei?%C3%A9=1"] = answer(feed(b"second"))
    run = read_sources(["http://fähre.example/feed"], config=QUICK, now=NOW)
    assert [article.headline for article in run.articles] == ["Ferry second sails"]


def test_what_is_complete_is_kept_as_the_round_goes_on_in_the_order_of_the_sources(
    server: HostileServer, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("digest.ingest.fetching.BATCH", 1)
    kept: list[list[str]] = []

    def spy(records: Iterable[SourceRecord]) -> None:
        saved = list(records)
        kept.append([record.url.rpartition("/")[2] for record in saved])
        Store.save_sources(store, saved)

    monkeypatch.setattr(store, "save_sources", spy)
    daily(server, store, "good", "gone", "second", "gzip")
    assert [url for urls in kept for url in urls] == ["good", "gone", "second", "gzip"]
    assert len(store.sources()) == 4


def test_a_server_is_never_asked_more_at_once_than_allowed_and_its_silence_costs_one_time_out(
    server: HostileServer, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("digest.retrieve.fetcher.BRIEF", 0.2)
    under_way, most, lock = [0], [0], threading.Lock()
    ask = Client.ask

    def counted(client: Client, request: Request, call: Call) -> Answer:
        with lock:
            under_way[0] += 1
            most[0] = max(most[0], under_way[0])
        try:
            return ask(client, request, call)
        finally:
            with lock:
                under_way[0] -= 1

    monkeypatch.setattr(Client, "ask", counted)
    slow = [f"slow-body?{number}" for number in range(80)]
    started = time.monotonic()
    run = daily(server, store, "good", "second", *slow)
    assert time.monotonic() - started < 0.6 + 3
    assert most[0] == 4
    assert [article.headline for article in run.articles] == ["Ferry good sails", "Ferry second sails"]
    said = Counter(problem.what.partition(":")[0] for problem in run.problems)
    assert said["did not finish its answer within 0.6 s"] == 4
    assert said["did not answer within 0.2 s, nor did others at its server"] >= 4
    assert said["was not asked"] >= 40
    assert sum(said.values()) == 80


def test_what_was_not_asked_because_others_hung_comes_first_in_the_next_run(
    server: HostileServer, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("digest.retrieve.fetcher.BRIEF", 0.1)
    slow = [f"slow-body?{number}" for number in range(30)]
    assert not daily(server, store, *slow, "good").articles
    record = store.sources()[server.url("good")]
    assert (record.failures, record.last_fetch, record.next_due) == (0, None, None)
    assert (record.last_error or "").startswith("was not asked: ")
    run = daily(server, store, *slow[:6], "good", force=True)
    assert [article.headline for article in run.articles] == ["Ferry good sails"]


def test_a_name_look_up_that_hangs_is_left_behind(
    server: HostileServer, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    look_up, over = socket.getaddrinfo, threading.Event()

    def hanging(host: str, *rest: Any, **named: Any) -> Any:
        if host == "hangs.example":
            over.wait(30)
        return look_up(host, *rest, **named)

    monkeypatch.setattr(socket, "getaddrinfo", hanging)
    config = replace(QUICK, sources=(Configured(url="http://hangs.example/feed"), Configured(url=server.url("good"))))
    started = time.monotonic()
    run = fetch_sources(config=config, store=store, now=NOW)
    took = time.monotonic() - started
    over.set()
    assert took < 10
    assert [(problem.source, problem.what) for problem in run.problems] == [
        ("http://hangs.example/feed", "did not finish its answer within 0.6 s")
    ]
    assert len(run.articles) == 1


def test_an_answer_that_drips_over_a_kept_connection_is_cut_off_in_time(server: HostileServer) -> None:
    with Fetcher(Rules(timeout=0.6, connect_timeout=0.4, answer_timeout=0.4, per_host=1)) as fetcher:
        fetcher.submit([Request(name=path, url=server.url(path)) for path in ("good", "slow-body")])
        good, slow = fetcher.all()
        given_up = fetcher.threads == 0  # its thread would have been left behind
    assert (good.outcome, slow.what) == ("fetched", "did not finish its answer within 0.6 s")
    assert not given_up
