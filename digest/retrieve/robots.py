"""robots.txt: which pages a server wants read, and how slowly. RFC 9309, for our name or for everyone."""

import re
from dataclasses import dataclass

LARGEST = 500_000  # bytes that RFC 9309 wants read at least
NAME = "digest"


@dataclass(frozen=True, slots=True)
class Robots:
    """Rules as (allowed, pattern), and the seconds to leave between two pages."""

    rules: tuple[tuple[bool, str], ...] = ()
    delay: float = 0.0

    def allows(self, path: str) -> bool:
        """Whether a path with its query may be read: the longest rule that fits decides, a tie for allowing."""
        fitting = [(len(pattern), allowed) for allowed, pattern in self.rules if _fits(pattern, path)]
        return max(fitting)[1] if fitting else True


NOTHING = Robots(rules=((False, "/"),))


def read_robots(text: str) -> Robots:
    """The rules of the groups that name us, else of those for everyone."""
    groups: dict[str, tuple[list[tuple[bool, str]], list[float]]] = {}
    agents: list[str] = []
    in_rules = False
    for line in text[:LARGEST].splitlines():
        key, colon, value = line.partition("#")[0].partition(":")
        key, value = key.strip().lower(), value.strip()
        if not colon:
            continue
        if key == "user-agent":
            if in_rules:
                agents, in_rules = [], False
            agents.append(value.lower().partition("/")[0].strip())
            groups.setdefault(agents[-1], ([], []))
            continue
        in_rules = True
        for agent in agents:
            rules, delays = groups[agent]
            if key in ("allow", "disallow") and value:
                rules.append((key == "allow", value))
            elif key == "crawl-delay" and re.fullmatch(r"\d{1,4}(\.\d{1,3})?", value):
                delays.append(float(value))
    rules, delays = groups.get(NAME) or groups.get("*") or ([], [])
    return Robots(rules=tuple(rules[:5000]), delay=max(delays, default=0.0))


def _fits(pattern: str, path: str) -> bool:
    """Whether a path begins as a pattern says; "*" stands for anything, a "$" at the end for the end. Linear: each
    part is sought once, the leftmost place always being good enough."""
    anchored = pattern.endswith("$")
    parts = pattern.removesuffix("$").split("*")
    if not path.startswith(parts[0]):
        return False
    at = len(parts[0])
    for part in parts[1:-1] if anchored else parts[1:]:
        at = path.find(part, at)
        if at < 0:
            return False
        at += len(part)
    if not anchored:
        return True
    if len(parts) == 1:
        return at == len(path)
    return path.endswith(parts[-1]) and len(path) - len(parts[-1]) >= at
