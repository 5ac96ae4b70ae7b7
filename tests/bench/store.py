"""How the commands and the daily run behave with a large store.

    python tests/bench/store.py build FOLDER [ARTICLES] [EDITIONS]  fills FOLDER/store.sqlite3
    python tests/bench/store.py commands FOLDER [RUNS]   list, tag, show, search against a bare interpreter
    python tests/bench/store.py daily FOLDER [ARTICLES]  seconds of one daily run that brings 40 articles

The articles are made of invented words with a news-like spread of frequencies,
three to a story, spread evenly over the editions' days up to 2026-11-21.
"""

import json
import random
import statistics
import subprocess
import sys
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from digest.model import (
    Article,
    Brief,
    Citation,
    Digest,
    Fact,
    Ledger,
    Sentence,
    Story,
    article_id,
    article_text,
)
from digest.storage import open_store

END = datetime(2026, 11, 21, 6, tzinfo=UTC)
OUTLETS = [f"Paper {number}" for number in range(40)]
_SOUNDS = ["ba", "ker", "lo", "min", "tas", "ru", "vel", "son", "dri", "pa", "gol", "ne", "fi", "mor", "sta", "hu"]


def vocabulary(chance: random.Random, size: int = 30_000) -> list[str]:
    """Invented words, the most frequent first."""
    return ["".join(chance.choices(_SOUNDS, k=chance.randint(2, 4))) for _ in range(size)]


def sentence(chance: random.Random, known: list[str], topic: list[str]) -> str:
    """A sentence of common words and some of the topic's."""
    common = (known[min(int(chance.paretovariate(0.9)), len(known) - 1)] for _ in range(14))
    text = " ".join([*common, *chance.choices(topic, k=5)])
    return f"{text.capitalize()} {chance.randint(2, 900)} {chance.choice(topic)}."


def story_articles(chance: random.Random, known: list[str], day: datetime, count: int) -> list[Article]:
    """Articles of one invented event, an hour apart."""
    topic = chance.choices(known[500:], k=12)
    articles = []
    for number in range(count):
        headline = " ".join(chance.sample(topic, 6)).capitalize()
        body = "\n\n".join(" ".join(sentence(chance, known, topic) for _ in range(4)) for _ in range(4))
        text, outlet = article_text(headline, body), chance.choice(OUTLETS)
        url = f"https://{outlet.replace(' ', '-').lower()}.example/{chance.randrange(10**9)}"
        when = (day + timedelta(hours=number)).isoformat()
        articles.append(
            Article(
                id=article_id(text=text, outlet=outlet, url=url),
                source=url,
                url=url,
                outlet=outlet,
                headline=headline,
                published=when,
                retrieved=when,
                text=text,
            )
        )
    return articles


def brief(number: int, story: Story) -> Brief:
    """A brief as long as a real one, without the cost of compiling it."""
    article = story.coverage[0]
    cited = [Citation(article=article.id, start=start, end=start + 80) for start in range(60, 1200, 80)]
    facts = tuple(
        Fact(kind="count", text=article.text[c.start : c.end], value={"n": c.start}, citations=(c,), status="single")
        for c in cited
    )
    summary = tuple(Sentence(text=article.text[c.start : c.end], citations=(c,)) for c in cited[:4])
    ledger = Ledger(facts=facts, origins=(), groups=tuple((one.id,) for one in story.coverage))
    return Brief(number=number, story=story, summary=summary, ledger=ledger)


def build(folder: Path, articles: int, editions: int) -> None:
    """Fills a store day by day, as daily runs would."""
    chance = random.Random(11)
    known = vocabulary(chance)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "news").mkdir(exist_ok=True)
    (folder / "config.toml").write_text(f'[[sources]]\nurl = "{folder / "news"}"\n', encoding="utf-8")
    with open_store(folder / "store.sqlite3") as store:
        for number in range(editions):
            day = END - timedelta(days=editions - number)
            wanted = articles * (number + 1) // editions - articles * number // editions
            stories = []
            while wanted > 0:
                coverage = tuple(story_articles(chance, known, day, min(3, wanted)))
                wanted -= len(coverage)
                first = coverage[0]
                stories.append(Story(id=first.id[:8], headline=first.headline, coverage=coverage, thread=first.id[:8]))
            until = (day + timedelta(hours=6)).isoformat()
            shown = [brief(place, story) for place, story in enumerate(stories[:20], 1)]
            digest = Digest(edition=until[:10], generated=until, since=None, until=until, briefs=tuple(shown))
            with store.change():
                store.save_articles([one for story in stories for one in story.coverage], pending=True)
                store.save_stories(stories, regroup=True)
                store.tag([stories[0].id], ["read-later"], at=until)
                store.record_edition(digest, at=until, articles=[one.id for story in stories for one in story.coverage])
                store.remember_shown(digest)


def seconds(words: list[str], folder: Path) -> float:
    """How long the program takes as a process of its own."""
    begin = time.perf_counter()
    options = ["--store", str(folder / "store.sqlite3"), "--config", str(folder / "config.toml")]
    subprocess.run([sys.executable, "-m", "digest", *words, *options], check=True, capture_output=True)
    return time.perf_counter() - begin


def commands(folder: Path, runs: int) -> None:
    """The median of each command as a multiple of `python -c pass`, taken in turn."""
    word = json.loads(
        subprocess.run(
            [sys.executable, "-m", "digest", "--store", folder / "store.sqlite3", "list", "--json", "--limit", "1"],
            check=True,
            capture_output=True,
        ).stdout
    )[0]["headline"].split()[0]
    print("| command | × `python -c pass` |\n|---|---|")
    for words in (["list"], ["tag", "1", "energy"], ["show", "1"], ["search", word], ["search", "balo"], ["editions"]):
        ratios = []
        for _ in range(runs):
            begin = time.perf_counter()
            subprocess.run([sys.executable, "-c", "pass"], check=True)
            bare = time.perf_counter() - begin
            ratios.append(seconds(words, folder) / bare)
        print(f"| digest {' '.join(words)} | {statistics.median(ratios):.1f} |", flush=True)


def daily(folder: Path, articles: int) -> None:
    """One run that brings 40 new articles, 20 stories of which it prints."""
    chance = random.Random(time.time_ns())
    known = vocabulary(random.Random(11))
    arriving = [one for _ in range(articles // 2) for one in story_articles(chance, known, END, 2)]
    records = [
        {
            "url": article.url,
            "headline": article.headline,
            "outlet": article.outlet,
            "published": article.published,
            "text": article.text.partition("\n\n")[2],
        }
        for article in arriving
    ]
    (folder / "news" / "new.jsonl").write_text("".join(json.dumps(one) + "\n" for one in records), encoding="utf-8")
    words = ["run", "--now", (datetime.now(UTC) + timedelta(days=chance.randrange(10**4))).isoformat()]
    print(f"a daily run with {articles} new articles: {seconds(words, folder):.2f} s")


if __name__ == "__main__":
    job, place, *rest = sys.argv[1:]
    if job == "build":
        build(Path(place), int(rest[0]) if rest else 100_000, int(rest[1]) if rest[1:] else 365)
    elif job == "commands":
        commands(Path(place), int(rest[0]) if rest else 7)
    else:
        daily(Path(place), int(rest[0]) if rest else 40)
