"""Fourteen invented days of three papers' feeds, at the end of summer time, for a server on the loopback."""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from html import escape
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

PAPERS = {"wire": "Harbour Wire", "post": "Northern Post", "courier": "Vellin Courier"}


@dataclass(frozen=True, kw_only=True)
class Entry:
    """One entry of a feed; `day` is the day of October 2026 it was published on (32: the first of November)."""

    name: str
    day: int
    headline: str
    text: str
    guid: str = ""

    @property
    def published(self) -> str:
        month, day = ("Oct", self.day) if self.day < 32 else ("Nov", self.day - 31)
        return f"{day:02} {month} 2026 04:00:00 GMT"


@dataclass(kw_only=True)
class Papers:
    """What the three feeds hold today, newest first, and which of them fail."""

    entries: dict[str, list[Entry]] = field(default_factory=lambda: {name: [] for name in PAPERS})
    failing: set[str] = field(default_factory=set)

    def add(self, paper: str, entry: Entry) -> None:
        self.entries[paper].insert(0, entry)

    def edit(self, paper: str, name: str, **changes: str) -> None:
        self.entries[paper] = [
            replace(entry, **changes) if entry.name == name else entry for entry in self.entries[paper]
        ]

    def feed(self, paper: str) -> bytes:
        parts = [
            f"<item><title>{escape(entry.headline)}</title><guid isPermaLink='false'>{entry.guid or entry.name}</guid>"
            f"<link>https://{paper}.example/{entry.name}</link><pubDate>{entry.published}</pubDate>"
            f"<description>{escape(''.join(f'<p>{part}</p>' for part in entry.text.split(chr(10))))}</description></item>"
            for entry in self.entries[paper]
        ]
        head = f"<title>{PAPERS[paper]}</title><link>https://{paper}.example/</link><language>en</language>"
        return f'<?xml version="1.0"?><rss version="2.0"><channel>{head}{"".join(parts)}</channel></rss>'.encode()


@contextmanager
def served(papers: Papers) -> Iterator[str]:
    """The address of a server whose /wire, /post and /courier are the feeds as they are now."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            paper = self.path.strip("/")
            body = papers.feed(paper) if paper in PAPERS else b""
            tag = f'"{hashlib.sha256(body).hexdigest()[:16]}"'
            status = 503 if paper in papers.failing else 200 if body else 404
            if status == 200 and self.headers.get("If-None-Match") == tag:
                status = 304
            self.send_response(status)
            if status == 200:
                self.send_header("Content-Type", "application/rss+xml; charset=utf-8")
                self.send_header("ETag", tag)
            self.send_header("Content-Length", str(len(body) if status == 200 else 0))
            self.end_headers()
            if status == 200:
                self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """A test says nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def monday_19(papers: Papers) -> None:
    """A ferry burns, and frost ruins a harvest."""
    papers.add(
        "wire",
        Entry(
            name="ferry",
            day=19,
            headline="Ferry fire off Port Alder leaves nine missing",
            text="A fire broke out on the ferry Maren off Port Alder on Sunday evening. Nine people are missing. Rescuers took "
            "31 passengers ashore, the coast guard said.\nThe Maren was on its way from Port Alder to the Sund islands when "
            "smoke rose from its car deck.",
        ),
    )
    papers.add(
        "courier",
        Entry(
            name="frost",
            day=19,
            headline="Late frost ruins the cherry harvest in the Vellin valley",
            text="Growers in the Vellin valley lost most of their cherries to a night of frost. The chamber of agriculture "
            "puts the damage at 14 million marks.\nOrchards on the southern slopes were hit hardest, said the chamber's "
            "president, Ilse Brandt.",
        ),
    )


def tuesday_20(papers: Papers) -> None:
    """A second paper has new figures on the ferry; a tunnel is approved."""
    papers.add(
        "post",
        Entry(
            name="ferry-fire",
            day=20,
            headline="Ferry Maren: four still missing after the fire off Port Alder",
            text="Four people are missing after the fire on the ferry Maren off Port Alder. Rescuers took 36 passengers "
            "ashore, the coast guard said on Monday.\nThe operator said the engine room had been inspected in June.",
        ),
    )
    papers.add(
        "wire",
        Entry(
            name="tunnel",
            day=20,
            headline="Council approves a second tunnel under the harbour",
            text="The city council approved a second road tunnel under the harbour on Monday by 31 votes to 18. It is to "
            "cost 1.9 billion crowns and to open in 2033.\nTwo members of the governing party voted against the tunnel.",
        ),
    )


def wednesday_21(papers: Papers) -> None:
    """The wire publishes its ferry article again, with another GUID."""
    papers.edit("wire", "ferry", guid="ferry-again")


def thursday_22(papers: Papers) -> None:
    """The Post corrects its article on the ferry in place."""
    papers.edit(
        "post",
        "ferry-fire",
        headline="Ferry Maren: two still missing after the fire off Port Alder",
        text="Two people are missing after the fire on the ferry Maren off Port Alder. Rescuers took 36 passengers "
        "ashore, the coast guard said on Monday.\nThe operator said the engine room had been inspected in June.",
    )


def friday_23(papers: Papers) -> None:
    """Nothing happens."""


def saturday_24(papers: Papers) -> None:
    """The Courier's server fails; the wire has a strike."""
    papers.failing.add("courier")
    papers.add(
        "courier",
        Entry(
            name="mill",
            day=24,
            headline="Paper mill at Orsa to close after 120 years",
            text="The paper mill at Orsa will close in March, its owner said. 240 workers lose their jobs.\nThe mill has made "
            "newsprint since 1906.",
        ),
    )
    papers.add(
        "wire",
        Entry(
            name="strike",
            day=24,
            headline="Crane drivers walk out at the container port",
            text="Crane drivers at the container port walked out on Friday over night shifts. The union says 380 of them "
            "have joined.\nThirteen ships wait in the roads.",
        ),
    )


def sunday_25_before(papers: Papers) -> None:
    """In the hour that comes twice: the Post reports an election."""
    papers.add(
        "post",
        Entry(
            name="election",
            day=25,
            headline="Greens win the mayoral election in Tessel",
            text="Jonna Falk of the Greens won the mayoral election in Tessel with 52.4 percent of the vote. Turnout was 61 "
            "percent.\nShe takes office on 1 December.",
        ),
    )


def sunday_25_after(papers: Papers) -> None:
    """An hour later, at the same time of day: the Courier is back, though it is not to be asked again so soon."""
    papers.failing.discard("courier")


def monday_26(papers: Papers) -> None:
    """The wire mends a typing error."""
    papers.edit(
        "wire",
        "tunnel",
        text="The city council approved a second road tunnel under the harbor on Monday by 31 votes to "
        "18. It is to cost 1.9 billion crowns and to open in 2033.\nTwo members of the governing party voted against the "
        "tunnel.",
    )


def tuesday_27(papers: Papers) -> None:
    """The Post's feed brings an article of Saturday: another price for the tunnel."""
    papers.add(
        "post",
        Entry(
            name="harbour-tunnel",
            day=24,
            headline="Second harbour tunnel approved, at a price",
            text="The city council approved a second road tunnel under the harbour, which is to open in 2033. It will cost "
            "2.3 billion crowns, according to the city auditor.\nThe auditor, Per Lund, called the council's own estimate "
            "out of date.",
        ),
    )


def wednesday_28(papers: Papers) -> None:
    """The strike ends."""
    papers.add(
        "post",
        Entry(
            name="strike-ends",
            day=28,
            headline="Crane drivers end their strike at the container port",
            text="Crane drivers at the container port ended their strike on Tuesday after four days. Night shifts will be "
            "paid a fifth more, the union said.\nNine ships still wait in the roads.",
        ),
    )


def thursday_29(papers: Papers) -> None:
    """The ferry's wreck is towed in."""
    papers.add(
        "wire",
        Entry(
            name="ferry-towed",
            day=29,
            headline="Burnt ferry Maren towed to Port Alder, both missing found",
            text="Tugs towed the burnt ferry Maren to Port Alder on Wednesday. Divers found the two missing people in the "
            "engine room, the coast guard said.\nThe public prosecutor opened an inquiry into the fire on the ferry.",
        ),
    )


def friday_30(papers: Papers) -> None:
    """Every feed fails."""
    papers.failing.update(PAPERS)


def saturday_31(papers: Papers) -> None:
    """All are back, with nothing new."""
    papers.failing.clear()


def sunday_1(papers: Papers) -> None:
    """A new matter, and a reprint of it in another paper."""
    text = (
        "The lighthouse on Sund island went dark on Saturday for the first time since 1871. Its lamp is to be replaced by "
        "a beacon.\nThe last keeper, Anders Holm, put it out at noon."
    )
    papers.add("wire", Entry(name="light", day=32, headline="Sund lighthouse goes dark after 155 years", text=text))
    papers.add("courier", Entry(name="light", day=32, headline="Sund lighthouse goes dark after 155 years", text=text))


DAYS = (
    ("2026-10-19T07:00:00+02:00", monday_19),
    ("2026-10-20T07:00:00+02:00", tuesday_20),
    ("2026-10-21T07:00:00+02:00", wednesday_21),
    ("2026-10-22T07:00:00+02:00", thursday_22),
    ("2026-10-23T07:00:00+02:00", friday_23),
    ("2026-10-24T07:00:00+02:00", saturday_24),
    ("2026-10-25T02:30:00+02:00", sunday_25_before),
    ("2026-10-25T02:30:00+01:00", sunday_25_after),
    ("2026-10-26T07:00:00+01:00", monday_26),
    ("2026-10-27T07:00:00+01:00", tuesday_27),
    ("2026-10-28T07:00:00+01:00", wednesday_28),
    ("2026-10-29T07:00:00+01:00", thursday_29),
    ("2026-10-30T07:00:00+01:00", friday_30),
    ("2026-10-31T07:00:00+01:00", saturday_31),
    ("2026-11-01T07:00:00+01:00", sunday_1),
)
