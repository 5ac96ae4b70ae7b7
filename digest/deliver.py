"""Hands a finished message to a mail server or to a sendmail command: all of it to everybody, or a DeliveryError.

A temporary refusal is tried again. When a connection is lost after the text was sent and before the server's answer,
nobody can know whether it was accepted; that counts as not delivered, so the message may come twice, under the same
Message-ID, but is never lost.
"""

import os
import shlex
import shutil
import signal
import subprocess
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from types import FrameType
from typing import TYPE_CHECKING

from digest.errors import ConfigError, DeliveryError

if TYPE_CHECKING:
    import smtplib
    import ssl

    from digest.config import Mail

_PORTS: Mapping[str, int] = {"starttls": 587, "tls": 465, "none": 25}
_TEMPORARY_EXIT = 75  # EX_TEMPFAIL of sysexits.h
_PAUSES = (10.0, 30.0, 90.0)  # seconds before the second, third and further attempts
_STEPS = 10  # so many times the time for one step may the whole of a delivery take
_HERE = ("localhost", "127.0.0.1", "::1")


class _TemporaryError(Exception):
    """A refusal that may pass."""


def deliver(
    message: str,
    mail: "Mail",
    *,
    sender: str,
    to: Sequence[str],
    password: str = "",
    pause: Callable[[float], None] = time.sleep,
    context: "ssl.SSLContext | None" = None,
) -> None:
    """Delivers the message from the mailbox `sender` to the mailboxes `to`, by the method that the settings name.

    Returns once it is accepted for all of them. `pause` waits so many seconds; `context` stands in for the system's
    certificates. Raises DeliveryError, and ConfigError for settings that would give the password away.
    """
    for attempt in range(mail.retries + 1):
        try:
            if mail.method == "sendmail":
                _by_command(message, mail)
            else:
                with _deadline(_STEPS * mail.timeout):
                    _by_smtp(message, mail, sender, to, password, context)
        except _TemporaryError as refusal:
            if attempt == mail.retries:
                raise DeliveryError(_place(mail), f"{refusal} (tried {attempt + 1} times)", _LATER) from refusal
            pause(_PAUSES[min(attempt, len(_PAUSES) - 1)])
        else:
            return


@contextmanager
def _deadline(seconds: float) -> Iterator[None]:
    """Ends what runs inside after so many seconds, as TimeoutError: a server that sends a byte a minute meets every
    other time limit. Only the main thread can be interrupted so; elsewhere, and where there is no such timer, not.
    """
    if threading.current_thread() is not threading.main_thread() or not hasattr(signal, "setitimer"):
        yield
        return

    def ended(_number: int, _frame: FrameType | None) -> None:
        raise TimeoutError(f"not done within {seconds:g} s")

    before = signal.signal(signal.SIGALRM, ended)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def reach(mail: "Mail", password: str = "", *, context: "ssl.SSLContext | None" = None) -> None:
    """Connects and logs in to the mail server, and sends nothing. Raises DeliveryError."""
    import smtplib

    try:
        server = _open(mail, password, context)
        with server, _deadline(_STEPS * mail.timeout):
            _log_in(server, mail.user, password, _place(mail))
    except _TemporaryError as error:
        raise DeliveryError(_place(mail), str(error)) from None
    except smtplib.SMTPException as error:
        raise DeliveryError(_place(mail), f"answers oddly: {error}") from None


_LATER = "nothing is lost: the next `digest send` brings it again"


def _place(mail: "Mail") -> str:
    return mail.sendmail if mail.method == "sendmail" else f"{mail.host}:{mail.port or _PORTS[mail.security]}"


def command_of(words: str) -> list[str]:
    """The words of a command, its program found also where cron does not look, as mailers stand in /usr/sbin.

    Raises FileNotFoundError, and ValueError for an open quotation.
    """
    command = shlex.split(words)
    places = os.pathsep.join((os.environ.get("PATH", os.defpath), "/usr/sbin", "/usr/lib", "/usr/local/sbin"))
    program = shutil.which(command[0], path=places) if command else None
    if program is None:
        raise FileNotFoundError(words)
    return [program, *command[1:]]


def _by_command(message: str, mail: "Mail") -> None:
    try:
        done = subprocess.run(
            command_of(mail.sendmail),
            input=message.encode("utf-8"),
            capture_output=True,
            timeout=mail.timeout,
            check=False,
        )
    except FileNotFoundError:
        hint = 'install a mailer (such as msmtp-mta) or set mail.method = "smtp"'
        raise DeliveryError(mail.sendmail, "there is no such command", hint) from None
    except subprocess.TimeoutExpired:
        raise DeliveryError(mail.sendmail, f"gave no answer within {mail.timeout:g} s", "see mail.timeout") from None
    except (OSError, ValueError) as error:
        raise DeliveryError(mail.sendmail, f"cannot be run: {error}") from None
    if done.returncode == 0:
        return
    said = " ".join(done.stderr.decode("utf-8", "replace").split())[:200]
    what = f"exit {done.returncode}" + (f": {said}" if said else "")
    if done.returncode == _TEMPORARY_EXIT:
        raise _TemporaryError(what)
    raise DeliveryError(mail.sendmail, what, _LATER)


def _by_smtp(
    message: str, mail: "Mail", sender: str, to: Sequence[str], password: str, context: "ssl.SSLContext | None"
) -> None:
    import smtplib

    place = _place(mail)
    server = _open(mail, password, context)
    try:
        _log_in(server, mail.user, password, place)
        _converse(server, message, sender, to, place)
    except smtplib.SMTPResponseException as error:
        raise _refused(place, error.smtp_code, error.smtp_error) from None
    except OSError as error:
        raise DeliveryError(place, f"the connection was lost before an answer: {error}", _LATER) from None
    finally:
        server.close()


def _open(mail: "Mail", password: str, context: "ssl.SSLContext | None") -> "smtplib.SMTP":
    """A connection that a password may be sent over."""
    import smtplib

    place = _place(mail)
    if password and mail.security == "none" and mail.host not in _HERE:
        raise ConfigError("mail.security", "a password is not sent in the clear", 'set it to "starttls" or "tls"')
    try:
        return _connect(mail, context)
    except smtplib.SMTPResponseException as error:
        raise _refused(place, error.smtp_code, error.smtp_error) from None
    except OSError as error:  # SMTPException is one
        if _is_certificate_error(error):
            raise DeliveryError(place, f"its certificate cannot be trusted: {error}", "is mail.host right?") from None
        raise _TemporaryError(f"cannot be reached: {error}") from None


def _connect(mail: "Mail", context: "ssl.SSLContext | None") -> "smtplib.SMTP":
    import smtplib

    port = mail.port or _PORTS[mail.security]
    if mail.security == "none":
        return smtplib.SMTP(mail.host, port, timeout=mail.timeout)
    if context is None:
        import ssl

        context = ssl.create_default_context()
    if mail.security == "tls":
        return smtplib.SMTP_SSL(mail.host, port, timeout=mail.timeout, context=context)
    server = smtplib.SMTP(mail.host, port, timeout=mail.timeout)
    try:
        server.starttls(context=context)
    except smtplib.SMTPNotSupportedError:
        server.close()
        hint = 'set mail.security to "tls", or to "none" on a server of your own'
        raise DeliveryError(_place(mail), "offers no encryption (STARTTLS)", hint) from None
    except BaseException:
        server.close()
        raise
    return server


def _log_in(server: "smtplib.SMTP", user: str, password: str, place: str) -> None:
    import smtplib

    server.ehlo_or_helo_if_needed()
    if not (user and password):
        return
    try:
        server.login(user, password)
    except smtplib.SMTPNotSupportedError:
        raise DeliveryError(place, "offers no login", "leave mail.user empty, or see mail.security") from None
    except smtplib.SMTPAuthenticationError as error:
        if error.smtp_code < 500:
            raise
        raise DeliveryError(place, f"refused the login of {user} ({error.smtp_code})", "see mail.user") from None


def _converse(server: "smtplib.SMTP", message: str, sender: str, to: Sequence[str], place: str) -> None:
    """One transaction: either every recipient is accepted and then the text, or nobody gets it."""
    import smtplib

    _expect(server.mail(sender))
    for one in to:
        code, answer = server.rcpt(one)
        if code not in (250, 251):
            if 400 <= code < 500:
                raise smtplib.SMTPResponseException(code, answer)
            raise DeliveryError(place, f"refused the recipient {one} ({code} {_said(answer)})", "see mail.to")
    _expect(server.data(message.replace("\n", "\r\n").encode("utf-8")))
    try:
        server.quit()
    except (OSError, smtplib.SMTPException):
        return  # the message was accepted; a server that then forgets its manners changes nothing


def _expect(answer: tuple[int, bytes]) -> None:
    import smtplib

    if answer[0] != 250:
        raise smtplib.SMTPResponseException(*answer)


def _refused(place: str, code: int, answer: bytes | str) -> Exception:
    what = f"refused it ({code} {_said(answer)})"
    return _TemporaryError(what) if 400 <= code < 500 else DeliveryError(place, what, _LATER)


def _said(answer: bytes | str) -> str:
    text = answer.decode("utf-8", "replace") if isinstance(answer, bytes) else answer
    return " ".join("".join(char if char.isprintable() else " " for char in text).split())[:200]


def _is_certificate_error(error: OSError) -> bool:
    import ssl

    return isinstance(error, ssl.SSLCertVerificationError)
