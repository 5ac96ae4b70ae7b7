"""What must hold of every output, whatever came in."""

import email
import email.policy
import json
import re
from collections.abc import Callable
from email.message import EmailMessage
from typing import Any

import html5lib
from markdown_it import MarkdownIt

# C0 but line feed, DEL, C1, bidi controls, line and paragraph separators, annotations, tags, lone surrogates.
ACTING = re.compile(
    "[\0-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufff9-\ufffb\U000e0000-\U000e007f\ud800-\udfff]"
)
HEADERS = {
    "from",
    "to",
    "subject",
    "date",
    "message-id",
    "list-id",
    "auto-submitted",
    "mime-version",
    "content-type",
    "content-transfer-encoding",
    "content-language",
    "references",
    "in-reply-to",
}
LINKS = ("http://", "https://", "mailto:", "#")


def check_plain(out: str) -> None:
    """No character in it acts on a terminal."""
    found = ACTING.search(out)
    assert found is None, f"{found[0]!r} at {out[max(0, found.start() - 30) : found.end() + 30]!r}"


def check_html(out: str) -> None:
    """Nothing in the page runs, loads, or leads anywhere but to the web, a mailbox or the page itself."""
    check_plain(out)
    parser = html5lib.HTMLParser(namespaceHTMLElements=False)
    tree = parser.parse(out)
    assert not parser.errors, parser.errors[:3]
    for element in tree.iter():
        tag = str(element.tag).lower()
        assert tag not in ("script", "iframe", "object", "embed", "base", "form", "svg", "img"), tag
        for name, value in element.attrib.items():
            assert not str(name).lower().startswith("on"), (tag, name, value)
            if name in ("href", "src", "action", "background"):
                assert value.startswith(LINKS), (tag, name, value)
    for style in tree.iter("style"):
        assert not re.search(r"url\(|@import|expression\(", style.text or "")


def check_json(out: str) -> None:
    """It is JSON, and its texts are as clean as any output."""
    check_plain(out)

    def walk(value: Any) -> None:
        if isinstance(value, str):
            check_plain(value)
        elif isinstance(value, dict):
            for key, held in value.items():
                walk(key)
                walk(held)
        elif isinstance(value, list):
            for held in value:
                walk(held)

    walk(json.loads(out))


def check_eml(out: str) -> None:
    """One whole message with only our headers, whose two parts hold what their kinds must."""
    assert ".\n" not in [line + "\n" for line in out.splitlines() if line == "."]
    message = email.message_from_bytes(out.encode("utf-8"), policy=email.policy.strict)
    assert isinstance(message, EmailMessage)
    assert {name.lower() for name in message} <= HEADERS
    assert [len(message.get_all(name, [])) for name in ("from", "subject", "to")] == [1, 1, 1]
    for value in message.values():
        check_plain(str(value))
    kinds = [part.get_content_type() for part in message.walk()]
    assert kinds == ["multipart/alternative", "text/plain", "text/html"]
    _, text, page = message.walk()
    check_plain(text.get_content().replace("\r\n", "\n"))
    check_html(page.get_content().replace("\r\n", "\n"))


def check_markdown(out: str) -> None:
    """Read with raw HTML and bare addresses allowed, it has no HTML and no picture, and links to the web only."""
    check_plain(out)
    reader = MarkdownIt("commonmark", {"html": True, "linkify": True}).enable(["table", "linkify", "strikethrough"])
    waiting = reader.parse(out)
    while waiting:
        token = waiting.pop()
        assert token.type not in ("html_block", "html_inline", "image", "fence", "code_block"), token.content[:200]
        if token.type == "link_open":
            assert str(token.attrs["href"]).startswith(LINKS), token.attrs
        waiting += token.children or []


CHECKS: dict[str, Callable[[str], None]] = {
    "terminal": check_plain,
    "text": check_plain,
    "markdown": check_markdown,
    "html": check_html,
    "eml": check_eml,
    "json": check_json,
}
