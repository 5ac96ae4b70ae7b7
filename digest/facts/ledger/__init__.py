"""How well facts stand across the articles of a story: one module a question, put together in `building`."""

from digest.facts.ledger.building import build_ledger

__all__ = ["build_ledger"]
