"""A second corpus, of other kinds than the first: what each format's own rules allow a stranger to try."""

import gzip
import html
import json
from collections.abc import Iterator

from tests.hostile.corpus import BODY, CARRIERS, Case

TEXT = BODY.format(payload="Two hundred people came to the meeting.")
BYTES = TEXT.encode()

# What terminals, shells, Markdown and spreadsheets act on, beyond the first corpus; each goes into every carrier.
PAYLOADS: dict[str, str] = {
    "sixel": "\x1bPq#0;2;0;0;0#0~~@@vv@@~~$-\x1b\\ The plan was read out at noon.",
    "kitty picture": "\x1b_Gf=100,a=T;AAAA\x1b\\ The plan was read out at noon.",
    "iterm file": "\x1b]1337;File=name=eA==;inline=1:AAAA\x07 The plan was read out at noon.",
    "privacy message": "\x1b^secret\x1b\\\x1bXstart of string\x1b\\ The plan was read out.",
    "title reported": "\x1b[21t\x1b[6n\x1b[c\x05 The plan was read out at noon.",
    "palette": "\x1b]4;1;rgb:ff/00/00\x1b\\\x1b]10;#000\x07\x1b]11;#000\x07 The plan was read out at noon.",
    "notification": "\x1b]777;notify;a;b\x07\x1b]9;c\x07 The plan was read out at noon.",
    "half a sequence": "The plan was read out at noon.\x1b[",
    "half a string": "The plan\x1b]0;was read out at noon and then all that followed it",
    "sequence in a sequence": "\x1b[3\x1b[31m1mred \x1b]0;\x1b]0;x\x07y\x07 flags at noon.",
    "link that ends a link": "\x1b]8;id=a;http://a.example/\x07a\x1b]8;;\x07 \x9d8;;http://b.example\x9cb said the mayor.",
    "eight-bit strings": "\x90q\x9c\x98a\x9c\x9eb\x9c\x9fc\x9c\x9b2J The plan was read out at noon.",
    "shifts": "\x0e\x0f\x1bn\x1bo\x1b(0lqk\x1b(B The plan was read out at noon.",
    "overstrike": "m\bma\bay\byo\bor\br _\bs_\bp_\bo_\bk_\be at noon.",
    "reset": "\x1bc\x1b[!p\x1b[?1049h\x1b[?25l The plan was read out at noon.",
    "isolates unclosed": "\u2068\u2067\u202b\u202d The mayor spoke at noon.",
    "blank letters": "The \u115f\u1160\u3164\uffa0\u2800\u180e\u17b4 mayor spoke at noon.",
    "selectors": "The m\ufe0f\ufe00\U000e0100\U000e01efayor spoke\u180b at noon.",
    "joiners that join nothing": "The \u200d\u200c\u200d\u200c mayor\u200d spoke\u200c at noon.",
    "shorthand and music": "The \U0001bca0\U0001d173\U0001d17a mayor spoke at noon.",
    "object replacement": "The \ufffc\ufffd\ufff0 mayor spoke at noon.",
    "mark on nothing": "\u0301\u0489\u20dd\u0336 The mayor spoke at noon.",
    "reference definition": "[a]: javascript:alert(1)\n[b]: <http://evil.example> 'c'\n\n[a] [b] said the mayor.",
    "fences": "```html\n<script>alert(1)</script>\n```\n~~~\n~~~ said the mayor.",
    "headings": "Council\n===\n\nVote\n---\n\n# One\n\n> quoted\n\n1. first\n\n- [ ] task said the mayor.",
    "table and note": "| a | b |\n|---|---|\n| c | d |\n\n[^1]: note said the mayor.",
    "autolinks": "<javascript:alert(1)> <http://evil.example> <mailto:a@b.example> www.evil.example said the mayor.",
    "raw blocks": "<details open ontoggle=alert(1)><summary>x</summary></details>\n<!-- c -->\n<?php x ?> said the mayor.",
    "front matter": "---\ntitle: x\nlayout: !!python/object/apply:os.system ['id']\n---\nsaid the mayor.",
    "formula": "=cmd|' /C calc'!A0\t+1+1\t-1\t@SUM(A1)\tsaid the mayor.",
    "tabs and lines": "one\ttwo\nthree\r\nfour\x0bfive\u2029six said the mayor.",
    "address in disguise": "https://paypal.example@evil.example/ http://а.example/ https://a.example\u202e/moc said the mayor.",
    "address with a command": "http://a.example/$(id)`id`;|&<>'\"%0d%0aSet-Cookie:x said the mayor.",
    "address of ours": "http://127.0.0.1:1/ http://[::1]/ http://169.254.169.254/ file:///etc/passwd said the mayor.",
    "many @": "@" * 3000 + " said the mayor.",
    "many angles": "<" * 5000 + ">" * 5000 + " said the mayor.",
    "many ampersands": "&" * 5000 + "&amp" * 2000 + " said the mayor.",
    "many hyphens": "-" * 20_000 + " said the mayor.",
    "many dollars": "$" * 5000 + "1 " + "€" * 5000 + "2 said the mayor.",
    "many quoted": "“a” " * 4000 + "said the mayor.",
    "many numbers": "17 dead, " * 3000 + "said the mayor.",
    "many sources": "according to Reuters, " * 2000 + "said the mayor.",
    "many dates": "on 3 May 2026 and " * 2000 + "said the mayor.",
    "many surrogates": "\ud83d" * 500 + "\ude00" * 500 + " said the mayor.",
}


def rss(inner: bytes, *, top: bytes = b"", root: bytes = b'version="2.0"') -> bytes:
    start = b'<?xml version="1.0"?>' + top + b"<rss " + root + b"><channel><title>Paper</title>"
    return start + inner + b"</channel></rss>"


def item(inner: bytes = b"", *, title: bytes = b"Council met") -> bytes:
    return b"<item><title>" + title + b"</title><description>" + BYTES + b"</description>" + inner + b"</item>"


SCRIPTS = [
    b"<svg><script>alert(1)</script></svg>",
    b"<svg><animate onbegin=alert(1) attributeName=x></svg>",
    b"<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=alert(1)&gt;'>",
    b'<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
    b"<template><script>alert(1)</script></template>",
    b"<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    b"<object data=data:text/html,x></object><embed src=x>",
    b"<form action=javascript:alert(1)><button formaction=javascript:alert(2)>Go</button></form>",
    b"<a href=' java&#x09;script:alert(1)'>Read the plan</a>",
    b"<a href='vbscript:x'>Read</a><a href='data:text/html,x'>Read</a>",
    b"<img srcset='http://t.example/1.png 2x' src=http://t.example/p.png>",
    b"<link rel=stylesheet href=http://t.example/a.css>",
    b"<p style='background:url(http://t.example/x);width:expression(alert(1))'>Styled words of the council.</p>",
    b"<style>@import 'http://t.example/x.css';</style>",
    b"<!--> <script>alert(1)</script> -->",
    b"<!---> x --!> <script>1</script>",
    b"<![CDATA[<script>alert(1)</script>]]>",
    b"<plaintext><script>alert(1)</script>",
    b"<xmp><script>1</script></xmp><listing>",
    b"<scr\0ipt>alert(1)</scr\0ipt>",
    b"<p title='unclosed>The mayor said no.</p><p title=\"x'>",
    b"<isindex action=j&Tab;avascript:alert(1)>",
    b"<body onload=alert(1)><body background=http://t.example/b.png>",
    b"<base href=//evil.example/><base target=_blank>",
    b"<meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
    b"<video poster=http://t.example/v><source src=x onerror=alert(1)></video>",
    b"<details open ontoggle=alert(1)>x</details>",
    b"<a href='http://u:p@evil.example/'>Read</a>",
    b"<ruby>a<rt>\x1b[31mb</rt></ruby>",
    b"<p>&lt;script&gt;alert(1)&lt;/script&gt; &amp;lt;b&amp;gt; &#x1b;[31m &#155;31m &#x202e; &#8232; &#xfffe;</p>",
]


def feeds() -> Iterator[tuple[str, bytes]]:
    for place, script in enumerate(SCRIPTS):
        yield f"markup {place} raw", rss(item(script))
        yield f"markup {place} escaped", rss(item(b"<content xmlns='x'/>", title=html.escape(script.decode()).encode()))
    dtd = b"<!DOCTYPE rss SYSTEM 'http://127.0.0.1:9/x.dtd'>"
    yield "external type", rss(item(), top=dtd)
    yield "parameter entity", rss(item(), top=b"<!DOCTYPE r [<!ENTITY % a SYSTEM 'file:///etc/passwd'>%a;]>")
    yield "entity in itself", rss(item(title=b"&a;"), top=b"<!DOCTYPE r [<!ENTITY a '&a;&a;'>]>")
    yield "entity of markup", rss(item(title=b"&a;"), top=b"<!DOCTYPE r [<!ENTITY a '<script>1</script>'>]>")
    yield "entity of controls", rss(item(title=b"&a; met"), top=b"<!DOCTYPE r [<!ENTITY a '&#27;[31m&#x202e;'>]>")
    yield "entity in an attribute", rss(item(b"<guid a='&a;'>1</guid>"), top=b"<!DOCTYPE r [<!ENTITY a 'x'>]>")
    yield "quadratic", rss(item(title=b"&a;" * 5000), top=b"<!DOCTYPE r [<!ENTITY a '" + b"a" * 9000 + b"'>]>")
    yield "type unended", b"<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY a '" + b"x" * 50_000
    yield "include", rss(item(b"<xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='file:///etc/passwd'/>"))
    yield "style sheet", rss(item(), top=b"<?xml-stylesheet href='javascript:alert(1)'?>")
    yield "base", rss(item(b"<link>x</link>"), root=b"xml:base='javascript:alert(1)//' version='2.0'")
    yield "name spaces swapped", rss(item(), root=b"xmlns:content='http://purl.org/dc/elements/1.1/' version='2'")
    yield "name space undeclared", rss(item(b"<content:encoded>x</content:encoded>"))
    yield "item in item", rss(b"<item><title>A met</title>" + item() + b"</item>")
    yield "feed in feed", rss(item(rss(item())))
    yield "links that are none", rss(item(b"<link>javascript:alert(1)</link><guid>data:text/html,x</guid>"))
    yield "link with controls", rss(item(b"<link>http://a.example/\xc2\x9b31m&#10;b&#9;c\xe2\x80\xae</link>"))
    yield "link with a secret", rss(item(b"<link>http://user:secret@a.example/x</link>"))
    yield "link without end", rss(item(b"<link>http://a.example/" + b"x" * 100_000 + b"</link>"))
    yield (
        "dates",
        rss(
            b"".join(
                item(b"<pubDate>" + d + b"</pubDate>", title=b"Day " + d)
                for d in (
                    b"Mon, 99 Foo 99999 99:99:99 +9999",
                    b"-1",
                    b"1e99",
                    b"0000-00-00",
                    b"9999-12-31T23:59:59-23:59",
                    b"\xd9\xa3",
                )
            )
        ),
    )
    yield "same entry", rss(item(b"<guid>1</guid>") * 500)
    yield "base64 for markup", rss(item(b"<content:encoded mode='base64'>PHNjcmlwdD4=</content:encoded>"))
    whole = rss(item(title="Rådet møttes".encode()))
    text = whole.decode()
    for codec in ("utf-7", "utf-16-le", "utf-16-be", "utf-16", "utf-32", "utf-32-be", "cp037", "iso2022_jp_2", "hz"):
        yield f"in {codec}", text.encode(codec, "replace")
        yield f"called {codec}", whole.replace(b'"1.0"', b'"1.0" encoding="' + codec.encode() + b'"', 1)
    yield "in utf-8, called utf-16 with a mark", b"\xff\xfe" + whole
    yield "overlong", rss(item(title=b"Council \xc0\xbcscript\xc0\xbe \xe0\x80\xaf \xf8\x88\x80\x80\x80 met"))
    yield "cesu", rss(item(title=b"Council \xed\xa0\xbd\xed\xb8\x80 met \xed\xa0\x80"))
    yield "marks in the middle", rss(item(title=b"Council \xef\xbb\xbf\xef\xbb\xbf met\xef\xbf\xbe"))
    yield "two encodings", rss(item(title=b"Caf\xe9 caf\xc3\xa9 met \x93now\x94"))
    yield "escapes of iso-2022", rss(item(title=b"\x1b$B$3$s\x1b(B met \x1b$)C\x0e"))
    yield "named nul", whole.replace(b'"1.0"', b'"1.0" encoding="utf-8\x00"', 1)
    yield "xml 1.1", whole.replace(b"1.0", b"1.1", 1).replace(b"met", b"&#x1;&#x85;&#x2028; met")
    atom = b"<feed xmlns='http://www.w3.org/2005/Atom'><title type='html'>&lt;script>P</title><entry><id>\x7f1</id>"
    for kind in (b"xhtml", b"html", b"text/javascript", b"image/svg+xml", b"multipart/x"):
        entry = (
            b"<title>Met</title><content type='" + kind + b"'><div><script>1</script><p onclick='x()'>It met.</p></div>"
        )
        yield f"atom {kind.decode()}", atom + entry + b"</content></entry></feed>"
    yield "atom out of line", atom + b"<title>Met</title><content src='file:///etc/passwd'/></entry></feed>"
    yield (
        "rdf",
        b"<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><item rdf:about='\x9bx'><title>A</title></item>",
    )


def pages() -> Iterator[tuple[str, bytes]]:
    for place, script in enumerate(SCRIPTS):
        yield (
            f"markup {place}",
            b"<html><body><article><h1>Council met</h1>" + script + b"<p>" + BYTES + b"</p></article>",
        )
    for name, head in {
        "title with tags": b"<title><b>Council</b> <script>alert(1)</script> met</title>",
        "statement": b'<script type="application/ld+json">{"@type":"NewsArticle","headline":"\\u001b[31m\\u202eA",'
        b'"author":[{"name":{"x":1}},["y"],3],"publisher":{"name":"<script>"},"datePublished":[9]}</script>',
        "statement in itself": b'<script type="application/ld+json">' + b'{"@graph":[' * 5000 + b"</script>",
        "canonical": b"<link rel=canonical href='file:///etc/passwd'><link rel=canonical href='javascript:alert(1)'>",
        "canonical elsewhere": b"<link rel=canonical href='http://user:secret@evil.example/\x9b31m'>",
        "properties": b"<meta property=og:title content='\x1b]52;c;x\x07 Met'><meta property=og:site_name content='\xe2\x80\xaeP'>"
        b"<meta property=og:url content='javascript:alert(1)'><meta name=author content='a\nBcc: b@c.example'>",
        "times": b"<meta property=article:published_time content='9999-99-99'><time datetime='\x1b[31m'>now</time>",
        "type with a subset": b"<!DOCTYPE html [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>",
        "language": b"<html lang='\x1b[31m\"><script>'>",
        "many heads": b"<head>" * 2000,
        "many formats": b"<b><i><u>" * 3000,
        "many cells": b"<table><tr><td>" * 2000,
        "many links": b"<a href=x>y</a>" * 20_000,
        "many hidden": b"<p hidden>x</p>" * 5000,
        "long attribute": b"<p title='" + b"x" * 500_000 + b"'>",
        "long tag": b"<" + b"x" * 300_000 + b">",
        "processing": b"<?php system('id') ?><?xml version='1.0'?>",
    }.items():
        yield name, b"<html><head>" + head + b"</head><body><article><p>" + BYTES + b"</p></article></body></html>"


def records() -> Iterator[tuple[str, bytes]]:
    good = json.dumps({"headline": "Council met", "text": TEXT}).encode()
    for name, body in {
        "long line": good + b'\n{"headline": "' + b"x" * 3_000_000 + b'", "text": "It met."}\n',
        "raw controls": good.replace(b"Two hundred", b"Two\x1b[31m\x00\x9b hundred"),
        "other line ends": good + b"\r" + good + b"\xe2\x80\xa8" + good + b"\x85" + good + b"\x0c",
        "mark on each line": (b"\xef\xbb\xbf" + good + b"\n") * 3,
        "two on a line": good + good,
        "a list a line": b"[" + good + b"]\n[" + good + b"]\n",
        "comments": b"// news\n" + good + b"\n# more\n",
        "quotes": good.replace(b'"', b"'"),
        "utf-16": good.decode().encode("utf-16"),
        "infinite": b'{"headline": "A", "text": "It met.", "id": Infinity, "published": 1e999}',
        "large id": b'{"headline": "A", "text": "It met.", "id": ' + b"9" * 10_000 + b"}",
        "keys": b'{"__proto__": {"x": 1}, "headline": "A", "text": "It met.", "\\u001b[31m": 1}',
        "half a pair": b'{"headline": "\\ud83d", "outlet": "\\ude00", "text": "It met \\ud83d\\u0000 at noon."}',
        "in itself": b'{"headline": "A", "text": "It met.", "byline": ' + b"[" * 3000 + b"]" * 3000 + b"}",
        "many keys": b'{"headline": "A", "text": "It met."' + b"".join(b', "k%d": 1' % n for n in range(20_000)) + b"}",
        "two texts": b'{"headline": "A", "text": "It met.", "text": 3}',
        "packed": gzip.compress(good),
    }.items():
        yield name, body


def json_feeds() -> Iterator[tuple[str, bytes]]:
    start = b'{"version": "https://jsonfeed.org/version/1.1", "title": "P", "items": '
    entry = b'{"id": "1", "title": "A", "content_html": "<p>It met.</p>"'
    for name, rest in {
        "in itself": b"[" * 100_000,
        "one entry": entry + b"}}",
        "texts for entries": b'["a", 1, null, true, [], ' + entry + b"}]}",
        "numbers": b'[{"id": 1e400, "title": 9, "content_text": 1.5, "url": 7}]}',
        "not a number": b"[" + entry + b', "date_published": NaN}]}',
        "names": b"[" + entry + b', "authors": "x", "author": ["y"], "tags": {"a": 1}}]}',
        "scripts": b"[" + entry.replace(b"It met", b"<script>1</script><img src=x onerror=y>It met") + b"}]}",
        "links": b"["
        + entry
        + b', "url": "javascript:alert(1)", "external_url": "data:,x", "image": "http://t.example"}]}',
        "secret": b"[" + entry + b', "url": "https://user:secret@a.example/1"}]}',
        "rest": b"[" + entry + b"}]} trailing",
        "hub": b"[" + entry + b'}], "hubs": [{"type": "x"}], "next_url": "file:///etc/passwd"}',
    }.items():
        yield name, start + rest


def letters() -> Iterator[tuple[str, bytes]]:
    head = b"From: Paper <a@b.example>\r\nSubject: Council met\r\nMIME-Version: 1.0\r\n"
    mixed = head + b"Content-Type: multipart/mixed; boundary="
    part = b"Content-Type: text/plain; charset=utf-8\r\n\r\n" + BYTES + b"\r\n"
    for name, mail in {
        "continued name": mixed
        + b"x\r\n\r\n--x\r\n"
        + part
        + b"--x\r\nContent-Type: application/x; name*0*=utf-8''%1b%5b31m;"
        b" name*1*=%E2%80%AEa; name*99999=b\r\n\r\nx\r\n--x--\r\n",
        "unknown charset in a name": head + b"Content-Disposition: attachment; filename*=klingon'en'a%00b\r\n\r\nx",
        "charset with an apostrophe": head + b"Content-Type: text/plain; charset*=x''utf-8\r\n\r\n" + BYTES,
        "boundary of stars": mixed + b'"(.*)+[a"\r\n\r\n--(.*)+[a\r\n' + part + b"--(.*)+[a--",
        "boundary of nothing": mixed + b'""\r\n\r\n--\r\n' + part + b"----\r\n",
        "boundary twice": mixed + b"x; boundary=y\r\n\r\n--x\r\n" + part + b"--y\r\n" + part,
        "preamble": mixed + b"x\r\n\r\n<script>1</script>\r\n--x\r\n" + part + b"--x--\r\n<script>2</script>",
        "partial": head + b'Content-Type: message/partial; number=1; total=2; id="x"\r\n\r\n' + part,
        "external body": head
        + b'Content-Type: message/external-body; access-type=local-file; name="/etc/passwd"\r\n\r\n'
        + part,
        "two subjects": b"Subject: One\r\nSubject: Two\x1b[31m\r\nSubject: =?utf-8?b?G1s=?=\r\n"
        + head
        + b"\r\n"
        + BYTES,
        "folded": b"Subject: Council\r\n\t\x1b[31m\r\n \r\n met\r\n" + head + b"\r\n" + BYTES,
        "quoted sender": head.replace(b"Paper", b'"Paper\\"\\\r\n Bcc: c@d.example"') + b"\r\n" + BYTES,
        "group": head.replace(b"Paper <a@b.example>", b"Friends: a@b.example, <c@d.example>;") + b"\r\n" + BYTES,
        "raw bytes": head.replace(b"Council", b"Caf\xe9 \x9b31m \xff") + b"\r\n" + BYTES,
        "encoded bidi": head.replace(b"Council", b"=?utf-8?q?=E2=80=AE=0D=0AX-Evil:_1?=") + b"\r\n" + BYTES,
        "encoded in encoded": head.replace(b"Council", b"=?utf-8?q?=3D=3Futf-8=3Fq=3F=1B=3F=3D?=") + b"\r\n" + BYTES,
        "encoded without end": head.replace(b"Council", b"=?utf-8?b?" + b"A" * 5000) + b"\r\n" + BYTES,
        "encoded by a codec": head.replace(b"Council", b"=?idna?q?a?= =?unicode_escape?q?=5Cx1b?=") + b"\r\n" + BYTES,
        "lines of cr": (head + b"\r\n" + BYTES).replace(b"\r\n", b"\r"),
        "nul": head.replace(b"Council", b"Coun\0cil") + b"\r\n" + BYTES.replace(b"Monday", b"Mon\0day"),
        "no head": b"\r\n\r\n" + BYTES,
        "long header": head + b"X-Long: " + b"x" * 1_000_000 + b"\r\n\r\n" + BYTES,
        "long fold": head + b"X-Long: y\r\n" + b" z\r\n" * 50_000 + b"\r\n" + BYTES,
        "soft breaks": head
        + b"Content-Transfer-Encoding: quoted-printable\r\n\r\n=1=\r\nB[31m=\r\n=1B=\r\n]52;c;x=07"
        + BYTES,
        "uuencoded": head
        + b"Content-Transfer-Encoding: x-uuencode\r\n\r\nbegin 644 /etc/x\r\n#86)C\r\n`\r\nend\r\n"
        + BYTES,
        "bad padding": head
        + b"Content-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\nPHA+SXQgbWV0LjwvcD4\r\n=====",
        "remote parts": head + b"Content-Type: text/html\r\n\r\n<img src=http://t.example/p.png><p>" + BYTES + b"</p>",
        "many parts": mixed + b"x\r\n\r\n" + b"--x\r\n\r\nIt met.\r\n" * 3000 + b"--x--\r\n",
        "many attachments": mixed
        + b"x\r\n\r\n--x\r\n"
        + part
        + b"--x\r\nContent-Type: image/png; name=\x1ba\r\n\r\nx\r\n" * 500,
        "many addresses": head.replace(b"Paper <a@b.example>", b"<a@b.example>, " * 5000) + b"\r\n" + BYTES,
        "identity": head + b"Message-ID: <\x1b[31m\r\n a@b\xe2\x80\xae>\r\n\r\n" + BYTES,
        "date": head + b"Date: Sun, 99 Jan 99999999999 99:99:99 +999999\r\n\r\n" + BYTES,
    }.items():
        yield name, mail


def lists() -> Iterator[tuple[str, bytes]]:
    for name, inner in {
        "secret": b"<outline xmlUrl='http://user:secret@127.0.0.1:9/f'/>",
        "files": b"<outline xmlUrl='file:///etc/passwd'/><outline xmlUrl='/etc/passwd'/>",
        "controls": b"<outline text='\xc2\x9b31m&#27;' xmlUrl='http://127.0.0.1:9/&#10;x\xe2\x80\xae'/>",
        "bomb": b"<outline xmlUrl='&a;'/>",
        "many": b"<outline xmlUrl='javascript:x'/>" * 5000,
    }.items():
        top = b"<!DOCTYPE opml [<!ENTITY a 'b'>]>" if name == "bomb" else b""
        yield name, b"<?xml version='1.0'?>" + top + b"<opml><body>" + inner + b"</body></opml>"


def boxes() -> Iterator[tuple[str, bytes]]:
    line = b"From a@b.example Sat Nov 21 07:00:00 2026\n"
    mail = b"Subject: Council met\nFrom: a@b.example\nTo: b@c.example\n\n" + BYTES + b"\n"
    yield "quoted lines", line + mail + b"\n>From here on.\n>>From there.\n\n" + line + mail
    yield "forged line", line + mail + b"\n\nFrom here to there\nBcc: x@y.example\n\nIt met.\n"
    yield "no blank lines", (line + mail.replace(b"\n\n", b"\n")) * 20
    yield "only lines", line * 3000
    yield "windows", (line + mail).replace(b"\n", b"\r\n") * 3


FILES = {
    "feed": (feeds, "a.xml"),
    "page": (pages, "a.html"),
    "records": (records, "a.jsonl"),
    "json feed": (json_feeds, "a.json"),
    "letter": (letters, "a.eml"),
    "list": (lists, "a.opml"),
    "mailbox": (boxes, "a.mbox"),
}


def cases() -> Iterator[Case]:
    """All of them, always in the same order."""
    for form, (make, name) in FILES.items():
        for label, body in make():
            yield Case(f"{form}: {label}", {name: body})
    for payload, said in PAYLOADS.items():
        for carrier, make_files in CARRIERS.items():
            yield Case(f"{payload} in {carrier}", make_files(said))
