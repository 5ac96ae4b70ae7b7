"""The reader's preferences, from the settings to the ranking."""

from digest.config import Config
from digest.ranking import Interests, Mute


def interests(config: Config) -> Interests:
    """What the reader wants more of, as the ranking takes it."""
    return Interests(
        words=dict.fromkeys(config.interests.words, 1.0), outlets=dict.fromkeys(config.interests.outlets, 1.0)
    )


def mute(config: Config) -> Mute:
    """What the reader never wants, as the ranking takes it."""
    return Mute(words=config.mute.words, outlets=config.mute.outlets)
