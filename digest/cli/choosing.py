"""What the words of several commands stand for: stories, times and tags."""

import re
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from digest.errors import UsageError

if TYPE_CHECKING:
    from digest.storage.store import Store

STORIES_HELP = "Numbers of the digest shown last, ranges and story ids, joined by commas: 1,3-5"
_SPAN = re.compile(r"(\d+)\s*([hdw])", re.IGNORECASE)
_HOURS = {"h": 1, "d": 24, "w": 168}


def chosen_stories(word: str, store: "Store") -> tuple[str, ...]:
    """The ids of the stories that `1,3-5` or an id stands for, each once, in the order said.

    A number that the digest shown last does not have, or an id that no story has, is a UsageError that says which do.
    """
    numbers = store.shown_numbers()
    found: dict[str, None] = {}
    for part in (part.strip() for part in word.split(",")):
        if not part:
            continue
        ends = [end.strip() for end in part.split("-")]
        if all(end.isdecimal() and len(end) <= 5 for end in ends) and len(ends) <= 2:
            first, last = int(ends[0]), int(ends[-1])
            if first > last:
                raise UsageError(part, "the range runs backwards", f"write {last}-{first}")
            missing = [number for number in (first, last) if number not in numbers]
            if missing and not (len(ends) == 1 and store.story_id(part)):
                raise UsageError(word, f"no story {missing[0]} in the digest shown last", _existing(numbers))
            found.update(
                (_kept(numbers[number], store), None) for number in range(first, last + 1) if number in numbers
            )
            if missing:
                found[store.story_id(part) or part] = None
            continue
        story = store.story_id(part)
        if story is None:
            raise UsageError(part, "no story has this id", f"`digest list` names them; {_existing(numbers)}")
        found[story] = None
    if not found:
        raise UsageError(repr(word), "names no story", STORIES_HELP)
    return tuple(found)


def _kept(story: str, store: "Store") -> str:
    found = store.story_id(story)
    if found is None:
        raise UsageError(story, "this story is not in the store any more", "`digest list` names those that are")
    return found


def _existing(numbers: dict[int, str]) -> str:
    if not numbers:
        return "nothing was shown yet: `digest run` shows a digest, `digest list` the ids of stored stories"
    runs: list[list[int]] = []
    for number in sorted(numbers):
        if runs and runs[-1][-1] == number - 1:
            runs[-1][1:] = [number]
        else:
            runs.append([number])
    said = ", ".join("-".join(str(end) for end in run) for run in runs)
    return f"it has {said}"


def read_tags(words: list[str]) -> tuple[str, ...]:
    """Tags as written, without a leading "#"; one that cannot be written back in a word is a UsageError."""
    tags = tuple(dict.fromkeys(word.removeprefix("#") for word in words))
    for tag in tags:
        if not tag or not tag.isprintable() or any(char.isspace() or char == "," for char in tag):
            raise UsageError(repr(tag), "is not a tag", "a tag is one word without spaces or commas")
    return tags


def read_window(since: str | None, until: str | None, now: datetime) -> tuple[str | None, str | None]:
    """The ISO times between which articles are asked for; None where an end is open."""
    first = read_time(since, now, "--since") if since else None
    last = read_time(until, now, "--until") if until else None
    if first and last and datetime.fromisoformat(first) > datetime.fromisoformat(last):
        raise UsageError("--until", "is before --since", "nothing can be between them")
    return first, last


def read_time(said: str, now: datetime, option: str) -> str:
    """ISO time of a day, a time, `24h`, `7d`, `2w`, `today` or `yesterday` (from midnight in the zone of `now`)."""
    span = _SPAN.fullmatch(said.strip())
    if span:
        try:
            return (now - timedelta(hours=int(span[1]) * _HOURS[span[2].lower()])).isoformat()
        except (OverflowError, ValueError):
            raise UsageError(option, f"{said[:40]!r} is too long ago", "write 24h, 7d or a day") from None
    days = {"today": 0, "yesterday": 1}.get(said.strip().lower())
    midnight = now.replace(hour=0, minute=0, second=0, microsecond=0)
    if days is not None:
        return (midnight - timedelta(days=days)).isoformat()
    try:
        when = datetime.fromisoformat(said.strip())
    except ValueError:
        raise UsageError(option, f"{said!r} is not a time", "write 2026-11-21, 24h, 7d or yesterday") from None
    return (when if when.tzinfo else when.replace(tzinfo=now.tzinfo)).isoformat()
