"""What is asked of a server and what comes of it."""

from dataclasses import dataclass, field, replace
from typing import IO, Literal

from digest.retrieve.bodies import Room

Outcome = Literal["fetched", "unchanged", "gone", "wait", "failed", "unasked"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """One address to ask. `name` is what the source is called in messages: never with credentials.

    `etag` and `last_modified` are validators exactly as they were received. A `page` is asked politely: one at a time
    per server, with a gap, and only where robots.txt allows. `trusted` addresses were chosen by the reader and may lie
    on this machine or the local network; others come from strangers.
    """

    name: str
    url: str
    etag: str | None = None
    last_modified: str | None = None
    page: bool = False
    trusted: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What came of a request.

    `url` is the address that answered, without credentials; `moved` the one that replaces the stored address for good.
    `fresh` are the seconds for which the server says its answer holds, `wait` those for which it asks to be left
    alone. A body for which there was no room lies in the file `stored`, and `body` is only its head; `whole` reads it.
    `what` and `hint` are for the reader where nothing was fetched; "unasked" is what was spared because others
    at its server left the run waiting.
    """

    request: Request
    outcome: Outcome
    url: str
    status: int = 0
    body: bytes = b""
    media_type: str = ""
    etag: str | None = None
    last_modified: str | None = None
    moved: str | None = None
    fresh: float | None = None
    wait: float | None = None
    what: str = ""
    hint: str = ""
    stored: IO[bytes] | None = field(default=None, compare=False, repr=False)

    def whole(self, room: Room) -> "Answer":
        """This answer with all of its body, for which nothing stays set aside in the `room`."""
        if self.stored is None:
            room.give(len(self.body))
            return self
        with self.stored as file:
            return replace(self, body=file.read(), stored=None)
