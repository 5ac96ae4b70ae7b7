"""One complete message (RFC 5322) for `sendmail -t`: plain text and HTML, the same bytes for the same digest.

It is written here and not by the standard library's message class, which takes encoded words in a headline for its own
and then lets the line ends hidden in them begin new headers. Lines end in LF; mailers add the CR.
"""

import binascii
import hashlib
import re
from datetime import datetime

from digest.errors import ConfigError
from digest.facts.dating.calendar import MONTHS
from digest.model import Digest, Envelope, Page
from digest.renderers import mail_html, outline, text
from digest.renderers.encode import inert
from digest.renderers.layout import shorten
from digest.text.plurals import counted

_LINE = 76  # columns of a header's line and of an encoded body's
_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_ADDRESS = re.compile(r"(?:(?P<name>[^<>]*?)\s*<(?P<angled>[^<>\s]+)>|(?P<bare>[^<>\s]+))")
_MAILBOX = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?")
_LIST_ID = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?")


def render(digest: Digest, page: Page) -> str:
    """The digest as one message to the envelope's addresses (without one: to and from you at localhost)."""
    envelope = page.envelope or Envelope(sender="digest@localhost", to=("digest@localhost",))
    boundary = f"=_digest_{_fingerprint(digest)}"  # "=_" stands in no encoded body, so the boundary cannot either
    headers = _headers(digest, envelope)
    parts = (
        ("text/plain", text.render(digest, page)),
        ("text/html", mail_html.render(digest, page)),
    )
    lines = [*headers, f'Content-Type: multipart/alternative;\n boundary="{boundary}"', ""]
    for media_type, content in parts:
        encoding, body = _encode(content)
        lines += [
            f"--{boundary}",
            f"Content-Type: {media_type}; charset=utf-8",
            f"Content-Transfer-Encoding: {encoding}",
        ]
        lines += ["", body]
    return "\n".join([*lines, f"--{boundary}--", ""])


def message_id(digest: Digest, envelope: Envelope) -> str:
    """The Message-ID, the same whenever the same edition is printed for the same sender."""
    return f"<digest.{_fingerprint(digest)}@{_domain(envelope)}>"


def mailbox(address: str) -> tuple[str, str]:
    """The name and the mailbox of an address such as "Name <name@host>". Raises ConfigError."""
    match = _ADDRESS.fullmatch(address.strip())
    if inert(address) != address or match is None:
        raise ConfigError("mail", f"{address!r} is not an address", 'write "name@example.org" or "Name <name@…>"')
    place = match["angled"] or match["bare"]
    local, _, domain = place.rpartition("@")
    if not domain.isascii():
        domain = domain.encode("idna").decode("ascii")
    if not _MAILBOX.fullmatch(f"{local}@{domain}"):
        raise ConfigError("mail", f"{address!r} is not an address", 'write "name@example.org" or "Name <name@…>"')
    return (match["name"] or "").strip().strip('"').strip(), f"{local}@{domain}"


def subject(digest: Digest, envelope: Envelope) -> str:
    """The subject as the reader sees it: as given, or the number of stories and the first headlines."""
    if envelope.subject:
        return " ".join(inert(envelope.subject).split())
    if not digest.briefs:
        return "No new stories"
    headlines = "; ".join(shorten(outline.headline(brief), 90) for brief in digest.briefs[:2])
    return f"{counted(len(digest.briefs), 'story', 'stories')}: {headlines}"


def _headers(digest: Digest, envelope: Envelope) -> list[str]:
    domain = _domain(envelope)
    if not _LIST_ID.fullmatch(envelope.list_id):
        raise ConfigError(
            "mail.list_id", f"{envelope.list_id!r} cannot stand there", 'write it like "digest.example.org"'
        )
    threads = [brief.story.thread for brief in digest.briefs if brief.follow_up] if envelope.thread else []
    answered = list(dict.fromkeys(f"<digest.thread.{_hash(thread)}@{domain}>" for thread in threads))
    headers = [
        ("From", [_address(envelope.sender)]),
        ("To", [f"{_address(one)}," for one in envelope.to[:-1]] + [_address(one) for one in envelope.to[-1:]]),
        ("Subject", _words(subject(digest, envelope), len("Subject: "))),
        ("Date", [_date(digest.generated)]),
        ("Message-ID", [message_id(digest, envelope)]),
        ("In-Reply-To", answered[:1]),
        ("References", answered[:20]),
        ("List-Id", [f"<{envelope.list_id}>"]),
        ("Auto-Submitted", ["auto-generated"]),
        ("MIME-Version", ["1.0"]),
    ]
    return [f"{header}: {_fold(header, words)}" for header, words in headers if words]


def _fold(header: str, words: list[str]) -> str:
    """The words parted by spaces, with a line's end before a space where the line would grow too long."""
    taken = len(header) + 2
    found = words[0]
    taken += len(words[0])
    for word in words[1:]:
        if taken + 1 + len(word) > _LINE:
            found, taken = f"{found}\n {word}", 1 + len(word)
        else:
            found, taken = f"{found} {word}", taken + 1 + len(word)
    return found


def _words(value: str, taken: int) -> list[str]:
    """A header's text as words to fold between: as they are if plain, else as encoded words (RFC 2047)."""
    plain = value.split(" ")
    if value.isascii() and "=?" not in value and all(plain) and max(map(len, plain)) < _LINE - taken:
        return plain
    found = []
    part = b""
    for char in value:
        coded = char.encode("utf-8", "replace")
        if len(part) + len(coded) > 39:  # "=?utf-8?b?" + 52 + "?=", and the header's name before it
            found.append(part)
            part = b""
        part += coded
    return [f"=?utf-8?b?{binascii.b2a_base64(part, newline=False).decode('ascii')}?=" for part in [*found, part]]


def _address(address: str) -> str:
    name, place = mailbox(address)
    if not name:
        return place
    if name.isascii() and "=?" not in name and len(name) <= 60:
        quoted = re.sub(r'(["\\])', r"\\\1", name)
        return f"{name} <{place}>" if re.fullmatch(r"[A-Za-z0-9 _-]+", name) else f'"{quoted}" <{place}>'
    return "\n ".join([*_words(name, 10), f"<{place}>"])


def _domain(envelope: Envelope) -> str:
    return mailbox(envelope.sender)[1].rpartition("@")[2]


def _date(iso: str) -> str:
    at = datetime.fromisoformat(iso)
    zone = at.strftime("%z") or "-0000"
    return f"{_WEEKDAYS[at.weekday()]}, {at.day} {MONTHS[at.month - 1][:3]} {at:%Y %H:%M:%S} {zone[:5]}"


def _fingerprint(digest: Digest) -> str:
    """What stands for an edition: its id and its articles, so that one that is sent twice can be told by its name."""
    stories = [" ".join((brief.story.id, *(one.id for one in brief.story.coverage))) for brief in digest.briefs]
    return _hash("\n".join([digest.edition or digest.until, digest.since or "", *stories]))


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:24]


def _encode(content: str) -> tuple[str, str]:
    """The shorter of quoted-printable and base64, in lines of at most 76 columns.

    The line end before a boundary belongs to the boundary; the content's own last one is a line end more.
    """
    body = content.encode("utf-8", "replace")
    quoted = _quoted_printable(body)
    if len(quoted) <= len(body) * 4 // 3 + len(body) // 57:
        return "quoted-printable", quoted
    lines = (binascii.b2a_base64(body[at : at + 57], newline=False).decode("ascii") for at in range(0, len(body), 57))
    return "base64", "\n".join(lines)


def _quoted_printable(body: bytes) -> str:
    lines = binascii.b2a_qp(body, istext=True).decode("ascii").split("\n")
    # Mailers take a line of one dot for the end, and mailboxes one that begins with "From " for the next message.
    lines = ["=2E" if line == "." else re.sub("^From ", "=46rom ", line) for line in lines]
    return "\n".join(lines)
