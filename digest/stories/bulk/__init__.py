"""The same as `terms.vectors`, `guards.marks` and `likeness.compare`, for many articles at once.

Arrays and sparse matrices do in seconds what the plain modules do in minutes, to the last digit alike: all of it is
sums of whole numbers. The libraries take longer to load than a few hundred articles take to compare.
"""

from digest.stories.bulk.comparing import Comparison

__all__ = ["Comparison"]
