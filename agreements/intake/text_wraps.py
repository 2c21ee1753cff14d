"""Lines of prose that a program broke at a width.

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


def is_broken(before: Line, line: Line, width: int) -> bool:
    """Whether a line of prose that was broken at a width goes on in the next one: its first word had no room in it. What stands behind a
    label is no prose.
    """
    text = line.text.strip()
    full = len(before.text) + 1 + len(text.split(" ")[0]) > width >= WIDTH
    opens = NUMBERED.match(text) or _LABEL.match(before.text)
    return full and text[:1].islower() and not line.gap and not opens and before.text.rstrip()[-1:] not in ".:;"
