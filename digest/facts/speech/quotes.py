"""Direct quotes with their speakers."""

from bisect import bisect_left
from dataclasses import dataclass

from digest.facts.lexicon import PRONOUNS
from digest.facts.naming.people import People
from digest.facts.scan import Scan
from digest.facts.spans import Name
from digest.facts.speech.quotation import Quotation
from digest.facts.speech.subjects import Speech
from digest.facts.speech.unsaid import Unsaid

_FEWEST_WORDS = 4
_LONGEST_HEADLINE = 300
_SMALL = frozenset("a an the of in on at for to and or with by".split())
# Words that may follow a quoted phrase in a sentence; before any other word the phrase only names a thing.
_GO_ON = frozenset(
    "and or but in on at to of for with that which who is was are were as if by from when while he she said after "
    "before "
    "because than about into over under during".split()
)


@dataclass(slots=True, eq=False)
class Quote:
    """A quotation that is speech, with who said it as far as the text tells safely."""

    quotation: Quotation
    speech: Speech | None = None
    speaker: str = ""
    role: str = ""


class QuoteReader:
    """Gives the quotations of one text their speakers."""

    def __init__(
        self, scan: Scan, names: list[Name], quotations: list[Quotation], speeches: list[Speech], body_start: int
    ) -> None:
        self.scan, self.names, self.speeches, self.body_start = scan, names, speeches, body_start
        self._verbs = [speech.verb for speech in speeches]
        self._firsts = [name.first for name in names]
        self.unsaid = Unsaid(scan, names)
        self.people = People(scan, names, speeches, quotations)
        self.quotations = [one for one in quotations if self._is_speech(one)]

    def read(self) -> list[Quote]:
        """The quotes in order, each with its speaker."""
        quotes: list[Quote] = []
        for place, one in enumerate(self.quotations):
            previous = self.quotations[place - 1] if place else None
            following = self.quotations[place + 1] if place + 1 < len(self.quotations) else None
            quote = Quote(one)
            quote.speech = self._after(one, following) or self._before(one, previous) or self._introduced(one)
            last = quotes[-1] if quotes else None
            if quote.speech is None and last is not None and last.speaker and self._continues(last.quotation, one):
                quote.speech, quote.speaker, quote.role = last.speech, last.speaker, last.role
            else:
                quote.speech = quote.speech or self._nearby(one)
                if quote.speech is not None:
                    quote.speaker, quote.role = self.people.resolve(quote.speech)
            quotes.append(quote)
        for quote, following_quote in zip(quotes[-2::-1], quotes[:0:-1], strict=True):
            if quote.quotation.open_ended and not quote.speaker:
                quote.speech, quote.speaker = following_quote.speech, following_quote.speaker
                quote.role = following_quote.role
        return quotes

    # --- which quotations are speech -------------------------------------------------------------------------------

    def _is_speech(self, one: Quotation) -> bool:
        scan = self.scan
        # Doubled apostrophes set words off, but are too often a slip to show what stands between them as a quote.
        if one.start < self.body_start or one.mark == "''":
            return False
        words = [word for word in scan.words[one.first : one.stop] if word[0].isalnum()]
        if one.open_ended and len(words) < 5:
            return False
        if len(words) < _FEWEST_WORDS and not (len(words) >= 2 and self._spoken(one)):
            return False
        last = scan.text[one.end - 1]
        heading = (one.first < 2 or scan.is_break(one.first - 2)) and scan.is_break(one.stop + 1)
        if heading and last not in ".,!?…" and not one.open_ended:
            return False
        if one.mark in ("'", "‘") and self._in_heading(one):
            return False
        capitals = sum(word[0].isupper() for word in words)
        small = sum(word in _SMALL for word in words)
        if capitals >= len(words) - small and len(words) < 9 and last not in ".!?":
            return False
        return not self._label(one, len(words))

    def _in_heading(self, one: Quotation) -> bool:
        """Whether a quotation stands in the text's first line, which ends without a full stop."""
        text = self.scan.text
        stop = text.find("\n", one.end, one.end + _LONGEST_HEADLINE)
        if stop < 0 or one.start > _LONGEST_HEADLINE:
            return False
        return text[one.end : stop].rstrip()[-1:] not in (".", "!", "?", "”", "…", ":")

    def _spoken(self, one: Quotation) -> bool:
        """Whether a short quotation ends like a sentence beside a verb of saying."""
        return self.scan.text[one.end - 1] in ",.!?" and any(
            one.stop <= speech.verb <= one.stop + 6 or one.first - 5 <= speech.verb < one.first
            for speech in self._near(one)
        )

    def _label(self, one: Quotation, words: int) -> bool:
        """Whether the quotation marks only set off a name for something: the "…" policy, a headline in brackets."""
        scan = self.scan
        if one.first > 1 and scan.words[one.first - 2] == "(" and scan.words[one.stop + 1 : one.stop + 2] == [")"]:
            return True
        after = scan.words[one.stop + 1] if one.stop + 1 < len(scan) else ""
        determined = one.first > 1 and scan.low[one.first - 2] in ("the", "a", "an")
        return words <= 6 and determined and after[:1].islower() and after not in _GO_ON

    def _near(self, one: Quotation) -> list[Speech]:
        """The clauses of saying around a quotation."""
        begin, stop = bisect_left(self._verbs, one.first - 60), bisect_left(self._verbs, one.stop + 60)
        return self.speeches[begin:stop]

    # --- whose words they are --------------------------------------------------------------------------------------

    def _after(self, one: Quotation, following: Quotation | None) -> Speech | None:
        """The clause behind the closing mark: "…," he said."""
        scan, at = self.scan, one.stop + 1
        if one.open_ended or at >= len(scan):
            return None
        limit = following.first - 1 if following else len(scan)
        ended = scan.text[one.end - 1] in ".…"
        for speech in self._near(one):
            near = speech.verb if speech.inverted or speech.base == "according" else speech.first
            if near < one.stop or speech.verb >= limit or speech.implied:
                continue
            if near - at > (3 if ended else 12) or self._parted(at, near, ended):
                break
            if ended and not speech.inverted and scan.words[at][0].isupper() and not self._closes_sentence(speech):
                break
            return speech
        return None if ended else self.unsaid.by_whom(one, at) or self._subject_after(at)

    def _parted(self, at: int, near: int, ended: bool) -> bool:
        """Whether a line ends between a closing mark and the clause, or a sentence that the quotation left open."""
        scan = self.scan
        if any(scan.is_break(place) for place in range(at, near)):
            return True
        begin, _ = scan.sentence(near)
        return not ended and at < begin <= near

    def _closes_sentence(self, speech: Speech) -> bool:
        """Whether nothing but the clause of saying stands in its sentence."""
        _, stop = self.scan.sentence(speech.verb)
        return speech.verb + 1 >= stop - 2 and speech.base in ("say", "add", "write", "tell")

    def _subject_after(self, at: int) -> Speech | None:
        """The name right behind "…," whatever its verb: "…," Ada Lorne shouted."""
        if self.scan.text[self.scan.starts[at - 1] - 1] not in ",?!" and self.scan.low[at] != ",":
            return None
        at += self.scan.low[at] == ","
        pronoun = self.unsaid.pronoun_after(at)
        if pronoun is not None:
            return pronoun
        place = bisect_left(self._firsts, at)
        name = self.names[place] if place < len(self.names) else None
        if name is None or name.first - at > 3:
            return None
        if self._inverted(at, name):
            return Speech(name.first, name.stop, at, "", inverted=True, name=name, whole=(name.first, name.stop))
        if any(
            not self.scan.words[between][0].isalnum() and self.scan.words[between] != "."
            for between in range(at, name.first)
        ):
            return None
        after = self.scan.words[name.stop] if name.stop < len(self.scan) else ""
        if not after[:1].islower() or name.kind == "place":
            return None
        return Speech(name.first, name.stop, name.stop, "", name=name, whole=(name.first, name.stop))

    def _inverted(self, at: int, name: Name) -> bool:
        """Whether a verb stands between "…," and a person's name, with a helping verb at most: », resumió Ada Lorne."""
        words = self.scan.words[at : name.first]
        if name.kind != "person" or not 1 <= len(words) <= 2 or not all(word.islower() for word in words):
            return False
        return self.scan.low[name.first - 1] not in self.scan.function

    def _before(self, one: Quotation, previous: Quotation | None) -> Speech | None:
        """The clause in front of the opening mark: he said: "…"."""
        scan = self.scan
        floor = previous.stop if previous else 0
        begin, _ = scan.sentence(max(one.first - 1, 0))
        if one.first > 1 and scan.low[one.first - 2] == ":":
            begin, _ = scan.sentence(one.first - 2)
        best = None
        for speech in self._near(one):
            if speech.verb >= one.first:
                break
            behind_other = previous is not None and speech.inverted and previous.stop + 6 > speech.verb
            if speech.verb >= max(floor, begin) and not behind_other:
                best = speech
        return best

    def _introduced(self, one: Quotation) -> Speech | None:
        """The person named right before a colon and the opening mark: The line of the day goes to Ada Lorne: "…"."""
        place = bisect_left(self._firsts, one.first - 12)
        colon = one.first - 2
        if colon < 0 or self.scan.low[colon] != ":":
            return None
        for name in self.names[place : place + 8]:
            if name.stop == colon and name.kind == "person":
                return Speech(name.first, name.stop, colon, "", name=name, whole=(name.first, name.stop))
        return None

    def _continues(self, last: Quotation, one: Quotation) -> bool:
        """Whether two quotations belong to one speaker: same paragraph, or the first ran on into the next."""
        if last.paragraph == one.paragraph or last.open_ended:
            return True
        scan = self.scan
        opens_line = one.first < 2 or scan.is_break(one.first - 2)
        fills_line = opens_line and scan.is_break(one.stop + 1)
        return fills_line and one.paragraph - last.paragraph <= 2

    def _nearby(self, one: Quotation) -> Speech | None:
        """The last source named in the paragraph before the quotation, else the subject of its sentence."""
        scan, best = self.scan, None
        for speech in self._near(one):
            if speech.verb < one.first and not any(scan.is_break(at) for at in range(speech.verb, one.first)):
                best = speech
        if best is not None:
            return best
        begin, _ = scan.sentence(max(one.first - 1, 0))
        place = bisect_left(self._firsts, begin)
        near = [name for name in self.names[place : place + 6] if name.first < one.first and not name.plain]
        near = [name for kind in ("person", "org") for name in near if name.kind == kind]
        for name in near[:1]:
            return Speech(name.first, name.stop, name.stop, "", name=name, whole=(name.first, name.stop))
        for at in range(begin, min(begin + 24, one.first)):
            if scan.low[at] in PRONOUNS and PRONOUNS[scan.low[at]] in "mf":
                return Speech(at, at + 1, at, "", pronoun=scan.low[at], whole=(at, at + 1))
        return self.unsaid.told_before(one)
