"""What `digest doctor` looks at: each part answers what it found and what to do about it."""

import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Literal

from digest.errors import DigestError

if TYPE_CHECKING:
    from digest.cli.session import Session
    from digest.config import Config

Verdict = Literal["ok", "note", "wrong"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One line of the check-up."""

    verdict: Verdict
    what: str
    words: str
    advice: str = ""


def checkup(here: "Session", *, online: bool = False) -> tuple[Finding, ...]:
    """All findings; `online` also connects to the mail server. Nothing is changed, but the store is made if missing."""
    found = [*_python(), *_locale(), *_terminal(), *_clock()]
    try:
        config = here.config()
    except DigestError as error:
        wrong = Finding(verdict="wrong", what="settings", words=f"{error.where}: {error.what}", advice=error.hint)
        return (*found, wrong)
    parts: dict[str, Callable[[], Iterator[Finding]]] = {
        "settings": lambda: _settings(config),
        "store": lambda: _store(here),
        "sources": lambda: _sources(here, config),
        "mail": lambda: _mail(config, online=online),
    }
    said: set[str] = set()
    for name, part in parts.items():
        try:
            found += part()
        except DigestError as error:
            if str(error) not in said:  # what is wrong with the store keeps the sources from being looked at, too
                found.append(Finding(verdict="wrong", what=name, words=str(error)))
            said.add(str(error))
    return tuple(found)


def _python() -> Iterator[Finding]:
    from digest import __version__

    version = ".".join(map(str, sys.version_info[:3]))
    yield Finding(verdict="ok", what="digest", words=f"{__version__} on Python {version}")


def _locale() -> Iterator[Finding]:
    encoding = (getattr(sys.stdout, "encoding", "") or "none").lower()
    if encoding.replace("-", "") == "utf8":
        yield Finding(verdict="ok", what="locale", words="UTF-8")
    else:
        advice = "set LANG=C.UTF-8; pipes and files are written as UTF-8 in any case"
        yield Finding(verdict="note", what="locale", words=f"the terminal's encoding is {encoding}", advice=advice)


def _terminal() -> Iterator[Finding]:
    from digest.cli.output import columns, dumb, hyperlinks, on_terminal, wants_color

    if not on_terminal():
        yield Finding(verdict="ok", what="terminal", words="none: output goes to a pipe or file, as plain text")
        return
    words = [f"{columns(True)} columns", "colour" if wants_color(True) else "no colour"]
    words.append("hyperlinks" if hyperlinks() else "addresses in full, no hyperlinks")
    advice = "TERM is not set or says that it can only print" if dumb() else ""
    yield Finding(verdict="note" if advice else "ok", what="terminal", words=", ".join(words), advice=advice)


def _clock() -> Iterator[Finding]:
    now = datetime.now(UTC).astimezone()
    if now.year < 2025:
        advice = "set it: dates in the digest, certificates and Retry-After depend on it"
        yield Finding(verdict="wrong", what="clock", words=f"it says {now:%Y-%m-%d}", advice=advice)
    else:
        yield Finding(verdict="ok", what="clock", words=f"{now:%Y-%m-%d %H:%M}, {now.tzname()}")


def _settings(config: "Config") -> Iterator[Finding]:
    from digest.cli.configuring import shared_secret

    if config.path is None:
        yield Finding(verdict="note", what="settings", words="no file, all defaults", advice="`digest init` writes one")
        return
    yield Finding(verdict="ok", what="settings", words=str(config.path))
    if shared_secret(config):
        words = "others can read the file, and it holds a password in a source's address"
        yield Finding(verdict="wrong", what="settings", words=words, advice=f"chmod 600 {config.path}")


def _store(here: "Session") -> Iterator[Finding]:
    import shutil

    place = here.place()
    with here.store() as store:
        last = store.last_edition()
    words = f"{place}, last edition {last.id}" if last else f"{place}, no edition yet"
    if last and datetime.fromisoformat(last.until) > datetime.now(UTC).astimezone():
        advice = "was the clock set back? editions begin again when it has caught up"
        yield Finding(verdict="note", what="store", words=f"{words}, which lies in the future", advice=advice)
    else:
        yield Finding(verdict="ok", what="store", words=words)
    if place.exists() and os.name == "posix" and place.stat().st_mode & 0o077:
        advice = f"chmod 600 {place}"
        yield Finding(verdict="wrong", what="store", words="others can read what you read", advice=advice)
    free = shutil.disk_usage(place.parent).free
    if free < 100_000_000:
        advice = "make room, or `digest prune --older-than 90d`"
        yield Finding(verdict="note", what="disk", words=f"{free // 1_000_000} MB left", advice=advice)


def _sources(here: "Session", config: "Config") -> Iterator[Finding]:
    from digest.ingest import sources_of

    with here.store() as store:
        count = len(sources_of(config, store))
        failing = [record for record in store.sources().values() if record.failures]
    if not count:
        yield Finding(verdict="note", what="sources", words="none", advice="`digest feeds add URL`")
        return
    if failing:
        words = f"{count}, {len(failing)} of them failed when last asked"
        yield Finding(verdict="note", what="sources", words=words, advice="`digest feeds check` says why")
    else:
        yield Finding(verdict="ok", what="sources", words=str(count))


def _mail(config: "Config", *, online: bool) -> Iterator[Finding]:
    from digest.cli.mailing import envelope_for
    from digest.deliver import command_of, reach
    from digest.passwords import password_for

    mail = config.mail
    to = ", ".join(envelope_for(mail).to)
    if mail.method == "sendmail":
        try:
            yield Finding(verdict="ok", what="mail", words=f"to {to} by {' '.join(command_of(mail.sendmail))}")
        except (FileNotFoundError, ValueError):
            advice = 'install a mailer (such as msmtp-mta), or set mail.method = "smtp"; needed for `digest send` only'
            yield Finding(verdict="note", what="mail", words=f"there is no command {mail.sendmail!r}", advice=advice)
        return
    password = password_for(mail)
    if online:
        reach(mail, password)
    yield Finding(verdict="ok", what="mail", words=f"to {to} by {mail.host}" + (", which answers" if online else ""))
