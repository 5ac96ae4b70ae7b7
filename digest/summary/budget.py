"""How many words each story of an edition may take."""

from collections.abc import Sequence

SHORTEST = 25  # words: below this not one sentence fits, and a story is better left out


def share_words(weights: Sequence[float], *, total: int, most: int, least: int = SHORTEST) -> tuple[int, ...]:
    """Divide `total` words among stories by their weights (most important first); each gets `least` to `most`, or 0.

    Stories are dropped from the end, the least important first, until every remaining one gets `least`; what a story
    cannot use above `most` goes to the others.
    """
    if least > most:
        least = most
    kept = min(len(weights), total // least if least > 0 else len(weights))
    shares = [0] * len(weights)
    open_ones = list(range(kept))
    left = total
    while open_ones:
        mass = sum(max(weights[place], 0.0) for place in open_ones)
        wanted = {place: _portion(weights[place], mass, left, len(open_ones)) for place in open_ones}
        settled = [place for place in open_ones if wanted[place] >= most] or [
            place for place in open_ones if wanted[place] <= least
        ]
        if not settled:
            for place in open_ones:
                shares[place] = int(wanted[place])
            break
        for place in settled:
            shares[place] = most if wanted[place] >= most else least
            left -= shares[place]
        open_ones = [place for place in open_ones if place not in settled]
    return tuple(shares)


def _portion(weight: float, mass: float, left: int, stories: int) -> float:
    return left * max(weight, 0.0) / mass if mass > 0 else left / stories
