from pathlib import Path

import pytest

from tests.program import Program


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Program:
    """The real program, with a store and settings of its own."""
    folder = tmp_path / "home"
    folder.mkdir()
    return Program(folder, monkeypatch)
