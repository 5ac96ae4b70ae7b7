"""How fast text is let in, cleaned and split, in the processor's time: `python tests/bench/text.py`.

Prints megabytes a second for the splitter, the words and the gate, on news and on texts made to be slow, and
milliseconds for cleaning an article; the last column is the same for twice the text, which must be about twice as much.
"""

import time
from collections.abc import Callable
from pathlib import Path

from digest.text.cleaning import read_pasted
from digest.text.decode import decode
from digest.text.gate import safe
from digest.text.sentences import sentence_spans
from digest.text.tokens import words

ROOT = Path(__file__).parent.parent.parent
NEWS = "\n\n".join(path.read_text("utf-8") for path in sorted((ROOT / "tests" / "gold-dev" / "articles").glob("*.txt")))
SLOW = {
    "open quotations": "“" * 100_000,
    "stops": ". " * 50_000,
    "initials": "A. " * 30_000,
    "one long line": "word " * 20_000,
    "short lines": "a b\n" * 25_000,
    "bars": "a | " * 25_000,
    "brackets": "([" * 50_000,
    "at signs": "a@b " * 25_000,
    "capitals": "AB" * 50_000,
    "credits": "Photo: A/B. " * 8_000,
    "dates": "3 May 2026 " * 9_000,
    "wrapped": ("a line that was broken at some width by a program for mails\n" * 1_500),
    "escapes": "\x1b[31m" * 20_000,
    "marks": "e" + "\u0301" * 100_000,
    "doubled": "The same caption stands here twice.\n" * 3_000,
    "digits": "our price " + "0" * 100_000,
    "dots": "our " + "." * 100_000 + "x",
    "strings": "\x9d" * 100_000,
    "opened links": "[" * 100_000,
    "stars": "**a " * 25_000,
    "quoted": '"Said." ' * 12_000,
}


def read_markdown(text: str) -> object:
    """Cleaning of a Markdown file."""
    return read_pasted(text, markdown=True)


def seconds(job: Callable[[str], object], text: str, times: int = 3) -> float:
    """The least processor time of a few runs."""
    least = float("inf")
    for _ in range(times):
        start = time.process_time()
        job(text)
        least = min(least, time.process_time() - start)
    return least


def main() -> None:
    news = NEWS * 20
    for name, job in (("sentences", sentence_spans), ("words", words), ("gate", safe), ("cleaning", read_pasted)):
        once, twice = seconds(job, news), seconds(job, news * 2, 1)
        print(f"{name:12} {len(news.encode()) / 1e6 / once:6.1f} MB/s   twice the text: {twice / once:.1f} times")
    for path in sorted((ROOT / "seeds").glob("*.txt")):
        text = decode(path.read_bytes()).text
        print(
            f"{path.name[:12]:12} {len(text.split())} words cleaned in {seconds(read_pasted, text, 20) * 1000:.2f} ms"
        )
    for name, text in SLOW.items():
        for job in (sentence_spans, read_pasted, read_markdown, words):
            once, twice = seconds(job, text, 1), seconds(job, text * 2, 1)
            rate = len(text) / 1e6 / max(once, 1e-6)
            print(f"{name:16} {job.__name__:15} {rate:7.1f} M characters/s   x2: {twice / max(once, 1e-6):.1f}")


if __name__ == "__main__":
    main()
