"""The vectors of many articles: see `terms`."""

import numpy as np
from scipy import sparse

from digest.stories.bulk.reading import Numbers, Read, unique
from digest.stories.terms import (
    CEILING,
    COLLOCATION_LEAST,
    COLLOCATION_PART,
    HEADLINE_TIMES,
    KEPT,
    LEAD_TIMES,
    LEAD_WORDS,
    ONE,
    SHARES,
    rarity,
)


def matrix(read: Read) -> tuple[sparse.csr_matrix, Numbers, Numbers]:
    """The articles' vectors, and for each (article, term) that stands anywhere its article and its term."""
    shape = (read.size, len(read.terms))
    ends = np.concatenate(([0], np.cumsum(np.bincount(read.term_article, minlength=read.size))))
    # What a name's parts count depends on how many articles have them, so these are found first.
    among = _summed(sparse.csr_matrix((np.ones(len(read.term), np.int32), read.term, ends), shape, copy=True))
    spread = np.bincount(among.indices, minlength=shape[1])
    counts = _summed(sparse.csr_matrix((_weights(read, spread), read.term, ends), shape, copy=True))
    article = np.repeat(np.arange(read.size, dtype=np.int32), np.diff(counts.indptr))
    term, count = counts.indices, counts.data.astype(np.int64)
    rare = np.array([rarity(name, often, read.size) for name, often in zip(read.terms, spread.tolist(), strict=True)])
    heavy = count * rare[term] // (count + CEILING)
    kept = _heaviest(article, term, heavy)
    rows, columns, heavy = article[kept], term[kept], heavy[kept]
    length = np.sqrt(np.bincount(rows, weights=(heavy * heavy).astype(np.float64), minlength=read.size))
    whole = np.floor(heavy * ONE / length[rows] + 0.5).astype(np.int32)
    some = whole > 0
    return sparse.csr_matrix((whole[some], (rows[some], columns[some])), shape=shape), article, term


def _summed(counts: sparse.csr_matrix) -> sparse.csr_matrix:
    counts.sum_duplicates()
    return counts


def _weights(read: Read, among: Numbers) -> Numbers:
    """What each term in each word counts, the parts of a name less."""
    lead = np.flatnonzero(read.term_place < LEAD_WORDS)
    article, place, term = read.term_article[lead], read.term_place[lead], read.term[lead]
    beside = (article[1:] == article[:-1]) & (place[1:] - place[:-1] == 1)
    pair = term[:-1].astype(np.int64) * len(read.terms) + term[1:]
    one_each, _ = unique(pair[beside] * read.size + article[1:][beside])
    pairs, often = unique(one_each // max(read.size, 1))
    least = np.minimum(among[pairs // max(len(read.terms), 1)], among[pairs % max(len(read.terms), 1)])
    names = pairs[(often >= COLLOCATION_LEAST) & (often * COLLOCATION_PART >= least)]
    linked = beside & np.isin(pair, names)
    run = np.concatenate(([0], np.cumsum(~linked))) if len(lead) else lead
    share = np.array(SHARES)[np.bincount(run)[run]] if len(lead) else lead
    times = np.where(place < read.headline[article], HEADLINE_TIMES, LEAD_TIMES)
    weight: Numbers = read.count.astype(np.int64)
    weight[lead] = weight[lead] * times * share >> 10
    return weight


def _heaviest(article: Numbers, term: Numbers, heavy: Numbers) -> Numbers:
    """Where the `KEPT` heaviest terms of each article stand; of two alike the first in the alphabet."""
    found = np.flatnonzero(heavy > 0)
    many = np.bincount(article[found])
    long = many[article[found]] > KEPT
    rest = found[long]
    order = rest[np.lexsort((term[rest], -heavy[rest], article[rest]))]
    first = np.concatenate(([0], np.cumsum(np.bincount(article[order]))))[article[order]] if len(order) else order
    chosen = order[np.arange(len(order)) - first < KEPT]
    return np.sort(np.concatenate((found[~long], chosen)))
