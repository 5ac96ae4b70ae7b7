"""`send`: the next edition as mail; and the envelope that `--format eml` needs as well."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from digest.cli.options import Now, Words
from digest.cli.session import read_now, session

if TYPE_CHECKING:
    from digest.config import Config, Mail
    from digest.model import Digest, Envelope, Page

_EPILOG = "Example: `digest send --dry-run` shows the message; from cron: `digest send --only-if-new`"


def register(app: typer.Typer) -> None:
    """Adds the command."""
    app.command(epilog=_EPILOG)(send)


def send(
    context: typer.Context,
    to: Annotated[list[str] | None, typer.Option(help="To this address; may be repeated.", metavar="ADDRESS")] = None,
    sender: Annotated[str | None, typer.Option("--from", help="From this address.", metavar="ADDRESS")] = None,
    subject: Annotated[str | None, typer.Option(help="The subject.", metavar="TEXT")] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Print the message instead; record nothing.")] = False,
    only_if_new: Annotated[bool, typer.Option("--only-if-new", help="No message when nothing is new.")] = False,
    limit: Annotated[int | None, typer.Option(min=0, help="At most so many stories; 0 for all.", metavar="N")] = None,
    words: Words = None,
    no_fetch: Annotated[bool, typer.Option("--no-fetch", help="Ask no source: only what is stored.")] = False,
    force: Annotated[bool, typer.Option("--force", help="Ask sources that are not due, too.")] = False,
    now: Now = None,
    exit_code: Annotated[bool, typer.Option("--exit-code", help="Answer 4 when nothing is new.")] = False,
    strict: Annotated[bool, typer.Option("--strict", help="Answer 3 when a source failed.")] = False,
) -> None:
    """Send the next edition by mail, once. It counts as delivered when the mail server has accepted it."""
    from digest.cli.daily import Asked, run_edition
    from digest.daily import Window

    here = session(context)
    config = here.config()
    envelope = envelope_for(config.mail, sender=sender, to=to or (), subject=subject)
    asked = Asked(
        now=read_now(now).isoformat(),
        window=Window(since=None, until=None, everything=False, tag=None),
        limit=limit,
        words=words,
        fetch=not no_fetch,
        force=force,
        peek=dry_run,
        empty=not only_if_new,
        handed_over=True,
        exit_code=exit_code,
        strict=strict,
    )
    page = page_for_mail(config, envelope)
    raise typer.Exit(
        run_edition(here, config, asked, lambda digest: _hand_over(digest, page, config.mail, dry_run=dry_run))
    )


def envelope_for(
    mail: "Mail", *, sender: str | None = None, to: Sequence[str] = (), subject: str | None = None
) -> "Envelope":
    """The envelope as asked, else as configured, else from and to the login name at localhost.

    Raises ConfigError for what is not an address.
    """
    from digest.model import Envelope
    from digest.renderers.eml import mailbox

    recipients = tuple(part.strip() for one in (to or mail.to) for part in _parted(one) if part.strip())
    found = Envelope(
        sender=sender or mail.sender or _login(),
        to=recipients or (_login(),),
        subject=mail.subject if subject is None else subject,
        list_id=mail.list_id or "digest.localhost",
        thread=mail.thread,
    )
    for address in (found.sender, *found.to):
        mailbox(address)
    return found


def page_for_mail(config: "Config", envelope: "Envelope") -> "Page":
    """A message's page: as wide as text in a pipe, whatever the terminal that it was made in."""
    from digest.model import Page

    return Page(width=config.digest.width or 80, facts=config.digest.facts, envelope=envelope)


def _parted(addresses: str) -> list[str]:
    """A list of addresses at its commas; one in a quoted name does not part."""
    parts, quoted = [""], False
    for char in addresses:
        quoted ^= char == '"'
        if char == "," and not quoted:
            parts.append("")
        else:
            parts[-1] += char
    return parts


def _login() -> str:
    import getpass
    import re

    try:
        name = getpass.getuser()
    except (ImportError, KeyError, OSError):
        name = ""
    return f"{name if re.fullmatch(r'[A-Za-z0-9._-]+', name) else 'digest'}@localhost"


def _hand_over(digest: "Digest", page: "Page", mail: "Mail", *, dry_run: bool) -> None:
    from digest.cli.output import say, write
    from digest.deliver import deliver
    from digest.passwords import password_for
    from digest.renderers import render
    from digest.renderers.eml import mailbox

    envelope = page.envelope
    assert envelope is not None
    message = render("eml", digest, page)
    recipients = [mailbox(one)[1] for one in envelope.to]
    way = mail.sendmail if mail.method == "sendmail" else f"{mail.host} ({mail.security})"
    if dry_run:
        write(message)
        say(f"digest: would be sent to {', '.join(recipients)} by {way}")
        return
    deliver(message, mail, sender=mailbox(envelope.sender)[1], to=recipients, password=password_for(mail))
    say(f"digest: sent to {', '.join(recipients)}")
