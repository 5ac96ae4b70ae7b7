import json
from pathlib import Path

import pytest

from digest.errors import SourceError
from digest.model import Article, Resource
from digest.sources import PARSERS, Terms, sniff

NOW = "2026-11-21T08:00:00+00:00"
GOLD = Path(__file__).parents[1] / "gold-dev"
LABELS = [json.loads(line) for line in (GOLD / "html.jsonl").read_text().splitlines()]
PROSE = (
    "<p>The ferry between Lundby and the islands will sail again on Monday after months of repairs, its owner said.</p>"
    "<p>Some two hundred people who live on the islands had to take a smaller boat since the storm in January.</p>"
    "<p>The council paid for the smaller boat. It says that it will ask the state for half of the money back.</p>"
)


def page(body: str = PROSE, head: str = "<title>Ferry sails again</title>", attributes: str = ' lang="en"') -> str:
    return f"<!doctype html><html{attributes}><head>{head}</head><body><article>{body}</article></body></html>"


def read(html: str | bytes, url: str = "saved.html", media_type: str = "text/html") -> tuple[Article, list[str]]:
    said: list[str] = []
    body = html.encode() if isinstance(html, str) else html
    resource = Resource(url=url, body=body, media_type=media_type, retrieved=NOW)
    assert sniff(resource) == "webpage"
    [article] = PARSERS["webpage"](resource, terms=Terms(report=lambda what, hint: said.append(what)))
    return article, said


@pytest.mark.parametrize("label", LABELS, ids=lambda label: label["aid"])
def test_the_gold_pages_are_read_as_labelled(label: dict[str, str]) -> None:
    path = GOLD / "html" / label["file"]
    article, _ = read(path.read_bytes(), str(path), "")
    assert (article.headline, article.outlet, article.language) == (label["title"], label["outlet"], label["language"])
    assert (article.published or "")[:10] == label["date"][:10]
    assert article.url == label["canonical"]
    body = [label["body"][0].removeprefix(f"{article.dateline} — "), *label["body"][1:]]
    assert article.text[article.body_start :].split("\n\n") == body
    assert article.source == str(path)


def test_the_pages_own_account_gives_headline_outlet_byline_and_date() -> None:
    described = {
        "@context": "https://schema.org",
        "@graph": [
            {"@type": "BreadcrumbList"},
            {
                "@type": ["NewsArticle"],
                "headline": "Ferry &amp; train sail again",
                "author": [{"name": "Ann Oakes"}, {"name": "Bo Lind"}],
                "publisher": {"name": "Lundby Post"},
                "datePublished": "2026-11-20T08:00:00+01:00",
            },
        ],
    }
    head = f'<title>x</title><script type="application/ld+json">{json.dumps(described)}</script>'
    article, _ = read(page(head=head))
    assert (article.headline, article.outlet) == ("Ferry & train sail again", "Lundby Post")
    assert (article.byline, article.published) == (("Ann Oakes", "Bo Lind"), "2026-11-20T08:00:00+01:00")


def test_a_canonical_address_of_another_site_or_the_front_page_is_not_believed() -> None:
    here = "https://www.paper.example/2026/ferry?utm_source=x"
    for lie in ("https://other.example/a", "https://www.paper.example/", "javascript:alert(1)"):
        article, _ = read(page(head=f'<title>F</title><link rel="canonical" href="{lie}">'), here)
        assert article.url == article.source == "https://www.paper.example/2026/ferry"
    article, _ = read(page(head='<link rel="canonical" href="/ferry"><title>F</title>'), here)
    assert article.url == "https://www.paper.example/ferry"


def test_one_reference_to_a_control_character_does_not_lose_the_page() -> None:
    article, _ = read(page(PROSE.replace("Some two", "Some&#27;[31m two").replace("January", "Jan&#150;uary&#0;")))
    assert "Some" in article.text
    assert "half of the money back" in article.text
    assert not any(ord(char) < 32 and char != "\n" for char in article.text)
    assert "Jan–uary" in article.text


@pytest.mark.parametrize("depth", [260, 1500, 40_000])
def test_deep_nesting_does_not_lose_the_text(depth: int) -> None:
    article, _ = read(page("<div>" * depth + PROSE + "</div>" * depth))
    assert "half of the money back" in article.text


def test_joiners_survive() -> None:
    article, _ = read(page(PROSE.replace("Lundby", "می\u200cخواهم &zwnj; 👩\u200d🚀 क्\u200dष")))
    assert "می\u200cخواهم" in article.text
    assert "👩\u200d🚀" in article.text


def test_hidden_text_is_left_out() -> None:
    hidden = "".join(
        f"<p {how}>Secret words number {n} that nobody is to see on this page at all, not even once.</p>"
        for n, how in enumerate(
            ["hidden", 'style="display: none"', 'style="color:red;visibility:hidden"', 'aria-hidden="true"']
        )
    )
    article, _ = read(page(PROSE * 3 + hidden))
    assert "Secret" not in article.text


@pytest.mark.parametrize("encoding", ["windows-1252", "utf-8", "iso-8859-2", "koi8-r", "shift_jis", "utf-16"])
def test_the_meta_element_names_the_encoding(encoding: str) -> None:
    words = {"koi8-r": "Паром", "shift_jis": "フェリー", "iso-8859-2": "Łódź"}.get(encoding, "Fähre")
    html = page(PROSE.replace("ferry", words), f'<meta charset="{encoding}"><title>{words} sails again now</title>')
    article, _ = read(html.encode(encoding))
    assert words in article.headline
    assert words in article.text[article.body_start :]


def test_a_stub_before_a_paywall_is_a_teaser() -> None:
    stub = PROSE[: PROSE.index("</p>") + 4] + "<p>Subscribe now to continue reading this story on all your devices.</p>"
    article, said = read(page(stub))
    assert article.teaser
    assert "paywall" in said[0]
    assert not read(page())[0].teaser


def test_a_consent_wall_is_no_article() -> None:
    wall = (
        "<p>We and our 800 partners store cookies on your device and process personal data for advertising.</p>"
        "<p>With your consent we may use precise location data. You can withdraw consent in our privacy policy.</p>"
    )
    article, said = read(page(wall, "<title>Before you continue</title>"))
    assert article.teaser
    assert "consent" in said[0]


def test_the_stated_body_serves_where_the_page_is_made_by_a_script() -> None:
    stated = json.dumps({"@type": "NewsArticle", "headline": "Ferry", "articleBody": "The ferry sails again. " * 30})
    article, _ = read(page("<div id=app></div>", f'<script type="application/ld+json">{stated}</script>'))
    assert "The ferry sails again." in article.text


def test_a_page_without_text_is_refused() -> None:
    with pytest.raises(SourceError):
        read(page("<img src=x>"))
    with pytest.raises(SourceError):
        read(page("<script>show()</script><noscript>Please enable JavaScript</noscript>", head=""))


def test_a_short_heading_is_the_headline_where_the_page_has_no_title() -> None:
    article, _ = read(page("<h1>Ferry sails</h1>" + PROSE, head=""))
    assert article.headline == "Ferry sails"
