"""A fast little server of feeds for measuring: each path is a feed of its own, with validators.

`python tests/bench/feed_server.py COUNT ENTRIES LATENCY` prints its port and serves until it is stopped.
"""

import asyncio
import sys
from datetime import datetime
from email.utils import format_datetime

from invented import articles


def feeds(count: int, entries: int) -> list[bytes]:
    """Small feeds of invented news; each event is reported in several of them."""
    news = list(articles(count * entries, 40))
    made = []
    for number in range(count):
        parts = [
            f'<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Paper {number}</title>'
            f"<link>https://paper{number}.example/</link>"
        ]
        for entry, record in enumerate(news[number::count]):
            published = format_datetime(datetime.fromisoformat(record["published"]))
            parts.append(
                f"<item><title>{record['headline']}</title>"
                f"<link>https://paper{number}.example/2026/{entry}?utm_source=rss</link>"
                f'<guid isPermaLink="false">{number}-{entry}</guid><pubDate>{published}</pubDate>'
                f"<description>&lt;p&gt;{record['text']}&lt;/p&gt;</description></item>"
            )
        made.append("".join([*parts, "</channel></rss>"]).encode())
    return made


async def main(count: int, entries: int, latency: float) -> None:
    bodies = feeds(count, entries)
    counts = {"requests": 0, "conditional": 0}

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while head := await reader.readuntil(b"\r\n\r\n"):
            path = head.split(b" ", 2)[1].decode()
            counts["requests"] += 1
            if latency:
                await asyncio.sleep(latency)
            if path == "/counts":
                body = repr(counts).encode()
                writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%b" % (len(body), body))
                continue
            number = int(path.strip("/").split("/")[-1])
            etag = b'"v1-%d"' % number
            if b"If-None-Match: " + etag in head:
                counts["conditional"] += 1
                writer.write(b"HTTP/1.1 304 Not Modified\r\nETag: %b\r\n\r\n" % etag)
            else:
                body = bodies[number]
                writer.write(
                    b"HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\nETag: %b\r\nContent-Length: %d\r\n\r\n%b"
                    % (etag, len(body), body)
                )
            await writer.drain()

    async def guarded(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            await serve(reader, writer)
        except (asyncio.IncompleteReadError, ConnectionError):
            writer.close()

    server = await asyncio.start_server(guarded, "0.0.0.0", 0, backlog=1000)
    print(server.sockets[0].getsockname()[1], flush=True)
    async with server:
        await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1]), int(sys.argv[2]), float(sys.argv[3])))
