"""Packed answers: whole in any pieces, never more than allowed, torn ones told."""

import gzip
import zlib
from collections.abc import Callable

import pytest

from digest.retrieve.bodies import Body, Room
from digest.retrieve.unpacking import TooLargeError, TornError, Unpacker, accepted

BODY = b"<rss>" + bytes(range(32, 127)) * 20 + b" news " * 50_000 + b"</rss>"
MOST = 10_000_000


def packer(name: str) -> Callable[[bytes], bytes]:
    """What packs bytes so; skips the test where the library is not there."""
    if name == "br":
        found = pytest.importorskip("brotli").compress
    elif name == "zstd":
        found = pytest.importorskip("backports.zstd").compress
    else:
        found = gzip.compress if name == "gzip" else zlib.compress
    assert name in accepted().split(", ")
    packs: Callable[[bytes], bytes] = found
    return packs


def unpack(name: str, packed: bytes, step: int = 100_000, *, most: int = MOST, ratio: int = 10**6) -> bytes:
    unpacker = Unpacker(name, most=most, ratio=ratio, room=Room(10**9))
    for at in range(0, len(packed), step):
        unpacker.feed(packed[at : at + step])
    body = unpacker.finish()
    assert isinstance(body, bytes)
    return body


@pytest.mark.parametrize("name", ["gzip", "deflate", "br", "zstd"])
def test_an_answer_is_unpacked_whatever_its_pieces(name: str) -> None:
    packed = packer(name)(BODY)
    assert [unpack(name, packed, step) == BODY for step in (1, 7, 100_000)] == [True] * 3
    assert unpack(name, packed + b"x", len(packed)) == BODY  # what follows the end is nobody's


@pytest.mark.parametrize("name", ["gzip", "deflate", "br", "zstd"])
def test_an_answer_that_breaks_off_or_is_not_packed_so_is_torn(name: str) -> None:
    packed = packer(name)(BODY)
    for broken in (packed[: len(packed) // 2], b"garbage garbage"):
        with pytest.raises(TornError):
            unpack(name, broken)


@pytest.mark.parametrize(
    ("most", "ratio", "setting"), [(2_000_000, 10**6, "limits.response"), (MOST, 200, "limits.ratio")]
)
@pytest.mark.parametrize("name", ["gzip", "deflate", "br", "zstd"])
def test_a_bomb_is_stopped_as_soon_as_it_grows(name: str, most: int, ratio: int, setting: str) -> None:
    packed = packer(name)(bytes(8_000_000))
    with pytest.raises(TooLargeError, match=setting):
        unpack(name, packed, most=most, ratio=ratio)


def test_several_packed_parts_in_a_row_are_one_answer() -> None:
    compress = packer("zstd")
    assert unpack("zstd", compress(BODY[:999]) + compress(BODY[999:])) == BODY
    assert unpack("gzip", gzip.compress(BODY[:999]) + gzip.compress(BODY[999:])) == BODY


def test_bodies_share_one_room_and_what_does_not_fit_into_it_goes_to_a_file() -> None:
    room = Room(1000)
    small, large, late = Body(room), Body(room), Body(room)
    small.add(b"s" * 600)
    for _ in range(3):
        large.add(b"l" * 300)
    assert room.used == 900 - 300 + 0 if large.file is None else 600
    assert small.finish() == b"s" * 600
    stored = large.finish()
    assert not isinstance(stored, bytes)
    assert stored.read() == b"l" * 900
    late.add(b"x" * 400)
    assert room.used == 1000
    for body in (late, large, small):
        body.drop()
    assert room.used == 0
