"""Our summaries beside a plain lead and sumy's LexRank and TextRank, on the same clusters: ROUGE F1 and milliseconds.

    python -m venv /tmp/others && /tmp/others/bin/pip install -e ".[dev]" -r tests/bench/comparison.txt
    /tmp/others/bin/python tests/bench/compare_summaries.py ../shared/eval/summaries/neus.dev.jsonl 60

The others get the same sentences as ours, are given as many as fill the budget, and what goes over it is cut off, as it
is for ours. Times leave the reading of the articles out; ours include finding the facts and the ledger.
"""

import re
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve()
sys.path[:0] = [str(HERE.parents[2]), str(HERE.parents[1] / "quality")]

from predict import records, summary_of  # noqa: E402  (found only once the paths above are there)
from rouge_score import rouge_scorer, tokenizers  # noqa: E402
from sumy.parsers.plaintext import PlaintextParser  # noqa: E402
from sumy.summarizers.lex_rank import LexRankSummarizer  # noqa: E402
from sumy.summarizers.text_rank import TextRankSummarizer  # noqa: E402

from digest.text.sentences import sentence_spans  # noqa: E402
from digest.text.tokens import stop_words, words  # noqa: E402

Cluster = dict[str, Any]
MEASURES = ("rouge1", "rouge2", "rougeL")


class Unicode(tokenizers.Tokenizer):
    """Words of any script, where there is no stemmer."""

    def tokenize(self, text: str) -> list[str]:
        return re.findall(r"\w+", text.lower())


class Cutter:
    """Our sentences and words, in the form that sumy asks for."""

    def to_sentences(self, text: str) -> list[str]:
        return [text[start:end] for start, end in sentence_spans(text)]

    def to_words(self, text: str) -> list[str]:
        return words(text)


def bodies(cluster: Cluster) -> str:
    return "\n\n".join(one["text"] for one in cluster["articles"])


def lead(cluster: Cluster, budget: int) -> str:
    """The opening words of the articles' first sentences, an article in turn."""
    queues = [Cutter().to_sentences(one["text"]) for one in cluster["articles"]]
    turns = (queue[turn] for turn in range(max(map(len, queues))) for queue in queues if turn < len(queue))
    return " ".join(turns)


def by_sumy(method: Callable[[], Any]) -> Callable[[Cluster, int], str]:
    """A summariser of sumy's, given as many sentences as fill the budget."""

    def summary(cluster: Cluster, budget: int) -> str:
        parser = PlaintextParser(bodies(cluster), Cutter())
        summarizer = method()
        summarizer.stop_words = stop_words(cluster.get("lang", "en"))
        text = ""
        for count in range(1, len(parser.document.sentences) + 1):
            text = " ".join(map(str, summarizer(parser.document, count)))
            if len(text.split()) >= budget:
                break
        return text

    return summary


def ours(cluster: Cluster, budget: int) -> str:
    return " ".join(sentence["text"] for sentence in summary_of(cluster, budget))


METHODS: dict[str, Callable[[Cluster, int], str]] = {
    "digest": ours,
    "lead, an article in turn": lead,
    "sumy LexRank": by_sumy(LexRankSummarizer),
    "sumy TextRank": by_sumy(TextRankSummarizer),
}


def rouge(cluster: Cluster, text: str) -> list[float]:
    """ROUGE-1, 2 and L F1 against the reference that fits best."""
    english = cluster.get("lang", "en") == "en"
    scorer = rouge_scorer.RougeScorer(MEASURES, use_stemmer=english, tokenizer=None if english else Unicode())
    scored = [scorer.score(reference, text) for reference in cluster["references"]]
    return max(([one[name].fmeasure for name in MEASURES] for one in scored), key=sum)


def main(path: str, budget: int) -> None:
    """Prints a Markdown table."""
    clusters = list(records(Path(path)))
    print(f"| {Path(path).stem}, {budget} words | R1 | R2 | RL | ms a cluster |\n|---|---|---|---|---|")
    for name, method in METHODS.items():
        begun = time.perf_counter()
        texts = [method(cluster, budget) for cluster in clusters]
        took = (time.perf_counter() - begun) / len(clusters) * 1000
        cut = [" ".join(text.split()[:budget]) for text in texts]
        scores = [rouge(cluster, text) for cluster, text in zip(clusters, cut, strict=True)]
        means: Sequence[float] = [100 * sum(column) / len(scores) for column in zip(*scores, strict=True)]
        print(f"| {name} | {means[0]:.1f} | {means[1]:.1f} | {means[2]:.1f} | {took:.0f} |", flush=True)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
