"""Direct quotes with their speakers."""

from dataclasses import dataclass

from digest.facts.attribution import Speech
from digest.facts.lexicon import PRONOUNS
from digest.facts.names import Name
from digest.facts.quotation import Quotation
from digest.facts.scan import Scan

_FEWEST_WORDS = 4


@dataclass(slots=True)
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
        self.quotations = [one for one in quotations if self._is_speech(one)]

    def read(self) -> list[Quote]:
        quotes: list[Quote] = []
        for place, one in enumerate(self.quotations):
            previous = self.quotations[place - 1] if place else None
            following = self.quotations[place + 1] if place + 1 < len(self.quotations) else None
            quote = Quote(one)
            quote.speech = self._after(one, following) or self._before(one, previous)
            last = quotes[-1] if quotes else None
            if quote.speech is None and last is not None and last.speaker and self._continues(last.quotation, one):
                quote.speech, quote.speaker, quote.role = last.speech, last.speaker, last.role
            else:
                if quote.speech is None:
                    quote.speech = self._nearby(one)
                if quote.speech is not None:
                    quote.speaker, quote.role = self.resolve(quote.speech)
            quotes.append(quote)
        self._fill_back(quotes)
        return quotes

    # --- which quotations are speech -------------------------------------------------------------------------------

    def _is_speech(self, one: Quotation) -> bool:
        if one.start < self.body_start:
            return False
        scan = self.scan
        words = [word for word in scan.words[one.first : one.stop] if word[0].isalnum()]
        if one.open_ended and len(words) < 5:
            return False
        if len(words) < _FEWEST_WORDS and not (len(words) >= 2 and self._spoken(one)):
            return False
        line_start = one.first < 2 or scan.is_break(one.first - 2)
        if line_start and scan.is_break(one.stop + 1) and scan.text[one.end - 1] not in ".,!?…" and not one.open_ended:
            return False
        capitals = sum(word[0].isupper() for word in words)
        if (
            capitals >= len(words) - sum(word in _SMALL for word in words)
            and len(words) < 9
            and scan.text[one.end - 1] not in ".!?"
        ):
            return False
        return not self._label(one, len(words))

    def _spoken(self, one: Quotation) -> bool:
        """Whether a short quotation ends like a sentence beside a verb of saying."""
        text = self.scan.text
        return text[one.end - 1] in ",.!?" and any(
            one.stop <= speech.verb <= one.stop + 6 or one.first - 5 <= speech.verb < one.first
            for speech in self._speeches_near(one)
        )

    def _label(self, one: Quotation, words: int) -> bool:
        """Whether the quotation marks only set off a name for something: the "…" policy."""
        low, scan = self.scan.low, self.scan
        after = scan.words[one.stop + 1] if one.stop + 1 < len(scan) else ""
        return words <= 6 and one.first > 1 and low[one.first - 2] in ("the", "a",
            "an") and after[:1].islower() and low[one.stop + 1] not in (
            "and", "or", "but", "in", "on", "at", "to", "of", "for", "with", "that", "which", "who", "is", "was",
            "are", "were", "as", "if", "by", "from", "when", "while", "he", "she", "said",
        )  # fmt: skip

    def _speeches_near(self, one: Quotation) -> list[Speech]:
        from bisect import bisect_left

        verbs = self._verbs()
        begin, stop = bisect_left(verbs, one.first - 60), bisect_left(verbs, one.stop + 60)
        return self.speeches[begin:stop]

    def _verbs(self) -> list[int]:
        if not hasattr(self, "_verb_places"):
            self._verb_places = [speech.verb for speech in self.speeches]
        return self._verb_places

    # --- whose words they are --------------------------------------------------------------------------------------

    def _after(self, one: Quotation, following: Quotation | None) -> Speech | None:
        """The clause behind the closing mark: "…," he said."""
        scan = self.scan
        limit = following.first - 1 if following else len(scan)
        at = one.stop + 1
        if one.open_ended or at >= len(scan):
            return None
        ended = scan.text[one.end - 1] in ".…"
        for speech in self._speeches_near(one):
            near = speech.verb if speech.inverted or speech.base == "according" else speech.first
            if near < one.stop or speech.verb >= limit:
                continue
            if any(scan.is_break(place) for place in range(at, min(speech.verb, at + 20))):
                break
            if near - at > 3 and (ended or near - at > 12):
                break
            if ended and not speech.inverted and scan.words[at][0].isupper() and not self._closes_sentence(speech):
                break
            if any(
                scan.words[place] in (".", ";")
                and not scan.glued(place + 1)
                and place not in range(speech.first, speech.stop)
                for place in range(at, speech.verb)
                if place + 1 < len(scan)
            ) and not _initials(scan, at, speech.verb):
                break
            return speech
        return None

    def _closes_sentence(self, speech: Speech) -> bool:
        """Whether nothing but the clause of saying stands in its sentence."""
        _, stop = self.scan.sentence(speech.verb)
        return speech.verb + 1 >= stop - 2 and speech.base in ("say", "add", "write", "tell")

    def _before(self, one: Quotation, previous: Quotation | None) -> Speech | None:
        """The clause in front of the opening mark: he said: "…"."""
        scan = self.scan
        floor = previous.stop if previous else 0
        begin, _ = scan.sentence(max(one.first - 1, 0))
        best = None
        for speech in self._speeches_near(one):
            if speech.verb >= one.first:
                break
            if speech.verb > max(floor, begin - 1) and not (
                speech.inverted and previous and previous.stop + 6 > speech.verb
            ):
                best = speech
        if best is None and one.first > 1 and scan.low[one.first - 2] == ":":
            colon, _ = scan.sentence(one.first - 2)
            best = next((speech for speech in self._speeches_near(one) if colon <= speech.verb < one.first), None)
        if best is not None and previous is not None and best.verb <= previous.stop + 6 and best.inverted:
            return None
        return best

    def _continues(self, last: Quotation, one: Quotation) -> bool:
        """Whether two quotations belong to one speaker: same paragraph, or the first ran on into the next."""
        if last.paragraph == one.paragraph or last.open_ended:
            return True
        opens_line = self.scan.is_break(one.first - 2) or one.first < 2
        return opens_line and one.paragraph - last.paragraph <= 2 and one.open_ended

    def _nearby(self, one: Quotation) -> Speech | None:
        """The last source named in the paragraph before the quotation, else the subject of its sentence."""
        scan = self.scan
        best = None
        for speech in self._speeches_near(one):
            if speech.verb < one.first and not any(scan.is_break(place) for place in range(speech.verb, one.first)):
                best = speech
        if best is not None:
            return best
        begin, _ = scan.sentence(max(one.first - 1, 0))
        for name in self._names_from(begin):
            if name.first >= one.first:
                break
            if name.kind in ("person", "org"):
                return Speech(name.first, name.stop, name.stop, "", name=name)
        return None

    def _names_from(self, place: int) -> list[Name]:
        from bisect import bisect_left

        if not hasattr(self, "_name_places"):
            self._name_places = [name.first for name in self.names]
        at = bisect_left(self._name_places, place)
        return self.names[at : at + 6]

    def _fill_back(self, quotes: list[Quote]) -> None:
        """Gives quotes that run on into a paragraph with a speaker that speaker."""
        for place in range(len(quotes) - 2, -1, -1):
            if quotes[place].quotation.open_ended and quotes[place + 1].speaker and not quotes[place].speaker:
                quotes[place].speech, quotes[place].speaker, quotes[place].role = (
                    quotes[place + 1].speech,
                    quotes[place + 1].speaker,
                    quotes[place + 1].role,
                )

    def resolve(self, speech: Speech) -> tuple[str, str]:
        """The full name (or naming phrase) and role of a source; empty where a pronoun could mean several."""
        scan = self.scan
        if speech.name is not None:
            return speech.name.full, speech.role or speech.name.role
        if speech.pronoun:
            return self._whom(speech)
        phrase = scan.span(speech.first, speech.stop)
        return phrase, ""

    def _whom(self, speech: Speech) -> tuple[str, str]:
        gender = PRONOUNS[speech.pronoun]
        if gender in ("m", "f"):
            return self._person_before(speech.first)
        for other in reversed(self._speeches_before(speech)):
            if not other.pronoun and (other.name is None or other.name.kind != "person"):
                return self.resolve(other)
        return "", ""

    def _speeches_before(self, speech: Speech) -> list[Speech]:
        from bisect import bisect_left

        at = bisect_left(self._verbs(), speech.verb)
        return [one for one in self.speeches[max(0, at - 6) : at] if speech.verb - one.verb < 160]

    def _person_before(self, place: int) -> tuple[str, str]:
        """The person a pronoun stands for: the one last named, when only one is near."""
        from bisect import bisect_left

        self._names_from(0)
        at = bisect_left(self._name_places, place)
        near = [name for name in self.names[max(0, at - 12) : at] if name.kind == "person" and place - name.first < 220]
        if not near:
            return "", ""
        subject = next(
            (
                speech
                for speech in reversed(self._speeches_before(Speech(place, place, place, "")))
                if speech.name and speech.name.kind == "person"
            ),
            None,
        )
        last = near[-1]
        if subject is not None and subject.name is not None and subject.first >= near[max(len(near) - 3, 0)].first:
            return subject.name.full, subject.role or subject.name.role
        return last.full, last.role


_SMALL = frozenset("a an the of in on at for to and or with by".split())


def _initials(scan: Scan, begin: int, stop: int) -> bool:
    """Whether the full stops between two tokens only end initials and titles."""
    return all(
        len(scan.words[place - 1]) <= 4 and scan.words[place - 1][0].isupper()
        for place in range(begin, stop)
        if scan.words[place] == "."
    )
