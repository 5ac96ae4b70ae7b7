"""To whom an article ascribes a figure: the source of the clause of saying that the figure is part of."""

from bisect import bisect_left

from digest.facts.naming.people import People
from digest.facts.scan import Scan
from digest.facts.spans import Found
from digest.facts.speech.subjects import Speech
from digest.model import Attribution

_HEARSAY = frozenset("reportedly allegedly supposedly purportedly apparently presuntamente angeblich".split())
_REACH = 80  # how far from its verb a clause of saying may hold a figure, in words
_TRAIL = 8  # words that may follow a closing clause of saying: "officials said in a statement on Monday."


class Reported:
    """What each clause of saying of a text covers, asked by the token of a figure."""

    def __init__(self, scan: Scan, speeches: list[Speech], people: People) -> None:
        self.scan, self.people = scan, people
        self._covers = [(*self._content(speech), speech) for speech in speeches if speech.base]
        self._verbs = [speech.verb for _, _, speech in self._covers]

    def _content(self, speech: Speech) -> tuple[int, int]:
        """The tokens of what is said."""
        scan = self.scan
        begin, stop = scan.sentence(speech.verb)
        if speech.base == "according":
            return begin, stop
        if speech.inverted:
            return begin, speech.verb
        comma = scan.low[speech.first - 1] if speech.first > begin else ""
        if comma in (",", "”", '"') and self._trails_off(speech.verb + 1, stop):
            return begin, stop
        return speech.verb + 1, stop

    def _trails_off(self, place: int, stop: int) -> bool:
        """Whether the clause ends at once: nothing but a short phrase up to a comma or the sentence's end."""
        low = self.scan.low
        for at in range(place, min(stop, place + _TRAIL)):
            if low[at] in (",", ".", ";"):
                return at == place or low[place] in (
                    "in",
                    "on",
                    "at",
                    "during",
                    "after",
                    "late",
                    "early",
                    "earlier",
                    "last",
                )
            if low[at] == "that":
                return False
        return place >= stop - 1

    def of(self, found: Found) -> Attribution | None:
        """Who is said to say what stands at a figure's tokens, or None."""
        begin, stop = self.scan.sentence(found.first)
        best: tuple[int, int, Speech] | None = None
        near = slice(
            bisect_left(self._verbs, max(begin, found.first - _REACH)),
            bisect_left(self._verbs, min(stop, found.first + _REACH)),
        )
        for cover in self._covers[near]:
            inside = cover[0] <= found.first < cover[1]
            if inside and (best is None or cover[1] - cover[0] <= best[1] - best[0]):
                best = cover
        if best is None:
            return self._hearsay(found, begin, stop)
        source, _ = self.people.resolve(best[2])
        if not source:
            return None
        cue = "according to" if best[2].base == "according" else self.scan.low[best[2].verb]
        return Attribution(source=source, cue=cue)

    def _hearsay(self, found: Found, begin: int, stop: int) -> Attribution | None:
        low = self.scan.low
        for at in range(max(begin, found.first - 12), min(stop, found.stop + 6)):
            if low[at] in _HEARSAY:
                return Attribution(source="", cue=low[at])
        return None
