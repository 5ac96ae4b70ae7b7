"""What a text says of days gone by: "the crash of 14 May", "last month's riot", "eight days after the flood".

A new development says which affair it goes on with, and when that was. Such a day comes with the words of its sentence:
that prices rose in January says nothing about an accident of January. A sentence may also say that two affairs have
nothing to do with each other.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import takewhile
from typing import NamedTuple

from digest.model import Article, moment
from digest.stories.guards import CALENDAR, is_year
from digest.stories.terms import Forms
from digest.text.cleaning.printed_dates import months
from digest.text.numbers import small_words

_AROUND = "\"'“”‘’.,:;!?()[]«»"
_DAY, _WEEK, _MONTH = 1, 7, 30
_UNITS = {
    **dict.fromkeys("day days día días jour jours tag tage tagen giorno giorni dia dias".split(), _DAY),
    **dict.fromkeys("week weeks semana semanas semaine semaines woche wochen settimana settimane".split(), _WEEK),
    **dict.fromkeys("month months mes meses mois monat monate monaten mese mesi mês".split(), _MONTH),
}
_SLACK = {_DAY: 1, _WEEK: 4, _MONTH: 16}  # days by which a count of such spans may miss
_BEFORE_SPAN = frozenset("hace il vor a dopo depuis seit desde há nach après".split())
_BEHIND_SPAN = frozenset("ago after since fa prima atrás tras después".split())
_ONE = frozenset("a un una une einem einer um uma".split())
_LAST = frozenset(
    "last previous pasado pasada dernier dernière vergangenen vergangene letzten letzte scorso scorsa passado "
    "passada".split()
)
_THIS = frozenset("this este esta diesen diesem dieser ce cette questo questa".split())
_BEFORE_MONTH = frozenset(
    "in last since of from early late mid this during en desde de del im seit vom letzten vergangenen depuis fin début "
    "em da di nel dal dello dell scorso".split()
)
_OF = frozenset("of de di".split())
_SHORT_MONTHS = frozenset("may mai mei".split())  # no shortenings, though they are as short
_WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            "monday lunes lundi montag lunedì segunda-feira",
            "tuesday martes mardi dienstag martedì terça-feira",
            "wednesday miércoles mercredi mittwoch mercoledì quarta-feira",
            "thursday jueves jeudi donnerstag giovedì quinta-feira",
            "friday viernes vendredi freitag venerdì sexta-feira",
            "saturday sábado samedi samstag sabato",
            "sunday domingo dimanche sonntag domenica",
        )
    )
    for name in names.split()
}
_NO_LINK = (
    "nothing to do with", "no link with", "no link to", "no connection", "unrelated to", "not related to",
    "not linked to", "not connected", "nada que ver con", "rien à voir avec", "nichts zu tun", "niente a che",
)  # fmt: skip


class Time(NamedTuple):
    """Days gone by, and the terms of the sentence that names them; `exact` when it is a day and no longer span."""

    first: date
    last: date
    exact: bool
    terms: frozenset[str]


class Past(NamedTuple):
    """The times that an article names, and the terms of its sentences that say what it has nothing to do with."""

    times: tuple[Time, ...]
    unlinked: tuple[frozenset[str], ...]


def past_of(article: Article, forms: Forms) -> Past:
    """What a dated article says of the time before it appeared; of an undated one nothing can be told."""
    if not article.published:
        return Past((), ())
    today = moment(article.published).date()
    small = small_words(forms.language)
    times: list[Time] = []
    unlinked: list[frozenset[str]] = []
    for chunks in _sentences(article.text, forms):
        words = [chunk.strip(_AROUND).lower().removesuffix("'s").removesuffix("’s") for chunk in chunks]
        sentence = " ".join(words)
        denies = any(phrase in sentence for phrase in _NO_LINK)
        named = [] if denies else list(_times(words, today, small))
        if named or denies:
            terms = frozenset(term for chunk in chunks for term, _ in forms[chunk].terms if not term[0].isdigit())
            terms -= CALENDAR
            if denies:
                unlinked.append(terms)
            times += [Time(first, last, exact, terms) for first, last, exact in named]
    return Past(tuple(times), tuple(unlinked))


def _sentences(text: str, forms: Forms) -> Iterator[list[str]]:
    """The pieces between the spaces, sentence by sentence."""
    for line in text.splitlines():
        sentence: list[str] = []
        for chunk in line.split():
            sentence.append(chunk)
            if forms[chunk].ends and not chunk[:-1].isdecimal():  # "am 9. Mai"
                yield sentence
                sentence = []
        if sentence:
            yield sentence


def _times(words: Sequence[str], today: date, small: Mapping[str, int]) -> Iterator[tuple[date, date, bool]]:
    """The spans of days before today that a sentence names, first and last day, and whether they are exact."""
    named = months()
    for at, word in enumerate(words):
        if word in named and (len(word) > 3 or word in _SHORT_MONTHS):
            found = _in_month(words, at, named[word], today)
        elif word in _UNITS:
            found = _spans_ago(words, at, _UNITS[word], today, small)
        elif word in _WEEKDAYS:
            day = today - timedelta((today.weekday() - _WEEKDAYS[word]) % 7)
            found = (day, day, False)
        else:
            continue
        if found and found[0] < today:
            yield found


def _in_month(words: Sequence[str], at: int, month: int, today: date) -> tuple[date, date, bool] | None:
    """A day of a month ("14 May", "May 14, 2026", "9 de mayo") or a month as a whole ("in January")."""
    ahead = words[max(0, at - 2) : at]
    behind = words[at + 1 : at + 4]
    year = next((int(word) for word in behind if is_year(word)), 0)
    if ahead and ahead[-1] in _OF and len(ahead) == 2 and _count(ahead[0], {}):
        ahead = ahead[:1]
    day = next((number for word in (*ahead[-1:], *behind[:1]) if 0 < (number := _count(word, {})) <= 31), 0)
    if not day and not (ahead and ahead[-1] in _BEFORE_MONTH):
        return None
    year = year or today.year - ((month, day) > (today.month, today.day if day else 0))
    try:
        first = date(year, month, day or 1)
    except ValueError:
        return None
    return (first, first, True) if day else (first, _end_of_month(first), False)


def _end_of_month(day: date) -> date:
    return (day.replace(day=28) + timedelta(4)).replace(day=1) - timedelta(1)


def _spans_ago(
    words: Sequence[str], at: int, unit: int, today: date, small: Mapping[str, int]
) -> tuple[date, date, bool] | None:
    """Some days, weeks or months back ("eight days after", "hace dos semanas"), the last or the running one."""
    ahead = words[at - 1] if at else ""
    behind = words[at + 1] if at + 1 < len(words) else ""
    count = 1 if ahead in _ONE else _count(ahead, small)
    if count and (behind in _BEHIND_SPAN or (at > 1 and words[at - 2] in _BEFORE_SPAN)):
        when = today - timedelta(count * unit)
        slack = timedelta(_SLACK[unit])
        return when - slack, when + slack, True
    if unit == _DAY or not (ahead in _LAST or behind in _LAST or ahead in _THIS):
        return None
    start = today.replace(day=1) if unit == _MONTH else today - timedelta(today.weekday())
    if ahead in _THIS:
        return start, today, False
    end = start - timedelta(1)
    return (end.replace(day=1) if unit == _MONTH else start - timedelta(7)), end, False


def _count(word: str, small: Mapping[str, int]) -> int:
    """The number that a word is, "14th" and "eight" too; 0 when it is none below a thousand."""
    digits = "".join(takewhile(str.isdecimal, word))
    if digits:
        return int(digits) if len(digits) < 4 and not any(sign in ",.-" for sign in word[len(digits) :]) else 0
    return small.get(word, 0)
