"""The ledger of a story: its facts with how well each stands, and on whom the coverage rests.

Mentions become statements (`statements`), statements of one fact are put together (`merging`), the articles' words and
times say which facts replace or contradict which (`timeline`, `disputes`), independent sources are counted
(`independence`, `origins`), and what a reader needs first comes first (`selection`).
"""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from digest.facts.ledger import counterparts, rivals
from digest.facts.ledger.acts import count_alike, scene_of
from digest.facts.ledger.best_labels import best_label
from digest.facts.ledger.changes import Changes
from digest.facts.ledger.clusters import Cluster
from digest.facts.ledger.corrections import corrected
from digest.facts.ledger.counterparts import find_counterparts
from digest.facts.ledger.denials import find_denials
from digest.facts.ledger.disputes import add_contradictions, find_divided
from digest.facts.ledger.elsewhere import names_elsewhere
from digest.facts.ledger.figures import NAMES
from digest.facts.ledger.independence import independent_groups
from digest.facts.ledger.merging import gather
from digest.facts.ledger.moments import Moment, add_moments, read_moments
from digest.facts.ledger.origins import find_origins
from digest.facts.ledger.parts import find_completed, find_parts
from digest.facts.ledger.readings import Reading
from digest.facts.ledger.rivals import find_rivals
from digest.facts.ledger.roles import role_of
from digest.facts.ledger.selection import order_of
from digest.facts.ledger.slots import settle_additions, slot_of
from digest.facts.ledger.standing import Standing, stand
from digest.facts.ledger.statements import Statement, lend_noun
from digest.facts.ledger.timeline import add_overtaken, find_changes
from digest.facts.ledger.verdicts import Proposal, settle
from digest.model import Article, Citation, Fact, Ledger, Mention, Origin


def build_ledger(
    coverage: Sequence[Article], mentions: Mapping[str, Sequence[Mention]], *, reprints: Mapping[str, str]
) -> Ledger:
    """The facts that the articles of one story state, the most telling first, with their origins and sources.

    `mentions` maps an article's id to what extraction found in its text; `reprints` maps a copy's id to its original's.
    """
    read = read_coverage(coverage, mentions, reprints=reprints)
    readings, clusters, origins = read.readings, read.clusters, read.origins
    changes, conflicts = _compare(read)
    standing = stand(readings, clusters, changes, conflicts, origins, read.relying)
    order = order_of(readings, clusters, standing)
    languages = [article.language for article in coverage]
    main = max(dict.fromkeys(languages), key=languages.count, default="en")
    facts = _facts(clusters, standing, order, main)
    return Ledger(facts=facts, origins=tuple(origins), groups=read.groups, denials=find_denials(readings))


class Coverage(NamedTuple):
    """A story's articles as the ledger reads them.

    `by_article` are each article's figures in order of the text; `relying` holds for each of `origins` the places of
    the articles that rely on it, `groups` the article ids that count as one source each.
    """

    readings: list[Reading]
    statements: list[Statement]
    by_article: list[list[Statement]]
    clusters: list[Cluster]
    origins: list[Origin]
    relying: list[set[int]]
    groups: tuple[tuple[str, ...], ...]


def read_coverage(
    coverage: Sequence[Article], mentions: Mapping[str, Sequence[Mention]], *, reprints: Mapping[str, str]
) -> Coverage:
    """The articles of one story with the facts that they state, before these are set against each other."""
    readings = [Reading(place, article) for place, article in enumerate(coverage)]
    statements = [
        Statement(mention, reading) for reading in readings for mention in mentions.get(reading.article.id, ())
    ]
    origins, relying = find_origins(readings, statements)
    groups = independent_groups(coverage, reprints, origins, corrected(readings))
    group_of = {article: number for number, group in enumerate(groups) for article in group}
    statements += names_elsewhere(readings, statements)
    for statement in statements:
        statement.group = group_of[statement.reading.article.id]
    _quoted_figures(readings, statements)
    by_article = _frame(readings, statements)
    clusters = gather(statements)
    for place, cluster in enumerate(clusters):
        for statement in cluster.statements:
            statement.fact = place
    return Coverage(readings, statements, by_article, clusters, origins, relying, groups)


def _quoted_figures(readings: Sequence[Reading], statements: Sequence[Statement]) -> None:
    """Mark what stands inside a quotation, and attribute it to its speaker."""
    quotes: list[list[Statement]] = [[] for _ in readings]
    for statement in statements:
        if statement.mention.kind == "quote" and statement.attribution is not None:
            quotes[statement.reading.place].append(statement)
    for row in quotes:
        row.sort(key=lambda quote: quote.mention.start)
    starts = [[quote.mention.start for quote in row] for row in quotes]
    for statement in statements:
        if statement.mention.kind not in NAMES and statement.mention.kind != "quote":
            place = statement.reading.place
            at = bisect_right(starts[place], statement.mention.start) - 1
            if at >= 0 and statement.mention.end <= quotes[place][at].mention.end:
                statement.quoted = True
                statement.attribution = statement.attribution or quotes[place][at].attribution


def _frame(readings: Sequence[Reading], statements: Sequence[Statement]) -> list[list[Statement]]:
    """The figures of each article in order of the text, each with what it is about and whether it is called new."""
    by_article: list[list[Statement]] = [[] for _ in readings]
    for statement in statements:
        if statement.number is not None:
            by_article[statement.reading.place].append(statement)
    for figures in by_article:
        figures.sort(key=lambda statement: statement.mention.start)
        for place, statement in enumerate(figures):
            lend_noun(statement, figures[max(0, place - 3) : place])
            statement.slot = slot_of(statement)
            statement.role = role_of(statement)
        settle_additions(figures)
        for place, statement in enumerate(figures):
            beside = figures[max(0, place - 6) : place] + figures[place + 1 : place + 7]
            spans = ((other.first, other.last) for other in beside if other.sentence == statement.sentence)
            statement.scene = scene_of(statement, tuple(spans))
        count_alike(figures)
    return by_article


def _moments(readings: Sequence[Reading], statements: Sequence[Statement]) -> list[list[Moment]]:
    """The days and times of each article in order of the text."""
    by_article: list[list[Moment]] = [[] for _ in readings]
    for moment in read_moments(sorted(statements, key=lambda statement: statement.mention.start)):
        by_article[moment.statement.reading.place].append(moment)
    return by_article


def _compare(read: Coverage) -> tuple[Changes, set[tuple[int, int]]]:
    """Which facts replace and which contradict each other, by their places among the clusters."""
    clusters = read.clusters
    proposal = propose(read)
    settle(proposal, clusters)
    changes, conflicts = proposal.changes, proposal.disputed
    add_contradictions(proposal.matches, clusters, changes, conflicts)
    add_moments(_moments(read.readings, read.statements), changes, conflicts)
    apart = {(min(one.fact, other.fact), max(one.fact, other.fact)) for one, other in find_parts(read.by_article)}
    return changes, {pair for pair in conflicts - apart if not changes.linked(*pair)}


def propose(read: Coverage) -> Proposal:
    """What the articles' words and times say has changed, and what is disputed."""
    clusters = read.clusters
    compared = find_counterparts(read.readings, clusters)
    matches = [match for match in compared if match.score >= counterparts.ENOUGH]
    changes = find_changes(read.readings, read.by_article, clusters)
    for part, whole in sorted(find_completed(find_parts(read.by_article), read.by_article, clusters)):
        changes.add(part, whole, "words")
    scores = find_rivals(read.by_article, clusters, {(match.a, match.b): match.score for match in compared})
    disputed = {pair for pair, score in scores.items() if score >= rivals.ENOUGH} | find_divided(matches, clusters)
    add_overtaken(matches, clusters, disputed, changes)
    return Proposal(changes, disputed, scores, matches)


def _facts(
    clusters: Sequence[Cluster], standing: Sequence[Standing], order: Sequence[int], language: str
) -> tuple[Fact, ...]:
    """The facts in their order, with the places of those they contradict or supersede."""
    place_of = {cluster: place for place, cluster in enumerate(order)}
    facts = []
    for at in order:
        cluster, stands = clusters[at], standing[at]
        statements = _cited(cluster, language)
        lead = statements[0].mention
        facts.append(
            Fact(
                kind=cluster.kind,
                text=lead.text,
                value=lead.value,
                citations=tuple(dict.fromkeys(_citation(statement) for statement in statements)),
                status=stands.status,
                qualifier=lead.qualifier,
                label=best_label(statements, language),
                attribution=next((s.attribution for s in statements if s.attribution), None),
                conflicts=tuple(sorted(place_of[other] for other in stands.conflicts)),
                supersedes=None if stands.supersedes is None else place_of[stands.supersedes],
                origin=stands.origin,
            )
        )
    return tuple(facts)


def _cited(cluster: Cluster, language: str) -> list[Statement]:
    """The statements as they are cited: first the one that shows the fact best, then in the order of the coverage.

    Best is what has the fact's own kind and exact number, is in the coverage's main language, names most, and stands in
    a body rather than in a headline.
    """
    ordered = sorted(cluster.statements, key=lambda s: (s.reading.place, s.mention.start))

    def rank(statement: Statement) -> tuple[bool, bool, bool, int, bool, int]:
        mention = statement.mention
        named = cluster.kind in ("person", "org", "place", "quote")
        figures = statement.number is not None and round(statement.scaled, 6) != round(cluster.scaled, 6)
        if cluster.kind == "date":
            figures = mention.value != cluster.statements[0].mention.value
        length = -len(mention.text) if named else 0
        foreign = statement.reading.article.language != language
        return mention.kind != cluster.kind, figures, foreign, length, statement.sentence == 0, statement.reading.place

    lead = min(ordered, key=rank)
    return [lead, *(statement for statement in ordered if statement is not lead)]


def _citation(statement: Statement) -> Citation:
    return Citation(article=statement.reading.article.id, start=statement.mention.start, end=statement.mention.end)
