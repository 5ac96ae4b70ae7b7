"""The cleaning itself: every line gets a role, and the body is what remains.

A line is judged by its shape (does it end as a sentence?), its place (head, body, end of the page), its neighbours
(what stands beside a credit is a caption), by repetition, and only then by what it says. No step looks at a line more
than a fixed number of times.
"""

from digest.text.cleaning.asides import mark_asides
from digest.text.cleaning.body import paragraphs
from digest.text.cleaning.captions import mark_captions, mark_doubled
from digest.text.cleaning.draft import Draft
from digest.text.cleaning.furniture import weight
from digest.text.cleaning.head import Head
from digest.text.cleaning.lines import Line, read_lines
from digest.text.cleaning.outlet_traces import is_plausible
from digest.text.cleaning.outlets import best_outlet, is_desk
from digest.text.cleaning.roles import advises, mark_bullets, mark_pull_quotes, mark_said, mark_shapes
from digest.text.cleaning.tail import mark_opening, mark_tail
from digest.text.cleaning.top import first_prose, headline_at, read_head, split_title
from digest.text.gate import safe
from digest.text.language import detect
from digest.text.outlet_names import is_kin


def read_pasted(raw: str, *, markdown: bool = False) -> Draft:
    """The article in what a person pasted: headline first, then whatever the page had. Never raises."""
    text = safe(raw)
    given: dict[str, str] = {}
    if markdown:
        text, given = _plain(text)
    lines = read_lines(text)
    at = headline_at(lines)
    headline, suffix = split_title(lines[at].text if at >= 0 else "", lines)
    if at >= 0:
        lines[at].role = "headline"
    draft = _clean(lines, at, given.get("title") or headline, suffix or given.get("outlet", ""), "")
    return _with_given(draft, given)


def clean_body(
    paragraphs: str, *, headline: str, outlet: str = "", language: str = "", markdown: bool = False
) -> Draft:
    """The body in text that somebody else extracted: the same rules, with the headline known. Never raises.

    A known `outlet` is not looked for in the text, which takes as long as all the rest.
    """
    text = safe(paragraphs)
    lines = read_lines(_plain(text)[0] if markdown else text)
    headline = " ".join(safe(headline).split())
    core = headline.casefold()
    for line in lines[:5]:
        if line.text.casefold() == core:
            line.role = "headline"
    return _clean(lines, -1, headline, outlet, language)


def _plain(text: str) -> tuple[str, dict[str, str]]:
    from digest.text.cleaning.markdown import plain

    return plain(text)


def _with_given(draft: Draft, given: dict[str, str]) -> Draft:
    """The draft with what a Markdown file's front matter says for itself."""
    if not given:
        return draft
    byline = (given["author"],) if given.get("author") else draft.byline
    return draft._replace(
        byline=byline,
        outlet=given.get("outlet") or draft.outlet,
        published=given.get("date") or draft.published,
    )


def _clean(lines: list[Line], above: int, headline: str, outlet: str, language: str) -> Draft:
    """The draft of these lines; the headline stands at `above`, or nowhere among them when that is -1."""
    weights = [weight(line) if line.role != "headline" else 0 for line in lines]
    for line in lines[: max(above, 0)]:
        line.role = "head"
    head = Head()
    mark_captions(lines, first_prose(lines, weights, above + 1))
    hint = language or detect("\n".join(line.text[:200] for line in lines[:6]))
    body_from = read_head(lines, weights, above + 1, head, hint)
    advising = advises(lines, weights)
    mark_said(lines, weights, headline, advising=advising)
    mark_doubled(lines)
    mark_shapes(lines, body_from)
    mark_bullets(lines)
    mark_pull_quotes(lines)
    mark_opening(lines, weights, head, advising=advising)
    if not advising:
        mark_asides(lines, headline, [*head.outlets, outlet], head.byline, hint)
    mark_tail(lines, weights, head, hint, advising=advising)
    kept, dateline = paragraphs(lines)
    body = "\n\n".join(kept)
    printed = next((date.iso for date in sorted(head.published, key=lambda date: date.updated)), None)
    outlet = outlet or best_outlet(lines, head, max(above, 0), dateline.agency if dateline else "", body, headline)
    # An agency where writers are named is the writer, when the page has an outlet of its own.
    byline = head.byline or [
        name
        for name in head.outlets[:1]
        if outlet and is_plausible(name) and (is_desk(name) or not is_kin(name, outlet))
    ]
    return Draft(
        headline=headline,
        body=body,
        byline=tuple(dict.fromkeys(byline)),
        outlet=outlet or None,
        dateline=dateline.text if dateline else None,
        published=printed or (dateline.published if dateline else None),
        language=language or detect(f"{headline}\n{body}" if body else "\n".join(line.text for line in lines)),
        notes=tuple(line.text for line in lines if line.role == "note"),
    )
