"""What a figure is about: its subject among those that news counts and prices, and the words that set it apart.

Two figures can only agree or contradict each other when they are about the same thing at the same time. A slot names
that thing as far as one sentence tells it.
"""

from collections.abc import Sequence
from itertools import pairwise

from digest.facts.ledger.figures import unit_words
from digest.facts.ledger.readings import ASSERTING
from digest.facts.ledger.statements import Slot, Statement, distance
from digest.facts.ledger.subjects import ALSO_IN_COURT, INDEX, PEOPLE

# Who wants, offers, aims at or expects a figure does not state it; only two wishes of one sort can be compared.
_GOALS = {
    word: goal
    for goal, words in {
        "demand": "want wants wanted demand demands demanding demanded seek seeks seeking request requested ask asking "
        "asks asked quiere exige exigen pide fordert fordern verlangt réclame demande exige",
        "offer": "offer offers offered offering propose proposes proposed bid bids ofrece ofrecen propone bietet "
        "anbieten propose",
        "target": "target targets goal aims aim aimed limit hope hopes hoping hoped needs needed requires "
        "required requirement capacity objetivo ziel "
        "objectif",
        "forecast": "forecast forecasts expectation expectations expect expected expects predict predicted predicts "
        "foresee projected projects prognose pronóstico previsión erwartet prévoit prévision",
    }.items()
    for word in words.split()
}
# "Less than the 230 that had been forecast."
_THAN = "than"
# What a thing will cost is always a forecast.
_FORESEEN = frozenset({"price", "damage", "savings", "budget"})
# "A new wall would have cost 90,000": that is no price.
# "Built for 680", "the 25 that were needed".
_MEANT = frozenset((word, "for") for word in ("built", "meant", "designed", "rated", "licensed"))
_NEEDED = frozenset("needed required".split())
_UNREAL = frozenset({("would", "have"), ("habría", "costado"), ("hätte", "gekostet")})
_REACH = 10
_BESIDE = 4
_STOPS = frozenset(".;")
_THEN = frozenset("earlier ago later before after previously antes después davor danach plus avant".split())
_MORE = frozenset("another additional further extra more others new weitere otros otras más autres".split())
_PART = frozenset("of de von des davon ellos".split())
_WHOLE = frozenset(
    "them the those these whom which los las ellos ellas quienes denen ihnen der den eux lesquels lesquelles".split()
)
_PART_BEFORE = frozenset("including among include includes incluidos entre darunter dont parmi incluyendo".split())
_UNITS = frozenset("arm division subsidiary affiliate tochter filial filiale".split())
_TOWARDS = (("towards",), ("toward",))
_AMONG = (("among",), ("unter",), ("entre",), ("parmi",))
_WITHIN = frozenset("past last letzten últimas dernières".split())
_WORLD = frozenset("global globally worldwide mundial mundialmente weltweit mondial".split())
# Victims that are told apart from the others.
_GROUPS = frozenset(
    "attackers attacker assailants gunmen militants insurgents terrorists suspects fighters rebels extremists "
    "soldiers troops police officers firefighters rescuers civilians adults teenagers children schoolchildren "
    "women journalists hostages militantes soldados niños mujeres bomberos soldaten polizisten kinder frauen "
    "zivilisten soldats policiers enfants femmes civils".split()
)
_GRAVELY = frozenset("critically seriously gravely severely gravemente grièvement schwer lebensgefährlich".split())
_SEVERE = "severe"
_PER = frozenset("a an per each every pro por par al je".split())
_PER_WHAT = {
    word: words.split()[0]
    for words in (
        "day día tag jour",
        "week semana woche semaine",
        "month mes monat mois",
        "year año jahr an",
        "hour hora stunde heure",
        "share aktie action acción",
        "head person kopf tête customer",
        "tonne ton tonelada",
        "night noche nacht nuit",
        *"unit barrel household minute second student litre mile kilometre child".split(),
    )
    for word in words.split()
}
_PAUSES = frozenset(",;:(")
_HOURLY = frozenset({"mph", "kph", "kmh", "knots", "knot", "kn"})
_DAILY = frozenset({("a", "day"), ("per", "day"), ("each", "day"), ("past", "24"), ("last", "24"), ("in", "24")})
# Where a figure holds for more than the place of the event.
WIDE = "*"
_WIDELY = frozenset("nationwide countrywide statewide landesweit bundesweit nationally".split())
_LANDS = frozenset("country nation region province state county island continent land".split())
_BEFORE_NOW = frozenset(
    "anniversary peak previous historic vorjahr hace letztes anterior aniversario dernier précédent".split()
)
# "Last month", "the previous season": another time; "the last 12", "an earlier list" are not.
_RECORDS = frozenset({("the", "record"), ("record", "of"), ("record", "was"), ("old", "record")})
_FORMER = frozenset("last past earlier previous former".split())
_SPANS = frozenset("week month year season decade quarter century time summer winter spring autumn".split())
# Another event than the story's.
_OTHER = frozenset("separate separately similar elsewhere unrelated neighbouring comparable".split())
_IN = frozenset("in of en im since depuis seit desde".split())


def slot_of(statement: Statement) -> Slot:
    """The slot of a figure, from the words around it."""
    left, right = statement.left(_REACH), statement.right(_REACH)
    share = statement.mention.kind == "percent"
    goal = next((_GOALS[word] for word in reversed(_clause(left)) if word in _GOALS), "")
    if not goal and (left[-2:] in _MEANT or not _NEEDED.isdisjoint(right[:4])):
        goal = "target"
    goal = goal or ("forecast" if any(_GOALS.get(word) == "forecast" for word in right[:7]) and _THAN in left else "")
    subjects = _subjects(statement, left, right)
    if goal == "forecast" and not _FORESEEN.isdisjoint(subjects):
        goal = ""
    if any(pair in _UNREAL for pair in pairwise(left[-_BESIDE:])):
        goal = "unreal"
    return Slot(
        subjects=subjects,
        part=statement.dimension != "age" and _is_part(left, right, share),
        more=bool(left and left[-1] in _MORE) or (bool(right and right[0] in _MORE) and not share),
        goal=goal,
        per=_per(statement, left, right),
        past=_is_past(statement, left, right),
        where=_where(statement),
    )


def _clause(left: tuple[str, ...]) -> tuple[str, ...]:
    """The words before a figure back to the last comma, dash, number or asserting verb."""
    for place in range(len(left) - 1, -1, -1):
        if (
            left[place][0].isdigit()
            or left[place] in ASSERTING
            or left[place] in (",", ";", ":", "—", "–", "(", "while", "but")
        ):
            return left[place + 1 :]
    return left


def _subjects(statement: Statement, left: tuple[str, ...], right: tuple[str, ...]) -> tuple[str, ...]:
    """The subjects that the words around a figure name, the nearest first; its own noun is nearest of all.

    People are counted by what happens to them, other things by their noun: for these, only the next words count.
    """
    if statement.mention.kind == "casualties":
        return (statement.dimension,)
    index = INDEX.get(statement.mention.kind)
    if index is None:
        return ()
    counts = statement.mention.kind == "count"
    people = counts and statement.counts_people
    reach = _BESIDE if counts and statement.unit_head else _REACH
    found = {index[word]: 0 for word in unit_words(statement.mention.value) if word in index}
    for words, behind in ((right, 1), (tuple(reversed(left)), 2)):
        for step, word in enumerate(words[:reach]):
            if word in _STOPS:
                break
            subject = index.get(word, "")
            if subject and not (people and (subject not in PEOPLE or word in ALSO_IN_COURT)):
                found[subject] = min(found.get(subject, 99), 2 * step + behind)
    if not found and reach == _REACH:
        told = {index[word] for word in statement.passage.words if word in index and word not in ALSO_IN_COURT}
        told = {subject for subject in told if not (people and subject not in PEOPLE)}
        return tuple(told) if len(told) == 1 else ()
    return tuple(sorted(found, key=lambda subject: (found[subject], subject)))


def _is_part(left: tuple[str, ...], right: tuple[str, ...], share: bool) -> bool:
    there = any(one == "there" and other in ("are", "were", "is") for one, other in pairwise(left[-5:]))
    if not (share or there) and any(
        one in _PART and ((other in _WHOLE and (at == 0 or other != "the")) or other[0].isdigit())
        for at, (one, other) in enumerate(pairwise(right[:3]))
    ):
        return True
    if "alone" in right[:4] or "alone" in left[-4:] or not _UNITS.isdisjoint(left[-4:]) or right[:1] in _TOWARDS:
        return True
    # "Among 227 people aboard" tells the whole, "among them 12 children" a part.
    if left[-1:] in _AMONG:
        return False
    return any(word in _PART_BEFORE for word in left[-4:]) or (len(left) < _REACH and left[:1] in _AMONG)


def _per(statement: Statement, left: tuple[str, ...], right: tuple[str, ...]) -> str:
    """What a figure is counted by: a share, a day, the world; of victims, the group that they belong to."""
    if statement.mention.kind == "casualties":
        group = next((word[:5] for word in right[:2] if word in _GROUPS), "")
        group = group or next((_SEVERE for word in (*left[-2:], *right[:5]) if word in _GRAVELY), "")
        return group or ("day" if any(pair in _DAILY for pair in pairwise(right[:6])) else "")
    unit = str(statement.mention.value.get("unit", ""))
    if not _WORLD.isdisjoint(left[-6:]) or not _WORLD.isdisjoint(right[:4]):
        return "world"
    if unit in _HOURLY or unit.endswith("per hour") or "/h" in unit or ("/", "h") in pairwise(right[:3]):
        return "hour"
    if unit.startswith("per "):
        return _PER_WHAT.get(unit[4:].split()[0], unit[4:9])
    if any(one in _WITHIN and other[:1].isdigit() for one, other in pairwise((*left[-6:], "", *right))):
        return "hours"
    for step in range(min(3, len(right) - 1)):
        if right[step] in _PAUSES:
            break
        if right[step] in _PER and right[step + 1] in _PER_WHAT:
            behind = right[step + 2] if step + 2 < len(right) else ""
            return "" if behind in _THEN else _PER_WHAT[right[step + 1]]
    return ""


def _where(statement: Statement) -> str:
    """The place of "12 people in Cuba" or "In Cuba, 12 people": the name close behind or first in the sentence.

    `WIDE` where the figure is said to be that of a whole country.
    """
    text = statement.reading.article.text
    words, starts = statement.passage.words, statement.passage.starts
    if not _WIDELY.isdisjoint(words) or any(
        one in ("across", "throughout", "entire", "whole")
        and (words[at + 1 : at + 2] == ("all",) or not _LANDS.isdisjoint(words[at + 1 : at + 4]))
        for at, one in enumerate(words)
    ):
        return WIDE
    if words[0] == "in":
        for step in range(1, min(6, statement.first)):
            if text[starts[step]].isupper():
                return words[step][:5]
    for step in range(statement.last, min(statement.last + 4, len(words) - 1)):
        if words[step] == "in" and text[starts[step + 1]].isupper():
            return words[step + 1][:5]
    return ""


def _is_past(statement: Statement, left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Whether the figure belongs to an earlier event: another year, "ago", "the record of"."""
    if not _BEFORE_NOW.isdisjoint(left[-5:]) or not _BEFORE_NOW.isdisjoint(right[:5]) or "ago" in right[:6]:
        return True
    if not _OTHER.isdisjoint(statement.passage.words):
        return True
    if any(one in _FORMER and other in _SPANS for one, other in pairwise((*left[-5:], "", *right[:8]))):
        return True
    if any(pair in _RECORDS for pair in pairwise((*left[-5:], "", *right[:3]))):
        return True
    if any(pair == ("before", "the") for pair in pairwise(right[:6])):
        return True
    when = statement.reading.when
    year = str(when.year) if when else "0"
    return any(
        one in _IN and len(word) == 4 and word.isdigit() and "1900" <= word < year
        for one, word in pairwise((*left, "", *right))
    )


def settle_additions(figures: Sequence[Statement]) -> None:
    """Take back "more" of victims where those before are of another sort: in "12 died and 19 others were hurt", 19 are
    all of the hurt.
    """
    for place, statement in enumerate(figures):
        if statement.slot.more and statement.mention.kind == "casualties":
            near = [one for one in figures[max(0, place - _REACH) : place] if distance(one, statement) <= 1]
            sorts = {one.dimension for one in near if one.mention.kind == "casualties"}
            if sorts and statement.dimension not in sorts:
                statement.slot = statement.slot._replace(more=False)


def unlike(a: Slot, b: Slot) -> bool:
    """Whether two slots certainly differ: other things, or one a part, an addition, a wish or of another time."""
    if a.subjects and b.subjects and set(a.subjects).isdisjoint(b.subjects):
        return True
    return (a.part, a.more, a.goal, a.per) != (b.part, b.more, b.goal, b.per)
