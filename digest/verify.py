"""Proves a digest against the articles it cites: every sentence, fact, name and number, to the character. Pure."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from digest.errors import SourceError
from digest.facts import build_ledger, extract, found_again
from digest.model import Article, Citation, Ledger, Problem, article_id
from digest.renderers.json import fact_form
from digest.summary import matches_span

Lookup = Callable[[str], Article | None]
Places = Callable[[str], frozenset[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What was checked, and what did not hold."""

    sentences: int
    facts: int
    problems: tuple[Problem, ...]


def verify(digest: Any, lookup: Lookup, found_also_at: Places = lambda _: frozenset()) -> Verdict:
    """Checks a digest in its JSON form against articles, which `lookup` gives by id.

    `found_also_at` gives the sources besides the article's own in which its text was found, too. An article that
    `lookup` does not know is taken from the digest's own "text" if that text has the article's id.
    Raises SourceError for anything that is no digest.
    """
    if not isinstance(digest, dict) or digest.get("schema") != "digest/1":
        raise SourceError("", 'no digest in JSON form: "schema" is not "digest/1"', "make one with `-f json`")
    try:
        return check_stories(digest["stories"], lookup, found_also_at)
    except (KeyError, IndexError, TypeError, AttributeError, ValueError) as error:
        raise SourceError(
            "", f"no whole digest: {type(error).__name__} at {error}", "make one with `-f json`"
        ) from error


def check_stories(stories: Sequence[Mapping[str, Any]], lookup: Lookup, found_also_at: Places) -> Verdict:
    """Checks the stories of a digest."""
    problems: list[Problem] = []
    sentences = facts = 0
    for story in stories:
        where = f"story {story['number']}"
        articles: dict[int, Article] = {}
        for entry in story["articles"]:
            article = known_article(entry, lookup)
            if article is None:
                problems.append(Problem(source=where, what=f"article {entry['id']} is not in the store"))
                continue
            articles[entry["ref"]] = article
            if entry["source"] in found_also_at(article.id):
                article = replace(article, source=entry["source"])
            problems += (Problem(source=where, what=what) for what in check_entry(entry, article))
        sentences += len(story["summary"]) + len(story.get("apart", ()))
        facts += len(story["facts"])
        if len(articles) == len(story["articles"]):
            problems += (Problem(source=where, what=what) for what in check_story(story, articles))
    return Verdict(sentences=sentences, facts=facts, problems=tuple(problems))


def known_article(entry: Mapping[str, Any], lookup: Lookup) -> Article | None:
    """The article an entry of the digest names: from the store, else from its own text when that bears out its id."""
    article = lookup(entry["id"])
    text = entry.get("text")
    if article is not None or not isinstance(text, str):
        return article
    url = entry["source"] if str(entry["source"]).startswith(("http://", "https://")) else None
    if article_id(text=text, outlet=entry["outlet"], url=url) != entry["id"]:
        return None
    return Article(
        id=entry["id"],
        source=entry["source"],
        url=url,
        outlet=entry["outlet"],
        headline=entry["headline"],
        byline=tuple(entry["byline"]),
        published=entry["published"],
        retrieved=entry["published"] or "1970-01-01",
        language=entry["language"],
        text=text,
    )


def check_entry(entry: Mapping[str, Any], article: Article) -> Iterator[str]:
    """What an article's entry says that the article does not."""
    said = {name: entry[name] for name in ("source", "headline", "outlet", "published", "language")}
    said["byline"] = tuple(entry["byline"])
    for name, value in said.items():
        if value != getattr(article, name):
            yield f"[{entry['ref']}] {name} is {value!r}, the article has {getattr(article, name)!r}"
    if "text" in entry and entry["text"] != article.text:
        yield f"[{entry['ref']}] the text differs from the stored article"


def check_story(story: Mapping[str, Any], articles: Mapping[int, Article]) -> Iterator[str]:
    """What a story says that its articles do not bear out."""
    if story["headline"] not in {article.headline for article in articles.values()}:
        yield f"no article has the headline {story['headline']!r}"
    for sentence in (*story["summary"], *story.get("apart", ())):
        yield from check_sentence(sentence, articles)
    for change in story.get("changes", ()):
        yield from check_change(change, articles)
    ids = {article.id: ref for ref, article in articles.items()}
    for fact in story["facts"]:
        yield from check_fact(fact, articles)
    reprints = {
        articles[entry["ref"]].id: articles[entry["reprint_of"]].id
        for entry in story["articles"]
        if entry.get("reprint_of") in articles
    }
    yield from check_ledger(story, recompute(articles, reprints), ids)


def check_sentence(sentence: Mapping[str, Any], articles: Mapping[int, Article]) -> Iterator[str]:
    """Whether each citation of a sentence spans the words of the sentence."""
    if not sentence["citations"]:
        yield f"no citation: {sentence['text']!r}"
    for cited in sentence["citations"]:
        article = articles.get(cited["ref"])
        if article is None or not says(article, sentence["text"], cited):
            yield f"[{cited['ref']}] does not say at {cited['start']}-{cited['end']}: {sentence['text']!r}"


def check_change(change: Mapping[str, Any], articles: Mapping[int, Article]) -> Iterator[str]:
    """Whether what is new in a story stands where it is cited."""
    if change["kind"] == "sentence":
        yield from check_sentence(change, articles)
        return
    cited = change["citations"][0]
    article = articles.get(cited["ref"])
    said = article and article.text[cited["start"] : cited["end"]]
    expected = article.headline if article and change["kind"] == "source" else change["text"]
    if said != expected:
        yield f"[{cited['ref']}] does not say at {cited['start']}-{cited['end']}: {change['text']!r}"


def says(article: Article, text: str, cited: Mapping[str, Any]) -> bool:
    """Whether the article says the text at the cited span."""
    return matches_span(
        text, article.text, cited["start"], cited["end"], body_start=article.body_start, outlet=article.outlet or ""
    )


def check_fact(fact: Mapping[str, Any], articles: Mapping[int, Article]) -> Iterator[str]:
    """Whether a fact is found again where it is cited, with its value."""
    if not fact["citations"]:
        yield f"no citation: {fact['text']!r}"
    first = articles.get(fact["citations"][0]["ref"]) if fact["citations"] else None
    for place, cited in enumerate(fact["citations"]):
        article = articles.get(cited["ref"])
        start, end = cited["start"], cited["end"]
        if article is None or (place == 0 and article.text[start:end] != fact["text"]):
            yield f"[{cited['ref']}] does not say at {start}-{end}: {fact['text']!r}"
            continue
        citation = Citation(article=article.id, start=start, end=end)
        language = first.language if first else None
        if not found_again(article, fact["kind"], citation, fact["value"], language=language):
            yield f"[{cited['ref']}] has no {fact['kind']} {json.dumps(fact['value'])} at {start}-{end}"


def recompute(articles: Mapping[int, Article], reprints: Mapping[str, str]) -> Ledger:
    """The ledger that follows from these articles."""
    coverage = tuple(articles[ref] for ref in sorted(articles))
    mentions = {
        article.id: extract(
            article.text, language=article.language, published=article.published, body_start=article.body_start
        )
        for article in coverage
    }
    return build_ledger(coverage, mentions, reprints=reprints)


def check_ledger(story: Mapping[str, Any], ledger: Ledger, refs: Mapping[str, int]) -> Iterator[str]:
    """What the story says of its sources, and how facts stand, that does not follow from the articles."""
    if story["independent_sources"] != len(ledger.groups):
        yield f"{story['independent_sources']} independent sources; the articles give {len(ledger.groups)}"
    origins = [{"name": one.name, "refs": sorted(refs[article] for article in one.articles)} for one in ledger.origins]
    said = [{"name": one["name"], "refs": sorted(one["refs"])} for one in story["origins"]]
    if said != origins:
        yield f"the origins {said}; the articles give {origins}"
    follows = [fact_form(fact) for fact in ledger.facts]
    borne_out = [standing(fact, follows) for fact in follows]
    for fact in story["facts"]:
        if standing(fact, story["facts"]) not in borne_out:
            yield f"{fact['status']} {fact['kind']} {fact['text']!r} does not follow from the articles"


def standing(fact: Mapping[str, Any], ledger: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """All that a fact says of itself, with the facts that it names in words instead of by place."""
    places = fact["supersedes"]
    return {name: value for name, value in fact.items() if name != "citations"} | {
        "conflicts": sorted(ledger[place]["text"] for place in fact["conflicts"]),
        "supersedes": None if places is None else ledger[places]["text"],
    }
