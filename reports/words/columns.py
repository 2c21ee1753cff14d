"""Texts in columns, as tabulate sets them, which takes a tenth of a run whose result is kept to load. What folds its columns needs that."""

from __future__ import annotations

from collections.abc import Sequence


def in_columns(rows: Sequence[Sequence[str]], sides: Sequence[str]) -> list[str]:
    """The rows as lines, two blanks between columns; each is as wide as its widest text, set left (`<`) or right (`>`) as `sides` says."""
    cells = [[text.strip() for text in row] for row in rows]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    return ["  ".join(f"{text:{side}{width}}" for text, side, width in zip(row, sides, widths, strict=True)).rstrip() for row in cells]
