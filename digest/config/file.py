"""Reads the configuration file and answers mistakes by file, line and the nearest name that would do."""

import os
import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, NoReturn

from digest.config import SECTIONS, Config, Source, keys, readers
from digest.config.readers import Reader, nearest, several
from digest.errors import ConfigError

LARGEST_FILE = 1_000_000  # bytes; the longest list of feeds stays far below


def read(path: Path) -> Config:
    """The settings in the file at `path`, or a ConfigError."""
    text = _read(path)
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise _toml_error(path, text, str(error)) from None
    except RecursionError:
        raise ConfigError(str(path), "values nested too deeply", "digest init --force writes a fresh file") from None
    return _Loader(path, text).config(table)


def _read(path: Path) -> str:
    try:
        if not path.is_file():
            what = "is not a file" if path.exists() else "no such configuration file"
            raise ConfigError(str(path), what, "digest init writes one")
        with path.open("rb") as stream:
            body = stream.read(LARGEST_FILE + 1)
        if len(body) > LARGEST_FILE:
            raise ConfigError(str(path), f"larger than {LARGEST_FILE // 1000} kB", "is it really a configuration?")
        return body.decode("utf-8-sig")
    except OSError as error:
        raise ConfigError(str(path), f"cannot be read: {error.strerror or error}", "check its owner and mode") from None
    except UnicodeDecodeError as error:
        line = body[: error.start].count(b"\n") + 1
        raise ConfigError(f"{path}, line {line}", "is not UTF-8 text", "save the file as UTF-8") from None


def _toml_error(path: Path, text: str, message: str) -> ConfigError:
    match = re.search(r"\(at line (\d+), column (\d+)\)", message)
    line = int(match[1]) if match else text.count("\n") + 1
    what = message[: match.start()].strip() if match else message.replace("(at end of document)", "").strip()
    return ConfigError(f"{path}, line {line}", what[:200], "see https://toml.io for how values are written")


class _Loader:
    """Turns the parsed file into a Config; keeps path and text for the errors' sake."""

    def __init__(self, path: Path, text: str) -> None:
        self.path = path
        self.lines = dict(_key_lines(text))

    def config(self, table: Mapping[str, Any]) -> Config:
        made: dict[str, Any] = {}
        for name, value in table.items():
            if name == "sources":
                made[name] = self.sources(value)
            elif name == "tags":
                made[name] = self.tags(value)
            elif name in SECTIONS:
                made[name] = self.section(SECTIONS[name], name, value)
            else:
                self.unknown(name, name, (*SECTIONS, "sources", "tags"), "section")
        return Config(**made, path=self.path, lines=self.lines)

    def sources(self, value: Any) -> tuple[Source, ...]:
        if not isinstance(value, list) or not all(isinstance(entry, dict) for entry in value):
            raise self.error("sources", "expected a list of tables, each begun by [[sources]]")
        return tuple(self.source(f"sources[{place}]", entry) for place, entry in enumerate(value))

    def source(self, place: str, entry: Mapping[str, Any]) -> Source:
        source: Source = self.section(Source, place, entry)
        if not source.url:
            raise self.error(place, "a source without url", 'give it one: url = "https://…" or a path')
        return source if "://" in source.url else replace(source, url=self.absolute(source.url))

    def absolute(self, path: str) -> str:
        """A path as the file means it: from the home folder with "~", else from the file's own folder."""
        return os.path.join(self.path.parent.absolute(), os.path.expanduser(path))

    def tags(self, value: Any) -> dict[str, tuple[str, ...]]:
        if not isinstance(value, dict):
            raise self.error("tags", "expected a table, begun by [tags]")
        return {tag: self.value(f"tags.{tag}", several, rule) for tag, rule in value.items()}

    def section(self, kind: type, place: str, table: Any) -> Any:
        if not isinstance(table, dict):
            raise self.error(place, f"expected a table, begun by [{place}]")
        known, read_as = keys(kind), readers(kind)
        made = {}
        for key, value in table.items():
            if key not in known:
                self.unknown(f"{place}.{key}", key, tuple(known), "key")
            made[known[key]] = self.value(f"{place}.{key}", read_as[known[key]], value)
        return kind(**made)

    def value(self, place: str, reader: Reader, value: Any) -> Any:
        try:
            return reader(value)
        except ValueError as error:
            raise self.error(place, f"{_plain(place)}: {error}") from None

    def unknown(self, place: str, name: str, known: Sequence[str], what: str) -> NoReturn:
        near = nearest(name, known)
        hint = "" if near else f"known: {', '.join(sorted(known))}"
        raise self.error(place, f'unknown {what} "{name[:60]}"{near}', hint)

    def error(self, place: str, what: str, hint: str = "") -> ConfigError:
        line = self.lines.get(place) or self.lines.get(place.rpartition(".")[0])
        return ConfigError(f"{self.path}, line {line}" if line else str(self.path), what, hint)


def _plain(place: str) -> str:
    return re.sub(r"\[\d+\]", "", place)


_HEADER = re.compile(r"\s*(\[\[?)\s*([^\[\]#]+?)\s*\]")
_KEY = re.compile(r"""\s*("[^"\n]*"|'[^'\n]*'|[^\s="'#\[\]]+)\s*=""")


def _key_lines(text: str) -> Iterator[tuple[str, int]]:
    """Each table and key with its line, for the messages: tomllib does not keep lines."""
    section, seen = "", dict[str, int]()
    for line, content in enumerate(text.splitlines(), 1):
        if header := _HEADER.match(content):
            section = header[2]
            if header[1] == "[[":
                seen[section] = seen.get(section, -1) + 1
                section = f"{section}[{seen[section]}]"
            yield section, line
        elif key := _KEY.match(content):
            name = key[1].strip("\"'")
            yield (f"{section}.{name}" if section else name), line
