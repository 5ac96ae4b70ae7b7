"""Delivery to real servers on loopback and to real commands."""

import shutil
import socket
import ssl
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

from digest import deliver, passwords
from digest.config import Mail
from digest.errors import ConfigError, DeliveryError
from digest.model import Page
from digest.renderers import render
from tests import digests

MESSAGE = render("eml", digests.cases()["hostile"], Page())


@dataclass
class Server:
    """An SMTP server's memory, and how often it refuses first."""

    refusals: list[str] = field(default_factory=list)
    received: list[bytes] = field(default_factory=list)
    port: int = 0

    async def handle_RCPT(  # noqa: N802 (aiosmtpd's name)
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: object
    ) -> str:
        if address.startswith("nobody"):
            return "550 no such person\x1b[31m here"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802 (likewise)
        if self.refusals:
            return self.refusals.pop(0)
        assert isinstance(envelope.content, bytes)
        self.received.append(envelope.content)
        return "250 OK"


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port: int = taken.getsockname()[1]
    return port


def authenticate(server: SMTP, session: Session, envelope: Envelope, mechanism: str, data: object) -> AuthResult:
    assert isinstance(data, LoginPassword)
    return AuthResult(success=data.password == b"geheim", handled=False)


@pytest.fixture
def server() -> Iterator[Server]:
    memory = Server(port=free_port())
    controller = Controller(memory, hostname="127.0.0.1", port=memory.port)
    controller.start()
    yield memory
    controller.stop()


@pytest.fixture(scope="session")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> tuple[ssl.SSLContext, ssl.SSLContext]:
    """A server's context and a client's that trusts it."""
    if not shutil.which("openssl"):
        pytest.skip("needs openssl to make a certificate")
    folder = tmp_path_factory.mktemp("certificate")
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost", "-addext",
         "subjectAltName=DNS:localhost", "-keyout", folder / "key.pem", "-out", folder / "cert.pem"],
        check=True, capture_output=True,
    )  # fmt: skip
    theirs = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    theirs.load_cert_chain(folder / "cert.pem", folder / "key.pem")
    return theirs, ssl.create_default_context(cafile=str(folder / "cert.pem"))


def smtp(server: Server, **settings: object) -> Mail:
    known: dict[str, object] = {"method": "smtp", "host": "127.0.0.1", "port": server.port, "security": "none"}
    return Mail(**(known | settings))  # type: ignore[arg-type]


def send(mail: Mail, *, to: tuple[str, ...] = ("me@home.example",), **more: object) -> list[float]:
    waited: list[float] = []
    deliver.deliver(MESSAGE, mail, sender="digest@localhost", to=to, pause=waited.append, **more)  # type: ignore[arg-type]
    return waited


def test_the_server_gets_the_message_byte_for_byte_with_its_own_line_ends(server: Server) -> None:
    assert send(smtp(server)) == []
    assert [one.decode("ascii") for one in server.received] == [MESSAGE.replace("\n", "\r\n")]


def test_a_temporary_refusal_is_tried_again_and_delivers_once(server: Server) -> None:
    server.refusals = ["451 later", "452 later still"]
    assert len(send(smtp(server))) == 2
    assert len(server.received) == 1


def test_refusals_end_after_the_configured_number_of_attempts(server: Server) -> None:
    server.refusals = ["451 later"] * 9
    with pytest.raises(DeliveryError, match=r"451 later.*tried 3 times"):
        send(smtp(server, retries=2))
    assert server.received == []


def test_a_permanent_refusal_is_not_tried_again(server: Server) -> None:
    server.refusals = ["554 no"]
    with pytest.raises(DeliveryError, match="554 no"):
        send(smtp(server))
    assert server.received == []


def test_one_refused_recipient_means_nobody_gets_it_and_its_words_cannot_act(server: Server) -> None:
    with pytest.raises(DeliveryError, match="refused the recipient nobody") as caught:
        send(smtp(server), to=("me@home.example", "nobody@home.example"))
    assert "\x1b" not in str(caught.value)
    assert server.received == []


def test_no_server_there_is_a_temporary_refusal() -> None:
    with pytest.raises(DeliveryError, match="cannot be reached"):
        send(Mail(method="smtp", host="127.0.0.1", port=1, security="none", retries=1))


def test_starttls_and_a_login_carry_the_message(certificate: tuple[ssl.SSLContext, ssl.SSLContext]) -> None:
    memory = Server(port=free_port())
    controller = Controller(
        memory, hostname="localhost", port=memory.port, tls_context=certificate[0], require_starttls=True,
        authenticator=authenticate, auth_required=True,
    )  # fmt: skip
    controller.start()
    try:
        mail = smtp(memory, host="localhost", security="starttls", user="me")
        send(mail, password="geheim", context=certificate[1])
        assert len(memory.received) == 1
        deliver.reach(mail, "geheim", context=certificate[1])
        with pytest.raises(DeliveryError, match="refused the login of me") as caught:
            send(mail, password="falsch", context=certificate[1])
        assert "falsch" not in str(caught.value)
        with pytest.raises(DeliveryError, match="certificate cannot be trusted"):
            send(mail, password="geheim")
    finally:
        controller.stop()


def test_a_server_without_starttls_gets_nothing(server: Server) -> None:
    with pytest.raises(DeliveryError, match="no encryption"):
        send(smtp(server, security="starttls"))
    assert server.received == []


def test_a_password_never_travels_in_the_clear() -> None:
    with pytest.raises(ConfigError, match="in the clear"):
        send(Mail(method="smtp", host="mail.example", security="none", user="me"), password="geheim")


class Scripted(threading.Thread):
    """A server that says these lines, whatever it is told, and then drips, closes or goes on saying the last."""

    def __init__(self, lines: list[bytes], then: str) -> None:
        super().__init__(daemon=True)
        self.lines, self.then = lines, then
        self.socket = socket.create_server(("127.0.0.1", 0))
        self.port = self.socket.getsockname()[1]
        self.over = threading.Event()

    def run(self) -> None:
        peer, _ = self.socket.accept()
        with peer, self.socket:
            peer.settimeout(5)
            try:
                for line in self.lines:
                    peer.sendall(line)
                    peer.recv(100_000)
                while self.then == "drip" and not self.over.wait(0.02):
                    peer.sendall(b"2")
            except OSError:
                return


HELLO = [b"220 hello\r\n", b"250 hello\r\n"]


@pytest.mark.parametrize(
    ("lines", "then", "answer"),
    [
        ([], "close", "cannot be reached"),
        ([b"HTTP/1.1 400 Bad Request\r\n"], "close", "refused it|cannot be reached"),
        ([b"554 go away\r\n"], "close", "554 go away"),
        ([b"421 busy\r\n"], "close", "421 busy"),
        ([b"220 " + b"x" * 9000 + b"\r\n"], "close", "refused it|Line too long|cannot be reached"),
        ([*HELLO, b"550 not you\r\n"], "close", "550 not you"),
        ([*HELLO, b"250 ok\r\n", b"250 ok\r\n", b"354 go on\r\n"], "close", "the connection was lost before an answer"),
        ([*HELLO, b"250 ok\r\n"], "close", "the connection was lost"),
        ([*HELLO, b"\xff\xfe nonsense\r\n"], "close", "refused it|lost"),
        ([*HELLO], "drip", "not done within|lost"),
        ([], "drip", "not done within|cannot be reached"),
    ],
)
def test_an_odd_server_is_an_error_in_time(lines: list[bytes], then: str, answer: str) -> None:
    server = Scripted(lines, then)
    server.start()
    try:
        with pytest.raises(DeliveryError, match=answer):
            send(Mail(method="smtp", host="127.0.0.1", port=server.port, security="none", timeout=0.1, retries=0))
    finally:
        server.over.set()


def command(tmp_path: Path, code: int) -> Mail:
    program = f"import sys; open({str(tmp_path / 'got')!r}, 'ab').write(sys.stdin.buffer.read()); " \
              f"print('busy', file=sys.stderr); sys.exit({code})"  # fmt: skip
    return Mail(method="sendmail", sendmail=f'{sys.executable} -c "{program}"', retries=1)


def test_a_command_gets_the_message_with_line_feeds(tmp_path: Path) -> None:
    send(command(tmp_path, 0))
    assert (tmp_path / "got").read_text(encoding="utf-8") == MESSAGE


@pytest.mark.parametrize(("code", "attempts"), [(75, 2), (1, 1)])
def test_a_command_that_fails_is_an_error_and_a_temporary_failure_is_tried_again(
    tmp_path: Path, code: int, attempts: int
) -> None:
    with pytest.raises(DeliveryError, match=f"exit {code}: busy"):
        send(command(tmp_path, code))
    assert (tmp_path / "got").read_text(encoding="utf-8") == MESSAGE * attempts


def test_a_command_that_is_not_there_is_named() -> None:
    with pytest.raises(DeliveryError, match="there is no such command"):
        send(Mail(method="sendmail", sendmail="no-such-mailer -t"))


def test_the_password_comes_from_a_file_that_only_its_user_reads(tmp_path: Path) -> None:
    path = tmp_path / "password"
    path.write_text("geheim\n", encoding="utf-8")
    mail = Mail(method="smtp", user="me", password_file=str(path))
    path.chmod(0o644)
    with pytest.raises(ConfigError, match="others may read"):
        passwords.password_for(mail)
    path.chmod(0o600)
    assert passwords.password_for(mail) == "geheim"
    assert passwords.password_for(replace(mail, password_file="", password_command="echo offen")) == "offen"
    assert passwords.password_for(Mail(method="smtp")) == ""
    with pytest.raises(ConfigError, match="there is no password"):
        passwords.password_for(Mail(method="smtp", user="me"))
    with pytest.raises(ConfigError, match="printed no password"):
        passwords.password_for(Mail(method="smtp", user="me", password_command="false"))
