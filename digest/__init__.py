"""A terminal news digest whose every sentence and figure says where it comes from."""

__version__ = "0.1.0"
