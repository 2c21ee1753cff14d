"""Lines of text as a program wrote them: broken at a width, quoted by a mail.

Knows where lines end; must not know tables.
"""

from __future__ import annotations

import re

from agreements.intake.text_columns import Line

# Prose is broken at no narrower width.
WIDTH = 50
# A line that opens with a number of its own goes on with none.
NUMBERED = re.compile(r"\(?\w{1,3}[.)]\s")
_LABEL = re.compile(r"[^:]{2,30}:\s")
_QUOTES = re.compile(r"^[ ]*(?:>[ ]?)+", re.MULTILINE)


def is_broken(before: Line, line: Line, width: int) -> bool:
    """Whether a line of prose that was broken at a width goes on in the next one: its first word had no room in it. What stands behind a
    label is no prose.
    """
    text = line.text.strip()
    full = len(before.text) + 1 + len(text.split(" ")[0]) > width >= WIDTH
    opens = NUMBERED.match(text) or _LABEL.match(before.text)
    return full and text[:1].islower() and not line.gap and not opens and before.text.rstrip()[-1:] not in ".:;"


def without_quotes(text: str) -> str:
    """The text of a mail that quotes it, blanks in place of the marks before its lines."""
    lines = [line for line in text.split("\n") if line.strip()]
    quoted = sum(bool(_QUOTES.match(line)) for line in lines) * 2 > len(lines)
    return _QUOTES.sub(lambda found: " " * len(found[0]), text) if quoted else text
