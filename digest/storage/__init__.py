"""The only place that knows SQLite: what the program remembers between runs."""

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from digest.storage.store import Store


def open_store(path: "Path | None") -> "Store":
    """The store in the file `path`, made (0600, in a folder of 0700) where there is none; None: one in memory.

    `StoreError` when the file is another program's, damaged, unreadable or written by a newer digest; such a file is
    left as it is. An older one is brought up to date, with a backup beside it.
    """
    from digest.storage.database import open_database
    from digest.storage.store import Store

    if path is not None and path.is_symlink():
        # What belongs to a store stands beside the store, not beside a link to it.
        path = path.parent / os.path.realpath(path)
    return Store(open_database(path), path)
