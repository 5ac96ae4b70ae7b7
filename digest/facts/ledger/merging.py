"""Mentions of one fact put together: names, quotations and dates by what they name, figures by what they count."""

from collections.abc import Iterable, Sequence

from digest.facts.ledger.clusters import Cluster
from digest.facts.ledger.figures import NAMES
from digest.facts.ledger.same_dates import gather_dates
from digest.facts.ledger.same_figures import gather_figures, place_bare
from digest.facts.ledger.same_names import gather_names, name_of, name_words
from digest.facts.ledger.same_quotes import gather_quotes, speaker_key
from digest.facts.ledger.statements import Statement
from digest.model import FactKind


def gather(statements: Sequence[Statement]) -> list[Cluster]:
    """The facts that the statements state."""
    by_kind: dict[str, list[Statement]] = {}
    for statement in statements:
        family: str = "name" if statement.mention.kind in NAMES else statement.mention.kind
        by_kind.setdefault(family, []).append(statement)
    clusters: list[Cluster] = []
    voices = {speaker_key(statement.mention.value) for statement in by_kind.get("quote", ())}
    for family, members in by_kind.items():
        if family == "name":
            clusters += [_named(group, voices) for group in gather_names(members)]
        elif family == "quote":
            clusters += _plain(gather_quotes(members))
        elif family == "date":
            clusters += _plain(gather_dates(members))
        else:
            clusters += gather_figures(members)
    return place_bare(clusters)


def _plain(groups: Iterable[list[Statement]]) -> list[Cluster]:
    """Clusters of statements that were put together by what they name."""
    found = []
    for members in groups:
        kinds = [member.mention.kind for member in members]
        kind = max(dict.fromkeys(kinds), key=kinds.count)
        found.append(Cluster(kind, members[0].dimension, 0.0, list(members)))
    return found


def _named(members: list[Statement], voices: set[str]) -> Cluster:
    """The fact of one name. Two capitals are taken for a person where nothing else is known: one article that knows it
    for an organisation or place counts more, unless somebody of this name speaks or has a role. What goes by a short
    name as an organisation is one, whatever its whole name was taken for."""
    kinds: list[FactKind] = [member.mention.kind for member in members]
    known: list[FactKind] = [kind for kind in kinds if kind != "person"]
    names = [name_words(name_of(member)) for member in members]
    longest = max(map(len, names))
    speaks = any(words and words[-1] in voices for words in names)
    if any(kind == "org" and len(name) < longest for kind, name in zip(kinds, names, strict=True)):
        kinds = ["org"]
    elif known and not speaks and not any(member.mention.value.get("role") for member in members):
        kinds = known
    kind = max(dict.fromkeys(kinds), key=kinds.count)
    return Cluster(kind, members[0].dimension, 0.0, members)
