"""A run every day: the systemd user timer or the cron line that does it, and their installation."""

import re
import shlex
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from digest.errors import DigestError, UsageError

MARK = "# news digest, every day"


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What to install: the texts of the systemd units and the cron line, all with a UTF-8 locale."""

    service: str
    timer: str
    cron_line: str

    @property
    def units_text(self) -> str:
        """Both units, each under the path that it goes to."""
        return (
            f"# ~/.config/systemd/user/digest.service\n{self.service}\n"
            f"# ~/.config/systemd/user/digest.timer\n{self.timer}"
        )


def plan(*, at: str, command: Sequence[str]) -> Plan:
    """A daily run of `command` (its words) at `at` ("07:00"). Raises UsageError for another time."""
    time = re.fullmatch(r"([01]?\d|2[0-3]):([0-5]\d)", at.strip())
    if not time:
        raise UsageError("--at", f"{at!r} is not a time of day", "write 07:00")
    hour, minute = int(time[1]), int(time[2])
    words = " ".join(_unit_word(word) for word in command)
    line = " ".join(shlex.quote(word) for word in command).replace("%", "\\%")
    return Plan(
        service=(
            "[Unit]\nDescription=News digest\nWants=network-online.target\nAfter=network-online.target\n\n"
            f"[Service]\nType=oneshot\nEnvironment=LC_ALL=C.UTF-8 PYTHONUTF8=1\nExecStart={words}\n"
        ),
        timer=(
            "[Unit]\nDescription=News digest, every day\n\n"
            f"[Timer]\nOnCalendar=*-*-* {hour:02}:{minute:02}:00\nPersistent=true\n\n"
            "[Install]\nWantedBy=timers.target\n"
        ),
        cron_line=f"{minute} {hour} * * * LC_ALL=C.UTF-8 PYTHONUTF8=1 {line} {MARK}",
    )


def install_timer(plan: Plan) -> list[str]:
    """Writes the units and starts the timer; answers what was done, a line each."""
    from platformdirs import user_config_path

    folder = Path(user_config_path("systemd")) / "user"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "digest.service").write_text(plan.service, encoding="utf-8")
        (folder / "digest.timer").write_text(plan.timer, encoding="utf-8")
    except OSError as error:
        raise DigestError(str(folder), f"cannot be written: {error.strerror}", "or use --cron") from error
    _run(["systemctl", "--user", "daemon-reload"])
    _run(["systemctl", "--user", "enable", "--now", "digest.timer"])
    return [f"installed {folder / 'digest.timer'}", "`systemctl --user list-timers` shows when it runs next"]


def install_cron(plan: Plan) -> list[str]:
    """Puts the line into the user's crontab, in place of an earlier one of ours; answers what was done."""
    try:
        present = subprocess.run(["crontab", "-l"], capture_output=True, text=True, check=False).stdout
    except OSError as error:
        raise DigestError("crontab", "no such program", "print the line with --cron and install it by hand") from error
    kept = [line for line in present.splitlines() if not line.endswith(MARK)]
    _run(["crontab", "-"], "\n".join([*kept, plan.cron_line]) + "\n")
    return [f"in the crontab: {plan.cron_line}"]


def _run(words: list[str], text: str | None = None) -> None:
    try:
        subprocess.run(words, input=text, capture_output=True, text=True, check=True)
    except OSError as error:
        raise DigestError(words[0], f"cannot be started: {error.strerror}", "or use --cron") from error
    except subprocess.CalledProcessError as error:
        said = str(error.stderr or error.stdout).strip().splitlines()
        raise DigestError(" ".join(words), said[-1] if said else "failed", "or use --cron") from error


def _unit_word(word: str) -> str:
    """A word as systemd reads it back: specifiers and variables doubled, quoted where it has blanks or quotes."""
    word = word.replace("\\", "\\\\").replace("%", "%%").replace("$", "$$").replace('"', '\\"')
    return f'"{word}"' if re.search(r"[\s'\";]|\\", word) else word
