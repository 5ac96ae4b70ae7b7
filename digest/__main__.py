"""The process's entrance: as little as possible before the words of the command line are known."""

import gc
import os
import signal
import sys
from types import FrameType

# New objects between two looks for garbage. A start makes some tens of thousands that stay and next to none that are
# garbage: at Python's own 700 it would be interrupted eighty times to find that out.
_OBJECTS_BETWEEN = 100_000


def interrupted(number: int, _frame: FrameType | None) -> None:
    """Ends the process quietly, with what it has kept; installed before slow imports, which would print a traceback."""
    raise SystemExit(128 + number)


def main() -> None:
    """Runs the command line and exits with its code."""
    signal.signal(signal.SIGINT, interrupted)
    for number in (signal.SIGTERM, signal.SIGHUP):
        if signal.getsignal(number) is signal.SIG_DFL:  # nohup has it ignored
            signal.signal(number, interrupted)
    gc.set_threshold(_OBJECTS_BETWEEN, *gc.get_threshold()[1:])
    from digest.cli import main as run

    _leave(run(sys.argv[1:]))


def _leave(code: int) -> None:
    """Ends the process with all that it holds, which the system frees at once; taking it apart takes up to a tenth of
    a run. Whoever measures the program, and output that cannot be written, gets the usual end.
    """
    try:
        if sys.stdout is None or sys.stderr is None or sys.getprofile() or sys.gettrace():
            sys.exit(code)
        sys.stdout.flush()
        sys.stderr.flush()
    except (OSError, ValueError):  # said by the interpreter at its end
        sys.exit(code)
    os._exit(code)


if __name__ == "__main__":
    main()
