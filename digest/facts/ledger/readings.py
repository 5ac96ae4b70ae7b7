"""Articles as the ledger reads them: sentences cut into words, only where somebody looks."""

import re
from bisect import bisect_right
from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

from digest.model import Article, moment
from digest.text.sentences import sentence_spans
from digest.text.tokens import stop_words

WORD = re.compile(r"[^\W\d_]+|\d+(?:[.,]\d+)*|[^\w\s]")
STEM = 5
# What a sentence asserts with: the words between a source and its figure.
ASSERTING = frozenset(
    "write writes wrote say says said saying tell tells told put puts putting count counts counted estimate "
    "estimates estimated report reports reported reporting recorded registered logged tallied claim claims claimed "
    "reckon reckons reckoned confirm confirms confirmed state states stated insist insists insisted believe believes "
    "believed speak speaks spoke spoken speaking announce announces announced calculate calculates calculated assess "
    "assesses assessed maintain maintains maintained argue argues argued contend contends contended admit admits "
    "admitted concede concedes conceded acknowledge acknowledges acknowledged listed lists suggest suggests "
    "suggested indicate indicates indicated according figure figures tally declare declares declared note notes "
    "noted show shows showed shown dice dijo dicen según cifra cifran cifró asegura aseguran aseguró calcula "
    "calculan calculó estima estiman estimó habla hablan anuncia anuncian anunció afirma afirman afirmó sostiene "
    "reconoce admite sagt sagen sagte sagten laut zufolge spricht sprach sprechen zählt zählte zählten schätzt "
    "schätzen schätzte meldet melden meldete nennt nannte beziffert bezifferte rechnet rechnen erklärt erklärte dit "
    "disent selon affirme affirment annonce annoncent évoque évoquent estime estiment compte comptent parle parlent "
    "recense recensent compté dénombré recensé contó contaron reconnaît reconnaissent admet chiffre avance avancent "
    "indique assure reckoning".split()
)
# Likewise, but said of many other things too: only beside "first" or "had" do they tell of an older figure.
REPORTING = ASSERTING | frozenset(
    "given thought named listed feared expected recorded registered valued quoted found".split()
)


def stems(words: Iterable[str], empty: frozenset[str] = frozenset()) -> frozenset[str]:
    """The longer words, without the `empty` ones, cut to their beginnings, so that "killed" and "killing" meet."""
    return frozenset(word[:STEM] for word in words if len(word) > 3 and word.isalpha() and word not in empty)


class Passage(NamedTuple):
    """One sentence: its place and span in the article, its lower-case words, where they start, and their stems."""

    place: int
    start: int
    end: int
    words: tuple[str, ...]
    starts: tuple[int, ...]
    stems: frozenset[str]


class Reading:
    """An article of the coverage: its place there, its time (`exact` to the minute or a day) and its sentences."""

    __slots__ = ("_passages", "article", "exact", "place", "spans", "starts", "when")

    def __init__(self, place: int, article: Article) -> None:
        """A broken date counts as none."""
        self.place = place
        self.article = article
        self.when = _time(article.published)
        self.exact = len(article.published or "") > len("2026-02-10")
        self.spans = sentence_spans(article.text) or [(0, len(article.text))]
        self.starts = [start for start, _ in self.spans]
        self._passages: dict[int, Passage] = {}

    def passage(self, place: int) -> Passage:
        """The sentence at this place, cut into words."""
        found = self._passages.get(place)
        if found is None:
            start, end = self.spans[place]
            matches = [(match.group().lower(), match.start()) for match in WORD.finditer(self.article.text, start, end)]
            words = tuple(word for word, _ in matches)
            found = Passage(
                place=place,
                start=start,
                end=end,
                words=words,
                starts=tuple(start for _, start in matches),
                stems=stems(words, stop_words(self.article.language)),
            )
            self._passages[place] = found
        return found

    def sentence_at(self, offset: int) -> int:
        """The place of the sentence in which this offset lies."""
        return max(bisect_right(self.starts, offset) - 1, 0)


def _time(published: str | None) -> datetime | None:
    if not published:
        return None
    try:
        return moment(published)
    except ValueError:
        return None
