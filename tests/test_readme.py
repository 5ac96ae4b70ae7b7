import re
import tomllib

from tests.program import NOW, ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")


def block(mark: str) -> str:
    found = re.search(rf"^```{mark}\n(.*?)^```$", README, re.S | re.M)
    assert found is not None
    return found[1]


def test_the_first_command_is_one_line_that_prints_the_digest_of_the_seeds():
    command = block("sh digest")
    assert command.count("\n") == 1
    assert command.startswith("python3 -m venv ")
    assert command.rstrip().endswith("digest run seeds/")


def test_the_second_command_is_one_line_that_runs_the_tests():
    command = block("sh tests")
    assert command.count("\n") == 1
    assert command.startswith("python3 -m venv ")
    assert "-m pytest" in command


def test_the_readme_shows_the_real_output(program, monkeypatch):
    monkeypatch.chdir(ROOT)
    said = program("run", "seeds/", "-f", "text", "--no-store", "--now", NOW)
    assert block("text") == said.out


def test_ci_runs_the_commands_of_the_readme():
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert '"$(command_of digest)"' in script
    assert '"$(command_of tests)"' in script


def test_a_pin_stands_beside_its_reason():
    lines = (ROOT / "pyproject.toml").read_text(encoding="utf-8").splitlines()
    pinned = [place for place, line in enumerate(lines) if line.strip().startswith('"typer>=')]
    assert lines[pinned[0] - 1].strip().startswith("#")
    assert tomllib.loads("\n".join(lines))["project"]["requires-python"] == ">=3.11"
