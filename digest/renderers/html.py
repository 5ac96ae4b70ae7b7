"""One self-contained HTML page: no script, nothing loaded; light and dark, for screen, paper and screen reader."""

from collections.abc import Sequence
from typing import NamedTuple

from digest.model import Brief, Digest, Page
from digest.renderers import difference, edition, outline, references
from digest.renderers.encode import language_tag, markup
from digest.renderers.layout import NO_BREAK

# Every pair of a text and its ground keeps a contrast of 4.5 or more, in both schemes.
_STYLE = """
:root { color-scheme: light dark; --ground: #fdfcfa; --ink: #1d1c1a; --quiet: #5d5952; --rule: #dedad2;
  --link: #0b5394; --fact: #fff0b3; --fact-ink: #1d1c1a; --doubt: #ffe1dc; --doubt-ink: #8a1c12; }
@media (prefers-color-scheme: dark) { :root { --ground: #17191c; --ink: #e7e4de; --quiet: #aaa59c; --rule: #3a3d42;
  --link: #8fbdf3; --fact: #4b4016; --fact-ink: #fff3c9; --doubt: #55201a; --doubt-ink: #ffd9d2; } }
* { box-sizing: border-box; }
body { margin: 0; padding: 1.5rem 1rem 3rem; background: var(--ground); color: var(--ink);
  font: 1.0625rem/1.55 Georgia, "Noto Serif", serif; overflow-wrap: anywhere; }
header, main, footer { max-width: 40rem; margin: 0 auto; }
h1, h2, h3, .about, table, .sources, .timeline, .caption, footer, header p, .tags {
  font-family: system-ui, "Noto Sans", sans-serif; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0; }
header p, .about, .tags, footer { color: var(--quiet); font-size: .9rem; }
header p, .about, .tags { margin: .25rem 0; }
.section { font-size: .85rem; letter-spacing: .06em; text-transform: uppercase; color: var(--quiet);
  margin: 2.5rem 0 0; }
.section + article { margin-top: .75rem; }
article { margin-top: 2rem; padding-top: 1.25rem; border-top: 1px solid var(--rule); }
.headline { font-size: 1.25rem; line-height: 1.3; margin: 0; }
.number { color: var(--quiet); font-weight: 400; margin-right: .35em; }
p.summary, .changes { margin: .75rem 0; }
.changes { padding-left: 1.2rem; }
mark { background: var(--fact); color: var(--fact-ink); padding: 0 .12em; border-radius: .15em; }
mark.disputed, .disputed { background: var(--doubt); color: var(--doubt-ink); border-bottom: 2px solid currentColor; }
.note { border-left: 3px solid var(--rule); padding-left: .75rem; margin: .5rem 0; font-style: italic; }
a { color: var(--link); text-underline-offset: .15em; }
.ref { font-size: .85rem; text-decoration: none; padding: .1em; }
.ref:hover, .ref:focus { text-decoration: underline; }
table { border-collapse: collapse; width: 100%; font-size: .95rem; margin: 1rem 0; }
caption, .caption { text-align: left; font-size: .85rem; letter-spacing: .04em; color: var(--quiet);
  padding-bottom: .25rem; }
th, td { text-align: left; vertical-align: top; padding: .35rem .75rem .35rem 0; border-top: 1px solid var(--rule); }
th { font-weight: 600; width: 32%; }
.standing { color: var(--quiet); display: block; }
.standing.disputed { color: var(--doubt-ink); width: fit-content; }
.sources, .timeline { font-size: .9rem; list-style: none; padding: 0; margin: .75rem 0 0; }
.caption { margin: 1rem 0 0; padding: 0; } .caption + .timeline { margin-top: .25rem; }
.sources li, .timeline li { margin: .2rem 0; padding-left: 2.2em; text-indent: -2.2em; }
.sources li:target { background: var(--fact); color: var(--fact-ink); }
footer { margin: 2.5rem auto 0; padding-top: 1rem; border-top: 1px solid var(--rule); }
footer p { margin: .25rem 0; }
.skip { position: absolute; left: -100vw; }
.skip:focus { left: 1rem; top: .5rem; background: var(--ground); padding: .5rem; }
@media print { body { font-size: 10.5pt; padding: 0; background: #fff; color: #000; } .skip { display: none; }
  article { break-inside: avoid-page; } .sources a[href^="http"]::after { content: " <" attr(href) ">"; } }
"""
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"


class Anchors(NamedTuple):
    """Where a story's marks lead: its number, and the marks that its list of sources holds."""

    number: int
    marks: frozenset[int]


def render(digest: Digest, page: Page) -> str:
    """The digest as one HTML5 document."""
    day = markup(edition.day(digest.until))
    below = " · ".join(filter(None, (*edition.scale(digest), edition.window(digest), edition.asked(digest))))
    found = [
        "<!DOCTYPE html>",
        '<html lang="en">',
        "<head>",
        '<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
        '<meta name="referrer" content="no-referrer">',
        '<meta name="generator" content="digest">',
        f"<title>Digest, {day}</title>",
        f"<style>{_STYLE}</style>",
        "</head>",
        "<body>",
        '<a class="skip" href="#stories">Skip to the stories</a>',
        f"<header><h1>Digest, {day}</h1><p>{markup(below)}</p></header>",
        '<main id="stories">',
    ]
    for section in edition.sections(digest):
        found += [f'<h2 class="section">{section.heading}</h2>'] if section.heading else []
        for brief in section.briefs:
            found += _story(brief, digest, page, "h3" if section.heading else "h2")
    notes = edition.endnotes(digest)
    found += ["</main>"]
    found += ["<footer>", *(f"<p>{markup(note)}</p>" for note in notes), "</footer>"] if notes else []
    return "\n".join([*found, "</body>", "</html>"]) + "\n"


def _story(brief: Brief, digest: Digest, page: Page, level: str) -> list[str]:
    number = brief.number
    listings = references.listings(brief, digest)
    anchors = Anchors(number, frozenset(one.mark for one in listings))
    words = (difference.standing_of_brief(brief, digest.until), *outline.provenance(brief))
    found = [
        f'<article aria-labelledby="s{number}">',
        f'<{level} class="headline" id="s{number}"><span class="number">{number}</span>'
        f"<span{_language(brief)}>{markup(outline.headline(brief))}</span></{level}>",
        f'<p class="about">{_with_marks(" · ".join(filter(None, words)), anchors)}</p>',
    ]
    tags = outline.tags(brief)
    found += [f'<p class="tags">Tags: {markup(", ".join(tags))}</p>'] if tags else []
    found += [f'<p class="note">Note: {markup(note)}</p>' for note in brief.notes]
    if difference.is_difference(brief):
        lines = difference.changes(brief)
        found += (
            ['<ul class="changes">', *(f"<li>{_sentence(line, anchors)}</li>" for line in lines), "</ul>"]
            if lines
            else []
        )
    else:
        lines = outline.summary(brief, page)
        told = " ".join(_sentence(line, anchors) for line in lines)
        found += [f'<p class="summary"{_language(brief)}>{told}</p>'] if lines else []
        alone = [f"<li>{_sentence(line, anchors)}</li>" for line in outline.apart(brief, page)]
        found += ['<p class="caption">Told by one source only</p>', "<ul>", *alone, "</ul>"] if alone else []
        found += _facts(outline.rows(brief, page), anchors)
    found += _timeline(difference.timeline(brief, digest.until))
    return [*found, *_sources(listings, number), "</article>"]


def _facts(rows: Sequence[outline.Row], anchors: Anchors) -> list[str]:
    if not rows:
        return []
    found = ["<table>", "<caption>Key facts</caption>", "<tbody>"]
    for row in rows:
        doubt = " disputed" if row.style == "disputed" else ""
        label = f"{markup(row.label)} " if row.label else ""
        words = _with_marks(row.standing, anchors)
        if row.style == "quote":
            cell = f'{markup(row.value)} <span class="standing">{label}· {words}</span>'
            found.append(f'<tr><td colspan="2" dir="auto">{cell}</td></tr>')
            continue
        standing = f'<span class="standing{doubt}">{words}</span>'
        found.append(f'<tr><th scope="row" dir="auto">{markup(row.value)}</th><td>{label}{standing}</td></tr>')
    return [*found, "</tbody>", "</table>"]


def _timeline(entries: Sequence[tuple[str, str]]) -> list[str]:
    if not entries:
        return []
    found = ['<p class="caption">Timeline</p>', '<ul class="timeline">']
    return [*found, *(f"<li>{markup(day)} · {markup(headline)}</li>" for day, headline in entries), "</ul>"]


def _sources(listings: Sequence[references.Listing], number: int) -> list[str]:
    found = ['<ol class="sources" aria-label="Sources">'] if listings else []
    for one in listings:
        about = [f"<bdi>{markup(word)}</bdi>" for word in one.about]
        if one.url:
            about[0] = f'<a href="{markup(one.url)}" rel="noopener noreferrer nofollow">{about[0]}</a>'
        else:
            about.append(f"<bdi>{markup(one.place)}</bdi>")
        found.append(f'<li id="s{number}-{one.mark}">[{one.mark}] {" · ".join(about)}</li>')
    return [*found, "</ol>"] if listings else []


def _sentence(line: outline.Line, anchors: Anchors) -> str:
    """A sentence with its facts marked and its citations as links to the list of sources."""
    found = []
    for piece in line.pieces:
        words = _with_marks(piece.text, anchors) if piece.style == "disputed" else markup(piece.text)
        style = ' class="disputed"' if piece.style == "disputed" else ""
        found.append(f"<mark{style}>{words}</mark>" if piece.style else words)
    cited = "".join(_mark(ref, anchors) for ref in line.marks)
    doubt = f' <span class="disputed">({markup(line.doubt)})</span>' if line.doubt else ""
    return "".join(found) + (NO_BREAK + cited if cited else "") + doubt


def _with_marks(words: str, anchors: Anchors) -> str:
    return "".join(_mark(ref, anchors) if ref else markup(part) for part, ref in outline.split_marks(words))


def _mark(ref: int, anchors: Anchors) -> str:
    if ref not in anchors.marks:
        return f"[{ref}]"
    return f'<a class="ref" href="#s{anchors.number}-{ref}" aria-label="source {ref}">[{ref}]</a>'


def _language(brief: Brief) -> str:
    """The attributes for the articles' own words: their language, unless it is the page's, and their direction."""
    code = language_tag(brief.story.coverage[0].language)
    return (f' lang="{code}"' if code and code != "en" else "") + ' dir="auto"'
