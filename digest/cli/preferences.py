"""The reader's preferences, from the settings to the ranking."""

from collections.abc import Iterable

from digest.config import Config
from digest.ranking import Interests, Mute


def interests(config: Config) -> Interests:
    """What the reader wants more of, and less of, as the ranking takes it."""
    return Interests(words=_weights(config.interests.words), outlets=_weights(config.interests.outlets))


def _weights(names: Iterable[str]) -> dict[str, float]:
    """One point for each name, or one less for a name with a minus before it."""
    given = ((name.removeprefix("-").strip(), -1.0 if name.startswith("-") else 1.0) for name in names)
    return {name: weight for name, weight in given if name}


def mute(config: Config) -> Mute:
    """What the reader never wants, as the ranking takes it."""
    return Mute(words=config.mute.words, outlets=config.mute.outlets)
