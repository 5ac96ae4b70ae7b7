"""What compiles an edition is imported while the network is waited for, as soon as there is something to tell."""

from collections.abc import Callable
from contextlib import suppress
from threading import Thread
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from digest.ingest import Progress
    from digest.ingest.results import Watcher


class Ahead:
    """Passes a run's progress on to who else watches it. Most runs bring nothing new, and nothing is imported then."""

    def __init__(self, watch: "Watcher | None") -> None:
        self.watch = watch
        self.steps: list[tuple[int, Callable[[], None]]] = [(1, _load_compiling), (_MANY, _load_grouping)]

    def show(self, progress: "Progress") -> None:
        """To be called as the run goes on."""
        while self.steps and progress.articles >= self.steps[0][0]:
            _, load = self.steps.pop(0)
            Thread(target=_quietly, args=(load,), daemon=True, name="import").start()
        if self.watch is not None:
            self.watch(progress)


_MANY = 400  # articles that are grouped with the array libraries; see `stories.grouping`


def _quietly(load: Callable[[], None]) -> None:
    with suppress(Exception):  # whoever needs it meets the same error, where it can be told
        load()


def _load_compiling() -> None:
    import digest.compile
    import digest.stories  # noqa: F401


def _load_grouping() -> None:
    import digest.stories.bulk  # noqa: F401
