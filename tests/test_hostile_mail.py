"""Mail servers that misbehave at each step: each ends in its class, within its time, and the password is never told."""

import base64
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from digest import deliver
from digest.config import Mail
from digest.errors import DeliveryError
from digest.model import Page
from digest.renderers import render
from tests import digests
from tests.program import NOW, Program

MESSAGE = render("eml", digests.cases()["three"], Page())
PASSWORD = "pa55-word-of-mine"
LOGIN = base64.b64encode(b"\0me\0" + PASSWORD.encode()).decode()
STEPS = ("greeting", "ehlo", "auth", "mail", "rcpt", "data", "text")
GOOD = {
    "greeting": b"220 hello\r\n",
    "ehlo": b"250-hello\r\n250 AUTH PLAIN LOGIN\r\n",
    "auth": b"235 welcome\r\n",
    "mail": b"250 ok\r\n",
    "rcpt": b"250 ok\r\n",
    "data": b"354 go on\r\n",
    "text": b"250 taken\r\n",
}
# What a server does at a step, and the words that its user then reads.
TROUBLES: dict[str, str] = {
    "4xx": "refused it (450 not now",
    "5xx": "refused",
    "closes": "the connection was lost|cannot be reached|refused it (-1",
    "silent": "timed out|not done within",
    "drips": "not done within|timed out",
    "endless line": "Line too long|refused it (500|not done within|line too long",
    "endless lines": "not done within",
    "nonsense": "refused|odd|lost|cannot be reached",
    "controls": "refused",
    "huge code": "refused|odd|lost|cannot be reached",
}


class Troubled:
    """Answers as a server should, but for one step; `heard` is what came in."""

    def __init__(self, step: str, trouble: str) -> None:
        self.step, self.trouble = step, trouble
        self.heard = b""
        self.over = threading.Event()
        self.socket = socket.create_server(("127.0.0.1", 0))
        self.port = self.socket.getsockname()[1]
        threading.Thread(target=self.serve, daemon=True).start()

    def serve(self) -> None:
        while not self.over.is_set():
            try:
                peer, _ = self.socket.accept()
            except OSError:
                return
            with peer:
                try:
                    self.converse(peer)
                except OSError:
                    continue

    def converse(self, peer: socket.socket) -> None:
        for step in STEPS:
            if step == self.step:
                self.misbehave(peer)
                return
            peer.sendall(GOOD[step])
            ending = b"\r\n.\r\n" if step == "data" else b"\r\n"
            heard = b""
            while not heard.endswith(ending):
                piece = peer.recv(65536)
                if not piece:
                    return
                heard += piece
            self.heard += heard

    def misbehave(self, peer: socket.socket) -> None:
        said = {
            "4xx": b"450 not now\r\n",
            "5xx": b"550 never\r\n",
            "nonsense": b"\xff\xfe\x00 what\r\n",
            "controls": b"550 \x1b[31m\x1b]0;x\x07\xe2\x80\xae no\r\n",
            "huge code": b"99999999999999999999 ok\r\n",
        }.get(self.trouble)
        while said and not self.over.is_set():  # whatever it is told from then on
            peer.sendall(said)
            if not peer.recv(65536):
                return
        endless = {"drips": b"2", "endless line": b"2" * 5000, "endless lines": b"250-more\r\n"}
        while self.trouble in ("silent", "drips", "endless line", "endless lines") and not self.over.is_set():
            peer.sendall(endless.get(self.trouble, b""))
            self.over.wait(0.02)


@contextmanager
def troubled(step: str, trouble: str) -> Iterator[Troubled]:
    server = Troubled(step, trouble)
    try:
        yield server
    finally:
        server.over.set()
        server.socket.close()


def settings(server: Troubled, **more: object) -> Mail:
    known: dict[str, object] = {"method": "smtp", "host": "127.0.0.1", "port": server.port, "security": "none"}
    return Mail(**{**known, "user": "me", "timeout": 0.15, "retries": 0, **more})  # type: ignore[arg-type]


@pytest.mark.parametrize("trouble", TROUBLES)
@pytest.mark.parametrize("step", STEPS)
def test_a_server_that_misbehaves_at_a_step_ends_in_its_class_in_time(step: str, trouble: str) -> None:
    with troubled(step, trouble) as server:
        started = time.monotonic()
        with pytest.raises(DeliveryError) as caught:
            deliver.deliver(MESSAGE, settings(server), sender="a@b.example", to=["c@d.example"], password=PASSWORD)
        took = time.monotonic() - started
    said = str(caught.value)
    assert any(words in said for words in TROUBLES[trouble].split("|")), said
    assert took < 20 * 0.15 + 2
    assert said.isprintable()
    assert len(said) < 600
    assert PASSWORD not in said
    assert LOGIN not in said


def test_encryption_taken_out_on_the_way_means_that_nothing_is_sent() -> None:
    with troubled("none", "") as server:
        mail = settings(server, security="starttls")
        with pytest.raises(DeliveryError, match="offers no encryption"):
            deliver.deliver(MESSAGE, mail, sender="a@b.example", to=["c@d.example"], password=PASSWORD)
    assert b"AUTH" not in server.heard
    assert b"MAIL" not in server.heard


def test_what_a_server_refuses_comes_again_and_the_password_is_nowhere(program: Program) -> None:
    folder = program.folder
    (folder / "password").write_text(PASSWORD + "\n", encoding="utf-8")
    (folder / "password").chmod(0o600)
    (folder / "news").mkdir()
    (folder / "news" / "a.txt").write_text("Ferry sails\n\nThe ferry sails again on Friday.\n", encoding="utf-8")
    with troubled("text", "5xx") as server:
        (folder / "config.toml").write_text(
            f'[[sources]]\nurl = "news"\n[mail]\nto = ["me@home.example"]\nmethod = "smtp"\nhost = "127.0.0.1"\n'
            f'port = {server.port}\nsecurity = "none"\nuser = "me"\npassword_file = "{folder / "password"}"\n'
            'timeout = "1s"\nretries = 0\n',
            encoding="utf-8",
        )
        runs = [program("send", "--now", NOW), program("--debug", "send", "--now", NOW), program("send", "--dry-run")]
        runs += [program("config"), program("doctor"), program("doctor", "--online")]
    assert [run.code for run in runs[:3]] == [1, 1, 0]
    assert "Ferry sails" in runs[2].out
    assert LOGIN.encode() in server.heard
    for run in runs:
        assert PASSWORD not in run.out + run.err
        assert LOGIN not in run.out + run.err
    assert PASSWORD.encode() not in b"".join(path.read_bytes() for path in folder.glob("store*"))
