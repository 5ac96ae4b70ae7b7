"""What articles state: money, percent, counts, casualties, dates, durations, quotes and names, each with its span."""

from digest.facts.extraction import extract

__all__ = ["extract"]
