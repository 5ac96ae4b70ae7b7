"""A disk that fails from any moment of a run on: it is said, nothing is lost or doubled, and the digest is printed.

`DIGEST_MOMENTS=120 pytest -m slow tests/test_failing_disk.py` tries every change that a run makes to its files.
"""

import errno
import os
import random
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.test_interruptions import Place, finish

MOMENTS = int(os.environ.get("DIGEST_MOMENTS", "3"))
SOURCE = Path(__file__).parent / "failing_disk.c"


@pytest.fixture(scope="module")
def disk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The library that makes the disk fail."""
    if not shutil.which("cc"):
        pytest.skip("needs a C compiler")
    made = tmp_path_factory.mktemp("disk") / "failing_disk.so"
    subprocess.run(["cc", "-shared", "-fPIC", "-O1", "-o", made, SOURCE, "-ldl"], check=True, capture_output=True)
    return made


@pytest.mark.slow
@pytest.mark.parametrize("trouble", ["ENOSPC", "EROFS", "EIO"])
@pytest.mark.parametrize("first", [True, False], ids=["first run", "later run"])
def test_a_disk_that_fails_at_any_moment_loses_and_doubles_nothing(
    disk: Path, tmp_path: Path, trouble: str, first: bool
) -> None:
    folder = tmp_path / "place"
    folder.mkdir()
    place = Place(folder)
    plain = dict(place.environment)
    if not first:
        place.arrive(2)
        assert place.run("run").returncode == 0
    failing = {"LD_PRELOAD": str(disk), "FAIL_UNDER": str(place.store), "FAIL_COUNT": str(tmp_path / "count")}
    moments, changes = iter(range(10_000)), 1
    chance = random.Random(f"{trouble} {first}")
    for turn in range(MOMENTS):
        if first:
            for path in folder.glob("store*"):
                path.unlink()
        place.arrive()
        after = next(moments) if changes < MOMENTS else chance.randrange(changes)
        place.environment = plain | failing | {"FAIL_AFTER": str(after), "FAIL_WITH": str(getattr(errno, trouble))}
        if turn == 0:
            place.environment["FAIL_AFTER"] = "1000000"
        run = place.run("run", "--limit", "0")
        place.environment = plain
        changes = max(changes, int((tmp_path / "count").read_text()))
        assert "Traceback" not in run.stderr, run.stderr
        assert "unexpected" not in run.stderr, run.stderr
        assert run.returncode in (0, 1)
        assert run.stdout.startswith("DIGEST"), (after, run.stderr)
        if run.returncode:
            assert run.stderr.count("\n") <= 3
        if place.store.exists() and place.store.stat().st_size:
            assert place.sound()
    finish(place)
    print(f"{changes} changes, {MOMENTS} moments")
