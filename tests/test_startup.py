import os
import subprocess
import sys

import pytest

from tests.program import ROOT

HEAVY = {"pydantic", "numpy", "trafilatura", "feedparser", "asyncio", "jinja2", "lxml", "urllib3", "email", "click"}


def loaded(*words: str, **environment: str) -> set[str]:
    """The top-level modules that a run of the program has imported at its end."""
    code = (
        "import sys, atexit\n"
        "atexit.register(lambda: print('\\n'.join(sys.modules), file=open(sys.argv[-1], 'w')))\n"
        "from digest.cli import main\n"
        "main(sys.argv[1:-1])\n"
    )
    out = environment.pop("out")
    env = {**os.environ, **environment}
    subprocess.run([sys.executable, "-c", code, *words, out], cwd=ROOT, env=env, capture_output=True, check=False)
    with open(out, encoding="utf-8") as names:
        return {name.strip().partition(".")[0] for name in names}


@pytest.mark.parametrize("words", [("--version",), ("--help",), ("run", "seeds/"), ("tags",), ("list",)])
def test_light_commands_import_nothing_heavy(words, tmp_path):
    found = loaded(*words, out=str(tmp_path / "modules"), DIGEST_STORE=str(tmp_path / "s.sqlite3"))
    assert "digest" in found
    assert not found & (HEAVY - {"email"})


def test_the_version_needs_neither_typer_nor_rich(tmp_path):
    assert not loaded("--version", out=str(tmp_path / "modules")) & {"typer", "rich", "sqlite3"}


def test_a_plain_text_digest_does_without_rich(tmp_path):
    found = loaded("run", "seeds/", "-f", "text", "--no-store", out=str(tmp_path / "modules"))
    assert "rich" not in found
