import re
import subprocess
import sys
from dataclasses import fields
from pathlib import Path

import pytest

from digest import config
from digest.config.file import LARGEST_FILE
from digest.config.readers import duration, size
from digest.errors import ConfigError

EXAMPLE = Path(__file__).parent.parent / "config.example.toml"


def load(tmp_path: Path, text: str) -> config.Config:
    path = tmp_path / "config.toml"
    path.write_text(text, encoding="utf-8")
    return config.load(path)


def refusal(tmp_path: Path, text: str) -> str:
    with pytest.raises(ConfigError) as caught:
        load(tmp_path, text)
    assert caught.value.exit_code == 2
    return str(caught.value).replace(str(tmp_path), "")


def test_without_a_file_every_setting_has_its_default() -> None:
    settings = config.load(None)
    assert (settings.sources, settings.digest.limit, settings.digest.words, settings.path) == ((), 20, 100, None)


def test_without_a_file_the_toml_parser_stays_unloaded() -> None:
    code = "import sys, digest.config as c; c.load(None); print('tomllib' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "False\n"


def test_the_example_says_every_key_with_its_default() -> None:
    settings = config.load(EXAMPLE)
    for name, section in config.SECTIONS.items():
        defaults = section()
        for key, attribute in config.keys(section).items():
            assert f"{name}.{key}" in settings.lines, f"{name}.{key} is missing from the example"
            assert getattr(getattr(settings, name), attribute) == getattr(defaults, attribute), f"{name}.{key}"
    text = EXAMPLE.read_text(encoding="utf-8")
    for key in config.keys(config.Source):
        assert re.search(rf"^#? ?{key} = ", text, re.MULTILINE)


def test_the_example_explains_every_key_on_its_line() -> None:
    for line in EXAMPLE.read_text(encoding="utf-8").splitlines():
        if re.match(r"\w+ = ", line) and not line.startswith(("url", "outlet", "full_text", "tags")):
            assert "  # " in line, line


def test_an_empty_file_is_the_defaults(tmp_path: Path) -> None:
    settings = load(tmp_path, "")
    assert settings.mail.method == "sendmail"
    assert settings.path == tmp_path / "config.toml"


def test_a_file_with_a_byte_order_mark_and_crlf_is_read(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_bytes(b"\xef\xbb\xbf[digest]\r\nlimit = 3\r\n")
    assert config.load(path).digest.limit == 3


def test_durations_and_sizes_take_units(tmp_path: Path) -> None:
    settings = load(tmp_path, '[fetch]\ntimeout = "2m"\n[limits]\nfile = "1.5 MB"\nresponse = 2000000\n')
    assert (settings.fetch.timeout, settings.limits.file, settings.limits.response) == (120.0, 1_500_000, 2_000_000)


def test_every_amount_is_spelled_so_that_it_is_read_as_itself() -> None:
    seconds, sizes = duration(), size()
    assert [seconds.spelled(one) for one in (0.0, 0.5, 30.0, 90.0, 3600.0, 604800.0)] == [
        "0s", "0.5s", "30s", "90s", "1h", "7d",
    ]  # fmt: skip
    assert [sizes.spelled(one) for one in (1, 10_000_000, 1024**3, 1_234_567)] == ["1 B", "10 MB", "1 GiB", "1234567 B"]
    for one in (0.1, 1.0, 59.5, 3601.0, 86400.0):
        assert seconds(seconds.spelled(one)) == one


def test_a_relative_source_counts_from_the_files_folder(tmp_path: Path) -> None:
    settings = load(tmp_path, '[[sources]]\nurl = "clippings"\n[[sources]]\nurl = "https://a.example/feed"\n')
    assert [source.url for source in settings.sources] == [str(tmp_path / "clippings"), "https://a.example/feed"]


def test_tags_map_a_tag_to_its_words(tmp_path: Path) -> None:
    assert load(tmp_path, '[tags]\ntaiwan = ["Taiwan", "Taipei"]').tags == {"taiwan": ("Taiwan", "Taipei")}


@pytest.mark.parametrize("name", [f"{n}.{k}" for n, s in config.SECTIONS.items() for k in config.keys(s)])
def test_a_mistyped_key_is_answered_with_line_and_nearest_key(tmp_path: Path, name: str) -> None:
    section, key = name.split(".")
    mistyped = key[:-1] + "qz" if len(key) > 2 else key + "q"
    message = refusal(tmp_path, f"# first\n[{section}]\n\n{mistyped} = 1\n")
    assert message.startswith(f'/config.toml, line 4: unknown key "{mistyped}"')
    assert key in message


@pytest.mark.parametrize("name", [f"{n}.{k}" for n, s in config.SECTIONS.items() for k in config.keys(s)])
def test_a_value_of_the_wrong_type_is_answered_with_key_and_line(tmp_path: Path, name: str) -> None:
    section, key = name.split(".")
    message = refusal(tmp_path, f"[{section}]\n{key} = {{ a = 1 }}\n")
    assert message.startswith(f"/config.toml, line 2: {name}: expected ")


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("[digset]\n", 'line 1: unknown section "digset"; did you mean "digest"?'),
        ("limit = 3\n", 'line 1: unknown section "limit"; did you mean "limits"?'),
        ('[digest]\nformat = "htm"\n', 'did you mean "html"?'),
        ("[digest]\nlimit = -1\n", "line 2: digest.limit: expected 0 or more"),
        ("[digest]\nlimit = true\n", "line 2: digest.limit: expected a whole number"),
        ("[digest]\npager = 1\n", "line 2: digest.pager: expected true or false"),
        ("[fetch]\ntimeout = inf\n", "line 2: fetch.timeout: expected"),
        ("[fetch]\ntimeout = nan\n", "line 2: fetch.timeout: expected"),
        ('[fetch]\ntimeout = "3 min"\n', 'unknown unit "min"; units are s, m, h, d, w; did you mean "m"?'),
        ('[limits]\nfile = "3 mb"\n', 'did you mean "MB"?'),
        ('[limits]\nfile = "lots"\n', "line 2: limits.file: expected an amount"),
        ('[[sources]]\noutlet = "A"\n', "line 1: a source without url"),
        (
            '[[sources]]\nurl = "a"\n[[sources]]\nurl = "b"\nfull-text = true',
            'line 5: unknown key "full-text"; did you',
        ),
        ('sources = ["https://a.example"]\n', "line 1: expected a list of tables, each begun by [[sources]]"),
        ('[tags]\nsea = "ship"\n', "line 2: tags.sea: expected a list of texts"),
        ('[mail]\nfrom = "a\\nBcc: b"\n', "line 2: mail.from: expected text on one line"),
        ("[digest]\nlimit = \n", "line 2: Invalid value"),
        ("[digest\n", "line 1: "),
        ("[digest]\nlimit = 1\nlimit = 2\n", "line 3: Cannot overwrite a value"),
    ],
)
def test_a_mistake_is_answered_by_name_and_line(tmp_path: Path, text: str, answer: str) -> None:
    assert answer in refusal(tmp_path, text)


def test_a_missing_file_a_folder_and_a_binary_are_refused(tmp_path: Path) -> None:
    binary = tmp_path / "binary.toml"
    binary.write_bytes(b"a = 1\n\xff\xfe\x00")
    for path, answer in (
        (tmp_path / "none.toml", "no such"),
        (tmp_path, "is not a file"),
        (binary, "line 2: is not UTF-8"),
    ):
        with pytest.raises(ConfigError, match=answer):
            config.load(path)


def test_a_huge_or_deeply_nested_file_is_refused(tmp_path: Path) -> None:
    assert "larger than" in refusal(tmp_path, "#" * (LARGEST_FILE + 1))
    assert "nested" in refusal(tmp_path, "[digest]\nlimit = " + "[" * 100_000)


def test_the_option_comes_before_the_environment_and_that_before_the_default_place(tmp_path: Path) -> None:
    environ = {"DIGEST_CONFIG": "/b.toml"}
    assert config.find("/a.toml", environ) == Path("/a.toml")
    assert config.find(None, environ) == Path("/b.toml")


def test_every_field_of_a_section_has_a_reader() -> None:
    for section in (*config.SECTIONS.values(), config.Source):
        assert all("reader" in one.metadata for one in fields(section))


def test_text_with_control_characters_is_no_setting(tmp_path: Path) -> None:
    for bad in ("\\u001b[31m", "\\u009b31m", "\\u202e", "\\t"):
        assert "line 2: sources.outlet: expected text without" in refusal(
            tmp_path, f'[[sources]]\noutlet = "a{bad}b"\nurl = "x"\n'
        )
