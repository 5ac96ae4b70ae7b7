"""Prints what the product makes of development data, in the forms that the scorers read.

    predict.py stories ARTICLES.jsonl OUT.json
    predict.py summaries CLUSTERS.jsonl OUT.jsonl --words 60
    predict.py facts DOCS.jsonl OUT.jsonl

Each calls the product's public functions with its shipped settings and nothing else.
"""

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from digest.model import Article, Story, article_text

FACT_TYPES = {
    "money": "MONEY",
    "percent": "PERCENT",
    "date": "DATE",
    "duration": "DURATION",
    "count": "COUNT",
    "casualties": "COUNT",
    "quote": "QUOTE",
}


def records(path: Path) -> Iterator[dict[str, Any]]:
    """The objects of a JSONL file."""
    with path.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines if line.strip())


def article(record: dict[str, Any]) -> Article:
    """An article record as an article, under the id it came with; labels are not read."""
    headline = record.get("headline") or record.get("title") or ""
    return Article(
        id=str(record["id"]),
        source=f"record#{record['id']}",
        url=record.get("url") or None,
        outlet=record.get("outlet") or None,
        headline=headline,
        published=record.get("published") or None,
        retrieved="2026-01-01",
        language=record.get("language") or "en",
        text=article_text(headline, record.get("text") or ""),
    )


def stories(source: Path, target: Path) -> None:
    """Groups the articles of a file."""
    from digest.stories import group_articles

    found = group_articles([article(record) for record in records(source)])
    labels = {one.id: story.id for story in found for one in story.coverage}
    target.write_text(json.dumps(labels, indent=0), encoding="utf-8")


def summary_of(cluster: dict[str, Any], words: int) -> list[dict[str, Any]]:
    """The sentences that summarise a cluster as one story, each with the articles it cites."""
    from digest.facts import build_ledger, extract
    from digest.summary import summarize

    coverage = tuple(article({**one, "language": cluster.get("lang", "en")}) for one in cluster["articles"])
    story = Story(id=cluster["id"], headline=coverage[0].headline, coverage=coverage, thread=cluster["id"])
    mentions = {
        one.id: extract(one.text, language=one.language, published=one.published, body_start=one.body_start)
        for one in coverage
    }
    ledger = build_ledger(coverage, mentions, reprints={})
    return [
        {"text": sentence.text, "cites": [cited.article for cited in sentence.citations]}
        for sentence in summarize(story, ledger, words=words)
    ]


def summaries(source: Path, target: Path, words: int) -> None:
    """Summarises each cluster of a file."""
    with target.open("w", encoding="utf-8") as out:
        for cluster in records(source):
            told = {"id": cluster["id"], "sentences": summary_of(cluster, words)}
            out.write(json.dumps(told, ensure_ascii=False) + "\n")


def facts(source: Path, target: Path) -> None:
    """Marks the facts of each text, taken as it is."""
    from digest.facts import extract, sources

    with target.open("w", encoding="utf-8") as out:
        for text in records(source):
            marked = []
            for mention in extract(text["text"], language=text.get("language") or "en", published=text.get("date")):
                if mention.kind not in FACT_TYPES:
                    continue
                fact = {"type": FACT_TYPES[mention.kind], "start": mention.start, "end": mention.end}
                fact |= {"text": mention.text, "value": dict(mention.value)}
                if mention.kind == "quote" and mention.value.get("speaker"):
                    # The name with its role, as the ledger prints it: some texts mark the whole of it as the speaker.
                    fact["speaker"] = ", ".join(filter(None, (mention.value["speaker"], mention.value.get("role"))))
                marked.append(fact)
            marked += [
                {"type": "SOURCE", "start": start, "end": end, "text": text["text"][start:end]}
                for start, end in sources(text["text"], language=text.get("language") or "en")
            ]
            out.write(json.dumps({"doc": text["doc"], "facts": marked}, ensure_ascii=False) + "\n")


def main() -> None:
    """Reads the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=("stories", "summaries", "facts"))
    parser.add_argument("source", type=Path)
    parser.add_argument("target", type=Path)
    parser.add_argument("--words", type=int, default=90)
    asked = parser.parse_args()
    if asked.what == "stories":
        stories(asked.source, asked.target)
    elif asked.what == "summaries":
        summaries(asked.source, asked.target, asked.words)
    else:
        facts(asked.source, asked.target)


if __name__ == "__main__":
    main()
