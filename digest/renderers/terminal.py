"""The terminal: hierarchy by weight and space, a readable measure, citation marks as hyperlinks.

Escape sequences are written here and nowhere else, around texts that `outline` has made inert; so no library stands
between the digest and the screen, and one without colour differs only by the sequences left out.
"""

from collections.abc import Mapping, Sequence
from itertools import zip_longest
from typing import NamedTuple

from digest.model import Brief, Digest, Page
from digest.renderers import difference, edition, outline, references
from digest.renderers.encode import inert
from digest.renderers.layout import NO_BREAK, WIDEST, lines, pad, width

_STACKED = 54  # in less room than so many columns the facts are lines, not a table
_WIDEST_VALUE = 30

# Select Graphic Rendition codes by theme. "auto" trusts the terminal's own palette; the colours of the other two keep a
# contrast of 4.5 and more on black to #2a2a2a, and on white to #fdf6e3.
_WEIGHT = {"headline": "1", "number": "1", "fact": "1", "disputed": "1;4"}
_THEMES: Mapping[str, Mapping[str, str]] = {
    "auto": {**_WEIGHT, "disputed": "1;4;31", "quiet": "2", "mark": "2"},
    "dark": {**_WEIGHT, "fact": "1;38;5;222", "disputed": "1;4;38;5;210", "quiet": "38;5;247", "mark": "38;5;110"},
    "light": {**_WEIGHT, "fact": "1;38;5;94", "disputed": "1;4;38;5;124", "quiet": "38;5;241", "mark": "38;5;25"},
}


class Run(NamedTuple):
    """A run of text on one line: its style, and the address and id of its link ("" for none)."""

    text: str
    style: str = ""
    url: str = ""
    link_id: str = ""


Runs = Sequence[Run]
_APART = f"{NO_BREAK}· "


def render(digest: Digest, page: Page) -> str:
    """The digest in lines of at most `page.width` columns, 100 at most; only an address may be longer."""
    columns = max(20, min(page.width, WIDEST))
    margin = "  " if columns >= 50 else ""
    body = columns - 2 * len(margin)
    found = _heading(digest, body)
    for section in edition.sections(digest):
        found += [[], [Run(section.heading.upper(), "quiet")]] if section.heading else []
        for brief in section.briefs:
            found += [[], *_story(brief, digest, page, body)]
    notes = edition.endnotes(digest)
    found += [[]] if notes else []
    for note in notes:
        found += _wrap([Run(note, "quiet")], body, "", "  ")
    found += [[], *_next_steps(digest.briefs[0], body)] if digest.briefs and page.steps else []
    sequences = _sequences(page)
    return "".join(_paint(margin, runs, sequences, page.links) for runs in found)


def _heading(digest: Digest, columns: int) -> list[Runs]:
    left = [Run("DIGEST", "headline"), Run(f"  {edition.day(digest.until)}")]
    right = _APART.join(edition.scale(digest))
    quiet = [edition.window(digest).replace(" ", NO_BREAK), edition.asked(digest).replace(" ", NO_BREAK)]
    space = columns - sum(width(run.text) for run in left) - width(right)
    found: list[Runs] = [left]
    if space >= 3:
        found = [[*left, Run(" " * space), Run(right.replace(NO_BREAK, " "), "quiet")]]
    else:
        quiet.insert(0, right)
    below = _APART.join(filter(None, quiet))
    return found + (_wrap([Run(below, "quiet")], columns, "") if below else [])


def _next_steps(first: Brief, columns: int) -> list[Runs]:
    """The commands that lead on from the first story."""
    number = first.number
    follow = f"digest done {number}" if first.follow_up else f"digest tag {number} follow-up"
    steps = (f"digest show {number}", follow, f"digest open {number} 1")
    return _wrap([Run("  ·  ".join(step.replace(" ", NO_BREAK) for step in steps), "quiet")], columns, "")


def _story(brief: Brief, digest: Digest, page: Page, columns: int) -> list[Runs]:
    lead = str(brief.number).ljust(2) + " "
    margin = " " * len(lead)
    room = columns - len(margin)
    links = {one.mark: (one.url, f"{brief.number}-{one.mark}") for one in references.listings(brief, digest)}
    found = _headline(brief, digest, columns, lead, margin)
    for note in brief.notes:
        found += _wrap([Run(f"Note: {inert(note)}", "quiet")], columns, margin)
    if difference.is_difference(brief):
        lines = difference.changes(brief)
        found += [[]] if lines else []
        for line in lines:
            found += _wrap(_sentence(line, links), columns, margin, margin + "  ")
    else:
        sentences = [run for line in outline.summary(brief, page) for run in _sentence(line, links)]
        found += [[], *_wrap(sentences, columns, margin)] if sentences else []
        lines = outline.apart(brief, page)
        found += [[], [Run(margin), Run("TOLD BY ONE SOURCE ONLY", "quiet")]] if lines else []
        for line in lines:
            found += _wrap(_sentence(line, links), columns, margin, margin + "  ")
        found += _facts(outline.rows(brief, page), room, margin, links)
    found += _timeline(difference.timeline(brief, digest.until), columns, margin)
    sources = _sources(brief, digest, page, room, margin)
    return [*found, [], *sources] if sources else found


def _timeline(entries: Sequence[tuple[str, str]], columns: int, margin: str) -> list[Runs]:
    found: list[Runs] = [[], [Run(margin), Run("TIMELINE", "quiet")]] if entries else []
    first = max((width(day) for day, _ in entries), default=0) + 3
    for day, headline in entries:
        found += _wrap([Run(headline)], columns, margin + pad(day, first), margin + " " * first)
    return found


def _headline(brief: Brief, digest: Digest, columns: int, lead: str, margin: str) -> list[Runs]:
    found = _wrap([Run(outline.headline(brief), "headline")], columns, lead, margin)
    found[0] = [Run(lead, "number"), *found[0][1:]]
    words = [*outline.provenance(brief)]
    stands = difference.standing_of_brief(brief, digest.until)
    tags = _APART.join(filter(None, (*(tag for tag in outline.tags(brief) if not stands.startswith(tag)), stands)))
    space = columns - sum(width(run.text) for run in found[-1]) - width(tags)
    if tags and len(found) == 1 and space >= 4:
        found[0] = [*found[0], Run(" " * space), Run(tags.replace(NO_BREAK, " "), "quiet")]
    elif tags:
        words.append(tags)
    return found + _wrap([Run(_APART.join(words), "quiet")], columns, margin)


def _sentence(line: outline.Line, links: Mapping[int, tuple[str, str]]) -> list[Run]:
    runs = []
    for piece in line.pieces:
        if piece.style == "disputed":
            runs += _with_marks(outline.together(piece), "disputed", links)
        else:
            runs.append(Run(outline.together(piece), piece.style))
    runs += [Run(NO_BREAK)] if line.marks else []
    runs += [Run(f"[{ref}]", "mark", *links[ref]) for ref in line.marks]
    if line.doubt:
        runs += [Run(" "), Run(f"({line.doubt})", "disputed")]
    return [*runs, Run(" ")]


def _facts(rows: Sequence[outline.Row], room: int, margin: str, links: Mapping[int, tuple[str, str]]) -> list[Runs]:
    """The key facts as a table; quotations and other long values below it, over the whole width."""
    if not rows:
        return []
    found: list[Runs] = [[], [Run(margin), Run("KEY FACTS", "quiet")]]
    short = [row for row in rows if room >= _STACKED and row.style != "quote" and width(row.value) <= _WIDEST_VALUE]
    first, second, third = _columns(short, room)
    for row in short:
        cells = (
            _wrap([Run(row.value, row.style)], first, ""),
            _wrap([Run(row.label)], second, ""),
            _wrap(_standing(row, links), third, ""),
        )
        for value, label, standing in zip_longest(*cells, fillvalue=()):
            found.append([Run(margin), *_filled(value, first + 3), *_filled(label, second + 3), *standing])
    for row in rows:
        if row not in short:
            style = "quiet" if row.style == "quote" else ""
            about = [Run(f"  {row.label}", style), Run(_APART, "quiet")] if row.label else [Run("  ")]
            runs = [Run(row.value, row.style), *about, *_standing(row, links)]
            found += _wrap(runs, len(margin) + room, margin, margin + "  ")
    return found


def _columns(rows: Sequence[outline.Row], room: int) -> tuple[int, int, int]:
    """The widths of the facts' columns: as wide as they need to be; where that is too much, the widest gives way."""
    cells = zip(*((row.value, row.label, row.standing) for row in rows), strict=True)
    widths = [max(width(cell) for cell in column) for column in cells] or [0, 0, 0]
    while sum(widths) > room - 6:
        widths[widths.index(max(widths))] -= 1
    return widths[0], widths[1], widths[2]


def _standing(row: outline.Row, links: Mapping[int, tuple[str, str]]) -> list[Run]:
    """The words on a fact's standing, its marks as links."""
    style = "disputed" if row.style == "disputed" else "" if row.standing.startswith("was ") else "quiet"
    return _with_marks(row.standing, style, links)


def _with_marks(words: str, style: str, links: Mapping[int, tuple[str, str]]) -> list[Run]:
    return [
        Run(text, "mark", *links[ref]) if ref in links else Run(text, style) for text, ref in outline.split_marks(words)
    ]


def _filled(runs: Runs, columns: int) -> list[Run]:
    taken = sum(width(run.text) for run in runs)
    return [*runs, Run(" " * (columns - taken))]


def _sources(brief: Brief, digest: Digest, page: Page, room: int, margin: str) -> list[Runs]:
    entries: list[tuple[Runs, str]] = []
    for one in references.listings(brief, digest):
        url = one.url if page.links else ""
        link = (url, f"{brief.number}-{one.mark}") if url else ("", "")
        about = list(one.about)
        address = "" if url else one.url or one.place
        if not one.url and width(" · ".join((*about, address))) + 4 <= room:
            about, address = [*about, address], ""  # a file's name fits on the line
        runs: list[Run] = [Run(f"[{one.mark}]", "mark", *link), Run(" ")]
        runs += (
            [Run(about[0], "quiet", *link), Run("".join(f"{_APART}{word}" for word in about[1:]), "quiet")]
            if about
            else []
        )
        entries.append((runs, address))
    half = (room - 4) // 2
    if len(entries) > 2 and all(
        not place and sum(width(run.text) for run in entry) <= half for entry, place in entries
    ):
        runs_only: list[Runs] = [runs for runs, _ in entries]
        pairs = zip_longest(runs_only[::2], runs_only[1::2], fillvalue=())
        return [[Run(margin), *_filled(left, half + 4), *right] for left, right in pairs]
    found: list[Runs] = []
    for about_it, address in entries:
        found += _wrap(about_it, len(margin) + room, margin, margin + "    ")
        found += [[Run(margin + "    "), Run(address, "quiet")]] if address else []
    return found


def _wrap(runs: Runs, columns: int, first: str, rest: str | None = None) -> list[Runs]:
    """The runs in lines of at most `columns` columns, the first after `first`, the others after `rest`."""
    rest = first if rest is None else rest
    text = "".join(run.text for run in runs)
    found: list[Runs] = []
    for start, end in lines(text, columns - width(rest), columns - width(first)):
        line = [Run(rest if found else first)]
        at = 0
        for run in runs:
            left, right = max(start, at), min(end, at + len(run.text))
            if left < right:
                line.append(run._replace(text=text[left:right].replace(NO_BREAK, " ")))
            at += len(run.text)
        found.append(line)
    return found


# Escape sequences


def _sequences(page: Page) -> Mapping[str, str]:
    if page.color:
        return _THEMES.get(page.theme, _THEMES["auto"])
    return _WEIGHT if page.weight else {}


def _paint(margin: str, runs: Runs, sequences: Mapping[str, str], links: bool) -> str:
    painted = []
    for run in runs:
        if not run.text:
            continue
        text = _styled(run.text, sequences.get(run.style, ""))
        # An id of its own keeps a link that is broken over two lines one link.
        painted.append(f"\x1b]8;id={run.link_id};{run.url}\x1b\\{text}\x1b]8;;\x1b\\" if links and run.url else text)
    return (margin + "".join(painted)).rstrip(" ") + "\n"


def _styled(text: str, code: str) -> str:
    """The text between its sequence and the reset; spaces around it stay outside, lest they be underlined."""
    words = text.strip(" ")
    if not code or not words:
        return text
    before = len(text) - len(text.lstrip(" "))
    return f"{text[:before]}\x1b[{code}m{words}\x1b[0m{text[before + len(words) :]}"
