"""What an answer's headers say about how long it holds, how long to wait and how to know it again."""

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

_MAX_AGE = re.compile(r"(?:^|[,\s])max-age\s*=\s*\"?(\d{1,12})", re.I)
_FORBIDS = re.compile(r"(?:^|[,\s])(?:no-cache|no-store|must-revalidate)(?:$|[,\s=])", re.I)
LONGEST_VALIDATOR = 1000


def freshness(headers: Mapping[str, str]) -> float | None:
    """Seconds for which the answer holds by Cache-Control, else Expires; None when neither says."""
    cache = headers.get("Cache-Control", "")
    age = _MAX_AGE.search(cache)
    if age:
        return float(min(int(age[1]), 10**9))
    if _FORBIDS.search(cache):
        return 0.0
    expires = _date(headers.get("Expires", ""))
    if expires is None:
        return None
    sent = _date(headers.get("Date", "")) or datetime.now(UTC)
    return max(0.0, (expires - sent).total_seconds())


def retry_after(headers: Mapping[str, str]) -> float | None:
    """Seconds that Retry-After asks for, as a number or a date; None when it is missing or unreadable."""
    written = headers.get("Retry-After", "").strip()
    if written.isascii() and written.isdigit():
        return float(min(int(written[:12]), 10**9))
    when = _date(written)
    if when is None:
        return None
    sent = _date(headers.get("Date", "")) or datetime.now(UTC)
    return max(0.0, (when - sent).total_seconds())


def validator(value: str | None) -> str | None:
    """A validator exactly as received, or None for one that cannot be sent back."""
    if not value or len(value) > LONGEST_VALIDATOR or not value.isprintable():
        return None
    try:
        value.encode("latin-1")
    except UnicodeError:
        return None
    return value


def _date(written: str) -> datetime | None:
    try:
        when = parsedate_to_datetime(written)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return when.replace(tzinfo=UTC) if when.tzinfo is None else when
