"""Which address, and which of the sources, is meant by what a reader wrote."""

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from digest.errors import UsageError

if TYPE_CHECKING:
    from digest.ingest.configured import Configured

_ACCOUNT = re.compile(
    r"@(?P<name>[\w.-]+)@(?P<host>[\w.-]+)"
)  # as Mastodon and its kin write one; its page names a feed


def read_address(written: str) -> tuple[str, bool]:
    """What was written as a web address that may be kept in the store, and whether its scheme had to be guessed."""
    import os
    from urllib.parse import urldefrag

    from digest.ingest.local import is_address
    from digest.retrieve.addresses import credentials

    url = written.strip().removeprefix("<").removesuffix(">")
    if url.lower().startswith("feed:"):
        url = url[5:].lstrip("/")
    elif account := _ACCOUNT.fullmatch(url):
        url = f"{account['host']}/@{account['name']}"
    bare = "://" not in url and bool(url) and url[0] not in "./~-" and not os.path.exists(url)
    url = f"https://{url}" if bare else url
    if not is_address(url) or not url.isprintable() or " " in url:
        raise UsageError(
            " ".join(written.split()), "is no web address", "files and folders stand in the configuration: [[sources]]"
        )
    if credentials(url):
        hint = "write it under [[sources]] in the configuration, which only you can read"
        raise UsageError("", "an address with a password is not kept in the store", hint)
    return urldefrag(url)[0], bare


def meant_source(written: str, sources: "Iterable[Configured]") -> str:
    """The address of the source that was meant, by its address or by its name; what was written when there is none."""
    sources = list(sources)
    if written in {source.record.url for source in sources}:
        return written
    said = _shortened(written)
    found = [
        source.record.url
        for source in sources
        if said in (_shortened(source.record.url), _shortened(source.outlet or source.record.title or ""))
    ]
    if said and len(found) > 1:
        raise UsageError(written, f"may be {' or '.join(found[:5])}", "name it by its address")
    return found[0] if said and found else written


def _shortened(written: str) -> str:
    """What tells an address or a name from others, however it is written."""
    return written.strip().casefold().removeprefix("http://").removeprefix("https://").rstrip("/")
