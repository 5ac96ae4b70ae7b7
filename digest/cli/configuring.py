"""The configuration as text: a first one for `init`, and the one in force for `config`."""

import json
import os
import re
from collections.abc import Sequence
from pathlib import Path

from digest.config import SECTIONS, Config, Source, keys, readers
from digest.config.readers import Amount
from digest.errors import ConfigError, DeliveryError, UsageError

_FIRST_SECTION = "# --- What an edition holds"


def template() -> str:
    """The example configuration, from the installed package or from the project's folder."""
    package = Path(__file__).resolve().parents[1]
    for folder in (package, package.parent):
        path = folder / "config.example.toml"
        if path.is_file():
            return path.read_text(encoding="utf-8")
    raise ConfigError("config.example.toml", "is missing from this installation", "install digest again")


def listed(given: str) -> list[str]:
    """A source as given, or the sources that an OPML list names. Raises SourceError, UsageError."""
    if "://" in given:
        return [given]
    path = Path(given).expanduser()
    if not path.exists():
        raise UsageError(given, "there is no such file or folder", "an address begins with https://")
    if path.suffix.lower() not in (".opml", ".xml") or not path.is_file():
        return [str(path.absolute())]
    from digest.model import Resource
    from digest.retrieve import files
    from digest.sources.opml import read_outlines

    body = files.read_file(str(path), 50_000_000, limit_name="")
    if path.suffix.lower() == ".xml" and b"<opml" not in body[:2000].lower():
        return [str(path.absolute())]
    return [one.url for one in read_outlines(Resource(url=given, body=body, retrieved=""))]


def begin(path: Path, sources: Sequence[str], *, mail: str = "") -> None:
    """Writes a first configuration: these sources, and every other key with its default, explained and inactive.

    Raises DeliveryError when the file cannot be written.
    """
    text = template()
    head, rest = text[: text.index("# --- Sources")], text[text.index(_FIRST_SECTION) :]
    rest = re.sub(r"(?m)^(\w+ = )", r"# \1", rest)
    if mail:
        rest = re.sub(r"(?m)^# to = \[\]", lambda _: f"to = [{_quoted(mail)}]", rest)
    entries = [f"[[sources]]\nurl = {_quoted(source)}\n" for source in dict.fromkeys(sources)]
    example = '# [[sources]]\n# url = "https://feeds.example.org/world.xml"\n# outlet = "The Example Times"\n'
    whole = head + "# --- Sources: one [[sources]] table for each feed, web page, file or folder ---\n\n"
    whole += "\n".join(entries or [example]) + "\n" + rest
    if path.exists() and not path.is_file():
        raise DeliveryError(str(path), "is not a file", "see --config")
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        draft = path.with_name(f".{path.name}.{os.getpid()}.part")
        with open(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as file:
            file.write(whole)
        draft.replace(path)
    except OSError as error:
        raise DeliveryError(str(path), f"cannot be written: {error.strerror}", "see --config") from None


def settings_in_force(config: Config, *, store: Path) -> str:
    """Every setting as the file would spell it, with the line it comes from, or "default"."""
    where = str(config.path) if config.path else "no configuration file: all settings are the defaults"
    found = [f"# {where}", f"# store: {store}", ""]
    for place, source in enumerate(config.sources):
        found += ["[[sources]]", *_keys(source, f"sources[{place}]", config), ""]
    for name in SECTIONS:
        found += [f"[{name}]", *_keys(getattr(config, name), name, config), ""]
    found.append("[tags]")
    found += [_entry(tag, list(rule), f"tags.{tag}", config) for tag, rule in config.tags.items()]
    return "\n".join(found) + "\n"


def _keys(section: object, place: str, config: Config) -> list[str]:
    found, known = [], readers(type(section))
    for key, attribute in keys(type(section)).items():
        value, reader = getattr(section, attribute), known[attribute]
        shown = reader.spelled(value) if isinstance(reader, Amount) else value
        found.append(_entry(key, shown, f"{place}.{key}", config))
    return found


def _entry(key: str, value: object, place: str, config: Config) -> str:
    if isinstance(value, str):
        value = _masked(value)
    spelled = key if re.fullmatch(r"[\w-]+", key) else _quoted(key)
    shown = f"{spelled} = {_toml(value)}"
    line = config.lines.get(place)
    return f"{shown:<40}  # {f'line {line}' if line else 'default'}"


def _toml(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list | tuple):
        return f"[{', '.join(_quoted(str(one)) for one in value)}]"
    return str(value) if isinstance(value, int) else _quoted(str(value))


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _masked(text: str) -> str:
    """The text without the name and password of an address in it."""
    return re.sub(r"(?<=://)[^/@\s]*@", "***@", text)


def shared_secret(config: Config) -> bool:
    """Whether others can read a configuration that holds a password."""
    if config.path is None or os.name != "posix" or not any(map(holds_secret, config.sources)):
        return False
    return bool(config.path.stat().st_mode & 0o077)


def holds_secret(source: Source) -> bool:
    """Whether a source's address carries a name or a password."""
    return _masked(source.url) != source.url
