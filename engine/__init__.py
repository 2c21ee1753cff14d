"""The rules engine: language, facts, scores, rule books, running, review, and the doors to it."""

__version__ = "0.2.0"
