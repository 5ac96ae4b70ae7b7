"""Pages a second of processor time, and how much two processes gain: full pages of invented news.

`python tests/bench/pages.py [PAGES]`
"""

import sys
import time

from invented import articles

from digest.ingest.parsing import Order, parse
from digest.ingest.workshop import Workshop
from digest.model import Resource

LINKS = "".join(f'<li><a class="nav-link" href="/s/{n}">Section {n}</a></li>' for n in range(60))
ASIDE = "".join(
    f'<div class="card"><a href="/r/{n}"><img src="/i/{n}.jpg" alt="x"><h3>Another story, number {n}</h3></a></div>'
    for n in range(40)
)


def page(record: dict[str, str]) -> bytes:
    """One page with navigation, scripts, a text and recommendations, some 60 kB."""
    text = "".join(f'<p class="body">{part} <a href="/x">More words</a></p>' for part in record["text"].split("\n\n"))
    script = "<script>var a = {" + ",".join(f'"k{n}": [{n}, {n + 1}]' for n in range(1500)) + "};</script>"
    return (
        f'<!doctype html><html lang="en"><head><title>{record["headline"]} - {record["outlet"]}</title>'
        f'<meta property="og:title" content="{record["headline"]}"><link rel="canonical" href="{record["url"]}">'
        f'<meta property="article:published_time" content="{record["published"]}">{script}</head><body>'
        f"<header><nav><ul>{LINKS}</ul></nav></header><main><article><h1>{record['headline']}</h1>"
        f'<div class="byline">By Ann Oakes</div>{text}</article><aside>{ASIDE}</aside></main>'
        f"<footer><ul>{LINKS}</ul></footer></body></html>"
    ).encode()


def run(resources: list[Resource], processes: bool) -> float:
    started = time.perf_counter()
    if not processes:
        for resource in resources:
            parse(resource, Order())
        return time.perf_counter() - started
    with Workshop[int](seconds=20, many=True) as workshop:
        for number, resource in enumerate(resources):
            workshop.submit(number, resource, Order())
        while workshop.pending:
            workshop.next()
    return time.perf_counter() - started


def main(count: int = 200) -> None:
    bodies = [page(record) for record in articles(count, 600)]
    resources = [
        Resource(url=f"{n}.html", body=body, retrieved="2026-11-21T08:00:00Z") for n, body in enumerate(bodies)
    ]
    parse(resources[0], Order())
    used = time.process_time()
    one = run(resources, processes=False)
    used = time.process_time() - used
    two = run(resources, processes=True)
    print(
        f"{count} pages of {sum(map(len, bodies)) / count / 1000:.0f} kB: {count / used:.0f} a second of processor time"
    )
    print(f"in one process {one:.2f} s, in several {two:.2f} s: {one / two:.1f} times as fast")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
