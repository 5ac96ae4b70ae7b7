"""Pasted or extracted text to a headline, its by-lines and a body of whole sentences."""

import re

from digest.text.cleaning.draft import Draft
from digest.text.gate import safe
from digest.text.language import detect

__all__ = ["Draft", "clean_body", "read_pasted"]

_ENDS = re.compile("[.!?…。！？।؟:;][\"'”’»)」』]*$")
_BULLET = re.compile(r"[-*•▪►●]\s+")
_CUE = re.compile(
    r"(?i)(?:read more|share|sign up|subscribe|reporting by|more from|follow|from our|escape your|we use cookies|"
    r"support|get the|https?:|©|download the|if you wish|image credit)"
)


def read_pasted(raw: str, *, markdown: bool = False) -> Draft:
    """The article in what a person pasted: its first line is the headline."""
    lines = [line.strip() for line in safe(raw).split("\n")]
    lines = [line for line in lines if line]
    headline = lines[0].lstrip("# ") if markdown and lines else lines[0] if lines else ""
    return clean_body("\n".join(lines[1:]), headline=headline)


def clean_body(paragraphs: str, *, headline: str, language: str = "") -> Draft:
    """The body in extracted text, one paragraph a line."""
    lines = [line.strip() for line in safe(paragraphs).split("\n")]
    prose = [line for line in lines if _ENDS.search(line) and not _CUE.match(line)]
    plain = [line for line in prose if not _BULLET.match(line)]
    kept = plain if len(plain) * 2 > len(prose) or sum(map(len, plain)) > 500 else prose
    body = "\n\n".join(_BULLET.sub("", line, count=1) for line in kept)
    return Draft(headline=headline, body=body, language=language or detect(f"{headline}\n{body}"))
