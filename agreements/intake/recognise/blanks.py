"""Room that a form leaves for whoever fills it in: dots, or a line of strokes.

Knows signs; must not know what is to be filled in.
"""

from __future__ import annotations

import re

# One room: two dots end no sentence, three may be typed as one sign.
ROOM = r"(?:[._]{2}|…)[._…]*"
# Several, with blanks between them.
ROOMS = rf"{ROOM}[\s._…]*"
# "20...": a year of which the century is printed.
OPEN_YEAR = r"20[._…]+"
_ALONE = re.compile(rf"\(?\s*{ROOMS}\)?")


def is_unfilled(text: str) -> bool:
    """Whether the text is nothing but room, perhaps in brackets as that for a name is."""
    return _ALONE.fullmatch(text) is not None
