"""Articles into stories: exact repeats, reprints, one event's coverage, threads and stable names."""

from digest.stories.grouping import group_articles
from digest.stories.why import Reason, Why, explain

__all__ = ["Reason", "Why", "explain", "group_articles"]
