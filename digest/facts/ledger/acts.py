"""What a sentence says is happening to what a figure counts, what sort of thing that is, and where."""

from collections.abc import Iterable, Iterator, Sequence

from digest.facts.ledger.figures import unit_words
from digest.facts.ledger.readings import ASSERTING
from digest.facts.ledger.senses import ACTS, AMBIGUOUS, PERSONS, PHRASES, SORTS
from digest.facts.ledger.statements import Scene, Statement
from digest.facts.ledger.subjects import INDEX

_REACH = 12
_COMMA = 3
_TURN = 4
# Behind another figure begins what that one counts.
_OTHER = 5
_KEPT = 4
_WINDS = frozenset("wind winds gust gusts viento vientos rachas vent vents rafales wind böen sturm".split())
_STOPS = frozenset(".;:")
_TURNS = frozenset("and but while whereas as when after before y pero mientras und aber während et mais tandis".split())
_LOCATING = frozenset("in at near off outside around inside bei nahe près cerca".split())
_BODIES = frozenset(
    "hospital hospitals university general clinic court police ministry institute agency council centre center news "
    "times post tribune herald radio university airlines".split()
)
_PERSON_ENDINGS = ("ers", "ors", "ists", "men", "ees", "ians", "ants")


def scene_of(statement: Statement, others: tuple[tuple[int, int], ...]) -> Scene:
    """The scene of a figure; `others` are the spans of the other figures in its sentence, as places of words."""
    acts, sure = _acts(statement, others)
    noun = _noun(statement)
    if noun in ACTS and noun not in PERSONS and noun not in SORTS:
        noun = ""
    persons = PERSONS.get(noun, frozenset())
    sorts = SORTS.get(noun, frozenset())
    return Scene(
        acts=acts,
        sure=sure,
        noun=noun,
        sorts=sorts,
        persons=persons,
        counts_persons=bool(persons) or (not sorts and noun.endswith(_PERSON_ENDINGS)),
        places=_places(statement),
        owners=_owners(statement),
    )


def count_alike(figures: Sequence[Statement]) -> None:
    """Tell each figure of an article how many of its sort the article has: of its act or noun, currency or measure."""
    kinds: dict[tuple[str, str], set[float]] = {}
    for statement in figures:
        kinds.setdefault(_kind(statement), set()).add(statement.scaled)
    for statement in figures:
        statement.scene = statement.scene._replace(alike=len(kinds[_kind(statement)]))


def _kind(statement: Statement) -> tuple[str, str]:
    scene = statement.scene
    if statement.dimension != "count":
        return statement.dimension, ""
    return "count", (scene.acts[0] if scene.acts else "") or min(scene.sorts or scene.persons, default=scene.noun[:5])


def _noun(statement: Statement) -> str:
    """The noun that is counted, whole."""
    if statement.lender is not None:
        return _noun(statement.lender)
    words = unit_words(statement.mention.value)
    if "of" in words:
        words = words[: words.index("of")]
    return words[-1] if words else statement.noun


def _acts(statement: Statement, others: tuple[tuple[int, int], ...]) -> tuple[tuple[str, ...], frozenset[str]]:
    """The acts named around a figure, the nearest first, and those told by words with one sense."""
    if statement.mention.kind == "casualties":
        return (statement.dimension,), frozenset({statement.dimension})
    words = statement.passage.words
    if statement.slot.per == "hour" and statement.dimension == "metres":
        act = "wind" if not _WINDS.isdisjoint(words) else "speed"
        return (act,), frozenset({act})
    taken = {place for first, last in others for place in range(first, last)}
    cost: dict[str, int] = {}
    sure: dict[str, int] = {}
    for side in (range(statement.last, len(words)), range(statement.first - 1, -1, -1)):
        for place, price in _priced(words, side, taken):
            certain, named = _named(statement, words, place)
            for act in named:
                cost[act] = min(price, cost.get(act, price))
                if certain:
                    sure[act] = min(price, sure.get(act, price))
    if statement.mention.kind == "count":
        cost.update((act, -1) for word in unit_words(statement.mention.value) for act in ACTS.get(word, ()))
    ranked = sorted(cost, key=lambda act: (cost[act], act))
    nearest = min(sure.values(), default=0)
    return tuple(ranked[:_KEPT]), frozenset(act for act in sure if sure[act] <= nearest + _COMMA)


def _priced(words: Sequence[str], side: Iterable[int], taken: set[int]) -> Iterator[tuple[int, int]]:
    """The places on one side of a figure with how far they are: farther behind a comma, a turn or a figure."""
    far = 0
    for step, place in enumerate(side):
        word = words[place]
        if step >= _REACH or word in _STOPS:
            return
        far += _COMMA * (word == ",") + _TURN * (word in _TURNS) + _OTHER * (place in taken)
        if place not in taken:
            yield place, step + far


def _named(statement: Statement, words: Sequence[str], place: int) -> tuple[bool, tuple[str, ...]]:
    """The acts that a word names for figures of this kind, and whether it has no other sense."""
    word = words[place]
    if statement.mention.kind in ("money", "percent"):
        index = INDEX[statement.mention.kind]
        return True, (index[word],) if word in index else ()
    for pair in (words[place : place + 2], words[max(0, place - 1) : place + 1]):
        if tuple(pair) in PHRASES:
            return True, (PHRASES[tuple(pair)],)
    return word not in AMBIGUOUS or statement.dimension.endswith("metres"), ACTS.get(word, ())


def _places(statement: Statement) -> frozenset[str]:
    """The names behind words of place in the figure's sentence; of bodies that speak, none."""
    if statement.reading.article.language == "de":
        return frozenset()
    text = statement.reading.article.text
    passage = statement.passage
    words, starts = passage.words, passage.starts
    found = set()
    for at, word in enumerate(words[:-1]):
        if word not in _LOCATING:
            continue
        step = at + 1 + (words[at + 1] in ("the", "la", "el", "le"))
        name = []
        while step < len(words) and text[starts[step]].isupper() and step <= at + 5:
            name.append(words[step])
            step += 1
        if (
            name
            and _BODIES.isdisjoint(name)
            and name[0] not in _TIMES
            and (step >= len(words) or words[step] not in _BODIES)
        ):
            found.add(name[0])
    return frozenset(found)


def _owners(statement: Statement) -> frozenset[str]:
    """The names within three words of a figure, not across a comma."""
    if statement.reading.article.language == "de":
        return frozenset()
    text = statement.reading.article.text
    passage = statement.passage
    found = set()
    sides = (range(statement.first - 1, statement.first - 4, -1), range(statement.last, statement.last + 3))
    for side in sides:
        for place in side:
            if not 0 <= place < len(passage.words) or passage.words[place] in ",;:.()":
                break
            word = passage.words[place]
            if place and text[passage.starts[place]].isupper() and word not in _TIMES and len(word) > 2:
                found.add(word)
    return frozenset(found)


_TIMES = (
    frozenset(
        "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
        "september october november december".split()
    )
    | ASSERTING
)
