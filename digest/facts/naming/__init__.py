"""The people, bodies and places that an article names."""
