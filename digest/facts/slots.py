"""What a figure is about: its subject among those that news counts and prices, and the words that set it apart.

Two figures can only agree or contradict each other when they are about the same thing at the same time. A slot names
that thing as far as one sentence tells it.
"""

from itertools import pairwise

from digest.facts.figures import unit_words
from digest.facts.readings import ASSERTING
from digest.facts.statements import Slot, Statement
from digest.facts.subjects import ALSO_IN_COURT, INDEX, PEOPLE

_GOALS = frozenset(
    "want wants wanted demand demands demanding demanded offer offers offered offering propose proposes "
    "proposed seek seeks seeking target targets goal aims forecast forecasts limit request requested "
    "asking against expectation expectations expected quiere exige ofrece propone objetivo fordert "
    "fordern bietet ziel réclame propose objectif demande exigen ofrecen".split()
)
_REACH = 10
_BESIDE = 4
_STOPS = frozenset(".;")
_THEN = frozenset("earlier ago later before after previously antes después davor danach plus avant".split())
_MORE = frozenset("another additional further extra more new weitere otros otras más autres".split())
_PART = frozenset("of de von des davon ellos".split())
_WHOLE = frozenset(
    "them the those these whom which los las ellos ellas quienes denen ihnen der den eux lesquels lesquelles".split()
)
_PART_BEFORE = frozenset("including among include includes incluidos entre darunter dont parmi incluyendo".split())
_WITHIN = frozenset("past last letzten últimas dernières".split())
_WORLD = frozenset("global globally worldwide mundial mundialmente weltweit mondial".split())
# Victims that are told apart from the others.
_GROUPS = frozenset(
    "attackers attacker assailants gunmen militants insurgents terrorists suspects fighters rebels extremists "
    "soldiers troops police officers firefighters rescuers civilians adults teenagers children schoolchildren "
    "women journalists hostages militantes soldados niños mujeres bomberos soldaten polizisten kinder frauen "
    "zivilisten soldats policiers enfants femmes civils".split()
)
_PER = frozenset("a an per each every pro por par al je".split())
_PER_WHAT = frozenset(
    "day week month year hour share person head unit tonne barrel household night minute second student día "
    "mes año hora tag woche monat jahr stunde aktie kopf jour semaine mois heure an action litre ton mile "
    "kilometre child".split()
)
_BEFORE_NOW = frozenset(
    "ago anniversary peak previous record records earlier last historic history former since vorjahr hace letztes "
    "anterior aniversario dernier précédent".split()
)


def slot_of(statement: Statement) -> Slot:
    """The slot of a figure, from the words around it."""
    left, right = statement.left(_REACH), statement.right(_REACH)
    share = statement.mention.kind == "percent"
    return Slot(
        subjects=_subjects(statement, left, right),
        part=_is_part(left, right),
        more=bool(left and left[-1] in _MORE) or (bool(right and right[0] in _MORE) and not share),
        goal=not _GOALS.isdisjoint(_clause(left)),
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


def _is_part(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    if any(one in _PART and (other in _WHOLE or other[0].isdigit()) for one, other in pairwise(right[:3])):
        return True
    return any(word in _PART_BEFORE for word in left[-4:])


def _per(statement: Statement, left: tuple[str, ...], right: tuple[str, ...]) -> str:
    """What a figure is counted by: a share, a day, the world; of victims, the group that they belong to."""
    if statement.mention.kind == "casualties":
        return next((word[:5] for word in right[:2] if word in _GROUPS), "")
    unit = str(statement.mention.value.get("unit", ""))
    if not _WORLD.isdisjoint(left[-6:]) or not _WORLD.isdisjoint(right[:4]):
        return "world"
    if unit.startswith("per "):
        return unit[4:9]
    if any(one in _WITHIN and other[:1].isdigit() for one, other in pairwise((*left[-6:], "", *right))):
        return "hours"
    for step in range(min(3, len(right) - 1)):
        if right[step] in _PER and right[step + 1] in _PER_WHAT:
            behind = right[step + 2] if step + 2 < len(right) else ""
            return "" if behind in _THEN else right[step + 1][:5]
    return ""


def _where(statement: Statement) -> str:
    """The place of "12 people in Cuba" or "In Cuba, 12 people": the name close behind or first in the sentence."""
    text = statement.reading.article.text
    words, starts = statement.passage.words, statement.passage.starts
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
    if not _BEFORE_NOW.isdisjoint(left[-5:]) or not _BEFORE_NOW.isdisjoint(right[:5]):
        return True
    when = statement.reading.when
    year = str(when.year) if when else "0"
    return any(len(word) == 4 and word.isdigit() and "1900" <= word < year for word in left + right)


def unlike(a: Slot, b: Slot) -> bool:
    """Whether two slots certainly differ: other things, or one a part, an addition, a wish or of another time."""
    if a.subjects and b.subjects and set(a.subjects).isdisjoint(b.subjects):
        return True
    return (a.part, a.more, a.goal, a.per) != (b.part, b.more, b.goal, b.per)
