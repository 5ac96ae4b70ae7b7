"""Compressed answers, unpacked piece by piece within limits."""

import sys
import zlib
from collections.abc import Callable
from importlib.util import find_spec
from typing import IO, Any

from digest.retrieve.bodies import Body, Room

FREE = 1_000_000  # bytes that may come of any answer, however small


class TooLargeError(Exception):
    """More would come out than is allowed; the argument names the setting."""


class TornError(Exception):
    """The packed bytes are broken or end too early."""


def accepted() -> str:
    """The Accept-Encoding that we can keep."""
    return ", ".join(["gzip", "deflate", *(["br"] if find_spec("brotli") else []), *(["zstd"] if _zstd() else [])])


class Unpacker:
    """Takes an answer as it comes over the wire and gathers it unpacked."""

    def __init__(self, encodings: str, *, most: int, ratio: int, room: Room) -> None:
        """`encodings` is the Content-Encoding; ValueError for one that is unknown or more than two of them.

        What does not fit into the `room` goes to a file.
        """
        names = [name.strip().lower() for name in encodings.split(",") if name.strip().lower() not in ("", "identity")]
        if len(names) > 2:
            raise ValueError("packed more than twice")
        self.steps = [_step(name) for name in reversed(names)]
        self.most, self.ratio = most, ratio
        self.wire = 0
        self.body = Body(room)

    def feed(self, piece: bytes) -> None:
        """Takes the next bytes as sent; raises TooLargeError or TornError."""
        self.wire += len(piece)
        if self.wire > self.most:
            raise TooLargeError("limits.response")
        self._through(0, piece)

    def _through(self, at: int, piece: bytes) -> None:
        if at == len(self.steps):
            self.body.add(piece)
            if self.body.size > self.most:
                raise TooLargeError("limits.response")
            if self.body.size > FREE and self.body.size > self.ratio * self.wire:
                raise TooLargeError("limits.ratio")
            return
        self.steps[at](piece, lambda out: self._through(at + 1, out))

    def finish(self) -> bytes | IO[bytes]:
        """All that came out (see `Body.finish`); raises TornError where the packed bytes have not come to their end."""
        for step in self.steps:
            if not getattr(step, "ended", True):
                raise TornError
        return self.body.finish()

    def drop(self) -> None:
        """Gives up what came out."""
        self.body.drop()


Sink = Callable[[bytes], None]


def _step(name: str) -> Callable[[bytes, Sink], None]:
    if name in ("gzip", "x-gzip", "deflate"):
        return _Zlib(name)
    if name == "br" and find_spec("brotli"):
        import brotli  # type: ignore[import-not-found,import-untyped,unused-ignore]

        return _Brotli(brotli.Decompressor())
    if name == "zstd" and (module := _zstd()):
        return _Zstd(module)
    raise ValueError(f"packed in a way that is not known here ({name[:20]})")


def _zstd() -> str:
    """The module that unpacks zstd: the standard library's (3.14) or its backport, else ""."""
    if sys.version_info >= (3, 14):
        return "compression.zstd"
    return "backports.zstd" if find_spec("backports") and find_spec("backports.zstd") else ""


class _Zlib:
    """gzip (also several in a row) and both things that are called deflate."""

    BLOCK = 65536

    def __init__(self, name: str) -> None:
        self.kind = 31 if "gzip" in name else 15
        self.machine = zlib.decompressobj(self.kind)
        self.started = self.ended = False

    def __call__(self, piece: bytes, sink: Sink) -> None:
        while piece:
            if self.ended:
                if self.kind != 31 or not piece.startswith(b"\x1f\x8b"):
                    return  # what follows the end is nobody's
                self.machine, self.ended = zlib.decompressobj(self.kind), False
            try:
                out = self.machine.decompress(piece, self.BLOCK)
            except zlib.error:
                if self.started or self.kind != 15:
                    raise TornError from None
                self.kind, self.machine = -15, zlib.decompressobj(-15)
                continue
            self.started = True
            if out:
                sink(out)
            self.ended = self.machine.eof
            piece = self.machine.unused_data if self.ended else self.machine.unconsumed_tail


class _Brotli:
    def __init__(self, machine: Any) -> None:
        self.machine = machine

    @property
    def ended(self) -> bool:
        return bool(self.machine.is_finished())

    def __call__(self, piece: bytes, sink: Sink) -> None:
        if self.machine.is_finished():
            return
        try:
            sink(self.machine.process(piece, output_buffer_limit=65536))
            while out := self.machine.process(b"", output_buffer_limit=65536):
                sink(out)
        except TypeError:  # an old release that cannot be held back
            raise TornError from None
        except Exception as error:
            if isinstance(error, TooLargeError):
                raise
            raise TornError from None


class _Zstd:
    def __init__(self, module: str) -> None:
        from importlib import import_module

        self.library: Any = import_module(module)
        self.machine = self.library.ZstdDecompressor()

    @property
    def ended(self) -> bool:
        return bool(self.machine.eof)

    def __call__(self, piece: bytes, sink: Sink) -> None:
        try:
            while piece:
                if self.machine.eof:
                    if not piece.startswith(b"\x28\xb5\x2f\xfd"):
                        return  # what follows the end is nobody's
                    self.machine = self.library.ZstdDecompressor()
                sink(self.machine.decompress(piece, 65536))
                while not self.machine.needs_input and not self.machine.eof:
                    sink(self.machine.decompress(b"", 65536))
                piece = self.machine.unused_data if self.machine.eof else b""
        except self.library.ZstdError:
            raise TornError from None
