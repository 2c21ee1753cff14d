"""What is set above the line, a power of a unit or the mark of a note, as the signs that it is read by.

Knows signs; must not know formats.
"""

from __future__ import annotations

import re

_SIGNS = dict(zip("0123456789()abcdefghijk", "⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏ", strict=True))
# What parts two marks, or stands around one, has no raised sign of its own.
_RAISED = str.maketrans({**_SIGNS, ",": "⁾", ";": "⁾", "[": "⁽", "]": "⁾"})
# Letters are marks one by one: of `1st` they stay.
_ALL_RAISED = re.compile(r"(?:[\d()\[\],;*\s]|(?<![^\W\d_])[a-k](?![^\W\d_]))*")
_MARKS = "".join(sign for sign in _SIGNS.values() if sign not in "⁽⁾")
# Marks of notes. A figure without a bracket may as well be a power; stars end a text behind a figure, those behind words stay as printed.
_STARS = r"(?<=[\d%])\s?\*{1,3}\)?(?=\s*$)"
NOTED = re.compile(rf"(?<=[%)])[⁰¹²³⁴-⁹]+(?!\w)|[⁽{_MARKS}*](?:[⁽⁾{_MARKS}*\s]*⁾)[{_MARKS}]*|{_STARS}")


def raised(text: str) -> str:
    """The text as it is read where it is set above the line, sign for sign: `85` with a small `1)` behind it is not 851)."""
    return text.translate(_RAISED) if _ALL_RAISED.fullmatch(text) else text
