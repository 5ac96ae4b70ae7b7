"""What is new in a followed or updated story since its reader was last told, in plain words."""

from digest.model import Brief, Change, Fact, moment
from digest.renderers import outline
from digest.renderers.edition import when
from digest.renderers.encode import inert
from digest.renderers.outline import Line, Piece
from digest.text.plurals import counted


def is_difference(brief: Brief) -> bool:
    """Whether only what is new since the reader was last told is to be printed, or, for a quiet story, nothing."""
    return bool(brief.changes) or (brief.follow_up and brief.status == "seen")


def standing_of_brief(brief: Brief, until: str) -> str:
    """How a followed story stands: "follow-up · 3 days", "quiet since 19 Nov"."""
    if not brief.follow_up:
        return ""
    newest = max((one.published or one.retrieved for one in brief.story.coverage), key=moment)
    if brief.status == "seen" and not brief.changes:
        return f"quiet since {when(newest, until)}"
    oldest = min((one.published or one.retrieved for one in brief.story.coverage), key=moment)
    days = (moment(until).date() - moment(oldest).date()).days + 1
    return f"follow-up, {counted(days, 'day')}" if days > 1 else "follow-up"


def changes(brief: Brief) -> tuple[Line, ...]:
    """What is new since the reader was last told, then what is still disputed; nothing of a quiet story."""
    if not brief.changes:
        return ()
    refs = outline.marks_by_article(brief)
    found = [_change(change, brief, refs) for change in brief.changes]
    told = {change.fact for change in brief.changes}
    told |= {place for at in told if at is not None for place in brief.ledger.facts[at].conflicts}
    for place, fact in enumerate(brief.ledger.facts):
        if fact.status == "conflict" and place not in told:
            told.update((place, *fact.conflicts))
            words = outline.standing(brief, place).removeprefix("sources disagree: ")
            found.append(Line((Piece(f"Still disputed: {_named(fact)}", ""), Piece(words, "disputed")), (), ""))
    return tuple(found)


def _change(change: Change, brief: Brief, refs: dict[str, int]) -> Line:
    cited = tuple(dict.fromkeys(refs[one.article] for one in change.citations))
    fact = brief.ledger.facts[change.fact] if change.fact is not None else None
    about, text = (_about(fact) if fact else ""), inert(change.text)
    if change.kind == "figure":
        pieces = [
            Piece(f"{about}was ", ""),
            Piece(_lowered(fact, change.was), ""),
            Piece(", now ", ""),
            Piece(_lowered(fact, text), "fact"),
        ]
    elif change.kind == "disputed" and fact and change.fact is not None:
        words = outline.standing(brief, change.fact).removeprefix("sources disagree: ")
        return Line((Piece(f"Now disputed: {_named(fact)}", ""), Piece(words, "disputed")), (), "")
    elif change.kind == "settled":
        pieces = [Piece(f"No longer disputed: {_named(fact) if fact else ''}", ""), Piece(_lowered(fact, text), "fact")]
    else:
        pieces = [Piece({"source": "New source: "}.get(change.kind, "New: "), ""), Piece(text, "")]
    return Line(tuple(piece for piece in pieces if piece.text), cited, "")


def _about(fact: Fact) -> str:
    return f"{outline.label(fact)}: " if fact.label else ""


def _named(fact: Fact) -> str:
    return f"{outline.label(fact)}{':' if '…' in fact.label else ''} " if fact.label else ""


def _lowered(fact: Fact | None, text: str) -> str:
    """A figure as it stands within a line: "Four" began a sentence."""
    text = inert(text)
    figure = fact is not None and fact.kind in outline.FIGURES and text[1:].islower()
    return text[:1].lower() + text[1:] if figure else text


def cited(brief: Brief) -> set[str]:
    """The ids of the articles that the changes and open disputes rest on."""
    disputed = [fact for fact in brief.ledger.facts if fact.status == "conflict"] if brief.changes else []
    parts: list[Change | Fact] = [*brief.changes, *disputed]
    return {one.article for part in parts for one in part.citations}


def timeline(brief: Brief, until: str) -> tuple[tuple[str, str], ...]:
    """The thread so far: days and headlines."""
    return tuple((when(one.day, until), " ".join(inert(one.headline).split())) for one in brief.timeline)
