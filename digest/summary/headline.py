"""The headline of a story: the best of its articles' own."""

import re
from collections import Counter
from collections.abc import Sequence
from math import fsum

from digest.model import Article
from digest.summary.candidates import readable, stem
from digest.text.patterns import Late
from digest.text.tokens import stop_words, words

_LIVE = Late(
    r"\b(?:live|as it happened|latest|updates|liveblog|minute by minute|(?:live)?ticker|newsblog|minuto a minuto"
    r"|en directo|en vivo|en direct|minute par minute|in diretta|ao vivo|diễn biến mới nhất)\b",
    *(
        "live",
        "as it happened",
        "latest",
        "updates",
        "minute ",
        "ticker",
        "newsblog",
        "minuto ",
        "en direct",
        "en vivo",
    ),
    *("in diretta", "ao vivo", "diễn biến"),
    flags=re.IGNORECASE,
)
_BAIT = re.compile(
    r"\?|!|\b(?:you|your|here'?s|this is|everything|explained|why|how|watch|what|should|opinion|analysis|review|quiz"
    r"|podcast|video|photos|pictures|corrections?|clarifications?|i|my|we|our|need to know)\b",
    re.IGNORECASE,
)
_HOPELESS = 3.0  # more than any headline is worth
_QUOTE = Late(r"[\"“”„«»]|(?<!\w)['‘]|['’](?!\w)", *"\"“”„«»'‘’")


def best_headline(coverage: Sequence[Article], *, language: str = "en") -> str:
    """The headline that says most of what the others and the ledes say, plainly, in the reader's language.

    Against a headline: a question, a call, "live", an opinion's or an explainer's mark, words in capitals, a quotation,
    great length or shortness. Equal ones fall to the earlier article of the coverage. "" when none has a headline.
    """
    mine = [place for place in readable(coverage, language) if coverage[place].headline]
    named = mine or [place for place, article in enumerate(coverage) if article.headline]
    if not named:
        return ""
    ledes = [_terms(article.text[: article.body_start + 400], article.language) for article in coverage]
    spread = Counter(term for lede in ledes for term in lede)
    return coverage[max(named, key=lambda place: (_worth(coverage[place], spread, len(coverage)), -place))].headline


def _terms(text: str, language: str) -> frozenset[str]:
    stops = stop_words(language)
    return frozenset(stem(word) for word in words(text) if word not in stops)


def _worth(article: Article, spread: Counter[str], articles: int) -> float:
    headline = article.headline
    terms = _terms(headline, article.language)
    shared = fsum((spread[term] - 1) / max(1, articles - 1) for term in terms) / (len(terms) + 2)
    body = _terms(article.text[article.body_start : article.body_start + 600], article.language)
    backed = len(terms & body) / (len(terms) + 2)
    length = len(headline.split())
    shouted = sum(word.isupper() and len(word) > 3 for word in headline.split())
    told = 0.1 if re.search(r"\d", headline) else 0.0
    against = _HOPELESS * bool(_LIVE.search(headline)) + 0.4 * bool(_BAIT.search(headline)) + 0.2 * min(2, shouted)
    against += 0.15 * bool(_QUOTE.search(headline)) + 0.05 * max(0, 5 - length) + 0.03 * max(0, length - 14)
    return shared + 0.5 * backed + told - against
