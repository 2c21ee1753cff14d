"""The rules engine: the language, facts, scores, rule books, running, review, and the doors to it. `engine.language` is at the bottom."""

__version__ = "0.1.0"
