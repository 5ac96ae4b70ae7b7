"""The units and the cron line run the digest every day, in a UTF-8 locale."""

import pytest

from digest.errors import UsageError
from digest.scheduling import plan


def test_the_timer_catches_up_after_the_machine_was_off() -> None:
    made = plan(at="6:05", command=["/usr/bin/digest", "send"])
    assert "OnCalendar=*-*-* 06:05:00\nPersistent=true\n" in made.timer
    assert "Environment=LC_ALL=C.UTF-8" in made.service
    assert "ExecStart=/usr/bin/digest send\n" in made.service


def test_the_cron_line_sets_the_locale_and_escapes_per_cent_signs() -> None:
    made = plan(at="23:59", command=["/opt/my digest", "send", "--subject", "100%"])
    assert made.cron_line.startswith("59 23 * * * LC_ALL=C.UTF-8 PYTHONUTF8=1 '/opt/my digest' send --subject 100\\%")


def test_a_unit_keeps_words_with_blanks_and_specifiers_whole() -> None:
    made = plan(at="7:00", command=["/opt/my digest", "100%", "$HOME", 'a"b'])
    assert 'ExecStart="/opt/my digest" 100%% $$HOME "a\\"b"\n' in made.service


@pytest.mark.parametrize("at", ["24:00", "7", "07:60", "noon", ""])
def test_what_is_no_time_of_day_is_refused(at: str) -> None:
    with pytest.raises(UsageError, match="07:00"):
        plan(at=at, command=["digest"])
