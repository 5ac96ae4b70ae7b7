"""The one character gate: what it drops, what it keeps, and that nothing that acts ever passes."""

import re
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digest.text import gate
from digest.text.gate import MARKS_ON_ONE_LETTER, safe

ACTS = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff\U000e0000-\U000e00ff]"
)


@pytest.mark.parametrize(
    ("given_text", "passed"),
    [
        ("a\x00b\x07c\x7fd\x85e", "abcd\ne"),
        ("a\r\nb\rc\x0bd\u2028e", "a\nb\nc\nd\ne"),
        ("\x1b[31mred\x1b[0m and \x9b1mbold", "red and bold"),
        ("\x1b]8;;http://evil.example\x07link\x1b]8;;\x1b\\ stays", "link stays"),
        ("\x1b]52;c;ZXZpbA==\x07text", "text"),
        ("\x1bP1$tx\x1b\\text\x1b(B!", "text!"),
        ("an unfinished \x1b]0;title", "an unfinished 0;title"),
        ("user\u202etxt.exe\u202c", "usertxt.exe"),
        ("\u2066a\u2069 \u200eb\u200f \u061cc", "a b c"),
        ("fl\U0001f3f4\U000e0067\U000e0062\U000e007fag", "fl\U0001f3f4ag"),
        ("zero\u200bwidth\ufeff so\xadft \u2060", "zerowidth soft "),
        ("a\u200db \u200c c", "ab  c"),
        ("non\xa0breaking\u2009thin\u3000wide\ttab", "non breaking thin wide tab"),
        ("lone \ud83d surrogate", "lone \ufffd surrogate"),
        ("e\u0301 and A\u030a", "\xe9 and \xc5"),
        ("h\u0336\u0337\u0338\u0335\u0334\u0333i", "h\u0338\u0337\u0336\u0335i"),
        ("private \ue000\U000f0000 use \ufdd0", "private  use "),
        ("a\ufe0f b\U000e0100", "a b"),
    ],
)
def test_what_acts_is_dropped_or_made_harmless(given_text: str, passed: str) -> None:
    if "\u0336" in given_text:
        assert len(safe(given_text)) == 2 + MARKS_ON_ONE_LETTER
    else:
        assert safe(given_text) == passed


@pytest.mark.parametrize(
    "text",
    [
        "می‌خواهم",  # Persian needs the non-joiner
        "क्‍ष and र्‍य",  # so do Indian scripts the joiner
        "👩‍🚒 ❤️ 👨‍👩‍👧‍👦 1️⃣",  # and emoji
        "“Quoted” — naïve café, 3 × 4 ≠ 12 €",
        "Tiếng Việt, Русский, العربية, 日本語, ไทย, हिन्दी",
        "葛\U000e0100城市",
        "שָׁלוֹם",
    ],
)
def test_what_scripts_and_emoji_need_is_kept(text: str) -> None:
    assert safe(text) == unicodedata.normalize("NFC", text)


WILD = st.text(
    alphabet=st.one_of(
        st.sampled_from(list("ab \n\r\x1b[]m0;\x07\\P\x9b\x9d\x90\u200d\u200c\u202e\ufe0f\u0301\u0336\ud800❤👩क्ا")),
        st.characters(),
    ),
    max_size=120,
)


@settings(deadline=None, max_examples=300)
@given(WILD)
def test_nothing_that_acts_ever_passes_and_a_second_time_changes_nothing(text: str) -> None:
    passed = safe(text)
    assert not ACTS.search(passed)
    assert unicodedata.is_normalized("NFC", passed)
    assert safe(passed) == passed
    passed.encode("utf-8")


def test_a_text_without_anything_to_do_is_handed_back_itself() -> None:
    text = "Plain text.\n\nMore “text” here."
    assert safe(text) is text


def test_what_passes_the_quick_look_would_pass_the_close_one() -> None:
    for code in range(0x11000):
        text = f"a{chr(code)}b ’"
        if gate._is_plain(text):
            assert not gate._SUSPECT.search(text.replace("\n", "")), hex(code)
            assert unicodedata.is_normalized("NFC", text), hex(code)
