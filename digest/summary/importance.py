"""What a summary is worth: how much it covers of what the sources agree on, told early and without padding.

The worth of a set of passages is a sum of shares between 0 and 1:

- the words of the headlines that it covers, and the words that independent sources share (each counted once, so that
  saying a thing twice brings nothing);
- the figures it tells: the ledger's most telling first, disputed and revised ones twice, the rivals of a disputed one
  as much; against it, figures that were replaced, and sentences that are not plain prose;
- for each passage, how early it stands in its article and how much of it is in the headlines, both against the story's
  average, so that they rank passages without rewarding length; how late its article was published, and how much of it
  is quoted;
- the budget it fills, less its share of all that the story says: a long story is worth the whole budget, of three
  one-sentence notes one is enough.

The method is the maximum coverage of Gillick and Favre (2009) with the sources' agreement for weights; the constants
were chosen on news in two languages with one to five sources a story; those of the figures by regression on what
labelled stories must tell, where their signs and order were the same for three writers of such stories.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from math import exp, fsum

from digest.model import Article, Fact, Ledger
from digest.summary.candidates import QUOTED, Candidate, content, function_words
from digest.summary.passages import Passage

TITLED = 0.4  # all the headlines' words are covered
AGREED = 0.3  # all that the sources share is covered
FIGURES = 0.12  # a disputed or revised figure counts twice, one that several sources state CORROBORATED, others half
CORROBORATED = 1.5
FIRST = 4.0  # the first figure of a report on which all sources rely: nothing in it can be corroborated
REPLACED = 0.2  # a figure is told that was replaced and never in dispute
REPEATED = 0.1  # of its worth is lost each time that something is covered again
ORIGIN = 0.4  # the report is named on which all sources rely
HEARD = 0.1  # of sources that rely on one report each is quoted
ASIDE = 0.05  # a passage says nothing of what the headlines and the sources speak of
UNMET = 0.02  # a sentence points at something that nothing printed has named
DENIED = 0.22  # that somebody denies something is told
LEAP = 0.03  # a passage from far down its article asks the reader to follow
OUTDATED = 0.3  # of its figures only such are told as were replaced and never in dispute
AWKWARD = 0.3  # a sentence is not a report's plain prose
# The budget is filled from the very beginnings; divided among up to three sources, whose agreement says more.
EARLY = 2.4
LATE = 0.2  # the budget is filled from the last article published
SPOKEN = 0.15  # the budget is filled with quotations
ON_TOPIC = 0.5  # the budget is filled with the headlines' words
FILLED = 0.25  # the budget is filled
PADDED = 0.75  # everything that several sources say is said; a single source's article says little twice
_DENIAL = "!"  # what stands for a denial among the terms that passages cover
_FIGURE_KINDS = frozenset(["casualties", "money", "count", "percent", "duration"])
_KINDS = {"casualties": 1.5, "duration": 0.5}  # against 1 for other figures, and for small counts:
_SMALL = 0.5
_MANY = 10
_LENGTHS = frozenset("metres meters inches inchs feet yards kilos pages minute m cm mm ft kg g °C C".split())
_LEADING = 8  # figures that a summary should tell
_ENOUGH = 3  # sources: from so many on their agreement says as much as it ever will
_FAR = 90  # words into an article after which a sentence counts as a third of its first
_HEADLINES = 3  # a word in a third of the headlines counts as much as one in all


@dataclass(frozen=True, slots=True)
class Importance:
    """What can be covered and its worth; by passage of the pool, what it covers and what it is worth by itself.

    `sourced` says of each passage whether it names the report on which all sources rely, `needs` are the words that it
    presupposes; `padding` is what each new pair of words costs.
    """

    worth: Mapping[str, float]
    covers: Sequence[Set[str]]
    alone: Sequence[float]
    sourced: Sequence[bool]
    needs: Sequence[Set[str]]
    padding: float


def importance(
    pool: Sequence[Passage],
    sentences: Mapping[int, Sequence[Candidate]],
    coverage: Sequence[Article],
    ledger: Ledger,
    words: int,
) -> Importance:
    """Weigh the pool of a story; `sentences` are those of each article by its place in the coverage."""
    told = {place: listed for place, listed in sentences.items() if listed}
    sources = _by_source(told, coverage, ledger)
    titled = _titled(told, coverage)
    worth: dict[str, float] = defaultdict(float)
    for shares, weight in ((titled, TITLED), (_agreed(sources, told), AGREED)):
        mass = fsum(shares.values())
        for term, share in shares.items():
            worth[term] += weight * share / mass
    needs = [one.needs - titled.keys() for one in pool]
    for word in frozenset[str]().union(*needs):
        worth[word] += 0.0  # nothing by itself, but known to be told
    origins = _origins(ledger)
    figures, replaced = _figures(ledger), _replaced(ledger)
    worth |= {f"#{number}": FIGURES * share for number, share in figures.items()}
    worth |= {f"#{number}": -REPLACED for number in replaced}
    worth |= dict.fromkeys(origins.values(), ORIGIN) | {_DENIAL: DENIED}
    if origins:
        worth |= {f"~{place}": HEARD for place in told}
    stated = [_stated(one, coverage, ledger) for one in pool]
    covers = [
        worth.keys()
        & (
            one.terms
            | {f"~{one.first.article}"}
            | {f"#{number}" for number in here}
            | _denials(one, coverage, ledger)
            | _named(one, origins)
        )
        for one, here in zip(pool, stated, strict=True)
    ]
    alone = _alone(pool, len(sources), titled, coverage, words)
    for at, here in enumerate(stated):
        alone[at] -= ASIDE * (not any(worth[one] for one in covers[at]))
        alone[at] -= OUTDATED * _is_outdated(here, figures, replaced) + REPEATED * fsum(
            worth[one] for one in covers[at]
        )
    pairs = len(frozenset[tuple[str, str]]().union(*(one.pairs for one in pool)))
    return Importance(
        worth={one: (1 + REPEATED) * share for one, share in worth.items()},
        covers=covers,
        alone=alone,
        sourced=[any(sign in covered for sign in origins.values()) for covered in covers],
        needs=needs,
        padding=(PADDED if len(sources) > 1 else 0.0) / max(1, pairs),
    )


def _alone(
    pool: Sequence[Passage], sources: int, titled: Mapping[str, float], coverage: Sequence[Article], words: int
) -> list[float]:
    """By passage, what its place, its topic, its article's date and its prose are worth."""
    near = [_near(one) for one in pool]
    early = _above_average(near, pool, keep=sources < 2)
    on_topic = _above_average([_share(one.terms, titled) for one in pool], pool, keep=False)
    late = _late(coverage)
    alone: list[float] = []
    for at, one in enumerate(pool):
        by_word = EARLY / max(1, min(_ENOUGH, sources)) * early[at] + ON_TOPIC * on_topic[at] + FILLED
        by_word += LATE * late[one.first.article] - SPOKEN * _spoken(one)
        awkward = any(sentence.awkward for sentence in one.sentences)
        alone.append(one.length / max(1, words) * by_word - LEAP * (1 - near[at]) - AWKWARD * awkward)
    return alone


def _by_source(
    told: Mapping[int, Sequence[Candidate]], coverage: Sequence[Article], ledger: Ledger
) -> list[frozenset[str]]:
    """The terms that each independent source uses."""
    group_of = {article: number for number, group in enumerate(ledger.groups) for article in group}
    said: dict[int, set[str]] = {}
    for place, listed in told.items():
        source = group_of.get(coverage[place].id, -1 - place)
        said.setdefault(source, set()).update(*(one.terms for one in listed))
    return [frozenset(terms) for terms in said.values()]


def _agreed(sources: Sequence[frozenset[str]], told: Mapping[int, Sequence[Candidate]]) -> dict[str, float]:
    """By term, in how many more sources it stands than one; of a single source, in how many more sentences."""
    units = sources if len(sources) > 1 else [one.terms for listed in told.values() for one in listed]
    spread = Counter(term for terms in units for term in terms)
    return {term: times - 1.0 for term, times in spread.items() if times > 1}


def _titled(told: Mapping[int, Sequence[Candidate]], coverage: Sequence[Article]) -> dict[str, float]:
    """By term of the headlines that the articles use, how common it is in them (1 from a third of them on)."""
    used = frozenset[str]().union(*(one.terms for listed in told.values() for one in listed))
    headlines = [content(article.headline, function_words(article.language))[0] for article in _at(coverage, told)]
    named = sum(1 for terms in headlines if terms)
    counts = Counter(term for terms in headlines for term in terms if term in used)
    return {term: min(1.0, _HEADLINES * times / named) for term, times in counts.items()}


def _figures(ledger: Ledger) -> dict[int, float]:
    """By place in the ledger, how much each leading figure matters; a rival of one matters as much as it does."""
    places = [number for number, fact in enumerate(ledger.facts) if fact.kind in _FIGURE_KINDS and not _is_detail(fact)]
    places = places[:_LEADING]
    replaced = {fact.supersedes for fact in ledger.facts if fact.supersedes is not None}
    shared = bool(
        _origins(ledger)
    )  # of what rests on one report nothing can be corroborated, yet it has a first figure
    shares: dict[int, float] = {}
    for rank, number in enumerate(places):
        fact = ledger.facts[number]
        lone = FIRST if rank == 0 and shared else 0.5
        share = {"conflict": 2.0, "updated": 2.0, "corroborated": CORROBORATED}.get(fact.status, lone)
        if number in replaced:
            share = 1.0 if fact.conflicts else 0.0
        share *= (_SMALL if _is_small(fact) else _KINDS.get(fact.kind, 1.0)) / (1 + rank / _LEADING)
        for told in (number, *fact.conflicts):
            shares[told] = max(shares.get(told, 0.0), share)
    return shares


def _is_detail(fact: Fact) -> bool:
    """Whether a figure is somebody's age or a technical measure ("2.2 GHz")."""
    unit = str(fact.value.get("unit", ""))
    return fact.kind == "count" and (unit.endswith(" old") or unit[1:] != unit[1:].lower())


def _is_small(fact: Fact) -> bool:
    """Whether a figure counts a handful of things, or says how long, old or fast something is: colour, as a rule."""
    if fact.kind != "count" or "against" in fact.value:
        return False
    number, unit = fact.value["n"], str(fact.value.get("unit", ""))
    return (isinstance(number, int) and number < _MANY) or unit in _LENGTHS


def _replaced(ledger: Ledger) -> frozenset[int]:
    """The places in the ledger of figures that were replaced and never in dispute."""
    older = {fact.supersedes for fact in ledger.facts if fact.supersedes is not None}
    return frozenset(old for old in older if not ledger.facts[old].conflicts)


def _is_outdated(stated: Set[int], figures: Mapping[int, float], replaced: Set[int]) -> bool:
    """Whether of these figures some were replaced and none of the leading ones stands."""
    return not replaced.isdisjoint(stated) and not any(figures.get(number) for number in stated)


def _stated(passage: Passage, coverage: Sequence[Article], ledger: Ledger) -> frozenset[int]:
    """The places in the ledger of the facts that stand in a passage."""
    spans = [(coverage[one.article].id, one.start, one.end) for one in passage.sentences]
    return frozenset(
        number
        for number, fact in enumerate(ledger.facts)
        if fact.kind in _FIGURE_KINDS
        for cited in fact.citations
        for article, start, end in spans
        if cited.article == article and start <= cited.start and cited.end <= end
    )


def _denials(passage: Passage, coverage: Sequence[Article], ledger: Ledger) -> frozenset[str]:
    said = {(denial.denial.article, denial.denial.end) for denial in ledger.denials}
    return frozenset(_DENIAL for one in passage.sentences if (coverage[one.article].id, one.end) in said)


def _origins(ledger: Ledger) -> dict[str, str]:
    """By each name of a report on which every source of several relies, what stands for it among the terms."""
    found: dict[str, str] = {}
    for origin in ledger.origins:
        relying = set(origin.articles)
        if len(origin.articles) > 1 and origin.form and all(relying & set(group) for group in ledger.groups):
            found |= {name: f"={origin.name}" for name in (origin.name, origin.short) if name}
    return found


def _named(passage: Passage, origins: Mapping[str, str]) -> frozenset[str]:
    return frozenset(
        sign for name, sign in origins.items() if any(name in sentence.text for sentence in passage.sentences)
    )


def _late(coverage: Sequence[Article]) -> list[float]:
    """By article, how late in the coverage it was published: 0 to 1 by turn, 0 without a date."""
    days = sorted({article.published for article in coverage if article.published})
    last = max(1, len(days) - 1)
    return [days.index(article.published) / last if article.published else 0.0 for article in coverage]


def _spoken(passage: Passage) -> float:
    """The share of a passage that stands in quotation marks."""
    text = " ".join(one.text for one in passage.sentences)
    return sum(map(len, QUOTED.findall(text))) / len(text)


def _at(coverage: Sequence[Article], places: Mapping[int, object]) -> list[Article]:
    return [coverage[place] for place in places]


def _near(passage: Passage) -> float:
    """How near its article's beginning a passage stands, between 1 and 0."""
    return sum(one.length * exp(-one.words_before / _FAR) for one in passage.sentences) / passage.length


def _share(terms: frozenset[str], shares: Mapping[str, float]) -> float:
    return fsum(shares.get(term, 0.0) for term in terms) / max(1, len(terms))


def _above_average(values: Sequence[float], pool: Sequence[Passage], *, keep: bool) -> list[float]:
    """The values less their average by length (or, with `keep`, as they are)."""
    length = sum(one.length for one in pool)
    mean = 0.0 if keep or not length else sum(v * one.length for v, one in zip(values, pool, strict=True)) / length
    return [value - mean for value in values]
