"""Fits what tells figures of one thing from others: python -m tests.quality.fit_counterparts [--without NAME]

The labelled stories are those of tests/gold-dev, tests/labelled and the cases of tests/rival_cases.txt. Two
logistic regressions are fitted: first what the two sides
of a pair say, then what a pair's margins and articles say. The weights go to digest/facts/ledger/fitted.json, in the
features' own units. `--without NAME` leaves out the set to be measured on.
"""

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from digest import config, ingest
from digest.compile import find_mentions
from digest.facts.ledger import counterparts, likeness
from digest.facts.ledger.building import Coverage, propose, read_coverage
from digest.facts.ledger.clusters import Cluster
from digest.facts.ledger.figures import NUMERIC, near
from digest.facts.ledger.rivals import compare_beside
from digest.facts.ledger.statements import Statement
from digest.facts.ledger.verdicts import weigh
from digest.model import Article
from digest.stories import group_articles
from tests.ledger_stories import rival_cases
from tests.quality.logistic import fit, labelled_sets

TARGET = Path(likeness.__file__).with_name("fitted.json")
# Penalties: the first model has many features that say nearly the same.
PENALTY = {"sides": 50.0, "pair": 3.0, "beside": 1.0, "change": 5.0}
# How often an answer of the short stories counts: they say how disputes are worded, but not how news goes on.
PLAIN = {"sides": 2.0, "pair": 2.0, "beside": 20.0, "change": 0.6}
# Two places state one value if they are so near.
_SAME = 1.02
ROUNDS = 2


class Labelled(NamedTuple):
    """A story's coverage as the ledger reads it, and the pairs of facts, by place, that are values of one thing.

    Of `changes` the second has replaced the first; `disputes` are the others, the first told first, and `rivals` the
    same with every place (lower first) at which their figures stand.
    """

    read: Coverage
    changes: set[tuple[int, int]]
    disputes: set[tuple[int, int]]
    rivals: set[tuple[int, int]]
    plain: bool = False

    @property
    def pairs(self) -> set[tuple[int, int]]:
        """All of them, the lower place first."""
        return {(min(pair), max(pair)) for pair in self.changes | self.disputes}


def labelled(folder: Path) -> Iterator[Labelled]:
    """The stories of a labelled set."""
    found = ingest.read_sources([str(folder / "articles")], config=config.load(None), now="2029-01-01T00:00:00+00:00")
    by_name = {Path(article.source).name: article for article in found.articles}
    for line in (folder / "stories.jsonl").read_text(encoding="utf-8").splitlines():
        story = json.loads(line)
        coverage = sorted((by_name[name] for name in story["articles"]), key=lambda a: (a.published or "9", a.id))
        reprints = {copy: first for one in group_articles(coverage) for copy, first in one.reprints.items()}
        read = read_coverage(coverage, find_mentions(coverage), reprints=reprints)
        places = {fact["id"]: place_of(fact, read.clusters) for fact in story["facts"]}
        facts = {fact["id"]: fact for fact in story["facts"]}
        disputed = [(one["a"], one["b"]) for one in story["pairs"] if one["type"] == "conflict"]
        changed = [(one["a"], one["b"]) for one in story["pairs"] if one["type"] != "conflict"]
        changes, disputes = (
            {(places[a], places[b]) for a, b in pairs if places[a] != places[b] and min(places[a], places[b]) >= 0}
            for pairs in (changed, disputed)
        )
        rivals = {
            (min(a, b), max(a, b))
            for one, other in disputed
            for a in places_of(facts[one], read.clusters)
            for b in places_of(facts[other], read.clusters)
            if a != b
        }
        yield Labelled(read, changes, {_first_told(a, b, read.clusters) for a, b in disputes}, rivals)


def by_hand() -> Iterator[Labelled]:
    """The short stories of tests/rival_cases.txt."""
    for case in rival_cases():
        read = read_coverage(case.articles, case.mentions, reprints={})
        texts = {article.id: article.text for article in case.articles}
        a, b = (
            next(
                place
                for place, cluster in enumerate(read.clusters)
                if any(_words(s, texts) == words for s in cluster.statements)
            )
            for words in (case.first, case.second)
        )
        changes, disputes = ({(a, b)} if case.what == what else set() for what in ("update", "conflict"))
        yield Labelled(read, changes, disputes, {(min(pair), max(pair)) for pair in disputes}, plain=True)


def _words(statement: Statement, texts: Mapping[str, str]) -> str:
    return texts[statement.reading.article.id][statement.mention.start : statement.mention.end]


def _first_told(a: int, b: int, clusters: Sequence[Cluster]) -> tuple[int, int]:
    """Two facts, the one that an article stated first before the other."""
    firsts = [min(s.reading.article.published or "9" for s in clusters[place].statements) for place in (a, b)]
    return (a, b) if firsts[0] <= firsts[1] else (b, a)


def place_of(fact: Mapping[str, Any], clusters: Sequence[Cluster]) -> int:
    """The place of the figures that best cover a labelled fact's spans, or -1."""
    counts = [
        sum(_covers(s.reading.article, s.mention.start, s.mention.end, fact["spans"]) for s in cluster.statements)
        if cluster.kind in NUMERIC
        else 0
        for cluster in clusters
    ]
    best = max(range(len(counts)), key=lambda place: counts[place], default=-1)
    return best if best >= 0 and counts[best] else -1


def places_of(fact: Mapping[str, Any], clusters: Sequence[Cluster]) -> list[int]:
    """The places of all figures that a labelled fact's spans cover, if they are about what its best figure is."""
    known = place_of(fact, clusters)
    if known < 0:
        return []
    best = clusters[known]
    return [
        place
        for place, cluster in enumerate(clusters)
        if cluster.dimension == best.dimension
        and near(cluster.scaled, best.scaled, _SAME)
        and any(_covers(s.reading.article, s.mention.start, s.mention.end, fact["spans"]) for s in cluster.statements)
    ]


def _covers(article: Article, start: int, end: int, spans: Mapping[str, Sequence[str]]) -> bool:
    for span in spans.get(Path(article.source).name, ()):
        at = article.text.find(span)
        while at >= 0:
            if at - 2 <= start < at + len(span) + 2 or start <= at < end:
                return True
            at = article.text.find(span, at + 1)
    return False


class Example(NamedTuple):
    """What a model judges a pair by, the right answer, and whether it is from one of the short stories."""

    features: Mapping[str, float]
    answer: bool
    plain: bool


def fit_examples(examples: Sequence[Example], model: str) -> dict[str, Any]:
    """The weights of one of the models."""
    counts = [PLAIN[model] if one.plain else 1.0 for one in examples]
    return fit([one.features for one in examples], [one.answer for one in examples], PENALTY[model], counts)


def fit_sides(stories: Sequence[Labelled]) -> dict[str, Any]:
    """The first model, from the best statements of each pair as the models so far judge them."""
    examples = []
    for story in stories:
        rarity = counterparts.rarity_of(story.read.readings)
        for pair in counterparts.compare(story.read.readings, story.read.clusters):
            features = likeness.sides(pair.one, pair.other, rarity)
            if features is not None and pair.one.dimension != "age":
                examples.append(Example(features, (pair.a, pair.b) in story.pairs, story.plain))
    return fit_examples(examples, "sides")


def fit_pair(stories: Sequence[Labelled]) -> dict[str, Any]:
    """The second model, on top of the first."""
    examples = [
        Example(pair.features, (pair.a, pair.b) in story.pairs, story.plain)
        for story in stories
        for pair in counterparts.compare(story.read.readings, story.read.clusters)
    ]
    return fit_examples(examples, "pair")


def fit_beside(stories: Sequence[Labelled]) -> dict[str, Any]:
    """The model of figures that one article sets against each other, on top of those of counterparts."""
    examples = []
    for story in stories:
        read = story.read
        compared = counterparts.find_counterparts(read.readings, read.clusters)
        fits = {(match.a, match.b): match.score for match in compared}
        pairs = compare_beside(read.by_article, read.clusters, fits)
        examples += [Example(pair.features, pair.places in story.rivals, story.plain) for pair in pairs]
    return fit_examples(examples, "beside")


def fit_change(stories: Sequence[Labelled]) -> dict[str, Any]:
    """The model of what has changed and not merely been disputed, on top of the others."""
    examples = []
    for story in stories:
        clusters, proposal = story.read.clusters, propose(story.read)
        fits = {(match.a, match.b): match.score for match in proposal.matches}
        for old, new in sorted(story.changes | story.disputes):
            told = (new, old) if (new, old) in proposal.changes.pairs else (old, new)
            features = weigh(*told, proposal, clusters, fits)
            examples.append(Example(features, (old, new) in story.changes, story.plain))
    return fit_examples(examples, "change")


def write(models: Mapping[str, Any]) -> None:
    """Put the models where the program reads them, also in this run."""
    TARGET.write_text(json.dumps(models, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    likeness.weights_of.cache_clear()


def main() -> None:
    """Fits on all sets named, but for one."""
    left_out = sys.argv[sys.argv.index("--without") + 1] if "--without" in sys.argv else ""
    stories = [*by_hand(), *(story for folder in labelled_sets(left_out) for story in labelled(folder))]
    models = json.loads(TARGET.read_text(encoding="utf-8"))
    for _ in range(ROUNDS):
        models["sides"] = fit_sides(stories)
        write(models)
    models["pair"] = fit_pair(stories)
    write(models)
    models["beside"] = fit_beside(stories)
    write(models)
    models["change"] = fit_change(stories)
    write(models)
    print(f"{len(stories)} stories, {sum(len(story.pairs) for story in stories)} pairs")


if __name__ == "__main__":
    main()
