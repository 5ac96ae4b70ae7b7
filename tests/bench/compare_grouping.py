"""Our grouping beside four known methods, on the same sets in one run: quality (B-cubed F1) and seconds.

    pip install -r tests/bench/comparison.txt
    python tests/bench/compare_grouping.py ../shared/eval/stories/basil.dev.jsonl ...

The others get one setting for all sets, as ours has. The last row is no rival but says how hard a set is: average
linkage with the threshold that suits the set's own labels best.
"""

import sys
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path

HERE = Path(__file__).resolve()
sys.path[:0] = [str(HERE.parents[2]), str(HERE.parents[1] / "quality")]

import numpy as np  # noqa: E402
from datasketch import MinHash, MinHashLSH  # noqa: E402
from predict import article, records  # noqa: E402
from scipy.cluster.hierarchy import fcluster, linkage  # noqa: E402
from scipy.sparse.csgraph import connected_components  # noqa: E402
from scipy.spatial.distance import squareform  # noqa: E402
from sklearn.cluster import DBSCAN, AgglomerativeClustering  # noqa: E402
from sklearn.feature_extraction.text import TfidfVectorizer  # noqa: E402

from digest.stories import group_articles  # noqa: E402

Texts = Sequence[str]


def minhash(texts: Texts) -> list[int]:
    """MinHash LSH over words, components of what is alike by half."""
    index = MinHashLSH(threshold=0.5, num_perm=128)
    hashes = []
    for number, text in enumerate(texts):
        one = MinHash(num_perm=128)
        for word in set(text.lower().split()):
            one.update(word.encode())
        hashes.append(one)
        index.insert(number, one)
    label = list(range(len(texts)))
    for number, one in enumerate(hashes):
        for other in index.query(one):
            old, new = label[other], label[number]
            if old != new:
                label = [new if name == old else name for name in label]
    return label


def weighed(texts: Texts) -> np.ndarray:
    vectors = TfidfVectorizer(sublinear_tf=True, stop_words="english").fit_transform(texts)
    return (vectors @ vectors.T).toarray()


def components(texts: Texts) -> list[int]:
    return connected_components(weighed(texts) > 0.3)[1].tolist()


def average(texts: Texts) -> list[int]:
    method = AgglomerativeClustering(None, metric="precomputed", linkage="average", distance_threshold=0.87)
    return method.fit_predict(1 - weighed(texts)).tolist()


def best_average(texts: Texts, gold: Sequence[str]) -> float:
    """The highest B-cubed F1 of average linkage over all thresholds from .02 to .58."""
    apart = np.clip(1 - weighed(texts), 0, 1)
    np.fill_diagonal(apart, 0)
    tree = linkage(squareform(apart, checks=False), "average")
    cuts = (fcluster(tree, 1 - threshold / 100, "distance").tolist() for threshold in range(2, 60, 2))
    return max(bcubed(gold, cut) for cut in cuts)


def dbscan(texts: Texts) -> list[int]:
    found = DBSCAN(eps=0.7, min_samples=2, metric="precomputed").fit_predict(np.clip(1 - weighed(texts), 0, 1))
    return [name if name >= 0 else -2 - number for number, name in enumerate(found.tolist())]


OTHERS: dict[str, Callable[[Texts], list[int]]] = {
    "MinHash LSH": minhash,
    "TF-IDF, components": components,
    "TF-IDF, average linkage": average,
    "TF-IDF, DBSCAN": dbscan,
}


def bcubed(gold: Sequence[str], found: Sequence[object]) -> float:
    """The harmonic mean of B-cubed precision and recall."""
    by_gold, by_found = defaultdict(set), defaultdict(set)
    for number, (one, other) in enumerate(zip(gold, found, strict=True)):
        by_gold[one].add(number)
        by_found[other].add(number)
    precision = recall = 0.0
    for one, other in zip(gold, found, strict=True):
        common = len(by_gold[one] & by_found[other])
        precision += common / len(by_found[other])
        recall += common / len(by_gold[one])
    return 2 * precision * recall / (precision + recall) / len(gold)


def main(paths: Sequence[str]) -> None:
    for path in paths:
        rows = list(records(Path(path)))
        gold = [row["story"] for row in rows]
        texts = [f"{row['headline']}\n{row['text']}" for row in rows]
        print(Path(path).name, len(rows))
        start = time.perf_counter()
        stories = group_articles([article(row) for row in rows])
        took = time.perf_counter() - start
        label = {one.id: story.id for story in stories for one in story.coverage}
        print(f"  {'digest':24} {bcubed(gold, [label.get(row['id'], row['id']) for row in rows]):.3f} {took:7.2f} s")
        for name, method in OTHERS.items():
            start = time.perf_counter()
            found = method(texts)
            print(f"  {name:24} {bcubed(gold, found):.3f} {time.perf_counter() - start:7.2f} s", flush=True)
        print(f"  {'average, best threshold':24} {best_average(texts, gold):.3f}", flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
