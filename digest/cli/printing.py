"""From a format's name and the reader's wishes to a function that prints a digest, whole or not at all."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from digest.errors import StoreError, UsageError

if TYPE_CHECKING:
    from digest.config import Config
    from digest.model import Digest, Page
    from digest.storage.store import Store


def page_of(
    config: "Config",
    name: str,
    output: str | None,
    *,
    with_text: bool = False,
    color: bool | None = None,
    to: Sequence[str] | None = None,
    sender: str | None = None,
    subject: str | None = None,
    steps: bool = True,
) -> "Page":
    """The page for a format, as the options ask (None: as configured). Raises UsageError, ConfigError."""
    if name == "eml":
        from digest.cli.mailing import envelope_for, page_for_mail

        return page_for_mail(config, envelope_for(config.mail, to=to or (), sender=sender, subject=subject))
    if to or sender or subject:
        raise UsageError("--to, --from and --subject", "they need --format eml", "or `digest send`")
    from dataclasses import replace

    from digest.cli.output import page_for

    wanted = config.digest if color is None else replace(config.digest, color="always" if color else "never")
    return replace(page_for(wanted, output, with_text=with_text), steps=steps)


def printer(name: str, page: "Page", output: str | None, *, paged: bool) -> "Callable[[Digest], None]":
    """What writes a digest to `output` (None: standard output), in the pager if that is wanted and it is a terminal."""
    from digest.renderers import render

    return lambda digest: put(render(name, digest, page), output, paged=paged)


def put(text: str, output: str | None, *, paged: bool) -> None:
    """Writes a text to `output` (None: standard output), or shows it in the pager."""
    from digest.cli.output import on_terminal, write

    if paged and output is None and on_terminal():
        from digest.cli import paging

        paging.show(text)
    else:
        write(text, output)


def remember_numbers(store: "Store", digest: "Digest") -> None:
    """Makes the digest's numbers those that commands understand. A store that cannot take them is named, no more: what
    is to be printed can be.
    """
    from digest.cli.output import say

    try:
        store.remember_shown(digest)
    except StoreError as error:
        say(f"digest: {error}")
