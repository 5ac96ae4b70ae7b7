"""Whether a cited fact is found again by extracting from the cited article."""

from collections.abc import Sequence
from functools import lru_cache

from digest.facts.extraction import extract
from digest.facts.ledger.elsewhere import is_whole_name
from digest.facts.ledger.figures import (
    NAMES,
    is_rough_share,
    is_rounding,
    measure,
    number,
    same_number,
    same_rest,
    unit_words,
)
from digest.facts.ledger.same_dates import day_of, is_yearless, weekday_of
from digest.facts.ledger.same_names import initials, name_words, plain
from digest.facts.ledger.same_quotes import is_nameless, quote_words, same_quote, speaker_key
from digest.facts.measures import UNITS
from digest.model import Article, Citation, FactKind, Mention, Value

_COUNTED = frozenset({"count", "casualties"})


def found_again(
    article: Article, kind: FactKind, citation: Citation, value: Value, *, language: str | None = None
) -> bool:
    """Whether extracting from the article gives this fact again: exactly at the citation, with this value.

    Values may differ as far as the ledger puts them together: by unit, rounding, a name's short form, a quote's length.
    `language` is that in which a quotation was first cited: only an article in another may have it in other words.
    """
    if kind == "quote" and article.language == language:
        return _has_words(article, citation, value)
    mentions = _extracted(article.text, article.language, article.published, article.body_start)
    if is_found(mentions, kind, citation, value):
        return True
    if kind in NAMES:
        return _is_spelled(article.text, citation, str(value.get("name", "")))
    return kind == "quote" and _is_named(article, value) and any(_said_by_nobody(one, citation) for one in mentions)


def _has_words(article: Article, citation: Citation, value: Value) -> bool:
    """Whether a quotation of these words stands at the citation."""
    said = quote_words(str(value.get("full") or ""))
    return any(
        mention.kind == "quote"
        and (mention.start, mention.end) == (citation.start, citation.end)
        and same_quote(said, quote_words(str(mention.value.get("full") or mention.text)))
        for mention in _extracted(article.text, article.language, article.published, article.body_start)
    )


def _is_spelled(text: str, citation: Citation, name: str) -> bool:
    """Whether a name that other articles make out stands at the citation as a whole one."""
    same = _same_name(name, text[citation.start : citation.end])
    return same and is_whole_name(text, citation.start, citation.end)


def _said_by_nobody(mention: Mention, citation: Citation) -> bool:
    """Whether a quotation of a speaker whose name is not made out stands at the citation."""
    spot = (mention.start, mention.end) == (citation.start, citation.end)
    return spot and mention.kind == "quote" and is_nameless(mention.value)


def _is_named(article: Article, value: Value) -> bool:
    """Whether an article in another language than the quotation names its speaker, whose words it may translate."""
    words = {plain(word) for word in quote_words(article.text)}
    return speaker_key(value) in words


@lru_cache(maxsize=32)
def _extracted(text: str, language: str, published: str | None, body_start: int) -> tuple[Mention, ...]:
    """The mentions of a text; kept, because the facts of a story cite the same few articles over and over."""
    return extract(text, language=language, published=published, body_start=body_start)


def is_found(mentions: Sequence[Mention], kind: FactKind, citation: Citation, value: Value) -> bool:
    """Whether one of these mentions stands exactly at the citation and has this value (see `found_again`)."""
    return any(
        mention.start == citation.start and mention.end == citation.end and _agrees(kind, value, mention)
        for mention in mentions
    )


def _agrees(kind: FactKind, value: Value, mention: Mention) -> bool:
    if kind in NAMES:
        return mention.kind in NAMES and _same_name(str(value.get("name", "")), _name(mention))
    if kind == "quote":
        said = quote_words(str(value.get("full") or ""))
        words = quote_words(str(mention.value.get("full") or mention.text))
        translated = speaker_key(value) != "" and speaker_key(value) == speaker_key(mention.value)
        return mention.kind == "quote" and (translated or same_quote(said, words))
    if kind == "date":
        return mention.kind == "date" and (dict(value) == dict(mention.value) or _on_day(value, mention))
    mine, theirs = number(value), number(mention.value)
    if mine is None or theirs is None or not same_rest(value, mention.value):
        return False
    if mention.kind == "count" and not unit_words(mention.value) and _lacks_unit(mine, theirs, kind, value):
        return True
    if mention.kind != kind and not {kind, mention.kind} <= _COUNTED:
        return False
    if kind == "count" and not unit_words(value) and same_number(mine, theirs):
        return True
    return _same_amount(mine, theirs, kind, value, mention)


def _lacks_unit(mine: float, theirs: float, kind: FactKind, value: Value) -> bool:
    """Whether a number without a unit is this amount in any unit of its kind: "112 millones", "up from 2,100"."""
    if kind == "money":
        return same_number(mine, theirs)
    if kind != "count":
        return False
    dimension, factor = measure(kind, value)
    factors = {one for scale, one in UNITS.values() if scale == dimension} | {1.0, factor}
    return any(same_number(mine * factor, theirs * one) for one in factors)


def _on_day(day: Value, mention: Mention) -> bool:
    """Whether a mention tells this day: "Sunday at 2:20 a.m.", "1 March" without its year, "Sunday" without a date."""
    told = day_of(day.get("date") or day.get("datetime"))
    if told is None:
        return False
    value = mention.value
    if str(value.get("datetime", ""))[:10] == day.get("date"):
        return True
    if "time" in value:
        return str(value["time"]) == str(day.get("datetime", ""))[11:16]
    same_day = str(value.get("date", ""))[-5:] == f"{told:%m-%d}"
    return (same_day and is_yearless(mention.text)) or weekday_of(value) == told.weekday()


def _same_amount(mine: float, theirs: float, kind: FactKind, value: Value, mention: Mention) -> bool:
    dimension, factor = measure(kind, value)
    other, other_factor = measure(mention.kind, mention.value)
    if dimension != other and kind == mention.kind:
        return False
    one, two = mine * factor, theirs * other_factor
    if same_number(one, two):
        return True
    if kind == "percent" and is_rough_share(two) and abs(one - two) <= 0.08 * two:
        return True
    return is_rounding(two, one, mention.qualifier) or is_rounding(one, two)


def _name(mention: Mention) -> str:
    return str(mention.value.get("name") or mention.text)


def _same_name(a: str, b: str) -> bool:
    one, other = name_words(a), name_words(b)
    if set(one) <= set(other) or set(other) <= set(one):
        return True
    return "".join(one) == initials(b) or "".join(other) == initials(a) or set(one) == set(other)
