import os
import re
import shutil
import subprocess
import sys
from typing import Any

import pytest
import typer

from digest.cli import manual
from digest.cli.app import COMMANDS, build
from tests.program import NOW, ROOT, Program


def commands(group: Any, before: str = "digest") -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, command in group.commands.items():
        nested = hasattr(command, "commands")
        found |= commands(command, f"{before} {name}") if nested else {f"{before} {name}": command}
    return found


ALL = commands(typer.main.get_command(build(dict.fromkeys(COMMANDS.values()))))


@pytest.mark.parametrize("name", ALL)
def test_the_help_of_every_command_says_what_it_does_and_gives_an_example(name: str) -> None:
    command = ALL[name]
    assert re.fullmatch(r"[A-Z].+[.]", " ".join(command.help.split()))
    assert "`digest" in (command.epilog or ""), f"{name} has no example"
    for param in command.params:
        if param.name not in ("help", "context"):
            assert param.help, f"{name}: {param.name} has no help"


def test_the_manual_page_holds_every_command_and_option() -> None:
    page = manual.page().replace("\\-", "-")
    for name, command in ALL.items():
        assert f".SS {name}" in page
        for param in command.params:
            assert param.param_type_name != "option" or f"\\fB{param.opts[0]}\\fR" in page
    assert not re.search(r"(?m)^[.'](?!TH|SH|SS|TP|PP|B |I )", page)


@pytest.mark.skipif(not shutil.which("groff"), reason="needs groff")
def test_the_manual_page_is_set_without_a_warning() -> None:
    done = subprocess.run(
        ["groff", "-man", "-ww", "-Tutf8", "-z"], input=manual.page().encode(), capture_output=True, check=True
    )
    assert done.stderr == b""


def offered(words: str) -> str:
    """What zsh is told to offer."""
    environ = os.environ | {"_DIGEST_COMPLETE": "complete_zsh", "_TYPER_COMPLETE_ARGS": words}
    asked = [sys.executable, "-m", "digest"]
    return subprocess.run(asked, cwd=ROOT, env=environ, capture_output=True, text=True, check=False).stdout


def test_the_tab_key_offers_stories_tags_and_formats(program: Program) -> None:
    assert "Russia" not in offered("digest tag ")
    program("run", ROOT / "seeds", "--now", NOW)
    program("tag", "1", "energy")
    assert '"1":"Russia aids China' in offered("digest tag ")
    assert '"1,1":' in offered("digest show 1,")
    assert '"energy":"1 story"' in offered("digest tag 1 en")
    assert '"markdown"' in offered("digest run -f m")


def test_the_list_of_commands_cuts_no_sentence_off(program: Program) -> None:
    for words in (("--help",), ("feeds", "--help")):
        assert "..." not in program(*words).out.partition("Commands:")[2]
