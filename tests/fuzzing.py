"""What the fuzz tests share: how long to go on, from which seed, and how to damage what was whole.

`DIGEST_FUZZ_SECONDS=600 pytest -m slow -k fuzz` goes on for ten minutes with each part; every failure prints its input.
"""

import os
import random
import time
from collections.abc import Iterator

SECONDS = float(os.environ.get("DIGEST_FUZZ_SECONDS", "0"))
# Without a time: the same number of examples everywhere, however fast the machine.
EXAMPLES = 100
NASTY = [
    *r"""< > & " ' <!-- --> <![CDATA[ ]]> <script> </ &#27; &#x1F4A9; &#xD800; &#99999999; xml:base='javascript:x'
    http://[::1 9999-99-99T99:99:99Z =?utf-8?q?=0A?= { } \u0000 \ud800 charset=utf-7 encoding='idna' [b] [/b] ``` |
    <div/hidden> $1e9999 1,2,3,4 99999999999999999999 1/0 31.02.0000 Feb 30 %s {0} “ ” « » „ ’ … said U.S. Dr. per
    cent million billion -- — not — .""".split(),
    *[
        "\0",
        "\x1b[31m",
        "\x1b]52;c;",
        "\x9d0;x\x9c",
        "\ufeff",
        "\u202e",
        "\u2028",
        "\u200d",
        "👩\u200d",
        "\ud800",
        "\r\n",
    ],
    *[
        "\n\n",
        "\n",
        " " * 50,
        "." * 50,
        "1" * 400,
        "[" * 50,
        "<p>" * 60,
        "\u0301" * 30,
        "“" * 20,
        "A. " * 40,
        "١٢",
        "十九億",
    ],
    *["From x\n", "Content-Type: message/rfc822\n\n", "((((", "- ", "# ", "\t", "By ", "LONDON (AP) — ", "Photo: "],
]
NASTY_BYTES = [one.encode("utf-8", "surrogatepass") for one in NASTY] + [b"\xff\xfe", b"\xef\xbb\xbf", b"\xc0\x80"]


def chance_for(name: str) -> random.Random:
    """The same examples each time, and new ones where somebody asks for more of it."""
    return random.Random(None if "DIGEST_FUZZ_SECONDS" in os.environ else name)


def turns(seconds: float = SECONDS) -> Iterator[int]:
    """Counts for so many seconds, or without any up to the usual number of examples."""
    until, count = time.monotonic() + seconds, 0
    while time.monotonic() < until if seconds else count < EXAMPLES:
        yield count
        count += 1
    print(f"{count} examples")


def damaged(body: bytes, chance: random.Random, most: int = 20_000) -> bytes:
    """The body with a few things put in, taken out, cut off, changed or doubled."""
    for _ in range(chance.randint(1, 6)):
        at, to = sorted(chance.randint(0, len(body)) for _ in range(2))
        ways = [
            body[:at] + chance.choice(NASTY_BYTES) + body[at:],
            body[:at] + body[to:],
            body[:at],
            body[:at] + bytes([chance.randint(0, 255)]) + body[at + 1 :],
            body[:to] + body[at:to] + body[to:],
        ]
        body = chance.choice(ways)[:most]
    return body


def damaged_text(text: str, chance: random.Random, most: int = 20_000) -> str:
    """The same for text that is decoded already."""
    for _ in range(chance.randint(1, 8)):
        at, to = sorted(chance.randint(0, len(text)) for _ in range(2))
        ways = [
            text[:at] + chance.choice(NASTY) + text[at:],
            text[:at] + " " + chance.choice(NASTY) + " " + text[at:],
            text[:at] + text[to:],
            text[:at] + chr(chance.choice([chance.randint(0, 127), chance.randint(0, 0x10FFFF)])) + text[at + 1 :],
            text[:to] + text[at:to] + text[to:],
        ]
        text = chance.choice(ways)[:most]
    return text
