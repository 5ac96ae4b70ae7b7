"""The sentences to print on a story, each verbatim and cited; its headline; its share of an edition."""

from digest.summary.apart import only_one_source_tells
from digest.summary.budget import SHORTEST, share_words
from digest.summary.candidates import length_in_words
from digest.summary.edges import matches_span
from digest.summary.headline import best_headline
from digest.summary.selection import summarize

__all__ = [
    "SHORTEST",
    "best_headline",
    "length_in_words",
    "matches_span",
    "only_one_source_tells",
    "share_words",
    "summarize",
]
