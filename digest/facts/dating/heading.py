"""Whether the clause around a date looks back or ahead, and which year or week a date without one belongs to."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from digest.text import numbers

if TYPE_CHECKING:
    from digest.facts.dating.reader import DateReader

# Words of what is to come. The first kind is sure; the second also stands in reports of what was once to come.
_SURE = frozenset(
    "will 'll ’ll due plans planned scheduled upcoming shall deadline forthcoming wird werden soll sollen será serán "
    "habrá tendrá sera seront aura devrait prévu prévue prévus prévues previsto prevista previstos previstas geplant "
    "angesetzt vai sarà saranno expires tomorrow opens begins meets resumes reopens airs arrives departs launches "
    "lapses adjourned postponed rescheduled ends turns intends aims hopes hoping wants".split()
)
_LIKELY = frozenset("would expected expects going next ahead starts may might should must can set until".split())
_PAST = frozenset(
    "said was were had has have did told last since ago killed struck hit died won lost fell rose after began been hat "
    "haben wurde wurden fue fueron ha han a été était announced reported found published opened started made came took "
    "showed gave held met voted signed arrested charged filed dated wrote spoke rang sent brought bought sold paid "
    "left kept saw heard stood sat ran drove grew drew threw flew broke chose led built fought caught taught swore "
    "went sank hung slid dug flung spent lay shook stole "
    "konnte konnten musste mussten wollte wollten durfte durften sollte sollten hatte hatten había avait".split()
)
_FUTURE_ENDINGS = {"fr": ("ront", "dra", "era", "ira"), "es": ("rá", "rán")}
_PAST_ENDINGS = ("ó", "aron", "ieron")
_TAKEN = frozenset("place effect office".split())
# What is set or held "for" a day.
_SET_FOR = frozenset(
    "hearing vote meeting trial election elections talks launch strike rally debate match inquest date ballot set "
    "scheduled called booked slated planned fixed forecast due time warning ready".split()
)
# Put off to another day, or put off by then.
_MOVED = frozenset("adjourned postponed rescheduled".split())
_MODALS = frozenset("would may might should must could can will".split())
# Verbs of the present tense that, right before "on" or "in" and a date, tell what is to come.
_PRESENT = frozenset(
    "arrive arrives open opens start starts begin begins resume resumes close closes meet meets end ends expire "
    "expires return returns vote votes sit sits run runs go goes effect force".split()
)
# Before "to" these lead to a noun: "close to home in May", "compared to output in June".
_NEARNESS = frozenset("close compared due according similar up next back down thanks fell rose".split())
_RESOLVED = frozenset("agreed agrees decided decides pledged pledges vowed promised promises ready likely able".split())
_CLAUSE_ENDS = frozenset(',;:.!?"“”«»„()')
_WITHIN = frozenset(
    "the after early late mid - end of beginning start middle close later night evening afternoon morning hours small "
    "this der den dem des le el la l ' ’ la am im".split()
)
_SINCE = frozenset("since seit depuis desde dal dall seither".split())
_UNTIL = frozenset("until till bis hasta até".split())
_BEFORE_THEN = frozenset("had hatte hatten había habían avait avaient".split())
_DETERMINERS = frozenset("the a an its their his her this that these those our my your".split())

# A word in "-ed" behind these is no past tense: "will be opened", "a duty on imported steel".
_NO_VERB_AFTER = frozenset("be to of on in at for with from by and".split())

_ENTERS = frozenset("come comes coming go goes going take takes taking enter enters".split())
_CLOCK = frozenset("at am pm a.m. p.m. : . o ' ’ clock noon midnight".split())

_FAR, _FARTHER, _NEAR, _LEAN = 240, 345, 60, 10  # days


def heading(reader: DateReader, place: int, *, loosely: bool = False) -> int:
    """How the words around the date at token `place` point: 2 surely ahead, 1 ahead, -1 back, -2 surely, 0 nowhere.

    `loosely`: an infinitive before the date also points ahead.
    """
    begin = place
    first, stop = reader.scan.sentence(place)
    while begin > first and reader.low[begin - 1] in _WITHIN and place - begin < 5:
        begin -= 1
    led = _led(reader, first, begin, place, stop)
    if led:
        return led
    before, after = range(begin - 1, max(first, place - 16) - 1, -1), range(place + 1, min(stop, place + 10))
    for within_clause in (True, False):
        for span in (before, after):
            for at in span:
                pointed = _pointed(reader, at, place, loosely=loosely)
                if pointed:
                    return pointed
                if within_clause and reader.low[at] in _CLAUSE_ENDS:
                    break
    return 0


def _was_until(reader: DateReader, first: int, begin: int, stop: int) -> bool:
    """Whether what went on until the date at `begin` has ended: "until Sunday they had known them by heart"."""
    low = reader.low
    for at in range(begin - 2, max(first, begin - 12) - 1, -1):
        if low[at] in _BEFORE_THEN:
            return True
        if low[at] in _CLAUSE_ENDS or low[at] in _SURE or low[at] in _MODALS:
            break
    reach = 25 if begin - 1 == first else 8
    return any(low[at] in _BEFORE_THEN for at in range(begin, min(stop, begin + reach)))


def _led(reader: DateReader, first: int, begin: int, place: int, stop: int) -> int:
    """Where the word right before a date that begins at `begin` points: since, until, for, or a verb before "on"."""
    low = reader.low
    word = low[begin - 1] if begin > first else ""
    if word in _SINCE:
        return -2
    reaching = word in _UNTIL or (word in ("à", "au") and "jusqu" in low[max(begin - 4, first) : begin])
    if reaching or (word == "zum" and low[begin - 2] == "bis"):
        return -1 if _was_until(reader, first, begin, stop) else 1
    if word == "for" and not _SET_FOR.isdisjoint(low[max(begin - 6, first) : begin - 1]):
        return 1
    at = begin - 1
    while at - 1 > first and word == "on" and (low[at - 1] in _CLOCK or low[at - 1][0].isdecimal()):
        at -= 1  # "open at 7 a.m. on Sunday"
    if at < begin - 1 and low[at - 1] in _PRESENT and low[at - 2][0].isalpha():
        return 1
    moved = low[begin - 2] in _MOVED if begin - 2 >= first else False
    if moved and word in ("to", "for", "auf"):
        return 2
    if word in ("on", "in", "at") and begin - 2 >= first and low[begin - 2] in _PRESENT:
        named = low[begin - 3]
        if low[begin - 2] in ("force", "effect"):
            return 1 if (low[begin - 4] if named == "into" else named) in _ENTERS else 0
        counted = named in _DETERMINERS or named in ("of", "to") or named in numbers.small_words("en")
        return 0 if counted or not named[0].isalpha() else 1
    if reader.language in ("fr", "es") and begin - 2 >= first:
        if reader.language == "es" and word.endswith(_PAST_ENDINGS):
            return -1
        if low[begin - 2] == "se" and word != "est":
            return 1
    return 0


def _pointed(reader: DateReader, at: int, place: int, *, loosely: bool) -> int:
    """Where the word at token `at` points, seen from the date at `place`."""
    low = reader.low
    word, before, after = low[at], reader.at(at - 1), reader.at(at + 1)
    plain = reader.words[at][0].islower() or word[0] in "'’"
    if plain and (word in _SURE or word in _LIKELY):
        return _ahead(reader, at, place)
    if word in _PAST and before != "be":  # "will be held"
        return -1
    if (word in ("is", "are") and after == "to") or (
        word in ("take", "takes") and after in ("place", "effect", "office")
    ):
        return 1
    if loosely and word == "to" and at < place and _infinitive(reader, at + 1):
        return 1
    if reader.language == "en":
        verb = plain and len(word) > 4 and word.endswith("ed") and not word.endswith(("eed", "dred"))
        return -1 if verb and before not in _NO_VERB_AFTER and before not in _DETERMINERS else 0
    endings = _FUTURE_ENDINGS.get(reader.language, ())
    return 2 if endings and len(word) > 5 and word.endswith(endings) else 0


def _ahead(reader: DateReader, at: int, place: int) -> int:
    """2, 1, -1 or 0 for a word at `at` that may speak of what is to come."""
    word, before, after = reader.low[at], reader.at(at - 1), reader.at(at + 1)
    if word in _MODALS and after == "have":
        return -1
    if word in _MOVED:
        return -1 if before == "been" and "had" in (reader.at(at - 2), reader.at(at - 3)) else 2
    if word == "set":
        return 2 if after in ("to", "for") and before in ("is", "are", "was", "were", "be", "been", "'s", "’s") else 0
    if word == "until" and at > place:
        return 0
    if word == "expected" and before in ("than", "as", "had"):
        return 0
    if word == "due" and "had" in (before, reader.at(at - 2)):
        return -1
    if word in ("going", "next") and (after == "to") != (word == "going"):
        return 0
    return 2 if word in _SURE else 1


def _infinitive(reader: DateReader, place: int) -> bool:
    """Whether the word at `place`, behind "to", is a verb of what is still to be done: "to close it in May"."""
    word, after = reader.at(place), reader.at(place + 1)
    verb = word.isalpha() and word not in reader.scan.function and not word.endswith(("s", "ed", "ing", "ly"))
    objects = after in ("the", "a", "an", "its", "his", "her", "their", "in", "on", "by", "from", "with", "up")
    before = reader.at(place - 2)
    return verb and reader.words[place].islower() and (before in _RESOLVED or (objects and before not in _NEARNESS))


def is_ahead(back: int, ahead: int, points: int, *, this_year: bool = False) -> bool:
    """Whether the date `ahead` days on is meant and not the one `back` days ago, where the words point to `points`.

    Nobody names a day of another year without that year when it lies most of a year off and its like is near;
    `this_year`: the one that is back lies in the year of publication.
    """
    if points > 0:
        return ahead <= (_FARTHER if points > 1 else _FAR)
    if points == 0:
        return ahead + _LEAN < back
    near = (ahead <= _NEAR // 2 and back > 200) or (ahead <= _NEAR and back > 360 - _NEAR - _LEAN)
    return points == -1 and near and not this_year


def year_near(month: int, day: int, today: date, points: int) -> int:
    """The year that a month (and day; 0: none) without one belongs to, where the words around it point to `points`."""
    if month == today.month and (not day or day == today.day):
        return today.year
    later = (month, day or 31) > (today.month, today.day)
    if day:
        ahead = (min(day, 28) - today.day + 30 * (month - today.month)) % 365
        back = 365 - ahead
    else:
        ahead = 30 * ((month - today.month) % 12)
        back = 360 - ahead
    if is_ahead(back, ahead, points, this_year=not later):
        return today.year if later else today.year + 1
    return today.year - 1 if later else today.year
