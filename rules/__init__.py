"""The rule book and its reference tables: data. This package says only where they are."""

from pathlib import Path

RULES = Path(__file__).parent
