"""How a reported figure is read: with the column of units and the decimal sign of what was promised, where it has two readings.

Knows no quarter and no achievement.
"""

from __future__ import annotations

import re
from fractions import Fraction

from agreements.notation.numbers import numeral
from agreements.notation.target_record import Target
from agreements.notation.targets import read_figure, read_target, read_with_unit
from agreements.notation.vocabulary import Vocabulary


def read_reported(text: str, target: Target | None, unit: str, vocabulary: Vocabulary, column: str | None = None) -> Target:
    """A reported value: where a grade is promised `tidak ada` is one, elsewhere it is 0. `column` is what the column Satuan prints."""
    read = read_target if target is not None and target.kind == "grade" else read_figure
    found = read(text, vocabulary, unit)
    if found.kind is None and target is not None and (target.kind == "number" or target.score is not None):
        return _as_promised(text, target, unit) or found
    if target is None or not target.value or found.kind != "number" or not found.value or found.units.own or column is None:
        return found
    # "1.287,5" beside "Miliar rupiah", unless it is written out in rupiah: the one of the two that is nearer to what was promised.
    scaled = read_with_unit(text, column, vocabulary, unit)
    if scaled.unit != unit or scaled.value is None or scaled.value == found.value:
        return found
    return min(found, scaled, key=lambda one: _apart(Fraction(one.value or 0), Fraction(target.value or 0)))


def _as_promised(text: str, target: Target, unit: str) -> Target | None:
    """A number of two readings, "85,345", with the decimal sign that the target shows, "84,50"; no level has thousands ("3,101")."""
    read = numeral(text.strip().removesuffix("%").strip())
    if read is None or read.other is None:
        return None
    if target.unit == "level":
        value = min(read.value, read.other)
        return Target(text, "number", value, value, value, None, unit)
    if not re.search(rf"\d{re.escape(read.mark)}\d{{1,2}}(?!\d)", target.text):
        return None
    # Of two readings the first has dots for groups.
    value = read.value if read.mark == "," else read.other
    return Target(text, "number", value, value, value, None, unit)


def _apart(one: Fraction, other: Fraction) -> Fraction:
    """How many times the greater of two amounts is the other; 0 of either is as far as can be."""
    low, high = sorted((abs(one), abs(other)))
    return high / low if low else high
