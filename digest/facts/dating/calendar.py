"""The words of dates in six languages, and the arithmetic that turns them into days."""

from datetime import date, timedelta
from functools import cache

MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
          "December")  # fmt: skip
_MONTHS = {
    "en": "january|jan february|feb march|mar april|apr may june|jun july|jul august|aug september|sep|sept "
    "october|oct "
    "november|nov december|dec",
    "es": "enero|ene febrero|feb marzo|mar abril|abr mayo|may junio|jun julio|jul agosto|ago "
    "septiembre|setiembre|sept|sep "
    "octubre|oct noviembre|nov diciembre|dic",
    "fr": "janvier|janv février|fevrier|févr mars avril|avr mai juin juillet|juil août|aout septembre|sept octobre|oct "
    "novembre|nov décembre|decembre|déc",
    "de": "januar|jan|jänner februar|feb märz|mrz april|apr mai juni|jun juli|jul august|aug september|sep|sept "
    "oktober|okt "
    "november|nov dezember|dez",
    "pt": "janeiro|jan fevereiro|fev março|mar abril|abr maio|mai junho|jun julho|jul agosto|ago setembro|set "
    "outubro|out "
    "novembro|nov dezembro|dez",
    "it": "gennaio|gen febbraio|feb marzo|mar aprile|apr maggio|mag giugno|giu luglio|lug agosto|ago "
    "settembre|set|sett "
    "ottobre|ott novembre|nov dicembre|dic",
}
_WEEKDAYS = {
    "en": "monday|mon tuesday|tue|tues wednesday|wed|weds thursday|thu|thur|thurs friday|fri saturday|sat sunday|sun",
    "es": "lunes martes miércoles|miercoles jueves viernes sábado|sabado domingo",
    "fr": "lundi mardi mercredi jeudi vendredi samedi dimanche",
    "de": "montag dienstag mittwoch donnerstag freitag samstag|sonnabend sonntag",
    "pt": "segunda-feira|segunda terça-feira|terça quarta-feira|quarta quinta-feira|quinta sexta-feira|sexta sábado "
    "domingo",
    "it": "lunedì martedì mercoledì giovedì venerdì sabato domenica",
}
_GERMAN_PARTS = "morgen früh vormittag mittag nachmittag abend nacht"
_DAYS = {  # a day counted from the day of publication
    "en": {"today": 0, "yesterday": -1, "tomorrow": 1, "tonight": 0},
    "es": {"hoy": 0, "ayer": -1, "mañana": 1, "anteayer": -2, "anoche": -1, "antes": -2},
    "fr": {"aujourd": 0, "hier": -1, "demain": 1, "avant": -2},
    "de": {"heute": 0, "gestern": -1, "morgen": 1, "vorgestern": -2, "übermorgen": 2},
    "pt": {"hoje": 0, "ontem": -1, "amanhã": 1, "anteontem": -2},
    "it": {"oggi": 0, "ieri": -1, "domani": 1},
}
SEASONS = {
    "spring": "spring", "summer": "summer", "autumn": "autumn", "fall": "autumn", "winter": "winter",
    "primavera": "spring", "verano": "summer", "otoño": "autumn", "invierno": "winter",
    "printemps": "spring", "été": "summer", "automne": "autumn", "hiver": "winter",
    "frühling": "spring", "frühjahr": "spring", "sommer": "summer", "herbst": "autumn",
}  # fmt: skip
PARTS_OF_DAY = frozenset(
    "morning afternoon evening night lunchtime midday dawn dusk noon midnight abend nacht nachmittag vormittag mittag "
    "mañana tarde noche madrugada matin soir nuit après-midi mattina sera notte manhã noite tarde".split()
)
ORDINALS = {
    word: place
    for place, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
        "fifteenth "
        "sixteenth seventeenth eighteenth nineteenth twentieth".split(),
        1,
    )
} | {"thirtieth": 30, "1er": 1, "primero": 1, "premier": 1}
# Month names that are also common words: these need a capital letter or a number beside them.
DOUBTFUL_MONTHS = frozenset(
    {"may", "march", "mar", "jan", "dec", "sep", "set", "ago", "mars", "mai", "out", "gen", "mag"}
)
DOUBTFUL_DAYS = frozenset({"mon", "tue", "wed", "thu", "fri", "sat", "sun", "weds", "thur", "segunda", "terça",
    "quarta",
                           "quinta", "sexta"})  # fmt: skip


WEEKDAY_PLURALS = {
    f"{name}s": place for place, name in enumerate("monday tuesday wednesday thursday friday saturday sunday".split())
}


def _numbered(words: str, start: int) -> dict[str, int]:
    return {form: place for place, forms in enumerate(words.split(), start) for form in forms.split("|")}


@cache
def months(language: str) -> dict[str, int]:
    """Month names and their short forms, each with its number."""
    return _numbered(_MONTHS.get(language, _MONTHS["en"]), 1)


@cache
def weekdays(language: str) -> dict[str, int]:
    """Names of the days of the week; Monday is 0. German adds the part of the day to them: Montagabend."""
    days = _numbered(_WEEKDAYS.get(language, _WEEKDAYS["en"]), 0)
    if language == "de":
        days |= {f"{name}{part}": day for name, day in list(days.items()) for part in _GERMAN_PARTS.split()}
    return days


def near_days(language: str) -> dict[str, int]:
    """Words for today and the days beside it."""
    return _DAYS.get(language, _DAYS["en"])


def weekday_near(day: int, today: date, future: bool) -> date:
    """The last such weekday up to `today`, or the next one after it."""
    back = (today.weekday() - day) % 7
    if future:
        return today + timedelta(days=(7 - back) % 7 or (0 if back == 0 else 7))
    return today - timedelta(days=back)


def weekday_after(day: int, start: date) -> date:
    """The first such weekday after `start`."""
    return start + timedelta(days=(day - start.weekday() - 1) % 7 + 1)


def shift_months(today: date, by: int) -> str:
    """The month `by` months after that of `today`, as ISO text."""
    total = today.year * 12 + today.month - 1 + by
    return f"{total // 12:04d}-{total % 12 + 1:02d}"


def valid_day(year: int, month: int, day: int) -> bool:
    """Whether such a day exists."""
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def days_in(year: int, month: int) -> int:
    """How many days a month has."""
    return (date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)).day


def week_of(day: str) -> str:
    """The ISO week of an ISO day."""
    year, week, _ = date.fromisoformat(day).isocalendar()
    return f"{year}-W{week:02d}"
