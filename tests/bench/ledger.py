"""Times the ledger of stories of 3, 30 and 300 articles, in milliseconds: python -m tests.bench.ledger

The articles are invented: one fire told by outlets that count differently, in figures that rise with the hours, among
paragraphs with figures of their own. Extraction is not part of the time. Linear growth is a ratio near 10.
"""

import random
import time
from datetime import UTC, datetime, timedelta

from digest.facts import build_ledger, extract
from digest.model import Article, Mention, article_text

SIZES = (3, 30, 300)
BEGIN = datetime(2026, 5, 4, 6, tzinfo=UTC)
TOWNS = "Arvo Berrow Colne Dellen Ekholt Fennor Garde Halvik Ister Jorvik".split()


def invented(place: int, choice: random.Random) -> Article:
    """One outlet's report on the fire, an hour after the one before it for every ten."""
    deaths, hurt = 12 + place // 20, choice.choice((40, 44, 51)) + place // 5
    asides = " ".join(
        f"In {town} the council spent {choice.randint(2, 900)} million crowns on {choice.randint(3, 90)} schools, "
        f"said {choice.choice(TOWNS)} Lorne, who counts {choice.randint(100, 9000)} pupils."
        for town in choice.sample(TOWNS, 4)
    )
    body = (
        f"The fire at the mill in Dellen killed {deaths} people and injured {hurt}, the brigade said. "
        f"The union spoke of {hurt + choice.randint(0, 9)} injured workers. Some {choice.randint(200, 400)} residents "
        f"were evacuated, and the damage was put at {choice.choice((4, 6))} million crowns.\n\n{asides}"
    )
    when = BEGIN + timedelta(hours=place / 10)
    return Article(
        id=f"a{place}",
        source=f"a{place}",
        outlet=f"Outlet {place}",
        headline=f"Fire at a mill in Dellen kills {deaths}",
        published=when.isoformat(),
        retrieved=when.isoformat(),
        text=article_text(f"Fire at a mill in Dellen kills {deaths}", body),
    )


def milliseconds(articles: int) -> float:
    """The best of three times for the ledger of a story of this many articles."""
    choice = random.Random(articles)
    coverage = [invented(place, choice) for place in range(articles)]
    mentions: dict[str, tuple[Mention, ...]] = {
        each.id: extract(each.text, published=each.published, body_start=each.body_start) for each in coverage
    }
    times = []
    for _ in range(3):
        start = time.perf_counter()
        build_ledger(coverage, mentions, reprints={})
        times.append(time.perf_counter() - start)
    return 1000 * min(times)


def main() -> None:
    """Prints the figures."""
    before = 0.0
    for size in SIZES:
        found = milliseconds(size)
        ratio = f", ratio {found / before:.1f}" if before else ""
        print(f"{size:4} articles: {found:8.1f} ms, {found / size:5.2f} ms an article{ratio}")
        before = found


if __name__ == "__main__":
    main()
