"""Invented news in any amount, the same for the same seed: for benchmarks, which need size and not sense.

Words follow Zipf's law over an invented vocabulary; an event has its own names, places and figures, and is reported by
one to six outlets that share them. `python tests/bench/invented.py 1000 600 > articles.jsonl` writes 1,000 records of
about 600 words.
"""

import json
import random
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

SYLLABLES = "ba be bi bo bra da de do dra fa fe fi ga go gra ha ka ke ko la le li lo ma me mi mo na ne ni no pa pe"
COMMON = "the of and to in a that for on with as at by from it was said has will be its have are which not were".split()
VERBS = "said announced told rejected approved expects plans opened closed raised".split()
BEGIN = datetime(2026, 3, 1, 6, tzinfo=UTC)


def vocabulary(chance: random.Random, size: int) -> list[str]:
    """Invented words, the most frequent first."""
    syllables = SYLLABLES.split()
    words = {"".join(chance.choices(syllables, k=chance.randint(2, 4))) for _ in range(size * 2)}
    return COMMON + sorted(words)[:size]


def sentence(chance: random.Random, words: list[str], weights: list[float], event: dict[str, Any]) -> str:
    """One sentence, with the event's names and figures in most."""
    said = chance.choices(words, cum_weights=weights, k=chance.randint(9, 20))
    for _ in range(chance.randint(1, 3)):
        said.insert(chance.randint(1, len(said) - 1), chance.choice(event["terms"]))
    if chance.random() < 0.25:
        said[1:1] = [chance.choice(event["names"]), chance.choice(VERBS)]
    return " ".join(said).capitalize() + "."


def event_of(chance: random.Random, words: list[str]) -> dict[str, Any]:
    """What one event's reports share."""
    names = [f"{chance.choice(words).title()} {chance.choice(words).title()}" for _ in range(4)]
    figures = [
        f"{chance.randint(2, 99)} million dollars",
        f"{chance.randint(2, 90)} per cent",
        f"{chance.randint(3, 900)} people",
    ]
    return {
        "names": names,
        "terms": names + figures + [chance.choice(words[200:]) for _ in range(8)],
        "at": BEGIN + timedelta(minutes=chance.randint(0, 60 * 24 * 14)),
    }


def articles(count: int, length: int, *, seed: int = 1) -> Iterator[dict[str, Any]]:
    """`count` article records of about `length` words."""
    chance = random.Random(seed)
    words = vocabulary(chance, 20_000)
    weights, total = [], 0.0
    for rank in range(len(words)):
        total += 1 / (rank + 3)
        weights.append(total)
    made = 0
    while made < count:
        event = event_of(chance, words)
        for report in range(min(chance.choice((1, 1, 2, 3, 6)), count - made)):
            sentences = [sentence(chance, words, weights, event) for _ in range(max(1, length // 17))]
            paragraphs = [" ".join(sentences[place : place + 3]) for place in range(0, len(sentences), 3)]
            made += 1
            yield {
                "id": f"a{made}",
                "url": f"https://outlet{report}.example/{made}",
                "headline": sentence(chance, words, weights, event)[:80].rstrip(". "),
                "text": "\n\n".join(paragraphs),
                "published": (event["at"] + timedelta(minutes=report * 17)).isoformat(),
                "outlet": f"Outlet {report}",
                "language": "en",
            }


if __name__ == "__main__":
    for record in articles(int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 600):
        print(json.dumps(record))
