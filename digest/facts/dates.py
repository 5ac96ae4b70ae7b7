"""Dates and times: found by their words, resolved against the day of publication, as exact as the text.

Values: `{"date": "2026-03-05"}`, `"2026-03"`, `"2026"`, `"1990s"`, `"2025-Q3"`, `"2026-W07"`, `"2025-summer"`; with
`"to"` for a span; `{"datetime": "2026-03-05T16:50"}` with a time of day, `{"time": "16:50"}` where the day is unknown;
`--03-05` where the year is; `{"text": "thursday"}` where nothing can be resolved.
"""

from collections.abc import Callable
from datetime import date, timedelta

from digest.facts import calendar
from digest.facts.clock import read_time
from digest.facts.grammar import TIME_UNITS
from digest.facts.scan import Scan
from digest.facts.spans import Found
from digest.text import numbers

_FUTURE = frozenset(
    "will 'll ’ll would due expected expects plans planned scheduled upcoming shall going next until deadline ahead "
    "forthcoming set wird werden soll sollen será serán habrá tendrá sera seront aura devrait prévu previsto prevista "
    "vai sarà saranno expires tomorrow".split()
)
_PAST = frozenset(
    "said was were had has have did told last since ago killed struck hit died won lost fell rose after began been hat "
    "haben wurde wurden fue fueron ha han a été était announced reported found published opened started made came took "
    "showed gave held met voted signed arrested charged filed dated".split()
)
_UNITS_BACK = frozenset({"ago", "earlier", "before", "previously", "prior", "later", "hence", "afterwards"})
_EDGE = frozenset(
    {"early", "late", "mid", "later", "earlier", "middle", "beginning", "start", "end", "close", "turn", "dawn"}
)
_NEAR = frozenset(
    {"last", "next", "this", "past", "previous", "coming", "recent", "same", "following", "current", "upcoming", "that"}
)
_PERIODS = frozenset("week month year quarter decade century weekend fortnight season term period".split())
_PERIODS_MANY = frozenset("weeks months years days decades hours quarters centuries weekends".split())
Reading = tuple[int, dict[str, object]]


class DateReader:
    """Reads dates at places of one text. `today` is the day of publication, or None."""

    def __init__(self, scan: Scan, today: date | None) -> None:
        self.scan, self.today = scan, today
        self.low, self.words, self.size = scan.low, scan.words, len(scan)
        language = scan.language
        self.months, self.weekdays = calendar.months(language), calendar.weekdays(language)
        self.near_days = calendar.near_days(language)
        self.rules: dict[str, Callable[[int], Reading | None]] = {}
        for word in self.months:
            self.rules[word] = self.month_first
        for word in self.weekdays:
            self.rules[word] = self.weekday
        for word in self.near_days:
            self.rules[word] = self.near_day
        english: dict[str, Callable[[int], Reading | None]] = {
            **dict.fromkeys(_EDGE, self.edge), **dict.fromkeys(_NEAR, self.relative), "the": self.after_the,
            **dict.fromkeys(calendar.ORDINALS, self.ordinal), **dict.fromkeys(calendar.SEASONS, self.season),
            "all": self.all_period, "a": self.ago, "an": self.ago, "q1": self.quarter_code, "q2": self.quarter_code,
            "q3": self.quarter_code, "q4": self.quarter_code, "h1": self.quarter_code, "h2": self.quarter_code,
            "noon": self.bare_time, "midnight": self.bare_time, "midday": self.bare_time, "christmas": self.holiday,
            "several": self.ago, "few": self.ago, "half": self.ago, "recently": self.recently, "nineties": self.decade_word,  # noqa: E501
            "eighties": self.decade_word, "seventies": self.decade_word, "sixties": self.decade_word,
            "fifties": self.decade_word, "forties": self.decade_word, "thirties": self.decade_word,
            "twenties": self.decade_word, "im": self.german_month, "fy": self.fiscal,
        }  # fmt: skip
        for word, rule in english.items():
            self.rules.setdefault(word, rule)
        self.small = numbers.small_words(language)

    def find(self, used: bytearray) -> list[Found]:
        """All dates of the text in order; their tokens are marked in `used`."""
        found: list[Found] = []
        place, rules, small = 0, self.rules, self.small
        words, low = self.words, self.low
        while place < self.size:
            word = low[place]
            reading = None
            rule = rules.get(word)
            if rule is not None:
                reading = rule(place)
            if reading is None:
                if words[place][0].isdigit() or word == "'" or word == "’":
                    reading = self.digits(place)
                elif word in small:
                    reading = self.ago(place)
            if reading is None:
                place += 1
                continue
            stop, value = self.with_time(place, *reading)
            found.append(Found("date", place, stop, value))
            used[place:stop] = b"\1" * (stop - place)
            place = stop
        return found

    # --- small readers: what stands at a token ---------------------------------------------------------------------

    def at(self, place: int) -> str:
        return self.low[place] if 0 <= place < self.size else ""

    def year_at(self, place: int) -> tuple[int, int]:
        """A year at token `place` and the place after it; (0, place) when there is none."""
        word = self.at(place)
        if len(word) == 4 and word.isdigit() and 1000 <= int(word) <= 2199:
            return int(word), place + 1
        if (
            word in ("'", "’", "‘")
            and len(self.at(place + 1)) == 2
            and self.low[place + 1].isdigit()
            and self.scan.glued(place + 1)
        ):
            short = int(self.low[place + 1])
            return (2000 if short < 50 else 1900) + short, place + 2
        return 0, place

    def day_at(self, place: int) -> tuple[int, int]:
        """A day of the month at token `place` (digits, ordinal or word) and the place after it."""
        word = self.at(place)
        if word.isdigit() and len(word) <= 2 and 1 <= int(word) <= 31:
            after = place + 1
            tail = self.at(after)
            if (tail in ("st", "nd", "rd", "th", "er", "º", "ª") and self.scan.glued(after)) or (
                tail == "." and self.scan.language == "de"
            ):
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
        """A month name at token `place` and the place after it and its full stop."""
        month = self.months.get(self.at(place), 0)
        if not month:
            return 0, place
        after = place + 1
        if (
            self.at(after) == "."
            and self.scan.glued(after)
            and len(self.low[place]) <= 4
            and not self.scan.is_break(after + 1)
        ):
            after += 1
        return month, after

    def year_after(self, place: int) -> tuple[int, int]:
        """A year after a month or day, behind a comma or "of" if need be."""
        year, stop = self.year_at(place)
        if not year and self.at(place) in (",", "of", "de", "del", "in", "'"):
            year, stop = self.year_at(place + 1)
            if self.at(place) == "in":
                return 0, place
        return (year, stop) if year else (0, place)

    def future(self, place: int) -> bool:
        """Whether the clause around token `place` speaks of what is to come."""
        first, stop = self.scan.sentence(place)
        for at in range(place - 1, max(first, place - 14) - 1, -1):
            if self.low[at] in _FUTURE:
                return True
            if self.low[at] in _PAST:
                return False
        for at in range(place + 1, min(stop, place + 10)):
            if self.low[at] in _FUTURE:
                return True
            if self.low[at] in _PAST:
                return False
        return False

    def day_value(self, place: int, year: int, month: int, day: int) -> dict[str, object] | None:
        """The value of a day or month, its year found from the day of publication when it is not given."""
        if not year and self.today:
            year = calendar.year_near(month, day, self.today, self.future(place))
        if day and not calendar.valid_day(year or 2024, month, day):
            return None
        head = f"{year:04d}-" if year else "--"
        return {"date": f"{head}{month:02d}-{day:02d}" if day else f"{head}{month:02d}"}

    # --- rules: one for each word that may begin a date ------------------------------------------------------------

    def month_first(self, place: int) -> Reading | None:
        """March 3, 2021; March 3-5; March 2021; March."""
        month, after = self.month_at(place)
        word = self.low[place]
        day, stop = self.day_at(after) if not self.scan.is_break(after) else (0, after)
        if self.at(after) == "the" and not day:
            day, stop = self.day_at(after + 1)
        if day and self._counts(stop, after):
            day, stop = 0, after
        if day:
            to, stop = self._last_day(stop)
            year, stop = self.year_after(stop)
            value = self.day_value(place, year, month, day)
            if value is not None:
                return stop, self._until(value, to)
            stop = after
        year, stop = self.year_after(after)
        if not year:
            doubtful = word in calendar.DOUBTFUL_MONTHS and not self._surely_month(place)
            if doubtful or (word == "august" and not self.words[place][0].isupper()):
                return None
            stop = after if after == place + 1 or len(word) <= 4 else place + 1
            if self.at(stop - 1) == "." and self.scan.sentence(place)[1] == stop:
                stop -= 1
        value = self.day_value(place, year, month, 0)
        return (stop, value) if value else None

    def _counts(self, stop: int, first: int) -> bool:
        """Whether the digits after a month count something: "in March 12 people died"."""
        return (
            self.at(first).isdigit()
            and stop == first + 1
            and self.at(stop) in ("people", "%", "million", "percent", "billion")
        )

    def _surely_month(self, place: int) -> bool:
        """Whether a word like "May" stands for the month here."""
        if not self.words[place][0].isupper():
            return self.at(place - 1) in ("of", "last", "next", "in") and self.low[place] not in (
                "may",
                "mar",
                "set",
                "out",
            )
        before = self.at(place - 1)
        return before in (
            "in", "of", "since", "until", "till", "by", "from", "to", "last", "next", "this", "mid", "early", "late",
            "during",
            "before", "after", "and", "through", "between", "for", "every", "en", "de", "im", "seit", "bis", "em",
            "a", "-",
        ) and (before not in ("and", "for", "a", "to") or self.at(place + 1) in (".", ",", "and",
            "") or self.words[place] == "March")  # fmt: skip

    def _last_day(self, stop: int) -> tuple[int, int]:
        """The last day of a span of days: March 3-5, 3 to 5 March."""
        if self.at(stop) in ("-", "–", "to", "and", "bis", "al") and not self.scan.is_break(stop + 1):
            day, after = self.day_at(stop + 1)
            if day and self.low[stop + 1].isdigit() and not self._counts(after, stop + 1):  # noqa: SIM102
                if self.at(after) not in self.months or self.at(stop) == "-":
                    return day, after
        return 0, stop

    def _until(self, value: dict[str, object], to: int) -> dict[str, object]:
        start = str(value["date"])
        return {**value, "to": f"{start[:-2]}{to:02d}"} if to else value

    def digits(self, place: int) -> Reading | None:
        """Whatever date begins with digits: ISO, 3/3/2021, 3 March, 2021, 1990s, 6am, five years ago."""
        return (
            self.numeric(place) or self.day_first(place) or read_time(self.scan, place) or self.year_or_decade(place)
            or self.ago(place) or self.century(place)
        )  # fmt: skip

    def numeric(self, place: int) -> Reading | None:
        """2021-04-03, 2021-04, 2021/04/03, 3/4/2021, 03.04.2021, 3.4.21."""
        word, scan = self.low[place], self.scan
        if word.count(".") >= 1 and not word.startswith("0."):
            parts, stop, mark = word.split("."), place + 1, "."
            if len(parts) == 2 and scan.language != "de":
                return None
        else:
            parts, stop, mark = [word], place + 1, self.at(place + 1)
            if mark not in ("-", "/", "–") or not word.isdigit():
                return None
            while (
                len(parts) < 3
                and self.at(stop) == mark
                and scan.glued(stop)
                and scan.glued(stop + 1)
                and self.at(stop + 1).isdigit()
            ):
                parts.append(self.low[stop + 1])
                stop += 2
            if scan.glued(stop) and self.at(stop) in ("-", "/", "%"):
                return None
        if not all(part.isdigit() and len(part) <= 4 for part in parts):
            return None
        value = self._numeric_value([int(part) for part in parts], [len(part) for part in parts], mark)
        if value is None:
            return None
        if self.at(stop)[:1] == "t" and len(self.at(stop)) == 3 and scan.glued(stop):
            return self._instant(stop, value)
        return stop, value

    def _numeric_value(self, parts: list[int], widths: list[int], mark: str) -> dict[str, object] | None:
        if widths[0] == 4 and 1000 <= parts[0] <= 2199:
            if len(parts) == 3 and calendar.valid_day(*parts):
                return {"date": f"{parts[0]:04d}-{parts[1]:02d}-{parts[2]:02d}"}
            if len(parts) == 2 and widths[1] == 2 and 1 <= parts[1] <= 12 and mark != "–":
                return {"date": f"{parts[0]:04d}-{parts[1]:02d}"}
            if len(parts) == 2 and (
                (widths[1] == 4 and parts[0] < parts[1] <= 2199)
                or (widths[1] == 2 and parts[1] == (parts[0] + 1) % 100)
            ):
                return {
                    "date": str(parts[0]),
                    "to": str(parts[1] if widths[1] == 4 else parts[0] // 100 * 100 + parts[1]),
                }
            return None
        if len(parts) != 3 or widths[2] not in (2, 4) or mark == "–":
            return None
        year = parts[2] if widths[2] == 4 else parts[2] + (2000 if parts[2] < 50 else 1900)
        month_first = self.scan.language == "en" and mark != "."
        orders = [(parts[0], parts[1]), (parts[1], parts[0])]
        for month, day in orders if month_first else orders[::-1]:
            if 1 <= month <= 12 and calendar.valid_day(year, month, day):
                return {"date": f"{year:04d}-{month:02d}-{day:02d}"}
        return None

    def _instant(self, place: int, value: dict[str, object]) -> Reading:
        """The time of an ISO instant, whose "T10" stands at `place`."""
        clock, stop = self.low[place][1:], place + 1
        while self.at(stop) == ":" and self.at(stop + 1)[:2].isdigit() and self.scan.glued(stop + 1):
            clock, stop = f"{clock}:{self.low[stop + 1][:2]}", stop + 2
        if self.at(stop) == "z" and self.scan.glued(stop):
            clock, stop = clock + "+00:00", stop + 1
        elif self.at(stop) in ("+", "-") and self.scan.glued(stop) and self.at(stop + 1).isdigit():
            zone, stop = self.low[stop] + self.low[stop + 1], stop + 2
            if self.at(stop) == ":" and self.at(stop + 1).isdigit():
                zone, stop = f"{zone}:{self.low[stop + 1]}", stop + 2
            clock += zone
        return stop, {"datetime": f"{value['date']}T{clock}"}

    def day_first(self, place: int) -> Reading | None:
        """3 March 2021, 3rd of March, 3-5 March, 3 de marzo de 2021, 3. März."""
        day, after = self.day_at(place)
        if not day:
            return None
        to, after = self._last_day(after)
        while self.at(after) in ("of", "de", "d'", "di"):
            after += 1
        month, after = self.month_at(after)
        if not month or (
            self.months.get(self.low[after - 1])
            and self.low[after - 1] in ("may", "march")
            and not self.words[after - 1][0].isupper()
            and self.at(after - 2) != "of"
            and not self.year_at(after)[0]
            and not self.today
        ):
            return None
        if self.scan.is_break(after - 1):
            return None
        year, stop = self.year_after(after)
        if not year and self.at(after - 1) == "." and self.scan.sentence(place)[1] == after:
            stop -= 1
        value = self.day_value(place, year, month, day)
        return (stop, self._until(value, to)) if value else None

    def year_or_decade(self, place: int) -> Reading | None:
        """2021, 1990s, '90s, 2014-16; not 2000 people."""
        year, stop = self.year_at(place)
        if self.words[place] in ("'", "’") and not (self.at(stop) == "s" and self.scan.glued(stop)):
            return None
        if self.at(stop) == "s" and self.scan.glued(stop) and year and year % 10 == 0:
            return stop + 1, {"date": f"{year}s"}
        word = self.low[place]
        if (
            not year
            and len(word) == 2
            and word.isdigit()
            and word[1] == "0"
            and self.at(place + 1) == "s"
            and self.scan.glued(place + 1)
        ) and self.at(place - 1) in ("the", "late", "early", "mid", "-"):
            return place + 2, {"date": f"{19 if int(word) >= 20 else 20}{word}s"}
        if not year or len(word) != 4 or not 1500 <= year <= 2100 or not self._is_year(place):
            return None
        return place + 1, {"date": str(year)}

    def _is_year(self, place: int) -> bool:
        scan, before, after = self.scan, self.at(place - 1), self.at(place + 1)
        if (scan.glued(place) and before in ("-", "/", "$", "£", "€", "#", ".", "+", "@", "=", "_", "&")) or (
            before and before in "$£€#"
        ):
            return False
        if scan.glued(place + 1) and (after[:1].isalpha() or after in ("%", "/", "+", "@", "=", "_", "°")):
            return False
        if after in (
            "percent",
            "%",
            "million",
            "billion",
            "thousand",
            "dollars",
            "euros",
            "pounds",
            "per",
            "km",
            "kg",
            "tonnes",
        ):
            return False
        if before in (
            "no",
            "number",
            "than",
            "least",
            "about",
            "nearly",
            "some",
            "rs",
            "room",
            "flight",
            "usd",
            "eur",
            "gbp",
        ):
            return False
        if before in (
            "in",
            "since",
            "by",
            "of",
            "until",
            "from",
            "during",
            "before",
            "after",
            "the",
            "for",
            "en",
            "de",
            "im",
            "seit",
        ):
            return not (after in ("people", "homes", "jobs", "men", "women") and before != "the")
        from digest.facts.counts import is_plural

        return (
            not is_plural(after)
            or after[:1] == "'"
            or self.words[place + 1][0].isupper()
            or (not 1900 <= int(self.low[place]) <= 2050 and False)
        )

    def weekday(self, place: int) -> Reading | None:
        """Thursday; Thursday, 3 March 2021; Thursday night."""
        word = self.low[place]
        after = place + 1
        if word in calendar.DOUBTFUL_DAYS:
            if not self.words[place][0].isupper():
                return None
            if self.at(after) == "." and self.scan.glued(after):
                after += 1
        if self.at(after) == "-" and self.at(after + 1) == "feira":
            after += 2
        at = after + 1 if self.at(after) == "," else after
        if self.at(at) in ("the", "den", "le", "el"):
            at += 1
        longer = (
            self.day_first(at)
            or (self.month_first(at) if self.at(at) in self.months else None)
            or (self.numeric(at) if self.at(at)[:1].isdigit() else None)
        )
        if longer is not None and not self.scan.is_break(after):
            return longer
        if (
            word in calendar.DOUBTFUL_DAYS
            and (word in ("sun", "sat") or self.scan.language == "pt")
            and self.at(place - 1) not in ("on", "last", "next", "na", "nesta")
        ):
            return None
        if not self.today:
            return after, {"text": word}
        day = calendar.weekday_near(self.weekdays[word], self.today, self.future(place))
        return after, {"date": day.isoformat()}

    def near_day(self, place: int) -> Reading | None:
        """Today, yesterday, tonight, the day before yesterday."""
        word, after = self.low[place], place + 1
        if word == "aujourd":
            if self.at(place + 2) != "hui":
                return None
            after = place + 3
        if word in ("morgen", "mañana") and (
            self.words[place][0].isupper() or self.at(place - 1) in ("la", "por", "jeden", "esta")
        ):
            return None
        if self.at(after) in ("'s", "’s") and word == "today":
            return (after, self._days_on(0, word)) if self.today else None
        return after, self._days_on(self.near_days[word], word)

    def _days_on(self, days: int, words: str) -> dict[str, object]:
        return {"date": (self.today + timedelta(days=days)).isoformat()} if self.today else {"text": words}

    def edge(self, place: int) -> Reading | None:
        """Early March, mid-May, late last year, later on Friday, earlier this week, the end of 2024."""
        word, after = self.low[place], place + 1
        if word in ("later", "earlier"):
            if self.at(after) in ("on", "in"):
                after += 1
        elif self.at(after) == "-" and word in ("mid", "early", "late"):
            after += 1
        elif word in ("middle", "beginning", "start", "end", "close", "turn", "dawn"):
            if self.at(after) != "of":
                return None
            after += 1
        elif self.at(after) in ("on", "in"):
            after += 1
        if self.at(after) == "the" and self.at(after + 1) in _PERIODS:
            return after + 2, self._period(self.low[after + 1], 0)
        inner = self._dated(after)
        return inner if inner and not (word == "late" and self.at(after) == "a") else None

    def _dated(self, place: int) -> Reading | None:
        """Any date but a span of time that ends before now."""
        word = self.at(place)
        rule = self.rules.get(word)
        if rule is not None and rule not in (self.ago, self.edge):
            return rule(place)
        return self.digits(place) if word[:1].isdigit() else None

    def relative(self, place: int) -> Reading | None:  # noqa: C901
        """Last Thursday, next week, this month, the same period, recent years, last March."""
        word, after = self.low[place], place + 1
        many = self.at(after)
        step = {"last": -1, "past": -1, "previous": -1, "next": 1, "coming": 1, "following": 1, "upcoming": 1}.get(
            word, 0
        )
        if many in _PERIODS:
            if word in ("recent",) or (
                many in ("term", "season", "period") and word not in ("same", "last", "next", "this")
            ):
                return None
            stop = after + 1
            if word == "same" and many in ("period", "quarter", "month", "week"):
                if self.at(stop) in ("of", "in", "last"):
                    return self._dated(stop if self.at(stop) == "last" else stop + 1)
                return None if many == "period" else (stop, self._period(many, 0))
            if many in ("term", "season"):
                return stop, {"text": f"{word} {many}"}
            return stop, self._period(many, step)
        if many in _PERIODS_MANY and word in ("recent", "coming"):
            return after + 1, {"text": f"{word} {many}"}
        if many in ("night", "evening") and word == "last":
            return after + 1, self._days_on(-1, "last night")
        if many in calendar.PARTS_OF_DAY and word == "this":
            return after + 1, self._days_on(0, f"this {many}")
        if many in self.weekdays and many not in calendar.DOUBTFUL_DAYS:
            return self._named_day(place, many, step, word)
        if many in self.months and (
            many not in calendar.DOUBTFUL_MONTHS or (self.words[after][0].isupper() and self.low[place] != "that")
        ):
            if self.day_at(after + 1)[0] or self.year_after(after + 1)[0]:
                return self.month_first(after)
            return self._named_month(after, many, step)
        if many in calendar.SEASONS and not (False):
            year = self.today.year + (step if step else 0) if self.today else 0
            if self.today and step == -1 and many in ("winter", "autumn", "fall", "summer", "spring"):
                year = self.today.year - 1 if not self._season_passed(many) else self.today.year
            return after + 1, {"date": f"{year}-{calendar.SEASONS[many]}"} if year else {"text": f"{word} {many}"}
        if many in ("christmas", "easter") and step:
            return after + 1, {"text": f"{word} {many}"}
        return None

    def _season_passed(self, season: str) -> bool:
        ends = {"spring": 6, "summer": 9, "autumn": 12, "winter": 3}[calendar.SEASONS[season]]
        return bool(self.today and self.today.month >= ends)

    def _named_day(self, place: int, word: str, step: int, how: str) -> Reading:
        after = place + 2
        if not self.today:
            return after, {"text": f"{how} {word}"}
        day = calendar.weekday_near(
            self.weekdays[word],
            self.today - timedelta(days=1 if step < 0 else 0),
            step > 0 or (step == 0 and self.future(place)),
        )
        if step > 0 and day == self.today:
            day += timedelta(days=7)
        return after, {"date": day.isoformat()}

    def _named_month(self, place: int, word: str, step: int) -> Reading:
        month = self.months[word]
        if not self.today:
            return place + 1, {"date": f"--{month:02d}"}
        year = self.today.year
        if step < 0 and month >= self.today.month:
            year -= 1
        elif step > 0 and month <= self.today.month:
            year += 1
        return place + 1, {"date": f"{year:04d}-{month:02d}"}

    def _period(self, unit: str, step: int) -> dict[str, object]:
        """The week, month, quarter, year or decade `step` away from the day of publication."""
        words = {-1: "last", 0: "this", 1: "next"}[step] + " " + unit
        if not self.today:
            return {"text": words}
        if unit in ("week", "fortnight", "weekend"):
            day = self.today + timedelta(days=7 * step)
            year, week, _ = day.isocalendar()
            return {"date": f"{year}-W{week:02d}"}
        if unit == "month":
            return {"date": calendar.shift_months(self.today, step)}
        if unit == "quarter":
            total = self.today.year * 4 + (self.today.month - 1) // 3 + step
            return {"date": f"{total // 4}-Q{total % 4 + 1}"}
        if unit == "decade":
            return {"date": f"{(self.today.year // 10 + step) * 10}s"}
        if unit == "year":
            return {"date": str(self.today.year + step)}
        return {"text": words}

    def all_period(self, place: int) -> Reading | None:
        """All year, all week."""
        if self.at(place + 1) in ("year", "week", "month", "summer", "winter") and self.at(place + 2) != "-":
            return place + 2, self._period(self.low[place + 1], 0) if self.low[place + 1] in _PERIODS else {
                "text": f"all {self.low[place + 1]}"
            }
        return None

    def after_the(self, place: int) -> Reading | None:  # noqa: C901
        """The 1990s, the third quarter, the 3rd of March, the same period of 2003, the day before yesterday."""
        after = place + 1
        word = self.at(after)
        if (
            word == "day"
            and self.at(after + 1) in ("before", "after")
            and self.at(after + 2) in ("yesterday", "tomorrow")
        ):
            return after + 3, self._days_on(-2 if self.low[after + 2] == "yesterday" else 2, "the day before yesterday")
        if (
            word in ("same", "end", "beginning", "start", "middle", "close", "early", "late", "mid", "turn")
            or word in calendar.ORDINALS
            or word in calendar.SEASONS
            or word in ("nineties", "eighties", "seventies", "sixties", "fifties", "twenties", "thirties", "forties")
        ):
            rule = self.rules.get(word)
            return rule(after) if rule else None
        if word[:1].isdigit() or word in ("'", "’", "‘"):
            found = self.day_first(after) or self.year_or_decade(after) or self.century(after)
            if found is None:
                day, stop = self.day_at(after)
                if (
                    day
                    and stop > after + 1
                    and self.at(stop) in (".", ",", "of", "to", "at", "and")
                    and self.at(place - 1) in ("on", "by", "until", "from", "of")
                ):
                    if self.at(stop) == "of" and self.at(stop + 1) in ("this", "next", "last"):
                        inner = self._dated(stop + 1)
                        if inner:
                            return inner
                    if self.today and self.at(stop) != "of":
                        return stop, {"date": f"{self.today.year:04d}-{self.today.month:02d}-{day:02d}"}
            return found
        if word in ("twenty", "thirty"):
            return self.day_first(after)
        if word in ("last", "past", "next", "previous", "following", "coming") and self.at(after + 1) in (
            "week",
            "month",
            "year",
            "quarter",
            "weekend",
            "day",
        ):
            if self.low[after + 1] == "day":
                return after + 2, {"text": f"the {word} day"}
            return (
                self.relative(after)
                if word not in ("following", "previous")
                else (after + 2, {"text": f"the {word} {self.low[after + 1]}"})
            )
        if word == "weekend" and self.at(after + 1) != "'s":
            return after + 1, self._period("weekend", 0)
        return None

    def ordinal(self, place: int) -> Reading | None:
        """Third quarter of 2025, first half, twentieth century, first of May."""
        word, after = self.low[place], place + 1
        found = self.day_first(place)
        if found is not None:
            return found
        if self.at(after) == "-":
            after += 1
        unit = self.at(after)
        if unit in ("quarter", "half") and calendar.ORDINALS[word] <= (4 if unit == "quarter" else 2):
            return self._part_of_year(place, after, f"{'Q' if unit == 'quarter' else 'H'}{calendar.ORDINALS[word]}")
        if unit == "century":
            return after + 1, {"date": f"{calendar.ORDINALS[word] - 1:02d}00s"}
        if unit in ("week", "weekend", "day", "month") and self.at(after + 1) == "of":
            inner = self._dated(after + 2)
            if inner:
                return inner[0], {
                    "text": self.scan.span(place, inner[0]).lower(),
                    **({"date": inner[1]["date"]} if "date" in inner[1] else {}),
                }
        return None

    def _part_of_year(self, place: int, at: int, part: str) -> Reading | None:
        stop = at + 1
        year, after = self.year_after(stop)
        if year:
            return after, {"date": f"{year}-{part}"}
        if self.at(stop) in ("of", "last", "this", "next"):
            inner = stop + 1 if self.low[stop] == "of" else stop
            if self.at(inner) in ("the",):
                inner += 1
            if self.at(inner) in ("last", "this", "next") and self.at(inner + 1) == "year":
                step = {"last": -1, "this": 0, "next": 1}[self.low[inner]]
                return inner + 2, {"date": f"{self.today.year + step}-{part}"} if self.today else {"text": part.lower()}
        if (part[0] == "H" and self.at(place - 1) not in ("the",)) or (
            part[0] == "H" and self.at(stop) not in (".", ",", "of", "and")
        ):
            return None
        if part[0] == "H":
            return None
        return stop, self._part_near(part)

    def _part_near(self, part: str) -> dict[str, object]:
        if not self.today:
            return {"text": part.lower()}
        quarter = int(part[1])
        return {"date": f"{self.today.year - (quarter * 3 > self.today.month)}-{part}"}

    def quarter_code(self, place: int) -> Reading | None:
        """Q3 2025, Q3."""
        part = self.low[place].upper()
        year, stop = self.year_after(place + 1)
        return stop, {"date": f"{year}-{part}"} if year else self._part_near(part) if part[0] == "Q" else {
            "text": part.lower()
        }

    def fiscal(self, place: int) -> Reading | None:
        """FY 2025."""
        year, stop = self.year_at(place + 1)
        return (stop, {"date": str(year)}) if year else None

    def season(self, place: int) -> Reading | None:
        """Summer 2015, the summer of 2015, the autumn."""
        word = self.low[place]
        year, stop = self.year_after(place + 1)
        name = calendar.SEASONS[word]
        if year:
            return stop, {"date": f"{year}-{name}"}
        if (
            self.at(place + 1) == "of"
            and self.at(place + 2) in ("last", "this", "next")
            and self.at(place + 3) == "year"
        ):
            step = {"last": -1, "this": 0, "next": 1}[self.low[place + 2]]
            return place + 4, {"date": f"{self.today.year + step}-{name}"} if self.today else {"text": name}
        before, edge = self.at(place - 1), self.at(place + 1)
        if (
            before == "the"
            and self.at(place - 2) in ("in", "until", "by", "during", "for", "from", "of", "over")
            and word != "fall"
        ):
            if not self.today or (
                edge[:1].isalpha() and edge not in ("and", "but", "when", "after", "to", "before", "if", "though", "or")
            ):
                return None
            year = self.today.year + (1 if self.future(place) and self._season_passed(word) else 0)
            return place + 1, {"date": f"{year}-{name}"}
        return None

    def century(self, place: int) -> Reading | None:
        """19th century, 20th-century."""
        word = self.low[place]
        if not (
            word.isdigit()
            and len(word) <= 2
            and self.at(place + 1) in ("st", "nd", "rd", "th")
            and self.scan.glued(place + 1)
        ):
            return None
        at = place + 3 if self.at(place + 2) == "-" else place + 2
        return (at + 1, {"date": f"{int(word) - 1:02d}00s"}) if self.at(at) in ("century", "centuries") else None

    def decade_word(self, place: int) -> Reading | None:
        """The nineties."""
        tens = (
            "twenties thirties forties fifties sixties seventies eighties nineties".split().index(self.low[place]) + 2
        )
        if self.at(place - 1) in ("the", "early", "late", "mid", "-") and self.at(place - 2) not in (
            "her",
            "his",
            "their",
        ):
            return place + 1, {"date": f"19{tens}0s"}
        return None

    def ago(self, place: int) -> Reading | None:  # noqa: C901
        """Five years ago, a year earlier, two weeks later, a few days ago, a decade ago."""
        low = self.low
        first = low[place]
        if first in ("a", "an"):
            number: numbers.Number | None = 1
            at = place + 1
            if self.at(at) in ("few", "couple", "dozen", "half"):
                number, at = None, at + 1
                if self.at(at) in ("of", "-"):
                    at += 1
                if self.at(at) == "a":
                    at += 1
        elif first in ("several", "few", "half"):
            number, at = None, place + 1
            if first == "half" and self.at(at) == "a":
                at += 1
        elif self.words[place][0].isdigit():
            number, at = numbers.read_digits(first, self.scan.language), place + 1
        else:
            read = numbers.read_words(low, place, self.scan.language)
            if read is None:
                return None
            number, at = read
        unit = TIME_UNITS.get(self.at(at))
        if unit is None:
            return None
        how = self.at(at + 1)
        stop = at + 2
        if how == "from" and self.at(at + 2) in ("now", "today"):
            stop, how = at + 3, "hence"
        if how not in _UNITS_BACK or (how in ("before", "prior") and self.at(stop) not in (".", ",", "", "when")):
            return None
        if how == "earlier" and self.at(stop) == "than":
            return None
        return stop, self._moved(
            number,
            unit,
            -1 if how in ("ago", "earlier", "before", "previously", "prior") else 1,
            self.scan.span(place, stop).lower(),
            how,
        )

    def _moved(self, number: numbers.Number | None, unit: str, way: int, words: str, how: str) -> dict[str, object]:
        """The date so many units from the day of publication; only "ago" and "from now" count from there."""
        if self.today is None or number is None or how not in ("ago", "hence") or number > 10_000:
            return {"text": words}
        by = way * number
        if unit in ("days", "nights", "weeks", "fortnights"):
            return self._days_on(round(by * {"days": 1, "nights": 1, "weeks": 7, "fortnights": 14}[unit]), words)
        if unit == "months":
            return {"date": calendar.shift_months(self.today, round(by))}
        years = {"years": 1, "decades": 10, "centuries": 100}.get(unit)
        year = self.today.year + round(by * years) if years else 0
        return {"date": f"{year:04d}"} if 0 < year < 10_000 else {"text": words}

    def holiday(self, place: int) -> Reading | None:
        """Christmas, Christmas Day, Christmas Eve."""
        if not self.words[place][0].isupper():
            return None
        after = place + 1
        day = 24 if self.at(after) == "eve" else 25
        if self.at(after) in ("day", "eve"):
            after += 1
        elif self.words[after][:1].isupper() if after < self.size else False:
            return None
        if (
            self.at(place - 1) not in ("since", "until", "before", "at", "by", "on", "after", "last", "next", "this")
            and after == place + 1
        ):
            return None
        year, after = self.year_after(after)
        value = self.day_value(place, year, 12, day)
        return (after, value) if value else None

    def recently(self, place: int) -> Reading | None:
        return None

    def german_month(self, place: int) -> Reading | None:
        """Im vergangenen Jahr, im März."""
        if self.scan.language != "de":
            return None
        if self.at(place + 1) in ("vergangenen", "letzten", "vorigen") and self.at(place + 2) in ("jahr", "monat"):
            unit = "year" if self.low[place + 2] == "jahr" else "month"
            return place + 3, self._period(unit, -1)
        return None

    def bare_time(self, place: int) -> Reading | None:
        return place + 1, {"time": {"noon": "12:00", "midday": "12:00", "midnight": "00:00"}[self.low[place]]}

    # --- times of day beside a date --------------------------------------------------------------------------------

    def with_time(self, first: int, stop: int, value: dict[str, object]) -> Reading:
        """Takes in a part of the day or a time after a date ("today at 11am"), or the date after a time."""
        if "time" in value:
            at = stop + 1 if self.at(stop) in ("on", ",") else stop
            if (
                self.at(at) in self.weekdays
                or self.at(at) in self.near_days
                or self.at(at) in self.months
                or (at > stop and self.at(at)[:1].isdigit())
            ):
                rule = self.rules.get(self.at(at))
                later = rule(at) if rule else self.day_first(at)
                if later and len(str(later[1].get("date", ""))) == 10 and not self.scan.is_break(stop):
                    return later[0], {"datetime": f"{later[1]['date']}T{value['time']}"}
            return stop, value
        day = str(value.get("date", ""))
        if (len(day) != 10 or "to" in value) and "text" not in value:
            return stop, value
        at = stop
        if self.at(at) in calendar.PARTS_OF_DAY and not self.scan.is_break(at):
            return at + 1, value
        if self.at(at) in ("at", "um", "à", "ab") or (self.at(at) == "," and self.at(at + 1)[:1].isdigit()):
            at += 1
        if self.at(at)[:1].isdigit() or self.at(at) in ("noon", "midnight"):
            clock = read_time(self.scan, at) if self.low[at][:1].isdigit() else self.bare_time(at)
            if clock:
                return clock[0], {"datetime": f"{day}T{clock[1]['time']}"} if len(day) == 10 else value
        return stop, value


def find_dates(scan: Scan, published: str | None, used: bytearray) -> list[Found]:
    """All dates and times of the text, in order; marks their tokens in `used`."""
    today = None
    if published:
        try:
            today = date.fromisoformat(published[:10])
        except ValueError:
            today = None
    return DateReader(scan, today).find(used)
