"""What the ledger says that a summary should tell, and which of it a passage tells.

Figures count by how many of the sources state them, and disputed and revised ones twice, with their rivals.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from digest.model import Article, Fact, Ledger
from digest.summary.passages import Passage

FIGURES = 0.11  # a disputed or revised figure counts twice, others half and by how many state them
EVERYWHERE = 2.35  # more for one that all sources state
FIRST = 4.5  # the first figure of a report on which all sources rely: in their own ways they tell of what it says
REPLACED = 0.05  # a figure is told that was replaced and never in dispute
ORIGIN = 0.4  # the report is named on which all sources rely
DENIED = 0.22  # that somebody denies something is told
DENIAL = "!"  # what stands for a denial among the terms that passages cover
_FIGURE = "#"  # before its place in the ledger: what stands for a figure
_FIGURE_KINDS = frozenset(["casualties", "money", "count", "percent", "duration"])
_KINDS = {"casualties": 1.5, "duration": 0.5}  # against 1 for other figures, and for small counts:
_SMALL = 0.5
_MANY = 10
_LENGTHS = frozenset("metres meters inches inchs feet yards kilos pages minute m cm mm ft kg g °C C".split())
_LEADING = 8  # figures that a summary should tell
_SMALL_NUMBER = 100


class Findings(NamedTuple):
    """What can be told, under signs that no word can be, and what each is worth.

    `figures` are the signs of those that stand, `replaced` of those that were replaced and never in dispute, with what
    stands in their place; `reports` are the signs of the reports on which all sources rely, by each of their names;
    `spans` say where in an article a sign is told, `denials` where the sentences end that deny something.
    """

    worth: Mapping[str, float]
    figures: frozenset[str]
    replaced: Mapping[str, str]
    reports: Mapping[str, str]
    spans: Mapping[str, Sequence[tuple[int, int, str]]]
    denials: frozenset[tuple[str, int]]

    def told(self, passage: Passage, coverage: Sequence[Article]) -> frozenset[str]:
        """The signs of what a passage tells."""
        signs: list[str] = []
        for one in passage.sentences:
            article = coverage[one.article].id
            signs += [sign for start, end, sign in self.spans.get(article, ()) if one.start <= start and end <= one.end]
            signs += [sign for name, sign in self.reports.items() if name in one.text]
            if (article, one.end) in self.denials:
                signs.append(DENIAL)
        return frozenset(signs)

    def is_outdated(self, told: Collection[str]) -> bool:
        """Whether of the figures told some were replaced and none of the leading ones stands."""
        return not self.replaced.keys().isdisjoint(told) and self.figures.isdisjoint(told)

    def current(self, told: Collection[str]) -> frozenset[str]:
        """What must be told where a passage tells figures that were replaced: those that stand now."""
        if self.replaced.keys().isdisjoint(told):
            return frozenset()
        return frozenset(self.replaced[one] for one in told if one in self.replaced).difference(told)


def findings(ledger: Ledger) -> Findings:
    """What the ledger of a story says that a summary should tell."""
    reports = _reports(ledger)
    shares = _figures(ledger, shared=bool(reports))
    replaced = {_sign(old): _sign(new) for old, new in _replaced(ledger).items()}
    worth = dict.fromkeys(replaced.values(), 0.0)
    worth |= {_sign(number): FIGURES * share for number, share in shares.items()}
    worth |= dict.fromkeys(replaced, -REPLACED) | dict.fromkeys(reports.values(), ORIGIN) | {DENIAL: DENIED}
    spans: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
    for number, fact in enumerate(ledger.facts):
        if (sign := _sign(number)) in worth:
            for cited in fact.citations:
                spans[cited.article].append((cited.start, cited.end, sign))
    return Findings(
        worth=worth,
        figures=frozenset(_sign(number) for number, share in shares.items() if share),
        replaced=replaced,
        reports=reports,
        spans=spans,
        denials=frozenset((denial.denial.article, denial.denial.end) for denial in ledger.denials),
    )


def _sign(number: int) -> str:
    """What stands for the fact at a place in the ledger."""
    return f"{_FIGURE}{number}"


def is_figure(term: str) -> bool:
    """Whether what a passage covers is a figure of the ledger."""
    return term.startswith(_FIGURE)


def _figures(ledger: Ledger, *, shared: bool) -> dict[int, float]:
    """By place in the ledger, how much each leading figure matters; a rival of one matters as much as it does.

    What every source tells matters most; of what rests on one report (`shared`) the first figure.
    """
    places = [number for number, fact in enumerate(ledger.facts) if fact.kind in _FIGURE_KINDS and not _is_detail(fact)]
    places = places[:_LEADING]
    replaced = {fact.supersedes for fact in ledger.facts if fact.supersedes is not None}
    group_of = {article: group for group, articles in enumerate(ledger.groups) for article in articles}
    shares: dict[int, float] = {}
    for rank, number in enumerate(places):
        fact = ledger.facts[number]
        lone = FIRST if rank == 0 and shared else 0.5
        share = 2.0 if fact.status in ("conflict", "updated") else lone
        if number in replaced:
            share = 1.0 if fact.conflicts else 0.0
        share *= (_SMALL if _is_small(fact) else _KINDS.get(fact.kind, 1.0)) / (1 + rank / _LEADING)
        if number not in replaced:
            share += EVERYWHERE * _spread(fact, group_of, len(ledger.groups))
        for told in (number, *fact.conflicts):
            shares[told] = max(shares.get(told, 0.0), share)
    return shares


def _spread(fact: Fact, group_of: Mapping[str, int], sources: int) -> float:
    """How many of the other sources state a figure that one states: 0 to 1."""
    stating = {group_of[cited.article] for cited in fact.citations if cited.article in group_of}
    return max(0, len(stating) - 1) / max(1, sources - 1)


def _is_detail(fact: Fact) -> bool:
    """Whether a figure is somebody's age, a technical measure ("2.2 GHz") or a smaller number that one source gives of
    nothing named.
    """
    unit = str(fact.value.get("unit", ""))
    if fact.kind != "count":
        return False
    if not unit and fact.status == "single" and fact.value["n"] < _SMALL_NUMBER:
        return True
    return unit.endswith(" old") or unit[1:] != unit[1:].lower()


def _is_small(fact: Fact) -> bool:
    """Whether a figure counts a handful of things, or says how long, old or fast something is: colour, as a rule."""
    if fact.kind != "count" or "against" in fact.value:
        return False
    number, unit = fact.value["n"], str(fact.value.get("unit", ""))
    return (isinstance(number, int) and number < _MANY) or unit in _LENGTHS


def _replaced(ledger: Ledger) -> dict[int, int]:
    """By its place in the ledger, for each figure that was replaced and never in dispute, the one that stands now."""
    newer = {fact.supersedes: number for number, fact in enumerate(ledger.facts) if fact.supersedes is not None}
    found: dict[int, int] = {}
    for old, current in newer.items():
        seen = {old}
        while current in newer and current not in seen:
            seen.add(current)
            current = newer[current]
        if not ledger.facts[old].conflicts and ledger.facts[old].kind in _FIGURE_KINDS:
            found[old] = current
    return found


def _reports(ledger: Ledger) -> dict[str, str]:
    """By each name of a report on which every source of several relies, its sign."""
    found: dict[str, str] = {}
    for origin in ledger.origins:
        relying = set(origin.articles)
        if len(origin.articles) > 1 and origin.form and all(relying & set(group) for group in ledger.groups):
            found |= {name: f"={origin.name}" for name in (origin.name, origin.short) if name}
    return found
