import os
from pathlib import Path

import pytest
from hypothesis import settings

from tests.program import Program

# A change is judged by the same examples each time it is judged; elsewhere every run looks at new ones.
settings.register_profile("ci", derandomize=True)
if os.environ.get("CI"):
    settings.load_profile("ci")


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Program:
    """The real program, with a store and settings of its own."""
    folder = tmp_path / "home"
    folder.mkdir()
    return Program(folder, monkeypatch)
