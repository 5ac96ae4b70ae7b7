"""`digest show`, `article` and `verify`: one story whole, what a citation points at, and the proof that it does."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from digest.cli import completing
from digest.cli.choosing import STORIES_HELP, chosen_stories
from digest.cli.options import Form, Now, Output, WithText
from digest.cli.output import say, write, write_plain
from digest.cli.session import read_named, read_now, session
from digest.errors import SourceError, UsageError

if TYPE_CHECKING:
    from digest.model import Brief, Page, Story
    from digest.storage.store import Store

WHOLE = 250  # words of summary where one story is shown whole
LOOK_AROUND_DAYS = 14
LARGEST_DIGEST = 200_000_000  # bytes of a digest in JSON form, with its texts


def register(app: typer.Typer) -> None:
    """Adds the commands."""
    app.command(epilog="Example: `digest show 2 --why`")(show)
    app.command(epilog="Example: `digest article 3f2a9c0b77de`")(article)
    app.command(epilog="Example: `digest run seeds/ -f json -o today.json && digest verify today.json`")(verify)


def show(
    context: typer.Context,
    stories: Annotated[str, typer.Argument(help=STORIES_HELP, metavar="STORIES", autocompletion=completing.stories)],
    why: Annotated[bool, typer.Option("--why", help="Say what put each article there.")] = False,
    form: Form = None,
    output: Output = None,
    words: Annotated[int, typer.Option(min=1, help="About so many words a story.", metavar="N")] = WHOLE,
    with_text: WithText = False,
    now: Now = None,
) -> None:
    """Print a story whole, with all its facts and sources. `--why` adds what put each article into it."""
    from dataclasses import replace

    from digest.cli.output import choose_form
    from digest.cli.printing import page_of, put
    from digest.model import Digest
    from digest.renderers import render

    here = session(context)
    config = here.config()
    name = choose_form(form, config.digest.format, output)
    if why and name not in ("terminal", "text"):
        raise UsageError("--why", f"is not part of the {name} form", "take text, or leave one of them out")
    at = read_now(now).isoformat()
    with here.store() as store:
        asked = chosen_stories(stories, store)
        numbers = {story: number for number, story in store.shown_numbers().items()}
        briefs = [
            whole_brief(store, story, number=numbers.get(story.id, place), words=words)
            for place, story in enumerate(store.stories(asked), 1)
        ]
        digest = Digest(edition=None, generated=at, since=None, until=at, briefs=tuple(briefs))
        page = replace(page_of(config, name, output, with_text=with_text, steps=False), facts=0)
        text = render(name, digest, page)
        if why:
            text += "".join(explained(store, brief.story, page, "  " if name == "terminal" else "") for brief in briefs)
    put(text, output, paged=config.digest.pager)


def explained(store: "Store", story: "Story", page: "Page", margin: str) -> str:
    """What put each article into the story, in lines as wide as the page."""
    from digest.renderers.encode import inert
    from digest.renderers.layout import WIDEST, fold

    columns = max(min(page.width, WIDEST), 20)
    found = []
    for line in map(inert, reasons(store, story)):
        text = line.lstrip(" ")
        lead = margin + " " * (len(line) - len(text))
        found += fold(text, columns, lead, lead + "  ") or [""]
    return "".join(f"{line}\n" for line in found)


def whole_brief(store: "Store", story: "Story", *, number: int, words: int) -> "Brief":
    """All there is to print on one stored story."""
    from dataclasses import replace

    from digest.changes import current_coverage, timeline
    from digest.summary import only_one_source_tells, summarize

    thread = store.thread(story.thread)
    now = current_coverage(story)
    shown = store.shown()
    printed = next((brief for brief in shown.briefs if brief.story.id == story.id), None) if shown else None
    if printed and [one.id for one in printed.story.coverage] == [one.id for one in now.coverage]:
        brief = replace(printed, number=number, story=replace(now, headline=printed.story.headline), changes=())
        brief = replace(brief, summary=summarize(now, printed.ledger, words=words), status="new")
    else:
        from digest.compile import compile_brief

        brief = compile_brief(now, number=number, words=words)
    return replace(
        brief,
        apart=only_one_source_tells(brief.story, brief.ledger, brief.summary),
        timeline=timeline(thread),
        notes=tuple(note.text for note in store.notes([story.id]).get(story.id, ())),
        rules=store.tag_rules([story.id]).get(story.id, {}),
    )


def reasons(store: "Store", story: "Story") -> Iterator[str]:
    """In plain words and numbers, what put each article into the story."""
    from datetime import timedelta

    from digest.model import moment
    from digest.stories.why import explain

    first = min(moment(article.published or article.retrieved) for article in story.coverage)
    since = (first - timedelta(days=LOOK_AROUND_DAYS)).isoformat()
    related = store.related_stories(story.coverage, since=since)
    others = {one.id: one for other in related if other.id != story.id for one in other.coverage}
    yield ""
    yield (
        f"Why these {len(story.coverage)} articles are one story" if len(story.coverage) > 1 else "Why it stands alone"
    )
    for ref, reason in enumerate(explain(story, list(others.values())).reasons, 1):
        if len(story.coverage) > 1:
            days = f", {reason.days:.1f} days from the nearest" if reason.days is not None else ""
            yield f"[{ref}] {reason.likeness:.0%} like the others{days}"
            shared = {"names": reason.names, "figures": reason.figures, "words": reason.words}
            yield from (f"    shared {kind}: {', '.join(found)}" for kind, found in shared.items() if found)
        nearest = others.get(reason.nearest or "")
        if nearest is not None:
            days = f", {reason.nearest_days:.1f} days apart" if reason.nearest_days is not None else ""
            yield f"    nearest outside: {reason.nearest_likeness:.0%} like {nearest.headline} ({nearest.id}){days}"
        else:
            yield f"    {'' if len(story.coverage) > 1 else f'[{ref}] '}nothing near it outside"


def article(
    context: typer.Context,
    name: Annotated[str, typer.Argument(help="The article's id, as the JSON form gives it.", metavar="ID")],
) -> None:
    """Print the cleaned text of an article. Citations point into it."""
    with session(context).store() as store:
        found = store.article(name)
    if found is None:
        raise UsageError(
            name, "no such article in the store", "`digest run SOURCE -f json` prints articles with their ids"
        )
    write_plain(found.text + "\n")


def verify(
    context: typer.Context,
    file: Annotated[str, typer.Argument(help="A digest in JSON form.", metavar="FILE.json")],
) -> None:
    """Check every citation of a digest against its articles."""
    import json

    from digest.verify import verify as check

    try:
        said = json.loads(read_named(file, LARGEST_DIGEST))
    except (ValueError, RecursionError) as error:
        raise SourceError(file, f"is not JSON: {error}", "make a digest with `digest run … -f json`") from error
    try:
        with session(context).store() as store:
            verdict = check(said, store.article, store.found_also_at)
    except SourceError as error:
        raise SourceError(file, error.what, error.hint) from error
    for problem in verdict.problems:
        say(f"{problem.source}: {problem.what}")
    if verdict.problems:
        raise SourceError(file, f"{len(verdict.problems)} of its claims do not hold")
    write(f"{verdict.sentences} sentences and {verdict.facts} facts verified\n")
