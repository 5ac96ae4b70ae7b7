"""Which articles of a story are not to be quoted because of a correction."""

from collections.abc import Collection, Sequence

from digest.model import Article, Ledger
from digest.text.correcting import OPENING, puts_right
from digest.text.outlet_names import is_kin
from digest.text.patterns import Late
from digest.text.phrases import holds
from digest.text.sentences import sentence_spans
from digest.text.tokens import words

_OPENING = 900  # characters within which the first sentences end
# What stands in quotation marks, those that are apostrophes too among them.
_TITLE = Late(r"(?<!\w)[“\"„«‘']((?:[^“”\"„«»‘’']|['’](?=\w)){4,90})[”\"“»’'](?!\w)", *"“\"„«‘'")


def in_doubt(coverage: Sequence[Article], ledger: Ledger) -> frozenset[int]:
    """The places of the articles that put others right, and of those that they put right.

    What a correction says is understood only beside the article that it corrects, and that one was wrong. It is the
    one whose headline the correction gives, else an earlier one of the same outlet, else the only one that states a
    figure which the correction replaces.
    """
    correcting = [place for place, article in enumerate(coverage) if corrects(article)]
    found = set(correcting)
    for place in correcting:
        others = [other for other in range(len(coverage)) if other not in correcting]
        found.update(
            _named(coverage[place], coverage, others)
            or _kin(coverage[place], coverage, others)
            or _mistaken(coverage[place], coverage, others, ledger)
        )
    return frozenset(found)


def corrects(article: Article) -> bool:
    """Whether an article only puts another one right."""
    spans = sentence_spans(article.text, article.body_start, article.body_start + _OPENING)[:OPENING]
    return puts_right(article.headline, [words(article.text[start:end]) for start, end in spans])


def _named(correction: Article, coverage: Sequence[Article], others: Sequence[int]) -> list[int]:
    """The articles of which the correction gives the headline, or two words of it, in quotation marks."""
    opening = correction.text[correction.body_start : correction.body_start + _OPENING]
    titles = [title for title in _TITLE.findall(opening) if " " in title]
    return [other for other in others if any(holds(coverage[other].headline, title) for title in titles)]


def _kin(correction: Article, coverage: Sequence[Article], others: Sequence[int]) -> list[int]:
    """The articles that the same outlet published before."""
    outlet, day = correction.outlet or "", (correction.published or "9")[:10]
    return [
        other
        for other in others
        if is_kin(coverage[other].outlet or "", outlet) and (coverage[other].published or "")[:10] <= day
    ]


def _mistaken(
    correction: Article, coverage: Sequence[Article], others: Collection[int], ledger: Ledger
) -> Sequence[int]:
    """The one article that states a figure which the correction replaces, and not what stands in its place."""
    stating = [frozenset(cited.article for cited in fact.citations) for fact in ledger.facts]
    for number, fact in enumerate(ledger.facts):
        old = fact.supersedes
        if old is not None and correction.id in stating[old] & stating[number]:
            wrong = [other for other in others if coverage[other].id in stating[old] - stating[number]]
            if len(wrong) == 1:
                return wrong
    return ()
