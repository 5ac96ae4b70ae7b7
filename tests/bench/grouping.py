"""Grouping against cutting the same text into words, in one process and one run: only the ratios mean something.

    python tests/bench/grouping.py [LARGEST]

The targets: each step of ten times the articles takes at most 11 times as long; 100,000 texts of 75 words take at most
8 times as long as one compiled expression takes to cut them into words, within 900 MB; 1,500 articles of 600 words a
second and core; twelve articles in 20 ms.
"""

import re
import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve()
sys.path[:0] = [str(HERE.parents[2]), str(HERE.parent)]

from invented import articles  # noqa: E402

from digest.model import Article, article_text  # noqa: E402
from digest.stories import group_articles  # noqa: E402

WORD = re.compile(r"\w+")


def corpus(count: int, length: int) -> list[Article]:
    """Invented articles of about so many words."""
    return [
        Article(
            id=f"{number:06d}",
            source=f"invented#{number}",
            outlet=record.get("outlet"),
            headline=record["headline"],
            published=record.get("published"),
            retrieved="2026-04-01T00:00:00+00:00",
            text=article_text(record["headline"], record["text"]),
        )
        for number, record in enumerate(articles(count, length))
    ]


def seconds(action: Callable[[], Any]) -> float:
    start = time.perf_counter()
    action()
    return time.perf_counter() - start


def with_processor(action: Callable[[], Any]) -> tuple[float, float]:
    """Seconds by the clock and of the processor: on a busy machine only the second say anything."""
    start = time.process_time()
    return seconds(action), time.process_time() - start


def main(largest: int) -> None:
    twelve = corpus(12, 600)
    group_articles(twelve)
    print(f"twelve articles: {min(seconds(lambda: group_articles(twelve)) for _ in range(5)) * 1000:.1f} ms")
    long = corpus(3000, 600)
    print(f"600 words: {3000 / seconds(lambda: group_articles(long)):.0f} articles a second")
    before = 0.0
    for count in (1000, 10_000, 100_000):
        if count > largest:
            break
        short = corpus(count, 75)
        cut, cut_busy = with_processor(lambda short=short: [WORD.findall(article.text) for article in short])  # type: ignore[misc]
        took, took_busy = with_processor(lambda short=short: group_articles(short))  # type: ignore[misc]
        step = f", {took / before:.1f} times the step before" if before else ""
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        ratio = f"{took / cut:.1f} times the cutting ({took_busy / cut_busy:.1f} by processor time)"
        print(f"{count} of 75 words: {took:.2f} s, {ratio}{step}, peak {peak:.0f} MB")
        before = took


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
