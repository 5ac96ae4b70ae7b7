"""One name for all its forms: "Solvane",
"Mr Solvane" and "RUSI" lead back to the full name that the text gives once."""

from digest.facts.scan import Scan
from digest.facts.spans import Name

_NATION_ENDS = (
    "ese", "ish", "ians", "ian", "eans", "ean", "icans", "ican", "cans", "crats", "crat", "ists", "istic",
)  # fmt: skip


_TOLD = 3
_SHAPES = 4  # how many mentions of a name speak for a person by their form alone


def settle(scan: Scan, names: list[Name]) -> list[Name]:
    """The names with their full form, kind and role, decided by all their mentions; what names nobody is left out."""
    fulls = _gathered(names)
    links = _linked(scan, fulls)
    firm = {_key(name.full) for name in names if not name.doubtful}
    firm |= {_key(links[key].full) for key in firm if key in links}
    kept: list[Name] = []
    for name in names:
        key = _key(name.full)
        full = links.get(key, fulls[key])
        kind = _kind(full)
        unknown = name.doubtful and _key(full.full) not in firm
        if not kind or full.votes[kind] <= 0 or unknown or (full is fulls[key] and _demonym(scan, name)):
            continue
        name.kind, name.full, name.role = kind, full.full, name.role or full.role
        kept.append(name)
    return kept


def _kind(full: Name) -> str:
    """The kind with most votes. The form of its mentions alone makes no person of what its words and those around it
    call a body or place."""
    votes = dict(full.votes)
    if max(votes.get("org", 0), votes.get("place", 0)) >= _TOLD:
        votes["person"] = votes.get("person", 0) - max(0, full.shape - _TOLD)
    return max(votes, key=lambda kind: (votes[kind], kind), default="")


def _key(name: str) -> str:
    return name.casefold().replace("’", "'")


def _gathered(names: list[Name]) -> dict[str, Name]:
    """Each form once, with the votes and the first role of all its mentions."""
    fulls: dict[str, Name] = {}
    for name in sorted(names, key=lambda name: name.full.isupper()):
        full = fulls.get(_key(name.full))
        if full is None:
            fulls[_key(name.full)] = full = Name(
                name.first, name.stop, name.full, role=name.role, votes=dict(name.votes)
            )
            if name.shape:
                full.shape = name.shape
                full.vote("person", name.shape)
            continue
        for kind, weight in name.votes.items():
            full.vote(kind, weight)
        if name.shape and full.shape < _SHAPES * name.shape:
            full.shape += name.shape
            full.vote("person", name.shape)
        full.role = full.role or name.role
    return fulls


def _words(scan: Scan, name: Name) -> list[str]:
    return [word for word in scan.words[name.first : name.stop] if word[0].isalpha()]


def _linked(scan: Scan, fulls: dict[str, Name]) -> dict[str, Name]:
    """For each short form the full name it stands for."""
    surnames: dict[str, Name] = {}
    heads: dict[str, Name] = {}
    initials: dict[str, Name] = {}
    for full in fulls.values():
        words = _words(scan, full)
        if len(words) > 1:
            surnames.setdefault(_key(words[-1]), full)
            surnames.setdefault(_key(full.full.rsplit(" ", 1)[-1]), full)
            heads.setdefault(_key(words[0]), full)
            initials.setdefault("".join(word[0] for word in words if word[0].isupper()).casefold(), full)
        acronym = _bracketed(scan, full)
        if acronym:
            initials[acronym.casefold()] = full
            full.vote("org", 4)
    links: dict[str, Name] = {}
    longer = {_key(full.full.rsplit(" ", 1)[0]): full for full in fulls.values() if full.votes.get("org", 0) >= _TOLD}
    for key, full in fulls.items():
        if " " in full.full and len(_words(scan, full)) > 1:
            if key in longer and full.votes.get("place", 0) <= longer[key].votes["org"]:
                links[key] = longer[key]  # "Pallas Quay" for Pallas Quay Capital
            continue
        target = _target(key, full, surnames, heads, initials)
        if target is not None and target is not full:
            links[key] = target
            if target.votes.get("org", 0) < 5 and surnames.get(key) is target and full.votes.get("place", 0) < 3:
                target.vote("person", 3)
    return links


def _target(
    key: str, full: Name, surnames: dict[str, Name], heads: dict[str, Name], initials: dict[str, Name]
) -> Name | None:
    """The full name of a single word: an acronym's, a person's by the last name, a body's by its first word."""
    bare = key.replace(".", "")
    if len(bare) > 1 and full.full.replace(".", "").isupper() and bare in initials:
        return initials[bare]
    target = surnames.get(key)
    if target is None or target.votes.get("org", 0) > target.votes.get("person", 0):
        head = heads.get(key)
        known = head is not None and (head.votes.get("org", 0) >= _TOLD or head.votes.get("place", 0) > 2 * _TOLD)
        target = head if known else target
    somewhere = full.votes.get("place", 0) >= 3
    if target is not None and somewhere and target.votes.get("person", 0) - target.shape < 4:
        return None
    return target


def _bracketed(scan: Scan, name: Name) -> str:
    """The acronym in brackets right after a name: "Royal United Services Institute (RUSI)"."""
    words = scan.words[name.stop : name.stop + 3]
    if len(words) == 3 and words[0] == "(" and words[2] == ")" and words[1].isupper() and len(words[1]) > 1:
        return words[1]
    return ""


def _demonym(scan: Scan, name: Name) -> bool:
    """Whether a single capitalised word is an adjective of nation or party and names nobody."""
    if name.stop - name.first != 1:
        return False
    word = scan.low[name.first]
    after = scan.words[name.stop] if name.stop < len(scan) else ""
    return word.endswith(_NATION_ENDS) and (after[:1].islower() or word.endswith("s") or not after[:1].isalpha())
