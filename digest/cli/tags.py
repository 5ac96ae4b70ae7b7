"""`tag`, `untag`, `tags`, `note` and `done`: what the reader says of stories."""

from typing import TYPE_CHECKING, Annotated

import typer

from digest.cli import completing
from digest.cli.choosing import STORIES_HELP, chosen_stories, read_tags
from digest.cli.output import say, write_json, write_plain
from digest.cli.session import read_now, session
from digest.text.plurals import counted

if TYPE_CHECKING:
    from collections.abc import Iterable

    from digest.storage.store import Store

Stories = Annotated[str, typer.Argument(help=STORIES_HELP, metavar="STORIES", autocompletion=completing.stories)]


def register(app: typer.Typer) -> None:
    """Adds the commands."""
    app.command(epilog="Example: `digest tag 3 follow-up`, `digest tag 1,4-6 read-later`")(tag)
    app.command(epilog="Example: `digest untag 3 energy`; without a tag, all of them go")(untag)
    app.command(epilog="Example: `digest tags --json`")(tags)
    app.command(epilog='Example: `digest note 3 "ask the ministry"`; without a text, the notes are printed')(note)
    app.command(epilog="Example: `digest done 3`")(done)


def tag(
    context: typer.Context,
    stories: Stories,
    names: Annotated[
        list[str], typer.Argument(help="One or more tags.", metavar="TAG...", autocompletion=completing.tags)
    ],
) -> None:
    """Put tags on stories. One tagged follow-up shows from then on what has changed."""
    following = session(context).config().digest.follow_up_tags
    wanted = as_following(read_tags(names), following)
    at = read_now(None).isoformat()
    with session(context).store() as store:
        ids = chosen_stories(stories, store)
        with store.change():
            store.tag(ids, wanted, at=at)
            if set(wanted) & set(following):
                store.remember_told(_known_to_reader(ids, store), at=at)
        for line in store.lines(ids):
            say(f"{line.headline}: {', '.join(line.tags)}")


def as_following(tags: "Iterable[str]", following: "Iterable[str]") -> tuple[str, ...]:
    """The tags, a tag of follow-ups in another spelling ("Follow-Up", "followup") in the one that counts."""
    spelled = {_bare(tag): tag for tag in following}
    return tuple(dict.fromkeys(spelled.get(_bare(tag), tag) for tag in tags))


def _bare(tag: str) -> str:
    return tag.casefold().replace("-", "").replace("_", "")


def untag(
    context: typer.Context,
    stories: Stories,
    names: Annotated[
        list[str] | None, typer.Argument(help="Which; none: all.", metavar="TAG...", autocompletion=completing.tags)
    ] = None,
) -> None:
    """Take tags off stories."""
    with session(context).store() as store:
        gone = store.untag(chosen_stories(stories, store), read_tags(names or []))
    say(f"{counted(gone, 'tag')} taken off")


def tags(
    context: typer.Context, as_json: Annotated[bool, typer.Option("--json", help="Print them as JSON.")] = False
) -> None:
    """List the tags in use with the number of their stories."""
    with session(context).store() as store:
        found = store.tags()
    if as_json:
        write_json(found)
        return
    from digest.cli.output import on_terminal
    from digest.cli.table import table

    write_plain(
        table(("STORIES", "TAG"), [(str(count), name) for name, count in found.items()], terminal=on_terminal())
    )
    if not found:
        say("no tag yet: `digest tag 3 energy` puts one on story 3 of the digest shown last")


def note(
    context: typer.Context,
    stories: Stories,
    text: Annotated[str | None, typer.Argument(help="What to remember of them.")] = None,
) -> None:
    """Write a note on stories, or print their notes."""
    with session(context).store() as store:
        ids = chosen_stories(stories, store)
        if text and text.strip():
            from digest.text.gate import safe

            store.add_note(ids, " ".join(safe(text).split()), at=read_now(None).isoformat())
            say(f"noted on {counted(len(ids), 'story', 'stories')}")
            return
        notes = store.notes(ids)
    write_plain("".join(f"{one.text}\n" for story in ids for one in notes.get(story, ())))
    if not notes:
        say("no note yet")


def done(context: typer.Context, stories: Stories) -> None:
    """End following stories and their threads. Other tags and notes stay."""
    follow_up_tags = session(context).config().digest.follow_up_tags
    with session(context).store() as store:
        followed = store.tagged(follow_up_tags)
        ids = chosen_stories(stories, store)
        threads = {line.thread for line in store.lines(ids)}
        ended = [line.id for line in store.lines(followed) if line.thread in threads or line.id in ids]
        store.untag(ended, follow_up_tags)
        for line in store.lines(tuple(dict.fromkeys([*ids, *ended]))):
            say(f"{line.headline}: {'no longer followed' if line.id in ended else 'was not followed'}")


def _known_to_reader(ids: "Iterable[str]", store: "Store") -> dict[str, list[str]]:
    """What the reader knows of stories never told of: what was shown last, as far as no edition has it to deliver."""
    ids = [story for story in ids if story not in store.told([story])]
    if not ids:
        return {}
    shown = store.shown()
    coverage = {brief.story.id: brief.story.coverage for brief in shown.briefs} if shown else {}
    coverage |= {story.id: story.coverage for story in store.stories(ids) if story.id not in coverage}
    waiting = store.waiting()
    known = {story: [one.id for one in coverage.get(story, ()) if one.id not in waiting] for story in ids}
    return {story: articles for story, articles in known.items() if articles}
