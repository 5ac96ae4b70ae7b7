"""The HTML part of a message: tables and inlined styles, one column of at most 600 pixels, nothing loaded."""

from collections.abc import Sequence

from digest.model import Brief, Digest, Page
from digest.renderers import difference, edition, outline, references
from digest.renderers.encode import language_tag, markup
from digest.renderers.layout import NO_BREAK, shorten
from digest.text.plurals import counted

LARGEST = 90_000  # bytes; a large mail provider clips a message above about 102,000

_FONT = "font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;"
_TEXT = f"{_FONT}font-size:16px;line-height:1.5;color:#1d1c1a;margin:0 0 12px;"
_QUIET = f"{_FONT}font-size:13px;line-height:1.45;color:#5d5952;margin:0 0 10px;"
_HEADLINE = f"{_FONT}font-size:19px;line-height:1.3;font-weight:bold;color:#1d1c1a;margin:0 0 4px;"
_CELL = f"{_FONT}font-size:14px;line-height:1.4;color:#1d1c1a;padding:5px 10px 5px 0;border-top:1px solid #dedad2;"
_BOLD = "font-weight:bold;"
_MARK = "background-color:#fff0b3;color:#1d1c1a;"
_DOUBT = "background-color:#ffe1dc;color:#8a1c12;font-weight:bold;"
_LINK = "color:#0b5394;"
_REF = f"{_LINK}font-size:12px;text-decoration:none;"
# Clients that read a style element get the dark scheme; the others show the light one, or turn it round themselves.
_DARK = (
    ":root{color-scheme:light dark;supported-color-schemes:light dark}"
    "@media (prefers-color-scheme:dark){.ground{background-color:#17191c!important}"
    ".ink{color:#e7e4de!important}.quiet{color:#aaa59c!important}.link{color:#8fbdf3!important}"
    ".mark{background-color:#4b4016!important;color:#fff3c9!important}"
    ".doubt{background-color:#55201a!important;color:#ffd9d2!important}.cell{border-color:#3a3d42!important}}"
)
_TABLE = 'border="0" cellpadding="0" cellspacing="0"'


def render(digest: Digest, page: Page) -> str:
    """The digest as one HTML document of at most LARGEST bytes; stories that do not fit become "and N more"."""
    title = markup(f"Digest, {edition.day(digest.until)}")
    below = " · ".join(filter(None, (*edition.scale(digest), edition.window(digest), edition.asked(digest))))
    head = (
        f'<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        '<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">'
        f"<title>{title}</title><style>{_DARK}</style></head>\n"
        '<body class="ground" style="margin:0;padding:0;background-color:#ffffff;">\n<div role="main">\n'
        f'<table role="presentation" class="ground" width="100%" {_TABLE} style="background-color:#ffffff;"><tr>'
        '<td align="center" style="padding:20px 12px;">\n'
        f'<table role="presentation" width="100%" {_TABLE} style="max-width:600px;text-align:left;'
        'word-break:break-word;"><tr><td>\n'
        f'<h1 class="ink" style="{_HEADLINE}font-size:22px;">{title}</h1>\n'
        f'<p class="quiet" style="{_QUIET}">{markup(below)}</p>\n'
    )
    notes = "".join(f'<p class="quiet" style="{_QUIET}">{markup(note)}</p>\n' for note in _short_endnotes(digest))
    tail = f"{notes}</td></tr></table>\n</td></tr></table>\n</div>\n</body></html>\n"
    return head + _stories(digest, page, LARGEST - len((head + tail).encode("utf-8"))) + tail


def _short_endnotes(digest: Digest) -> list[str]:
    notes = edition.endnotes(digest)
    found = [shorten(note, 300) for note in notes[:30]]
    return [*found, f"and {counted(len(notes) - 30, 'more note')}"] if len(notes) > 30 else found


def _stories(digest: Digest, page: Page, room: int) -> str:
    room -= 200  # for the sentence on what did not fit
    found: list[str] = []
    left = len(digest.briefs)
    for section in edition.sections(digest):
        heading = (
            f'<h2 class="quiet" style="{_QUIET}margin-top:28px;text-transform:uppercase;">{section.heading}</h2>\n'
        )
        blocks = [heading] if section.heading else []
        level = "h3" if section.heading else "h2"
        for brief in section.briefs:
            block = _story(brief, digest, page, level)
            if len(block.encode("utf-8")) > LARGEST // 2:
                block = _story_in_short(brief, level)
            blocks.append(block)
            size = len("".join(blocks).encode("utf-8"))
            if size > room:
                more = f"and {counted(left, 'more story', 'more stories')}, in the plain text of this message"
                return "".join([*found, f'<p class="quiet" style="{_QUIET}margin-top:24px;">{more}</p>\n'])
            room -= size
            left -= 1
            found += blocks
            blocks = []
    return "".join(found)


def _story_in_short(brief: Brief, level: str) -> str:
    headline = f"{brief.number}. {shorten(outline.headline(brief), 300)}"
    return (
        f'<{level} class="ink" style="{_HEADLINE}margin-top:24px;">{markup(headline)}</{level}>\n'
        f'<p class="quiet" style="{_QUIET}">too long for this part; it stands in the plain text of this message</p>\n'
    )


def _story(brief: Brief, digest: Digest, page: Page, level: str) -> str:
    listings = references.listings(brief, digest)
    urls = {one.mark: one.url for one in listings}
    words = (difference.standing_of_brief(brief, digest.until), *outline.provenance(brief))
    attributes = _language(brief)
    found = [
        f'<{level} class="ink" style="{_HEADLINE}margin-top:32px;"{attributes}>'
        f"{brief.number}. {markup(outline.headline(brief))}</{level}>",
        _paragraph(_with_marks(" · ".join(filter(None, words)), urls)),
    ]
    tags = outline.tags(brief)
    found += [_paragraph(markup(f"Tags: {', '.join(tags)}"))] if tags else []
    found += [_paragraph(markup(f"Note: {note}")) for note in brief.notes]
    if difference.is_difference(brief):
        for line in difference.changes(brief):
            found.append(f'<p class="ink" style="{_TEXT}margin-bottom:6px;">{_sentence(line, urls)}</p>')
    else:
        told = " ".join(_sentence(line, urls) for line in outline.summary(brief, page))
        found += [f'<p class="ink" style="{_TEXT}"{attributes}>{told}</p>'] if told else []
        for line in outline.apart(brief, page):
            found.append(f'<p class="ink" style="{_TEXT}margin-bottom:6px;">{_sentence(line, urls)}</p>')
        found += _facts(outline.rows(brief, page), urls)
    for day, headline in difference.timeline(brief, digest.until):
        found.append(_paragraph(markup(f"{day}: {headline}")))
    if listings:
        found.append(_paragraph("<br>\n".join(_listing(one) for one in listings)))
    return "\n".join(found) + "\n"


def _paragraph(words: str) -> str:
    return f'<p class="quiet" style="{_QUIET}">{words}</p>'


def _facts(rows: Sequence[outline.Row], urls: dict[int, str]) -> list[str]:
    if not rows:
        return []
    found = [f'<table width="100%" {_TABLE} style="margin:0 0 12px;">']
    for row in rows:
        if row.style == "quote":
            words = f"{markup(row.label)} · {_with_marks(row.standing, urls)}"
            found.append(
                f'<tr><td colspan="2" class="ink cell" style="{_CELL}">{markup(row.value)}<br>'
                f'<span class="quiet" style="color:#5d5952;">{words}</span></td></tr>'
            )
            continue
        doubt = ("doubt", _DOUBT) if row.style == "disputed" else ("quiet", "color:#5d5952;")
        label = f"{markup(row.label)}<br>" if row.label else ""
        found.append(
            f'<tr><th scope="row" align="left" valign="top" width="34%" class="ink cell" style="{_CELL}{_BOLD}">'
            f'{markup(row.value)}</th><td valign="top" class="ink cell" style="{_CELL}">{label}'
            f'<span class="{doubt[0]}" style="{doubt[1]}">{_with_marks(row.standing, urls)}</span></td></tr>'
        )
    return [*found, "</table>"]


def _sentence(line: outline.Line, urls: dict[int, str]) -> str:
    found = []
    for piece in line.pieces:
        if piece.style == "disputed":
            found.append(f'<mark class="doubt" style="{_DOUBT}">{_with_marks(piece.text, urls)}</mark>')
        elif piece.style:
            found.append(f'<mark class="mark" style="{_MARK}">{markup(piece.text)}</mark>')
        else:
            found.append(markup(piece.text))
    found += [NO_BREAK, *(_mark(ref, urls) for ref in line.marks)] if line.marks else []
    if line.doubt:
        found.append(f' <span class="doubt" style="{_DOUBT}">({markup(line.doubt)})</span>')
    return "".join(found)


def _with_marks(words: str, urls: dict[int, str]) -> str:
    return "".join(_mark(ref, urls) if ref else markup(part) for part, ref in outline.split_marks(words))


def _mark(ref: int, urls: dict[int, str]) -> str:
    url = urls.get(ref)
    return (
        f'<a class="link" href="{markup(url)}" style="{_REF}">[{ref}]</a>'
        if url
        else f'<span style="font-size:12px;">[{ref}]</span>'
    )


def _listing(listing: references.Listing) -> str:
    about = [f"<bdi>{markup(word)}</bdi>" for word in listing.about]
    if listing.url:
        about[0] = f'<a class="link" href="{markup(listing.url)}" style="{_LINK}">{about[0]}</a>'
    else:
        about.append(f"<bdi>{markup(listing.place)}</bdi>")
    return f"[{listing.mark}] {' · '.join(about)}"


def _language(brief: Brief) -> str:
    code = language_tag(brief.story.coverage[0].language)
    return (f' lang="{code}"' if code and code != "en" else "") + ' dir="auto"'
