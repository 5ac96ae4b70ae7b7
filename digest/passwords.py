"""Where the mail server's password comes from: a keyring, a command or a file; never an option or the settings."""

import shlex
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

from digest.errors import ConfigError

if TYPE_CHECKING:
    from digest.config import Mail


def password_for(mail: "Mail") -> str:
    """The password that the settings lead to, or "" without a user. Raises ConfigError."""
    if not mail.user or mail.method != "smtp":
        return ""
    if mail.keyring:
        return _from_keyring(mail)
    if mail.password_command:
        return _from_command(mail.password_command)
    if mail.password_file:
        return _from_file(Path(mail.password_file).expanduser())
    raise ConfigError(
        "mail.user", "there is no password for it", "set mail.password_file, mail.password_command or mail.keyring"
    )


def _from_keyring(mail: "Mail") -> str:
    try:
        import keyring  # type: ignore[import-not-found, unused-ignore]
    except ImportError:
        hint = "pip install 'news-digest[keyring]', or use mail.password_command"
        raise ConfigError("mail.keyring", "the package keyring is not installed", hint) from None
    found = keyring.get_password(f"digest:{mail.host}", mail.user)
    if not found:
        hint = f"keyring set digest:{mail.host} {mail.user}"
        raise ConfigError("mail.keyring", "it holds no password for this host and user", hint)
    return str(found)


def _from_command(command: str) -> str:
    try:
        done = subprocess.run(shlex.split(command), capture_output=True, timeout=60, check=False)
    except (OSError, ValueError, subprocess.TimeoutExpired) as error:
        raise ConfigError(
            "mail.password_command", f"cannot be run ({type(error).__name__})", "try it by hand"
        ) from None
    lines = done.stdout.decode("utf-8", "replace").splitlines()
    if done.returncode or not lines or not lines[0]:
        raise ConfigError("mail.password_command", f"printed no password (exit {done.returncode})", "try it by hand")
    return lines[0]


def _from_file(path: Path) -> str:
    try:
        mode = path.stat().st_mode
        if mode & 0o077:
            raise ConfigError("mail.password_file", f"others may read {path}", f"chmod 600 {shlex.quote(str(path))}")
        lines = path.read_text(encoding="utf-8").splitlines()
    except OSError as error:
        raise ConfigError("mail.password_file", f"cannot read {path}: {error.strerror}") from None
    except UnicodeDecodeError:
        raise ConfigError("mail.password_file", f"{path} is not UTF-8 text") from None
    if not lines or not lines[0]:
        raise ConfigError("mail.password_file", f"{path} is empty", "its first line is the password")
    return lines[0]
