"""What is new in a story since the reader was last told of it. Pure: two ledgers and the texts in, changes out.

A change is material when a figure moved, a contradiction arose or was settled, an independent source joined, or a
sentence says what no text the reader was told of says. A reprint, a republished text and a mended typing error are not.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from urllib.parse import urlsplit

from digest.model import Article, Change, Citation, Fact, Ledger, Milestone, Sentence, Story, moment
from digest.text.sentences import sentence_spans
from digest.text.tokens import stop_words, words

SAID_BEFORE = 0.7  # the share of a sentence's telling words in one earlier sentence from which it says nothing new


def find_changes(
    story: Story, *, told: Collection[str], before: Ledger, after: Ledger, sentences: Sequence[Sentence]
) -> tuple[Change, ...]:
    """What has changed in a story of whose articles the reader was told `told` (ids).

    `before` is the ledger of those articles alone, `after` that of the whole coverage; `sentences` are the candidates
    from the other articles, in the order in which they would be printed. Empty: nothing material is new.
    """
    figures = tuple(_figures(before, after))
    disputes = tuple(_disputes(before, after))
    moved = [citation for change in (*figures, *disputes) for citation in change.citations]
    return (
        *figures,
        *disputes,
        *_settled(before, after),
        *_sources(story, told, after),
        *_sentences(story, told, sentences, moved),
    )


def fresh_coverage(story: Story, told: Collection[str]) -> tuple[Article, ...]:
    """The articles that the reader was not told of, without reprints of what the reader knows."""
    return tuple(
        article
        for article in story.coverage
        if article.id not in told
        and (article.revises in told or story.reprints.get(article.id, article.id) not in told)
    )


def current_coverage(story: Story) -> Story:
    """The story without the texts that a later edit of theirs in it replaces: the reader gets what holds now."""
    replaced = {article.revises for article in story.coverage}
    kept = tuple(article for article in story.coverage if article.id not in replaced)
    ids = {article.id for article in kept}
    reprints = {copy: original for copy, original in story.reprints.items() if copy in ids and original in ids}
    return replace(story, coverage=kept, reprints=reprints) if len(kept) < len(story.coverage) else story


def timeline(thread: Sequence[Story]) -> tuple[Milestone, ...]:
    """A thread's stories by the day of their first article, oldest first; none of a single one, which has no past."""
    days = [
        Milestone(
            day=min(moment(article.published or article.retrieved) for article in story.coverage).date().isoformat(),
            story=story.id,
            headline=story.headline,
        )
        for story in thread
        if story.coverage
    ]
    return tuple(sorted(days, key=lambda stone: (stone.day, stone.story))) if len(days) > 1 else ()


def _figures(before: Ledger, after: Ledger) -> Iterable[Change]:
    known = {_key(fact): fact for fact in before.facts}
    later = {fact.supersedes: fact for fact in before.facts if fact.supersedes is not None}
    places = {_key(fact): place for place, fact in enumerate(before.facts)}
    for number, fact in enumerate(after.facts):
        if fact.supersedes is None or _key(fact) in known:
            continue
        was = known.get(_key(after.facts[fact.supersedes]))
        while was is not None and places[_key(was)] in later:
            was = later.pop(places[_key(was)])  # what the reader knows is the last of a figure that moved before
        if was is not None:
            yield Change(kind="figure", text=fact.text, was=was.text, citations=fact.citations, fact=number)


def _disputes(before: Ledger, after: Ledger) -> Iterable[Change]:
    known = {pair for fact in before.facts for pair in _contradictions(before, fact)}
    said: set[frozenset[str]] = set()
    for number, fact in enumerate(after.facts):
        arisen = _contradictions(after, fact) - known - said
        if arisen:
            said |= arisen
            others = sorted({citation for other in fact.conflicts for citation in after.facts[other].citations})
            cites = (*fact.citations, *(one for one in others if one not in fact.citations))
            yield Change(kind="disputed", text=fact.text, citations=cites, fact=number)


def _settled(before: Ledger, after: Ledger) -> Iterable[Change]:
    once = {_key(fact) for fact in before.facts if fact.status == "conflict"}
    superseded = {fact.supersedes for fact in after.facts}
    for number, fact in enumerate(after.facts):
        if _key(fact) in once and fact.status != "conflict" and number not in superseded:
            yield Change(kind="settled", text=fact.text, citations=fact.citations, fact=number)


def _sources(story: Story, told: Collection[str], after: Ledger) -> Iterable[Change]:
    for group in after.groups:
        members = [article for article in story.coverage if article.id in group]
        if not members or any(article.id in told or article.revises in told for article in members):
            continue
        first = members[0]
        end = len(first.headline) or len(first.text)
        yield Change(kind="source", text=name_of(first), citations=(Citation(article=first.id, start=0, end=end),))


def name_of(article: Article) -> str:
    """What to call an article's source: its outlet, else its host, else its file."""
    if article.outlet:
        return article.outlet
    host = urlsplit(article.url or article.source).hostname if "://" in (article.url or article.source) else None
    return host or article.source.rsplit("/", 1)[-1]


def _sentences(
    story: Story, told: Collection[str], sentences: Sequence[Sentence], moved: Sequence[Citation]
) -> Iterable[Change]:
    """The sentences with something new in them; one around a figure told already (`moved`) needs more than that."""
    earlier = [
        _telling(article.text[start:end], article.language)
        for article in story.coverage
        if article.id in told
        for start, end in sentence_spans(article.text)
    ]
    languages = {article.id: article.language for article in story.coverage}
    numbers = {word for known in earlier for word in known if word[0].isdigit()}
    for sentence in sentences:
        language = languages[sentence.citations[0].article]
        telling = _telling(sentence.text, language)
        inside = [citation for citation in moved if _holds(sentence, citation)]
        rest = telling.difference(*(_figure(story, citation) for citation in inside))
        known = _best(rest, earlier)
        if inside:
            known |= _best(rest - known, earlier)
        repeated = len(known) >= SAID_BEFORE * len(rest)
        if not repeated or any(word[0].isdigit() and word not in numbers for word in rest):
            yield Change(kind="sentence", text=sentence.text, citations=sentence.citations)
            earlier.append(telling)


def _best(telling: frozenset[str], earlier: Sequence[frozenset[str]]) -> frozenset[str]:
    """What the earlier sentence that says most of it says of these words."""
    return max((telling & known for known in earlier), key=len, default=frozenset())


def _holds(sentence: Sentence, citation: Citation) -> bool:
    return any(
        here.article == citation.article and here.start <= citation.start and citation.end <= here.end
        for here in sentence.citations
    )


def _figure(story: Story, citation: Citation) -> frozenset[str]:
    article = next(one for one in story.coverage if one.id == citation.article)
    return frozenset(words(article.text[citation.start : citation.end]))


def _telling(text: str, language: str) -> frozenset[str]:
    found = frozenset(words(text))
    return found - stop_words(language) or found


def _key(fact: Fact) -> str:
    """Stands for what a fact says, in whichever words it was read (its label may come from another article)."""
    return f"{fact.kind} {sorted(fact.value.items())!r}"


def _contradictions(ledger: Ledger, fact: Fact) -> set[frozenset[str]]:
    return {frozenset((_key(fact), _key(ledger.facts[other]))) for other in fact.conflicts}
