import os
from pathlib import Path

import pytest
from hypothesis import settings

from tests.program import Program

# The same tree passes or fails alike each time; fuzzing for longer (CONTRIBUTING.md) looks at new examples.
settings.register_profile("steady", derandomize=True)
if "DIGEST_FUZZ_SECONDS" not in os.environ:
    settings.load_profile("steady")


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Program:
    """The real program, with a store and settings of its own."""
    folder = tmp_path / "home"
    folder.mkdir()
    return Program(folder, monkeypatch)
