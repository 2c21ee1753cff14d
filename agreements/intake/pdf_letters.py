"""Letters of a PDF that are drawn, but of which the file does not say which they are: its fonts have no table of letters, or one
with the bytes of letters that join the wrong way round.

Must not know what the words mean.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

# A letter by its number in the font, as pdfplumber gives it.
_NUMBERED = re.compile(r"\(cid:\d+\)")
# Several side by side: a single one may be a bullet.
UNKNOWN = re.compile(rf"(?:{_NUMBERED.pattern}|\ufffd){{2,}}")
# What agreements are written with: letters of Latin alphabets, figures and signs, ticks and boxes of plans by months, too, without the
# box (U+25AF) that stands for a letter nobody has read.
_USUAL = re.compile(r"[!-~\xa1-\u024f\u1e00-\u1eff\u2010-\u25ae\u25b0-\u27bf]")
# A text has so much of it at least: where heads or names are in another type, which the file does not name, it has less.
LEAST = 0.9

# Two letters or more with their bytes changed over: a program that makes PDF files anew writes `昀椀` for the sign in which f and i join.
_CHANGED_OVER = re.compile("[\u6100-\u7a00]{2,}")


def put_right(text: str) -> str:
    """The text with letters whose bytes are the wrong way round as what they are; others stay."""
    return _CHANGED_OVER.sub(_turned, text)


def _turned(found: re.Match[str]) -> str:
    """Letters of the alphabet, if that is what all of them are with their bytes changed over; else as they are."""
    codes = [divmod(ord(letter), 256) for letter in found[0]]
    return "".join(chr(high) for high, _ in codes) if all(low == 0 and chr(high).isalpha() for high, low in codes) else found[0]


def has_no_letters(words: Iterable[str]) -> bool:
    """Whether too many letters of the words, of which there are some, are not those of a text."""
    text = "".join(_NUMBERED.sub("\ufffd", word) for word in words)
    return len(_USUAL.findall(text)) < LEAST * len(text)
