"""Plain text for pipes and mail: no escape code, addresses whole, at most 100 columns."""

from collections.abc import Sequence

from digest.model import Brief, Digest, Page
from digest.renderers import difference, edition, outline, references
from digest.renderers.encode import inert
from digest.renderers.layout import NO_BREAK, WIDEST, fold


def render(digest: Digest, page: Page) -> str:
    """The digest in lines of at most `page.width` columns; only an address or a file name may be longer."""
    columns = max(20, min(page.width, WIDEST))
    found = [f"DIGEST, {edition.day(digest.until)}"]
    found += fold(
        ", ".join((*edition.scale(digest), *filter(None, [edition.window(digest), edition.asked(digest)]))), columns
    )
    for section in edition.sections(digest):
        found += ["", section.heading.upper()] if section.heading else []
        for brief in section.briefs:
            found += ["", *_story(brief, digest, page, columns)]
    endnotes = edition.endnotes(digest)
    found += [""] if endnotes else []
    for note in endnotes:
        found += fold(note, columns, "", "  ")
    return "\n".join(found) + "\n"


def _story(brief: Brief, digest: Digest, page: Page, columns: int) -> list[str]:
    margin = " " * 3
    lead = f"{brief.number}. ".ljust(3)
    found = fold(outline.headline(brief), columns, lead, " " * len(lead))
    words = (difference.standing_of_brief(brief, digest.until), *outline.provenance(brief))
    found += fold("; ".join(filter(None, words)), columns, margin)
    tags = outline.tags(brief)
    found += fold(f"Tags: {', '.join(tags)}", columns, margin) if tags else []
    for note in brief.notes:
        found += fold(f"Note: {inert(note)}", columns, margin)
    if difference.is_difference(brief):
        found += _listed("What changed", difference.changes(brief), columns, margin)
    else:
        lines = outline.summary(brief, page)
        found += ["", *fold(" ".join(_sentence(line) for line in lines), columns, margin)] if lines else []
        found += _listed("Told by one source only", outline.apart(brief, page), columns, margin)
        found += _facts(outline.rows(brief, page), columns, margin)
    timeline = difference.timeline(brief, digest.until)
    found += ["", f"{margin}Timeline"] if timeline else []
    for day, headline in timeline:
        found += fold(f"{day}: {headline}", columns, f"{margin}- ", f"{margin}  ")
    listings = references.listings(brief, digest)
    found += ["", f"{margin}{'Sources' if len(listings) > 1 else 'Source'}"] if listings else []
    for listing in listings:
        found += _listing(listing, columns, margin)
    return found


def _listed(title: str, lines: Sequence[outline.Line], columns: int, margin: str) -> list[str]:
    found = ["", f"{margin}{title}"] if lines else []
    for line in lines:
        found += fold(_sentence(line), columns, f"{margin}- ", f"{margin}  ")
    return found


def _facts(rows: Sequence[outline.Row], columns: int, margin: str) -> list[str]:
    found = ["", f"{margin}Key facts"] if rows else []
    for row in rows:
        about = f"{row.value}: {row.label}" if row.label else row.value
        found += fold(f"{about} ({row.standing})", columns, f"{margin}- ", f"{margin}  ")
    return found


def _sentence(line: outline.Line) -> str:
    text = "".join(outline.together(piece) for piece in line.pieces)
    doubt = f" ({line.doubt})" if line.doubt else ""
    cited = f"{NO_BREAK}{outline.marks(line.marks)}" if line.marks else ""
    return f"{text}{cited}{doubt}"


def _listing(listing: references.Listing, columns: int, margin: str) -> list[str]:
    lead = f"{margin}[{listing.mark}] "
    place = listing.url or listing.place
    if not listing.about:
        return [f"{lead}{place}"]
    about = ", ".join(listing.about)
    one_line = f"{lead}{about}, {place}"
    if len(one_line) <= columns and not listing.url:
        return [one_line]
    return [*fold(about, columns, lead, " " * len(lead)), f"{' ' * len(lead)}{place}"]
