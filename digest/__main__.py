"""The process's entrance: as little as possible before the words of the command line are known."""

import signal
import sys
from types import FrameType


def interrupted(_signal: int, _frame: FrameType | None) -> None:
    """Ends the process quietly; installed before slow imports, which would print a traceback."""
    raise SystemExit(130)


def main() -> None:
    """Runs the command line and exits with its code."""
    signal.signal(signal.SIGINT, interrupted)
    from digest.cli import main as run

    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
