"""Pasted or extracted text to a headline, its by-lines and a body of whole sentences."""

from digest.text.cleaning.draft import Draft
from digest.text.cleaning.reading import clean_body, read_pasted

__all__ = ["Draft", "clean_body", "read_pasted"]
