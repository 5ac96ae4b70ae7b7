"""A server that misbehaves in every way we know of, and one healthy feed among it; for tests and measuring."""

import gzip
import socket
import threading
import time
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager

FEED = (
    b'<?xml version="1.0"?><rss version="2.0"><channel><title>Paper</title><link>https://paper.example/</link>'
    b"<item><title>Ferry %b sails</title><link>https://paper.example/%b</link>"
    b"<description>The ferry %b sails again on Monday.</description></item></channel></rss>"
)
BOMB = gzip.compress(bytes(50_000_000), 9)
ENTITIES = (
    b"<!DOCTYPE rss [<!ENTITY a0 'xxxxxxxxxx'>"
    + b"".join(b"<!ENTITY a%d '%b'>" % (n, b"&a%d;" % (n - 1) * 10) for n in range(1, 10))
    + b"]><rss version='2.0'><channel><title>B</title><item><title>&a9;</title></item></channel></rss>"
)


def feed(name: bytes) -> bytes:
    return FEED % (name, name, name)


def answer(body: bytes, *headers: bytes, status: bytes = b"200 OK", kind: bytes = b"application/rss+xml") -> bytes:
    lines = [b"HTTP/1.1 " + status, b"Content-Type: " + kind, b"Content-Length: %d" % len(body), *headers, b"", b""]
    return b"\r\n".join(lines) + body


def redirect(target: bytes, status: bytes = b"302 Found") -> bytes:
    return answer(b"", b"Location: " + target, status=status)


class HostileServer:
    """Serves one way of misbehaving per path, and what a test puts into `extra`; `requests` are the heads sent."""

    def __init__(self) -> None:
        self.socket = socket.create_server(("127.0.0.1", 0), backlog=200)
        self.port = self.socket.getsockname()[1]
        self.requests: dict[str, list[bytes]] = {}
        self.extra: dict[str, bytes] = {}
        self.stopped = False
        threading.Thread(target=self.accept, daemon=True).start()

    def url(self, path: str) -> str:
        return f"http://127.0.0.1:{self.port}/{path}"

    def accept(self) -> None:
        while not self.stopped:
            try:
                connection, _ = self.socket.accept()
            except OSError:
                return
            threading.Thread(target=self.serve, args=(connection,), daemon=True).start()

    def serve(self, connection: socket.socket) -> None:
        with connection:
            try:
                pending = b""
                while not self.stopped:
                    while b"\r\n\r\n" not in pending:
                        piece = connection.recv(65536)
                        if not piece:
                            return
                        pending += piece
                    head, _, pending = pending.partition(b"\r\n\r\n")
                    path = head.split(b" ")[1].decode().strip("/")
                    self.requests.setdefault(path, []).append(head)
                    if not self.behave(connection, path, head):
                        return
            except OSError:
                return

    def behave(self, connection: socket.socket, path: str, head: bytes) -> bool:
        """Answers one request; whether the connection stays open."""
        if path in self.extra:
            connection.sendall(self.extra[path])
            return True
        made = self.answers().get(path.partition("?")[0])
        if made is not None:
            connection.sendall(made(head))
            return True
        slow = getattr(self, f"do_{path.partition('?')[0].replace('-', '_')}", None)
        if slow is None:
            connection.sendall(answer(b"nothing", status=b"404 Not Found"))
            return True
        slow(connection)
        return False

    def answers(self) -> dict[str, Callable[[bytes], bytes]]:
        count = {path: len(heads) for path, heads in dict(self.requests).items()}
        return {
            "good": lambda head: (
                answer(b"", status=b"304 Not Modified")
                if b'If-None-Match: "good"' in head
                else answer(feed(b"good"), b'ETag: "good"')
            ),
            "second": lambda head: answer(feed(b"second")),
            "gone": lambda head: answer(b"", status=b"410 Gone"),
            "missing": lambda head: answer(b"no", status=b"404 Not Found"),
            "busy": lambda head: answer(b"", b"Retry-After: 7200", status=b"429 Too Many Requests"),
            "down": lambda head: answer(b"", status=b"503 Service Unavailable"),
            "flaky": lambda head: answer(b"", status=b"500 Oops") if count["flaky"] == 1 else answer(feed(b"flaky")),
            "loop": lambda head: redirect(b"/loop-2"),
            "loop-2": lambda head: redirect(b"/loop"),
            "endless-redirect": lambda head: redirect(b"/endless-redirect?%d" % len(count)),
            "to-file": lambda head: redirect(b"file:///etc/passwd"),
            "to-private": lambda head: redirect(b"http://10.11.12.13/feed"),
            "to-metadata": lambda head: redirect(b"http://169.254.169.254/latest/meta-data/"),
            "to-mapped": lambda head: redirect(b"http://[::ffff:10.0.0.1]/feed"),
            "nowhere": lambda head: answer(b"", status=b"302 Found"),
            "moved": lambda head: redirect(b"/good", b"301 Moved Permanently"),
            "moved-badly": lambda head: redirect(b"/page", b"308 Permanent Redirect"),
            "elsewhere": lambda head: redirect(b"/good"),
            "picture": lambda head: answer(b"\x89PNG\r\n\x1a\n" + bytes(1000), kind=b"application/rss+xml"),
            "page": lambda head: answer(b"<html><body><p>Short.</p></body></html>", kind=b"application/rss+xml"),
            "empty": lambda head: answer(b""),
            "torn-xml": lambda head: answer(feed(b"torn")[:-30] + b"<item><title>Cut", b'ETag: "torn"'),
            "entities": lambda head: answer(ENTITIES),
            "bomb": lambda head: answer(BOMB, b"Content-Encoding: gzip"),
            "double-bomb": lambda head: answer(gzip.compress(BOMB), b"Content-Encoding: gzip, gzip"),
            "torn-gzip": lambda head: answer(gzip.compress(feed(b"x") * 100)[:-40], b"Content-Encoding: gzip"),
            "no-gzip": lambda head: answer(feed(b"x"), b"Content-Encoding: gzip"),
            "gzip": lambda head: answer(gzip.compress(feed(b"gzip")), b"Content-Encoding: gzip"),
            "deflate": lambda head: answer(zlib.compress(feed(b"deflate")), b"Content-Encoding: deflate"),
            "raw-deflate": lambda head: answer(zlib.compress(feed(b"raw"))[2:-4], b"Content-Encoding: deflate"),
            "unknown-packing": lambda head: answer(b"xyz", b"Content-Encoding: shrink"),
            "uninvited-304": lambda head: answer(b"", status=b"304 Not Modified"),
            "bad-validator": lambda head: answer(feed(b"bad"), b"ETag: " + b"x" * 5000),
            "huge": lambda head: b"HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n<rss>",
            "nonsense": lambda head: b"this is not HTTP at all\r\n\r\n",
            "many-headers": lambda head: answer(feed(b"x"), *[b"X-%d: y" % n for n in range(500)]),
        }

    def drip(self, connection: socket.socket, start: bytes) -> None:
        connection.sendall(start)
        while not self.stopped:
            connection.sendall(b"a")
            time.sleep(0.05)

    def do_slow_headers(self, connection: socket.socket) -> None:
        self.drip(connection, b"HTTP/1.1 200 OK\r\nX-Slow: ")

    def do_slow_body(self, connection: socket.socket) -> None:
        self.drip(connection, b"HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\n\r\n<rss><channel>")

    def do_slow_chunks(self, connection: socket.socket) -> None:
        connection.sendall(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
        while not self.stopped:
            connection.sendall(b"1\r\na\r\n")
            time.sleep(0.05)

    def do_silent(self, connection: socket.socket) -> None:
        while not self.stopped:
            time.sleep(0.05)

    def do_endless(self, connection: socket.socket) -> None:
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\n\r\n")
        while not self.stopped:
            connection.sendall(b"<x>" * 20_000)

    def do_hangs_up(self, connection: socket.socket) -> None:
        return

    def do_short(self, connection: socket.socket) -> None:
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n" + feed(b"short"))


@contextmanager
def hostile_server() -> Iterator[HostileServer]:
    server = HostileServer()
    try:
        yield server
    finally:
        server.stopped = True
        server.socket.close()
