"""The lines of a text in which capitals say nothing, because most words of them have one."""

from collections.abc import Sequence

_SHARE = 0.6  # the share of capitals among longer words from which a line is a headline
_FEWEST = 3  # longer words


def headlines(words: Sequence[str]) -> bytearray:
    """Marks the tokens of lines in which most longer words are capitalised; one more mark than there are tokens."""
    marks = bytearray(len(words) + 1)
    first, capitals, longer = 0, 0, 0
    for place, word in enumerate((*words, "\n")):
        if word[0].isspace():
            loud = longer >= _FEWEST and capitals >= _SHARE * longer
            if loud and words[place - 1] not in (".", "”", '"'):
                marks[first:place] = b"\1" * (place - first)
            first, capitals, longer = place + 1, 0, 0
        elif len(word) > 3 and word[0].isalpha():
            longer += 1
            capitals += word[0].isupper()
    return marks
