"""Which language a text is in, by its script and, among the Latin ones, by its function words."""

import re
from functools import cache

from digest.text.tokens import stop_words

_SAMPLE = 2400
_LETTERS = re.compile(r"[^\W\d_]+")
_LETTERS_ONLY = bytes(code if _LETTERS.match(chr(code)) else 32 for code in range(256))
_OPENING = 80  # words
_VOTE = 360_360  # one word's vote, which any number of languages up to fifteen may share without a remainder
_CLEAR = 8 * _VOTE
_LATIN = ("en", "es", "fr", "de", "pt", "it", "nl", "vi", "sv", "da", "no", "pl", "tr", "id")
_VIETNAMESE = re.compile("[ăđơưĂĐƠƯ\u1ea0-\u1ef9]")
# First code point of a script's block, the code point behind its last, the language that is written in it most.
_SCRIPTS = (
    (0x0370, 0x0400, "el"),
    (0x0400, 0x0530, "ru"),
    (0x0530, 0x0590, "hy"),
    (0x0590, 0x0600, "he"),
    (0x0600, 0x0700, "ar"),
    (0x0900, 0x0980, "hi"),
    (0x0980, 0x0A00, "bn"),
    (0x0A00, 0x0A80, "pa"),
    (0x0A80, 0x0B00, "gu"),
    (0x0B80, 0x0C00, "ta"),
    (0x0C00, 0x0C80, "te"),
    (0x0C80, 0x0D00, "kn"),
    (0x0D00, 0x0D80, "ml"),
    (0x0D80, 0x0E00, "si"),
    (0x0E00, 0x0E80, "th"),
    (0x0E80, 0x0F00, "lo"),
    (0x1000, 0x10A0, "my"),
    (0x10A0, 0x1100, "ka"),
    (0x1780, 0x1800, "km"),
    (0x3040, 0x3100, "ja"),
    (0x3400, 0xA000, "zh"),
    (0xAC00, 0xD7B0, "ko"),
)


def detect(text: str) -> str:
    """The ISO 639-1 code of the text's language; "en" when nothing tells."""
    sample = text[:_SAMPLE]
    if not sample.isascii():
        script = _by_script(sample)
        if script:
            return script
        if len(_VIETNAMESE.findall(sample)) * 25 > len(sample):
            return "vi"
    return _by_words(sample)


def _by_script(sample: str) -> str:
    """The language of a text that is mostly in another script than Latin, else ""."""
    counts: dict[str, int] = {}
    letters = 0
    for word in _LETTERS.findall(sample):
        letters += len(word)
        if word.isascii():
            continue
        for char in word:
            code = ord(char)
            if code < 0x370:
                continue
            for first, behind, language in _SCRIPTS:
                if first <= code < behind:
                    counts[language] = counts.get(language, 0) + 1
                    break
    if not counts or sum(counts.values()) * 5 < letters * 2:
        return ""
    if counts.get("ja", 0) * 10 > counts.get("zh", 0):
        counts["ja"] = counts.get("ja", 0) + counts.pop("zh", 0)
    best = max(counts, key=lambda language: counts[language])
    return _neighbour(best, sample)


def _neighbour(language: str, sample: str) -> str:
    """The other languages of Cyrillic and Arabic script, by the letters that only they use."""
    if language == "ru":
        if len(re.findall("[іїєґІЇЄҐ]", sample)) * 50 > len(sample):
            return "uk"
        if re.search("[ђћџјљњ]", sample):
            return "sr"
        if not re.search("[ыэё]", sample) and sample.count("ъ") * 100 > len(sample):
            return "bg"
    if language == "ar":
        if re.search("[ٹڈڑں]", sample):
            return "ur"
        if re.search("[پچژگ]", sample):
            return "fa"
    return language


def _by_words(sample: str) -> str:
    """The language whose function words the text uses most; ties go to the first of `_LATIN`.

    The opening words settle it where one language leads by far.
    """
    votes = [0] * len(_LATIN)
    voters = _voters()
    words = _words(sample.lower())
    for part in (words[:_OPENING], words[_OPENING:]):
        for word in part:
            if word in voters:
                share, places = voters[word]
                for place in places:
                    votes[place] += share
        best, second = sorted(votes)[-1:-3:-1]
        if best > _CLEAR and best > 2 * second:
            break
    return _LATIN[votes.index(best)]


def _words(sample: str) -> list[str]:
    """The runs of letters in a lower-cased text."""
    if sample.isascii():
        return sample.encode("ascii").translate(_LETTERS_ONLY).decode("ascii").split()
    return _LETTERS.findall(sample)


@cache
def _voters() -> dict[str, tuple[int, list[int]]]:
    """For each function word what its vote is worth, and the places in `_LATIN` of the languages that use it."""
    voters: dict[str, list[int]] = {}
    for place, language in enumerate(_LATIN):
        for word in stop_words(language):
            if "'" not in word:
                voters.setdefault(word, []).append(place)
    return {word: (_VOTE // len(places), places) for word, places in voters.items()}
