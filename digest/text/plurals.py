"""Numbers of things, in words."""


def counted(number: int, noun: str, plural: str = "") -> str:
    """ "1 story", "3 stories", "1,200 articles"; `plural` where it takes more than an "s"."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"
