"""Times extraction, in milliseconds for 600 words and as ratios of sizes: python -m tests.bench.facts [MEGABYTES]

The first figure reads an invented article. The rest are texts made to be slow: digits, quotation marks, capitals and
clauses of saying without an end. Each is read at a quarter and at the whole of the given size (1 MB); linear growth
is a ratio near 4.
"""

import sys
import time

from digest.facts import extract

ARTICLE = """Ferry company to pay 12 million euros after winter storm

The ferry company Norlin agreed on Tuesday to pay 12 million euros to the families of 31 people who died when one of its
ships sank in January 2024, a court in Vessby said.

"We have waited two years for a sentence with our names in it," said Ada Lorne, who leads the group of survivors. "It is
not the money. It is the word 'fault'."

According to a report by the Maritime Board, at least 14 lifeboats could not be lowered, and about 60 per cent of the
crew had never trained with them. Norlin, which carries two million passengers a year, says that the report is wrong.

"Nobody on board was untrained," Mats Ek, the company's chief executive, told reporters at 11am on Wednesday.

"""
SLOW = (
    '"', "1", "1 ", "12,", "$", "A ", "Aa Bb, ", "“", '"a" ', "'a b c d' ", "‘aa bb cc dd ’", "said ", ", saying ",
    "he said ", 'X said "a b c d e" ', "“aa bb cc dd,” he said ", "according to Aa ", "Mrs Aa Bb, the mayor, said ",
    "March ", "2021-", "a half ", "five ", "five hundred and ", "5 million ", "1-", "1/2 ", "12:30 ", "5 dead ",
    "5% of ", "von A ", "of A ",
    "(A) ", ". ", "\n", "\n\n", ",", "(", "''", "the Lady Aa ", "a week from ", "$5 to ", "5 votes to ", "of the five ",
    "the mayor, Aa Bb, ", "Rs5 R5, ", "Easter ", "4 3/4 ", "“a” (1), said Aa 2% of 3 May. ",
    "Of the nine crew, four were ", "£5m to 5m from ", "5 cents, ", "Aa, 58, ", "2:05:41 ", "5 kb/d, ",
    "one vote in six ", "two hours, five minutes and 3 seconds, ", "killed 5. The figure was 7. ", "5% from 6.5 ",
    "of the the the 5 ", "the head of the bank, Aa Bb, ", "Aa Bb, a town of ", 'dismissed as "a b c d" by Aa Bb ',
)  # fmt: skip


def seconds(text: str) -> float:
    """The processor time of one extraction, which other work on the machine does not change."""
    start = time.process_time()
    extract(text, published="2026-03-05")
    return time.process_time() - start


def main() -> None:
    """Prints the figures."""
    size = int(float(sys.argv[1]) * 1_000_000) if len(sys.argv) > 1 else 1_000_000
    extract(ARTICLE, published="2026-03-05")
    text = ARTICLE * 5
    best = min(seconds(text) for _ in range(20))
    print(f"an article: {best / len(text.split()) * 600 * 1000:.2f} ms for 600 words")
    for unit in SLOW:
        quarter = seconds(unit * (size // 4 // len(unit)))
        whole = seconds(unit * (size // len(unit)))
        print(f"{unit!r:28} {whole:7.2f} s  ratio {whole / max(quarter, 1e-9):5.1f}")


if __name__ == "__main__":
    main()
