"""Which articles count as one source: the same outlet, a reprint, or nothing of weight beside one common origin."""

from collections.abc import Iterable, Mapping, Sequence

from digest.model import Article, Origin
from digest.text.outlet_names import Outlets, is_kin, outlet_key


def independent_groups(
    coverage: Sequence[Article],
    reprints: Mapping[str, str],
    origins: Iterable[Origin],
    corrected: Iterable[tuple[str, str]] = (),
) -> tuple[tuple[str, ...], ...]:
    """The article ids that count as one source each, in the order of the coverage.

    `corrected` pairs a correction with the article that it corrects.
    """
    leader = {article.id: article.id for article in coverage}

    def find(name: str) -> str:
        while leader[name] != name:
            leader[name] = leader[leader[name]]
            name = leader[name]
        return name

    def join(a: str, b: str) -> None:
        if a in leader and b in leader:
            leader[find(b)] = find(a)

    first_of: dict[str, str] = {}
    full = Outlets(article.outlet for article in coverage).full_names()
    for article in coverage:
        outlet = outlet_key(article.outlet)
        outlet = full.get(outlet, outlet)
        if not outlet and len(article.byline) == 1:
            outlet = f"by {article.byline[0].lower()}"  # one writer, no other sign of a newsroom
        if outlet:
            join(first_of.setdefault(outlet, article.id), article.id)
    for correction, original in (*corrected, *reprints.items()):
        join(original, correction)
    for origin in origins:
        for article_id in (*_own_articles(coverage, origin), *origin.wholly[1:]):
            join(origin.wholly[0], article_id)
    groups: dict[str, list[str]] = {}
    for article in coverage:
        groups.setdefault(find(article.id), []).append(article.id)
    return tuple(tuple(group) for group in groups.values())


def _own_articles(coverage: Sequence[Article], origin: Origin) -> list[str]:
    """The articles of the newsroom on which others rest wholly, or what the report's author gave out itself."""
    if not origin.wholly:
        return []
    return [article.id for article in coverage if article.outlet and is_kin(article.outlet, origin.name)]
