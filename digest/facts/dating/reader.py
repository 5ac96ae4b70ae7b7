"""What every rule for dates needs: the words at a place, days, months and years, and whether the clause looks ahead."""

from collections.abc import Callable, Container
from datetime import date, timedelta

from digest.facts.dating import calendar, heading
from digest.facts.scan import Scan

# The place after a date, and its value.
Reading = tuple[int, dict[str, object]]
Rule = Callable[["DateReader", int], Reading | None]


class DateReader:
    """Reads dates at places of one text. `today` is the day of publication, or None."""

    def __init__(self, scan: Scan, today: date | None, rules: dict[str, Rule], holidays: Container[str] = ()) -> None:
        self.scan, self.today, self.rules = scan, today, rules
        self.low, self.words, self.size = scan.low, scan.words, len(scan)
        self.language = scan.language
        self.months, self.weekdays = calendar.months(scan.language), calendar.weekdays(scan.language)
        self.near_days = calendar.near_days(scan.language)
        self.weekday_plurals = calendar.WEEKDAY_PLURALS
        self.holidays = holidays
        self.told: date | None = None  # the last day that the text gave

    def at(self, place: int) -> str:
        """The lower-cased token at a place, empty outside the text."""
        return self.low[place] if 0 <= place < self.size else ""

    def capital(self, place: int) -> bool:
        return place < self.size and self.words[place][0].isupper()

    def year_at(self, place: int) -> tuple[int, int]:
        """A year at token `place` and the place after it; (0, place) when there is none."""
        word = self.at(place)
        if len(word) == 4 and word.isdecimal() and 1000 <= int(word) <= 2199:
            return int(word), place + 1
        short = self.at(place + 1)
        if word in ("'", "’", "‘") and len(short) == 2 and short.isdecimal() and self.scan.glued(place + 1):
            return (2000 if int(short) < 50 else 1900) + int(short), place + 2
        return 0, place

    def year_after(self, place: int) -> tuple[int, int]:
        """A year after a month or day, behind a comma or "of" if need be."""
        year, stop = self.year_at(place)
        if not year and self.at(place) in (",", "of", "de", "del", "do"):
            year, stop = self.year_at(place + 1)
        if not year and self.today and self.language == "en":
            year, stop = self._this_year_after(place, self.today)
        return (year, stop) if year and not self.scan.is_break(place) else (0, place)

    def _this_year_after(self, place: int, today: date) -> tuple[int, int]:
        """The year of "of this year" or "last year" behind a month or day; (0, place) when nothing of the kind is."""
        at = place + (self.at(place) == "of")
        step = {"this": 0, "last": -1, "next": 1}.get(self.at(at))
        ends = self.at(at + 1) == "year" and self.at(at + 2) not in ("'s", "’s")
        return (today.year + step, at + 2) if step is not None and ends else (0, place)

    def day_at(self, place: int) -> tuple[int, int]:
        """A day of the month at token `place` (digits, ordinal or word) and the place after it; (0, place) if none."""
        word = self.at(place)
        if len(word) <= 2 and word.isdecimal() and 1 <= int(word) <= 31:
            after = place + 1
            tail = self.at(after)
            ordinal = tail in ("st", "nd", "rd", "th", "er", "º", "ª") and self.scan.glued(after)
            if ordinal or (tail == "." and self.language == "de"):
                after += 1
            return int(word), after
        if word in calendar.ORDINALS:
            return calendar.ORDINALS[word], place + 1
        if word in ("twenty", "thirty"):
            after = place + 2 if self.at(place + 1) == "-" else place + 1
            more = calendar.ORDINALS.get(self.at(after), 0)
            if 0 < more < 10:
                return (20 if word == "twenty" else 30) + more, after + 1
        return 0, place

    def month_at(self, place: int) -> tuple[int, int]:
        """A month name at token `place` and the place after it and its full stop; (0, place) when there is none."""
        month = self.months.get(self.at(place), 0)
        if not month:
            return 0, place
        after = place + 1
        stopped = self.at(after) == "." and self.scan.glued(after) and len(self.low[place]) <= 4
        if stopped and not self.scan.is_break(after + 1):
            after += 1
        return month, after

    def dated(self, place: int) -> Reading | None:
        """Any date that begins at `place`."""
        word = self.at(place)
        rule = self.rules.get(word)
        if rule is None and word[:1].isdecimal():
            rule = self.rules["0"]
        return rule(self, place) if rule is not None else None

    def heading(self, place: int, *, loosely: bool = False) -> int:
        """Where the words around the date at token `place` point: 2 or 1 ahead, -1 back, 0 nowhere."""
        return heading.heading(self, place, loosely=loosely)

    def future(self, place: int) -> bool:
        """Whether the clause around token `place` speaks of what is to come."""
        return self.heading(place) > 0

    def days_on(self, days: int, words: str) -> dict[str, object]:
        """The day so many days from publication."""
        return {"date": (self.today + timedelta(days=days)).isoformat()} if self.today else {"text": words}

    def day_value(self, place: int, year: int, month: int, day: int) -> dict[str, object] | None:
        """The value of a day, or of a month (`day` 0); the year comes from the day of publication when it is 0."""
        if not year and self.today:
            later = (month, day or 31) > (self.today.month, self.today.day)
            year = heading.year_near(month, day, self.today, self.heading(place, loosely=later))
        if day and not calendar.valid_day(year or 2024, month, day):
            return None
        head = f"{year:04d}-" if year else "--"
        return {"date": f"{head}{month:02d}-{day:02d}" if day else f"{head}{month:02d}"}

    def weekend(self, place: int) -> dict[str, object]:
        """The week of "the weekend" at token `place`: from Monday to Thursday the last one, unless it is to come."""
        ahead = self.today is None or self.today.weekday() > 3 or self.heading(place) > 0
        return self.period("weekend", 0 if ahead else -1) if self.today else {"text": "this weekend"}

    def year_by(self, step: int, part: str) -> dict[str, object]:
        """A part ("Q1", "summer") of the year `step` years from publication."""
        return {"date": f"{self.today.year + step}-{part}"} if self.today else {"text": part.lower()}

    def period(self, unit: str, step: int) -> dict[str, object]:
        """The week, month, quarter, year or decade `step` away from the day of publication."""
        words = {-1: "last", 0: "this", 1: "next"}[step] + " " + unit
        today = self.today
        if not today:
            return {"text": words}
        if unit in ("week", "fortnight", "weekend"):
            year, week, _ = (today + timedelta(days=7 * step)).isocalendar()
            return {"date": f"{year}-W{week:02d}"}
        if unit == "quarter":
            total = today.year * 4 + (today.month - 1) // 3 + step
            return {"date": f"{total // 4}-Q{total % 4 + 1}"}
        spans = {
            "month": calendar.shift_months(today, step),
            "decade": f"{(today.year // 10 + step) * 10}s",
            "year": str(today.year + step),
        }
        return {"date": spans[unit]} if unit in spans else {"text": words}
