"""`digest follow-ups`: what has changed in the stories that the reader follows."""

from typing import Annotated

import typer

from digest.cli.options import Form, Now, Output, Words
from digest.cli.output import say
from digest.cli.session import read_now, session


def register(app: typer.Typer) -> None:
    """Adds the command."""
    app.command("follow-ups", epilog="`digest tag 3 follow-up` begins following, `digest done 3` ends it.")(follow_ups)


def follow_ups(
    context: typer.Context,
    form: Form = None,
    output: Output = None,
    words: Words = None,
    peek: Annotated[bool, typer.Option("--peek", help="Do not count it as read.")] = False,
    now: Now = None,
) -> None:
    """Print only what changed in each followed story. Since it was last read; quiet ones say since when."""
    from digest.cli.output import choose_form
    from digest.cli.printing import page_of, printer, remember_numbers
    from digest.daily import followed_news

    here = session(context)
    config = here.config()
    at = read_now(now).isoformat()
    name = choose_form(form, config.digest.format, output)
    with here.store() as store:
        digest = followed_news(store, config=config, words=words or config.digest.words, now=at)
        if not digest.briefs:
            say("no story is followed: `digest tag 3 follow-up` follows story 3 of the digest shown last")
            return
        remember_numbers(store, digest)
        printer(name, page_of(config, name, output), output, paged=config.digest.pager)(digest)
        if not peek:
            news = [brief for brief in digest.briefs if brief.status != "seen"]
            store.remember_told({brief.story.id: [one.id for one in brief.story.coverage] for brief in news}, at=at)
