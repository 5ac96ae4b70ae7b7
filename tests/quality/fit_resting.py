"""Fits what tells that an article rests wholly on an origin: python -m tests.quality.fit_resting [--without NAME]

The labelled stories are those of tests/gold-dev and tests/labelled, each with the origins of its articles. The weights
of a logistic regression go to digest/facts/ledger/resting.json. `--without NAME` leaves out the set to be measured on.
"""

import json
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from digest import config, ingest
from digest.compile import find_mentions
from digest.facts.ledger import resting
from digest.facts.ledger.origins import find_relied
from digest.facts.ledger.readings import Reading
from digest.facts.ledger.reliances import CREDITED, Reliance
from digest.facts.ledger.same_names import name_words
from digest.facts.ledger.statements import Statement
from digest.stories import group_articles
from tests.quality.logistic import fit, labelled_sets

TARGET = Path(resting.__file__).with_name("resting.json")
PENALTY = 5.0
# What a label calls an origin besides its name: "Hazard Board notice".
KINDS = frozenset("report statement notice decision release study letter agency news press paper survey ruling".split())

Row = tuple[dict[str, float], bool]


def rows_of(folder: Path) -> Iterator[Row]:
    """What speaks for and against each article of a labelled set resting wholly on each origin, and whether it does."""
    sources = ingest.read_sources([str(folder / "articles")], config=config.load(None), now="2029-01-01T00:00:00+00:00")
    by_name = {Path(article.source).name: article for article in sources.articles}
    labels = {label["file"]: label for label in map(json.loads, _lines(folder / "gold.jsonl"))}
    for story in map(json.loads, _lines(folder / "stories.jsonl")):
        coverage = sorted((by_name[name] for name in story["articles"]), key=lambda a: (a.published or "9", a.id))
        copies = {copy: first for one in group_articles(coverage) for copy, first in one.reprints.items()}
        readings = [Reading(place, article) for place, article in enumerate(coverage)]
        mentions = find_mentions(coverage)
        statements = [Statement(one, reading) for reading in readings for one in mentions[reading.article.id]]
        relied = find_relied(readings, statements)
        for reading in readings:
            label = labels[Path(reading.article.source).name]
            whole = [origin["name"] for origin in label["origin"] if origin["scope"] == "whole"]
            beside = relied.beside[reading.place]
            if reading.article.id in copies:
                continue
            here = {key: _places_in(reading, places) for key, places in relied.named.items()}
            here = {key: places for key, places in here.items() if places and places[0].sentence != CREDITED}
            meant = {key for key, found in here.items() if any(_is_same(n, p.name) for n in whole for p in found)}
            if whole and not meant:  # labelled by the document's title, named by its author
                meant = {key for key, found in here.items() if found[0].form != "newsroom"}
            for key, found in here.items():
                if resting.has_weight_beside(reading, key, found, beside):
                    continue
                yield resting.weigh(reading, key, found, beside), key in meant


def _places_in(reading: Reading, places: Sequence[Reliance]) -> list[Reliance]:
    return sorted((place for place in places if place.article == reading.place), key=lambda place: place.sentence)


def _lines(file: Path) -> list[str]:
    return file.read_text(encoding="utf-8").splitlines()


def _is_same(label: str, name: str) -> bool:
    """Whether a label and a name are of one origin: all that the shorter says, the longer says too."""
    a, b = ({*name_words(re.sub(r"\W+", " ", one))} - KINDS or {*name_words(one)} for one in (label, name))
    return a <= b or b <= a or len(a & b) > 1


def fitted(rows: Sequence[Row]) -> Mapping[str, Any]:
    """The model of these rows."""
    return fit([row for row, _ in rows], [answer for _, answer in rows], PENALTY)


def main() -> None:
    """Fits on all sets, but for one."""
    left_out = sys.argv[sys.argv.index("--without") + 1] if "--without" in sys.argv else ""
    rows = [row for folder in labelled_sets(left_out) for row in rows_of(folder)]
    TARGET.write_text(json.dumps(fitted(rows), indent=1, sort_keys=True) + "\n", encoding="utf-8")
    print(f"{len(rows)} pairs of an article and an origin, {sum(answer for _, answer in rows)} wholly")


if __name__ == "__main__":
    main()
