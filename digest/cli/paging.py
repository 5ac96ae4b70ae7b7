"""The pager: only when asked for, and only on a terminal."""

import os
import shlex
import subprocess
import sys

from digest.cli.output import say, write


def show(text: str) -> None:
    """Shows the text in $PAGER, else in less; where there is none, it is written as it is.

    A reader who leaves the pager early has seen the digest.
    """
    said = os.environ.get("PAGER", "").strip()
    try:
        command = shlex.split(said) or ["less", "-FIRX"]
        with subprocess.Popen(command, stdin=subprocess.PIPE) as pager:
            try:
                pager.communicate(text.encode("utf-8", "replace"))
            except KeyboardInterrupt:
                pager.wait()
    except (OSError, ValueError) as error:
        say(f"digest: the pager {said or 'less'} cannot be run ({error}); set PAGER")
        write(text)
        return
    sys.stdout.flush()
