"""Figures inside one article: numbers, money, shares, counts, casualties and spans of time."""
