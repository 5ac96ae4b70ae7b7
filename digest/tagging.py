"""Tags by rule: what the configuration says a story is to be called."""

from collections.abc import Mapping, Sequence

from digest.model import Article, Story
from digest.text.phrases import holds


def tags_by_rule(story: Story, rules: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """The tags that `rules` (tag → conditions) give a story, each with the first condition that holds.

    A condition is `outlet:NAME`, `place:NAME` (in a dateline, or as a word of a headline or lede) or words that stand,
    in this order, in a headline or lede.
    """
    found: dict[str, str] = {}
    for tag, conditions in rules.items():
        rule = next((one for one in conditions if any(_holds(article, one) for article in story.coverage)), None)
        if rule is not None:
            found[tag] = rule if ":" in rule else f'word "{rule}"'
    return found


def _holds(article: Article, condition: str) -> bool:
    kind, colon, name = condition.partition(":")
    if colon and kind.strip().lower() == "outlet":
        return (article.outlet or "").casefold() == name.strip().casefold()
    if colon and kind.strip().lower() == "place":
        return holds(article.dateline or "", name) or holds(_opening(article), name)
    return holds(_opening(article), condition)


def _opening(article: Article) -> str:
    """The headline and the first paragraph."""
    lede = article.text[article.body_start :].partition("\n\n")[0]
    return f"{article.headline}\n{lede}"
