"""The settings: a TOML file read into frozen values, each with a default.

Every key stands in one of the sections below as a field made by `setting`, whose reader turns the TOML value into the
field's value or says what is wrong with it. Adding a key is adding such a field and explaining it in
config.example.toml; a test compares the two. Every run reads this module, so the sections do without the comparison
and printing that a dataclass would otherwise compile for each of them.
"""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path

from digest.config.readers import Reader, duration, one_of, setting, several, size, switch, whole, words

FORMATS = ("terminal", "text", "markdown", "html", "eml", "json")


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Source:
    """One `[[sources]]` entry: a feed, a page, a file or a folder, and what to do with what it brings."""

    url: str = setting("", words)
    outlet: str = setting("", words)
    full_text: bool = setting(False, switch)
    tags: tuple[str, ...] = setting((), several)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Edition:
    """`[digest]`: what an edition holds and how it is shown."""

    limit: int = setting(20, whole())
    words: int = setting(100, whole(1))
    total_words: int = setting(0, whole())
    facts: int = setting(6, whole())
    format: str = setting("auto", one_of("auto", *FORMATS))
    width: int = setting(0, whole(0, 1000))
    color: str = setting("auto", one_of("auto", "always", "never"))
    theme: str = setting("auto", one_of("auto", "dark", "light"))
    links: str = setting("auto", one_of("auto", "always", "never"))
    pager: bool = setting(False, switch)
    follow_up_tags: tuple[str, ...] = setting(("follow-up",), several)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Interests:
    """`[interests]`: what moves a story up, or down where a minus stands before it."""

    words: tuple[str, ...] = setting((), several)
    outlets: tuple[str, ...] = setting((), several)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Mute:
    """`[mute]`: what keeps a story out; it is counted, never hidden silently."""

    words: tuple[str, ...] = setting((), several)
    outlets: tuple[str, ...] = setting((), several)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Fetch:
    """`[fetch]`: how sources are asked."""

    timeout: float = setting(30.0, duration(0.1, 600))
    connect_timeout: float = setting(10.0, duration(0.1, 120))
    answer_timeout: float = setting(15.0, duration(0.1, 300))
    workers: int = setting(64, whole(1, 256))
    per_host: int = setting(4, whole(1, 16))
    page_gap: float = setting(1.0, duration(0, 60))
    every: float = setting(3600.0, duration(0, 7 * 86400))
    redirects: int = setting(10, whole(0, 20))
    private_addresses: bool = setting(False, switch)
    robots: bool = setting(True, switch)
    contact: str = setting("", words)
    user_agent: str = setting("", words)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Limits:
    """`[limits]`: how much a source may ask of this machine."""

    response: int = setting(10_000_000, size(1000))
    ratio: int = setting(200, whole(10))
    page: int = setting(5_000_000, size(1000))
    file: int = setting(200_000_000, size(1000))
    entries: int = setting(1000, whole(1))
    articles: int = setting(100_000, whole(1))
    headline_length: int = setting(500, whole(50))
    sentence_length: int = setting(4000, whole(500))
    article_length: int = setting(1_000_000, whole(1000))
    depth: int = setting(500, whole(20, 1000))
    expansion: int = setting(1_000_000, whole())
    parse_time: float = setting(15.0, duration(0.1, 600))


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Mail:
    """`[mail]`: the message that `--format eml` prints and `digest send` delivers."""

    sender: str = setting("", words)
    to: tuple[str, ...] = setting((), several)
    subject: str = setting("", words)
    list_id: str = setting("", words)
    thread: bool = setting(False, switch)
    method: str = setting("sendmail", one_of("sendmail", "smtp"))
    sendmail: str = setting("sendmail -t -oi", words)
    host: str = setting("localhost", words)
    port: int = setting(0, whole(0, 65535))
    security: str = setting("starttls", one_of("starttls", "tls", "none"))
    user: str = setting("", words)
    password_file: str = setting("", words)
    password_command: str = setting("", words)
    keyring: bool = setting(False, switch)
    timeout: float = setting(60.0, duration(1, 600))
    retries: int = setting(3, whole(0, 20))


# TOML has names that Python keeps for itself, or that would read badly as a field.
_SPELLED = {("mail", "from"): "sender"}


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Config:
    """All settings in force. `lines` maps the keys that the file sets ("digest.limit") to their lines there."""

    sources: tuple[Source, ...] = ()
    digest: Edition = Edition()
    interests: Interests = Interests()
    mute: Mute = Mute()
    tags: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    fetch: Fetch = Fetch()
    limits: Limits = Limits()
    mail: Mail = Mail()
    path: Path | None = None
    lines: Mapping[str, int] = field(default_factory=dict)


SECTIONS: Mapping[str, type] = {
    "digest": Edition,
    "interests": Interests,
    "mute": Mute,
    "fetch": Fetch,
    "limits": Limits,
    "mail": Mail,
}


def keys(section: type) -> dict[str, str]:
    """The names of a section's keys as the file spells them, each with the name of its field."""
    spelled = {attribute: key for (_, key), attribute in _SPELLED.items()} if section is Mail else {}
    return {spelled.get(one.name, one.name): one.name for one in fields(section)}


def readers(section: type) -> dict[str, Reader]:
    """The readers of a section's settings by the name of their field."""
    return {one.name: one.metadata["reader"] for one in fields(section)}


def find(given: str | None = None, environ: Mapping[str, str] = os.environ) -> Path | None:
    """The configuration file to read: `--config`, else DIGEST_CONFIG, else the platform's own place if it is there."""
    explicit = given or environ.get("DIGEST_CONFIG")
    if explicit:
        return Path(explicit).expanduser()
    path = default_path()
    return path if path.exists() else None


def default_path() -> Path:
    """Where the configuration lives unless something else is said."""
    from platformdirs import user_config_path

    return user_config_path("digest", appauthor=False) / "config.toml"


def load(path: Path | None) -> Config:
    """The settings in the file at `path`, or the defaults when there is none.

    A file that cannot be read, a key that is not known and a value that does not fit are ConfigErrors that name the
    file, the line and the nearest known key.
    """
    if path is None:
        return Config()
    from digest.config.file import read

    return read(path)
