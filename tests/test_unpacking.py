"""Packed answers: whole in any pieces, never more than allowed, torn ones told."""

import gzip
import zlib
from collections.abc import Callable

import pytest

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
    unpacker = Unpacker(name, most=most, ratio=ratio)
    for at in range(0, len(packed), step):
        unpacker.feed(packed[at : at + step])
    return unpacker.finish()


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
