"""The vectors of many articles: see `terms`."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from digest.stories.bulk.reading import Block, Numbers, Read, groups, ranks
from digest.stories.terms import (
    CEILING,
    COLLOCATION_LEAST,
    COLLOCATION_PART,
    FINE,
    HEADLINE_TIMES,
    KEPT,
    LEAD_TIMES,
    LEAD_WORDS,
    MOST_ARTICLES,
    NAME,
    ONE,
    SHARES,
    background,
    rarity,
)

_COUNT_BITS = NAME.bit_length()
_HEAVIEST = 8 * FINE  # no term weighs so much


class Lead(NamedTuple):
    """The opening words of a block: for each term its article in the block, its place and what it counts there."""

    article: Numbers
    place: Numbers
    term: Numbers
    times: Numbers


class Counts(NamedTuple):
    """What each article of a block says: (article, term) in order, and how much it counts without the opening."""

    first: int
    size: int
    article: Numbers
    term: Numbers
    times: Numbers
    lead: Lead


class Vectors(NamedTuple):
    """The vectors of a block: how many terms each article has, the terms and their weights."""

    many: Numbers
    term: Numbers
    weight: Numbers


def counts(read: Read, block: Block) -> Counts:
    """The terms of a block's articles."""
    article, place = block.article[block.at], block.place[block.at]
    opening = place < LEAD_WORDS
    lead = np.flatnonzero(opening)
    times = np.where(place[lead] < read.headline[block.first + article[lead]], HEADLINE_TIMES, LEAD_TIMES)
    opened = Lead(
        article=article[lead].astype(np.int16),
        place=place[lead].astype(np.int16),
        term=block.term[lead],
        times=(block.times[lead] * times).astype(np.int16),
    )
    packed = (article * len(read.terms) + block.term) << _COUNT_BITS
    packed[~opening] += block.times[~opening]
    packed.sort()
    key = packed >> _COUNT_BITS
    first = groups(key)
    summed = np.add.reduceat(packed & ((1 << _COUNT_BITS) - 1), first) if len(first) else first
    article, term = np.divmod(key[first], max(len(read.terms), 1))
    return Counts(block.first, block.size, article.astype(np.int32), term.astype(np.int32), summed, opened)


def rarities(terms: Sequence[str], among: Numbers, articles: int) -> Numbers:
    """What each term weighs for being rare; see `terms.rarity`."""
    unknown = np.array([rarity("", often, articles) for often in range(MOST_ARTICLES + 1)] + [0], np.int64)
    found = unknown[np.minimum(among, MOST_ARTICLES + 1)]
    shares = background()
    for place in [place for place, term in enumerate(terms) if term in shares]:
        found[place] = rarity(terms[place], int(among[place]), articles)
    return found


def collocations(leads: Sequence[Lead], among: Numbers) -> Numbers:
    """The neighbouring words that are one name, as numbers in order; see `terms.collocations`."""
    pairs = []
    for lead in leads:
        beside = _beside(lead)
        pair = (lead.term[:-1].astype(np.int64) * len(among) + lead.term[1:])[beside]
        # Blocks hold other articles, so a pair that is counted once for each article of a block is counted right.
        keys = np.sort(pair * (1 << 16) + lead.article[1:][beside])
        pairs.append(keys[groups(keys)] >> 16)
    every = np.sort(np.concatenate(pairs))
    first = groups(every)
    often = np.diff(np.append(first, len(every)))
    found = every[first]
    least = np.minimum(among[found // max(len(among), 1)], among[found % max(len(among), 1)])
    names: Numbers = found[(often >= COLLOCATION_LEAST) & (often * COLLOCATION_PART >= least)]
    return names


def vectors(counted: Counts, names: Numbers, rare: Numbers) -> Vectors:
    """The vectors of a block; `names` are its collocations and `rare` what each term weighs for being rare."""
    lead, article, term = counted.lead, counted.article, counted.term
    share = np.array(SHARES)[_lengths(lead, names, len(rare))]
    key = article.astype(np.int64) * len(rare) + term
    at = np.searchsorted(key, lead.article.astype(np.int64) * len(rare) + lead.term)
    count = counted.times + np.bincount(at, weights=lead.times * share >> 10, minlength=len(key)).astype(np.int64)
    heavy = count * rare[term] // (count + CEILING)
    kept = np.flatnonzero(heavy)
    kept = kept[_heaviest(article[kept], heavy[kept], counted.size)]
    article, term, heavy = article[kept], term[kept], heavy[kept]
    length = np.sqrt(np.bincount(article, weights=(heavy * heavy).astype(np.float64), minlength=counted.size))
    weight = np.floor(heavy * ONE / length[article] + 0.5).astype(np.int32)
    some = np.flatnonzero(weight)
    return Vectors(np.bincount(article[some], minlength=counted.size), term[some], weight[some])


def _beside(lead: Lead) -> Numbers:
    """Whether each opening word but the first stands beside the one before it."""
    beside: Numbers = (lead.article[1:] == lead.article[:-1]) & (lead.place[1:] - lead.place[:-1] == 1)
    return beside


def _lengths(lead: Lead, names: Numbers, terms: int) -> Numbers:
    """For each opening word how many words the name has that it is part of."""
    if not len(lead.term):
        return np.zeros(0, np.int64)
    pair = lead.term[:-1].astype(np.int64) * terms + lead.term[1:]
    at = np.minimum(np.searchsorted(names, pair), max(len(names) - 1, 0))
    linked = _beside(lead) & (names[at] == pair) if len(names) else np.zeros(len(pair), bool)
    run = np.concatenate(([0], np.cumsum(~linked)))
    lengths: Numbers = np.bincount(run)[run]
    return lengths


def _heaviest(article: Numbers, heavy: Numbers, size: int) -> Numbers:
    """Where the `KEPT` heaviest terms of each article stand; of two alike the first in the alphabet."""
    long = np.flatnonzero(np.bincount(article, minlength=size)[article] > KEPT)
    if not len(long):
        return np.arange(len(article))
    bits = len(article).bit_length()
    packed = ((article[long].astype(np.int64) * _HEAVIEST + (_HEAVIEST - heavy[long])) << bits) + long
    packed.sort()
    kept = np.ones(len(article), bool)
    kept[packed[ranks(article[long], size) >= KEPT] & ((1 << bits) - 1)] = False
    return np.flatnonzero(kept)
