"""What articles state: typed facts with their places; and how well each stands across the coverage of a story."""

from digest.facts.again import found_again
from digest.facts.extraction import extract, sources
from digest.facts.ledger import build_ledger

__all__ = ["build_ledger", "extract", "found_again", "sources"]
