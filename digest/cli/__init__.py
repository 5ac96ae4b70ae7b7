"""The command line: thin commands that read, call one function, print and exit."""

import sys
from collections.abc import Sequence

__all__ = ["main"]


def main(words: Sequence[str]) -> int:
    """Runs the command that `words` (the arguments without the program's name) ask for, and answers its exit code."""
    if list(words) in (["--version"], ["-V"]):
        from digest import __version__

        print(f"digest {__version__}")
        return 0
    from digest.cli.app import run

    return run(list(words), sys.stderr)
