"""Letters of a PDF that are drawn, but of which the file does not say which they are: its fonts have no table of letters.

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


def has_no_letters(words: Iterable[str]) -> bool:
    """Whether too many letters of the words, of which there are some, are not those of a text."""
    text = "".join(_NUMBERED.sub("\ufffd", word) for word in words)
    return len(_USUAL.findall(text)) < LEAST * len(text)
