"""Damaged text through the cleaner, the splitter, fact extraction and every renderer: all hold what they promise."""

import random
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from digest.compile import compile_digest
from digest.facts import extract
from digest.model import Article, Digest, Envelope, Page, article_id, article_text
from digest.renderers import RENDERERS, render
from digest.stories import group_articles
from digest.text.cleaning import read_pasted
from digest.text.gate import safe
from digest.text.sentences import sentence_spans
from tests.digests import NOW, brief, digest, fact, sentence
from tests.fuzzing import chance_for, damaged_text, turns
from tests.hostile.exits import CHECKS, check_plain

GOLD = Path(__file__).parent / "gold-dev" / "articles"
TEXTS = [path.read_text(encoding="utf-8")[:4000] for path in sorted(GOLD.glob("*.txt"))]
ENVELOPE = Envelope(sender="Digest <me@news.example>", to=("me@home.example",))


def clean(text: str, chance: random.Random) -> None:
    draft = read_pasted(text, markdown=chance.random() < 0.2)
    for part in (draft.headline, draft.body, draft.outlet or "", draft.dateline or "", *draft.byline):
        assert safe(part) == part
    assert "\n" not in draft.headline
    again = read_pasted(text)
    assert read_pasted(text) == again


def split(text: str, chance: random.Random) -> None:
    start = chance.choice([0, 0, chance.randint(0, len(text))])
    end = chance.choice([None, chance.randint(start, len(text))])
    before = start
    for begin, stop in sentence_spans(text, start, end):
        assert before <= begin < stop <= (len(text) if end is None else end)
        assert text[begin:stop] == text[begin:stop].strip()
        before = stop


def find_facts(text: str, chance: random.Random) -> None:
    language = chance.choice(["en", "en", "de", "fr", "es", "xx", "ar", "ja"])
    published = chance.choice([None, NOW, "2026-11", "nonsense", "0001-01-01", "9999-12-31T23:59:59+00:00"])
    place = 0
    for mention in extract(text, language=language, published=published, body_start=chance.randint(0, len(text))):
        assert place <= mention.start < mention.end <= len(text)
        assert mention.text == text[mention.start : mention.end]
        place = mention.start


PARTS: dict[str, Callable[[str, random.Random], None]] = {"cleaner": clean, "splitter": split, "facts": find_facts}


@pytest.mark.slow
@pytest.mark.parametrize("part", PARTS)
def test_damaged_text_keeps_every_promise_of(part: str) -> None:
    chance = chance_for(part)
    for _ in turns():
        text = damaged_text(chance.choice(TEXTS), chance)
        started = time.process_time()
        try:
            PARTS[part](text, chance)
            assert time.process_time() - started < 5
        except BaseException:
            print(repr(text))
            raise


def compiled(texts: list[str]) -> Digest:
    """What the program makes of these texts."""
    coverage = []
    for place, text in enumerate(texts):
        draft = read_pasted(text)
        headline = draft.headline[:500]
        whole = article_text(headline, draft.body)
        if whole:
            coverage.append(
                Article(
                    id=article_id(text=whole, outlet=draft.outlet, url=None),
                    source=f"{place}.txt",
                    outlet=draft.outlet,
                    headline=headline,
                    byline=draft.byline,
                    dateline=draft.dateline,
                    published=draft.published,
                    retrieved=NOW,
                    language=draft.language,
                    text=whole,
                )
            )
    return compile_digest(group_articles(list({one.id: one for one in coverage}.values())), now=NOW, limit=0)


def by_hand(texts: list[str], chance: random.Random) -> Digest:
    """A digest of texts that no gate has seen, in every place where a text may stand."""

    def some() -> str:
        text = chance.choice(texts)
        at = chance.randint(0, len(text))
        return text[at : at + chance.randint(1, 80)] or "x"

    body = article_text("", some() + "y")
    one = Article(
        id="a1", source=chance.choice([some(), f"https://a.example/{some()}"]), url=None, outlet=some(),
        headline=some(), byline=(some(), some()), published=chance.choice([None, NOW]), retrieved=NOW,
        language=some(), text=body,
    )  # fmt: skip
    stated = fact("money", body, {"amount": 1, "currency": some()}, [one], label=some(), said=(some(), some()))
    return digest(brief(chance.randint(1, 99), [one], [sentence(body, one)], [stated], tags=(some(),), notes=(some(),)))


@pytest.mark.slow
@pytest.mark.parametrize("form", RENDERERS)
def test_damaged_text_is_only_text_in(form: str) -> None:
    chance = chance_for(form)
    for _ in turns():
        first = chance.choice(TEXTS)
        texts = [damaged_text(chance.choice([first, chance.choice(TEXTS)]), chance, 6000) for _ in range(2)]
        page = Page(width=chance.choice([20, 40, 80, 200]), envelope=ENVELOPE)
        try:
            for one in (compiled(texts), *(by_hand(texts, chance) for _ in range(10))):
                printed = render(form, one, page)
                # JSON gives back what it was given, in escapes; the gate has seen all but what is made by hand.
                (check_plain if form == "json" and one.edition else CHECKS[form])(printed)
                assert printed == render(form, one, page)
        except BaseException:
            print(repr(texts))
            raise


def test_no_day_is_counted_from_the_ends_of_the_calendar() -> None:
    for published in ("9999-12-31", "0001-01-01"):
        for mention in extract(
            "It met yesterday and will meet again next Monday, and in ten days.", published=published
        ):
            assert mention.kind != "date" or "text" in mention.value or "date" in mention.value
