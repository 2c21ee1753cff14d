"""The ties between the agreements of a portfolio, found once, for rules to read as fields (docs/decisions/0005, 0013)."""

from engine.ties.portfolio import Portfolio, tie

__all__ = ["Portfolio", "tie"]
