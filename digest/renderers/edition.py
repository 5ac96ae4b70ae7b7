"""What every readable format says of the whole edition: its day, its size, its sections, and what is not in it."""

from datetime import datetime
from typing import NamedTuple

from digest.facts.dating.calendar import MONTHS
from digest.model import Brief, Digest
from digest.renderers.encode import inert, unsigned
from digest.text.plurals import counted

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


class Section(NamedTuple):
    """Briefs under one small heading, which is "" when there is nothing to tell apart."""

    heading: str
    briefs: tuple[Brief, ...]


def day(iso: str) -> str:
    """ "Saturday 21 November 2026, 07:00"."""
    at = datetime.fromisoformat(iso)
    return f"{DAYS[at.weekday()]} {at.day} {MONTHS[at.month - 1]} {at.year}, {at:%H:%M}"


def scale(digest: Digest) -> tuple[str, ...]:
    """How much there is: ("3 stories", "9 articles", "7 outlets"), or ("no new stories",)."""
    if not digest.briefs:
        return ("no new stories" if digest.since else "no stories",)
    coverage = [article for brief in digest.briefs for article in brief.story.coverage]
    outlets = {article.outlet for article in coverage if article.outlet}
    words = (counted(len(digest.briefs), "story", "stories"), counted(len({one.id for one in coverage}), "article"))
    return (*words, counted(len(outlets), "outlet")) if outlets else words


def window(digest: Digest) -> str:
    """ "since Friday 07:00", or "" when the digest has no beginning."""
    if digest.since is None:
        return ""
    until = datetime.fromisoformat(digest.until)
    since = datetime.fromisoformat(digest.since)
    if since.tzinfo and until.tzinfo:
        since = since.astimezone(until.tzinfo)
    clock = f" {since:%H:%M}" if len(digest.since) > 10 else ""
    if (until.date() - since.date()).days < 7:
        return f"since {DAYS[since.weekday()]}{clock}"
    year = "" if since.year == until.year else f" {since.year}"
    return f"since {since.day} {MONTHS[since.month - 1]}{year}{clock}"


def sections(digest: Digest) -> tuple[Section, ...]:
    """Follow-ups first, then what was updated, then the rest."""
    parts: dict[str, list[Brief]] = {"Follow-ups": [], "Updated": [], "New": [], "Seen before": []}
    for brief in digest.briefs:
        by_status = {"updated": "Updated", "new": "New", "seen": "Seen before"}[brief.status]
        parts["Follow-ups" if brief.follow_up else by_status].append(brief)
    found = tuple(Section(heading, tuple(briefs)) for heading, briefs in parts.items() if briefs)
    return (Section("", found[0].briefs),) if len(found) == 1 and parts["New"] else found


def asked(digest: Digest) -> str:
    """ "41 sources, 1 failed", or "" when all is well and nothing was said of their number."""
    number = sum(not problem.partial for problem in digest.problems)
    if not digest.sources:
        return f"{counted(number, 'source')} failed" if number else ""
    return ", ".join(filter(None, (counted(digest.sources, "source"), f"{number} failed" if number else "")))


def endnotes(digest: Digest) -> tuple[str, ...]:
    """What was left out, what failed, and what was read with a fault, a line each."""
    return (*omissions(digest), *faults(digest))


def omissions(digest: Digest) -> tuple[str, ...]:
    """What was cut or muted, and why: "4 stories left out (more than 20 stories)", "2 stories muted (sport)"."""
    found = []
    for name, what in digest.omitted.items():
        listed = what if isinstance(what, list | tuple) else [what]
        number = sum(_stories(one) for one in listed)
        reasons = dict.fromkeys(inert(str(one["why"])) for one in listed if isinstance(one, dict) and one.get("why"))
        done = "left out" if name in ("limit", "words") else inert(name)
        if number:
            found.append(
                f"{counted(number, 'story', 'stories')} {done}" + (f" ({'; '.join(reasons)})" if reasons else "")
            )
    return tuple(found)


def _stories(what: object) -> int:
    """How many stories an entry of `omitted` stands for: a number, {"stories": number}, or one story itself."""
    if isinstance(what, dict):
        what = what.get("stories", 1)
    return what if isinstance(what, int) else 1


def faults(digest: Digest) -> tuple[str, ...]:
    """What went wrong: "failed: weather.example/feed (answered 503; next try 07:40)", "note: a.jsonl (line 3: …)"."""
    found = []
    for problem in sorted(digest.problems, key=lambda one: one.partial):
        why = "; ".join(inert(part) for part in (problem.what, problem.hint) if part)
        found.append(f"{'note' if problem.partial else 'failed'}: " + unsigned(f"{inert(problem.source)} ({why})"))
    return tuple(found)


def when(iso: str, until: str) -> str:
    """A day or time in the edition's own time zone: "20 Nov 12:05", "20 Nov 2025", or ""."""
    if not iso:
        return ""
    edition = datetime.fromisoformat(until)
    try:
        at = datetime.fromisoformat(iso)
    except ValueError:
        return inert(iso)
    if at.tzinfo and edition.tzinfo:
        at = at.astimezone(edition.tzinfo)
    year = "" if at.year == edition.year else f" {at.year}"
    clock = f" {at:%H:%M}" if len(iso) > 10 and not year else ""
    return f"{at.day} {MONTHS[at.month - 1][:3]}{year}{clock}"
