"""Passwords are in the settings, in the environment and on the wire to where they belong, and nowhere else."""

import json
from collections.abc import Iterator

import pytest

from digest.errors import DigestError
from tests.hostile_server import HostileServer, answer, hostile_server
from tests.program import NOW, Program, Run

SECRETS = ("source-5ecret", "failing-5ecret", "listed-5ecret", "linked-5ecret", "proxy-5ecret", "mail-5ecret")
ENTRY = (
    b"<rss version='2.0'><channel><title>P</title><item><title>Ferry sails</title><link>%b</link>"
    b"<description>The ferry sails again on Friday, its owner said.</description></item></channel></rss>"
)


@pytest.fixture
def server() -> Iterator[HostileServer]:
    with hostile_server() as running:
        yield running


@pytest.fixture
def daily(program: Program, server: HostileServer, monkeypatch: pytest.MonkeyPatch) -> Program:
    """A program whose every place for a password holds one."""

    def signed(path: str, secret: str) -> str:
        return server.url(path).replace("://", f"://reader:{secret}@")

    server.extra["linked"] = answer(ENTRY % signed("page", "linked-5ecret").encode())
    folder = program.folder
    (folder / "list.opml").write_text(
        f"<opml><body><outline xmlUrl='{signed('second', 'listed-5ecret')}'/></body></opml>"
    )
    (folder / "password").write_text("mail-5ecret\n")
    (folder / "password").chmod(0o600)
    addresses = [
        signed("good", "source-5ecret"),
        signed("missing", "failing-5ecret"),
        server.url("linked"),
        "list.opml",
    ]
    addresses += [signed("to-private", "failing-5ecret"), "http://reader:failing-5ecret@[::1/", "http://a.example/"]
    sources = "".join(f"[[sources]]\nurl = {json.dumps(one)}\n" for one in addresses)
    mail = (
        f'[mail]\nto = ["me@b.example"]\nmethod = "smtp"\nhost = "127.0.0.1"\nport = {server.port}\nsecurity = "none"\n'
    )
    mail += f'user = "me"\npassword_file = "{folder / "password"}"\ntimeout = "1s"\nretries = 0\n'
    (folder / "config.toml").write_text(sources + mail + '[fetch]\nanswer_timeout = "1s"\n')
    (folder / "config.toml").chmod(0o644)
    for name in ("http_proxy", "HTTP_PROXY", "https_proxy"):
        monkeypatch.setenv(name, f"http://reader:proxy-5ecret@127.0.0.1:{server.port}")
    return program


def check(program: Program, runs: list[Run]) -> None:
    kept = b"".join(path.read_bytes() for path in (*program.folder.glob("store*"), *program.folder.rglob("*.txt")))
    said = "".join(run.out + run.err for run in runs)
    for secret in SECRETS:
        assert secret not in said, said[max(0, said.index(secret) - 200) :][:300]
        assert secret.encode() not in kept


def test_no_command_and_no_file_tells_a_password(daily: Program) -> None:
    runs = [daily("run", "-f", "json", "--now", NOW), daily("--debug", "run", "--force", "--peek", "--all")]
    assert "Ferry sails" in runs[0].out
    assert "Ferry good sails" in runs[0].out
    assert "not there (404)" in runs[0].err
    assert "others can read the passwords in it (chmod 600" in runs[0].err
    commands = (
        "edition -f html|edition -f eml|edition -f markdown|editions|list --json|show 1 --why|search ferry|export|"
        "config|feeds list|feeds list --json|feeds export|feeds check|doctor|doctor --online|schedule|"
        "send --now 2026-11-22T07:00|--debug send --now 2026-11-22T07:00|send --dry-run --now 2026-11-22T07:00"
    )
    runs += [daily(*command.split()) for command in commands.split("|")]
    runs.append(daily("feeds", "add", "http://reader:source-5ecret@127.0.0.1:1/feed"))
    runs.append(daily("feeds", "import", daily.folder / "list.opml"))
    runs.append(daily("run", "http://reader:source-5ecret@127.0.0.1:1/feed", "http://reader:source-5ecret@[::1"))
    check(daily, runs)
    [doctor] = [run for run in runs if "\nwrong  settings" in run.out][:1]
    assert "others can read the file" in doctor.out


@pytest.mark.parametrize("debug", [(), ("--debug",)])
def test_an_unexpected_error_tells_no_password(
    daily: Program, monkeypatch: pytest.MonkeyPatch, debug: tuple[str, ...]
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise ValueError("http://reader:source-5ecret@a.example/ is odd\x1b[31m")

    monkeypatch.setattr("digest.ingest.configured.fetch_sources", fail)
    run = daily(*debug, "run", "--now", NOW)
    assert run.code == 1
    assert "***@a.example" in run.err
    check(daily, [run])


STAGES = (
    "digest.config.load",
    "digest.ingest.read_sources",
    "digest.cli.named.group_articles",
    "digest.cli.named.compile_digest",
    "digest.compile.extract",
    "digest.compile.build_ledger",
    "digest.compile.summarize",
    "digest.renderers.text.render",
    "digest.storage.open_store",
    "digest.storage.store.Store.save_articles",
)


@pytest.mark.parametrize("stage", STAGES)
def test_an_error_that_nobody_foresaw_is_one_line_a_hint_and_a_file(
    program: Program, monkeypatch: pytest.MonkeyPatch, stage: str
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise ZeroDivisionError("nobody\nthought \x1b[31mof this")

    (program.folder / "a.txt").write_text("Ferry sails\n\nThe ferry sails again on Friday. It cost $3 million.\n")
    monkeypatch.setattr(stage, fail)
    run = program("run", program.folder / "a.txt", "-f", "text", "--now", NOW)
    assert run.code == 1
    first, second = run.err.splitlines()
    assert first == "digest: unexpected error: ZeroDivisionError: nobody thought \N{REPLACEMENT CHARACTER}[31mof this"
    path = second.removeprefix("  details in ")
    [kept] = program.folder.rglob("last-error.txt")
    assert (str(kept), kept.stat().st_mode & 0o777) == (path, 0o600)
    assert "Traceback" in kept.read_text(encoding="utf-8")
    shown = program("--debug", "run", program.folder / "a.txt", "-f", "text", "--now", NOW)
    assert (shown.code, "Traceback" in shown.err, "\x1b" in shown.err) == (1, True, False)


def test_a_parser_that_fails_costs_its_source_alone(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("digest.sources.jsonl.parse", fail)
    (program.folder / "a.txt").write_text("Ferry sails\n\nThe ferry sails again on Friday.\n")
    (program.folder / "b.jsonl").write_text('{"headline": "A", "text": "It met."}\n')
    run = program("run", program.folder / "a.txt", program.folder / "b.jsonl", "-f", "text", "--no-store")
    assert (run.code, "Ferry sails" in run.out) == (0, True)
    assert "b.jsonl: made its parser fail (ZeroDivisionError at test_secrets.py:" in run.err


def test_errors_of_every_kind_are_one_line() -> None:
    for kind in DigestError.__subclasses__():
        assert "\n" not in str(kind("a", "b", "c"))
