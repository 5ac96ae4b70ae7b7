"""The pipes of docs/mail.md, each run with the real program and a mail server on loopback, in cron's environment."""

import email
import os
import re
import shlex
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from email import policy
from email.message import EmailMessage
from pathlib import Path

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session

from digest.model import Page
from digest.renderers import render
from tests import digests

PAGE = (Path(__file__).parent.parent / "docs" / "mail.md").read_text(encoding="utf-8")
PIPES = re.findall(r"(?m)^digest run -f (\w+) \| (.+)$", PAGE)
CASES = {name: digests.cases()[name] for name in ("three", "scripts", "hostile")}

pytestmark = pytest.mark.slow


@dataclass
class Inbox:
    """What the server received."""

    port: int
    messages: list[bytes] = field(default_factory=list)

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802 (their name)
        assert isinstance(envelope.content, bytes)
        self.messages.append(envelope.content)
        return "250 OK"


@pytest.fixture
def inbox() -> Iterator[Inbox]:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    received = Inbox(port)
    controller = Controller(received, hostname="127.0.0.1", port=port)
    controller.start()
    yield received
    controller.stop()


@pytest.fixture
def home(tmp_path: Path, inbox: Inbox) -> Path:
    """A home whose mailer leads to the inbox."""
    settings = tmp_path / ".msmtprc"
    settings.write_text(
        f"account default\nhost 127.0.0.1\nport {inbox.port}\nfrom digest@localhost\ntls off\nauth off\n",
        encoding="utf-8",
    )
    settings.chmod(0o600)
    return tmp_path


def deliver(pipe: str, printed: str, home: Path, inbox: Inbox) -> EmailMessage:
    words = shlex.split(pipe)
    if words[0] == "mail":
        words[0] = "mail.mailutils"  # where other packages offer a `mail`, too
    if not shutil.which(words[0], path="/usr/bin:/bin:/usr/sbin"):
        pytest.skip(f"{words[0]} is not installed")
    words = [word.replace("mail.example.org", f"127.0.0.1:{inbox.port}") for word in words]
    bare = {"HOME": str(home), "LOGNAME": "root", "SHELL": "/bin/sh", "PATH": "/usr/bin:/bin"}  # cron's, and no LANG
    done = subprocess.run(
        words, input=printed.encode("utf-8"), env=bare, capture_output=True, timeout=60, check=False, cwd=home
    )
    assert done.returncode == 0, done.stderr.decode("utf-8", "replace")
    (received,) = inbox.messages
    message = email.message_from_bytes(received, policy=policy.default)
    assert isinstance(message, EmailMessage)
    assert message.defects == []
    return message


def text_of(part: EmailMessage) -> str:
    body = part.get_payload(decode=True)
    assert isinstance(body, bytes)
    return body.decode(part.get_content_charset("us-ascii")).replace("\r\n", "\n").rstrip("\n")


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize(("form", "pipe"), PIPES)
def test_the_documented_pipe_delivers_what_was_printed(
    form: str, pipe: str, case: str, home: Path, inbox: Inbox
) -> None:
    printed = render(form, CASES[case], Page())
    message = deliver(pipe, printed, home, inbox)
    if form != "eml":
        assert text_of(message) == printed.rstrip("\n")
        return
    ours = email.message_from_string(printed, policy=policy.default)
    for name in ("From", "Subject", "Message-ID", "List-Id", "Auto-Submitted"):
        assert message[name] == ours[name], name
    assert message["Bcc"] is None
    kept = [text_of(part) for part in message.iter_parts() if isinstance(part, EmailMessage)]
    assert kept == [text_of(part) for part in ours.iter_parts() if isinstance(part, EmailMessage)]


def test_every_program_of_the_page_is_tested() -> None:
    assert len(PIPES) == 12


def test_the_whole_program_runs_in_cron_s_environment(home: Path, inbox: Inbox) -> None:
    root = Path(__file__).parent.parent
    (home / "config.toml").write_text(
        f'[[sources]]\nurl = "{root / "seeds"}"\n[mail]\nto = ["me@localhost"]\nmethod = "smtp"\nhost = "127.0.0.1"\n'
        f'port = {inbox.port}\nsecurity = "none"\n',
        encoding="utf-8",
    )
    bare = {"HOME": str(home), "LOGNAME": "root", "PATH": "/usr/bin:/bin", "PYTHONPATH": os.fspath(root)}
    words = [sys.executable, "-m", "digest", "--config", home / "config.toml", "--store", home / "s.sqlite3", "send"]
    for _ in range(2):
        done = subprocess.run([*words, "--only-if-new"], env=bare, capture_output=True, timeout=60, check=False)
        assert (done.returncode, done.stdout) == (0, b""), done.stderr
    (received,) = inbox.messages
    assert b"Subject: 1 story: Russia aids China" in received
