"""Names as a passage spells them: runs of capitalised words, joined by small ones."""

from digest.facts.ledger.readings import Passage

_JOINERS = frozenset("of for the and de la du des von der del &".split())
NO_NAME = frozenset(
    "the a an this that these our my his her their its new another one two last in no el la los las un una der die das "
    "ein eine le les une".split()
)


def is_name(text: str, passage: Passage, at: int) -> bool:
    """Whether the word at this place of a passage of `text` has a capital."""
    return 0 <= at < len(passage.words) and text[passage.starts[at]].isupper()


def _is_glue(text: str, passage: Passage, at: int) -> bool:
    """Whether the mark at this place ties two words of a name: "Castel-Soir"."""
    if passage.words[at] not in ("-", "‑") or not 0 < at < len(passage.words) - 1:
        return False
    start = passage.starts[at]
    return start == passage.starts[at - 1] + len(passage.words[at - 1]) and start + 1 == passage.starts[at + 1]


def name_from(text: str, passage: Passage, at: int) -> str:
    """The name that begins at this word: capitals, joined by small words."""
    last = at
    step = at + 1
    while step < len(passage.words) and step < at + 10:
        if is_name(text, passage, step):
            last = step
        elif passage.words[step] not in _JOINERS and not _is_glue(text, passage, step):
            break
        step += 1
    end = passage.starts[last] + len(passage.words[last])
    return text[passage.starts[at] : end]


def name_until(text: str, passage: Passage, at: int) -> str:
    """The name whose last word is this one."""
    first = at
    step = at - 1
    while step >= 0 and step > at - 10:
        if is_name(text, passage, step):
            first = step
        elif passage.words[step] not in _JOINERS and not _is_glue(text, passage, step):
            break
        step -= 1
    while first < at and passage.words[first] in ("the", "a", "an", "according", "in", "but", "and"):
        first += 1
    if passage.words[first] in NO_NAME:
        return ""
    return text[passage.starts[first] : passage.starts[at] + len(passage.words[at])]


def subject_of(text: str, passage: Passage, at: int) -> str:
    """The name before a verb, over a clause between commas: "The Gorm Post, on whose report this rests, says"."""
    if is_name(text, passage, at - 1):
        return _with_head(text, passage, at - 1)
    if passage.words[max(0, at - 2) : at] in (("'", "s"), ("’", "s")) and is_name(text, passage, at - 3):
        return name_until(text, passage, at - 3)  # "Bramwell's said"
    if at and passage.words[at - 1] == ",":
        for step in range(at - 2, max(at - 14, 0), -1):
            if passage.words[step] == ",":
                return _with_head(text, passage, step - 1) if is_name(text, passage, step - 1) else ""
    return ""


def _with_head(text: str, passage: Passage, at: int) -> str:
    """The name that ends at this word, with its office: "Crown prosecutor for Wenshire" of "the Crown prosecutor …"."""
    name = name_until(text, passage, at)
    first = at
    while name and passage.starts[first] > passage.starts[at] + len(passage.words[at]) - len(name):
        first -= 1
    for step in range(first - 2, max(first - 5, 0), -1):
        if (
            passage.words[first - 1] in ("for", "of")
            and is_name(text, passage, step)
            and passage.words[step - 1] == "the"
        ):
            return text[passage.starts[step] : passage.starts[at] + len(passage.words[at])]
    return name


def is_common_noun(text: str, name: str) -> bool:
    """Whether one word that begins a sentence with a capital stands elsewhere without: "Doors", "Council"."""
    return " " not in name and not name.isupper() and f" {name.lower()} " in text
