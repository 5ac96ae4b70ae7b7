import email
import email.header
import random
import re
from dataclasses import replace
from email import policy
from email.message import EmailMessage

import pytest

from digest.errors import ConfigError
from digest.model import Digest, Envelope, Page
from digest.renderers import eml, mail_html, render
from tests import digests

CASES = digests.cases()
ENVELOPE = Envelope(sender="Digest <me@news.example>", to=("me@home.example", "Ünal <u@home.example>"))
PAGE = Page(envelope=ENVELOPE)
HEADERS = ["From", "To", "Subject", "Date", "Message-ID", "List-Id", "Auto-Submitted", "MIME-Version", "Content-Type"]


def parse(raw: str) -> EmailMessage:
    """The message as a server would have it, read by the strictest policy that the standard library has."""
    wire = raw.replace("\n", "\r\n").encode("ascii")
    message = email.message_from_bytes(wire, policy=policy.strict)
    assert isinstance(message, EmailMessage)
    return message


def check(one: Digest, page: Page = PAGE) -> EmailMessage:
    raw = render("eml", one, page)
    assert raw.isascii()
    assert "\r" not in raw
    assert max(map(len, raw.split("\n"))) <= 78
    assert "." not in raw.split("\n")
    assert not re.search("(?m)^From ", raw)
    message = parse(raw)
    assert message.keys() == HEADERS
    text, markup = message.iter_parts()
    assert (text.defects, markup.defects, message.defects) == ([], [], [])
    assert decoded(text) == render("text", one, page)
    assert decoded(markup) == mail_html.render(one, page)
    return message


def decoded(part: EmailMessage) -> str:
    body = part.get_payload(decode=True)
    assert isinstance(body, bytes)
    return body.decode("utf-8").replace("\r\n", "\n")


@pytest.mark.parametrize("case", CASES)
def test_both_parts_decode_to_what_the_renderers_print(case: str) -> None:
    check(CASES[case])


@pytest.mark.parametrize("case", CASES)
def test_the_same_digest_gives_the_same_bytes(case: str) -> None:
    assert render("eml", CASES[case], PAGE) == render("eml", digests.cases()[case], PAGE)


def test_the_message_id_is_the_edition_s_whenever_it_is_printed() -> None:
    later = replace(CASES["three"], generated="2026-11-21T09:00:00+00:00", until="2026-11-21T09:00:00+00:00")
    first, second = parse(render("eml", CASES["three"], PAGE)), parse(render("eml", later, PAGE))
    assert first["Message-ID"] == second["Message-ID"] == eml.message_id(CASES["three"], ENVELOPE)
    assert first["Message-ID"] != parse(render("eml", CASES["twenty"], PAGE))["Message-ID"]


def test_headers_say_who_when_and_which_list() -> None:
    message = check(CASES["three"])
    assert message["From"] == "Digest <me@news.example>"
    assert message["To"] == "me@home.example, Ünal <u@home.example>"
    assert message["Date"] == "Sat, 21 Nov 2026 07:00:00 +0000"
    assert message["List-Id"] == "<digest.localhost>"
    assert message["Auto-Submitted"] == "auto-generated"
    assert message["Subject"].startswith("3 stories: Ferry fire off Port Alder: crew taken ashore; Leaked papers")


def test_without_an_envelope_it_goes_from_and_to_localhost() -> None:
    message = parse(render("eml", CASES["one"], Page()))
    assert message["To"] == "digest@localhost"


def test_a_followed_thread_is_answered_where_asked() -> None:
    page = Page(envelope=replace(ENVELOPE, thread=True))
    first = parse(render("eml", digests.digest(digests.ferry(1)), page))
    second = parse(render("eml", digests.digest(digests.ferry(1), digests.tunnel(2)), page))
    assert first["In-Reply-To"] == second["In-Reply-To"] == first["References"]
    assert parse(render("eml", CASES["one"], page))["References"] is None


def test_a_subject_is_kept_whole_and_made_harmless() -> None:
    for given in ("Plain", "Größe — 台風 " * 20, "=?utf-8?q?x=0D=0ABcc:_a@b.example?=", "x" * 500, "a  b"):
        page = Page(envelope=replace(ENVELOPE, subject=given))
        message = check(CASES["one"], page)
        assert message["Subject"] == " ".join(given.split())


NOT_ADDRESSES = ("", "a", "a@", "@b", "a b@c.example", "a@b.example\nBcc: c@d.example", "a@b, c@d", "<a@b.example",
                 "x <y> <a@b.example>", "ä@b.example", "a@b.example\u202e")  # fmt: skip


@pytest.mark.parametrize("address", NOT_ADDRESSES)
def test_what_is_not_an_address_is_refused(address: str) -> None:
    with pytest.raises(ConfigError):
        render("eml", CASES["one"], Page(envelope=replace(ENVELOPE, sender=address)))


def test_a_list_id_that_could_end_its_header_is_refused() -> None:
    for given in ("a\nBcc: b@c.example", "a b", "<a>", "", "ä.example"):
        with pytest.raises(ConfigError):
            render("eml", CASES["one"], Page(envelope=replace(ENVELOPE, list_id=given)))


def test_an_address_with_a_difficult_name_stays_one_address() -> None:
    for name in ('Smith, "Jo" <x>'.replace("<x>", ""), "Grün, Ann", "=?utf-8?q?a?=", "x" * 200):
        page = Page(envelope=replace(ENVELOPE, to=(f"{name} <a@b.example>",)))
        message = check(CASES["one"], page)
        assert [one.addr_spec for one in message["To"].addresses] == ["a@b.example"]


def test_a_text_of_other_scripts_travels_as_base64() -> None:
    many = digests.digest(*CASES["scripts"].briefs[:1] * 3)
    raw = render("eml", many, PAGE)
    assert "Content-Transfer-Encoding: base64" in raw
    check(many)


PIECES = (
    *("\r\nBcc: evil@x.example", "\n.\n", "\r", "\x85Bcc: a", "\u2028", "\u202e", "\x1b]0;x\x07", "\x00", "\ud800"),
    *("=?utf-8?q?=0D=0A?=", "=?utf-8?b?DQpCY2M6IGE=?=", "--=_digest_", "From ", ".", "=", "a" * 90, "\U000e0041"),
    *("<script>alert(1)</script>", "</table>", '" onload="x', "&lt;", "{{x}}", "http://a.example", "javascript:x"),
    *("[red]", "[/]", "**", "`", "“x”", "$1", "\\", "|", "台風", "مرفأ", "ท่าเรือ", "👨‍👩‍👧", "e\u0301" * 9),
)


def hostile(seed: int) -> str:
    source = random.Random(seed)
    words = [source.choice(PIECES) for _ in range(source.randint(1, 12))]
    text = source.choice(["", " "]).join(words)
    return (text * (5000 // max(1, len(text)) + 1))[:5000] if seed % 25 == 0 else text


@pytest.mark.parametrize("block", range(10))
def test_five_hundred_hostile_headlines_change_no_header_and_lose_no_text(block: int) -> None:
    for seed in range(block * 50, block * 50 + 50):
        headline = hostile(seed)
        one = digests.digest(digests.plain(1, headline or "x", f"Body {headline}.", outlet=headline))
        message = check(one)
        kept = "".join(char for char in headline if char.isalnum())
        text = decoded(next(message.iter_parts()))
        assert kept in "".join(char for char in text if char.isalnum())
