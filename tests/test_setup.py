import os
import re
import sys
from pathlib import Path

import pexpect
import pytest

from digest import config
from tests.program import NOW, ROOT, Program

HEADLINE = "Ferry catches fire off Port Alder"
BODY = (
    "A ferry caught fire off Port Alder on Thursday with 212 people on board. Nine people were missing in the evening."
)


@pytest.fixture
def news(program: Program) -> Path:
    """A folder with one article, configured as the only source; mail goes to a command that appends to a file."""
    folder = program.folder / "news"
    folder.mkdir()
    (folder / "ferry.txt").write_text(f"{HEADLINE}\n\n{BODY}\n", encoding="utf-8")
    keep = f"{sys.executable} {program.folder / 'keep.py'}"
    (program.folder / "keep.py").write_text(
        "import sys; open(sys.argv[0] + '.mail', 'ab').write(sys.stdin.buffer.read())\n", encoding="utf-8"
    )
    (program.folder / "config.toml").write_text(
        f'[[sources]]\nurl = "{folder}"\n[mail]\nto = ["me@home.example"]\nsendmail = "{keep}"\n', encoding="utf-8"
    )
    return program.folder / "keep.py.mail"


def test_send_delivers_an_edition_once(program: Program, news: Path) -> None:
    first = program("send", "--now", NOW)
    assert (first.code, first.out, first.err) == (0, "", "digest: sent to me@home.example\n")
    again = program("send", "--only-if-new", "--now", NOW)
    assert (again.code, again.out) == (0, "")
    message = news.read_text(encoding="utf-8")
    assert message.count("Message-ID:") == 1
    assert "To: me@home.example\n" in message
    assert HEADLINE in message


def test_without_news_a_message_says_so_unless_told_otherwise(program: Program, news: Path) -> None:
    program("send", "--now", NOW)
    assert program("send", "--now", NOW, "--only-if-new", "--exit-code").code == 4
    assert program("send", "--now", NOW).code == 0
    assert "Subject: No new stories\n" in news.read_text(encoding="utf-8")


def test_a_dry_run_prints_the_message_and_records_nothing(program: Program, news: Path) -> None:
    dry = program("send", "--dry-run", "--to", "you@home.example", "--subject", "Hello", "--now", NOW)
    assert dry.out.startswith("From: ")
    assert "To: you@home.example\nSubject: Hello\n" in dry.out
    assert "would be sent to you@home.example" in dry.err
    assert not news.exists()
    program("send", "--now", NOW)
    assert HEADLINE in news.read_text(encoding="utf-8")


def test_an_edition_that_could_not_be_sent_comes_again(program: Program, news: Path) -> None:
    path = program.folder / "config.toml"
    good = path.read_text(encoding="utf-8")
    path.write_text(re.sub('sendmail = ".*"', 'sendmail = "false"', good), encoding="utf-8")
    failed = program("send", "--now", NOW)
    assert failed.code == 1
    assert "exit 1" in failed.err
    path.write_text(good, encoding="utf-8")
    assert program("send", "--now", NOW).code == 0
    assert HEADLINE in news.read_text(encoding="utf-8")


def test_a_message_that_comes_again_has_the_same_id(program: Program, news: Path) -> None:
    keeper = program.folder / "keep.py"
    good = keeper.read_text(encoding="utf-8")
    keeper.write_text(good + "sys.exit(1)\n", encoding="utf-8")
    assert program("send", "--now", NOW).code == 1
    keeper.write_text(good, encoding="utf-8")
    assert program("send", "--now", "2026-11-21T09:00:00+00:00").code == 0
    first, second = re.findall("(?m)^Message-ID: .+$", news.read_text(encoding="utf-8"))
    assert first == second


def test_run_prints_one_message_for_the_addresses_given(program: Program) -> None:
    said = program("run", ROOT / "seeds", "-f", "eml", "--to", "a@b.example,c@d.example", "--from", "Me <me@b.example>",
                   "--no-store", "--now", NOW)  # fmt: skip
    assert said.out.startswith("From: Me <me@b.example>\nTo: a@b.example, c@d.example\nSubject: 1 story: Russia aids")


def test_mail_options_need_mail(program: Program) -> None:
    assert program("run", ROOT / "seeds", "--to", "a@b.example").code == 2
    assert program("run", ROOT / "seeds", "-f", "eml", "--to", "nobody").code == 2


def test_the_pager_is_used_when_asked_for_on_a_terminal_only(
    program: Program, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PAGER", "sed s/^/paged:/")
    plain = program("run", ROOT / "seeds", "--no-store", "--pager")
    assert "DIGEST" in plain.out
    shown = program("run", ROOT / "seeds", "--no-store", "--pager", terminal=True)
    assert shown.out == ""
    assert "paged:  DIGEST" in re.sub(r"\x1b\[[0-9;]*m", "", capfd.readouterr().out)
    monkeypatch.setenv("PAGER", "no-such-pager")
    assert "DIGEST" in program("run", ROOT / "seeds", "--no-store", "--pager", terminal=True).out


@pytest.mark.parametrize(
    ("environ", "words", "colored"),
    [
        ({"TERM": "xterm-256color"}, (), True),
        ({"TERM": "xterm-256color", "NO_COLOR": "1"}, (), False),
        ({"TERM": "xterm-256color", "CLICOLOR": "0"}, (), False),
        ({"TERM": "dumb"}, (), False),
        ({"TERM": "dumb", "FORCE_COLOR": "1"}, (), True),
        ({"TERM": "xterm", "FORCE_COLOR": "0"}, (), False),
        ({"TERM": "xterm"}, ("--no-color",), False),
        ({"TERM": "xterm", "NO_COLOR": "1"}, ("--color",), True),
    ],
)
def test_colour_is_as_the_environment_and_the_options_ask(
    program: Program, monkeypatch: pytest.MonkeyPatch, environ: dict[str, str], words: tuple[str, ...], colored: bool
) -> None:
    for name, value in environ.items():
        monkeypatch.setenv(name, value)
    said = program("run", ROOT / "seeds", "--no-store", *words, terminal=True)
    assert ("\x1b[2m" in said.out) is colored


def test_who_asks_for_colour_in_a_pipe_gets_the_form_that_has_it(program: Program) -> None:
    assert "\x1b[1m" in program("run", ROOT / "seeds", "--color", "--now", NOW).out
    assert "\x1b[" not in program("run", ROOT / "seeds", "--color", "-f", "text", "--now", NOW).out
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("FORCE_COLOR", "1")
        assert "\x1b[" not in program("run", ROOT / "seeds", "--now", NOW).out, (
            "what a whole session asks for stays out of pipes"
        )


def test_what_leads_on_from_a_digest_is_named_only_where_it_was_kept(program: Program) -> None:
    assert "digest show 1" in program("run", ROOT / "seeds", "-f", "terminal", "--now", NOW).out
    assert "digest show 1" not in program("run", ROOT / "seeds", "-f", "terminal", "--no-store", "--now", NOW).out


def test_a_run_without_sources_says_how_to_begin_from_where_one_stands(program: Program) -> None:
    assert f"{program.folder / 'config.toml'} names no source: `digest feeds add URL` adds one" in program("run").err
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("DIGEST_CONFIG")
        patch.setenv("XDG_CONFIG_HOME", str(program.folder / "nothing"))
        assert "`digest init` to begin" in program("run").err


def test_init_writes_a_configuration_that_loads_and_changes_nothing(program: Program) -> None:
    path = program.folder / "config.toml"
    assert program("init").code == 2
    said = program("init", "--force", "--no-input", "https://a.example/feed", str(ROOT / "seeds"))
    assert (said.code, said.out) == (0, "")
    assert path.stat().st_mode & 0o077 == 0
    settings = config.load(path)
    assert [source.url for source in settings.sources] == ["https://a.example/feed", str(ROOT / "seeds")]
    assert {line for line in settings.lines if "." in line} == {"sources[0].url", "sources[1].url"}
    for section in config.SECTIONS:
        assert f"[{section}]" in path.read_text(encoding="utf-8")


def test_init_asks_on_a_terminal_and_again_where_an_answer_cannot_be(tmp_path: Path) -> None:
    environ = dict(os.environ, HOME=str(tmp_path), XDG_CONFIG_HOME=str(tmp_path), TERM="xterm")
    environ.pop("DIGEST_CONFIG", None)
    asked = pexpect.spawn(
        sys.executable, ["-m", "digest", "init"], env=environ, cwd=str(ROOT), encoding="utf-8", timeout=30
    )
    for answer in ("no-such-folder", "https://a.example/feed", ""):
        asked.expect("source: ")
        asked.sendline(answer)
    for answer in ("nobody", "me@home.example"):
        asked.expect(r"none\): ")
        asked.sendline(answer)
    asked.expect(pexpect.EOF)
    asked.close()
    assert asked.exitstatus == 0
    settings = config.load(tmp_path / "digest" / "config.toml")
    assert [source.url for source in settings.sources] == ["https://a.example/feed"]
    assert settings.mail.to == ("me@home.example",)


def test_init_takes_the_sources_of_an_opml_list(program: Program) -> None:
    opml = program.folder / "list.opml"
    opml.write_text('<opml version="2.0"><body><outline text="A" xmlUrl="https://a.example/f"/></body></opml>', "utf-8")
    assert program("init", "--force", opml).code == 0
    assert [source.url for source in config.load(program.folder / "config.toml").sources] == ["https://a.example/f"]
    assert program("init", "--force", "no-such-file").code == 2


def test_config_shows_each_setting_and_where_it_comes_from_without_secrets(program: Program) -> None:
    (program.folder / "config.toml").write_text(
        '[[sources]]\nurl = "https://me:geheim@a.example/feed"\n[digest]\nlimit = 3\n', encoding="utf-8"
    )
    said = program("config")
    assert re.search(r"^limit = 3 +# line 4$", said.out, re.MULTILINE)
    assert re.search(r"^words = 100 +# default$", said.out, re.MULTILINE)
    assert re.search(r"^from = \"\" +# default$", said.out, re.MULTILINE)
    assert re.search(r"^every = \"1h\" +# default$", said.out, re.MULTILINE)
    assert re.search(r"^response = \"10 MB\" +# default$", said.out, re.MULTILINE)
    (program.folder / "config.toml").write_text("".join(said.out.replace("***@", "").partition("[tags]")[:2]))
    assert program("config").code == 0, "what it prints is a configuration"
    assert "geheim" not in said.out
    assert program("config", "--path").out == f"{program.folder / 'config.toml'}\n"


def test_doctor_says_what_is_wrong_and_what_to_do(program: Program) -> None:
    path = program.folder / "config.toml"
    well = program("doctor")
    assert well.code == 0
    for part in ("digest", "locale", "terminal", "clock", "settings", "store", "sources", "mail"):
        assert re.search(rf"^(ok|note) +{part} ", well.out, re.MULTILINE), part
    path.write_text('[[sources]]\nurl = "https://me:geheim@a.example/"\n[mail]\nfrom = "x"\n', encoding="utf-8")
    path.chmod(0o644)
    ill = program("doctor")
    assert ill.code == 1
    assert "chmod 600" in ill.out
    assert "'x' is not an address" in ill.out
    assert "geheim" not in ill.out
    path.write_text("", encoding="utf-8")
    program.store.unlink()
    program.store.write_text("notes", encoding="utf-8")
    found = program("doctor").out
    assert re.findall(r"^wrong +(\w+)", found, re.MULTILINE) == ["store"], "once, under the name of its part"
    path.write_text("[digset]\n", encoding="utf-8")
    assert 'did you mean "digest"' in program("doctor").out
