"""How every parser makes its articles: one place for cleaning, identity, dates and by-lines."""

import re
from collections.abc import Sequence
from datetime import UTC, datetime

from digest.model import Article, Resource, article_id, article_text, moment
from digest.sources.terms import Terms
from digest.text.cleaning import Draft, clean_body
from digest.text.gate import safe
from digest.text.language import detect
from digest.text.sentences import sentence_spans

TELLING = 1500  # characters that are enough to tell the language
_EARLIEST = datetime(1990, 1, 1, tzinfo=UTC)  # before that there was no web: a clock that was never set
_BY = re.compile(r"^(?:by|von|por|par|door|di|av|af)\s*:?\s+(?=[^\W\d_])", re.I)
_AND = re.compile(r"\s*(?:[,;|/]|\s&\s|\s(?:and|und|et|y|e|en|och|og)\s)\s*")
_ADDRESS = re.compile(r"[^\s@(<]{1,64}@[^\s@)>]{1,200}")


def build(
    *,
    resource: Resource,
    terms: Terms,
    source: str,
    headline: str,
    body: str,
    url: str | None = None,
    outlet: str | None = None,
    byline: Sequence[str] = (),
    published: str | None = None,
    language: str = "",
    teaser: bool = False,
) -> Article | None:
    """An article from what a parser found: `body` is plain text with one paragraph a line, not yet cleaned.

    What the text itself says (by-line, dateline, date) fills what the source left open. None when nothing is left.
    """
    headline = told_headline(one_line(headline), terms)
    body = told_body(body, terms)
    language = language or detect((body or headline)[:TELLING])
    draft = clean_body(body, headline=headline, outlet=outlet or "", language=language)
    if not (text := _text(draft, body, terms)):
        return None
    url = url and safe(url)
    outlet = one_line(outlet or draft.outlet or "")[:200] or None
    return Article(
        id=article_id(text=text, outlet=outlet, url=url),
        source=one_line(source),
        url=url,
        outlet=outlet,
        headline=draft.headline,
        byline=tuple(name for name in map(one_line, byline) if name) or draft.byline,
        dateline=draft.dateline,
        published=published or believable(draft.published, resource.retrieved)[0],
        retrieved=resource.retrieved,
        language=draft.language,
        text=text,
        teaser=teaser,
    )


def _text(draft: Draft, body: str, terms: Terms) -> str:
    """The article's text. All caption or list, it is still what the source says where there is not even a headline."""
    text = article_text(draft.headline, bounded(draft.corrected, terms))
    if text or draft.body:
        return text
    return bounded("\n\n".join(line for line in safe(body).split("\n") if line.strip()), terms)


def bounded(body: str, terms: Terms) -> str:
    """The body without the sentences that are longer than may be: no reader's, and dear to look through."""
    if len(body) <= terms.sentence:
        return body
    kept, count = [], 0
    for paragraph in body.split("\n\n"):
        spans = sentence_spans(paragraph) if len(paragraph) > terms.sentence else []
        short = [paragraph[start:end] for start, end in spans if end - start <= terms.sentence]
        count += len(spans) - len(short)
        kept.append(" ".join(short) if len(short) < len(spans) else paragraph)
    if count:
        what = f"{count} sentences of" if count > 1 else "a sentence of"
        terms.report(f"{what} more than {terms.sentence:,} characters left out", "limits.sentence_length sets how long")
    return "\n\n".join(paragraph for paragraph in kept if paragraph)


def told_body(body: str, terms: Terms) -> str:
    """The body as long as it may be; that it was cut is told."""
    if len(body) > terms.article:
        what = f"an article of {len(body):,} characters was cut at {terms.article:,}"
        terms.report(what, "limits.article_length sets where")
    return body[: terms.article]


def told_headline(headline: str, terms: Terms) -> str:
    """The headline as long as it may be; that it was cut is told."""
    if len(headline) > terms.headline:
        terms.report(
            f"a headline of {len(headline):,} characters was cut at {terms.headline:,}",
            "limits.headline_length sets where",
        )
    return shortened(headline, terms.headline)


def one_line(text: str) -> str:
    """Text that has passed the gate, on one line."""
    return " ".join(safe(text).split())


def shortened(headline: str, most: int) -> str:
    """A headline of at most so many characters, cut between words where there are any near its end."""
    if len(headline) <= most:
        return headline
    space = headline.rfind(" ", most // 2, most)
    return headline[: space if space > 0 else most - 1] + "…"


def main_language(tag: str) -> str:
    """The ISO 639-1 code in a language tag ("en-GB", "de_AT"), or ""."""
    code = re.split(r"[-_]", tag.strip().lower(), maxsplit=1)[0]
    return code if len(code) == 2 and code.isalpha() and code.isascii() else ""


def believable(published: str | None, retrieved: str) -> tuple[str | None, str]:
    """A date as it may be used, and what had to be done to it ("" when nothing).

    Unreadable and absurdly early dates become none; a date in the future becomes the time of retrieval.
    """
    if not published:
        return None, ""
    alike = len(published) == len(retrieved) == 25 and published[19:] == retrieved[19:]
    if alike and "2000" <= published <= retrieved:
        return published, ""  # two instants in one form, as nearly all are, need not be computed
    try:
        when, now = moment(published), moment(retrieved)
    except (ValueError, OverflowError):
        return None, f"the date {published[:40]!r} could not be read"
    if when < _EARLIEST:
        return None, f"the date {published[:40]} is before the web and was left out"
    # A bare day counts as its noon, and clocks differ a little.
    if (when - now).total_seconds() > (43200 if len(published) == 10 else 900):
        return retrieved, f"the date {published[:40]} lies in the future and was taken as the time of reading"
    return published, ""


def split_byline(written: str) -> list[str]:
    """The names in a byline as feeds and pages write it: "By A and B", "a@b.example (A)", "A, B"."""
    written = " ".join(written.split())[:300]
    if "@" in written:
        inner = re.search(r"\(([^()]{2,100})\)", written)
        written = inner[1] if inner else _ADDRESS.sub("", written).strip(" <>()\"'")
    written = _BY.sub("", written)
    if written.startswith(("http://", "https://")):
        return []
    return [name.strip() for name in _AND.split(written) if name and name.strip() and len(name) <= 80]
