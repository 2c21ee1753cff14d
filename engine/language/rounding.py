"""How numbers are rounded, everywhere: half away from zero, exactly, as everybody rounds by hand. Knows no unit and no notation."""

from __future__ import annotations

from fractions import Fraction


def rounded(value: int | Fraction, digits: int = 0) -> int | Fraction:
    """The number with so many decimals (tens, hundreds … of a negative number of them); an int if it is whole."""
    scale = Fraction(10) ** digits
    scaled = abs(Fraction(value)) * scale
    nearest = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
    result = Fraction(nearest if value >= 0 else -nearest) / scale
    return result.numerator if result.denominator == 1 else result
