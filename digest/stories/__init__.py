"""Articles into stories: exact repeats, reprints, one event's coverage, threads and stable names."""

from digest.stories.grouping import group_articles

__all__ = ["group_articles"]
