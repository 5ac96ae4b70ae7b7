"""Speed of reading real-world-sized feeds against feedparser as it comes, on the same texts in one session.

`python tests/bench/feeds.py [FEEDS]`: each has 30 entries of about 300 words of markup.
"""

import os
import sys
import time
from collections.abc import Callable

import feedparser
from invented import articles

from digest.ingest.parsing import Order
from digest.ingest.workshop import Workshop
from digest.model import Resource

MARKUP = (
    '<p><a href="/2026/{n}">{first}</a> <em>{rest}</em></p><figure><img src="/i/{n}.jpg" alt=""/><figcaption>A view'
    "</figcaption></figure>"
)


def feeds(count: int, entries: int = 30) -> list[bytes]:
    """RSS and Atom by turns, with full content."""
    news = iter(articles(count * entries, 300))
    made = []
    for number in range(count):
        atom = number % 2
        parts = []
        for entry in range(entries):
            record = next(news)
            words = record["text"].split("\n\n")
            body = "".join(MARKUP.format(n=entry, first=part[:40], rest=part[40:]) for part in words)
            link = f"https://paper{number}.example/{entry}?utm_source=feed"
            if atom:
                parts.append(
                    f'<entry><title type="html">{record["headline"]}</title><link href="{link.replace("&", "&amp;")}"/>'
                    f"<id>tag:{number},{entry}</id><published>2026-03-01T10:{entry % 60:02}:00Z</published>"
                    f'<author><name>Ann Oakes</name></author><content type="html"><![CDATA[{body}]]></content></entry>'
                )
            else:
                parts.append(
                    f"<item><title>{record['headline']}</title><link>{link}</link><guid>{link}</guid>"
                    f"<pubDate>Sun, 01 Mar 2026 10:{entry % 60:02}:00 +0000</pubDate><dc:creator>Ann Oakes</dc:creator>"
                    f"<description>{record['headline']}</description>"
                    f"<content:encoded><![CDATA[{body}]]></content:encoded></item>"
                )
        if atom:
            text = f'<feed xmlns="http://www.w3.org/2005/Atom"><title>Paper {number}</title>{"".join(parts)}</feed>'
        else:
            text = (
                '<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" '
                'xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>'
                f"<title>Paper {number}</title>{''.join(parts)}</channel></rss>"
            )
        made.append(text.encode())
    return made


def ours(bodies: list[bytes]) -> int:
    """How many articles the workshop makes of all feeds, on all cores."""
    found = 0
    with Workshop[int](seconds=20, many=True) as workshop:
        for number, body in enumerate(bodies):
            resource = Resource(
                url=f"https://paper{number}.example/f", body=body, retrieved="2026-11-21T08:00:00+00:00"
            )
            workshop.submit(number, resource, Order())
        while workshop.pending:
            done = workshop.next()
            found += len(done[1].articles) if done else 0
    return found


def timed(work: Callable[[], int]) -> tuple[int, float, float]:
    """What a piece of work answers, its seconds, and its processor seconds with those of its processes."""
    before, started = os.times(), time.perf_counter()
    answer = work()
    took, after = time.perf_counter() - started, os.times()
    return answer, took, sum(after[:4]) - sum(before[:4])


def main(count: int = 200) -> None:
    bodies = feeds(count)
    size = sum(map(len, bodies)) / count / 1000
    expected, wall, busy = timed(lambda: sum(len(feedparser.parse(body).entries) for body in bodies))
    found, took, worked = timed(lambda: ours(bodies))
    print(
        f"{count} feeds of {size:.0f} kB: feedparser {wall:.2f} s ({expected} entries), here {took:.2f} s ({found}); "
        f"processor {busy:.2f} s and {worked:.2f} s"
    )
    print(
        f"{wall / took:.1f} times as fast, cleaning and start of the processes included; "
        f"by processor time {busy / worked:.1f} times on one core, {2 * busy / worked:.1f} on two"
    )


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
