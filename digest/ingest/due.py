"""When a source is asked, and what is remembered of it afterwards. Values in, values out."""

import re
from dataclasses import replace
from datetime import datetime, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from digest.model import moment
from digest.retrieve.answers import Answer

if TYPE_CHECKING:
    from digest.storage.sources import SourceRecord

LONGEST = 86400.0  # seconds: what a server says can put off the next request no longer than a day
LONGEST_WAIT = 7 * 86400.0  # unless it asks to be left alone
HEAD = 20_000  # bytes of a feed in which it says how long it holds
EARLY = 0.9  # a daily run that starts a little earlier than yesterday's still finds a daily feed due
_TTL = re.compile(rb"<ttl>\s*(\d{1,6})\s*</ttl>")
_PERIOD = re.compile(rb"<\w+:updatePeriod>\s*(hourly|daily|weekly|monthly|yearly)\s*</")
_FREQUENCY = re.compile(rb"<\w+:updateFrequency>\s*(\d{1,4})\s*</")
_PERIODS = {b"hourly": 3600, b"daily": 86400, b"weekly": 604800, b"monthly": 2592000, b"yearly": 31536000}


def is_due(record: "SourceRecord", now: str, *, force: bool) -> bool:
    """Whether a source may be asked now. `force` asks before the time, but neither what is gone (410) nor what asked
    to be left alone (Retry-After)."""
    if record.gone:
        return False
    if rests_until(record, now):
        return False
    if force or record.next_due is None or record.last_fetch is None:
        return True
    # A clock that went backwards must not silence a source.
    return moment(now) >= moment(record.next_due) or moment(now) < moment(record.last_fetch)


def rests_until(record: "SourceRecord", now: str) -> str:
    """Until when a source asked to be left alone, "" when it did not or that time is over."""
    until = record.wait_until
    return until if until is not None and moment(now) < moment(until) else ""


def feed_lifetime(body: bytes) -> float | None:
    """Seconds for which a feed says that it holds (`ttl`, `sy:updatePeriod`), or None."""
    head = body[:HEAD]
    if found := _TTL.search(head):
        return int(found[1]) * 60.0
    if found := _PERIOD.search(head):
        times = _FREQUENCY.search(head)
        return _PERIODS[found[1]] / max(1, int(times[1]) if times else 1)
    return None


def after_answer(
    record: "SourceRecord", answer: Answer, *, now: str, every: float, whole: bool, new: int, error: str
) -> "SourceRecord":
    """What to remember of a source after an answer.

    `every` is the least seconds between two requests; `whole` says that what came could be parsed to its end, without
    which neither validators nor a new address are believed; `error` is what went wrong in the words shown.
    """
    if answer.outcome == "unasked":
        return replace(record, last_error=error or None)
    known: dict[str, Any] = {"last_fetch": now, "last_new": new, "last_error": error or None, "wait_until": None}
    if answer.outcome == "gone":
        known |= {"gone": True, "next_due": None, "failures": record.failures + 1}
    elif answer.outcome == "wait":
        backed_off = every * 2 ** min(record.failures, 6)
        wait = min(answer.wait if answer.wait is not None else backed_off, LONGEST_WAIT)
        until = _later(now, max(wait, 60.0))
        known |= {"wait_until": until, "next_due": until, "failures": record.failures + 1}
    elif answer.outcome == "failed" or not whole:
        delay = min(every * 2 ** min(record.failures, 6), LONGEST)
        known |= {"next_due": _later(now, delay), "failures": record.failures + 1}
    else:
        said = [seconds for seconds in (answer.fresh, feed_lifetime(answer.body)) if seconds is not None]
        delay = min(max([*said, 0.0]) * EARLY, LONGEST * EARLY)
        known |= {"next_due": _later(now, max(delay, every)), "failures": 0, "address": answer.moved or record.address}
        # A 304 may bring newer validators; those it leaves out still hold.
        kept = (record.etag, record.last_modified) if answer.outcome == "unchanged" else (None, None)
        known |= {"etag": answer.etag or kept[0], "last_modified": answer.last_modified or kept[1]}
    return replace(record, **known)


@lru_cache(maxsize=64)
def _later(now: str, seconds: float) -> str:
    when = datetime.fromisoformat(now) + timedelta(seconds=seconds)
    return when.replace(microsecond=0).isoformat()
