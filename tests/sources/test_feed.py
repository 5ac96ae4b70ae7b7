import json
import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.errors import SourceError
from digest.model import Article, Resource
from digest.sources import PARSERS, Terms, feedloose, feedxml, markup, sniff
from digest.sources.markup import paragraphs
from digest.sources.markup import title as plain_title

NOW = "2026-11-21T08:00:00+00:00"
GOLD = Path(__file__).parents[1] / "gold-dev"


def read(
    body: str | bytes, url: str = "https://paper.example/feed", media_type: str = "", **terms: object
) -> list[Article]:
    raw = body.encode() if isinstance(body, str) else body
    resource = Resource(url=url, body=raw, media_type=media_type, retrieved=NOW)
    return list(PARSERS[sniff(resource)](resource, terms=Terms(**terms)))  # type: ignore[arg-type]


def rss(items: str, head: str = "<title>Paper</title><link>https://paper.example/</link>", attributes: str = "") -> str:
    return f'<rss version="2.0" {attributes}><channel>{head}{items}</channel></rss>'


def item(**parts: str) -> str:
    return "<item>" + "".join(f"<{name}>{value}</{name}>" for name, value in parts.items()) + "</item>"


LABELS = [json.loads(line) for line in (GOLD / "feeds.jsonl").read_text().splitlines()]


@pytest.mark.parametrize("label", LABELS, ids=lambda label: label["aid"])
def test_the_entries_of_the_gold_feeds_are_read_as_labelled(label: dict[str, str]) -> None:
    path = GOLD / "feeds" / label["feed"]
    articles = {article.source: article for article in read(path.read_bytes(), str(path))}
    article = articles[label["link"]]
    assert (article.headline, article.published, article.outlet) == (
        label["title"],
        label["published"],
        label["outlet"],
    )
    assert " and ".join(article.byline) == label["byline"]
    assert "Continue reading" not in article.text
    if label["full_text"]:
        assert not article.teaser


ENCODINGS = [
    "utf-8",
    "utf-16",
    "iso-8859-1",
    "windows-1252",
    "iso-8859-2",
    "koi8-r",
    "windows-1251",
    "gb18030",
    "big5",
    "shift_jis",
    "euc-jp",
    "euc-kr",
]
WORDS = {
    "iso-8859-2": "Łódź i żółw",
    "koi8-r": "Паром снова ходит",
    "windows-1251": "Паром снова ходит",
    "gb18030": "渡轮恢复通航",
    "big5": "渡輪恢復通航",
    "shift_jis": "フェリー再開",
    "euc-jp": "フェリー再開",
    "euc-kr": "여객선 운항 재개",
}


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("where", ["declaration", "header"])
def test_a_title_is_exact_in_the_encoding_that_is_declared(encoding: str, where: str) -> None:
    words = WORDS.get(encoding, "Fähre fährt wieder")
    declared = f' encoding="{encoding}"' if where == "declaration" else ""
    body = (f'<?xml version="1.0"{declared}?>' + rss(item(title=words, link="https://paper.example/1"))).encode(
        encoding
    )
    [article] = read(body, media_type=f"text/xml; charset={encoding}" if where == "header" else "")
    assert article.headline == words


def test_utf8_is_read_where_nobody_says_so_and_where_the_server_is_wrong() -> None:
    body = rss(item(title="Fähre – „wieder“")).encode()
    assert read(body)[0].headline == "Fähre – „wieder“"
    assert (
        read(b'<?xml version="1.0" encoding="utf-8"?>' + body, media_type="text/xml; charset=us-ascii")[0].headline
        == "Fähre – „wieder“"
    )


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("AT&amp;amp;T R&amp;amp;D", "AT&T R&D"),
        ("AT&amp;T R&amp;D &lt;3", "AT&T R&D <3"),
        ("<![CDATA[Ferry &amp; train <em>again</em>]]>", "Ferry & train again"),
        ("Ferry&amp;amp;#8217;s return", "Ferry’s return"),
        ("  Ferry \n  returns ", "Ferry returns"),
        ("&lt;b&gt;Bold&lt;/b&gt; plan", "Bold plan"),
    ],
)
def test_titles_lose_their_markup_and_their_second_escape(written: str, expected: str) -> None:
    assert read(rss(item(title=written)))[0].headline == expected


def test_an_atom_title_of_type_text_keeps_what_looks_like_markup() -> None:
    feed = '<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>The &lt;b&gt; tag</title></entry></feed>'
    assert read(feed)[0].headline == "The <b> tag"


def test_full_content_stands_before_the_summary() -> None:
    content = 'xmlns:content="http://purl.org/rss/1.0/modules/content/"'
    entry = item(
        title="A",
        description="Short words.",
        **{"content:encoded": "<![CDATA[<p>The long story.</p><p>It goes on.</p>]]>"},
    )
    [article] = read(rss(entry, attributes=content))
    assert article.text == "A\n\nThe long story.\n\nIt goes on."
    assert not article.teaser


def test_a_summary_that_leads_on_to_a_page_is_a_teaser() -> None:
    entry = item(title="A", link="https://paper.example/a", description="&lt;p&gt;Short words.&lt;/p&gt;")
    assert read(rss(entry))[0].teaser


def test_links_become_absolute_and_lose_what_tracks() -> None:
    feed = (
        '<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://paper.example/news/"><title>P</title>'
        '<entry xml:base="2026/"><title>A</title><link href="a?utm_source=x&amp;id=3#mc_cid=1"/></entry>'
        '<entry><title>B</title><link href="javascript:alert(1)"/><id>b</id></entry></feed>'
    )
    first, second = read(feed)
    assert first.url == "https://paper.example/news/2026/a?id=3"
    assert (second.url, second.source) == (None, "https://paper.example/feed#b")


def test_entries_that_share_a_link_are_told_apart_by_their_guid() -> None:
    link = "https://paper.example/live"
    feed = rss(item(title="A", link=link, guid="1") + item(title="B", link=link, guid="2"))
    assert [article.source for article in read(feed)] == [f"{link}#1", f"{link}#2"]


def test_the_same_entry_twice_is_one_article() -> None:
    entry = item(title="A", link="https://paper.example/a", guid="1")
    assert len(read(rss(entry + entry))) == 1


def test_rdf_and_atom_03_and_netscape_feeds_are_read() -> None:
    rdf = (
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>P</title></channel>'
        '<item rdf:about="https://paper.example/a"><title>A</title><link>https://paper.example/a</link>'
        "<dc:date>2026-11-20T10:00Z</dc:date><dc:creator>Ann Oakes</dc:creator></item></rdf:RDF>"
    )
    [article] = read(rdf)
    assert (article.published, article.byline) == ("2026-11-20T10:00:00+00:00", ("Ann Oakes",))
    atom = (
        '<feed version="0.3" xmlns="http://purl.org/atom/ns#"><entry>'
        '<title mode="escaped" type="text/html">A &amp;amp; B</title>'
        "<issued>2026-11-20</issued></entry></feed>"
    )
    assert (read(atom)[0].headline, read(atom)[0].published) == ("A & B", "2026-11-20")
    old = '<!DOCTYPE rss SYSTEM "http://my.netscape.com/publish/formats/rss-0.91.dtd">' + rss(item(title="Old"))
    assert read(old)[0].headline == "Old"


def test_xhtml_content_becomes_paragraphs() -> None:
    feed = (
        '<feed xmlns="http://www.w3.org/2005/Atom"><entry><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">'
        'A <em>b</em> c</div></title><content type="xhtml">'
        '<div xmlns="http://www.w3.org/1999/xhtml"><p>One &lt; two.</p>'
        "<p>Three.</p></div></content></entry></feed>"
    )
    assert read(feed)[0].text == "A b c\n\nOne < two.\n\nThree."


def test_a_feed_that_is_not_well_formed_is_read_all_the_same() -> None:
    broken = rss(item(title="Fish & chips&nbsp;again") + item(title="Second")).replace(
        "</channel></rss>", "<item><title>Cut"
    )
    assert [article.headline for article in read(broken)][:2] == ["Fish & chips again", "Second"]


def test_entities_that_multiply_are_refused_before_they_are_expanded() -> None:
    bomb = '<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa">' + "".join(
        f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9)
    ) + "]>" + rss(item(title="A &j; B"))  # fmt: skip
    with pytest.raises(SourceError, match=r"stand for more than 1,000,000 characters \(limits.expansion"):
        read(bomb)


def test_a_feeds_own_entities_are_written_out() -> None:
    feed = "<!DOCTYPE rss [<!ENTITY port 'Port &#65;lder'><!ENTITY both '&port;, again &port;'>]>"
    assert read(feed + rss(item(title="In &both;")))[0].headline == "In Port Alder, again Port Alder"
    assert read(feed + rss(item(title="In &nbsp;&both;")))[0].headline == "In Port Alder, again Port Alder"


def test_an_entity_that_leads_back_to_itself_is_refused() -> None:
    with pytest.raises(SourceError, match=r"limits\.expansion"):
        read("<!DOCTYPE rss [<!ENTITY a '&b;'><!ENTITY b '&a;'>]>" + rss(item(title="&a;")))


def test_a_feed_nested_without_end_is_refused_and_one_with_unclosed_markup_is_not() -> None:
    with pytest.raises(SourceError, match=r"more than 500 elements within one another \(limits\.depth"):
        read(rss("<a>" * 600 + item(title="A") + "</a>" * 600))
    unclosed = item(title="A").replace("</item>", "<b><b></item>") * 600
    assert read(rss(unclosed))


def test_files_of_the_machine_are_not_read_into_a_feed() -> None:
    feed = '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/hostname">]>' + rss(item(title="A &x; B"))
    hostname = Path("/etc/hostname").read_text().strip() if Path("/etc/hostname").exists() else "\0"
    assert all(hostname not in article.text for article in read(feed))


def test_a_date_in_the_future_is_clamped_and_said_once() -> None:
    said: list[str] = []
    dated = item(title="A", pubDate="Fri, 01 Jan 2027 00:00:00 GMT") + item(
        title="B", pubDate="Sat, 02 Jan 2027 00:00:00 GMT"
    )
    articles = read(rss(dated), report=lambda what, hint: said.append(what))
    assert {article.published for article in articles} == {NOW}
    assert said == ["2 entries dated in the future were taken as of now"]


def test_unreadable_dates_become_none() -> None:
    assert [a.published for a in read(rss(item(title="A", pubDate="yesterday") + item(title="B", pubDate="")))] == [
        None,
        None,
    ]


def test_what_is_no_feed_is_refused() -> None:
    with pytest.raises(SourceError):
        read(b'<?xml version="1.0"?><rss', url="x.rss")


def test_entries_beyond_the_limit_are_left_out_and_said() -> None:
    said: list[str] = []
    many = "".join(item(title=f"Entry {n}") for n in range(10))
    atom = "".join(f"<entry><title>Entry {n}</title></entry>" for n in range(10))
    atom = f'<feed xmlns="http://www.w3.org/2005/Atom">{atom}</feed>'
    for feed in (rss(many), rss(many.replace("Entry 3", "Entry & 3")), atom.encode(), rss(many + "<item><tit")):
        found = read(feed, entries=4, report=lambda what, hint: said.append(what))
        assert [article.headline.split()[-1] for article in found] == ["0", "1", "2", "3"]
    assert said[:3] == ["6 entries beyond the first 4 were left out"] * 3
    assert said[3] == "7 entries beyond the first 4 were left out"


def test_a_section_in_the_feeds_title_is_not_part_of_the_outlets_name() -> None:
    for title in ("World news | The Paper", "The Paper - World", "The Paper: Top stories", "The Paper &gt; Sport"):
        head = f"<title>{title}</title><link>https://www.thepaper.example/</link>"
        assert read(rss(item(title="A"), head))[0].outlet == "The Paper"


@pytest.mark.parametrize("name", ["halden.rss.xml", "newsroom24.atom.xml"])
def test_the_fast_reader_finds_what_feedparser_finds(name: str) -> None:
    text = (GOLD / "feeds" / name).read_text()
    fast, slow = feedxml.read(text), feedloose.read(text, "")
    assert fast is not None
    assert (fast.title, fast.link) == (slow.title, slow.link)
    for one, other in zip(fast.entries, slow.entries, strict=True):
        for part in ("guid", "title", "authors", "published", "content", "summary"):
            assert getattr(one, part) == getattr(other, part)


@pytest.mark.parametrize(
    "entry",
    [
        "<media:group><media:title>Ferry film</media:title><media:description>Sails.</media:description></media:group>",
        '<media:content url="https://paper.example/f.mp4"><media:title>Ferry film</media:title></media:content>',
        '<itunes:title>Ferry film</itunes:title><enclosure url="https://paper.example/f.mp3" type="audio/mpeg"/>',
        "<dc:title>Ferry film</dc:title>",
    ],
)
def test_media_and_podcast_entries_have_titles(entry: str) -> None:
    names = (
        'xmlns:media="http://search.yahoo.com/mrss/" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"'
    )
    assert read(rss(f"<item>{entry}</item>", attributes=names))[0].headline == "Ferry film"


def test_an_entry_that_is_only_a_link_is_named_by_it() -> None:
    assert read(rss(item(link="https://paper.example/a")))[0].headline == "https://paper.example/a"


PARTS = [
    "<title>AT&amp;amp;T</title>",
    "<title><![CDATA[<i>c</i> & d]]></title>",
    "<link>https://paper.example/1</link>",
    '<guid isPermaLink="false">g1</guid>',
    "<description>&lt;p&gt;Words.&lt;/p&gt;</description>",
    "<pubDate>Fri, 20 Nov 2026 10:00:00 GMT</pubDate>",
    "<dc:creator>Ann Oakes</dc:creator>",
    "<content:encoded><![CDATA[<p>More words.</p>]]></content:encoded>",
    "<category>News</category><comments>https://paper.example/1#c</comments>",
]


@pytest.mark.parametrize("seed", range(40))
def test_both_readers_agree_on_any_mixture_of_parts(seed: int) -> None:
    chance = random.Random(seed)
    entries = [
        "".join(chance.sample([PARTS[seed % 2], *PARTS[2:]], chance.randint(1, len(PARTS) - 1)))
        for _ in range(chance.randint(1, 4))
    ]
    names = 'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"'
    text = rss("".join(f"<item>{entry}</item>" for entry in entries), attributes=names)
    fast, slow = feedxml.read(text), feedloose.read(text, "")
    assert fast is not None
    for one, other in zip(fast.entries, slow.entries, strict=True):
        assert plain_title(one.title, one.title_kind) == plain_title(other.title, other.title_kind)
        assert (one.links, one.published, one.authors) == (other.links, other.published, other.authors)
        assert (one.guid, one.content) == (other.guid, other.content)


def test_deep_nesting_is_left_to_the_parser_that_can_be_stopped() -> None:
    deep = rss(item(title="A", description="<a>" * 5000 + "</a>" * 5000))
    assert feedxml.read(deep) is None


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ('<p><img alt="it\'s"> One. <b>Two.</b></p>', "One. Two."),
        ("<p title='a \"b'>One.</p><p>Two.</p>", "One.\n\nTwo."),
        ('<p data-more="a > b">One.</p>', "One."),
        ('<p data-more=">">One.', "One."),
    ],
)
def test_quotation_marks_within_a_tag_take_no_text_away(html: str, text: str) -> None:
    assert paragraphs(html) == text


@given(
    st.lists(
        st.sampled_from(
            '<p>|</p>|<br>|<a href="/x">|</a>|<ul>|<li>|</ul>|<pre>|</pre>|<figcaption>|</figcaption>|<svg>|</svg>|'
            "<em class='a'>|</em>|<img src=a alt=\"b's\">|<DIV>|</DIV>|word |One. |&amp; |\n|\n\n|< 5|<x-y/>".split("|")
        )
    )
)
def test_simple_markup_is_read_the_same_the_quick_way(pieces: list[str]) -> None:
    html = "".join(pieces)
    quick, close = markup._Reader(), markup._Reader()
    close.read(html)
    assert not quick.read_simple(html) or quick.done == close.done


def test_an_entry_in_which_a_feed_breaks_off_before_it_says_anything_is_left_out() -> None:
    torn = rss(item(title="Bridge falls", description="It fell.") + "<item><title>Ferry").removesuffix(
        "</channel></rss>"
    )
    said: list[str] = []
    assert [article.headline for article in read(torn)] == ["Bridge falls"]
    assert (
        read(rss("<item><title>Ferry").removesuffix("</channel></rss>"), report=lambda what, _: said.append(what)) == []
    )
    assert said == ["breaks off before its first article"]


def test_every_entry_is_found_also_one_that_says_next_to_nothing() -> None:
    feed = (
        "<rss><channel><item><category>a</category></item><item><guid isPermaLink='false'>x</guid></item>"
        "<item><enclosure url='https://paper.example/a.mp3'/></item></channel></rss>"
    )
    found = read(feed)
    assert [article.headline for article in found] == ["(untitled)", "(untitled)", "https://paper.example/a.mp3"]
    assert [article.source for article in found] == [
        "https://paper.example/feed#entry 1",
        "https://paper.example/feed#x",
        "https://paper.example/a.mp3",
    ]


def test_entries_that_all_lead_to_one_page_are_told_apart_by_their_titles() -> None:
    items = "".join(f"<item><title>{t}</title><link>https://paper.example/</link></item>" for t in ("A", "B", "A"))
    found = read(f"<rss><channel>{items}</channel></rss>")
    assert [(article.headline, article.url) for article in found] == [
        ("A", "https://paper.example/"),
        ("B", "https://paper.example/"),
    ]
    assert [article.source for article in found] == ["https://paper.example/#A", "https://paper.example/#B"]


@pytest.mark.parametrize(
    ("feed", "headline"),
    [
        ('<feed xmlns="http://www.w3.org/2005/Atom"><item><title>Ferry</title></item></feed>', "Ferry"),
        ("<CHANNEL><ITEM><TITLE>Ferry</TITLE><ABSTRACT>It sails.</ABSTRACT></ITEM></CHANNEL>", "Ferry"),
        (
            '<feed version="0.3" xmlns="http://purl.org/atom/ns#"><entry><title mode="base64">RmVycnk=</title></entry>'
            "</feed>",
            "Ferry",
        ),
        (
            '<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>Ferry</title><content type="image/png">'
            "iVBORw0KGgo=</content></entry></feed>",
            "Ferry",
        ),
    ],
    ids=["an item in Atom", "CDF", "base64", "a picture"],
)
def test_feeds_between_the_formats_are_read(feed: str, headline: str) -> None:
    [article] = read(feed)
    assert article.headline == headline
    assert "iVBOR" not in article.text


def test_a_feed_that_declares_latin_1_is_not_called_a_guess() -> None:
    said: list[str] = []
    text = '<?xml version="1.0" encoding="iso-8859-1"?>' + rss(item(title="Naïve “café”"))
    [article] = read(text.encode("cp1252"), report=lambda what, hint: said.append(what))
    assert (article.headline, said) == ("Naïve “café”", [])
    [article] = read(text.partition("?>")[2].encode("cp1252"), report=lambda what, hint: said.append(what))
    assert (article.headline, said) == ("Naïve “café”", ["guessed windows-1252"])
