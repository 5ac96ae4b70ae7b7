"""`list`, `search` and `open`: finding stories again; `split` and `merge`: correcting what was grouped."""

import re
from typing import TYPE_CHECKING, Annotated

import typer

from digest.cli import completing
from digest.cli.choosing import STORIES_HELP, chosen_stories, read_time
from digest.cli.output import on_terminal, say, write_json, write_plain
from digest.cli.session import read_now, session
from digest.cli.table import hanging, minute, table
from digest.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from digest.model import Article, Story
    from digest.storage.stories import StoryLine

OneStory = Annotated[
    str,
    typer.Argument(
        help="A number of the digest shown last, or a story's id.", metavar="STORY", autocompletion=completing.stories
    ),
]
Json = Annotated[bool, typer.Option("--json", help="Print them as JSON.")]
Since = Annotated[str | None, typer.Option(help="A day, a time, 24h, 7d or yesterday.", metavar="TIME")]
_FIELD = re.compile(r'(?<!\S)(outlet|tag|since):("[^"]*"|\S+)', re.IGNORECASE)


def register(app: typer.Typer) -> None:
    """Adds the commands."""
    app.command("list", epilog="Example: `digest list --tag follow-up`; in a pipe the columns are parted by tabs")(
        list_
    )
    app.command(epilog='Example: `digest search "harbour tunnel" harb* outlet:"The Post" tag:energy since:7d`')(search)
    app.command("open", epilog="Example: `digest open 2 1` opens the first source of story 2")(open_)
    app.command(epilog="Example: `digest split 3 2,4` takes articles 2 and 4 out of story 3")(split)
    app.command(epilog="Example: `digest merge 1,4`")(merge)


def list_(
    context: typer.Context,
    tag: Annotated[str | None, typer.Option(help="Only stories with this tag.", autocompletion=completing.tags)] = None,
    since: Since = None,
    limit: Annotated[int, typer.Option(min=0, help="At most so many; 0 for all.", metavar="N")] = 50,
    as_json: Json = False,
) -> None:
    """List stories, the one with the newest article first."""
    with session(context).store() as store:
        found = store.list_stories(
            tag=tag, since=read_time(since, read_now(None), "--since") if since else None, limit=limit or None
        )
    if as_json:
        write_json([line._asdict() for line in found])
        return
    rows = [_row(line) for line in found]
    write_plain(table(("STORY", "NEWEST", "ARTICLES", "TAGS", "HEADLINE"), rows, terminal=on_terminal()))
    if not found:
        say("no story " + ("like that" if tag or since else "yet: `digest run SOURCE` reads some"))


def search(
    context: typer.Context,
    words: Annotated[
        list[str], typer.Argument(help='Words, "phrases", beginnings*, outlet:NAME, tag:NAME, since:TIME.')
    ],
    tag: Annotated[list[str] | None, typer.Option(help="Only stories with this tag.")] = None,
    since: Since = None,
    limit: Annotated[int, typer.Option(min=1, help="At most so many.", metavar="N")] = 20,
    as_json: Json = False,
) -> None:
    """Search the words of all stored articles. The best match comes first."""
    from digest.storage.search import MARK, UNMARK

    plain, fields = _asked_for(words)
    times = [*([since] if since else []), *fields["since"]]
    with session(context).store() as store:
        found = store.search(
            plain,
            outlets=tuple(fields["outlet"]),
            tags=(*(tag or ()), *fields["tag"]),
            since=read_time(times[-1], read_now(None), "since") if times else None,
            limit=limit,
        )
    snippets = [one.snippet.replace(MARK, "[").replace(UNMARK, "]") for one in found]
    if as_json:
        write_json(
            [
                one.line._asdict() | {"article": one.article, "outlet": one.outlet, "snippet": snippet}
                for one, snippet in zip(found, snippets, strict=True)
            ]
        )
    else:
        _print_found([(one.line, snippet) for one, snippet in zip(found, snippets, strict=True)])


def _print_found(found: "Sequence[tuple[StoryLine, str]]") -> None:
    """The stories found, each with the words around the match: to read in a terminal, as a table in a pipe."""
    if on_terminal():
        for line, snippet in found:
            write_plain(hanging(line.headline, f"{line.id}  {minute(line.latest)[:10]}  "))
            write_plain(hanging(" ".join(snippet.split()), "    "))
    else:
        write_plain(table((), [(*_row(line), snippet) for line, snippet in found], terminal=False))
    if not found:
        say("nothing found")


def _asked_for(words: list[str]) -> tuple[str, dict[str, list[str]]]:
    """The words to search for, those with spaces as phrases, and the values of the fields named among them."""
    text = " ".join(f'"{word}"' if " " in word and '"' not in word and ":" not in word else word for word in words)
    fields: dict[str, list[str]] = {"outlet": [], "tag": [], "since": []}
    for name, value in _FIELD.findall(text):
        fields[name.lower()].append(value.strip('"'))
    return _FIELD.sub(" ", text), fields


def open_(
    context: typer.Context,
    story: OneStory,
    ref: Annotated[int, typer.Argument(min=1, help="Which of its sources: the number in its mark.")] = 1,
) -> None:
    """Open an article of a story in the browser."""
    with session(context).store() as store:
        ids = chosen_stories(story, store)
        shown = store.shown()
        printed = {brief.story.id: brief.story for brief in shown.briefs} if shown else {}
        found = printed.get(ids[0]) or store.stories(ids[:1])[0]
    if ref > len(found.coverage):
        raise UsageError(str(ref), "the story has no such source", f"it has 1-{len(found.coverage)}")
    address = _address(found.coverage[ref - 1])
    import webbrowser

    say(f"opening {address}")
    if not webbrowser.open(address):
        raise UsageError(address, "no browser could be started", "set BROWSER to one, or copy the address")


def split(
    context: typer.Context,
    story: OneStory,
    refs: Annotated[str, typer.Argument(help="The numbers of the articles to take out: 2,4", metavar="REFS")],
) -> None:
    """Take articles out of a story into one of their own. Later runs keep them apart."""
    from digest import regrouping

    with session(context).store() as store:
        found = store.stories(chosen_stories(story, store)[:1])[0]
        shown = store.shown()
        printed = next((brief.story for brief in shown.briefs if brief.story.id == found.id), found) if shown else found
        named = {article.id for article in _taken(printed, refs)}
        taken = tuple(article for article in found.coverage if article.id in named)
        if not 0 < len(taken) < len(found.coverage):
            raise UsageError(refs, "nothing would be left of the story", "take out some of its articles, not all")
        grown = regrouping.split(store, found, taken, at=read_now(None).isoformat())
    ids = ", ".join(one.id for one in grown)
    say(f"{ids}: {grown[0].headline} ({len(taken)} of {len(found.coverage)} articles)")


def merge(
    context: typer.Context,
    stories: Annotated[str, typer.Argument(help=STORIES_HELP, metavar="STORIES", autocompletion=completing.stories)],
) -> None:
    """Put stories together under the first one's id. Tags and notes come along; later runs keep them together."""
    from digest import regrouping

    with session(context).store() as store:
        found = store.stories(chosen_stories(stories, store))
        if len(found) < 2:
            raise UsageError(stories, "names one story", "name two or more: `digest merge 1,4`")
        whole = regrouping.merge(store, found, at=read_now(None).isoformat())
    say(f"{whole.id}: {whole.headline} ({len(whole.coverage)} articles)")


def _row(line: "StoryLine") -> tuple[str, ...]:
    newest = minute(line.latest) if on_terminal() else line.latest[:16]
    return (line.id, newest, str(line.articles), ",".join(line.tags), line.headline)


def _address(article: "Article") -> str:
    from pathlib import Path

    for address in (article.url, article.source):
        if address and address.lower().startswith(("http://", "https://")):
            return address
    path = Path(article.source.rpartition("#")[0] or article.source)
    if path.exists():
        return path.resolve().as_uri()
    raise UsageError(article.source, "has no address that a browser can open")


def _taken(story: "Story", refs: str) -> "tuple[Article, ...]":
    taken = []
    for part in refs.split(","):
        if not part.strip().isdecimal() or len(part) > 9 or not 1 <= int(part) <= len(story.coverage):
            raise UsageError(part, "is not one of its articles", f"it has 1-{len(story.coverage)}")
        taken.append(story.coverage[int(part) - 1])
    return tuple(taken)
