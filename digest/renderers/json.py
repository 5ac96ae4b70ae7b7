"""The JSON form "digest/1": the same bytes for the same digest."""

import json
from typing import Any

from digest.model import Article, Brief, Change, Citation, Digest, Fact, Page, Sentence
from digest.renderers.encode import json_escapes

SCHEMA = "digest/1"


def render(digest: Digest, page: Page) -> str:
    """One JSON object, ending in a line feed; `page.with_text` adds each article's cleaned text."""
    form = to_form(digest, with_text=page.with_text)
    return json_escapes(json.dumps(form, ensure_ascii=False, indent=1, allow_nan=False)) + "\n"


def to_form(digest: Digest, *, with_text: bool = False) -> dict[str, Any]:
    """The digest as plain dicts, lists, texts and numbers."""
    return {
        "schema": SCHEMA,
        "edition": digest.edition,
        "generated": digest.generated,
        "since": digest.since,
        "until": digest.until,
        "stories": [_story(brief, with_text) for brief in digest.briefs],
        "sources": digest.sources,
        "omitted": dict(digest.omitted),
        "problems": [
            {"source": problem.source, "what": problem.what}
            | ({"hint": problem.hint} if problem.hint else {})
            | ({"partial": True} if problem.partial else {})
            for problem in digest.problems
        ],
    }


def _story(brief: Brief, with_text: bool) -> dict[str, Any]:
    story, ledger = brief.story, brief.ledger
    refs = {article.id: ref for ref, article in enumerate(story.coverage, 1)}
    return {
        "number": brief.number,
        "id": story.id,
        "thread": story.thread,
        "headline": story.headline,
        "tags": list(story.tags),
        "status": brief.status,
        "follows": story.follows,
        "follow_up": brief.follow_up,
        "notes": list(brief.notes),
        "rules": dict(brief.rules),
        "independent_sources": len(ledger.groups),
        "articles": [_article(article, refs, story.reprints.get(article.id), with_text) for article in story.coverage],
        "summary": [_sentence(sentence, refs) for sentence in brief.summary],
        "apart": [_sentence(sentence, refs) for sentence in brief.apart],
        "facts": [_fact(fact, refs) for fact in ledger.facts],
        "origins": [
            {
                "name": origin.name,
                "refs": sorted(refs[one] for one in origin.articles),
                "wholly": sorted(refs[one] for one in origin.wholly),
            }
            for origin in ledger.origins
        ],
        "told": brief.told,
        "changes": [_change(change, refs) for change in brief.changes],
        "timeline": [{"day": one.day, "story": one.story, "headline": one.headline} for one in brief.timeline],
    }


def _article(article: Article, refs: dict[str, int], original: str | None, with_text: bool) -> dict[str, Any]:
    form: dict[str, Any] = {
        "ref": refs[article.id],
        "id": article.id,
        "source": article.source,
        "headline": article.headline,
        "outlet": article.outlet,
        "byline": list(article.byline),
        "published": article.published,
        "language": article.language,
        "reprint_of": refs.get(original) if original else None,
    }
    return form | {"text": article.text} if with_text else form


def _sentence(sentence: Sentence, refs: dict[str, int]) -> dict[str, Any]:
    return {"text": sentence.text, "citations": _citations(sentence.citations, refs)}


def _change(change: Change, refs: dict[str, int]) -> dict[str, Any]:
    return {
        "kind": change.kind,
        "text": change.text,
        "was": change.was,
        "fact": change.fact,
        "citations": _citations(change.citations, refs),
    }


def _fact(fact: Fact, refs: dict[str, int]) -> dict[str, Any]:
    return fact_form(fact) | {"citations": _citations(fact.citations, refs)}


def fact_form(fact: Fact) -> dict[str, Any]:
    """A fact without its citations."""
    said = fact.attribution
    return {
        "kind": fact.kind,
        "text": fact.text,
        "value": dict(fact.value),
        "status": fact.status,
        "qualifier": fact.qualifier,
        "label": fact.label,
        "conflicts": list(fact.conflicts),
        "supersedes": fact.supersedes,
        "attribution": {"source": said.source, "cue": said.cue} if said else None,
    }


def _citations(citations: tuple[Citation, ...], refs: dict[str, int]) -> list[dict[str, int]]:
    return [{"ref": refs[one.article], "start": one.start, "end": one.end} for one in citations]
