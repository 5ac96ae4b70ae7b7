"""The words that say best what a fact is of, among those of its statements."""

from collections.abc import Sequence
from itertools import pairwise

from digest.facts.grammar import VERBS, function_words
from digest.facts.labels import AUXILIARIES, CHANGES, DETERMINERS
from digest.facts.ledger.figures import NUMERIC, unit_words
from digest.facts.ledger.readings import ASSERTING, WORD, stems
from digest.facts.ledger.statements import Statement
from digest.facts.measures import is_scale

# Who is counted where nothing more is said of them.
_ANYBODY = frozenset("people persons person men women man woman children personas menschen personnes".split())
_IDLE = frozenset("not according".split())
_TENSES = frozenset("will would may might could".split())
_MOST = 5  # words
# What may stand between a noun and the figure of it: "bill at 90 million", "the share is now a third".
_LINKS = frozenset(
    "of at is was are were be been by to as a an the now still up about around nearly almost some over under more "
    "less than least most put stands stood stand worth comes came only just even : - ( de en a à auf bei von um des "
    "del era es est war ist beträgt rund etwa unos environ".split()
)
_EQUALS = frozenset((word,) for word in "of at is was are were de bei es est ist".split())
_COMPARING = frozenset("more less lower higher fewer greater above below".split())
_REACH = 20  # words before a figure
_BESIDE = 4  # words behind it
# What a clause ends at.
_CLAUSE = frozenset(
    "that which who whom where when while as if because although though and but or so y que pero cuando und oder aber "
    "dass weil et ou mais qui dont whether after before since until".split()
)
_BEFORE, _FARTHER, _AFTER = 6, 9, 5  # words of a clause
_ENOUGH = 2  # telling words


def best_label(statements: Sequence[Statement], language: str) -> str:
    """The most telling label of a fact's statements, one in `language` where there is any.

    Of equals it is the one of which most other articles speak beside the same fact, then the earliest. A figure that no
    noun is of is told by the clause around it, with an ellipsis in its place: "attackers are asking for …". Empty where
    nothing says more than a verb, and for a date where it is no whole clause or one that no other article bears out.
    """
    kind = statements[0].mention.kind
    labelled = [statement for statement in statements if statement.mention.label]
    own = [statement for statement in labelled if statement.reading.article.language == language]
    if kind in NUMERIC:
        own = [one for one in own if telling(one.mention.label) > 1 and _is_of_it(one, statements)]
        if not own:
            labelled = [one for one in labelled if telling(one.mention.label) > 1] or labelled
            return _clause(statements[0]) or (labelled[0].mention.label if labelled else "")
    elif kind == "date":
        own = [one for one in own or labelled if _tells_of_the_day(one, statements)]
    if not (own or labelled) or (kind == "date" and not own):
        return ""
    best = min(
        own or labelled, key=lambda one: (-telling(one.mention.label), -_borne_out(one, statements), one.sentence)
    )
    label = best.mention.label
    return label if telling(label) > 1 or (label.lower() in _ANYBODY and kind != "date") else ""


def telling(label: str) -> int:
    """How much a label says of what a figure is: 0 for nothing, 1 for a verb alone or "people", 2 for half a clause."""
    words = label.lower().split()
    if not words:
        return 0
    if words[0] in AUXILIARIES or not _IDLE.isdisjoint(words):
        return 1
    if len(words) == 1 and (words[0] in _ANYBODY or words[0] in CHANGES or words[0] in VERBS):
        return 1
    if len(words) == 1 or len(words) > _MOST or not _TENSES.isdisjoint(words):
        return 2
    return 3


def _borne_out(labelled: Statement, statements: Sequence[Statement], least: int = 1) -> int:
    """How many other articles have `least` words of a label in the sentence in which they state the fact."""
    words = stems(labelled.mention.label.lower().split())
    others = (one for one in statements if one.reading.place != labelled.reading.place)
    return len({one.reading.place for one in others if len(words & one.passage.stems) >= least})


def _is_spread(statements: Sequence[Statement]) -> bool:
    return len({statement.reading.place for statement in statements}) > 1


def _tells_of_the_day(labelled: Statement, statements: Sequence[Statement]) -> bool:
    """Whether a clause tells what happened on a day: one of two articles that others tell of, too."""
    return not _is_spread(statements) or _borne_out(labelled, statements, _ENOUGH) > 0


def _is_broken(label: Sequence[str]) -> bool:
    """Whether a label runs over the end of a phrase: "dose | the whole withdrawal"."""
    return any(word in DETERMINERS and before not in function_words("en") for before, word in pairwise(label))


def _is_of_it(statement: Statement, statements: Sequence[Statement]) -> bool:
    """Whether a label names what the figure is of: the noun counted, or one right beside it.

    In "a maker of mattresses for £1.6m" and "the share is closer to one in seven" the words before are of something
    else. What is measured another article tells of, too; where there is none, one word says too little.
    """
    mention, words = statement.mention, statement.passage.words
    units = unit_words(mention.value)
    if mention.kind == "casualties" or (mention.kind == "count" and units and not is_scale(units[0])):
        return True
    borne_out = _borne_out(statement, statements) if _is_spread(statements) else " " in mention.label
    label = tuple(word.lower() for word in WORD.findall(mention.label))
    if label[-1] in ASSERTING or label[0] in _COMPARING or _is_broken(label):
        return False
    size = len(label)
    for place in range(statement.last, min(statement.last + _BESIDE + len(units), len(words))):
        if words[place : place + size] == label:
            return bool(borne_out)
    for place in range(statement.first - size, max(statement.first - _REACH, 0) - 1, -1):
        if words[place : place + size] == label:
            gap = words[place + size : statement.first]
            hedge = mention.qualifier.lower().split()
            linked = all(word in _LINKS or word in hedge or word.endswith("ing") for word in gap)
            return linked and bool(borne_out or gap[:1] in _EQUALS)
    return False


def _clause(statement: Statement) -> str:
    """The clause around a figure with an ellipsis in its place; empty where it has fewer than two telling words.

    Where the clause alone says too little, what stands before and behind it counts, too.
    """
    return _told_around(statement, frozenset()) or _told_around(statement, _CLAUSE | {","})


def _told_around(statement: Statement, over: frozenset[str]) -> str:
    """The words around a figure, up to where the clause ends at a word or mark that is none of `over`."""
    words = statement.passage.words
    small = function_words(statement.reading.article.language)
    stop = _without_hedge(statement)
    first = stop
    reach = _FARTHER if over else _BEFORE
    while first and stop - first < reach and _goes_on(words[first - 1], over):
        first -= 1
    while first < stop and (words[first] in small or len(words[first]) == 1 or words[first] in ASSERTING):
        first += 1
    begin = statement.last
    while begin < len(words) and (
        words[begin] == "-" or (statement.mention.kind == "count" and is_scale(words[begin]))
    ):
        begin += 1
    last = begin
    while last < len(words) and last - begin < _AFTER and _goes_on(words[last], over - _CLAUSE):
        last += 1
    while begin < last < len(words) and _is_capital(statement, last - 1) and _is_capital(statement, last):
        last += 1
    while last > begin and (words[last - 1] in small or not words[last - 1].isalnum()):
        last -= 1
    before, behind = (
        sum(word not in small and word.isalnum() for word in part) for part in (words[first:stop], words[begin:last])
    )
    if before >= _ENOUGH:
        last = begin
    elif before + behind < _ENOUGH:
        return ""
    return f"{_text(statement, first, stop)} … {_text(statement, begin, last)}".strip()


def _without_hedge(statement: Statement) -> int:
    """Where the words before a figure end: its hedge is shown with it."""
    words, hedge = statement.passage.words, statement.mention.qualifier.lower().split()
    stop = statement.first
    while stop and (words[stop - 1] in hedge or not words[stop - 1].isalnum()) and words[stop - 1] not in ",;:":
        stop -= 1
    return stop


def _is_capital(statement: Statement, place: int) -> bool:
    return statement.reading.article.text[statement.passage.starts[place]].isupper()


def _goes_on(word: str, over: frozenset[str]) -> bool:
    """Whether a clause goes on over a word or mark."""
    return word in over or (word not in _CLAUSE and (word[0].isalnum() or word in ("'", "’", "-", "&")))


def _text(statement: Statement, first: int, stop: int) -> str:
    """The article's own words between two places of a sentence."""
    if first >= stop:
        return ""
    passage = statement.passage
    return statement.reading.article.text[
        passage.starts[first] : passage.starts[stop - 1] + len(passage.words[stop - 1])
    ]
